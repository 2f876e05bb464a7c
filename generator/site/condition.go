package site

import (
	"cmp"
	"slices"
	"time"

	"hokhao/generator/content"
	"hokhao/generator/thai"
)

// A Condition is what has become of a publication, as far as readers must know it before they act on it or pass it
// on. Its text is the name of its label. What it means for each output is decided by package entry.
type Condition string

// The conditions. What a preview alone shows is in one of the conditions that Held names besides.
const (
	Withdrawn    Condition = "withdrawn"
	Cancelled    Condition = "cancelled"  // a later notice took it back: a notice, or a release that told of one
	Ended        Condition = "ended"      // a warning whose time is past
	Extended     Condition = "extended"   // a notice that holds for longer than it said at first
	Reinstated   Condition = "reinstated" // what cancelled it was itself withdrawn
	InForce      Condition = "in-force"   // a warning that people must heed now
	Over         Condition = "over"       // an event, or an announcement that held for a time
	Corrected    Condition = "correction" // something in it was wrong
	Clarified    Condition = "clarified"  // a clarification is about it
	Supplemented Condition = "update"     // something was added
)

// Conditions are all conditions, gravest first, as a publication lists its own.
var Conditions = []Condition{
	Condition(Draft), Condition(Unapproved), Condition(Future),
	Withdrawn, Cancelled, Ended, Reinstated, Extended, InForce, Over, Corrected, Clarified, Supplemented,
}

// An Amendment is one thing that readers were told, or that came about, after publication.
type Amendment struct {
	Condition Condition
	At        thai.Moment
	Note      string       // the officer's words, or none
	By        *Publication // the notice that cancels this one, the clarification of it; else nil
}

// Mends reports whether the amendment takes something back that readers were told.
func (a Amendment) Mends() bool {
	return slices.Contains([]Condition{Corrected, Cancelled, Withdrawn, Reinstated, Extended}, a.Condition)
}

// Is reports whether a publication is in a condition.
func (p *Publication) Is(c Condition) bool { return slices.Contains(p.State.Conditions, c) }

// Void reports whether nobody may act on a publication any more: it was withdrawn or cancelled, or its warning has
// ended.
func (p *Publication) Void() bool { return p.Is(Withdrawn) || p.Is(Cancelled) || p.Is(Ended) }

// Warning returns what a publication says as a warning, and reports whether it is one.
func (p *Publication) Warning() (content.Warning, bool) { return content.WarningOf(p.Publication) }

// gravestFirst is the order of warnings.
func gravestFirst(a, b *Publication) int {
	x, _ := a.Warning()
	y, _ := b.Warning()
	return cmp.Compare(y.Level.Grade(), x.Level.Grade())
}

// CancelsWarning reports whether a publication takes back a warning that is shown, or a release of the gravest urgency.
func (p *Publication) CancelsWarning() bool {
	return slices.ContainsFunc(p.Cancels, func(t *Publication) bool {
		_, warns := t.Warning()
		return warns || t.Urgency == content.Emergency
	})
}

// Updated returns the last moment of which readers must take notice: publication, or an amendment. Each lies after
// the one before it, by a second where two were dated alike, because an importer takes an entry again only when this
// moment has moved. A typo mended moves nothing.
func (p *Publication) Updated() time.Time {
	last := p.Published.Time
	for _, a := range p.Amendments {
		if at := a.moment(); at.After(last) {
			last = at
		} else {
			last = last.Add(time.Second) // dated by the day alone, or alike
		}
	}
	return last
}

// moment is when the amendment reached readers.
func (a Amendment) moment() time.Time {
	if a.Condition == Ended {
		return a.At.End()
	}
	return a.At.Time
}

// cancelling returns the notice that has taken p back as of a moment, or nil. A notice that was itself withdrawn takes
// nothing back.
func (p *Publication) cancelling(at time.Time) *Publication {
	for _, by := range p.cancels {
		if !by.Withdrawal() && !by.cancelsFrom().Time.After(at) {
			return by
		}
	}
	return nil
}

// cancelsFrom is when a notice takes back what it cancels: not before readers can know of it.
func (p *Publication) cancelsFrom() thai.Moment {
	k, ok := p.Publication.(content.Binding)
	if !ok {
		return p.Published
	}
	from := k.Binds().From
	if p.Published.Time.After(from.Time) {
		return p.Published
	}
	return from
}

// reinstatedBy returns the notice that had cancelled p and was withdrawn since, the last such one, or nil.
func (p *Publication) reinstatedBy() *Publication {
	var last *Publication
	for _, by := range p.cancels {
		if by.Withdrawal() && by.Withdrawn.Date.Time.After(by.cancelsFrom().Time) && (last == nil || by.Withdrawn.Date.Time.After(last.Withdrawn.Date.Time)) {
			last = by
		}
	}
	return last
}

// endedBy reports whether a warning no longer holds as of a moment.
func (p *Publication) endedBy(at time.Time) bool {
	n, warning := p.Warning()
	return warning && (p.cancelling(at) != nil || n.When.Over(at))
}

