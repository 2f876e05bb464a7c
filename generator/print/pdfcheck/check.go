package pdfcheck

import (
	"fmt"
	"slices"
	"strings"
)

// A Problem is a defect of a file.
type Problem struct {
	Rule string // the number of the Matterhorn Protocol's failure condition, or a word for a defect that it does not cover
	Says string
}

func (p Problem) String() string { return p.Rule + ": " + p.Says }

type checker struct {
	file     *File
	catalog  Dict
	pages    []*page
	pageOf   map[Ref]*page
	fonts    map[Ref]*font
	order    []*font
	problems []Problem

	owner map[[2]int]Ref // element of marked content, by page object and MCID
	objr  map[Ref]Ref    // element of an annotation
	elems map[Ref]Dict
	ids   map[string]bool
	tree  *Node
	last  int // level of the previous heading
}

func (c *checker) report(rule, format string, args ...any) {
	c.problems = append(c.problems, Problem{rule, fmt.Sprintf(format, args...)})
}

// Check returns the problems of a file that this package can find.
func Check(data []byte) []Problem {
	c, err := load(data)
	if err != nil {
		return []Problem{{"syntax", err.Error()}}
	}
	return c.check()
}

func (c *checker) check() (problems []Problem) {
	defer func() {
		if r := recover(); r != nil {
			bad, ok := r.(malformed)
			if !ok {
				panic(r)
			}
			problems = append(c.problems, Problem{"syntax", string(bad)})
		}
	}()
	c.metadata()
	c.structure()
	c.parents()
	c.annotations()
	c.outline()
	c.fontsUsed()
	return c.problems
}

// Tree returns the structure tree with the text of its elements.
func Tree(data []byte) (*Node, error) {
	c, err := load(data)
	if err != nil {
		return nil, err
	}
	c.structure()
	return c.tree, nil
}

// Outside returns the decorative text of each page: running heads and page numbers.
func Outside(data []byte) ([]string, error) {
	c, err := load(data)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, p := range c.pages {
		var b strings.Builder
		for _, s := range p.outside {
			b.WriteString(s.text)
		}
		out = append(out, b.String())
	}
	return out, nil
}

func load(data []byte) (*checker, error) {
	f, err := Read(data)
	if err != nil {
		return nil, err
	}
	return loadFile(f)
}

func loadFile(f *File) (c *checker, err error) {
	defer func() {
		if r := recover(); r != nil {
			bad, ok := r.(malformed)
			if !ok {
				panic(r)
			}
			c, err = nil, fmt.Errorf("pdfcheck: %s", string(bad))
		}
	}()
	c = &checker{file: f, pageOf: map[Ref]*page{}, fonts: map[Ref]*font{}, owner: map[[2]int]Ref{}, objr: map[Ref]Ref{}, elems: map[Ref]Dict{}, ids: map[string]bool{}}
	c.catalog = f.Dict(f.Trailer["Root"])
	c.walkPages(c.catalog["Pages"], nil)
	for _, p := range c.pages {
		c.read(p)
	}
	return c, nil
}

func (c *checker) walkPages(o any, seen []any) {
	if slices.Contains(seen, o) {
		fail("the page tree holds itself")
	}
	d := c.file.Dict(o)
	if d["Type"] == Name("Pages") {
		for _, k := range c.file.Array(d["Kids"]) {
			c.walkPages(k, append(seen, o))
		}
		return
	}
	ref, _ := o.(Ref)
	p := &page{ref: ref, dict: d, byID: map[int]int{}, fonts: map[Name]*font{}}
	for name, f := range c.file.Dict(c.file.Dict(d["Resources"])["Font"]) {
		p.fonts[name] = c.fontOf(f)
	}
	c.pages = append(c.pages, p)
	c.pageOf[ref] = p
}

// standard maps the structure types of ISO 32000-1, 14.8.4, that this project uses to their permitted parents; nil is
// any grouping element.
var standard = map[Name][]Name{
	"Document": {"StructTreeRoot"}, "Part": nil, "Art": nil, "Sect": nil, "Div": nil, "BlockQuote": nil, "Caption": nil,
	"TOC": nil, "TOCI": {"TOC"}, "Index": nil, "P": nil, "H1": nil, "H2": nil, "H3": nil, "H4": nil, "H5": nil, "H6": nil,
	"L": nil, "LI": {"L"}, "Lbl": {"LI", "Note", "TOCI"}, "LBody": {"LI"},
	"Table": nil, "TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"}, "TD": {"TR"}, "THead": {"Table"}, "TBody": {"Table"}, "TFoot": {"Table"},
	"Span": nil, "Link": nil, "Note": nil, "Figure": nil, "Quote": nil, "Code": nil,
}

// holding restricts what some elements may contain.
var holding = map[Name][]Name{
	"L": {"LI", "Caption", "L"}, "LI": {"Lbl", "LBody"}, "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
	"TR": {"TH", "TD"}, "TOC": {"TOCI", "TOC", "Caption"},
}

