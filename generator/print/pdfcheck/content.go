package pdfcheck

import (
	"fmt"
	"strings"
)

// A page is the parsed content stream of a page.
type page struct {
	ref     Ref
	dict    Dict
	marked  []marked // in the order of the stream
	byID    map[int]int
	fonts   map[Name]*font
	images  int
	outside []shown // text outside the content of any element
}

// A marked is a stretch of marked content.
type marked struct {
	tag   Name
	mcid  int
	text  string
	lines []line
}

// A line is where a line of text begins: in bytes of the text, and its baseline on the page.
type line struct {
	at int
	y  float64
}

// A shown is a run of text.
type shown struct{ text string }

// A font is a composite font and the codes that pages show in it.
type font struct {
	ref     Ref
	dict    Dict
	unicode map[int]string
	widths  map[int]float64
	used    map[int]bool
}

// painting holds the operators that mark the page (ISO 32000-1, table 51).
var painting = map[operator]bool{
	"f": true, "F": true, "f*": true, "S": true, "s": true, "B": true, "B*": true, "b": true, "b*": true,
	"Tj": true, "TJ": true, "'": true, "\"": true, "Do": true, "sh": true, "EI": true,
}

// known holds the other operators that this reader accepts.
var known = map[operator]bool{
	"q": true, "Q": true, "cm": true, "w": true, "J": true, "j": true, "d": true, "re": true, "m": true, "l": true, "c": true, "h": true,
	"W": true, "W*": true, "n": true, "rg": true, "RG": true, "g": true, "G": true,
	"BT": true, "ET": true, "Tf": true, "Td": true, "Tm": true, "Ts": true, "Tz": true,
}

// read parses the content stream of a page.
func (c *checker) read(p *page) {
	s, ok := c.file.Get(p.dict["Contents"]).(*Stream)
	if !ok {
		c.report("01-005", "page %d has no content stream", p.ref)
		return
	}
	type open struct {
		artifact bool
		marked   int // index in p.marked, -1 for none
	}
	var stack []open
	var operands []any
	var current *font
	inText := false
	depth := 0
	in := &parser{data: s.Data}
	for {
		o := in.object()
		op, isOperator := o.(operator)
		if !isOperator {
			operands = append(operands, o)
			continue
		}
		if op == "" {
			break
		}
		if n := map[operator]int{"BMC": 1, "BDC": 2, "Tf": 2, "Do": 1}[op]; len(operands) < n {
			fail("page %d: %s without its operands", p.ref, op)
		}
		switch op {
		case "BMC", "BDC":
			tag, _ := operands[0].(Name)
			entry := open{artifact: tag == "Artifact", marked: -1}
			if op == "BDC" && !entry.artifact {
				d, _ := operands[1].(Dict)
				id, ok := d["MCID"].(float64)
				if !ok {
					c.report("01-005", "page %d: marked content %s has no MCID", p.ref, tag)
				} else {
					if _, twice := p.byID[int(id)]; twice {
						c.report("01-005", "page %d: MCID %g is there twice", p.ref, id)
					}
					p.byID[int(id)] = len(p.marked)
					entry.marked = len(p.marked)
					p.marked = append(p.marked, marked{tag: tag, mcid: int(id)})
				}
			}
			for _, outer := range stack {
				switch {
				case outer.artifact && !entry.artifact:
					c.report("01-001", "page %d: tagged content inside of an artifact", p.ref)
				case !outer.artifact && entry.artifact:
					c.report("01-002", "page %d: an artifact inside of tagged content", p.ref)
				case !outer.artifact:
					c.report("01-005", "page %d: tagged content inside of tagged content", p.ref)
				}
			}
			stack = append(stack, entry)
			if inText {
				c.report("01-005", "page %d: marked content begins inside of a text object", p.ref)
			}
		case "EMC":
			if len(stack) == 0 {
				c.report("01-005", "page %d: EMC without a beginning", p.ref)
				break
			}
			stack = stack[:len(stack)-1]
			if inText {
				c.report("01-005", "page %d: marked content ends inside of a text object", p.ref)
			}
		case "BT":
			inText = true
		case "Td", "Tm":
			if n := len(operands); n > 0 && len(stack) > 0 && stack[len(stack)-1].marked >= 0 {
				m := &p.marked[stack[len(stack)-1].marked]
				y, _ := operands[n-1].(float64)
				m.lines = append(m.lines, line{len(m.text), y})
			}
		case "ET":
			inText = false
		case "q":
			depth++
		case "Q":
			if depth--; depth < 0 {
				c.report("syntax", "page %d: Q without q", p.ref)
			}
		case "Tf":
			name, _ := operands[0].(Name)
			if current = p.fonts[name]; current == nil {
				c.report("31-009", "page %d: no font %s", p.ref, name)
			}
		case "Do":
			name, _ := operands[0].(Name)
			resources := c.file.Dict(p.dict["Resources"])
			x := c.file.Dict(c.file.Dict(resources["XObject"])[name])
			if x == nil {
				c.report("syntax", "page %d: no picture %s", p.ref, name)
			} else if x["Subtype"] != Name("Image") {
				c.report("30-002", "page %d: %s is no picture", p.ref, name)
			}
			p.images++
		}
		if painting[op] {
			if len(stack) == 0 {
				c.report("01-005", "page %d: %s outside of marked content", p.ref, op)
			}
			if op == "TJ" || op == "Tj" {
				text := c.show(p, current, operands)
				switch {
				case len(stack) > 0 && stack[len(stack)-1].marked >= 0:
					p.marked[stack[len(stack)-1].marked].text += text
				default:
					p.outside = append(p.outside, shown{text})
				}
			}
		} else if !known[op] && op != "BMC" && op != "BDC" && op != "EMC" {
			c.report("syntax", "page %d: an operator %s", p.ref, op)
		}
		operands = operands[:0]
	}
	if len(stack) > 0 || inText || depth != 0 {
		c.report("syntax", "page %d: something is left open", p.ref)
	}
}

