package print

import (
	"fmt"
	"strings"
)

// A treeNode is the file's data for an element.
type treeNode struct {
	id   int
	kids []kid
	box  string // of a figure
}

// A kid is a child of an element: marked content, an annotation, or an element.
type kid struct {
	page    int
	mcid    int
	object  int // of an annotation
	element *element
}

// An outlineEntry is a heading and its position.
type outlineEntry struct {
	element *element
	page    int
	y       float64 // from the page's bottom
}

func (p *pdfWriter) node(e *element) *treeNode {
	n := p.nodes[e]
	if n == nil {
		n = &treeNode{id: p.reserve()}
		p.nodes[e] = n
		// Inline elements are added to the content of their parent in drawing order.
		if e.parent != nil && !e.listed {
			parent := p.node(e.parent)
			parent.kids = append(parent.kids, kid{element: e})
		}
	}
	return n
}

// content adds a kid to an element.
func (p *pdfWriter) content(e *element, k kid) {
	n := p.node(e)
	n.kids = append(n.kids, k)
}

// figure records the position of a figure.
func (p *pdfWriter) figure(o *op, c *content) {
	if o.tag != nil {
		p.node(o.tag).box = fmt.Sprintf("[%s %s %s %s]", number(o.x), number(c.up(o.y+o.h)), number(o.x+o.w), number(c.up(o.y)))
	}
}

// heading records a heading for the outline, at its beginning.
func (p *pdfWriter) heading(e *element, page int, c *content) {
	if p.headed[e] {
		return
	}
	p.headed[e] = true
	y := 0.0
	for i := range c.sheet.ops {
		if o := &c.sheet.ops[i]; o.kind == opLine && o.tag == e {
			y = c.up(o.y - float64(1.2*o.line.atoms[0].run.size))
			break
		}
	}
	p.headings = append(p.headings, outlineEntry{e, page, y})
}

// shows reports whether anything of an element was drawn.
func (p *pdfWriter) shows(e *element) bool {
	if n := p.nodes[e]; n != nil && len(n.kids) > 0 {
		return true
	}
	for _, k := range e.kids {
		if p.shows(k) {
			return true
		}
	}
	return false
}

// structure writes the structure tree (ISO 32000-1, 14.7) and returns its root.
func (p *pdfWriter) structure() int {
	root := p.reserve()
	notes := &strings.Builder{}
	count := 0
	var write func(e *element, parent int) int
	write = func(e *element, parent int) int {
		n := p.node(e)
		var kids []string
		for _, k := range n.kids {
			switch {
			case k.element != nil:
				kids = append(kids, fmt.Sprintf("%d 0 R", write(k.element, n.id)))
			case k.object > 0:
				kids = append(kids, fmt.Sprintf("<</Type /OBJR /Pg %d 0 R /Obj %d 0 R>>", p.pageIDs[k.page], k.object))
			default:
				kids = append(kids, fmt.Sprintf("<</Type /MCR /Pg %d 0 R /MCID %d>>", p.pageIDs[k.page], k.mcid))
			}
		}
		for _, k := range e.kids {
			// Empty cells are kept, or the columns would be shifted.
			if p.shows(k) || k.role == "TD" || k.role == "TH" {
				kids = append(kids, fmt.Sprintf("%d 0 R", write(k, n.id)))
			}
		}
		extra := ""
		if e.alt != "" && e.role == "Figure" {
			extra += " /Alt " + textString(e.alt)
		}
		if e.role == "Note" {
			count++
			extra += fmt.Sprintf(" /ID (note%05d)", count)
			fmt.Fprintf(notes, "(note%05d) %d 0 R ", count, n.id)
		}
		extra += e.attributes(n)
		p.set(n.id, "<</Type /StructElem /S /%s /P %d 0 R /K [%s]%s>>", e.role, parent, strings.Join(kids, " "), extra)
		return n.id
	}
	document := write(p.l.root, root)

	nums := &strings.Builder{}
	for i, tags := range p.parents {
		fmt.Fprintf(nums, "%d [", i)
		for k, t := range tags {
			if k > 0 {
				nums.WriteByte(' ')
			}
			fmt.Fprintf(nums, "%d 0 R", p.node(t).id)
		}
		nums.WriteString("] ")
	}
	for i, t := range p.annotTag {
		fmt.Fprintf(nums, "%d %d 0 R ", len(p.parents)+i, p.node(t).id)
	}
	parentTree := p.object("<</Nums [%s]>>", strings.TrimSpace(nums.String()))
	ids := ""
	if count > 0 {
		ids = fmt.Sprintf(" /IDTree %d 0 R", p.object("<</Kids [%d 0 R]>>",
			p.object("<</Limits [(note%05d) (note%05d)] /Names [%s]>>", 1, count, strings.TrimSpace(notes.String()))))
	}
	p.set(root, "<</Type /StructTreeRoot /K [%d 0 R] /ParentTree %d 0 R /ParentTreeNextKey %d%s>>",
		document, parentTree, len(p.parents)+len(p.annotTag), ids)
	return root
}

