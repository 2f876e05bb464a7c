package photo

import (
	"bytes"
	"encoding/binary"
)

// Flags of the first byte of a VP8X chunk, RFC 9649, 2.7.1.
const (
	vp8xAnimation = 1 << 1
	vp8xXMP       = 1 << 2
	vp8xEXIF      = 1 << 3
	vp8xAlpha     = 1 << 4
	vp8xProfile   = 1 << 5
)

// webpChunks divides a WebP into its chunks; what follows the end declared in its RIFF header is left out. On an
// error it returns the chunks before it.
func webpChunks(data []byte) ([]chunk, *Error) {
	size := int64(binary.LittleEndian.Uint32(data[4:]))
	if size < 4 {
		return nil, damaged("the RIFF header has no room for a picture")
	}
	whole := size+8 <= int64(len(data))
	if whole {
		data = data[:size+8]
	}
	var list []chunk
	for rest := data[12:]; len(rest) > 0; {
		if len(rest) < 8 {
			return list, errTruncated
		}
		n := int64(binary.LittleEndian.Uint32(rest[4:]))
		if n > int64(len(rest)-8) {
			return list, errTruncated
		}
		end := min(8+n+n&1, int64(len(rest))) // some writers omit the last padding byte
		list = append(list, chunk{name: string(rest[:4]), body: rest[8 : 8+n], all: rest[:end]})
		rest = rest[end:]
	}
	if !whole {
		return list, errTruncated
	}
	return list, nil
}

func probeWebP(data []byte) (Header, *Error) {
	list, fault := webpChunks(data)
	h := Header{Format: WebP, Orientation: 1, Components: 3, Depth: 8}
	var canvasWidth, canvasHeight, pictures int
	for _, c := range list {
		switch c.name {
		case "VP8X":
			if len(c.body) != 10 {
				return Header{}, damaged("the VP8X chunk has the wrong length")
			}
			if c.body[0]&vp8xAnimation != 0 {
				return Header{}, errAnimated
			}
			if c.body[0]&vp8xAlpha != 0 {
				h.Components = 4
			}
			canvasWidth, canvasHeight = uint24(c.body[4:])+1, uint24(c.body[7:])+1
			// The decoder allocates the canvas before it examines the picture.
			if fault := checkSize(canvasWidth, canvasHeight); fault != nil {
				return Header{}, fault
			}
		case "ANIM", "ANMF":
			return Header{}, errAnimated
		case "VP8 ":
			// RFC 6386, 9.1: three bytes of frame tag, a start code, two sizes of 14 bits with 2 bits of scaling.
			if len(c.body) < 10 || c.body[0]&1 != 0 || !bytes.Equal(c.body[3:6], []byte{0x9d, 0x01, 0x2a}) {
				return Header{}, damaged("the VP8 chunk has no key frame")
			}
			h.StoredWidth = int(binary.LittleEndian.Uint16(c.body[6:])) & 0x3fff
			h.StoredHeight = int(binary.LittleEndian.Uint16(c.body[8:])) & 0x3fff
			pictures++
		case "VP8L":
			// RFC 9649, 3.4: a signature, two sizes less one of 14 bits each.
			if len(c.body) < 5 || c.body[0] != 0x2f {
				return Header{}, damaged("the VP8L chunk has no signature")
			}
			bits := binary.LittleEndian.Uint32(c.body[1:])
			h.StoredWidth, h.StoredHeight = int(bits&0x3fff)+1, int(bits>>14&0x3fff)+1
			h.Components = 4 // decoded with alpha, whether it is used or not
			pictures++
		case "EXIF":
			if canvasWidth == 0 {
				continue // without a VP8X chunk no reader looks for EXIF
			}
			h.HasEXIF = true
			h.Orientation = orientation(bytes.TrimPrefix(c.body, exifSignature))
		}
	}
	switch {
	case pictures == 0 && fault != nil:
		return Header{}, fault
	case pictures != 1:
		return Header{}, damaged("it does not have exactly one picture")
	}
	if fault := checkSize(h.StoredWidth, h.StoredHeight); fault != nil {
		return Header{}, fault
	}
	if fault != nil {
		return Header{}, fault
	}
	if canvasWidth != 0 && (canvasWidth != h.StoredWidth || canvasHeight != h.StoredHeight) {
		return Header{}, damaged("the canvas and the picture differ in size")
	}
	return h, nil
}

func stripWebP(data []byte, h Header) ([]byte, *Error) {
	list, fault := webpChunks(data)
	if fault != nil {
		return nil, fault
	}
	out := append(make([]byte, 0, len(data)), data[:12]...)
	space := spaceOf(data, h, 3)
	seen := map[string]bool{} // readers ignore a second chunk of the same name
	for _, c := range list {
		if seen[c.name] {
			continue
		}
		seen[c.name] = true
		switch c.name {
		case "VP8X":
			body := append([]byte{c.body[0] & vp8xAlpha, 0, 0, 0}, c.body[4:]...)
			if space != nil {
				body[0] |= vp8xProfile
			}
			if h.Orientation != 1 {
				body[0] |= vp8xEXIF
			}
			out = appendWebPChunk(out, c.name, body)
		case "ICCP":
			if space != nil {
				out = appendWebPChunk(out, c.name, space.profile())
			}
		case "ALPH", "VP8 ", "VP8L":
			out = appendWebPChunk(out, c.name, c.body)
		}
	}
	if h.Orientation != 1 {
		out = appendWebPChunk(out, "EXIF", orientationTIFF(h.Orientation))
	}
	binary.LittleEndian.PutUint32(out[4:], uint32(len(out)-8))
	return out, nil
}

func appendWebPChunk(out []byte, name string, body []byte) []byte {
	out = binary.LittleEndian.AppendUint32(append(out, name...), uint32(len(body)))
	out = append(out, body...)
	if len(body)&1 == 1 {
		out = append(out, 0)
	}
	return out
}

func uint24(b []byte) int { return int(b[0]) | int(b[1])<<8 | int(b[2])<<16 }
