package thai

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Joined returns s without the spaces between a Thai letter and the marks and ำ that belong to it: ที ่, น ้ำ, เป ็น, as
// text copied out of PDFs has them, where marks are placed by themselves. Such a space is no word boundary, since no word
// begins with a mark. The spaces before ะ and า, which PDFs keep beside their letter, stay, but for the า of ◌ํา.
func Joined(s string) string {
	var b strings.Builder
	from := 0
	for space, mark := range Spaced(s) {
		if from == 0 {
			b.Grow(len(s))
		}
		b.WriteString(s[from:space])
		from = mark
	}
	if from == 0 {
		return s
	}
	b.WriteString(s[from:])
	return b.String()
}

// Spaced yields the byte ranges [space, mark) of the spaces that Joined takes out of s, in order.
func Spaced(s string) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		var last cluster
		for i := 1; i+2 < len(s); i++ {
			if s[i] != 0xE0 || !endsInGap(s[:i]) {
				continue
			}
			r, _ := runeAt(s, i)
			if !isMark(r) && r != saraAM && r != saraAA && r != lakkhangyao {
				continue
			}
			space := len(strings.TrimRightFunc(s[:i], isGap))
			if space < i && last.takes(s[:space], r, i) && !yield(space, i) {
				return
			}
		}
	}
}

// endsInGap reports whether s ends with a space or an invisible character. It may return true for other text too.
func endsInGap(s string) bool {
	last := s[len(s)-1]
	switch {
	case last < utf8.RuneSelf:
		return last <= ' ' || last == 0x7F
	case len(s) < 3 || s[len(s)-3] == 0xE0: // Thai
		return len(s) == 2
	}
	return true
}

// isGap reports whether r may be between a letter and its mark: space and what cannot be seen, but no line feed.
func isGap(r rune) bool { return r != '\n' && r != '\r' && unicode.IsSpace(r) || vanishes(r) }

// vanishes reports whether strip drops r before a mark.
func vanishes(r rune) bool {
	return r == zeroWidthSpace || r == joiner || isInvisible(r) || isControl(r) && r != '\v' && r != '\f'
}

// A cluster is the letter to which a mark behind a space belongs. The last one is kept, so that a row of such marks is not
// gone through for each of them.
type cluster struct {
	end      int  // behind the mark
	letter   rune // or ำ, or 0 if it stands on neither
	nikhahit bool // among the marks
}

// takes reports whether a mark, ำ or า at a byte behind text belongs to the letter that text ends with.
func (c *cluster) takes(text string, mark rune, at int) bool {
	now := cluster{end: at + utf8.RuneLen(mark)}
	for {
		r, size := utf8.DecodeLastRuneInString(text)
		if len(text) == c.end && c.end > 0 {
			now.letter, now.nikhahit = c.letter, now.nikhahit || c.nikhahit
			break
		}
		if size == 0 || !standsOnLetter(r) {
			now.letter = r
			break
		}
		text = text[:len(text)-size]
		if isMark(r) {
			now.nikhahit = now.nikhahit || r == nikhahit
			text = strings.TrimRightFunc(text, isGap) // it goes too
		} else {
			text = strings.TrimRightFunc(text, vanishes)
		}
	}
	consonant := now.letter >= 'ก' && now.letter <= 'ฮ'
	var taken bool
	switch mark {
	case saraAA, lakkhangyao: // the second half of ◌ํา
		taken = consonant && now.nikhahit
	case saraAM:
		taken = consonant
	default:
		taken = consonant || now.letter == saraAM && isTone(mark)
	}
	switch {
	case !taken:
		now.letter = 0
	case !isMark(mark):
		now.letter, now.nikhahit = saraAM, false
	case mark == nikhahit:
		now.nikhahit = true
	}
	*c = now
	return taken
}
