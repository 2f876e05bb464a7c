package markdown

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"

	"hokhao/generator/words"
)

// maxFormat is how deeply emphasis, strikethrough and links are nested in the output; what lies deeper is
// shown without its form, since browsers and readers of feeds give up on a tree that is too deep.
const maxFormat = 16

// HTML returns the body as an HTML fragment in which everything is escaped, and nothing but the elements of this
// file can stand. Every body that Open takes has its HTML, whatever findings it has.
func (d *Document) HTML(c Context) string {
	h := &htmlWriter{c: c, flow: flow{d: d}}
	h.b.Grow(len(d.source) * 2)
	h.blocks(d.root)
	return h.b.String()
}

type htmlWriter struct {
	flow
	c       Context
	b       bytes.Buffer
	passage *passage // of the block whose text is written, where something is to stay together
	format  int      // how deeply emphasis and links are open
	inLink  bool     // a link cannot hold another
	tables  int
}

// put writes markup: pieces that are constants, numbers, or went through escape.
func (h *htmlWriter) put(pieces ...string) {
	for _, p := range pieces {
		h.b.WriteString(p)
	}
}

// say writes text that is left as it is: code, addresses.
func (h *htmlWriter) say(s string) {
	h.put(escape(s))
	h.note(s)
	h.object(someObject)
}

// object notes something in the text that is written and no prose.
func (h *htmlWriter) object(text string) { h.passage.note(h.b.Len(), object, text) }

// prose writes text, or leaves that to whole.
func (h *htmlWriter) prose(s string) {
	switch {
	case h.passage == nil:
		h.put(escape(s))
	case s != "":
		h.passage.note(h.b.Len(), proseText, s)
	}
}

func (h *htmlWriter) blocks(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		h.block(n)
	}
}

func (h *htmlWriter) block(n ast.Node) {
	h.last = 0
	switch n := n.(type) {
	case *ast.Heading:
		tag := h.heading(level(n))
		h.put("<", tag, ` id="`, escape(h.c.Prefix+h.d.ids[n]), `">`)
		h.line(n)
		h.put("</", tag, ">\n")
	case *ast.Paragraph:
		if img, ok := aloneIn(n); ok {
			h.figure(img)
			return
		}
		h.put("<p>")
		h.line(n)
		h.put("</p>\n")
	case *ast.TextBlock:
		h.line(n)
		if n.NextSibling() != nil {
			h.put("\n")
		}
	case *ast.Blockquote:
		h.wrap("blockquote", n)
	case *ast.CodeBlock:
		h.put("<pre><code>", escape(h.d.lines(n)), "</code></pre>\n")
	case *ast.FencedCodeBlock:
		h.put("<pre><code>", escape(h.d.lines(n)), "</code></pre>\n")
	case *ast.ThematicBreak:
		h.put("<hr>\n")
	case *ast.List:
		h.list(n)
	case *east.Table:
		h.table(n)
	case *east.DefinitionList:
		h.wrap("dl", n)
	case *east.DefinitionTerm:
		h.put("<dt>")
		h.line(n)
		h.put("</dt>\n")
	case *east.DefinitionDescription:
		h.put("<dd>")
		h.blocks(n)
		h.put("</dd>\n")
	case *east.FootnoteList:
		h.put(`<section class="footnotes" role="doc-endnotes" aria-label="`, escape(h.c.Said.Say(words.Footnotes)), `">`, "\n",
			"<", h.heading(2), ">", escape(h.c.Said.Say(words.Footnotes)), "</", h.heading(2), ">\n<ol>\n")
		h.blocks(n)
		h.put("</ol>\n</section>\n")
	case *east.Footnote:
		h.put(`<li id="`, escape(h.c.Prefix)+noteID("fn", n.Index, 0), `">`)
		h.blocks(n)
		h.put("</li>\n")
	case *east.FootnoteBacklink: // of a footnote that ends in something other than a paragraph
		h.put("<p>")
		h.back(n)
		h.put("</p>\n")
	}
	// Raw HTML and link definitions have no output.
}

