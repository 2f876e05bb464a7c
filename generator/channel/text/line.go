package text

import (
	"context"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"hokhao/generator/channel"
	"hokhao/generator/entry"
	"hokhao/generator/thai"
)

const (
	// most is how many code points a LINE message of the office has: what a telephone shows without "more".
	most = 500
	// longLink is from where on a link is written in Thai letters instead of %E0%B8%…: percent-encoded, a Thai
	// address takes nine characters a letter and leaves no room for the news.
	longLink = 200
)

// A message is a publication for LINE groups.
type message struct {
	Base  entry.Base
	Entry entry.Entry
}

func writeMessage(_ context.Context, out channel.Output, v message) error {
	_, err := io.WriteString(out, v.compose())
	return err
}

// compose puts together the title, what was changed, the points or the summary, and the link. The link is always
// whole; of the rest each line stands whole or is cut at a space, and what comes after a cut is left out.
func (v message) compose() string {
	e := v.Entry
	w := entry.WordsIn(e.Language)
	link := v.link()
	title := e.Title
	if e.Urgency != "" && !e.Withdrawn { // a message has no other mark
		title = e.Urgency + ": " + title
	}
	lines := []string{title}
	switch {
	case e.Removed:
		lines = append(lines, e.Summary)
	default:
		if len(e.Notices) > 0 {
			lines = append(lines, e.Notices[0].In(w))
		}
		for _, p := range e.Points {
			lines = append(lines, "• "+p)
		}
		if len(e.Points) == 0 && e.Summary != "" {
			lines = append(lines, e.Summary)
		}
	}
	room := most - utf8.RuneCountInString(link) - 1 // the last line feed
	var b strings.Builder
	for _, l := range lines {
		short := cut(l, room-1)
		if short != "" {
			b.WriteString(short + "\n")
			room -= utf8.RuneCountInString(short) + 1
		}
		if short != l {
			break
		}
	}
	return b.String() + link + "\n"
}

// cut shortens s to at most room code points at a space; it gives nothing when not even the first words fit.
func cut(s string, room int) string {
	for limit := room; limit > 0; {
		short := thai.CutAtSpace(s, limit)
		over := utf8.RuneCountInString(short) - room
		if over <= 0 {
			return short
		}
		limit -= over // CutAtSpace doesn't count marks above and below
	}
	return ""
}

func (v message) link() string {
	link := v.Base.URL(v.Entry.Address)
	if utf8.RuneCountInString(link) <= longLink || strings.ContainsFunc(v.Entry.Address, breaksLink) {
		return link
	}
	return strings.TrimSuffix(string(v.Base), "/") + v.Entry.Address
}

// breaksLink tells whether a link in plain text would end, or mean something else, at r.
func breaksLink(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsControl(r) || strings.ContainsRune(`%?#<>"\`, r)
}
