package site

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
	"hokhao/generator/markdown"
	"hokhao/generator/thai"
)

// A maker is a Site while it is connected.
type maker struct {
	Input
	site      *Site
	now       time.Time
	entries   []*entry // one a record, by source path
	bySource  map[string]*entry
	addresses map[string]claim     // folded address → who has it
	pages     map[string]bool      // addresses of everything that a link may lead to
	campaigns map[string]*entry    // by slug
	moved     map[string]*entry    // by the published address at which its number was
	editors   map[thai.Week]*entry // what an editor set for a week
	findings  []diagnostic.Finding // of no publication alone
}

// An entry is a record on its way into the Site.
type entry struct {
	rec      *content.Record
	pub      *Publication // nil where front matter could not be read
	held     Held
	expired  bool
	findings []diagnostic.Finding
	in       string // the file that findings are of, where that is not the source
}

func connect(in Input) (*Site, []diagnostic.Finding, []string) {
	m := &maker{Input: in, bySource: map[string]*entry{}, addresses: map[string]claim{}, pages: map[string]bool{}, campaigns: map[string]*entry{}, moved: map[string]*entry{}, editors: map[thai.Week]*entry{}}
	m.begin()
	for i := range in.Records {
		m.admit(&in.Records[i])
	}
	m.claimAll()
	for _, e := range m.entries {
		if e.pub != nil {
			e.pub.ID = m.id(e.pub)
		}
	}
	m.checkNumbers()
	m.checkForms()
	m.group()
	for _, e := range m.entries {
		m.attach(e)
	}
	leftOut := m.settle()
	m.arrange()
	for _, e := range m.shown() {
		e.pub.Body.key = e.pub.Body.makeKey(in.Settings.Names())
	}
	m.checkNavigation()
	m.checkPublished()
	m.checkFiles()
	m.checkRenumbered()
	m.checkClock()
	m.site.ScheduledChanges = m.scheduledChanges()
	for _, e := range m.entries {
		switch {
		case e.pub == nil || m.visible(e):
		case e.expired:
			m.site.Waiting = append(m.site.Waiting, Waiting{e.pub, Expired})
		default:
			m.site.Waiting = append(m.site.Waiting, Waiting{e.pub, e.held})
		}
	}
	slices.SortFunc(m.site.Waiting, func(a, b Waiting) int { return strings.Compare(a.Source.Path, b.Source.Path) })
	m.spare()
	return m.site, m.all(), leftOut
}

// begin makes the Site with what the settings say.
func (m *maker) begin() {
	zone, err := time.LoadLocation(m.Settings.TimeZone.Text)
	if err != nil {
		zone = time.UTC // said by content.ReadSettings
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
		Settings: m.Settings, Dictionary: thai.NewDictionary(m.Settings.Names()), Zone: zone, Today: thai.Moment{Time: day}, Preview: m.Drafts || m.Future,
		On: map[string]bool{}, Highest: map[Series]int{},
	}
	m.site.Voice = newVoice(m.site)
	for _, c := range m.Channels {
		m.site.On[c] = !m.Settings.Channels[c].Off
	}
	for _, name := range slices.Sorted(maps.Keys(m.Settings.Channels)) {
		ref := content.Ref{Text: name, At: m.Settings.ChannelsAt[name]}
		if m.Settings.Channels[name].Off && (name == "web" || name == "press") {
			m.say(ref, content.SettingsFile, "channel-needed", fmt.Sprintf("ปิดช่องทาง “%s” ไม่ได้ เพราะช่องทางอื่นต้องใช้", name),
				fmt.Sprintf("the channel %q cannot be switched off", name), fmt.Sprintf("ลบบรรทัด %s: false", name))
		}
		if !slices.Contains(m.Channels, name) {
			m.say(ref, content.SettingsFile, "channel-unknown", fmt.Sprintf("ไม่มีช่องทางชื่อ “%s”", name),
				fmt.Sprintf("unknown channel %q", name), near(name, m.Channels))
		}
	}
}

