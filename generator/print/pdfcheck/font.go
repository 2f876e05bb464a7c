package pdfcheck

import (
	"encoding/binary"
	"fmt"
	"strings"
)

// fontsUsed checks fonts and what pages show in them.
func (c *checker) fontsUsed() {
	for _, f := range c.order {
		if f.dict["Subtype"] != Name("Type0") || f.dict["Encoding"] != Name("Identity-H") {
			c.report("31-006", "font %d is not composite with Identity-H", f.ref)
			continue
		}
		descendants := c.file.Array(f.dict["DescendantFonts"])
		if len(descendants) != 1 {
			c.report("31-006", "font %d has %d descendants", f.ref, len(descendants))
			continue
		}
		d := c.file.Dict(descendants[0])
		if d["CIDToGIDMap"] != Name("Identity") {
			c.report("31-005", "font %d has no CIDToGIDMap", f.ref)
		}
		s, ok := c.file.Get(c.file.Dict(d["FontDescriptor"])["FontFile2"]).(*Stream)
		if !ok {
			c.report("31-009", "font %d is not embedded", f.ref)
			continue
		}
		t, err := readTrueType(s.Data)
		if err != nil {
			c.report("31-009", "font %d: %v", f.ref, err)
			continue
		}
		if f.dict["BaseFont"] != d["BaseFont"] {
			c.report("31-004", "font %d has two names", f.ref)
		}
		for code := range f.used {
			text, ok := f.unicode[code]
			switch {
			case !ok || text == "":
				c.report("10-001", "font %d: code %d has no character", f.ref, code)
			case strings.ContainsAny(text, "\x00\uFEFF\uFFFE"):
				c.report("31-028", "font %d: code %d is %q", f.ref, code, text)
			}
			if code == 0 {
				c.report("31-030", "font %d: .notdef is shown", f.ref)
			}
			if code >= t.glyphs {
				c.report("31-011", "font %d: no glyph for code %d", f.ref, code)
				continue
			}
			if w := f.widths[code]; int(w) != t.advance(code) {
				c.report("31-016", "font %d: code %d is %g wide, in the font %d", f.ref, code, w, t.advance(code))
			}
			if t.empty(code) && strings.TrimSpace(text) != "" {
				c.report("31-011", "font %d: code %d (%q) draws nothing", f.ref, code, text)
			}
		}
	}
}

// A trueType is the part of a font file that is checked.
type trueType struct {
	tables  map[string][]byte
	glyphs  int
	metrics int
}

func readTrueType(data []byte) (t *trueType, err error) {
	defer func() {
		if recover() != nil {
			err = fmt.Errorf("the font file is cut off")
		}
	}()
	t = &trueType{tables: map[string][]byte{}}
	var sum uint32
	for i := 0; i+4 <= len(data); i += 4 {
		sum += binary.BigEndian.Uint32(data[i:])
	}
	if sum != 0xB1B0AFBA {
		return nil, fmt.Errorf("the font file's checksum is wrong")
	}
	for i := range int(binary.BigEndian.Uint16(data[4:])) {
		r := data[12+16*i:]
		offset, length := binary.BigEndian.Uint32(r[8:]), binary.BigEndian.Uint32(r[12:])
		t.tables[string(r[:4])] = data[offset : offset+length]
	}
	for _, tag := range []string{"glyf", "loca", "head", "hhea", "hmtx", "maxp"} {
		if t.tables[tag] == nil {
			return nil, fmt.Errorf("no table %s", tag)
		}
	}
	t.glyphs = int(binary.BigEndian.Uint16(t.tables["maxp"][4:]))
	t.metrics = int(binary.BigEndian.Uint16(t.tables["hhea"][34:]))
	if len(t.tables["loca"]) < 4*(t.glyphs+1) || len(t.tables["hmtx"]) < 4*t.metrics {
		return nil, fmt.Errorf("tables are too short")
	}
	return t, nil
}

func (t *trueType) advance(gid int) int {
	return int(binary.BigEndian.Uint16(t.tables["hmtx"][4*min(gid, t.metrics-1):]))
}

func (t *trueType) empty(gid int) bool {
	loca := t.tables["loca"]
	return binary.BigEndian.Uint32(loca[4*gid:]) == binary.BigEndian.Uint32(loca[4*gid+4:])
}
