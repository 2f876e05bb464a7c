package photo

import (
	"bytes"
	"image"
	"image/color/palette"
	"math/rand/v2"
	"runtime"
	"testing"
)

// corpus returns an intact picture of each kind, small enough to be damaged thousands of times.
func corpus(t testing.TB) map[string][]byte {
	t.Helper()
	m := scene(90, 60)
	paletted := image.NewPaletted(m.Rect, palette.Plan9)
	for i := range paletted.Pix {
		paletted.Pix[i] = uint8(i * 7)
	}
	return map[string][]byte{
		"camera.jpg":      cameraJPEG(t, m, 6),
		"plain.jpg":       jpegBytes(t, m),
		"progressive.jpg": handmade{width: 64, height: 64, sof: mSOF2, values: []byte{9, 99, 199}, adobe: -1}.bytes(),
		"cmyk.jpg":        handmade{width: 64, height: 64, values: []byte{9, 99, 199, 29}, adobe: 0}.bytes(),
		"restarts.jpg":    handmade{width: 640, height: 8, values: []byte{9, 99, 199}, adobe: 1, interval: 3, restarts: 99}.bytes(),
		"camera.png":      cameraPNG(t, 8),
		"plain.gif":       gifBytes(t, paletted),
		"film.gif":        animatedGIF(t),
		"lossy.webp":      testdata(t, "lossy.webp"),
		"alpha.webp":      testdata(t, "alpha.webp"),
		"lossless.webp":   testdata(t, "lossless.webp"),
		"camera.webp":     cameraWebP(t, 5),
	}
}

// survive passes bytes to every function of the package, which may only return an *Error and never panic.
func survive(t testing.TB, data []byte) {
	t.Helper()
	h, err := Probe(data)
	if rule(t, err) != "" {
		if _, err := Strip(data); err == nil {
			t.Error("Strip took what Probe refuses")
		}
		return
	}
	if h.Width() < 1 || h.Height() < 1 || h.Width()*h.Height() > MaxPixels || h.Orientation < 1 || h.Orientation > 8 {
		t.Errorf("an impossible header: %+v", h)
	}
	out, err := Strip(data)
	if rule(t, err) != "" {
		t.Errorf("Strip refuses what Probe takes: %v", err)
	}
	if after, err := Probe(out); err != nil || after.Width() != h.Width() || after.Height() != h.Height() || after.Orientation != h.Orientation {
		t.Errorf("stripped: %+v, %v; was %+v", after, err, h)
	}
	if again, err := Strip(out); err != nil || !bytes.Equal(again, out) {
		t.Errorf("stripping twice changes it (%v)", err)
	}
	sizes := Plan(h, []int{16})
	for _, s := range sizes {
		if s.Width < 1 || s.Height < 1 || s.Width > h.Width() || s.Height > h.Height() {
			t.Errorf("%v of %+v", s, h)
		}
	}
	if h.StoredWidth*h.StoredHeight > 1<<20 {
		return // would only be slow
	}
	err = Render(t.Context(), data, sizes, Size{}, func(_ Size, e Encoded) error {
		if _, err := Probe(e.Bytes); err != nil {
			t.Errorf("a rendition is refused: %v", err)
		}
		return nil
	})
	rule(t, err)
}

func TestCutAnywhereIsRefused(t *testing.T) {
	for name, data := range corpus(t) {
		whole := data
		if i := bytes.Index(data, []byte("appended-secret")); i >= 0 {
			whole = data[:i] // data after the end may be cut
		}
		for n := range whole {
			if n%64 != 0 && n < len(whole)-64 {
				continue
			}
			survive(t, whole[:n])
			if _, err := Probe(whole[:n]); err == nil {
				t.Errorf("%s cut at %d of %d is taken for whole", name, n, len(whole))
			}
		}
	}
}

func TestFlippedBitsDoNotPanic(t *testing.T) {
	random := rand.New(rand.NewPCG(2569, 11))
	for name, data := range corpus(t) {
		t.Run(name, func(t *testing.T) {
			for range 400 {
				ruined := bytes.Clone(data)
				for range 1 + random.IntN(4) {
					ruined[random.IntN(len(ruined))] ^= 1 << random.IntN(8)
				}
				survive(t, ruined)
			}
		})
	}
}

