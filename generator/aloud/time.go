package aloud

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"hokhao/generator/thai"
)

// date reads a date written in digits, and reports an impossible one as a doubt. A day before the name of its month
// is read like other numbers.
func (s *speech) date(f figure) bool {
	if text := thai.ArabicDigits(s.text[s.at:min(len(s.text), s.at+30)]); thai.IsISODate(text) {
		iso := text[:len("2006-01-02")]
		end := s.at + len(iso)
		if isThaiDigit(s.text[s.at:]) {
			end = s.at + 8*3 + 2
		}
		moment, err := thai.ParseMoment(iso, time.UTC)
		if err != nil {
			s.impossible(end, err)
			return true
		}
		s.tie()
		s.say(cardinal(strconv.Itoa(moment.Time.Day()))+thai.Month(moment.Time.Month())+" "+cardinal(strconv.Itoa(thai.BuddhistYear(moment.Time))), end, aMeasure)
		return true
	}
	if s.strokes(f) {
		return true
	}
	if !f.isWhole() || len(f.whole) > 2 {
		return false
	}
	month, end := monthAt(s.text, s.skipBlanks(f.end))
	if month == 0 {
		return false
	}
	day := value(f.whole)
	if day > 31 && endsInMonth(s.before(f.start)) { // มี.ค. 65 ม.ค. 66
		return false
	}
	year, yearEnd := s.yearAt(end)
	if year != "" {
		if _, err := thai.ParseMoment(fmt.Sprintf("%d %s %s", day, thai.Month(month), year), time.UTC); err != nil {
			s.impossible(yearEnd, err)
			return true
		}
	} else if days := thai.DaysIn(2024, month); day < 1 || day > days { // in a leap year
		s.doubt(end, msgNoSuchDay, "month", thai.Month(month), "english", month, "day", day, "days", days)
		return true
	}
	s.tie()
	s.say(cardinal(f.whole)+thai.Month(month), end, aMeasure)
	if year != "" {
		s.out = append(s.out, ' ')
		s.at = s.skipBlanks(end)
	}
	s.lean()
	return true
}

// dateWords precede dates.
var dateWords = []string{"วันที่", "ลงวันที่", "ณ วันที่", "เมื่อ", "ณ", "ภายใน", "ระหว่างวันที่", "ตั้งแต่", "ถึง", "จนถึง", "วัน", "ที่", "ลว."}

// strokes reads a date of three numbers, which has the day first wherever the year is Buddhist: 10/11/2566, 10.11.2566. Other
// years are those of people who may write the month first, so that the day must be one that is no month.
func (s *speech) strokes(f figure) bool {
	d, ok := strokesAt(s.text, f.start)
	if !ok {
		return false
	}
	s.tie()
	s.say(strings.TrimPrefix(d.words(true), "วันที่"), d.end, aMeasure)
	s.lean()
	return true
}

// strokesAt parses the date of three numbers at text[i:].
func strokesAt(text string, i int) (d writtenDate, ok bool) {
	a, end := digitsAt(text, i)
	if a == "" || end == len(text) || strings.IndexByte("/.-", text[end]) < 0 {
		return d, false
	}
	sign := text[end]
	b, stop := digitsAt(text, end+1)
	if b == "" || stop == len(text) || text[stop] != sign {
		return d, false
	}
	c, end := digitsAt(text, stop+1)
	if c == "" || isFigureEnd(text[end:]) && text[end] != '-' && text[end] != ',' {
		return d, false
	}
	if isYear(a) && len(b) <= 2 && len(c) <= 2 { // 2566/11/10
		a, c = c, a
	}
	if len(a) > 2 || len(b) > 2 {
		return d, false
	}
	d = writtenDate{day: value(a), month: time.Month(value(b)), year: value(c), end: end}
	if d.month < 1 || d.month > 12 {
		return d, false
	}
	near := strings.TrimRight(text[max(0, i-contextBytes/2):i], blanks)
	switch {
	case isYear(c):
	case len(c) == 2 && d.year >= leastShortYear && d.year <= mostShortYear && (sign == '/' || endsWith(near, dateWords...)):
		d.year += 2500
	case len(c) == 4 && c >= "1950" && c < "2100" && (d.day > 12 || d.day == int(d.month)):
		d.year += 543
	default:
		return d, false
	}
	return d, d.day >= 1 && d.day <= thai.DaysIn(d.year-543, d.month)
}

