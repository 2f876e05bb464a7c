package content

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"hokhao/generator/diagnostic"
	"hokhao/generator/thai"
)

// clean returns what was read without the characters that no document may carry, and keeps their places for tellUnwanted.
func (r *reading) clean(data []byte) []byte {
	clean, found := thai.Clean(data)
	if len(found) == 0 {
		return data
	}
	r.unwanted = map[int][]unwanted{}
	for i, u := range found {
		at := position(data, u.Offset, 1)
		if i > 0 && position(data, found[i-1].Offset, 1).Line == at.Line {
			last := found[i-1] // half of a surrogate pair is three bytes that are no character each
			at.Column = r.unwanted[at.Line][len(r.unwanted[at.Line])-1].column + 1 + utf8.RuneCount(data[last.Offset+last.Size:u.Offset])
		}
		r.unwanted[at.Line] = append(r.unwanted[at.Line], unwanted{u.Rune, at.Column, u.Space})
	}
	r.lines = strings.Split(string(clean), "\n")
	return clean
}

// An unwanted is a character that was taken out of a line, at its column in the file.
type unwanted struct {
	sign   rune
	column int
	space  bool
}

// tellUnwanted adds a note for every line from which something was taken, and puts the places of other findings to where
// they are in the file.
func (r *reading) tellUnwanted(findings []diagnostic.Finding) []diagnostic.Finding {
	if len(r.unwanted) == 0 {
		return findings
	}
	for i := range findings {
		f := &findings[i]
		for _, u := range r.unwanted[f.Line] {
			if f.Column > 0 && !u.space && u.column <= f.Column {
				f.Column++
			}
		}
		if f.Text != "" {
			f.Text = r.marked(f.Line)
		}
	}
	kept := r.findings
	r.findings = nil
	for line := range r.lines {
		if all := r.unwanted[line+1]; len(all) > 0 {
			u := all[0]
			r.tellControl(Position{Line: line + 1, Column: u.column}, "", u.sign, len(all), u.space)
			r.findings[len(r.findings)-1].Text = r.marked(line + 1)
		}
	}
	findings = append(findings, r.findings...)
	r.findings = kept
	return findings
}

// tellControl notes what became of characters that no document may carry: on a line, or where key is set, in a field that
// writes them as escapes.
func (r *reading) tellControl(at Position, key string, sign rune, count int, space bool) {
	code := fmt.Sprintf("%04X", sign)
	switch {
	case space && key == "":
		r.tell(msgBreakOnLine, at, "code", code)
	case space:
		r.tell(msgBreakInField, at, "key", key, "code", code)
	case key == "":
		r.tell(msgControlOnLine, at, "code", code, "count", count)
	default:
		r.tell(msgControlInField, at, "key", key, "code", code, "count", count)
	}
}

// marked returns a line with a sign in the place of each character that was taken out of it.
func (r *reading) marked(line int) string {
	text := []rune(strings.TrimRight(r.lines[line-1], "\r"))
	for _, u := range r.unwanted[line] {
		i := min(u.column-1, len(text))
		if u.space && i < len(text) {
			text[i] = '␣'
			continue
		}
		text = append(text[:i:i], append([]rune{'␀'}, text[i:]...)...)
	}
	return string(text)
}

// checkSpaced notes, once for the whole file, spaces before marks that belong to the letter before them, as text copied out
// of PDFs has them. thai.Display takes them out.
func (r *reading) checkSpaced(data []byte) {
	text := string(data)
	count, from, to := 0, 0, 0
	for space, mark := range thai.Spaced(text) {
		if count == 0 {
			from, to = space, mark
		}
		count++
	}
	if count == 0 {
		return
	}
	isSpace := func(c rune) bool { return strings.ContainsRune(" \t\n\r", c) }
	begin := strings.LastIndexFunc(text[:from], isSpace) + 1
	end := len(text)
	if n := strings.IndexFunc(text[to:], isSpace); n >= 0 {
		end = to + n
	}
	before, after := []rune(text[begin:from]), []rune(text[to:end])
	const most = 12 // characters of the word that are shown on each side
	word := string(before[max(0, len(before)-most):]) + text[from:to] + string(after[:min(most, len(after))])
	r.tell(msgSpacedMark, position(data, from, 1), "count", count, "text", word, "mended", thai.Display(word))
}
