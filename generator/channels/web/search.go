package web

import (
	"strings"

	"hokhao/generator/channel"
	"hokhao/generator/site"
	"hokhao/generator/view"
)

// searchName is what the search page is called.
const searchName = "ค้นหา"

// searchPage plans the page on which the site is searched, where the channel is on that makes the index.
func (p *plan) searchPage(yield func(channel.File) bool) {
	if p.s.On["search"] {
		yield(draw(p.web, site.SearchPage, p.search()))
	}
}

func (p *plan) search() view.Search {
	at := site.SearchPage
	v := view.Search{Layout: p.layout(at, at, searchName), Name: searchName, Action: p.to(at, at), Script: p.to(at, site.SearchScript)}
	v.Layout.Search = view.Address{} // the page has a box of its own
	v.OpenSearch = p.openSearch(at)
	v.Description = searchName + "ใน" + p.s.Settings.Title
	v.Breadcrumb = p.crumbs(at, v.Lang, step{searchName, at})
	for _, f := range []site.Taxonomy{site.ByKind, site.ByTopic, site.ByDistrict, site.ByAgency} {
		v.Filters = append(v.Filters, p.filter(f, string(f), func(l *site.List) view.Option { return view.Option{Value: l.Key, Title: l.Name} }))
	}
	v.Filters = append(v.Filters, p.filter(site.ByYear, "year", func(l *site.List) view.Option {
		return view.Option{Value: strings.TrimPrefix(l.Name, "พ.ศ. "), Title: l.Name}
	}))
	for _, f := range []site.Taxonomy{site.ByKind, site.ByTopic, site.ByDistrict, site.ByAgency, site.ByYear} {
		if links := p.filled(at, f); len(links) > 0 {
			v.Browse = append(v.Browse, view.Group{Name: p.s.Label(string(f)), Links: links})
		}
	}
	if len(p.taxonomies[site.ByTag]) > 0 {
		v.Browse = append(v.Browse, view.Group{Name: p.s.Label(string(site.ByTag)), Links: []view.Link{
			{Title: p.s.Label(string(site.ByTag)) + "ทั้งหมด", To: p.to(at, site.ByTag.Overview())},
		}})
	}
	return v
}

// filter gives what results can be narrowed down to by one taxonomy.
func (p *plan) filter(f site.Taxonomy, name string, option func(*site.List) view.Option) view.Filter {
	v := view.Filter{Name: name, Title: p.s.Label(string(f))}
	for _, l := range p.taxonomies[f] {
		if len(l.Items) > 0 {
			v.Options = append(v.Options, option(l))
		}
	}
	return v
}

// openSearch gives what browsers need to offer the site's search themselves; none where there is no index.
func (p *plan) openSearch(from string) view.OpenSearch {
	if !p.s.On["search"] {
		return view.OpenSearch{}
	}
	return view.OpenSearch{Title: p.s.Settings.Title, To: p.to(from, site.SearchDescription)}
}