// admit takes a record in and decides what "now" decides.
func (m *maker) admit(rec *content.Record) {
	e := &entry{rec: rec, findings: rec.Findings}
	m.entries = append(m.entries, e)
	m.bySource[rec.Source.Path] = e
	if rec.Publication == nil {
		return
	}
	c := rec.Publication.Base()
	p := &Publication{Record: rec, Common: c, Published: c.Date}
	if c.PublishDate.Time.After(c.Date.Time) {
		p.Published = c.PublishDate
	}
	for _, ch := range c.Changes {
		if ch.Date.Time.After(p.Changed.Time) {
			p.Changed = ch.Date
		}
	}
	if c.Withdrawn.Date.Time.After(p.Changed.Time) {
		p.Changed = c.Withdrawn.Date
	}
	if p.State.Removed = c.Withdrawn.Reason != "" && c.Withdrawn.Keep == content.KeepTitle; p.State.Removed {
		p.withhold()
	}
	e.pub = p
	e.expired = !c.ExpiryDate.Time.IsZero() && !c.ExpiryDate.Time.After(m.now)
	unapproved := m.Settings.NeedsApproval(rec.Publication) && c.Approved.By == ""
	switch {
	case c.Draft:
		e.held = Draft
	case unapproved && c.Urgency != content.Emergency:
		e.held = Unapproved
		e.note(diagnostic.Note, fmt.Sprintf("รออนุมัติ: “%s” ยังไม่เผยแพร่", c.Title), "awaits approval and is not published")
	case p.Published.Time.After(m.now):
		e.held = Future
	}
	if unapproved && m.visible(e) && c.Urgency == content.Emergency {
		// People's lives may hang on it, so it goes out and is asked for afterwards.
		e.note(diagnostic.Warning, fmt.Sprintf("เรื่องด่วนที่สุด “%s” เผยแพร่ไปก่อนโดยยังไม่มีผู้อนุมัติ", c.Title), "an emergency was published without approval")
	}
	p.State.Held = e.held
}

// withhold leaves of a record what content.Withheld does, and nothing of its text.
func (p *Publication) withhold() {
	kept := *p.Record
	kept.Publication = content.Withheld(kept.Publication)
	kept.Outline, kept.Findings = markdown.Outline{Empty: true}, nil
	p.Record, p.Common = &kept, kept.Publication.Base()
}

// note says that approval is awaited.
func (e *entry) note(severity diagnostic.Severity, thai, english string) {
	e.findings = append(slices.Clone(e.findings), diagnostic.Finding{
		Rule: "approval-awaited", Severity: severity, File: e.rec.Source.Path, Thai: thai, English: english,
		Hint: "เมื่ออนุมัติแล้ว เพิ่มในส่วนหัว โดยพิมพ์ตำแหน่งผู้อนุมัติและวันที่จริงแทน " + content.Unfilled + "\napproved: {by: " + content.Unfilled + ", date: " + content.Unfilled + "}",
	})
}

// visible tells whether a publication is in the Site.
func (m *maker) visible(e *entry) bool {
	if e.pub == nil || e.expired {
		return false
	}
	switch e.held {
	case "":
		return true
	case Draft, Unapproved:
		return m.Drafts
	case Future:
		return m.Future
	default:
		return false
	}
}

func (m *maker) shown() []*entry {
	var out []*entry
	for _, e := range m.entries {
		if m.visible(e) {
			out = append(out, e)
		}
	}
	return out
}

// settle resolves links among what is shown. With LeaveOut, what is faulty and was never published is held, and
// everything is resolved again without it, until nothing more falls out.
func (m *maker) settle() (leftOut []string) {
	for {
		base := map[*entry]int{}
		for _, e := range m.entries {
			base[e] = len(e.findings)
		}
		m.arrangeLists()
		for _, e := range m.shown() {
			if !e.pub.State.Removed { // nothing of its text is shown
				m.link(e)
			}
		}
		fell := false
		if m.LeaveOut {
			for _, e := range m.entries {
				if e.held == LeftOut || !diagnostic.HasErrors(e.findings) && !slices.Contains(m.Failed, e.rec.Source.Path) {
					continue
				}
				if m.PublishedBefore(e.rec) || m.unfinished(e) {
					continue
				}
				e.held, fell = LeftOut, true
				leftOut = append(leftOut, e.rec.Source.Path)
			}
		}
		if !fell {
			slices.Sort(leftOut)
			return leftOut
		}
		for _, e := range m.entries {
			if e.held != LeftOut { // what made it fall stays said
				e.findings = e.findings[:base[e]:base[e]]
			}
		}
	}
}

