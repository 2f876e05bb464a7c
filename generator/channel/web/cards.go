package web

import (
	"strings"
	"time"

	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/thai"
	"hokhao/generator/view"
)

// card is a publication with its photo, on the page at from.
func (p *plan) card(from string, pub *site.Publication) view.Card {
	c := p.line(from, pub)
	if len(pub.Photos) > 0 {
		c.Picture = p.thumbnail(from, pub, pub.Photos[0])
	}
	return c
}

// line is a publication without a photo.
func (p *plan) line(from string, pub *site.Publication) view.Card {
	c := view.Card{
		Title:     pub.Title,
		To:        p.to(from, pub.Path),
		Kind:      p.s.Label(string(pub.Kind)),
		Published: pub.Published,
		State:     p.state(pub),
	}
	if len(pub.InTopics) > 0 {
		c.Topic = pub.InTopics[0].Name
	}
	if !pub.State.Removed {
		c.Summary = pub.Summary
	}
	areas := make([]string, len(pub.InDistricts))
	for i, d := range pub.InDistricts {
		areas[i] = d.Name
	}
	c.Area = strings.Join(areas, " ")
	return c
}

func (p *plan) cards(from string, pubs []*site.Publication) []view.Card {
	cards := make([]view.Card, len(pubs))
	for i, pub := range pubs {
		cards[i] = p.card(from, pub)
	}
	return cards
}

// state is what readers must know of a publication before they read it.
func (p *plan) state(pub *site.Publication) view.State {
	s := view.State{Royal: pub.Royal, Withdrawn: pub.Withdrawal(), Preview: p.held(pub)}
	if pub.Urgency != "" && pub.Urgency != content.Normal {
		s.Urgency = p.s.Label(string(pub.Urgency))
	}
	for _, c := range pub.Changes {
		s.Corrected = s.Corrected || c.Type == content.Correction
	}
	return s
}

// held is why a publication is seen in a preview only.
func (p *plan) held(pub *site.Publication) string {
	if pub.State.Held == "" {
		return ""
	}
	return p.s.Label(string(pub.State.Held))
}

// daysBetween counts the days from one date to another, whatever their times of day.
func daysBetween(from, to time.Time) int {
	noon := func(t time.Time) time.Time { return time.Date(t.Year(), t.Month(), t.Day(), 12, 0, 0, 0, time.UTC) }
	return int(noon(to).Sub(noon(from)) / (24 * time.Hour))
}

// longDay is a date in full, in the language of a page.
func longDay(lang string, t time.Time) string {
	if lang == "en" {
		return t.Format("2 January 2006")
	}
	return thai.LongDate(t)
}
