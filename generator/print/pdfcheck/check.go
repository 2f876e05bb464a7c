package pdfcheck

import (
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// A Problem is what is wrong with a file.
type Problem struct {
	Rule string // the number of the Matterhorn Protocol's failure condition, or a word for what it does not have
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
	last  int // level of the heading before
}

func (c *checker) report(rule, format string, args ...any) {
	c.problems = append(c.problems, Problem{rule, fmt.Sprintf(format, args...)})
}

// Check gives what is wrong with a file, nothing for one that is right as far as this package looks.
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

// Tree gives the structure tree with what its elements say.
func Tree(data []byte) (*Node, error) {
	c, err := load(data)
	if err != nil {
		return nil, err
	}
	c.structure()
	return c.tree, nil
}

// Outside gives the text of each page that is decoration: running heads and page numbers.
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

// metadata looks at the catalog, XMP and Info.
func (c *checker) metadata() {
	if lang, _ := c.catalog["Lang"].(Text); lang == "" {
		c.report("11-006", "the document has no language")
	}
	if c.file.Dict(c.catalog["MarkInfo"])["Marked"] != true {
		c.report("06-002", "MarkInfo does not say Marked")
	}
	if c.file.Dict(c.catalog["ViewerPreferences"])["DisplayDocTitle"] != true {
		c.report("07-002", "DisplayDocTitle is not true")
	}
	for _, key := range []Name{"OCProperties", "AcroForm", "OpenAction", "AA"} {
		if c.catalog[key] != nil {
			c.report("catalog", "the catalog has %s", key)
		}
	}
	if c.file.Trailer["Encrypt"] != nil {
		c.report("26-001", "the file is encrypted")
	}
	if id := c.file.Array(c.file.Trailer["ID"]); len(id) != 2 {
		c.report("trailer", "no ID")
	}
	s, ok := c.file.Get(c.catalog["Metadata"]).(*Stream)
	if !ok {
		c.report("06-001", "no XMP metadata")
		return
	}
	if s.Dict["Filter"] != nil {
		c.report("06-001", "XMP metadata are compressed")
	}
	d := xml.NewDecoder(bytes.NewReader(s.Data))
	values := map[string]string{}
	var path []string
	for {
		t, err := d.Token()
		if err != nil {
			if err.Error() != "EOF" {
				c.report("06-001", "XMP metadata: %v", err)
			}
			break
		}
		switch t := t.(type) {
		case xml.StartElement:
			path = append(path, t.Name.Local)
		case xml.EndElement:
			path = path[:len(path)-1]
		case xml.CharData:
			for _, p := range path {
				values[p] += strings.TrimSpace(string(t))
			}
		}
	}
	if values["part"] != "1" {
		c.report("06-002", "XMP does not name PDF/UA-1")
	}
	if values["title"] == "" {
		c.report("06-003", "XMP has no dc:title")
	}
	info := c.file.Dict(c.file.Trailer["Info"])
	text := func(key Name) string {
		t, _ := info[key].(Text)
		return t.String()
	}
	for key, element := range map[Name]string{"Title": "title", "Author": "creator", "Subject": "description", "Keywords": "Keywords", "Producer": "Producer"} {
		if text(key) != values[element] {
			c.report("info", "Info says %s %q, XMP %q", key, text(key), values[element])
		}
	}
	digits := regexp.MustCompile(`[^0-9]`)
	for key, element := range map[Name]string{"CreationDate": "CreateDate", "ModDate": "ModifyDate"} {
		if a, b := digits.ReplaceAllString(text(key), ""), digits.ReplaceAllString(values[element], ""); a != b {
			c.report("info", "Info says %s %s, XMP %s", key, a, b)
		}
	}
	intents := c.file.Array(c.catalog["OutputIntents"])
	for _, o := range intents {
		p, ok := c.file.Get(c.file.Dict(o)["DestOutputProfile"]).(*Stream)
		if !ok || len(p.Data) < 132 || int(binary.BigEndian.Uint32(p.Data)) != len(p.Data) || string(p.Data[36:40]) != "acsp" || string(p.Data[16:20]) != "RGB " {
			c.report("colour", "the output intent has no RGB profile")
		}
	}
	if len(intents) == 0 {
		c.report("colour", "no output intent")
	}
}

// standard are the structure types of ISO 32000-1, 14.8.4, that this project uses, and what may hold each; nil is any
// grouping element.
var standard = map[Name][]Name{
	"Document": {"StructTreeRoot"}, "Part": nil, "Art": nil, "Sect": nil, "Div": nil, "BlockQuote": nil, "Caption": nil,
	"TOC": nil, "TOCI": {"TOC"}, "Index": nil, "P": nil, "H1": nil, "H2": nil, "H3": nil, "H4": nil, "H5": nil, "H6": nil,
	"L": nil, "LI": {"L"}, "Lbl": {"LI", "Note", "TOCI"}, "LBody": {"LI"},
	"Table": nil, "TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"}, "TD": {"TR"}, "THead": {"Table"}, "TBody": {"Table"}, "TFoot": {"Table"},
	"Span": nil, "Link": nil, "Note": nil, "Figure": nil, "Quote": nil, "Code": nil,
}