// attributes returns the attribute objects of an element (ISO 32000-1, 14.8.5).
func (e *element) attributes(n *treeNode) string {
	switch {
	case e.role == "Figure" && n.box != "":
		return " /A <</O /Layout /Placement /Block /BBox " + n.box + ">>"
	case e.role == "L" && e.list != "":
		return " /A <</O /List /ListNumbering /" + e.list + ">>"
	case e.role == "Table" && e.summary != "":
		return " /A <</O /Table /Summary " + textString(e.summary) + ">>"
	case e.scope != "" || e.span > 1:
		a := " /A <</O /Table"
		if e.scope != "" {
			a += " /Scope /" + e.scope
		}
		if e.span > 1 {
			a += fmt.Sprintf(" /ColSpan %d", e.span)
		}
		return a + ">>"
	}
	return ""
}

// outline writes the headings as the document's outline (ISO 32000-1, 12.3.3) and returns its root, or 0 if there are
// none.
func (p *pdfWriter) outline() int {
	if len(p.headings) == 0 {
		return 0
	}
	type item struct {
		entry               outlineEntry
		id, parent          int
		prev, next          int
		first, last, inside int
		lastAt              int // index of last
	}
	root := p.reserve()
	items := make([]item, len(p.headings))
	top := item{id: root}
	var open []int // indices of the possible parents of the next one
	at := func(i int) *item {
		if i < 0 {
			return &top
		}
		return &items[i]
	}
	for i, h := range p.headings {
		for len(open) > 0 && items[open[len(open)-1]].entry.element.level >= h.element.level {
			open = open[:len(open)-1]
		}
		parent := -1
		if len(open) > 0 {
			parent = open[len(open)-1]
		}
		items[i] = item{entry: h, id: p.reserve(), parent: at(parent).id}
		up := at(parent)
		if up.last > 0 {
			items[up.lastAt].next, items[i].prev = items[i].id, up.last
		} else {
			up.first = items[i].id
		}
		up.last, up.lastAt = items[i].id, i
		for _, k := range open {
			items[k].inside++
		}
		top.inside++
		open = append(open, i)
	}
	links := func(it *item) string {
		s := ""
		for _, f := range []struct {
			key string
			id  int
		}{{"Prev", it.prev}, {"Next", it.next}, {"First", it.first}, {"Last", it.last}} {
			if f.id > 0 {
				s += fmt.Sprintf(" /%s %d 0 R", f.key, f.id)
			}
		}
		if it.inside > 0 {
			s += fmt.Sprintf(" /Count %d", it.inside)
		}
		return s
	}
	for i := range items {
		it := &items[i]
		p.set(it.id, "<</Title %s /Parent %d 0 R /Dest [%d 0 R /XYZ 0 %s null]%s>>",
			textString(it.entry.element.title), it.parent, p.pageIDs[it.entry.page], number(it.entry.y), links(it))
	}
	p.set(root, "<</Type /Outlines%s>>", links(&top))
	return root
}