// show returns the characters of codes that are shown.
func (c *checker) show(p *page, f *font, operands []any) string {
	if f == nil {
		c.report("31-009", "page %d: text without a font", p.ref)
		return ""
	}
	var b strings.Builder
	for _, o := range operands {
		parts, ok := o.([]any)
		if !ok {
			parts = []any{o}
		}
		space := false
		for _, part := range parts {
			switch part := part.(type) {
			case float64:
				if !space && part != 0 {
					c.report("text", "page %d: a gap of %g that is not at a space, after %q", p.ref, part, tailOf(b.String()))
				}
			case Text:
				if len(part)%2 != 0 {
					c.report("31-009", "page %d: codes of half a size", p.ref)
				}
				for i := 0; i+1 < len(part); i += 2 {
					code := int(part[i])<<8 | int(part[i+1])
					f.used[code] = true
					text := f.unicode[code]
					space = text == " "
					b.WriteString(text)
				}
			}
		}
	}
	return b.String()
}

func tailOf(s string) string {
	r := []rune(s)
	return string(r[max(0, len(r)-12):])
}

// fontOf reads a composite font.
func (c *checker) fontOf(o any) *font {
	ref, _ := o.(Ref)
	if f := c.fonts[ref]; f != nil {
		return f
	}
	f := &font{ref: ref, dict: c.file.Dict(o), unicode: map[int]string{}, widths: map[int]float64{}, used: map[int]bool{}}
	c.fonts[ref] = f
	c.order = append(c.order, f)
	if s, ok := c.file.Get(f.dict["ToUnicode"]).(*Stream); ok {
		in := &parser{data: s.Data}
		var last []any
		for {
			o := in.object()
			if o == operator("") {
				break
			}
			if o == operator("endbfchar") {
				for i := 0; i+1 < len(last); i += 2 {
					code, ok1 := last[i].(Text)
					text, ok2 := last[i+1].(Text)
					if ok1 && ok2 && len(code) == 2 {
						f.unicode[int(code[0])<<8|int(code[1])] = utf16BE(string(text))
					}
				}
			}
			if o == operator("beginbfchar") || o == operator("endbfchar") {
				last = nil
				continue
			}
			last = append(last, o)
		}
	}
	for _, d := range c.file.Array(f.dict["DescendantFonts"]) {
		w := c.file.Array(c.file.Dict(d)["W"])
		for i := 0; i+1 < len(w); i += 2 {
			first, ok1 := w[i].(float64)
			list, ok2 := w[i+1].([]any)
			if !ok1 || !ok2 {
				c.report("syntax", "font %d: widths of a form that this reader does not know", ref)
				break
			}
			for k, v := range list {
				n, _ := v.(float64)
				f.widths[int(first)+k] = n
			}
		}
	}
	return f
}

// A Node is an element of the structure tree with its text.
type Node struct {
	Role string
	Alt  string
	Text string // of its own content, including links, in tree order
	Ends []int  // where lines of the text end that are followed by another, in bytes
	Kids []*Node

	lines []line
}

// String returns the tree, one element per line.
func (n *Node) String() string {
	var b strings.Builder
	var write func(n *Node, indent string)
	write = func(n *Node, indent string) {
		b.WriteString(indent + n.Role)
		if n.Alt != "" {
			fmt.Fprintf(&b, " [%s]", n.Alt)
		}
		if n.Text != "" {
			b.WriteString(" " + n.Text)
		}
		b.WriteByte('\n')
		for _, k := range n.Kids {
			write(k, indent+"  ")
		}
	}
	write(n, "")
	return b.String()
}
