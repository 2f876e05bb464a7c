package photo

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"image"
	"image/gif"
	"image/jpeg"
	"image/png"
	"slices"

	"golang.org/x/image/webp"
)

// quality is the JPEG quality of the renditions, on the scale of the Independent JPEG Group.
const quality = 80

// Encoded is a rendition as published.
type Encoded struct {
	Format Format
	Bytes  []byte
}

// Render makes the renditions of a picture in the sizes returned by [Plan], as JPEG, and passes them to emit one by one,
// the largest first; then the thumbnail, as WebP, unless its size is zero. The picture is decoded once, turned upright,
// put on white where it is transparent, and each size is scaled from the previous one. A colour profile that is not sRGB
// is kept; no other metadata is.
//
// Errors about the picture are of type *Error; those of ctx and emit are returned unchanged. Render uses one
// processor and takes up to [Memory] bytes.
func Render(ctx context.Context, data []byte, sizes []Size, thumbnail Size, emit func(Size, Encoded) error) error {
	h, fault := probe(data)
	if fault != nil {
		return fault
	}
	sizes = slices.Clone(sizes)
	slices.SortFunc(sizes, func(a, b Size) int {
		return cmp.Or(cmp.Compare(b.Width, a.Width), cmp.Compare(b.Height, a.Height))
	})
	for _, s := range sizes {
		if s.Width < 1 || s.Height < 1 || s.Width > h.Width() || s.Height > h.Height() {
			return fmt.Errorf("photo: a rendition of %d × %d was asked of a picture of %d × %d", s.Width, s.Height, h.Width(), h.Height())
		}
	}
	if len(sizes) == 0 {
		return nil
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	p, fault := decode(data, h)
	if fault != nil {
		return fault
	}
	profile := profileOf(data, h, len(p.planes))
	for i, s := range sizes {
		if err := ctx.Err(); err != nil {
			return err
		}
		if i > 0 {
			p = p.scaled(s.Width, s.Height)
		} else {
			p = p.scaled(s.stored(h)).oriented(h.Orientation)
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		coded, err := encodeJPEG(p, quality, profile)
		if err != nil {
			return err
		}
		if err := emit(s, Encoded{JPEG, coded}); err != nil {
			return err
		}
	}
	if thumbnail == (Size{}) {
		return nil
	}
	return emit(thumbnail, Encoded{WebP, encodeWebP(p.scaled(thumbnail.Width, thumbnail.Height), profile)})
}

// stored returns the width and height of the size before the picture is turned upright.
func (s Size) stored(h Header) (width, height int) {
	if h.sideways() {
		return s.Height, s.Width
	}
	return s.Width, s.Height
}

// decode decodes a picture that was probed. The decoders were not written for hostile input, so a panic in one of
// them counts as a damaged picture.
func decode(data []byte, h Header) (p picture, fault *Error) {
	defer func() {
		if what := recover(); what != nil {
			p, fault = picture{}, damaged(fmt.Sprint(what))
		}
	}()
	r := bytes.NewReader(data)
	canvas := image.Rect(0, 0, h.StoredWidth, h.StoredHeight)
	var m image.Image
	var err error
	switch h.Format {
	case JPEG:
		m, err = jpeg.Decode(r)
	case PNG:
		m, err = png.Decode(r)
	case GIF:
		m, err = gif.Decode(r)
	case WebP:
		m, err = webp.Decode(r)
	}
	if err != nil {
		return picture{}, damaged(err.Error())
	}
	if h.Format == GIF { // a frame may be smaller than the canvas
		return flattened(m, canvas), nil
	}
	if m.Bounds() != canvas {
		return picture{}, damaged("it is not as large as its header says")
	}
	switch m := m.(type) {
	case *image.YCbCr:
		if h.Format == WebP {
			fullRange(m)
		}
	case *image.NYCbCrA:
		fullRange(&m.YCbCr)
	}
	return planesOf(m), nil
}

func encodeJPEG(p picture, quality int, profile []byte) ([]byte, error) {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, p.image(), &jpeg.Options{Quality: quality}); err != nil {
		return nil, err
	}
	if profile == nil {
		return b.Bytes(), nil
	}
	coded := b.Bytes()
	out := make([]byte, 0, len(coded)+len(profile)+32)
	out = append(out, coded[:2]...) // SOI
	out = appendSegment(out, mAPP2, slices.Concat(iccSignature, []byte{1, 1}, profile))
	return append(out, coded[2:]...), nil
}
