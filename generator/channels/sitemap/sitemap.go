// Package sitemap lists the site's pages and their last changes for search engines: sitemap.xml, an index; one file
// for each year of publication; one for static pages, home and lists; and robots.txt, which names the index
// (sitemaps.org, protocol 0.9; RFC 9309).
//
// Package cli lists it near the end. It takes pages from package site and never looks at other channels' files.
// Removed publications are in none of its files.
package sitemap

import (
	"context"
	"encoding/xml"
	"fmt"
	"io"
	"iter"
	"maps"
	"slices"
	"time"

	"hokhao/generator/channel"
	"hokhao/generator/entry"
	"hokhao/generator/site"
)

// perFile is the number of addresses in a file. The protocol allows 50,000 and 50 MiB: with 24,000 a file stays below
// the second limit even if every address has the 2,048 bytes that the protocol allows.
const perFile = 24_000

const indexAddress = "/sitemap.xml"

// New returns the channel.
func New() channel.Channel { return sitemap{} }

type sitemap struct{}

func (sitemap) Name() string { return "sitemap" }

// A page is one address; Changed is zero if unknown.
type page struct {
	Address string
	Changed time.Time
}

// A listing is one file: of pages, or, for the index, of such files.
type listing struct {
	Base  entry.Base
	Pages []page
}

func (sitemap) Plan(s *site.Site, _ channel.Made) iter.Seq[channel.Batch] {
	return channel.One(channel.Batch{Name: "all", Files: func(yield func(channel.File) bool) {
		base := entry.BaseOf(s)
		var files []page
		for _, part := range parts(s, perFile) {
			files = append(files, page{part.address, newest(part.pages)})
			if !yield(channel.NewFile(site.FilePath(part.address), listing{base, part.pages}, writeSet)) {
				return
			}
		}
		if !yield(channel.NewFile(site.FilePath(indexAddress), listing{base, files}, writeIndex)) {
			return
		}
		yield(channel.NewFile("robots.txt", base, writeRobots))
	}})
}

type part struct {
	address string
	pages   []page
}

// parts returns all files except the index. A year's pages are counted from the oldest, so that a full file is not
// changed by later publications.
func parts(s *site.Site, limit int) []part {
	all := split("/sitemap-pages", fixed(s), limit)
	years := map[int][]page{}
	for _, p := range slices.Backward(s.Publications) {
		if p.State.Removed {
			continue
		}
		year := p.Published.Time.Year()
		years[year] = append(years[year], page{p.Path, p.Updated()})
	}
	for _, year := range slices.Sorted(maps.Keys(years)) {
		all = append(all, split(fmt.Sprintf("/sitemap-%04d", year), years[year], limit)...)
	}
	return all
}

// fixed returns home, static pages, lists and weeks.
func fixed(s *site.Site) []page {
	pages := []page{{"/", changed(s.Publications)}}
	for _, p := range s.StaticPages {
		if p.State.Removed {
			continue
		}
		at := p.Lastmod.Time // static pages have no other date
		if at.IsZero() {
			at = p.Updated()
		}
		pages = append(pages, page{p.Path, at})
	}
	for _, l := range s.Lists {
		pages = append(pages, page{l.Address, changed(l.Items)})
	}
	for _, w := range s.Weeks {
		stories := slices.Clone(w.Lines)
		for _, section := range w.Sections {
			stories = append(stories, section.Items...)
		}
		pages = append(pages, page{w.Address, changed(stories)})
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

const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

type location struct {
	Loc     string `xml:"loc"`
	LastMod string `xml:"lastmod,omitempty"`
}

type urlSet struct {
	XMLName   xml.Name   `xml:"urlset"`
	Namespace string     `xml:"xmlns,attr"`
	URLs      []location `xml:"url"`
}

type index struct {
	XMLName   xml.Name   `xml:"sitemapindex"`
	Namespace string     `xml:"xmlns,attr"`
	Sitemaps  []location `xml:"sitemap"`
}

func writeSet(_ context.Context, out channel.Output, v listing) error {
	return write(out, urlSet{Namespace: namespace, URLs: v.locations()})
}

func writeIndex(_ context.Context, out channel.Output, v listing) error {
	return write(out, index{Namespace: namespace, Sitemaps: v.locations()})
}

func writeRobots(_ context.Context, out channel.Output, base entry.Base) error {
	_, err := fmt.Fprintf(out, "User-agent: *\nAllow: /\n\nSitemap: %s\n", base.URL(indexAddress))
	return err
}

func (v listing) locations() []location {
	locations := make([]location, len(v.Pages))
	for i, p := range v.Pages {
		locations[i].Loc = entry.Clean(v.Base.URL(p.Address))
		if !p.Changed.IsZero() {
			locations[i].LastMod = p.Changed.Format(time.RFC3339)
		}
	}
	return locations
}

func write(w io.Writer, document any) error {
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	if err := xml.NewEncoder(w).Encode(document); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}
