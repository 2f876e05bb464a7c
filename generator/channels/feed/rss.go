package feed

import (
	"context"
	"encoding/xml"
	"html"
	"strconv"
	"time"

	"github.com/gorilla/feeds"

	"hokhao/generator/channel"
	"hokhao/generator/site"
)

// RSS 2.0 (rssboard.org/rss-specification) with the modules content (web.resource.org/rss/1.0/modules/content),
// Dublin Core (dublincore.org/documents/dces), Media RSS, Atom's link and updated (RFC 4287), and archives (RFC 5005). gorilla/feeds supplies the plain elements; where its type is unsuitable, a field at a shallower depth
// takes precedence in encoding/xml.

const (
	contentNamespace = "http://purl.org/rss/1.0/modules/content/"
	dublinNamespace  = "http://purl.org/dc/elements/1.1/"
)

type rssRoot struct {
	XMLName xml.Name `xml:"rss"`
	Version string   `xml:"version,attr"`
	Content string   `xml:"xmlns:content,attr"`
	Atom    string   `xml:"xmlns:atom,attr"`
	DC      string   `xml:"xmlns:dc,attr"`
	Media   string   `xml:"xmlns:media,attr"`
	History string   `xml:"xmlns:fh,attr,omitempty"` // RFC 5005
	Channel rssChannel
}

type rssChannel struct {
	*feeds.RssFeed
	Links   []rssLink `xml:"atom:link"`
	Archive *struct{} `xml:"fh:archive"`
	Items   []rssItem `xml:"item"`
}

type rssLink struct {
	Href string `xml:"href,attr"`
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr"`
}

type rssItem struct {
	*feeds.RssItem
	Creator    string          `xml:"dc:creator,omitempty"` // <author> would have to be an e-mail address
	Language   string          `xml:"dc:language,omitempty"`
	Categories []string        `xml:"category"`
	Updated    string          `xml:"atom:updated,omitempty"` // without it an importer never fetches a correction
	Thumbnail  *mediaThumbnail `xml:"media:thumbnail"`
	Media      []mediaContent  `xml:"media:content"`
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
	}
	for _, r := range v.relations(site.RSS) {
		c.Links = append(c.Links, rssLink{v.Base.URL(r.Address), r.Rel, "application/rss+xml"})
	}
	root := rssRoot{
		Version: "2.0",
		Content: contentNamespace,
		Atom:    atomNamespace,
		DC:      dublinNamespace,
		Media:   mediaNamespace,
	}
	if v.Archive.Closed {
		root.History, c.Archive = historyNamespace, new(struct{})
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
	root.Channel = c
	return feeds.WriteXML(root, out)
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
		Thumbnail:  v.thumbnail(it),
		Media:      v.photos(it),
	}
	if len(e.Notices) > 0 {
		x.Updated = e.Updated.Format(time.RFC3339)
	}
	x.Enclosure = v.enclosure(it)
	return x, nil
}

// enclosure returns the file that an item is about, or nil.
func (v view) enclosure(it item) *feeds.RssEnclosure {
	m := it.Enclosure
	if m.Address == "" {
		return nil
	}
	return &feeds.RssEnclosure{Url: v.Base.URL(m.Address), Length: strconv.FormatInt(m.Size, 10), Type: m.Type}
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
