package entry

import (
	"fmt"
	"hash/fnv"
	"html"
	"strings"

	"hokhao/generator/site"
)

// HTML returns the full text of a publication for systems of others: notices first, then the fields of its kind, the body and
// quotes; addresses are absolute. Photos outside the body are left to the format's own fields, because an importer that finds
// them in both places keeps them twice.
func HTML(base Base, e Entry, p Particulars, text site.Body) (string, error) {
	var b strings.Builder
	for _, n := range e.Notices {
		b.WriteString("<p><strong>" + html.EscapeString(n.In(e.Words)) + "</strong></p>\n")
	}
	if e.Plea != "" {
		b.WriteString("<p><strong>" + html.EscapeString(e.Plea) + "</strong></p>\n")
	}
	if aside := e.Aside(); aside != "" {
		b.WriteString("<p>" + html.EscapeString(aside) + "</p>\n")
	}
	if e.Removed {
		return b.String(), nil
	}
	list(&b, e.Points)
	for _, d := range p.Details {
		b.WriteString("<p>" + html.EscapeString(d.Label+": "+d.Text) + "</p>\n")
	}
	lists(&b, p.First)
	if p.Former != "" && !text.Empty() {
		b.WriteString("<p><strong>" + html.EscapeString(p.Former) + "</strong></p>\n")
	}
	if !text.Empty() {
		body, err := text.HTML(site.Form{Href: base.URL, Prefix: fragment(e.Address), Page: e.Link})
		if err != nil {
			return "", err
		}
		b.WriteString(body)
	} else if e.Summary != "" && !e.Void {
		b.WriteString("<p>" + html.EscapeString(e.Summary) + "</p>\n")
	}
	lists(&b, p.Then)
	for _, q := range p.Quotes {
		b.WriteString("<blockquote><p>“" + html.EscapeString(q.Text) + "”</p><p>— " + html.EscapeString(q.By) + "</p></blockquote>\n")
	}
	return Clean(b.String()), nil
}

// fragment returns the prefix of the ids in an item's text: a reader shows many items on one page.
func fragment(address string) string {
	sum := fnv.New32a()
	sum.Write([]byte(address))
	return fmt.Sprintf("i%08x-", sum.Sum32())
}

func lists(b *strings.Builder, all []List) {
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
