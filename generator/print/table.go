package print

func (b *builder) table(t Table, tag *element) {
	columns := len(t.Columns)
	for _, rows := range [][][]Cell{t.Head, t.Rows} {
		for _, r := range rows {
			n := 0
			for _, c := range r {
				n += max(c.Span, 1)
			}
			columns = max(columns, n)
		}
	}
	if columns == 0 {
		return
	}
	st := b.s.style(t.Style)
	g := &tableSetter{b: b, t: t, st: st, pad: t.Padding * b.s.scale, stroke: t.Weight}
	if g.pad <= 0 {
		g.pad = 3 * b.s.scale
	}
	if g.stroke <= 0 {
		g.stroke = 0.5
	}
	e := tag.add("Table")
	if e != nil {
		e.id, e.summary = b.s.named(t.ID), t.Summary
	}
	b.mark(t.ID)
	g.widths = g.columnWidths(columns)
	b.after = max(b.after, st.Before)

	var head []row
	for i, cells := range t.Head {
		head = append(head, g.row(cells, e.add("TR"), true, false, i == 0, i == len(t.Head)-1, i == 0)...)
	}
	for i := range head {
		head[i].keep = true
	}
	var repeat []row
	if len(head) > 0 {
		for i, cells := range t.Head { // decoration where it is repeated
			repeat = append(repeat, g.row(cells, nil, true, false, i == 0, i == len(t.Head)-1, i == 0)...)
		}
	}
	for _, r := range head {
		b.add(r)
	}
	for i, cells := range t.Rows {
		rows := g.row(cells, e.add("TR"), false, t.RowHeads, i == 0 && len(head) == 0, i == len(t.Rows)-1, i == 0 && len(head) == 0)
		for k := range rows {
			rows[k].head = repeat
			b.add(rows[k])
		}
	}
	b.after = max(b.after, st.After)
}

// A tableSetter sets the rows of a table.
type tableSetter struct {
	b      *builder
	t      Table
	st     Style
	pad    float64
	stroke float64
	widths []float64
}

// columnWidths distributes the width over the columns: first the fixed widths, the rest according to the cells.
func (g *tableSetter) columnWidths(n int) []float64 {
	widths := make([]float64, n)
	natural, least, torn := make([]float64, n), make([]float64, n), make([]float64, n)
	for k, rows := range [][][]Cell{g.t.Head, g.t.Rows} {
		for _, cells := range rows {
			at := 0
			for _, c := range cells {
				if max(c.Span, 1) == 1 && at < n {
					t := g.b.s.compose(c.Text, g.style(k == 0, at), nil)
					natural[at] = max(natural[at], t.width()+float64(2*g.pad)+0.01)
					for i := range t.pieces {
						least[at] = max(least[at], t.pieces[i].width+float64(2*g.pad)+0.01)
						torn[at] = max(torn[at], g.widestWord(t.says(i), g.style(k == 0, at))+float64(2*g.pad)+0.01)
					}
				}
				at += max(c.Span, 1)
			}
		}
	}
	free := g.b.width
	var open []int
	for i := range widths {
		natural[i] = max(natural[i], float64(2*g.pad)+g.st.Size)
		least[i] = max(least[i], float64(2*g.pad)+g.st.Size)
		torn[i] = min(max(torn[i], float64(2*g.pad)+g.st.Size), least[i])
		if i < len(g.t.Columns) && g.t.Columns[i].Width > 0 {
			widths[i] = g.t.Columns[i].Width * g.b.s.scale
			free -= widths[i]
		} else {
			open = append(open, i)
		}
	}
	g.share(widths, open, natural, least, torn, free)
	total := 0.0
	for _, w := range widths {
		total += w
	}
	if total > g.b.width {
		for i := range widths {
			widths[i] = float64(widths[i]*g.b.width) / total
		}
	}
	return widths
}

