package site

import (
	"cmp"
	"slices"
	"time"

	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
	"hokhao/generator/thai"
)

// A decision is what phase 1 decides of a record. Whatever depends on the moment of the build, or on what else is shown, is
// decided here, before any publication is made; beside each field is what decides it. Beside decisions, now is asked for
// what only grows older with it: findings about the clock, the changes that are due, and what loudspeakers have read so far.
type decision struct {
	held    Held // draft, approval, publishDate and now; "left-out" from the findings of all that is shown
	expired bool // expiryDate and now

	// Who names whom, among what is shown:
	other     *entry            // the form in the other language
	programme *entry            // in whose folder an episode lies
	related   []*entry          // that the officer named
	named     map[string]*entry // that fields of its kind name, by the name in the source
	links     map[string]string // destination in the text → address below the site, or absolute

	clarifiedBy []*entry // newest first, but for those that were withdrawn
	revokedBy   []*entry // notices that cancel this one, newest first, whether or not they are in force yet

	ends        time.Time   // from when a warning no longer holds, by its own end or by revokedBy; zero where it is none
	cancelledBy *entry      // the one of revokedBy that has taken effect by now, or nil
	conditions  []Condition // gravest first; all of the above and now
	nextWord    thai.Moment // until when a warning promises further word; zero where it promises none, or that moment has passed
}

// hold decides what "now" decides of a record alone.
func (m *maker) hold(e *entry) {
	e.expired = !e.ExpiryDate.Time.IsZero() && !e.ExpiryDate.Time.After(m.now)
	unapproved := m.Settings.NeedsApproval(e.rec.Publication) && e.Approved.By == ""
	switch {
	case e.Draft:
		e.held = Draft
	case unapproved && e.Urgency != content.Emergency:
		e.held = Unapproved
		e.tell(msgUnapproved, content.Position{}, "title", e.Title)
	case e.published.Time.After(m.now):
		e.held = Future
	}
	if unapproved && m.visible(e) && e.Urgency == content.Emergency {
		// People's lives may hang on it, so it goes out and is asked for afterwards.
		e.tell(msgUnapprovedEmergency, content.Position{}, "title", e.Title)
	}
}

