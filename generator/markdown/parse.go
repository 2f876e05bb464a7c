package markdown

import (
	"bytes"
	"errors"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"hokhao/generator/thai"
)

// A Document is a parsed body. Everything that shows a body walks it, and changes nothing of it: a document can be shown in
// several forms at once. What none of it has is nil.
type Document struct {
	source []byte
	root   ast.Node
	ids    map[*ast.Heading]string // unique, without a prefix
	taken  map[string]bool         // the ids
	unused []int                   // offsets of footnotes that nothing refers to; they are not in the tree
	items  map[int]bool            // offsets of lines that are items of a list made by hand
	nodes  int                     // how many there are
}

// Size is about how many bytes the document takes.
func (d *Document) Size() int {
	const node = 200
	return len(d.source) + node*d.nodes
}

// grammar is safe for concurrent use. The extensions that would change what officers write behind their backs
// (typographer, linkify, attributes) are left out.
var grammar = goldmark.New(
	goldmark.WithExtensions(extension.Table, extension.Footnote, extension.DefinitionList),
	goldmark.WithParserOptions(
		parser.WithInlineParsers(
			util.Prioritized(strikethrough{extension.NewStrikethroughParser()}, 500),
			util.Prioritized(addressParser{}, 999),
		),
		// Before the footnote extension removes what nothing refers to.
		parser.WithASTTransformers(util.Prioritized(unusedFootnotes{}, 500)),
	),
).Parser()

// open makes body ready for walking, or gives the guards' problems; either the document or they are nil.
func open(body []byte) (*Document, []problem) {
	source := clean(body)
	if ps := guard(source); len(ps) > 0 {
		return nil, ps
	}
	d := &Document{source: source}
	pc := parser.NewContext()
	d.root = grammar.Parse(text.NewReader(source), parser.WithContext(pc))
	if unused, ok := pc.Get(unusedKey).([]int); ok {
		d.unused = unused
	}
	d.markItems()
	d.nameHeadings()
	return d, nil
}

// Open parses a body. An error means that the guards refuse it (Read says why). The document goes on using the bytes of body.
func Open(body []byte) (*Document, error) {
	d, ps := open(body)
	if len(ps) > 0 {
		return nil, errors.New("markdown: " + ps[0].English)
	}
	return d, nil
}

// clean returns lines that end in \n and valid UTF-8; lines and columns stay what they are in the file.
func clean(body []byte) []byte {
	if bytes.IndexByte(body, '\r') >= 0 {
		body = bytes.ReplaceAll(body, []byte("\r\n"), []byte("\n"))
		body = bytes.ReplaceAll(body, []byte("\r"), []byte("\n"))
	}
	if utf8.Valid(body) {
		return body
	}
	return bytes.ToValidUTF8(body, []byte("\uFFFD"))
}

// strikethrough takes ~~two tildes~~ only: one stands between the ends of a range, as in 5~10.
type strikethrough struct{ parser.InlineParser }

func (s strikethrough) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	if line, _ := block.PeekLine(); !bytes.HasPrefix(line, []byte("~~")) {
		return nil
	}
	return s.InlineParser.Parse(parent, block, pc)
}

var unusedKey = parser.NewContextKey()

// unusedFootnotes remembers the footnotes whose text would vanish without a word.
type unusedFootnotes struct{}

func (unusedFootnotes) Transform(root *ast.Document, reader text.Reader, pc parser.Context) {
	var unused []int
	// Not an error: the walker never returns one.
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if note, ok := n.(*east.Footnote); ok && entering && note.Index < 0 {
			unused = append(unused, note.Pos())
		}
		return ast.WalkContinue, nil
	})
	pc.Set(unusedKey, unused)
}

// nameHeadings counts the nodes and gives every heading its id: letters, digits and marks of its text, spaces as hyphens, a number
// where it was taken.
func (d *Document) nameHeadings() {
	var next map[string]int
	_ = ast.Walk(d.root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		d.nodes++
		h, ok := n.(*ast.Heading)
		if !ok {
			return ast.WalkContinue, nil
		}
		if next == nil {
			next, d.ids, d.taken = map[string]int{}, map[*ast.Heading]string{}, map[string]bool{}
		}
		base := slug(d.plain(h))
		id := base
		for d.taken[id] {
			next[base] = max(next[base], 1) + 1
			id = base + "-" + strconv.Itoa(next[base])
		}
		d.taken[id] = true
		d.ids[h] = id
		return ast.WalkContinue, nil
	})
}

// slug returns the id for a heading's text, which is NFC since it is in display form.
func slug(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range s {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.Is(unicode.M, r), r == '_':
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(unicode.ToLower(r))
		case unicode.IsSpace(r), r == '-', r == '–', r == '—':
			gap = true
		}
	}
	if b.Len() == 0 {
		return "section"
	}
	return b.String()
}

