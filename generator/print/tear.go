package print

import (
	"iter"
	"math"
	"unicode"
	"unicode/utf8"
)

// A tear marks a piece after which a line may end only as a last resort.
type tear uint8

const (
	noTear       tear = iota
	betweenWords      // inside what should stay together: 5 กม., a name
	insideWord        // at a cluster boundary
)

// tear divides pieces that are wider than the narrowest line: at spaces and words, and at cluster boundaries if a
// word itself is too wide.
func (t *text) tear(m measure) {
	narrow := math.Inf(1)
	for i := 0; i <= m.settled; i++ {
		_, w := m.at(i)
		narrow = min(narrow, w)
	}
	wide := false
	for i := range t.pieces {
		wide = wide || t.pieces[i].width > narrow
	}
	if !wide {
		return
	}
	r := &splitter{t: t, narrow: narrow}
	for _, p := range t.pieces {
		r.begin = len(r.atoms)
		if p.width <= narrow {
			r.atoms = append(r.atoms, t.atoms[p.from:p.to]...)
		} else {
			r.width = 0
			for _, a := range t.atoms[p.from:p.to] {
				r.atom(a)
			}
		}
		p.from, p.to = r.begin, len(r.atoms)
		if p.trail >= 0 {
			r.atoms = append(r.atoms, t.atoms[p.trail])
			p.trail = len(r.atoms) - 1
		}
		r.pieces = append(r.pieces, p)
	}
	t.atoms, t.pieces = r.atoms, r.pieces
	for i := range t.pieces {
		t.measure(&t.pieces[i])
	}
}

// A splitter divides wide pieces.
type splitter struct {
	t      *text
	narrow float64
	atoms  []atom
	pieces []piece
	begin  int     // first atom of the current piece
	width  float64 // of its atoms
}

// cut ends the current piece.
func (r *splitter) cut(kind tear) {
	q := piece{from: r.begin, to: len(r.atoms), trail: -1, torn: kind, open: true}
	if n := len(r.atoms) - 1; n > r.begin && r.atoms[n].space {
		q.to, q.trail = n, n
	}
	r.pieces = append(r.pieces, q)
	r.begin, r.width = len(r.atoms), 0
}

// atom adds an atom of a wide piece, which may end at any of its words.
func (r *splitter) atom(a atom) {
	if a.space {
		r.atoms = append(r.atoms, a)
		if len(r.atoms)-r.begin > 1 {
			r.cut(betweenWords)
		}
		return
	}
	before := "" // the previous word
	from := 0    // codes
	for word := range r.parts(a) {
		to, length := from, 0
		for to < len(a.shape.codes) && length < len(word) {
			length += len(a.shape.codes[to].text)
			to++
		}
		if to == from {
			continue // the previous codes include its text
		}
		part := a.part(from, to)
		if r.width > 0 && before != "" && part.shape.whole[0] && breakableBetween(before, word) {
			r.cut(betweenWords)
		}
		r.clusters(part)
		from, before = to, word
	}
	if from < len(a.shape.codes) {
		r.clusters(a.part(from, len(a.shape.codes)))
	}
}

// parts yields the words of an atom; for a name that is too wide, the names and words that it consists of.
func (r *splitter) parts(a atom) iter.Seq[string] {
	fits := func(part string) bool {
		if part == a.shape.text { // not shaped again: it may be long
			return a.width() <= r.narrow
		}
		whole := atom{shape: a.run.face.shapeOf(part), run: a.run}
		return whole.width() <= r.narrow
	}
	return func(yield func(string) bool) {
		for word := range r.t.words.Words(a.shape.text) {
			if fits(word) {
				if !yield(word) {
					return
				}
				continue
			}
			for part := range r.t.words.Parts(word, fits) {
				if !yield(part) {
					return
				}
			}
		}
	}
}

// breakableBetween reports whether a line may end between two words of a piece: not before a closing sign or after an opening
// one.
func breakableBetween(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(after)
	return !unicode.In(last, unicode.Ps, unicode.Pi) && !unicode.In(first, unicode.Pe, unicode.Pf, unicode.Po, unicode.Pd)
}

// clusters adds a word, divided at cluster boundaries.
func (r *splitter) clusters(a atom) {
	from, w := 0, 0 // first code not added yet, and the width of the codes since then
	for k := 0; k < len(a.shape.codes); {
		next, cluster := k+1, a.shape.codes[k].advance
		for next < len(a.shape.codes) && !a.shape.whole[next] {
			cluster += a.shape.codes[next].advance
			next++
		}
		wide := r.width+float64(float64(w+cluster)*a.run.size)/1000 > r.narrow
		if wide && a.shape.whole[k] && (k > from || len(r.atoms) > r.begin) {
			if k > from {
				r.atoms = append(r.atoms, a.part(from, k))
			}
			r.cut(insideWord)
			from, w = k, 0
		}
		w += cluster
		k = next
	}
	rest := a.part(from, len(a.shape.codes))
	r.atoms = append(r.atoms, rest)
	r.width += rest.width()
}

// part returns some codes of an atom.
func (a *atom) part(from, to int) atom {
	if from == 0 && to == len(a.shape.codes) {
		return *a
	}
	s := &shape{codes: a.shape.codes[from:to], whole: a.shape.whole[from:to]}
	for _, c := range s.codes {
		s.width += c.advance
	}
	s.text = s.says()
	return atom{shape: s, run: a.run, space: a.space}
}
