package thai

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Unbroken yields the ranges of bytes [start, end) in which a browser would end a line although Lines does not: names
// that are no word of the lexicon, which browsers cut by as well (ICU, see data/words.LICENSE), and what hangs together
// over a space or a dash: 5 กม., 09.00–12.00 น., 0 3400 0001. They come in order and never overlap.
//
// What is longer than longest characters (see Characters) is not told: on a narrow screen it has to break somewhere.
// Names in it that are short enough are told by themselves.
func (d *Dictionary) Unbroken(text string, longest int) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		var l line
		var p unbroken
		for s := range d.stretches(text) {
			if !l.holds(text, s) {
				if !p.tell(d, text, longest, yield) {
					return
				}
				p = unbroken{from: s.from, names: p.names[:0]}
			}
			piece := text[s.from:s.to]
			switch r, _ := utf8.DecodeRuneInString(piece); {
			case unicode.IsSpace(r):
				p.pending = p.to > 0
				continue
			case s.phrase || d.isName(piece) && !d.isListed(piece):
				p.names = append(p.names, [2]int{s.from, s.to})
			}
			p.to, p.gap = s.to, p.gap || p.pending
			p.pending = strings.ContainsAny(piece, "–—") // a line may end after one
		}
		p.tell(d, text, longest, yield)
	}
}

// An unbroken is a piece of Lines, as far as it was read.
type unbroken struct {
	from, to int // to is where its last word or sign ends, 0 before the first
	gap      bool
	pending  bool // a line may end here if anything follows
	names    [][2]int
}

func (p *unbroken) tell(d *Dictionary, text string, longest int, yield func(int, int) bool) bool {
	if p.gap && fits(text[p.from:p.to], longest) {
		return yield(p.from, p.to)
	}
	for _, n := range p.names {
		name := text[n[0]:n[1]]
		if fits(name, longest) {
			if !yield(n[0], n[1]) {
				return false
			}
			continue
		}
		if !d.tellParts(text, n[0], n[1], longest, yield) {
			return false
		}
	}
	return true
}

// tellParts tells the names that the words from one place to another, which are a longer name, are made of.
func (d *Dictionary) tellParts(text string, from, to, longest int, yield func(int, int) bool) bool {
	short := func(part string) bool { return fits(part, longest) }
	for part := range d.Parts(text[from:to], short) {
		end := from + len(part)
		if d.isName(part) && !d.isListed(part) && short(part) && !yield(from, end) {
			return false
		}
		from = end
	}
	return true
}

// Parts yields what a name that is too long for its place may be taken apart into: the shorter names in it, the longest
// that fit, and the words between them, whether these fit or not.
func (d *Dictionary) Parts(name string, fits func(part string) bool) iter.Seq[string] {
	return func(yield func(string) bool) {
		ends := []int{0} // of its words
		for word := range d.pieces(name, forTerms) {
			ends = append(ends, ends[len(ends)-1]+len(word))
		}
		for i := 0; i < len(ends)-1; {
			next := i + 1
			for j := len(ends) - 1; j > next; j-- {
				if part := name[ends[i]:ends[j]]; d.isName(part) && fits(part) {
					next = j
					break
				}
			}
			if !yield(name[ends[i]:ends[next]]) {
				return
			}
			i = next
		}
	}
}
