package thai

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// The letters and signs that the normalisation rules name.
const (
	ru             = 'ฤ'
	lu             = 'ฦ'
	saraAA         = 'า'
	saraAM         = 'ำ'
	saraE          = 'เ'
	saraAE         = 'แ'
	lakkhangyao    = '\u0E45' // the tail of ฤๅ, which looks like saraAA
	thanthakhat    = '\u0E4C'
	nikhahit       = '\u0E4D'
	zeroWidthSpace = '\u200B'
	joiner         = '\u200D'
	noBreakSpace   = '\u00A0'
)

// Display returns the form in which text is shown and compared. Spellings that look the same on paper have the same
// form: NFC (Unicode Standard Annex 15; never NFKC, which splits ำ), no invisible and control characters, spaces for
// no-break spaces, แ for เเ, ◌ำ for ◌ํา, marks in the order vowel, tone, each once and none without a letter, no space
// before a mark (see Joined), and า for ๅ except after ฤ and ฦ. A zero-width space is kept between two Thai letters, where it is a word boundary, and a
// joiner is kept inside an emoji. Bytes that are not UTF-8 become U+FFFD.
//
// Display(Display(s)) is Display(s); text already in this form is returned unchanged.
func Display(s string) string {
	if normal(s) {
		return s
	}
	return tidy(norm.NFC.String(strip(Joined(s))))
}

// Plain returns the form of Display without zero-width spaces, for text that leaves the site. Plain(Plain(s)) is
// Plain(s).
func Plain(s string) string {
	s = Display(s)
	if !strings.ContainsRune(s, zeroWidthSpace) {
		return s
	}
	// Removing a zero-width space may join two halves of an แ.
	return Display(strings.ReplaceAll(s, string(zeroWidthSpace), ""))
}

// SearchForm returns the form in which text is searched: that of Display, with Arabic digits, in lower case, and
// without ฯ, ๆ and zero-width spaces. SearchForm(SearchForm(s)) is SearchForm(s).
func SearchForm(s string) string {
	shown := Display(s)
	folded, unsettled := fold(shown)
	if !unsettled {
		return folded
	}
	// Removing signs may join two halves of an แ or leave a stray mark, and a small letter may join its mark.
	return Display(folded)
}

// fold returns s with Arabic digits, in lower case, and without ฯ, ๆ and zero-width spaces, and whether the result may
// not be in the form of Display.
func fold(s string) (folded string, unsettled bool) {
	var b strings.Builder
	from := 0 // of what is not in b
	for i := 0; i < len(s); {
		r, size := runeAt(s, i)
		to := arabicDigit(r)
		switch {
		case r >= 'A' && r <= 'Z':
			to += 'a' - 'A'
			unsettled = unsettled || i+1 < len(s) && s[i+1] >= 0xCC && s[i+1] != 0xE0 // maybe with a mark, which joins the small one
		case r == 'ฯ', r == 'ๆ', r == zeroWidthSpace:
			to, unsettled = -1, true
		case r >= 0x80 && !IsThai(r):
			to = unicode.ToLower(r)
			unsettled = unsettled || to != r
		}
		if to != r {
			if from == 0 {
				b.Grow(len(s) + utf8.UTFMax)
			}
			b.WriteString(s[from:i])
			if to >= 0 {
				b.WriteRune(to)
			}
			from = i + size
		}
		i += size
	}
	if from == 0 {
		return s, false
	}
	b.WriteString(s[from:])
	return b.String(), unsettled
}

