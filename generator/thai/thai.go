// Package thai handles the Thai language: the normal form of text, digits, dates as they are written and read in
// Thailand, weeks and fiscal years; word segmentation, search terms, names and abbreviations, where a line or an
// excerpt may end, how long reading takes, and the order of words in a list.
//
// Package content reads dates through it; package markdown normalises text, counts words and keeps names whole;
// package site makes summaries; themes and channels show dates and shorten text; the command hokhao thai shows all of
// it to officers. The package knows nothing of sites, files or settings: a site's names are passed to NewDictionary.
// It never reads the current time or the machine's time zone, and it never changes what a text says: where something
// is doubtful it returns an error and leaves the decision to a person.
//
// All text is UTF-8. All functions are safe for concurrent use.
package thai

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// IsThai reports whether r belongs to the Thai script: letters, vowels, marks, Thai digits, ๆ and ฯ. It excludes the
// baht sign, which Unicode counts as common to all scripts.
func IsThai(r rune) bool {
	return r >= 0x0E01 && r <= 0x0E5B && (r <= 0x0E3A || r >= 0x0E40)
}

// Digits replaces the Arabic digits of s with Thai ones.
func Digits(s string) string {
	if !strings.ContainsAny(s, "0123456789") {
		return s
	}
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r - '0' + '๐'
		}
		return r
	}, s)
}

// Numerals writes the digits of a text in one style, Thai or Arabic. The digits of a word in Latin letters, of a web
// or mail address, and of a version number after such a word stay as typed: COVID-19, PM 2.5.
func Numerals(text string, inThai bool) string {
	if !inThai {
		return ArabicDigits(text)
	}
	if !strings.ContainsAny(text, "0123456789") {
		return text
	}
	var b strings.Builder
	latin := false // the previous word is Latin
	for len(text) > 0 {
		end := strings.IndexFunc(text, unicode.IsSpace)
		switch {
		case end < 0:
			end = len(text)
		case end == 0:
			_, end = utf8.DecodeRuneInString(text)
		}
		token := text[:end]
		text = text[end:]
		if r, _ := utf8.DecodeRuneInString(token); unicode.IsSpace(r) {
			b.WriteString(token)
			continue
		}
		if latin && isVersion(token) || strings.ContainsAny(token, "/@") && strings.ContainsFunc(token, IsLatin) {
			b.WriteString(token)
			latin = false
			continue
		}
		last := token[len(token)-1]
		latin = IsLatin(rune(last))
		for len(token) > 0 {
			ascii := token[0] < utf8.RuneSelf
			n := strings.IndexFunc(token, func(r rune) bool { return (r < utf8.RuneSelf) != ascii })
			if n < 0 {
				n = len(token)
			}
			if part := token[:n]; strings.ContainsFunc(part, IsLatin) {
				b.WriteString(part)
			} else {
				b.WriteString(Digits(part))
			}
			token = token[n:]
		}
	}
	return b.String()
}

// isVersion reports whether a token is digits with a full stop among them.
func isVersion(token string) bool {
	whole, part, _ := strings.Cut(strings.TrimRight(token, ".,;:)!?"), ".")
	return isDigits(whole) && isDigits(part)
}

// ArabicDigits replaces the Thai digits of s with Arabic ones.
func ArabicDigits(s string) string {
	if !hasThaiDigit(s) {
		return s
	}
	return strings.Map(arabicDigit, s)
}

// hasThaiDigit reports whether s has one of ๐ to ๙.
func hasThaiDigit(s string) bool {
	for i := 0; i < len(s); {
		r, size := runeAt(s, i)
		if r >= '๐' && r <= '๙' {
			return true
		}
		i += size
	}
	return false
}

// CountDigits returns how many digits s has, Arabic and Thai ones.
func CountDigits(s string) int {
	n := 0
	for i := 0; i < len(s); {
		r, size := runeAt(s, i)
		if r >= '0' && r <= '9' || r >= '๐' && r <= '๙' {
			n++
		}
		i += size
	}
	return n
}

// runeAt is utf8.DecodeRuneInString, quick for what nearly all text is: ASCII, and U+0E00 to U+0E7F.
func runeAt(s string, i int) (rune, int) {
	if b := s[i]; b < utf8.RuneSelf {
		return rune(b), 1
	} else if b == 0xE0 && i+2 < len(s) && s[i+1]|1 == 0xB9 && s[i+2]&0xC0 == 0x80 {
		return 0x0E00 + rune(s[i+1]&1)<<6 + rune(s[i+2]&0x3F), 3
	}
	return utf8.DecodeRuneInString(s[i:])
}

func arabicDigit(r rune) rune {
	if r >= '๐' && r <= '๙' {
		return r - '๐' + '0'
	}
	return r
}

// IsLatin reports whether r is one of the letters a to z and A to Z.
func IsLatin(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }
