package thai

import (
	"bytes"
	"cmp"
	"compress/flate"
	_ "embed"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// The cost of a word, in eighths of a bit. The cost of a lexicon word follows from its frequency: the binary
// logarithm of its rarity, with 2 added to each count so that uncounted words have a cost too. An unknown word is
// expensive to begin and expensive per letter; cheap unknown words would swallow the known words inside them.
const (
	costSteps  = 8
	openCost   = 8 * costSteps  // of an unknown word
	letterCost = 10 * costSteps // of each of its characters
	nameCost   = 12 * costSteps // of a name or an abbreviation
	signCost   = 2 * costSteps  // of ฯ, ๆ or a full stop outside a word
	countAdded = 2
)

// lexicon is data/words.txt with the costs computed from data/counts.tsv, as TestLexicon writes it: DEFLATE (RFC
// 1951) of the words sorted by code, each as three bytes (the number of codes shared with the previous word, the
// number that follow, the cost) and the codes that follow.
//
//go:embed data/lexicon.bin
var lexicon []byte

// readLexicon returns the words of the lexicon with their costs, sorted.
func readLexicon() []entry {
	data, err := io.ReadAll(flate.NewReader(bytes.NewReader(lexicon)))
	if err != nil {
		panic(fmt.Sprintf("the embedded lexicon: %v", err)) // cannot happen: the data are compiled in
	}
	var entries []entry
	text := make([]byte, 0, len(data)) // all words in one allocation
	for last := ""; len(data) > 0; {
		shared, rest, cost := int(data[0]), int(data[1]), data[2]
		from := len(text)
		text = append(append(text, last[:shared]...), data[3:3+rest]...)
		last = string(text[from:])
		entries = append(entries, entry{last, cost, forWords | forTerms | isListed})
		data = data[3+rest:]
	}
	return entries
}

// base returns the entries that all dictionaries share.
var base = sync.OnceValue(func() []entry {
	entries := readLexicon()
	for i, e := range entries {
		if strings.IndexByte(e.word, codeMaiyamok) >= 0 || strings.IndexByte(e.word, codePaiyannoi) >= 0 {
			entries[i].sets = forWords | isListed // the search form has neither sign
		}
	}
	for a := range Abbreviations() {
		entries = append(entries, entry{encode(a.Short), nameCost, forWords | isListed})
		if plain := strings.ReplaceAll(a.Short, ".", ""); utf8.RuneCountInString(plain) > 1 && a.Sort != Body {
			entries = append(entries, entry{encode(plain), nameCost, forTerms})
		}
	}
	return merge(entries)
})

const (
	codeHoNokhuk    = 'ฮ' - 0x0E01 // the last consonant
	codePaiyannoi   = 'ฯ' - 0x0E01
	codeSaraI       = 0x0E34 - 0x0E01
	codeSaraU       = 0x0E38 - 0x0E01
	codeMaiyamok    = 'ๆ' - 0x0E40 + 0x3A
	codeThanthakhat = thanthakhat - 0x0E40 + 0x3A
)

// merge sorts entries and joins those of the same word: the lowest cost, the union of the sets.
func merge(entries []entry) []entry {
	slices.SortStableFunc(entries, func(a, b entry) int { return cmp.Compare(a.word, b.word) })
	out := entries[:0]
	for _, e := range entries {
		switch last := len(out) - 1; {
		case e.word == "":
		case last >= 0 && out[last].word == e.word:
			out[last].cost = min(out[last].cost, e.cost)
			out[last].sets |= e.sets
		default:
			out = append(out, e)
		}
	}
	return out
}

// encode returns the codes of a word, or "" if a character has no code.
func encode(word string) string {
	b := make([]byte, 0, len(word)/3+1)
	for _, r := range word {
		c := codeOf(r)
		if c == noCode {
			return ""
		}
		b = append(b, c)
	}
	return string(b)
}

// decode is the inverse of encode.
func decode(word string) string {
	var b strings.Builder
	for i := range len(word) {
		b.WriteRune(runeOf(word[i]))
	}
	return b.String()
}
