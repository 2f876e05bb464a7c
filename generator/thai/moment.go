package thai

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"
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

// A MomentError says why a date, a time or a week cannot be taken as written. It is for a person: callers make
// a finding of it.
type MomentError struct {
	Rule    string // "date-unreadable", "date-ambiguous", "date-impossible", "week-unreadable" or "week-impossible"
	Thai    string // one sentence
	English string // the same in English
	Hint    string // in Thai; holds the text to type where it can be derived
}

// Error returns the Thai sentence and the English one.
func (e *MomentError) Error() string { return e.Thai + " (" + e.English + ")" }

const (
	firstYear     = 1900 // Gregorian; what lies outside is a slip
	lastYear      = 2199
	firstBuddhist = 2400 // a year of four digits from here on is Buddhist
	longestDate   = 200  // bytes; what is longer is no date
	DateExample   = "พิมพ์วันที่แบบ 2026-11-23 หรือ 23 พฤศจิกายน 2569 มีเวลาด้วยก็ได้ เช่น 2026-11-23 09:30 หรือ 23 พฤศจิกายน 2569 เวลา 09.30 น."
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
		return Moment{}, &MomentError{"date-unreadable", "ไม่ได้ระบุวันที่", "the date is empty", DateExample}
	}
	r := &reader{rest: text}
	var m *MomentError
	var w written
	switch {
	case len(text) > longestDate:
		m = unreadable(s)
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
		e := w.impossible(fmt.Sprintf("ไม่มีเดือนที่ %d", w.month), fmt.Sprintf("there is no month %d", w.month))
		if swapped := (written{year: w.year, month: w.day, day: w.month}); w.day >= 1 && w.day <= 12 {
			if y, err := swapped.gregorian(); err == nil && w.month >= 1 && w.month <= DaysIn(y, time.Month(w.day)) {
				e.Hint = fmt.Sprintf("เรียงเป็น ปี-เดือน-วัน พิมพ์ %s", isoDate(y, w.day, w.month)+w.at())
			}
		}
		return Moment{}, e
	}
	year, e := w.gregorian()
	if e != nil {
		return Moment{}, e
	}
	month := time.Month(w.month)
	if days := DaysIn(year, month); w.day < 1 || w.day > days {
		e := w.impossible(fmt.Sprintf("เดือน%sไม่มีวันที่ %d", Month(month), w.day), fmt.Sprintf("%s has no day %d", month, w.day))
		e.Hint = fmt.Sprintf("เดือน%s %d (ค.ศ. %d) มี %d วัน", Month(month), BuddhistYear(noon(year, month, 1)), year, days)
		return Moment{}, e
	}
	day := noon(year, month, w.day)
	if is := int(day.Weekday()); w.weekday >= 0 && w.weekday != is {
		return Moment{}, &MomentError{
			Rule:    "date-ambiguous",
			Thai:    fmt.Sprintf("วันในสัปดาห์ไม่ตรงกับวันที่ “%s”: %s เป็นวัน%s", Quoted(w.text), LongDate(day), Weekday(day)),
			English: fmt.Sprintf("the weekday and the date do not agree in %q: that day is a %s", Quoted(w.text), day.Weekday()),
			Hint:    fmt.Sprintf("ถ้าวันที่ถูกต้องแล้ว พิมพ์ %s", FullDate(day)+w.at()),
		}
	}
	if w.hour > 23 || w.min > 59 || w.sec > 59 {
		at := fmt.Sprintf("%02d:%02d:%02d", w.hour, w.min, w.sec)
		e := w.impossible("ไม่มีเวลา "+at, "there is no time "+at)
		e.Hint = "เวลาเขียนได้ตั้งแต่ 00.00 น. ถึง 23.59 น."
		if next := day.AddDate(0, 0, 1); w.hour == 24 && w.min == 0 && w.sec == 0 {
			e.Hint = fmt.Sprintf("เที่ยงคืนคือเวลา 00.00 น. ของวันถัดไป พิมพ์ %s เวลา 00.00 น.", LongDate(next))
		}
		return Moment{}, e
	}
	in := zone
	if w.zoned {
		in = time.FixedZone("", w.offset)
	}
	t := time.Date(year, month, w.day, w.hour, w.min, w.sec, w.nano, in)
	// Where clocks were put forward, an hour or a whole day is missing, and time.Date gives another one.
	if t.Day() != w.day || w.clock && (t.Hour() != w.hour || t.Minute() != w.min) {
		e := w.impossible("ไม่มีเวลานี้ในเขตเวลา "+in.String()+" เพราะมีการปรับนาฬิกา", "the clocks of "+in.String()+" skipped this time")
		e.Hint = "ตรวจเวลา หรือเขตเวลา (timeZone) ใน content/site.yaml"
		return Moment{}, e
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
		return 0, &MomentError{
			Rule:    "date-ambiguous",
			Thai:    fmt.Sprintf("ปีสองหลัก “%s” ใน “%s” อ่านได้หลายปี", w.year, Quoted(w.text)),
			English: fmt.Sprintf("the two-digit year %q in %q can be more than one year", w.year, Quoted(w.text)),
			Hint:    "เขียนปีให้ครบสี่หลัก เช่น 2569 หรือ ค.ศ. 2026",
		}
	case len(w.year) != 4:
		e := unreadable(w.text)
		e.Hint = "เขียนปีให้ครบสี่หลัก เช่น 2569"
		return 0, e
	}
	buddhist := year >= firstBuddhist
	if buddhist && w.era == "คศ" || !buddhist && w.era == "พศ" {
		e := &MomentError{
			Rule:    "date-ambiguous",
			Thai:    fmt.Sprintf("ศักราชกับปีไม่ตรงกันใน “%s”", Quoted(w.text)),
			English: fmt.Sprintf("the era and the year do not agree in %q", Quoted(w.text)),
			Hint:    fmt.Sprintf("ถ้าหมายถึง พ.ศ. %d พิมพ์ พ.ศ. %d", year, year),
		}
		if !buddhist {
			e.Hint = fmt.Sprintf("ถ้าหมายถึง ค.ศ. %d พิมพ์ พ.ศ. %d", year, year+buddhistOffset)
		}
		return 0, e
	}
	month := time.Month(w.month)
	if buddhist {
		year -= buddhistOffset
		if early := month < time.April; early && year == reformYear-1 {
			e := w.impossible(
				"พ.ศ. 2483 เริ่มวันที่ 1 เมษายนและสิ้นสุดวันที่ 31 ธันวาคม จึงไม่มีเดือน"+Month(month),
				"B.E. 2483 ran from 1 April to 31 December 1940 and had no "+month.String())
			e.Hint = fmt.Sprintf("ถ้าหมายถึงเดือน%sของ ค.ศ. 1940 พิมพ์ปี 2482 ถ้าหมายถึง ค.ศ. 1941 พิมพ์ปี 2484", Month(month))
			return 0, e
		} else if early && year < reformYear-1 {
			year++
		}
	}
	if year < firstYear || year > lastYear {
		e := w.impossible("ปี "+w.year+" อยู่นอกช่วงที่ใช้ได้", "the year "+w.year+" is out of range")
		e.Hint = fmt.Sprintf("ใช้ปี พ.ศ. %d–%d หรือ ค.ศ. %d–%d",
			firstYear+buddhistOffset, lastYear+buddhistOffset, firstYear, lastYear)
		return 0, e
	}
	return year, nil
}

