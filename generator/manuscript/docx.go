package manuscript

import (
	"path"
	"strings"
)

// A document is a .docx that is being read.
type document struct {
	*reading
	archive   *archive
	styles    map[string]style
	numbering numbering
	names     map[string]string   // of pictures, by part
	sums      map[[32]byte]string // of pictures, by content
	pixels    int64               // bytes of all pictures
	shapes    int                 // drawings without text, which may cover something
	seen      int                 // bytes of text and number of pictures met so far, kept or not
	spans     int
	lines     int
}

// readArchive reads a .docx: a zip file that contains the parts of a Word document.
func (r *reading) readArchive(data []byte) ([]line, error) {
	a, err := openArchive(data)
	if err != nil {
		return nil, err
	}
	main := mainPart(a)
	if !a.has(main) {
		return nil, a.refused()
	}
	d := &document{reading: r, archive: a, names: map[string]string{}, sums: map[[32]byte]string{}}
	rels := a.relationships(main)
	// If these parts are missing or damaged the text can still be read.
	if t, err := a.part(related(rels, "styles")); err == nil {
		d.styles = readStyles(t)
	}
	if t, err := a.part(related(rels, "numbering")); err == nil {
		d.numbering = readNumbering(t)
	}
	t, err := a.part(main)
	if err != nil {
		return nil, err
	}
	s := &story{document: d, tokens: t, rels: rels}
	err = t.children(func(_ string, root element) error {
		return t.children(func(name string, e element) error {
			if name != "w:body" {
				return nil
			}
			return t.children(s.block)
		})
	})
	if err != nil {
		return nil, err
	}
	s.endParagraph(paragraph{}) // the last paragraph mark may have been deleted
	pictures, err := d.readNotes(rels)
	if d.shapes > 0 && len(d.pictures) > 0 {
		d.note("shape", d.shapes, "")
	}
	return append(s.out, pictures...), err
}

// mainPart returns the name of the part that contains the text.
func mainPart(a *archive) string {
	if name := related(a.relationships(""), "officeDocument"); strings.HasPrefix(strings.ToLower(name), "word/") {
		return name
	}
	return "word/document.xml"
}

// related returns the name of the part that a relationship of a kind refers to, or "".
func related(rels map[string]relationship, kind string) string {
	for _, id := range sortedKeys(rels) {
		if rels[id].kind == kind && !rels[id].external {
			return rels[id].target
		}
	}
	return ""
}

// readNotes reads the footnotes and endnotes that the text refers to. It returns the pictures in them, because a
// note in Markdown cannot contain any.
func (d *document) readNotes(rels map[string]relationship) (pictures []line, err error) {
	if len(d.notes) == 0 {
		return nil, nil
	}
	for _, kind := range []string{"footnotes", "endnotes"} {
		part := related(rels, kind)
		t, err := d.archive.part(part)
		if err != nil {
			continue
		}
		noteRels := d.archive.relationships(part)
		err = t.children(func(_ string, root element) error {
			return t.children(func(_ string, e element) error {
				key := strings.TrimSuffix(kind, "s") + e.attr("w:id")
				if _, wanted := d.notes[key]; !wanted {
					return nil
				}
				s := &story{document: d, tokens: t, rels: noteRels, inNote: true}
				err := t.children(s.block)
				text, shown := flatten(s.out)
				d.notes[key] = text
				if pictures = append(pictures, shown...); len(shown) > 0 {
					d.note("picture-note", len(shown), plain(text))
				}
				return err
			})
		})
		if err != nil {
			return nil, err
		}
	}
	return pictures, nil
}

// A story is a sequence of blocks that is being read: the body, a cell, a text box or a note.
type story struct {
	*document
	*tokens
	rels   map[string]relationship
	inNote bool

	out     []line
	pieces  []line // of the current paragraph, separated by forced breaks
	buffer  []byte // text of the last span of the last piece
	form    form
	fields  []field
	links   []string // open links; "" for one without a usable destination
	floats  []line   // pictures and text boxes of the paragraph, placed after it
	altText string   // of the current picture
	shot    shot     // other properties of the current picture
	paged   bool     // the paragraph contained a page number
}

