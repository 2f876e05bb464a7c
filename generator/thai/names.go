package thai

import (
	_ "embed"
	"iter"
	"slices"
	"strings"
	"sync"
)

// nameList is the names that every dictionary has in addition to a site's own, one per line; # begins a comment.
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

// nameCosts is the compiled-in names that are words of the trie, in the form of lexicon, as TestLexicon writes it: the names
// of nameList, split at spaces, but those of one word. They belong to no set of words, so that Words and Terms ignore them.
//
// A name of two words costs as much as the two: it is preferred to them, and takes no letter from a neighbouring word
// that would not have been cut there anyway (พัน|เอกสาร). A longer name, where this hardly happens, costs at most
// nameCost.
//
//go:embed data/names.bin
var nameCosts []byte

// phrases maps the first piece of names that are several words of the trie to the names, longest first.
type phrases map[string][]string

// addPhrases adds a name to mixed and to whole where it belongs there.
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

// at returns the length of the longest phrase that text begins with and that ends at a word boundary, or 0. first is
// the first piece of text.
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

// Names yields the names in text, as byte ranges [start, end) in which no line may break: the site's own and the
// compiled-in ones (royal names and titles, ranks, offices, provinces), each up to its official spaces, where a line
// may break. The ranges are ordered and never overlap; of two names that begin at the same place the longer is taken.
//
// Names are found in the word segmentation of Lines, so none begins or ends inside a word or a cluster. A compiled-in
// name that is also a word of the lexicon is not yielded.
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

// isListed reports whether a piece is a word of the lexicon; a name may be one too.
func (d *Dictionary) isListed(piece string) bool { return d.find(piece).sets&isListed != 0 }

// A stretch is a piece of a text with its position.
type stretch struct {
	from, to int
	phrase   bool // several pieces that form one name
}

// stretches cuts text into words, names and what is between them.
func (d *Dictionary) stretches(text string) iter.Seq[stretch] {
	return func(yield func(stretch) bool) {
		from, within := 0, 0 // within is the end of a phrase already yielded
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
