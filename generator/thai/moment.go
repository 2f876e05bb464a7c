package thai

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"hokhao/generator/diagnostic"
)

// A Moment is a date, or a date with a time of day, as a person wrote it.
type Moment struct {
	Time  time.Time // in the zone given to ParseMoment
	Clock bool      // a time of day was written; without one Time is the first moment of the day
}

// End returns the moment at which what ends at m is over: m itself where a time of day was written, else the
// first moment of the next day. It returns the zero Time for the zero Moment.
func (m Moment) End() time.Time {
	if m.Clock || m.Time.IsZero() {
		return m.Time
	}
	return m.Time.AddDate(0, 0, 1)
}

// A MomentError says why a date, a time or a week cannot be taken as written: a finding that has no place yet. Its rule is
// "date-unreadable", "date-ambiguous", "date-impossible", "week-unreadable" or "week-impossible"; its hint holds the text
// to type where it can be derived.
type MomentError diagnostic.Finding

// momentError returns the error of a message. Source, what a person wrote, fills the places date and quoted.
func momentError(source string, msg diagnostic.Message, pairs ...any) *MomentError {
	said := Quoted(source)
	e := MomentError(msg.With(append(pairs, "date", said, "quoted", strconv.Quote(said))...))
	return &e
}

// Error returns the Thai sentence and the English one.
func (e *MomentError) Error() string { return e.Thai + " (" + e.English + ")" }

const (
	firstYear     = 1900 // Gregorian; what lies outside is a slip
	lastYear      = 2199
	firstBuddhist = 2400 // a year of four digits from here on is Buddhist
	longestDate   = 200  // bytes; what is longer is no date
)

// ParseMoment reads a date, with or without a time of day, in zone (nil means UTC). It reads
//
//   - 2026-11-23, 2026-11-23 09:30, 2026-11-23T09:30:15, and RFC 3339 with an offset, which is brought into zone;
//   - the same with a Buddhist year: 2569-11-23 09:30;
//   - Thai text: 23 พฤศจิกายน 2569, 23 พ.ย. 69, วันจันทร์ที่ 23 พฤศจิกายน พ.ศ. 2569 เวลา 09.30 น., ณ วันที่ 23 เดือนพฤศจิกายน พ.ศ. 2569
//
// with Thai or Arabic digits, and in Thai text with or without spaces and full stops. A time may be written
// 09:30 or 09.30. A year of four digits is Buddhist from 2400 on, one of two digits beside the name of a Thai
// month is 25xx. Before 1941 the Thai year began on 1 April, so that January to March of a Buddhist year up to
// 2482 lie 542 years back, not 543, and those of 2483 never were.
//
// Whatever can be read in two ways, or names a day that does not exist, a weekday that is another, or a year
// outside 1900–2199, is an error, a *MomentError, and never a guess.
func ParseMoment(s string, zone *time.Location) (Moment, error) {
	text := strings.ReplaceAll(ArabicDigits(Display(s)), string(zeroWidthSpace), "")
	text = strings.Join(strings.Fields(text), " ")
	if text == "" {
		return Moment{}, momentError(s, msgDateEmpty)
	}
	r := &reader{rest: text}
	var m *MomentError
	var w written
	switch {
	case len(text) > longestDate:
		m = momentError(s, msgDateUnreadable)
	case IsISODate(r.rest):
		w, m = r.iso(s)
	default:
		if a, b, c, rest, ok := threeNumbers(text); ok {
			m = ambiguous(s, a, b, c, rest)
		} else {
			w, m = r.thai(s)
		}
	}
	if m != nil {
		return Moment{}, m
	}
	moment, m := w.moment(zone)
	if m != nil {
		return Moment{}, m
	}
	return moment, nil
}

// written is a date as it was written, nothing checked.
type written struct {
	text           string // as the person wrote it
	year           string // digits
	era            string // "พศ", "คศ" or ""
	named          bool   // the month was written as a Thai name
	month, day     int
	weekday        int // 0 is Sunday; -1 where none is written
	clock          bool
	hour, min, sec int
	nano           int
	zoned          bool // an offset is written
	offset         int  // seconds east of UTC
}

// moment checks what was written and makes the moment.
func (w *written) moment(zone *time.Location) (Moment, *MomentError) {
	if zone == nil {
		zone = time.UTC
	}
	if w.month < 1 || w.month > 12 {
		if swapped := (written{year: w.year, month: w.day, day: w.month}); w.day >= 1 && w.day <= 12 {
			if y, err := swapped.gregorian(); err == nil && w.month >= 1 && w.month <= DaysIn(y, time.Month(w.day)) {
				return Moment{}, w.error(msgMonthSwapped, "month", w.month, "typed", isoDate(y, w.day, w.month)+w.at())
			}
		}
		return Moment{}, w.error(msgMonthImpossible, "month", w.month)
	}
	year, e := w.gregorian()
	if e != nil {
		return Moment{}, e
	}
	month := time.Month(w.month)
	if days := DaysIn(year, month); w.day < 1 || w.day > days {
		return Moment{}, w.error(msgDayImpossible, "month", Month(month), "english", month, "day", w.day,
			"buddhist", BuddhistYear(noon(year, month, 1)), "year", year, "days", days)
	}
	day := noon(year, month, w.day)
	if is := int(day.Weekday()); w.weekday >= 0 && w.weekday != is {
		return Moment{}, w.error(msgWeekdayOther, "day", LongDate(day), "weekday", Weekday(day), "english", day.Weekday(), "typed", FullDate(day)+w.at())
	}
	if w.hour > 23 || w.min > 59 || w.sec > 59 {
		at := fmt.Sprintf("%02d:%02d:%02d", w.hour, w.min, w.sec)
		if w.hour == 24 && w.min == 0 && w.sec == 0 {
			return Moment{}, w.error(msgMidnight, "time", at, "next", LongDate(day.AddDate(0, 0, 1)))
		}
		return Moment{}, w.error(msgTimeImpossible, "time", at)
	}
	in := zone
	if w.zoned {
		in = time.FixedZone("", w.offset)
	}
	t := time.Date(year, month, w.day, w.hour, w.min, w.sec, w.nano, in)
	// Where clocks were put forward, an hour or a whole day is missing, and time.Date gives another one.
	if t.Day() != w.day || w.clock && (t.Hour() != w.hour || t.Minute() != w.min) {
		return Moment{}, w.error(msgTimeSkipped, "zone", in)
	}
	return Moment{Time: t.In(zone), Clock: w.clock}, nil
}

