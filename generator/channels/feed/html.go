package feed

import (
	"fmt"
	"hash/fnv"
	"html"
	"strings"

	"hokhao/generator/entry"
	"hokhao/generator/site"
)

// html returns the full text of an item: notices first, then the fields of its kind, the body and quotes. Photos
// outside the body are left to Media RSS, because an importer that finds them in both places keeps them twice.
func (v view) html(it item) (string, error) {
	w := it.Entry.Words
	var b strings.Builder
	for _, n := range it.Entry.Notices {
		b.WriteString("<p><strong>" + html.EscapeString(n.In(w)) + "</strong></p>\n")
	}
	if it.Entry.Plea != "" {
		b.WriteString("<p><strong>" + html.EscapeString(it.Entry.Plea) + "</strong></p>\n")
	}
	if aside := it.Entry.Aside(); aside != "" {
		b.WriteString("<p>" + html.EscapeString(aside) + "</p>\n")
	}
	if it.Entry.Removed {
		return b.String(), nil
	}
	list(&b, it.Entry.Points)
	for _, d := range it.Particulars.Details {
		b.WriteString("<p>" + html.EscapeString(d.Label+": "+d.Text) + "</p>\n")
	}
	lists(&b, it.Particulars.First)
	if it.Particulars.Former != "" && !it.Body.Empty() {
		b.WriteString("<p><strong>" + html.EscapeString(it.Particulars.Former) + "</strong></p>\n")
	}
	if !it.Body.Empty() {
		body, err := it.Body.HTML(site.Form{Href: v.Base.URL, Prefix: fragment(it.Entry.Address), Page: it.Entry.Link})
		if err != nil {
			return "", err
		}
		b.WriteString(body)
	} else if it.Entry.Summary != "" && !it.Entry.Void {
		b.WriteString("<p>" + html.EscapeString(it.Entry.Summary) + "</p>\n")
	}
	lists(&b, it.Particulars.Then)
	v.linked(&b, it.Revised)
	for _, c := range it.Contents {
		b.WriteString("<p><strong>" + html.EscapeString(c.Label) + "</strong></p>\n")
		v.linked(&b, c.Titles)
	}
	for _, q := range it.Particulars.Quotes {
		b.WriteString("<blockquote><p>“" + html.EscapeString(q.Text) + "”</p><p>— " + html.EscapeString(q.By) + "</p></blockquote>\n")
	}
	return entry.Clean(b.String()), nil
}

// fragment returns the prefix of the ids in an item's text: a reader shows many items on one page.
func fragment(address string) string {
	sum := fnv.New32a()
	sum.Write([]byte(address))
	return fmt.Sprintf("i%08x-", sum.Sum32())
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
