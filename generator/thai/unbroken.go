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
	ends := []int{from} // of its words
	for word := range d.pieces(text[from:to], forTerms) {
		ends = append(ends, ends[len(ends)-1]+len(word))
	}
	for i := 0; i < len(ends)-1; i++ {
		for j := len(ends) - 1; j > i; j-- {
			part := text[ends[i]:ends[j]]
			if d.isName(part) && !d.isListed(part) && fits(part, longest) {
				if !yield(ends[i], ends[j]) {
					return false
				}
				i = j - 1
				break
			}
		}
	}
	return true
}
