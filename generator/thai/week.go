package thai

import (
	"cmp"
	"fmt"
	"strings"
	"time"
)

// A Week is a week from Monday to Sunday, numbered as in ISO 8601: week 1 contains 4 January, so the last days of
// December may belong to the next year.
type Week struct {
	Year   int // Gregorian
	Number int // 1 to 52 or 53
}

// WeekOf returns the week of t in t's own zone.
func WeekOf(t time.Time) Week {
	year, number := t.ISOWeek()
	return Week{year, number}
}

// ParseWeek reads "2026-W47". The error is a *MomentError: "week-unreadable" for another form, "week-impossible" for
// a week that the year does not have or a year outside 1900–2199. Its hint is what was probably meant; year is
// assumed for a week written without one.
func ParseWeek(s string, year int) (Week, error) {
	meant, ok := looseWeek(s, year)
	hint := "พิมพ์ปี ค.ศ. และเลขสัปดาห์สองหลัก เช่น " + Week{year, 47}.String()
	if ok {
		hint = "พิมพ์ " + meant.String()
	}
	if len(s) != 8 || s[4] != '-' || s[5] != 'W' || !isDigits(s[:4]) || !isDigits(s[6:]) {
		return Week{}, momentError(s, msgWeekUnreadable, "hint", hint)
	}
	w := Week{number(s[:4]), number(s[6:])}
	if w.Year < firstYear || w.Year > lastYear {
		return Week{}, momentError(s, msgWeekOutside, "hint", hint)
	}
	if !w.exists() {
		return Week{}, momentError(s, msgWeekImpossible, "year", w.Year, "number", w.Number, "last", w.last())
	}
	return w, nil
}

// looseWeek reads 48, W48, 2026-48, 48/2569 and the like.
func looseWeek(s string, year int) (w Week, ok bool) {
	r := &reader{rest: strings.TrimSpace(ArabicDigits(s))}
	w.Year = year
	for range 2 {
		r.rest = strings.TrimLeft(r.rest, " -/.Wwสัปดาห์ที่")
		switch digits := r.digits(); len(digits) {
		case 4:
			w.Year = number(digits)
		case 1, 2:
			w.Number = number(digits)
		}
	}
	if w.Year >= firstBuddhist {
		w.Year -= buddhistOffset
	}
	return w, r.rest == "" && w.Year >= firstYear && w.Year <= lastYear && w.exists()
}

// last returns the number of the last week of w's year, the one that contains 28 December.
func (w Week) last() int {
	return WeekOf(time.Date(w.Year, time.December, 28, 0, 0, 0, 0, time.UTC)).Number
}

func (w Week) exists() bool { return w.Number >= 1 && w.Number <= w.last() }

// String returns the form that ParseWeek reads: "2026-W47".
func (w Week) String() string { return fmt.Sprintf("%04d-W%02d", w.Year, w.Number) }

// Monday returns the first moment of the week in zone; nil means UTC.
func (w Week) Monday(zone *time.Location) time.Time { return w.day(0, zone) }

// Sunday returns the first moment of the week's last day in zone; nil means UTC.
func (w Week) Sunday(zone *time.Location) time.Time { return w.day(6, zone) }

func (w Week) day(n int, zone *time.Location) time.Time {
	fourth := time.Date(w.Year, time.January, 4, 0, 0, 0, 0, time.UTC)
	sinceMonday := (int(fourth.Weekday()) + 6) % 7
	return midnight(w.Year, time.January, 4-sinceMonday+7*(w.Number-1)+n, zone)
}

// Next returns the week after w.
func (w Week) Next() Week { return WeekOf(w.day(7, time.UTC)) }

// Prev returns the week before w.
func (w Week) Prev() Week { return WeekOf(w.day(-7, time.UTC)) }

// Compare orders weeks by time.
func (w Week) Compare(o Week) int {
	return cmp.Or(cmp.Compare(w.Year, o.Year), cmp.Compare(w.Number, o.Number))
}

// FiscalYear returns the Thai fiscal year of t, as a Buddhist year: fiscal year 2570 runs from 1 October 2569 to 30
// September 2570 (Budget Procedures Act, section 4).
func FiscalYear(t time.Time) int {
	year := t.Year() + buddhistOffset
	if t.Month() >= time.October {
		year++
	}
	return year
}

// FiscalYearBounds returns the first moment of a fiscal year and that of the next, in zone; nil means UTC.
func FiscalYearBounds(year int, zone *time.Location) (from, to time.Time) {
	y := year - buddhistOffset
	return midnight(y-1, time.October, 1, zone), midnight(y, time.October, 1, zone)
}

// midnight returns the first moment of a day; a day outside its month is normalised as by time.Date.
func midnight(year int, month time.Month, day int, zone *time.Location) time.Time {
	if zone == nil {
		zone = time.UTC
	}
	return time.Date(year, month, day, 0, 0, 0, 0, zone)
}
