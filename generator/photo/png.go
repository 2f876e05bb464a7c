package photo

import (
	"encoding/binary"
	"hash/crc32"
)

var pngSignature = []byte("\x89PNG\r\n\x1a\n")

// A chunk is a chunk of a PNG or WebP; the slices are parts of the file.
type chunk struct {
	name string // four letters
	body []byte
	all  []byte // including length, name, checksum or padding
}

// pngChunks divides a PNG into its chunks up to IEND and verifies their checksums; what follows IEND is left out. On
// an error it returns the chunks before it.
func pngChunks(data []byte) ([]chunk, *Error) {
	var list []chunk
	for rest := data[len(pngSignature):]; ; {
		if len(rest) < 12 {
			return list, errTruncated
		}
		n := binary.BigEndian.Uint32(rest)
		if n > 1<<31-1 {
			return list, damaged("a chunk is longer than the standard allows")
		}
		if int64(n) > int64(len(rest)-12) {
			return list, errTruncated
		}
		c := chunk{name: string(rest[4:8]), body: rest[8 : 8+n], all: rest[:12+n]}
		if crc32.ChecksumIEEE(rest[4:8+n]) != binary.BigEndian.Uint32(rest[8+n:]) {
			return list, damaged("the check sum of a chunk is wrong")
		}
		list = append(list, c)
		if c.name == "IEND" {
			return list, nil
		}
		rest = rest[12+n:]
	}
}

func probePNG(data []byte) (Header, *Error) {
	list, fault := pngChunks(data)
	if len(list) == 0 {
		return Header{}, fault
	}
	ihdr := list[0]
	if ihdr.name != "IHDR" || len(ihdr.body) != 13 {
		return Header{}, damaged("it does not begin with its header")
	}
	width, height := binary.BigEndian.Uint32(ihdr.body), binary.BigEndian.Uint32(ihdr.body[4:])
	if width > 1<<31-1 || height > 1<<31-1 {
		return Header{}, damaged("its size is larger than the standard allows")
	}
	h := Header{
		Format: PNG, StoredWidth: int(width), StoredHeight: int(height), Orientation: 1,
		Depth: int(ihdr.body[8]), Progressive: ihdr.body[12] != 0,
	}
	if fault := checkSize(h.StoredWidth, h.StoredHeight); fault != nil {
		return Header{}, fault
	}
	if fault != nil {
		return Header{}, fault
	}
	switch ihdr.body[9] {
	case 0, 3: // grey; palette
		h.Components = 1
	case 4: // grey and alpha
		h.Components = 2
	case 2: // colour
		h.Components = 3
	case 6: // colour and alpha
		h.Components = 4
	default:
		return Header{}, damaged("its colour type does not exist")
	}
	coded := false
	for _, c := range list {
		switch c.name {
		case "IDAT":
			coded = true
		case "eXIf":
			h.HasEXIF = true
			h.Orientation = orientation(c.body)
		}
	}
	if !coded {
		return Header{}, damaged("it has no picture data")
	}
	return h, nil
}

// stripPNG keeps only what is needed to show the picture, as pngKeeper decides.
func stripPNG(data []byte, h Header) ([]byte, *Error) {
	list, fault := pngChunks(data)
	if fault != nil {
		return nil, fault
	}
	k, fault := newPNGKeeper(list, h)
	if fault != nil {
		return nil, fault
	}
	out := append(make([]byte, 0, len(data)), pngSignature...)
	for _, c := range list {
		body, keep := k.keep(c)
		if !keep {
			continue
		}
		out = appendPNGChunk(out, c.name, body)
		if c.name == "IHDR" && h.Orientation != 1 {
			out = appendPNGChunk(out, "eXIf", orientationTIFF(h.Orientation))
		}
	}
	return out, nil
}

func appendPNGChunk(out []byte, name string, body []byte) []byte {
	out = binary.BigEndian.AppendUint32(out, uint32(len(body)))
	start := len(out)
	out = append(append(out, name...), body...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(out[start:]))
}
