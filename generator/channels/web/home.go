package web

import (
	"hokhao/generator/channel"
	"hokhao/generator/entry"
	"hokhao/generator/site"
	"hokhao/generator/thai"
	"hokhao/generator/view"
)

// Limits of the front page.
const (
	homeNews      = 8
	homeShows     = 2
	homeMosaic    = 5 // photos of an exhibition
	homeFestivals = 3
	leadDays      = 7 // number of days for which an editor's lead stays
)

func (p *planner) homePage(yield func(channel.File) bool) {
	yield(draw(p.web, homeAddress, p.home()))
}

func (p *planner) home() view.Home {
	at := homeAddress
	v := view.Home{Layout: p.layout(at, at, ""), Today: p.s.Today}
	v.Description = p.s.Settings.Description
	front := p.plainPage(&v.Layout, "WebSite")
	front.Name = entry.Line(v.SiteTitle)
	show(&v.Layout, front, p.office())
	v.Feeds = v.Layout.Feeds
	v.OpenSearch = p.openSearch(at)
	if lead := p.lead(); lead != nil {
		v.Lead = p.card(at, lead)
		if v.OpenGraph.Picture.IsZero() { // the site has no card
			v.OpenGraph = p.openGraph(lead)
			v.OpenGraph.Type = "website"
		}
	}
	if l := p.newsList(); l != nil {
		v.All = view.Link{Title: p.said.Say(wordAllNews), To: p.to(at, l.Address)}
	}
	for _, pub := range p.s.Publications {
		for _, m := range []thai.Moment{pub.Published, pub.Changed} {
			if m.Time.After(v.Updated.Time) {
				v.Updated = m
			}
		}
		if pub.Kind.Profile().News && p.ours(pub) && len(v.News) < homeNews {
			v.News = append(v.News, p.line(at, pub))
		}
	}
	v.Exhibitions = p.shows(at)
	v.Festivals = p.announcements(at)
	v.Warnings = p.alerts(at, p.said)
	v.Sections = p.homeSections(at)
	for _, f := range []site.Taxonomy{site.ByDistrict, site.ByTopic} {
		if links := p.filled(at, f); len(links) > 0 {
			v.Ways = append(v.Ways, view.Group{Name: p.said.Say(f.Word()), Links: links})
		}
	}
	if len(p.s.Weeks) > 0 {
		v.Week = p.weekLink(at, p.s.Weeks[0])
	}
	return v
}

// ours reports whether a publication is written in the language of the front page.
func (p *planner) ours(pub *site.Publication) bool {
	return pub.Language == "" || pub.Language == p.language()
}

// lead selects the main story: what an editor made a lead in the last days, or else the newest release with a photo,
// or else the newest publication. Royal news of the same day precedes it.
func (p *planner) lead() *site.Publication {
	var marked, pictured, newest, lead *site.Publication
	for _, pub := range p.s.Publications {
		if pub.Void() || !p.ours(pub) {
			continue
		}
		if newest == nil {
			newest = pub
		}
		age := thai.DaysBetween(pub.Published.Time, p.s.Today.Time)
		if marked == nil && pub.Bulletin == "lead" && age < leadDays {
			marked = pub
		}
		if pictured == nil && pub.Kind.Profile().News && len(pub.Photos) > 0 {
			pictured = pub
		}
	}
	for _, pub := range []*site.Publication{newest, pictured, marked} {
		if pub != nil {
			lead = pub
		}
	}
	for _, pub := range p.s.Publications {
		if pub.Royal && !pub.Withdrawal() && p.ours(pub) && thai.DaysBetween(pub.Published.Time, lead.Published.Time) == 0 {
			return pub
		}
	}
	return lead
}
