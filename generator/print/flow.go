package print

import "strings"

// pass lays the document out once, using the page numbers of the previous pass.
func (s *typesetter) pass() *Layout {
	root := &element{role: "Document"}
	p := &paginator{s: s, root: root, page: s.doc.Page}
	for i := range s.doc.Sections {
		p.section(i)
	}
	if len(p.sheets) == 0 {
		p.newPage()
	}
	l := &Layout{doc: s.doc, pages: p.sheets, root: root, anchors: map[string]anchor{}}
	for n, sh := range l.pages {
		for _, o := range sh.ops {
			if o.kind == opAnchor && o.id != "" {
				if _, taken := l.anchors[o.id]; !taken {
					l.anchors[o.id] = anchor{n, o.y}
				}
			}
		}
	}
	return l
}

// A paginator fills pages in order.
type paginator struct {
	s      *typesetter
	root   *element
	page   Page // the format of new pages
	sheets []*sheet
	y      float64 // where the next section begins on the last page, from the page's top
}

func (p *paginator) sheet() *sheet { return p.sheets[len(p.sheets)-1] }

func (p *paginator) newPage() {
	p.sheets = append(p.sheets, &sheet{page: p.page})
	p.y = p.page.Top
}

// fresh reports whether the last page has no text yet.
func (p *paginator) fresh() bool { return p.y <= p.page.Top+0.001 }

// bottom returns the lower edge of the text area of a page.
func (p *paginator) bottom() float64 { return p.page.Height - p.page.Bottom }

// A part is a stretch of a section: what spans several columns at its top, and rows that flow in all of them.
type part struct {
	across []row
	over   int // columns
	rows   []row
}

func (p *paginator) section(index int) {
	sec := p.s.doc.Sections[index]
	if sec.NewPage && sec.Page.Width > 0 {
		p.page = sec.Page
	}
	if len(p.sheets) == 0 || sec.NewPage {
		p.newPage()
	}
	for _, r := range sec.Placed {
		p.s.placed(r, p.sheet(), p.root)
	}
	if len(sec.Blocks) == 0 {
		return
	}
	n := max(sec.Columns, 1)
	p.s.height = max(p.page.TextHeight(), 1)
	width := max((p.page.TextWidth()-float64(sec.Gutter*float64(n-1)))/float64(n), 1)
	parts := p.parts(sec, n, width)
	if !p.fresh() {
		p.y += sec.Before
	}
	// What is kept with the next section must not be left alone at the bottom.
	reserve := 0.0
	if last := &parts[len(parts)-1]; len(last.rows) > 0 && last.rows[len(last.rows)-1].keep && index+1 < len(p.s.doc.Sections) {
		reserve = p.need(index + 1)
	}
	for i := range parts {
		r := 0.0
		if i == len(parts)-1 {
			r = reserve
		}
		p.flow(sec, parts[i], n, width, r)
	}
}

// need returns the minimum height that a section takes on its first page.
func (p *paginator) need(index int) float64 {
	sec := p.s.doc.Sections[index]
	if sec.NewPage || len(sec.Blocks) == 0 {
		return 0
	}
	p.s.trial++
	defer func() { p.s.trial-- }()
	n := max(sec.Columns, 1)
	levels := append([]int(nil), p.s.levels...)
	width := max((p.page.TextWidth()-float64(sec.Gutter*float64(n-1)))/float64(n), 1)
	rows := p.s.galley(sec.Blocks[:1], width, nil)
	p.s.levels = levels
	h := sec.Before
	for i := range rows {
		h += rows[i].height + rows[i].before
		if !rows[i].keep {
			break
		}
	}
	return h
}

// parts lays out the blocks of a section, divided at blocks that span columns.
func (p *paginator) parts(sec Section, columns int, width float64) []part {
	var parts []part
	current := part{}
	from := 0
	flush := func(to int) {
		current.rows = p.s.galley(sec.Blocks[from:to], width, p.root)
		if sec.Grid > 0 {
			grid(sec.Grid).settle(current.rows)
		}
		if len(current.rows) > 0 || len(current.across) > 0 || to == len(sec.Blocks) {
			parts = append(parts, current)
		}
		current = part{}
		from = to + 1
	}
	for i, b := range sec.Blocks {
		pic, ok := b.(Picture)
		if !ok || pic.Across < 2 || columns < 2 {
			continue
		}
		flush(i)
		over := min(pic.Across, columns)
		pic.Across = 0
		wide := float64(width*float64(over)) + float64(sec.Gutter*float64(over-1))
		current = part{across: p.s.galley([]Block{pic}, wide, p.root), over: over}
		st := p.s.style(pic.Style)
		if n := len(current.across); n > 0 {
			current.across[n-1].height += st.After
		}
	}
	flush(len(sec.Blocks))
	return parts
}

