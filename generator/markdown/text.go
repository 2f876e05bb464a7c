package markdown

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"hokhao/generator/words"
)

// Text returns the body as plain text for people to read and copy: blocks separated by an empty line, one line
// a paragraph, lists with "- " and "1. ", table rows with " | ", addresses in parentheses after their text,
// pictures as "[ภาพ: alt – caption]" and the footnotes at the end. It ends in a line feed unless it is empty.
func (d *Document) Text(c TextContext) string {
	t := &textWriter{c: c, d: d}
	s := strings.Join(t.blocks(d.root), "\n\n")
	if s != "" {
		s += "\n"
	}
	return strings.ReplaceAll(s, "\u200B", "")
}

type textWriter struct {
	c TextContext
	d *Document
}

// blocks returns the text of each block of parent that has one.
func (t *textWriter) blocks(parent ast.Node) []string {
	var out []string
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if s := t.block(n); s != "" {
			out = append(out, s)
		}
	}
	return out
}

func (t *textWriter) block(n ast.Node) string {
	switch n := n.(type) {
	case *ast.Heading, *ast.TextBlock, *ast.Paragraph, *east.DefinitionTerm:
		return t.line(n)
	case *ast.Blockquote:
		return indent("  ", "  ", strings.Join(t.blocks(n), "\n\n"))
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		return indent("    ", "    ", strings.TrimRight(t.d.lines(n), "\n"))
	case *ast.ThematicBreak:
		return "----"
	case *ast.List:
		return t.list(n)
	case *east.Table:
		var rows []string
		for row := n.FirstChild(); row != nil; row = row.NextSibling() {
			var cells []string
			for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
				cells = append(cells, strings.ReplaceAll(t.line(cell), "\n", " "))
			}
			rows = append(rows, strings.Join(cells, " | "))
		}
		return strings.Join(rows, "\n")
	case *east.DefinitionList:
		return strings.Join(t.blocks(n), "\n")
	case *east.DefinitionDescription:
		return indent("  ", "  ", strings.Join(t.blocks(n), "\n\n"))
	case *east.FootnoteList:
		return t.c.Said.Say(words.Footnotes) + "\n\n" + strings.Join(t.blocks(n), "\n")
	case *east.Footnote:
		mark := noteMark(n.Index) + " "
		return indent(mark, strings.Repeat(" ", len(mark)), strings.Join(t.blocks(n), "\n\n"))
	}
	return "" // raw HTML, link definitions and the links back from a footnote
}

func (t *textWriter) list(n *ast.List) string {
	between := "\n"
	if !n.IsTight {
		between = "\n\n"
	}
	var items []string
	numbers := t.d.numbers(n)
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		mark := "- "
		if n.IsOrdered() {
			mark = strconv.Itoa(numbers[len(items)]) + ". "
		}
		items = append(items, indent(mark, strings.Repeat(" ", len(mark)), strings.Join(t.blocks(c), between)))
	}
	return strings.Join(items, between)
}

// indent puts first before the first line of s and rest before every other that is not empty.
func indent(first, rest, s string) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		switch {
		case i == 0:
			lines[i] = strings.TrimRight(first+line, " ")
		case line != "":
			lines[i] = rest + line
		}
	}
	return strings.Join(lines, "\n")
}

func noteMark(index int) string { return "[" + strconv.Itoa(index) + "]" }

// line returns the text of a block that holds text itself.
func (t *textWriter) line(n ast.Node) string {
	w := &lineWriter{t: t, flow: flow{d: t.d}}
	w.inlines(n)
	return strings.TrimSpace(w.b.String())
}

type lineWriter struct {
	flow
	t *textWriter
	b strings.Builder
}

func (w *lineWriter) say(s string) {
	w.b.WriteString(s)
	w.note(s)
}

func (w *lineWriter) inlines(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch t := n.(type) {
		case *ast.Text:
			s, end := w.text(t)
			w.b.WriteString(s)
			switch w.gap(end) {
			case space:
				w.b.WriteByte(' ')
			case newline:
				w.b.WriteByte('\n')
			}
			n = end
		case *ast.CodeSpan:
			w.say(w.d.code(t))
		case *ast.Link:
			w.inlines(t)
			w.destination(decode(t.Destination), w.d.plain(t))
		case *ast.AutoLink:
			label := string(t.Label(w.d.source))
			w.say(label)
			w.destination(w.d.address(t), label)
		case *ast.Image:
			w.image(t)
		case *east.FootnoteLink:
			w.say(noteMark(t.Index))
		case *ast.RawHTML, *east.FootnoteBacklink:
		default:
			w.inlines(n)
		}
	}
}

// destination writes where a link leads, unless its text says so already.
func (w *lineWriter) destination(dest, text string) {
	href, ok := resolve(dest, w.t.c.Link)
	if !ok || strings.HasPrefix(href, "#") { // a place in a text has no address on paper
		return
	}
	if s := scheme(href); s == "mailto" || s == "tel" {
		_, href, _ = strings.Cut(href, ":")
	}
	if href != text {
		w.say(" (" + href + ")")
	}
}

func (w *lineWriter) image(n *ast.Image) {
	alt, caption := w.d.plain(n), shown(decode(n.Title), 0)
	says := alt
	switch {
	case alt == "":
		says = caption
	case caption != "" && caption != alt:
		says += " – " + caption
	}
	if says == "" {
		w.say("[" + w.t.c.Said.Say(words.CreditPhoto) + "]")
		return
	}
	w.say("[" + w.t.c.Said.Say(words.CreditPhoto) + ": " + says + "]")
}
