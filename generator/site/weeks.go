package site

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"hokhao/generator/content"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// The number of stories on a page of the bulletin besides the lead; the rest are listed in one line each.
const storiesPerPage = 3

const defaultPages = 4

// weeks compiles the bulletin of each week that has publications, newest first.
func (m *maker) weeks() []*Week {
	var out []*Week
	byWeek := map[thai.Week]*Week{}
	for _, p := range m.site.All.Items {
		if p.Bulletin == "exclude" || p.Language != "th" {
			continue
		}
		w := thai.WeekOf(p.Published.Time)
		if byWeek[w] == nil {
			byWeek[w] = m.newWeek(w)
			out = append(out, byWeek[w])
		}
		byWeek[w].Lines = append(byWeek[w].Lines, p)
	}
	m.correct(byWeek)
	m.foretell(byWeek)
	for _, w := range out {
		m.compile(w)
		m.revise(w)
	}
	for week, e := range m.editors {
		if byWeek[week] == nil && m.visible(e) {
			e.tell(msgWeekEmpty, content.Position{Line: 1}, "week", week)
		}
	}
	return out
}

// Closes returns the first moment after the week's last day. Later changes are changes to a closed issue.
func (w *Week) Closes() time.Time { return w.Next().Monday(w.From.Location()) }

// tells reports whether anything of a publication is in an issue.
func (w *Week) tells(p *Publication) bool {
	in := func(s Section) bool { return slices.Contains(s.Items, p) }
	return w.Editor == p || slices.Contains(w.Lines, p) || slices.Contains(w.Corrections, p) || slices.ContainsFunc(w.Sections, in)
}

// Documents returns the addresses of a week's printed editions: the newspaper, and one page in large type.
func (w *Week) Documents() (newspaper, large string) {
	stem := strings.TrimSuffix(w.Address, ".html")
	return stem + ".pdf", stem + ".large.pdf"
}

func (m *maker) newWeek(w thai.Week) *Week {
	week := &Week{
		Week: w, Address: content.WeekAddress(w),
		Issue: w.Number, Year: w.Year + 543, From: w.Monday(m.site.Zone), To: w.Sunday(m.site.Zone),
	}
	if first := m.Settings.Bulletin.FirstIssue.Time; !first.IsZero() {
		week.Volume = max(1, w.Year-thai.WeekOf(first).Year+1)
	}
	if e := m.editors[w]; e != nil && m.visible(e) {
		week.Editor, week.edit = e.pub, e.pub.Publication.(content.Editing).Edits()
		if n := e.pub.Number; n.Year != 0 {
			week.Issue, week.Year = n.Of, n.Year
		}
	}
	return week
}

// correct adds corrected, cancelled and withdrawn publications to the issue of the week in which that happened, unless they
// were published in the same week.
func (m *maker) correct(weeks map[thai.Week]*Week) {
	for _, p := range m.site.All.Items {
		if p.Bulletin == "exclude" || p.Language != "th" {
			continue
		}
		for _, a := range p.Amendments {
			w := weeks[thai.WeekOf(a.At.Time)]
			if a.Mends() && w != nil && w.Week != thai.WeekOf(p.Published.Time) && !slices.Contains(w.Corrections, p) {
				w.Corrections = append(w.Corrections, p)
			}
		}
	}
}

// longestFestival is the maximum number of days of an event that is still among the coming events after it began. A longer
// one is not news in each week.
const longestFestival = 32

// foretell adds events to the issue of the week before, and festivals to the issue before each of their weeks.
func (m *maker) foretell(weeks map[thai.Week]*Week) {
	for _, p := range m.site.All.Items {
		s, ok := p.Publication.(content.Scheduled)
		if !ok || p.Withdrawal() || p.Language != "th" {
			continue
		}
		for _, ev := range s.Events() {
			starts := ev.When.From.Time
			for day := starts; !starts.IsZero() && (day.Equal(starts) || ev.When.Contains(day) && ev.When.Days() <= longestFestival); {
				c := Coming{ev, p, !day.Equal(starts)}
				if c.GoesOn {
					c.When.From = thai.Moment{Time: day}
				}
				week := thai.WeekOf(day)
				if w := weeks[week.Prev()]; w != nil && !p.Published.Time.After(w.Closes()) {
					w.Coming = append(w.Coming, c)
				}
				day = week.Next().Monday(m.site.Zone)
			}
		}
	}
	for _, w := range weeks {
		slices.SortStableFunc(w.Coming, func(a, b Coming) int {
			return cmp.Or(a.When.From.Time.Compare(b.When.From.Time), cmp.Compare(a.Of.Path, b.Of.Path))
		})
	}
}