// flow distributes rows over columns, page after page.
func (p *paginator) flow(sec Section, pt part, n int, width, reserve float64) {
	rows := pt.rows
	across := pt.across
	for {
		over := heightOf(across)
		if over > 0 && p.y+over > p.bottom()+0.001 && !p.fresh() {
			p.newPage()
			continue
		}
		if len(rows) == 0 && over == 0 {
			return
		}
		tops := make([]float64, n)
		if over > 0 {
			for c := range pt.over {
				tops[c] = over
			}
		}
		room := p.bottom() - p.y
		whole := p.page.TextHeight()
		g := grid(sec.Grid)
		cols, rest, stop := g.fill(rows, tops, room, whole)
		switch {
		case rest == 0 && over > 0 && len(rows) > 0 && stop == noEnd:
			// The picture is alone on this page, its text on the next.
		case rest == 0 && len(rows) > 0 && stop == noEnd && !p.fresh():
			p.newPage()
			continue
		}
		if rest == len(rows) && reserve > 0 && g.used(cols, tops)+reserve > room && !p.fresh() && g.used(cols, tops)+reserve <= whole {
			p.newPage()
			continue
		}
		if rest == len(rows) && !sec.Ragged && n > 1 {
			cols = g.balance(rows, tops, room, whole)
		}
		p.place(sec, across, cols, tops, width)
		rows = rows[rest:]
		across, pt.over = nil, 0
		if len(rows) == 0 {
			return
		}
		p.newPage()
	}
}

// used returns the height of the highest column.
func (g grid) used(cols [][]row, tops []float64) float64 {
	h := 0.0
	for c := range cols {
		h = max(h, tops[c]+g.height(cols[c], tops[c]))
	}
	for _, t := range tops {
		h = max(h, t)
	}
	return h
}

// fill distributes rows over columns that end at height, and returns the number of rows and what ended it early. A column
// ends where a row allows it; if none does in a column as high as the page, it ends anyway.
func (g grid) fill(rows []row, tops []float64, height, whole float64) (cols [][]row, taken int, stop ending) {
	cols = make([][]row, len(tops))
	for c := range tops {
		room := height - tops[c]
		n, end := g.take(rows[taken:], room, tops[c], room >= whole-0.5)
		cols[c] = column(rows[taken : taken+n])
		taken += n
		switch {
		case taken == len(rows):
			return cols, taken, noEnd
		case end == pageEnd:
			return cols, taken, pageEnd
		}
	}
	return cols, taken, noEnd
}

// column returns the rows of a column, with the repeated head of a table that continues in it.
func column(rows []row) []row {
	if len(rows) > 0 && rows[0].end != noEnd && len(rows[0].ops) == 0 {
		rows = rows[1:]
	}
	if len(rows) == 0 || len(rows[0].head) == 0 {
		return rows
	}
	return append(append([]row(nil), rows[0].head...), rows...)
}

// take returns the number of rows that fit into a column of a height that begins at a distance below the section's top.
func (g grid) take(rows []row, room, from float64, full bool) (int, ending) {
	if len(rows) == 0 {
		return 0, noEnd
	}
	y, best := from, 0
	start := 0
	if rows[0].end != noEnd { // the break that ended the previous column
		start = 1
	}
	first := true
	if start < len(rows) && len(rows[start].head) > 0 {
		y += g.height(rows[start].head, from)
		first = false
	}
	i := start
	for ; i < len(rows); i++ {
		if rows[i].end != noEnd {
			return i, rows[i].end
		}
		y += g.above(&rows[i], y, first)
		y += rows[i].height
		first = false
		if y-from > room+0.001 {
			break
		}
		if !rows[i].keep {
			best = i + 1
		}
	}
	if i == len(rows) {
		return i, noEnd
	}
	if best > start {
		return best, noEnd
	}
	if !full {
		return 0, noEnd
	}
	return max(i, start+1), noEnd
}