// id returns the id of a publication: the address in full under which it was first published, as the command record
// wrote it down. Neither a new name of its source nor another address of the site changes it, so that newsrooms do not
// take it for something new.
func (m *maker) id(p *Publication) string {
	var first content.PublishedLine
	for _, address := range addressesOf(p.Common, p.Path) {
		if l, found := m.Published.Find(address); found && (first.Address == "" || l.Since.Before(first.Since)) {
			first = l
		}
	}
	switch {
	case first.ID != "":
		return first.ID
	case first.Address != "":
		return m.site.URL(first.Address)
	}
	return m.site.URL(addressesOf(p.Common, p.Path)[0]) // moved before anything was recorded, or new
}

// addressesOf returns the addresses that a publication has had, the present one last.
func addressesOf(c content.Common, address string) []string {
	var all []string
	for _, a := range c.Aliases {
		all = append(all, a.Text)
	}
	return append(all, address)
}

// unfinished tells that somebody has yet to release a publication by hand, and nobody is shown it meanwhile.
func (m *maker) unfinished(e *entry) bool {
	return (e.held == Draft || e.held == Unapproved) && !m.Drafts
}

// all gives every finding. Faults in what is unfinished do not hold the site up.
func (m *maker) all() []diagnostic.Finding {
	out := m.findings
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

// spare notes the files beside sources whose faults are those of publications that are left out alone.
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

// say adds an error that belongs to no publication alone.
func (m *maker) say(ref content.Ref, file, rule, thai, english, hint string) {
	m.findings = append(m.findings, diagnostic.Finding{
		Rule: rule, File: file, Line: ref.At.Line, Column: ref.At.Column, Thai: thai, English: english, Hint: content.YAML.Hint(hint),
	})
}

// fail adds an error to a publication.
func (e *entry) fail(at content.Position, rule, thai, english, hint string) {
	e.add(diagnostic.Error, at, rule, thai, english, hint)
}

// warn adds a warning to a publication.
func (e *entry) warn(at content.Position, rule, thai, english, hint string) {
	e.add(diagnostic.Warning, at, rule, thai, english, hint)
}

func (e *entry) add(severity diagnostic.Severity, at content.Position, rule, thai, english, hint string) {
	e.findings = append(slices.Clip(e.findings), diagnostic.Finding{
		Rule: rule, Severity: severity, File: cmp.Or(e.in, e.rec.Source.Path), Line: at.Line, Column: at.Column,
		Thai: thai, English: english, Hint: e.rec.Form.Hint(hint),
	})
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

// checkNumbers holds that a number is given once in its series, for ever.
func (m *maker) checkNumbers() {
	type id struct {
		Series
		of int
	}
	owner := map[id]string{}
	gone := map[id]string{} // of an address that no source claims any more: the one that has its number was moved
	take := func(k content.Kind, n content.Number, who string) (id, string, bool) {
		series := Series{m.Settings.Series(k), n.Year}
		i := id{series, n.Of}
		m.site.Highest[series] = max(m.site.Highest[series], n.Of)
		if first, taken := owner[i]; taken && first != who {
			return i, first, false
		}
		owner[i] = who
		return i, "", true
	}
	for _, l := range m.Published.Lines {
		if n, ok := content.ParseNumber(l.Number); ok {
			who := l.Address
			if c, claimed := m.owner(l.Address); claimed {
				if c.by.rec.Language != "th" {
					continue // it has its Thai form's number
				}
				who = c.by.rec.Source.Path
			}
			if i, _, ok := take(l.Kind, n, who); ok && who == l.Address && !m.removed()[folded(who)] {
				gone[i] = who
			}
		}
	}
	type clash struct {
		e     *entry
		first string
	}
	var clashes []clash
	for _, e := range m.entries {
		if e.pub == nil || e.pub.Number.Year == 0 || e.rec.Language != "th" {
			continue // an English form has its Thai one's number
		}
		i, first, ok := take(e.rec.Kind, e.pub.Number, e.rec.Source.Path)
		if address := gone[i]; address != "" {
			m.moved[address] = e
			owner[i] = e.rec.Source.Path
			delete(gone, i)
		} else if !ok {
			clashes = append(clashes, clash{e, first})
		}
	}
	for _, c := range clashes {
		n := c.e.pub.Number
		c.e.fail(n.At, "number-twice", fmt.Sprintf("เลขที่ %s ใช้แล้วใน %s", n, c.first), fmt.Sprintf("the number %s is taken by %s", n, c.first),
			fmt.Sprintf("เปลี่ยนเป็นเลขที่ถัดไปที่ว่าง  ⟦number: %d/%d⟧", m.site.Highest[Series{m.Settings.Series(c.e.rec.Kind), n.Year}]+1, n.Year))
	}
}

// checkForms says where a publication was withdrawn or amended in one language and not in the other. It stops nothing: then
// the withdrawal would not be published either.
func (m *maker) checkForms() {
	for _, e := range m.entries {
		if e.pub == nil || e.pub.Withdrawal() {
			continue
		}
		o := m.bySource[otherForm(e.rec)]
		if o == nil || o.pub == nil {
			continue
		}
		if !o.pub.Withdrawal() {
			m.checkAmended(e, o)
			continue
		}
		w := o.pub.Withdrawn
		e.warn(content.Position{Line: 1}, "withdrawn-other", fmt.Sprintf("เรื่องนี้ยกเลิกแล้วใน %s แต่ฉบับนี้ยังไม่ได้ยกเลิก", o.rec.Source.Path),
			"the form in the other language was withdrawn, and this one was not",
			fmt.Sprintf("ถ้ายกเลิกทั้งสองภาษา เพิ่ม\n⟦withdrawn: {date: %s, reason: %q, keep: %s}⟧", written(w.Date), w.Reason, w.Keep))
	}
}

// checkAmended says that the form of o in the other language, e, lacks a change of which readers of o were told, or that the
// two hold until different moments.
func (m *maker) checkAmended(e, o *entry) {
	if e.rec.Language == m.Settings.Language {
		return // said of the translation
	}
	if have, want := len(e.pub.Changes), len(o.pub.Changes); have < want {
		c := o.pub.Changes[len(o.pub.Changes)-1]
		e.warn(content.Position{Line: 1}, "form-behind", fmt.Sprintf("%s แจ้งการแก้ไข %d ครั้ง แต่ฉบับนี้แจ้ง %d ครั้ง", o.rec.Source.Path, want, have),
			"readers of the other language were told of more changes",
			fmt.Sprintf("แปลการแก้ไขที่ขาดลงในช่อง changes ของไฟล์นี้ ใช้วันเวลาเดียวกัน เช่น %s", written(c.Date)))
	}
	a, binds := e.pub.Publication.(content.Binding)
	b, alsoBinds := o.pub.Publication.(content.Binding)
	if binds && alsoBinds && !a.Binds().To.Time.Equal(b.Binds().To.Time) {
		e.warn(content.Position{Line: 1}, "form-until", fmt.Sprintf("ฉบับนี้มีผลถึงคนละเวลากับ %s", o.rec.Source.Path), "the notice holds until another moment than in the other language",
			fmt.Sprintf("แก้เป็น  ⟦until: %s⟧", written(b.Binds().To)))
	}
}

// written is a moment as an officer writes it.
func written(m thai.Moment) string {
	if m.Clock {
		return m.Time.Format("2006-01-02 15:04")
	}
	return m.Time.Format(time.DateOnly)
}

// otherForm names the source of a publication in the other language: name.en.md of name.md.
func otherForm(rec *content.Record) string {
	if rec.Language == "en" {
		return strings.TrimSuffix(rec.Source.Path, ".en.md") + ".md"
	}
	return strings.TrimSuffix(rec.Source.Path, ".md") + ".en.md"
}

// checkNavigation holds that menus lead somewhere.
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
			// Its time comes or has gone: no fault of anybody's, so the item is left out meanwhile.
			m.say(item.Link, content.SettingsFile, "link-unpublished", fmt.Sprintf("เมนู “%s” ชี้ไปที่ %s ซึ่งไม่ได้เผยแพร่อยู่ในขณะนี้ จึงไม่แสดงเมนูนี้", item.Title, item.Link.Text),
				fmt.Sprintf("the menu item leads to %s, which is not published now; it is left out", item.Link.Text), "เมื่อหน้านั้นเผยแพร่ เมนูจะกลับมาเอง ถ้าไม่ต้องการแล้ว ให้ลบออก")
			m.findings[len(m.findings)-1].Severity = diagnostic.Warning
		default:
			m.say(item.Link, content.SettingsFile, "link-nowhere", fmt.Sprintf("เมนู “%s” ชี้ไปที่ %s ซึ่งไม่มีในเว็บไซต์", item.Title, item.Link.Text),
				fmt.Sprintf("the menu item leads to %s, which is not there", item.Link.Text), near(item.Link.Text, m.places()))
		}
	}
	m.site.Settings.Navigation = kept
}