// at is the time of day that was written, as it follows a date; "" where none was.
func (w *written) at() string {
	if !w.clock || w.hour > 23 || w.min > 59 {
		return ""
	}
	return fmt.Sprintf(" %02d:%02d", w.hour, w.min)
}

// gregorian returns the Gregorian year of what is written; w.month must be a month.
func (w *written) gregorian() (int, *MomentError) {
	year := number(w.year)
	switch {
	case len(w.year) == 2 && w.named && w.era != "คศ":
		year += 2500
	case len(w.year) == 2:
		return 0, w.error(msgYearAmbiguous, "year", w.year)
	case len(w.year) != 4:
		return 0, w.error(msgYearUnreadable)
	}
	buddhist := year >= firstBuddhist
	switch {
	case buddhist && w.era == "คศ":
		return 0, w.error(msgEraOfBuddhist, "year", year)
	case !buddhist && w.era == "พศ":
		return 0, w.error(msgEraOfGregorian, "year", year, "buddhist", year+buddhistOffset)
	}
	month := time.Month(w.month)
	if buddhist {
		year -= buddhistOffset
		if early := month < time.April; early && year == reformYear-1 {
			return 0, w.error(msgYear2483, "month", Month(month), "english", month)
		} else if early && year < reformYear-1 {
			year++
		}
	}
	if year < firstYear || year > lastYear {
		return 0, w.error(msgYearOutside, "year", w.year)
	}
	return year, nil
}

// error returns the error of a message about what is written.
func (w *written) error(msg diagnostic.Message, pairs ...any) *MomentError {
	return momentError(w.text, msg, pairs...)
}

// ambiguous makes the error for three numbers. Of most nobody can tell day from month and Buddhist years from Gregorian
// ones; its hint holds the likely readings that are a day.
func ambiguous(s, a, b, c, rest string) *MomentError {
	var hints []string
	said := written{text: s}
	r := &reader{rest: rest}
	r.skip()
	r.word("เวลา")
	r.skip()
	if r.clock(&said) != nil {
		said.clock = false
	}
	offer := func(year, month, day int) {
		w := written{year: fmt.Sprintf("%04d", year), month: month, day: day}
		if month < 1 || month > 12 {
			return
		}
		y, err := w.gregorian()
		if err != nil || day < 1 || day > DaysIn(y, time.Month(month)) {
			return
		}
		date := isoDate(y, month, day)
		hints = append(hints, fmt.Sprintf("พิมพ์ %s ถ้าหมายถึง %s", date+said.at(), LongDate(noon(y, time.Month(month), day))))
	}
	both := func(year int) {
		offer(year, number(b), number(a))
		if a != b {
			offer(year, number(a), number(b))
		}
	}
	switch {
	case len(a) == 4 && len(b) <= 2 && len(c) <= 2:
		offer(number(a), number(b), number(c))
	case len(c) == 4 && len(a) <= 2 && len(b) <= 2:
		both(number(c))
	case len(c) == 2 && len(a) <= 2 && len(b) <= 2:
		both(2500 + number(c))
		if number(c) < 50 { // nobody writes 69 for 2069
			both(2000 + number(c))
		}
	}
	switch {
	case len(hints) == 0:
		return momentError(s, msgNoSuchDay)
	case len(hints) > 1:
		return momentError(s, msgDateAmbiguous, "hint", strings.Join(hints, "\n"))
	case len(a) == 4: // and yet its neighbours could be read in two ways, and nobody should have to know which
		return momentError(s, msgISOInexact, "hint", hints[0])
	default:
		return momentError(s, msgMonthInDigits, "hint", hints[0])
	}
}

// Quoted shortens what a person wrote so that it fits into a sentence.
func Quoted(s string) string {
	const longest = 60 // code points
	s = strings.Join(strings.Fields(strings.ToValidUTF8(s, "\uFFFD")), " ")
	if utf8.RuneCountInString(s) <= longest {
		return s
	}
	return string([]rune(s)[:longest]) + "…"
}

func isoDate(year, month, day int) string { return fmt.Sprintf("%04d-%02d-%02d", year, month, day) }

// noon is a moment by which a day can be formatted; no zone can move it to another day.
func noon(year int, month time.Month, day int) time.Time {
	return time.Date(year, month, day, 12, 0, 0, 0, time.UTC)
}

func DaysIn(year int, month time.Month) int { return noon(year, month+1, 0).Day() }

func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// number returns the value of a few digits; what is longer than nine of them is beyond any day, month or year.
func number(digits string) int {
	n := 0
	for i := range min(len(digits), 9) {
		n = n*10 + int(digits[i]-'0')
	}
	return n
}
