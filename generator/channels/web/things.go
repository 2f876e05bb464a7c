package web

import (
	"slices"
	"strings"
	"time"

	"hokhao/generator/content"
	"hokhao/generator/entry"
	"hokhao/generator/schemaorg"
	"hokhao/generator/site"
	"hokhao/generator/thai"
	"hokhao/generator/view"
	"hokhao/generator/words"
)

// articlePhotos is the number of photos that an article names to search engines.
const articlePhotos = 3

// officeID names the office in all documents of JSON-LD: the address of home with this fragment.
const officeID = "#office"

// show adds a thing to those that a page is.
func show(f *view.Layout, things ...schemaorg.Thing) {
	for _, t := range things {
		f.Things = append(f.Things, view.ToJSON(schemaorg.JSON(t)))
	}
}

// publisher returns the office in few words.
func (p *planner) publisher() *schemaorg.Organization {
	return &schemaorg.Organization{Type: "GovernmentOrganization", ID: p.s.URL(homeAddress) + officeID, Name: entry.Line(p.s.Settings.Office.Name)}
}

// office returns everything that is known of the office.
func (p *planner) office() schemaorg.Organization {
	o, all := p.s.Settings.Office, *p.publisher()
	all.URL, all.Email, all.Telephone, all.FaxNumber = p.s.URL(homeAddress), o.Email, dialled(o.Phone), dialled(o.Fax)
	if o.Address != "" {
		all.Address = schemaorg.AddressOf(entry.Line(o.Address), "")
	}
	if m := p.s.Look.Mark; m != nil {
		if _, ok := p.made.Fact(site.FilePath(m.Address)); ok {
			all.Logo = p.s.URL(m.Address)
		}
	}
	if desk := dialled(p.s.Settings.Desk.Phone); desk != "" {
		all.ContactPoint = []schemaorg.ContactPoint{{Type: "ContactPoint", ContactType: "press", Telephone: desk}}
	}
	return all
}

// dialled returns a telephone number as it is dialled from anywhere, or "".
func dialled(text string) string { return strings.TrimPrefix(phone(text).To.String(), "tel:") }

// plainPage returns a page that is no publication.
func (p *planner) plainPage(f *view.Layout, kind string) schemaorg.Work {
	return schemaorg.Work{
		Type: kind, Name: entry.Line(f.Title), Description: entry.Line(f.Description), URL: f.Canonical.String(), InLanguage: f.Lang, Publisher: p.publisher(),
	}
}

// showPage adds a page that is no publication to what it is.
func (p *planner) showPage(f *view.Layout, kind string) { show(f, p.plainPage(f, kind)) }

// things returns what the page of a publication is.
func (p *planner) things(pub *site.Publication, e entry.Entry) []schemaorg.Thing {
	d := describer{Surroundings: entry.Surroundings(p.s, pub), p: p, pub: pub, e: e}
	if k, ok := pub.Publication.(content.Structured); ok && !pub.Withdrawal() {
		if all := k.Things(d); len(all) > 0 {
			return all
		}
	}
	if pub.Kind.Profile().Role == content.Static {
		return []schemaorg.Thing{d.Work("WebPage")}
	}
	return []schemaorg.Thing{d.Article()}
}

// A describer implements content.Structurer for a publication.
type describer struct {
	content.Surroundings
	p   *planner
	pub *site.Publication
	e   entry.Entry
}

func (d describer) Article() schemaorg.Article {
	a := schemaorg.Article{Work: d.Work("NewsArticle"), ArticleSection: section(d.pub, d.e)}
	a.Headline, a.Name = a.Name, ""
	return a
}

func (d describer) Work(kind string) schemaorg.Work {
	w := schemaorg.Work{
		Type: kind, Name: d.e.Title, Description: d.e.Description(), URL: d.e.Link, InLanguage: d.e.Language,
		Author: d.p.publisher(), Publisher: d.p.publisher(), IsAccessibleForFree: true, License: entry.LicenceURL(d.p.s),
	}
	w.DatePublished, w.DateModified = dates(d.pub)
	if d.e.Agency != "" && d.e.Agency != w.Author.Name {
		w.Author = &schemaorg.Organization{Type: "GovernmentOrganization", Name: d.e.Agency}
	}
	switch {
	case d.pub.Withdrawal():
		w.CreativeWorkStatus, w.License = "Withdrawn", ""
	case d.e.Void:
		w.CreativeWorkStatus = "Obsolete"
	case d.pub.State.Held != "":
		w.CreativeWorkStatus = "Draft"
	}
	if !d.e.Void {
		w.Image = d.images(d.pub.Photos[:min(len(d.pub.Photos), articlePhotos)], false)
	}
	for _, n := range d.e.Notices {
		if slices.Contains([]site.Condition{site.Corrected, site.Cancelled, site.Withdrawn}, n.Condition) {
			w.Correction = append(w.Correction, schemaorg.CorrectionOf(n.Label+": "+n.Text, schemaorg.Date(n.At)))
		}
	}
	return w
}

