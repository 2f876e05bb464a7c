package site

import (
	"cmp"
	"iter"
	"slices"
	"time"

	"hokhao/generator/thai"
)

// DispatchAddress is the address of the index of daily dispatches.
const DispatchAddress = "/dispatch/"

// A Dispatch is what the office published on one day, for newsrooms.
type Dispatch struct {
	Day     time.Time
	Address string         // "/dispatch/2026/11/24.html"
	Items   []*Publication // royal news first, then by number
	Amended []*Publication // earlier ones that were corrected, cancelled or withdrawn on the day
}

// All returns all publications of a dispatch.
func (d Dispatch) All() []*Publication { return slices.Concat(d.Items, d.Amended) }

// Dispatches returns the dispatches of all days on which something was published or taken back, newest first.
func (s *Site) Dispatches() []Dispatch {
	byDay := map[string]*Dispatch{} // a Time would not do: equal ones may have different zones
	on := func(t time.Time) *Dispatch {
		name := t.Format("2006/01/02")
		d := byDay[name]
		if d == nil {
			d = &Dispatch{Day: thai.StartOfDay(t), Address: DispatchAddress + name + ".html"}
			byDay[name] = d
		}
		return d
	}
	for _, p := range s.All.Items {
		if p.Published.Time.IsZero() {
			continue
		}
		d := on(p.Published.Time)
		d.Items = append(d.Items, p)
		for _, a := range p.Amendments {
			if !a.Mends() {
				continue
			}
			if other := on(a.moment()); other != d && !slices.Contains(other.Amended, p) {
				other.Amended = append(other.Amended, p)
			}
		}
	}
	var all []Dispatch
	for _, d := range byDay {
		slices.SortStableFunc(d.Items, s.byNumber)
		slices.SortStableFunc(d.Amended, s.byNumber)
		all = append(all, *d)
	}
	slices.SortFunc(all, func(a, b Dispatch) int { return b.Day.Compare(a.Day) })
	return all
}

// DispatchMonths groups dispatches, newest first, by month.
func DispatchMonths(all []Dispatch) iter.Seq2[time.Time, []Dispatch] {
	return func(yield func(time.Time, []Dispatch) bool) {
		for from := 0; from < len(all); {
			y, m, _ := all[from].Day.Date()
			first, to := time.Date(y, m, 1, 0, 0, 0, 0, all[from].Day.Location()), from+1
			for to < len(all) && !all[to].Day.Before(first) {
				to++
			}
			if !yield(first, all[from:to]) {
				return
			}
			from = to
		}
	}
}

// DispatchMonth returns the address of the index of a month's dispatches.
func DispatchMonth(month time.Time) string { return DispatchAddress + month.Format("2006/01/") }

// byNumber is the order of a dispatch. Kinds follow one another unless they share one series of numbers.
func (s *Site) byNumber(a, b *Publication) int {
	rank := func(p *Publication) int {
		if p.Royal {
			return 0
		}
		return 1
	}
	kinds := 0
	if s.Settings.Series(a.Kind) != s.Settings.Series(b.Kind) {
		kinds = cmp.Compare(a.Kind.Profile().Order, b.Kind.Profile().Order)
	}
	return cmp.Or(cmp.Compare(rank(a), rank(b)), kinds, cmp.Compare(a.Number.Year, b.Number.Year), cmp.Compare(a.Number.Of, b.Number.Of), a.Published.Time.Compare(b.Published.Time))
}
