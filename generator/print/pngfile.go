package print

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	goimage "image"
	"io"
)

// The types of colours in a PNG file (ISO 15948, 11.2.1).
const (
	pngGray    = 0
	pngRGB     = 2
	pngPalette = 3
)

// A pngPicture is the content of a PNG file. Each row of pixels begins with its filter, which is always 0: drawings consist
// of areas of one colour, which filters do not make smaller, and choosing filters took longer than compressing.
type pngPicture struct {
	width, height int
	colors        byte
	palette       []byte
	rows          []byte
}

// pngBuffers are reused for many files.
type pngBuffers struct {
	rows   []byte // of a picture without a palette
	packed bytes.Buffer
	out    []byte
}

// pngPacker is for long runs: at level 6 a card would take twice as long and be a tenth smaller.
var pngPacker = packerOf(2)

// encode writes a PNG file.
func (b *pngBuffers) encode(w io.Writer, p pngPicture) error {
	out := append(b.out[:0], "\x89PNG\r\n\x1a\n"...)
	chunk := func(name string, data []byte) {
		out = binary.BigEndian.AppendUint32(out, uint32(len(data)))
		at := len(out)
		out = append(append(out, name...), data...)
		out = binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(out[at:]))
	}
	header := binary.BigEndian.AppendUint32(nil, uint32(p.width))
	header = binary.BigEndian.AppendUint32(header, uint32(p.height))
	chunk("IHDR", append(header, 8, p.colors, 0, 0, 0)) // of eight bits
	if p.colors == pngPalette {
		chunk("PLTE", p.palette)
	}
	chunk("IDAT", pngPacker.deflate(&b.packed, p.rows))
	chunk("IEND", nil)
	b.out = out
	_, err := w.Write(out)
	return err
}

// encodeAll writes a picture of any colours.
func (b *pngBuffers) encodeAll(w io.Writer, img goimage.Image) error {
	p := pngPicture{width: img.Bounds().Dx(), height: img.Bounds().Dy()}
	b.rows = b.rows[:0]
	switch img := img.(type) {
	case *goimage.Gray:
		p.colors = pngGray
		for y := range p.height {
			b.rows = append(b.rows, 0)
			b.rows = append(b.rows, img.Pix[y*img.Stride:][:p.width]...)
		}
	case *goimage.RGBA:
		p.colors = pngRGB
		for y := range p.height {
			b.rows = append(b.rows, 0)
			for row := img.Pix[y*img.Stride:][:4*p.width]; len(row) > 0; row = row[4:] {
				b.rows = append(b.rows, row[0], row[1], row[2])
			}
		}
	}
	p.rows = b.rows
	return b.encode(w, p)
}