// visible reports whether a publication is in the Site.
func (m *maker) visible(e *entry) bool {
	if !e.readable() || e.expired {
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

// shown returns what is in the Site, by source path.
func (m *maker) shown() []*entry {
	var out []*entry
	for _, e := range m.entries {
		if m.visible(e) {
			out = append(out, e)
		}
	}
	return out
}

// unfinished reports whether somebody has yet to release a publication by hand, and nobody is shown it meanwhile.
func (m *maker) unfinished(e *entry) bool {
	return (e.held == Draft || e.held == Unapproved) && !m.Drafts
}

// settle decides who names whom among what is shown. With LeaveOut, what is faulty and was never published is held, and
// everything is decided again without it, until nothing more falls out.
func (m *maker) settle() (leftOut []string) {
	for {
		base := map[*entry]int{}
		for _, e := range m.entries {
			base[e] = len(e.findings)
		}
		shown := m.shown()
		for _, e := range shown {
			e.other, e.programme = m.other(e), m.programme(e.rec)
			if e.programme != nil && !m.visible(e.programme) {
				e.programme = nil
			}
		}
		m.catalogue = m.newCatalogue(shown)
		m.pages = m.catalogue.pages(m.site)
		for _, e := range shown {
			e.related, e.named, e.links = nil, map[string]*entry{}, map[string]string{}
			if !e.removed { // nothing of its text is shown
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

// other returns the shown form of a publication in the other language: name.en.md of name.md.
func (m *maker) other(e *entry) *entry {
	if t := m.bySource[otherForm(e.rec)]; t != nil && m.visible(t) {
		return t
	}
	return nil
}

// translation reports whether a publication is the form in another language of one that the site has in its own.
func (m *maker) translation(e *entry) bool {
	return e.other != nil && e.rec.Language != m.Settings.Language
}

// condition decides in which conditions everything shown is now.
func (m *maker) condition() {
	for _, e := range m.catalogue.listed {
		if k, ok := e.kind.(content.Clarifying); ok && !e.withdrawal() {
			for _, t := range e.means(k.Clarified()) {
				t.clarifiedBy = append(t.clarifiedBy, e)
			}
		}
		if k, ok := e.kind.(content.Cancelling); ok {
			for _, t := range e.means(k.Cancelled()) {
				t.revokedBy = append(t.revokedBy, e)
			}
		}
	}
	for _, e := range slices.Concat(m.catalogue.listed, m.catalogue.static) {
		e.cancelledBy, e.ends = e.cancelled(m.now), e.end()
		e.conditions = e.conditionsAt(m.now)
		if w, _ := e.warning(); w.NextUpdate.End().After(m.now) && !e.void() {
			e.nextWord = w.NextUpdate
		}
	}
}

// cancels returns what a notice takes back, in the order of its field.
func (e *entry) cancels() []*entry {
	k, ok := e.kind.(content.Cancelling)
	if !ok {
		return nil
	}
	var all []*entry
	for _, r := range k.Cancelled() {
		if t := e.named[r.Text]; t != nil {
			all = append(all, t)
		}
	}
	return all
}

// means returns what an entry names in a field, each once, with the forms in the other language: who cancels a warning
// cancels its translation.
func (e *entry) means(refs []content.Ref) []*entry {
	var out []*entry
	for _, r := range refs {
		t := e.named[r.Text]
		if t == nil {
			continue
		}
		for _, form := range []*entry{t, t.other} {
			if form != nil && form != e && form != e.other && !slices.Contains(out, form) {
				out = append(out, form)
			}
		}
	}
	return out
}

// cancelled returns the notice that has taken a publication back as of a moment, or nil. A notice that was itself
// withdrawn takes nothing back.
func (e *entry) cancelled(at time.Time) *entry {
	for _, by := range e.revokedBy {
		if !by.withdrawal() && !by.cancelsFrom().Time.After(at) {
			return by
		}
	}
	return nil
}

// reinstatedBy returns the notice that had cancelled a publication and was withdrawn since, the last such one, or nil.
func (e *entry) reinstatedBy() *entry {
	var last *entry
	for _, by := range e.revokedBy {
		if by.withdrawal() && by.Withdrawn.Date.Time.After(by.cancelsFrom().Time) && (last == nil || by.Withdrawn.Date.Time.After(last.Withdrawn.Date.Time)) {
			last = by
		}
	}
	return last
}

// end returns from when a warning no longer holds: when its time is over, or when a notice takes it back before.
func (e *entry) end() time.Time {
	w, warning := e.warning()
	if !warning {
		return time.Time{}
	}
	end := w.When.End()
	for _, by := range e.revokedBy {
		if from := by.cancelsFrom().Time; !by.withdrawal() && from.Before(end) {
			end = from
		}
	}
	return end
}

// void reports whether nobody may act on a publication any more.
func (e *entry) void() bool { return void(e.conditions) }

// conditionsAt returns the conditions in which a publication is at a moment, in the order of Conditions. This is the one
// place that decides them.
func (e *entry) conditionsAt(now time.Time) []Condition {
	var in []Condition
	cancelled := e.cancelledBy != nil
	if e.held != "" {
		in = append(in, Condition(e.held))
	}
	if e.withdrawal() {
		in = append(in, Withdrawn)
		if e.removed {
			return in
		}
	} else {
		switch w, warning := e.warning(); {
		case cancelled:
			in = append(in, Cancelled)
		case !e.ends.IsZero() && !e.ends.After(now):
			in = append(in, Ended)
		case warning && !w.When.From.Time.After(now):
			in = append(in, InForce)
		}
	}
	if e.reinstatedBy() != nil && !void(in) {
		in = append(in, Reinstated)
	}
	if k, passes := e.kind.(content.Passing); passes && !e.withdrawal() && !cancelled {
		if end := k.Over(); !end.IsZero() && !end.After(now) {
			in = append(in, Over)
		}
	}
	for _, c := range e.Changes {
		changed := changedTo(c.Type)
		if changed == Extended && (slices.Contains(in, Cancelled) || slices.Contains(in, Ended) || slices.Contains(in, Over)) {
			continue // it was, and has ended since
		}
		if c.Type != "" && !slices.Contains(in, changed) {
			in = append(in, changed)
		}
	}
	if len(e.clarifiedBy) > 0 {
		in = append(in, Clarified)
	}
	slices.SortFunc(in, func(a, b Condition) int {
		return cmp.Compare(slices.Index(Conditions, a), slices.Index(Conditions, b))
	})
	return in
}
