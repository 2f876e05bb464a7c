package content

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"hokhao/generator/diagnostic"
	"hokhao/generator/thai"
)

// clean returns what was read without the characters that no document may carry, and sets down where they stood.
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
			thai, hint := unwantedSaid(u.sign, len(all), u.space)
			r.say(diagnostic.Note, "control-character", Position{Line: line + 1, Column: u.column}, thai, fmt.Sprintf("a control character (U+%04X), which is left out or read as a space", u.sign), hint)
			r.findings[len(r.findings)-1].Text = r.marked(line + 1)
		}
	}
	findings = append(findings, r.findings...)
	r.findings = kept
	return findings
}

// unwantedSaid says what became of characters that no document may carry, and what to do about them.
func unwantedSaid(sign rune, count int, space bool) (thai, hint string) {
	if space {
		return fmt.Sprintf("มีเครื่องหมายขึ้นบรรทัดหรือหน้าของโปรแกรม Word (U+%04X) ในบรรทัดนี้ ซึ่งอ่านเป็นวรรค", sign),
			"เคาะวรรคหรือขึ้นบรรทัดใหม่แทนเครื่องหมายนั้น"
	}
	return fmt.Sprintf("มีอักขระควบคุมที่มองไม่เห็น (U+%04X) %d ตัวในบรรทัดนี้ ซึ่งตัดออกให้แล้ว", sign, count), "ลบอักขระนั้นออกจากไฟล์ หรือพิมพ์คำนั้นใหม่"
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
