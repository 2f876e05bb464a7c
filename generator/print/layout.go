package print

import (
	"strconv"
	"strings"

	"hokhao/generator/thai"
)

// A Layout is a document in which every line and picture has its position.
type Layout struct {
	doc     Document
	pages   []*sheet
	root    *element
	report  Report
	anchors map[string]anchor
}

// Report returns what a person should know about the document.
func (l *Layout) Report() Report { return l.report }

// Pages returns the number of pages, at least 1.
func (l *Layout) Pages() int { return len(l.pages) }

// A sheet is one page with everything drawn on it, in reading order.
type sheet struct {
	page Page
	ops  []op
}

// An anchor is the position of a block that has an ID.
type anchor struct {
	page int // from 0
	y    float64
}

// An op is one drawing operation. Positions are from the top left of what contains it: first a row, then the page.
type op struct {
	kind    opKind
	x, y    float64
	w, h    float64
	line    *line
	image   *image
	code    *qrCode
	color   Color
	stroke  float64 // thickness of a rule or frame
	dashed  bool
	gray    bool
	crop    [4]float64 // of an image: the visible part, in fractions: x0, y0, x1, y1
	tag     *element   // nil is decoration
	link    *element   // of an image or a code
	running bool       // decoration of the page's head or foot
	id      string     // of an anchor
	cell    int        // of a table's row, so that cells are read one after the other
}

type opKind uint8

const (
	opLine   opKind = iota // y is the baseline
	opRect                 // filled
	opFrame                // stroked inside its bounds
	opRule                 // from x, y to x+w, y+h: stroked
	opImage                //
	opCode                 // a QR code with its quiet zone
	opAnchor               // draws nothing
)

// A line is a line of typeset text.
type line struct {
	atoms []atom
	trail int     // atoms from here on are trailing space: not stretched, outside the frame
	scale float64 // of glyphs, in x
	gap   float64 // added to each space before trail, in points
}

// text returns the text of the line.
func (l *line) text() string {
	var b strings.Builder
	for i := range l.atoms {
		b.WriteString(l.atoms[i].shape.text)
	}
	return b.String()
}

// advance returns the distance by which an atom moves the pen.
func (l *line) advance(i int) float64 {
	w := float64(l.atoms[i].width() * l.scale)
	if l.atoms[i].space && !l.atoms[i].fixed && i < l.trail {
		w += l.gap
	}
	return w
}

// An element is a node of the structure tree.
type element struct {
	role    string
	parent  *element
	kids    []*element // blocks, in reading order; inline elements are added when they are drawn
	listed  bool       // it is among the kids of its parent
	alt     string
	title   string // of a heading: its text
	href    string // of a link
	id      string // of its block
	level   int    // of a heading in the tree
	scope   string // of a TH
	span    int    // columns of a cell
	list    string // ListNumbering
	summary string
}

func (e *element) add(role string) *element {
	if e == nil {
		return nil
	}
	kid := &element{role: role, parent: e, listed: true}
	e.kids = append(e.kids, kid)
	return kid
}

// A typesetter lays one document out.
type typesetter struct {
	dictionary *thai.Dictionary
	open       func(string) ([]byte, error)
	images     map[string]*image
	err        error // the first picture that could not be read

	doc       Document
	pageCount int
	anchors   map[string]anchor // of the previous pass
	asked     bool              // a field was set whose value may change in another pass

	scale  float64 // of sizes, less than 1 in a region that is shrunk
	height float64 // of the column being filled: the limit for unbreakable rows
	trial  int     // while greater than 0 nothing is reported
	cuts   []Cut
	levels []int  // of the headings that are open
	id     string // of the innermost block that has one
	number int    // of the page whose head or foot is set, from 1

	// Memory for one paragraph after the other.
	atoms  []atom
	pieces []piece
	ways   ways
}

