package print

import "math"

// maxScale is by how much glyphs may be made wider or narrower to justify a line.
const maxScale = 0.025

// A span of pieces that make a line.
type lineSpan struct{ from, to int }

// A measure gives the width of the line of an index, and what it is moved by from the left. From the line of the
// index settled on, all are equal.
type measure struct {
	at      func(line int) (offset, width float64)
	settled int
}

func evenMeasure(width float64) measure {
	return measure{at: func(int) (float64, float64) { return 0, width }}
}

// A node is a line end that the best way of setting the text up to it may have.
type node struct {
	piece int // the next line begins with it
	line  int // lines up to here, at most measure.settled
	cost  float64
	prev  int // index of the node before, -1 at the beginning
}

// breakLines finds the lines that together are best: for justified text those that stretch and shrink least, for
// ragged text those that are most alike, in the way of Knuth and Plass (Breaking Paragraphs into Lines, 1981) without
// hyphens. No line is wider than its measure, unless a single cluster is.
func (t *text) breakLines(m measure, align Align) []lineSpan {
	if len(t.pieces) == 0 {
		return nil
	}
	t.tear(m)
	n := len(t.pieces)
	nodes := []node{{prev: -1}}
	byPiece := make([][]int, n+1) // nodes at a piece
	byPiece[0] = []int{0}
	for i := range n {
		for _, from := range byPiece[i] {
			nodes, byPiece = t.extend(nodes, byPiece, from, m, align)
		}
	}
	best := -1
	for _, i := range byPiece[n] {
		if best < 0 || nodes[i].cost < nodes[best].cost {
			best = i
		}
	}
	var lines []lineSpan
	for i := best; i >= 0 && nodes[i].prev >= 0; i = nodes[i].prev {
		lines = append(lines, lineSpan{nodes[nodes[i].prev].piece, nodes[i].piece})
	}
	for i, j := 0, len(lines)-1; i < j; i, j = i+1, j-1 {
		lines[i], lines[j] = lines[j], lines[i]
	}
	return lines
}

// maxBalanced is how many lines a headline may have whose lines are made alike.
const maxBalanced = 6

// balanced breaks a headline into no more lines than it needs, as alike as they can be.
func (t *text) balanced(width float64, align Align) []lineSpan {
	lines := t.breakLines(evenMeasure(width), align)
	if len(lines) < 2 || len(lines) > maxBalanced {
		return lines
	}
	low, high := 0.0, width
	for i := range t.pieces {
		low = max(low, t.pieces[i].width)
		if t.pieces[i].forced && i < len(t.pieces)-1 {
			return lines // somebody chose
		}
	}
	for high-low > 1 {
		mid := (low + high) / 2
		if try := t.breakLines(evenMeasure(mid), align); len(try) <= len(lines) {
			high, lines = mid, try
		} else {
			low = mid
		}
	}
	return lines
}

// extend adds the ends of the lines that begin at a node.
func (t *text) extend(nodes []node, byPiece [][]int, from int, m measure, align Align) ([]node, [][]int) {
	begin := nodes[from]
	_, width := m.at(begin.line)
	natural, stretch, spaces := 0.0, 0.0, 0
	for j := begin.piece; j < len(t.pieces); j++ {
		p := &t.pieces[j]
		natural += p.width
		stretch += p.stretch
		spaces += p.spaces
		last := j == len(t.pieces)-1 || p.forced
		least := natural
		if align == Justified {
			least = natural * (1 - maxScale)
		}
		if least > width+0.001 && j > begin.piece {
			break
		}
		cost := begin.cost + lineCost(natural, stretch, width, align, last, j == begin.piece && begin.piece > 0)
		switch {
		case p.torn:
			cost += 1e6
		case p.open && !last:
			cost += 2 // a space is a better end
		}
		line := min(begin.line+1, m.settled)
		known := -1
		for _, k := range byPiece[j+1] {
			if nodes[k].line == line {
				known = k
			}
		}
		switch {
		case known < 0:
			nodes = append(nodes, node{piece: j + 1, line: line, cost: cost, prev: from})
			byPiece[j+1] = append(byPiece[j+1], len(nodes)-1)
		case cost < nodes[known].cost:
			nodes[known].cost, nodes[known].prev = cost, from
		}
		if p.forced {
			break
		}
		natural += p.space
		stretch += p.behind
		if p.trail >= 0 {
			spaces++
		}
	}
	return nodes, byPiece
}

// lineCost says how bad a line is. lone tells that it is a single piece below other lines.
func lineCost(natural, stretch, width float64, align Align, last, lone bool) float64 {
	slack := width - natural
	over := 0.0
	if slack < -0.001 {
		over = -slack / (maxScale * natural)
	}
	if last {
		switch {
		case lone && natural < width/6:
			return 40 // a word by itself
		case natural < width/8:
			return 20
		}
		return over * over * 10
	}
	if align != Justified {
		r := max(slack, 0) / width
		return 10 + 1000*r*r
	}
	if over > 0 {
		return 10 + 60*over*over*over
	}
	can := stretch + natural*maxScale
	r := slack / max(can, 0.001)
	if r <= 1 {
		return 10 + 50*r*r*r
	}
	// Left short: what is missing is seen at the right edge.
	missing := (slack - can) / width
	return 160 + 4000*math.Sqrt(missing)*missing + 400*missing
}

// tear makes pieces that are wider than the narrowest line into pieces that are not, at the bounds of clusters.
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
	var atoms []atom
	var pieces []piece
	for _, p := range t.pieces {
		begin := len(atoms)
		if p.width <= narrow {
			atoms = append(atoms, t.atoms[p.from:p.to]...)
			p.from, p.to = begin, len(atoms)
		} else {
			width := 0.0
			cut := func() {
				q := piece{from: begin, to: len(atoms), trail: -1, torn: true, open: true}
				if n := len(atoms) - 1; n > begin && atoms[n].space {
					q.to, q.trail = n, n
				}
				pieces = append(pieces, q)
				begin, width = len(atoms), 0
			}
			for i := p.from; i < p.to; i++ {
				a := t.atoms[i]
				rest := a
				from := 0
				sub := func(to int) atom {
					s := &shape{codes: a.shape.codes[from:to], whole: a.shape.whole[from:to]}
					for _, c := range s.codes {
						s.width += c.advance
					}
					s.text = s.says()
					return atom{shape: s, run: a.run, space: a.space}
				}
				w := 0 // of the codes since from
				for k := 0; k < len(a.shape.codes); {
					next, cluster := k+1, a.shape.codes[k].advance
					for next < len(a.shape.codes) && !a.shape.whole[next] {
						cluster += a.shape.codes[next].advance
						next++
					}
					wide := width + float64(float64(w+cluster)*a.run.size)/1000
					apart := a.shape.whole[k] || k == 0 && len(atoms) > begin && atoms[len(atoms)-1].space
					if wide > narrow && apart && (k > from || len(atoms) > begin) {
						if k > from {
							atoms = append(atoms, sub(k))
						}
						cut()
						from, w = k, 0
					}
					w += cluster
					k = next
				}
				if from > 0 {
					rest = sub(len(a.shape.codes))
				}
				atoms = append(atoms, rest)
				width += rest.width()
			}
			p.from, p.to = begin, len(atoms)
		}
		if p.trail >= 0 {
			atoms = append(atoms, t.atoms[p.trail])
			p.trail = len(atoms) - 1
		}
		pieces = append(pieces, p)
	}
	t.atoms, t.pieces = atoms, pieces
	for i := range t.pieces {
		t.measure(&t.pieces[i])
	}
}
