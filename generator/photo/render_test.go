package photo

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"image"
	"image/color"
	"image/color/palette"
	"image/jpeg"
	"runtime"
	"slices"
	"testing"
)

// render returns all renditions of a picture, decoded, widest first.
func render(t testing.TB, data []byte, widths ...int) []image.Image {
	t.Helper()
	h, err := Probe(data)
	if err != nil {
		t.Fatal(err)
	}
	var out []image.Image
	err = Render(t.Context(), data, Plan(h, widths), Size{}, func(s Size, e Encoded) error {
		m, err := jpeg.Decode(bytes.NewReader(e.Bytes))
		if err != nil {
			return err
		}
		if m.Bounds() != image.Rect(0, 0, s.Width, s.Height) {
			t.Errorf("a rendition of %v is %v", s, m.Bounds())
		}
		out = append(out, m)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// at returns the colour at a position given in percent of width and height.
func at(m image.Image, x, y int) color.RGBA {
	return color.RGBAModel.Convert(m.At(x*m.Bounds().Dx()/100, y*m.Bounds().Dy()/100)).(color.RGBA)
}

func near(a, b color.RGBA, by int) bool {
	d := func(x, y uint8) bool { return max(int(x)-int(y), int(y)-int(x)) <= by }
	return d(a.R, b.R) && d(a.G, b.G) && d(a.B, b.B)
}

// stored returns a picture as a camera held in that orientation stores it. The table is that of the standard (CIPA DC-008,
// 4.6.4): the sides of the picture as shown on which the first stored row and the first stored column are.
func stored(shown image.Image, orientation int) image.Image {
	sides := [9]struct{ row, column string }{
		{}, {"top", "left"}, {"top", "right"}, {"bottom", "right"}, {"bottom", "left"},
		{"left", "top"}, {"right", "top"}, {"right", "bottom"}, {"left", "bottom"},
	}[orientation]
	w, h := shown.Bounds().Dx(), shown.Bounds().Dy()
	width, height := w, h
	if sides.row == "left" || sides.row == "right" {
		width, height = h, w
	}
	out := image.NewNRGBA(image.Rect(0, 0, width, height))
	for row := range height {
		for column := range width {
			var x, y int
			for side, n := range map[string]int{sides.row: row, sides.column: column} {
				switch side {
				case "top":
					y = n
				case "bottom":
					y = h - 1 - n
				case "left":
					x = n
				case "right":
					x = w - 1 - n
				}
			}
			out.Set(column, row, shown.At(x, y))
		}
	}
	return out
}

func TestRenderUpright(t *testing.T) {
	shown := scene(121, 75)
	for orientation := 1; orientation <= 8; orientation++ {
		for format, data := range map[string][]byte{
			"JPEG": withSegments(jpegBytes(t, stored(shown, orientation)), segment{marker: mAPP1, body: slices.Concat(exifSignature, cameraTIFF(orientation))}),
			"PNG":  withEXIF(pngBytes(t, stored(shown, orientation)), orientation),
		} {
			stripped, err := Strip(data)
			if err != nil {
				t.Fatal(err)
			}
			for _, data := range [][]byte{data, stripped} {
				for _, m := range render(t, data, 121, 60) {
					for _, corner := range [][2]int{{15, 15}, {85, 15}, {15, 85}, {85, 85}, {50, 50}} {
						got, want := at(m, corner[0], corner[1]), at(shown, corner[0], corner[1])
						if !near(got, want, 12) {
							t.Errorf("%s, orientation %d, %v, at %v: %v, want %v", format, orientation, m.Bounds().Max, corner, got, want)
						}
					}
				}
			}
		}
	}
}

func withEXIF(data []byte, orientation int) []byte {
	out := appendPNGChunk(bytes.Clone(data[:33]), "eXIf", cameraTIFF(orientation))
	return append(out, data[33:]...)
}

func TestRenderColours(t *testing.T) {
	clear := image.NewNRGBA(image.Rect(0, 0, 40, 40))
	for i := range 40 {
		for x := range 20 {
			clear.SetNRGBA(x, i, color.NRGBA{255, 0, 0, 128}) // half-transparent red on white; the right side is transparent
		}
	}
	paletted := image.NewPaletted(image.Rect(0, 0, 40, 40), append(palette.Plan9[:255:255], color.Transparent))
	for i := range paletted.Pix {
		paletted.Pix[i] = 255
	}
	paletted.Pix[0] = uint8(paletted.Palette[:255].Index(color.RGBA{0, 0, 255, 255}))
	deep := image.NewGray16(image.Rect(0, 0, 40, 40))
	for i := range deep.Pix {
		deep.Pix[i] = 0x66
	}
	white := color.RGBA{255, 255, 255, 255}
	tile := func(i int) (int, int) { return 16 + 34*(i%3), 25 + 50*(i/3) } // of the WebP files: 22 × 24 pixels each
	lossy, lossless, alpha := testdata(t, "lossy.webp"), testdata(t, "lossless.webp"), testdata(t, "alpha.webp")
	type probe struct {
		x, y int
		want color.RGBA
	}
	tiles := func(colors ...color.RGBA) (list []probe) {
		for i, c := range colors {
			x, y := tile(i)
			list = append(list, probe{x, y, c})
		}
		return list
	}
	six := []color.RGBA{{255, 0, 0, 255}, {0, 255, 0, 255}, {0, 0, 255, 255}, white, {0, 0, 0, 255}, {128, 128, 128, 255}}
	holed := slices.Clone(six)
	holed[3] = white
	for _, c := range []struct {
		name string
		data []byte
		want []probe
	}{
		{"transparent PNG", pngBytes(t, clear), []probe{{20, 50, color.RGBA{255, 127, 127, 255}}, {80, 50, white}}},
		{"transparent GIF", gifBytes(t, paletted), []probe{{50, 50, white}}},
		{"PNG of 16 bits", pngBytes(t, deep), []probe{{50, 50, color.RGBA{0x66, 0x66, 0x66, 255}}}},
		{"grey JPEG", jpegBytes(t, &image.Gray{Pix: bytes.Repeat([]byte{90}, 1600), Stride: 40, Rect: image.Rect(0, 0, 40, 40)}), []probe{{50, 50, color.RGBA{90, 90, 90, 255}}}},
		{"progressive JPEG", handmade{width: 32, height: 8, sof: mSOF2, values: []byte{90}, adobe: -1}.bytes(), []probe{{50, 50, color.RGBA{90, 90, 90, 255}}}},
		{"JPEG with restarts", handmade{width: 64, height: 24, values: []byte{90}, adobe: -1, interval: 2, restarts: 99}.bytes(), []probe{{90, 90, color.RGBA{90, 90, 90, 255}}}},
		{"RGB JPEG", handmade{width: 16, height: 16, values: []byte{200, 100, 50}, adobe: 0}.bytes(), []probe{{50, 50, color.RGBA{200, 100, 50, 255}}}},
		// Adobe writes inks inverted: 255 means none. Cyan is full, black a fifth.
		{"CMYK JPEG", handmade{width: 16, height: 16, values: []byte{0, 255, 255, 204}, adobe: 0}.bytes(), []probe{{50, 50, color.RGBA{0, 204, 204, 255}}}},
		{"YCCK JPEG", handmade{width: 16, height: 16, values: []byte{200, 128, 128, 255}, adobe: 2}.bytes(), []probe{{50, 50, color.RGBA{55, 55, 55, 255}}}},
		{"lossy WebP", lossy, tiles(six...)},
		{"lossless WebP", lossless, tiles(six...)},
		{"WebP with a hole", alpha, tiles(holed...)},
	} {
		h, err := Probe(c.data)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		for _, m := range render(t, c.data, h.StoredWidth) {
			for _, p := range c.want {
				if got := at(m, p.x, p.y); !near(got, p.want, 6) {
					t.Errorf("%s at %d,%d: %v, want %v", c.name, p.x, p.y, got, p.want)
				}
			}
		}
	}
}

// A chroma plane that is coarser than luma must stay aligned with it: a red square in the middle of a large picture must be
// in the middle of the small one, whatever the subsampling and however odd the size.
func TestRenderKeepsPlanesInRegister(t *testing.T) {
	for _, ratio := range []image.YCbCrSubsampleRatio{
		image.YCbCrSubsampleRatio444, image.YCbCrSubsampleRatio422, image.YCbCrSubsampleRatio420,
		image.YCbCrSubsampleRatio440, image.YCbCrSubsampleRatio411, image.YCbCrSubsampleRatio410,
	} {
		m := image.NewYCbCr(image.Rect(0, 0, 401, 301), ratio)
		for y := range 301 {
			for x := range 401 {
				c := color.YCbCr{Y: 120, Cb: 128, Cr: 128}
				if x >= 160 && x < 240 && y >= 120 && y < 180 {
					c.Cr = 220
				}
				m.Y[m.YOffset(x, y)], m.Cb[m.COffset(x, y)], m.Cr[m.COffset(x, y)] = c.Y, c.Cb, c.Cr
			}
		}
		small := planesOf(m).scaled(101, 75)
		cr := small.planes[2]
		sum, sx, sy := 0, 0, 0
		for y := range 75 {
			for x, v := range cr.row(y) {
				w := int(v) - 128
				sum, sx, sy = sum+w, sx+w*(2*x+1), sy+w*(2*y+1)
			}
		}
		// The square's centre is 200,150 of 401 × 301, so 50.37,37.38 of 101 × 75.
		cx, cy := float64(sx)/float64(2*sum), float64(sy)/float64(2*sum)
		if cx < 50.0 || cx > 50.8 || cy < 37.0 || cy > 37.8 {
			t.Errorf("%v: the square's centre is at %.2f,%.2f", ratio, cx, cy)
		}
	}
}

func TestScaleKeepsFlatFieldsAndEdges(t *testing.T) {
	for _, c := range []struct{ from, to int }{{1, 1}, {2, 1}, {3, 2}, {100, 99}, {1000, 7}, {65, 64}, {40, 80}} {
		p := newPlane(c.from, c.from)
		for i := range p.pix {
			p.pix[i] = 201
		}
		out := p.scaled(c.to, c.to, ratio{c.from, c.to}, ratio{c.from, c.to})
		if i := slices.IndexFunc(out.pix, func(v byte) bool { return v != 201 }); i >= 0 {
			t.Errorf("%d to %d: a flat field became uneven, %d at %d", c.from, c.to, out.pix[i], i)
		}
	}
	// An edge from black to white overshoots and must be cut off, not wrap around.
	p := newPlane(64, 1)
	for i := 32; i < 64; i++ {
		p.pix[i] = 255
	}
	out := p.scaled(40, 1, ratio{64, 40}, ratio{1, 1}).pix
	if out[0] != 0 || out[39] != 255 || slices.Max(out[:19]) > 40 || slices.Min(out[21:]) < 215 {
		t.Errorf("an edge became %v", out)
	}
}

func TestRenderOrderAndEmptyPlan(t *testing.T) {
	data := jpegBytes(t, scene(1000, 600))
	var got []int
	sizes := []Size{{100, 60}, {1000, 600}, {500, 300}}
	err := Render(t.Context(), data, sizes, Size{}, func(s Size, e Encoded) error {
		got = append(got, s.Width)
		if e.Format != JPEG || !bytes.HasPrefix(e.Bytes, []byte{0xff, 0xd8}) {
			t.Errorf("%v is not a JPEG", s)
		}
		return nil
	})
	if err != nil || !slices.Equal(got, []int{1000, 500, 100}) {
		t.Errorf("emitted %v, %v", got, err)
	}
	if !slices.Equal(sizes, []Size{{100, 60}, {1000, 600}, {500, 300}}) {
		t.Error("the caller's sizes were sorted")
	}
	if err := Render(t.Context(), data, nil, Size{}, nil); err != nil {
		t.Errorf("no sizes: %v", err)
	}
	for _, s := range []Size{{1001, 600}, {0, 0}, {10, 601}} {
		if err := Render(t.Context(), data, []Size{s}, Size{}, nil); err == nil {
			t.Errorf("%v was made of 1000 × 600", s)
		}
	}
}

func TestRenderStops(t *testing.T) {
	data := jpegBytes(t, scene(1000, 600))
	sizes := []Size{{500, 300}, {250, 150}, {125, 75}}
	ctx, cancel := context.WithCancel(t.Context())
	emitted := 0
	err := Render(ctx, data, sizes, Size{}, func(Size, Encoded) error {
		emitted++
		cancel()
		return nil
	})
	if !errors.Is(err, context.Canceled) || emitted != 1 {
		t.Errorf("after a cancel: %d emitted, %v", emitted, err)
	}
	full := errors.New("the disk is full")
	if err := Render(t.Context(), data, sizes, Size{}, func(Size, Encoded) error { return full }); err != full {
		t.Errorf("emit's error came back as %v", err)
	}
}

func TestRenderCarriesProfile(t *testing.T) {
	p3 := displayP3()
	srgb := foreignProfile(spaceSRGB)
	inks := bytes.Clone(p3)
	copy(inks[16:], "CMYK")
	whole := jpegBytes(t, scene(60, 40))
	piece := func(n, of byte, part []byte) segment {
		return segment{marker: mAPP2, body: slices.Concat(iccSignature, []byte{n, of}, part)}
	}
	for _, c := range []struct {
		name string
		data []byte
		want bool
	}{
		{"Display P3", withSegments(whole, piece(1, 1, p3)), true},
		{"in two pieces, the second first", withSegments(whole, piece(2, 2, p3[3000:]), piece(1, 2, p3[:3000])), true},
		{"with a piece missing", withSegments(whole, piece(1, 2, p3[:300])), false},
		{"sRGB", withSegments(whole, piece(1, 1, srgb)), false},
		{"of inks", withSegments(whole, piece(1, 1, inks)), false},
		{"of colours, for a grey picture", withSegments(jpegBytes(t, image.NewGray(image.Rect(0, 0, 9, 9))), piece(1, 1, p3)), false},
	} {
		h, err := Probe(c.data)
		if err != nil {
			t.Fatal(err)
		}
		err = Render(t.Context(), c.data, Plan(h, Widths), Thumbnail(Plan(h, Widths)), func(_ Size, e Encoded) error {
			if got := bytes.Contains(e.Bytes, colourSpaces[1].profile()); got != c.want {
				t.Errorf("%s: the rendition carries the profile: %v", c.name, got)
			}
			_, err := Probe(e.Bytes)
			return err
		})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

// Memory must be an upper bound: everything that one run of Render allocates, garbage included, is less.
func TestMemoryBoundsRender(t *testing.T) {
	big := scene(2400, 1600)
	opaque := image.NewRGBA(big.Rect)
	for i := range opaque.Pix {
		opaque.Pix[i] = 255
	}
	for name, data := range map[string][]byte{
		"JPEG":             jpegBytes(t, big),
		"grey JPEG":        jpegBytes(t, image.NewGray(big.Rect)),
		"progressive JPEG": handmade{width: 2400, height: 1600, sof: mSOF2, values: []byte{90, 128, 128}, adobe: -1}.bytes(),
		"RGB JPEG":         handmade{width: 2400, height: 1600, values: []byte{90, 128, 128}, adobe: 0}.bytes(),
		"CMYK JPEG":        handmade{width: 2400, height: 1600, values: []byte{90, 128, 128, 9}, adobe: 0}.bytes(),
		"PNG":              pngBytes(t, opaque),
		"PNG of 16 bits":   pngBytes(t, image.NewNRGBA64(big.Rect)),
		"GIF":              gifBytes(t, image.NewPaletted(big.Rect, palette.Plan9)),
		"WebP":             testdata(t, "lossy.webp"),
	} {
		h, err := Probe(data)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		err = Render(t.Context(), data, Plan(h, Widths), Thumbnail(Plan(h, Widths)), func(Size, Encoded) error { return nil })
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		runtime.ReadMemStats(&after)
		took, bound := after.TotalAlloc-before.TotalAlloc, uint64(Memory(h))
		t.Logf("%-17s took %5.1f MB, bound %5.1f MB", name, float64(took)/1e6, float64(bound)/1e6)
		if took > bound {
			t.Errorf("%s took %d bytes, Memory says %d", name, took, bound)
		}
	}
}

// golden are the hashes of all renditions of fixed pictures.
var golden = map[string]string{
	"JPEG, turned, thumbnail": "908702f191a83bc44b3b15461db83943ff80beef821fdcd629b7cf6a0e6d0686",
	"PNG, thumbnail":          "31ffdacf9aab434ce8b5f048b3805988e69fbbd78b7c51caf5637be8fc429c12",
	"WebP, thumbnail":         "6d30ab91841bbbe2f0960a28347092231dbfdda90bff7e1b3ac05e51c637ca8a",
	"JPEG, turned":            "f0fb7f33f6c96b1490aed48d89793c65e94ffe11b7787feafd194829446ca0ab",
	"PNG":                     "70bda7be511ff29379ecc3d8ce070525e6b61195751f71773a20df54d65214c3",
	"WebP":                    "155ef62f1aff6f0a45a77baa74346c5a6164bb1872ab67b15d9241124144780a",
}

func TestRecipe(t *testing.T) {
	m := scene(701, 467)
	for y := range 467 {
		for x := range 701 {
			c := m.NRGBAAt(x, y)
			c.G += uint8(x * y / 97)
			c.A -= uint8(x / 16)
			m.SetNRGBA(x, y, c)
		}
	}
	for name, data := range map[string][]byte{
		"JPEG, turned": withSegments(jpegBytes(t, m), segment{marker: mAPP1, body: slices.Concat(exifSignature, cameraTIFF(6))}),
		"PNG":          pngBytes(t, m),
		"WebP":         testdata(t, "lossy.webp"),
	} {
		h, err := Probe(data)
		if err != nil {
			t.Fatal(err)
		}
		sum := sha256.New()
		thumbnail := sha256.New()
		sizes := Plan(h, []int{32, 333, 700})
		err = Render(t.Context(), data, sizes, Thumbnail(sizes[1:]), func(_ Size, e Encoded) error {
			if e.Format == WebP {
				thumbnail.Write(e.Bytes)
			} else {
				sum.Write(e.Bytes)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		for name, sum := range map[string]hash.Hash{name: sum, name + ", thumbnail": thumbnail} {
			if got := fmt.Sprintf("%x", sum.Sum(nil)); got != golden[name] {
				t.Errorf("%s: the renditions' bytes changed to %s: raise Recipe (now %d), so that no old ones are kept, and put the new sum here", name, got, Recipe)
			}
		}
	}
}
