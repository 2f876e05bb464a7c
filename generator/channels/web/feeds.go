package web

import (
	"hokhao/generator/channel"
	"hokhao/generator/entry"
	"hokhao/generator/site"
	"hokhao/generator/view"
)

// describedFeeds is the number of feeds in a group up to which each is described; in a longer one the names say all.
const describedFeeds = 3

// feedPage plans the page that says which feed serves whom.
func (p *planner) feedPage(yield func(channel.File) bool) {
	if !p.s.On["feed"] {
		return
	}
	at, name := site.FeedsAddress, p.said.Say(wordFeedPage)
	v := view.FeedPage{Layout: p.layout(at, at, name), Name: name, Newest: entry.NewestInFeed, Days: entry.AmendedDays}
	v.Description = p.said.Fill(wordOfSite, "list", name, "site", p.s.Settings.Title)
	p.showPage(&v.Layout, "CollectionPage")
	p.breadcrumb(&v.Layout, at, p.said, step{name, at})
	v.AllFeeds = view.Link{}
	v.All = view.Feed{Title: p.s.Settings.Title, Type: "text/x-opml", To: p.to(at, site.Subscriptions)}
	for _, g := range entry.FeedGroups(p.s) {
		group := view.FeedGroup{Name: g.Name, For: g.For}
		for _, f := range g.Feeds {
			line := view.FeedLine{Name: f.Name, To: p.to(at, f.Address), Feeds: p.feeds(at, f.Address, f.Name)}
			if f.Podcast && line.Feeds != nil {
				line.Feeds = append(line.Feeds, p.podcast(at, f.Address, f.Name))
			}
			if len(g.Feeds) <= describedFeeds {
				line.About = f.Description
			}
			group.Feeds = append(group.Feeds, line)
		}
		v.Groups = append(v.Groups, group)
	}
	yield(draw(p.web, at, v))
}
