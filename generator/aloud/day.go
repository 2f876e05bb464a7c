package aloud

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"hokhao/generator/thai"
)

// relative are the words for a day that mean another one when a text is read a day later, longest first where one
// begins as another does. Their meaning is before + the date so many days on.
var relative = []struct {
	word   string
	days   int
	before string
}{
	{"วันนี้", 0, ""},
	{"วันพรุ่งนี้", 1, ""}, {"พรุ่งนี้", 1, ""},
	{"วันมะรืนนี้", 2, ""}, {"วันมะรืน", 2, ""}, {"มะรืนนี้", 2, ""}, {"มะรืน", 2, ""},
	{"เมื่อวานซืนนี้", -2, "เมื่อ"}, {"เมื่อวานซืน", -2, "เมื่อ"}, {"วานซืน", -2, "เมื่อ"},
	{"เมื่อวานนี้", -1, "เมื่อ"}, {"เมื่อวาน", -1, "เมื่อ"}, {"วานนี้", -1, "เมื่อ"},
	{"เมื่อคืนนี้", -1, "คืน"}, {"เมื่อคืน", -1, "คืน"}, {"คืนนี้", 0, "คืน"},
	{"เมื่อเช้านี้", 0, "เช้า"}, {"เมื่อเช้า", 0, "เช้า"}, {"เช้านี้", 0, "เช้า"},
	{"บ่ายนี้", 0, "บ่าย"}, {"เย็นนี้", 0, "เย็น"}, {"ค่ำนี้", 0, "ค่ำ"},
}

// relativeParts are such that each word of relative has one.
var relativeParts = []string{"นี้", "มะรืน", "วาน", "เมื่อคืน", "เมื่อเช้า"}

// quotes open and close what somebody else said. That is nobody's to change, and its date is beside it.
var quotes = map[rune]rune{'“': '”', '‘': '’', '«': '»', '"': '"'}

// A dayWord is a word for a day in a text, with what is read for it.
type dayWord struct {
	start, end int // bytes; end is that of the date beside it
	word       string
	days       int    // from today
	before     string // of its date
	said       string // "" if the day is unknown
	beside     writtenDate
	dropped    bool // its date follows after the time
}

// RelativeDays returns the words of a text of Of that mean another day when it is read a day later and of which the text
// does not say which day they are: the day of the publication, if it has one, is only what they probably mean. Words are
// cut as everywhere: ตะวันนี้ is the sun, ทุกวันนี้ is nowadays, and ตั้งแต่วันนี้ is right on any day.
func (v Voice) RelativeDays(text string) []Doubt {
	if !v.known.relative {
		return nil
	}
	var out []Doubt
	for _, w := range v.days(text) {
		if w.said != "" || w.dropped {
			continue
		}
		before := strings.TrimPrefix(w.before, "เมื่อ")
		hint := "พิมพ์วันที่แทน เช่น " + before + "วันจันทร์ที่ 23 พฤศจิกายน 2569"
		if day := v.known.day; !day.IsZero() {
			hint = "พิมพ์วันที่แทน เช่น " + before + thai.FullDate(day.AddDate(0, 0, w.days))
		}
		out = append(out, Doubt{Start: w.start, End: w.end, Text: w.word, Form: w.word, Finding: msgDayRelative.With("word", w.word, "hint", hint)})
	}
	return out
}

// day reads the word for a day at s.at by its date; it returns false if there is none.
func (s *speech) day() bool {
	for len(s.days) > 0 && s.days[0].start < s.at {
		s.days = s.days[1:]
	}
	if len(s.days) == 0 || s.days[0].start != s.at {
		return false
	}
	w := s.days[0]
	s.days = s.days[1:]
	switch {
	case w.dropped:
		s.at, s.last = w.end, anything
		return true
	case w.said == "":
		s.copy(len(w.word), anything)
		return true
	}
	s.say(w.said, w.end, aMeasure)
	s.lean()
	return true
}

