package markdown

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"hokhao/generator/diagnostic"
	"hokhao/generator/thai"
)

// leadLength is how long Outline.Lead becomes, in characters as thai.Characters counts them. Of the first
// paragraph it is an excerpt, more paragraphs are taken while they fit whole.
const leadLength = 400

// Read returns the outline of a body, and the document for those who show it later. file, slash-separated below the site's root, and firstLine, the number of
// the body's first line in that file, go into positions and findings. A body that the guards refuse has
// findings only and no document, and Open refuses it too.
func Read(file string, firstLine int, body []byte) (Outline, *Document) {
	d, problems := open(body)
	if d == nil {
		p := &places{source: clean(body), file: file, firstLine: firstLine}
		return Outline{Findings: p.findings(problems)}, nil
	}
	r := &outliner{d: d, places: places{source: d.source, file: file, firstLine: firstLine}}
	r.collect()
	var l lead
	r.Words = d.words(d.root, &l)
	r.Lead, r.Empty = strings.Join(l.texts, " "), d.isEmpty()
	for _, offset := range d.unused {
		r.tell(msgFootnoteUnused, offset)
	}
	r.Findings = r.findings(r.problems)
	return r.Outline, d
}

type outliner struct {
	Outline
	places
	d         *Document
	problems  []problem
	boldLines map[int]bool   // lines that were told of a ** that means nothing
	openTags  map[string]int // HTML tags that were reported and not closed yet
}

func (r *outliner) tell(msg diagnostic.Message, offset int, pairs ...any) {
	r.problems = append(r.problems, problem{msg.With(pairs...), offset})
}

// collect walks the body once. Walking a text node looks at all nodes of that text, so the others are skipped.
func (r *outliner) collect() {
	var textEnd ast.Node
	inText := false
	_ = ast.Walk(r.d.root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		if inText {
			inText = n != textEnd
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Heading:
			r.heading(n)
		case *ast.Paragraph, *ast.TextBlock:
			r.unreadLines(n)
		case *ast.FencedCodeBlock:
			r.unclosed(n)
		case *ast.CodeBlock:
			if strings.ContainsFunc(r.d.lines(n), thai.IsThai) {
				r.tell(msgIndentedCode, n.Lines().At(0).Start)
			}
		case *ast.HTMLBlock:
			line := n.Lines().At(0)
			line = line.TrimLeftSpace(r.d.source)
			r.rawHTML(line.Start, line.Value(r.d.source))
		case *ast.RawHTML:
			segment := n.Segments.At(0)
			r.tag(segment.Start, segment.Value(r.d.source))
		case *ast.Link:
			r.link(decode(n.Destination), r.d.plain(n), n.Pos())
		case *ast.AutoLink:
			r.link(r.d.address(n), string(n.Label(r.d.source)), n.Pos())
			r.cutAddress(n)
		case *ast.Image:
			r.image(n)
		case *east.TableRow:
			if cells := cellsOf(r.d.lineAt(n.Pos())); cells > len(n.Alignments) {
				r.tell(msgTableCells, n.Pos(), "cells", cells, "columns", len(n.Alignments))
			}
		case *ast.CodeSpan:
			return ast.WalkSkipChildren, nil
		case *ast.Text:
			raw, end := r.d.raw(n)
			r.text(n.Segment.Start, raw)
			textEnd, inText = end, end != n
		}
		return ast.WalkContinue, nil
	})
}

func (r *outliner) heading(n *ast.Heading) {
	offset := n.Pos()
	if n.Lines().Len() > 0 {
		offset = n.Lines().At(0).Start
	}
	r.Headings = append(r.Headings, Heading{
		Level: level(n), ID: r.d.ids[n], Text: r.d.plain(n), At: r.position(offset),
	})
	if n.Level == 1 {
		r.tell(msgHeadingOne, offset)
	}
	r.underlined(n, offset)
}

func (r *outliner) link(dest, text string, offset int) {
	r.Links = append(r.Links, Link{Dest: dest, Text: text, At: r.position(offset)})
	switch {
	case dest == "":
		r.tell(msgLinkEmpty, offset)
	case !allowed(dest):
		r.scheme(offset, dest)
	case text == "":
		r.tell(msgLinkText, offset)
	}
}

