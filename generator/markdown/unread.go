package markdown

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
)

// What looks like Markdown and did not become it: readers would be shown its signs.

// unreadLines looks at the lines of a paragraph for headings, tables and lists that are none.
func (r *outliner) unreadLines(n ast.Node) {
	said, first := map[class]bool{}, map[class]int{}
	for _, it := range r.d.byHand(n) {
		if _, known := first[it.class]; !known {
			first[it.class] = it.offset
		}
		switch {
		case said[it.class], it.class == boxed, it.class == clause:
			continue
		case it.class == hyphenated:
			line := r.d.lineAt(it.offset)
			msg := msgListUnread
			if line[1] == ' ' || line[1] == '\t' {
				msg = msgListIndented
			}
			r.tell(msg, it.offset, "sign", string(line[:1]), "text", short(strings.TrimSpace(string(line[1:]))))
		case it.offset == n.Lines().At(0).Start || r.d.brokenBefore(it.offset):
			continue // the officer ended the line before on purpose
		case it.class == bulleted:
			r.tell(msgListBulleted, first[it.class])
		default:
			r.tell(msgListNumbered, first[it.class])
		}
		said[it.class] = true
	}
	table, before := -1, 0 // where a table would begin; the bars between words in the line before
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		text := bytes.TrimSpace(line.Value(r.d.source))
		if isDelimiterRow(text) {
			if i > 0 {
				r.tell(msgTableUnread, line.Start)
			}
			return
		}
		r.unreadHeading(n, line.Start, text)
		bars := bytes.Count(text, []byte(" | "))
		if table < 0 && (bytes.HasPrefix(text, []byte("|")) && bytes.Count(text, []byte("|")) >= 2 || bars > 0 && bars == before) {
			table = line.Start
		}
		before = bars
	}
	if table >= 0 {
		r.tell(msgTableUndashed, table, "dashes", strings.Repeat("---|", cellsOf(r.d.lineAt(table))))
	}
}

// unreadHeading looks at a line for signs of a heading that made none. One sign alone may be a hashtag: it is taken for a
// heading where it has the paragraph to itself and text below.
func (r *outliner) unreadHeading(n ast.Node, offset int, text []byte) {
	heading := bytes.TrimLeft(text, "#")
	switch signs := len(text) - len(heading); {
	case signs == 0 || len(bytes.TrimSpace(heading)) == 0:
	case signs > 6:
		r.tell(msgHeadingDeep, offset, "text", short(string(bytes.TrimSpace(heading))))
	case heading[0] == ' ' || heading[0] == '\t':
	case signs > 1:
		r.tell(msgHeadingUnread, offset, "signs", string(text[:signs]), "text", short(string(heading)))
	case n.Lines().Len() == 1 && !bytes.ContainsAny(heading, "# ") && n.NextSibling() != nil:
		next, isText := n.NextSibling().(*ast.Paragraph)
		if isText && next.Lines().Len() > 0 && r.d.source[next.Lines().At(0).Start] != '#' {
			r.tell(msgHashtag, offset, "text", short(string(heading)))
		}
	}
}

// brokenBefore reports whether the line before an offset ends in a line break that the officer wants.
func (d *Document) brokenBefore(offset int) bool {
	before := bytes.TrimRight(d.source[:offset], " \t>")
	before = bytes.TrimSuffix(before, []byte("\n"))
	return bytes.HasSuffix(before, []byte("\\")) || bytes.HasSuffix(before, []byte("  "))
}

var (
	looksLikeAddress = regexp.MustCompile(`(?i)^(https?://|mailto:|tel:|www\.|\.{0,2}/)|\.[a-z0-9]{2,5}(#.*)?$`)
	webAddress       = regexp.MustCompile(`^https?://[^\s()\[\]]+`)
	fileInAngles     = regexp.MustCompile(`^( [^<>\\]*\.[A-Za-z0-9]{2,5})>`)
	fileBehind       = regexp.MustCompile(`^ ?\([^()\n]*\)[^\s()]*\.[A-Za-z0-9]{2,5}`)
	titled           = regexp.MustCompile(`^(.*?)(\s+"[^"]*"|\s+'[^']*')?$`)
)