// The years of two digits that are Buddhist beyond doubt: 66 is 2566, while 12 may be 2012.
const (
	leastShortYear = 50
	mostShortYear  = 85
)

// impossible reports the date from s.at to end as a doubt, with the reason from thai.ParseMoment.
func (s *speech) impossible(end int, err error) {
	if e := (*thai.MomentError)(nil); errors.As(err, &e) {
		s.doubt(end, msgDate, "thai", e.Thai, "english", e.English, "hint", e.Hint)
	}
}

// monthAt reads the name of a month at text[i:], in full or abbreviated; it returns 0 if there is none. The last full
// stop may be missing.
func monthAt(text string, i int) (time.Month, int) {
	for m, name := range thai.MonthNames {
		if strings.HasPrefix(text[i:], name.Long) {
			return time.Month(m + 1), i + len(name.Long)
		}
	}
	for m, name := range squeezedMonths {
		if rest, ok := strings.CutPrefix(text[i:], name); ok && !startsThai(rest) { // 12 กค. 64
			return time.Month(m + 1), i + len(name)
		}
	}
	a, n := abbreviationAt(text[i:])
	if a == nil {
		return 0, i
	}
	for m, name := range thai.MonthNames {
		if a.Short == name.Short {
			return time.Month(m + 1), i + n
		}
	}
	return 0, i
}

// squeezedMonths are the abbreviations of the months with one full stop: มค.
var squeezedMonths = func() (all [12]string) {
	for m, name := range thai.MonthNames {
		all[m] = strings.Replace(name.Short, ".", "", 1)
	}
	return all
}()

// yearAt returns the digits of the year at i, after the name of a month, and where they end, or "".
func (s *speech) yearAt(i int) (string, int) {
	next := s.skipBlanks(i)
	f, ok := figureAt(s.text, next)
	if !ok || !f.isWhole() || len(f.whole) != 4 && len(f.whole) != 2 || s.countsAfter(next) && !s.isYearBeforeWord(f) || isFigureEnd(s.text[f.end:]) && s.text[f.end] != '-' {
		return "", i
	}
	if _, ok := s.clockAt(next); ok {
		return "", i
	}
	return f.whole, f.end
}

// year reads the year after the name of a month; a year of two digits is 25xx.
func (s *speech) year(f figure, before string) bool {
	if !f.isWhole() || len(f.whole) != 2 && !isYear(f.whole) || !endsInMonth(before) || s.countsAfter(f.start) && !s.isYearBeforeWord(f) {
		return false
	}
	s.say(cardinal(fullYear(f.whole)), f.end, aMeasure)
	s.lean()
	return true
}

// fullYear returns a Buddhist year with four digits.
func fullYear(year string) string {
	if len(year) == 2 {
		return "25" + year
	}
	return year
}

// isYearBeforeWord reports whether a number after a month is its year although a word follows that begins as a counted one
// does: "1 ก.ย. 64 ร้านอาหาร".
func (s *speech) isYearBeforeWord(f figure) bool {
	short := len(f.whole) == 2 && value(f.whole) >= leastShortYear && value(f.whole) <= mostShortYear
	_, n := classifier(s.after(f.end))
	return (short || isYear(f.whole)) && n > 0 && startsThai(s.after(f.end)[n:])
}

func endsInMonth(text string) bool {
	for _, m := range thai.MonthNames {
		if endsWith(text, m.Long, m.Short, strings.TrimSuffix(m.Short, ".")) {
			return true
		}
	}
	for _, name := range squeezedMonths { // 12 กค.
		if before, ok := strings.CutSuffix(text, name); ok && isDigit(lastRune(strings.TrimRight(before, blanks))) {
			return true
		}
	}
	return false
}

