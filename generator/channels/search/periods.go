package search

import (
	"slices"
	"strconv"
	"time"

	"hokhao/generator/entry"
	"hokhao/generator/site"
)

// fullPeriod is the number of publications that closes a period of whole years.
const fullPeriod = 20_000

// A period is the publications of a stretch of time, oldest first: a document's number is its index among them.
type period struct {
	Name       string // its folder
	Dictionary dictionary
	Documents  []indexEntry
	Undated    int // number of static pages at the beginning, which have no date
}

// An interval is what will be a period, not planned yet: static pages, which have no date, and publications, oldest first.
type interval struct {
	name            string // its folder
	standing, dated []*site.Publication
}

func (iv interval) all() []*site.Publication { return slices.Concat(iv.standing, iv.dated) }

// periodOf plans a period.
func periodOf(s *site.Site, iv interval) period {
	p := period{Name: iv.name, Dictionary: dictionary{s.Dictionary, s.Settings.Names()}, Undated: len(iv.standing)}
	for _, pub := range iv.all() {
		p.Documents = append(p.Documents, indexEntryOf(s, pub))
	}
	return p
}

// spans divides all publications into periods, oldest first. Officers nearly always work on the newest month, so
// that month is a period of its own; another is the rest of its year; older years are combined, from the first on,
// until a period is full, so that a full period is not changed by later publications. Static pages are in the newest
// period, which is the smallest.
func intervals(s *site.Site) []interval {
	dated := slices.Clone(s.Publications)
	slices.Reverse(dated) // they are newest first
	var all []interval
	add := func(name string, standing, dated []*site.Publication) {
		if len(standing)+len(dated) > 0 {
			all = append(all, interval{name, standing, dated})
		}
	}
	if len(dated) == 0 {
		add("pages", s.StaticPages, nil)
		return all
	}
	newest := dated[len(dated)-1].Published.Time
	year, month := newest.Year(), newest.Month()
	from := func(y int, m time.Month) int {
		at, _ := slices.BinarySearchFunc(dated, 0, func(p *site.Publication, _ int) int {
			t := p.Published.Time
			if t.Year() < y || t.Year() == y && t.Month() < m {
				return -1
			}
			return 1
		})
		return at
	}
	thisYear, thisMonth := from(year, time.January), from(year, month)
	for first := 0; first < thisYear; {
		last := first // first year of this period
		for {
			last = from(dated[last].Published.Time.Year()+1, time.January)
			if last >= thisYear || last-first >= fullPeriod {
				break
			}
		}
		add(strconv.Itoa(dated[first].Published.Time.Year()), nil, dated[first:last])
		first = last
	}
	add(strconv.Itoa(year), nil, dated[thisYear:thisMonth])
	add(newest.Format("2006-01"), s.StaticPages, dated[thisMonth:])
	return all
}

// indexEntryOf returns the indexed content of a publication.
func indexEntryOf(s *site.Site, p *site.Publication) indexEntry {
	d := indexEntry{
		Entry:       entry.Of(s, p),
		Particulars: entry.ParticularsOf(s, p),
		Kind:        p.Kind,
		Kickers:     entry.Kickers(s, p),
		Body:        p.Body, // empty if it was removed
	}
	for _, l := range slices.Concat([]*site.List{p.Kinds, p.InAgency}, p.InTopics, p.InDistricts) {
		if l != nil {
			d.Facets = append(d.Facets, facetKey(l.Taxonomy, l.Key))
		}
	}
	if d.Entry.Removed {
		return d
	}
	for _, name := range p.Places {
		d.Places = append(d.Places, entry.Line(name))
	}
	for _, ph := range entry.Photos(p) {
		d.Pictures = append(d.Pictures, entry.Some(entry.Caption(ph), entry.Line(ph.Text))...)
	}
	for _, a := range p.Files {
		d.Files = append(d.Files, entry.Line(a.Title))
	}
	return d
}
