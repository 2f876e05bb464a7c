package print

import (
	"cmp"
	"slices"
	"strings"
)

// row sets cells side by side as one row of the column.
func (b *builder) row(r Row, tag *element) {
	scale := b.s.scale
	gap := r.Gap * scale
	free, shares := b.width-float64(gap*float64(max(len(r.Cells)-1, 0))), 0.0
	for _, c := range r.Cells {
		switch {
		case c.Width > 0:
			free -= float64(c.Width * scale)
		case c.Share > 0:
			shares += c.Share
		default:
			shares++
		}
	}
	if free < 0 {
		free = 0
	}
	levels, cuts := append([]int(nil), b.s.levels...), len(b.s.cuts)
	out := row{before: r.Before * scale, keep: r.KeepWithNext}
	type cell struct {
		rows []row
		x, h float64
	}
	cells := make([]cell, len(r.Cells))
	kids := 0
	if tag != nil {
		kids = len(tag.kids)
	}
	x := b.x
	var text []string
	for i, c := range r.Cells {
		w := c.Width * scale
		if w <= 0 {
			share := c.Share
			if share <= 0 {
				share = 1
			}
			w = float64(free*share) / shares
		}
		w = min(max(w, 1), max(b.x+b.width-x, 1))
		rows := b.s.galley(c.Blocks, w, tag)
		cells[i] = cell{rows, x, heightOf(rows)}
		out.height = max(out.height, cells[i].h)
		x += w + gap
	}
	if b.s.height > 0 && out.height > b.s.height {
		// Too high to be set side by side.
		if tag != nil {
			tag.kids = tag.kids[:kids]
		}
		b.s.levels, b.s.cuts = levels, b.s.cuts[:cuts]
		b.after = max(b.after, out.before)
		for _, c := range r.Cells {
			b.blocks(c.Blocks, tag)
			b.clear()
		}
		b.after = max(b.after, r.After*scale)
		return
	}
	for _, c := range cells {
		y := 0.0
		switch r.Vertical {
		case Middle:
			y = (out.height - c.h) / 2
		case Bottom:
			y = out.height - c.h
		}
		out.ops = append(out.ops, stack(c.rows, c.x, y)...)
		for i := range c.rows {
			cr := &c.rows[i]
			if said := cr.says(); said != "" {
				text = append(text, said)
			}
			if out.baseline == 0 && cr.baseline > 0 && y == 0 {
				out.baseline = cr.baseline
			}
		}
	}
	out.text = strings.Join(text, "\n")
	b.add(out)
	b.after = max(b.after, r.After*scale)
}

// stack returns the ops of rows set below one another, the first one at a position.
func stack(rows []row, x, y float64) []op { return grid(0).stack(rows, x, y, y) }

// stack does the same on a grid that begins at top.
func (g grid) stack(rows []row, x, y, top float64) []op {
	n := 0
	for i := range rows {
		n += len(rows[i].ops)
	}
	out := make([]op, 0, n)
	type open struct {
		frame *frame
		top   float64
	}
	var frames []open
	closeTo := func(n int, bottom float64) {
		for len(frames) > n {
			f := frames[len(frames)-1]
			frames = frames[:len(frames)-1]
			if f.frame.border > 0 {
				out = append(out, op{kind: opFrame, x: x + f.frame.x, y: f.top, w: f.frame.width, h: bottom - f.top, stroke: f.frame.border})
			}
			if f.frame.side > 0 {
				out = append(out, op{kind: opRule, x: x + f.frame.x + f.frame.side/2, y: f.top, h: bottom - f.top, stroke: f.frame.side})
			}
		}
	}
	group := 0 // index of the first op of cells that continue
	for i := range rows {
		r := &rows[i]
		same := 0
		for same < len(frames) && same < len(r.frames) && frames[same].frame == r.frames[same] {
			same++
		}
		closeTo(same, y)
		y += g.above(r, y-top, i == 0)
		for _, f := range r.frames[same:] {
			frames = append(frames, open{f, y})
		}
		if r.cells == nil || i == 0 || rows[i-1].cells != r.cells {
			group = len(out)
		}
		for _, o := range r.ops {
			o.x += x
			o.y += y
			out = append(out, o)
		}
		if r.cells != nil && (i == len(rows)-1 || rows[i+1].cells != r.cells) {
			slices.SortStableFunc(out[group:], func(a, b op) int { return cmp.Compare(a.cell, b.cell) })
		}
		y += r.height
	}
	closeTo(0, y)
	return out
}
