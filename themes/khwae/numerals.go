package khwae

import (
	"context"
	"html"
	"io"
	"strings"

	"github.com/a-h/templ"

	"hokhao/generator/thai"
)

// numerals writes its children with digits of one style, whatever the texts, dates and numbers in them use.
func numerals(inThai bool) templ.Component {
	return templ.ComponentFunc(func(ctx context.Context, w io.Writer) error {
		var b strings.Builder
		if err := templ.GetChildren(ctx).Render(templ.ClearChildren(ctx), &b); err != nil {
			return err
		}
		_, err := io.WriteString(w, inNumerals(b.String(), inThai))
		return err
	})
}

// verbatim are the elements whose text is not prose.
var verbatim = map[string]bool{"code": true, "pre": true, "svg": true, "script": true, "style": true, "textarea": true}

// inNumerals does the same for markup in which every < and > of a text or attribute is escaped.
func inNumerals(markup string, inThai bool) string {
	var b strings.Builder
	b.Grow(len(markup) + len(markup)/16)
	left := 0 // number of open verbatim elements
	for markup != "" {
		text, rest, found := strings.Cut(markup, "<")
		if left == 0 && strings.ContainsAny(text, "0123456789๐๑๒๓๔๕๖๗๘๙") {
			text = html.EscapeString(thai.Numerals(html.UnescapeString(text), inThai))
		}
		b.WriteString(text)
		if !found {
			break
		}
		tag, after, _ := strings.Cut(rest, ">")
		b.WriteString("<" + tag + ">")
		name, _, _ := strings.Cut(strings.TrimPrefix(tag, "/"), " ")
		switch {
		case !verbatim[name], strings.HasSuffix(tag, "/"):
		case tag[0] == '/':
			left--
		default:
			left++
		}
		markup = after
	}
	return b.String()
}
