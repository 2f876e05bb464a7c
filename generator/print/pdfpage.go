package print

import (
	"encoding/binary"
	"fmt"
	"strings"
)

// A content writes the content stream of a page.
type content struct {
	p     *pdfWriter
	page  int
	sheet *sheet
	b     []byte

	tag   *element // whose marked content is open
	state uint8    // 0 nothing is open, 1 an artifact, 2 content of tag
	run   bool     // the open artifact is of the page's head or foot
	color Color    // the current fill colour
	links []linkArea
}

// A linkArea is the clickable area of a link.
type linkArea struct {
	link       *element
	x, y, w, h float64 // from the page's top left
	text       string
}

// write returns the bytes of the page.
func (c *content) write() ([]byte, error) {
	for i := range c.sheet.ops {
		o := &c.sheet.ops[i]
		switch o.kind {
		case opLine:
			c.line(o)
		case opRect, opFrame, opRule:
			c.open(nil, o.running)
			c.rule(o)
		case opImage:
			c.open(o.tag, o.running)
			if err := c.image(o); err != nil {
				return nil, err
			}
			c.area(o.link, o.x, o.y, o.w, o.h, "")
			c.p.figure(o, c)
		case opCode:
			c.open(o.tag, o.running)
			c.code(o)
			c.area(o.link, o.x, o.y, o.w, o.h, "")
			c.p.figure(o, c)
		}
	}
	c.close()
	c.annotate()
	return c.b, nil
}

func (c *content) close() {
	if c.state != 0 {
		c.b = append(c.b, "EMC\n"...)
	}
	c.state, c.tag = 0, nil
}

// open continues the marked content of an element, or an artifact if tag is nil.
func (c *content) open(tag *element, running bool) {
	if tag == nil {
		if c.state == 1 && c.run == running {
			return
		}
		c.close()
		c.state, c.run = 1, running
		if running {
			c.b = append(c.b, "/Artifact <</Type /Pagination>> BDC\n"...)
		} else {
			c.b = append(c.b, "/Artifact <</Type /Layout>> BDC\n"...)
		}
		return
	}
	if c.state == 2 && c.tag == tag {
		return
	}
	c.close()
	c.state, c.tag = 2, tag
	mcid := len(c.p.parents[c.page])
	c.p.parents[c.page] = append(c.p.parents[c.page], tag)
	c.p.content(tag, kid{page: c.page, mcid: mcid})
	c.b = fmt.Appendf(c.b, "/%s <</MCID %d>> BDC\n", tag.role, mcid)
	if tag.level > 0 {
		c.p.heading(tag, c.page, c)
	}
}

// up converts a distance from the page's top to one from its bottom.
func (c *content) up(y float64) float64 { return c.sheet.page.Height - y }

func (c *content) numbers(operator string, values ...float64) {
	for _, v := range values {
		c.b = appendNumber(c.b, v, 2)
		c.b = append(c.b, ' ')
	}
	c.b = append(c.b, operator...)
	c.b = append(c.b, '\n')
}

// fill sets the colour of text and areas.
func (c *content) fill(color Color) {
	if color != c.color {
		c.color = color
		c.b = append(c.b, color.operands()+" rg\n"...)
	}
}

// operands returns the components of a colour from 0 to 1.
func (c Color) operands() string {
	part := func(v uint8) string { return string(appendNumber(nil, float64(v)/255, 3)) }
	return part(c.R) + " " + part(c.G) + " " + part(c.B)
}

func (c *content) rule(o *op) {
	switch o.kind {
	case opRect:
		c.fill(o.color)
		c.numbers("re f", o.x, c.up(o.y+o.h), o.w, o.h)
	case opRule:
		if !o.dashed { // a filled rectangle has the same thickness everywhere
			c.fill(o.color)
			if o.h == 0 {
				c.numbers("re f", o.x, c.up(o.y+o.stroke/2), o.w, o.stroke)
			} else {
				c.numbers("re f", o.x-o.stroke/2, c.up(o.y+o.h), o.stroke, o.h)
			}
			return
		}
		c.b = append(c.b, "q "...)
		c.b = append(c.b, o.color.operands()+" RG "...)
		c.b = append(c.b, "0 J [1 2] 0 d "...)
		c.numbers("w", o.stroke)
		c.numbers("m", o.x, c.up(o.y))
		c.numbers("l S Q", o.x+o.w, c.up(o.y+o.h))
	case opFrame:
		s := o.stroke
		c.fill(o.color)
		c.numbers("re", o.x, c.up(o.y+o.h), o.w, o.h)
		c.numbers("re f*", o.x+s, c.up(o.y+o.h-s), max(o.w-float64(2*s), 0), max(o.h-float64(2*s), 0))
	}
}

