package thai

import (
	"slices"
	"unicode/utf8"
)

// An Unwanted is a character that no text may carry, where it stood.
type Unwanted struct {
	Offset, Size int // bytes
	Rune         rune
	Space        bool // it parts words, so that a space took its place
}

// Clean returns text without the characters that no document may carry, and what they were: control characters but for
// tabs and line ends, noncharacters, halves of surrogate pairs, and marks of writing direction that nothing closes on
// their line. The line and page breaks of word processors (U+000B, U+000C) become spaces. Text without any is returned
// as it is.
func Clean(text []byte) (clean []byte, found []Unwanted) {
	var open []int // of found: marks of direction that may yet be closed
	for i := 0; i < len(text); {
		b := text[i]
		if b >= ' ' && b < 0x7F || b == 0xE0 { // nearly everything: ASCII, and the first byte of a Thai letter
			i++
			continue
		}
		r, size := utf8.DecodeRune(text[i:])
		if half, ok := surrogate(text[i:]); ok {
			found = append(found, Unwanted{i, 3, half, false})
			i += 3
			continue
		}
		switch {
		case r == '\n':
			open = open[:0]
		case isDirection(r):
			if r == popDirection && len(open) > 0 { // both stay
				last := open[len(open)-1]
				open = open[:len(open)-1]
				found[last].Size = 0
				break
			}
			if r != popDirection {
				open = append(open, len(found))
			}
			found = append(found, Unwanted{i, size, r, false})
		case r == '\v' || r == '\f':
			found = append(found, Unwanted{i, size, r, true})
		case isControl(r):
			found = append(found, Unwanted{i, size, r, false})
		}
		i += size
	}
	found = slices.DeleteFunc(found, func(u Unwanted) bool { return u.Size == 0 })
	if len(found) == 0 {
		return text, nil
	}
	from := 0
	for _, u := range found {
		clean = append(clean, text[from:u.Offset]...)
		if u.Space {
			clean = append(clean, ' ')
		}
		from = u.Offset + u.Size
	}
	return append(clean, text[from:]...), found
}

// isControl reports whether r is a control character, tabs and line ends aside, or no character at all.
func isControl(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' && r != '\r' || r >= 0x7F && r < 0xA0 && r != 0x85 ||
		r >= 0xFDD0 && r <= 0xFDEF || r&0xFFFE == 0xFFFE
}

const popDirection = '\u202C'

func isDirection(r rune) bool { return r >= '\u202A' && r <= '\u202E' }

// surrogate reports whether text begins with half of a surrogate pair, which some programs write as three bytes.
func surrogate(text []byte) (rune, bool) {
	if len(text) < 3 || text[0] != 0xED || text[1] < 0xA0 || text[1] > 0xBF || text[2] < 0x80 || text[2] > 0xBF {
		return 0, false
	}
	return 0xD000 | rune(text[1]&0x3F)<<6 | rune(text[2]&0x3F), true
}
