package thai

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// An Unwanted is a character that no text may contain, with its position.
type Unwanted struct {
	Offset, Size int // bytes
	Rune         rune
	Space        bool // it separated words, so a space replaced it
}

// Clean returns text without the characters that no document may contain, and a list of them: control characters
// other than tabs and line ends, noncharacters, surrogate halves, and directional marks that are not closed on their
// line. The line and page breaks of word processors (U+000B, U+000C) become spaces. Text without any of these is
// returned unchanged.
func Clean(text []byte) (clean []byte, found []Unwanted) {
	var open []int // indexes in found of directional marks that may yet be closed
	for i := 0; i < len(text); {
		if !mayBeUnwanted[text[i]] {
			i++
			if i+1 < len(text) && text[i-1] == 0xE0 && text[i]&0xC0 == 0x80 && text[i+1]&0xC0 == 0x80 { // nearly all text is Thai
				i += 2
			}
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
			if r == popDirection && len(open) > 0 { // both are kept
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

// mayBeUnwanted holds the first bytes of the characters that Clean looks at: control characters and line ends, and those
// of two bytes and more among which a control character, a directional mark, a surrogate half or a noncharacter may be.
var mayBeUnwanted = func() (first [256]bool) {
	for r := range rune(unicode.MaxRune + 1) {
		if r == '\n' || isDirection(r) || isControl(r) {
			var encoded [utf8.UTFMax]byte
			utf8.EncodeRune(encoded[:], r)
			first[encoded[0]] = true
		}
	}
	first[0xED] = true // of surrogate halves, which have no encoding
	return first
}()

// isControl reports whether r is a control character other than a tab or line end, or a noncharacter.
func isControl(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' && r != '\r' || r >= 0x7F && r < 0xA0 && r != 0x85 ||
		r >= 0xFDD0 && r <= 0xFDEF || r&0xFFFE == 0xFFFE
}

const popDirection = '\u202C'

func isDirection(r rune) bool { return r >= '\u202A' && r <= '\u202E' }

// surrogate reports whether text begins with a surrogate half, which some programs encode as three bytes.
func surrogate(text []byte) (rune, bool) {
	if len(text) < 3 || text[0] != 0xED || text[1] < 0xA0 || text[1] > 0xBF || text[2] < 0x80 || text[2] > 0xBF {
		return 0, false
	}
	return 0xD000 | rune(text[1]&0x3F)<<6 | rune(text[2]&0x3F), true
}