// list writes a list; an item whose number does not follow from the one before says it.
func (h *htmlWriter) list(n *ast.List) {
	tag, start, numbers, next := "ul", "", h.d.numbers(n), n.Start
	if n.IsOrdered() {
		tag = "ol"
		if n.Start != 1 {
			start = fmt.Sprintf(` start="%d"`, n.Start)
		}
	}
	h.put("<", tag, start, ">\n")
	for i, item := 0, n.FirstChild(); item != nil; i, item = i+1, item.NextSibling() {
		if n.IsOrdered() && numbers[i] != next {
			h.put(fmt.Sprintf(`<li value="%d">`, numbers[i]))
		} else {
			h.put("<li>")
		}
		next = numbers[i] + 1
		h.last = 0
		h.blocks(item)
		h.put("</li>\n")
	}
	h.put("</", tag, ">\n")
}

// heading returns the element for a heading of a level.
func (h *htmlWriter) heading(level int) string { return "h" + strconv.Itoa(min(level+h.c.Shift, 6)) }

func (h *htmlWriter) wrap(tag string, n ast.Node) {
	h.put("<", tag, ">\n")
	h.blocks(n)
	h.put("</", tag, ">\n")
}

// line writes the text of a block.
func (h *htmlWriter) line(n ast.Node) { h.whole(func() { h.inlines(n) }) }

func (h *htmlWriter) inlines(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch t := n.(type) {
		case *ast.Text:
			n = h.texts(t)
		case *ast.CodeSpan:
			h.put("<code>")
			h.say(h.d.code(t))
			h.put("</code>")
		case *ast.Emphasis:
			if t.Level == 1 {
				h.formatted("em", n)
			} else {
				h.formatted("strong", n)
			}
		case *east.Strikethrough:
			h.formatted("del", n)
		case *ast.Link:
			if h.d.plain(t) == "" { // nothing to press
				h.inlines(t)
				continue
			}
			h.link(decode(t.Destination), shown(decode(t.Title), 0), func() { h.inlines(t) })
		case *ast.AutoLink:
			h.link(h.d.address(t), "", func() { h.say(string(t.Label(h.d.source))) })
		case *ast.Image:
			h.inlineImage(t)
		case *east.FootnoteLink:
			h.put(`<sup id="`, escape(h.c.Prefix)+noteID("fnref", t.Index, t.RefIndex), `"><a href="`, escape(h.within(noteID("fn", t.Index, 0))),
				`" role="doc-noteref">`, strconv.Itoa(t.Index), "</a></sup>")
			h.object(someObject)
			h.last = '0' // a number is here
		case *east.FootnoteBacklink:
			h.put(" ")
			h.back(t)
		}
		// Raw HTML has no output.
	}
}

// texts writes the text that begins with n, over the lines of the source up to a forced break or to something else
// than text, and gives the last of its nodes: a name may go over the end of a line.
func (h *htmlWriter) texts(n *ast.Text) ast.Node {
	var b strings.Builder
	for {
		s, end := h.text(n)
		if b.Len() == 0 && end.NextSibling() == nil && !end.SoftLineBreak() && !end.HardLineBreak() { // mostly
			h.prose(s)
			return end
		}
		b.WriteString(s)
		switch h.gap(end) {
		case newline:
			h.prose(b.String())
			h.put("<br>\n")
			h.object(forcedBreak)
			return end
		case space:
			b.WriteByte('\n')
		}
		next, ok := end.NextSibling().(*ast.Text)
		if !ok {
			h.prose(b.String())
			return end
		}
		n = next
	}
}

func (h *htmlWriter) formatted(tag string, n ast.Node) {
	if h.format >= maxFormat {
		h.inlines(n)
		return
	}
	h.format++
	h.passage.note(h.b.Len(), elementBegin, "")
	h.put("<", tag, ">")
	h.inlines(n)
	h.put("</", tag, ">")
	h.passage.note(h.b.Len(), elementEnd, "")
	h.format--
}