// inside returns a story for the blocks inside the element that was started last.
func (s *story) inside() *story {
	return &story{document: s.document, tokens: s.tokens, rels: s.rels, inNote: s.inNote}
}

// block reads a block-level element.
func (s *story) block(name string, e element) error {
	switch name {
	case "w:p":
		return s.paragraph()
	case "w:tbl":
		return s.table()
	case "w:sdt":
		return s.contentControl(s.block)
	case "w:ins", "w:moveTo":
		s.note("tracked-changes", 1, "")
		return s.children(s.block)
	case "w:del", "w:moveFrom":
		s.note("tracked-changes", 1, "")
	case "w:customXml", "w:smartTag":
		return s.children(s.block)
	case "mc:AlternateContent":
		return s.alternate(s.block)
	case "w:altChunk":
		s.note("object", 1, path.Base(s.rels[e.attr("r:id")].target))
	case "m:oMathPara", "m:oMath":
		return s.inline(name, e)
	}
	return nil
}

// contentControl reads the content of a form field, except for its placeholder text and for a table of contents.
func (s *story) contentControl(visit func(string, element) error) error {
	empty, box := false, ""
	return s.children(func(name string, e element) error {
		switch {
		case name == "w:sdtContent" && box != "":
			s.add(box)
		case name == "w:sdtContent" && !empty:
			return s.children(visit)
		case name == "w:sdtPr":
			return s.children(func(name string, e element) error {
				switch name {
				case "w:showingPlcHdr":
					empty = e.on()
				case checkBox:
					box = unticked
					return s.children(func(name string, e element) error {
						if v := e.attr("?:val"); name == "?:checked" && (v == "1" || v == "true") {
							box = ticked
						}
						return nil
					})
				case "w:docPartObj":
					return s.children(func(name string, e element) error {
						if name == "w:docPartGallery" && e.attr("w:val") == "Table of Contents" {
							empty = true
							s.note("contents", 1, "")
						}
						return nil
					})
				}
				return nil
			})
		}
		return nil
	})
}

// checkBox is the element of a form's check box. Its namespace (Word 2010) is used for nothing else here.
const checkBox = "?:checkbox"

// alternate reads the first branch with content: a document can hold the same thing in one form for newer programs
// and another for older ones.
func (s *story) alternate(visit func(string, element) error) error {
	before := s.seen
	return s.children(func(name string, e element) error {
		if s.seen > before || name != "mc:Choice" && name != "mc:Fallback" {
			return nil
		}
		return s.children(visit)
	})
}

// A paragraph holds the properties of one.
type paragraph struct {
	style   string
	list    listPlace
	outline int
	left    int // columns
	joined  bool
	centred bool
}

func (s *story) paragraph() error {
	var p paragraph
	err := s.children(func(name string, e element) error {
		if name == "w:pPr" {
			return s.paragraphProperties(&p)
		}
		return s.inline(name, e)
	})
	if err != nil {
		return err
	}
	// A field's code ends with its paragraph; if it seems to continue, its end is missing.
	for len(s.fields) > 0 && !s.fields[len(s.fields)-1].result {
		s.fields = s.fields[:len(s.fields)-1]
	}
	if p.joined {
		return nil
	}
	s.endParagraph(p)
	if s.lines > maxLines || s.spans > maxSpans || s.seen > maxText {
		return errTooLong
	}
	return nil
}

func (s *story) paragraphProperties(p *paragraph) error {
	return s.children(func(name string, e element) error {
		switch name {
		case "w:pStyle":
			p.style = e.attr("w:val")
		case "w:numPr":
			return p.list.read(s.tokens)
		case "w:outlineLvl":
			p.outline = outlineLevel(e)
		case "w:ind":
			p.left = indentation(e)
		case "w:jc":
			p.centred = e.attr("w:val") == "center"
		case "w:rPr":
			return s.children(func(name string, e element) error {
				switch name {
				case "w:del", "w:moveFrom": // the paragraph mark was deleted, so the next paragraph continues this one
					p.joined = true
					s.note("tracked-changes", 1, "")
				case "w:ins", "w:moveTo":
					s.note("tracked-changes", 1, "")
				}
				return nil
			})
		}
		return nil
	})
}

