package web

import (
	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/thai"
	"hokhao/generator/view"
)

// A Campaign is a campaign with its publications.
type Campaign struct {
	view.Article
	Type     string
	From, To thai.Moment
	KeyDates []KeyDate
	Policies []Policy
	Members  []view.Card // newest first
	All      view.Link   // link to all members, if there are more
	Feeds    []view.Feed
}

// A KeyDate is an important date of a campaign.
type KeyDate struct {
	Date  thai.Moment
	Title string
	Past  bool
}

// A Policy is one that a campaign promotes.
type Policy struct{ Number, Title string }

var _ = pageOf((*planner).campaign)

func (p *planner) campaign(pub *site.Publication, c content.Campaign) Campaign {
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
