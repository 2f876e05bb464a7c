// Package sitemap lists the site's pages, their photos and their last changes for search engines: sitemap.xml, an index; for
// each year of publication one file of pages and one of photos; one of home, static pages, lists, weekly issues and pages of
// loudspeaker scripts; one of the news of two days; and robots.txt, which names the index (sitemaps.org, protocol 0.9; the
// extensions for news and images, versions 0.9 and 1.1; RFC 9309).
//
// Package cli lists it near the end. It takes pages from package site and never looks at other channels' files.
// Removed publications are in none of its files.
package sitemap

import (
	"fmt"
	"iter"
	"maps"
	"slices"
	"time"

	"hokhao/generator/channel"
	"hokhao/generator/entry"
	"hokhao/generator/key"
	"hokhao/generator/site"
)

// Numbers of entries in a file. The protocol allows 50,000 and 50 MiB: with 24,000 pages a file stays below the second
// limit even if every address has the 2,048 bytes that the protocol allows; pages with photos have many addresses.
const (
	perFile       = 24_000
	imagesPerFile = 2_000
	mostImages    = 1_000 // of a page
	mostNews      = 1_000
)

const (
	indexAddress = "/sitemap.xml"
	newsAddress  = "/sitemap-news.xml"
)

// New returns the channel.
func New() channel.Channel { return sitemap{} }

type sitemap struct{}

func (sitemap) Name() string { return "sitemap" }

// A page is one address. Changed is zero if unknown.
type page struct {
	Address string
	Changed time.Time
	Images  []string // addresses; only in a file of photos
	News    news     // only in the file of news
}

// A news is what the file of news says of a page.
type news struct{ Site, Language, Published, Title string }

// A listing is one file: of pages, or, for the index, of such files.
type listing struct {
	Base  entry.Base
	Pages []page
}

// A part is one file.
type part struct {
	address string
	pages   []page
}

func (sitemap) Plan(s *site.Site, _ channel.Made) iter.Seq[channel.Batch] {
	base := entry.BaseOf(s)
	return func(yield func(channel.Batch) bool) {
		var files []page // of the index
		plan := func(name string, k key.Key, parts []part) bool {
			for _, part := range parts {
				files = append(files, page{Address: part.address, Changed: newest(part.pages)})
			}
			return yield(channel.Batch{Name: name, Key: k, Files: func(yield func(channel.File) bool) {
				for _, part := range parts {
					if !yield(channel.NewFile(site.FilePath(part.address), listing{base, part.pages}, writeSet)) {
						return
					}
				}
			}})
		}
		if !plan("pages", key.Key{}, split("/sitemap-pages", fixed(s), perFile)) {
			return
		}
		years := byYear(s)
		for _, year := range slices.Sorted(maps.Keys(years)) {
			if !plan(fmt.Sprintf("%04d", year), s.KeyOfCards(years[year]), ofYear(s, year, years[year], perFile, imagesPerFile)) {
				return
			}
		}
		if recent := newsOf(s); len(recent) > 0 && !plan("news", key.Key{}, []part{{newsAddress, recent}}) {
			return
		}
		yield(channel.Batch{Name: "index", Files: func(yield func(channel.File) bool) {
			if yield(channel.NewFile(site.FilePath(indexAddress), listing{base, files}, writeIndex)) {
				yield(channel.NewFile("robots.txt", base, writeRobots))
			}
		}})
	}
}

// byYear returns the publications of each year, oldest first.
func byYear(s *site.Site) map[int][]*site.Publication {
	years := map[int][]*site.Publication{}
	for _, p := range slices.Backward(s.Publications) {
		if !p.State.Removed {
			year := p.Published.Time.Year()
			years[year] = append(years[year], p)
		}
	}
	return years
}

// ofYear returns the files of a year: of its pages, and of those with photos. They are counted from the oldest, so that a full
// file is not changed by later publications.
func ofYear(s *site.Site, year int, pubs []*site.Publication, limit, imageLimit int) []part {
	var pages, pictured []page
	for _, p := range pubs {
		at := page{Address: p.Path, Changed: p.Updated()}
		pages = append(pages, at)
		if at.Images = images(s, p); len(at.Images) > 0 {
			pictured = append(pictured, at)
		}
	}
	return slices.Concat(split(fmt.Sprintf("/sitemap-%04d", year), pages, limit), split(fmt.Sprintf("/sitemap-images-%04d", year), pictured, imageLimit))
}

