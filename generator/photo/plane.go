package photo

import (
	"image"
	"image/color"
)

// A plane is one channel of a picture, one byte per sample: row y begins at pix[y*stride].
type plane struct {
	pix           []byte
	stride        int
	width, height int
}

func newPlane(width, height int) plane {
	return plane{make([]byte, width*height), width, width, height}
}

func (p plane) row(y int) []byte { return p.pix[y*p.stride : y*p.stride+p.width] }

// A picture is luma alone, or luma and two chroma planes, in full-range BT.601 as in JFIF. Chroma planes may be
// subsampled by the given factors. Scaling planes takes a third of the memory of scaling pixels, and the colours of a
// JPEG are not converted.
type picture struct {
	width, height int
	planes        []plane
	coarseX       int // horizontal luma samples per chroma sample
	coarseY       int
}

// planesOf returns the planes of a decoded picture: those of JPEGs as they are, all others on white.
func planesOf(m image.Image) picture {
	width, height := m.Bounds().Dx(), m.Bounds().Dy()
	switch m := m.(type) {
	case *image.YCbCr:
		p := picture{width: width, height: height, coarseX: 1, coarseY: 1}
		switch m.SubsampleRatio {
		case image.YCbCrSubsampleRatio422:
			p.coarseX = 2
		case image.YCbCrSubsampleRatio420:
			p.coarseX, p.coarseY = 2, 2
		case image.YCbCrSubsampleRatio440:
			p.coarseY = 2
		case image.YCbCrSubsampleRatio411:
			p.coarseX = 4
		case image.YCbCrSubsampleRatio410:
			p.coarseX, p.coarseY = 4, 2
		}
		cw, ch := (width+p.coarseX-1)/p.coarseX, (height+p.coarseY-1)/p.coarseY
		p.planes = []plane{{m.Y, m.YStride, width, height}, {m.Cb, m.CStride, cw, ch}, {m.Cr, m.CStride, cw, ch}}
		return p
	case *image.Gray:
		return picture{width, height, []plane{{m.Pix, m.Stride, width, height}}, 1, 1}
	}
	return flattened(m, m.Bounds())
}

// flattened puts a picture on a white canvas, which may be larger (the first frame of a GIF).
func flattened(m image.Image, canvas image.Rectangle) picture {
	p := picture{width: canvas.Dx(), height: canvas.Dy(), coarseX: 1, coarseY: 1}
	for range 3 {
		p.planes = append(p.planes, newPlane(p.width, p.height))
	}
	at := func(x, y int) color.RGBA64 { return color.RGBA64Model.Convert(m.At(x, y)).(color.RGBA64) }
	if direct, ok := m.(image.RGBA64Image); ok {
		at = direct.RGBA64At
	}
	for y := range p.height {
		ys, cbs, crs := p.planes[0].row(y), p.planes[1].row(y), p.planes[2].row(y)
		for x := range p.width {
			c := at(canvas.Min.X+x, canvas.Min.Y+y) // transparent outside the frame
			// Colours are multiplied by alpha; white fills the rest.
			white := 0xffff - uint32(c.A)
			r, g, b := uint32(c.R)+white, uint32(c.G)+white, uint32(c.B)+white
			ys[x], cbs[x], crs[x] = color.RGBToYCbCr(uint8(r>>8), uint8(g>>8), uint8(b>>8))
		}
	}
	return p
}

// fullRange converts the colours of a lossy WebP to those of a JPEG. VP8 codes luma from 16 to 235 and chroma from 16
// to 240 (RFC 6386, 9.2); the decoder does not convert them, and taken for full range they look washed out.
func fullRange(m *image.YCbCr) {
	var luma, chroma [256]byte
	for i := range 256 {
		luma[i] = clamp((2*255*(i-16) + 219) / (2 * 219))
		chroma[i] = clamp((255*(i-128) + 112 + 224*128) / 224)
	}
	for i, v := range m.Y {
		m.Y[i] = luma[v]
	}
	for i, v := range m.Cb {
		m.Cb[i] = chroma[v]
	}
	for i, v := range m.Cr {
		m.Cr[i] = chroma[v]
	}
}

func clamp(v int) byte { return byte(max(0, min(255, v))) }

// image returns the picture in the form that the encoder needs; its planes are all of one size.
func (p picture) image() image.Image {
	r := image.Rect(0, 0, p.width, p.height)
	if len(p.planes) == 1 {
		return &image.Gray{Pix: p.planes[0].pix, Stride: p.planes[0].stride, Rect: r}
	}
	return &image.YCbCr{
		Y: p.planes[0].pix, Cb: p.planes[1].pix, Cr: p.planes[2].pix,
		YStride: p.planes[0].stride, CStride: p.planes[1].stride,
		SubsampleRatio: image.YCbCrSubsampleRatio444, Rect: r,
	}
}

// oriented applies an EXIF orientation to a picture whose planes are all of one size: 2 is mirrored left to right, 3
// upside down, 4 mirrored top to bottom, 5 to 8 lie on a side.
func (p picture) oriented(orientation int) picture {
	if orientation <= 1 {
		return p
	}
	out := picture{width: p.width, height: p.height, coarseX: 1, coarseY: 1}
	if orientation >= 5 {
		out.width, out.height = p.height, p.width
	}
	for _, from := range p.planes {
		to := newPlane(out.width, out.height)
		for y := range to.height {
			row := to.row(y)
			for x := range row {
				fx, fy := x, y
				if orientation >= 5 {
					fx, fy = y, x
				}
				switch orientation {
				case 2, 3, 7, 8:
					fx = p.width - 1 - fx
				}
				switch orientation {
				case 3, 4, 6, 7:
					fy = p.height - 1 - fy
				}
				row[x] = from.pix[fy*from.stride+fx]
			}
		}
		out.planes = append(out.planes, to)
	}
	return out
}