// normal reports whether s is certain to be in the form of Display. It may return false for text that Display leaves
// unchanged.
func normal(s string) bool {
	before, prev := ' ', ' ' // the two runes before r
	foreign := false
	for i := 0; i < len(s); {
		r, size := runeAt(s, i)
		if r == utf8.RuneError && size == 1 {
			return false
		}
		i += size
		switch {
		case r < 0x80:
			if isControl(r) {
				return false
			}
		case r < 0x300: // Latin-1 and its neighbours do not compose with what precedes them
			if isControl(r) || r == noBreakSpace || r == '\u00AD' {
				return false
			}
		case isMark(r):
			switch {
			case r == nikhahit || prev == saraAM || isSpace(prev):
				return false
			case isMark(prev):
				if isMark(before) || !isVowelMark(prev) || !isTone(r) && r != thanthakhat {
					return false
				}
			}
		case IsThai(r):
			if r == saraE && prev == saraE || r == lakkhangyao && prev != ru && prev != lu || r == saraAM && isSpace(prev) {
				return false
			}
		case r >= '‐' && r <= '‧': // nor do dashes, quotation marks and dots
		default:
			if r == zeroWidthSpace || r == joiner || isControl(r) || isInvisible(r) || unicode.Is(unicode.M, r) {
				return false
			}
			foreign = true
		}
		before, prev = prev, r
	}
	return !foreign || norm.NFC.QuickSpanString(s) == len(s)
}

// strip removes invisible characters before NFC, because they may separate a letter from its mark.
func strip(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	prev := ' '
	boundary, joined := false, false // which invisible characters were between prev and r
	for _, r := range strings.ToValidUTF8(s, "\uFFFD") {
		switch {
		case r == zeroWidthSpace:
			boundary = true
			continue
		case r == joiner:
			joined = true
			continue
		case r == noBreakSpace, r == '\v', r == '\f':
			r = ' '
		case isInvisible(r), isControl(r), isMark(r) && r == prev:
			continue
		}
		if joined && joinsEmoji(prev) && isPictograph(r) {
			b.WriteRune(joiner)
		} else if boundary && isBoundary(prev, r) {
			b.WriteRune(zeroWidthSpace)
		}
		b.WriteRune(r)
		prev, boundary, joined = r, false, false
	}
	return b.String()
}

// tidy orders the letters and marks of NFC text. It works in place, as no rule makes text longer.
func tidy(s string) string {
	text := []rune(s)
	out := text[:0]
	var run []rune
	last := ' ' // the last rune written; text begins as after a space
	for i := 0; i < len(text); {
		r := text[i]
		if standsOnLetter(r) {
			run, i = takeRun(run[:0], text, i)
			if unicode.IsSpace(last) {
				run = slices.DeleteFunc(run, isMark)
			}
			if out = appendSettled(out, run); len(run) > 0 {
				last = out[len(out)-1]
			}
			continue
		}
		i++
		switch {
		case r == zeroWidthSpace && (i == len(text) || !isBoundary(last, text[i])):
			continue
		case r == saraE && last == saraE:
			last = saraAE
			out[len(out)-1] = last
			continue
		case r == lakkhangyao && last != ru && last != lu:
			r = saraAA
		}
		out, last = append(out, r), r
		if r < 'ก' || r > 'ฮ' {
			continue
		}
		// The marks of a consonant, and ำ, which may be written as two characters and in either order with the tone.
		run, i = takeRun(run[:0], text, i)
		am := false
		if i < len(text) {
			switch text[i] {
			case saraAM:
				am = true
			case saraAA, lakkhangyao:
				if am = slices.Contains(run, nikhahit); am {
					run = slices.DeleteFunc(run, func(r rune) bool { return r == nikhahit })
				}
			}
		}
		if am {
			i++
			run, i = takeThaiRun(run, text, i)
		}
		out = appendSettled(out, run)
		if am {
			out = append(out, saraAM)
		}
		last = out[len(out)-1]
	}
	return string(out)
}

// takeRun appends to run the marks at text[i:] and returns the index after them.
func takeRun(run, text []rune, i int) ([]rune, int) {
	for ; i < len(text) && standsOnLetter(text[i]); i++ {
		run = append(run, text[i])
	}
	return run, i
}

