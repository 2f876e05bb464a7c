package site

import "hokhao/generator/thai"

// checkClock compares moments in publications with now: what is said to have happened cannot be in the future, and a
// promised report must not be overdue.
func (m *maker) checkClock() {
	for _, e := range m.shown() {
		for _, s := range e.rec.Done {
			if s.Moment.Time.After(m.now) && e.held != Future {
				e.tell(msgFuture, s.At, "field", s.Name(), "moment", said(s.Moment), "key", s.Key)
			}
		}
		if due := e.rec.Due; m.promised(e) && !due.Moment.End().After(m.now) && !due.Moment.Time.Before(e.Common.Date.Time) {
			e.tell(msgUpdateDue, due.At, "moment", said(due.Moment))
		}
	}
}

// promised reports whether a warning that is or will be in force promises another report.
func (m *maker) promised(e *entry) bool {
	return !e.rec.Due.Moment.Time.IsZero() && !e.void()
}

func said(at thai.Moment) string {
	if at.Clock {
		return thai.LongDate(at.Time) + " เวลา " + thai.Clock(at.Time)
	}
	return thai.LongDate(at.Time)
}
