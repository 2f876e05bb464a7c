package web

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"hokhao/generator/channel"
	"hokhao/generator/content"
	"hokhao/generator/entry"
	"hokhao/generator/key"
	"hokhao/generator/site"
	"hokhao/generator/view"
	"hokhao/generator/words"
)

// olderLinks is the number of older pages that a page of a list links to besides the oldest. Each link goes further
// back.
const olderLinks = 8

func pageAddress(l *site.List, n int) string {
	if n == 0 {
		return l.Address
	}
	return l.Address + "page/" + strconv.Itoa(n) + ".html"
}

// fullPages is the number of full pages of a list that are planned together.
const fullPages = 16

// listPages plans the pages of all lists: the newest page of each, and the full ones in groups, beginning with the oldest.
func (p *planner) listPages(yield func(channel.Batch) bool) {
	for _, l := range p.s.Lists {
		page := func(n int) channel.File { return draw(p.web, pageAddress(l, n), p.list(l, n)) }
		newest := channel.Batch{Name: l.Address, Key: p.keyOfNewest(l), Files: func(yield func(channel.File) bool) { yield(page(0)) }}
		if !yield(newest) {
			return
		}
		for first := 1; first <= l.Pages(); first += fullPages {
			last := min(first+fullPages-1, l.Pages())
			var shown []*site.Publication
			for n := first; n <= last; n++ {
				shown = append(shown, l.Page(n)...)
			}
			full := channel.Batch{Name: pageAddress(l, first), Key: p.s.KeyOfPage(l, shown), Files: func(yield func(channel.File) bool) {
				for n := first; n <= last; n++ {
					if !yield(page(n)) {
						return
					}
				}
			}}
			if !yield(full) {
				return
			}
		}
	}
}

// keyOfNewest returns the key of everything that the newest page of a list reads.
func (p *planner) keyOfNewest(l *site.List) key.Key {
	also := []key.Key{p.s.KeyOfCards(p.s.Warnings), key.Of(l.Pages())}
	if scripts := p.besides(l); len(scripts) > 0 {
		oldest := scripts[len(scripts)-1].Day
		also = append(also, p.s.KeyOfReadings(oldest, p.s.Today.Time.AddDate(0, 0, 1)))
	}
	return p.s.KeyOfPage(l, l.Page(0), also...)
}

// besides returns the newest scripts, which the newest page of a district's list shows.
func (p *planner) besides(l *site.List) []site.Broadcast {
	if l.Taxonomy != site.ByDistrict {
		return nil
	}
	all := p.newest[l.Key]
	return all[:min(len(all), scriptBeside)]
}

// list returns a page of a list; 0 is the newest. A numbered page contains nothing that a newer publication could
// change.
func (p *planner) list(l *site.List, n int) view.List {
	at, current, title := pageAddress(l, n), l.Address, l.Name
	steps := []step{{l.Name, l.Address}}
	v := view.List{Name: l.Name, Page: n, Items: p.cards(at, l.Page(n))}
	if l.Taxonomy != site.ByKind {
		current = l.Taxonomy.Overview()
		v.Of = p.said.Say(l.Taxonomy.Word())
		v.OneTopic = l.Taxonomy == site.ByTopic
		steps = []step{{v.Of, current}, {l.Name, l.Address}}
	}
	if l.Taxonomy == site.ByState && l.Key == site.Corrections {
		p.tellAmendments(v.Items, l.Page(n))
	}
	newest := l.Pages()
	if n > 0 {
		page := p.said.Fill(wordPage, "n", strconv.Itoa(n))
		steps = append(steps, step{page, at})
		title += " " + page
		v.Newest = view.Link{Title: l.Name, To: p.to(at, l.Address)}
		newest = n - 1
	}
	for i := newest; i > 0; i-- {
		if newest-i < olderLinks || i == 1 {
			v.Pages = append(v.Pages, view.Link{Title: p.said.Fill(wordPage, "n", strconv.Itoa(i)), To: p.to(at, pageAddress(l, i))})
		}
	}
	v.Layout = p.layout(at, current, title)
	v.Description = p.said.Fill(wordFrom, "list", l.Name, "office", p.s.Settings.Office.Name)
	p.showPage(&v.Layout, "CollectionPage")
	p.breadcrumb(&v.Layout, at, p.said, steps...)
	if n == 0 {
		v.Warnings = p.alerts(at, p.said)
	}
	if n == 0 {
		if v.Scripts = p.scriptDays(at, p.besides(l)); len(v.Scripts) > 0 {
			v.AllScripts = view.Link{Title: p.said.Say(words.Script), To: p.to(at, site.BroadcastAddress)}
		}
	}
	if v.Tag = l.Taxonomy == site.ByTag; !v.Tag { // tags are free words, and have no feeds
		v.Feeds = p.feedsOf(at, l)
		v.Feeds = append(v.Feeds, p.subscriptions(at, l)...)
		v.Layout.Feeds = v.Feeds
	}
	return v
}

// tellAmendments adds the date and nature of the last amendment to the cards of publications.
func (p *planner) tellAmendments(cards []view.Card, pubs []*site.Publication) {
	for i, pub := range pubs {
		if notices := entry.StatusOf(p.s, pub).Notices; len(notices) > 0 {
			cards[i].Published = notices[0].At
			cards[i].Summary = p.text(entry.Join(": ", notices[0].Label, notices[0].Text))
		}
	}
}

