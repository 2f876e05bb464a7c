package site

import (
	"cmp"
	"slices"
	"time"

	"hokhao/generator/content"
)

// build is phase 2: it makes each Publication from the decisions of phase 1, and then lists, weeks and readings. Only this
// file sets fields of a Publication, each in one place and only once; TestPublicationsAreBuiltOnce checks this.
func (m *maker) build() {
	s, c := m.site, &m.catalogue
	shown := m.shown()
	for _, e := range shown {
		e.pub = m.newPublication(e)
		m.write(e)
	}
	for _, e := range shown {
		m.tie(e)
		for _, a := range e.Aliases {
			if e.rec.Kind.Profile().Role != content.Setting {
				s.Moved = append(s.Moved, Alias{a.Text, e.pub})
			}
		}
	}
	slices.SortFunc(s.Moved, func(a, b Alias) int { return cmp.Compare(a.From, b.From) })
	s.Publications, s.StaticPages = publications(c.listed), publications(c.static)
	s.All, s.Lists = c.all, c.lists
	s.All.Items = publications(c.main)
	for _, e := range c.listed {
		m.list(e)
	}
	for _, l := range s.Lists {
		if l.Taxonomy == ByKind {
			neighbours(l.Items)
		}
	}
	m.liken()
	for _, e := range slices.Concat(c.listed, c.static) {
		if w, _ := e.warning(); e.pub.Is(InForce) && !m.translation(e) && w.Level != "" {
			s.Warnings = append(s.Warnings, e.pub)
		}
	}
	slices.SortStableFunc(s.Warnings, gravestFirst)
	for _, p := range s.All.Items {
		if _, ok := p.Publication.(content.OnAir); ok && !p.Withdrawal() {
			s.OnAir = append(s.OnAir, p)
		}
	}
	m.announce()
	s.Weeks = m.weeks()
	s.told = m.readings()
}

// publications returns the publications of entries, in their order.
func publications(entries []*entry) []*Publication {
	var all []*Publication
	for _, e := range entries {
		all = append(all, e.pub)
	}
	return all
}

// newPublication makes a publication with the fields that neither refer to others nor contain the text.
func (m *maker) newPublication(e *entry) *Publication {
	return &Publication{
		ID: m.id(e), Published: e.published, Changed: e.changed,
		Photos: e.files.photos, Files: e.files.downloads, Recording: e.files.recording, Inline: e.files.inline,
		Own: e.files.own, Tables: e.files.tables,
		State: State{Removed: e.removed, Held: e.held, Conditions: e.conditions}, NextWord: e.nextWord, holdsUntil: e.ends,
	}
}

// write sets the fields that contain the text. They are set again by Update if the text alone has changed.
func (m *maker) write(e *entry) {
	p := e.pub
	p.Record, p.Common, p.Summary, p.Body = e.shown, e.Common, e.summary, m.body(e)
}

// body returns the text of a publication.
func (m *maker) body(e *entry) Body {
	b := Body{File: File{Source: e.rec.Source, folder: m.Folder}, empty: true}
	if !e.removed {
		b = Body{
			File: b.File, at: e.rec.BodyAt, empty: e.rec.Outline.Empty, links: e.links, pictures: e.files.pictures, words: m.site.Dictionary,
			said: m.site.Words(e.rec.Language),
		}
	}
	b.key = b.makeKey(m.known.names)
	return b
}

// tie links a publication to those that phase 1 decided on.
func (m *maker) tie(e *entry) {
	p := e.pub
	if e.other != nil {
		p.Other = e.other.pub
	}
	if e.programme != nil {
		p.Programme = e.programme.pub
	}
	if e.cancelledBy != nil {
		p.CancelledBy = e.cancelledBy.pub
	}
	named := make(map[string]*Publication, len(e.named))
	for name, t := range e.named {
		named[name] = t.pub
	}
	p.Named, p.Cancels = named, publications(e.cancels())
	p.ClarifiedBy = publications(e.clarifiedBy)
	p.Amendments, p.History = amendmentsOf(e), historyOf(e)
}

