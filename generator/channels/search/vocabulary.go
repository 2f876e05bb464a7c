package search

import (
	"cmp"
	"context"
	"slices"

	"hokhao/generator/channel"
	"hokhao/generator/thai"
)

// A query is segmented like the texts if the browser knows the same words at the same costs, as far as they occur.
// The whole lexicon would cost a reader 90 KB. So one file has the words that releases of government offices use
// often, whatever this site's texts are: it changes only with the program and the names in site.yaml, and a browser
// caches it. Each period adds the rarer words and the names in its own texts (collection.words).

// commonCost is the highest cost of a word in that file: about one in 370,000 words, some 6,000 of them.
const commonCost = 148

// A vocabulary is words with their costs, for segmenting queries.
type vocabulary []word

type word struct {
	Term string
	Cost uint8
}

// vocabularyOf returns the common words with their costs in a site's dictionary, which may have some as names.
func vocabularyOf(d *thai.Dictionary) vocabulary {
	var v vocabulary
	for term := range thai.Lexicon() {
		if isCommon(term) {
			cost, _ := d.Cost(term)
			v = append(v, word{term, cost})
		}
	}
	return v
}

// isCommon reports whether a term is in the common vocabulary.
func isCommon(term string) bool {
	cost, known := thai.Standard().Cost(term)
	return known && cost <= commonCost
}

func writeVocabulary(_ context.Context, out channel.Output, v vocabulary) error {
	return writeShard(out, "words", v.pack())
}

// lowestCost is subtracted from each cost, so that nearly all are one symbol.
const lowestCost = 32

// pack writes words in order as symbols: how many letters each shares with the previous one, its other letters as a
// text, and its cost.
func (v vocabulary) pack() []byte {
	v = slices.Clone(v)
	slices.SortFunc(v, func(a, b word) int { return cmp.Compare(a.Term, b.Term) })
	var b []byte
	var last []rune
	for _, w := range v {
		term := []rune(w.Term)
		shared := 0
		for shared < min(len(term), len(last)) && term[shared] == last[shared] {
			shared++
		}
		b = appendNumber(b, shared)
		b = appendText(b, string(term[shared:]))
		b = appendNumber(b, max(0, int(w.Cost)-lowestCost))
		last = term
	}
	return b
}
