package manuscript

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// A form is the formatting of a run.
type form struct {
	bold, italic, struck, hidden bool
	raised                       string // "superscript", "subscript"
	font                         string
}

// A field is text that Word computes: a code, followed by its result.
type field struct {
	code   []byte
	result bool
	paged  bool   // the result depends on the printed document, such as a page number
	box    string // the sign of a check box, which has no result
	link   string // destination of a HYPERLINK
}

// pageFields are the fields whose results are only true on paper.
var pageFields = []string{"PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "PAGEREF", "FILENAME", "FILESIZE", "PRINTDATE", "SAVEDATE", "EDITTIME", "REVNUM", "TEMPLATE", "NUMCHARS", "NUMWORDS"}

// isPaged reports whether a code is that of one of pageFields.
func isPaged(code string) bool {
	words := strings.Fields(code)
	return len(words) > 0 && slices.Contains(pageFields, strings.ToUpper(words[0]))
}

const maxCode = 4 << 10 // bytes of a field's code

// inline reads an element of a paragraph.
func (s *story) inline(name string, e element) error {
	switch name {
	case "w:r":
		return s.run()
	case "w:hyperlink":
		s.links = append(s.links, s.hyperlink(e))
		err := s.children(s.inline)
		s.links = s.links[:len(s.links)-1]
		return err
	case "w:ins", "w:moveTo":
		s.note("tracked-changes", 1, "")
		return s.children(s.inline)
	case "w:del", "w:moveFrom":
		s.note("tracked-changes", 1, "")
	case "w:sdt":
		return s.contentControl(s.inline)
	case "w:smartTag", "w:customXml", "w:dir", "w:bdo":
		return s.children(s.inline)
	case "w:fldSimple":
		s.fields = append(s.fields, field{result: true, paged: isPaged(e.attr("w:instr")), link: s.fieldLink(e.attr("w:instr"))})
		err := s.children(s.inline)
		s.fields = s.fields[:max(0, len(s.fields)-1)]
		return err
	case "mc:AlternateContent":
		return s.alternate(s.inline)
	case "m:oMath", "m:oMathPara":
		return s.equation()
	}
	return nil
}

// equation keeps the letters of a formula.
func (s *story) equation() error {
	var b strings.Builder
	var letters func(name string, e element) error
	letters = func(name string, e element) error {
		if name != "m:t" {
			return s.children(letters)
		}
		text, err := s.text()
		b.WriteString(text)
		return err
	}
	err := s.children(letters)
	s.note("equation", 1, b.String())
	s.add(b.String())
	return err
}

func (s *story) run() error {
	s.form = form{}
	err := s.children(s.inRun)
	s.form = form{}
	return err
}

// inRun reads an element of a run. The run's properties come first.
func (s *story) inRun(name string, e element) error {
	switch name {
	case "w:rPr":
		return s.runProperties()
	case "w:t":
		text, err := s.text()
		s.add(text)
		return err
	case "w:instrText":
		code, err := s.text()
		if n := len(s.fields); n > 0 && len(s.fields[n-1].code) < maxCode {
			s.fields[n-1].code = append(s.fields[n-1].code, code...)
		}
		return err
	case "w:fldChar":
		s.fieldChar(e.attr("w:fldCharType"))
		return s.children(s.fieldData)
	case "w:tab", "w:ptab":
		s.add("\t")
	case "w:br":
		if kind := e.attr("w:type"); kind != "" && kind != "textWrapping" {
			return s.breakLine(para)
		}
		return s.breakLine(brk)
	case "w:cr":
		return s.breakLine(brk)
	case "w:noBreakHyphen":
		s.add("\u2011")
	case "w:softHyphen":
		s.add("\u00AD")
	case "w:sym":
		s.symbol(e)
	case "w:footnoteReference", "w:endnoteReference":
		s.reference(strings.TrimPrefix(strings.TrimSuffix(name, "Reference"), "w:") + e.attr("w:id"))
	case "w:commentReference":
		s.note("comments", 1, "")
	case "w:ruby":
		return s.children(func(name string, e element) error {
			if name == "w:rubyBase" {
				return s.children(s.inline)
			}
			return nil
		})
	case "w:drawing", "w:pict", "w:object":
		s.altText = ""
		return s.shown(shot{})
	case "mc:AlternateContent":
		return s.alternate(s.inRun)
	}
	return nil
}

func (s *story) runProperties() error {
	var style style
	var bold, italic, hidden onOff
	err := s.children(func(name string, e element) error {
		switch name {
		case "w:rStyle":
			style = s.styles[e.attr("w:val")]
		case "w:b", "w:bCs": // Thai uses the second, which some programs omit
			if bold != on {
				bold = setting(e)
			}
		case "w:i", "w:iCs":
			if italic != on {
				italic = setting(e)
			}
		case "w:vanish":
			hidden = setting(e)
		case "w:strike", "w:dstrike":
			s.form.struck = s.form.struck || e.on()
		case "w:vertAlign":
			s.form.raised = e.attr("w:val")
		case "w:rFonts":
			s.form.font = e.attr("w:ascii")
		}
		return nil
	})
	s.form.bold = bold.or(style.bold) == on
	s.form.italic = italic.or(style.italic) == on
	s.form.hidden = hidden.or(style.hidden) == on
	return err
}

// add appends text in the form of the run.
func (s *story) add(text string) {
	if text == "" {
		return
	}
	s.seen += len(text)
	for _, f := range s.fields {
		if !f.result {
			return
		}
		if f.paged {
			s.paged = true
			s.note("page-field", 1, "")
			return
		}
	}
	if s.form.hidden {
		s.note("hidden-text", 1, text)
		return
	}
	if s.form.struck && strings.TrimSpace(text) != "" {
		s.note("struck-text", 1, text)
	}
	switch s.form.raised {
	case "superscript":
		text = raised(text, superscripts)
	case "subscript":
		text = raised(text, subscripts)
	}
	if _, ok := otherFonts[s.form.font]; ok {
		text = s.ofFont(text)
	}
	s.put(span{text: text, bold: s.form.bold, italic: s.form.italic, link: s.link()})
}

// ofFont returns the characters for text in a symbol font that the run names.
func (s *story) ofFont(text string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.Is(unicode.Co, r) {
			return r
		}
		s.note("symbol", 1, s.form.font)
		return symbol(r, s.form.font)
	}, text)
}

