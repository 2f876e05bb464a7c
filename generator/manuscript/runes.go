package manuscript

import (
	"maps"
	"slices"
	"unicode/utf8"
)

// firstRune returns the first rune of s, or 0 if s is empty.
func firstRune(s string) rune {
	if s == "" {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// nextRune returns the offset after the rune at s[i:].
func nextRune(s string, i int) int {
	_, n := utf8.DecodeRuneInString(s[i:])
	return i + n
}

// lastRune returns the offset of the rune that ends at s[:i].
func lastRune(s string, i int) int {
	_, n := utf8.DecodeLastRuneInString(s[:i])
	return i - n
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