func (c *content) code(o *op) {
	module := o.w / float64(o.code.Size+2*quiet)
	c.fill(Color{})
	for y := range o.code.Size {
		for x := 0; x < o.code.Size; x++ {
			start := x
			for x < o.code.Size && o.code.Black(x, y) {
				x++
			}
			if n := x - start; n > 0 {
				for i, v := range [4]float64{
					o.x + float64(float64(start+quiet)*module), c.up(o.y + float64(float64(y+quiet+1)*module)), float64(n) * module, module,
				} {
					if i > 0 {
						c.b = append(c.b, ' ')
					}
					c.b = appendNumber(c.b, v, 3)
				}
				c.b = append(c.b, " re\n"...)
			}
		}
	}
	c.b = append(c.b, "f\n"...)
}

func (c *content) image(o *op) error {
	name, err := c.p.image(o)
	if err != nil {
		return err
	}
	c.b = append(c.b, "q\n"...)
	c.numbers("re W n", o.x, c.up(o.y+o.h), o.w, o.h)
	// The whole picture, scaled so that the visible part fills its place.
	w := o.w / (o.crop[2] - o.crop[0])
	h := o.h / (o.crop[3] - o.crop[1])
	x := o.x - float64(w*o.crop[0])
	y := c.up(o.y - float64(h*o.crop[1]) + h)
	m := orient(o.image.header.Orientation, x, y, w, h)
	c.numbers("cm", m[:]...)
	c.b = append(c.b, "/"+name+" Do\nQ\n"...)
	return nil
}

// orient returns the matrix that draws a stored picture upright (EXIF, CIPA DC-008, 4.6.4) with its lower left corner
// at x, y.
func orient(orientation int, x, y, w, h float64) [6]float64 {
	switch orientation {
	case 2:
		return [6]float64{-w, 0, 0, h, x + w, y}
	case 3:
		return [6]float64{-w, 0, 0, -h, x + w, y + h}
	case 4:
		return [6]float64{w, 0, 0, -h, x, y + h}
	case 5:
		return [6]float64{0, -h, -w, 0, x + w, y + h}
	case 6:
		return [6]float64{0, -h, w, 0, x, y + h}
	case 7:
		return [6]float64{0, h, w, 0, x, y}
	case 8:
		return [6]float64{0, h, -w, 0, x + w, y}
	}
	return [6]float64{w, 0, 0, h, x, y}
}

// line writes a line of text. Each stretch of one element is a text object, so that marked content nests.
func (c *content) line(o *op) {
	l := o.line
	x := o.x
	for from := 0; from < len(l.atoms); {
		tag := l.atoms[from].run.tag
		to := from
		width := 0.0
		for to < len(l.atoms) && l.atoms[to].run.tag == tag {
			width += l.advance(to)
			to++
		}
		c.open(tag, o.running)
		c.text(l, from, to, x, c.up(o.y))
		if link := l.atoms[from].run.link; link != nil {
			c.linkText(l, from, to, link, x, o.y)
		}
		c.strikes(l, from, to, x, o.y)
		x += width
		from = to
	}
}

// linkText makes the text of a link clickable.
func (c *content) linkText(l *line, from, to int, link *element, x, y float64) {
	last := min(to, max(l.trail, from))
	width := 0.0
	var text strings.Builder
	for i := from; i < last; i++ {
		width += l.advance(i)
	}
	for i := from; i < to; i++ {
		text.WriteString(l.atoms[i].shape.text)
	}
	size := l.atoms[from].run.size
	if width > 0 {
		c.area(link, x, y-float64(1.05*size), width, 1.35*size, text.String())
	}
}

