package site

import (
	"cmp"
	"slices"
	"time"

	"hokhao/generator/content"
	"hokhao/generator/thai"
)

// A Condition is what happened to a publication, if readers must know it before they act on it or share it. Package entry
// decides what it means in outputs. Phase 1 decides on conditions (decide.go).
type Condition string

// The conditions. A publication that only a preview shows also has the condition that Held names.
const (
	Withdrawn    Condition = "withdrawn"
	Cancelled    Condition = "cancelled"  // a later notice cancelled it: a notice, or a release that announced one
	Ended        Condition = "ended"      // a warning that is over
	Extended     Condition = "extended"   // a notice in force for longer than first announced
	Reinstated   Condition = "reinstated" // the notice that cancelled it was withdrawn
	InForce      Condition = "in-force"   // a warning that people must heed now
	Over         Condition = "over"       // an event, or an announcement for a limited time
	Corrected    Condition = "correction" // something in it was wrong
	Clarified    Condition = "clarified"  // a clarification is about it
	Supplemented Condition = "update"     // something was added
)

// Conditions are all conditions, most serious first, in the order of State.Conditions.
var Conditions = []Condition{
	Condition(Draft), Condition(Unapproved), Condition(Future),
	Withdrawn, Cancelled, Ended, Reinstated, Extended, InForce, Over, Corrected, Clarified, Supplemented,
}

// An Amendment is a change after publication that readers are informed of.
type Amendment struct {
	Condition Condition
	At        thai.Moment
	Note      string       // the officer's words, or ""
	By        *Publication // the notice that cancels this one, or its clarification; else nil
}

// Mends reports whether the amendment takes back something that readers were told.
func (a Amendment) Mends() bool {
	return slices.Contains([]Condition{Corrected, Cancelled, Withdrawn, Reinstated, Extended}, a.Condition)
}

// Is reports whether a publication is in a condition.
func (p *Publication) Is(c Condition) bool { return slices.Contains(p.State.Conditions, c) }

// Void reports whether nobody may act on a publication any longer: it was withdrawn or cancelled, or its warning has ended.
func (p *Publication) Void() bool { return void(p.State.Conditions) }

func void(in []Condition) bool {
	return slices.ContainsFunc(in, func(c Condition) bool { return c == Withdrawn || c == Cancelled || c == Ended })
}

// Warning returns a publication's data as a warning, and reports whether it is one.
func (p *Publication) Warning() (content.Warning, bool) { return content.WarningOf(p.Publication) }

// gravestFirst is the order of warnings.
func gravestFirst(a, b *Publication) int {
	x, _ := a.Warning()
	y, _ := b.Warning()
	return cmp.Compare(y.Level.Grade(), x.Level.Grade())
}

// CancelsWarning reports whether a publication cancels a warning that is shown, or a release of the highest urgency.
func (p *Publication) CancelsWarning() bool {
	return slices.ContainsFunc(p.Cancels, func(t *Publication) bool {
		_, warns := t.Warning()
		return warns || t.Urgency == content.Emergency
	})
}

// Updated returns the last moment that readers must take notice of: publication, or an amendment. Each amendment counts as
// at least a second later than the previous one, even if both have the same date, because an importer fetches an entry again
// only if this moment has changed. Correcting a typo does not change it.
func (p *Publication) Updated() time.Time {
	last := p.Published.Time
	for _, a := range p.Amendments {
		if at := a.moment(); at.After(last) {
			last = at
		} else {
			last = last.Add(time.Second) // with a date only, or equal dates
		}
	}
	return last
}

// moment returns when the amendment reached readers.
func (a Amendment) moment() time.Time {
	if a.Condition == Ended {
		return a.At.End()
	}
	return a.At.Time
}

// endedBy reports whether a warning is over as of a moment, which may differ from that of the build.
func (p *Publication) endedBy(at time.Time) bool {
	return !p.holdsUntil.IsZero() && !p.holdsUntil.After(at)
}

// changedTo returns the condition that follows from a type of change.
func changedTo(t content.ChangeType) Condition {
	if t == content.Extension {
		return Extended
	}
	return Condition(t)
}

// amendmentsOf returns the amendments of a publication, oldest first; a withdrawal is always the last. For a removed
// publication it returns only the withdrawal, since corrections are part of what was removed.
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
