package site

import (
	"encoding/binary"
	"iter"
	"maps"
	"slices"
	"time"

	"hokhao/generator/content"
	"hokhao/generator/key"
	"hokhao/generator/thai"
)

// AlertDays is the number of days for which a publication's page shows the warnings in force; older pages link to the list of all
// notices.
const AlertDays = 14

// Alerts reports whether the page of a publication shows the warnings in force.
func (s *Site) Alerts(p *Publication) bool {
	return p.Kind.Profile().Role != content.Static && thai.DaysBetween(p.Published.Time, s.Today.Time) < AlertDays
}

// Months groups publications, which are sorted by date, by the month of their date ("2026-11"). Those without a date are a group
// of their own.
func Months(all []*Publication) iter.Seq2[string, []*Publication] {
	name := func(p *Publication) string {
		if p.Published.Time.IsZero() {
			return "undated"
		}
		return p.Published.Time.Format("2006-01")
	}
	return func(yield func(string, []*Publication) bool) {
		for from := 0; from < len(all); {
			to, month := from+1, name(all[from])
			for to < len(all) && all[to].Published.Time.Month() == all[from].Published.Time.Month() && name(all[to]) == month {
				to++
			}
			if !yield(month, all[from:to]) {
				return
			}
			from = to
		}
	}
}

// The keys of a publication. Only this file decides what a key covers, and it covers whole sources rather than only what is
// shown of them: too much costs planning a few files that turn out unchanged, too little would leave a file outdated.
type keys struct {
	face key.Key // the publication without its text, and what was decided of it
	own  key.Key // and its text
	card key.Key // the faces of the publication and of those that it leads to: everything that a list or another page shows of it
	page key.Key // the publication itself, the cards of those that it leads to, and the day if it matters: everything that its own forms show
}

// KeyOf returns the key for files made from these publications. It covers each with what it leads to, and what all
// publications share.
func (s *Site) KeyOf(pubs []*Publication, more ...key.Key) key.Key {
	b := slices.Clone(s.frame[:])
	for _, p := range pubs {
		b = append(b, p.keys.page[:]...)
	}
	return joined(b, more)
}

// KeyOfCards returns the key for files that list these publications among others.
func (s *Site) KeyOfCards(pubs []*Publication, more ...key.Key) key.Key {
	b := slices.Clone(s.frame[:])
	for _, p := range pubs {
		b = append(b, p.keys.card[:]...)
	}
	return joined(b, more)
}

func joined(b []byte, more []key.Key) key.Key {
	for _, k := range more {
		b = append(b, k[:]...)
	}
	return key.Bytes(b)
}

// KeyOfDispatches returns the key for files of these days. It covers the texts of the publications, which are in the files of a day,
// since its page says how large they are.
func (s *Site) KeyOfDispatches(days []Dispatch) key.Key {
	type day struct {
		Address        string
		Items, Amended int
	}
	var pubs []*Publication
	var parts []day
	for _, d := range days {
		pubs = append(pubs, d.All()...)
		parts = append(parts, day{d.Address, len(d.Items), len(d.Amended)})
	}
	return s.KeyOf(pubs, key.Of(parts))
}

// KeyOfTexts returns the key of the publications themselves, regardless of the day.
func (s *Site) KeyOfTexts(pubs []*Publication) key.Key {
	b := slices.Clone(s.frame[:])
	for _, p := range pubs {
		b = append(b, p.keys.own[:]...)
	}
	return key.Bytes(b)
}

// KeyOfPage returns the key for a page of a list that shows some of its publications.
func (s *Site) KeyOfPage(l *List, shown []*Publication, more ...key.Key) key.Key {
	return s.KeyOfCards(shown, append(more, key.Of(named(l)))...)
}

// A listName is the name and address of a list.
type listName struct {
	Taxonomy           Taxonomy
	Key, Name, Address string
}

func named(l *List) listName { return listName{l.Taxonomy, l.Key, l.Name, l.Address} }

// KeyOfWeek returns the key of an issue: its stories, and everything that it shows of other publications.
func (s *Site) KeyOfWeek(w *Week, more ...key.Key) key.Key {
	var stories []*Publication
	for _, section := range w.Sections {
		stories = append(stories, section.Items...)
	}
	for _, c := range w.Coming {
		stories = append(stories, c.Of)
	}
	stories = slices.Concat(stories, w.Lines, w.Ranked, w.Corrections, s.OnAir)
	if w.Editor != nil {
		stories = append(stories, w.Editor)
	}
	type coming struct {
		content.Event
		GoesOn bool
	}
	type section struct {
		Key, Title string
		Lead       bool
		Items      int
	}
	parts := struct {
		Week                        thai.Week
		Address, Stories            string
		Volume, Issue, Pages, Year  int
		Revision, Lines, Correction int
		Revised                     time.Time
		Coming                      []coming
		Sections                    []section
	}{
		w.Week, w.Address, w.Stories, w.Volume, w.Issue, w.Pages, w.Year, w.Revision, len(w.Lines), len(w.Corrections), w.Revised, nil, nil,
	}
	for _, c := range w.Coming {
		parts.Coming = append(parts.Coming, coming{c.Event, c.GoesOn})
	}
	for _, sec := range w.Sections {
		parts.Sections = append(parts.Sections, section{sec.Key, sec.Title, sec.Lead, len(sec.Items)})
	}
	return s.KeyOf(stories, append(more, key.Of(parts))...)
}