// images returns the addresses of a publication's photos, or none if nobody may use them any more.
func images(s *site.Site, p *site.Publication) []string {
	var all []string
	if p.Void() {
		return nil
	}
	for _, ph := range entry.Photos(p) {
		if at := entry.PhotoAddress(s, ph); at != "" && len(all) < mostImages {
			all = append(all, at)
		}
	}
	return all
}

// newsOf returns the publications of today and yesterday, newest first, except those that are void. Search engines take news
// that is at most two days old.
func newsOf(s *site.Site) []page {
	var all []page
	yesterday := s.Today.Time.AddDate(0, 0, -1)
	for _, p := range s.Publications {
		if p.Published.Time.Before(yesterday) || len(all) == mostNews {
			break
		}
		if p.Void() {
			continue
		}
		all = append(all, page{Address: p.Path, News: news{
			Site: entry.Line(s.Settings.Title), Language: p.Language, Published: p.Published.Time.Format(time.RFC3339), Title: entry.Title(s, p),
		}})
	}
	return all
}

// fixed returns home, static pages, lists, weekly issues and pages of loudspeaker scripts.
func fixed(s *site.Site) []page {
	pages := []page{{Address: "/", Changed: changed(s.Publications)}}
	for _, p := range s.StaticPages {
		if p.State.Removed {
			continue
		}
		at := p.Lastmod.Time // static pages have no other date
		if at.IsZero() {
			at = p.Updated()
		}
		pages = append(pages, page{Address: p.Path, Changed: at})
	}
	overviews := map[string]bool{}
	for _, l := range s.Lists {
		pages = append(pages, page{Address: l.Address, Changed: changed(l.Items)})
		if at := l.Taxonomy.Overview(); l.Taxonomy.OwnOverview() && !overviews[at] {
			overviews[at] = true
			pages = append(pages, page{Address: at})
		}
	}
	if s.On["feed"] {
		pages = append(pages, page{Address: site.FeedsAddress})
	}
	if len(s.Partners) > 0 {
		pages = append(pages, page{Address: site.NetworkPage})
	}
	pages = append(pages, page{Address: site.BulletinsAddress})
	for _, w := range s.Weeks {
		stories := slices.Clone(w.Lines)
		for _, section := range w.Sections {
			stories = append(stories, section.Items...)
		}
		pages = append(pages, page{Address: w.Address, Changed: changed(stories)})
	}
	if months := s.BroadcastMonths(); len(months) > 0 {
		pages = append(pages, page{Address: site.BroadcastAddress, Changed: months[0].Last})
		for _, m := range months {
			pages = append(pages, page{Address: m.Address, Changed: m.Last})
		}
	}
	if s.On["dispatch"] {
		pages = append(pages, page{Address: site.DispatchAddress})
		for month, days := range site.DispatchMonths(s.Dispatches()) {
			if s.Makes("dispatch", days[0].Day) {
				pages = append(pages, page{Address: site.DispatchMonth(month), Changed: changed(days[0].All())})
			}
		}
	}
	if s.On["opendata"] {
		pages = append(pages, page{Address: site.DataAddress, Changed: changed(s.Publications)})
	}
	return pages
}

// changed returns when a page that lists these publications last had to change.
func changed(ps []*site.Publication) time.Time {
	var last time.Time
	for _, p := range ps {
		if at := p.Updated(); at.After(last) {
			last = at
		}
	}
	return last
}

func newest(pages []page) time.Time {
	var last time.Time
	for _, p := range pages {
		if p.Changed.After(last) {
			last = p.Changed
		}
	}
	return last
}

func split(stem string, pages []page, limit int) []part {
	var all []part
	for chunk := range slices.Chunk(pages, limit) {
		address := stem + ".xml"
		if len(all) > 0 {
			address = fmt.Sprintf("%s-%d.xml", stem, len(all)+1)
		}
		all = append(all, part{address, chunk})
	}
	return all
}
