package web

import (
	"slices"
	"strings"
	"sync"

	"hokhao/generator/channel"
	"hokhao/generator/content"
	"hokhao/generator/entry"
	"hokhao/generator/palette"
	"hokhao/generator/schemaorg"
	"hokhao/generator/site"
	"hokhao/generator/view"
	"hokhao/generator/words"
)

// Addresses of pages that are neither publications nor lists.
const (
	homeAddress     = "/"
	weeksAddress    = site.BulletinsAddress
	mapAddress      = "/lists.html"
	notFoundAddress = "/404.html"
)

// A planner is one pass over the site.
type planner struct {
	web        *web
	s          *site.Site
	made       channel.Made
	mourning   bool
	said       words.Localizer // in the office's language
	base       view.Layout     // the same on every page
	assets     []asset         // of the theme, in the office's colours
	menu       []menuItem
	layouts    *layouts
	lines      *sync.Map // *site.Publication → view.Card without addresses: each is on many pages
	taxonomies map[site.Taxonomy][]*site.List
	newest     map[string][]site.Broadcast // of each district, the newest days with a loudspeaker script
}

// A menuItem is a line of a menu. Package site has checked that its target exists.
type menuItem struct {
	title, english, to string
	place              content.MenuPlace
}

// layouts caches computed layouts; several pages are planned at a time.
type layouts struct {
	mu  sync.Mutex
	all map[layoutKey]view.Layout
}

// A layoutKey is everything that the layout of a page depends on. Thousands of releases share one, so that their menus and
// addresses are computed once.
type layoutKey struct {
	folder  string
	current string // address in the menu that the page belongs to
	below   bool   // addresses begin with the path of the base URL
}

func newPlan(w *web, s *site.Site, made channel.Made) *planner {
	p := &planner{web: w, s: s, made: made, layouts: &layouts{all: map[layoutKey]view.Layout{}}, lines: new(sync.Map), taxonomies: map[site.Taxonomy][]*site.List{}, newest: newestBroadcasts(s)}
	for _, l := range s.Lists {
		p.taxonomies[l.Taxonomy] = append(p.taxonomies[l.Taxonomy], l)
	}
	p.mourning = s.Mourning()
	p.said = s.Words(p.language())
	p.assets = publish(w.theme.Assets(s.Settings.Palette()))
	o := s.Settings.Office
	p.base = view.Layout{
		Lang:      p.language(),
		Words:     s.Catalogue,
		Color:     s.Settings.Palette().Color(palette.Main),
		SiteTitle: s.Settings.Title,
		Grey:      p.mourning,
		Office: view.Office{
			Name: o.Name, Address: o.Address, Phone: phone(o.Phone), Fax: o.Fax,
			Email: mail(o.Email), EmailText: o.Email, Line: o.Line, Hours: o.Hours,
		},
		Licence:   s.Settings.Licence,
		OpenGraph: p.siteSocial(),
		Reload:    w.reload,
	}
	for _, h := range s.Settings.Hotlines {
		p.base.Hotlines = append(p.base.Hotlines, view.Hotline{Number: phone(h.Number), Name: h.Name})
	}
	for _, item := range s.Settings.Navigation {
		p.menu = append(p.menu, menuItem{item.Title, item.English, item.Link.Text, item.Place})
	}
	p.menu = append(p.menu, menuItem{p.said.Say(wordSiteMap), s.Words("en").Say(wordSiteMap), mapAddress, "about"})
	return p
}

// language returns the language in which the office writes.
func (p *planner) language() string {
	if l := p.s.Settings.Language; l != "" {
		return l
	}
	return "th"
}

// to returns an address of the site, or one of another site, as a link for the page at from.
func (p *planner) to(from, address string) view.Address {
	switch {
	case !strings.HasPrefix(address, "/"):
	case from == notFoundAddress:
		address = p.s.Below(address)
	default:
		address = site.Relative(from, address)
	}
	a, _ := view.To(address)
	return a
}

// full returns the full URL of an address of the site.
func (p *planner) full(address string) view.Address {
	a, _ := view.To(p.s.URL(address))
	return a
}

// layout returns the layout of the page at an address; current is the address in the menu that it belongs to.
func (p *planner) layout(address, current, title string) view.Layout {
	at := layoutKey{address[:strings.LastIndexByte(address, '/')+1], current, address == notFoundAddress}
	p.layouts.mu.Lock()
	f, ok := p.layouts.all[at]
	p.layouts.mu.Unlock()
	if !ok {
		f = p.around(address, current)
		p.layouts.mu.Lock()
		p.layouts.all[at] = f
		p.layouts.mu.Unlock()
	}
	f.Title = title
	f.Canonical = p.full(address)
	return f
}