// unreadLink looks at the ] at an offset: a ( after it, or after a space, means that an address was to follow.
func (r *outliner) unreadLink(offset int) {
	rest := r.d.lineAt(offset + 1)
	if address := webAddress.FindString(string(rest)); address != "" {
		if start := r.linkStart(offset); start >= 0 {
			r.linkUnread(start, string(r.d.source[start:offset+1])+"("+address+")")
		}
		return
	}
	if start := r.linkStart(offset); start > 0 && r.d.source[start-1] == ')' {
		line := r.d.source[bytes.LastIndexByte(r.d.source[:start], '\n')+1 : start]
		address := string(r.d.source[start+1 : offset])
		if open := bytes.LastIndexByte(line, '('); open >= 0 && webAddress.FindString(address) == address {
			r.linkUnread(start-len(line)+open, "["+string(line[open+1:len(line)-1])+"]("+address+")")
			return
		}
	}
	spaces := len(rest) - len(bytes.TrimLeft(rest, " "))
	if rest = rest[spaces:]; spaces > 1 || len(rest) == 0 || rest[0] != '(' {
		return
	}
	length := enclosedBy(rest)
	start := r.linkStart(offset)
	if start < 0 {
		return
	}
	words := string(r.d.source[start : offset+1])
	if length < 0 {
		if address := webAddress.FindString(string(rest[1:])); address != "" {
			r.linkUnread(start, words+"("+address+")")
		}
		return
	}
	parts := titled.FindStringSubmatch(strings.TrimSpace(string(rest[1 : length-1])))
	switch address := parts[1]; {
	case !looksLikeAddress.MatchString(address), strings.Trim(words, "[]0123456789") == "":
	case strings.ContainsAny(address, " ()") && !strings.ContainsAny(address, "<>"):
		r.linkUnread(start, words+"(<"+address+">"+parts[2]+")")
	default:
		r.linkUnread(start, words+"("+address+parts[2]+")")
	}
}

// cutAddress looks at what follows an address in the text: a space, which ends it, may be one of a file's name.
func (r *outliner) cutAddress(n *ast.AutoLink) {
	label, start := n.Label(r.d.source), n.Pos()
	stop := start + len(label)
	if !bytes.HasPrefix(r.d.source[start:], label) || bytes.HasSuffix(r.d.source[:start], []byte("](")) {
		return
	}
	rest := r.d.lineAt(stop)
	more := fileBehind.FindString(string(rest))
	if m := fileInAngles.FindSubmatch(rest); m != nil && more == "" && bytes.HasSuffix(r.d.source[:start], []byte("<")) && !bytes.HasSuffix(r.d.source[:start], []byte("\\<")) {
		more = string(m[1])
	}
	if more != "" {
		r.tell(msgLinkCut, start, "address", string(label)+more)
	}
}

// linkUnread reports what is no link or picture, and what to type.
func (r *outliner) linkUnread(offset int, typed string) {
	msg := msgLinkUnread
	if strings.HasPrefix(typed, "!") {
		msg = msgPictureUnread
	}
	r.tell(msg, offset, "typed", typed)
}

// linkStart returns where the words of a link or picture begin that end at an offset, on the same line; -1 for nowhere.
func (r *outliner) linkStart(end int) int {
	depth := 0
	for i := end; i >= 0 && r.d.source[i] != '\n'; i-- {
		switch r.d.source[i] {
		case ']':
			depth++
		case '[':
			if depth--; depth > 0 {
				continue
			}
			if i > 0 && r.d.source[i-1] == '!' {
				i--
			}
			return i
		}
	}
	return -1
}

// enclosedBy returns the length of what begins with ( up to its own ); -1 where that is not on the line.
func enclosedBy(text []byte) int {
	depth := 0
	for i, c := range text {
		switch c {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return -1
}

// unclosed reports a block of code that nothing closes: everything below it became code.
func (r *outliner) unclosed(n *ast.FencedCodeBlock) {
	if n.Lines().Len() == 0 {
		return
	}
	end := n.Lines().At(n.Lines().Len() - 1).Stop
	if rest := bytes.TrimLeft(r.d.source[end:], "> \t\n"); len(rest) == 0 || rest[0] != '`' && rest[0] != '~' {
		r.tell(msgCodeUnclosed, n.Pos())
	}
}

// underlined reports a heading that a line of dashes below a long text made.
func (r *outliner) underlined(n *ast.Heading, offset int) {
	const longest = 80 // code points of a heading
	if n.Lines().Len() == 0 || n.Level != 2 {
		return
	}
	last := n.Lines().At(n.Lines().Len() - 1)
	long := n.Lines().Len() > 1 || utf8.RuneCount(last.Value(r.d.source)) > longest
	if _, below, ok := bytes.Cut(bytes.TrimPrefix(r.d.source[last.Stop:], []byte("\n")), []byte("\n")); ok { // more text right below the dashes: they part it
		next, _, _ := bytes.Cut(below, []byte("\n"))
		long = long || len(bytes.TrimSpace(next)) > 0
	}
	begin := bytes.LastIndexByte(r.d.source[:offset], '\n') + 1
	if long && !bytes.Contains(r.d.source[begin:offset], []byte("#")) {
		r.tell(msgHeadingUnderlined, offset)
	}
}
