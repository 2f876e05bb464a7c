package manuscript

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// Limits for an XML part, where encoding/xml would need much memory.
const (
	maxDepth    = 256
	maxElements = 2_000_000
	maxToken    = 1 << 20 // bytes between two <
)

// namespaces maps the namespaces of Office Open XML, in both variants, to their usual prefixes.
var namespaces = map[string]string{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main":           "w:",
	"http://purl.oclc.org/ooxml/wordprocessingml/main":                       "w:",
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships":    "r:",
	"http://purl.oclc.org/ooxml/officeDocument/relationships":                "r:",
	"http://schemas.openxmlformats.org/package/2006/relationships":           "",
	"http://schemas.openxmlformats.org/drawingml/2006/main":                  "a:",
	"http://purl.oclc.org/ooxml/drawingml/main":                              "a:",
	"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp:",
	"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing":             "wp:",
	"http://schemas.openxmlformats.org/drawingml/2006/picture":               "pic:",
	"http://purl.oclc.org/ooxml/drawingml/picture":                           "pic:",
	"http://schemas.openxmlformats.org/drawingml/2006/chart":                 "c:",
	"http://purl.oclc.org/ooxml/drawingml/chart":                             "c:",
	"http://schemas.openxmlformats.org/drawingml/2006/diagram":               "dgm:",
	"http://purl.oclc.org/ooxml/drawingml/diagram":                           "dgm:",
	"http://schemas.openxmlformats.org/officeDocument/2006/math":             "m:",
	"http://purl.oclc.org/ooxml/officeDocument/math":                         "m:",
	"http://schemas.openxmlformats.org/markup-compatibility/2006":            "mc:",
	"urn:schemas-microsoft-com:vml":                                          "v:",
	"urn:schemas-microsoft-com:office:office":                                "o:",
	"": "",
}

// qualified returns a name with its prefix in namespaces, or with "?:" if its namespace is not listed.
func qualified(n xml.Name) string {
	if prefix, ok := namespaces[n.Space]; ok {
		return prefix + n.Local
	}
	return "?:" + n.Local
}

// An element is a start tag.
type element xml.StartElement

// attr returns the value of an attribute by its qualified name, or "".
func (e element) attr(name string) string {
	for _, a := range e.Attr {
		if len(a.Name.Local) <= len(name) && strings.HasSuffix(name, a.Name.Local) && qualified(a.Name) == name {
			return a.Value
		}
	}
	return ""
}

// on returns the value of an on/off property.
func (e element) on() bool {
	switch e.attr("w:val") {
	case "0", "false", "off", "none":
		return false
	}
	return true
}

// tokens reads an XML part sequentially and builds no tree.
type tokens struct {
	decoder  *xml.Decoder
	depth    int
	elements int
}

func newTokens(data []byte) (*tokens, error) {
	for rest := data; ; {
		i := bytes.IndexByte(rest, '<')
		if i > maxToken || i < 0 && len(rest) > maxToken {
			return nil, errTooLong
		}
		if i < 0 {
			break
		}
		rest = rest[i+1:]
	}
	return &tokens{decoder: xml.NewDecoder(bytes.NewReader(data))}, nil
}

// next returns the next token. Document types, which could define entities, are not allowed in these parts.
func (t *tokens) next() (xml.Token, error) {
	token, err := t.decoder.Token()
	if errors.Is(err, io.EOF) {
		return nil, err
	} else if err != nil {
		return nil, errBroken
	}
	switch token.(type) {
	case xml.StartElement:
		t.depth++
		if t.elements++; t.depth > maxDepth || t.elements > maxElements {
			return nil, errTooLong
		}
	case xml.EndElement:
		t.depth--
	case xml.Directive:
		return nil, errBroken
	}
	return token, nil
}

// children calls visit for each child of the element that was started last, or of the whole part if none was. A
// child that visit does not read is skipped.
func (t *tokens) children(visit func(name string, e element) error) error {
	outer := t.depth
	for {
		token, err := t.next()
		if outer == 0 && errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return unexpected(err)
		}
		switch token := token.(type) {
		case xml.EndElement:
			if t.depth < outer {
				return nil
			}
		case xml.StartElement:
			inner := t.depth
			if err := visit(qualified(token.Name), element(token)); err != nil {
				return err
			}
			for t.depth >= inner {
				if _, err := t.next(); err != nil {
					return unexpected(err)
				}
			}
		}
	}
}

// text returns the character data of the element that was started last.
func (t *tokens) text() (string, error) {
	var b strings.Builder
	for inner := t.depth; t.depth >= inner; {
		token, err := t.next()
		if err != nil {
			return "", unexpected(err)
		}
		if data, ok := token.(xml.CharData); ok {
			b.Write(data)
		}
	}
	return b.String(), nil
}

// unexpected turns io.EOF into an error, where a part ends too early.
func unexpected(err error) error {
	if errors.Is(err, io.EOF) {
		return errBroken
	}
	return err
}
