package site

import (
	"cmp"
	"slices"
	"time"

	"hokhao/generator/content"
	"hokhao/generator/thai"
)

// A Condition is what has become of a publication, as far as readers must know it before they act on it or pass it
// on. What it means for each output is decided by package entry. Phase 1 decides them (decide.go).
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
func (p *Publication) Void() bool { return void(p.State.Conditions) }

func void(in []Condition) bool {
	return slices.ContainsFunc(in, func(c Condition) bool { return c == Withdrawn || c == Cancelled || c == Ended })
}

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

// endedBy reports whether a warning no longer holds as of a moment, which may be another than that of the build.
func (p *Publication) endedBy(at time.Time) bool {
	return !p.holdsUntil.IsZero() && !p.holdsUntil.After(at)
}

// changedTo returns the condition of what was changed in a way.
func changedTo(t content.ChangeType) Condition {
	if t == content.Extension {
		return Extended
	}
	return Condition(t)
}

// amendmentsOf returns what readers were told of a publication, oldest first; a withdrawal is always the last. Of what
// was removed it is the withdrawal alone: what was corrected is part of what had to go.
func amendmentsOf(e *entry) []Amendment {
	var all []Amendment
	for _, c := range e.Changes {
		all = append(all, Amendment{Condition: changedTo(c.Type), At: c.Date, Note: c.Note})
	}
	for _, c := range e.clarifiedBy {
		all = append(all, Amendment{Condition: Clarified, At: c.published, By: c.pub})
	}
	if by := e.cancelledBy; by != nil && slices.Contains(e.conditions, Cancelled) {
		all = append(all, Amendment{Condition: Cancelled, At: by.cancelsFrom(), By: by.pub})
	}
	if by := e.reinstatedBy(); by != nil {
		all = append(all, Amendment{Condition: Reinstated, At: by.Withdrawn.Date, By: by.pub})
	}
	if w, _ := e.warning(); slices.Contains(e.conditions, Ended) {
		all = append(all, Amendment{Condition: Ended, At: w.When.To})
	}
	slices.SortStableFunc(all, func(a, b Amendment) int { return a.moment().Compare(b.moment()) })
	if e.withdrawal() {
		if e.removed {
			all = nil
		}
		all = append(all, Amendment{Condition: Withdrawn, At: e.Withdrawn.Date, Note: e.Withdrawn.Reason})
	}
	return all
}
