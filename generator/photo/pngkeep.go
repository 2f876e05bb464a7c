package photo

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"io"
	"math"
)

// A pngKeeper decides which chunks of a PNG are kept for the press, and with which bytes. Unknown chunks are removed,
// because anybody may define one for a note; known chunks must have the size and values that their meaning allows,
// because a note can be hidden in any chunk that nobody reads.
type pngKeeper struct {
	h        Header
	colour   byte // IHDR's colour type
	palette  int  // entries
	space    *colourSpace
	coded    int64 // length of the IDAT data that the picture uses
	animated bool
	seen     map[string]bool
}

func newPNGKeeper(list []chunk, h Header) (*pngKeeper, *Error) {
	k := &pngKeeper{h: h, colour: list[0].body[9], seen: map[string]bool{}}
	var coded []byte
	for _, c := range list {
		switch c.name {
		case "PLTE":
			k.palette = len(c.body) / 3
		case "iCCP":
			k.space = knownSpace(pngProfile(c.body), k.grey())
		case "IDAT":
			coded = append(coded, c.body...)
		}
	}
	n, ok := k.inflated(coded, h.StoredWidth, h.StoredHeight)
	if !ok {
		return nil, damaged("its picture data cannot be unpacked")
	}
	k.coded = n
	k.animated = k.animation(list)
	return k, nil
}

func (k *pngKeeper) grey() bool { return k.colour&2 == 0 }

// inflated decompresses data to find their end: decoders ignore what follows it.
func (k *pngKeeper) inflated(coded []byte, width, height int) (int64, bool) {
	in := bytes.NewReader(coded)
	z, err := zlib.NewReader(in)
	if err != nil {
		return 0, false
	}
	// A row has a byte for its filter; an interlaced picture has separate rows in each of its seven passes.
	samples := [7]int64{1, 0, 3, 1, 2, 0, 4}[k.colour%7]
	most := (int64(width)*samples*int64(k.h.Depth)/8+2)*int64(height) + int64(8*(width+height)+64)
	n, err := io.Copy(io.Discard, io.LimitReader(z, most+1))
	if err != nil || n > most {
		return 0, false
	}
	return int64(len(coded) - in.Len()), true
}

// pngFirst holds the chunks that must precede the picture data and may occur once.
var pngFirst = map[string]bool{
	"IHDR": true, "PLTE": true, "tRNS": true, "cHRM": true, "gAMA": true, "iCCP": true, "sBIT": true, "sRGB": true, "cICP": true,
	"bKGD": true, "pHYs": true, "acTL": true,
}

// keep returns the body with which a chunk is kept, or false if it is removed.
func (k *pngKeeper) keep(c chunk) ([]byte, bool) {
	if pngFirst[c.name] {
		if k.seen[c.name] || k.seen["IDAT"] {
			return nil, false
		}
		k.seen[c.name] = true
	}
	switch c.name {
	case "IHDR":
		return c.body, true
	case "IEND":
		return nil, true
	case "IDAT":
		k.seen[c.name] = true
		n := min(int64(len(c.body)), k.coded)
		k.coded -= n
		return c.body[:n], n > 0
	case "iCCP":
		if k.space == nil {
			return nil, false
		}
		return k.space.packed(), true
	case "acTL", "fcTL", "fdAT":
		return c.body, k.animated
	}
	return c.body, k.sound(c.name, c.body)
}

