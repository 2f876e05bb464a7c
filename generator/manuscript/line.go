package manuscript

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A line is a line of a text, a paragraph of a document up to its next forced break, a table, or a picture.
type line struct {
	role  role
	gap   gap    // what precedes it
	spans []span // of prose, headings and items

	level   int // of a heading: 0 (the title's style) to 8; of an item: its depth from 0
	ordered bool
	number  int  // of an ordered item
	indent  int  // columns before the text of prose
	typed   bool // an item whose mark was typed by hand

	rows [][][]span // of a table: rows, cells, spans

	picture string // file name
	alt     string
	first   bool   // it came before the text of its paragraph
	words   []span // of its caption

	caption bool // in a caption's style
	under   bool // below the picture of its own paragraph
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

// A gap is what separates two lines, from the smallest to the largest.
type gap uint8

const (
	brk   gap = iota // a forced break inside a paragraph of a document
	soft             // a line end in a text whose paragraphs are separated by empty lines
	para             // the end of a paragraph
	blank            // an empty line
)

// A span is text in one form, or the mark of a footnote.
type span struct {
	text         string
	bold, italic bool
	link         string // its destination, ready for Markdown, or ""
	note         string // key of the footnote; such a span has no text
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

// withoutBlank drops lines that show nothing, and records them in the gap of the next line.
func withoutBlank(lines []line) []line {
	return without(lines, line.isEmpty)
}

// without drops the lines for which drop returns true; the line after them begins a new paragraph.
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

// cutPrefix removes n bytes of text from the beginning of spans.
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

// columns returns the width of s in columns: marks above and below letters have none.
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

// indentOf returns the width in columns of the white space that s begins with.
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
