package print

import (
	"math"
	"strconv"
	"strings"
	"unicode"
)

// A row is a stretch of a column that is never divided: a line, a picture, a line of a table.
type row struct {
	before   float64 // space above, dropped at the top of a column
	height   float64
	ops      []op
	keep     bool      // no column ends after it
	end      ending    // a column or page ends before it
	baseline float64   // of its text, from its top; 0 for none
	frames   []*frame  // around it, the outermost first
	head     []row     // of its table, repeated at the top of a column that begins with it
	line     *line     // of a paragraph
	text     string    // text of a row that has several lines side by side
	cells    *grouping // set if it belongs to cells side by side that take several rows
}

// says returns the text of a row, for reports.
func (r *row) says() string {
	if r.line != nil {
		return r.line.text()
	}
	return r.text
}

// A grouping is shared by all rows that hold lines of the same cells.
type grouping struct{ _ byte }

type ending uint8

const (
	noEnd ending = iota
	columnEnd
	pageEnd
)

// A frame is a border around rows, which may continue in another column.
type frame struct {
	x, width     float64
	border, side float64
}

// A builder makes rows from blocks.
type builder struct {
	s      *typesetter
	x      float64 // left edge of blocks, from the left of the column
	width  float64
	after  float64 // space below the last block
	rows   []row
	frames []*frame
	float  floating
	ids    []string // IDs of blocks that begin with the next row
}

// A floating is a picture at the side around which paragraphs flow.
type floating struct {
	left   bool
	width  float64 // with its gap
	height float64 // remaining height to flow past
}

// galley lays out blocks in a column of a width.
func (s *typesetter) galley(blocks []Block, width float64, tag *element) []row {
	b := &builder{s: s, width: max(width, 1)}
	b.blocks(blocks, tag)
	b.clear()
	if len(b.ids) > 0 { // of blocks without visible content
		b.after = 0
		b.add(row{})
	}
	return b.rows
}

// heightOf returns the height of rows in one column.
func heightOf(rows []row) float64 { return grid(0).height(rows, 0) }

// A grid is the line distance shared by all columns of a section; 0 is none.
type grid float64

// above returns the space above a row that would begin at y, counted from the top of the section. Lines as high as
// the grid are aligned to it.
func (g grid) above(r *row, y float64, first bool) float64 {
	gap := r.before
	if first {
		gap = 0
	}
	if g.on(r) {
		gap = max(gap, float64(math.Ceil((y+gap)/float64(g)-0.001)*float64(g))-y)
	}
	return gap
}

// on reports whether a row is aligned to the grid.
func (g grid) on(r *row) bool { return g > 0 && r.baseline > 0 && math.Abs(r.height-float64(g)) < 0.01 }

// settle rounds the height of headings and pictures to whole lines of the grid by adding space above them, not
// between them and their text.
func (g grid) settle(rows []row) {
	for i := 1; i < len(rows); i++ {
		if g.on(&rows[i]) || !g.on(&rows[i-1]) {
			continue
		}
		height, next := 0.0, i
		for ; next < len(rows) && !g.on(&rows[next]) && rows[next].end == noEnd; next++ {
			height += rows[next].before + rows[next].height
		}
		if next < len(rows) && rows[next].end == noEnd {
			height += rows[next].before
			rows[i].before += float64(math.Ceil(height/float64(g)-0.001)*float64(g)) - height
		}
		i = next
	}
}

// height returns the height of rows that begin at a distance below the section's top.
func (g grid) height(rows []row, from float64) float64 {
	y := from
	for i := range rows {
		y += g.above(&rows[i], y, i == 0)
		y += rows[i].height
	}
	return y - from
}

func (b *builder) blocks(blocks []Block, tag *element) {
	for _, block := range blocks {
		b.block(block, tag)
	}
}

func (b *builder) block(block Block, tag *element) {
	switch block := block.(type) {
	case Paragraph:
		b.paragraph(block, tag)
		return
	case Picture:
		if block.Float != NoFloat && block.Width > 0 {
			b.clear()
			b.floatPicture(block, tag)
			return
		}
	case QR:
		if block.Float != NoFloat {
			b.clear()
			b.floatCode(block, tag)
			return
		}
	}
	b.clear()
	switch block := block.(type) {
	case List:
		b.list(block, tag)
	case Table:
		b.table(block, tag)
	case Pairs:
		b.pairs(block, tag)
	case Picture:
		b.picture(block, tag)
	case QR:
		b.code(block, tag)
	case Rule:
		b.rule(block)
	case Space:
		b.after += max(float64(block.Height*b.s.scale), 0)
	case Group:
		b.group(block, tag)
	case Row:
		b.row(block, tag)
	case Break:
		b.add(row{end: columnEnd, keep: true})
		if block.Page {
			b.rows[len(b.rows)-1].end = pageEnd
		}
	}
}