// days returns the words for days in a text, without those of quotations and those that are right on any day.
func (v Voice) days(text string) []dayWord {
	if !slices.ContainsFunc(relativeParts, func(part string) bool { return strings.Contains(text, part) }) {
		return nil
	}
	ends, at := map[int]bool{}, 0 // of words
	for piece := range thai.Standard().Words(text) {
		at += len(piece)
		ends[at] = true
	}
	var out []dayWord
	var closing rune
	word, from, done := "", 0, 0 // the word that ended last, and where; up to where words were found
	for i, r := range text {
		if ends[i] {
			word, from = text[from:i], i
		}
		switch {
		case closing != 0:
			if r == closing {
				closing = 0
			}
			continue
		case quotes[r] != 0 && strings.ContainsRune(text[i+1:], quotes[r]):
			closing = quotes[r]
			continue
		case i < done, i > 0 && !ends[i], word == "ทุก":
			continue
		}
		for _, w := range relative {
			end := i + len(w.word)
			if strings.HasPrefix(text[i:], w.word) && ends[end] && !isDated(w.word, text[end:]) && !isOpen(text[:i], text[end:]) {
				d := dayWord{start: i, end: end, word: w.word, days: w.days, before: w.before}
				v.dated(&d, text)
				out = append(out, d)
				done = d.end
				break
			}
		}
	}
	return out
}

// isDated reports whether a night or a morning is that of a day which is named: เมื่อคืนวันที่ 22 พฤศจิกายน.
func isDated(word, rest string) bool {
	return (word == "เมื่อคืน" || word == "เมื่อเช้า") && strings.HasPrefix(strings.TrimLeft(rest, " "), "วัน")
}

// isOpen reports whether a time begins with today, so that it is right a day later too: ตั้งแต่วันนี้ถึง 30 กันยายน.
func isOpen(before, rest string) bool {
	rest = strings.TrimLeft(rest, blanks)
	return endsWith(strings.TrimRight(before, blanks), "ตั้งแต่", "นับแต่", "นับจาก", "นับตั้งแต่") || startsWith(rest, "ถึง", "จนถึง", "ไปจนถึง", "เป็นต้นไป", "- ", "– ", "-", "–")
}

// dated sets what is read for the word for a day, and where its date ends, if the day is known.
func (v Voice) dated(d *dayWord, text string) {
	rest := text[d.end:]
	next := d.end + len(rest) - len(strings.TrimLeft(rest, blanks))
	bracket := strings.HasPrefix(text[next:], "(")
	start := next
	if bracket {
		start++
		start += len(text[start:]) - len(strings.TrimLeft(text[start:], blanks))
	}
	if date, ok := dateAt(text, start); ok && (bracket || strings.HasPrefix(text[start:], "วัน") || date.year > 0) {
		d.said, d.end, d.beside = d.before+date.words(true), date.end, date
		if bracket {
			after := strings.TrimLeft(text[date.end:], blanks)
			if strings.HasPrefix(after, ")") {
				d.end = len(text) - len(after) + len(")")
			} else {
				d.said, d.end = d.said+" (", len(text)-len(after) // (9 ก.ย. 63 เวลา 10.00 น.)
			}
		}
		return
	}
	if at, ok := strings.CutPrefix(text[next:], "เวลา"); ok && d.days == 0 { // วันนี้ เวลา 09.00 น. วันที่ 9 กันยายน 2563
		if i := strings.Index(at, "วัน"); i > 0 && i < longestTime {
			if date, ok := dateAt(at, i); ok && date.month > 0 && !startsThai(strings.TrimLeft(strings.TrimRight(at[:i], blanks), "0123456789๐๑๒๓๔๕๖๗๘๙.:- น")) {
				if d.beside = date; endsThai(text[:d.start]) {
					d.said = d.before + date.words(false)
				} else {
					d.end, d.dropped = next, true
				}
				return
			}
		}
	}
	if v.known.today.IsZero() {
		return
	}
	day := v.known.today.AddDate(0, 0, d.days)
	d.said = d.before + "วันที่" + cardinal(strconv.Itoa(day.Day())) + thai.Month(day.Month())
}

const longestTime = 60 // bytes of a time between วันนี้ and its date

// A writtenDate is a date as a text has it.
type writtenDate struct {
	weekday string // "อังคาร"; "" if none is written
	day     int
	month   time.Month
	year    int // Buddhist; 0 if none is written
	end     int
}