func (c *checker) structure() {
	root := c.file.Dict(c.catalog["StructTreeRoot"])
	if root == nil {
		c.report("01-005", "no structure tree")
		return
	}
	if roles := c.file.Dict(root["RoleMap"]); len(roles) > 0 {
		c.report("02-001", "a role map, which this project needs none of")
	}
	kids := c.file.Array(root["K"])
	if len(kids) != 1 {
		c.report("01-006", "the tree has %d roots", len(kids))
		return
	}
	rootRef, _ := c.catalog["StructTreeRoot"].(Ref)
	ref, _ := kids[0].(Ref)
	c.tree = c.element(ref, rootRef, "StructTreeRoot")
	if c.last == 0 && len(c.pages) > 0 && c.tree.heads() > 0 {
		c.report("14-002", "headings do not begin with H1")
	}
}

func (n *Node) heads() int {
	sum := 0
	if len(n.Role) == 2 && n.Role[0] == 'H' {
		sum++
	}
	for _, k := range n.Kids {
		sum += k.heads()
	}
	return sum
}

func (c *checker) element(ref, parent Ref, parentRole Name) *Node {
	d := c.file.Dict(ref)
	role, _ := d["S"].(Name)
	n := &Node{Role: string(role)}
	if _, twice := c.elems[ref]; twice || d == nil {
		c.report("01-006", "element %d is in the tree twice, or nowhere", ref)
		return n
	}
	c.elems[ref] = d
	if p, _ := d["P"].(Ref); p != parent {
		c.report("01-006", "element %d says that its parent is %d, not %d", ref, p, parent)
	}
	may, ok := standard[role]
	switch {
	case !ok:
		c.report("02-001", "no standard type %s", role)
	case may != nil && !slices.Contains(may, parentRole):
		c.report("09-004", "%s stands in %s", role, parentRole)
	}
	if holds, ok := holding[parentRole]; ok && !slices.Contains(holds, role) {
		c.report("09-004", "%s holds %s", parentRole, role)
	}
	if alt, ok := d["Alt"].(Text); ok {
		n.Alt = alt.String()
	}
	switch {
	case role == "Figure":
		if n.Alt == "" {
			c.report("13-004", "figure %d has no alternative text", ref)
		}
		if c.attribute(d, "BBox") == nil {
			c.report("13-004", "figure %d has no place", ref)
		}
	case role == "TH":
		if c.attribute(d, "Scope") == nil {
			c.report("15-003", "header cell %d has no scope", ref)
		}
	case role == "Note":
		id, _ := d["ID"].(Text)
		if id == "" {
			c.report("19-003", "note %d has no ID", ref)
		} else if c.ids[string(id)] {
			c.report("19-004", "two notes %s", id)
		}
		c.ids[string(id)] = true
	case len(role) == 2 && role[0] == 'H':
		level := int(role[1] - '0')
		if c.last == 0 && level != 1 {
			c.report("14-002", "the first heading is %s", role)
		}
		if level > c.last+1 && c.last > 0 {
			c.report("14-003", "%s follows H%d", role, c.last)
		}
		c.last = level
	}
	columns := -1
	for _, k := range c.file.Array(d["K"]) {
		kid := c.file.Dict(k)
		switch {
		case kid == nil:
			c.report("01-006", "element %d holds %v", ref, k)
		case kid["Type"] == Name("MCR"):
			pg, _ := kid["Pg"].(Ref)
			id, _ := kid["MCID"].(float64)
			place := [2]int{int(pg), int(id)}
			if _, twice := c.owner[place]; twice {
				c.report("01-006", "content %v belongs to two elements", place)
			}
			c.owner[place] = ref
			if p := c.pageOf[pg]; p == nil {
				c.report("01-006", "element %d has content on page %d, which is none", ref, pg)
			} else if i, ok := p.byID[int(id)]; !ok {
				c.report("01-006", "element %d has content %g, which page %d has not", ref, id, pg)
			} else {
				if p.marked[i].tag != role {
					c.report("01-006", "content %v is marked %s, its element is %s", place, p.marked[i].tag, role)
				}
				n.add(p.marked[i].text, p.marked[i].lines)
			}
		case kid["Type"] == Name("OBJR"):
			object, _ := kid["Obj"].(Ref)
			if _, twice := c.objr[object]; twice {
				c.report("28-002", "annotation %d belongs to two elements", object)
			}
			c.objr[object] = ref
			if role != "Link" {
				c.report("28-011", "a link's annotation in %s", role)
			}
		default:
			r, _ := k.(Ref)
			inner := c.element(r, ref, role)
			n.Kids = append(n.Kids, inner)
			if inner.Role == "Link" || inner.Role == "Span" {
				n.add(inner.Text, inner.lines)
			}
			if inner.Role == "TR" {
				if columns >= 0 && c.columns(r) != columns {
					c.report("15-005", "row %d has %d columns, the first has %d", r, c.columns(r), columns)
				}
				if columns < 0 {
					columns = c.columns(r)
				}
			}
		}
	}
	if len(c.file.Array(d["K"])) == 0 && role != "TD" && role != "TH" && role != "Document" {
		c.report("09-001", "%s %d is empty", role, ref)
	}
	return n
}

