package web

import (
	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/view"
)

// A Programme is a radio programme.
type Programme struct {
	view.Article
	Station, Frequency, Schedule string
	Episodes                     []view.Card // newest first
	All                          view.Link   // link to all episodes, if there are more
	Feeds                        []view.Feed
}

var _ = pageOf((*planner).programme)

func (p *planner) programme(pub *site.Publication, r content.Programme) Programme {
	v := Programme{Article: p.article(pub, notInBody)}
	v.Episodes, v.All, v.Feeds = p.gathered(pub, &v.Article.Layout)
	if !pub.State.Removed {
		v.Station, v.Frequency, v.Schedule = r.Station, r.Frequency, r.Schedule
	}
	return v
}
