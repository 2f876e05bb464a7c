package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hokhao/generator/thai"
)

// A passage is the text of one block while it is written. What no line may break is found in all of it, whatever inline
// elements it goes through: only then is prose written.
type passage struct {
	begin  int // of the block in the output
	pieces []piece
}

// A piece is a stretch of prose, or what stands between two: the begin or end of an element, or an object.
type piece struct {
	at   int // in the output, where it is or will be
	kind pieceKind
	text string
	cuts []cut // of prose, in their order
	span bool  // an element that no line may break begins before this one begins, or ends after it
}

type pieceKind uint8

const (
	proseText pieceKind = iota
	elementBegin
	elementEnd
	object // is written already: code, a picture, a forced line break
)

// A cut is what stays together of a piece of prose, which may begin or end in another.
type cut struct {
	from, to   int
	open, shut bool
	joined     bool // with what follows in another element
}

// The text of objects.
const (
	someObject  = "\uFFFC"
	forcedBreak = "\u2028"
)

// whole writes the text of a block.
func (h *htmlWriter) whole(write func()) {
	if h.c.Words == nil || h.c.Unbroken == 0 {
		write()
		return
	}
	h.passage = &passage{begin: h.b.Len()}
	write()
	p := h.passage
	h.passage = nil
	p.find(h.c)
	markup := string(h.b.Bytes()[p.begin:])
	h.b.Truncate(p.begin)
	at := 0
	for _, x := range p.pieces {
		h.put(markup[at : x.at-p.begin])
		at = x.at - p.begin
		switch {
		case x.kind == elementBegin && x.span:
			h.put(`<span class="nb">`)
		case x.kind == elementEnd && x.span:
			h.put("</span>")
		case x.kind == proseText:
			h.pieceOfProse(x)
		}
	}
	h.put(markup[at:])
}

func (h *htmlWriter) pieceOfProse(x piece) {
	at := 0
	for _, c := range x.cuts {
		h.put(escape(x.text[at:c.from]))
		if c.open {
			h.put(`<span class="nb">`)
		}
		text := x.text[c.from:c.to]
		if words := strings.TrimRightFunc(text, unicode.IsSpace); c.joined && words == text {
			text += "\u2060"
		} else if c.joined {
			text = words + "\u00A0"
		}
		h.put(escape(text))
		if c.shut {
			h.put("</span>")
		}
		at = c.to
	}
	h.put(escape(x.text[at:]))
}

// note takes a piece that is at the end of the output.
func (p *passage) note(at int, kind pieceKind, text string) {
	if p != nil {
		p.pieces = append(p.pieces, piece{at: at, kind: kind, text: text})
	}
}

// find marks what stays together.
func (p *passage) find(c Context) {
	if len(p.pieces) == 1 && p.pieces[0].kind == proseText { // mostly
		x := &p.pieces[0]
		for from, to := range c.Words.Unbroken(strings.ReplaceAll(x.text, "\n", " "), c.Unbroken, thai.Named) {
			x.cuts = append(x.cuts, cut{from: from, to: to, open: true, shut: true})
		}
		return
	}
	var all strings.Builder
	ends := make([]int, len(p.pieces)) // of the pieces, in all
	for i, x := range p.pieces {
		text := x.text
		if x.kind == proseText {
			text = strings.ReplaceAll(text, "\n", " ") // a line feed of the source is but a space
		}
		all.WriteString(text)
		ends[i] = all.Len()
	}
	first := 0
	for from, to := range c.Words.Unbroken(all.String(), c.Unbroken, thai.Named) {
		for ends[first] <= from {
			first++
		}
		last := first
		for ends[last] < to {
			last++
		}
		begin, end := ends[first]-len(p.pieces[first].text), ends[last]-len(p.pieces[last].text)
		p.hold(first, from-begin, last, to-end)
	}
}

// hold keeps together what begins in one piece of prose and ends in the same or another: in one element where one can
// stand around it, else in an element for each piece. Between those a browser may end a line, but not beside a word joiner or
// a no-break space.
func (p *passage) hold(first, from, last, to int) {
	a, b := &p.pieces[first], &p.pieces[last]
	if a.kind != proseText || b.kind != proseText {
		return
	}
	if first == last {
		a.cuts = append(a.cuts, cut{from: from, to: to, open: true, shut: true})
		return
	}
	begins, ends := 0, 0 // of elements whose other end lies outside
	for _, x := range p.pieces[first+1 : last] {
		switch {
		case x.kind == elementBegin:
			begins++
		case x.kind == elementEnd && begins > 0:
			begins--
		case x.kind == elementEnd:
			ends++
		}
	}
	if (ends == 0 || from == 0 && p.run(first-ends, first, elementBegin)) && (begins == 0 || to == len(b.text) && p.run(last+1, last+1+begins, elementEnd)) {
		if ends > 0 {
			p.pieces[first-ends].span = true
		} else {
			a.cuts = append(a.cuts, cut{from: from, to: len(a.text), open: true})
		}
		if begins > 0 {
			p.pieces[last+begins].span = true
		} else {
			b.cuts = append(b.cuts, cut{to: to, shut: true})
		}
		return
	}
	var before *cut
	for i := first; i <= last; i++ {
		x := &p.pieces[i]
		if x.kind != proseText {
			continue
		}
		c := cut{to: len(x.text), open: true, shut: true}
		if i == first {
			c.from = from
		}
		if i == last {
			c.to = to
		}
		if before != nil {
			r, _ := utf8.DecodeRuneInString(x.text)
			before.joined = before.joined && !unicode.IsSpace(r)
		}
		c.joined = i < last
		x.cuts = append(x.cuts, c)
		before = &x.cuts[len(x.cuts)-1]
	}
}

// run reports whether the pieces from one to before another are all of a kind.
func (p *passage) run(from, to int, kind pieceKind) bool {
	if from < 0 || to > len(p.pieces) {
		return false
	}
	for _, x := range p.pieces[from:to] {
		if x.kind != kind {
			return false
		}
	}
	return true
}