// link writes a link around what inner writes, or only that where the destination leads nowhere.
func (h *htmlWriter) link(dest, title string, inner func()) {
	href, ok := h.href(dest)
	if !ok || h.inLink {
		inner()
		return
	}
	h.passage.note(h.b.Len(), elementBegin, "")
	h.put(`<a href="`, escapeURL(href), `"`)
	if title != "" {
		h.put(` title="`, escape(title), `"`)
	}
	if isWeb(dest) {
		h.put(` rel="noopener noreferrer"`)
	}
	h.put(">")
	h.inLink = true
	inner()
	h.inLink = false
	h.put("</a>")
	h.passage.note(h.b.Len(), elementEnd, "")
}

// href returns the address for a destination. What the channel gives is held to the same rule as the source.
func (h *htmlWriter) href(dest string) (string, bool) {
	if id, ok := strings.CutPrefix(dest, "#"); ok && h.d.taken[id] {
		return h.within(id), true
	}
	return resolve(dest, h.c.Link)
}

// resolve returns the address for a destination that is not within the body.
func resolve(dest string, link func(string) (string, bool)) (string, bool) {
	if dest == "" || !allowed(dest) {
		return "", false
	}
	if link == nil {
		return dest, scheme(dest) != ""
	}
	href, ok := link(dest)
	return href, ok && href != "" && allowed(href)
}

// within returns the address of an element of the body, by its id without Prefix.
func (h *htmlWriter) within(id string) string {
	if h.c.Page != "" {
		return h.c.Page + "#" + id
	}
	return "#" + h.c.Prefix + id
}

// noteID returns the id, without Prefix, of a footnote or of a place that refers to it. The colon keeps it apart from the
// ids of headings, which hold none.
func noteID(kind string, index, ref int) string {
	id := kind + ":" + strconv.Itoa(index)
	if ref > 0 {
		id += ":" + strconv.Itoa(ref+1)
	}
	return id
}

func (h *htmlWriter) back(n *east.FootnoteBacklink) {
	label := h.c.Said.Say(wordBack)
	if n.RefCount > 1 {
		label += " " + strconv.Itoa(n.RefIndex+1)
	}
	h.put(`<a href="`, escape(h.within(noteID("fnref", n.Index, n.RefIndex))), `" role="doc-backlink" aria-label="`, escape(label), `">↩</a>`)
}

// table writes a table inside a region that scrolls sideways and can be reached with the keyboard, which is
// why it has a name.
func (h *htmlWriter) table(n *east.Table) {
	h.tables++
	name := h.c.Said.Say(wordTable)
	if h.tables > 1 {
		name += " " + strconv.Itoa(h.tables)
	}
	h.put(`<div class="table" role="region" tabindex="0" aria-label="`, escape(name), `">`, "\n<table>\n")
	body := false
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		_, head := row.(*east.TableHeader)
		switch {
		case head:
			h.put("<thead>\n")
		case !body:
			body = true
			h.put("<tbody>\n")
		}
		h.put("<tr>")
		for c := row.FirstChild(); c != nil; c = c.NextSibling() {
			if cell, ok := c.(*east.TableCell); ok {
				h.cell(cell, head)
			}
		}
		h.put("</tr>\n")
		if head {
			h.put("</thead>\n")
		}
	}
	if body {
		h.put("</tbody>\n")
	}
	h.put("</table>\n</div>\n")
}

func (h *htmlWriter) cell(n *east.TableCell, head bool) {
	tag, attributes := "td", ""
	if head && n.FirstChild() != nil { // an empty head cell heads nothing
		tag, attributes = "th", ` scope="col"`
	}
	switch n.Alignment {
	case east.AlignLeft:
		attributes += ` class="ta-l"`
	case east.AlignRight:
		attributes += ` class="ta-r"`
	case east.AlignCenter:
		attributes += ` class="ta-c"`
	}
	h.last = 0
	h.put("<", tag, attributes, ">")
	h.line(n)
	h.put("</", tag, ">")
}

