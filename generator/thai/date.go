package thai

import (
	"fmt"
	"strconv"
	"time"
)

// buddhistOffset is the difference between the Buddhist Era and the Gregorian calendar since 1941.
const buddhistOffset = 543

// reformYear is the first Gregorian year in which the Thai year began on 1 January. From 1889 until then the Thai
// year ran from 1 April to 31 March; the Year Act of 1940 (พ.ร.บ. ปีประดิทิน พุทธศักราช 2483) made 1 January 1941 the
// first day of 2484, so 2483 had nine months.
const reformYear = 1941

// A Name is the name of a month or a weekday, and its abbreviation.
type Name struct{ Long, Short string }

// MonthNames are the names of the months, from January: มกราคม, ม.ค.
var MonthNames = [12]Name{
	{"มกราคม", "ม.ค."}, {"กุมภาพันธ์", "ก.พ."}, {"มีนาคม", "มี.ค."}, {"เมษายน", "เม.ย."},
	{"พฤษภาคม", "พ.ค."}, {"มิถุนายน", "มิ.ย."}, {"กรกฎาคม", "ก.ค."}, {"สิงหาคม", "ส.ค."},
	{"กันยายน", "ก.ย."}, {"ตุลาคม", "ต.ค."}, {"พฤศจิกายน", "พ.ย."}, {"ธันวาคม", "ธ.ค."},
}

// WeekdayNames are the names of the weekdays without วัน, from Sunday: อาทิตย์, อา.
var WeekdayNames = [7]Name{
	{"อาทิตย์", "อา."}, {"จันทร์", "จ."}, {"อังคาร", "อ."}, {"พุธ", "พ."}, {"พฤหัสบดี", "พฤ."}, {"ศุกร์", "ศ."},
	{"เสาร์", "ส."},
}

// Month returns the name of a month, "พฤศจิกายน", or "" for a number that is not a month.
func Month(m time.Month) string {
	if m < time.January || m > time.December {
		return ""
	}
	return MonthNames[m-1].Long
}

// ShortMonth returns the abbreviation of a month, "พ.ย.", or "" for a number that is not a month.
func ShortMonth(m time.Month) string {
	if m < time.January || m > time.December {
		return ""
	}
	return MonthNames[m-1].Short
}

// Weekday returns the name of t's day without วัน: "จันทร์".
func Weekday(t time.Time) string { return WeekdayNames[t.Weekday()].Long }

// ShortWeekday returns the abbreviation of t's day: "จ.".
func ShortWeekday(t time.Time) string { return WeekdayNames[t.Weekday()].Short }

// BuddhistYear returns the Thai year of t: 543 more than the Gregorian year, and 542 more from January to March
// before 1941, when the year began on 1 April.
func BuddhistYear(t time.Time) int {
	if t.Year() < reformYear && t.Month() < time.April {
		return t.Year() + buddhistOffset - 1
	}
	return t.Year() + buddhistOffset
}

// FullDate returns "วันจันทร์ที่ 23 พฤศจิกายน 2569".
func FullDate(t time.Time) string { return "วัน" + Weekday(t) + "ที่ " + LongDate(t) }

// LongDate returns "23 พฤศจิกายน 2569".
func LongDate(t time.Time) string { return DayMonth(t) + " " + strconv.Itoa(BuddhistYear(t)) }

// MediumDate returns "23 พ.ย. 2569".
func MediumDate(t time.Time) string { return ShortDayMonth(t) + " " + strconv.Itoa(BuddhistYear(t)) }

// ShortDate returns "23 พ.ย. 69".
func ShortDate(t time.Time) string {
	return fmt.Sprintf("%s %02d", ShortDayMonth(t), BuddhistYear(t)%100)
}

// DayMonth returns "23 พฤศจิกายน".
func DayMonth(t time.Time) string { return strconv.Itoa(t.Day()) + " " + Month(t.Month()) }

// ShortDayMonth returns "23 พ.ย.".
func ShortDayMonth(t time.Time) string { return strconv.Itoa(t.Day()) + " " + ShortMonth(t.Month()) }

// Clock returns the time of day in the form of official documents: "09.30 น.".
func Clock(t time.Time) string { return fmt.Sprintf("%02d.%02d น.", t.Hour(), t.Minute()) }

// DateRange returns the days between two dates, both included and in either order, without repeating a month or year:
// "5–9 พฤศจิกายน 2569", "28 พฤศจิกายน – 7 ธันวาคม 2569", "30 ธันวาคม 2569 – 2 มกราคม 2570".
func DateRange(from, to time.Time) string {
	if to.Before(from) {
		from, to = to, from
	}
	switch {
	case BuddhistYear(from) != BuddhistYear(to):
		return LongDate(from) + " – " + LongDate(to)
	case from.Month() != to.Month():
		return DayMonth(from) + " – " + LongDate(to)
	case from.Day() != to.Day():
		return strconv.Itoa(from.Day()) + "–" + LongDate(to)
	}
	return LongDate(to)
}
