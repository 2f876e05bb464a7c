package content

import (
	"bytes"
	"errors"
	"strings"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2"
	"github.com/pelletier/go-toml/v2/unstable"

	"hokhao/generator/diagnostic"
)

// parseTOML reads TOML 1.0 into nodes. go-toml judges the text; its syntax tree gives the positions.
func parseTOML(r *reading, data []byte, firstLine int) *node {
	var judged map[string]any
	if err := toml.Unmarshal(data, &judged); err != nil {
		at := Position{Line: firstLine}
		var decode *toml.DecodeError
		if errors.As(err, &decode) {
			row, column := decode.Position()
			at = Position{Line: firstLine + row - 1, Column: letters(data, row, column)}
		}
		message := strings.TrimPrefix(err.Error(), "toml: ")
		for _, f := range tomlFaults {
			if strings.Contains(message, f.says) {
				r.tell(f.msg, at, "error", message)
				return nil
			}
		}
		r.tell(msgTOML, at, "error", message)
		return nil
	}
	p := &tomlParser{data: data, line: firstLine}
	p.parser.Reset(data)
	root := &node{shape: mapping, at: Position{Line: firstLine, Column: 1}}
	here := root
	for p.parser.NextExpression() {
		e := p.parser.Expression()
		switch e.Kind {
		case unstable.Table:
			here = p.table(root, e, false)
		case unstable.ArrayTable:
			here = p.table(root, e, true)
		case unstable.KeyValue:
			p.keyValue(here, e)
		}
	}
	return root
}

// tomlFaults are the messages of what the parser's words mean.
var tomlFaults = []struct {
	says string
	msg  diagnostic.Message
}{
	{"impossible date", msgTOMLDate},
	{"already defined", msgTOMLTwice},
	{"at start of value", msgTOMLUnquoted},
	{"cannot have new lines", msgTOMLUnclosed},
}

// letters turns a column in bytes into one in code points.
func letters(data []byte, row, column int) int {
	lines := bytes.Split(data, []byte("\n"))
	if row < 1 || row > len(lines) {
		return column
	}
	line := lines[row-1]
	return utf8.RuneCount(line[:min(max(column-1, 0), len(line))]) + 1
}

type tomlParser struct {
	data   []byte
	line   int
	parser unstable.Parser
}

func (p *tomlParser) at(n *unstable.Node) Position {
	offset := int(n.Raw.Offset)
	if n.Raw.Length == 0 { // the tree gives no range for this value: it points into the text
		r := p.parser.Range(n.Data)
		offset = int(r.Offset)
	}
	return position(p.data, offset, p.line)
}

// child gives the mapping below a key, made where it is not there; below an array of tables it is the last one.
func (p *tomlParser) child(n *node, key *unstable.Node) *node {
	c := n.get(string(key.Data))
	if c == nil {
		c = &node{shape: mapping, at: p.at(key)}
		n.keys = append(n.keys, p.key(key))
		n.values = append(n.values, c)
	}
	if c.shape == list && len(c.values) > 0 {
		c = c.values[len(c.values)-1]
	}
	return c
}

func (p *tomlParser) key(key *unstable.Node) *node {
	return &node{shape: scalar, text: string(key.Data), quoted: true, at: p.at(key)}
}

func (p *tomlParser) table(root *node, e *unstable.Node, array bool) *node {
	here := root
	for it := e.Key(); it.Next(); {
		if !array || !it.IsLast() {
			here = p.child(here, it.Node())
			continue
		}
		item := &node{shape: mapping, at: p.at(it.Node())}
		if l := here.get(string(it.Node().Data)); l != nil {
			l.values = append(l.values, item)
		} else {
			here.keys = append(here.keys, p.key(it.Node()))
			here.values = append(here.values, &node{shape: list, values: []*node{item}, at: item.at})
		}
		here = item
	}
	return here
}

func (p *tomlParser) keyValue(here *node, e *unstable.Node) {
	for it := e.Key(); it.Next(); {
		if it.IsLast() {
			k := p.key(it.Node())
			here.keys = append(here.keys, k)
			here.values = append(here.values, p.value(e.Value(), k.at))
			return
		}
		here = p.child(here, it.Node())
	}
}

// value turns a value into a node; near is where its key stands, for values whose own place is not known.
func (p *tomlParser) value(v *unstable.Node, near Position) *node {
	n := &node{shape: scalar, at: near}
	if v.Raw.Length > 0 {
		n.at = p.at(v)
	}
	switch v.Kind {
	case unstable.Array:
		n.shape = list
		for it := v.Children(); it.Next(); {
			n.values = append(n.values, p.value(it.Node(), near))
		}
	case unstable.InlineTable:
		n.shape = mapping
		for it := v.Children(); it.Next(); {
			p.keyValue(n, it.Node())
		}
	case unstable.String:
		n.text, n.quoted = string(v.Data), true
	default:
		n.text = string(v.Data)
	}
	return n
}