// sound reports whether a chunk says how to show the picture, and nothing else (W3C PNG, 11.2 and 11.3).
func (k *pngKeeper) sound(name string, b []byte) bool {
	most := uint32(1)<<k.h.Depth - 1
	samples := func(n int) bool {
		if len(b) != 2*n {
			return false
		}
		for i := range n {
			if uint32(binary.BigEndian.Uint16(b[2*i:])) > most {
				return false
			}
		}
		return true
	}
	words := func(n int, low, high uint32) bool {
		if len(b) < 4*n {
			return false
		}
		for i := range n {
			if v := binary.BigEndian.Uint32(b[4*i:]); v < low || v > high {
				return false
			}
		}
		return true
	}
	switch name {
	case "PLTE":
		return k.colour == 3 && len(b)%3 == 0 && len(b) > 0 && k.palette <= int(most)+1
	case "tRNS":
		switch k.colour {
		case 0:
			return samples(1)
		case 2:
			return samples(3)
		case 3:
			return len(b) > 0 && len(b) <= k.palette
		}
	case "bKGD":
		switch {
		case k.colour == 3:
			return len(b) == 1 && int(b[0]) < k.palette
		case k.grey():
			return samples(1)
		default:
			return samples(3)
		}
	case "sBIT":
		depth := byte(k.h.Depth)
		if k.colour == 3 {
			depth = 8
		}
		for _, v := range b {
			if v == 0 || v > depth {
				return false
			}
		}
		return len(b) == [7]int{1, 0, 3, 3, 2, 0, 4}[k.colour%7]
	case "gAMA": // from 1/10 to 10
		return len(b) == 4 && words(1, 10_000, 1_000_000)
	case "cHRM":
		return len(b) == 32 && knownPrimaries(b)
	case "sRGB": // an intent
		return len(b) == 1 && b[0] <= 3
	case "cICP": // code points of ITU-T H.273 for pictures of light, RGB, full or narrow
		return len(b) == 4 && (b[0] == 1 || b[0] == 9 || b[0] == 12) && (b[1] == 1 || b[1] == 8 || b[1] == 13 || b[1] == 16 || b[1] == 18) && b[2] == 0 && b[3] <= 1
	case "pHYs": // up to 10,000 dots an inch
		return len(b) == 9 && words(2, 1, 400_000) && b[8] <= 1
	}
	return false
}

// knownPrimaries reports whether a cHRM chunk has the white point and primaries of a known space, as x and y.
func knownPrimaries(b []byte) bool {
	for _, want := range [][8]float64{
		{0.3127, 0.3290, 0.64, 0.33, 0.30, 0.60, 0.15, 0.06},             // sRGB
		{0.3127, 0.3290, 0.680, 0.320, 0.265, 0.690, 0.150, 0.060},       // Display P3
		{0.3127, 0.3290, 0.64, 0.33, 0.21, 0.71, 0.15, 0.06},             // Adobe RGB
		{0.3127, 0.3290, 0.708, 0.292, 0.170, 0.797, 0.131, 0.046},       // Rec. 2020
		{0.3457, 0.3585, 0.7347, 0.2653, 0.1596, 0.8404, 0.0366, 0.0001}, // ProPhoto
	} {
		near := true
		for i, v := range want {
			near = near && math.Abs(float64(binary.BigEndian.Uint32(b[4*i:]))/100_000-v) < 0.002
		}
		if near {
			return true
		}
	}
	return false
}

// animation reports whether the chunks of an animation are complete, with all frames within the canvas. Otherwise only the
// still picture is kept, which every reader can show.
func (k *pngKeeper) animation(list []chunk) bool {
	var frames, sequence uint32
	var announced, seen int64
	var coded []byte
	var width, height int
	pixels := int64(0)
	whole := func() bool { // reports whether the current frame is complete
		if coded == nil {
			return true
		}
		n, ok := k.inflated(coded, width, height)
		ok = ok && n == int64(len(coded))
		coded = nil
		return ok
	}
	first := true // the frame before the picture data is the picture itself
	for _, c := range list {
		switch c.name {
		case "acTL":
			if len(c.body) != 8 || announced != 0 || !first || binary.BigEndian.Uint32(c.body[4:]) > 0xffff {
				return false
			}
			frames = binary.BigEndian.Uint32(c.body)
			announced = int64(frames)
		case "IDAT":
			first = false
		case "fcTL":
			if len(c.body) != 26 || !whole() || binary.BigEndian.Uint32(c.body) != sequence {
				return false
			}
			sequence++
			seen++
			w, h := int64(binary.BigEndian.Uint32(c.body[4:])), int64(binary.BigEndian.Uint32(c.body[8:]))
			x, y := int64(binary.BigEndian.Uint32(c.body[12:])), int64(binary.BigEndian.Uint32(c.body[16:]))
			if w < 1 || h < 1 || x+w > int64(k.h.StoredWidth) || y+h > int64(k.h.StoredHeight) || c.body[24] > 2 || c.body[25] > 1 {
				return false
			}
			if first && (w != int64(k.h.StoredWidth) || h != int64(k.h.StoredHeight)) {
				return false
			}
			if pixels += w * h; pixels > MaxPixels {
				return false
			}
			width, height = int(w), int(h)
			if !first {
				coded = []byte{}
			}
		case "fdAT":
			if len(c.body) < 4 || coded == nil || binary.BigEndian.Uint32(c.body) != sequence {
				return false
			}
			sequence++
			coded = append(coded, c.body[4:]...)
		}
	}
	return announced > 0 && seen == announced && whole()
}
