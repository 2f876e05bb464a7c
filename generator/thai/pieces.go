package thai

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// foreignPiece returns the length in bytes of the first piece of a text that does not begin with Thai: a stretch of
// space, a word or number of another script, or one other character, each with the Thai marks and vowels that follow
// it without a letter. Words and numbers follow Unicode Standard Annex 29: letters and digits continue a piece, and
// so do a full stop or an apostrophe between letters and a full stop or a comma between digits.
func foreignPiece(text string) int {
	r, n := utf8.DecodeRuneInString(text)
	switch {
	case isSpace(r):
		for n < len(text) {
			r, size := utf8.DecodeRuneInString(text[n:])
			if !isSpace(r) {
				break
			}
			n += size
		}
	case isForeignWord(r):
		n = wordEnd(text, r, n)
	default:
		n = symbolEnd(text, r, n)
	}
	for n < len(text) {
		r, size := utf8.DecodeRuneInString(text[n:])
		if c := codeOf(r); c == noCode || !bannedBefore[c] {
			break
		}
		n += size
	}
	return n
}

// isForeignWord reports whether r is part of a number or of a word that is not Thai.
func isForeignWord(r rune) bool {
	return r == '_' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' ||
		r >= 0x80 && codeOf(r) == noCode && (unicode.IsLetter(r) || unicode.IsDigit(r)) && !isIdeograph(r)
}

// isIdeograph reports whether r belongs to a script written without spaces in which a character is nearly a word.
func isIdeograph(r rune) bool { return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) }

func wordEnd(text string, before rune, n int) int {
	for n < len(text) {
		r, size := utf8.DecodeRuneInString(text[n:])
		switch {
		case isForeignWord(r), codeOf(r) == noCode && unicode.Is(unicode.M, r), r == '\u00AD':
		case r == '.', r == ',', r == '\'', r == '’':
			next, _ := utf8.DecodeRuneInString(text[n+size:])
			digits := unicode.IsDigit(before) && unicode.IsDigit(next)
			letters := unicode.IsLetter(before) && unicode.IsLetter(next) && isForeignWord(next)
			if !(digits && (r == '.' || r == ',') || letters && r != ',') {
				return n
			}
		default:
			return n
		}
		before = r
		n += size
	}
	return n
}

// symbolEnd extends a symbol to what is seen as one: a character and its marks, joined emoji, flags.
func symbolEnd(text string, r rune, n int) int {
	joined := false
	flag := isFlagHalf(r)
	for n < len(text) {
		next, size := utf8.DecodeRuneInString(text[n:])
		switch {
		case codeOf(next) != noCode:
			return n
		case unicode.Is(unicode.M, next), next == joiner, next >= 0x1F3FB && next <= 0x1F3FF:
		case flag && isFlagHalf(next):
			flag = false
		case joined && isPictograph(next):
		default:
			return n
		}
		joined = next == joiner
		n += size
	}
	return n
}

// isFlagHalf reports whether r is a regional indicator; two of them make a flag.
func isFlagHalf(r rune) bool { return r >= 0x1F1E6 && r <= 0x1F1FF }

// foreignTerm returns the length in bytes of the non-Thai text at the beginning of a text in search form, and its
// search term, or "" if nobody searches for it.
func foreignTerm(text string) (n int, term string) {
	r, n := utf8.DecodeRuneInString(text)
	switch {
	case isASCIIDigit(r):
		return numberTerm(text)
	case !isTermLetter(r):
		return n, ""
	}
	for n < len(text) {
		r, size := utf8.DecodeRuneInString(text[n:])
		if !isTermLetter(r) && (codeOf(r) != noCode || !unicode.Is(unicode.M, r)) {
			break
		}
		n += size
	}
	return n, text[:n]
}

func isASCIIDigit(r rune) bool { return r >= '0' && r <= '9' }

func isTermLetter(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 0x80 && codeOf(r) == noCode && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// numberTerm reads a number: digits, with or without commas between thousands, and decimals.
func numberTerm(text string) (n int, term string) {
	n = digits(text)
	term = text[:n]
	if n <= 3 {
		for n < len(text) && text[n] == ',' && digits(text[n+1:]) == 3 {
			term += text[n+1 : n+4]
			n += 4
		}
	}
	if n < len(text) && text[n] == '.' {
		if d := digits(text[n+1:]); d > 0 {
			term += text[n : n+1+d]
			n += 1 + d
		}
	}
	return n, term
}

// digits returns how many ASCII digits text begins with.
func digits(text string) int {
	return len(text) - len(strings.TrimLeft(text, "0123456789"))
}
