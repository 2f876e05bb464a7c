// Package entry holds what all machine-readable outputs of one publication share: its id, addresses, dates, title, summary
// and the notices that belong to it.
//
// Channels call Of for each publication and put the Entry into their views, so that an RSS item, an Atom entry and a LINE
// message of one release never disagree. This package renders nothing but HTML, which reads a text, and never returns what a
// withdrawal removed.
package entry

import (
	"slices"
	"strings"

	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// An Entry is the data of a publication for machine-readable outputs: plain data whose texts are valid in XML 1.0 and
// JSON.
type Entry struct {
	Status

	ID       string // permanent: RSS guid, Atom id, JSON Feed id; the full URL of the page as it was first published
	Link     string // full URL of the page
	Address  string // address of the page within the site: "/news/2026/flood.html"
	Language string // "th" or "en"
	Words    Words  // in the entry's language

	Title   string // one line of plain text that can be shown alone: "ยกเลิกข่าว: …" if the publication was withdrawn
	Summary string // one line of plain text; for a void publication, what happened to it
	Kind    string // label of its kind, "ข่าวประชาสัมพันธ์"; "" for a static page
	Urgency string // "ด่วน", "ด่วนที่สุด" or ""; always "" for a void publication
	Number  string // "214/2569", or ""

	Published thai.Moment

	Agency     string   // the agency concerned, or ""
	Creator    string   // Agency, or else the office
	Categories []string // kind, hazard and level of a warning, topics, districts, free keywords, without repetition
	Royal      bool

	Points    []string // none if void
	Withdrawn bool
	Removed   bool // body, photos and files are removed everywhere
}

// Of returns the entry of p.
func Of(s *site.Site, p *site.Publication) Entry {
	st := StatusOf(s, p)
	e := Entry{
		Status:    st,
		ID:        p.ID,
		Link:      s.URL(p.Path),
		Address:   p.Path,
		Language:  p.Language,
		Words:     WordsIn(s, p.Language),
		Title:     st.title(s, p),
		Summary:   st.summary(s, p),
		Number:    p.Number.String(),
		Published: p.Published,
		Agency:    Line(p.AgencyName),
		Creator:   Line(p.AgencyName),
		Royal:     p.Royal,
		Withdrawn: p.Withdrawal(),
		Removed:   p.State.Removed,
	}
	if !st.Void && (p.Urgency == content.Urgent || p.Urgency == content.Emergency) {
		e.Urgency = Line(e.Words.Say(p.Urgency.Word()))
	}
	if p.Kinds != nil {
		e.Kind = Line(e.Words.Say(p.Kind.Word()))
	}
	if e.Creator == "" {
		e.Creator = Line(s.Settings.Office.Name)
	}
	e.Categories = categories(s, p, e.Kind)
	if st.Void {
		return e
	}
	for _, point := range p.Points {
		e.Points = append(e.Points, Line(point))
	}
	return e
}

func categories(s *site.Site, p *site.Publication, kind string) []string {
	names := []string{kind}
	if n, warning := p.Warning(); warning {
		names = append(names, s.Words(p.Language).Say(n.Hazard.Word()), s.Words(p.Language).Say(n.Level.Word()))
	}
	lists := slices.Concat(p.InTopics, p.InDistricts)
	if !p.State.Removed { // a free keyword may be the very name that had to be removed
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

// Credit returns the photographer, without the prefix that site.yaml may include: "ภาพ: สำนักงาน…".
func Credit(photo *site.Photo) string {
	credit := Line(photo.Credit)
	return strings.TrimSpace(strings.TrimPrefix(credit, words.CreditPhoto.Thai+":"))
}

// Caption returns the caption of a photo, or else its alternative text.
func Caption(photo *site.Photo) string {
	if caption := Line(photo.Caption); caption != "" {
		return caption
	}
	return Line(photo.Alt)
}

// Photos returns all photos of a publication: its own in the officer's order, then those that are only in its text.
func Photos(p *site.Publication) []*site.Photo {
	if p.State.Removed {
		return nil
	}
	return slices.Concat(p.Photos, p.Inline)
}

// Embargo returns the time from which the media may publish, in the officer's words, or a text that says "immediately". It
// returns "" for a void publication and for a static page.
func Embargo(s *site.Site, p *site.Publication) string {
	switch note := Line(p.EmbargoNote); {
	case p.Void() || p.Kind.Profile().Role == content.Static:
		return ""
	case note != "":
		return note
	}
	return Line(s.Words(p.Language).Say(wordAtOnce))
}

// Contact returns the contact for questions about a publication: its own, or the news desk if the site has one.
func Contact(s *site.Site, p *site.Publication) content.Contact {
	c := p.Contact
	if desk := s.Settings.Desk; c == (content.Contact{}) && desk.Phone != "" {
		c = content.Contact{Name: s.Settings.Office.Name, Phone: desk.Phone, Hours: desk.Hours}
	}
	return content.Contact{Name: Line(c.Name), Phone: Line(c.Phone), Email: Line(c.Email), Hours: Line(c.Hours)}
}

// Credits returns the authors of a publication.
func Credits(p *site.Publication) content.Credits {
	return content.Credits{Text: Line(p.Credits.Text), Photo: Line(p.Credits.Photo), Edit: Line(p.Credits.Edit)}
}
