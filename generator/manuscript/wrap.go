package manuscript

import (
	"strings"
	"unicode/utf8"

	"hokhao/generator/thai"
)

// E-mail programs and PDF files break paragraphs at a fixed width. In such a text no line is wider than that
// width, and most lines that are followed by another reach it.
const (
	minWidth  = 45 // columns; narrower lines were meant as lines
	maxWidth  = 120
	minCut    = 3   // broken lines; fewer are chance
	fullShare = 88  // percent of the width that a broken line reaches
	nearShare = 60  // percent, if the next word would not have fitted
	mostShare = 60  // percent of the lines followed by another that must be full
	hundred   = 100 // percent
)

// unwrap joins lines that were broken at a fixed width.
func (r *reading) unwrap(lines []line) []line {
	width := cutWidth(lines)
	if width == 0 {
		return lines
	}
	start := 0
	if !hasGap(lines) {
		start = 1 // if no line is empty the first one is the title
	}
	out := lines[:0]
	var whole line // the line that was appended last, before others were joined to it
	joined := 0
	for i, l := range lines {
		if i > start && mayJoin(whole, l) && isFull(whole, l, width) {
			last := &out[len(out)-1]
			if joined == 0 {
				r.note("cut-lines", 0, plain(last.spans))
			}
			joined++
			last.spans = joinSpans(last.spans, l.spans)
		} else {
			out = append(out, l)
		}
		whole = l
	}
	if joined > 0 {
		r.note("cut-lines", joined, "")
	}
	return out
}

// cutWidth returns the width at which the lines were broken, or 0.
func cutWidth(lines []line) int {
	width := 0
	for _, l := range lines {
		if l.role == prose {
			width = max(width, columns(plain(l.spans)))
		}
	}
	if width < minWidth || width > maxWidth {
		return 0
	}
	followed, full := 0, 0
	for i, l := range lines[:max(0, len(lines)-1)] {
		if next := lines[i+1]; mayJoin(l, next) {
			followed++
			if isFull(l, next, width) {
				full++
			}
		}
	}
	if full < minCut || full*hundred < followed*mostShare {
		return 0
	}
	return width
}

func hasGap(lines []line) bool {
	for i, l := range lines {
		if i > 0 && l.gap == blank {
			return true
		}
	}
	return false
}

// mayJoin reports whether next may continue l: it begins neither a list nor an indented paragraph.
func mayJoin(l, next line) bool {
	const indented = 2
	if l.role != prose || next.role != prose || next.gap == blank {
		return false
	}
	if _, n := typedMark(plain(next.spans)); n > 0 {
		return false
	}
	if _, n := typedMark(plain(l.spans)); n > 0 {
		return true
	}
	return next.indent < l.indent+indented
}

// isFull reports whether l was ended by the width. Between paragraphs only a line that fills the width counts,
// because programs break only at spaces, which are rare in Thai.
func isFull(l, next line, width int) bool {
	n := columns(plain(l.spans)) * hundred
	if n >= width*fullShare {
		return true
	}
	word, _, _ := strings.Cut(plain(next.spans), " ")
	return next.gap != para && n >= width*nearShare && n+(1+columns(word))*hundred > width*hundred
}

// joinSpans appends b to a, with a space between them unless both letters are Thai.
func joinSpans(a, b []span) []span {
	if len(a) == 0 || len(b) == 0 {
		return append(a, b...)
	}
	end := &a[len(a)-1]
	before, _ := utf8.DecodeLastRuneInString(end.text)
	if !thai.IsThai(before) || !thai.IsThai(firstRune(b[0].text)) {
		if end.note == "" && end.link == "" {
			end.text += " "
		} else {
			a = append(a, span{text: " "})
		}
	}
	return settle(append(a, b...))
}