// takeThaiRun is takeRun for marks that are all Thai, and takes nothing if one is not.
func takeThaiRun(run, text []rune, i int) ([]rune, int) {
	more, after := takeRun(run, text, i)
	for _, r := range more[len(run):] {
		if !isMark(r) {
			return run, i
		}
	}
	return more, after
}

// appendSettled appends the marks of one letter in order: vowels first, each mark once, the last of several tones,
// all in the canonical order of Unicode.
func appendSettled(out, run []rune) []rune {
	if len(run) < 2 {
		return append(out, run...)
	}
	start := len(out)
	var seen [0x20]bool
	tone := -1
	for i, r := range run {
		if isTone(r) {
			tone = i
		}
		if isVowelMark(r) && !seen[r-0x0E30] {
			seen[r-0x0E30] = true
			out = append(out, r)
		}
	}
	for i, r := range run {
		switch {
		case isVowelMark(r), isTone(r) && i != tone:
		case isMark(r):
			if !seen[r-0x0E30] {
				seen[r-0x0E30] = true
				out = append(out, r)
			}
		default:
			out = append(out, r)
		}
	}
	for i := start; i < len(out); {
		if combiningClass(out[i]) == 0 {
			i++
			continue
		}
		from := i
		for i < len(out) && combiningClass(out[i]) != 0 {
			i++
		}
		slices.SortStableFunc(out[from:i], func(a, b rune) int {
			return int(combiningClass(a)) - int(combiningClass(b))
		})
	}
	return out
}

// isMark reports whether r is a Thai vowel or sign above or below a letter.
func isMark(r rune) bool {
	return r == 0x0E31 || r >= 0x0E34 && r <= 0x0E3A || r >= 0x0E47 && r <= 0x0E4E
}

// isSpace is unicode.IsSpace, quick for the Thai script, which has none of its own.
func isSpace(r rune) bool { return !IsThai(r) && unicode.IsSpace(r) }

// inCategoryM reports whether r is in Unicode's category M; of the Thai script its marks are.
func inCategoryM(r rune) bool {
	if r < 0x300 || IsThai(r) {
		return isMark(r)
	}
	return unicode.Is(unicode.M, r)
}

func isVowelMark(r rune) bool { return r == 0x0E31 || r >= 0x0E34 && r <= 0x0E3A || r == 0x0E47 }

func isTone(r rune) bool { return r >= 0x0E48 && r <= 0x0E4B }

// standsOnLetter reports whether r is a Thai mark or a mark of any script that NFC may move past one.
func standsOnLetter(r rune) bool {
	return isMark(r) || r >= 0x300 && !IsThai(r) && combiningClass(r) != 0
}

func combiningClass(r rune) uint8 {
	switch {
	case r < 0x300:
		return 0
	case IsThai(r) && !isMark(r):
		return 0
	}
	var buf [utf8.UTFMax]byte
	return norm.NFC.Properties(utf8.AppendRune(buf[:0], r)).CCC()
}

// isBoundary reports whether a word may end between two runes: both Thai, and not inside a cluster.
func isBoundary(a, b rune) bool {
	if !IsThai(a) || !IsThai(b) || a >= 0x0E40 && a <= 0x0E44 {
		return false
	}
	return !isMark(b) && b != 0x0E30 && b != saraAA && b != saraAM && b != lakkhangyao
}

// isInvisible reports whether r is one of the invisible characters that pasted text often contains.
func isInvisible(r rune) bool {
	return r == '\u200C' || r == '\uFEFF' || r == '\u2060' || r == '\u00AD'
}

// isPictograph reports whether r is in a block of characters that joined emoji are made of.
func isPictograph(r rune) bool {
	return r >= 0x1F000 && r <= 0x1FAFF || r >= 0x2190 && r <= 0x2BFF && unicode.IsSymbol(r)
}

// joinsEmoji reports whether a joiner after r can belong to an emoji; U+FE0F selects the coloured picture.
func joinsEmoji(r rune) bool { return r == 0xFE0F || isPictograph(r) }
