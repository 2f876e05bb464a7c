package content

import (
	"bytes"
	"errors"
	"strings"

	"go.yaml.in/yaml/v4"

	"hokhao/generator/diagnostic"
)

// parseYAML reads YAML 1.2 into nodes. firstLine is the line of the file on which data begins.
func parseYAML(r *reading, data []byte, firstLine int) *node {
	if n := plainFields(data, firstLine); n != nil {
		return n
	}
	return parseAnyYAML(r, data, firstLine)
}

func parseAnyYAML(r *reading, data []byte, firstLine int) *node {
	if blankYAML(data) { // the parser calls that an error
		return &node{at: Position{Line: firstLine, Column: 1}}
	}
	p := &yamlParser{reading: r, data: data, rows: strings.Split(string(data), "\n"), firstLine: firstLine, starts: yamlLines(data, firstLine)}
	var doc yaml.Node
	if err := yaml.Load(data, &doc); err != nil {
		p.fault(err)
		return nil
	}
	if len(doc.Content) == 0 {
		return &node{at: Position{Line: firstLine, Column: 1}}
	}
	failed := len(r.findings)
	n := p.node(doc.Content[0])
	if len(r.findings) > failed {
		return nil
	}
	return n
}

// blankYAML reports whether data has nothing but space and comments.
func blankYAML(data []byte) bool {
	for line := range bytes.Lines(bytes.TrimPrefix(data, bom)) {
		if line = bytes.TrimSpace(line); len(line) > 0 && line[0] != '#' {
			return false
		}
	}
	return true
}

// A yamlParser turns the parser's nodes into ours.
type yamlParser struct {
	*reading
	data      []byte
	rows      []string // of data
	firstLine int
	starts    []Position // in the file, of the lines as YAML counts them
}

// yamlLines returns where lines begin in YAML's eyes: there the line and paragraph separators that text from a
// word processor carries end one too, and in no editor.
func yamlLines(data []byte, firstLine int) []Position {
	at := Position{Line: firstLine, Column: 1}
	starts := []Position{at}
	before := ' '
	for _, c := range string(data) {
		at.Column++
		if c == '\n' {
			at = Position{Line: at.Line + 1, Column: 1}
			if before == '\r' { // one end of line
				starts = starts[:len(starts)-1]
			}
		}
		switch c {
		case '\r', '\n', '\u0085', '\u2028', '\u2029':
			starts = append(starts, at)
		}
		before = c
	}
	return starts
}

// at returns the place in the file of one that the parser names.
func (p *yamlParser) at(line, column int) Position {
	switch {
	case line < 1:
		return Position{Line: p.firstLine}
	case line > len(p.starts):
		return position(p.data, len(p.data), p.firstLine)
	}
	at := p.starts[line-1]
	at.Column += max(column, 1) - 1
	return at
}

func (p *yamlParser) node(y *yaml.Node) *node {
	n := &node{at: p.at(y.Line, y.Column)}
	switch {
	case y.Kind == yaml.AliasNode || y.Anchor != "":
		p.tell(msgYAMLAlias, n.at)
		return n
	case y.Kind == yaml.ScalarNode && y.ShortTag() == "!!null":
		if n.at.Line <= len(p.lines) {
			line := []rune(p.lines[n.at.Line-1])
			if rest := strings.TrimSpace(string(line[min(n.at.Column-1, len(line)):])); strings.HasPrefix(rest, "#") {
				n.comment = rest
			}
		}
		return n
	case y.Kind == yaml.ScalarNode:
		n.shape, n.text, n.comment = scalar, y.Value, y.LineComment
		p.joined(y)
		n.quoted = y.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) != 0
	case y.Kind == yaml.SequenceNode:
		n.shape = list
		for _, c := range y.Content {
			n.values = append(n.values, p.node(c))
		}
	case y.Kind == yaml.MappingNode:
		n.shape = mapping
		for i := 0; i+1 < len(y.Content); i += 2 {
			n.keys = append(n.keys, p.node(y.Content[i]))
			n.values = append(n.values, p.node(y.Content[i+1]))
		}
	}
	return n
}