func (r *outliner) image(n *ast.Image) {
	dest, alt := decode(n.Destination), r.d.plain(n)
	alone := false
	if p, ok := n.Parent().(*ast.Paragraph); ok {
		_, alone = aloneIn(p)
	}
	r.Images = append(r.Images, Image{
		Dest: dest, Alt: alt, Title: thai.Plain(decode(n.Title)), Alone: alone, At: r.position(n.Pos()),
	})
	switch {
	case dest == "":
		r.tell(msgLinkEmpty, n.Pos())
	case !allowedPicture(dest):
		r.scheme(n.Pos(), dest)
	}
	if alt == "" {
		r.tell(msgPhotoAlt, n.Pos(), "name", short(dest), "quoted", strconv.Quote(short(dest)))
	}
}

// tag reports an HTML tag in running text; a closing one only where its beginning was not reported.
func (r *outliner) tag(offset int, html []byte) {
	name := tagName(html)
	if bytes.HasPrefix(html, []byte("</")) && r.openTags[name] > 0 {
		r.openTags[name]--
		return
	}
	if r.openTags == nil {
		r.openTags = map[string]int{}
	}
	r.openTags[name]++
	r.rawHTML(offset, html)
}

// text looks for signs that were meant to do something and are shown as they are.
func (r *outliner) text(start int, raw []byte) {
	for i := 0; i < len(raw); i++ {
		switch c := raw[i]; {
		case c == '\\':
			i++
		case c == '*' || c == '_':
			end := i
			for end < len(raw) && raw[end] == c {
				end++
			}
			// One is a bullet or a footnote of the officer's own, four and more are a line to write on.
			between := i > 0 && end < len(raw) && isASCIIAlphanumeric(rune(raw[i-1])) && isASCIIAlphanumeric(rune(raw[end]))
			if length := end - i; length >= 2 && length <= 3 && !between {
				r.emphasis(start+i, string(raw[i:end]))
			}
			i = end - 1
		case c == ']':
			r.unreadLink(start + i)
		case c == '[' && bytes.HasPrefix(raw[i:], []byte("[^")):
			if end := bytes.IndexByte(raw[i:], ']'); end > 2 {
				r.tell(msgFootnoteUndefined, start+i, "mark", short(string(raw[i:i+end+1])))
				i += end
			}
		}
	}
}

// emphasis reports a sign once a line: its other half is mostly there too.
func (r *outliner) emphasis(offset int, sign string) {
	line := r.position(offset).Line
	if r.boldLines[line] {
		return
	}
	if r.boldLines == nil {
		r.boldLines = map[int]bool{}
	}
	r.boldLines[line] = true
	r.tell(msgEmphasisUnread, offset, "sign", sign, "escaped", strings.NewReplacer("*", `\*`, "_", `\_`).Replace(sign))
}

