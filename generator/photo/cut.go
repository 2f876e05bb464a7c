package photo

import (
	"bytes"
	"image/png"
	"slices"
)

// A Cut is the form in which a document shows a picture: cropped by shares of its stored pixels, then mirrored left
// to right, then turned clockwise by quarter turns.
type Cut struct {
	Left, Top, Right, Bottom float64 // of width or height, from 0
	Mirrored                 bool
	Quarters                 int // 0 to 3
}

// crops reports whether anything is cut off.
func (c Cut) crops() bool { return c.Left > 0 || c.Top > 0 || c.Right > 0 || c.Bottom > 0 }

// orientation returns the EXIF orientation (CIPA DC-008, 4.6.4) equal to the mirroring and turning.
func (c Cut) orientation() int {
	if c.Mirrored {
		return [...]int{2, 7, 4, 5}[c.Quarters&3]
	}
	return [...]int{1, 6, 3, 8}[c.Quarters&3]
}

// cutQuality is the JPEG quality of a cropped picture, from which renditions are made later.
const cutQuality = 92

// Apply returns the picture as the document shows it, encoded in its own format or, if there is no encoder for that, in one
// without further loss; none of its bytes contain what was cropped. A picture that EXIF rotates but the document does not is
// refused, since it is unclear which side was cropped. Errors about the picture are of type *Error.
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

// cropped returns a part of a picture whose planes are all of one size.
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
