package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"hokhao/generator/thai"
)

// A flow is the state of walking the text of one block from left to right. Everything that shows text takes
// it from here, so that it is put together and normalised in one way.
type flow struct {
	d    *Document
	last rune // the last rune of the block so far; 0 at its beginning and after a forced line break
}

// A gap is what lies between two lines of a paragraph.
type gap uint8

const (
	none    gap = iota
	space       // the line ended in the source only
	newline     // the officer wants a new line
)

// text takes the text that begins with n. The parser leaves one text in several nodes wherever a character
// might have meant something; they are put together, so that normalising sees whole syllables. end is the last
// of the nodes.
func (f *flow) text(n *ast.Text) (s string, end *ast.Text) {
	raw, end := f.d.raw(n)
	s = shown(decode(raw), f.last)
	f.note(s)
	return s, end
}

// note remembers what was written last.
func (f *flow) note(s string) {
	if s != "" {
		f.last, _ = utf8.DecodeLastRuneInString(s)
	}
}

// raw returns the source of the text that begins with n, and the last of its nodes.
func (d *Document) raw(n *ast.Text) ([]byte, *ast.Text) {
	segment := n.Segment
	for !n.SoftLineBreak() && !n.HardLineBreak() {
		next, ok := n.NextSibling().(*ast.Text)
		if !ok || next.Segment.Start != segment.Stop || next.Segment.Padding != 0 {
			break
		}
		segment, n = segment.WithStop(next.Segment.Stop), next
	}
	return segment.Value(d.source), n
}

// gap returns what follows the text that ends with n. Between two Thai letters a line break of the source is nothing,
// because Thai writes no spaces between words; beside anything else it is a space. An item of a list made by hand keeps
// its line.
func (f *flow) gap(n *ast.Text) gap {
	if n.HardLineBreak() {
		f.last = 0
		return newline
	}
	if !n.SoftLineBreak() {
		return none
	}
	next, offset := f.d.after(n)
	switch {
	case f.d.items[offset]:
		f.last = 0
		return newline
	case runsOn(f.last) && runsOn(next):
		return none
	}
	f.last = ' '
	return space
}

// runsOn reports whether a word may go on beside r without a space: a digit, ๆ and ฯ are written with one.
func runsOn(r rune) bool {
	return thai.IsThai(r) && r != 'ๆ' && r != 'ฯ' && (unicode.IsLetter(r) || unicode.Is(unicode.M, r))
}

// after returns the first rune of the text after n in its block, and its offset; 0 and -1 where there is none, or no
// text.
func (d *Document) after(n ast.Node) (rune, int) {
	for {
		for n.NextSibling() == nil {
			if n = n.Parent(); n == nil || n.Type() != ast.TypeInline {
				return 0, -1
			}
		}
		n = n.NextSibling()
		for n.FirstChild() != nil && n.Kind() != ast.KindImage {
			n = n.FirstChild()
		}
		switch n := n.(type) {
		case *ast.Text:
			if value := n.Segment.Value(d.source); len(value) > 0 {
				r, _ := utf8.DecodeRune(value)
				return r, n.Segment.Start
			}
		case *ast.RawHTML, *ast.Emphasis, *ast.Link, *east.Strikethrough: // nothing to see here
		default:
			return 0, -1
		}
	}
}

// plain returns the text of n without its form, on one line and in the form of thai.Plain; of pictures their alternative
// text.
func (d *Document) plain(n ast.Node) string { return d.plainText(n, true) }

func (d *Document) plainText(n ast.Node, pictures bool) string {
	f := &flow{d: d}
	if t, ok := n.FirstChild().(*ast.Text); ok { // and mostly nothing else
		if s, end := f.text(t); end.NextSibling() == nil && !end.SoftLineBreak() && !end.HardLineBreak() {
			if isOneLine(s) && !strings.Contains(s, "\u200B") {
				return s
			}
			return onOneLine(s)
		}
		f.last = 0
	}
	var b strings.Builder
	f.appendPlain(&b, n, pictures)
	return onOneLine(b.String())
}

func onOneLine(s string) string {
	if isOneLine(s) {
		return thai.Plain(s)
	}
	return thai.Plain(strings.Join(strings.FieldsFunc(s, unicode.IsSpace), " "))
}

// isOneLine reports whether a text has no other space than single ones between its words.
func isOneLine(s string) bool {
	before := ' '
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		switch {
		case r == 0xE0: // of Thai and scripts beside it, which have no space of their own
			before, i = r, i+1
			for i < len(s) && s[i]&0xC0 == 0x80 {
				i++
			}
			continue
		case r >= utf8.RuneSelf:
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		if unicode.IsSpace(r) && (r != ' ' || before == ' ') {
			return false
		}
		before, i = r, i+size
	}
	return before != ' '
}

func (f *flow) appendPlain(b *strings.Builder, parent ast.Node, pictures bool) {
	write := func(s string) {
		b.WriteString(s)
		f.note(s)
	}
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch t := n.(type) {
		case *ast.Text:
			s, end := f.text(t)
			b.WriteString(s)
			switch f.gap(end) {
			case space:
				b.WriteByte(' ')
			case newline:
				b.WriteByte('\n')
			}
			n = end
		case *ast.CodeSpan:
			write(f.d.code(t))
		case *ast.AutoLink:
			write(string(t.Label(f.d.source)))
		case *ast.RawHTML, *east.FootnoteLink, *east.FootnoteBacklink:
		case *ast.Image:
			if pictures {
				f.appendPlain(b, t, pictures)
			}
		default:
			f.appendPlain(b, n, pictures)
		}
	}
}
