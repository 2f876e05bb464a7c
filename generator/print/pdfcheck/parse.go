// Package pdfcheck reads PDF files and reports their accessibility defects: tags, artifacts, alternative texts,
// links, fonts and metadata, after the failure conditions of the Matterhorn Protocol 1.1 (PDF Association) that a
// program can find. [Check] names each problem by its number there.
//
// It is called by tests of package print and of the channels that publish PDFs. It shares no code with the writer: it
// parses the bytes independently, so that the writer's assumptions are not taken for facts. A file that passes is not
// certified. The package reads what this project writes (PDF 1.5 and later with cross-reference streams, no
// encryption, no filter other than Flate and DCT) and refuses the rest.
package pdfcheck

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"strconv"
	"unicode/utf16"
)

// The objects of a PDF: Name, Text, Ref, Dict, []any, *Stream, bool, float64, operator and nil.
type (
	// A Name is a name object without its slash.
	Name string
	// A Text is the bytes of a string object.
	Text string
	// A Ref is the number of an indirect object.
	Ref int
	// A Dict is a dictionary.
	Dict map[Name]any
	// A Stream is a stream, decoded unless it is a picture.
	Stream struct {
		Dict Dict
		Data []byte
	}
	operator string
)

// A File is a parsed PDF.
type File struct {
	Trailer Dict
	objects map[int]any
}

// maxSize limits the decompressed size of a stream.
const maxSize = 256 << 20

// Read parses a file whose cross-reference table is a stream.
func Read(data []byte) (f *File, err error) {
	defer func() {
		if r := recover(); r != nil {
			bad, ok := r.(malformed)
			if !ok {
				panic(r)
			}
			f, err = nil, errors.New("pdfcheck: "+string(bad))
		}
	}()
	f = &File{objects: map[int]any{}}
	at := bytes.LastIndex(data, []byte("startxref"))
	if !bytes.HasPrefix(data, []byte("%PDF-1.")) || at < 0 {
		fail("no PDF")
	}
	start, ok := (&parser{data: data, at: at + len("startxref")}).object().(float64)
	if !ok {
		fail("startxref names no place")
	}
	xref, ok := f.indirect(data, int(start), -1).(*Stream)
	if !ok || xref.Dict["Type"] != Name("XRef") {
		fail("no cross-reference stream at %g", start)
	}
	f.Trailer = xref.Dict
	f.table(data, xref)
	return f, nil
}

type malformed string

func fail(format string, args ...any) { panic(malformed(fmt.Sprintf(format, args...))) }

// table reads all objects of a cross-reference stream.
func (f *File) table(data []byte, xref *Stream) {
	w, ok := xref.Dict["W"].([]any)
	if !ok || len(w) != 3 {
		fail("the cross-reference stream has no widths")
	}
	var widths [3]int
	for i := range w {
		n, ok := w[i].(float64)
		if !ok || n < 0 || n > 8 {
			fail("a width of %v", w[i])
		}
		widths[i] = int(n)
	}
	size := widths[0] + widths[1] + widths[2]
	if size == 0 {
		fail("entries of no width")
	}
	packed := map[int][]int{} // object numbers by their object stream
	for id := 0; (id+1)*size <= len(xref.Data); id++ {
		entry := xref.Data[id*size:]
		var v [3]int
		for i := range v {
			for _, b := range entry[:widths[i]] {
				v[i] = v[i]<<8 | int(b)
			}
			entry = entry[widths[i]:]
		}
		switch v[0] {
		case 1:
			f.objects[id] = f.indirect(data, v[1], id)
		case 2:
			packed[v[1]] = append(packed[v[1]], id)
		}
	}
	for stream, ids := range packed {
		s, ok := f.objects[stream].(*Stream)
		if !ok {
			fail("object stream %d is none", stream)
		}
		n, _ := s.Dict["N"].(float64)
		first, _ := s.Dict["First"].(float64)
		index := &parser{data: s.Data}
		places := map[int]int{}
		for range int(n) {
			id, ok1 := index.object().(float64)
			offset, ok2 := index.object().(float64)
			if !ok1 || !ok2 {
				fail("the index of object stream %d is broken", stream)
			}
			places[int(id)] = int(first) + int(offset)
		}
		for _, id := range ids {
			place, ok := places[id]
			if !ok {
				fail("object %d is not in its stream", id)
			}
			f.objects[id] = (&parser{data: s.Data, at: place}).object()
		}
	}
}

