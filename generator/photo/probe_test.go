package photo

import (
	"bytes"
	"image"
	"image/color"
	"image/color/palette"
	"slices"
	"testing"
)

func TestProbe(t *testing.T) {
	small := scene(60, 40)
	paletted := image.NewPaletted(small.Rect, palette.Plan9)
	for _, c := range []struct {
		name          string
		data          []byte
		want          Header
		width, height int
	}{
		{"JPEG", jpegBytes(t, small), Header{JPEG, 60, 40, 1, false, false, 3, 8}, 60, 40},
		{"JPEG from a camera, lying on its side", cameraJPEG(t, small, 6), Header{JPEG, 60, 40, 6, true, false, 3, 8}, 40, 60},
		{"JPEG from a camera, upside down", cameraJPEG(t, small, 3), Header{JPEG, 60, 40, 3, true, false, 3, 8}, 60, 40},
		{"JPEG with an orientation that does not exist", cameraJPEG(t, small, 9), Header{JPEG, 60, 40, 1, true, false, 3, 8}, 60, 40},
		{"grey JPEG", jpegBytes(t, image.NewGray(image.Rect(0, 0, 9, 5))), Header{JPEG, 9, 5, 1, false, false, 1, 8}, 9, 5},
		{"progressive JPEG", handmade{width: 32, height: 8, sof: mSOF2, values: []byte{90}, adobe: -1}.bytes(), Header{JPEG, 32, 8, 1, false, true, 1, 8}, 32, 8},
		{"CMYK JPEG", handmade{width: 8, height: 8, values: []byte{1, 2, 3, 4}, adobe: 0}.bytes(), Header{JPEG, 8, 8, 1, false, false, 4, 8}, 8, 8},
		{"restarts", handmade{width: 64, height: 8, values: []byte{90}, adobe: -1, interval: 2, restarts: 99}.bytes(), Header{JPEG, 64, 8, 1, false, false, 1, 8}, 64, 8},
		{"PNG", pngBytes(t, small), Header{PNG, 60, 40, 1, false, false, 3, 8}, 60, 40},
		{"PNG with alpha", pngBytes(t, image.NewNRGBA(small.Rect)), Header{PNG, 60, 40, 1, false, false, 4, 8}, 60, 40},
		{"PNG of 16 bits", pngBytes(t, image.NewGray16(small.Rect)), Header{PNG, 60, 40, 1, false, false, 1, 16}, 60, 40},
		{"PNG with EXIF", cameraPNG(t, 8), Header{PNG, 60, 40, 8, true, false, 3, 8}, 40, 60},
		{"GIF", gifBytes(t, paletted), Header{GIF, 60, 40, 1, false, false, 1, 8}, 60, 40},
		{"lossy WebP", testdata(t, "lossy.webp"), Header{WebP, 64, 48, 1, false, false, 3, 8}, 64, 48},
		{"lossy WebP with alpha", testdata(t, "alpha.webp"), Header{WebP, 64, 48, 1, false, false, 4, 8}, 64, 48},
		{"lossless WebP", testdata(t, "lossless.webp"), Header{WebP, 64, 48, 1, false, false, 4, 8}, 64, 48},
		{"WebP with EXIF", cameraWebP(t, 5), Header{WebP, 64, 48, 5, true, false, 3, 8}, 48, 64},
	} {
		h, err := Probe(c.data)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if h != c.want || h.Width() != c.width || h.Height() != c.height {
			t.Errorf("%s: %+v, shown %d × %d; want %+v, %d × %d", c.name, h, h.Width(), h.Height(), c.want, c.width, c.height)
		}
	}
}

func TestProbeRefuses(t *testing.T) {
	whole := jpegBytes(t, scene(200, 100))
	noEnd := whole[:len(whole)-2]
	// A file without its middle: the scan is short, but the end marker is present.
	start := bytes.Index(whole, []byte{0xff, mSOS}) + 14
	gutted := slices.Concat(whole[:start], []byte{1, 2, 3, 0xff, mEOI})
	box := func(brand string) []byte { return []byte("\x00\x00\x00\x18ftyp" + brand + "\x00\x00\x00\x00") }
	animated := bytes.Clone(testdata(t, "lossy.webp"))
	animated[20] |= vp8xAnimation
	badSum := pngBytes(t, scene(20, 20))
	badSum[50] ^= 1
	tooManyScans := handmade{width: 8, height: 8, sof: mSOF2, values: []byte{90}, adobe: -1}.bytes()
	sos := bytes.Index(tooManyScans, []byte{0xff, mSOS})
	scan := tooManyScans[sos : len(tooManyScans)-2]
	tooManyScans = slices.Concat(tooManyScans[:sos], bytes.Repeat(scan, maxScans+1), []byte{0xff, mEOI})
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"nothing", nil, "photo-empty"},
		{"HEIC", box("heic"), "photo-heic"},
		{"HEIF", box("mif1"), "photo-heic"},
		{"AVIF", box("avif"), "photo-avif"},
		{"film", box("isom"), "photo-unknown"},
		{"SVG", []byte("<?xml version=\"1.0\"?>\n<!-- drawn -->\n<svg xmlns='http://www.w3.org/2000/svg'/>"), "photo-svg"},
		{"SVG after a byte order mark", []byte("\xef\xbb\xbf <svg/>"), "photo-svg"},
		{"TIFF", []byte("II*\x00\x08\x00\x00\x00"), "photo-tiff"},
		{"page of an error", []byte("<!doctype html><title>404</title>"), "photo-unknown"},
		{"text", []byte("ไม่ใช่ภาพ"), "photo-unknown"},
		{"JPEG without its end", noEnd, "photo-truncated"},
		{"JPEG cut in half", whole[:len(whole)/2], "photo-truncated"},
		{"JPEG with its end but no middle", gutted, "photo-truncated"},
		{"JPEG with a restart missing", handmade{width: 64, height: 8, values: []byte{90}, adobe: -1, interval: 2, restarts: 2}.bytes(), "photo-truncated"},
		{"JPEG with a hundred and one scans", tooManyScans, "photo-damaged"},
		{"arithmetic-coded JPEG", handmade{width: 8, height: 8, sof: 0xc9, values: []byte{90}, adobe: -1}.bytes(), "photo-unsupported"},
		{"JPEG without height", handmade{width: 8, height: 0, values: []byte{90}, adobe: -1}.bytes(), "photo-empty"},
		{"animated WebP", animated, "photo-animated"},
		{"PNG with a wrong sum", badSum, "photo-damaged"},
		{"WebP cut", testdata(t, "lossy.webp")[:700], "photo-truncated"},
	} {
		h, err := Probe(c.data)
		if got := rule(t, err); got != c.want {
			t.Errorf("%s: rule %q (%v), want %q", c.name, got, err, c.want)
		}
		if h != (Header{}) {
			t.Errorf("%s: a header came with the error: %+v", c.name, h)
		}
	}
}

