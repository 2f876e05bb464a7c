package manuscript

import (
	"strconv"
	"strings"

	"hokhao/generator/thai"
)

// A style is what a document's style says about the text in it.
type style struct {
	name    string
	basedOn string
	outline int // heading level from 1; 0 if unspecified, -1 if not a heading
	list    listPlace
	bold    onOff
	italic  onOff
	hidden  onOff
}

// An onOff is a property that may be unspecified.
type onOff uint8

const (
	unsaid onOff = iota
	on
	off
)

func setting(e element) onOff {
	if e.on() {
		return on
	}
	return off
}

// or returns o if it is specified, and other otherwise.
func (o onOff) or(other onOff) onOff {
	if o == unsaid {
		return other
	}
	return o
}

// readStyles returns the styles of a document by id, each with the properties that it inherits. If the part is
// missing or damaged, so are styles.
func readStyles(t *tokens) map[string]style {
	own := map[string]style{}
	_ = t.children(func(_ string, root element) error {
		return t.children(func(name string, e element) error {
			if name != "w:style" {
				return nil
			}
			s, err := readStyle(t)
			own[e.attr("w:styleId")] = s
			return err
		})
	})
	out := make(map[string]style, len(own))
	for id := range own {
		out[id] = inherit(own, id)
	}
	return out
}

func readStyle(t *tokens) (style, error) {
	var s style
	err := t.children(func(name string, e element) error {
		switch name {
		case "w:name":
			s.name = e.attr("w:val")
		case "w:basedOn":
			s.basedOn = e.attr("w:val")
		case "w:pPr":
			return t.children(func(name string, e element) error {
				switch name {
				case "w:outlineLvl":
					s.outline = outlineLevel(e)
				case "w:numPr":
					return s.list.read(t)
				}
				return nil
			})
		case "w:rPr":
			return t.children(func(name string, e element) error {
				switch name {
				case "w:b", "w:bCs":
					s.bold = setting(e)
				case "w:i", "w:iCs":
					s.italic = setting(e)
				case "w:vanish":
					s.hidden = setting(e)
				}
				return nil
			})
		}
		return nil
	})
	return s, err
}

// inherit returns a style with what it inherits from the styles that it is based on.
func inherit(own map[string]style, id string) style {
	const longest = 20 // steps, since styles may be based on each other
	s := own[id]
	level := headingByName(s.name, id)
	for base, steps := s.basedOn, 0; base != "" && steps < longest; steps++ {
		b, ok := own[base]
		if !ok {
			break
		}
		if level == 0 {
			level = headingByName(b.name, base)
		}
		if s.outline == 0 {
			s.outline = b.outline
		}
		if s.list.id == "" {
			s.list.id = b.list.id
		}
		if !s.list.levelled {
			s.list.level, s.list.levelled = b.list.level, b.list.levelled
		}
		s.bold, s.italic, s.hidden = s.bold.or(b.bold), s.italic.or(b.italic), s.hidden.or(b.hidden)
		base = b.basedOn
	}
	if s.outline == 0 {
		s.outline = level
	}
	return s
}

// titleLevel is the level of the title's style, above heading 1.
const titleLevel = 10

// outlineLevel returns a heading's level from 1; Word's tenth level is body text.
func outlineLevel(e element) int {
	const headings = 9
	n, err := strconv.Atoi(e.attr("w:val"))
	if err != nil || n < 0 || n >= headings {
		return -1
	}
	return n + 1
}

var headingName = pattern(`(?i)^(?:heading|หัวเรื่อง|หัวข้อ)\s*([1-9])$`)

// headingByName returns the level of a built-in style from its name or id, in English or Thai Word. A file need
// not define these levels.
func headingByName(name, id string) int {
	for _, s := range []string{name, id} {
		s = thai.ArabicDigits(strings.TrimSpace(s))
		if m := headingName().FindStringSubmatch(s); m != nil {
			return int(m[1][0] - '0')
		}
		switch strings.ToLower(s) {
		case "title", "ชื่อเรื่อง":
			return titleLevel
		}
	}
	return 0
}

// isCaption reports whether a style is for captions of pictures, in Word or LibreOffice.
func (s style) isCaption() bool {
	switch strings.ToLower(s.name) {
	case "caption", "figure", "illustration", "คำบรรยาย", "คำอธิบายภาพ", "คำบรรยายภาพ":
		return true
	}
	return false
}

// isContents reports whether a style is for the lines of a table of contents.
func (s style) isContents() bool {
	name := strings.ToLower(s.name)
	return strings.HasPrefix(name, "toc ") || name == "toc heading" || strings.HasPrefix(name, "contents ")
}
