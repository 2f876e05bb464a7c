package site

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
	"hokhao/generator/key"
	"hokhao/generator/thai"
)

// A maker is a Site being connected, in two phases. Phase 1 decides on records: first what each record says by itself
// (facts), then what is shown now, which records refer to each other, and in which conditions they are (decision). Phase 2
// (build.go) makes each Publication once from these decisions, and then lists, weeks and readings.
type maker struct {
	Input
	site      *Site
	now       time.Time
	entries   []*entry // one for each record, by source path
	bySource  map[string]*entry
	addresses map[string]claim     // by folded address
	campaigns map[string]*entry    // by slug
	moved     map[string]*entry    // by the published address that had its number
	editors   map[thai.Week]*entry // the editor's choices for a week
	catalogue catalogue            // of publications that are shown
	pages     map[string]bool      // addresses that links may lead to
	known     settingsKeys
	findings  []diagnostic.Finding // not about a single publication
}

// settingsKeys holds the names that publications refer to by key.
type settingsKeys struct {
	topics, districts, places []content.Named   // places are subdistricts
	subdistricts              map[string]string // names of subdistricts
	names                     key.Key           // of all names for segmenting texts
}

func keysOf(s content.Settings) settingsKeys {
	k := settingsKeys{subdistricts: map[string]string{}, names: key.Of(s.Names())}
	for _, t := range s.Topics {
		k.topics = append(k.topics, t.Named)
	}
	for _, d := range s.Districts {
		k.districts = append(k.districts, d.Named)
		k.places = append(k.places, d.Subdistricts...)
		for _, t := range d.Subdistricts {
			k.subdistricts[t.Key.Text] = t.Name
		}
	}
	return k
}

// An entry is the data of phase 1 about one record: the record, its facts, and the decisions about it.
type entry struct {
	rec *content.Record
	facts
	decision
	findings []diagnostic.Finding
	before   bool         // readers may know it: see Input.PublishedBefore
	in       string       // the file that findings are about, if it is not the source
	pub      *Publication // made in phase 2 if it is shown
}

func connect(in Input) (*Site, []diagnostic.Finding, []string) {
	m := &maker{Input: in, bySource: map[string]*entry{}, addresses: map[string]claim{}, campaigns: map[string]*entry{}, moved: map[string]*entry{}, editors: map[thai.Week]*entry{}}
	m.begin()
	m.known = keysOf(m.Settings)
	leftOut := m.decide()
	m.build()
	m.checkNavigation()
	m.checkPublished()
	m.checkFiles()
	m.checkRenumbered()
	m.checkClock()
	m.site.ScheduledChanges = m.scheduledChanges()
	m.site.Until = m.until()
	m.site.Waiting = m.waiting()
	m.spare()
	m.label()
	if in.Updatable {
		m.site.maker = m
	}
	return m.site, m.all(), leftOut
}

// decide is phase 1. It returns the sources that are left out because of their faults.
func (m *maker) decide() (leftOut []string) {
	for i := range m.Records {
		rec := &m.Records[i]
		e := &entry{rec: rec, facts: factsOf(rec), findings: rec.Findings, before: m.PublishedBefore(rec)}
		m.entries = append(m.entries, e)
		m.bySource[e.rec.Source.Path] = e
		if e.readable() {
			m.hold(e)
		}
	}
	m.claimAll()
	m.checkNumbers()
	m.checkForms()
	m.group()
	for _, e := range m.entries {
		if e.readable() {
			m.attach(e)
		}
	}
	leftOut = m.settle()
	m.condition()
	return leftOut
}

// waiting returns the publications that are not shown, by source.
func (m *maker) waiting() []Waiting {
	var all []Waiting
	for _, e := range m.entries {
		switch {
		case !e.readable() || m.visible(e):
		case e.expired:
			all = append(all, Waiting{e.shown, e.Title, Expired})
		default:
			all = append(all, Waiting{e.shown, e.Title, e.held})
		}
	}
	slices.SortFunc(all, func(a, b Waiting) int { return strings.Compare(a.Source.Path, b.Source.Path) })
	return all
}

