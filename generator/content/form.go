package content

import (
	"encoding/json"
	"fmt"
	"strings"

	"go.yaml.in/yaml/v4"
)

// A Form is a format of front matter.
type Form uint8

// The formats.
const (
	YAML Form = iota
	TOML
	JSON
)

// What a hint asks an officer to type is between these in a message, as YAML.
const typeFrom, typeTo = "⟦", "⟧"

// Hint returns a hint as it is shown to the writer of a source in this form: what is to be typed is in that form, too.
func (f Form) Hint(hint string) string {
	var b strings.Builder
	typed := false
	for {
		before, rest, found := strings.Cut(hint, typeFrom)
		b.WriteString(before)
		if !found {
			break
		}
		typed = true
		var text string
		text, hint, _ = strings.Cut(rest, typeTo)
		b.WriteString(f.write(text))
	}
	if typed && f == JSON {
		b.WriteString(" (คั่นช่องด้วยเครื่องหมาย ,)")
	}
	return b.String()
}

// write returns fields that are written in YAML in this form. A single word is the same in all.
func (f Form) write(text string) string {
	var doc yaml.Node
	if f == YAML || yaml.Load([]byte(text), &doc) != nil || len(doc.Content) == 0 || doc.Content[0].Kind != yaml.MappingNode {
		return text
	}
	var lines []string
	for pair := doc.Content[0].Content; len(pair) > 1; pair = pair[2:] {
		lines = append(lines, f.field(pair[0], pair[1]))
	}
	if f == JSON {
		return strings.Join(lines, ",\n")
	}
	return strings.Join(lines, "\n")
}

func (f Form) field(key, value *yaml.Node) string {
	if f == TOML {
		return key.Value + " = " + f.value(value)
	}
	return quotedJSON(key.Value) + ": " + f.value(value)
}

func (f Form) value(n *yaml.Node) string {
	var parts []string
	switch n.Kind {
	case yaml.SequenceNode:
		for _, c := range n.Content {
			parts = append(parts, f.value(c))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case yaml.MappingNode:
		for pair := n.Content; len(pair) > 1; pair = pair[2:] {
			parts = append(parts, f.field(pair[0], pair[1]))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	}
	switch n.ShortTag() {
	case "!!int", "!!float", "!!bool":
		return n.Value
	}
	return quotedJSON(n.Value) // a string in TOML, too
}

func quotedJSON(s string) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(s); err != nil {
		panic(fmt.Sprintf("content: %q cannot be written: %v", s, err))
	}
	return strings.TrimSuffix(b.String(), "\n")
}
