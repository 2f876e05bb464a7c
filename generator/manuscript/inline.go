package manuscript

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hokhao/generator/markdown"
	"hokhao/generator/thai"
)

// A place is the Markdown around a text while it is tried.
type place struct{ before, after string }

var (
	asParagraph = place{"", "\n"}
	asHeading   = place{"## ", "\n"}
	asCell      = place{"| ", " |\n| --- |\n"}
)

// A manner says how much of a text's formatting is written.
type manner struct {
	bold, italic bool
	addresses    bool // http addresses in the text are not escaped, so they become links
	links        bool
	exact        bool // every character that could have a meaning is escaped
	inLink       bool // the text is between the brackets of a link or picture
}

// manners are tried in this order. Thai has no spaces between words, so emphasis does not always work under
// CommonMark's rules about the characters beside a *. A reader must never see a literal star instead.
var manners = []manner{
	{bold: true, italic: true, addresses: true, links: true},
	{bold: true, addresses: true, links: true},
	{addresses: true, links: true},
	{links: true},
	{exact: true},
}

// inline writes the lines of one paragraph, heading or cell in the first manner that reads back as the same text.
func (w *writer) inline(lines [][]span, as place) string {
	want := wanted(lines)
	if want == "" {
		return ""
	}
	tried := ""
	for _, m := range manners {
		// The footnote is defined elsewhere, so an escaped bracket replaces its mark while the text is tried.
		try := as.before + compose(lines, m, func(string) string { return `\[` }) + as.after
		if try == tried {
			continue
		}
		if tried = try; reads(try, want) {
			return compose(lines, m, w.noteMark)
		}
	}
	return compose(lines, manner{exact: true}, w.noteMark)
}

// wanted returns the text that must be read back.
func wanted(lines [][]span) string {
	var b strings.Builder
	for i, spans := range lines {
		if i > 0 {
			b.WriteByte('\n')
		}
		for _, s := range spans {
			b.WriteString(s.text)
			if s.note != "" {
				b.WriteByte('[')
			}
		}
	}
	return thai.Display(b.String())
}

// reads reports whether md is read as exactly the text want.
func reads(md, want string) bool {
	hide := func(string) (string, bool) { return "#", true } // the addresses of links are not part of the text
	d, err := markdown.Open([]byte(md))
	return err == nil && thai.Display(strings.TrimSuffix(d.Text(markdown.TextContext{Link: hide}), "\n")) == want
}

func compose(lines [][]span, m manner, note func(key string) string) string {
	var b strings.Builder
	for i, spans := range lines {
		if i > 0 {
			// A backslash is a visible line break; after another backslash goldmark ignores it.
			if strings.HasSuffix(b.String(), `\`) {
				b.WriteString("  \n")
			} else {
				b.WriteString("\\\n")
			}
		}
		b.WriteString(guardStart(composeLine(spans, m, note)))
	}
	return b.String()
}

// A stretch is a part of a line with the same formatting in Markdown.
type stretch struct {
	text string
	sign string // the emphasis marks around it
	link string
	note string
}

func composeLine(spans []span, m manner, note func(key string) string) string {
	var b strings.Builder
	for _, s := range peel(stretches(spans, m)) {
		switch {
		case s.note != "":
			b.WriteString(note(s.note))
		case s.link != "":
			b.WriteString(link(s.text, s.link))
		default:
			b.WriteString(s.sign + escape(s.text, m) + s.sign)
		}
	}
	return b.String()
}

// stretches returns the parts of a line that differ in a manner. Emphasis inside links is dropped.
func stretches(spans []span, m manner) []stretch {
	var out []stretch
	for _, s := range spans {
		next := stretch{text: s.text, note: s.note}
		switch {
		case s.note != "":
		case s.link != "" && m.links:
			next.link = s.link
		case s.bold && m.bold && s.italic && m.italic:
			next.sign = "***"
		case s.bold && m.bold:
			next.sign = "**"
		case s.italic && m.italic:
			next.sign = "*"
		}
		if n := len(out); n > 0 && next.note == "" && out[n-1].note == "" && out[n-1].link == next.link && out[n-1].sign == next.sign {
			out[n-1].text += next.text
			continue
		}
		out = append(out, next)
	}
	return out
}

// peel moves out of emphasis and links what must not be at their edges: spaces, and for emphasis also punctuation
// if a letter is on the other side of the mark (CommonMark 0.31, 6.2).
func peel(in []stretch) []stretch {
	var out []stretch
	add := func(s stretch) {
		if s.text != "" || s.note != "" {
			out = append(out, s)
		}
	}
	for i, s := range in {
		if s.sign == "" && s.link == "" || s.note != "" {
			add(s)
			continue
		}
		first := len(s.text) - len(strings.TrimLeft(s.text, " "))
		last := max(first, len(strings.TrimRight(s.text, " ")))
		if s.sign != "" {
			first, last = edges(s.text, first, last, edgeBefore(out), edgeAfter(in[i+1:]))
		}
		add(stretch{text: s.text[:first]})
		add(stretch{text: s.text[first:last], sign: s.sign, link: s.link})
		add(stretch{text: s.text[last:]})
	}
	return out
}

// edges narrows emphasis to text[first:last] until its marks work beside the runes before and after text.
func edges(text string, first, last int, before, after rune) (int, int) {
	if first > 0 {
		before = ' '
	}
	for first < last {
		r, n := utf8.DecodeRuneInString(text[first:last])
		if !unicode.IsSpace(r) && (!isPunctuation(r) || unicode.IsSpace(before) || isPunctuation(before)) {
			break
		}
		first, before = first+n, r
	}
	if last < len(text) {
		after = ' '
	}
	for first < last {
		r, n := utf8.DecodeLastRuneInString(text[first:last])
		if !unicode.IsSpace(r) && (!isPunctuation(r) || unicode.IsSpace(after) || isPunctuation(after)) {
			break
		}
		last, after = last-n, r
	}
	return first, last
}

// isPunctuation reports whether CommonMark counts a rune as punctuation.
func isPunctuation(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }

// edgeBefore returns the last rune before the next stretch, or a space at the beginning of a line.
func edgeBefore(out []stretch) rune {
	if len(out) == 0 {
		return ' '
	}
	last := out[len(out)-1]
	if last.note != "" || last.link != "" || last.sign != "" {
		return ')'
	}
	r, _ := utf8.DecodeLastRuneInString(last.text)
	return r
}

func edgeAfter(rest []stretch) rune {
	if len(rest) == 0 {
		return ' '
	}
	if rest[0].note != "" || rest[0].link != "" {
		return '['
	}
	return firstRune(rest[0].text)
}

// link writes a link; one whose text is its address is written in angle brackets.
func link(text, dest string) string {
	if address := strings.TrimPrefix(dest, "mailto:"); text == address && !strings.ContainsAny(text, " <>\\&") && !strings.ContainsFunc(text, unicode.IsControl) {
		if address == dest || isMailAddress(address) {
			return "<" + text + ">"
		}
	}
	return "[" + escape(text, manner{inLink: true}) + "](" + dest + ")"
}

// isMailAddress reports whether CommonMark reads <s> as an e-mail address.
func isMailAddress(s string) bool {
	name, host, ok := strings.Cut(s, "@")
	plain := func(s string) bool {
		return s != "" && strings.Trim(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-") == ""
	}
	return ok && plain(strings.ReplaceAll(name, "_", "")) && plain(host) && !strings.HasPrefix(host, ".") && !strings.HasSuffix(host, ".")
}