// joined reports a line that looks like an item and continues the value above it, as YAML reads what is indented more; and
// one that looks like a field without its space and is read as text.
func (p *yamlParser) joined(y *yaml.Node) {
	if y.Style != 0 {
		return
	}
	lines := p.rows
	first := p.at(y.Line, 1).Line - p.firstLine
	for i := first; i < len(lines); i++ {
		line := strings.TrimRight(lines[i], " \t\r")
		text := strings.TrimSpace(line)
		if i == first && !strings.HasPrefix(y.Value, text) {
			continue // the key of the value is before it
		}
		if text == "" || !strings.Contains(y.Value, text) {
			break
		}
		if m := keyGlued.FindStringSubmatch(line); m != nil && keys()[m[2]] && strings.HasPrefix(line, "  ") {
			mended := m[1] + m[2] + ": " + plainYAML(m[3])
			p.tell(msgKeyJoined, Position{Line: p.firstLine + i, Column: columns(m[1]+m[2]) + 2}, "mended", mended)
		}
	}
	if !strings.Contains(y.Value, " - ") {
		return
	}
	for i := p.at(y.Line, 1).Line - p.firstLine + 1; i < len(lines); i++ {
		text := strings.TrimSpace(lines[i])
		if !strings.HasPrefix(text, "- ") || !strings.Contains(y.Value, " "+text) {
			return
		}
		p.tell(msgListJoined, Position{Line: p.firstLine + i, Column: columns(anyIndent.FindString(lines[i])) + 1}, "indent", indents(lines[:i], text)[0], "text", text)
	}
}

// yamlFaults are the messages of what the parser's words, which speak of tokens, mean where no single line mends it. Where
// opened is set, the fault is best seen where what was not closed begins.
var yamlFaults = []struct {
	says   string
	msg    diagnostic.Message
	opened bool
}{
	{says: "mapping values are not allowed", msg: msgYAMLColon},
	{says: "alphabetic or numeric character", msg: msgYAMLStar},
	{says: "expected single document", msg: msgYAMLDocuments},
	{says: "cannot start any token", msg: msgYAMLSign},
	{says: "unexpected end of stream", msg: msgYAMLQuote, opened: true},
	{says: "could not find expected ':'", msg: msgYAMLNoColon, opened: true},
	{says: "did not find expected ',' or", msg: msgYAMLBracket, opened: true},
	{says: "did not find expected", msg: msgYAMLIndent},
	{says: "unknown escape", msg: msgYAMLEscape},
	{says: "alias", msg: msgYAMLReference},
	{says: "anchor", msg: msgYAMLReference},
}

// fault reports why a block cannot be read: for each line that can be mended what to type, else what the parser means.
func (p *yamlParser) fault(err error) {
	at, message := Position{Line: p.firstLine}, strings.TrimPrefix(err.Error(), "yaml: ")
	opened := at
	var load *yaml.LoadError
	if errors.As(err, &load) {
		message = load.Message
		if load.Mark.Line > 0 {
			at = p.at(load.Mark.Line, load.Mark.Column)
		}
		if opened = at; load.ContextMark.Line > 0 {
			opened = p.at(load.ContextMark.Line, load.ContextMark.Column)
		}
	}
	if strings.Contains(message, "did not find expected") && p.cut(opened, at, message) {
		return
	}
	if slips := p.slips(); len(slips) > 0 {
		for _, s := range slips {
			p.tell(s.msg, Position{Line: p.firstLine + s.line, Column: s.column}, append(s.pairs, "error", s.error, "mended", s.mended)...)
		}
		return
	}
	for _, f := range yamlFaults {
		if strings.Contains(message, f.says) {
			if f.opened {
				at = opened
			}
			p.tell(f.msg, at, "error", message)
			return
		}
	}
	p.tell(msgYAML, at, "error", message)
}
