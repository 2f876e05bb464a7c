package web

import (
	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/thai"
	"hokhao/generator/view"
)

// A Campaign gathers publications.
type Campaign struct {
	view.Article
	Type     string
	From, To thai.Moment
	KeyDates []KeyDate
	Policies []Policy
	Members  []view.Card // newest first
	All      view.Link   // to all members, where there are more
	Feeds    []view.Feed
}

// A KeyDate of a campaign.
type KeyDate struct {
	Date  thai.Moment
	Title string
	Past  bool
}

// A Policy that a campaign makes known.
type Policy struct{ Number, Title string }

var _ = pageOf((*plan).campaign)

func (p *plan) campaign(pub *site.Publication, c content.Campaign) Campaign {
	v := Campaign{Article: p.article(pub, notInBody), Type: p.s.Words(pub.Language).Say(c.Type.Word()), From: c.Period.From, To: c.Period.To}
	v.Members, v.All, v.Feeds = p.gathered(pub, &v.Article.Layout)
	if !pub.State.Removed {
		for _, d := range c.KeyDates {
			v.KeyDates = append(v.KeyDates, KeyDate{Date: d.Date, Title: d.Title, Past: thai.Span{From: d.Date}.Over(p.s.Today.Time)})
		}
		for _, policy := range c.Policies {
			v.Policies = append(v.Policies, Policy{Number: policy.Number, Title: policy.Title})
		}
	}
	return v
}
