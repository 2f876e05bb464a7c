package feed

import (
	"context"
	"strconv"
	"time"

	"github.com/gorilla/feeds"

	"hokhao/generator/channel"
	"hokhao/generator/site"
)

// Atom (RFC 4287) with Media RSS, archives (RFC 5005) and tombstones (RFC 6721). These types replace those of gorilla/feeds that have only one link, or write a category as text
// instead of an attribute (section 4.2.2).

const (
	atomNamespace      = "http://www.w3.org/2005/Atom"
	historyNamespace   = "http://purl.org/syndication/history/1.0" // RFC 5005
	tombstoneNamespace = "http://purl.org/atompub/tombstones/1.0"  // RFC 6721
)

type atomFeed struct {
	*feeds.AtomFeed
	Media      string           `xml:"xmlns:media,attr"`
	History    string           `xml:"xmlns:fh,attr,omitempty"`
	Tombstones string           `xml:"xmlns:at,attr,omitempty"`
	Language   string           `xml:"xml:lang,attr"`
	Links      []feeds.AtomLink `xml:"link"`
	Archive    *struct{}        `xml:"fh:archive"`
	Removed    []atomDeleted    `xml:"at:deleted-entry"`
	Entries    []atomEntry      `xml:"entry"`
}

type atomDeleted struct {
	ID      string `xml:"ref,attr"`
	When    string `xml:"when,attr"`
	Comment string `xml:"at:comment,omitempty"`
}

type atomEntry struct {
	*feeds.AtomEntry
	Language   string          `xml:"xml:lang,attr,omitempty"`
	Categories []atomCategory  `xml:"category"`
	Thumbnail  *mediaThumbnail `xml:"media:thumbnail"`
	Media      []mediaContent  `xml:"media:content"`
}

type atomCategory struct {
	Term string `xml:"term,attr"`
}

// FeedXml makes an atomFeed a feeds.XmlFeed.
func (f atomFeed) FeedXml() interface{} { return f }

func writeAtom(_ context.Context, out channel.Output, v view) error {
	last := v.updated()
	id := v.Base.URL(v.Address + site.Atom) // of archives too: they are parts of one feed
	f := atomFeed{
		AtomFeed: &feeds.AtomFeed{
			Xmlns:    atomNamespace,
			Title:    v.Title,
			Id:       id,
			Rights:   v.Licence,
			Subtitle: v.Description,
			Author:   &feeds.AtomAuthor{AtomPerson: feeds.AtomPerson{Name: v.Office}},
		},
		Media:    mediaNamespace,
		Language: v.Language,
		Links:    []feeds.AtomLink{{Href: v.Base.URL(v.Address), Rel: "alternate", Type: "text/html"}},
	}
	for _, r := range v.relations(site.Atom) {
		f.Links = append(f.Links, feeds.AtomLink{Href: v.Base.URL(r.Address), Rel: r.Rel, Type: "application/atom+xml"})
	}
	if v.Archive.Closed {
		f.History, f.Archive = historyNamespace, new(struct{})
	}
	for _, t := range v.Removed {
		f.Tombstones = tombstoneNamespace
		f.Removed = append(f.Removed, atomDeleted{t.ID, t.Removed.Format(time.RFC3339), t.Reason})
		if t.Removed.After(last) {
			last = t.Removed
		}
	}
	if last.IsZero() {
		last = v.Dated // section 4.1.1 requires a date even in a feed without entries
	}
	f.Updated = last.Format(time.RFC3339)
	for _, it := range v.Items {
		x, err := v.atomEntry(it)
		if err != nil {
			return err
		}
		f.Entries = append(f.Entries, x)
	}
	return feeds.WriteXML(f, out)
}

func (v view) atomEntry(it item) (atomEntry, error) {
	text, err := v.html(it)
	if err != nil {
		return atomEntry{}, err
	}
	e := it.Entry
	x := atomEntry{
		AtomEntry: &feeds.AtomEntry{
			Title:     e.Title,
			Id:        e.ID,
			Published: e.Published.Time.Format(time.RFC3339),
			Updated:   e.Updated.Format(time.RFC3339),
			Content:   &feeds.AtomContent{Content: text, Type: "html"},
			Links:     []feeds.AtomLink{{Href: e.Link, Rel: "alternate", Type: "text/html"}},
			Author:    &feeds.AtomAuthor{AtomPerson: feeds.AtomPerson{Name: e.Creator}},
		},
		Thumbnail: v.thumbnail(it),
		Media:     v.photos(it),
	}
	if m := it.Enclosure; m.Address != "" {
		x.Links = append(x.Links, feeds.AtomLink{Href: v.Base.URL(m.Address), Rel: "enclosure", Type: m.Type, Length: strconv.FormatInt(m.Size, 10)})
	}
	if about := e.Description(); about != "" {
		x.Summary = &feeds.AtomSummary{Content: about, Type: "text"}
	}
	if e.Language != v.Language {
		x.Language = e.Language
	}
	for _, c := range e.Categories {
		x.Categories = append(x.Categories, atomCategory{c})
	}
	return x, nil
}
