package words

import (
	"strconv"
	"time"

	"hokhao/generator/thai"
)

// Moment returns a date, with its time of day if known: "23 พฤศจิกายน 2569 เวลา 09.30 น."; "" for the zero Moment.
func (l Localizer) Moment(m thai.Moment) string {
	switch {
	case m.Time.IsZero():
		return ""
	case m.Clock:
		return l.LongDate(m.Time) + " " + l.Say(AtTime) + " " + l.Clock(m)
	}
	return l.LongDate(m.Time)
}

// ShortMoment returns a moment without its year: "24 พ.ย. 11.45 น.".
func (l Localizer) ShortMoment(m thai.Moment) string {
	s := l.date(m.Time, thai.ShortDayMonth, "2 January")
	if m.Clock {
		s += " " + l.Clock(m)
	}
	return s
}

// FullDate returns "วันจันทร์ที่ 23 พฤศจิกายน 2569".
func (l Localizer) FullDate(t time.Time) string {
	return l.date(t, thai.FullDate, "Monday 2 January 2006")
}

// LongDate returns "23 พฤศจิกายน 2569".
func (l Localizer) LongDate(t time.Time) string { return l.date(t, thai.LongDate, "2 January 2006") }

// MediumDate returns "23 พ.ย. 2569".
func (l Localizer) MediumDate(t time.Time) string {
	return l.date(t, thai.MediumDate, "2 January 2006")
}

// ShortDate returns "23 พ.ย. 69".
func (l Localizer) ShortDate(t time.Time) string { return l.date(t, thai.ShortDate, "2 Jan 2006") }

// WeekDate returns a date for a list whose days are of one week: "จันทร์ 23 พฤศจิกายน". English keeps the year.
func (l Localizer) WeekDate(t time.Time) string {
	return l.date(t, func(t time.Time) string { return thai.Weekday(t) + " " + thai.DayMonth(t) }, "Monday 2 January 2006")
}

// ShortWeekDate returns WeekDate's shortest form, without a year: "จ. 23 พ.ย.".
func (l Localizer) ShortWeekDate(t time.Time) string {
	return l.date(t, func(t time.Time) string { return thai.ShortWeekday(t) + " " + thai.ShortDayMonth(t) }, "Mon 2 Jan")
}

// Weekday returns "วันจันทร์".
func (l Localizer) Weekday(t time.Time) string {
	return l.date(t, func(t time.Time) string { return "วัน" + thai.Weekday(t) }, "Monday")
}

// Month returns "พฤศจิกายน".
func (l Localizer) Month(t time.Time) string {
	return l.date(t, func(t time.Time) string { return thai.Month(t.Month()) }, "January")
}

// MonthYear returns "พฤศจิกายน 2569".
func (l Localizer) MonthYear(t time.Time) string {
	return l.date(t, func(t time.Time) string { return thai.Month(t.Month()) + " " + strconv.Itoa(thai.BuddhistYear(t)) }, "January 2006")
}

// Clock returns the time of day: "09.30 น.".
func (l Localizer) Clock(m thai.Moment) string { return l.date(m.Time, thai.Clock, "15:04") }

// DateRange returns the days from one date to another, without repeating in Thai what they share: "5–9 พฤศจิกายน 2569".
// If one of them is zero it returns the other.
func (l Localizer) DateRange(from, to time.Time) string {
	switch {
	case to.IsZero():
		return l.LongDate(from)
	case from.IsZero():
		return l.LongDate(to)
	case !l.English():
		return thai.DateRange(from, to)
	case l.LongDate(from) == l.LongDate(to):
		return l.LongDate(from)
	}
	return l.LongDate(from) + " – " + l.LongDate(to)
}

// date returns a date in the language's form; in English in the Gregorian calendar.
func (l Localizer) date(t time.Time, inThai func(time.Time) string, english string) string {
	if l.English() {
		return t.Format(english)
	}
	return inThai(t)
}