// share distributes the remaining width over the open columns: short ones get what they need, long ones the rest in
// proportion. If possible no column is narrower than its longest piece, or else than the longest word of it.
func (g *tableSetter) share(widths []float64, open []int, natural, least, torn []float64, free float64) {
	sum := 0.0
	for _, i := range open {
		sum += natural[i]
	}
	if len(open) == 0 {
		return
	}
	if sum <= free { // the rest goes to the columns with the longest text
		for _, i := range open {
			widths[i] = natural[i] + float64((free-sum)*natural[i])/sum
		}
		return
	}
	for settled := true; settled; {
		settled = false
		for k, i := range open {
			if natural[i] <= free/float64(len(open)) {
				widths[i] = natural[i]
				free -= natural[i]
				open = append(append([]int(nil), open[:k]...), open[k+1:]...)
				settled = true
				break
			}
		}
	}
	leastSum, tornSum, more := 0.0, 0.0, 0.0
	for _, i := range open {
		leastSum += least[i]
		tornSum += torn[i]
		more += natural[i] - least[i]
	}
	for _, i := range open {
		switch {
		case tornSum >= free:
			widths[i] = float64(torn[i]*max(free, 1)) / tornSum
		case leastSum >= free:
			widths[i] = torn[i] + float64((free-tornSum)*(least[i]-torn[i]))/(leastSum-tornSum)
		case more > 0:
			widths[i] = least[i] + float64((free-leastSum)*(natural[i]-least[i]))/more
		default:
			widths[i] = least[i] + (free-leastSum)/float64(len(open))
		}
	}
}

// widestWord returns the width of the longest word of a piece.
func (g *tableSetter) widestWord(piece string, st Style) float64 {
	widest := 0.0
	for word := range g.b.s.dictionary.Words(piece) {
		widest = max(widest, g.b.s.compose(Text(word), st, nil).width())
	}
	return widest
}

func (g *tableSetter) style(head bool, column int) Style {
	st := g.st
	st.Before, st.After, st.Indent, st.First = 0, 0, 0, 0
	if head && st.Weight == Regular {
		st.Weight = Bold
	}
	if column < len(g.t.Columns) {
		st.Align = g.t.Columns[column].Align
	}
	return st
}

// row sets one row of the table as one row of the column for each line. A long one may be divided between its lines.
func (g *tableSetter) row(cells []Cell, tr *element, head, rowHead, first, last, outer bool) []row {
	type set struct {
		x, width float64
		lines    []*line
		shifts   []float64
	}
	var sets []set
	at, x, lines := 0, g.b.x, 1
	for i, c := range cells {
		span := max(c.Span, 1)
		width := 0.0
		for k := at; k < min(at+span, len(g.widths)); k++ {
			width += g.widths[k]
		}
		if at >= len(g.widths) {
			break
		}
		role := "TD"
		if (head || rowHead && i == 0) && len(c.Text) > 0 {
			role = "TH"
		}
		e := tr.add(role)
		if e != nil {
			if role == "TH" {
				e.scope = "Row"
				if head {
					e.scope = "Column"
				}
			}
			if span > 1 {
				e.span = span
			}
		}
		st := g.style(head, at)
		t := g.b.s.compose(c.Text, st, e)
		inner := max(width-float64(2*g.pad), 1)
		s := set{x: x + g.pad, width: inner}
		for _, sp := range t.breakLines(evenMeasure(inner), st.Align) {
			l, shift := t.line(sp, inner, st.Align, t.pieces[len(t.pieces)-1].to == t.pieces[sp.to-1].to)
			s.lines = append(s.lines, l)
			s.shifts = append(s.shifts, shift)
		}
		lines = max(lines, len(s.lines))
		sets = append(sets, s)
		at += span
		x += width
	}
	const tornLines = 8 // a row of more lines may be divided
	base := baseline(g.st)
	rows := make([]row, lines)
	group := new(grouping)
	v := g.pad / 2
	for i := range rows {
		r := row{height: g.st.Leading, cells: group, keep: i < lines-1 && (lines <= tornLines || i < 1 || i == lines-2)}
		top := 0.0
		if i == 0 {
			top = v
			r.height += v
		}
		if i == lines-1 {
			r.height += v
		}
		r.baseline = top + base
		for k, s := range sets {
			if i < len(s.lines) {
				r.ops = append(r.ops, op{kind: opLine, x: s.x + s.shifts[i], y: r.baseline, w: s.width, line: s.lines[i], tag: s.lines[i].tag(), cell: k + 1})
				if r.text != "" {
					r.text += "\t"
				}
				r.text += s.lines[i].text()
			}
		}
		rows[i] = r
	}
	g.rules(rows, head, first, last, outer)
	return rows
}

