package text

import (
	"context"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"hokhao/generator/channel"
	"hokhao/generator/entry"
	"hokhao/generator/thai"
)

const (
	// most is the number of code points in a LINE message of the office: what a phone shows without "more".
	most = 500
	// longLink is the length from which on a link is written in Thai letters instead of %E0%B8%…: percent-encoding
	// takes nine characters per Thai letter and leaves no room for the news.
	longLink = 200
)

// A message is a publication for LINE groups. It is composed in Plan, because the place where it is cut depends on
// the site's names.
type message struct{ Text string }

func writeMessage(_ context.Context, out channel.Output, v message) error {
	_, err := io.WriteString(out, entry.CRLF(v.Text))
	return err
}

// compose joins the title, amendments, essential details, the points or the summary, and the link. The link is always
// complete; other lines are whole or excerpts, and what follows an excerpt is left out.
func compose(d *thai.Dictionary, base entry.Base, e entry.Entry, p entry.Particulars) message {
	link := linkTo(base, e.Address)
	title := e.Title
	if e.Urgency != "" { // a message has no other sign of urgency
		title = e.Urgency + ": " + title
	}
	lines := []string{title}
	if len(e.Notices) > 0 {
		lines = append(lines, e.Notices[0].In(e.Words))
	}
	if e.Void {
		lines = append(lines, e.Plea)
	} else {
		lines = append(lines, entry.Some(e.Aside())...)
		for _, detail := range p.Details {
			if detail.Essential {
				lines = append(lines, detail.Label+": "+detail.Text)
			}
		}
		for _, l := range p.First {
			lines = append(lines, l.Label)
			for i, what := range l.Lines {
				lines = append(lines, strconv.Itoa(i+1)+". "+what)
			}
		}
		for _, p := range e.Points {
			lines = append(lines, "• "+p)
		}
		if len(e.Points) == 0 && e.Summary != "" {
			lines = append(lines, e.Summary)
		}
	}
	room := most - utf8.RuneCountInString(link) - 1 // and the line feed before it
	var b strings.Builder
	for _, l := range lines {
		short := cut(d, l, room-1)
		if short != "" {
			b.WriteString(short + "\n")
			room -= utf8.RuneCountInString(short) + 1
		}
		if short != l {
			break
		}
	}
	return message{b.String() + link + "\n"}
}

// halfLink matches an address that an excerpt cuts: half of one is useless.
var halfLink = regexp.MustCompile(`\s*(https?://|www\.)\S*…$`)

// cut shortens s to at most room code points; it returns "" if not even the first word fits.
func cut(d *thai.Dictionary, s string, room int) string {
	for limit := room; limit > 0; {
		short := d.Excerpt(s, limit)
		if short != s {
			short = halfLink.ReplaceAllString(short, "…")
		}
		over := utf8.RuneCountInString(short) - room
		if over <= 0 {
			return short
		}
		limit -= over // Excerpt does not count marks above and below
	}
	return ""
}

func linkTo(base entry.Base, address string) string {
	link := base.URL(address)
	if utf8.RuneCountInString(link) <= longLink || strings.ContainsFunc(address, breaksLink) {
		return link
	}
	return strings.TrimSuffix(string(base), "/") + address
}

// breaksLink reports whether a link in plain text would end, or change its meaning, at r.
func breaksLink(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsControl(r) || strings.ContainsRune(`%?#<>"\`, r)
}