// begin makes the Site from the settings.
func (m *maker) begin() {
	zone, err := time.LoadLocation(m.Settings.TimeZone.Text)
	if err != nil {
		zone = time.UTC // reported by content.ReadSettings
	}
	if m.BaseURL != "" {
		m.Settings.BaseURL.Text = m.BaseURL
	}
	if !strings.HasSuffix(m.Settings.BaseURL.Text, "/") {
		m.Settings.BaseURL.Text += "/"
	}
	m.now = m.Now.In(zone)
	day := time.Date(m.now.Year(), m.now.Month(), m.now.Day(), 0, 0, 0, 0, zone)
	m.site = &Site{
		Settings: m.Settings, Catalogue: m.Settings.Catalogue(), Dictionary: thai.NewDictionary(m.Settings.Names()), Zone: zone, Today: thai.Moment{Time: day}, Preview: m.Drafts || m.Future,
		Partners: m.Network.Partners, Headlines: m.headlines(), On: map[string]bool{}, Highest: map[Series]int{},
	}
	m.site.Voice = newVoice(m.site)
	m.site.Look = m.look()
	for _, c := range m.Channels {
		m.site.On[c] = !m.Settings.Channels[c].Off
	}
	for _, name := range slices.Sorted(maps.Keys(m.Settings.Channels)) {
		at := m.Settings.ChannelsAt[name]
		if m.Settings.Channels[name].Off && (name == "web" || name == "press") {
			m.tellIn(msgChannelNeeded, content.SettingsFile, at, "channel", name, "quoted", strconv.Quote(name))
		}
		if !slices.Contains(m.Channels, name) {
			m.tellIn(msgChannelUnknown, content.SettingsFile, at, "channel", name, "quoted", strconv.Quote(name), "hint", near(name, m.Channels))
		}
	}
}

// all returns every finding. Faults in unfinished publications do not stop the build.
func (m *maker) all() []diagnostic.Finding {
	out := slices.Clip(m.findings)
	for _, w := range m.site.Weeks {
		out = append(out, w.findings...)
	}
	for _, e := range m.entries {
		for _, f := range e.findings {
			if m.unfinished(e) && f.Severity == diagnostic.Error {
				f.Severity = diagnostic.Warning
			}
			out = append(out, f)
		}
	}
	return diagnostic.Sorted(out)
}

// spare records the files beside sources whose errors belong only to publications that are left out.
func (m *maker) spare() {
	m.site.Spared = map[string]bool{}
	for _, held := range []bool{true, false} {
		for _, e := range m.entries {
			for _, f := range e.findings {
				if f.File != e.rec.Source.Path && (e.held == LeftOut) == held && f.Severity == diagnostic.Error {
					m.site.Spared[f.File] = held
				}
			}
		}
	}
}

// tellIn adds a finding that is not about a single publication.
func (m *maker) tellIn(msg diagnostic.Message, file string, at content.Position, pairs ...any) {
	f := msg.With(pairs...)
	f.File, f.Line, f.Column, f.Hint = file, at.Line, at.Column, content.YAML.Hint(f.Hint)
	m.findings = append(m.findings, f)
}

// tell adds a finding about a publication.
func (e *entry) tell(msg diagnostic.Message, at content.Position, pairs ...any) {
	e.add(msg.With(pairs...), at)
}

// add adds a finding about a publication, with its position.
func (e *entry) add(f diagnostic.Finding, at content.Position) {
	f.File, f.Line, f.Column, f.Hint = cmp.Or(e.in, e.rec.Source.Path), at.Line, at.Column, e.rec.Form.Hint(f.Hint)
	e.findings = append(slices.Clip(e.findings), f)
}

func near(word string, known []string) string {
	if n, ok := content.Nearest(word, known); ok {
		return fmt.Sprintf("หมายถึง “⟦%s⟧” หรือไม่", n)
	}
	if len(known) == 0 {
		return ""
	}
	return "ใช้ได้: " + strings.Join(known[:min(len(known), 20)], ", ")
}

