package photo

import (
	"bytes"
	"compress/zlib"
	"io"
	"slices"
)

// maxProfile bounds the colour profiles that renditions carry, in bytes. Those of cameras, telephones and editors take
// a few hundred to a few thousand; those of presses take half a megabyte and describe inks, not light.
const maxProfile = 16 << 10

// profileOf gives the ICC profile (ISO 15076-1) that a rendition of so many planes needs to show the colours of its
// original: nil where it has none, where it is sRGB, which everybody takes for granted, or where it does not fit.
// A telephone's pictures in Display P3 go dull without theirs.
func profileOf(data []byte, h Header, planes int) []byte {
	var icc []byte
	switch h.Format {
	case JPEG:
		icc = jpegProfile(data)
	case PNG:
		icc = pngProfile(data)
	case WebP:
		list, _ := webpChunks(data)
		for _, c := range list {
			if c.name == "ICCP" {
				icc = c.body
			}
		}
	}
	space := "RGB "
	if planes == 1 {
		space = "GRAY"
	}
	switch {
	case len(icc) < 132 || len(icc) > maxProfile: // header and tag count, 7.2
		return nil
	case string(icc[16:20]) != space, string(icc[36:40]) != "acsp":
		return nil
	case bytes.Contains(icc, []byte("sRGB")), bytes.Contains(icc, []byte("s\x00R\x00G\x00B")):
		return nil
	}
	return icc
}

// jpegProfile puts together the pieces of a profile, which an APP2 segment each numbers from 1 on (ISO 15076-1, B.4).
func jpegProfile(data []byte) []byte {
	list, _ := segments(data)
	var pieces [][]byte
	for _, s := range list {
		if s.marker == mAPP2 && bytes.HasPrefix(s.body, iccSignature) && len(s.body) >= len(iccSignature)+2 {
			pieces = append(pieces, s.body[len(iccSignature):])
		}
	}
	slices.SortStableFunc(pieces, func(a, b []byte) int { return int(a[0]) - int(b[0]) })
	var icc []byte
	for i, p := range pieces {
		if int(p[0]) != i+1 || int(p[1]) != len(pieces) {
			return nil
		}
		icc = append(icc, p[2:]...)
	}
	return icc
}

// pngProfile unpacks an iCCP chunk: a name, a zero, the method of compression, which is zlib, and the profile.
func pngProfile(data []byte) []byte {
	list, _ := pngChunks(data)
	for _, c := range list {
		if c.name != "iCCP" {
			continue
		}
		_, rest, ok := bytes.Cut(c.body, []byte{0})
		if !ok || len(rest) < 1 || rest[0] != 0 {
			return nil
		}
		r, err := zlib.NewReader(bytes.NewReader(rest[1:]))
		if err != nil {
			return nil
		}
		icc, err := io.ReadAll(io.LimitReader(r, maxProfile+1))
		if err != nil {
			return nil
		}
		return icc
	}
	return nil
}
