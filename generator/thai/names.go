package thai

import (
	_ "embed"
	"iter"
	"math"
	"slices"
	"strings"
	"sync"
)

// nameList is the names that every dictionary has beside a site's own, one a line; # begins a comment.
//
//go:embed data/names.txt
var nameList string

// compiledNames returns the names of nameList.
var compiledNames = sync.OnceValue(func() []string {
	var names []string
	for line := range strings.Lines(nameList) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			names = append(names, line)
		}
	}
	return names
})

// compiled returns the parts between the spaces of the compiled-in names as entries. They belong to no set of words, so
// that Words and Terms cut without them. A part that is a word anyway is none of them.
//
// A name of two words costs what they cost: so it is preferred to them, and takes no letter from a word beside it that
// would not have been cut there (พัน|เอกสาร). A longer one, of which that is hardly to be feared, costs nameCost at most.
var compiled = sync.OnceValue(func() []entry {
	d := &Dictionary{nodes: newTrie(base())}
	c := cutters.Get().(*cutter)
	defer c.release()
	var entries []entry
	for _, name := range compiledNames() {
		for part := range strings.FieldsSeq(name) {
			words := 0
			c.read(part, true)
			c.cut(d, forWords, part, func(string) bool { words++; return true })
			switch cost := min(c.best[0], math.MaxUint8); {
			case words > 2:
				entries = append(entries, entry{encode(part), uint8(min(cost, nameCost)), isName})
			case words == 2:
				entries = append(entries, entry{encode(part), uint8(cost), isName})
			}
		}
	}
	return merge(entries)
})

// phrases are names that are more than one word of the trie, by the first piece of their cut, the longest first.
type phrases map[string][]string

// addPhrases adds a name to mixed and to whole, as far as it belongs there.
func (d *Dictionary) addPhrases(name string) {
	name = strings.Join(strings.Fields(name), " ")
	for part := range strings.FieldsSeq(name) {
		if encode(part) == "" {
			d.mixed.add(d, part)
		}
	}
	if strings.Contains(name, " ") {
		d.whole.add(d, name)
	}
}

func (p phrases) add(d *Dictionary, name string) {
	for first := range d.pieces(name, forWords|isName) {
		if list := p[first]; len(first) < len(name) && !slices.Contains(list, name) {
			p[first] = append(list, name)
			slices.SortFunc(p[first], func(a, b string) int { return len(b) - len(a) })
		}
		return
	}
}

// at returns the length of the longest phrase that text begins with and that ends where a word does, 0 where there is
// none; first is the first piece of text.
func (p phrases) at(d *Dictionary, text, first string) int {
	if len(p) == 0 {
		return 0
	}
	for _, name := range p[first] {
		if !strings.HasPrefix(text, name) {
			continue
		}
		end := 0
		for piece := range d.pieces(text, forWords|isName) {
			if end += len(piece); end >= len(name) {
				break
			}
		}
		if end == len(name) {
			return end
		}
	}
	return 0
}

// Names yields the names in text, as the ranges of bytes [start, end) in which no line may break: a site's own and
// those that are compiled in (royal names and titles, ranks, offices, provinces), each up to its official spaces, for
// a line may break there. They come in order and never overlap; of two that begin alike the longer one is taken.
//
// A name is found where the cut of words has it, so that none is found inside a word or begins or ends inside a
// cluster; that cut is the one of Lines. A compiled-in name that is a word of the lexicon is not told.
func (d *Dictionary) Names(text string) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		for p := range d.stretches(text) {
			if (p.phrase || d.isName(text[p.from:p.to])) && !yield(p.from, p.to) {
				return
			}
		}
	}
}

// isName reports whether a piece is a name.
func (d *Dictionary) isName(piece string) bool { return d.find(piece).sets&isName != 0 }

// isListed reports whether a piece is a word of the lexicon, which a name may be too.
func (d *Dictionary) isListed(piece string) bool { return d.find(piece).sets&isListed != 0 }

// A stretch is a piece of a text with its place.
type stretch struct {
	from, to int
	phrase   bool // several pieces that are one name
}

// stretches cuts text into words, names and what stands between them.
func (d *Dictionary) stretches(text string) iter.Seq[stretch] {
	return func(yield func(stretch) bool) {
		from, within := 0, 0 // within: end of a phrase that was yielded
		for piece := range d.pieces(text, forWords|isName) {
			s := stretch{from: from, to: from + len(piece)}
			from = s.to
			if s.from < within {
				continue
			}
			if n := d.mixed.at(d, text[s.from:], piece); n > 0 {
				s.to, s.phrase = s.from+n, true
				within = s.to
			}
			if !yield(s) {
				return
			}
		}
	}
}
