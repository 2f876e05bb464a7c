package print

import (
	"strconv"

	"hokhao/generator/thai"
)

func (b *builder) list(l List, tag *element) {
	st := b.s.style(l.Style)
	e := tag.add("L")
	if e != nil {
		e.list, e.id = "Disc", b.s.id
		if l.Ordered {
			e.list = "Decimal"
		}
		if len(l.Markers) > 0 && !l.Ordered {
			e.list = "None"
		}
	}
	number := l.Start
	if number == 0 && l.Ordered {
		number = 1
	}
	markers := make([]*text, len(l.Items))
	items := make([]*element, len(l.Items))
	widest := 0.0
	for i := range l.Items {
		mark := l.Bullet
		if mark == "" {
			mark = "•"
		}
		if l.Ordered {
			mark = strconv.Itoa(number+i) + "."
			if l.Thai {
				mark = thai.Digits(mark)
			}
		}
		if i < len(l.Markers) && l.Markers[i] != "" {
			mark = l.Markers[i]
		}
		items[i] = e.add("LI")
		markers[i] = b.s.compose([]Span{{Text: mark}}, st, items[i].add("Lbl"))
		widest = max(widest, markers[i].width())
	}
	indent := l.Indent * b.s.scale
	if indent <= 0 {
		indent = max(1.4*st.Size, widest+float64(0.4*st.Size))
	}
	indent = min(indent, b.width/2)
	st.Indent = min(st.Indent, (b.width-indent)/2)
	b.after = max(b.after, st.Before)
	x, width := b.x, b.width
	for i, item := range l.Items {
		if i > 0 {
			b.after = max(b.after, l.Gap*b.s.scale)
		}
		begin := len(b.rows)
		b.x, b.width = x+st.Indent+indent, width-indent-st.Indent
		body := items[i].add("LBody")
		holder := body
		if l.Notes {
			holder = body.add("Note")
		}
		b.blocks(item, holder)
		b.clear()
		b.x, b.width = x, width
		mw := markers[i].width()
		if mw == 0 {
			continue
		}
		if begin == len(b.rows) {
			b.add(row{height: st.Leading, baseline: baseline(st)})
		}
		first := &b.rows[begin]
		for k := begin; k < len(b.rows) && first.baseline == 0; k++ {
			first = &b.rows[k]
		}
		y := first.baseline
		if y == 0 {
			first, y = &b.rows[begin], baseline(st)
		}
		ml, _ := markers[i].line(lineSpan{0, len(markers[i].pieces)}, max(indent, 1), Left, true)
		first.ops = append([]op{{kind: opLine, x: x + st.Indent, y: y, w: mw, line: ml, tag: ml.tag()}}, first.ops...)
	}
	b.after = max(b.after, st.After)
}
