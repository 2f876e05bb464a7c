package web

import (
	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/thai"
	"hokhao/generator/view"
)

// A Briefing is a press briefing.
type Briefing struct {
	view.Article
	Starts, Ends thai.Moment
	Venue        view.Venue
	Host         string
	Agenda       []string
	Live         view.Address
	Register     view.Register
	Questions    []Question
	Over         bool
}

// A Question is a question and its answer.
type Question struct{ Question, Answer string }

var _ = pageOf((*planner).briefing)

func (p *planner) briefing(pub *site.Publication, b content.Briefing) Briefing {
	v := Briefing{Article: p.article(pub, notInBody), Starts: b.Starts, Ends: b.Ends, Over: pub.Is(site.Over)}
	if !pub.State.Removed {
		v.Venue, v.Host, v.Agenda, v.Register = venue(b.Venue), b.Host, b.Agenda, register(b.Register)
		v.Live, _ = view.To(b.Live.Text)
		for _, q := range b.Questions {
			v.Questions = append(v.Questions, Question{Question: q.Question, Answer: q.Answer})
		}
	}
	return v
}
