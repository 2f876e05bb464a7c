package thai

import (
	"strings"
	"unicode"
)

const (
	more       = " …"
	moreLength = 2
)

// CutAtSpace shortens s to at most limit characters, the " …" that it adds included. A character is a code
// point that is not a mark (Unicode category M), so that a vowel above or a tone counts with its letter.
//
// The text ends at a space or at its own end, never inside a word: Thai has no spaces between words, so a
// space is the only place where a cut is surely right. Where even the first stretch without a space is longer
// than limit, that stretch is kept whole. Space around s is dropped.
func CutAtSpace(s string, limit int) string {
	s = strings.TrimSpace(s)
	count, end := 0, -1 // characters before i, and where to cut when s proves too long
	inSpace := false
	for i, r := range s {
		if count > limit && end >= 0 {
			break
		}
		space := unicode.IsSpace(r)
		if space && !inSpace && (end < 0 || count+moreLength <= limit) {
			end = i
		}
		inSpace = space
		if !unicode.Is(unicode.M, r) {
			count++
		}
	}
	if count <= limit || end < 0 {
		return s
	}
	return s[:end] + more
}
