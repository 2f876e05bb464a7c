package site

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"hokhao/generator/content"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// A catalogue holds the shown entries in order, and their lists, whose addresses phase 1 needs since links may lead to them.
// Phase 2 adds the publications to the lists.
type catalogue struct {
	listed []*entry // newest first
	main   []*entry // without translations, which appear beside their originals and in the list of their language
	static []*entry // static pages, by weight and title
	all    *List
	lists  []*List // in the order in which they are shown
	byKey  map[listKey]*List
	tags   map[string]string // their keys
}

type listKey struct {
	taxonomy Taxonomy
	key      string
}

// Corrections is the key of the list of corrected and withdrawn publications, which is sorted by the time of the change.
const Corrections = "corrections"

// newCatalogue sorts the entries that are shown, and makes their lists, still empty.
func (m *maker) newCatalogue(shown []*entry) catalogue {
	c := catalogue{byKey: map[listKey]*List{}, tags: map[string]string{}}
	for _, e := range shown {
		switch e.rec.Kind.Profile().Role {
		case content.Listed:
			c.listed = append(c.listed, e)
		case content.Static:
			c.static = append(c.static, e)
		}
	}
	slices.SortFunc(c.listed, newestFirst)
	slices.SortFunc(c.static, func(a, b *entry) int {
		return cmp.Or(cmp.Compare(a.Weight, b.Weight), thai.Compare(a.Title, b.Title), cmp.Compare(a.rec.Path, b.rec.Path))
	})
	for _, e := range c.listed {
		if !m.translation(e) {
			c.main = append(c.main, e)
		}
	}
	s := m.site
	c.all = &List{Name: s.Say(wordAll), Address: "/"}
	// Lists named in the settings exist even while they are empty, so that their feeds can be subscribed to.
	for _, k := range content.Kinds() {
		if k.Listed() {
			c.add(ByKind, string(k), s.Say(k.Word()))
		}
	}
	for _, e := range c.main {
		if _, gathers := e.kind.(content.Gathering); gathers {
			c.add(Taxonomy(e.rec.Kind), slug(e.rec.Path), e.Title)
		}
	}
	for _, t := range m.Settings.Topics {
		c.add(ByTopic, t.Key.Text, t.Name)
	}
	for _, d := range m.Settings.Districts {
		c.add(ByDistrict, d.Key.Text, s.DistrictName(d))
	}
	for _, a := range m.Settings.Agencies {
		c.add(ByAgency, a.Key.Text, a.Name)
	}
	c.add(ByState, "warnings", s.Say(words.Warnings))
	c.add(ByState, Corrections, s.Say(wordCorrections))
	for _, e := range c.listed {
		if m.translation(e) {
			c.add(ByLanguage, e.rec.Language, s.Say(wordEnglish))
			continue
		}
		for _, t := range e.Tags {
			c.add(ByTag, c.tagKey(t), t)
		}
		if year := yearOf(e); c.get(ByYear, year) == nil {
			c.add(ByYear, year, s.Words(m.Settings.Language).Fill(words.Year, "year", strconv.Itoa(thai.BuddhistYear(e.published.Time))))
		}
	}
	slices.SortStableFunc(c.lists, func(a, b *List) int {
		order := cmp.Compare(slices.Index(Taxonomies, a.Taxonomy), slices.Index(Taxonomies, b.Taxonomy))
		switch {
		case order != 0:
			return order
		case a.Taxonomy == ByTag:
			return cmp.Or(thai.Compare(a.Name, b.Name), cmp.Compare(a.Key, b.Key))
		case a.Taxonomy == ByYear:
			return cmp.Compare(b.Key, a.Key)
		default:
			return 0 // in the order of the settings
		}
	})
	return c
}

// add adds a list unless it exists; its newest publication determines its name.
func (c *catalogue) add(t Taxonomy, key, name string) {
	if c.byKey[listKey{t, key}] != nil {
		return
	}
	address := "/" + string(t) + "/" + key + "/"
	if t == ByKind {
		address = "/" + key + "/"
	}
	l := &List{Taxonomy: t, Key: key, Name: name, Address: address}
	c.byKey[listKey{t, key}] = l
	c.lists = append(c.lists, l)
}