// list adds a publication to its lists. A publication in another language than the site's is only in the list of that
// language.
func (m *maker) list(e *entry) {
	p, c := e.pub, &m.catalogue
	p.Kinds = c.get(ByKind, string(e.rec.Kind))
	p.InTopics, p.InDistricts, p.InCampaigns = c.named(ByTopic, e.Topics), c.named(ByDistrict, e.Districts), c.named(ByCampaign, e.Campaigns)
	if l := c.get(ByAgency, e.Agency.Text); l != nil {
		p.InAgency, p.AgencyName = l, l.Name
	}
	p.Places = m.subdistricts(e.Subdistricts)
	if m.translation(e) {
		l := c.get(ByLanguage, e.rec.Language)
		l.Items = append(l.Items, p)
		return
	}
	p.InTags = c.tagged(e.Tags)
	if _, gathers := e.kind.(content.Gathering); gathers {
		p.Members = c.get(Taxonomy(e.rec.Kind), slug(e.rec.Path))
	}
	in := slices.Concat([]*List{p.Kinds, c.get(ByYear, yearOf(e))}, p.InTopics, p.InDistricts, p.InTags, p.InCampaigns, []*List{p.InAgency})
	if e.programme != nil {
		in = append(in, c.get(ByProgramme, slug(e.programme.rec.Path)))
	}
	for _, l := range in {
		if l != nil && (len(l.Items) == 0 || l.Items[len(l.Items)-1] != p) {
			l.Items = append(l.Items, p)
		}
	}
}

// neighbours links each publication of a list to the next newer and older one.
func neighbours(newestFirst []*Publication) {
	for i, p := range newestFirst {
		if i > 0 {
			p.Newer = newestFirst[i-1]
		}
		if i+1 < len(newestFirst) {
			p.Older = newestFirst[i+1]
		}
	}
}

// liken finds related publications, editions and counts, all of which need the lists.
func (m *maker) liken() {
	k, editions := newLikeness(m.site.Publications, m.site.Lists), editionsOf(m.site.Publications)
	fill := func(of []*entry, k *likeness) {
		for _, e := range of {
			p := e.pub
			p.Related = k.related(p, publications(e.related))
			p.Editions = editions[seriesOf(p)]
			if c, ok := p.Publication.(content.Counting); ok {
				p.Counts = m.counts(c)
			}
		}
	}
	inParts(m.catalogue.listed, func(part []*entry) { fill(part, k.another()) })
}

// editionsOf returns the editions of each series, newest first.
func editionsOf(all []*Publication) map[string][]*Publication {
	series := map[string][]*Publication{}
	for _, p := range all {
		if name := seriesOf(p); name != "" {
			series[name] = append(series[name], p)
		}
	}
	for _, editions := range series {
		slices.SortStableFunc(editions, func(a, b *Publication) int { return heldFrom(b).Compare(heldFrom(a)) })
	}
	return series
}

// seriesOf returns the series of which a publication is an edition, or "".
func seriesOf(p *Publication) string {
	k, ok := p.Publication.(content.Recurring)
	if !ok {
		return ""
	}
	name, _ := k.Recurs()
	return name
}

// heldFrom returns the time at which an edition begins.
func heldFrom(p *Publication) time.Time {
	k, ok := p.Publication.(content.Recurring)
	if !ok {
		return time.Time{}
	}
	_, when := k.Recurs()
	return when.From.Time
}

// announce fills the lists of states: warnings with the notices that cancel them, and publications that were corrected,
// cancelled or withdrawn, by their last amendment.
func (m *maker) announce() {
	warnings, corrections := m.catalogue.get(ByState, "warnings"), m.catalogue.get(ByState, Corrections)
	for _, p := range m.site.All.Items {
		if _, warns := p.Warning(); warns || p.CancelsWarning() {
			warnings.Items = append(warnings.Items, p)
		}
		if slices.ContainsFunc(p.Amendments, Amendment.Mends) {
			corrections.Items = append(corrections.Items, p)
		}
	}
	slices.SortStableFunc(corrections.Items, func(a, b *Publication) int { return b.Updated().Compare(a.Updated()) })
}

// label sets the keys of the site and its publications, after everything else is set.
func (m *maker) label() {
	m.site.frame = m.site.frameKey()
	m.relabel(slices.Concat(m.site.Publications, m.site.StaticPages))
}

// relabel sets the keys that differ after some publications have changed.
func (m *maker) relabel(changed []*Publication) {
	for p, k := range m.site.keysOf(slices.Concat(m.site.Publications, m.site.StaticPages), changed) {
		p.keys = *k
	}
}
