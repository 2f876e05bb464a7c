package web

import (
	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/thai"
	"hokhao/generator/view"
)

// A Document is one or more files.
type Document struct {
	view.Article
	Type, Reference string
	Issued          thai.Moment
	Documents       []view.File
}

var _ = pageOf((*planner).document)

func (p *planner) document(pub *site.Publication, d content.Document) Document {
	v := Document{Article: p.article(pub, notInBody), Type: p.s.Words(pub.Language).Say(d.Type.Word()), Issued: d.Issued}
	if !pub.State.Removed {
		v.Reference = d.Reference
		for _, f := range d.Files {
			if made, ok := p.download(pub.Path, pub.Own[f.File.Text]); ok {
				made.Title = f.Title
				v.Documents = append(v.Documents, made)
			}
		}
	}
	return v
}