// add appends text and its lines.
func (n *Node) add(text string, lines []line) {
	for _, l := range lines {
		l.at += len(n.Text)
		if k := len(n.lines); k > 0 && n.lines[k-1].y != l.y && l.at > 0 {
			n.Ends = append(n.Ends, l.at)
		}
		n.lines = append(n.lines, l)
	}
	n.Text += text
}

func (c *checker) columns(row Ref) int {
	n := 0
	for _, k := range c.file.Array(c.file.Dict(row)["K"]) {
		span := 1
		if v, ok := c.attribute(c.file.Dict(k), "ColSpan").(float64); ok {
			span = int(v)
		}
		n += span
	}
	return n
}

func (c *checker) attribute(d Dict, key Name) any {
	for _, a := range c.file.Array(d["A"]) {
		if v := c.file.Dict(a)[key]; v != nil {
			return v
		}
	}
	return nil
}

// parents compares the parent tree with the structure tree.
func (c *checker) parents() {
	nums := c.file.Array(c.file.Dict(c.file.Dict(c.catalog["StructTreeRoot"])["ParentTree"])["Nums"])
	entries := map[int]any{}
	for i := 0; i+1 < len(nums); i += 2 {
		n, _ := nums[i].(float64)
		entries[int(n)] = nums[i+1]
	}
	for _, p := range c.pages {
		key, ok := p.dict["StructParents"].(float64)
		if !ok {
			c.report("01-006", "page %d has no StructParents", p.ref)
			continue
		}
		list, _ := c.file.Get(entries[int(key)]).([]any)
		if len(list) != len(p.marked) {
			c.report("01-006", "page %d: %d entries in the parent tree for %d stretches of content", p.ref, len(list), len(p.marked))
			continue
		}
		for id, o := range list {
			if owner, ok := c.owner[[2]int{int(p.ref), id}]; !ok || o != any(owner) {
				c.report("01-006", "page %d: content %d belongs to %v, the tree says %d", p.ref, id, o, owner)
			}
		}
		if p.dict["Tabs"] != Name("S") {
			c.report("28-008", "page %d: the order of tabs is not the structure's", p.ref)
		}
	}
	for _, p := range c.pages {
		for _, a := range c.file.Array(p.dict["Annots"]) {
			key, ok := c.file.Dict(a)["StructParent"].(float64)
			ref, _ := a.(Ref)
			if !ok || entries[int(key)] != any(c.objr[ref]) {
				c.report("28-002", "annotation %d is not in the parent tree", ref)
			}
		}
	}
}

func (c *checker) annotations() {
	for _, p := range c.pages {
		box := c.file.Array(p.dict["MediaBox"])
		for _, a := range c.file.Array(p.dict["Annots"]) {
			ref, _ := a.(Ref)
			d := c.file.Dict(a)
			if d["Subtype"] != Name("Link") {
				c.report("28-001", "annotation %d is no link", ref)
			}
			if t, _ := d["Contents"].(Text); t == "" {
				c.report("28-012", "link %d has no Contents", ref)
			}
			if _, ok := c.objr[ref]; !ok {
				c.report("28-002", "link %d is in no element", ref)
			}
			if d["A"] == nil && d["Dest"] == nil {
				c.report("link", "link %d leads nowhere", ref)
			}
			rect := c.file.Array(d["Rect"])
			for i, v := range rect {
				n, _ := v.(float64)
				limit, _ := box[2+i%2].(float64)
				if n < -0.01 || n > limit+0.01 {
					c.report("link", "link %d reaches out of the page: %v", ref, rect)
					break
				}
			}
		}
	}
}

func (c *checker) outline() {
	root := c.file.Dict(c.catalog["Outlines"])
	if root == nil {
		return
	}
	var walk func(d Dict, self any) int
	walk = func(d Dict, self any) int {
		n := 0
		var last any
		for o := d["First"]; o != nil; o = c.file.Dict(o)["Next"] {
			it := c.file.Dict(o)
			if it["Parent"] != self || it["Prev"] != last || it["Dest"] == nil {
				c.report("outline", "an entry of the outline is not tied in")
			}
			if t, _ := it["Title"].(Text); t == "" {
				c.report("outline", "an entry of the outline has no title")
			}
			last = o
			inside := walk(it, o)
			if count, _ := it["Count"].(float64); int(count) != inside {
				c.report("outline", "an entry counts %g of %d", count, inside)
			}
			if n += 1 + inside; n > 100_000 {
				fail("the outline does not end")
			}
		}
		if d["Last"] != last {
			c.report("outline", "the last entry is another one")
		}
		return n
	}
	if n, _ := root["Count"].(float64); walk(root, c.catalog["Outlines"]) != int(n) {
		c.report("outline", "the outline does not have %g entries", n)
	}
}
