package print

import (
	"bytes"
	goimage "image"
	"image/color"
	"testing"
)

// A page of few colours has a palette and differs from the drawing in full colour by at most half a step at the edges of
// letters; a page of many colours equals that drawing.
func TestPagesOfFewAndManyColors(t *testing.T) {
	many := Document{Page: Page{Width: 300, Height: 300}, Sections: []Section{{}}}
	for i := range 300 {
		many.Sections[0].Placed = append(many.Sections[0].Placed, Placed{Y: float64(i), Width: 300, Height: 1,
			Blocks: []Block{Rule{Thickness: 1, Color: Color{R: uint8(i), G: uint8(i / 2), B: 7}}}})
	}
	line := func(text string, y float64, c Color) Placed {
		return Placed{X: 20, Y: y, Width: 560, Height: 90, Blocks: []Block{Paragraph{Style: Style{Size: 40, Leading: 60, Color: c}, Text: Text(text)}}}
	}
	few := Document{Page: Page{Width: 600, Height: 320}, Sections: []Section{{Placed: []Placed{
		{Y: 220, Width: 600, Height: 100, Blocks: []Block{Rule{Thickness: 100, Color: Color{8, 63, 60}}}},
		line("น้ำท่วมที่ลุ่มปากแพรก", 20, Color{16, 35, 31}), line("ด่วนที่สุด", 120, Color{180, 20, 20}), line("สำนักงานประชาสัมพันธ์", 235, Color{0xff, 0xff, 0xff}),
	}}}}
	for name, c := range map[string]struct {
		doc  Document
		few  bool
		most int
	}{"a drawing": {few, true, 10}, "300 colours": {many, false, 0}} {
		for _, scale := range []float64{1, 0.43} {
			if !c.few && scale < 1 {
				continue // its lines have a gradient of colours
			}
			l := layout(t, c.doc)
			var b bytes.Buffer
			if err := l.PNG(&b, 1, scale); err != nil {
				t.Fatal(err)
			}
			got := decodePNG(t, b.Bytes())
			if p, ok := got.(*goimage.Paletted); ok != c.few || ok && len(p.Palette) > 256 {
				t.Errorf("%s is a %T", name, got)
			}
			want, err := l.Draw(1, scale)
			if err != nil {
				t.Fatal(err)
			}
			if got.Bounds() != want.Bounds() {
				t.Fatalf("%s: %v, want %v", name, got.Bounds(), want.Bounds())
			}
			most := 0
			for y := range want.Rect.Dy() {
				for x := range want.Rect.Dx() {
					a, b := color.RGBAModel.Convert(got.At(x, y)).(color.RGBA), want.RGBAAt(x, y)
					for _, d := range []int{int(a.R) - int(b.R), int(a.G) - int(b.G), int(a.B) - int(b.B)} {
						most = max(most, d, -d)
					}
				}
			}
			if most > c.most {
				t.Errorf("%s at %g: a colour is off by %d", name, scale, most)
			}
		}
	}
}