// level is the level at which a heading is shown: level 1 is the title's, which the front matter gives.
func level(h *ast.Heading) int { return max(h.Level, 2) }

// aloneIn returns the image of a paragraph that holds nothing else.
func aloneIn(p *ast.Paragraph) (*ast.Image, bool) {
	if p.ChildCount() != 1 {
		return nil, false
	}
	img, ok := p.FirstChild().(*ast.Image)
	return img, ok
}

// address returns where an address in the text leads: itself, or mailto: for e-mail in <angle brackets>.
func (d *Document) address(n *ast.AutoLink) string {
	label := string(n.Label(d.source))
	if n.AutoLinkType == ast.AutoLinkEmail && scheme(label) != "mailto" {
		return "mailto:" + label
	}
	return label
}

// code returns the text of a code span, which is not normalised.
func (d *Document) code(n *ast.CodeSpan) string {
	var b strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			b.Write(t.Segment.Value(d.source))
		}
	}
	return strings.ReplaceAll(b.String(), "\n", " ")
}

// lines returns the text of a code block, which is not normalised.
func (d *Document) lines(n ast.Node) string { return string(n.Lines().Value(d.source)) }

// decode resolves the backslashes and entities of b in one pass, as CommonMark does in text, destinations and
// titles.
func decode(b []byte) string {
	if bytes.IndexByte(b, '\\') < 0 && bytes.IndexByte(b, '&') < 0 {
		return string(b)
	}
	var out strings.Builder
	out.Grow(len(b))
	for i := 0; i < len(b); i++ {
		switch {
		case b[i] == '\\' && i+1 < len(b) && util.IsPunct(b[i+1]):
			i++
			out.WriteByte(b[i])
		case b[i] == '&':
			n := entityLength(b[i:])
			switch entity := b[i : i+n]; {
			case n == 0:
				out.WriteByte('&')
				continue
			case entity[1] == '#':
				out.Write(util.ResolveNumericReferences(entity))
			default:
				out.Write(util.ResolveEntityNames(entity))
			}
			i += n - 1
		default:
			out.WriteByte(b[i])
		}
	}
	return out.String()
}

// entityLength returns the length of the entity that b begins with, or 0.
func entityLength(b []byte) int {
	const longest = 33 // &CounterClockwiseContourIntegral;
	for i := 1; i < min(len(b), longest); i++ {
		switch c := b[i]; {
		case c == ';' && i > 1:
			return i + 1
		case c == '#' && i == 1, util.IsAlphaNumeric(c):
		default:
			return 0
		}
	}
	return 0
}

// scheme returns the scheme of a destination in lower case, "" for one without. It reads as browsers do, which
// skip control characters and space before and inside a scheme.
func scheme(dest string) string {
	var b strings.Builder
	for _, r := range dest {
		switch {
		case r <= ' ' || r == 0x7F:
		case r == ':':
			return strings.ToLower(b.String())
		case r < utf8.RuneSelf && (util.IsAlphaNumeric(byte(r)) || r == '+' || r == '-' || r == '.'):
			b.WriteRune(r)
		default:
			return ""
		}
	}
	return ""
}

// allowed reports whether a destination may be in the output: http, https, mailto, tel and relative ones. An
// address without a scheme that names another host (//host, and \\host as browsers read it) is refused.
func allowed(dest string) bool {
	switch scheme(dest) {
	case "http", "https", "mailto", "tel":
		return true
	case "":
		path := strings.TrimLeft(dest, "\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\v\f\r\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f ")
		slash := func(i int) bool { return len(path) > i && (path[i] == '/' || path[i] == '\\') }
		return !slash(0) || !slash(1)
	}
	return false
}

// allowedPicture is allowed for what is loaded rather than followed.
func allowedPicture(dest string) bool {
	s := scheme(dest)
	return allowed(dest) && s != "mailto" && s != "tel"
}

// isWeb reports whether a destination names another site.
func isWeb(dest string) bool {
	s := scheme(dest)
	return s == "http" || s == "https"
}

// shown is thai.Display for a text that continues after the rune before: a mark at its beginning belongs to
// the letter that is there, though emphasis or a link began between them.
func shown(s string, before rune) string {
	const letter = "ก" // any consonant keeps the marks that follow it
	if first, _ := utf8.DecodeRuneInString(s); unicode.Is(unicode.M, first) && before != 0 && !unicode.IsSpace(before) {
		return strings.TrimPrefix(thai.Display(letter+s), letter)
	}
	return thai.Display(s)
}