// rules draws the lines around a row.
func (g *tableSetter) rules(rows []row, head, first, last, outer bool) {
	width := 0.0
	for _, w := range g.widths {
		width += w
	}
	lines := g.t.Lines
	if lines == LinesNone {
		return
	}
	rule := func(y, stroke float64) op {
		return op{kind: opRule, x: g.b.x, y: y, w: width, stroke: stroke}
	}
	end := &rows[len(rows)-1]
	if outer && first {
		rows[0].ops = append(rows[0].ops, rule(0, g.stroke))
	}
	if last || lines == LinesGrid || lines == LinesRows {
		stroke := g.stroke
		if !last && !head && lines == LinesRows {
			stroke /= 2
		}
		end.ops = append(end.ops, rule(end.height, stroke))
	}
	if lines != LinesGrid {
		return
	}
	for i := range rows {
		x := g.b.x
		for k := 0; k <= len(g.widths); k++ {
			rows[i].ops = append(rows[i].ops, op{kind: opRule, x: x, h: rows[i].height, stroke: g.stroke})
			if k < len(g.widths) {
				x += g.widths[k]
			}
		}
	}
}

func (b *builder) pairs(p Pairs, tag *element) {
	st := b.s.style(p.Style)
	gap := p.Gap * b.s.scale
	if gap <= 0 {
		gap = 0.6 * st.Size
	}
	names := st
	names.Weight = p.Names
	names.Before, names.After = 0, 0
	e := tag.add("L")
	if e != nil {
		e.list, e.id = "None", b.s.id
	}
	texts := make([]*text, len(p.Rows))
	bodies := make([]*element, len(p.Rows))
	widest := 0.0
	for i, r := range p.Rows {
		li := e.add("LI")
		texts[i] = b.s.compose(r.Name, names, li.add("Lbl"))
		bodies[i] = li.add("LBody")
		widest = max(widest, texts[i].width())
	}
	width := p.Width * b.s.scale
	if width <= 0 {
		width = min(widest+0.01, 0.55*b.width)
	}
	gap = min(gap, b.width/8)
	width = min(width, 0.75*b.width)
	b.after = max(b.after, st.Before)
	for i, r := range p.Rows {
		left := texts[i].breakLines(evenMeasure(width), Left)
		st := st
		st.Before, st.After = 0, 0
		inner := max(b.width-width-gap, 1)
		t := b.s.compose(r.Value, st, bodies[i])
		right := t.breakLines(evenMeasure(inner), st.Align)
		n := max(len(left), len(right), 1)
		group := new(grouping)
		for k := range n {
			out := row{height: st.Leading, baseline: baseline(st), keep: k < n-1, cells: group}
			if k < len(left) {
				l, _ := texts[i].line(left[k], width, Left, k == len(left)-1)
				out.ops = append(out.ops, op{kind: opLine, x: b.x, y: out.baseline, w: width, line: l, tag: l.tag()})
				out.text = l.text()
			}
			from := 0.0
			if k < len(right) {
				l, shift := t.line(right[k], inner, st.Align, k == len(right)-1)
				out.ops = append(out.ops, op{kind: opLine, x: b.x + width + gap + shift, y: out.baseline, w: inner, line: l, tag: l.tag(), cell: 1})
				out.text += " " + l.text()
				if k == len(right)-1 {
					from = t.width()
					if len(right) > 1 {
						from = 0
						for a := range l.atoms {
							from += l.advance(a)
						}
					}
					from += float64(0.3 * st.Size)
				}
			}
			if p.Leader && k == n-1 && from < inner {
				out.ops = append(out.ops, op{kind: opRule, x: b.x + width + gap + from, y: out.baseline + 1.5, w: inner - from, stroke: 0.6, dashed: true})
			}
			b.add(out)
		}
	}
	b.after = max(b.after, st.After)
}
