package thai

import "iter"

// Lexicon yields the terms that every dictionary has (see Terms), in a fixed order in which those that begin alike are
// neighbours: what a program elsewhere needs to cut text as this one does, together with what Cost tells of each.
func Lexicon() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, e := range base() {
			if e.sets&forTerms != 0 && !yield(decode(e.word)) {
				return
			}
		}
	}
}