func (p *planner) around(address, current string) view.Layout {
	f := p.base
	f.Home = p.to(address, homeAddress)
	if p.s.On["search"] {
		f.Search = p.to(address, site.SearchPage)
	}
	f.Assets = make(map[string]view.Address, len(p.assets))
	for _, a := range p.assets {
		f.Assets[a.Name] = p.to(address, a.Address)
	}
	if m := p.s.Look.Mark; m != nil {
		if _, ok := p.made.Fact(site.FilePath(m.Address)); ok {
			h := m.Picture.Header
			f.Mark = view.Picture{Src: p.to(address, m.Address), Width: h.Width(), Height: h.Height()}
		}
	}
	if m := p.s.Look.Masthead; m != nil {
		if _, ok := p.made.Fact(site.FilePath(m.Address)); ok {
			f.Masthead = p.to(address, m.Address)
		}
	}
	for _, item := range p.menu {
		link := view.Link{Title: item.title, To: p.to(address, item.to), Current: item.to == current}
		switch item.place {
		case "about":
			f.About = append(f.About, link)
		case "media":
			f.Media = append(f.Media, link)
		default:
			f.Menu = append(f.Menu, link)
		}
	}
	f.Feeds = p.feeds(address, homeAddress, p.s.Settings.Title)
	if p.s.On["feed"] {
		f.AllFeeds = view.Link{Title: p.said.Say(wordFeeds), To: p.to(address, site.FeedsAddress)}
	}
	f.Notices = p.allNotices(address, p.said)
	return f
}

// translate turns a layout in the office's language into one in another: the main menu keeps the items with a title
// in that language, and the lists below use these titles where they exist.
func (p *planner) translate(f *view.Layout, address, current, language string) {
	f.Lang, f.Menu, f.About, f.Media = language, nil, slices.Clone(f.About), slices.Clone(f.Media)
	f.Notices = p.allNotices(address, p.s.Words(language))
	if f.AllFeeds.Title != "" {
		f.AllFeeds.Title = p.s.Words(language).Say(wordFeeds)
	}
	about, media := 0, 0
	for _, item := range p.menu {
		switch item.place {
		case "about":
			retitle(f.About, &about, item)
		case "media":
			retitle(f.Media, &media, item)
		default:
			if item.english != "" {
				f.Menu = append(f.Menu, view.Link{Title: item.english, To: p.to(address, item.to), Current: item.to == current})
			}
		}
	}
}

// retitle replaces the title of the link at an index with the menu item's English one, if there is one, and advances
// the index.
func retitle(links []view.Link, at *int, item menuItem) {
	if item.english != "" {
		links[*at].Title = item.english
	}
	*at++
}

// feeds returns the feeds at a list's address.
func (p *planner) feeds(from, list, title string) []view.Feed {
	if !p.s.On["feed"] {
		return nil
	}
	return []view.Feed{
		{Name: "RSS", Title: title + " (RSS)", Type: "application/rss+xml", To: p.to(from, list+site.RSS)},
		{Name: "Atom", Title: title + " (Atom)", Type: "application/atom+xml", To: p.to(from, list+site.Atom)},
		{Name: "JSON", Title: title + " (JSON Feed)", Type: "application/feed+json", To: p.to(from, list+site.JSONFeed)},
	}
}

// feedsOf returns the feeds of a list.
func (p *planner) feedsOf(from string, l *site.List) []view.Feed {
	title := p.s.Settings.Title + " – " + l.Name
	all := p.feeds(from, l.Address, title)
	if all != nil && l.HasPodcast() {
		all = append(all, p.podcast(from, l.Address, title))
	}
	return all
}

// podcast returns the feed for podcast players at a list's address.
func (p *planner) podcast(from, list, title string) view.Feed {
	name := p.said.Say(words.Podcast)
	return view.Feed{Name: name, Title: title + " (" + name + ")", Type: "application/rss+xml", To: p.to(from, list+site.Podcast)}
}

// A step is one on the way from home to a page.
type step struct{ title, address string }

// breadcrumb sets the breadcrumb from home to the page at from, which is the last step, for people and for machines.
func (p *planner) breadcrumb(f *view.Layout, from string, said words.Localizer, steps ...step) {
	f.Breadcrumb = []view.Link{{Title: said.Say(wordHome), To: p.to(from, homeAddress)}}
	way := [][2]string{{said.Say(wordHome), p.s.URL(homeAddress)}}
	for i, s := range steps {
		link := view.Link{Title: s.title}
		if i < len(steps)-1 {
			link.To = p.to(from, s.address)
		}
		f.Breadcrumb = append(f.Breadcrumb, link)
		way = append(way, [2]string{entry.Line(s.title), p.s.URL(s.address)})
	}
	show(f, schemaorg.BreadcrumbOf(way...))
}
