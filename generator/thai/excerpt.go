package thai

import (
	"strings"
	"unicode"
)

// Characters counts the characters of s as a Thai reader does: code points that are not marks (Unicode category M),
// so a vowel above or a tone mark counts with its letter.
func Characters(s string) int {
	n := 0
	for i := 0; i < len(s); {
		r, size := runeAt(s, i)
		if !inCategoryM(r) {
			n++
		}
		i += size
	}
	return n
}

// Excerpt shortens text to at most limit characters (see Characters), including the ellipsis. It ends where a line
// may end (see Lines), so never inside a word, before a closing bracket or after an opening one, and never inside a
// name, not even at the official spaces of a royal name.
//
// The ellipsis is " …" where a space was cut off there and "…" directly after a word that another followed. Text that
// fits is returned whole. Surrounding space is dropped. Excerpt returns "" when not even the first word fits.
func (d *Dictionary) Excerpt(text string, limit int) string {
	text = strings.TrimSpace(text)
	if fits(text, limit) {
		return text
	}
	var l line
	end, omission := 0, "" // end of the excerpt
	before, held := 0, 0   // characters before s, and the end of a name of several parts
	for s := range d.stretches(text) {
		if !l.holds(text, s) && s.from >= held {
			kept := strings.TrimRightFunc(text[:s.from], func(r rune) bool { return unicode.IsSpace(r) || r == zeroWidthSpace })
			gap, sign := text[len(kept):s.from], "…"
			if strings.ContainsFunc(gap, unicode.IsSpace) {
				sign = " …"
			}
			length := before - Characters(gap) + Characters(sign)
			if length > limit {
				break
			}
			if kept != "" {
				end, omission = len(kept), sign
			}
		}
		piece := text[s.from:s.to]
		before += Characters(piece)
		held = max(held, s.from+d.whole.at(d, text[s.from:], piece))
	}
	return text[:end] + omission
}

// fits reports whether text has at most limit characters, and stops counting as soon as it does not.
func fits(text string, limit int) bool {
	for i := 0; i < len(text) && limit >= 0; {
		r, size := runeAt(text, i)
		if !inCategoryM(r) {
			limit--
		}
		i += size
	}
	return limit >= 0
}
