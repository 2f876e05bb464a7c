package site

import (
	"fmt"

	"hokhao/generator/thai"
)

// checkClock holds what publications say of moments against now: what is said to be done cannot be to come, and further
// word that was promised has to be given.
func (m *maker) checkClock() {
	for _, e := range m.shown() {
		for _, s := range e.rec.Done {
			if s.Moment.Time.After(m.now) && e.held != Future {
				e.warn(s.At, "date-future", fmt.Sprintf("%s (%s) ยังมาไม่ถึง", s.Name(), said(s.Moment)), fmt.Sprintf("%s lies in the future", s.Key),
					"ตรวจวันที่และเวลา โดยเฉพาะปี พ.ศ.")
			}
		}
		if due := e.rec.Due; m.promised(e) && !due.Moment.End().After(m.now) && !due.Moment.Time.Before(e.Common.Date.Time) {
			e.warn(due.At, "update-due", fmt.Sprintf("เลยเวลาที่แจ้งไว้ว่าจะแจ้งความคืบหน้า (%s) แต่ประกาศยังมีผลอยู่", said(due.Moment)),
				"the time of the next update has passed and the warning is still in force",
				"เขียนความคืบหน้าในช่อง changes แล้วแก้ nextUpdate เป็นเวลาครั้งต่อไป หรือออกประกาศยกเลิก")
		}
	}
}

// promised reports whether a warning that is or will be in force promises further word.
func (m *maker) promised(e *entry) bool {
	return !e.rec.Due.Moment.Time.IsZero() && !e.void()
}

func said(at thai.Moment) string {
	if at.Clock {
		return thai.LongDate(at.Time) + " เวลา " + thai.Clock(at.Time)
	}
	return thai.LongDate(at.Time)
}
