package web

import (
	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/view"
)

// News is a press release.
type News struct {
	view.Article
	Dateline     string
	Spokesperson string
	Quotes       []Quote
}

// A Quote is what a spokesperson said, named by position.
type Quote struct{ Text, By string }

var _ = pageOf((*planner).release)

func (p *planner) release(pub *site.Publication, n content.News) News {
	v := News{Article: p.article(pub, notInBody)}
	if !pub.State.Removed {
		v.Dateline, v.Spokesperson = n.Dateline, n.Spokesperson
		for _, q := range n.Quotes {
			v.Quotes = append(v.Quotes, Quote{Text: q.Text, By: q.By})
		}
	}
	return v
}

// newsList returns the list of the office's own news, or nil.
func (p *planner) newsList() *site.List {
	for _, l := range p.taxonomies[site.ByKind] {
		if content.Kind(l.Key).Profile().News {
			return l
		}
	}
	return nil
}
