package web

import (
	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/view"
)

// A Page is a static page: about, contact, duties.
type Page struct{ view.Article }

var _ = pageOf((*planner).staticPage)

func (p *planner) staticPage(pub *site.Publication, _ content.Page) Page {
	v := Page{Article: p.article(pub, notInBody)}
	v.Contact = view.Contact{} // the office's contact is below every page
	if pub.Contact != (content.Contact{}) {
		v.Contact = contact(pub.Contact)
	}
	v.Share = nil
	return v
}

// staticPages returns links to all static pages.
func (p *planner) staticPages(from string) view.Group {
	all := view.Group{Name: p.said.Say(content.PagesKind.Word())}
	for _, pub := range p.s.StaticPages {
		all.Links = append(all.Links, view.Link{Title: pub.Title, To: p.to(from, pub.Path)})
	}
	return all
}
