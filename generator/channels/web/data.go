package web

import (
	"hokhao/generator/channel"
	"hokhao/generator/entry"
	"hokhao/generator/site"
	"hokhao/generator/view"
)

// dataPage plans the page of the site's open data. It lists what the channels before web have made.
func (p *planner) dataPage(yield func(channel.File) bool) {
	if v := p.data(); p.s.On["opendata"] {
		yield(draw(p.web, site.DataAddress, v))
	}
}

func (p *planner) data() view.Data {
	at, name := site.DataAddress, p.said.Say(wordOpenData)
	v := view.Data{Layout: p.layout(at, at, name), Name: name, About: p.said.Say(wordOpenDataAbout)}
	v.Description = v.About
	p.showPage(&v.Layout, "CollectionPage")
	p.breadcrumb(&v.Layout, at, p.said, step{name, at})
	file := func(address, title string) []view.File {
		fact, ok := p.made.Fact(site.FilePath(address))
		if !ok {
			return nil
		}
		return []view.File{p.fileOf(at, title, fact)}
	}
	for _, d := range entry.DataSets(p.s) {
		set := view.DataSet{ID: d.Key, Title: d.Title, About: d.About}
		for _, part := range d.Parts {
			title := part.Title
			if title == "" {
				title = d.Title
			}
			for _, address := range part.Files {
				set.Files = append(set.Files, file(address, title)...)
			}
		}
		if len(set.Files) > 0 {
			v.Sets = append(v.Sets, set)
		}
	}
	v.Catalogue = file(site.DataCatalogue, p.said.Say(wordDataCatalogue))
	return v
}
