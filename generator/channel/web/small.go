package web

import (
	"context"

	"hokhao/generator/channel"
	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/view"
)

// smallPages plans the pages at old addresses, and the one where nothing is.
func (p *plan) smallPages(yield func(channel.File) bool) {
	for _, a := range p.s.Moved {
		if !yield(file(a.From, p.moved(a), p.web.renderMoved)) {
			return
		}
	}
	yield(file(notFoundAddress, p.notFound(), p.web.renderNotFound))
}

func (w *web) renderMoved(ctx context.Context, out channel.Output, v view.Moved) error {
	return w.theme.Moved(v).Render(ctx, out)
}

func (w *web) renderNotFound(ctx context.Context, out channel.Output, v view.NotFound) error {
	return w.theme.NotFound(v).Render(ctx, out)
}

func (p *plan) moved(a site.Alias) view.Moved {
	v := view.Moved{Frame: p.frame(a.From, "", a.To.Title), Name: a.To.Title, To: p.to(a.From, a.To.Path)}
	v.Canonical = p.full(a.To.Path)
	return v
}

// notFound is served at any depth, so that none of its addresses is relative, and none is its own.
func (p *plan) notFound() view.NotFound {
	at := notFoundAddress
	v := view.NotFound{Frame: p.frame(at, "", "ไม่พบหน้าที่ต้องการ")}
	v.Canonical = view.Address{}
	v.Ways = []view.Link{{Title: "หน้าแรก", To: p.to(at, homeAddress)}}
	for _, l := range p.facets[site.ByKind] {
		if l.Key == string(content.NewsKind) {
			v.Ways = append(v.Ways, view.Link{Title: l.Name, To: p.to(at, l.Address)})
		}
	}
	v.Ways = append(v.Ways, view.Link{Title: "ผังเว็บไซต์", To: p.to(at, mapAddress)})
	return v
}
