package feed

import (
	"context"
	"crypto/sha1"
	"encoding/xml"
	"fmt"
	"html"
	"strconv"
	"strings"
	"time"

	"github.com/gorilla/feeds"

	"hokhao/generator/channel"
	"hokhao/generator/entry"
	"hokhao/generator/site"
	"hokhao/generator/words"
)

// A podcast is the feed of a radio programme, or of films, for programs that play them: RSS 2.0 with Apple's tags
// (podcasters.apple.com/support/823) and those of the podcast namespace (podcasting2.org). It has all episodes that can be
// played; those that were withdrawn stay, with what happened to them and without the file.
type podcast struct {
	view
	Page   string // address of the programme's page
	Email  string // of the office
	Cover  string // address of a square picture, or ""
	Moving bool   // films
	Played []played
}

// played is what more is said of the enclosure of an item; it is empty if the item has none any more.
type played struct {
	entry.Recording
	ChaptersAt string // address of the file of its chapters, or ""
}

var wordFilms = words.New("podcast-films", "{list}จาก{office} เปิดชมหรือดาวน์โหลดได้ทุกเรื่อง", "{list} from {office}, to watch or to download")

// aboutBytes is the most bytes of a podcast's description that directories take.
const aboutBytes = 4000

// programmeOf returns the publication whose members are in a list, or nil for the list of a kind.
func programmeOf(s *site.Site, l *site.List) *site.Publication {
	if l.Taxonomy != site.ByProgramme {
		return nil
	}
	for _, p := range s.Publications {
		if p.Members == l {
			return p
		}
	}
	return nil
}

// episodesOf returns the publications in the podcast of a list.
func episodesOf(l *site.List) []*site.Publication {
	var all []*site.Publication
	for _, p := range l.Items {
		if _, plays := entry.RecordingOf(p); plays || p.Void() {
			all = append(all, p)
		}
	}
	return all
}

// podcastBatch returns the batch of a list's podcast.
func podcastBatch(s *site.Site, made channel.Made, l *site.List) channel.Batch {
	programme, shown := programmeOf(s, l), episodesOf(l)
	k := s.KeyOf(shown, s.KeyOfPage(l, nil))
	if programme != nil {
		k = s.KeyOf([]*site.Publication{programme}, k)
	}
	return channel.Batch{Name: "podcast " + l.Address, Key: k, Files: func(yield func(channel.File) bool) {
		v := podcastOf(s, made, l, programme, shown)
		if !yield(channel.NewFile(site.FilePath(l.Address+site.Podcast), v, writePodcast)) {
			return
		}
		for i, p := range v.Played {
			if p.ChaptersAt != "" && !yield(channel.NewFile(site.FilePath(p.ChaptersAt), chaptersOf(v.Items[i].Entry, p.Recording), writeChapters).Of(shown[i])) {
				return
			}
		}
	}}
}

func podcastOf(s *site.Site, made channel.Made, l *site.List, programme *site.Publication, shown []*site.Publication) podcast {
	v := podcast{view: empty(s, entry.FeedOf(s, l)), Page: l.Address, Email: entry.Line(s.Settings.Office.Email)}
	v.Dated = time.Time{}
	v.Description = entry.Line(entry.WordsIn(s, v.Language).Fill(wordFilms, "list", l.Name, "office", v.Office))
	if s.On["card"] {
		v.Cover = l.Cover()
	}
	if programme != nil {
		e := entry.Of(s, programme)
		v.Page, v.Title = programme.Path, e.Title
		about := entry.Some(e.Description())
		for _, d := range entry.ParticularsOf(s, programme).Details {
			about = append(about, d.Label+": "+d.Text)
		}
		v.Description = strings.Join(about, "\n")
	}
	v.Description = shortened(s, v.Description)
	for _, p := range shown {
		it := itemOf(s, made, p)
		it.Media = nil // players take a picture for one of the episode's files
		r, _ := entry.RecordingOf(p)
		v.Moving = v.Moving || r.Moving
		pl := played{Recording: r}
		if it.Enclosure.Address == "" {
			pl.Recording = entry.Recording{}
		}
		if len(pl.Chapters) > 0 {
			pl.ChaptersAt = chaptersAddress(p)
		}
		v.Items, v.Played = append(v.Items, it), append(v.Played, pl)
	}
	return v
}

// shortened cuts a text where a Thai reader would, so that it is not longer than directories take.
func shortened(s *site.Site, text string) string {
	cut := text
	for limit := aboutBytes; len(cut) > aboutBytes; limit -= limit / 16 {
		cut = s.Dictionary.Excerpt(text, limit)
	}
	return cut
}

type podcastRoot struct {
	XMLName xml.Name `xml:"rss"`
	Version string   `xml:"version,attr"`
	Content string   `xml:"xmlns:content,attr"`
	Atom    string   `xml:"xmlns:atom,attr"`
	DC      string   `xml:"xmlns:dc,attr"`
	ITunes  string   `xml:"xmlns:itunes,attr"`
	Podcast string   `xml:"xmlns:podcast,attr"`
	Channel podcastChannel
}

// FeedXml makes a podcastRoot a feeds.XmlFeed.
func (r podcastRoot) FeedXml() interface{} { return r }