// indirect reads an object with its number; an id of -1 accepts any.
func (f *File) indirect(data []byte, at, id int) any {
	if at < 0 || at >= len(data) {
		fail("an object at %d, outside of the file", at)
	}
	p := &parser{data: data, at: at}
	number, ok := p.object().(float64)
	if !ok || id >= 0 && int(number) != id {
		fail("object %d does not stand at %d", id, at)
	}
	p.object()
	if p.object() != operator("obj") {
		fail("no object at %d", at)
	}
	o := p.object()
	d, ok := o.(Dict)
	if !ok {
		return o
	}
	if p.object() != operator("stream") {
		return d
	}
	length, ok := d["Length"].(float64)
	from := p.at + 1
	if p.at < len(data) && data[p.at] == '\r' {
		from++
	}
	if !ok || length < 0 || from+int(length) > len(data) {
		fail("the stream at %d has no length", at)
	}
	s := &Stream{Dict: d, Data: data[from : from+int(length)]}
	p.at = from + int(length)
	if p.object() != operator("endstream") {
		fail("the stream at %d is not as long as it says", at)
	}
	if d["Filter"] == Name("FlateDecode") {
		z, err := zlib.NewReader(bytes.NewReader(s.Data))
		if err != nil {
			fail("the stream at %d: %v", at, err)
		}
		if s.Data, err = io.ReadAll(io.LimitReader(z, maxSize)); err != nil {
			fail("the stream at %d: %v", at, err)
		}
	}
	return s
}

// Get resolves references until it finds an object that is not one.
func (f *File) Get(o any) any {
	for range 32 {
		r, ok := o.(Ref)
		if !ok {
			return o
		}
		o = f.objects[int(r)]
	}
	return nil
}

// Dict returns a dictionary, also that of a stream, or nil if o does not lead to one.
func (f *File) Dict(o any) Dict {
	switch o := f.Get(o).(type) {
	case Dict:
		return o
	case *Stream:
		return o.Dict
	}
	return nil
}

// Array returns an array; a single object is returned as an array of one.
func (f *File) Array(o any) []any {
	switch o := f.Get(o).(type) {
	case []any:
		return o
	case nil:
		return nil
	default:
		return []any{o}
	}
}

// String returns a text string (ISO 32000-1, 7.9.2.2) as UTF-8.
func (t Text) String() string {
	if len(t) >= 2 && t[:2] == "\xFE\xFF" {
		return utf16BE(string(t[2:]))
	}
	return string(t)
}

func utf16BE(s string) string {
	units := make([]uint16, 0, len(s)/2)
	for i := 0; i+1 < len(s); i += 2 {
		units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
	}
	return string(utf16.Decode(units))
}

