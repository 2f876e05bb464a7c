package site

import (
	"strconv"
	"strings"
	"time"

	"hokhao/generator/content"
	"hokhao/generator/thai"
)

// checkForms warns if a publication was withdrawn or amended in one language only. It is never an error, since that would
// delay the withdrawal.
func (m *maker) checkForms() {
	for _, e := range m.entries {
		if !e.readable() || e.withdrawal() {
			continue
		}
		o := m.bySource[otherForm(e.rec)]
		if o == nil || !o.readable() {
			continue
		}
		if !o.withdrawal() {
			m.checkAmended(e, o)
			continue
		}
		w := o.Withdrawn
		e.tell(msgWithdrawnOther, content.Position{Line: 1}, "file", o.rec.Source.Path, "date", written(w.Date), "reason", strconv.Quote(w.Reason), "keep", w.Keep)
	}
}

// checkAmended warns if e, the form of o in the other language, lacks an announced change of o, or if the two have different
// ends.
func (m *maker) checkAmended(e, o *entry) {
	if e.rec.Language == m.Settings.Language {
		return // reported about the translation
	}
	if have, want := len(e.Changes), len(o.Changes); have < want {
		c := o.Changes[len(o.Changes)-1]
		e.tell(msgFormBehind, content.Position{Line: 1}, "file", o.rec.Source.Path, "wanted", want, "told", have, "date", written(c.Date))
	}
	a, binds := e.kind.(content.Binding)
	b, alsoBinds := o.kind.(content.Binding)
	if binds && alsoBinds && !a.Binds().To.Time.Equal(b.Binds().To.Time) {
		e.tell(msgFormUntil, content.Position{Line: 1}, "file", o.rec.Source.Path, "date", written(b.Binds().To))
	}
}

// written returns a moment as an officer writes it.
func written(m thai.Moment) string {
	if m.Clock {
		return m.Time.Format("2006-01-02 15:04")
	}
	return m.Time.Format(time.DateOnly)
}

// otherForm returns the source of a publication in the other language: name.en.md for name.md.
func otherForm(rec *content.Record) string {
	if rec.Language == "en" {
		return strings.TrimSuffix(rec.Source.Path, ".en.md") + ".md"
	}
	return strings.TrimSuffix(rec.Source.Path, ".md") + ".en.md"
}
