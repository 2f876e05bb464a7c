package content

import (
	"strings"
	"unicode/utf8"
)

// plainFields reads the YAML that nearly all front matter is, in one pass: fields and groups of fields, texts on one line without
// signs or between quotation marks, lists in brackets or one item a line. It returns nil for everything else, also for what is
// wrong, and then the parser of YAML decides; where it returns fields, they are exactly those of that parser (FuzzPlainFields).
func plainFields(data []byte, firstLine int) *node {
	p := plainParser{rest: string(data), line: firstLine - 1}
	if n := p.fields(0, false); n != nil && p.rest == "" {
		return n
	}
	return nil
}

// A plainParser reads lines of plain YAML.
type plainParser struct {
	rest  string // what follows the line
	text  string // of the line
	line  int    // its number
	depth int    // of groups and lists that are open
}

// next goes to the next line; false where it is not plain.
func (p *plainParser) next() bool {
	text, rest, ok := strings.Cut(p.rest, "\n")
	p.text, p.rest, p.line = text, rest, p.line+1
	return ok && isPlain(text)
}

// isPlain reports whether a line has only signs that mean nothing inside a text, and may end one.
func isPlain(line string) bool {
	if line == "" || line[len(line)-1] == ' ' {
		return false
	}
	for i := 0; i < len(line); {
		switch b := line[i]; {
		case b == 0xE0 && i+2 < len(line) && line[i+1]|1 == 0xB9 && line[i+2]&0xC0 == 0x80: // Thai
			i += 3
		case b == 0xE2 && i+2 < len(line) && line[i+1] == 0x80 && line[i+2] >= 0x90 && line[i+2] <= 0xA7: // dashes, quotation marks, dots
			i += 3
		case b < ' ' || b == '#' || b >= 0x7F:
			return false
		default:
			i++
		}
	}
	return true
}

// indent returns how far the next line is indented; -1 where there is none.
func (p *plainParser) indent() int {
	if p.rest == "" {
		return -1
	}
	n := 0
	for n < len(p.rest) && p.rest[n] == ' ' {
		n++
	}
	return n
}

// isItem reports whether the next line, which is indented so far, begins an item.
func (p *plainParser) isItem(indent int) bool { return strings.HasPrefix(p.rest[indent:], "- ") }

// deepest is how far plain fields are nested at most.
const deepest = 8

// fields reads the fields of a group that is indented so far; begun says that the first is on the line.
func (p *plainParser) fields(indent int, begun bool) *node {
	if p.depth++; p.depth > deepest {
		return nil
	}
	n := &node{shape: mapping}
	for ; begun || p.indent() == indent && !p.isItem(indent); begun = false {
		if !begun && !p.next() {
			return nil
		}
		key, value, ok := cutKey(p.text[indent:])
		if !ok {
			return nil
		}
		at := p.at(indent)
		var v *node
		switch below := p.indent(); {
		case value != "":
			v = p.value(indent + len(key) + 1)
		case below >= indent && p.isItem(below):
			v = p.items(below)
		case below > indent:
			v = p.fields(below, false)
		}
		if v == nil {
			return nil
		}
		n.keys = append(n.keys, &node{shape: scalar, text: key, at: at})
		n.values = append(n.values, v)
	}
	if p.depth--; len(n.keys) == 0 || p.indent() > indent {
		return nil
	}
	n.at = n.keys[0].at
	return n
}

// cutKey parts a key from what follows its colon. A key is a word that means nothing else in YAML.
func cutKey(text string) (key, value string, ok bool) {
	key, value, ok = strings.Cut(text, ":")
	for i := range len(key) {
		if b := key[i]; (b < 'a' || b > 'z') && (b < 'A' || b > 'Z') {
			return "", "", false
		}
	}
	return key, value, ok && key != "" && !isNull(key) && (value == "" || value[0] == ' ')
}

func isNull(text string) bool { return text == "null" || text == "Null" || text == "NULL" }

// items reads the lines of a list that is indented so far.
func (p *plainParser) items(indent int) *node {
	if p.depth++; p.depth > deepest {
		return nil
	}
	n := &node{shape: list}
	for p.indent() == indent && p.isItem(indent) {
		if !p.next() {
			return nil
		}
		if n.at.Line == 0 {
			n.at = p.at(indent)
		}
		begin := len(p.text) - len(strings.TrimLeft(p.text[indent+1:], " "))
		var item *node
		if _, _, group := cutKey(p.text[begin:]); group {
			item = p.fields(begin, true)
		} else {
			item = p.value(indent + 1)
		}
		if item == nil {
			return nil
		}
		n.values = append(n.values, item)
	}
	if p.depth--; p.indent() > indent {
		return nil
	}
	return n
}

// value reads what is behind a key or the sign of an item, which end at an offset of the line.
func (p *plainParser) value(offset int) *node {
	text := strings.TrimLeft(p.text[offset:], " ")
	offset = len(p.text) - len(text)
	if text == "" {
		return nil
	}
	switch quote := text[0]; quote {
	case '"', '\'':
		inner, ok := unquoted(text)
		if !ok {
			return nil
		}
		return &node{shape: scalar, text: inner, quoted: true, at: p.at(offset)}
	case '[':
		return p.inBrackets(offset)
	}
	if !p.isText(text) {
		return nil
	}
	return &node{shape: scalar, text: text, at: p.at(offset)}
}

// unquoted returns what is between quotation marks of one kind, without any other and without escapes.
func unquoted(text string) (string, bool) {
	inner, ok := strings.CutSuffix(text[1:], text[:1])
	return inner, ok && !strings.ContainsAny(inner, text[:1]+`\`)
}

// isText reports whether a value is a text that is written as it is, all on its line.
func (p *plainParser) isText(text string) bool {
	if b := text[0]; b < utf8.RuneSelf && (b < '0' || b > '9') && (b < 'a' || b > 'z') && (b < 'A' || b > 'Z') && b != '/' {
		return false
	}
	return !isNull(text) && !strings.Contains(text, ": ") && text[len(text)-1] != ':' && !strings.Contains(text, " - ") && !p.follows(text)
}

// follows reports whether the next line is in a text too: the check of lines that YAML joins looks for that.
func (p *plainParser) follows(text string) bool {
	next, _, _ := strings.Cut(p.rest, "\n")
	next = strings.TrimSpace(next)
	return next != "" && strings.Contains(text, next)
}

// inBrackets reads [a, b] at an offset of the line.
func (p *plainParser) inBrackets(offset int) *node {
	n := &node{shape: list, at: p.at(offset)}
	inner, ok := strings.CutSuffix(p.text[offset+1:], "]")
	if !ok {
		return nil
	}
	offset++
	for item := range strings.SplitSeq(inner, ",") {
		blank := len(item) - len(strings.TrimLeft(item, " "))
		value := strings.TrimRight(item[blank:], " ")
		v := &node{shape: scalar, text: value, at: p.at(offset + blank)}
		switch {
		case value == "" || len(n.values) > 0 && blank == 0:
			return nil
		case value[0] == '"':
			if v.text, v.quoted = unquoted(value); !v.quoted {
				return nil
			}
		case strings.ContainsAny(value, "[]{}\"':&*!|>%@`?\\") || !p.isText(value):
			return nil
		}
		n.values = append(n.values, v)
		offset += len(item) + 1
	}
	return n
}

// at returns the place of an offset of the line.
func (p *plainParser) at(offset int) Position {
	return Position{Line: p.line, Column: 1 + utf8.RuneCountInString(p.text[:offset])}
}