// places are the addresses that a menu may lead to, without feeds.
func (m *maker) places() []string {
	var out []string
	for _, address := range slices.Sorted(maps.Keys(m.pages)) {
		if m.pages[address] && !strings.HasSuffix(address, ".xml") {
			out = append(out, address)
		}
	}
	return out
}

// removed are the addresses that were given up on purpose.
func (m *maker) removed() map[string]bool {
	gone := map[string]bool{}
	for _, l := range m.Removed.Lines {
		gone[folded(l.Address.Text)] = true
	}
	return gone
}

// checkPublished holds that an address once published is never lost. It is missed where its publication went, as far as
// its number tells.
func (m *maker) checkPublished() {
	gone := m.removed()
	for _, l := range m.Removed.Lines {
		if _, known := m.Published.Find(l.Address.Text); !known && !publishable(l.Address.Text) {
			m.say(l.Address, content.RemovedFile, "removed-address", fmt.Sprintf("“%s” ไม่ใช่ที่อยู่ที่เคยเผยแพร่ และใช้เป็นที่อยู่เว็บไม่ได้", l.Address.Text),
				"the address was never published and cannot be one", "ลบรายการนี้ออก หรือพิมพ์ที่อยู่ตามที่เคยเผยแพร่ เช่น  ⟦address: /news/2026/flood.html⟧")
		}
		if _, claimed := m.owner(l.Address.Text); !claimed && isPage(l.Address.Text) && !isReserved(l.Address.Text) {
			m.site.Gone = append(m.site.Gone, l)
		}
	}
	slices.SortFunc(m.site.Gone, func(a, b content.RemovedLine) int { return cmp.Compare(a.Address.Text, b.Address.Text) })
	for _, l := range m.Published.Lines {
		if _, claimed := m.owner(l.Address); claimed || gone[folded(l.Address)] {
			continue
		}
		if e := m.moved[l.Address]; e != nil {
			e.fail(content.Position{Line: 1}, "address-gone", fmt.Sprintf("เรื่องเลขที่ %s เคยเผยแพร่ที่ %s แต่ไฟล์นี้มีที่อยู่อื่น ผู้ที่เก็บลิงก์เดิมไว้จะหาไม่พบ", e.pub.Number, l.Address),
				fmt.Sprintf("the publication was at %s before", l.Address), fmt.Sprintf("ถ้าย้ายหรือเปลี่ยนชื่อไฟล์ เพิ่ม  ⟦aliases: [%s]⟧\nถ้าเป็นคนละเรื่อง ใช้เลขที่ถัดไปที่ว่าง  ⟦number: %d/%d⟧  และนำไฟล์เดิมกลับมา",
					l.Address, m.site.Highest[Series{m.Settings.Series(e.rec.Kind), e.pub.Number.Year}]+1, e.pub.Number.Year))
			continue
		}
		m.say(content.Ref{At: content.Position{Line: l.Line}}, content.PublishedFile, "address-gone",
			fmt.Sprintf("ที่อยู่ %s เคยเผยแพร่แล้ว แต่ไม่มีไฟล์ใดเป็นเจ้าของอีก", l.Address), fmt.Sprintf("the address %s was published and no source claims it", l.Address),
			fmt.Sprintf("ถ้าย้ายไฟล์ ให้เพิ่มในไฟล์ใหม่\n⟦aliases: [%s]⟧\nถ้านำออกโดยตั้งใจ ให้เพิ่มใน %s โดยพิมพ์เหตุผลแทน %s\n- address: %s\n  date: %s\n  reason: %s",
				l.Address, content.RemovedFile, content.Unfilled, l.Address, m.now.Format(time.DateOnly), content.Unfilled))
	}
}

// newestFirst is the order of publications everywhere: by day, royal news first of its day, then by time,
// number and address.
func newestFirst(a, b *Publication) int {
	day := func(p *Publication) string { return p.Published.Time.Format(time.DateOnly) }
	royal := func(p *Publication) int {
		if p.Royal {
			return 0
		}
		return 1
	}
	return cmp.Or(
		cmp.Compare(day(b), day(a)),
		cmp.Compare(royal(a), royal(b)),
		b.Published.Time.Compare(a.Published.Time),
		cmp.Compare(b.Number.Year, a.Number.Year),
		cmp.Compare(b.Number.Of, a.Number.Of),
		cmp.Compare(a.Path, b.Path),
	)
}
