package web

import (
	"strconv"
	"strings"

	"hokhao/generator/content"
	"hokhao/generator/entry"
	"hokhao/generator/site"
	"hokhao/generator/view"
	"hokhao/generator/words"
)

// card returns a publication with its photo, for the page at from.
func (p *planner) card(from string, pub *site.Publication) view.Card {
	c := p.line(from, pub)
	if len(pub.Photos) > 0 {
		c.Picture = p.thumbnail(from, pub, pub.Photos[0])
	}
	return c
}

// line returns a publication without a photo.
func (p *planner) line(from string, pub *site.Publication) view.Card {
	c, ok := p.lines.Load(pub)
	if !ok {
		c, _ = p.lines.LoadOrStore(pub, p.lineAnywhere(pub))
	}
	line := c.(view.Card)
	line.To = p.to(from, pub.Path)
	return line
}

// lineAnywhere returns the part of a line that does not depend on the page.
func (p *planner) lineAnywhere(pub *site.Publication) view.Card {
	c := view.Card{
		Title:     p.headline(pub.Headline(p.s)),
		Kind:      p.kindName(pub),
		Published: pub.Published,
		State:     p.state(pub),
	}
	if !pub.State.Removed {
		c.Kicker, c.OfClaim = entry.Kicker(p.s, pub)
		c.Event = event(pub)
	}
	if len(pub.InTopics) > 0 {
		c.Topic = pub.InTopics[0].Name
	}
	if !pub.State.Removed {
		c.Summary = p.text(entry.Summary(p.s, pub))
	}
	c.Area = area(p.s.Words(pub.Language), pub.InDistricts, len(p.taxonomies[site.ByDistrict]))
	return c
}

// area returns districts as one line: all of a few, or else the first and the number of others. All of the province's
// districts are "ทุกอำเภอ".
func area(said words.Localizer, districts []*site.List, all int) string {
	const most, named = 3, 2
	n := len(districts)
	if n > most && n == all {
		return said.Say(words.AllDistricts)
	}
	var names []string
	for _, d := range districts {
		names = append(names, d.Name)
	}
	if n > most {
		names = append(names[:named], said.Fill(wordMoreDistricts, "n", strconv.Itoa(n-named)))
	}
	return strings.Join(names, " ")
}

func (p *planner) cards(from string, pubs []*site.Publication) []view.Card {
	cards := make([]view.Card, len(pubs))
	for i, pub := range pubs {
		cards[i] = p.card(from, pub)
	}
	return cards
}

// state returns what readers must know about a publication before they read it.
func (p *planner) state(pub *site.Publication) view.State {
	st := entry.StatusOf(p.s, pub)
	s := view.State{Royal: pub.Royal, Past: st.Over() != ""}
	if !st.Void && (pub.Urgency == content.Urgent || pub.Urgency == content.Emergency) {
		s.Urgency = p.s.Words(pub.Language).Say(pub.Urgency.Word())
	}
	for _, b := range st.Badges {
		s.Badges = append(s.Badges, badge(b))
	}
	return s
}

// badge returns a badge with its tone and whether the page of a notice explains it.
func badge(b entry.Badge) view.Badge {
	v := view.Badge{Text: b.Label, Tone: view.Notable}
	switch b.Condition {
	case site.Condition(site.Draft), site.Condition(site.Unapproved), site.Condition(site.Future):
		v.Tone = view.Preview
	case site.Withdrawn:
		v.Tone = view.Grave
	case site.Cancelled:
		v.Tone, v.Explained = view.Grave, true
	case site.Ended, site.Over:
		v.Tone, v.Explained = view.Calm, true
	case site.InForce:
		v.Explained = true
	}
	return v
}

// held returns why a publication is only in the preview.
func (p *planner) held(pub *site.Publication) string {
	if pub.State.Held == "" {
		return ""
	}
	return p.s.Words(pub.Language).Say(pub.State.Held.Word())
}