// overviews plans the index pages of all taxonomies, and the site map.
func (p *planner) overviews(yield func(channel.File) bool) {
	for _, f := range site.Taxonomies {
		if !f.OwnOverview() || len(p.taxonomies[f]) == 0 {
			continue
		}
		at := f.Overview()
		groups := []view.Group{{Links: p.filled(at, f)}}
		if f == site.ByTag {
			groups = p.alphabet(at, p.taxonomies[f])
		}
		if !yield(draw(p.web, at, p.facetPage(at, p.said.Say(f.Word()), groups))) {
			return
		}
	}
	yield(draw(p.web, mapAddress, p.facetPage(mapAddress, p.said.Say(wordSiteMap), p.siteMap())))
}

// filled returns the lists of a taxonomy that are not empty. Empty ones have a page too, for those who follow them.
func (p *planner) filled(from string, f site.Taxonomy) []view.Link {
	var links []view.Link
	for _, l := range p.taxonomies[f] {
		if len(l.Items) > 0 {
			links = append(links, view.Link{Title: l.Name, To: p.to(from, l.Address)})
		}
	}
	return links
}

// facetPage returns a page of links; above are the steps of its breadcrumb between home and it.
func (p *planner) facetPage(at, name string, groups []view.Group, above ...step) view.TaxonomyPage {
	v := view.TaxonomyPage{Layout: p.layout(at, at, name), Name: name, Groups: groups}
	v.Description = p.said.Fill(wordOfSite, "list", name, "site", p.s.Settings.Title)
	p.showPage(&v.Layout, "CollectionPage")
	p.breadcrumb(&v.Layout, at, p.said, append(above, step{name, at})...)
	return v
}

// siteMap returns every page that is not a publication, and the static pages. It leaves out tags, which are too many.
func (p *planner) siteMap() []view.Group {
	at := mapAddress
	main := view.Group{Links: append([]view.Link{{Title: p.said.Say(wordHome), To: p.to(at, homeAddress)}}, p.listLinks(at, p.taxonomies[site.ByKind])...)}
	main.Links = append(main.Links, view.Link{Title: p.said.Say(content.WeeklyIssues), To: p.to(at, weeksAddress)})
	if p.s.On["script"] {
		main.Links = append(main.Links, view.Link{Title: p.said.Say(words.Script), To: p.to(at, site.BroadcastAddress)})
	}
	if p.s.On["dispatch"] {
		main.Links = append(main.Links, view.Link{Title: p.said.Say(words.Dispatch), To: p.to(at, site.DispatchAddress)})
	}
	if p.s.On["calendar"] {
		main.Links = append(main.Links, view.Link{Title: p.said.Say(words.AllEvents), To: p.to(at, "/"+site.CalendarName)})
	}
	if p.s.On["opendata"] {
		main.Links = append(main.Links, view.Link{Title: p.said.Say(wordOpenData), To: p.to(at, site.DataAddress)})
	}
	if p.s.On["feed"] {
		main.Links = append(main.Links, view.Link{Title: p.said.Say(wordFeedPage), To: p.to(at, site.FeedsAddress)})
	}
	if p.s.On["search"] {
		main.Links = append(main.Links, view.Link{Title: p.said.Say(words.Search), To: p.to(at, site.SearchPage)})
	}
	if len(p.s.Partners) > 0 {
		main.Links = append(main.Links, view.Link{Title: p.said.Say(words.Network), To: p.to(at, site.NetworkPage)})
	}
	if len(p.taxonomies[site.ByTag]) > 0 {
		main.Links = append(main.Links, view.Link{Title: p.said.Say(site.ByTag.Word()), To: p.to(at, site.ByTag.Overview())})
	}
	groups := []view.Group{main}
	for _, f := range site.Taxonomies {
		if f.OwnOverview() && f != site.ByTag {
			groups = append(groups, view.Group{Name: p.said.Say(f.Word()), Links: p.filled(at, f)})
		}
	}
	return append(groups, p.staticPages(at))
}

// alphabet groups lists, which are in dictionary order, by their first letter in a dictionary.
func (p *planner) alphabet(from string, lists []*site.List) []view.Group {
	var groups []view.Group
	for _, l := range lists {
		letter := initial(l.Name)
		if n := len(groups); n == 0 || groups[n-1].Name != letter {
			groups = append(groups, view.Group{Name: letter})
		}
		last := &groups[len(groups)-1]
		last.Links = append(last.Links, view.Link{Title: l.Name, To: p.to(from, l.Address)})
	}
	return groups
}

// initial returns the letter under which a dictionary lists a word: a vowel written before its consonant is read
// after it.
func initial(name string) string {
	name = strings.TrimLeft(name, "เแโใไ")
	for _, r := range name {
		switch {
		case unicode.IsDigit(r):
			return "0–9"
		case unicode.IsLetter(r):
			return string(unicode.ToUpper(r))
		}
	}
	r, _ := utf8.DecodeRuneInString(name)
	return string(r)
}
