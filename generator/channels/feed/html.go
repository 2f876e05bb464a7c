package feed

import (
	"html"
	"strings"

	"hokhao/generator/entry"
)

// html returns the full text of an item, and the contents of an issue.
func (v view) html(it item) (string, error) {
	text, err := entry.HTML(v.Base, it.Entry, it.Particulars, it.Body)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	v.linked(&b, it.Revised)
	for _, c := range it.Contents {
		b.WriteString("<p><strong>" + html.EscapeString(c.Label) + "</strong></p>\n")
		v.linked(&b, c.Titles)
	}
	return text + entry.Clean(b.String()), nil
}

// linked writes titles as links to their pages.
func (v view) linked(b *strings.Builder, all []titleLink) {
	if len(all) == 0 {
		return
	}
	b.WriteString("<ul>\n")
	for _, t := range all {
		b.WriteString(`<li><a href="` + html.EscapeString(v.Base.URL(t.Address)) + `">` + html.EscapeString(t.Title) + "</a></li>\n")
	}
	b.WriteString("</ul>\n")
}
