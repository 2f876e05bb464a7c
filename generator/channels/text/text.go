// Package text publishes each publication as plain text beside its page: flood.txt, which a newsroom pastes into its
// own system, and flood.line.txt, a message of at most 500 characters for LINE groups.
//
// Package cli lists it after press, whose downloads the text names. Text is UTF-8 without a byte order mark, with the line
// ends of Windows. A paragraph is one line: text is not wrapped, because only the reader's program knows where a Thai line
// may break. Neither file contains what a withdrawal removed.
package text

import (
	"context"
	"fmt"
	"io"
	"iter"
	"strings"

	"hokhao/generator/channel"
	"hokhao/generator/content"
	"hokhao/generator/entry"
	"hokhao/generator/site"
	"hokhao/generator/words"
)

// New returns the channel.
func New() channel.Channel { return text{} }

type text struct{}

func (text) Name() string { return "text" }

// A fullText is a whole publication as text.
type fullText struct {
	Base        entry.Base
	Entry       entry.Entry
	Particulars entry.Particulars
	Body        site.Body // empty if the publication was removed
	Embargo     string
	Contact     content.Contact
	Credits     content.Credits
	Photos      []picture
	Files       []file
	Office      string
	Licence     string
}

type picture struct{ Caption, Words, Credit, Address string }

type file struct{ Title, Address string }

// The names of the forms.
var (
	wordText    = words.New("download-text", "ข้อความล้วน", "Plain text")
	wordMessage = words.New("download-line", "ข้อความสำหรับส่งทาง LINE", "LINE message")
)

func (text) Plan(s *site.Site, made channel.Made) iter.Seq[channel.Batch] {
	base := entry.BaseOf(s)
	return channel.ByMonth(s, func(p *site.Publication, yield func(channel.File) bool) bool {
		v := fullTextOf(s, made, p)
		path := strings.TrimSuffix(site.FilePath(p.Path), ".html")
		return yield(channel.NewFile(path+".txt", v, writeFullText).Share().Of(p).As(p.Path, wordText)) &&
			yield(channel.NewFile(path+".line.txt", compose(s.Dictionary, base, v.Entry, v.Particulars), writeMessage).Of(p).As(p.Path, wordMessage))
	})
}

func fullTextOf(s *site.Site, made channel.Made, p *site.Publication) fullText {
	v := fullText{
		Base:        entry.BaseOf(s),
		Entry:       entry.Of(s, p),
		Particulars: entry.ParticularsOf(s, p),
		Office:      entry.Line(s.Settings.Office.Name),
		Licence:     entry.Line(s.Settings.Licence),
	}
	if v.Entry.Removed {
		return v
	}
	v.Body = p.Body
	v.Contact = entry.Contact(s, p)
	if p.EmbargoNote != "" { // without an embargo the text may be published
		v.Embargo = entry.Embargo(s, p)
	}
	v.Credits = entry.Credits(p)
	for _, ph := range entry.Photos(p) {
		line := picture{Caption: entry.Caption(ph), Words: entry.Line(ph.Text), Credit: entry.Credit(ph)}
		if _, ok := made.Fact(site.FilePath(ph.Address)); ok {
			line.Address = ph.Address
		}
		v.Photos = append(v.Photos, line)
	}
	for _, a := range p.Files {
		if _, ok := made.Fact(site.FilePath(a.Address)); ok {
			v.Files = append(v.Files, file{entry.Line(a.Title), a.Address})
		}
	}
	return v
}

func writeFullText(_ context.Context, out channel.Output, v fullText) error {
	w := v.Entry.Words
	blocks := []string{v.head(w), v.notices(w)}
	if !v.Entry.Removed {
		body, err := v.Body.Text(v.Base.URL)
		if err != nil {
			return err
		}
		blocks = append(blocks, v.Embargo, listed(w.Say(words.Points), v.Entry.Points), v.details(),
			lists(v.Particulars.First), headed(v.Particulars.Former, strings.TrimSpace(entry.Clean(body))), lists(v.Particulars.Then), v.quotes())
	}
	blocks = append(blocks, v.contact(w), v.credits(w), v.photos(w), v.files(w), v.source(w))
	_, err := io.WriteString(out, entry.CRLF(entry.Join("\n\n", blocks...)+"\n"))
	return err
}