type podcastChannel struct {
	*feeds.RssFeed
	Links    []rssLink       `xml:"atom:link"`
	GUID     string          `xml:"podcast:guid"`
	Medium   string          `xml:"podcast:medium"`
	Author   string          `xml:"itunes:author,omitempty"`
	Owner    *podcastOwner   `xml:"itunes:owner"`
	Image    *podcastImage   `xml:"itunes:image"`
	Category podcastCategory `xml:"itunes:category"`
	Explicit bool            `xml:"itunes:explicit"`
	Type     string          `xml:"itunes:type"`
	Items    []podcastItem   `xml:"item"`
}

type podcastOwner struct {
	Name  string `xml:"itunes:name"`
	Email string `xml:"itunes:email"`
}

type podcastImage struct {
	Href string `xml:"href,attr"`
}

type podcastCategory struct {
	Text string `xml:"text,attr"`
}

type podcastItem struct {
	*feeds.RssItem
	Language   string       `xml:"dc:language,omitempty"`
	Updated    string       `xml:"atom:updated,omitempty"`
	Duration   int          `xml:"itunes:duration,omitempty"` // seconds
	Explicit   bool         `xml:"itunes:explicit"`
	Type       string       `xml:"itunes:episodeType"`
	Transcript *podcastFile `xml:"podcast:transcript"`
	Chapters   *podcastFile `xml:"podcast:chapters"`
}

type podcastFile struct {
	URL      string `xml:"url,attr"`
	Type     string `xml:"type,attr"`
	Language string `xml:"language,attr,omitempty"`
	Rel      string `xml:"rel,attr,omitempty"`
}

func writePodcast(_ context.Context, out channel.Output, v podcast) error {
	self := v.Base.URL(v.Address + site.Podcast)
	c := podcastChannel{
		RssFeed: &feeds.RssFeed{
			Title: v.Title, Link: v.Base.URL(v.Page), Description: v.Description, Language: v.Language, Copyright: v.Licence, Ttl: refresh,
		},
		Links:    []rssLink{{self, "self", "application/rss+xml"}},
		GUID:     guidOf(self),
		Medium:   "podcast",
		Author:   v.Office,
		Category: podcastCategory{"Government"},
		Type:     "episodic",
	}
	if v.Moving {
		c.Medium = "video"
	}
	if v.Email != "" {
		c.Owner = &podcastOwner{v.Office, v.Email}
	}
	if v.Cover != "" {
		c.Image = &podcastImage{v.Base.URL(v.Cover)}
	}
	if last := v.updated(); !last.IsZero() {
		c.LastBuildDate = last.Format(time.RFC1123Z)
	}
	for i, it := range v.Items {
		x, err := v.podcastItem(it, v.Played[i])
		if err != nil {
			return err
		}
		c.Items = append(c.Items, x)
	}
	return feeds.WriteXML(podcastRoot{
		Version: "2.0",
		Content: contentNamespace,
		Atom:    atomNamespace,
		DC:      dublinNamespace,
		ITunes:  "http://www.itunes.com/dtds/podcast-1.0.dtd",
		Podcast: "https://podcastindex.org/namespace/1.0",
		Channel: c,
	}, out)
}

func (v podcast) podcastItem(it item, p played) (podcastItem, error) {
	text, err := v.html(it)
	if err != nil {
		return podcastItem{}, err
	}
	e := it.Entry
	x := podcastItem{
		RssItem: &feeds.RssItem{
			Title: e.Title, Link: e.Link, Description: html.EscapeString(e.Description()), Content: &feeds.RssContent{Content: text},
			Guid: &feeds.RssGuid{Id: e.ID, IsPermaLink: strconv.FormatBool(e.ID == e.Link)}, PubDate: e.Published.Time.Format(time.RFC1123Z),
		},
		Language: e.Language,
		Type:     "full",
	}
	if len(e.Notices) > 0 {
		x.Updated = e.Updated.Format(time.RFC3339)
	}
	x.Enclosure = v.enclosure(it)
	if x.Enclosure == nil {
		return x, nil
	}
	x.Duration = it.Enclosure.Seconds
	switch {
	case p.Captions != "":
		x.Transcript = &podcastFile{v.Base.URL(p.Captions), "text/vtt", e.Language, "captions"}
	case p.Transcript:
		x.Transcript = &podcastFile{e.Link, "text/html", e.Language, ""}
	}
	if p.ChaptersAt != "" {
		x.Chapters = &podcastFile{URL: v.Base.URL(p.ChaptersAt), Type: "application/json+chapters"}
	}
	return x, nil
}

// guidOf returns the identifier of a podcast: the UUID (RFC 9562, 5.5) of the address of its feed without the scheme, in the
// namespace that podcasting2.org sets.
func guidOf(feed string) string {
	_, name, _ := strings.Cut(feed, "://")
	namespace := []byte{0xea, 0xd4, 0xc2, 0x36, 0xbf, 0x58, 0x58, 0xc6, 0xa2, 0xc6, 0xa6, 0xb2, 0x8d, 0x12, 0x8c, 0xb6}
	sum := sha1.Sum(append(namespace, strings.TrimRight(name, "/")...))
	u := sum[:16]
	u[6], u[8] = u[6]&0x0f|0x50, u[8]&0x3f|0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", u[:4], u[4:6], u[6:8], u[8:10], u[10:])
}
