// Package entry says once what all machine outputs of one publication share: its id, addresses, dates, title,
// summary and the notices that belong to it.
//
// The channels feed, text and sitemap, and those that come after them, call Of for each publication and put the
// Entry into their views, so that an RSS item, an Atom entry and a LINE message of one release can never
// disagree. This package renders nothing, reads no file, and never shows what a withdrawal took away.
package entry

import (
	"slices"
	"strings"
	"time"

	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/thai"
)

// An Entry is a publication as machines are told of it: plain data, every text of it fit for XML 1.0 and JSON.
type Entry struct {
	ID       string // the page in full, for ever: RSS guid, Atom id, JSON Feed id
	Address  string // the page below the site: "/news/2026/flood.html"
	Language string // "th" or "en"

	Title   string // one line of plain text; begins with "ยกเลิกข่าว: " where the publication was withdrawn
	Summary string // one line of plain text; of a publication whose text was removed it is the notice
	Kind    string // label of its kind, "ข่าวประชาสัมพันธ์"; "" for a standing page
	Urgency string // "ด่วน" or "ด่วนที่สุด", else ""
	Number  string // "214/2569", or ""

	Published thai.Moment
	Updated   time.Time // as the function Updated gives it

	Agency     string   // whose matter it is, or ""
	Creator    string   // Agency, else the office
	Categories []string // kind, topics, districts, free keywords; each once
	Royal      bool

	Points    []string
	Notices   []Notice // newest first; a withdrawal is always the newest
	Withdrawn bool
	Removed   bool // body, photos and files are gone from everything
}

// A Notice is something that readers are told about a publication.
type Notice struct {
	Label string // "แก้ไขข่าว", "เพิ่มเติมข่าว" or "ยกเลิกข่าว"
	At    thai.Moment
	Text  string
}

// Of gives what is shared of p.
func Of(s *site.Site, p *site.Publication) Entry {
	e := Entry{
		ID:        s.URL(p.Path),
		Address:   p.Path,
		Language:  p.Language,
		Title:     Line(p.Headline(s)),
		Summary:   Line(p.Summary),
		Number:    p.Number.String(),
		Published: p.Published,
		Updated:   Updated(p),
		Agency:    Line(p.AgencyName),
		Creator:   Line(p.AgencyName),
		Royal:     p.Royal,
		Notices:   notices(s, p),
		Withdrawn: p.Withdrawal(),
		Removed:   p.State.Removed,
	}
	if p.Urgency == content.Urgent || p.Urgency == content.Emergency {
		e.Urgency = Line(label(s, p, string(p.Urgency)))
	}
	if p.Kinds != nil {
		e.Kind = Line(p.Kinds.Name)
		if p.Language == "en" {
			e.Kind = p.Kind.English()
		}
	}
	if e.Creator == "" {
		e.Creator = Line(s.Settings.Office.Name)
	}
	e.Categories = categories(p, e.Kind)
	if e.Withdrawn {
		e.Title = label(s, p, "withdrawn") + ": " + e.Title
	}
	if e.Removed {
		e.Summary = e.Notices[0].In(WordsIn(p.Language))
		return e
	}
	for _, point := range p.Points {
		e.Points = append(e.Points, Line(point))
	}
	return e
}

// In gives the notice as one line: "แก้ไขข่าว 24 พฤศจิกายน 2569 เวลา 11.15 น.: รถรับส่งมี 4 เส้นทาง".
func (n Notice) In(w Words) string {
	head := n.Label
	if day := w.Moment(n.At); day != "" {
		head += " " + day
	}
	return head + ": " + n.Text
}

func notices(s *site.Site, p *site.Publication) []Notice {
	var list []Notice
	for _, c := range told(p) {
		list = append(list, Notice{Line(label(s, p, string(c.Type))), c.Date, Line(c.Note)})
	}
	slices.Reverse(list)
	if p.State.Removed {
		list = nil // what was corrected is part of what had to go
	}
	if p.Withdrawal() {
		list = append([]Notice{{Line(label(s, p, "withdrawn")), p.Withdrawn.Date, Line(p.Withdrawn.Reason)}}, list...)
	}
	return list
}

// told gives the changes of a publication, oldest first.
func told(p *site.Publication) []content.Change {
	changes := slices.Clone(p.Changes)
	slices.SortStableFunc(changes, func(a, b content.Change) int { return a.Date.Time.Compare(b.Date.Time) })
	return changes
}

// Updated gives the last moment of which readers must take notice: publication, correction, addition or
// withdrawal. Each of those lies after the one before it, by a second where two were dated alike, because an
// importer takes an entry again only when this moment has moved. A typo mended moves nothing.
func Updated(p *site.Publication) time.Time {
	last := p.Published.Time
	take := func(at time.Time) {
		if at.After(last) {
			last = at
		} else {
			last = last.Add(time.Second) // dated by the day alone, or alike
		}
	}
	for _, c := range told(p) {
		take(c.Date.Time)
	}
	if p.Withdrawal() {
		take(p.Withdrawn.Date.Time)
	}
	return last
}

func categories(p *site.Publication, kind string) []string {
	names := []string{kind}
	lists := slices.Concat(p.InTopics, p.InDistricts)
	if !p.State.Removed { // a free keyword may be the very name that had to go
		lists = append(lists, p.InTags...)
	}
	for _, l := range lists {
		names = append(names, Line(l.Name))
	}
	var each []string
	for _, n := range names {
		if n != "" && !slices.Contains(each, n) {
			each = append(each, n)
		}
	}
	return each
}

// Credit gives who took a photo, without the word before it that site.yaml may carry: "ภาพ: สำนักงาน…".
func Credit(photo *site.Photo) string {
	credit := Line(photo.Credit)
	return strings.TrimSpace(strings.TrimPrefix(credit, WordsIn("th").Photo+":"))
}

// Caption gives what is to be said of a photo: its caption, else its alternative text.
func Caption(photo *site.Photo) string {
	if caption := Line(photo.Caption); caption != "" {
		return caption
	}
	return Line(photo.Alt)
}

// Photos gives all photos of a publication: its own in the officer's order, then those that stand in its text
// alone.
func Photos(p *site.Publication) []*site.Photo {
	if p.State.Removed {
		return nil
	}
	return slices.Concat(p.Photos, p.Inline)
}

// Embargo says from when on the media may publish: in the officer's words, else that they may at once. Of what was
// withdrawn, and of a standing page, it says nothing.
func Embargo(s *site.Site, p *site.Publication) string {
	switch note := Line(p.EmbargoNote); {
	case p.Withdrawal() || p.Kind == content.PagesKind:
		return ""
	case note != "":
		return note
	case p.Language == "en":
		return "For immediate release"
	}
	return Line(s.Label("at-once"))
}

// Contact is who answers questions about a publication: whom it names, else the news desk where the site has one.
func Contact(s *site.Site, p *site.Publication) content.Contact {
	c := p.Contact
	if desk := s.Settings.Desk; c == (content.Contact{}) && desk.Phone != "" {
		c = content.Contact{Name: s.Settings.Office.Name, Phone: desk.Phone, Hours: desk.Hours}
	}
	return content.Contact{Name: Line(c.Name), Phone: Line(c.Phone), Email: Line(c.Email), Hours: Line(c.Hours)}
}

// Credits are who made a publication.
func Credits(p *site.Publication) content.Credits {
	return content.Credits{Text: Line(p.Credits.Text), Photo: Line(p.Credits.Photo), Edit: Line(p.Credits.Edit)}
}
