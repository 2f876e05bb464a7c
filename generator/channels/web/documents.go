package web

import (
	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/view"
)

func (p *plan) document(pub *site.Publication, d content.Document) page[view.Document] {
	v := view.Document{Article: p.article(pub, notInBody), Type: p.s.Label(d.Type.Label()), Issued: d.Issued}
	if !pub.State.Removed {
		v.Reference = d.Reference
		for _, f := range d.Files {
			if made, ok := p.download(pub.Path, pub.Own[f.File.Text]); ok {
				made.Title = f.Title
				v.Documents = append(v.Documents, made)
			}
		}
	}
	return page[view.Document]{v, p.bodyText(pub)}
}
