// Package feed writes the feeds that newsrooms and readers subscribe to: RSS 2.0 with full text and Media RSS, and the
// same as Atom and as JSON Feed, for the whole site and for every list except those of free keywords; archives of the
// whole site's, one for each month; the list of all feeds (OPML); feeds of radio programmes and films for podcast players.
//
// Package cli lists it after press, whose photos and recordings it names. All formats of a feed are made from one view, so
// that ids, dates, titles and order agree. A feed never encloses an unpublished file, never contains a relative address or
// a script, and never asks a clock: its date is that of its newest entry.
package feed

import (
	"iter"
	"math"
	"slices"
	"time"

	"hokhao/generator/channel"
	"hokhao/generator/content"
	"hokhao/generator/entry"
	"hokhao/generator/key"
	"hokhao/generator/photo"
	"hokhao/generator/site"
)

// New returns the channel.
func New() channel.Channel { return feed{} }

type feed struct{}

func (feed) Name() string { return "feed" }

// A view is one feed, in all formats.
type view struct {
	Base        entry.Base
	Address     string // of the list: "/topics/health/"
	Title       string
	Description string
	Language    string
	Office      string
	Licence     string
	Dated       time.Time // date of a feed without items
	Items       []item
	Removed     []tombstone
	Archive     archive
}

// An item is one publication in a feed.
type item struct {
	Entry       entry.Entry
	Particulars entry.Particulars
	Body        site.Body // empty when the publication was removed
	Media       []medium
	Thumbnail   medium // no press photo, but a small picture for a list; its address is empty if there is none
	Enclosure   medium // the recording or document that the item is about; its address is empty if there is none

	Revised  []titleLink // corrections of a weekly issue since it was closed
	Contents []contents  // the stories of a weekly issue, by section
}

// contents is the stories of one section of an issue.
type contents struct {
	Label  string
	Titles []titleLink
}

// A titleLink is a publication as a link to its page within the site.
type titleLink struct{ Title, Address string }

// A medium is a photo, a recording or a document that an earlier channel published.
type medium struct {
	Address       string
	Type          string // "image/jpeg"
	Size          int64  // bytes
	Seconds       int    // that a recording plays
	Width, Height int    // pixels
	Caption       string
	Credit        string
}

func (feed) Plan(s *site.Site, made channel.Made) iter.Seq[channel.Batch] {
	return func(yield func(channel.Batch) bool) {
		twins := func(address string, k key.Key, fill func() view) bool {
			return yield(channel.Batch{Name: address, Key: k, Files: func(yield func(channel.File) bool) {
				v := fill()
				_ = yield(channel.NewFile(site.FilePath(v.Address+site.RSS), v, writeRSS)) &&
					yield(channel.NewFile(site.FilePath(v.Address+site.Atom), v, writeAtom)) &&
					yield(channel.NewFile(site.FilePath(v.Address+site.JSONFeed), v, writeJSON))
			}})
		}
		archives := archivesOf(s)
		of := func(l *site.List) bool {
			shown, removed := itemsOf(s, l), removedFrom(s, l)
			k := s.KeyOf(shown, s.KeyOfPage(l, nil), key.Of(dated(s)), key.Of(removed), key.Of(newestOf(l, archives)))
			return twins(l.Address, k, func() view {
				v := viewOf(s, made, l, shown)
				v.Removed, v.Archive.Previous = removed, newestOf(l, archives)
				return v
			})
		}
		if s.All != nil && !of(s.All) {
			return
		}
		for _, l := range s.Lists {
			if l.Taxonomy != site.ByTag && !of(l) {
				return
			}
		}
		if !twins(site.BulletinsAddress, key.Key{}, func() view { return issues(s, made) }) {
			return
		}
		for _, a := range archives {
			if !yield(a.batch(s, made)) {
				return
			}
		}
		for _, l := range s.Lists {
			if l.HasPodcast() && !yield(podcastBatch(s, made, l)) {
				return
			}
		}
		yield(channel.Batch{Name: "opml", Files: func(yield func(channel.File) bool) {
			yield(channel.NewFile(site.FilePath(site.Subscriptions), subscriptionsOf(s), writeOPML))
		}})
	}
}

// itemsOf returns the publications in the feed of a list.
func itemsOf(s *site.Site, l *site.List) []*site.Publication {
	shown := min(len(l.Items), entry.NewestInFeed)
	return slices.Concat(l.Items[:shown], amended(s, l.Items[shown:]))
}

func viewOf(s *site.Site, made channel.Made, l *site.List, shown []*site.Publication) view {
	v := empty(s, entry.FeedOf(s, l))
	for _, p := range shown {
		v.Items = append(v.Items, itemOf(s, made, p))
	}
	return v
}

// amended returns those of older publications that were amended in the last days, sorted by date of amendment.
func amended(s *site.Site, older []*site.Publication) []*site.Publication {
	since := s.Today.Time.AddDate(0, 0, -entry.AmendedDays)
	var out []*site.Publication
	for _, p := range older {
		if len(p.Amendments) > 0 && !p.Updated().Before(since) {
			out = append(out, p)
		}
	}
	slices.SortStableFunc(out, func(a, b *site.Publication) int { return b.Updated().Compare(a.Updated()) })
	return out
}

// empty returns a feed without its items.
func empty(s *site.Site, f entry.Feed) view {
	return view{
		Base:        entry.BaseOf(s),
		Address:     f.Address,
		Title:       f.Title,
		Description: f.Description,
		Language:    f.Language,
		Office:      entry.Line(s.Settings.Office.Name),
		Licence:     entry.Line(s.Settings.Licence),
		Dated:       dated(s),
	}
}

// dated returns the date of a feed without entries, which is the month of the newest publication: Atom requires a date, and one
// that changed with every publication would render all empty feeds again.
func dated(s *site.Site) time.Time {
	at := s.Today.Time
	if len(s.Publications) > 0 {
		at = s.Publications[0].Published.Time
	}
	return at.AddDate(0, 0, 1-at.Day()).Truncate(0)
}

func itemOf(s *site.Site, made channel.Made, p *site.Publication) item {
	it := item{Entry: entry.Of(s, p), Particulars: entry.ParticularsOf(s, p)}
	if it.Entry.Removed {
		return it
	}
	it.Body = p.Body
	if r, ok := p.Thumbnail(); ok {
		it.Thumbnail = medium{Address: r.Address, Type: photo.WebP.MediaType(), Width: r.Width, Height: r.Height}
	}
	if r, plays := entry.RecordingOf(p); plays && !it.Entry.Void {
		if fact, published := made.Fact(site.FilePath(r.Address)); published {
			it.Enclosure = medium{Address: r.Address, Type: r.Type, Size: fact.Size, Seconds: int(math.Round(r.Length.Seconds()))}
		}
	}
	for _, ph := range p.Photos {
		if ph.InBody {
			continue // the text contains it
		}
		fact, ok := made.Fact(site.FilePath(ph.Address))
		if !ok {
			continue
		}
		caption := entry.Caption(ph)
		if words := entry.Line(ph.Text); ph.Type == content.Graphic && words != "" {
			caption = words // the words on a poster are the news; its caption is only a name
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
