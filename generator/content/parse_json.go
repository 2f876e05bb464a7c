package content

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// maxDepth bounds how deeply front matter may be nested.
const maxDepth = 32

// parseJSON reads one JSON object (RFC 8259) into nodes. The braces belong to it, between ;;; lines too.
func parseJSON(r *reading, data []byte, firstLine int) *node {
	p := &jsonParser{data: data, line: firstLine, dec: json.NewDecoder(bytes.NewReader(data))}
	p.dec.UseNumber()
	n, err := p.value(0)
	at := position(data, int(p.dec.InputOffset()), firstLine)
	if err == nil {
		_, after, more := p.next()
		if !errors.Is(more, io.EOF) {
			at, err = after, errors.New("there is more after the object")
		}
	}
	if err != nil {
		var syntax *json.SyntaxError
		if errors.As(err, &syntax) {
			at = position(data, int(syntax.Offset)-1, firstLine)
		}
		r.tell(msgJSON, at, "error", err.Error())
		return nil
	}
	return n
}

type jsonParser struct {
	data []byte
	line int
	dec  *json.Decoder
}

// next gives a token and the position of its first byte.
func (p *jsonParser) next() (json.Token, Position, error) {
	offset := int(p.dec.InputOffset())
	for offset < len(p.data) && bytes.IndexByte([]byte(" \t\r\n,:"), p.data[offset]) >= 0 {
		offset++
	}
	token, err := p.dec.Token()
	return token, position(p.data, offset, p.line), err
}

func (p *jsonParser) value(depth int) (*node, error) {
	token, at, err := p.next()
	if err != nil {
		return nil, err
	}
	if depth > maxDepth {
		return nil, fmt.Errorf("nested more than %d deep", maxDepth)
	}
	n := &node{shape: scalar, at: at}
	switch t := token.(type) {
	case nil:
		n.shape = nothing
	case string:
		n.text, n.quoted = t, true
	case bool, json.Number:
		n.text = fmt.Sprint(t)
	case json.Delim:
		n.shape = list
		if t == '{' {
			n.shape = mapping
		}
		for p.dec.More() {
			if t == '{' {
				k, at, err := p.next()
				if err != nil {
					return nil, err
				}
				n.keys = append(n.keys, &node{shape: scalar, text: fmt.Sprint(k), quoted: true, at: at})
			}
			v, err := p.value(depth + 1)
			if err != nil {
				return nil, err
			}
			n.values = append(n.values, v)
		}
		if _, _, err := p.next(); err != nil {
			return nil, err
		}
	}
	return n, nil
}