// scheme reports an address that is not allowed.
func (r *outliner) scheme(offset int, dest string) {
	msg := msgLinkScheme
	rest := strings.TrimLeft(dest, `/\`)
	if scheme(dest) == "" && rest != "" {
		msg = msgLinkSchemeless
	}
	r.tell(msg, offset, "address", short(dest), "quoted", strconv.Quote(short(dest)), "rest", short(rest))
}

// rawHTML reports the tag or the comment that html begins with.
func (r *outliner) rawHTML(offset int, html []byte) {
	switch name := tagName(html); {
	case name != "":
		r.tell(msgTag, offset, "tag", name, "hint", cmp.Or(instead[name], hintHTML))
	case bytes.HasPrefix(html, []byte("<!--")):
		r.tell(msgHTMLComment, offset)
	default:
		r.tell(msgHTML, offset)
	}
}

// tagName returns the name in <name …> or </name>, in lower case; "" for comments and the like.
func tagName(html []byte) string {
	html = bytes.TrimPrefix(bytes.TrimPrefix(html, []byte("<")), []byte("/"))
	end := 0
	for end < len(html) && (isASCIIAlphanumeric(rune(html[end])) || html[end] == '-' && end > 0) {
		end++
	}
	return short(strings.ToLower(string(html[:end])))
}

// short cuts what a sentence quotes.
func short(s string) string {
	const longest = 80 // code points
	if utf8.RuneCountInString(s) <= longest {
		return s
	}
	return string([]rune(s)[:longest]) + "…"
}

// A lead is the first paragraphs of a body that are no figures.
type lead struct {
	texts  []string
	length int // characters, with a space between two texts
	full   bool
}

// add adds the text of the next paragraph, as long as there is room.
func (l *lead) add(text string) {
	if text == "" || l.full {
		return
	}
	if len(l.texts) == 0 {
		if text = thai.Standard().Excerpt(text, leadLength); text != "" {
			l.texts, l.length = append(l.texts, text), thai.Characters(text)
		}
		return
	}
	if n := l.length + 1 + thai.Characters(text); n <= leadLength {
		l.texts, l.length = append(l.texts, text), n
	} else {
		l.full = true
	}
}

// words counts the words of all blocks below parent, and adds to the lead the paragraphs that lie in no other block.
func (d *Document) words(parent ast.Node, l *lead) int {
	count := 0
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if first := n.FirstChild(); first == nil || first.Type() != ast.TypeInline {
			count += d.words(n, l)
			continue
		}
		text := d.plainText(n, false)
		count += thai.Standard().Count(text)
		if _, ok := n.(*ast.Paragraph); ok && parent == d.root {
			l.add(text)
		}
	}
	return count
}

// isEmpty reports whether nothing of the body is shown.
func (d *Document) isEmpty() bool {
	for n := d.root.FirstChild(); n != nil; n = n.NextSibling() {
		switch n.Kind() {
		case ast.KindHTMLBlock, ast.KindLinkReferenceDefinition:
		default:
			return false
		}
	}
	return true
}

// lineAt returns the rest of the line at an offset.
func (d *Document) lineAt(offset int) []byte {
	if offset < 0 || offset >= len(d.source) {
		return nil
	}
	line, _, _ := bytes.Cut(d.source[offset:], []byte("\n"))
	return line
}

// cellsOf counts the cells of a table row as the parser does.
func cellsOf(line []byte) int {
	line = bytes.TrimPrefix(bytes.TrimSpace(line), []byte("|"))
	if bytes.HasSuffix(line, []byte("|")) && !bytes.HasSuffix(line, []byte(`\|`)) {
		line = line[:len(line)-1]
	}
	return 1 + bytes.Count(line, []byte("|")) - bytes.Count(line, []byte(`\|`))
}

// places turns offsets in the source into lines and columns.
type places struct {
	source    []byte
	file      string
	firstLine int

	starts []int  // of the lines
	last   int    // the offset that was asked for last
	column int    // its column
	text   string // its line
	line   int    // its index in starts; -1 before the first question
}

func (p *places) position(offset int) Position {
	if p.starts == nil {
		p.line = -1
		p.starts = append(p.starts, 0)
		for i, c := range p.source {
			if c == '\n' {
				p.starts = append(p.starts, i+1)
			}
		}
	}
	offset = min(max(offset, 0), len(p.source))
	line, found := slices.BinarySearch(p.starts, offset)
	if !found {
		line--
	}
	// Questions mostly come in the order of the source: what was counted of a long line is not counted again.
	if line == p.line && offset >= p.last {
		p.column += utf8.RuneCount(p.source[p.last:offset])
	} else {
		p.column = 1 + utf8.RuneCount(p.source[p.starts[line]:offset])
	}
	if line != p.line {
		text, _, _ := bytes.Cut(p.source[p.starts[line]:], []byte("\n"))
		p.text = string(text)
	}
	p.line, p.last = line, offset
	return Position{Line: p.firstLine + line, Column: p.column}
}

func (p *places) findings(problems []problem) []diagnostic.Finding {
	slices.SortStableFunc(problems, func(a, b problem) int { return cmp.Compare(a.offset, b.offset) })
	var out []diagnostic.Finding
	for _, pr := range problems {
		at := p.position(pr.offset)
		pr.File, pr.Line, pr.Column, pr.Text = p.file, at.Line, at.Column, p.text
		out = append(out, pr.Finding)
	}
	return out
}