// Layout assigns every line and picture of a document its position. The errors are those of Open and of pictures that
// cannot be read.
func (t Typesetter) Layout(doc Document) (*Layout, error) {
	s := t.setter(doc)
	var l *Layout
	// Page numbers may change the pagination: two passes settle nearly everything, and more than four never help.
	for range 4 {
		s.asked, s.cuts, s.levels = false, nil, nil
		l = s.pass()
		if s.err != nil {
			return nil, s.err
		}
		same := len(l.pages) == s.pageCount && len(l.anchors) == len(s.anchors)
		for id, a := range l.anchors {
			same = same && s.anchors[id].page == a.page
		}
		s.pageCount, s.anchors = len(l.pages), l.anchors
		if !s.asked || same {
			break
		}
	}
	s.running(l)
	l.report = Report{Pages: len(l.pages), Cut: s.cuts, Missing: missing(l.pages)}
	return l, s.err
}

func (t Typesetter) setter(doc Document) *typesetter {
	s := &typesetter{dictionary: t.Dictionary, open: t.Open, doc: doc, scale: 1, images: map[string]*image{}}
	if s.dictionary == nil {
		s.dictionary = thai.Standard()
	}
	if s.doc.Page.Width <= 0 {
		s.doc.Page = A4(50, 50, 50, 50)
	}
	return s
}

// field returns the text that a field displays.
func (s *typesetter) field(sp Span) string {
	n := 0
	switch sp.Field {
	case PageNumber:
		n = s.number
	case PageCount:
		s.asked, n = true, s.pageCount
	case PageOf:
		s.asked = true
		if a, ok := s.anchors[sp.Ref]; ok {
			n = a.page + 1
		}
	}
	if n == 0 {
		return "–"
	}
	return strconv.Itoa(n)
}

// style completes a style with defaults, corrects impossible values, and scales it.
func (s *typesetter) style(st Style) Style {
	if st.Size <= 0 {
		st.Size = 12
	}
	if st.Leading <= 0 {
		st.Leading = float64(1.5 * st.Size)
	}
	for _, v := range []*float64{&st.Before, &st.After, &st.Indent, &st.IndentRight} {
		*v = max(*v, 0)
	}
	st.First = max(st.First, -st.Indent)
	for _, v := range []*float64{&st.Size, &st.Leading, &st.Before, &st.After, &st.Indent, &st.IndentRight, &st.First} {
		*v = float64(*v * s.scale)
	}
	return st
}

// linkElement returns the element of a link inside parent. It is added to the parent's kids when it is drawn.
func (s *typesetter) linkElement(href string, parent *element) *element {
	return &element{role: "Link", parent: parent, href: href}
}

// heading returns the level of a heading in the tree, which has no gaps.
func (s *typesetter) heading(level int) int {
	level = min(max(level, 1), 6)
	for len(s.levels) > 0 && s.levels[len(s.levels)-1] >= level {
		s.levels = s.levels[:len(s.levels)-1]
	}
	s.levels = append(s.levels, level)
	return len(s.levels)
}

// missing returns the signs that the font lacks.
func missing(pages []*sheet) []Missing {
	var out []Missing
	seen := map[Missing]bool{}
	for _, p := range pages {
		for _, o := range p.ops {
			if o.kind != opLine {
				continue
			}
			for _, a := range o.line.atoms {
				for _, c := range a.shape.codes {
					if !c.missing {
						continue
					}
					m := Missing{Text: c.text, ID: o.tag.block(), Context: around(o.line.text(), c.text)}
					if !seen[m] { // heads of tables and pages are repeated
						seen[m] = true
						out = append(out, m)
					}
				}
			}
		}
	}
	return out
}

// block returns the ID of the innermost block around an element that has one.
func (e *element) block() string {
	for ; e != nil; e = e.parent {
		if e.id != "" {
			return e.id
		}
	}
	return ""
}

// around returns about thirty characters of text around the first occurrence of sign.
func around(text, sign string) string {
	before, after, _ := strings.Cut(text, sign)
	b, a := []rune(before), []rune(after)
	return string(b[max(0, len(b)-15):]) + sign + string(a[:min(len(a), 15)])
}