// A parser reads objects from bytes (ISO 32000-1, 7.2 and 7.3).
type parser struct {
	data  []byte
	at    int
	depth int
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func isDelimiter(c byte) bool { return bytes.IndexByte([]byte("()<>[]{}/%"), c) >= 0 }

func (p *parser) skip() {
	for p.at < len(p.data) {
		switch c := p.data[p.at]; {
		case isSpace(c):
			p.at++
		case c == '%':
			for p.at < len(p.data) && p.data[p.at] != '\n' && p.data[p.at] != '\r' {
				p.at++
			}
		default:
			return
		}
	}
}

// object reads the next object; operator("") at the end. Two numbers and R are a Ref.
func (p *parser) object() any {
	p.skip()
	if p.at >= len(p.data) {
		return operator("")
	}
	if p.depth++; p.depth > 100 {
		fail("objects are nested too deeply")
	}
	defer func() { p.depth-- }()
	switch c := p.data[p.at]; {
	case c == '/':
		return p.name()
	case c == '(':
		return p.literal()
	case c == '[':
		p.at++
		out := []any{}
		for {
			if p.skip(); p.at >= len(p.data) {
				fail("an array does not end")
			}
			if p.data[p.at] == ']' {
				p.at++
				return out
			}
			out = append(out, p.object())
		}
	case bytes.HasPrefix(p.data[p.at:], []byte("<<")):
		p.at += 2
		d := Dict{}
		for {
			if p.skip(); p.at >= len(p.data) {
				fail("a dictionary does not end")
			}
			if bytes.HasPrefix(p.data[p.at:], []byte(">>")) {
				p.at += 2
				return d
			}
			key, ok := p.object().(Name)
			if !ok {
				fail("a dictionary with a key that is no name")
			}
			if _, twice := d[key]; twice {
				fail("a dictionary with two keys %s", key)
			}
			d[key] = p.object()
		}
	case c == '<':
		return p.hex()
	}
	from := p.at
	for p.at < len(p.data) && !isSpace(p.data[p.at]) && !isDelimiter(p.data[p.at]) {
		p.at++
	}
	if p.at == from {
		fail("an odd %q", p.data[p.at])
	}
	word := string(p.data[from:p.at])
	switch word {
	case "true":
		return true
	case "false":
		return false
	case "null":
		return nil
	}
	n, err := strconv.ParseFloat(word, 64)
	if err != nil {
		return operator(word)
	}
	if n == float64(int(n)) && n >= 0 {
		after := &parser{data: p.data, at: p.at, depth: p.depth}
		if after.digits() && after.word("R") {
			p.at = after.at
			return Ref(int(n))
		}
	}
	return n
}

func (p *parser) digits() bool {
	p.skip()
	from := p.at
	for p.at < len(p.data) && p.data[p.at] >= '0' && p.data[p.at] <= '9' {
		p.at++
	}
	return p.at > from
}

func (p *parser) word(w string) bool {
	p.skip()
	if !bytes.HasPrefix(p.data[p.at:], []byte(w)) {
		return false
	}
	p.at += len(w)
	return p.at == len(p.data) || isSpace(p.data[p.at]) || isDelimiter(p.data[p.at])
}

func (p *parser) name() Name {
	p.at++
	var out []byte
	for p.at < len(p.data) && !isSpace(p.data[p.at]) && !isDelimiter(p.data[p.at]) {
		c := p.data[p.at]
		if c == '#' && p.at+2 < len(p.data) {
			v, err := strconv.ParseUint(string(p.data[p.at+1:p.at+3]), 16, 8)
			if err != nil {
				fail("a name with an odd #")
			}
			c = byte(v)
			p.at += 2
		}
		out = append(out, c)
		p.at++
	}
	return Name(out)
}

func (p *parser) literal() Text {
	p.at++
	var out []byte
	for depth := 1; ; p.at++ {
		if p.at >= len(p.data) {
			fail("a string does not end")
		}
		c := p.data[p.at]
		switch c {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				p.at++
				return Text(out)
			}
		case '\\':
			p.at++
			if p.at >= len(p.data) {
				fail("a string does not end")
			}
			c = p.data[p.at]
			if c != '\\' && c != '(' && c != ')' {
				fail("an escape that this reader does not know")
			}
		}
		out = append(out, c)
	}
}

func (p *parser) hex() Text {
	p.at++
	var out []byte
	var half, n byte
	for ; ; p.at++ {
		if p.at >= len(p.data) {
			fail("a string does not end")
		}
		c := p.data[p.at]
		var v byte
		switch {
		case c == '>':
			p.at++
			if n == 1 {
				out = append(out, half<<4)
			}
			return Text(out)
		case isSpace(c):
			continue
		case c >= '0' && c <= '9':
			v = c - '0'
		case c >= 'A' && c <= 'F':
			v = c - 'A' + 10
		case c >= 'a' && c <= 'f':
			v = c - 'a' + 10
		default:
			fail("an odd %q in a string", c)
		}
		if n++; n == 2 {
			out, n = append(out, half<<4|v), 0
		}
		half = v
	}
}
