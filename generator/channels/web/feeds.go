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
			for _, l := range append(p.s.Lists[:len(p.s.Lists):len(p.s.Lists)], p.s.All) {
				if l.Address == f.Address {
					line.Feeds = append(line.Feeds, p.subscriptions(at, l)...)
				}
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

// subscriptions returns what can be subscribed to beside a list that is no feed of its publications: the alerts, a calendar.
func (p *planner) subscriptions(from string, l *site.List) []view.Feed {
	title := entry.Join(" – ", p.s.Settings.Title, l.Name)
	switch {
	case l.Address == site.WarningsAddress && p.s.On["alerts"]:
		return []view.Feed{{Title: title + " (CAP)", Type: "application/atom+xml", Name: "CAP", To: p.to(from, site.AlertsFeed)}}
	case (l.Scheduled() || l == p.s.All) && p.s.On["calendar"]:
		return []view.Feed{{Title: title + " (iCalendar)", Type: "text/calendar", Name: p.said.Say(wordCalendar), To: p.to(from, l.Address+site.CalendarName)}}
	}
	return nil
}
