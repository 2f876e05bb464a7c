package thai

import (
	"strings"
	"unicode"
)

// Characters counts the characters of s as a reader of Thai does: code points that are no marks (Unicode category M),
// so that a vowel above or a tone counts with its letter.
func Characters(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.Is(unicode.M, r) {
			n++
		}
	}
	return n
}

// Excerpt shortens text to at most limit characters (see Characters), the sign of omission included. It ends where a
// line may end (see Lines), so never inside a word, before a closing bracket or after an opening one, and never inside a
// name, not at its official spaces either: no royal name is ever shortened.
//
// The sign stands as what was left out stood: " …" where the text had a space there, "…" right after a word that
// another one followed. A text that fits is given whole. Space around text is dropped. "" means that not even the
// first word fits.
func (d *Dictionary) Excerpt(text string, limit int) string {
	text = strings.TrimSpace(text)
	if fits(text, limit) {
		return text
	}
	var l line
	end, omission := 0, "" // of the excerpt
	before, held := 0, 0   // characters before s, and where a name of several parts ends
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

// fits reports whether text has at most limit characters, without counting on.
func fits(text string, limit int) bool {
	for _, r := range text {
		if !unicode.Is(unicode.M, r) {
			if limit--; limit < 0 {
				return false
			}
		}
	}
	return limit >= 0
}