func TestPlan(t *testing.T) {
	for _, c := range []struct {
		width, height, orientation int
		want                       []Size
	}{
		{6000, 4000, 1, []Size{{480, 320}, {960, 640}, {1600, 1067}}},
		{6000, 4000, 6, []Size{{480, 720}, {960, 1440}, {1600, 2400}}},
		{1600, 900, 1, []Size{{480, 270}, {960, 540}, {1600, 900}}},
		{1400, 700, 1, []Size{{480, 240}, {960, 480}, {1400, 700}}},
		{1000, 500, 1, []Size{{480, 240}, {960, 480}}}, // 1000 is little more than 960
		{700, 350, 1, []Size{{480, 240}, {700, 350}}},
		{300, 200, 1, []Size{{300, 200}}},
		{480, 1, 1, []Size{{480, 1}}},
		{30000, 3, 1, []Size{{480, 1}, {960, 1}, {1600, 1}}},
	} {
		h := Header{Format: JPEG, StoredWidth: c.width, StoredHeight: c.height, Orientation: c.orientation}
		if got := Plan(h, Widths); !slices.Equal(got, c.want) {
			t.Errorf("%d × %d, orientation %d: %v, want %v", c.width, c.height, c.orientation, got, c.want)
		}
	}
	if got := Plan(Header{StoredWidth: 500, StoredHeight: 500, Orientation: 1}, []int{200, 100, 200, 0, -1}); !slices.Equal(got, []Size{{100, 100}, {200, 200}}) {
		t.Errorf("unsorted widths: %v", got)
	}
	if got := Plan(Header{}, Widths); got != nil {
		t.Errorf("no picture: %v", got)
	}
}

func TestFormatNames(t *testing.T) {
	for f, want := range map[Format][2]string{
		JPEG: {"image/jpeg", "jpg"}, PNG: {"image/png", "png"}, GIF: {"image/gif", "gif"}, WebP: {"image/webp", "webp"},
	} {
		if got := [2]string{f.MediaType(), f.Extension()}; got != want {
			t.Errorf("%s: %v, want %v", f, got, want)
		}
	}
}

// cameraPNG returns a PNG with EXIF, three kinds of text, a date and an unknown chunk.
func cameraPNG(t testing.TB, orientation int) []byte {
	t.Helper()
	m := scene(60, 40)
	m.Set(0, 0, color.NRGBA{1, 2, 3, 255})
	data := pngBytes(t, m)
	out := bytes.Clone(data[:33]) // signature and IHDR
	out = appendPNGChunk(out, "gAMA", []byte{0, 0, 0xb1, 0x8f})
	out = appendPNGChunk(out, "eXIf", cameraTIFF(orientation))
	out = appendPNGChunk(out, "tEXt", []byte("Comment\x00comment-secret"))
	out = appendPNGChunk(out, "zTXt", []byte("Comment\x00\x00comment-secret"))
	out = appendPNGChunk(out, "iTXt", []byte("XML:com.adobe.xmp\x00\x00\x00\x00\x00xmp-secret"))
	out = appendPNGChunk(out, "tIME", []byte{7, 234, 11, 24, 9, 30, 0})
	out = appendPNGChunk(out, "caBX", []byte("unknown-secret"))
	return append(append(out, data[33:]...), "appended-secret"...)
}

// cameraWebP returns a WebP with EXIF, XMP and an unknown chunk.
func cameraWebP(t testing.TB, orientation int) []byte {
	t.Helper()
	out := bytes.Clone(testdata(t, "lossy.webp"))
	out[20] |= vp8xEXIF | vp8xXMP
	out = appendWebPChunk(out, "EXIF", cameraTIFF(orientation))
	out = appendWebPChunk(out, "XMP ", []byte("<x:xmpmeta>xmp-secret</x:xmpmeta>"))
	out = appendWebPChunk(out, "C2PA", []byte("unknown-secret"))
	n := len(out) - 8
	out[4], out[5], out[6] = byte(n), byte(n>>8), byte(n>>16)
	return append(out, "appended-secret"...)
}