// balance distributes rows that fit over columns of heights as equal as possible.
func (g grid) balance(rows []row, tops []float64, room, whole float64) [][]row {
	cols, _, _ := g.fill(rows, tops, room, whole)
	low, high := 0.0, g.used(cols, tops)
	for range 24 {
		mid := (low + high) / 2
		try, n, _ := g.fill(rows, tops, mid, whole)
		if n == len(rows) {
			cols, high = try, min(mid, g.used(try, tops))
		} else {
			low = mid
		}
		if high-low < 0.25 {
			break
		}
	}
	return cols
}

// place draws columns on the last page.
func (p *paginator) place(sec Section, across []row, cols [][]row, tops []float64, width float64) {
	sh := p.sheet()
	g := grid(sec.Grid)
	height := g.used(cols, tops)
	sh.ops = append(sh.ops, stack(across, p.page.Left, p.y)...)
	for c, rows := range cols {
		x := p.page.Left + float64(float64(c)*(width+sec.Gutter))
		sh.ops = append(sh.ops, g.stack(rows, x, p.y+tops[c], p.y)...)
		if c > 0 && sec.Rule > 0 {
			top := max(tops[c], tops[c-1])
			if height-top > 1 {
				sh.ops = append(sh.ops, op{kind: opRule, x: x - sec.Gutter/2, y: p.y + top, h: height - top, stroke: sec.Rule})
			}
		}
	}
	p.y += height
}

// placed lays out a region at its own position.
func (s *typesetter) placed(r Placed, sh *sheet, root *element) {
	tag := root
	if r.Artifact {
		tag = nil
	}
	inset := r.Padding + r.Border
	width, height := max(r.Width-float64(2*inset), 1), max(r.Height-float64(2*inset), 1)
	s.height, s.id = height, r.ID
	defer func() { s.id = "" }()
	least := r.Shrink
	if least <= 0 || least > 1 {
		least = 1
	}
	high := func(scale float64) float64 {
		s.scale = scale
		s.trial++
		levels := append([]int(nil), s.levels...)
		h := heightOf(s.galley(r.Blocks, width, nil))
		s.levels = levels
		s.trial--
		return h
	}
	blocks := r.Blocks
	scale := 1.0
	if high(1) > height+0.001 {
		low, top := least, 1.0
		if high(least) > height+0.001 {
			scale = least
			s.scale = scale
			blocks = s.cut(Group{ID: r.ID, Blocks: r.Blocks, Limit: height / scale}, width, byWord)
		} else {
			for range 8 {
				if mid := (low + top) / 2; high(mid) <= height+0.001 {
					low = mid
				} else {
					top = mid
				}
			}
			scale = low
		}
	}
	s.scale = scale
	rows := s.galley(blocks, width, tag)
	s.scale = 1
	// Content that did not fit even after cutting: a picture, a single word.
	var left []string
	for len(rows) > 0 && heightOf(rows) > height+0.5 {
		left = append([]string{rows[len(rows)-1].says()}, left...)
		rows = rows[:len(rows)-1]
	}
	if len(left) > 0 {
		s.cuts = append(s.cuts, Cut{ID: r.ID, Text: strings.Join(left, "\n")})
	}
	y := r.Y + inset
	switch free := height - heightOf(rows); r.Vertical {
	case Middle:
		y += max(free/2, 0)
	case Bottom:
		y += max(free, 0)
	}
	if r.Border > 0 {
		sh.ops = append(sh.ops, op{kind: opFrame, x: r.X, y: r.Y, w: r.Width, h: r.Height, stroke: r.Border})
	}
	if r.ID != "" {
		sh.ops = append(sh.ops, op{kind: opAnchor, id: r.ID, x: r.X, y: r.Y})
	}
	sh.ops = append(sh.ops, stack(rows, r.X+inset, y)...)
}

// running lays out the heads and feet of all pages.
func (s *typesetter) running(l *Layout) {
	for i, sh := range l.pages {
		s.number, s.height = i+1, 0
		var ops []op
		pg := sh.page
		if len(pg.Head) > 0 && i+1 >= pg.HeadFrom {
			rows := s.galley(pg.Head, pg.TextWidth(), nil)
			ops = append(ops, stack(rows, pg.Left, pg.Top-pg.HeadGap-heightOf(rows))...)
		}
		if len(pg.Foot) > 0 {
			rows := s.galley(pg.Foot, pg.TextWidth(), nil)
			ops = append(ops, stack(rows, pg.Left, pg.Height-pg.Bottom+pg.FootGap)...)
		}
		for k := range ops {
			ops[k].running = true
		}
		sh.ops = append(sh.ops, ops...)
	}
}
