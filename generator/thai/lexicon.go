package thai

import (
	"bytes"
	"cmp"
	_ "embed"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/klauspost/compress/flate"
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

// lexicon is data/words.txt and data/words-more.tsv with the costs computed from their counts (data/counts.tsv for the
// former), as TestLexicon writes it: DEFLATE (RFC 1951) of the words sorted by code, each as three bytes (the number of
// codes shared with the previous word, the number that follow, the cost) and the codes that follow.
//
//go:embed data/lexicon.bin
var lexicon []byte

// joints is the words of data/joints.tsv in the same form, each with the cost jointCost. They are words of two or three
// pieces for the segmenter and of one for the eye: ส่ง|เสริม.
//
//go:embed data/joints.bin
var joints []byte

// jointCost is above that of every word, so that a word that is also a joint keeps its own.
const jointCost = 255

// read returns the words of embedded data, sorted.
func read(embedded []byte, sets set) []entry {
	data, err := io.ReadAll(flate.NewReader(bytes.NewReader(embedded)))
	if err != nil {
		panic(fmt.Sprintf("the embedded words: %v", err)) // cannot happen: the data are compiled in
	}
	entries := make([]entry, 0, len(data)/8)
	var text strings.Builder // all words: one string of them is made sooner than one of each
	text.Grow(2 * len(data))
	for last := ""; len(data) > 0; {
		shared, rest, cost := int(data[0]), int(data[1]), data[2]
		from := text.Len()
		text.WriteString(last[:shared])
		text.Write(data[3 : 3+rest])
		last = text.String()[from:]
		entries = append(entries, entry{last, cost, sets})
		data = data[3+rest:]
	}
	return entries
}

// base returns the entries that all dictionaries share but for the compiled-in names.
var base = sync.OnceValue(func() []entry {
	entries := read(lexicon, forWords|forTerms|isListed)
	for i, e := range entries {
		if strings.IndexByte(e.word, codeMaiyamok) >= 0 || strings.IndexByte(e.word, codePaiyannoi) >= 0 {
			entries[i].sets = forWords | isListed // the search form has neither sign
		}
	}
	var short []entry
	for a := range Abbreviations() {
		short = append(short, entry{encode(a.Short), nameCost, forWords | isListed})
		if plain := strings.ReplaceAll(a.Short, ".", ""); utf8.RuneCountInString(plain) > 1 && a.Sort != Body {
			short = append(short, entry{encode(plain), nameCost, forTerms})
		}
	}
	return merge(merge(entries, short), read(joints, isJoint))
})

const (
	codeHoNokhuk    = 'ฮ' - 0x0E01 // the last consonant
	codePaiyannoi   = 'ฯ' - 0x0E01
	codeSaraI       = 0x0E34 - 0x0E01
	codeSaraU       = 0x0E38 - 0x0E01
	codeMaiyamok    = 'ๆ' - 0x0E40 + 0x3A
	codeThanthakhat = thanthakhat - 0x0E40 + 0x3A
)

// merge adds more entries, in any order, to sorted ones. Entries of the same word become one: the lowest cost, the
// union of the sets.
func merge(sorted, more []entry) []entry {
	slices.SortStableFunc(more, func(a, b entry) int { return cmp.Compare(a.word, b.word) })
	out := make([]entry, 0, len(sorted)+len(more))
	for len(sorted) > 0 || len(more) > 0 {
		from := &sorted
		if len(sorted) == 0 || len(more) > 0 && more[0].word < sorted[0].word {
			from = &more
		}
		e := (*from)[0]
		*from = (*from)[1:]
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