// checkNavigation checks that menu items lead to existing pages.
func (m *maker) checkNavigation() {
	for _, w := range m.site.Weeks {
		m.pages[w.Address] = true
	}
	var kept []content.MenuItem
	for _, item := range m.Settings.Navigation {
		link, _, _ := strings.Cut(item.Link.Text, "#")
		c, claimed := m.owner(link)
		switch {
		case strings.HasPrefix(link, "https://") || strings.HasPrefix(link, "http://") || m.pages[link]:
			kept = append(kept, item)
		case claimed && c.address == link:
			// It is not yet, or no longer, published, which is nobody's fault, so the item is left out meanwhile.
			m.tellIn(msgMenuUnpublished, content.SettingsFile, item.Link.At, "title", item.Title, "link", item.Link.Text)
		case m.switchedOff(link) != "":
			m.tellIn(msgMenuOff, content.SettingsFile, item.Link.At, "title", item.Title, "link", item.Link.Text, "channel", m.switchedOff(link))
		default:
			m.tellIn(msgMenuNowhere, content.SettingsFile, item.Link.At, "title", item.Title, "link", item.Link.Text, "hint", near(item.Link.Text, m.places()))
		}
	}
	m.site.Settings.Navigation = kept
}

// switchedOff returns the channel that is off and without which there is no page at an address, or "".
func (m *maker) switchedOff(address string) string {
	for _, name := range slices.Sorted(maps.Keys(m.site.On)) {
		if m.site.On[name] {
			continue
		}
		s := *m.site
		s.On = maps.Clone(s.On)
		s.On[name] = true
		if m.catalogue.pages(&s)[address] {
			return name
		}
	}
	return ""
}

// places returns the addresses that a menu may lead to, without files.
func (m *maker) places() []string {
	var out []string
	for _, address := range slices.Sorted(maps.Keys(m.pages)) {
		if m.pages[address] && (strings.HasSuffix(address, "/") || isPage(address)) {
			out = append(out, address)
		}
	}
	return out
}

// removed returns the addresses that were removed on purpose.
func (m *maker) removed() map[string]bool {
	gone := map[string]bool{}
	for _, l := range m.Removed.Lines {
		gone[content.Folded(l.Address.Text)] = true
	}
	return gone
}

// bury adds the tombstone of a publication that was removed.
func (m *maker) bury(l content.RemovedLine) {
	if l.Date.Time.After(m.now) {
		return
	}
	known, _ := m.Published.Find(l.Address.Text)
	t := Tombstone{Ref: known.ID, Kind: known.Kind, Since: known.Since, Removed: l.Date, Reason: l.Reason}
	if t.Ref == "" {
		t.Ref = m.site.URL(l.Address.Text)
	}
	m.site.Tombstones = append(m.site.Tombstones, t)
}

// checkPublished reports published addresses that no longer exist. If the publication moved, as its number shows, the
// finding is about its new source.
func (m *maker) checkPublished() {
	gone := m.removed()
	for _, l := range m.Removed.Lines {
		if _, known := m.Published.Find(l.Address.Text); !known && !publishable(l.Address.Text) {
			m.tellIn(msgNeverPublished, content.RemovedFile, l.Address.At, "address", l.Address.Text)
		}
		if _, claimed := m.owner(l.Address.Text); !claimed && isPage(l.Address.Text) && !isReserved(l.Address.Text) {
			m.site.Gone = append(m.site.Gone, l)
			m.bury(l)
		}
	}
	slices.SortStableFunc(m.site.Tombstones, func(a, b Tombstone) int {
		return cmp.Or(b.Removed.Time.Compare(a.Removed.Time), cmp.Compare(a.Ref, b.Ref))
	})
	slices.SortFunc(m.site.Gone, func(a, b content.RemovedLine) int { return cmp.Compare(a.Address.Text, b.Address.Text) })
	for _, l := range m.Published.Lines {
		if _, claimed := m.owner(l.Address); claimed || gone[content.Folded(l.Address)] {
			continue
		}
		if e := m.moved[l.Address]; e != nil {
			e.tell(msgMovedAway, content.Position{Line: 1}, "number", e.Number, "address", l.Address, "next", m.nextNumber(e))
			continue
		}
		m.tellIn(msgAddressGone, content.PublishedFile, content.Position{Line: l.Line}, "address", l.Address, "date", m.now.Format(time.DateOnly))
	}
}
