package print

import (
	"fmt"
	"strings"

	"hokhao/generator/markdown"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// A Sheet is the style sheet of a Markdown body.
type Sheet struct {
	Body     Style
	First    Style    // of a paragraph at the beginning or after a heading or picture; zero Size means Body
	Headings [5]Style // of levels 2 to 6; zero Size means the previous one in bold
	Quote    Style    // no Size: Body, indented
	List     Style    // of items and markers; no Size: Body without its first line's indent
	Table    Style    // no Size: 0.9 of Body, ragged
	Caption  Style    // no Size: 0.85 of Body, ragged
	Note     Style    // no Size: 0.85 of Body, ragged
	Code     Style    // no Size: 0.9 of Body, ragged

	Words      words.Localizer // the heading above the footnotes and the word before a photographer
	NotesLevel int             // level of that heading; 0 makes it a bold paragraph
	Prefix     string          // before the IDs of notes, so that a document may have several bodies
	ThaiDigits bool            // numbers of lists and notes
	Lines      Lines           // of tables
	Picture    Picture         // its MaxHeight, Gray, Border, Align and Width apply to all pictures
}

func (s Sheet) withDefaults() Sheet {
	derive := func(st *Style, factor float64, change func(*Style)) {
		if st.Size > 0 {
			return
		}
		*st = s.Body
		if st.Size <= 0 {
			st.Size = 12
		}
		if st.Leading > 0 {
			st.Leading *= factor
		}
		st.Size *= factor
		st.First = 0
		change(st)
	}
	derive(&s.First, 1, func(st *Style) { st.First = s.Body.First })
	derive(&s.Quote, 1, func(st *Style) { st.Indent += 14; st.IndentRight += 14 })
	derive(&s.List, 1, func(*Style) {})
	ragged := func(st *Style) { st.Align = Left }
	derive(&s.Table, 0.9, func(st *Style) { ragged(st); st.Before, st.After = 6, 8 })
	derive(&s.Caption, 0.85, func(st *Style) { ragged(st); st.Before, st.After = 6, 8 })
	derive(&s.Note, 0.85, ragged)
	derive(&s.Code, 0.9, ragged)
	for i := range s.Headings {
		h := &s.Headings[i]
		if h.Size <= 0 && i > 0 {
			*h = s.Headings[i-1]
		}
		derive(h, 1.15, func(st *Style) { ragged(st); st.Weight = Bold; st.Before, st.After = 8, 2 })
	}
	return s
}

// Markdown returns the blocks of a body that package markdown parsed, in the styles of a sheet. Footnotes are at the
// end, with links to them. Src of a picture becomes Source. Heading levels are kept.
func Markdown(blocks []markdown.Block, s Sheet) []Block {
	m := &converter{s: s.withDefaults()}
	return m.blocks(blocks, m.s.Body, true)
}

type converter struct{ s Sheet }

// blocks converts a flow of text in a style. top is true for the body itself.
func (m *converter) blocks(in []markdown.Block, st Style, top bool) []Block {
	var out []Block
	first := true
	for _, b := range in {
		switch b.Kind {
		case markdown.ParagraphBlock:
			style := st
			if first && top {
				style = m.s.First
			}
			out = append(out, Paragraph{Style: style, Text: m.spans(b.Spans)})
		case markdown.HeadingBlock:
			out = append(out, Paragraph{Style: m.s.Headings[min(max(b.Level-2, 0), 4)], Text: m.spans(b.Spans), Level: b.Level, ID: b.ID})
		case markdown.ListBlock:
			out = append(out, m.list(b))
		case markdown.QuoteBlock:
			out = append(out, Group{Role: RoleQuote, Before: m.s.Quote.Before, After: m.s.Quote.After, Blocks: m.blocks(b.Blocks, m.s.Quote, false)})
		case markdown.TableBlock:
			out = append(out, m.table(b))
		case markdown.TermsBlock:
			for _, t := range b.Terms {
				term := m.s.List
				term.Weight, term.KeepWithNext = Bold, true
				if len(t.Spans) > 0 {
					out = append(out, Paragraph{Style: term, Text: m.spans(t.Spans)})
				}
				out = append(out, Group{Indent: 14, Blocks: m.blocks(t.Blocks, m.s.List, false)})
			}
		case markdown.CodeBlock:
			out = append(out, m.code(b))
		case markdown.RuleBlock:
			out = append(out, Rule{Width: 60, Align: Center, Before: 6, After: 6})
		case markdown.FigureBlock:
			out = append(out, m.picture(b.Picture))
		case markdown.NotesBlock:
			out = append(out, m.notes(b)...)
		}
		first = b.Kind == markdown.HeadingBlock || b.Kind == markdown.FigureBlock
	}
	return out
}

// code sets lines of code as paragraphs with their own indents.
func (m *converter) code(b markdown.Block) Block {
	g := Group{Side: 1, Padding: 6, Before: 4, After: 4}
	blank := false
	for line := range strings.Lines(strings.ReplaceAll(plainCode(b.Spans), "\t", "    ")) {
		line = strings.TrimRight(line, " \n")
		rest := strings.TrimLeft(line, " ")
		st := m.s.Code
		st.Before, st.After = 0, 0
		st.Indent += float64(0.5 * st.Size * float64(len(line)-len(rest)))
		if rest == "" {
			blank = true
			continue
		}
		if blank {
			st.Before = 0.7 * st.Size
		}
		blank = false
		g.Blocks = append(g.Blocks, Paragraph{Style: st, Text: Text(rest)})
	}
	return g
}

func plainCode(spans []markdown.Span) string {
	var b strings.Builder
	for _, sp := range spans {
		b.WriteString(sp.Text)
	}
	return b.String()
}

func (m *converter) list(b markdown.Block) Block {
	l := List{Style: m.s.List, Ordered: b.Ordered, Start: b.Start, Thai: m.s.ThaiDigits}
	l.Style.KeepTogether = false
	numbers := b.Numbers
	if b.Ordered && b.Start == 0 && numbers == nil { // a list may begin with 0, which List.Start cannot express
		for i := range b.Items {
			numbers = append(numbers, i)
		}
	}
	for _, n := range numbers {
		marker := fmt.Sprintf("%d.", n)
		if m.s.ThaiDigits {
			marker = thai.Digits(marker)
		}
		l.Markers = append(l.Markers, marker)
	}
	if !b.Tight {
		l.Gap = m.s.Body.After
	}
	for _, item := range b.Items {
		st := m.s.List
		if b.Tight {
			st.Before, st.After = 0, 0
		}
		l.Items = append(l.Items, m.blocks(item, st, false))
	}
	return l
}

func (m *converter) table(b markdown.Block) Block {
	t := Table{Style: m.s.Table, Lines: m.s.Lines}
	for _, a := range b.Aligns {
		t.Columns = append(t.Columns, Column{Align: [...]Align{Left, Left, Center, Right}[a]})
	}
	row := func(cells [][]markdown.Span) []Cell {
		var out []Cell
		for _, c := range cells {
			out = append(out, Cell{Text: m.spans(c)})
		}
		return out
	}
	if b.Head != nil {
		t.Head = [][]Cell{row(b.Head)}
	}
	for _, r := range b.Rows {
		t.Rows = append(t.Rows, row(r))
	}
	return t
}

func (m *converter) picture(p markdown.Picture) Block {
	out := m.s.Picture
	out.Source, out.Alt, out.Style = p.Src, p.Alt, m.s.Caption
	if p.Caption != "" {
		out.Caption = Text(p.Caption)
	}
	if p.Credit != "" {
		out.Credit = Text(m.s.Words.Say(words.CreditPhoto) + ": " + p.Credit)
	}
	return out
}

func (m *converter) noteID(kind string, n int) string {
	return fmt.Sprintf("%s%s:%d", m.s.Prefix, kind, n)
}

func (m *converter) spans(in []markdown.Span) []Span {
	out := make([]Span, 0, len(in))
	for _, sp := range in {
		o := Span{Text: sp.Text, Bold: sp.Bold, Italic: sp.Italic, Strike: sp.Strike, Link: sp.Href}
		if sp.Note > 0 {
			if m.s.ThaiDigits {
				o.Text = thai.Digits(sp.Text)
			}
			o.Super, o.Link = true, "#"+m.noteID("note", sp.Note)
		}
		out = append(out, o)
	}
	return out
}

func (m *converter) notes(b markdown.Block) []Block {
	head := Paragraph{Style: m.s.Note, Text: Text(m.s.Words.Say(words.Footnotes)), Level: m.s.NotesLevel}
	head.Style.Weight, head.Style.Before, head.Style.KeepWithNext = Bold, 8, true
	l := List{Style: m.s.Note, Ordered: true, Notes: true, Thai: m.s.ThaiDigits}
	for i, note := range b.Items {
		st := m.s.Note
		st.Before, st.After = 0, 0
		l.Items = append(l.Items, []Block{Group{ID: m.noteID("note", i+1), Blocks: m.blocks(note, st, false)}})
	}
	return []Block{Rule{Width: 60, Before: 8, Keep: true}, head, l}
}