// endParagraph turns the current paragraph into lines.
func (s *story) endParagraph(p paragraph) {
	s.flush()
	pieces, floats, paged := s.pieces, s.floats, s.paged
	s.pieces, s.floats, s.paged = nil, nil, false
	if paged && strings.Trim(pageWords.Replace(lineText(pieces)), " -–—/()0123456789๐๑๒๓๔๕๖๗๘๙") == "" {
		pieces = nil
	}
	if len(pieces) > 0 {
		pieces[0].gap = para
	}
	st := s.styles[p.style]
	if st.isContents() {
		s.note("contents", 1, lineText(pieces))
		pieces = nil
	}
	if p.list.id == "" {
		p.list.id = st.list.id
	}
	if !p.list.levelled {
		p.list.level = st.list.level
	}
	if p.outline == 0 {
		p.outline = st.outline
	}
	pieces = s.asHeading(pieces, p)
	pieces = s.numbered(pieces, p)
	for i := range pieces {
		pieces[i].indent, pieces[i].centred, pieces[i].caption = p.left, p.centred, st.isCaption()
		if len(floats) == 1 && floats[0].first && i > 0 && plain(pieces[i].spans) != "" && lineText(pieces[:i]) == "" {
			pieces[i].under = true // the picture is below the preceding lines
		}
		s.append(pieces[i])
	}
	if len(pieces) == 0 {
		s.append(line{gap: blank})
	}
	for _, f := range floats {
		s.append(f)
	}
}

// pageWords removes the words that are written around a page number.
var pageWords = strings.NewReplacer("หน้าที่", "", "หน้า", "", "จากทั้งหมด", "", "จาก", "", "ของ", "", "ทั้งหมด", "", "Page", "", "page", "", "of", "")

// append appends a line, but only the first of consecutive empty ones.
func (s *story) append(l line) {
	if n := len(s.out); l.role == prose && l.isEmpty() && n > 0 && s.out[n-1].role == prose && s.out[n-1].isEmpty() {
		return
	}
	s.lines++
	s.spans += len(l.spans)
	s.out = append(s.out, l)
}

// asHeading turns the pieces into a heading on one line if the paragraph is a heading.
func (s *story) asHeading(pieces []line, p paragraph) []line {
	if p.outline <= 0 || lineText(pieces) == "" {
		return pieces
	}
	one := line{role: heading, gap: para, level: p.outline % titleLevel}
	for i, piece := range pieces {
		if i > 0 {
			one.spans = append(one.spans, span{text: " "})
		}
		one.spans = append(one.spans, piece.spans...)
	}
	return []line{one}
}

// numbered turns the pieces into an item if the paragraph is in a list. The label of a heading, and a label with
// words, becomes part of the text.
func (s *story) numbered(pieces []line, p paragraph) []line {
	if p.list.id == "" || p.list.id == "0" {
		return pieces
	}
	m, ok := s.numbering.next(p.list)
	if !ok || lineText(pieces) == "" {
		return pieces
	}
	first := &pieces[0]
	if first.role == heading || m.words {
		if m.label != "" {
			first.spans = append([]span{{text: m.label + " "}}, first.spans...)
		}
		return pieces
	}
	first.role, first.ordered, first.number, first.level = item, m.ordered, m.number, p.list.level
	if m.changed {
		s.note("list-numbering", 1, m.label+" "+plain(first.spans))
	}
	return pieces
}

// lineText returns the text of all lines, or "" if there are only spaces.
func lineText(lines []line) string {
	var b strings.Builder
	for _, l := range lines {
		b.WriteString(plain(l.spans))
	}
	return strings.TrimSpace(b.String())
}
