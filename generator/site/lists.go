package site

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"hokhao/generator/content"
	"hokhao/generator/thai"
)

// arrangeLists puts what is shown into lists and order, from nothing: settle calls it again when something fell
// out.
func (m *maker) arrangeLists() {
	s := m.site
	s.Publications, s.StaticPages, s.Moved, s.Lists = nil, nil, nil, nil
	clear(m.pages)
	for _, e := range m.shown() {
		e.pub.Other = m.other(e)
		switch e.rec.Kind.Profile().Role {
		case content.Setting:
			continue
		case content.Static:
			s.StaticPages = append(s.StaticPages, e.pub)
		default:
			s.Publications = append(s.Publications, e.pub)
		}
		m.pages[e.rec.Path] = true
		for _, a := range e.pub.Aliases {
			s.Moved = append(s.Moved, Alias{a.Text, e.pub})
		}
	}
	slices.SortFunc(s.Publications, newestFirst)
	slices.SortFunc(s.StaticPages, func(a, b *Publication) int {
		return cmp.Or(cmp.Compare(a.Weight, b.Weight), thai.Compare(a.Title, b.Title), cmp.Compare(a.Path, b.Path))
	})
	slices.SortFunc(s.Moved, func(a, b Alias) int { return cmp.Compare(a.From, b.From) })
	var main []*Publication // a form in another language stands beside its own, and in a list of that language
	for _, p := range s.Publications {
		if !p.translation(m.Settings.Language) {
			main = append(main, p)
		}
	}
	s.All = &List{Name: s.Label("all"), Address: "/", Items: main}

	// Lists that the settings name stand even while they are empty: their feeds can be subscribed to.
	lists := map[string]*List{}
	add := func(facet Taxonomy, key, name string) *List {
		address := "/" + string(facet) + "/" + key + "/"
		if facet == ByKind {
			address = "/" + key + "/"
		}
		l := &List{Taxonomy: facet, Key: key, Name: name, Address: address}
		lists[string(facet)+"/"+key] = l
		s.Lists = append(s.Lists, l)
		return l
	}
	get := func(facet Taxonomy, key string) *List { return lists[string(facet)+"/"+key] }
	for _, k := range content.Kinds() {
		if k.Listed() {
			add(ByKind, string(k), s.Label(string(k)))
		}
	}
	for _, p := range main {
		p.Members = nil
		if _, gathers := p.Publication.(content.Gathering); gathers {
			p.Members = add(Taxonomy(p.Kind), p.Slugged(), p.Title)
		}
	}
	for _, t := range m.Settings.Topics {
		add(ByTopic, t.Key.Text, t.Name)
	}
	for _, d := range m.Settings.Districts {
		add(ByDistrict, d.Key.Text, s.Label("districts")+d.Name)
	}
	for _, a := range m.Settings.Agencies {
		add(ByAgency, a.Key.Text, a.Name)
	}
	add(ByState, "warnings", s.Label("warnings")) // announced fills them
	add(ByState, "corrections", s.Label("corrections"))
	places := map[string]string{}
	for _, d := range m.Settings.Districts {
		for _, t := range d.Subdistricts {
			places[t.Key.Text] = t.Name
		}
	}
	var tags, years []*List
	for _, p := range s.Publications {
		p.Kinds = get(ByKind, string(p.Kind))
		p.InTopics, p.InDistricts, p.InTags, p.Places, p.InAgency, p.InCampaigns, p.Programme = nil, nil, nil, nil, nil, nil, nil
		for _, r := range p.Topics {
			if l := get(ByTopic, r.Text); l != nil && !slices.Contains(p.InTopics, l) {
				p.InTopics = append(p.InTopics, l)
			}
		}
		for _, r := range p.Districts {
			if l := get(ByDistrict, r.Text); l != nil && !slices.Contains(p.InDistricts, l) {
				p.InDistricts = append(p.InDistricts, l)
			}
		}
		for _, r := range p.Subdistricts {
			if name := places[r.Text]; name != "" {
				p.Places = append(p.Places, name)
			}
		}
		if l := get(ByAgency, p.Agency.Text); l != nil {
			p.InAgency, p.AgencyName = l, l.Name
		}
		for _, r := range p.Campaigns {
			if l := get(ByCampaign, r.Text); l != nil && !slices.Contains(p.InCampaigns, l) {
				p.InCampaigns = append(p.InCampaigns, l)
			}
		}
		var of []*List
		if e := m.programme(p.Record); e != nil && m.visible(e) {
			p.Programme = e.pub
			of = append(of, get(ByProgramme, e.pub.Slugged()))
		}
		if p.translation(m.Settings.Language) {
			l := get(ByLanguage, p.Language)
			if l == nil {
				l = add(ByLanguage, p.Language, s.Label("english"))
			}
			l.Items = append(l.Items, p)
			continue
		}
		for _, t := range p.Tags {
			k := tagKey(t)
			l := get(ByTag, k)
			if l == nil {
				l = add(ByTag, k, t)
				tags = append(tags, l)
			}
			if !slices.Contains(p.InTags, l) {
				p.InTags = append(p.InTags, l)
			}
		}
		year := strconv.Itoa(p.Published.Time.Year())
		l := get(ByYear, year)
		if l == nil {
			l = add(ByYear, year, "พ.ศ. "+strconv.Itoa(thai.BuddhistYear(p.Published.Time)))
			years = append(years, l)
		}
		for _, l := range slices.Concat([]*List{p.Kinds, l}, p.InTopics, p.InDistricts, p.InTags, p.InCampaigns, of, []*List{p.InAgency}) {
			if l != nil && (len(l.Items) == 0 || l.Items[len(l.Items)-1] != p) {
				l.Items = append(l.Items, p)
			}
		}
	}
	slices.SortStableFunc(s.Lists, func(a, b *List) int {
		order := cmp.Compare(slices.Index(Taxonomies, a.Taxonomy), slices.Index(Taxonomies, b.Taxonomy))
		switch {
		case order != 0:
			return order
		case a.Taxonomy == ByTag:
			return cmp.Or(thai.Compare(a.Name, b.Name), cmp.Compare(a.Key, b.Key))
		case a.Taxonomy == ByYear:
			return cmp.Compare(b.Key, a.Key)
		default:
			return 0 // as the settings have them
		}
	})
	for _, l := range slices.Concat(s.Lists, []*List{s.All}) {
		m.pages[l.Address] = true
		if s.On["feed"] && l.Taxonomy != ByTag {
			m.pages[l.Address+"rss.xml"], m.pages[l.Address+"atom.xml"] = true, true
		}
	}
	if s.On["feed"] {
		m.pages[BulletinsAddress+"rss.xml"], m.pages[BulletinsAddress+"atom.xml"] = true, true
	}
	if s.On["sitemap"] {
		m.pages["/sitemap.xml"] = true
	}
	if s.On["script"] {
		m.pages[BroadcastAddress] = true
	}
	for _, f := range []string{"/", "/topics/", "/districts/", "/agencies/", "/states/", "/bulletins/", "/lists.html"} {
		m.pages[f] = true
	}
	m.pages["/tags/"] = len(tags) > 0
	m.pages["/years/"] = len(years) > 0
}