func (d describer) Event(kind string, when thai.Span, at content.Venue) schemaorg.Event {
	w := d.Work(kind)
	e := schemaorg.Event{
		Type: kind, Name: w.Name, Description: w.Description, URL: w.URL, InLanguage: w.InLanguage, Image: w.Image,
		StartDate: schemaorg.Date(when.From), EndDate: schemaorg.Date(when.To),
		EventStatus: schemaorg.Scheduled, EventAttendanceMode: schemaorg.Offline, Organizer: []schemaorg.Organization{*w.Author},
	}
	if d.Cancelled() {
		e.EventStatus = schemaorg.Cancelled
	}
	if len(w.Correction) > 0 {
		e.SubjectOf = &schemaorg.Work{Type: "WebPage", URL: w.URL, DateModified: w.DateModified, Correction: w.Correction}
	}
	if at.Name != "" {
		place, district := schemaorg.PlaceOf(entry.Line(at.Name)), ""
		if names := d.Districts(); len(names) == 1 {
			district = names[0]
		}
		place.Address = schemaorg.AddressOf("", district)
		if at.Lat != 0 || at.Lon != 0 {
			place.Geo = &schemaorg.Coordinates{Type: "GeoCoordinates", Latitude: at.Lat, Longitude: at.Lon}
		}
		e.Location = []schemaorg.Place{place}
	}
	return e
}

func (d describer) Office() schemaorg.Organization { return d.p.office() }

func (d describer) Summary() string { return d.e.Summary }

func (d describer) Word(w words.Word) string { return d.e.Words.Say(w) }

func (d describer) Photos() []schemaorg.Image { return d.images(d.pub.Photos, true) }

func (d describer) Photo(named content.Ref) string {
	for _, ph := range d.pub.Photos {
		if named.Text != "" && ph.Photo.File.Text == named.Text {
			if at := entry.PhotoAddress(d.p.s, ph); at != "" {
				return d.p.s.URL(at)
			}
		}
	}
	return ""
}

func (d describer) File(kind, title string, of content.Ref) []schemaorg.Media {
	f, named := d.pub.Own[of.Text]
	made, published := d.p.made.Fact(site.FilePath(f.Address))
	if !named || !published {
		return nil
	}
	return []schemaorg.Media{{
		Type: kind, Name: entry.Line(title), ContentURL: d.p.s.URL(f.Address), EncodingFormat: entry.MediaType(f.Address),
		ContentSize: figure(float64((made.Size+1023)/1024)) + " KB",
	}}
}

func (d describer) Series() *schemaorg.Work {
	of := d.pub.Programme
	if of == nil {
		return nil
	}
	return &schemaorg.Work{Type: "RadioSeries", Name: entry.Title(d.p.s, of), URL: d.p.s.URL(of.Path)}
}

func (d describer) Length(said content.Ref) time.Duration {
	if r, ok := entry.RecordingOf(d.pub); ok {
		return r.Length
	}
	length, _ := content.ParsePlayingTime(said.Text)
	return length
}

func (d describer) VoidSince() thai.Moment {
	for _, n := range d.e.Notices { // newest first
		if n.Condition == site.Withdrawn || n.Condition == site.Cancelled || n.Condition == site.Ended {
			return n.At
		}
	}
	return thai.Moment{}
}

// images returns photos that are published.
func (d describer) images(photos []*site.Photo, captions bool) []schemaorg.Image {
	var all []schemaorg.Image
	for _, ph := range photos {
		at := entry.PhotoAddress(d.p.s, ph)
		if at == "" {
			continue
		}
		image := schemaorg.Image{
			Type: "ImageObject", ContentURL: d.p.s.URL(at), CreditText: entry.Credit(ph), License: entry.LicenceURL(d.p.s), AcquireLicensePage: d.e.Link,
		}
		if captions {
			image.Caption = entry.Caption(ph)
		}
		all = append(all, image)
	}
	return all
}

// dates returns when a publication was published, and when it changed last, if that is another moment.
func dates(pub *site.Publication) (published, modified string) {
	published = schemaorg.Date(pub.Published)
	at := thai.Moment{Time: pub.Updated(), Clock: true}
	if pub.Kind.Profile().Role == content.Static {
		at = pub.Lastmod
	}
	if at.Time.After(pub.Published.Time) {
		modified = schemaorg.Date(at)
	}
	return published, modified
}

// section returns the part of a newspaper in which a publication would be: its first topic, or else its kind.
func section(pub *site.Publication, e entry.Entry) string {
	if len(pub.InTopics) > 0 {
		return entry.Line(pub.InTopics[0].Name)
	}
	return e.Kind
}

// aboutArticle adds to the Open Graph data of a publication when it was published, and of what it is.
func aboutArticle(o *view.OpenGraph, pub *site.Publication, e entry.Entry) {
	o.Published, o.Modified = dates(pub)
	if pub.Kind.Profile().Role == content.Static {
		return
	}
	o.Section = section(pub, e)
	for _, c := range e.Categories {
		if c != o.Section && c != e.Kind {
			o.Tags = append(o.Tags, c)
		}
	}
}
