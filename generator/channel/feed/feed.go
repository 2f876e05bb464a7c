// Package feed writes what newsrooms and readers subscribe to: RSS 2.0 with full text and Media RSS, and its
// Atom twin, for the whole site and for every list but those of free keywords.
//
// Package cli lists it after press, whose photos it names. Both forms are made from one view, so that ids, dates,
// titles and order agree. A feed never encloses what was not published, never carries a relative address or a
// script, and never asks a clock: its own date is that of its newest entry.
package feed

import (
	"iter"

	"hokhao/generator/channel"
	"hokhao/generator/content"
	"hokhao/generator/entry"
	"hokhao/generator/site"
)

// newest is how many entries a feed holds.
const newest = 20

// New gives the channel.
func New() channel.Channel { return feed{} }

type feed struct{}

func (feed) Name() string { return "feed" }

// A view is one feed, in whatever form.
type view struct {
	Base        entry.Base
	Address     string // of the list: "/topics/health/"
	Title       string
	Description string
	Language    string
	Office      string
	Licence     string
	Items       []item
}

// An item is one publication in a feed.
type item struct {
	Entry       entry.Entry
	Particulars entry.Particulars
	Body        site.Body // empty when the publication was removed
	Media       []medium
	Enclosure   medium // a document that the item is about; of no address there is none
}

// A medium is a photo that the press channel published.
type medium struct {
	Address       string
	Type          string // "image/jpeg"
	Size          int64  // bytes
	Width, Height int    // pixels
	Caption       string
	Credit        string
}

func (feed) Plan(s *site.Site, made channel.Made) iter.Seq[channel.File] {
	return func(yield func(channel.File) bool) {
		twins := func(v view) bool {
			return yield(channel.NewFile(site.FilePath(v.Address+rssName), v, writeRSS)) &&
				yield(channel.NewFile(site.FilePath(v.Address+atomName), v, writeAtom))
		}
		if s.All != nil && !twins(viewOf(s, made, s.All)) {
			return
		}
		for _, l := range s.Lists {
			if l.Facet != site.ByTag && !twins(viewOf(s, made, l)) {
				return
			}
		}
		twins(issues(s, made))
	}
}

// The files' names, beside the index.html of their list.
const (
	rssName  = "rss.xml"
	atomName = "atom.xml"
)

func viewOf(s *site.Site, made channel.Made, l *site.List) view {
	name := ""
	if l.Facet != site.Whole {
		name = l.Name
	}
	v := empty(s, l.Address, name)
	for _, p := range l.Items[:min(len(l.Items), newest)] {
		v.Items = append(v.Items, itemOf(s, made, p))
	}
	return v
}

// empty gives a feed without its items; name is that of the list, "" of the whole site's.
func empty(s *site.Site, address, name string) view {
	v := view{
		Base:        entry.BaseOf(s),
		Address:     address,
		Title:       entry.Line(s.Settings.Title),
		Description: entry.Line(s.Settings.Description),
		Language:    s.Settings.Language,
		Office:      entry.Line(s.Settings.Office.Name),
		Licence:     entry.Line(s.Settings.Licence),
	}
	if name != "" {
		v.Title = entry.Line(name) + " – " + v.Title
	}
	if v.Description == "" { // RSS 2.0 asks for one
		v.Description = v.Title
	}
	if v.Language == "" {
		v.Language = "th"
	}
	return v
}

func itemOf(s *site.Site, made channel.Made, p *site.Publication) item {
	it := item{Entry: entry.Of(s, p), Particulars: entry.ParticularsOf(s, p)}
	if it.Entry.Removed {
		return it
	}
	it.Body = p.Body
	for _, ph := range entry.Photos(p) {
		fact, ok := made.Fact(site.FilePath(ph.Address))
		if !ok {
			continue
		}
		caption := entry.Caption(ph)
		if words := entry.Line(ph.Text); ph.Type == content.Graphic && words != "" {
			caption = words // a poster's words are the news; its caption only names it
		}
		it.Media = append(it.Media, medium{
			Address: ph.Address,
			Type:    ph.Picture.Header.Format.MediaType(),
			Size:    fact.Size,
			Width:   ph.Width,
			Height:  ph.Height,
			Caption: caption,
			Credit:  entry.Credit(ph),
		})
	}
	return it
}
