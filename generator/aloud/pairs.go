package aloud

import "unicode/utf8"

// A pairSet is the set of pairs of adjacent characters of some texts. It rules out most words at once: looking for each of
// some fifty words would take longer than reading the texts once.
type pairSet [pairCodes * pairCodes / 64]uint64

const pairCodes = 128 // a Thai letter and an ASCII character may share a code

func pairCode(r rune) uint { return uint(r) % pairCodes }

// add adds the pairs of a text.
func (p *pairSet) add(text string) {
	last := uint(0)
	for i, r := range text {
		c := pairCode(r)
		if i > 0 {
			at := last*pairCodes + c
			p[at/64] |= 1 << (at % 64)
		}
		last = c
	}
}

// mayHave reports whether a word may occur in the texts; false is certain.
func (p *pairSet) mayHave(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	last := pairCode(r)
	for _, r := range word[size:] {
		at := last*pairCodes + pairCode(r)
		if p[at/64]&(1<<(at%64)) == 0 {
			return false
		}
		last = pairCode(r)
	}
	return true
}
