package thai

import (
	"iter"
	"strings"
	"unicode/utf8"
)

// Unbroken yields the byte ranges [start, end) in which a browser would break a line but Lines does not: names that
// are not words of the lexicon, which browsers also use (ICU, see data/words.LICENSE), and what stays together over a
// space or a dash: 5 กม., 09.00–12.00 น., 0 3400 0001. The ranges are ordered and never overlap.
//
// A range longer than longest characters (see Characters) is not yielded: on a narrow screen it has to break
// somewhere. Shorter names inside it are yielded separately.
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
			r, _ := utf8.DecodeRuneInString(piece)
			switch {
			case isSpace(r):
				p.pending = p.to > 0
				continue
			case s.phrase || d.isName(piece) && !d.isListed(piece):
				p.names = append(p.names, [2]int{s.from, s.to})
			}
			p.to, p.gap = s.to, p.gap || p.pending
			p.pending = r == '–' || r == '—' || s.phrase && strings.ContainsAny(piece, "–—") // a line may end after one
		}
		p.tell(d, text, longest, yield)
	}
}

// An unbroken is a piece of Lines, as far as it has been read.
type unbroken struct {
	from, to int // to is the end of its last word or sign, 0 before the first
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
		if !d.yieldParts(text, n[0], n[1], longest, yield) {
			return false
		}
	}
	return true
}

// yieldParts yields the shorter names inside a longer name.
func (d *Dictionary) yieldParts(text string, from, to, longest int, yield func(int, int) bool) bool {
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

// Parts yields the parts into which a name that is too long for its place may be split: the longest shorter names in
// it that fit, and the words between them, whether they fit or not.
func (d *Dictionary) Parts(name string, fits func(part string) bool) iter.Seq[string] {
	return func(yield func(string) bool) {
		ends := []int{0} // ends of its words
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