// holding are what elements may hold, where that is not all.
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
				n.Text += p.marked[i].text
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
				n.Text += inner.Text
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

// parents compares the parent tree with the tree.
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

func (c *checker) fontsUsed() {
	for _, f := range c.order {
		if f.dict["Subtype"] != Name("Type0") || f.dict["Encoding"] != Name("Identity-H") {
			c.report("31-006", "font %d is not composite with Identity-H", f.ref)
			continue
		}
		descendants := c.file.Array(f.dict["DescendantFonts"])
		if len(descendants) != 1 {
			c.report("31-006", "font %d has %d descendants", f.ref, len(descendants))
			continue
		}
		d := c.file.Dict(descendants[0])
		if d["CIDToGIDMap"] != Name("Identity") {
			c.report("31-005", "font %d has no CIDToGIDMap", f.ref)
		}
		s, ok := c.file.Get(c.file.Dict(d["FontDescriptor"])["FontFile2"]).(*Stream)
		if !ok {
			c.report("31-009", "font %d is not embedded", f.ref)
			continue
		}
		t, err := readTrueType(s.Data)
		if err != nil {
			c.report("31-009", "font %d: %v", f.ref, err)
			continue
		}
		if f.dict["BaseFont"] != d["BaseFont"] {
			c.report("31-004", "font %d has two names", f.ref)
		}
		for code := range f.used {
			text, ok := f.unicode[code]
			switch {
			case !ok || text == "":
				c.report("10-001", "font %d: code %d has no character", f.ref, code)
			case strings.ContainsAny(text, "\x00\uFEFF\uFFFE"):
				c.report("31-028", "font %d: code %d is %q", f.ref, code, text)
			}
			if code == 0 {
				c.report("31-030", "font %d: .notdef is shown", f.ref)
			}
			if code >= t.glyphs {
				c.report("31-011", "font %d: no glyph for code %d", f.ref, code)
				continue
			}
			if w := f.widths[code]; int(w) != t.advance(code) {
				c.report("31-016", "font %d: code %d is %g wide, in the font %d", f.ref, code, w, t.advance(code))
			}
			if t.empty(code) && strings.TrimSpace(text) != "" {
				c.report("31-011", "font %d: code %d (%q) draws nothing", f.ref, code, text)
			}
		}
	}
}

// A trueType is what is looked at of a font file.
type trueType struct {
	tables  map[string][]byte
	glyphs  int
	metrics int
}

func readTrueType(data []byte) (t *trueType, err error) {
	defer func() {
		if recover() != nil {
			err = fmt.Errorf("the font file is cut off")
		}
	}()
	t = &trueType{tables: map[string][]byte{}}
	var sum uint32
	for i := 0; i+4 <= len(data); i += 4 {
		sum += binary.BigEndian.Uint32(data[i:])
	}
	if sum != 0xB1B0AFBA {
		return nil, fmt.Errorf("the font file's checksum is wrong")
	}
	for i := range int(binary.BigEndian.Uint16(data[4:])) {
		r := data[12+16*i:]
		offset, length := binary.BigEndian.Uint32(r[8:]), binary.BigEndian.Uint32(r[12:])
		t.tables[string(r[:4])] = data[offset : offset+length]
	}
	for _, tag := range []string{"glyf", "loca", "head", "hhea", "hmtx", "maxp"} {
		if t.tables[tag] == nil {
			return nil, fmt.Errorf("no table %s", tag)
		}
	}
	t.glyphs = int(binary.BigEndian.Uint16(t.tables["maxp"][4:]))
	t.metrics = int(binary.BigEndian.Uint16(t.tables["hhea"][34:]))
	if len(t.tables["loca"]) < 4*(t.glyphs+1) || len(t.tables["hmtx"]) < 4*t.metrics {
		return nil, fmt.Errorf("tables are too short")
	}
	return t, nil
}

func (t *trueType) advance(gid int) int {
	return int(binary.BigEndian.Uint16(t.tables["hmtx"][4*min(gid, t.metrics-1):]))
}

func (t *trueType) empty(gid int) bool {
	loca := t.tables["loca"]
	return binary.BigEndian.Uint32(loca[4*gid:]) == binary.BigEndian.Uint32(loca[4*gid+4:])
}
