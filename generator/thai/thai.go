// Package thai is what the generator knows of the Thai language: the normal form of text, digits, dates as
// they are written and read in Thailand, weeks and fiscal years, the order of words in a list, and where a
// text may be cut.
//
// Package content reads dates and text through it, package markdown normalises with it, themes and channels
// show dates with it. It knows nothing of sites, files or settings, it never asks for the current time or the
// machine's time zone, and it never changes what a text says: where something is doubtful it returns an error
// and leaves the decision to a person.
//
// All text is UTF-8. All functions are safe for concurrent use.
package thai

import "strings"

// IsThai tells whether r belongs to the Thai script: letters, vowels, marks, Thai digits, ๆ and ฯ.
// The baht sign, which Unicode counts as common to all scripts, does not.
func IsThai(r rune) bool {
	return r >= 0x0E01 && r <= 0x0E5B && (r <= 0x0E3A || r >= 0x0E40)
}

// Digits writes every Arabic digit of s as the Thai one.
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

// ArabicDigits writes every Thai digit of s as the Arabic one.
func ArabicDigits(s string) string {
	if !strings.ContainsAny(s, "๐๑๒๓๔๕๖๗๘๙") {
		return s
	}
	return strings.Map(arabicDigit, s)
}

func arabicDigit(r rune) rune {
	if r >= '๐' && r <= '๙' {
		return r - '๐' + '0'
	}
	return r
}
