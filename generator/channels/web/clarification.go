package web

import (
	"hokhao/generator/content"
	"hokhao/generator/entry"
	"hokhao/generator/site"
	"hokhao/generator/thai"
	"hokhao/generator/view"
)

// A Clarification corrects a claim. The claim is a quotation and is never shown without the verdict.
type Clarification struct {
	view.Article
	Verdict    string // in words
	Pending    bool   // there is no result yet
	Right      bool   // the claim is true
	Claim      Claim
	OnBehalfOf string
	Evidence   []view.Link // To is zero if it is not a page
	Clarifies  []view.Link
}

// A Claim is a claim made elsewhere.
type Claim struct {
	Text, Source, Medium string
	Date                 thai.Moment
	To                   view.Address
}

var _ = pageOf((*planner).clarification)

func (p *planner) clarification(pub *site.Publication, c content.Clarification) Clarification {
	at := pub.Path
	v := Clarification{
		Article: p.article(pub, notInBody), Verdict: p.s.Words(pub.Language).Say(c.Verdict.Word()),
		Pending: c.Verdict == content.Checking, Right: c.Verdict == "true",
	}
	for _, r := range c.Clarifies {
		if t := pub.Named[r.Text]; t != nil {
			v.Clarifies = append(v.Clarifies, view.Link{Title: entry.Title(p.s, t), To: p.to(at, t.Path)})
		}
	}
	if !pub.State.Removed {
		v.OnBehalfOf = c.OnBehalfOf
		v.Claim = Claim{Text: c.Claim.Text, Source: c.Claim.Source, Medium: c.Claim.Medium, Date: c.Claim.Date}
		v.Claim.To, _ = view.To(c.Claim.URL.Text)
		for _, e := range c.Evidence {
			link := view.Link{Title: e.Title}
			if t := pub.Named[e.Link.Text]; t != nil {
				link.To = p.to(at, t.Path)
			} else if !e.Internal() {
				link.To, _ = view.To(e.Link.Text)
			}
			v.Evidence = append(v.Evidence, link)
		}
	}
	return v
}
