package photo

import (
	"bytes"
	"image"
	"image/color"
	"math"
	"math/rand/v2"
	"testing"

	"golang.org/x/image/webp"
)

// What was coded is read by a decoder that we did not write, and looks like the original.
func TestThumbnailsAreReadByAnotherDecoder(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	noise := image.NewNRGBA(image.Rect(0, 0, 45, 33))
	for i := range noise.Pix {
		noise.Pix[i] = byte(random.Uint32())
	}
	sharp := image.NewGray(image.Rect(0, 0, 64, 40)) // letters on a poster
	for i := range sharp.Pix {
		sharp.Pix[i] = byte(255 * (i / 5 % 2))
	}
	flat := image.NewNRGBA(image.Rect(0, 0, 1, 1))
	flat.SetNRGBA(0, 0, color.NRGBA{230, 10, 10, 255})
	for name, c := range map[string]struct {
		of    image.Image
		least float64 // ratio of signal to noise, in decibels
	}{
		"scene": {scene(320, 213), 38}, "noise": {noise, 25}, "grey": {sharp, 30}, "one pixel": {flat, 38}, "column": {scene(3, 400), 38},
	} {
		p := planesOf(c.of)
		out := encodeWebP(p, nil)
		m, err := webp.Decode(bytes.NewReader(out))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if m.Bounds() != c.of.Bounds() {
			t.Errorf("%s: %v", name, m.Bounds())
		}
		seen := m.(*image.YCbCr)
		fullRange(seen)
		sum := 0.0
		for y := range p.height {
			for x := range p.width {
				d := float64(seen.Y[seen.YOffset(x, y)]) - float64(p.planes[0].row(y)[x])
				sum += d * d
			}
		}
		if got := 10 * math.Log10(255*255*float64(p.width*p.height)/max(sum, 1)); got < c.least {
			t.Errorf("%s: %.1f dB", name, got)
		}
		if name == "scene" && !near(color.RGBAModel.Convert(m.At(300, 10)).(color.RGBA), color.RGBA{30, 160, 60, 255}, 12) {
			t.Errorf("the green corner is %v", m.At(300, 10))
		}
	}
}

func TestSizeOfThumbnails(t *testing.T) {
	for in, want := range map[Size]Size{{480, 270}: {320, 180}, {480, 5000}: {320, 3333}, {480, 1}: {320, 1}, {200, 900}: {200, 900}} {
		if got := Thumbnail([]Size{in, {960, 1}}); got != want {
			t.Errorf("%v: %v, want %v", in, got, want)
		}
	}
}
