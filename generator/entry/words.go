package entry

import (
	"time"

	"hokhao/generator/site"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// Words formats dates and returns labels for machine-readable outputs, in one language.
type Words struct{ words.Localizer }

// WordsIn returns the words of a site in a language.
func WordsIn(s *site.Site, language string) Words { return Words{s.Words(language)} }

// Moment returns a date for people: "23 พฤศจิกายน 2569 เวลา 09.30 น."; "" for the zero Moment.
func (w Words) Moment(m thai.Moment) string {
	if m.Time.IsZero() {
		return ""
	}
	day := w.Day(m.Time)
	switch {
	case !m.Clock:
		return day
	default:
		return day + " " + w.Say(words.AtTime) + " " + w.Clock(m)
	}
}

// Clock returns the time of day for people: "09.30 น.".
func (w Words) Clock(m thai.Moment) string {
	if w.English() {
		return m.Time.Format("15:04")
	}
	return thai.Clock(m.Time)
}

// Day returns the date of t for people: "23 พฤศจิกายน 2569".
func (w Words) Day(t time.Time) string {
	if w.English() {
		return t.Format("2 January 2006")
	}
	return thai.LongDate(t)
}

// ShortDay returns the date of t in a short form for people: "23 พ.ย. 69".
func (w Words) ShortDay(t time.Time) string {
	if w.English() {
		return t.Format("2 Jan 2006")
	}
	return thai.ShortDate(t)
}

// Range returns the days from one date to another.
func (w Words) Range(from, to time.Time) string {
	switch {
	case to.IsZero():
		return w.Day(from)
	case from.IsZero():
		return w.Day(to)
	case !w.English():
		return thai.DateRange(from, to)
	case w.Day(from) == w.Day(to):
		return w.Day(from)
	}
	return w.Day(from) + " – " + w.Day(to)
}

// The words for changes to a publication, and of a weekly issue.
var (
	wordAtOnce        = words.New("at-once", "เผยแพร่ได้ทันที", "For immediate release")
	wordKeepBack      = words.New("plea-withdrawn", "โปรดอย่านำไปเผยแพร่ต่อ", "Please do not publish it or pass it on.")
	wordDoNotPassOn   = words.New("plea-over", "โปรดอย่าส่งต่อประกาศนี้", "Please do not pass it on.")
	wordFormer        = words.New("former-text", "ข้อความเดิม ซึ่งไม่มีผลแล้ว", "Former text, which no longer holds")
	wordEndedNote     = words.New("ended-note", "ประกาศนี้ไม่มีผลแล้ว", "This warning no longer holds.")
	wordReinstateNote = words.New("reinstated-note", "ประกาศที่ยกเลิกเรื่องนี้ถูกยกเลิกแล้ว", "the notice that cancelled it was withdrawn")
	wordSee           = words.New("see", "ดู", "see")
	wordIssueDays     = words.New("issue-days", "ประจำวันที่ {days}", "for {days}")
	wordNotForSale    = words.New("not-for-sale", "เอกสารเผยแพร่ ห้ามจำหน่าย", "Free of charge. Not for sale.")
	wordVolume        = words.New("volume", "ปีที่ {n}", "Volume {n}")
	wordRevision      = words.New("revision", "ฉบับแก้ไขครั้งที่ {n}", "Revision {n}")
	wordRevisionOn    = words.New("revision-on", "{revision} วันที่ {date}", "{revision}, {date}")
)