// get returns a list, or nil.
func (c *catalogue) get(t Taxonomy, key string) *List { return c.byKey[listKey{t, key}] }

// named returns the lists that a field names, each once.
func (c *catalogue) named(t Taxonomy, refs []content.Ref) []*List {
	var all []*List
	for _, r := range refs {
		if l := c.get(t, r.Text); l != nil && !slices.Contains(all, l) {
			all = append(all, l)
		}
	}
	return all
}

// tagged returns the lists of free keywords, each once.
func (c *catalogue) tagged(tags []string) []*List {
	var all []*List
	for _, t := range tags {
		if l := c.get(ByTag, c.tagKey(t)); !slices.Contains(all, l) {
			all = append(all, l)
		}
	}
	return all
}

// subdistricts returns the names of the subdistricts that a field names.
func (m *maker) subdistricts(refs []content.Ref) []string {
	var all []string
	for _, r := range refs {
		if name := m.known.subdistricts[r.Text]; name != "" {
			all = append(all, name)
		}
	}
	return all
}

// pages returns the addresses that links may lead to.
func (c *catalogue) pages(s *Site) map[string]bool {
	pages := map[string]bool{}
	for _, e := range slices.Concat(c.listed, c.static) {
		pages[e.rec.Path] = true
	}
	tags, years := false, false
	for _, l := range slices.Concat(c.lists, []*List{c.all}) {
		pages[l.Address] = true
		if s.On["feed"] && l.Taxonomy != ByTag {
			for _, name := range Feeds {
				pages[l.Address+name] = true
			}
			if l.HasPodcast() {
				pages[l.Address+Podcast] = true
			}
		}
		tags, years = tags || l.Taxonomy == ByTag, years || l.Taxonomy == ByYear
	}
	if s.On["feed"] {
		for _, name := range Feeds {
			pages[BulletinsAddress+name] = true
		}
		pages[FeedsAddress], pages[Subscriptions] = s.On["web"], true
	}
	if s.On["sitemap"] {
		pages["/sitemap.xml"] = true
	}
	if s.On["script"] {
		pages[BroadcastAddress] = true
	}
	if s.On["dispatch"] {
		pages[DispatchAddress] = true
	}
	if s.On["opendata"] {
		pages[DataAddress] = true
	}
	if len(s.Partners) > 0 {
		pages[NetworkPage] = true
	}
	for _, f := range []string{"/", "/topics/", "/districts/", "/agencies/", "/states/", "/bulletins/", "/lists.html"} {
		pages[f] = true
	}
	pages["/tags/"], pages["/years/"] = tags, years
	return pages
}

// yearOf returns the key of the list of an entry's year.
func yearOf(e *entry) string { return strconv.Itoa(e.published.Time.Year()) }

// tagKey returns the key of a tag, cached because each tag is on many publications.
func (c *catalogue) tagKey(tag string) string {
	k, ok := c.tags[tag]
	if !ok {
		k = tagKey(tag)
		c.tags[tag] = k
	}
	return k
}

// tagKey returns a tag as part of an address: its search form, with "-" in place of what a path or a file system cannot
// contain.
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
	if _, bad := content.Unpublishable(k); bad { // reserved for a device on Windows; with a hyphen it is allowed
		return k + "-"
	}
	return k
}

// newestFirst is the order of publications everywhere: by day, royal news first within its day, then by time, number and
// address.
func newestFirst(a, b *entry) int {
	day := func(e *entry) int {
		year, month, day := e.published.Time.Date()
		return year*10000 + int(month)*100 + day
	}
	royal := func(e *entry) int {
		if e.Royal {
			return 0
		}
		return 1
	}
	return cmp.Or(
		cmp.Compare(day(b), day(a)),
		cmp.Compare(royal(a), royal(b)),
		b.published.Time.Compare(a.published.Time),
		cmp.Compare(b.Number.Year, a.Number.Year),
		cmp.Compare(b.Number.Of, a.Number.Of),
		cmp.Compare(a.rec.Path, b.rec.Path),
	)
}