// tie makes what leads from one publication to another because a third says so.
func (m *maker) tie() {
	s := m.site
	for _, p := range s.Publications { // newest first
		if k, ok := p.Publication.(content.Counting); ok {
			p.Counts = m.counts(k)
		}
		if k, ok := p.Publication.(content.Clarifying); ok && !p.Withdrawal() {
			for _, t := range m.meant(p, k.Clarified()) {
				t.ClarifiedBy = append(t.ClarifiedBy, p)
			}
		}
		if k, ok := p.Publication.(content.Cancelling); ok {
			for _, t := range m.meant(p, k.Cancelled()) {
				t.cancels = append(t.cancels, p)
			}
			for _, r := range k.Cancelled() {
				if t := p.Named[r.Text]; t != nil {
					p.Cancels = append(p.Cancels, t)
				}
			}
		}
	}
	for _, p := range slices.Concat(s.Publications, s.StaticPages) {
		p.CancelledBy = p.cancelling(m.now)
		p.State.Conditions = m.conditions(p)
		p.Amendments = m.amendments(p)
		if n, _ := p.Warning(); n.NextUpdate.End().After(m.now) && !p.Void() {
			p.NextWord = n.NextUpdate
		}
		if n, warning := p.Warning(); warning && p.Is(InForce) && !p.translation(m.Settings.Language) && n.Level != "" {
			s.Warnings = append(s.Warnings, p)
		}
	}
	slices.SortStableFunc(s.Warnings, gravestFirst)
}

// meant returns what p names in a field, each once, with the forms in the other language: who cancels a warning
// cancels its translation.
func (m *maker) meant(p *Publication, refs []content.Ref) []*Publication {
	var out []*Publication
	for _, r := range refs {
		t := p.Named[r.Text]
		if t == nil {
			continue
		}
		for _, form := range []*Publication{t, t.Other} {
			if form != nil && form != p && form != p.Other && !slices.Contains(out, form) {
				out = append(out, form)
			}
		}
	}
	return out
}

// conditions returns those in which a publication is now, in the order of Conditions. This is the one place that
// decides them.
func (m *maker) conditions(p *Publication) []Condition {
	var in []Condition
	if p.State.Held != "" {
		in = append(in, Condition(p.State.Held))
	}
	if p.Withdrawal() {
		in = append(in, Withdrawn)
		if p.State.Removed {
			return in
		}
	} else {
		switch n, warning := p.Warning(); {
		case p.CancelledBy != nil:
			in = append(in, Cancelled)
		case p.endedBy(m.now):
			in = append(in, Ended)
		case warning && !n.When.From.Time.After(m.now):
			in = append(in, InForce)
		}
	}
	if p.reinstatedBy() != nil && !slices.Contains(in, Withdrawn) && !slices.Contains(in, Cancelled) && !slices.Contains(in, Ended) {
		in = append(in, Reinstated)
	}
	if k, passes := p.Publication.(content.Passing); passes && !p.Withdrawal() && p.CancelledBy == nil {
		if end := k.Over(); !end.IsZero() && !end.After(m.now) {
			in = append(in, Over)
		}
	}
	for _, c := range p.Changes {
		changed := Condition(c.Type.Label())
		if changed == Extended && (slices.Contains(in, Cancelled) || slices.Contains(in, Ended) || slices.Contains(in, Over)) {
			continue // it was, and has ended since
		}
		if c.Type != "" && !slices.Contains(in, changed) {
			in = append(in, changed)
		}
	}
	if len(p.ClarifiedBy) > 0 {
		in = append(in, Clarified)
	}
	slices.SortFunc(in, func(a, b Condition) int {
		return cmp.Compare(slices.Index(Conditions, a), slices.Index(Conditions, b))
	})
	return in
}

// amendments returns what readers were told of a publication, oldest first; a withdrawal is always the last. Of what
// was removed it is the withdrawal alone: what was corrected is part of what had to go.
func (m *maker) amendments(p *Publication) []Amendment {
	var all []Amendment
	for _, c := range p.Changes {
		all = append(all, Amendment{Condition: Condition(c.Type.Label()), At: c.Date, Note: c.Note})
	}
	for _, c := range p.ClarifiedBy {
		all = append(all, Amendment{Condition: Clarified, At: c.Published, By: c})
	}
	if by := p.CancelledBy; by != nil && p.Is(Cancelled) {
		all = append(all, Amendment{Condition: Cancelled, At: by.cancelsFrom(), By: by})
	}
	if by := p.reinstatedBy(); by != nil {
		all = append(all, Amendment{Condition: Reinstated, At: by.Withdrawn.Date, By: by})
	}
	if n, _ := p.Warning(); p.Is(Ended) {
		all = append(all, Amendment{Condition: Ended, At: n.When.To})
	}
	slices.SortStableFunc(all, func(a, b Amendment) int { return a.moment().Compare(b.moment()) })
	if p.Withdrawal() {
		if p.State.Removed {
			all = nil
		}
		all = append(all, Amendment{Condition: Withdrawn, At: p.Withdrawn.Date, Note: p.Withdrawn.Reason})
	}
	return all
}

// announced fills the lists of states, which are known once everything is tied: warnings with the notices that take
// them back, and what was corrected, cancelled or withdrawn, by its last amendment.
func (m *maker) announced() {
	for _, l := range m.site.Lists {
		if l.Taxonomy != ByState {
			continue
		}
		l.Items = nil
		for _, p := range m.site.All.Items {
			_, warns := p.Warning()
			switch {
			case l.Key == "warnings" && (warns || p.CancelsWarning()),
				l.Key == "corrections" && slices.ContainsFunc(p.Amendments, Amendment.Mends):
				l.Items = append(l.Items, p)
			}
		}
		if l.Key == "corrections" {
			slices.SortStableFunc(l.Items, func(a, b *Publication) int { return b.Updated().Compare(a.Updated()) })
		}
	}
}
