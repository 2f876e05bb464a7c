package site

import (
	"fmt"
	"slices"

	"hokhao/generator/content"
	"hokhao/generator/thai"
)

// A page of the bulletin holds so many stories beside the lead; what does not fit is named in one line.
const storiesPerPage = 3

const defaultPages = 4

// weeks compiles the bulletin of each week that has publications, newest first.
func (m *maker) weeks() []*Week {
	var out []*Week
	for _, p := range m.site.Publications {
		if p.Bulletin == "exclude" || p.Language != "th" {
			continue
		}
		w := thai.WeekOf(p.Published.Time)
		if len(out) == 0 || out[len(out)-1].Week != w {
			out = append(out, m.newWeek(w))
		}
		last := out[len(out)-1]
		last.Lines = append(last.Lines, p)
	}
	for _, w := range out {
		m.compile(w)
	}
	return out
}

func (m *maker) newWeek(w thai.Week) *Week {
	week := &Week{
		Week: w, Address: fmt.Sprintf("/bulletins/%d/w%02d.html", w.Year, w.Number),
		Issue: w.Number, Year: w.Year + 543, From: w.Monday(m.site.Zone), To: w.Sunday(m.site.Zone),
	}
	if first := m.Settings.Bulletin.FirstIssue.Time; !first.IsZero() {
		week.Volume = max(1, w.Year-thai.WeekOf(first).Year+1)
	}
	return week
}

// compile shares a week's publications out: royal news, the lead, each kind, and lines for the rest.
func (m *maker) compile(w *Week) {
	items := w.Lines
	w.Lines = nil
	lead := leadOf(items)
	pages := m.Settings.Bulletin.Pages
	if pages == 0 {
		pages = defaultPages
	}
	room := pages * storiesPerPage
	royal := Section{Key: "royal", Title: m.site.Label("royal")}
	kinds := map[content.Kind]*Section{}
	var order []*Section
	for _, k := range content.Kinds() {
		kinds[k] = &Section{Key: string(k), Title: m.site.Label(string(k))}
		order = append(order, kinds[k])
	}
	// Those that the editor wants in come before those that merely fit.
	ranked := slices.Clone(items)
	slices.SortStableFunc(ranked, func(a, b *Publication) int { return rank(a) - rank(b) })
	in := map[*Publication]bool{}
	for _, p := range ranked {
		if p != lead && p.Bulletin != "line" && !p.Withdrawal() && (room > 0 || p.Royal) {
			in[p] = true
			room--
		}
	}
	for _, p := range items {
		switch {
		case p == lead:
		case !in[p]:
			w.Lines = append(w.Lines, p)
		case p.Royal:
			royal.Items = append(royal.Items, p)
		default:
			kinds[p.Kind].Items = append(kinds[p.Kind].Items, p)
		}
	}
	if len(royal.Items) > 0 {
		w.Sections = append(w.Sections, royal)
	}
	if lead != nil {
		w.Sections = append(w.Sections, Section{Key: "lead", Items: []*Publication{lead}, Lead: true})
	}
	for _, s := range order {
		if len(s.Items) > 0 {
			w.Sections = append(w.Sections, *s)
		}
	}
}

func rank(p *Publication) int {
	switch {
	case p.Royal:
		return 0
	case p.Bulletin == "include" || p.Bulletin == "lead":
		return 1
	case p.Urgency == content.Emergency || p.Urgency == content.Urgent:
		return 2
	default:
		return 3
	}
}

// leadOf gives the story that a week is led with: the editor's, else an urgent one, else the newest with a photo.
func leadOf(items []*Publication) *Publication {
	choose := func(want func(*Publication) bool) *Publication {
		for _, p := range items {
			if !p.Royal && !p.Withdrawal() && p.Bulletin != "line" && want(p) {
				return p
			}
		}
		return nil
	}
	for _, want := range []func(*Publication) bool{
		func(p *Publication) bool { return p.Bulletin == "lead" },
		func(p *Publication) bool { return p.Urgency == content.Emergency },
		func(p *Publication) bool { return p.Urgency == content.Urgent },
		func(p *Publication) bool { return p.Kind == content.NewsKind && len(p.Photos) > 0 },
		func(*Publication) bool { return true },
	} {
		if p := choose(want); p != nil {
			return p
		}
	}
	return nil
}
