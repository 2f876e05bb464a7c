package manuscript

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A line is a line of a text, or a paragraph of a document up to its next forced break; or a table, or a picture.
type line struct {
	role  role
	gap   gap    // what lies before it
	spans []span // of prose, headings and items

	level   int // of a heading 0 (the title's style) to 8, of an item its depth from 0
	ordered bool
	number  int  // of an ordered item
	indent  int  // columns before the text of prose
	typed   bool // an item whose mark was typed by hand

	rows [][][]span // of a table: rows, cells, spans

	picture string // name of the file
	alt     string
	first   bool   // it came before the words of its paragraph
	words   []span // of its caption

	caption bool // a line in the style of captions
	under   bool // a line below the picture of its own paragraph
	centred bool
}

type role uint8

const (
	prose role = iota
	heading
	item
	table
	picture
)

// A gap is what lies between two lines. A larger one means more.
type gap uint8

const (
	brk   gap = iota // a forced break inside a paragraph of a document
	soft             // the end of a line in a text that has empty lines between its paragraphs
	para             // the end of a paragraph
	blank            // an empty line
)

// A span is a stretch of text in one form, or a mark of a footnote.
type span struct {
	text         string
	bold, italic bool
	link         string // where it leads, ready for Markdown; "" is no link
	note         string // key of the note; such a span has no text
}

func (s span) sameForm(o span) bool {
	return s.bold == o.bold && s.italic == o.italic && s.link == o.link && s.note == "" && o.note == ""
}

func plain(spans []span) string {
	if len(spans) == 1 {
		return spans[0].text
	}
	var b strings.Builder
	for _, s := range spans {
		b.WriteString(s.text)
	}
	return b.String()
}

// isEmpty reports whether there is nothing to show.
func (l line) isEmpty() bool {
	switch l.role {
	case picture:
		return false
	case table:
		return len(l.rows) == 0
	}
	for _, s := range l.spans {
		if s.text != "" || s.note != "" {
			return false
		}
	}
	return true
}

// withoutBlank drops lines that show nothing; the next one knows that they were there.
func withoutBlank(lines []line) []line {
	return without(lines, line.isEmpty)
}

// without drops the lines that drop says; what follows them begins after an empty line.
func without(lines []line, drop func(line) bool) []line {
	out := lines[:0]
	gone := false
	for _, l := range lines {
		if drop(l) {
			gone = true
			continue
		}
		if gone {
			l.gap, gone = blank, false
		}
		out = append(out, l)
	}
	return out
}

// cutPrefix takes n bytes of text from the beginning of spans.
func cutPrefix(spans []span, n int) []span {
	out := make([]span, 0, len(spans))
	for _, s := range spans {
		cut := min(n, len(s.text))
		s.text, n = s.text[cut:], n-cut
		if s.text != "" || s.note != "" {
			out = append(out, s)
		}
	}
	return out
}

// columns is how wide s is on a page: marks above and below take no room.
func columns(s string) int {
	n := 0
	for _, r := range s {
		if r < utf8.RuneSelf || !unicode.In(r, unicode.M, unicode.Cf) {
			n++
		}
	}
	return n
}

const tabColumns = 4

// indentOf is how many columns of white space s begins with.
func indentOf(s string) int {
	n := 0
	for _, r := range s {
		switch {
		case r == '\t':
			n += tabColumns
		case unicode.IsSpace(r):
			n++
		default:
			return n
		}
	}
	return n
}
