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
// name, not even at the official spaces of a royal name. It ends inside a word of several pieces only where it would
// otherwise lose more than half of its length.
//
// The ellipsis is " …" where a space was cut off there and "…" directly after a word that another followed. Text that
// fits is returned whole. Surrounding space is dropped. Excerpt returns "" when not even the first word fits.
func (d *Dictionary) Excerpt(text string, limit int) string {
	text = strings.TrimSpace(text)
	if fits(text, limit) {
		return text
	}
	excerpt, good := "", "" // good is the longest one that does not end inside a word of several pieces
	length, held := 0, 0    // characters before a unit, and the end of a name of several parts
	last := 0               // where the unit before begins
	for _, u := range d.units(nil, text[:reach(text, limit)]) {
		length += Characters(text[last:u.from])
		last = u.from
		if u.bond <= Compound && u.from >= held {
			kept := strings.TrimRightFunc(text[:u.from], func(r rune) bool { return unicode.IsSpace(r) || r == zeroWidthSpace })
			gap, sign := text[len(kept):u.from], "…"
			if strings.ContainsFunc(gap, unicode.IsSpace) {
				sign = " …"
			}
			if length-Characters(gap)+Characters(sign) > limit {
				break
			}
			if kept != "" {
				excerpt = kept + sign
				if u.bond < Unknown {
					good = excerpt
				}
			}
		}
		held = max(held, u.from+d.whole.at(d, text[u.from:], text[u.from:u.to]))
	}
	if 2*Characters(good) > limit {
		return good
	}
	return excerpt
}

// reach returns the length in bytes of the part of text on which an excerpt of limit characters depends: up to the
// second space behind it.
func reach(text string, limit int) int {
	spaces := 0
	for i := 0; i < len(text); {
		r, size := runeAt(text, i)
		i += size
		if limit < 0 && r == ' ' {
			if spaces++; spaces == 2 {
				return i
			}
		}
		if !inCategoryM(r) {
			limit--
		}
	}
	return len(text)
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
