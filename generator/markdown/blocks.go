package markdown

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// A BlockKind is what a Block is.
type BlockKind uint8

// The kinds of blocks and the fields of Block that each has.
const (
	ParagraphBlock BlockKind = iota + 1 // Spans
	HeadingBlock                        // Spans, Level, ID
	ListBlock                           // Items, Ordered, Start, Numbers, Tight
	QuoteBlock                          // Blocks
	TableBlock                          // Head, Rows, Aligns
	TermsBlock                          // Terms: a definition list
	CodeBlock                           // Spans: lines, each ended by a line feed but the last
	RuleBlock                           // nothing
	FigureBlock                         // Picture
	NotesBlock                          // Items: the footnotes, numbered from 1, of which some may be empty
)

// A Block is a part of a body for those who set pages: plain data, in the order of the text.
type Block struct {
	Kind    BlockKind
	Spans   []Span
	Level   int    // 2 to 6, with Context.Shift
	ID      string // with Context.Prefix
	Blocks  []Block
	Items   [][]Block
	Ordered bool
	Start   int
	Numbers []int // of the items of an ordered list, where they do not simply go on from Start; else nil
	Tight   bool
	Head    [][]Span // cells of the head; nil where all are empty
	Rows    [][][]Span
	Aligns  []CellAlign // of the columns
	Terms   []Term
	Picture Picture // as Context.Picture gave it, with the words of the source where that had none
}

// A Term is a term of a definition list and what is said of it.
type Term struct {
	Spans  []Span
	Blocks []Block
}

// A CellAlign is how the cells of a column are set.
type CellAlign uint8

// The alignments.
const (
	AlignNone CellAlign = iota
	AlignLeft
	AlignCenter
	AlignRight
)

// A Span is text in one form. A line feed in it is a line break that the officer wants.
type Span struct {
	Text   string
	Bold   bool
	Italic bool
	Strike bool
	Code   bool
	Href   string // where it leads: what Context.Link gave, or "#" and the ID of a heading; "" is nowhere
	Note   int    // the number of a footnote that Text refers to, from 1; else 0
}

// Blocks returns the body as blocks for setting pages. The footnotes are the last one. Of c it uses Prefix, Shift, Link
// and Picture; a picture among words comes below their paragraph. Link and Picture are held to the same rules as in
// HTML.
func (d *Document) Blocks(c Context) []Block {
	w := &blockWriter{d: d, c: c}
	return w.blocks(d.root)
}

type blockWriter struct {
	d *Document
	c Context
}

func (w *blockWriter) blocks(parent ast.Node) []Block {
	var out []Block
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		out = append(out, w.block(n)...)
	}
	return out
}

func (w *blockWriter) block(n ast.Node) []Block {
	switch n := n.(type) {
	case *ast.Heading:
		spans, figures := w.line(n)
		return append([]Block{{Kind: HeadingBlock, Spans: spans, Level: min(level(n)+w.c.Shift, 6), ID: w.c.Prefix + w.d.ids[n]}}, figures...)
	case *ast.Paragraph:
		if img, ok := aloneIn(n); ok {
			return w.figure(img)
		}
		return w.paragraph(n)
	case *ast.TextBlock:
		return w.paragraph(n)
	case *ast.Blockquote:
		return w.wrap(Block{Kind: QuoteBlock}, n)
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		return []Block{{Kind: CodeBlock, Spans: []Span{{Text: strings.TrimRight(w.d.lines(n), "\n"), Code: true}}}}
	case *ast.ThematicBreak:
		return []Block{{Kind: RuleBlock}}
	case *ast.List:
		b := Block{Kind: ListBlock, Ordered: n.IsOrdered(), Start: n.Start, Tight: n.IsTight}
		for item := n.FirstChild(); item != nil; item = item.NextSibling() {
			b.Items = append(b.Items, w.blocks(item))
		}
		if numbers := w.d.numbers(n); n.IsOrdered() && !consecutive(numbers) {
			b.Numbers = numbers
		}
		return []Block{b}
	case *east.Table:
		return w.table(n)
	case *east.DefinitionList:
		return w.terms(n)
	case *east.FootnoteList:
		b := Block{Kind: NotesBlock}
		for note := n.FirstChild(); note != nil; note = note.NextSibling() {
			if f, ok := note.(*east.Footnote); ok {
				for len(b.Items) < f.Index {
					b.Items = append(b.Items, nil)
				}
				b.Items[f.Index-1] = w.blocks(f)
			}
		}
		return []Block{b}
	}
	return nil // raw HTML, link definitions and the links back from a footnote
}

func (w *blockWriter) wrap(b Block, n ast.Node) []Block {
	if b.Blocks = w.blocks(n); len(b.Blocks) == 0 {
		return nil
	}
	return []Block{b}
}

func (w *blockWriter) paragraph(n ast.Node) []Block {
	spans, figures := w.line(n)
	if len(spans) == 0 {
		return figures
	}
	return append([]Block{{Kind: ParagraphBlock, Spans: spans}}, figures...)
}