// put appends a span, or only its text if the last span has the same form. The text of the last span is kept in a
// buffer.
func (s *story) put(next span) {
	if len(s.pieces) == 0 {
		s.pieces = append(s.pieces, line{})
	}
	piece := &s.pieces[len(s.pieces)-1]
	if n := len(piece.spans); n == 0 || !piece.spans[n-1].sameForm(next) {
		s.flush()
		piece.spans = append(piece.spans, next)
	}
	s.buffer = append(s.buffer, next.text...)
}

// flush stores the buffered text in the last span.
func (s *story) flush() {
	if len(s.pieces) == 0 {
		return
	}
	piece := &s.pieces[len(s.pieces)-1]
	if n := len(piece.spans); n > 0 && len(s.buffer) > 0 {
		piece.spans[n-1].text = string(s.buffer)
	}
	s.buffer = s.buffer[:0]
}

func (s *story) breakLine(g gap) error {
	if len(s.pieces) == 0 {
		s.pieces = append(s.pieces, line{})
	}
	s.flush()
	s.pieces = append(s.pieces, line{gap: g})
	if len(s.pieces) > maxLines {
		return errTooLong
	}
	return nil
}

// symbol reads a character of a symbol font.
func (s *story) symbol(e element) {
	const private = 0xF000
	n, err := strconv.ParseUint(e.attr("w:char"), 16, 16)
	if err != nil {
		return
	}
	s.note("symbol", 1, e.attr("w:font"))
	if to := symbol(rune(n)|private, e.attr("w:font")); to != dropped {
		s.form.font = ""
		s.add(string(to))
	}
}

// reference adds the mark of a footnote.
func (s *story) reference(key string) {
	if s.inNote || s.form.hidden {
		return
	}
	if s.notes == nil {
		s.notes = map[string][]span{}
	}
	s.notes[key] = nil
	s.seen++
	s.put(span{note: key})
}

// fieldChar handles the beginning of a field, of its result, or its end.
func (s *story) fieldChar(kind string) {
	n := len(s.fields)
	switch kind {
	case "begin":
		if n < maxDepth {
			s.fields = append(s.fields, field{})
		}
	case "separate":
		if n > 0 {
			s.fields[n-1].result = true
			s.fields[n-1].link = s.fieldLink(string(s.fields[n-1].code))
			s.fields[n-1].paged = isPaged(string(s.fields[n-1].code))
		}
	case "end":
		box := ""
		if n > 0 {
			box = s.fields[n-1].box
		}
		s.fields = s.fields[:max(0, n-1)]
		s.add(box)
	}
}

// fieldData reads a check box of the older form.
func (s *story) fieldData(name string, e element) error {
	if n := len(s.fields); n > 0 {
		switch name {
		case "w:checkBox":
			s.fields[n-1].box = unticked
		case "w:checked", "w:default":
			if e.on() {
				s.fields[n-1].box = ticked
			} else if name == "w:checked" {
				s.fields[n-1].box = unticked
			}
		}
	}
	return s.children(s.fieldData)
}

// The signs of check boxes, however a document draws them.
const ticked, unticked = "☑", "☐"
