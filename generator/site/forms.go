package site

import (
	"fmt"
	"strings"
	"time"

	"hokhao/generator/content"
	"hokhao/generator/thai"
)

// checkForms says where a publication was withdrawn or amended in one language and not in the other. It stops nothing: then
// the withdrawal would not be published either.
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
		e.warn(content.Position{Line: 1}, "withdrawn-other", fmt.Sprintf("เรื่องนี้ยกเลิกแล้วใน %s แต่ฉบับนี้ยังไม่ได้ยกเลิก", o.rec.Source.Path),
			"the form in the other language was withdrawn, and this one was not",
			fmt.Sprintf("ถ้ายกเลิกทั้งสองภาษา เพิ่ม\n⟦withdrawn: {date: %s, reason: %q, keep: %s}⟧", written(w.Date), w.Reason, w.Keep))
	}
}

// checkAmended says that the form of o in the other language, e, lacks a change of which readers of o were told, or that the
// two hold until different moments.
func (m *maker) checkAmended(e, o *entry) {
	if e.rec.Language == m.Settings.Language {
		return // said of the translation
	}
	if have, want := len(e.Changes), len(o.Changes); have < want {
		c := o.Changes[len(o.Changes)-1]
		e.warn(content.Position{Line: 1}, "form-behind", fmt.Sprintf("%s แจ้งการแก้ไข %d ครั้ง แต่ฉบับนี้แจ้ง %d ครั้ง", o.rec.Source.Path, want, have),
			"readers of the other language were told of more changes",
			fmt.Sprintf("แปลการแก้ไขที่ขาดลงในช่อง changes ของไฟล์นี้ ใช้วันเวลาเดียวกัน เช่น %s", written(c.Date)))
	}
	a, binds := e.kind.(content.Binding)
	b, alsoBinds := o.kind.(content.Binding)
	if binds && alsoBinds && !a.Binds().To.Time.Equal(b.Binds().To.Time) {
		e.warn(content.Position{Line: 1}, "form-until", fmt.Sprintf("ฉบับนี้มีผลถึงคนละเวลากับ %s", o.rec.Source.Path), "the notice holds until another moment than in the other language",
			fmt.Sprintf("แก้เป็น  ⟦until: %s⟧", written(b.Binds().To)))
	}
}

// written is a moment as an officer writes it.
func written(m thai.Moment) string {
	if m.Clock {
		return m.Time.Format("2006-01-02 15:04")
	}
	return m.Time.Format(time.DateOnly)
}

// otherForm names the source of a publication in the other language: name.en.md of name.md.
func otherForm(rec *content.Record) string {
	if rec.Language == "en" {
		return strings.TrimSuffix(rec.Source.Path, ".en.md") + ".md"
	}
	return strings.TrimSuffix(rec.Source.Path, ".md") + ".en.md"
}