// dateHint returns the possible readings of three numbers as a date, each with what to write.
func (s *speech) dateHint(text string) string {
	if e := (*thai.MomentError)(nil); errors.As(parseError(text), &e) && e.Hint != "" {
		return e.Hint
	}
	return thai.DateExample
}

func parseError(text string) error {
	_, err := thai.ParseMoment(text, time.UTC)
	return err
}

// A timeOfDay is a time as written: 09.30, 9:30, 09.30.15.
type timeOfDay struct {
	hour, minute, second int
	colon                bool
	end                  int // bytes
}

func (t *timeOfDay) isPossible() bool {
	return t.hour < 24 && t.minute < 60 && t.second < 60 || t.hour == 24 && t.minute == 0 && t.second == 0
}

// clockAt parses a time at i.
func (s *speech) clockAt(i int) (t timeOfDay, ok bool) {
	hour, end := digitsAt(s.text, i)
	if len(hour) < 1 || len(hour) > 2 || end == len(s.text) || s.text[end] != '.' && s.text[end] != ':' {
		return t, false
	}
	mark := s.text[end]
	minute, stop := digitsAt(s.text, end+1)
	if len(minute) != 2 {
		return t, false
	}
	t = timeOfDay{hour: value(hour), minute: value(minute), colon: mark == ':', end: stop}
	if stop < len(s.text) && s.text[stop] == mark {
		if second, stop := digitsAt(s.text, stop+1); len(second) == 2 {
			t.second, t.end = value(second), stop
		}
	}
	return t, !isFigureEnd(s.text[t.end:]) || s.text[t.end] == '-' || s.text[t.end] == '/' || s.text[t.end] == ','
}

// hourSign returns the end of น. or นาฬิกา at i, or 0.
func (s *speech) hourSign(i int) int {
	next := s.skipBlanks(i)
	rest := s.text[next:]
	switch {
	case strings.HasPrefix(rest, "นาฬิกา"):
		return next + len("นาฬิกา")
	case strings.HasPrefix(rest, "น."):
		if a, _ := abbreviationAt(rest); a != nil && a.Short != "น." {
			return 0 // น.ส.
		}
		return next + len("น.")
	case strings.HasPrefix(rest, "น") && !startsThai(rest[len("น"):]) && next > 0:
		return next + len("น")
	}
	return 0
}

const longestTimes = 12 // times in a list

// clock reads a time of day: one followed by น., in a list that ends with น., or after เวลา.
func (s *speech) clock(f figure, before string) bool {
	t, ok := s.clockAt(f.start)
	end := 0
	switch {
	case ok:
		if end = s.hourSign(t.end); end == 0 {
			end = t.end
			timed := endsWith(before, "เวลา", "เวลาประมาณ") || f.whole[0] == '0' && len(f.whole) == 2 && t.isPossible() && !s.countsAfter(f.start) || s.listOfTimes(t.end) ||
				t.colon && len(f.whole) == 2 && t.isPossible() && !contains(before, ratioWords...)
			if !timed {
				return false
			}
		}
	case f.isWhole() && len(f.whole) <= 2:
		if end = s.hourSign(f.end); end == 0 {
			return false
		}
		t = timeOfDay{hour: value(f.whole)}
	case f.isWhole() && len(f.whole) == 4: // 0930 น., as soldiers write
		if end = s.hourSign(f.end); end == 0 {
			return false
		}
		t = timeOfDay{hour: value(f.whole[:2]), minute: value(f.whole[2:])}
	default:
		return false
	}
	if !t.isPossible() {
		s.doubt(end, msgNoSuchTime, "time", s.text[f.start:end], "quoted", strconv.Quote(s.text[f.start:end]))
		return true
	}
	s.tie()
	s.say(s.voice.Clock.words(t), end, aMeasure)
	if next := s.skipBlanks(s.at); strings.HasPrefix(s.text[next:], "ถึง") {
		next = s.skipBlanks(next + len("ถึง"))
		if _, ok := s.clockAt(next); ok {
			s.say("ถึง", next, aMeasure)
		}
	}
	s.lean()
	return true
}

