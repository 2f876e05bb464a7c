package web

import (
	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/thai"
	"hokhao/generator/view"
)

// A Tour takes journalists somewhere.
type Tour struct {
	view.Article
	Starts, Ends thai.Moment
	Venue        view.Venue
	Stops        []string
	Over         bool
}

var _ = pageOf((*planner).tour)

func (p *planner) tour(pub *site.Publication, t content.Tour) Tour {
	v := Tour{Article: p.article(pub, notInBody), Starts: t.Starts, Ends: t.Ends, Over: pub.Is(site.Over)}
	if !pub.State.Removed {
		v.Venue, v.Stops = venue(t.Venue), t.Stops
	}
	return v
}