// tagKey is a tag as a part of an address: its search form with whatever a path or a disk cannot hold as "-".
func tagKey(tag string) string {
	k := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r) {
			return r
		}
		return '-'
	}, thai.SearchForm(tag))
	k = strings.Trim(k, "-")
	for strings.Contains(k, "--") {
		k = strings.ReplaceAll(k, "--", "-")
	}
	if k == "" {
		return "-"
	}
	if _, bad := content.Unpublishable(k); bad { // Windows keeps the word for a device; with a hyphen it does not
		return k + "-"
	}
	return k
}

// Label gives a word for a kind, a state or a facet, as site.yaml has it.
func (s *Site) Label(name string) string { return s.Settings.Label(name) }

// arrange makes what needs the lists: neighbours, related publications, editions, weeks.
func (m *maker) arrange() {
	s := m.site
	for _, l := range s.Lists {
		if l.Taxonomy != ByKind {
			continue
		}
		for i, p := range l.Items {
			if i > 0 {
				p.Newer = l.Items[i-1]
			}
			if i+1 < len(l.Items) {
				p.Older = l.Items[i+1]
			}
		}
	}
	series := map[string][]*Publication{}
	for _, p := range s.Publications {
		if name := seriesOf(p); name != "" {
			series[name] = append(series[name], p)
		}
	}
	for _, editions := range series {
		slices.SortStableFunc(editions, func(a, b *Publication) int {
			return heldFrom(b).Compare(heldFrom(a))
		})
		for _, p := range editions {
			p.Editions = editions
		}
	}
	m.relate()
	m.tie()
	m.announced()
	s.Weeks = m.weeks()
	m.broadcast()
}

// seriesOf names the series of which a publication is an edition, or "".
func seriesOf(p *Publication) string {
	k, ok := p.Publication.(content.Recurring)
	if !ok {
		return ""
	}
	name, _ := k.Recurs()
	return name
}

// heldFrom is when an edition begins.
func heldFrom(p *Publication) time.Time {
	k, ok := p.Publication.(content.Recurring)
	if !ok {
		return time.Time{}
	}
	_, when := k.Recurs()
	return when.From.Time
}