// words returns the reading of a date with วันที่.
func (d writtenDate) words(year bool) string {
	text := "วัน" + d.weekday + "ที่" + cardinal(strconv.Itoa(d.day)) + thai.Month(d.month)
	if d.year > 0 && year {
		text += " " + cardinal(strconv.Itoa(d.year))
	}
	return text
}

// dateAt parses the date at text[i:], with or without its weekday and its year: "วันพุธที่ 9 ก.ย. 63", "9 กันยายน",
// "9/9/2563".
func dateAt(text string, i int) (d writtenDate, ok bool) {
	skip := func() { i += len(text[i:]) - len(strings.TrimLeft(text[i:], blanks)) }
	if strings.HasPrefix(text[i:], "วัน") {
		i += len("วัน")
	}
	for _, name := range thai.WeekdayNames {
		for _, form := range []string{name.Long, name.Short} {
			if d.weekday == "" && strings.HasPrefix(text[i:], form) {
				d.weekday, i = name.Long, i+len(form)
			}
		}
	}
	skip()
	if strings.HasPrefix(text[i:], "ที่") {
		i += len("ที่")
	}
	skip()
	day, end := digitsAt(text, i)
	if len(day) < 1 || len(day) > 2 {
		return d, false
	}
	if date, ok := strokesAt(text, i); ok {
		date.weekday = d.weekday
		return date, true
	}
	i = end
	skip()
	if strings.HasPrefix(text[i:], "เดือน") {
		i += len("เดือน")
	}
	d.day = value(day)
	d.month, i = monthAt(text, i)
	if d.month == 0 || d.day < 1 || d.day > thai.DaysIn(2024, d.month) {
		return d, false
	}
	d.end = i
	skip()
	if era, n := abbreviationAt(text[i:]); era != nil && era.Short == "พ.ศ." {
		i += n
		skip()
	}
	if year, end := digitsAt(text, i); isYear(year) || len(year) == 2 && !isFigureEnd(text[end:]) {
		if d.end, d.year = end, value(year); len(year) == 2 {
			d.year += 2500
		}
		if d.day > thai.DaysIn(d.year-543, d.month) {
			return d, false
		}
	}
	return d, true
}

// findToday returns the day that the text calls วันนี้: the one beside that word or one like it, or the day of the publication
// if the text names it. It is zero if the text does not say, or says two.
func (k *knowledge) findToday() time.Time {
	if !k.relative {
		return time.Time{}
	}
	v := Voice{known: &knowledge{}}
	var today time.Time
	bare := false
	for _, text := range k.texts {
		for _, w := range v.days(text) {
			date := w.beside
			if date.month == 0 {
				bare = true
				continue
			}
			year := date.year - 543
			if date.year == 0 {
				if k.day.IsZero() {
					continue
				}
				year = k.day.Year()
			}
			day := time.Date(year, date.month, date.day, 0, 0, 0, 0, time.UTC).AddDate(0, 0, -w.days)
			if !today.IsZero() && !day.Equal(today) {
				return time.Time{}
			}
			today = day
		}
	}
	if today.IsZero() && bare && !k.day.IsZero() && k.names(k.day) {
		today = time.Date(k.day.Year(), k.day.Month(), k.day.Day(), 0, 0, 0, 0, time.UTC)
	}
	return today
}

// names reports whether the text names a day by its date, with or without the year, and no other day of the week before: a text
// of the 12th about the 9th may call either today.
func (k *knowledge) names(day time.Time) bool {
	day = time.Date(day.Year(), day.Month(), day.Day(), 0, 0, 0, 0, time.UTC)
	found := false
	for _, text := range k.texts {
		for i := 0; i < len(text); {
			digits, end := digitsAt(text, i)
			if digits == "" {
				i++
				continue
			}
			if date, ok := dateAt(text, i); ok {
				year := day.Year()
				if date.year > 0 {
					year = date.year - 543
				}
				switch named := time.Date(year, date.month, date.day, 0, 0, 0, 0, time.UTC); {
				case named.Equal(day):
					found = true
				case named.Before(day) && day.Sub(named) <= 7*24*time.Hour:
					return false
				}
			}
			i = end
		}
	}
	return found
}
