package thai

import "iter"

// Lexicon yields the terms that every dictionary has (see Terms), in a fixed order that keeps words with a common
// beginning together. A program elsewhere needs them, with the Cost of each, to segment text in the same way.
func Lexicon() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, e := range base() {
			if e.sets&forTerms != 0 && !yield(decode(e.word)) {
				return
			}
		}
	}
}
