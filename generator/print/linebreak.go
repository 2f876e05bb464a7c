package print

import (
	"math"
	"slices"

	"hokhao/generator/thai"
)

// maxScale is the factor by which glyphs may be widened or narrowed to justify a line.
const maxScale = 0.025

// A lineSpan is the range of pieces that make a line.
type lineSpan struct{ from, to int }

// A measure returns the width of the line with an index, and its offset from the left. From index settled on, all lines are
// equal.
type measure struct {
	at      func(line int) (offset, width float64)
	settled int
}

func evenMeasure(width float64) measure {
	return measure{at: func(int) (float64, float64) { return 0, width }}
}

// The cost of a line that ends at a bond. That of a good line is 10; of one left short by a tenth of the measure some 330
// if lines are justified, and 20 if they are ragged. Bonds above Compound occur only where a piece is wider than a line.
var (
	justifiedCosts = [thai.Bonds]float64{
		thai.Loose: 2, thai.Paired: 60, thai.Counted: 800, thai.Unknown: 600, thai.Compound: 1000,
		thai.Named: 2000, thai.Measured: 3000, thai.Single: 5000, thai.Bound: 1e6,
	}
	raggedCosts = [thai.Bonds]float64{
		thai.Loose: 2, thai.Paired: 30, thai.Counted: 500, thai.Unknown: 400, thai.Compound: 800,
		thai.Named: 2000, thai.Measured: 3000, thai.Single: 5000, thai.Bound: 1e6,
	}
	// In a headline a space ends a phrase: breaking there is worth a line that is a third shorter.
	headlineCosts = [thai.Bonds]float64{
		thai.Loose: 110, thai.Paired: 400, thai.Counted: 500, thai.Unknown: 500, thai.Compound: 700,
		thai.Named: 2000, thai.Measured: 3000, thai.Single: 5000, thai.Bound: 1e6,
	}
)

// A node is a line end in the best way of setting the text up to there.
type node struct {
	piece int // the next line begins with it
	line  int // lines so far, at most measure.settled
	cost  float64
	prev  int // index of the previous node, -1 at the beginning
	next  int // index of the next node at the same piece, or -1
}

// breakLines finds the lines that are best as a whole: for justified text those that stretch and shrink least, for
// ragged text those of the most similar length, after Knuth and Plass (Breaking Paragraphs into Lines, 1981) without
// hyphens. No line is wider than its measure, unless a single cluster is.
func (t *text) breakLines(m measure, align Align) []lineSpan {
	b := breaker{t: t, m: m, align: align, costs: &raggedCosts, ways: t.ways}
	if align == Justified {
		b.costs = &justifiedCosts
	}
	t.tear(m)
	return b.lines(0)
}

// A breaker searches for the best lines of a text.
type breaker struct {
	t     *text
	m     measure
	align Align
	costs *[thai.Bonds]float64 // of a line that ends at a bond
	alike float64              // the width that all lines should have; 0 is that of the measure, not counting the last line

	*ways
}

// ways are the line ends that a breaker has reached. A typesetter reuses their memory.
type ways struct {
	nodes       []node
	first, last []int // nodes at a piece, or -1
}

// lines returns the best lines, as many as count (at most m.settled), or any number if count is 0.
func (b *breaker) lines(count int) []lineSpan {
	n := len(b.t.pieces)
	if n == 0 {
		return nil
	}
	b.nodes = append(b.nodes[:0], node{prev: -1, next: -1})
	b.first, b.last = b.first[:0], b.last[:0]
	for range n + 1 {
		b.first, b.last = append(b.first, -1), append(b.last, -1)
	}
	b.first[0], b.last[0] = 0, 0
	for i := range n {
		for from := b.first[i]; from >= 0; from = b.nodes[from].next {
			b.extend(from)
		}
	}
	best := -1
	for i := b.first[n]; i >= 0; i = b.nodes[i].next {
		if (count == 0 || b.nodes[i].line == count) && (best < 0 || b.nodes[i].cost < b.nodes[best].cost) {
			best = i
		}
	}
	var lines []lineSpan
	for i := best; i >= 0 && b.nodes[i].prev >= 0; i = b.nodes[i].prev {
		lines = append(lines, lineSpan{b.nodes[b.nodes[i].prev].piece, b.nodes[i].piece})
	}
	slices.Reverse(lines)
	return lines
}

// maxBalanced is the largest number of lines of a headline that is balanced.
const maxBalanced = 6

// balanced breaks a headline into no more lines than it needs, of lengths as similar as possible.
func (t *text) balanced(width float64, align Align) []lineSpan {
	lines := t.breakLines(evenMeasure(width), align)
	if len(lines) < 2 || len(lines) > maxBalanced {
		return lines
	}
	total := 0.0
	for i := range t.pieces {
		total += t.pieces[i].width + t.pieces[i].space
		if t.pieces[i].forced && i < len(t.pieces)-1 {
			return lines // the author chose the breaks
		}
	}
	m := evenMeasure(width)
	m.settled = len(lines) + 1 // lines beyond the wanted number are kept apart from it
	b := breaker{t: t, m: m, align: Left, costs: &headlineCosts, alike: total / float64(len(lines)), ways: t.ways}
	if better := b.lines(len(lines)); len(better) > 0 {
		return better
	}
	return lines
}

// extend adds the ends of the lines that begin at a node.
func (b *breaker) extend(from int) {
	begin := b.nodes[from]
	_, width := b.m.at(begin.line)
	natural, stretch := 0.0, 0.0
	for j := begin.piece; j < len(b.t.pieces); j++ {
		p := &b.t.pieces[j]
		natural += p.width
		stretch += p.stretch
		last := j == len(b.t.pieces)-1 || p.forced
		least := natural
		if b.align == Justified {
			least = natural * (1 - maxScale)
		}
		if least > width+0.001 && j > begin.piece {
			break
		}
		cost := begin.cost
		if b.alike > 0 {
			d := (natural - b.alike) / width
			cost += float64(1000 * d * d)
		} else {
			cost += lineCost(natural, stretch, width, b.align, last, j == begin.piece && begin.piece > 0)
		}
		if !last {
			cost += b.costs[p.bond]
		}
		b.reach(j+1, min(begin.line+1, b.m.settled), cost, from)
		if p.forced {
			break
		}
		natural += p.space
		stretch += p.behind
	}
}

// reach records a way to the end of a line if it is the best one so far.
func (b *breaker) reach(piece, line int, cost float64, from int) {
	for k := b.first[piece]; k >= 0; k = b.nodes[k].next {
		if b.nodes[k].line == line {
			if cost < b.nodes[k].cost {
				b.nodes[k].cost, b.nodes[k].prev = cost, from
			}
			return
		}
	}
	b.nodes = append(b.nodes, node{piece: piece, line: line, cost: cost, prev: from, next: -1})
	k := len(b.nodes) - 1
	if b.first[piece] < 0 {
		b.first[piece] = k
	} else {
		b.nodes[b.last[piece]].next = k
	}
	b.last[piece] = k
}

// lineCost returns the badness of a line. lone is true for a single piece below other lines.
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
		return 10 + float64(1000*r*r)
	}
	if over > 0 {
		return 10 + float64(60*over*over*over)
	}
	can := stretch + float64(natural*maxScale)
	r := slack / max(can, 0.001)
	if r <= 1 {
		return 10 + float64(50*r*r*r)
	}
	// Left short: the gap is visible at the right edge.
	missing := (slack - can) / width
	return 160 + float64(4000*math.Sqrt(missing)*missing) + float64(400*missing)
}
