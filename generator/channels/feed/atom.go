package feed

import (
	"context"
	"strconv"
	"time"

	"github.com/gorilla/feeds"

	"hokhao/generator/channel"
)

// Atom (RFC 4287). These types replace those of gorilla/feeds that have only one link, or write a category as text
// instead of an attribute (section 4.2.2).

const atomNamespace = "http://www.w3.org/2005/Atom"

type atomFeed struct {
	*feeds.AtomFeed
	Language string           `xml:"xml:lang,attr"`
	Links    []feeds.AtomLink `xml:"link"`
	Entries  []atomEntry      `xml:"entry"`
}

type atomEntry struct {
	*feeds.AtomEntry
	Language   string         `xml:"xml:lang,attr,omitempty"`
	Categories []atomCategory `xml:"category"`
}

type atomCategory struct {
	Term string `xml:"term,attr"`
}

// FeedXml makes an atomFeed a feeds.XmlFeed.
func (f atomFeed) FeedXml() interface{} { return f }

func writeAtom(_ context.Context, out channel.Output, v view) error {
	last := v.updated()
	if last.IsZero() {
		last = v.Dated // section 4.1.1 requires a date even in a feed without entries
	}
	self := v.Base.URL(v.Address + atomName)
	f := atomFeed{
		AtomFeed: &feeds.AtomFeed{
			Xmlns:    atomNamespace,
			Title:    v.Title,
			Id:       self,
			Updated:  last.Format(time.RFC3339),
			Rights:   v.Licence,
			Subtitle: v.Description,
			Author:   &feeds.AtomAuthor{AtomPerson: feeds.AtomPerson{Name: v.Office}},
		},
		Language: v.Language,
		Links: []feeds.AtomLink{
			{Href: self, Rel: "self", Type: "application/atom+xml"},
			{Href: v.Base.URL(v.Address), Rel: "alternate", Type: "text/html"},
		},
	}
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