// compile distributes a week's publications: royal news, warnings, the lead, what concerns the whole province, news of the
// districts, clarifications, the other kinds, and lines for the rest.
func (m *maker) compile(w *Week) {
	items := m.edited(w)
	void := voidIn(w)
	lead := leadOf(items, m.chosenLead(w), void)
	w.Pages = m.Settings.Bulletin.Pages
	if w.Pages == 0 {
		w.Pages = defaultPages
	}
	room := w.Pages * storiesPerPage
	royal := Section{Key: "royal", Title: m.site.Say(words.Royal)}
	warnings := Section{Key: "warnings", Title: m.site.Say(words.Warnings)}
	sections := map[string]*Section{}
	var order []*Section
	begin := func(key string, title words.Word) {
		sections[key] = &Section{Key: key, Title: m.site.Say(title)}
		order = append(order, sections[key])
	}
	begin(ofProvince, wordProvince)
	begin(ofDistricts, wordFromDistricts)
	for _, k := range content.Kinds() {
		if k.Listed() && !k.Profile().General {
			begin(string(k), k.Word())
		}
	}
	ranked := slices.Clone(items)
	slices.SortStableFunc(ranked, func(a, b *Publication) int { return m.rank(w, a) - m.rank(w, b) })
	in := map[*Publication]bool{}
	for _, p := range ranked {
		if p != lead && p.Bulletin != "line" && !void(p) && (room > 0 || p.Royal) {
			in[p] = true
			w.Ranked = append(w.Ranked, p)
			room--
		}
	}
	w.Lines = nil
	for _, p := range items {
		switch _, warning := p.Warning(); {
		case p == lead:
		case !in[p]:
			w.Lines = append(w.Lines, p)
		case p.Royal:
			royal.Items = append(royal.Items, p)
		case warning:
			warnings.Items = append(warnings.Items, p)
		default:
			s := sections[m.sectionOf(p)]
			s.Items = append(s.Items, p)
		}
	}
	add := func(s Section) {
		if len(s.Items) > 0 {
			w.Sections = append(w.Sections, s)
		}
	}
	slices.SortStableFunc(warnings.Items, gravestFirst)
	add(royal)
	add(warnings)
	if lead != nil {
		add(Section{Key: "lead", Items: []*Publication{lead}, Lead: true})
	}
	for _, s := range order {
		add(*s)
	}
}

// Sections of a bulletin that do not belong to a kind.
const (
	ofProvince  = "province"
	ofDistricts = "fromDistricts"
)

// sectionOf returns the section of a story in the bulletin: for news it depends on whether only some districts are
// concerned.
func (m *maker) sectionOf(p *Publication) string {
	switch n := len(p.InDistricts); {
	case !p.Kind.Profile().General:
		return string(p.Kind)
	case n > 0 && n < len(m.Settings.Districts):
		return ofDistricts
	default:
		return ofProvince
	}
}

// edited returns a week's publications without those that its editor leaves out, beginning with those that the editor put
// first.
func (m *maker) edited(w *Week) []*Publication {
	if w.Editor == nil {
		return w.Lines
	}
	b := w.edit
	var first, rest []*Publication
	for _, r := range b.Order {
		if p := w.Editor.Named[r.Text]; p != nil && slices.Contains(w.Lines, p) && !slices.Contains(first, p) {
			first = append(first, p)
		}
	}
	out := map[*Publication]bool{}
	for _, r := range b.Exclude {
		out[w.Editor.Named[r.Text]] = true
	}
	for _, p := range w.Lines {
		if !out[p] && !slices.Contains(first, p) {
			rest = append(rest, p)
		}
	}
	return append(first, rest...)
}

// chosenLead returns the lead that the editor chose for a week, or nil.
func (m *maker) chosenLead(w *Week) *Publication {
	if w.Editor == nil {
		return nil
	}
	return w.Editor.Named[w.edit.Lead.Text]
}

// rank returns the rank of a story in its issue, lowest first: royal news, stories that an editor requested, warnings,
// urgent news, clarifications, everything else; within a rank, first those that the editor put first and then the newest.
// For every output, the rank decides which stories are told in words, and at what length, if an issue has no room for all: a
// document shortens stories from the end of Week.Ranked. The lead is selected separately and always told. The position of a
// story on the page depends on the order of the sections, not on its rank.
func (m *maker) rank(w *Week, p *Publication) int {
	_, warning := p.Warning()
	switch {
	case p.Royal:
		return 0
	case p.Bulletin == "include" || p.Bulletin == "lead" || w.ordered(p):
		return 1
	case warning:
		return 2
	case p.Urgency == content.Emergency || p.Urgency == content.Urgent:
		return 3
	case p.clarifies():
		return 4
	default:
		return 5
	}
}

// clarifies reports whether a publication corrects a claim made elsewhere.
func (p *Publication) clarifies() bool {
	_, ok := p.Publication.(content.Clarifying)
	return ok
}

// ordered reports whether the week's editor put a publication first.
func (w *Week) ordered(p *Publication) bool {
	return w.Editor != nil && slices.ContainsFunc(w.edit.Order, func(r content.Ref) bool {
		return w.Editor.Named[r.Text] == p
	})
}

// voidIn returns a function that reports whether an issue may only list a publication: it was withdrawn or cancelled, at any
// time, or had ended when the week closed. A warning that ends later stays where it was, so that time alone makes no new
// revision.
func voidIn(w *Week) func(*Publication) bool {
	closes := w.Closes()
	return func(p *Publication) bool {
		return p.Withdrawal() || p.CancelledBy != nil || p.Void() && p.endedBy(closes)
	}
}

// leadOf returns the lead of a week: the editor's choice, or else an urgent story, or else the newest with a photo; never a
// void one.
func leadOf(items []*Publication, chosen *Publication, void func(*Publication) bool) *Publication {
	choose := func(want func(*Publication) bool) *Publication {
		for _, p := range items {
			if !p.Royal && !void(p) && p.Bulletin != "line" && want(p) {
				return p
			}
		}
		return nil
	}
	for _, want := range []func(*Publication) bool{
		func(p *Publication) bool { return p == chosen },
		func(p *Publication) bool { return p.Bulletin == "lead" },
		func(p *Publication) bool { return p.Urgency == content.Emergency },
		func(p *Publication) bool { return p.Urgency == content.Urgent },
		func(p *Publication) bool { return p.Kind.Profile().News && len(p.Photos) > 0 },
		func(p *Publication) bool { return p.Kind.Profile().News },
		func(p *Publication) bool { return !p.clarifies() },
	} {
		if p := choose(want); p != nil {
			return p
		}
	}
	return nil
}
