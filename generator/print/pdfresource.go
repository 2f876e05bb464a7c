package print

import (
	"bytes"
	"fmt"
	goimage "image"
	"image/draw"
	"image/jpeg"
	"strings"

	"hokhao/generator/photo"
)

// An imageUse is a picture in the form in which it is drawn.
type imageUse struct {
	image *image
	gray  bool
}

// image returns the resource name of a picture, which is written once.
func (p *pdfWriter) image(o *op) (string, error) {
	use := imageUse{o.image, o.gray}
	if i, ok := p.images[use]; ok {
		return fmt.Sprintf("I%d", i), nil
	}
	id := p.reserve()
	if err := p.writeImage(id, use); err != nil {
		return "", err
	}
	i := len(p.imageList)
	p.images[use] = i
	p.imageList = append(p.imageList, id)
	return fmt.Sprintf("I%d", i), nil
}

// grayQuality is the JPEG quality of a photo converted to grey.
const grayQuality = 82

func (p *pdfWriter) writeImage(id int, use imageUse) error {
	im := use.image
	h := im.header
	entries := fmt.Sprintf("/Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent 8", h.StoredWidth, h.StoredHeight)
	if h.Format == photo.JPEG && h.Depth == 8 && (h.Components == 1 || h.Components == 3 && !use.gray) {
		space := "/DeviceRGB"
		if h.Components == 1 {
			space = "/DeviceGray"
		}
		p.stream(id, entries+" /ColorSpace "+space+" /Filter /DCTDecode", im.data)
		return nil
	}
	pixels, err := im.decode()
	if err != nil {
		return err
	}
	b := pixels.Bounds()
	entries = fmt.Sprintf("/Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent 8", b.Dx(), b.Dy())
	if use.gray {
		gray := goimage.NewGray(goimage.Rect(0, 0, b.Dx(), b.Dy()))
		draw.Draw(gray, gray.Bounds(), goimage.White, goimage.Point{}, draw.Src)
		draw.Draw(gray, gray.Bounds(), pixels, b.Min, draw.Over)
		var out bytes.Buffer
		if err := jpeg.Encode(&out, gray, &jpeg.Options{Quality: grayQuality}); err != nil {
			return fmt.Errorf("print: picture %q: %w", im.name, err)
		}
		p.stream(id, entries+" /ColorSpace /DeviceGray /Filter /DCTDecode", out.Bytes())
		return nil
	}
	p.stream(id, entries+" /ColorSpace /DeviceRGB", onWhite(pixels))
	return nil
}

// onWhite returns the pixels of a picture as RGB, on white paper.
func onWhite(pixels goimage.Image) []byte {
	b := pixels.Bounds()
	flat := goimage.NewRGBA(goimage.Rect(0, 0, b.Dx(), b.Dy()))
	draw.Draw(flat, flat.Bounds(), goimage.White, goimage.Point{}, draw.Src)
	draw.Draw(flat, flat.Bounds(), pixels, b.Min, draw.Over)
	out := make([]byte, 0, 3*b.Dx()*b.Dy())
	for i := 0; i < len(flat.Pix); i += 4 {
		out = append(out, flat.Pix[i], flat.Pix[i+1], flat.Pix[i+2])
	}
	return out
}

// resources writes fonts and pictures and returns the dictionary that all pages share.
func (p *pdfWriter) resources() int {
	var fonts, images strings.Builder
	for _, f := range p.faces {
		fmt.Fprintf(&fonts, "/%s %d 0 R ", f.name, f.write(p))
	}
	for i, id := range p.imageList {
		fmt.Fprintf(&images, "/I%d %d 0 R ", i, id)
	}
	return p.object("<</Font <<%s>> /XObject <<%s>>>>", fonts.String(), images.String())
}
