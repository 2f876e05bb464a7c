package photo

import "slices"

// Widths are the widths of the renditions in pixels: for a phone, for a phone held sideways or a column, for a
// screen.
var Widths = []int{480, 960, 1600}

// thumbnailWidth is the width of thumbnails in pixels: feed readers show them beside a title.
const thumbnailWidth = 320

// Recipe is the version of the way in which renditions are made. It is raised whenever their bytes change, because of
// this package, the Go release or golang.org/x/image, and is part of the key under which renditions are kept.
const Recipe = 2

// A Size is the size of a rendition in pixels, as shown.
type Size struct {
	Width, Height int
}

// Plan returns the sizes of the renditions of a picture for the requested widths, narrowest first. None is larger
// than the picture. Widths that are larger are replaced by one rendition as wide as the picture, unless there is one
// at least four fifths as wide.
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

// Thumbnail returns the size of the thumbnail of a picture that has renditions, which is not larger than the narrowest.
func Thumbnail(sizes []Size) Size {
	s := sizes[0]
	if s.Width <= thumbnailWidth {
		return s
	}
	return Size{thumbnailWidth, max(1, (2*thumbnailWidth*s.Height+s.Width)/(2*s.Width))}
}

// Memory returns the peak memory that [Render] takes for a picture, in bytes and rounded up generously, beyond the
// bytes of the picture itself. Callers that render many pictures at once use it to stay within a limit.
func Memory(h Header) int64 {
	const block = 63 // codecs round up to whole coding units
	pixels := int64(h.StoredWidth+block) * int64(h.StoredHeight+block)
	sample := int64(h.Depth+7) / 8
	var a int64 // bytes per pixel
	switch h.Format {
	case JPEG:
		a = int64(h.Components)
		if h.Progressive {
			a += 4 * int64(h.Components) // coefficients of all scans are kept, in 32 bits each
		}
		switch h.Components {
		case 3:
			a += 4 // stored as RGB it is converted to another picture first
		case 4:
			a += 4 + 3 // so is CMYK, and then into planes
		}
	case PNG:
		a = 4*sample + 3 // as RGBA, however it is stored, and then as planes
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
	// Three planes of the largest rendition, before and after turning, the next smaller one, and the encoder's
	// output.
	return a*pixels + 12*shown + buffers
}
