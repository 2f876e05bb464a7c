package attached

import (
	"bytes"
	"encoding/binary"
	"slices"

	"hokhao/generator/diagnostic"
)

// A box is a box of an MP4 or MOV file (ISO/IEC 14496-12, 4.2); the slices are parts of the file.
type box struct {
	kind []byte // four letters
	body []byte
}

// boxes divides a run of boxes; ok is false if something else follows.
func boxes(data []byte) (list []box, ok bool) {
	for len(data) >= 8 {
		size, head := uint64(binary.BigEndian.Uint32(data)), uint64(8)
		switch {
		case size == 1 && len(data) >= 16:
			size, head = binary.BigEndian.Uint64(data[8:]), 16
		case size == 0:
			size = uint64(len(data))
		}
		if size < head || size > uint64(len(data)) {
			return list, false
		}
		list = append(list, box{data[4:8], data[head:size]})
		data = data[size:]
	}
	return list, len(bytes.Trim(data, "\x00")) == 0 // QuickTime ends a list with zeros
}

// blank turns a box into one that every reader skips. Its length stays, so no offset changes.
func (b box) blank() {
	copy(b.kind, "free")
	clear(b.body)
}

// keptBoxes are the boxes kept in each container. What cameras, phones and editors add about the author and location
// is in others: user data (©xyz, loci, ©aut), metadata, XMP in uuid, trailers.
var keptBoxes = map[string][]string{
	"":     {"ftyp", "moov", "mdat", "moof", "mfra", "sidx", "ssix", "styp", "pdin", "prft", "emsg"},
	"moov": {"mvhd", "trak", "mvex", "iods", "udta", "pssh"},
	"trak": {"tkhd", "tref", "edts", "mdia", "trgr", "tapt", "load", "udta"},
	"udta": {"kind", "chpl"}, // what a track is for; chapters
}

// cleanMP4 removes author and location from a film or recording. A track of locations, as written by moving cameras,
// is only reported: its samples are interleaved with those of the picture.
func cleanMP4(data []byte) ([]byte, []diagnostic.Finding) {
	out := bytes.Clone(data)
	places := false
	ok := cleanBoxes(out, "", &places)
	var remarks []diagnostic.Finding
	if places {
		remarks = append(remarks, msgPlaces.With())
	}
	if !ok {
		remarks = append(remarks, msgFilmUnread.With())
	}
	return out, remarks
}

func cleanBoxes(data []byte, within string, places *bool) bool {
	list, ok := boxes(data)
	for _, b := range list {
		kind := string(b.kind)
		switch {
		case !slices.Contains(keptBoxes[within], kind):
			b.blank()
		case keptBoxes[kind] != nil:
			ok = cleanBoxes(b.body, kind, places) && ok
		case kind == "mdia":
			media, _ := boxes(b.body)
			for _, m := range media {
				if string(m.kind) == "hdlr" && len(m.body) >= 12 && !slices.Contains([]string{"vide", "soun", "subt", "text", "sbtl", "clcp", "tmcd", "hint"}, string(m.body[8:12])) {
					*places = true
				}
			}
		}
	}
	return ok
}

// The signature of Matroska and WebM, RFC 9559: elements with an id and a length of one to eight bytes each (RFC
// 8794).
var ebmlMagic = []byte{0x1a, 0x45, 0xdf, 0xa3}

const (
	ebmlSegment     = 0x18538067
	ebmlTags        = 0x1254c367
	ebmlAttachments = 0x1941a469
	ebmlVoid        = 0xec
)

// cleanWebM voids the tags and attached files of a film in place.
func cleanWebM(data []byte) []byte {
	out := bytes.Clone(data)
	for rest := out; len(rest) > 0; {
		id, idLength := ebmlNumber(rest, false)
		size, sizeLength := ebmlNumber(rest[idLength:], true)
		if idLength == 0 || sizeLength == 0 {
			return out
		}
		head := idLength + sizeLength
		switch {
		case id == ebmlSegment: // its parts follow
			rest = rest[head:]
			continue
		case size > uint64(len(rest)-head):
			return out // a live stream: nothing follows its clusters
		}
		end := head + int(size)
		if (id == ebmlTags || id == ebmlAttachments) && end >= 9 { // a shorter one is empty
			void := rest[:end]
			clear(void)
			void[0], void[1] = ebmlVoid, 1 // and a length of eight bytes
			binary.BigEndian.PutUint64(void[1:], 1<<56|uint64(end-9))
		}
		rest = rest[end:]
	}
	return out
}

// ebmlNumber reads an id, or a length without its marker.
func ebmlNumber(data []byte, length bool) (uint64, int) {
	if len(data) == 0 || data[0] == 0 {
		return 0, 0
	}
	n := 1
	for mask := byte(0x80); data[0]&mask == 0; mask >>= 1 {
		n++
	}
	if n > len(data) {
		return 0, 0
	}
	var v uint64
	for _, b := range data[:n] {
		v = v<<8 | uint64(b)
	}
	if length {
		v &^= 1 << (7 * n)
	}
	return v, n
}
