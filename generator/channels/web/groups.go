package web

import (
	"strings"

	"hokhao/generator/site"
	"hokhao/generator/view"
)

// members is the number of members on the page of a campaign or programme.
const members = 12

// groupAddress returns the page of the campaign or programme whose members are in a list.
func groupAddress(l *site.List) string { return strings.TrimSuffix(l.Address, "/") + ".html" }

// gathered returns the newest members of a campaign or programme, the link to all of them, and their feeds.
func (p *planner) gathered(pub *site.Publication, f *view.Layout) (newest []view.Card, all view.Link, feeds []view.Feed) {
	of := pub
	if of.Members == nil && of.Other != nil {
		of = of.Other // a translation has no members of its own
	}
	l := of.Members
	if l == nil {
		return nil, view.Link{}, nil
	}
	newest = p.cards(pub.Path, l.Items[:min(len(l.Items), members)])
	if len(l.Items) > members {
		all = view.Link{Title: l.Name, To: p.to(pub.Path, l.Address)}
	}
	feeds = p.feedsOf(pub.Path, l)
	f.Feeds = feeds
	return newest, all, feeds
}