func (w *blockWriter) table(n *east.Table) []Block {
	b := Block{Kind: TableBlock}
	for _, a := range n.Alignments {
		b.Aligns = append(b.Aligns, map[east.Alignment]CellAlign{
			east.AlignLeft: AlignLeft, east.AlignCenter: AlignCenter, east.AlignRight: AlignRight,
		}[a])
	}
	var after []Block
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		var cells [][]Span
		empty := true
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			spans, figures := w.line(cell)
			cells = append(cells, spans)
			after = append(after, figures...)
			empty = empty && len(spans) == 0
		}
		switch _, head := row.(*east.TableHeader); {
		case !head:
			b.Rows = append(b.Rows, cells)
		case !empty:
			b.Head = cells
		}
	}
	return append([]Block{b}, after...)
}

func (w *blockWriter) terms(n *east.DefinitionList) []Block {
	b := Block{Kind: TermsBlock}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *east.DefinitionTerm:
			spans, figures := w.line(c)
			b.Terms = append(b.Terms, Term{Spans: spans, Blocks: figures})
		case *east.DefinitionDescription:
			if len(b.Terms) == 0 {
				b.Terms = append(b.Terms, Term{})
			}
			t := &b.Terms[len(b.Terms)-1]
			t.Blocks = append(t.Blocks, w.blocks(c)...)
		}
	}
	return []Block{b}
}

// figure returns a picture that stands alone, or its alternative text where the channel shows none.
func (w *blockWriter) figure(n *ast.Image) []Block {
	h := htmlWriter{c: w.c, flow: flow{d: w.d}}
	p, ok := h.picture(n)
	switch {
	case ok:
		return []Block{{Kind: FigureBlock, Picture: p}}
	case p.Alt != "":
		return []Block{{Kind: ParagraphBlock, Spans: []Span{{Text: p.Alt}}}}
	}
	return nil
}

// line returns the spans of a block that holds text itself, and the pictures among them.
func (w *blockWriter) line(n ast.Node) ([]Span, []Block) {
	s := &spanWriter{w: w, flow: flow{d: w.d}}
	s.inlines(n, Span{})
	s.end()
	// Zero-width spaces stay: they are chances to break a line.
	for len(s.spans) > 0 && strings.TrimSpace(s.spans[len(s.spans)-1].Text) == "" {
		s.spans = s.spans[:len(s.spans)-1]
	}
	return s.spans, s.figures
}

type spanWriter struct {
	flow
	w       *blockWriter
	spans   []Span
	written strings.Builder // text of the last of the spans, as long as it goes on
	figures []Block
}

// end completes the last span.
func (s *spanWriter) end() {
	if s.written.Len() > 0 {
		s.spans[len(s.spans)-1].Text = s.written.String()
		s.written.Reset()
	}
}

// add writes text in a form, into the last span where that has the same.
func (s *spanWriter) add(text string, form Span) {
	if text == "" {
		return
	}
	if n := len(s.spans); n > 0 {
		if s.spans[n-1] == form && form.Note == 0 {
			s.written.WriteString(text)
			return
		}
	}
	s.end()
	s.spans = append(s.spans, form)
	s.written.WriteString(text)
}

func (s *spanWriter) inlines(parent ast.Node, form Span) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		f := form
		switch t := n.(type) {
		case *ast.Text:
			text, end := s.text(t)
			s.add(text, form)
			switch s.gap(end) {
			case space:
				s.add(" ", form)
			case newline:
				s.add("\n", form)
			}
			n = end
		case *ast.CodeSpan:
			f.Code = true
			code := s.d.code(t)
			s.add(code, f)
			s.note(code)
		case *ast.Emphasis:
			if t.Level == 1 {
				f.Italic = true
			} else {
				f.Bold = true
			}
			s.inlines(n, f)
		case *east.Strikethrough:
			f.Strike = true
			s.inlines(n, f)
		case *ast.Link:
			s.inlines(n, s.leading(f, decode(t.Destination)))
		case *ast.AutoLink:
			label := string(t.Label(s.d.source))
			s.add(label, s.leading(f, s.d.address(t)))
			s.note(label)
		case *ast.Image:
			s.image(t, form)
		case *east.FootnoteLink:
			mark := Span{Text: strconv.Itoa(t.Index), Note: t.Index}
			s.end()
			s.spans = append(s.spans, mark)
			s.last = '0' // a number is here
		}
		// Raw HTML and the links back from a footnote have no output.
	}
}

// leading returns the form of text that leads to a destination.
func (s *spanWriter) leading(form Span, dest string) Span {
	h := htmlWriter{c: s.w.c, flow: flow{d: s.d}}
	if href, ok := h.href(dest); ok && form.Href == "" {
		form.Href = href
	}
	return form
}

// image puts a picture among words below them; where the channel shows none, its alternative text is put there.
func (s *spanWriter) image(n *ast.Image, form Span) {
	figure := s.w.figure(n)
	if len(figure) == 1 && figure[0].Kind == FigureBlock {
		s.figures = append(s.figures, figure...)
		return
	}
	alt := s.d.plain(n)
	s.add(alt, form)
	s.note(alt)
}