// KeyOfReadings returns the key of all readings from one day until another, and of the districts.
func (s *Site) KeyOfReadings(from, until time.Time, more ...key.Key) key.Key {
	type reading struct {
		Own, Card key.Key
		Change    content.Change
		Withdrawn bool
	}
	var days []struct {
		Day   time.Time
		Items []reading
	}
	for day := from; day.Before(until); day = day.AddDate(0, 0, 1) {
		items := s.told[day.Format(time.DateOnly)]
		if len(items) == 0 {
			continue
		}
		d := struct {
			Day   time.Time
			Items []reading
		}{Day: day}
		for _, r := range items {
			d.Items = append(d.Items, reading{r.keys.own, r.keys.card, r.Change, r.Withdrawn})
		}
		days = append(days, d)
	}
	return s.KeyOf(nil, append(more, key.Of(days))...)
}

// keysOf returns the keys that differ after some publications have changed: their own, and those of publications that lead to
// them.
func (s *Site) keysOf(all, changed []*Publication) map[*Publication]*keys {
	made := make(map[*Publication]*keys, len(changed))
	of := func(p *Publication) *keys {
		if k := made[p]; k != nil {
			return k
		}
		return &p.keys
	}
	change := func(p *Publication) *keys {
		if made[p] == nil {
			k := p.keys
			made[p] = &k
		}
		return made[p]
	}
	var buffer []byte
	var faces []*Publication // of those that changed, whose faces did
	for _, p := range changed {
		k := change(p)
		buffer = p.appendFace(buffer[:0])
		if face := key.Bytes(buffer); face != k.face {
			k.face = face
			faces = append(faces, p)
		}
		buffer = key.Append(append(buffer[:0], k.face[:]...), struct {
			Source content.Source
			Body   key.Key
		}{p.Source, p.Body.key})
		k.own = key.Bytes(buffer)
	}
	cards := leading(all, faces)
	for _, p := range cards {
		buffer = append(buffer[:0], of(p).face[:]...)
		for q := range p.leadsTo() {
			buffer = append(buffer, of(q).face[:]...)
		}
		change(p).card = key.Bytes(buffer)
	}
	var warnings []byte
	for _, p := range s.Warnings {
		warnings = append(warnings, of(p).card[:]...)
	}
	pages := leading(all, cards)
	if slices.ContainsFunc(s.Warnings, func(p *Publication) bool { return slices.Contains(cards, p) }) {
		pages = all
	}
	if len(pages) < len(all) {
		pages = slices.Concat(pages, changed)
	}
	for _, p := range pages {
		k := change(p)
		buffer = append(append(buffer[:0], k.own[:]...), k.card[:]...)
		for q := range p.leadsTo() {
			buffer = append(buffer, of(q).card[:]...)
		}
		if s.Alerts(p) {
			buffer = append(buffer, warnings...)
		}
		if s.Aged(p) {
			buffer = append(buffer, 'a')
		}
		if _, passes := p.Publication.(content.Passing); passes { // pages count the days to coming events
			buffer = s.Today.Time.AppendFormat(append(buffer, 'd'), time.DateOnly)
		}
		k.page = key.Bytes(buffer)
	}
	return made
}

// leading returns the publications that are among some or lead to one of them.
func leading(all, some []*Publication) []*Publication {
	switch len(some) {
	case 0:
		return nil
	case len(all):
		return all
	}
	among := make(map[*Publication]bool, len(some))
	for _, p := range some {
		among[p] = true
	}
	var found []*Publication
	for _, p := range all {
		leads := among[p]
		for q := range p.leadsTo() {
			if leads = leads || among[q]; leads {
				break
			}
		}
		if leads {
			found = append(found, p)
		}
	}
	return found
}

// frameKey returns the key of what all publications share.
func (s *Site) frameKey() key.Key {
	parts := struct {
		Settings          content.Settings
		On                map[string]bool
		Mark, Masthead    fileKey
		Preview, Mourning bool
	}{s.Settings, s.On, fileKey{}, fileKey{}, s.Preview, s.Mourning()}
	if m := s.Look.Mark; m != nil {
		parts.Mark = keyOfFile(m.Address, m.File)
	}
	if m := s.Look.Masthead; m != nil {
		parts.Masthead = keyOfFile(m.Address, m.File)
	}
	return key.Of(parts)
}