// head returns title, kind and dateline of the publication.
func (v fullText) head(w entry.Words) string {
	number := ""
	if v.Entry.Number != "" {
		number = w.Say(words.Number) + " " + v.Entry.Number
	}
	return entry.Join("\n", v.Entry.Title, entry.Join(" ", v.Entry.Urgency, v.Entry.Kind, number),
		entry.Join(" – ", v.Particulars.Dateline, w.Moment(v.Entry.Published)))
}

func (v fullText) notices(w entry.Words) string {
	lines := make([]string, len(v.Entry.Notices))
	for i, n := range v.Entry.Notices {
		lines[i] = n.In(w)
	}
	return entry.Join("\n", append(lines, v.Entry.Plea, v.Entry.Aside())...)
}

func (v fullText) details() string {
	lines := make([]string, len(v.Particulars.Details))
	for i, d := range v.Particulars.Details {
		lines[i] = d.Label + ": " + d.Text
	}
	return entry.Join("\n", lines...)
}

func (v fullText) quotes() string {
	lines := make([]string, len(v.Particulars.Quotes))
	for i, q := range v.Particulars.Quotes {
		lines[i] = "“" + q.Text + "” — " + q.By
	}
	return entry.Join("\n\n", lines...)
}

func (v fullText) contact(w entry.Words) string {
	c := v.Contact
	phone, mail := "", ""
	if c.Phone != "" {
		phone = w.Say(words.Telephone) + " " + c.Phone
	}
	if c.Email != "" {
		mail = w.Say(words.Email) + " " + c.Email
	}
	return headed(w.Say(words.Contact), entry.Join("\n", c.Name, phone, mail, c.Hours))
}

func (v fullText) credits(w entry.Words) string {
	named := func(label, who string) string {
		if who == "" {
			return ""
		}
		return label + ": " + who
	}
	return entry.Join("\n", named(w.Say(words.CreditText), v.Credits.Text), named(w.Say(words.CreditPhoto), v.Credits.Photo), named(w.Say(words.CreditEdit), v.Credits.Edit))
}

func (v fullText) photos(w entry.Words) string {
	var lines []string
	for i, p := range v.Photos {
		lines = append(lines, fmt.Sprintf("%d. %s", i+1, p.Caption))
		if p.Words != "" {
			lines = append(lines, "   "+p.Words)
		}
		if p.Credit != "" {
			lines = append(lines, "   "+w.Say(words.CreditPhoto)+": "+p.Credit)
		}
		if p.Address != "" {
			lines = append(lines, "   "+v.Base.URL(p.Address))
		}
	}
	return headed(w.Say(words.Photos), entry.Join("\n", lines...))
}

func (v fullText) files(w entry.Words) string {
	var lines []string
	for _, f := range v.Files {
		lines = append(lines, "- "+f.Title, "  "+v.Base.URL(f.Address))
	}
	return headed(w.Say(words.Attachments), entry.Join("\n", lines...))
}

func (v fullText) source(w entry.Words) string {
	who := v.Office
	if v.Entry.Agency != "" && v.Entry.Agency != v.Office {
		who = v.Entry.Agency + " / " + v.Office
	}
	if v.Entry.Number != "" {
		who += " " + w.Say(words.Number) + " " + v.Entry.Number
	}
	return entry.Join("\n", w.Say(words.Source)+": "+who, v.Entry.Link, v.Licence)
}

func lists(all []entry.List) string {
	blocks := make([]string, len(all))
	for i, l := range all {
		blocks[i] = listed(l.Label, l.Lines)
	}
	return entry.Join("\n\n", blocks...)
}

func listed(title string, lines []string) string {
	if len(lines) == 0 {
		return ""
	}
	return headed(title, "- "+strings.Join(lines, "\n- "))
}

func headed(title, block string) string {
	if block == "" {
		return ""
	}
	return entry.Join("\n", title, block)
}
