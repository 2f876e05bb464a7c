package web

import (
	"hokhao/generator/channel"
	"hokhao/generator/content"
	"hokhao/generator/entry"
	"hokhao/generator/site"
	"hokhao/generator/view"
	"hokhao/generator/words"
)

// smallPages plans the pages at old and withdrawn addresses, and the page for a missing address.
func (p *planner) smallPages(yield func(channel.File) bool) {
	for _, l := range p.s.Gone {
		if !yield(draw(p.web, l.Address.Text, p.gone(l))) {
			return
		}
	}
	for _, a := range p.s.Moved {
		if !yield(draw(p.web, a.From, p.moved(a))) {
			return
		}
	}
	yield(draw(p.web, notFoundAddress, p.notFound()))
}

func (p *planner) moved(a site.Alias) view.Moved {
	title := entry.Title(p.s, a.To)
	v := view.Moved{Layout: p.layout(a.From, "", title), Name: title, To: p.to(a.From, a.To.Path)}
	v.Canonical = p.full(a.To.Path)
	return v
}

func (p *planner) gone(l content.RemovedLine) view.Gone {
	at := l.Address.Text
	v := view.Gone{Layout: p.layout(at, "", p.said.Say(wordGone)), At: l.Date, Reason: l.Reason, Ways: p.ways(at)}
	v.Canonical, v.Forgotten = view.Address{}, true
	v.Description = v.Title + ": " + l.Reason
	return v
}

// notFound returns the page for a missing address. It is served at any depth, so it has no relative address and none
// of its own.
func (p *planner) notFound() view.NotFound {
	at := notFoundAddress
	v := view.NotFound{Layout: p.layout(at, "", p.said.Say(words.NotFound))}
	v.Canonical = view.Address{}
	v.Ways = p.ways(at)
	return v
}

// ways returns links from a page without content.
func (p *planner) ways(at string) []view.Link {
	ways := []view.Link{{Title: p.said.Say(wordHome), To: p.to(at, homeAddress)}}
	if l := p.newsList(); l != nil {
		ways = append(ways, view.Link{Title: l.Name, To: p.to(at, l.Address)})
	}
	return append(ways, view.Link{Title: p.said.Say(wordSiteMap), To: p.to(at, mapAddress)})
}