// add appends a row.
func (b *builder) add(r row) {
	r.before = max(r.before, b.after)
	b.after = 0
	if len(b.rows) == 0 {
		r.before = 0
	}
	for _, id := range b.ids {
		r.ops = append(r.ops, op{kind: opAnchor, id: id})
	}
	b.ids = nil
	r.frames = b.frames[:len(b.frames):len(b.frames)]
	if b.float.height > 0 {
		b.float.height -= r.height
		if len(b.rows) > 0 {
			b.float.height -= r.before
		}
		if b.float.height > 0.001 {
			r.keep = true
		} else {
			b.float = floating{}
		}
	}
	b.rows = append(b.rows, r)
}

// clear continues below a floating picture.
func (b *builder) clear() {
	if b.float.height > 0 {
		after := b.after
		b.after = 0
		b.add(row{height: b.float.height})
		b.after = after
	}
}

// mark assigns the ID of a block to the next row.
func (b *builder) mark(id string) {
	if id != "" {
		b.ids = append(b.ids, id)
	}
}

func (b *builder) paragraph(p Paragraph, tag *element) {
	b.mark(p.ID)
	st := b.s.style(p.Style)
	role := string(p.Role)
	level := 0
	switch {
	case p.Level > 0 && tag != nil && !blank(p.Text):
		level = b.s.heading(p.Level)
		role = "H" + strconv.Itoa(level)
	case role == "":
		role = "P"
	}
	e := tag.add(role)
	if e != nil {
		e.id, e.level = b.s.named(p.ID), level
	}
	t := b.s.compose(p.Text, st, e)
	if level > 0 && e != nil {
		e.title = t.text()
	}
	rows := b.lines(t, st, p.Level > 0)
	for i := range rows {
		b.add(rows[i])
	}
	b.after = max(b.after, st.After)
}

// blank reports whether text has no visible characters.
func blank(spans []Span) bool {
	for _, sp := range spans {
		if sp.Field != NoField || strings.ContainsFunc(sp.Text, func(r rune) bool { return !unicode.IsSpace(r) && !isSilent(r) }) {
			return false
		}
	}
	return true
}

// named returns the ID of a block, or that of the innermost block around it.
func (s *typesetter) named(id string) string {
	if id == "" {
		return s.id
	}
	return id
}

// text returns the text of a paragraph.
func (t *text) text() string {
	var out strings.Builder
	for i := range t.atoms {
		out.WriteString(t.atoms[i].shape.text)
	}
	return strings.TrimSpace(out.String())
}

// lines breaks a paragraph into rows. Lines beside a float are shorter.
func (b *builder) lines(t *text, st Style, heading bool) []row {
	// Indents leave at least half of the column for text.
	if in := st.Indent + st.IndentRight; in > b.width/2 {
		st.Indent, st.IndentRight = float64(st.Indent*b.width)/(2*in), float64(st.IndentRight*b.width)/(2*in)
	}
	st.First = clamp(st.First, -st.Indent, b.width/4)
	width := b.width - st.Indent - st.IndentRight
	// A line beside a float that leaves less than this for text begins below it.
	const leastLine = 4 // ems
	if b.float.height > 0 && width-b.float.width < leastLine*st.Size {
		b.clear()
	}
	narrow := 0
	if b.float.height > 0 {
		above := max(b.after, st.Before)
		narrow = max(0, int(math.Ceil((b.float.height-above-float64(0.3*st.Leading))/st.Leading)))
	}
	m := measure{settled: narrow, at: func(i int) (float64, float64) {
		x, w := b.x+st.Indent, width
		if i < narrow {
			w -= b.float.width
			if b.float.left {
				x += b.float.width
			}
		}
		if i == 0 && st.First != 0 {
			x += st.First
			w -= st.First
		}
		return x, max(w, 1)
	}}
	if st.First != 0 {
		m.settled = max(m.settled, 1)
	}
	var spans []lineSpan
	if m.settled == 0 && (st.Balanced || st.Align == Center || heading && st.Align == Left) {
		spans = t.balanced(width, st.Align)
	} else {
		spans = t.breakLines(m, st.Align)
	}
	rows := make([]row, 0, len(spans))
	for i, sp := range spans {
		x, w := m.at(i)
		l, shift := t.line(sp, w, st.Align, i == len(spans)-1)
		r := row{height: st.Leading, baseline: baseline(st), line: l}
		r.ops = []op{{kind: opLine, x: x + shift, y: r.baseline, w: w, line: l, tag: l.tag()}}
		rows = append(rows, r)
	}
	keepLines(rows, st, heading)
	return rows
}

// keepLines forbids a column break after the first line of a paragraph and before its last.
func keepLines(rows []row, st Style, heading bool) {
	n := len(rows)
	if n == 0 {
		return
	}
	rows[0].before = st.Before
	for i := range rows {
		rows[i].keep = i < n-1 && (i == 0 || i == n-2 || st.KeepTogether || heading)
	}
	rows[n-1].keep = st.KeepWithNext || heading
}

// baseline returns the distance of the baseline from the top of a line: the font's height is centred in it.
func baseline(st Style) float64 {
	f := faces()[faceRegular]
	ascent, descent := float64(f.ascent)*st.Size/1000, float64(f.descent)*st.Size/1000
	return (st.Leading-(ascent-descent))/2 + ascent
}

