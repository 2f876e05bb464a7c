package print

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"hokhao/generator/thai"
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
	r := &splitter{t: t, narrow: narrow, places: map[int]thai.Bond{}}
	for i, p := range t.pieces {
		r.begin = len(r.atoms)
		if p.width <= narrow {
			r.atoms = append(r.atoms, t.atoms[p.from:p.to]...)
		} else {
			r.find(&t.pieces[i])
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

	places map[int]thai.Bond // where the wide piece may be divided, in bytes of its text
	at     int               // how much of that text there is before the next atom
}

// find finds the places where a wide piece may be divided: at the ends of its words and names, and inside those that are
// too wide by themselves at the ends of the words and names that they consist of.
func (r *splitter) find(p *piece) {
	clear(r.places)
	r.at, r.width = 0, 0
	atoms := r.t.atoms[p.from:p.to]
	var text strings.Builder
	for _, a := range atoms {
		text.WriteString(a.shape.text)
	}
	at, end := 0, len(atoms[0].shape.text) // of a word, and of the atom that it begins in
	for unit, bond := range r.t.words.Torn(text.String()) {
		for at >= end && len(atoms) > 1 {
			atoms = atoms[1:]
			end += len(atoms[0].shape.text)
		}
		fits := func(part string) bool {
			if part == atoms[0].shape.text { // not shaped again: it may be long
				return atoms[0].width() <= r.narrow
			}
			whole := atom{shape: atoms[0].run.face.shapeOf(part), run: atoms[0].run}
			return whole.width() <= r.narrow
		}
		if body := strings.TrimRight(unit, " "); !fits(body) {
			r.inside(body, at, fits)
		}
		at += len(unit)
		r.places[at] = bond
	}
}

// inside finds the places inside a unit that is too wide, which begins at a byte of the piece.
func (r *splitter) inside(unit string, at int, fits func(string) bool) {
	before := ""
	for word := range r.t.words.Words(unit) {
		if before != "" && breakableBetween(before, word) {
			r.places[at] = thai.Named
		}
		before = word
		if !fits(word) {
			within := at
			for part := range r.t.words.Parts(word, fits) {
				within += len(part)
				r.places[within] = thai.Named
			}
			delete(r.places, within) // the end of the word
		}
		at += len(word)
	}
}

// cut ends the current piece.
func (r *splitter) cut(bond thai.Bond) {
	q := piece{from: r.begin, to: len(r.atoms), trail: -1, bond: bond}
	if n := len(r.atoms) - 1; n > r.begin && r.atoms[n].space {
		q.to, q.trail = n, n
	}
	r.pieces = append(r.pieces, q)
	r.begin, r.width = len(r.atoms), 0
}

// atom adds an atom of a wide piece.
func (r *splitter) atom(a atom) {
	if a.space {
		r.atoms = append(r.atoms, a)
		r.at += len(a.shape.text)
		if bond, ok := r.places[r.at]; ok && len(r.atoms)-r.begin > 1 {
			r.cut(bond)
		}
		return
	}
	from := 0 // codes
	for to, c := range a.shape.codes {
		bond, ok := r.places[r.at]
		if ok && to > from {
			r.clusters(a.part(from, to))
			from = to
		}
		if ok && r.width > 0 && a.shape.whole[to] {
			r.cut(bond)
		}
		r.at += len(c.text)
	}
	r.clusters(a.part(from, len(a.shape.codes)))
}

// breakableBetween reports whether a line may end between two words of a piece: not before a closing sign or after an opening
// one.
func breakableBetween(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(after)
	return !unicode.In(last, unicode.Ps, unicode.Pi) && !unicode.In(first, unicode.Pe, unicode.Pf, unicode.Po, unicode.Pd, unicode.Zs)
}

// clusters adds a word, divided at cluster boundaries, but not before its last one.
func (r *splitter) clusters(a atom) {
	from, w := 0, 0 // first code not added yet, and the width of the codes since then
	before := 0     // where the last cluster begins
	for k := 0; k < len(a.shape.codes); {
		next, cluster := k+1, a.shape.codes[k].advance
		for next < len(a.shape.codes) && !a.shape.whole[next] {
			cluster += a.shape.codes[next].advance
			next++
		}
		wide := r.width+float64(float64(w+cluster)*a.run.size)/1000 > r.narrow
		if wide && a.shape.whole[k] && (k > from || len(r.atoms) > r.begin) {
			end := k
			if rest := a.part(before, next); next == len(a.shape.codes) && before > from && a.shape.whole[before] && rest.width() <= r.narrow {
				end = before
			}
			if end > from {
				r.atoms = append(r.atoms, a.part(from, end))
			}
			r.cut(thai.Bound)
			from, w = end, 0
			for _, c := range a.shape.codes[end:k] {
				w += c.advance
			}
		}
		w += cluster
		before, k = k, next
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
