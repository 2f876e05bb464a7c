package print

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"slices"
	"strconv"
)

// A pdfFont is a face as a document uses it: its codes numbered in order of first use, from 1.
type pdfFont struct {
	face  *face
	name  string // of the resource
	cids  map[*code]uint16
	lacks map[string]uint16 // numbers of signs that the face has no glyph for
	codes []*code
}

func (p *pdfWriter) font(f *face) *pdfFont {
	if known := p.fonts[f]; known != nil {
		return known
	}
	font := &pdfFont{face: f, name: fmt.Sprintf("F%d", f.index), cids: map[*code]uint16{}, lacks: map[string]uint16{}}
	p.fonts[f] = font
	p.faces = append(p.faces, font)
	return font
}

// maxCIDs is the largest number of codes in a font file; it leaves room for the parts of composite glyphs.
const maxCIDs = 60_000

// cid returns the number of a code. The font's own glyphs make some thousand codes; only signs that it lacks can
// exceed the numbers of a font file, and the excess ones share one.
func (f *pdfFont) cid(c *code) uint16 {
	if id, ok := f.cids[c]; ok {
		return id
	}
	if !c.missing {
		return f.add(c)
	}
	if id, ok := f.lacks[c.text]; ok {
		return id
	}
	if len(f.codes) >= maxCIDs {
		if _, ok := f.lacks["\uFFFD"]; !ok {
			f.lacks["\uFFFD"] = f.add(&code{glyphs: c.glyphs, advance: c.advance, text: "\uFFFD", missing: true})
		}
		return f.lacks["\uFFFD"]
	}
	f.lacks[c.text] = f.add(c)
	return f.lacks[c.text]
}

func (f *pdfFont) add(c *code) uint16 {
	f.codes = append(f.codes, c)
	id := uint16(len(f.codes))
	f.cids[c] = id
	return id
}

// write writes the font's objects and returns the one that pages refer to.
func (f *pdfFont) write(p *pdfWriter) int {
	file := newSubset(f.face).build(f.codes)
	sum := sha256.Sum256(file)
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	name := string(tag) + "+" + f.face.name

	data := p.reserve()
	p.stream(data, fmt.Sprintf("/Length1 %d", len(file)), file)
	unicode := p.reserve()
	p.stream(unicode, "", f.toUnicode())
	flags := 4 // symbolic: the font has its own codes
	if f.face.italic {
		flags |= 64
	}
	stem := 50 + f.face.weight*f.face.weight/10000
	b := f.face.box
	descriptor := p.object("<</Type /FontDescriptor /FontName /%s /Flags %d /FontBBox [%d %d %d %d] /ItalicAngle %s /Ascent %d /Descent %d /CapHeight %d /XHeight %d /StemV %d /FontWeight %d /FontFile2 %d 0 R>>",
		name, flags, b[0], b[1], b[2], b[3], number(f.face.slant), f.face.ascent, f.face.descent, f.face.capHeight, f.face.xHeight, stem, f.face.weight, data)
	var widths []byte
	for i, c := range f.codes {
		if i > 0 {
			widths = append(widths, ' ')
		}
		widths = strconv.AppendInt(widths, int64(c.advance), 10)
	}
	cid := p.object("<</Type /Font /Subtype /CIDFontType2 /BaseFont /%s /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /FontDescriptor %d 0 R /CIDToGIDMap /Identity /DW %d /W [1 [%s]]>>",
		name, descriptor, f.face.advance(0), widths)
	return p.object("<</Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H /DescendantFonts [%d 0 R] /ToUnicode %d 0 R>>", name, cid, unicode)
}

