package photo

import (
	"bytes"
	"encoding/binary"
	"slices"
)

// Markers of ITU-T T.81, table B.1, without their leading 0xff.
const (
	mTEM   = 0x01
	mSOF0  = 0xc0 // baseline
	mSOF1  = 0xc1 // extended sequential
	mSOF2  = 0xc2 // progressive
	mDHT   = 0xc4
	mJPG   = 0xc8
	mDAC   = 0xcc
	mSOF15 = 0xcf
	mRST0  = 0xd0
	mRST7  = 0xd7
	mSOI   = 0xd8
	mEOI   = 0xd9
	mSOS   = 0xda
	mDQT   = 0xdb
	mDRI   = 0xdd
	mAPP0  = 0xe0
	mAPP1  = 0xe1
	mAPP2  = 0xe2
	mAPP14 = 0xee
)

var (
	jfifSignature  = []byte("JFIF\x00")
	adobeSignature = []byte("Adobe")
	iccSignature   = []byte("ICC_PROFILE\x00")
)

// maxScans limits the passes of a progressive JPEG. Cameras and editors write about ten; each costs a few bytes and
// another pass over every block, so a hundred of them are an attack.
const maxScans = 32

// A segment is one marker of a JPEG with its data; the slices are parts of the file.
type segment struct {
	marker   byte
	body     []byte // after the length; empty for SOI and EOI
	scan     []byte // for SOS: the entropy-coded data up to the next marker
	restarts int    // number of restart markers in scan
}

// segments divides a JPEG at its markers, including SOI and EOI. What follows EOI (previews, motion videos, data of
// the phone's maker) and stray bytes between segments are left out. On an error it returns the segments before it.
func segments(data []byte) ([]segment, *Error) {
	list := []segment{{marker: mSOI}}
	for rest := data[2:]; ; {
		at := bytes.IndexByte(rest, 0xff)
		if at < 0 || at+1 >= len(rest) {
			return list, errTruncated
		}
		marker := rest[at+1]
		switch {
		case marker == 0xff: // a fill byte
			rest = rest[at+1:]
			continue
		case marker == 0, mRST0 <= marker && marker <= mRST7: // left over from a scan
			rest = rest[at+2:]
			continue
		case marker == mEOI:
			return append(list, segment{marker: mEOI}), nil
		case marker == mSOI, marker == mTEM:
			return list, damaged("a marker stands where it cannot")
		}
		rest = rest[at+2:]
		if len(rest) < 2 {
			return list, errTruncated
		}
		n := int(binary.BigEndian.Uint16(rest))
		if n < 2 {
			return list, damaged("a segment is shorter than its own length field")
		}
		if n > len(rest) {
			return list, errTruncated
		}
		s := segment{marker: marker, body: rest[2:n]}
		rest = rest[n:]
		if marker == mSOS {
			n, restarts, ok := scanLength(rest)
			s.scan, s.restarts, rest = rest[:n], restarts, rest[n:]
			if !ok {
				return append(list, s), errTruncated
			}
		}
		list = append(list, s)
	}
}

// scanLength returns the length of entropy-coded data and the number of restart markers in it, and reports whether a
// marker follows.
func scanLength(data []byte) (n, restarts int, ok bool) {
	for {
		at := bytes.IndexByte(data[n:], 0xff)
		if at < 0 || n+at+1 >= len(data) {
			return len(data), restarts, false
		}
		n += at
		switch next := data[n+1]; {
		case next == 0: // a stuffed data byte 0xff
			n += 2
		case mRST0 <= next && next <= mRST7:
			restarts++
			n += 2
		case next == 0xff:
			n++
		default:
			return n, restarts, true
		}
	}
}

func probeJPEG(data []byte) (Header, *Error) {
	list, fault := segments(data)
	h, f, frameFault := frameHeader(list)
	switch {
	case frameFault != nil && fault == nil:
		return Header{}, frameFault
	case f.components == 0: // truncated before its frame; nothing more is known
		return Header{}, fault
	}
	// The size is checked before completeness: a file with a false size is false in other respects too.
	if fault := checkSize(h.StoredWidth, h.StoredHeight); fault != nil {
		return Header{}, fault
	}
	if fault == nil {
		fault = f.complete(list)
	}
	if fault != nil {
		return Header{}, fault
	}
	for _, s := range list {
		if s.marker == mAPP1 && bytes.HasPrefix(s.body, exifSignature) {
			h.HasEXIF = true
			h.Orientation = orientation(s.body[len(exifSignature):])
			break
		}
	}
	return h, nil
}

// A frame is the content of a JPEG's SOF segment, T.81 B.2.2.
type frame struct {
	width, height int
	components    int
	progressive   bool
	h, v          int // largest sampling factors; a minimum coded unit has 8h × 8v pixels
}

