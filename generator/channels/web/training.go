package web

import (
	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/thai"
	"hokhao/generator/view"
)

// A Training is a course or a seminar.
type Training struct {
	view.Article
	Starts, Ends thai.Moment
	Venue        view.Venue
	Audience     string
	Seats        int // 0 if not known
	Register     view.Register
	Over         bool
}

var _ = pageOf((*planner).training)

func (p *planner) training(pub *site.Publication, t content.Training) Training {
	v := Training{Article: p.article(pub, notInBody), Starts: t.Starts, Ends: t.Ends, Over: pub.Is(site.Over)}
	if !pub.State.Removed {
		v.Venue, v.Audience, v.Seats, v.Register = venue(t.Venue), t.Audience, t.Seats, register(t.Register)
	}
	return v
}