// strikes draws the lines through struck-out text, as decoration.
func (c *content) strikes(l *line, from, to int, x, y float64) {
	for i := from; i < to; i++ {
		w := l.advance(i)
		if r := l.atoms[i].run; r.strike && i < l.trail {
			c.open(nil, false)
			c.fill(r.color)
			c.numbers("re f", x, c.up(y-r.rise)+float64(0.26*r.size), w, 0.06*r.size)
		}
		x += w
	}
}

// text shows atoms of one element.
func (c *content) text(l *line, from, to int, x, y float64) {
	c.b = append(c.b, "BT\n"...)
	var font *pdfFont
	size, rise := 0.0, 0.0
	placed := false
	for i := from; i < to; {
		r := l.atoms[i].run
		f := c.p.font(r.face)
		c.fill(r.color)
		if f != font || r.size != size {
			font, size = f, r.size
			c.b = append(c.b, "/"+f.name+" "...)
			c.numbers("Tf", size)
		}
		if r.rise != rise {
			rise = r.rise
			c.numbers("Ts", rise)
		}
		if !placed {
			placed = true
			if l.scale == 1 {
				c.numbers("Td", x, y)
			} else {
				c.b = appendNumber(c.b, l.scale, 5)
				c.b = append(c.b, " 0 0 1 "...)
				c.numbers("Tm", x, y)
			}
		}
		c.b = append(c.b, "[<"...)
		for ; i < to && l.atoms[i].run == r; i++ {
			a := &l.atoms[i]
			for _, code := range a.shape.codes {
				c.b = appendHex(c.b, f.cid(code))
			}
			if a.space && !a.fixed && l.gap != 0 && i < l.trail {
				c.b = append(c.b, '>')
				c.b = appendNumber(c.b, -l.gap*1000/(size*l.scale), 1)
				c.b = append(c.b, '<')
			}
		}
		c.b = append(c.b, ">] TJ\n"...)
	}
	if rise != 0 {
		c.b = append(c.b, "0 Ts\n"...)
	}
	c.b = append(c.b, "ET\n"...)
}

func appendHex(b []byte, v uint16) []byte {
	const digits = "0123456789ABCDEF"
	var u [2]byte
	binary.BigEndian.PutUint16(u[:], v)
	return append(b, digits[u[0]>>4], digits[u[0]&15], digits[u[1]>>4], digits[u[1]&15])
}

// area makes a rectangle of the page a link.
func (c *content) area(link *element, x, y, w, h float64, text string) {
	if link == nil {
		return
	}
	c.links = append(c.links, linkArea{link, x, y, w, h, text})
}

// annotate writes the page's links (ISO 32000-1, 12.5.6.5 and 14.7.4.3).
func (c *content) annotate() {
	for _, a := range c.links {
		action := ""
		if id, ok := strings.CutPrefix(a.link.href, "#"); ok {
			to, known := c.p.l.anchors[id]
			if !known {
				continue
			}
			sh := c.p.l.pages[to.page]
			action = fmt.Sprintf("/Dest [%d 0 R /XYZ 0 %s null]", c.p.pageIDs[to.page], number(sh.page.Height-to.y+4))
		} else {
			action = "/A <</S /URI /URI " + uriString(a.link.href) + ">>"
		}
		says := a.link.alt
		if says == "" {
			says = strings.TrimSpace(a.text)
		}
		if says == "" {
			says = a.link.href
		}
		key := len(c.p.l.pages) + len(c.p.annotTag)
		id := c.p.object("<</Type /Annot /Subtype /Link /Rect [%s %s %s %s] /Border [0 0 0] /F 4 /Contents %s /StructParent %d %s>>",
			number(a.x), number(c.up(a.y+a.h)), number(a.x+a.w), number(c.up(a.y)), textString(says), key, action)
		c.p.annotTag = append(c.p.annotTag, a.link)
		c.p.annots[c.page] = append(c.p.annots[c.page], id)
		c.p.content(a.link, kid{page: c.page, object: id})
	}
}