// listOfTimes reports whether i is in a list or range of times that ends in น.
func (s *speech) listOfTimes(i int) bool {
	for range longestTimes {
		next := s.skipBlanks(i)
		if at, size := s.dashAt(i); size > 0 {
			next = at + size
		} else {
			found := false
			for _, w := range []string{",", "/", "ถึง", "และ", "หรือ", "กับ"} {
				if strings.HasPrefix(s.text[next:], w) {
					next, found = next+len(w), true
					break
				}
			}
			if !found {
				return false
			}
		}
		next = s.skipBlanks(next)
		if strings.HasPrefix(s.text[next:], "เวลา") {
			next = s.skipBlanks(next + len("เวลา"))
		}
		t, ok := s.clockAt(next)
		if !ok {
			return false
		}
		if s.hourSign(t.end) > 0 {
			return true
		}
		i = t.end
	}
	return false
}

// words returns the reading of a time.
func (c ClockStyle) words(t timeOfDay) string {
	minutes := ""
	if t.minute > 0 {
		minutes = cardinal(strconv.Itoa(t.minute)) + "นาที"
	}
	if t.second > 0 {
		minutes += cardinal(strconv.Itoa(t.second)) + "วินาที"
	}
	if c != SpokenClock {
		return cardinal(strconv.Itoa(t.hour)) + "นาฬิกา" + minutes
	}
	hour := spokenHours[t.hour]
	switch {
	case minutes == "":
		return hour.sharp
	case minutes == "สามสิบนาที" && t.hour == 6: // หกโมงครึ่ง alone can be morning or evening, as PyThaiNLP and textbooks of Thai show
		return "หกโมงครึ่งเช้า"
	case minutes == "สามสิบนาที" && t.hour == 18:
		return "หกโมงครึ่งเย็น"
	case minutes == "สามสิบนาที":
		return hour.past + "ครึ่ง"
	}
	return hour.past + minutes
}

// spokenHours names the hours of the day as people do: on the hour, and before minutes, where เช้า and เย็น are omitted
// (the article on the six-hour clock in Thai Wikipedia; thailanguagehut.com, "Telling the time"). Half past is ครึ่ง
// after the hour; if เย็น is needed it comes last, as in หกโมงครึ่งเย็น and ห้าโมงครึ่งเย็น in Thai subtitles and
// applications; หกโมงเย็นสามสิบนาที was not found in any.
var spokenHours = [...]struct{ sharp, past string }{
	{"เที่ยงคืน", "เที่ยงคืน"}, {"ตีหนึ่ง", "ตีหนึ่ง"}, {"ตีสอง", "ตีสอง"}, {"ตีสาม", "ตีสาม"}, {"ตีสี่", "ตีสี่"}, {"ตีห้า", "ตีห้า"},
	{"หกโมงเช้า", "หกโมงเช้า"}, {"เจ็ดโมงเช้า", "เจ็ดโมง"}, {"แปดโมงเช้า", "แปดโมง"}, {"เก้าโมงเช้า", "เก้าโมง"}, {"สิบโมงเช้า", "สิบโมง"}, {"สิบเอ็ดโมงเช้า", "สิบเอ็ดโมง"},
	{"เที่ยงวัน", "เที่ยง"}, {"บ่ายโมง", "บ่ายโมง"}, {"บ่ายสองโมง", "บ่ายสองโมง"}, {"บ่ายสามโมง", "บ่ายสามโมง"}, {"สี่โมงเย็น", "สี่โมง"}, {"ห้าโมงเย็น", "ห้าโมง"},
	{"หกโมงเย็น", "หกโมงเย็น"}, {"หนึ่งทุ่ม", "หนึ่งทุ่ม"}, {"สองทุ่ม", "สองทุ่ม"}, {"สามทุ่ม", "สามทุ่ม"}, {"สี่ทุ่ม", "สี่ทุ่ม"}, {"ห้าทุ่ม", "ห้าทุ่ม"}, {"เที่ยงคืน", "เที่ยงคืน"},
}
