package site

import (
	"slices"
	"time"
)

// A Step is something that happened to a publication after it was published, without a word of what was said. Outputs that
// number the versions of a publication count them, so that a version keeps its number after the publication was removed.
type Step struct {
	Condition Condition
	At        time.Time // later than the publication, and than the step before
}

// historyOf returns the steps of a publication, oldest first. It contains cancellations that were taken back, which are in no
// Amendment, but neither clarifications, which are publications of their own, nor the end that a warning had announced.
func historyOf(e *entry) []Step {
	all := slices.Clone(e.steps)
	if e.cancelledBy != nil {
		all = append(all, Step{Cancelled, e.cancelledBy.cancelsFrom().Time})
	}
	if by := e.reinstatedBy(); by != nil {
		all = append(all, Step{Cancelled, by.cancelsFrom().Time}, Step{Reinstated, by.Withdrawn.Date.Time})
	}
	slices.SortStableFunc(all, func(a, b Step) int { return a.At.Compare(b.At) })
	last := e.published.Time
	for i := range all {
		if !all[i].At.After(last) {
			all[i].At = last.Add(time.Second) // with a date only, or equal dates
		}
		last = all[i].At
	}
	return all
}
