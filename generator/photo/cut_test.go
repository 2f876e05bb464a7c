package photo

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"testing"
)

// halves returns a JPEG whose left half is red and whose right half is blue, with an EXIF orientation.
func halves(t *testing.T, orientation int) []byte {
	t.Helper()
	m := image.NewRGBA(image.Rect(0, 0, 64, 32))
	draw.Draw(m, image.Rect(0, 0, 32, 32), image.NewUniform(color.RGBA{255, 0, 0, 255}), image.Point{}, draw.Src)
	draw.Draw(m, image.Rect(32, 0, 64, 32), image.NewUniform(color.RGBA{0, 0, 255, 255}), image.Point{}, draw.Src)
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, nil); err != nil {
		t.Fatal(err)
	}
	coded := b.Bytes()
	out := append([]byte{}, coded[:2]...)
	out = appendSegment(out, mAPP1, append(bytes.Clone(exifSignature), orientationTIFF(orientation)...))
	return append(out, coded[2:]...)
}

// A cropped picture has the remaining pixels and no EXIF, and is oriented as in the document.
func TestCut(t *testing.T) {
	for name, c := range map[string]struct {
		cut           Cut
		orientation   int
		width, height int
		red           bool // the upper left corner
		refused       bool
	}{
		"the left half":            {Cut{Right: 0.5}, 1, 32, 32, true, false},
		"the right half":           {Cut{Left: 0.5}, 1, 32, 32, false, false},
		"the right half, turned":   {Cut{Left: 0.5, Top: 0.5, Quarters: 1}, 1, 16, 32, false, false},
		"turned left":              {Cut{Quarters: 3}, 1, 32, 64, false, false},
		"mirrored":                 {Cut{Mirrored: true}, 1, 64, 32, false, false},
		"turned by EXIF and Word":  {Cut{Right: 0.5, Quarters: 1}, 6, 32, 32, true, false},
		"turned by EXIF, and cut":  {Cut{Right: 0.5}, 6, 0, 0, false, true},
		"nothing left":             {Cut{Left: 0.5, Right: 0.5}, 1, 0, 0, false, true},
		"more than nothing":        {Cut{Left: 1, Right: 1}, 1, 0, 0, false, true},
		"a share that is negative": {Cut{Left: -1}, 1, 0, 0, false, true},
	} {
		out, err := c.cut.Apply(halves(t, c.orientation))
		var fault *Error
		if c.refused {
			if !errors.As(err, &fault) || fault.Thai == "" || fault.Hint == "" {
				t.Errorf("%s: %v", name, err)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		h, err := Probe(out)
		if err != nil || h.Width() != c.width || h.Height() != c.height || h.HasEXIF {
			t.Errorf("%s: %+v, %v", name, h, err)
			continue
		}
		m, err := jpeg.Decode(bytes.NewReader(out))
		if err != nil {
			t.Fatal(err)
		}
		if r, _, b, _ := m.At(4, 4).RGBA(); (r > b) != c.red {
			t.Errorf("%s: the upper left corner is %v", name, m.At(4, 4))
		}
	}
	if _, err := (Cut{Right: 0.5}).Apply([]byte("ก")); err == nil {
		t.Error("what is no picture was cut")
	}
}