// tag returns an element that the line belongs to.
func (l *line) tag() *element {
	for i := range l.atoms {
		if t := l.atoms[i].run.tag; t != nil {
			return t
		}
	}
	return nil
}

// visible is the part of its measure by which a line has to be too short before it is seen to be left short on purpose.
const visible = 0.02

// line sets the pieces of a span in a width and returns the line's offset from the left.
func (t *text) line(sp lineSpan, width float64, align Align, last bool) (*line, float64) {
	first, end := &t.pieces[sp.from], &t.pieces[sp.to-1]
	l := &line{scale: 1}
	to := end.to
	if end.trail >= 0 && !last {
		to = end.trail + 1
	}
	l.atoms = t.atoms[first.from:to]
	l.trail = end.to - first.from
	natural, stretch, spaces := 0.0, 0.0, 0
	for i := sp.from; i < sp.to; i++ {
		p := &t.pieces[i]
		natural += p.width
		stretch += p.stretch
		spaces += p.spaces
		if i < sp.to-1 {
			natural += p.space
			if p.behind > 0 {
				stretch += p.behind
				spaces++
			}
		}
	}
	slack := width - natural
	switch {
	case slack < -0.001 && natural > 0: // shrunk by the line breaker, or a cluster wider than its line
		l.scale = width / natural
	case align == Justified && !last && !end.forced && natural > 0:
		// Spaces stretch first, glyphs take the rest, in proportion to what each can. Wide gaps would not help a line that
		// is left short all the same.
		can := stretch + float64(natural*maxScale)
		r := clamp(slack/can, 0, 1)
		if slack > can+float64(visible*width) {
			r = 0
		}
		l.scale = 1 + float64(r*maxScale)
		if spaces > 0 {
			l.gap = float64(r*stretch) / float64(spaces)
		}
	case align == Center:
		return l, slack / 2
	case align == Right:
		return l, slack
	}
	return l, 0
}

// width returns the width of a text on one line.
func (t *text) width() float64 {
	w := 0.0
	for i := range t.pieces {
		w += t.pieces[i].width
		if i < len(t.pieces)-1 {
			w += t.pieces[i].space
		}
	}
	return w
}

func (b *builder) rule(r Rule) {
	thickness := r.Thickness
	if thickness <= 0 {
		thickness = 0.5
	}
	width := b.width
	x := b.x
	if r.Width > 0 && r.Width < width {
		x += shiftOf(r.Align, width-r.Width)
		width = r.Width
	}
	o := op{kind: opRule, x: x, y: thickness / 2, w: width, stroke: thickness, dashed: r.Dashed, color: r.Color}
	out := row{before: r.Before * b.s.scale, height: thickness, ops: []op{o}, keep: r.Keep}
	if r.Double {
		o.y += float64(2.5 * thickness)
		out.ops = append(out.ops, o)
		out.height = 3.5 * thickness
	}
	b.add(out)
	b.after = max(b.after, r.After*b.s.scale)
}

// shiftOf returns the offset of content that leaves slack.
func shiftOf(a Align, slack float64) float64 {
	switch a {
	case Center:
		return slack / 2
	case Right:
		return slack
	}
	return 0
}

func (b *builder) group(g Group, tag *element) {
	inner := tag
	if g.Role != "" {
		inner = tag.add(string(g.Role))
		if inner != nil {
			inner.id = b.s.named(g.ID)
		}
	}
	b.mark(g.ID)
	outer := b.s.id
	b.s.id = b.s.named(g.ID)
	defer func() { b.s.id = outer }()
	scale := b.s.scale
	b.after = max(b.after, g.Before*scale)
	x, width, frames := b.x, b.width, b.frames
	pad := clamp(g.Padding*scale, 0, b.width/8)
	in := clamp(g.Indent*scale, 0, b.width/2)
	b.x += in
	b.width -= in
	begin := len(b.rows)
	if g.Border > 0 || g.Side > 0 {
		b.frames = append(b.frames[:len(b.frames):len(b.frames)], &frame{x: b.x, width: b.width, border: g.Border, side: g.Side})
		edge := pad + g.Border
		if g.Border > 0 {
			b.width -= float64(2 * edge)
			b.x += edge
			b.add(row{height: edge, keep: true})
		} else {
			b.x += pad + g.Side
			b.width -= pad + g.Side
		}
	}
	b.width = max(b.width, 1)
	blocks := g.Blocks
	if g.Limit > 0 {
		blocks = b.s.cut(g, b.width, bySentence)
	}
	b.blocks(blocks, inner)
	b.clear()
	if g.Border > 0 {
		b.after = 0
		if n := len(b.rows); n > begin {
			b.rows[n-1].keep = true
		}
		b.add(row{height: pad + g.Border})
	}
	b.x, b.width, b.frames = x, width, frames
	if n := len(b.rows); n > begin {
		if g.KeepTogether {
			for i := begin; i < n-1; i++ {
				b.rows[i].keep = true
			}
		}
		b.rows[n-1].keep = b.rows[n-1].keep && g.Border <= 0 || g.KeepWithNext
	}
	b.after = max(b.after, g.After*scale)
}
