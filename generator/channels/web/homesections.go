package web

import (
	"cmp"
	"slices"

	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/view"
)

// homeSections returns the newest publications of each kind that has a section on the front page. Upcoming events
// come first, nearest first.
func (p *planner) homeSections(from string) []view.HomeSection {
	place := func(l *site.List) content.Home { return content.Kind(l.Key).Profile().Home }
	lists := slices.DeleteFunc(slices.Clone(p.taxonomies[site.ByKind]), func(l *site.List) bool { return place(l).Place == 0 })
	slices.SortFunc(lists, func(a, b *site.List) int { return cmp.Compare(place(a).Place, place(b).Place) })
	var all []view.HomeSection
	for _, list := range lists {
		var items []view.Card
		for _, pub := range p.nearest(list.Items) {
			if len(items) < place(list).Most && p.ours(pub) && !pub.Withdrawal() {
				items = append(items, p.line(from, pub))
			}
		}
		if len(items) > 0 {
			all = append(all, view.HomeSection{Key: list.Key, All: view.Link{Title: list.Name, To: p.to(from, list.Address)}, Items: items})
		}
	}
	return all
}

// nearest puts upcoming events before past ones.
func (p *planner) nearest(pubs []*site.Publication) []*site.Publication {
	var coming, rest []*site.Publication
	for _, pub := range pubs {
		if e := event(pub); !e.Starts.Time.IsZero() && !pub.Is(site.Over) {
			coming = append(coming, pub)
		} else {
			rest = append(rest, pub)
		}
	}
	slices.SortStableFunc(coming, func(a, b *site.Publication) int { return event(a).Starts.Time.Compare(event(b).Starts.Time) })
	return append(coming, rest...)
}