// impossible makes the error for a date that does not exist; thai and english say why.
func (w *written) impossible(thai, english string) *MomentError {
	return &MomentError{
		Rule:    "date-impossible",
		Thai:    fmt.Sprintf("วันที่ “%s” เป็นไปไม่ได้: %s", Quoted(w.text), thai),
		English: fmt.Sprintf("the date %q is impossible: %s", Quoted(w.text), english),
		Hint:    DateExample,
	}
}

func unreadable(s string) *MomentError {
	return &MomentError{
		Rule:    "date-unreadable",
		Thai:    fmt.Sprintf("อ่านวันที่ “%s” ไม่ออก", Quoted(s)),
		English: fmt.Sprintf("cannot read the date %q", Quoted(s)),
		Hint:    DateExample,
	}
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
	e := &MomentError{
		Rule:    "date-ambiguous",
		Thai:    fmt.Sprintf("วันที่ “%s” อ่านได้หลายแบบ", Quoted(s)),
		English: fmt.Sprintf("the date %q can be read in more than one way", Quoted(s)),
		Hint:    strings.Join(hints, "\n"),
	}
	switch len(hints) {
	case 0:
		e.Rule, e.Hint = "date-impossible", DateExample
		e.Thai = fmt.Sprintf("ไม่มีวันที่ “%s” ในปฏิทิน ไม่ว่าเลขใดเป็นวันหรือเดือน", Quoted(s))
		e.English = fmt.Sprintf("the date %q is no day, whichever number is the month", Quoted(s))
	case 1: // and yet its neighbours could be read in two ways, and nobody should have to know which
		e.Rule = "date-unreadable"
		e.English = fmt.Sprintf("the date %q has its month in digits and is not of the form YYYY-MM-DD", Quoted(s))
		if len(a) == 4 {
			e.Thai = fmt.Sprintf("วันที่ “%s” ไม่ตรงแบบ ปี-เดือน-วัน ที่มีเดือนและวันสองหลักและคั่นด้วย -", Quoted(s))
			break
		}
		e.Thai = fmt.Sprintf("วันที่ “%s” เขียนเดือนเป็นตัวเลขโดยไม่ได้เรียงเป็น ปี-เดือน-วัน ซึ่งไม่รับ เพราะวันที่อย่าง 11/12 อ่านได้สองแบบ", Quoted(s))
	}
	return e
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