// Headers that declare 60000 × 60000 pixels must cost nothing.
func TestHugeHeadersCostNothing(t *testing.T) {
	resized := func(data []byte, at int, size ...byte) []byte {
		out := bytes.Clone(data)
		copy(out[at:], size)
		return out
	}
	jpegSize := []byte{0xea, 0x60, 0xea, 0x60}
	baseline := jpegBytes(t, scene(20, 20))
	progressive := handmade{width: 8, height: 8, sof: mSOF2, values: []byte{9, 9, 9}, adobe: -1}.bytes()
	big := resized(pngBytes(t, scene(20, 20)), 16, 0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60)
	big = append(appendPNGChunk(bytes.Clone(big[:8]), "IHDR", big[16:29]), big[33:]...)
	lossless := testdata(t, "lossless.webp")
	vp8l := bytes.Index(lossless, []byte("VP8L"))
	lossy := testdata(t, "lossy.webp")
	vp8 := bytes.Index(lossy, []byte("VP8 "))
	for name, data := range map[string][]byte{
		"baseline":        resized(baseline, bytes.Index(baseline, []byte{0xff, mSOF0})+5, jpegSize...),
		"progressive":     resized(progressive, bytes.Index(progressive, []byte{0xff, mSOF2})+5, jpegSize...),
		"progressive cut": resized(progressive, bytes.Index(progressive, []byte{0xff, mSOF2})+5, jpegSize...)[:150],
		"PNG":             big,
		"GIF":             resized(gifBytes(t, scene(20, 20)), 6, 0x60, 0xea, 0x60, 0xea),
		"WebP canvas":     resized(lossy, 24, 0x5f, 0xea, 0, 0x5f, 0xea, 0),
		"WebP lossy":      resized(lossy, vp8+14, 0xff, 0x3f, 0xff, 0x3f),
		"WebP lossless":   resized(lossless, vp8l+9, 0xff, 0xff, 0xff, 0xff),
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := Probe(data)
		renderErr := Render(t.Context(), data, []Size{{480, 480}}, Size{}, nil)
		runtime.ReadMemStats(&after)
		if rule(t, err) != "photo-too-large" || rule(t, renderErr) != "photo-too-large" {
			t.Errorf("%s: %v, %v", name, err, renderErr)
		}
		if took := after.TotalAlloc - before.TotalAlloc; took > 1<<20 {
			t.Errorf("%s: refusing took %d bytes", name, took)
		}
	}
}

func FuzzProbe(f *testing.F) {
	for _, data := range corpus(f) {
		f.Add(data)
		f.Add(data[:len(data)/2])
	}
	f.Add([]byte("<svg/>"))
	f.Fuzz(func(t *testing.T, data []byte) { survive(t, data) })
}

// FuzzStrip searches for secrets that remain after stripping a damaged picture.
func FuzzStrip(f *testing.F) {
	for _, data := range corpus(f) {
		f.Add(data, 40, byte(0))
	}
	f.Fuzz(func(t *testing.T, data []byte, at int, flip byte) {
		if len(data) == 0 {
			return
		}
		ruined := bytes.Clone(data)
		ruined[uint(at)%uint(len(ruined))] ^= flip
		out, err := Strip(ruined)
		if rule(t, err) != "" {
			return
		}
		h, err := Probe(out)
		if err != nil {
			t.Fatalf("the stripped picture is refused: %v", err)
		}
		if len(out) > len(ruined)+64+len(colourSpaces[4].packed()) { // an orientation, and our own profile
			t.Errorf("%d bytes became %d", len(ruined), len(out))
		}
		if h.HasEXIF && h.Orientation == 1 {
			t.Error("EXIF was left without need")
		}
		var names []string
		switch h.Format {
		case JPEG:
			list, _ := segments(out)
			for _, s := range list {
				if s.marker == mAPP1 && !bytes.Equal(s.body, append(bytes.Clone(exifSignature), orientationTIFF(h.Orientation)...)) {
					t.Errorf("an APP1 segment of %d bytes got out", len(s.body))
				}
				if s.marker == 0xfe || s.marker == 0xed {
					t.Errorf("a segment %x got out", s.marker)
				}
			}
		case PNG:
			list, _ := pngChunks(out)
			for _, c := range list {
				names = append(names, c.name)
			}
		case WebP:
			list, _ := webpChunks(out)
			for _, c := range list {
				names = append(names, c.name)
			}
		}
		for _, name := range names {
			switch name {
			case "tEXt", "zTXt", "iTXt", "tIME", "XMP ":
				t.Errorf("a chunk %s got out", name)
			}
		}
	})
}
