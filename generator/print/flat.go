package print

import (
	goimage "image"
	"io"
)

// shadesOf is the number of steps from a background to the colour of a letter at its edges: the eye cannot distinguish 32,
// and the eight pairs of colours on a page without pictures still fit into a palette.
const shadesOf = 32

// A flat is a page of few colours. Its pixels are indices of colours.
type flat struct {
	width, height int
	pix           []uint8 // each row begins with the filter byte of PNG, which is 0: filters do not help with indices
	colors        []Color
	numbers       map[Color]uint8
	inks          map[Color]*[256][shadesOf + 1]uint16 // by ink, background and step: 1 + the number of the mixed colour, or 0
	full          bool                                 // there are more colours than a palette holds: the drawing is invalid
}

// blank makes the page white, with the given size.
func (f *flat) blank(width, height int) {
	if n := (width + 1) * height; cap(f.pix) < n {
		f.pix = make([]uint8, n)
	} else {
		f.pix = f.pix[:n]
		clear(f.pix)
	}
	f.width, f.height, f.full = width, height, false
	f.colors, f.numbers, f.inks = f.colors[:0], map[Color]uint8{}, map[Color]*[256][shadesOf + 1]uint16{}
	f.number(Color{0xff, 0xff, 0xff})
}

// number returns the number of a colour.
func (f *flat) number(c Color) uint8 {
	n, ok := f.numbers[c]
	switch {
	case ok:
	case len(f.colors) == 256:
		f.full = true
	default:
		n = uint8(len(f.colors))
		f.colors, f.numbers[c] = append(f.colors, c), n
	}
	return n
}

// row returns the pixels of a row from x0 to x1.
func (f *flat) row(y, x0, x1 int) []uint8 {
	at := y*(f.width+1) + 1
	return f.pix[at+x0 : at+x1]
}

// rect fills an area.
func (f *flat) rect(area goimage.Rectangle, c Color) {
	n := f.number(c)
	for y := area.Min.Y; y < area.Max.Y; y++ {
		row := f.row(y, area.Min.X, area.Max.X)
		for i := range row {
			row[i] = n
		}
	}
}

// paint draws a colour over an area; mask is the coverage of each pixel.
func (f *flat) paint(area goimage.Rectangle, mask []uint8, c Color) {
	ink := f.inks[c]
	if ink == nil {
		ink = new([256][shadesOf + 1]uint16)
		f.inks[c] = ink
	}
	width := area.Dx()
	for y := area.Min.Y; y < area.Max.Y; y++ {
		row := f.row(y, area.Min.X, area.Max.X)
		covered := mask[(y-area.Min.Y)*width:][:len(row)]
		for x, m := range covered {
			if m < 4 { // less than half a step
				continue
			}
			step := (int(m)*shadesOf + 127) / 255
			n := &ink[row[x]][step]
			if *n == 0 {
				*n = 1 + uint16(f.number(mixed(f.colors[row[x]], c, step)))
			}
			row[x] = uint8(*n - 1)
		}
	}
}

// mixed returns the colour at a step between ground and ink.
func mixed(ground, ink Color, step int) Color {
	mix := func(a, b uint8) uint8 { return uint8((int(a)*(shadesOf-step) + int(b)*step + shadesOf/2) / shadesOf) }
	return Color{mix(ground.R, ink.R), mix(ground.G, ink.G), mix(ground.B, ink.B)}
}

// encode writes the page as PNG with a palette.
func (f *flat) encode(w io.Writer, b *pngBuffers) error {
	palette := make([]byte, 0, 3*256)
	for _, c := range f.colors {
		palette = append(palette, c.R, c.G, c.B)
	}
	return b.encode(w, pngPicture{f.width, f.height, pngPalette, palette, f.pix})
}
