package photo

import "encoding/binary"

// The first bytes of GIF blocks and the labels of extensions, GIF89a section 17 and appendix A.
const (
	gifImage       = 0x2c
	gifExtension   = 0x21
	gifTrailer     = 0x3b
	gifControl     = 0xf9
	gifApplication = 0xff
)

// A gifBlock is one block of a GIF.
type gifBlock struct {
	kind  byte   // gifImage, gifExtension or gifTrailer
	label byte   // of an extension
	name  string // of an application extension: identifier and authentication code
	all   []byte
}

// gifBlocks divides a GIF into the part before the first block and the blocks up to the trailer.
func gifBlocks(data []byte) (head []byte, list []gifBlock, fault *Error) {
	if len(data) < 13 {
		return nil, nil, errTruncated
	}
	at := 13 + colorTable(data[10])
	if at > len(data) {
		return nil, nil, errTruncated
	}
	head = data[:at]
	for at < len(data) {
		b := gifBlock{kind: data[at]}
		end := at + 1
		switch b.kind {
		case gifTrailer:
			b.all = data[at:end]
			return head, append(list, b), nil
		case gifImage:
			if end = at + 10; end > len(data) {
				return head, list, errTruncated
			}
			end += colorTable(data[at+9]) + 1 // and the smallest code size
		case gifExtension:
			if end = at + 2; end > len(data) {
				return head, list, errTruncated
			}
			b.label = data[at+1]
			if b.label == gifApplication && at+14 <= len(data) && data[at+2] == 11 {
				b.name = string(data[at+3 : at+14])
			}
		default:
			return head, list, damaged("a block of unknown kind")
		}
		for { // sub-blocks, each preceded by its length, up to an empty one
			if end >= len(data) {
				return head, list, errTruncated
			}
			n := int(data[end])
			end += 1 + n
			if n == 0 {
				break
			}
		}
		b.all = data[at:end]
		list = append(list, b)
		at = end
	}
	return head, list, errTruncated
}

// colorTable returns the length in bytes of the colour table that a packed field declares.
func colorTable(packed byte) int {
	if packed&0x80 == 0 {
		return 0
	}
	return 3 << (packed&7 + 1)
}

func probeGIF(data []byte) (Header, *Error) {
	_, list, fault := gifBlocks(data)
	if len(data) < 13 {
		return Header{}, fault
	}
	h := Header{
		Format: GIF, Orientation: 1, Components: 1, Depth: 8,
		StoredWidth:  int(binary.LittleEndian.Uint16(data[6:])),
		StoredHeight: int(binary.LittleEndian.Uint16(data[8:])),
	}
	if fault := checkSize(h.StoredWidth, h.StoredHeight); fault != nil {
		return Header{}, fault
	}
	if fault != nil {
		return Header{}, fault
	}
	for _, b := range list {
		if b.kind == gifImage {
			return h, nil
		}
	}
	return Header{}, damaged("it has no picture data")
}

// stripGIF removes comments, plain text and application data (including XMP), and keeps what an animation needs.
func stripGIF(data []byte) ([]byte, *Error) {
	head, list, fault := gifBlocks(data)
	if fault != nil {
		return nil, fault
	}
	out := append(make([]byte, 0, len(data)), head...)
	var control []byte // graphic control of the next picture or text: removed together with a text
	for _, b := range list {
		switch {
		case b.kind == gifExtension && b.label == gifControl:
			control = b.all
		case b.kind == gifExtension && b.label == gifApplication:
			// The repeat count of an animation takes 19 bytes; a longer block may hide something.
			if len(b.all) == 19 && (b.name == "NETSCAPE2.0" || b.name == "ANIMEXTS1.0") {
				out = append(out, b.all...)
			}
		case b.kind == gifExtension && b.label == 0x01: // plain text
			control = nil
		case b.kind == gifImage:
			out = append(append(out, control...), b.all...)
			control = nil
		case b.kind == gifTrailer:
			out = append(out, b.all...)
		}
	}
	return out, nil
}
