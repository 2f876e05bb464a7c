package content

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/adrg/frontmatter"

	"hokhao/generator/diagnostic"
	"hokhao/generator/thai"
)

// maxFront bounds front matter, so that no parser is given more than an officer could have written.
const maxFront = 64 << 10

// leastFront is the front matter that every source needs.
const leastFront = "title: " + Unfilled + "\ndate: " + Unfilled

// A block is front matter as adrg/frontmatter found it.
type block struct {
	data   []byte
	form   Form
	parse  func(*reading, []byte, int) *node
	offset int // of data in the file
	line   int // of the file on which data begins
}

// formats are the delimiters that adrg/frontmatter looks for. It only finds the block: what is in it is parsed
// by functions that know of positions.
func formats() []*frontmatter.Format {
	take := func(form Form, parse func(*reading, []byte, int) *node) frontmatter.UnmarshalFunc {
		return func(data []byte, v any) error {
			*v.(*block) = block{data: bytes.Clone(data), form: form, parse: parse}
			return nil
		}
	}
	json := frontmatter.NewFormat("{", "}", take(JSON, parseJSON))
	json.UnmarshalDelims, json.RequiresNewLine = true, true
	return []*frontmatter.Format{
		frontmatter.NewFormat("---", "---", take(YAML, parseYAML)),
		frontmatter.NewFormat("---yaml", "---", take(YAML, parseYAML)),
		frontmatter.NewFormat("+++", "+++", take(TOML, parseTOML)),
		frontmatter.NewFormat("---toml", "---", take(TOML, parseTOML)),
		frontmatter.NewFormat(";;;", ";;;", take(JSON, parseJSON)),
		frontmatter.NewFormat("---json", "---", take(JSON, parseJSON)),
		json,
	}
}

// decodable reports whether data is text in UTF-8, and adds a finding of what it seems to be if not.
func (r *reading) decodable(data []byte) bool {
	switch {
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}), bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		r.tell(msgEncodingUTF16, Position{})
		return false
	}
	if clean, _ := thai.Clean(data); utf8.Valid(clean) && !binary(data) {
		return true
	}
	bad, old := 0, 0 // bytes that are no UTF-8, and those that may be Windows-874
	for rest := data; len(rest) > 0; {
		c, size := utf8.DecodeRune(rest)
		if c == utf8.RuneError && size == 1 {
			bad++
			if rest[0] >= 0xA1 && rest[0] <= 0xFB {
				old++
			}
		}
		rest = rest[size:]
	}
	at := position(data, firstInvalid(data), 1)
	if bad > 0 && old*10 >= bad*8 {
		r.tellUnseen(msgEncodingThai, at, "file", r.file)
		return false
	}
	r.tellUnseen(msgEncodingNone, at)
	return false
}

// binary reports whether data is not text: one byte in twenty is a control character, or one is among the first few.
func binary(data []byte) bool {
	return bytes.Count(data, []byte{0})*20 > len(data) || bytes.IndexByte(data[:min(len(data), 16)], 0) >= 0
}

// tellUnseen adds the finding of a line that is no text without the line: it would reach the screen as rubbish.
func (r *reading) tellUnseen(m diagnostic.Message, at Position, pairs ...any) {
	r.tell(m, at, pairs...)
	r.findings[len(r.findings)-1].Text = ""
}

func firstInvalid(data []byte) int {
	for i := 0; i < len(data); {
		c, size := utf8.DecodeRune(data[i:])
		if c == utf8.RuneError && size == 1 || c == 0 {
			return i
		}
		i += size
	}
	return len(data)
}

// bom is the mark that some Windows editors put before UTF-8. It is passed over.
var bom = []byte{0xEF, 0xBB, 0xBF}

// front splits a source into its front matter and the offset of its body. A nil node says that there is none
// that could be read, and that there is a finding.
func (r *reading) front(data []byte) (n *node, body int) {
	start := 0
	if bytes.HasPrefix(data, bom) {
		start = len(bom)
	}
	if b, body, ok := plainFront(data, start); ok {
		return r.block(data, b, body), body
	}
	var b block
	rest, err := frontmatter.Parse(bytes.NewReader(data[start:]), &b, formats()...)
	if err != nil {
		r.tell(msgFrontUnreadable, Position{Line: 1}, "error", err.Error())
		return nil, len(data)
	}
	if b.parse == nil {
		r.noFront(data[start:])
		return nil, len(data)
	}
	body = len(data) - len(rest)
	// The library returns the block without its place: it is the last place before the body that
	// holds exactly these bytes.
	b.offset = bytes.LastIndex(data[:body], b.data)
	if len(b.data) == 0 { // the line that opens it is the first that is not blank
		opening := start + len(data[start:]) - len(bytes.TrimLeft(data[start:], " \t\r\n"))
		b.offset = opening + bytes.IndexByte(data[opening:], '\n') + 1
	}
	b.line = 1 + bytes.Count(data[:b.offset], []byte("\n"))
	return r.block(data, b, body), body
}

// plainFront finds the front matter of nearly all sources as adrg/frontmatter does: YAML between --- on the line at start and
// --- on another.
func plainFront(data []byte, start int) (b block, body int, ok bool) {
	const opening = "---\n"
	if !bytes.HasPrefix(data[start:], []byte(opening)) {
		return b, 0, false
	}
	from := start + len(opening)
	for at := from; at < len(data); {
		end := len(data)
		if i := bytes.IndexByte(data[at:], '\n'); i >= 0 {
			end = at + i + 1
		}
		if line := data[at:end]; string(bytes.TrimSpace(line)) == "---" {
			// What is shorter than the line below it may be found again in that.
			return block{data: data[from:at], form: YAML, parse: parseYAML, offset: from, line: 2}, end, at-from > len(line)
		}
		at = end
	}
	return b, 0, false
}

// block reads a block of front matter that ends where the body begins.
func (r *reading) block(data []byte, b block, body int) *node {
	r.form = b.form
	if len(b.data) > maxFront {
		r.tell(msgFrontLong, Position{Line: b.line}, "most", maxFront)
		return nil
	}
	if closing := b.offset + len(b.data); closing < body {
		if line := data[closing:body]; len(line) > 0 && (line[0] == ' ' || line[0] == '\t') {
			r.tell(msgFrontEndIndented, position(data, closing, 1))
			return nil
		}
	}
	n := b.parse(r, b.data, b.line)
	if n != nil && (n.shape == nothing || n.shape == mapping && len(n.keys) == 0) {
		r.tell(msgFrontEmpty, Position{Line: max(b.line-1, 1)})
		return nil
	}
	if n != nil && n.shape != mapping {
		r.tell(msgFrontShape, n.at)
		return nil
	}
	return n
}

// noFront reports why no front matter was found: there is none at all, or it is not closed.
func (r *reading) noFront(data []byte) {
	text := string(data)
	trimmed := strings.TrimLeft(text, " \t\r\n")
	line := 1 + strings.Count(text[:len(text)-len(trimmed)], "\n")
	for _, f := range []string{"---", "+++", ";;;", "{"} {
		if strings.HasPrefix(trimmed, f) {
			end := map[string]string{"{": "}"}[f]
			if end == "" {
				end = f
			} else if strings.Contains(trimmed, end) {
				r.tell(msgFrontEndJSON, Position{Line: line})
				return
			}
			r.tell(msgFrontEndMissing, Position{Line: line}, "begin", f, "end", end)
			return
		}
	}
	r.tell(msgFrontMissing, Position{Line: 1})
}
