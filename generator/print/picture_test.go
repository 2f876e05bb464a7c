package print

import (
	"bytes"
	goimage "image"
	"image/color"
	"image/jpeg"
	"image/png"
	"os"
	"strings"
	"testing"

	"hokhao/generator/print/printtest"
)

// oriented adds an EXIF orientation to a JPEG.
func oriented(data []byte, orientation byte) []byte {
	exif := append([]byte("Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00"), orientation, 0, 0, 0, 0, 0, 0)
	n := len(exif) + 2
	out := append([]byte{0xff, 0xd8, 0xff, 0xe1, byte(n >> 8), byte(n)}, exif...)
	return append(out, data[2:]...)
}

// A picture is upright in both back ends, whatever its orientation: stored rotated, it looks like the one that is not.
func TestTurnedPictures(t *testing.T) {
	source := testPhoto(96, 64, 1)
	encode := func(img goimage.Image) []byte {
		var b bytes.Buffer
		if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: 95}); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	// store returns what a camera stores, so that rotating it according to the orientation yields the source.
	store := func(orientation int) goimage.Image {
		w, h := 96, 64
		if orientation >= 5 {
			w, h = h, w
		}
		out := goimage.NewRGBA(goimage.Rect(0, 0, w, h))
		for y := range h {
			for x := range w {
				sx, sy := x, y // of the source
				switch orientation {
				case 2:
					sx = w - 1 - x
				case 3:
					sx, sy = w-1-x, h-1-y
				case 4:
					sy = h - 1 - y
				case 5:
					sx, sy = y, x
				case 6:
					sx, sy = h-1-y, x
				case 7:
					sx, sy = h-1-y, w-1-x
				case 8:
					sx, sy = y, w-1-x
				}
				out.Set(x, y, source.At(sx, sy))
			}
		}
		return out
	}
	for o := 1; o <= 8; o++ {
		data := oriented(encode(store(o)), byte(o))
		typesetter := Typesetter{Open: func(string) ([]byte, error) { return data, nil }}
		l, err := typesetter.Layout(Document{Title: "ภาพ", Page: Page{Width: 96, Height: 64}, Sections: []Section{{Blocks: []Block{Picture{Source: "a", Alt: "ภาพ", Width: 96}}}}})
		if err != nil {
			t.Fatal(err)
		}
		ours, err := l.Draw(1, 1)
		if err != nil {
			t.Fatal(err)
		}
		if far, mean := compare(source, ours); far > 0.01 || mean > 6 {
			t.Errorf("PNG, orientation %d: %.3f of the pixels differ, %.1f in the mean", o, far, mean)
		}
		var b bytes.Buffer
		if err := l.PDF(&b); err != nil {
			t.Fatal(err)
		}
		data2, err := os.ReadFile(printtest.Pictures(t, b.Bytes(), 72)[0])
		if err != nil {
			t.Fatal(err)
		}
		if far, mean := compare(source, decodePNG(t, data2)); far > 0.03 || mean > 8 {
			t.Errorf("PDF, orientation %d: %.3f of the pixels differ, %.1f in the mean", o, far, mean)
		}
	}
}

// Every format is shown, and a crop includes its focus.
func TestKindsOfPictures(t *testing.T) {
	var buffers [4]bytes.Buffer
	check := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	img := testPhoto(96, 64, 1)
	clear := goimage.NewNRGBA(goimage.Rect(0, 0, 96, 64)) // transparent except for a red bar on the left half
	for y := range 64 {
		for x := range 48 {
			clear.Set(x, y, color.NRGBA{200, 0, 0, 255})
		}
	}
	gray := goimage.NewGray(goimage.Rect(0, 0, 96, 64))
	for i := range gray.Pix {
		gray.Pix[i] = uint8(2 * (i % 96))
	}
	check(png.Encode(&buffers[0], img))
	check(png.Encode(&buffers[1], clear))
	check(jpeg.Encode(&buffers[2], gray, nil))
	check(jpeg.Encode(&buffers[3], img, nil))
	files := map[string][]byte{"colour.png": buffers[0].Bytes(), "clear.png": buffers[1].Bytes(), "gray.jpg": buffers[2].Bytes(), "colour.jpg": buffers[3].Bytes()}
	for _, name := range []string{"lossy.webp", "alpha.webp"} {
		data, err := os.ReadFile("../photo/testdata/" + name)
		check(err)
		files[name] = data
	}
	for name, data := range files {
		for _, g := range []bool{false, true} {
			typesetter := Typesetter{Open: func(string) ([]byte, error) { return data, nil }}
			l, err := typesetter.Layout(Document{Title: "ภาพ", Page: Page{Width: 96, Height: 64}, Sections: []Section{{Blocks: []Block{Picture{Source: name, Alt: "ภาพ", Width: 96, Height: 64, Gray: g}}}}})
			check(err)
			var b bytes.Buffer
			check(l.PDF(&b))
			checkPDF(t, b.Bytes())
			ours, err := l.Draw(1, 1)
			check(err)
			page, err := os.ReadFile(printtest.Pictures(t, b.Bytes(), 72)[0])
			check(err)
			if far, _ := compare(ours, decodePNG(t, page)); far > 0.06 {
				t.Errorf("%s, grey %v: the back ends differ in %.3f of the pixels", name, g, far)
			}
			if c := ours.RGBAAt(24, 32); g && (c.R != c.G || c.G != c.B) {
				t.Errorf("%s is not grey: %v", name, c)
			}
			if c := ours.RGBAAt(80, 32); name == "clear.png" && c.R < 250 {
				t.Errorf("what is clear is not white: %v", c)
			}
			if strings.HasSuffix(name, ".jpg") && !g && !bytes.Contains(b.Bytes(), data) {
				t.Errorf("%s is not in the file as it is", name)
			}
		}
	}
	// The sun is at three quarters of the width; a narrow crop shows it only with its focus there.
	for _, c := range []struct {
		focus float64
		sun   bool
	}{{0.75, true}, {0.1, false}, {0, false}} {
		typesetter := Typesetter{Open: func(string) ([]byte, error) { return files["colour.png"], nil }}
		l, err := typesetter.Layout(Document{Page: Page{Width: 40, Height: 80}, Sections: []Section{{Blocks: []Block{Picture{Source: "a", Width: 40, Height: 80, FocusX: c.focus}}}}})
		check(err)
		ours, err := l.Draw(1, 1)
		check(err)
		sun := false
		for y := range 80 {
			for x := range 40 {
				p := ours.RGBAAt(x, y)
				sun = sun || p.R > 240 && p.G > 225 && p.B < 200
			}
		}
		if sun != c.sun {
			t.Errorf("focus %.2f: sun %v", c.focus, sun)
		}
	}
}
