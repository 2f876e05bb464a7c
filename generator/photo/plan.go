package photo

import "slices"

// Widths are the widths in pixels of the renditions: a telephone, a telephone held sideways or a column, a screen.
var Widths = []int{480, 960, 1600}

// Outputs are the formats in which [Render] emits each size, in the order in which it emits them.
var Outputs = []Format{JPEG}

// Recipe numbers the way in which renditions are made. It is raised whenever their bytes change, be it through
// this package, the Go release or golang.org/x/image, and is part of the key under which renditions are kept.
const Recipe = 2

// A Size is the size of a rendition in pixels, as shown.
type Size struct {
	Width, Height int
}

// Plan gives the sizes of the renditions that there will be of a picture, narrowest first, for the widths asked
// for. None is larger than the picture. In place of the widths that are, there is one rendition as wide as the
// picture, unless one at least four fifths as wide is there already.
func Plan(h Header, widths []int) []Size {
	width, height := h.Width(), h.Height()
	if width <= 0 || height <= 0 {
		return nil
	}
	var sizes []Size
	for _, w := range slices.Compact(slices.Sorted(slices.Values(widths))) {
		if w >= width {
			if n := len(sizes); n == 0 || w == width || 5*sizes[n-1].Width < 4*width {
				sizes = append(sizes, Size{width, height})
			}
			break
		}
		if w > 0 {
			sizes = append(sizes, Size{w, max(1, int((2*int64(w)*int64(height)+int64(width))/(2*int64(width))))})
		}
	}
	return sizes
}

// Memory gives the bytes, rounded up generously, that [Render] takes for a picture at its peak, beyond the bytes of
// the picture itself. It is for whoever renders many at once and has a bound to keep.
func Memory(h Header) int64 {
	const block = 63 // codecs fill up to whole coding units
	pixels := int64(h.StoredWidth+block) * int64(h.StoredHeight+block)
	sample := int64(h.Depth+7) / 8
	var a int64 // bytes a pixel
	switch h.Format {
	case JPEG:
		a = int64(h.Components)
		if h.Progressive {
			a += 4 * int64(h.Components) // coefficients of all scans are kept, as 32 bits
		}
		switch h.Components {
		case 3:
			a += 4 // stored as RGB it is made into another picture first
		case 4:
			a += 4 + 3 // so is CMYK, and then into planes
		}
	case PNG:
		a = 4*sample + 3 // as RGBA, whatever is stored, and then as planes
		if h.Progressive {
			a += 4 * sample // the pass being read
		}
	case GIF:
		a = 1 + 3
	case WebP:
		a = 4 + 3 + 4
	}
	var shown int64
	for _, s := range Plan(h, Widths) {
		shown = int64(s.Width) * int64(s.Height)
	}
	const buffers = 1 << 20
	// Three planes of the largest rendition, turned and as they were, the next smaller one, and what is encoded.
	return a*pixels + 12*shown + buffers
}
