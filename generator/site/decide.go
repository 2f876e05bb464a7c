package site

import (
	"cmp"
	"slices"
	"time"

	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
	"hokhao/generator/thai"
)

// A decision is the result of phase 1 for a record. Everything that depends on the moment of the build, or on which other
// records are shown, is decided here, before any publication is made; the comment of each field says what it depends on.
// Apart from decisions, only findings about the clock, scheduled changes, and the readings so far depend on now
// (TestWhatAsksForNow).
type decision struct {
	held    Held // draft, approval, publishDate and now; "left-out" from the findings of all that is shown
	expired bool // expiryDate and now

	// References among the records that are shown:
	other     *entry            // the form in the other language
	programme *entry            // the programme in whose folder an episode is
	related   []*entry          // named by the officer
	named     map[string]*entry // named by fields of its kind, by the name in the source
	links     map[string]string // by destination in the text: an address of the site, or absolute

	clarifiedBy []*entry // newest first, without withdrawn ones
	revokedBy   []*entry // notices that cancel this one, newest first, including those not yet in force

	ends        time.Time   // the end of a warning, by itself or by revokedBy; zero for other kinds
	cancelledBy *entry      // the notice in revokedBy that is in force by now, or nil
	conditions  []Condition // most serious first; depends on all of the above and now
	nextWord    thai.Moment // time until which a warning promises another report; zero if it promises none or the time has passed
}

// hold decides what depends only on now and one record.
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
		// Lives may depend on it, so it is published first and approval is requested afterwards.
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

// shown returns the entries that are in the Site, by source path.
func (m *maker) shown() []*entry {
	var out []*entry
	for _, e := range m.entries {
		if m.visible(e) {
			out = append(out, e)
		}
	}
	return out
}

// unfinished reports whether a publication awaits a person's release and is not shown meanwhile.
func (m *maker) unfinished(e *entry) bool {
	return (e.held == Draft || e.held == Unapproved) && !m.Drafts
}

// settle decides on references among the records that are shown. With LeaveOut, faulty records that were never published are
// held, and everything is decided again without them, until no more are held.
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
			if !e.removed { // none of its text is shown
				m.link(e)
			}
		}
		fell := false
		if m.LeaveOut {
			for _, e := range m.entries {
				if e.held == LeftOut || !diagnostic.HasErrors(e.findings) && !slices.Contains(m.Failed, e.rec.Source.Path) {
					continue
				}
				if e.before || m.unfinished(e) {
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
			if e.held != LeftOut { // the findings that caused it are kept
				e.findings = e.findings[:base[e]:base[e]]
			}
		}
	}
}

// other returns the shown form of a publication in the other language: name.en.md for name.md.
func (m *maker) other(e *entry) *entry {
	if t := m.bySource[otherForm(e.rec)]; t != nil && m.visible(t) {
		return t
	}
	return nil
}

// translation reports whether a publication is the translation of one that the site has in its own language.
func (m *maker) translation(e *entry) bool {
	return e.other != nil && e.rec.Language != m.Settings.Language
}

// condition decides on the present conditions of everything shown.
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

// cancels returns the entries that a notice cancels, in the order of its field.
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

// means returns the entries that a field refers to, each once, with their forms in the other language: cancelling a warning
// also cancels its translation.
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

// cancelled returns the notice that cancels a publication as of a moment, or nil. A notice that was withdrawn cancels
// nothing.
func (e *entry) cancelled(at time.Time) *entry {
	for _, by := range e.revokedBy {
		if !by.withdrawal() && !by.cancelsFrom().Time.After(at) {
			return by
		}
	}
	return nil
}

// reinstatedBy returns the last notice that cancelled a publication and was withdrawn afterwards, or nil.
func (e *entry) reinstatedBy() *entry {
	var last *entry
	for _, by := range e.revokedBy {
		if by.withdrawal() && by.Withdrawn.Date.Time.After(by.cancelsFrom().Time) && (last == nil || by.Withdrawn.Date.Time.After(last.Withdrawn.Date.Time)) {
			last = by
		}
	}
	return last
}

// end returns the time from which a warning is over: its own end, or its cancellation if that is earlier.
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

// void reports whether nobody may act on a publication any longer.
func (e *entry) void() bool { return void(e.conditions) }

// conditionsAt returns the conditions of a publication at a moment, in the order of Conditions. Only this function decides
// on them.
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
			continue // it was extended, and has ended since
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