// toUnicode returns the CMap from codes to source characters (ISO 32000-1, 9.10.3).
func (f *pdfFont) toUnicode() []byte {
	b := append(make([]byte, 0, 600+24*len(f.codes)), "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"+
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"+
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"...)
	const most = 100 // entries in a section
	for from := 0; from < len(f.codes); from += most {
		part := f.codes[from:min(from+most, len(f.codes))]
		b = fmt.Appendf(b, "%d beginbfchar\n", len(part))
		for i, c := range part {
			b = append(b, '<')
			b = appendHex(b, uint16(from+i+1))
			b = append(b, "> <"...)
			b = appendUTF16(b, c.text)
			b = append(b, ">\n"...)
		}
		b = append(b, "endbfchar\n"...)
	}
	return append(b, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"...)
}

// A subset is a TrueType file under construction whose glyphs are a document's codes.
type subset struct {
	face   *face
	glyphs [][]byte
	widths []int
	parts  map[uint16]int // numbers of simple glyphs
}

func newSubset(f *face) *subset { return &subset{face: f, parts: map[uint16]int{}} }

// Flags of a component of a composite glyph (OpenType, table glyf).
const (
	argsAreWords    = 0x0001
	argsAreXY       = 0x0002
	haveScale       = 0x0008
	moreComponents  = 0x0020
	haveXYScale     = 0x0040
	haveTwoByTwo    = 0x0080
	haveInstruction = 0x0100
)

// build returns a font file whose glyph of index n is the n-th code, from 1.
func (s *subset) build(codes []*code) []byte {
	s.glyphs = make([][]byte, len(codes)+1, 2*len(codes)+8)
	s.widths = make([]int, len(codes)+1, 2*len(codes)+8)
	s.widths[0] = s.face.advance(0)
	for i, c := range codes {
		s.widths[i+1] = c.advance
		if len(c.glyphs) == 1 && c.glyphs[0].x == 0 && c.glyphs[0].y == 0 {
			if _, taken := s.parts[c.glyphs[0].gid]; !taken {
				s.parts[c.glyphs[0].gid] = i + 1
			}
		}
	}
	for i, c := range codes {
		if len(c.glyphs) == 1 && s.parts[c.glyphs[0].gid] == i+1 && c.glyphs[0].x == 0 && c.glyphs[0].y == 0 {
			s.glyphs[i+1] = s.plain(c.glyphs[0].gid)
		} else {
			s.glyphs[i+1] = s.composite(c)
		}
	}
	return s.file()
}

// part returns the number of a glyph of the face, and adds the glyph if it is missing.
func (s *subset) part(gid uint16) int {
	if i, ok := s.parts[gid]; ok {
		return i
	}
	i := len(s.glyphs)
	s.parts[gid] = i
	s.glyphs = append(s.glyphs, nil)
	s.widths = append(s.widths, s.face.advance(gid))
	s.glyphs[i] = s.plain(gid)
	return i
}

// plain returns a glyph without its instructions, which refer to tables that the file does not have.
func (s *subset) plain(gid uint16) []byte {
	g := s.face.outline(gid)
	if len(g) < 10 {
		return nil
	}
	if isSimple(g) {
		return s.face.simple()[gid]
	}
	out := append([]byte(nil), g[:10]...)
	for at := 10; ; {
		flags := binary.BigEndian.Uint16(g[at:])
		n := 4 + 2
		if flags&argsAreWords != 0 {
			n += 2
		}
		switch {
		case flags&haveScale != 0:
			n += 2
		case flags&haveXYScale != 0:
			n += 4
		case flags&haveTwoByTwo != 0:
			n += 8
		}
		out = binary.BigEndian.AppendUint16(out, flags&^haveInstruction)
		out = binary.BigEndian.AppendUint16(out, uint16(s.part(binary.BigEndian.Uint16(g[at+2:]))))
		out = append(out, g[at+4:at+n]...)
		at += n
		if flags&moreComponents == 0 {
			return out
		}
	}
}

// isSimple reports whether a glyph has contours of its own, and is not composed of others.
func isSimple(g []byte) bool { return int16(binary.BigEndian.Uint16(g)) >= 0 }

// withoutInstructions returns the simple glyphs of the face as subsets have them, by their numbers.
func (f *face) withoutInstructions() [][]byte {
	all := make([][]byte, f.glyphs)
	for gid := range all {
		g := f.outline(uint16(gid))
		if len(g) < 10 || !isSimple(g) {
			continue
		}
		at := 10 + 2*int(binary.BigEndian.Uint16(g))
		n := int(binary.BigEndian.Uint16(g[at:]))
		all[gid] = slices.Concat(g[:at], []byte{0, 0}, g[at+2+n:])
	}
	return all
}

// bounds returns the bounding box of a glyph of the face.
func (f *face) bounds(gid uint16) (box [4]int, ok bool) {
	g := f.outline(gid)
	if len(g) < 10 {
		return box, false
	}
	for i := range box {
		box[i] = int(int16(binary.BigEndian.Uint16(g[2+2*i:])))
	}
	return box, true
}

// composite draws the glyphs of a code at their offsets.
func (s *subset) composite(c *code) []byte {
	var box [4]int
	var body []byte
	last := -1
	for _, g := range c.glyphs {
		b, ok := s.face.bounds(g.gid)
		if !ok {
			continue
		}
		b = [4]int{b[0] + g.x, b[1] + g.y, b[2] + g.x, b[3] + g.y}
		if last < 0 {
			box = b
		}
		box = [4]int{min(box[0], b[0]), min(box[1], b[1]), max(box[2], b[2]), max(box[3], b[3])}
		last = len(body)
		body = binary.BigEndian.AppendUint16(body, argsAreWords|argsAreXY|moreComponents)
		body = binary.BigEndian.AppendUint16(body, uint16(s.part(g.gid)))
		body = binary.BigEndian.AppendUint16(body, uint16(int16(g.x)))
		body = binary.BigEndian.AppendUint16(body, uint16(int16(g.y)))
	}
	if last < 0 {
		return nil
	}
	binary.BigEndian.PutUint16(body[last:], argsAreWords|argsAreXY)
	out := binary.BigEndian.AppendUint16(nil, 0xFFFF)
	for _, v := range box {
		out = binary.BigEndian.AppendUint16(out, uint16(int16(v)))
	}
	return append(out, body...)
}

// file assembles the tables (OpenType, "Organization of an OpenType Font").
func (s *subset) file() []byte {
	n := len(s.glyphs)
	size := 0
	for _, g := range s.glyphs {
		size += len(g) + 3
	}
	glyf, loca, hmtx := make([]byte, 0, size), make([]byte, 0, 4*n+4), make([]byte, 0, 4*n)
	loca = binary.BigEndian.AppendUint32(loca, 0)
	widest := 0
	for i, g := range s.glyphs {
		glyf = append(glyf, g...)
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		left := uint16(0)
		if len(g) >= 10 {
			left = binary.BigEndian.Uint16(g[2:])
		}
		hmtx = binary.BigEndian.AppendUint16(hmtx, uint16(s.widths[i]))
		hmtx = binary.BigEndian.AppendUint16(hmtx, left)
		widest = max(widest, s.widths[i])
	}
	head := append([]byte(nil), s.face.head...)
	binary.BigEndian.PutUint32(head[8:], 0)  // checkSumAdjustment, set below
	binary.BigEndian.PutUint16(head[50:], 1) // loca has 32 bits
	hhea := make([]byte, 36)
	binary.BigEndian.PutUint32(hhea, 0x00010000)
	binary.BigEndian.PutUint16(hhea[4:], uint16(int16(s.face.ascent)))
	binary.BigEndian.PutUint16(hhea[6:], uint16(int16(s.face.descent)))
	binary.BigEndian.PutUint16(hhea[10:], uint16(widest))
	binary.BigEndian.PutUint16(hhea[18:], 1) // upright caret
	binary.BigEndian.PutUint16(hhea[34:], uint16(n))
	maxp := append([]byte(nil), s.face.maxp[:32]...)
	put := func(at int, v uint16) { binary.BigEndian.PutUint16(maxp[at:], v) }
	grow := func(at int, factor uint16) { put(at, binary.BigEndian.Uint16(maxp[at:])*factor) }
	put(4, uint16(n))
	grow(10, 4) // points of a composite
	grow(12, 4) // contours of one
	put(26, 0)  // instructions
	put(28, max(binary.BigEndian.Uint16(maxp[28:]), 8))
	put(30, binary.BigEndian.Uint16(maxp[30:])+2)

	tables := []struct {
		tag  string
		data []byte
	}{{"glyf", glyf}, {"head", head}, {"hhea", hhea}, {"hmtx", hmtx}, {"loca", loca}, {"maxp", maxp}}
	out := binary.BigEndian.AppendUint32(make([]byte, 0, len(glyf)+len(loca)+len(hmtx)+512), 0x00010000)
	for _, v := range []uint16{uint16(len(tables)), 64, 2, uint16(len(tables)*16 - 64)} {
		out = binary.BigEndian.AppendUint16(out, v)
	}
	offset := len(out) + 16*len(tables)
	headAt := 0
	for _, t := range tables {
		if t.tag == "head" {
			headAt = offset
		}
		out = append(out, t.tag...)
		out = binary.BigEndian.AppendUint32(out, checksum(t.data))
		out = binary.BigEndian.AppendUint32(out, uint32(offset))
		out = binary.BigEndian.AppendUint32(out, uint32(len(t.data)))
		offset += (len(t.data) + 3) &^ 3
	}
	for _, t := range tables {
		out = append(out, t.data...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	binary.BigEndian.PutUint32(out[headAt+8:], 0xB1B0AFBA-checksum(out))
	return out
}

func checksum(data []byte) uint32 {
	var sum uint32
	for ; len(data) >= 4; data = data[4:] {
		sum += binary.BigEndian.Uint32(data)
	}
	if len(data) > 0 {
		var last [4]byte
		copy(last[:], data)
		sum += binary.BigEndian.Uint32(last[:])
	}
	return sum
}