// picture returns what the channel shows for an image, with the words of the source where it has none.
func (h *htmlWriter) picture(n *ast.Image) (Picture, bool) {
	p, dest := Picture{}, decode(n.Destination)
	ok := h.c.Picture != nil && dest != "" && allowedPicture(dest)
	if ok {
		p, ok = h.c.Picture(dest)
	}
	if p.Alt == "" {
		p.Alt = h.d.plain(n)
	}
	if p.Caption == "" {
		p.Caption = shown(decode(n.Title), 0)
	}
	return p, ok && p.Src != "" && allowedPicture(p.Src)
}

func (h *htmlWriter) inlineImage(n *ast.Image) {
	p, ok := h.picture(n)
	if !ok {
		h.say(p.Alt)
		return
	}
	h.img(p)
	h.object(someObject)
	h.last = '\uFFFC' // a picture is here; neither Thai nor a space
}

func (h *htmlWriter) figure(n *ast.Image) {
	p, ok := h.picture(n)
	if !ok {
		if p.Alt != "" {
			h.put("<p>")
			h.whole(func() { h.prose(p.Alt) })
			h.put("</p>\n")
		}
		return
	}
	h.put("<figure>")
	h.img(p)
	download := p.Download != "" && allowedPicture(p.Download)
	if p.Caption != "" || p.Credit != "" || download {
		h.put("\n<figcaption>")
		h.whole(func() { h.prose(p.Caption) })
		if p.Credit != "" {
			h.put(` <span class="credit">`, escape(h.c.Said.Say(words.CreditPhoto)+":"), " ", escape(p.Credit), "</span>")
		}
		if download {
			h.put(` <a class="download" href="`, escapeURL(p.Download), `" download>`, escape(h.c.Said.Say(wordDownload)), "</a>")
		}
		h.put("</figcaption>")
	}
	h.put("</figure>\n")
}

func (h *htmlWriter) img(p Picture) {
	h.put(`<img src="`, escapeURL(p.Src), `"`)
	if p.SrcSet != "" && allowedSet(p.SrcSet) {
		h.put(` srcset="`, escape(p.SrcSet), `"`)
		if p.Sizes != "" {
			h.put(` sizes="`, escape(p.Sizes), `"`)
		}
	}
	if p.Width > 0 && p.Height > 0 {
		h.put(fmt.Sprintf(` width="%d" height="%d"`, p.Width, p.Height))
	}
	h.put(` alt="`, escape(p.Alt), `"`)
	if p.Lazy {
		h.put(` loading="lazy" decoding="async"`)
	}
	h.put(">")
}

// allowedSet reports whether every address of a srcset may be in the output.
func allowedSet(set string) bool {
	for candidate := range strings.SplitSeq(set, ",") {
		if !allowedPicture(strings.TrimSpace(candidate)) {
			return false
		}
	}
	return true
}

// escape makes text safe in HTML, between tags and in quoted attributes. Word boundaries have done their work
// by now; control characters, which HTML forbids, become U+FFFD.
func escape(s string) string {
	if !hasSpecial(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + 16)
	for _, r := range s {
		switch {
		case !special(r):
			b.WriteRune(r)
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&quot;")
		case r == '\'':
			b.WriteString("&#39;")
		case r == '\u200B':
		default:
			b.WriteRune('\uFFFD')
		}
	}
	return b.String()
}

// hasSpecial reports whether one of the characters is special, by its bytes.
func hasSpecial(s string) bool {
	for i := 0; i < len(s); i++ {
		if !maySpecial[s[i]] {
			continue
		}
		if r, _ := utf8.DecodeRuneInString(s[i:]); special(r) {
			return true
		}
	}
	return false
}

// maySpecial holds the first bytes of special characters.
var maySpecial = func() (first [256]bool) {
	for r := range rune(0x10000) {
		if special(r) {
			first[string(r)[0]] = true
		}
	}
	return first
}()

func special(r rune) bool {
	return r == '&' || r == '<' || r == '>' || r == '"' || r == '\'' || r == '\u200B' ||
		r < ' ' && r != '\n' && r != '\t' || r >= 0x7F && r < 0xA0
}

// escapeURL percent-encodes what cannot be in an address and makes it safe in an attribute.
func escapeURL(s string) string { return escape(string(util.URLEscape([]byte(s), false))) }
