package content

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"hokhao/generator/diagnostic"
	"hokhao/generator/markdown"
)

// A Position is a place in a source: line from 1, column from 1 in code points; 0 where unknown.
type Position = markdown.Position

// A node is a value of front matter as it was written, whether in YAML, TOML or JSON.
type node struct {
	shape  shape
	text   string // of a scalar
	quoted bool   // a scalar that can only be text
	keys   []*node
	values []*node
	at     Position

	comment string // that ended a line of YAML: "# …", of a scalar or of nothing
}

type shape uint8

const (
	nothing shape = iota // null, or a key without a value
	scalar
	list
	mapping
)

// get gives the value of a key of a mapping, or nil.
func (n *node) get(key string) *node {
	for i, k := range n.keys {
		if k.text == key {
			return n.values[i]
		}
	}
	return nil
}

// A reading is one source while it is read: its lines, for findings, and the findings so far.
type reading struct {
	Context
	file     string
	lines    []string
	findings []diagnostic.Finding
	at       map[string]Position // of every field that is there, by its path: "photos[2].alt"

	kind      Kind               // of the publication that is read, or ""
	form      Form               // of the front matter
	unwanted  map[int][]unwanted // what was taken out of lines, by their numbers
	bodyEmpty bool               // there is no text below the front matter
}

func newReading(file string, data []byte, c Context) *reading {
	return &reading{Context: c, file: file, lines: strings.Split(string(data), "\n"), at: map[string]Position{}}
}

// tell adds the finding of a message at a position of the source.
func (r *reading) tell(m diagnostic.Message, at Position, pairs ...any) { r.add(m.With(pairs...), at) }

// add adds a finding at a position of the source. What its hint asks to type is between ⟦ and ⟧, as YAML; see Form.Hint.
func (r *reading) add(f diagnostic.Finding, at Position) {
	f.File, f.Line, f.Column, f.Hint = r.file, at.Line, at.Column, r.form.Hint(f.Hint)
	if at.Line > 0 && at.Line <= len(r.lines) {
		f.Text = strings.TrimRight(r.lines[at.Line-1], "\r")
	}
	r.findings = append(r.findings, f)
}

// position turns a byte offset of the source into line and column.
func position(data []byte, offset, firstLine int) Position {
	offset = min(max(offset, 0), len(data))
	before := data[:offset]
	line := firstLine + bytes.Count(before, []byte("\n"))
	return Position{Line: line, Column: utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:]) + 1}
}
