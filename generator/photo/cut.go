package photo

import (
	"bytes"
	"image/png"
	"slices"
)

// A Cut is how a document shows a picture: without the shares that are cut off at the sides of its stored pixels, then
// mirrored left to right, then turned clockwise by quarters of a circle.
type Cut struct {
	Left, Top, Right, Bottom float64 // of width or height, from 0
	Mirrored                 bool
	Quarters                 int // 0 to 3
}

// crops reports whether anything is cut off.
func (c Cut) crops() bool { return c.Left > 0 || c.Top > 0 || c.Right > 0 || c.Bottom > 0 }

// orientation is the one of EXIF (CIPA DC-008, 4.6.4) that stands for mirroring and turning.
func (c Cut) orientation() int {
	if c.Mirrored {
		return [...]int{2, 7, 4, 5}[c.Quarters&3]
	}
	return [...]int{1, 6, 3, 8}[c.Quarters&3]
}

// cutQuality is that of a picture that is cut: renditions will be made of it.
const cutQuality = 92

// Apply returns the picture as the document shows it, anew in its own format or, where there is no encoder for that, in one
// that loses no more; what was cut off is in no byte of it. Of a picture that EXIF turns, and the document does not, nobody
// can tell which side was cut: it is refused. Errors are of type *Error where the picture is at fault.
func (c Cut) Apply(data []byte) ([]byte, error) {
	h, fault := probe(data)
	if fault != nil {
		return nil, fault
	}
	left, right := int(c.Left*float64(h.StoredWidth)+0.5), int(c.Right*float64(h.StoredWidth)+0.5)
	top, bottom := int(c.Top*float64(h.StoredHeight)+0.5), int(c.Bottom*float64(h.StoredHeight)+0.5)
	width, height := h.StoredWidth-left-right, h.StoredHeight-top-bottom
	if h.Orientation > 1 && c.crops() && c.Quarters == 0 || width < 1 || height < 1 || left < 0 || top < 0 || right < 0 || bottom < 0 {
		return nil, errCut
	}
	p, fault := decode(data, h)
	if fault != nil {
		return nil, fault
	}
	profile := profileOf(data, h, len(p.planes))
	p = p.scaled(p.width, p.height).cropped(left, top, width, height).oriented(c.orientation())
	if h.Format == PNG || h.Format == GIF {
		var b bytes.Buffer
		err := png.Encode(&b, p.image())
		return b.Bytes(), err
	}
	return encodeJPEG(p, cutQuality, profile)
}

// cropped is a part of a picture whose planes are all of one size.
func (p picture) cropped(left, top, width, height int) picture {
	p.planes = slices.Clone(p.planes)
	for i, plane := range p.planes {
		plane.pix = plane.pix[top*plane.stride+left:]
		plane.width, plane.height = width, height
		p.planes[i] = plane
	}
	p.width, p.height = width, height
	return p
}
