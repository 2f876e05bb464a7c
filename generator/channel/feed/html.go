package feed

import (
	"html"
	"strings"

	"hokhao/generator/entry"
	"hokhao/generator/site"
)

// html gives the full text of an item: what readers must know first, what its kind says in fields, the body and
// what was said. Photos that are not in the body are left to Media RSS, because an importer that finds them in
// both places keeps them twice.
func (v view) html(it item) (string, error) {
	w := entry.WordsIn(it.Entry.Language)
	var b strings.Builder
	for _, n := range it.Entry.Notices {
		b.WriteString("<p><strong>" + html.EscapeString(n.In(w)) + "</strong></p>\n")
	}
	if it.Entry.Removed {
		return b.String(), nil
	}
	list(&b, it.Entry.Points)
	for _, d := range it.Particulars.Details {
		b.WriteString("<p>" + html.EscapeString(d.Label+": "+d.Text) + "</p>\n")
	}
	lists(&b, it.Particulars.First)
	if !it.Body.Empty() {
		body, err := it.Body.HTML(site.Form{Href: v.Base.URL})
		if err != nil {
			return "", err
		}
		b.WriteString(body)
	} else if it.Entry.Summary != "" {
		b.WriteString("<p>" + html.EscapeString(it.Entry.Summary) + "</p>\n")
	}
	lists(&b, it.Particulars.Then)
	for _, q := range it.Particulars.Quotes {
		b.WriteString("<blockquote><p>“" + html.EscapeString(q.Text) + "”</p><p>— " + html.EscapeString(q.By) + "</p></blockquote>\n")
	}
	return entry.Clean(b.String()), nil
}

func lists(b *strings.Builder, all []entry.List) {
	for _, l := range all {
		b.WriteString("<p><strong>" + html.EscapeString(l.Label) + "</strong></p>\n")
		list(b, l.Lines)
	}
}

func list(b *strings.Builder, lines []string) {
	if len(lines) == 0 {
		return
	}
	b.WriteString("<ul>\n")
	for _, l := range lines {
		b.WriteString("<li>" + html.EscapeString(l) + "</li>\n")
	}
	b.WriteString("</ul>\n")
}
