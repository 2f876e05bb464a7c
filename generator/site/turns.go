package site

import (
	"cmp"
	"slices"
	"time"

	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
	"hokhao/generator/thai"
)

// scheduledChanges returns every moment after now at which something is due, begins, ends or expires by itself. Drafts and
// expired pages have no scheduled change. What changes with every day, such as countdowns, is not included.
func (m *maker) scheduledChanges() []ScheduledChange {
	var out []ScheduledChange
	add := func(at time.Time, why diagnostic.Message, title, source string) {
		if at.After(m.now) {
			out = append(out, ScheduledChange{at, why, title, source})
		}
	}
	for _, e := range m.entries {
		if !e.readable() || e.expired || e.held == Draft || e.held == Unapproved || e.held == LeftOut || e.rec.Kind.Profile().Role == content.Setting {
			continue
		}
		say := func(at time.Time, why diagnostic.Message) {
			if !at.IsZero() {
				add(at, why, e.Title, e.rec.Source.Path)
			}
		}
		say(e.published.Time, msgFallsDue)
		say(e.ExpiryDate.Time, msgExpires)
		if e.withdrawal() {
			continue
		}
		k, turns := e.kind.(content.Turning)
		if !turns {
			continue
		}
		for _, turn := range k.Turns() {
			if (turn.Cancels || e.cancelledBy == nil) && (!turn.Promise || m.promised(e)) {
				say(turn.At, turn.Why)
			}
		}
	}
	if mourning := m.Settings.Mourning.Span(); !mourning.IsZero() {
		add(thai.StartOfDay(mourning.From.Time), msgMourningBegins, m.Settings.Title, content.SettingsFile)
		add(mourning.DayAfter(), msgMourningEnds, m.Settings.Title, content.SettingsFile)
	}
	slices.SortStableFunc(out, func(a, b ScheduledChange) int { return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.Source, b.Source)) })
	return out
}

// until returns the first moment after now at which the same sources could make another site: a moment named in any of them,
// or midnight.
func (m *maker) until() time.Time {
	until := m.site.Today.Time.AddDate(0, 0, 1)
	for _, e := range m.entries {
		if !e.readable() {
			continue
		}
		earlier := func(at time.Time) {
			if at.After(m.now) && at.Before(until) {
				until = at
			}
		}
		earlier(e.published.Time)
		earlier(e.ExpiryDate.Time)
		earlier(e.rec.Due.Moment.End())
		for _, s := range e.rec.Done {
			earlier(s.Moment.Time)
		}
		if k, turns := e.kind.(content.Turning); turns {
			for _, turn := range k.Turns() {
				earlier(turn.At)
			}
		}
	}
	return until
}

// Aged reports whether a publication is more than a year old: its page says that things may have changed since.
func (s *Site) Aged(p *Publication) bool {
	return p.Kind.Profile().Role != content.Static && !agedFrom(p).After(s.Today.Time)
}

// agedFrom returns the first day on which a publication is more than a year old.
func agedFrom(p *Publication) time.Time { return thai.StartOfDay(p.Published.Time).AddDate(1, 0, 1) }
