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

// mark is the one short label by which cards of some kinds are told apart.
func (p *plan) mark(pub *site.Publication) string {
	switch k := pub.Publication.(type) {
	case content.Notice:
		if k.Type == content.WarningNotice {
			return p.s.Label(k.Level.Label())
		}
		return p.s.Label(k.Type.Label())
	case content.Clarification:
		return p.s.Label(k.Verdict.Label())
	case content.Campaign:
		return p.s.Label(k.Type.Label())
	case content.Document:
		return p.s.Label(k.Type.Label())
	case content.Episode:
		if pub.Programme != nil {
			return pub.Programme.Title
		}
	}
	return ""
}
