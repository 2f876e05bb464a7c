package web

import (
	"slices"

	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/view"
)

// shelfKinds are the kinds that stand on the front page beside news, festivals and exhibitions, with how many of
// each; the order is that of the page.
var shelfKinds = []struct {
	kind content.Kind
	most int
}{
	{content.NoticesKind, 3}, {content.ClarificationsKind, 3}, {content.BriefingsKind, 2}, {content.CampaignsKind, 3},
	{content.EpisodesKind, 3}, {content.FilmsKind, 2}, {content.TrainingsKind, 3}, {content.DocumentsKind, 4},
	{content.PlansKind, 2}, {content.SurveysKind, 2},
}

// homeSections are the newest of each other kind. What happens at a time and is still to come goes first, nearest
// first.
func (p *plan) homeSections(from string) []view.HomeSection {
	var all []view.HomeSection
	for _, want := range shelfKinds {
		i := slices.IndexFunc(p.taxonomies[site.ByKind], func(l *site.List) bool { return l.Key == string(want.kind) })
		if i < 0 {
			continue
		}
		list := p.taxonomies[site.ByKind][i]
		var items []view.Card
		for _, pub := range p.nearest(list.Items) {
			if len(items) < want.most && p.ours(pub) && !pub.Withdrawal() {
				items = append(items, p.line(from, pub))
			}
		}
		if len(items) > 0 {
			all = append(all, view.HomeSection{Key: list.Key, All: view.Link{Title: list.Name, To: p.to(from, list.Address)}, Items: items})
		}
	}
	return all
}

// nearest puts what is still to come before what is over.
func (p *plan) nearest(pubs []*site.Publication) []*site.Publication {
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
