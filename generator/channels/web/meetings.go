package web

import (
	"strings"

	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/view"
)

func (p *plan) briefing(pub *site.Publication, b content.Briefing) page[view.Briefing] {
	v := view.Briefing{Article: p.article(pub, notInBody), Starts: b.Starts, Ends: b.Ends, Over: pub.Is(site.Over)}
	if !pub.State.Removed {
		v.Venue, v.Host, v.Agenda, v.Register = venue(b.Venue), b.Host, b.Agenda, register(b.Register)
		v.Live, _ = view.To(b.Live.Text)
		for _, q := range b.Questions {
			v.Questions = append(v.Questions, view.Question{Question: q.Question, Answer: q.Answer})
		}
	}
	return page[view.Briefing]{v, p.bodyText(pub)}
}

func (p *plan) training(pub *site.Publication, t content.Training) page[view.Training] {
	v := view.Training{Article: p.article(pub, notInBody), Starts: t.Starts, Ends: t.Ends, Over: pub.Is(site.Over)}
	if !pub.State.Removed {
		v.Venue, v.Audience, v.Seats, v.Register = venue(t.Venue), t.Audience, t.Seats, register(t.Register)
	}
	return page[view.Training]{v, p.bodyText(pub)}
}

// register is where one can register: an address, or a telephone.
func register(r content.Ref) view.Register {
	if r.Text == "" {
		return view.Register{}
	}
	if strings.Contains(r.Text, "://") {
		to, _ := view.To(r.Text)
		return view.Register{Text: r.Text, To: to}
	}
	return view.Register(phone(r.Text))
}

// event is when and where something happens, as cards tell it; of several dates, none.
func event(pub *site.Publication) view.Event {
	s, ok := pub.Publication.(content.Scheduled)
	if !ok {
		return view.Event{}
	}
	events := s.Events()
	if len(events) != 1 {
		return view.Event{}
	}
	return view.Event{Starts: events[0].When.From, Ends: events[0].When.To, Place: events[0].Place}
}
