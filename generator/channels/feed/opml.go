package feed

import (
	"context"
	"encoding/xml"
	"io"

	"hokhao/generator/channel"
	"hokhao/generator/entry"
	"hokhao/generator/site"
	"hokhao/generator/words"
)

// OPML 2.0 (opml.org/spec2.opml): the list of all feeds, which feed readers take at once.

type opml struct {
	XMLName xml.Name      `xml:"opml"`
	Version string        `xml:"version,attr"`
	Title   string        `xml:"head>title"`
	Owner   string        `xml:"head>ownerName,omitempty"`
	Home    string        `xml:"head>ownerId,omitempty"`
	Docs    string        `xml:"head>docs"`
	Feeds   []opmlOutline `xml:"body>outline"`
}

type opmlOutline struct {
	Text        string        `xml:"text,attr"`
	Title       string        `xml:"title,attr,omitempty"`
	Type        string        `xml:"type,attr,omitempty"`
	Version     string        `xml:"version,attr,omitempty"`
	Language    string        `xml:"language,attr,omitempty"`
	Description string        `xml:"description,attr,omitempty"`
	HTML        string        `xml:"htmlUrl,attr,omitempty"`
	XML         string        `xml:"xmlUrl,attr,omitempty"`
	Within      []opmlOutline `xml:"outline"`
}

// subscriptions are all feeds of the site.
type subscriptions struct {
	Base     entry.Base
	Title    string
	Office   string
	Podcast  string // the word for it
	Groups   []entry.FeedGroup
	Network  string // the word for the partner offices
	Partners []partner
}

// A partner is an office with a feed of its own.
type partner struct{ Name, Home, Feed string }

func subscriptionsOf(s *site.Site) subscriptions {
	v := subscriptions{
		Base: entry.BaseOf(s), Title: entry.Line(s.Settings.Title), Office: entry.Line(s.Settings.Office.Name),
		Podcast: s.Say(words.Podcast), Groups: entry.FeedGroups(s), Network: entry.Line(s.Say(words.Network)),
	}
	for _, p := range s.Partners {
		v.Partners = append(v.Partners, partner{entry.Line(p.Name), entry.Line(p.Home.Text), entry.Line(p.Feed.Text)})
	}
	return v
}

func writeOPML(_ context.Context, out channel.Output, v subscriptions) error {
	o := opml{Version: "2.0", Title: v.Title, Owner: v.Office, Home: v.Base.URL("/"), Docs: "http://opml.org/spec2.opml"}
	for _, g := range v.Groups {
		group := opmlOutline{Text: g.Name}
		for _, f := range g.Feeds {
			o := opmlOutline{
				Text: f.Title, Title: f.Title, Type: "rss", Version: "RSS2", Language: f.Language, Description: f.Description,
				HTML: v.Base.URL(f.Address), XML: v.Base.URL(f.Address + site.RSS),
			}
			group.Within = append(group.Within, o)
			if f.Podcast {
				o.Text, o.XML = f.Title+" ("+v.Podcast+")", v.Base.URL(f.Address+site.Podcast)
				o.Title = o.Text
				group.Within = append(group.Within, o)
			}
		}
		o.Feeds = append(o.Feeds, group)
	}
	if len(v.Partners) > 0 {
		group := opmlOutline{Text: v.Network}
		for _, p := range v.Partners {
			group.Within = append(group.Within, opmlOutline{Text: p.Name, Title: p.Name, Type: "rss", HTML: p.Home, XML: p.Feed})
		}
		o.Feeds = append(o.Feeds, group)
	}
	if _, err := io.WriteString(out, xml.Header); err != nil {
		return err
	}
	e := xml.NewEncoder(out)
	e.Indent("", "  ")
	return e.Encode(o)
}
