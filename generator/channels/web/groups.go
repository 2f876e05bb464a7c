package web

import (
	"strings"

	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/thai"
	"hokhao/generator/view"
)

// members is how many of its members a campaign's or a programme's own page shows.
const members = 12

// groupAddress is the page of the campaign or programme whose members a list holds.
func groupAddress(l *site.List) string { return strings.TrimSuffix(l.Address, "/") + ".html" }

func (p *plan) campaign(pub *site.Publication, c content.Campaign) page[view.Campaign] {
	v := view.Campaign{Article: p.article(pub, notInBody), Type: p.s.Label(c.Type.Label()), From: c.Period.From, To: c.Period.To}
	v.Members, v.All, v.Feeds = p.gathered(pub, &v.Article.Layout)
	if !pub.State.Removed {
		for _, d := range c.KeyDates {
			v.KeyDates = append(v.KeyDates, view.KeyDate{Date: d.Date, Title: d.Title, Past: thai.Span{From: d.Date}.Over(p.s.Today.Time)})
		}
		for _, policy := range c.Policies {
			v.Policies = append(v.Policies, view.Policy{Number: policy.Number, Title: policy.Title})
		}
	}
	return page[view.Campaign]{v, p.bodyText(pub)}
}

func (p *plan) programme(pub *site.Publication, r content.Programme) page[view.Programme] {
	v := view.Programme{Article: p.article(pub, notInBody)}
	v.Episodes, v.All, v.Feeds = p.gathered(pub, &v.Article.Layout)
	if !pub.State.Removed {
		v.Station, v.Frequency, v.Schedule = r.Station, r.Frequency, r.Schedule
	}
	return page[view.Programme]{v, p.bodyText(pub)}
}

// gathered gives the newest members of a campaign or a programme, the way to all of them, and their feeds.
func (p *plan) gathered(pub *site.Publication, f *view.Layout) (newest []view.Card, all view.Link, feeds []view.Feed) {
	of := pub
	if of.Members == nil && of.Other != nil {
		of = of.Other // a translation gathers nothing of its own
	}
	l := of.Members
	if l == nil {
		return nil, view.Link{}, nil
	}
	newest = p.cards(pub.Path, l.Items[:min(len(l.Items), members)])
	if len(l.Items) > members {
		all = view.Link{Title: l.Name, To: p.to(pub.Path, l.Address)}
	}
	feeds = p.feeds(pub.Path, l.Address, p.s.Settings.Title+" – "+l.Name)
	f.Feeds = feeds
	return newest, all, feeds
}
