package feed

import (
	"context"
	"encoding/xml"
	"html"
	"strconv"
	"time"

	"github.com/gorilla/feeds"

	"hokhao/generator/channel"
)

// RSS 2.0 (rssboard.org/rss-specification) with the modules content (web.resource.org/rss/1.0/modules/content),
// Dublin Core (dublincore.org/documents/dces), Media RSS 1.5.1 (rssboard.org/media-rss) and Atom's link and updated
// (RFC 4287). gorilla/feeds supplies the plain elements; where its type is unsuitable, a field at a shallower depth
// takes precedence in encoding/xml.

type rssRoot struct {
	XMLName xml.Name `xml:"rss"`
	Version string   `xml:"version,attr"`
	Content string   `xml:"xmlns:content,attr"`
	Atom    string   `xml:"xmlns:atom,attr"`
	DC      string   `xml:"xmlns:dc,attr"`
	Media   string   `xml:"xmlns:media,attr"`
	Channel rssChannel
}

type rssChannel struct {
	*feeds.RssFeed
	Self  rssLink   `xml:"atom:link"`
	Items []rssItem `xml:"item"`
}

type rssLink struct {
	Href string `xml:"href,attr"`
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr"`
}

type rssItem struct {
	*feeds.RssItem
	Creator    string     `xml:"dc:creator,omitempty"` // <author> would have to be an e-mail address
	Language   string     `xml:"dc:language,omitempty"`
	Categories []string   `xml:"category"`
	Updated    string     `xml:"atom:updated,omitempty"` // without it an importer never fetches a correction
	Media      []rssMedia `xml:"media:content"`
}

type rssMedia struct {
	URL         string     `xml:"url,attr"`
	FileSize    int64      `xml:"fileSize,attr"`
	Type        string     `xml:"type,attr"`
	Medium      string     `xml:"medium,attr"`
	Width       int        `xml:"width,attr,omitempty"`
	Height      int        `xml:"height,attr,omitempty"`
	Description *mediaText `xml:"media:description"`
	Credit      *mediaRole `xml:"media:credit"`
}

type mediaText struct {
	Type string `xml:"type,attr"`
	Text string `xml:",chardata"`
}

type mediaRole struct {
	Role string `xml:"role,attr"`
	Name string `xml:",chardata"`
}

// FeedXml makes an rssRoot a feeds.XmlFeed.
func (r rssRoot) FeedXml() interface{} { return r }

// refresh is the number of minutes after which a reader should ask again: a flood warning must not wait long.
const refresh = 15

func writeRSS(_ context.Context, out channel.Output, v view) error {
	c := rssChannel{
		RssFeed: &feeds.RssFeed{
			Title:       v.Title,
			Link:        v.Base.URL(v.Address),
			Description: v.Description,
			Language:    v.Language,
			Copyright:   v.Licence,
			Ttl:         refresh,
		},
		Self: rssLink{v.Base.URL(v.Address + rssName), "self", "application/rss+xml"},
	}
	if last := v.updated(); !last.IsZero() {
		c.LastBuildDate = last.Format(time.RFC1123Z)
	}
	for _, it := range v.Items {
		x, err := v.rssItem(it)
		if err != nil {
			return err
		}
		c.Items = append(c.Items, x)
	}
	return feeds.WriteXML(rssRoot{
		Version: "2.0",
		Content: "http://purl.org/rss/1.0/modules/content/",
		Atom:    atomNamespace,
		DC:      "http://purl.org/dc/elements/1.1/",
		Media:   "http://search.yahoo.com/mrss/",
		Channel: c,
	}, out)
}

func (v view) rssItem(it item) (rssItem, error) {
	text, err := v.html(it)
	if err != nil {
		return rssItem{}, err
	}
	e := it.Entry
	x := rssItem{
		RssItem: &feeds.RssItem{
			Title:       e.Title,
			Link:        e.Link,
			Description: html.EscapeString(e.Description()), // readers take a description for HTML
			Content:     &feeds.RssContent{Content: text},
			Guid:        &feeds.RssGuid{Id: e.ID, IsPermaLink: strconv.FormatBool(e.ID == e.Link)},
			PubDate:     e.Published.Time.Format(time.RFC1123Z),
		},
		Creator:    e.Creator,
		Language:   e.Language,
		Categories: e.Categories,
	}
	if len(e.Notices) > 0 {
		x.Updated = e.Updated.Format(time.RFC3339)
	}
	if m := it.Enclosure; m.Address != "" {
		x.Enclosure = &feeds.RssEnclosure{Url: v.Base.URL(m.Address), Length: strconv.FormatInt(m.Size, 10), Type: m.Type}
	}
	for _, m := range it.Media {
		media := rssMedia{URL: v.Base.URL(m.Address), FileSize: m.Size, Type: m.Type, Medium: "image", Width: m.Width, Height: m.Height}
		if m.Caption != "" {
			media.Description = &mediaText{"plain", m.Caption}
		}
		if m.Credit != "" {
			media.Credit = &mediaRole{"photographer", m.Credit}
		}
		x.Media = append(x.Media, media)
	}
	return x, nil
}

// updated returns the last change among the items, or the zero time for a feed without any.
func (v view) updated() time.Time {
	var last time.Time
	for _, it := range v.Items {
		if it.Entry.Updated.After(last) {
			last = it.Entry.Updated
		}
	}
	return last
}
