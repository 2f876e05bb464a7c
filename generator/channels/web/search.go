package web

import (
	"strconv"

	"hokhao/generator/channel"
	"hokhao/generator/site"
	"hokhao/generator/thai"
	"hokhao/generator/view"
	"hokhao/generator/words"
)

// searchPage plans the search page, if the channel that makes the index is on.
func (p *planner) searchPage(yield func(channel.File) bool) {
	if p.s.On["search"] {
		yield(draw(p.web, site.SearchPage, p.search()))
	}
}

func (p *planner) search() view.Search {
	at, searchName := site.SearchPage, p.said.Say(words.Search)
	v := view.Search{Layout: p.layout(at, at, searchName), Name: searchName, Action: p.to(at, at), Script: p.to(at, site.SearchScript)}
	v.Layout.Search = view.Address{} // the page has a search box of its own
	v.OpenSearch = p.openSearch(at)
	v.Description = p.said.Fill(words.SearchIn, "site", p.s.Settings.Title)
	p.showPage(&v.Layout, "SearchResultsPage")
	p.breadcrumb(&v.Layout, at, p.said, step{searchName, at})
	for _, f := range []site.Taxonomy{site.ByKind, site.ByTopic, site.ByDistrict, site.ByAgency} {
		v.Filters = append(v.Filters, p.filter(f, string(f), func(l *site.List) view.Option { return view.Option{Value: l.Key, Title: l.Name} }))
	}
	v.Filters = append(v.Filters, p.filter(site.ByYear, "year", func(l *site.List) view.Option {
		return view.Option{Value: strconv.Itoa(thai.BuddhistYear(l.Items[0].Published.Time)), Title: l.Name}
	}))
	for _, f := range []site.Taxonomy{site.ByKind, site.ByTopic, site.ByDistrict, site.ByAgency, site.ByYear} {
		if links := p.filled(at, f); len(links) > 0 {
			v.Browse = append(v.Browse, view.Group{Name: p.said.Say(f.Word()), Links: links})
		}
	}
	if len(p.taxonomies[site.ByTag]) > 0 {
		v.Browse = append(v.Browse, view.Group{Name: p.said.Say(site.ByTag.Word()), Links: []view.Link{
			{Title: p.said.Fill(wordAllOf, "list", p.said.Say(site.ByTag.Word())), To: p.to(at, site.ByTag.Overview())},
		}})
	}
	return v
}

// filter returns a filter by one taxonomy.
func (p *planner) filter(f site.Taxonomy, name string, option func(*site.List) view.Option) view.Filter {
	v := view.Filter{Name: name, Title: p.said.Say(f.Word())}
	for _, l := range p.taxonomies[f] {
		if len(l.Items) > 0 {
			v.Options = append(v.Options, option(l))
		}
	}
	return v
}

// openSearch returns the link by which browsers find the site's search description; zero if there is no index.
func (p *planner) openSearch(from string) view.OpenSearch {
	if !p.s.On["search"] {
		return view.OpenSearch{}
	}
	return view.OpenSearch{Title: p.s.Settings.Title, To: p.to(from, site.SearchDescription)}
}