// A fileKey is a file and its published address.
type fileKey struct {
	Address, Path string
	Sum           [32]byte
}

func keyOfFile(address string, f File) fileKey {
	return fileKey{address, f.Source.Path, f.Source.SHA256}
}

// leadsTo yields the publications that a publication leads to, in a fixed order.
func (p *Publication) leadsTo() iter.Seq[*Publication] {
	return func(yield func(*Publication) bool) {
		for _, q := range []*Publication{p.Other, p.Programme, p.CancelledBy, p.Newer, p.Older} {
			if q != nil && !yield(q) {
				return
			}
		}
		for _, list := range [][]*Publication{p.Cancels, p.ClarifiedBy, p.Related, p.Editions} {
			for _, q := range list {
				if !yield(q) {
					return
				}
			}
		}
		for _, name := range slices.Sorted(maps.Keys(p.Named)) {
			if !yield(p.Named[name]) {
				return
			}
		}
		members := p.Members
		if members == nil && p.Other != nil {
			members = p.Other.Members // a translation shows the members of its original
		}
		if members != nil {
			for _, q := range members.Items {
				if !yield(q) {
					return
				}
			}
		}
		for _, a := range p.Amendments {
			if a.By != nil && !yield(a.By) {
				return
			}
		}
	}
}

// appendFace appends the encoding of a publication without its text and without others: its record, and each decision about it.
// Most have little more than texts, which are appended without reflection.
func (p *Publication) appendFace(b []byte) []byte {
	b = append(b, p.Face[:]...)
	b = appendTexts(b, p.Path, p.Language, p.ID, p.Summary, p.Recording, p.AgencyName)
	b = appendTexts(b, p.Places...)
	for _, lists := range [][]*List{{p.Kinds, p.InAgency, p.Members}, p.InTopics, p.InDistricts, p.InCampaigns, p.InTags} {
		for _, l := range lists {
			if l != nil {
				b = appendTexts(b, string(l.Taxonomy), l.Key, l.Name, l.Address)
			}
		}
		b = append(b, '.')
	}
	for _, m := range []thai.Moment{p.Published, p.Changed, p.NextWord, {Time: p.holdsUntil}} {
		_, offset := m.Time.Zone()
		b = binary.AppendVarint(binary.AppendVarint(binary.AppendVarint(b, m.Time.Unix()), int64(m.Time.Nanosecond())), int64(offset))
		if m.Clock {
			b = append(b, 'c')
		}
		b = append(b, '.')
	}
	if len(p.Photos)+len(p.Inline)+len(p.Files)+len(p.Own)+len(p.Tables)+len(p.Amendments)+len(p.History)+len(p.Counts)+len(p.State.Conditions) == 0 && p.State.Held == "" && !p.State.Removed {
		return b
	}
	return p.appendRest(b)
}

// appendTexts appends texts so that others have another encoding.
func appendTexts(b []byte, texts ...string) []byte {
	b = binary.AppendUvarint(b, uint64(len(texts)))
	for _, t := range texts {
		b = append(binary.AppendUvarint(b, uint64(len(t))), t...)
	}
	return b
}

// appendRest appends the encoding of what many publications have nothing of.
func (p *Publication) appendRest(b []byte) []byte {
	type photo struct {
		File       fileKey
		Renditions []Rendition
		Credit     string
		InBody     bool
	}
	type attachment struct {
		File   fileKey
		Title  string
		Own    bool
		Length time.Duration
		Name   string
	}
	type amendment struct {
		Condition Condition
		At        thai.Moment
		Note, By  string
	}
	photos := func(of []*Photo) (all []photo) {
		for _, ph := range of {
			all = append(all, photo{keyOfFile(ph.Address, ph.File), ph.Renditions, ph.Credit, ph.InBody})
		}
		return all
	}
	var files []attachment
	for _, a := range p.Files {
		files = append(files, attachment{keyOfFile(a.Address, a.File), a.Title, a.Own, a.Length, ""})
	}
	for _, name := range slices.Sorted(maps.Keys(p.Own)) {
		a := p.Own[name]
		files = append(files, attachment{keyOfFile(a.Address, a.File), a.Title, a.Own, a.Length, name})
	}
	var tables []fileKey
	for _, name := range slices.Sorted(maps.Keys(p.Tables)) {
		tables = append(tables, fileKey{name, p.Tables[name].Source.Path, p.Tables[name].Source.SHA256})
	}
	var amendments []amendment
	for _, a := range p.Amendments {
		by := ""
		if a.By != nil {
			by = a.By.Path
		}
		amendments = append(amendments, amendment{a.Condition, a.At, a.Note, by})
	}
	return key.Append(b, struct {
		State          State
		Photos, Inline []photo
		Files          []attachment
		Tables         []fileKey
		Amendments     []amendment
		History        []Step
		Counts         []int
	}{p.State, photos(p.Photos), photos(p.Inline), files, tables, amendments, p.History, p.Counts})
}