// frameHeader reads the SOF segment. If it cannot, the returned frame has no components.
func frameHeader(list []segment) (Header, frame, *Error) {
	for _, s := range list {
		if s.marker < mSOF0 || s.marker > mSOF15 || s.marker == mDHT || s.marker == mJPG || s.marker == mDAC {
			continue
		}
		if s.marker > mSOF2 {
			return Header{}, frame{}, unsupported("lossless, hierarchical or arithmetic-coded JPEG")
		}
		if len(s.body) < 6 {
			return Header{}, frame{}, damaged("the frame header is too short")
		}
		if s.body[0] != 8 {
			return Header{}, frame{}, unsupported("a JPEG with other than eight bits a sample")
		}
		f := frame{
			height:      int(binary.BigEndian.Uint16(s.body[1:])),
			width:       int(binary.BigEndian.Uint16(s.body[3:])),
			components:  int(s.body[5]),
			progressive: s.marker == mSOF2,
			h:           1, v: 1,
		}
		if len(s.body) != 6+3*f.components {
			return Header{}, frame{}, damaged("the frame header has the wrong length")
		}
		switch f.components {
		case 1: // sampling factors have no meaning for a single component, A.2.2
		case 3, 4:
			for c := range f.components {
				hv := s.body[7+3*c]
				f.h, f.v = max(f.h, int(hv>>4)), max(f.v, int(hv&15))
			}
		default:
			return Header{}, frame{}, unsupported("a JPEG with neither one, three nor four components")
		}
		h := Header{
			Format: JPEG, StoredWidth: f.width, StoredHeight: f.height, Orientation: 1,
			Progressive: f.progressive, Components: f.components, Depth: 8,
		}
		return h, f, nil
	}
	return Header{}, frame{}, damaged("it has no frame header")
}

// complete reports, without decoding, entropy-coded data that cannot be complete. A lenient decoder would fill what
// is missing with grey.
func (f frame) complete(list []segment) *Error {
	var scans, coded, interval int
	var first segment
	interval1 := 0
	for _, s := range list {
		switch s.marker {
		case mDRI:
			if len(s.body) == 2 {
				interval = int(binary.BigEndian.Uint16(s.body))
			}
		case mSOS:
			if scans++; scans == 1 {
				first, interval1 = s, interval
			}
			coded += len(s.scan)
		}
	}
	switch {
	case scans == 0:
		return damaged("it has no scan")
	case scans > maxScans:
		return damaged("it has more scans than any camera writes")
	}
	// The shortest code is one bit. A block takes a DC and an end-of-block code, in a progressive picture at least
	// the DC code.
	blocks := ((f.width + 7) / 8) * ((f.height + 7) / 8)
	bits := 2 * blocks
	if f.progressive {
		bits = blocks
	}
	if coded < bits/8 {
		return errTruncated
	}
	// Many cameras write restart markers; in a file with a single scan their number is known.
	if interval1 > 0 && scans == 1 && !f.progressive && len(first.body) > 0 && int(first.body[0]) == f.components {
		units := ((f.width + 8*f.h - 1) / (8 * f.h)) * ((f.height + 8*f.v - 1) / (8 * f.v))
		if first.restarts < (units+interval1-1)/interval1-1 {
			return errTruncated
		}
	}
	return nil
}

// stripJPEG keeps only what is needed to show the picture as intended.
func stripJPEG(data []byte, h Header) ([]byte, *Error) {
	list, fault := segments(data)
	if fault != nil {
		return nil, fault
	}
	out := make([]byte, 0, len(data))
	noted := h.Orientation == 1
	space := spaceOf(data, h, h.Components)
	for _, s := range list {
		if s.isProfile() {
			if space == nil {
				continue
			}
			s.body, space = slices.Concat(iccSignature, []byte{1, 1}, space.profile()), nil // replaces the first piece
		}
		s, keep := kept(s)
		if !keep {
			continue
		}
		// JFIF requires its APP0 first, so the orientation is written after it.
		if !noted && s.marker != mSOI && s.marker != mAPP0 {
			out = appendSegment(out, mAPP1, append(bytes.Clone(exifSignature), orientationTIFF(h.Orientation)...))
			noted = true
		}
		if s.marker == mSOI || s.marker == mEOI {
			out = append(out, 0xff, s.marker)
			continue
		}
		out = append(appendSegment(out, s.marker, s.body), s.scan...)
	}
	return out, nil
}

// kept reports whether a segment is kept for the press, and returns it in the form in which it is. All others are
// removed: EXIF and XMP in APP1, the pictures within the picture of APP2 (MPF), IPTC in APP13, makers' notes in any
// APP, comments.
func kept(s segment) (segment, bool) {
	switch {
	case s.marker == mAPP0 && bytes.HasPrefix(s.body, jfifSignature) && len(s.body) >= 14:
		// The last two bytes of the fixed part are the thumbnail's size; zeros mean that there is none.
		s.body = append(bytes.Clone(s.body[:12]), 0, 0)
		return s, true
	case s.marker == mAPP2:
		return s, s.isProfile()
	case s.marker == mAPP14 && bytes.HasPrefix(s.body, adobeSignature) && len(s.body) >= 12:
		// Its last byte is the colour transform; the flags before it have no effect on readers.
		s.body = append([]byte("Adobe\x00\x64\x00\x00\x00\x00"), min(s.body[11], 2))
		return s, true
	case s.marker == mSOI, s.marker == mEOI, s.marker == mSOS, s.marker == mDQT, s.marker == mDRI:
		return s, true
	case mSOF0 <= s.marker && s.marker <= mSOF15: // including DHT
		return s, true
	}
	return s, false
}

// appendSegment writes a marker with its length and body. Bodies come out of a JPEG or are shorter, so the length
// fits its two bytes.
func appendSegment(out []byte, marker byte, body []byte) []byte {
	out = append(out, 0xff, marker)
	out = binary.BigEndian.AppendUint16(out, uint16(len(body)+2))
	return append(out, body...)
}
