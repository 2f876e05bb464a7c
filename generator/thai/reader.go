package thai

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// A reader takes a date apart from left to right. Its text has Arabic digits and single spaces.
type reader struct{ rest string }

// A word is a way of writing something, without full stops; value is what it stands for.
type word struct {
	text  string
	value int
}

// The lists stand in the order in which they are tried: a longer word before one that it begins with.
var (
	monthWords   = longestFirst(withShort(monthNames(), word{"กรกฏาคม", 6})) // ฏ for ฎ is a common slip
	weekdayWords = longestFirst(withShort(weekdayNames(), word{"พฤหัส", 4}))
	eraWords     = []word{{"พุทธศักราช", 0}, {"คริสต์ศักราช", 1}, {"คริสตศักราช", 1}, {"พศ", 0}, {"คศ", 1}}
	hourWords    = []word{{"นาฬิกา", 0}, {"น", 0}}
)

func monthNames() (names [][2]string) {
	for _, m := range MonthNames {
		names = append(names, [2]string{m.Long, m.Short})
	}
	return names
}

func weekdayNames() (names [][2]string) {
	for _, d := range WeekdayNames {
		names = append(names, [2]string{d.Long, d.Short})
	}
	return names
}

func withShort(names [][2]string, more ...word) []word {
	for i, n := range names {
		more = append(more, word{n[0], i}, word{strings.ReplaceAll(n[1], ".", ""), i})
	}
	return more
}

func longestFirst(words []word) []word {
	slices.SortFunc(words, func(a, b word) int { return len(b.text) - len(a.text) })
	return words
}

// IsISODate reports whether s begins as 2026-11-23 does, in Arabic digits, and that is no part of a longer number.
func IsISODate(s string) bool {
	return len(s) >= 10 && isDigits(s[:4]) && s[4] == '-' && isDigits(s[5:7]) && s[7] == '-' && isDigits(s[8:10]) &&
		(len(s) == 10 || s[10] < '0' || s[10] > '9')
}

// iso reads a text that IsISODate accepts; source is what to quote in an error.
func (r *reader) iso(source string) (written, *MomentError) {
	s := r.rest
	w := written{text: source, year: s[:4], month: number(s[5:7]), day: number(s[8:10]), weekday: -1}
	r.rest = s[10:]
	if r.rest == "" {
		return w, nil
	}
	if !r.take("T") && !r.take("t") && !r.take(" ") {
		return w, w.error(msgDateUnreadable)
	}
	if e := r.clock(&w); e != nil {
		return w, e
	}
	if r.rest == "" {
		return w, nil
	}
	if r.take("Z") || r.take("z") {
		w.zoned = true
	} else if sign := r.rest[0]; sign == '+' || sign == '-' {
		s := r.rest[1:]
		if len(s) != 5 || !isDigits(s[:2]) || s[2] != ':' || !isDigits(s[3:]) || number(s[:2]) > 23 || number(s[3:]) > 59 {
			return w, w.error(msgDateUnreadable)
		}
		w.zoned, w.offset, r.rest = true, (number(s[:2])*60+number(s[3:]))*60, ""
		if sign == '-' {
			w.offset = -w.offset
		}
	} else {
		r.hourSign()
	}
	if r.rest != "" {
		return w, w.error(msgDateUnreadable)
	}
	return w, nil
}

// thai reads a date with the name of a month; source is what to quote in an error.
func (r *reader) thai(source string) (written, *MomentError) {
	w := written{text: source, weekday: -1, named: true}
	r.skip()
	r.word("ณ")
	r.word("วัน")
	if day, ok := r.oneOf(weekdayWords); ok {
		w.weekday = day
	}
	r.word("ที่")
	r.skip()
	day := r.digits()
	if day == "" || len(day) > 2 {
		return w, w.error(msgDateUnreadable)
	}
	w.day = number(day)
	r.separator()
	r.word("เดือน")
	month, ok := r.oneOf(monthWords)
	if !ok {
		return w, w.error(msgDateUnreadable)
	}
	w.month = month + 1
	r.word("ปี")
	if era, ok := r.oneOf(eraWords); ok {
		w.era = []string{"พศ", "คศ"}[era]
	}
	r.separator()
	if w.year = r.digits(); w.year == "" {
		return w, w.error(msgYearMissing, "day", w.day, "month", MonthNames[month].Long)
	}
	if len(r.rest) > 1 && r.rest[0] == '.' && r.rest[1] >= '0' && r.rest[1] <= '9' {
		return w, w.error(msgDateUnreadable) // 69.09.30: where does the year end?
	}
	r.skip()
	named := r.word("เวลา")
	r.skip()
	if r.rest == "" && !named {
		return w, nil
	}
	if e := r.clock(&w); e != nil {
		return w, e
	}
	r.hourSign()
	if r.rest != "" {
		return w, w.error(msgDateUnreadable)
	}
	return w, nil
}

// clock reads 09:30, 09.30, 09:30:15 or 09:30:15.25 into w.
func (r *reader) clock(w *written) *MomentError {
	hour := r.digits()
	if hour == "" || len(hour) > 2 {
		return w.error(msgDateUnreadable)
	}
	sep := ":"
	if !r.take(sep) {
		if sep = "."; !r.take(sep) {
			sep = ""
		}
	}
	minute := r.digits()
	if len(minute) != 2 || sep == "" {
		if minute == "" {
			return w.error(msgMinutesMissing, "hour", fmt.Sprintf("%02d", number(hour)))
		}
		return w.error(msgDateUnreadable)
	}
	w.clock, w.hour, w.min = true, number(hour), number(minute)
	if len(r.rest) < 2 || r.rest[:1] != sep || r.rest[1] < '0' || r.rest[1] > '9' {
		return nil
	}
	r.take(sep)
	second := r.digits()
	if len(second) != 2 {
		return w.error(msgDateUnreadable)
	}
	w.sec = number(second)
	if sep == ":" && r.take(".") {
		fraction := r.digits()
		if fraction == "" {
			return w.error(msgDateUnreadable)
		}
		w.nano = number((fraction + "00000000")[:9])
	}
	return nil
}

// hourSign takes น. or นาฬิกา, if it is there, and the full stops and spaces that end a date.
func (r *reader) hourSign() {
	r.oneOf(hourWords)
	r.skip()
}

// skip takes spaces, full stops and commas.
func (r *reader) skip() { r.rest = strings.TrimLeft(r.rest, " .,") }

// separator takes what stands between day, month and year, as in 23-พ.ย.-69.
func (r *reader) separator() { r.rest = strings.TrimLeft(r.rest, " .,-/") }

func (r *reader) take(s string) bool {
	rest, ok := strings.CutPrefix(r.rest, s)
	r.rest = rest
	return ok
}

func (r *reader) digits() string {
	n := 0
	for n < len(r.rest) && r.rest[n] >= '0' && r.rest[n] <= '9' {
		n++
	}
	digits := r.rest[:n]
	r.rest = r.rest[n:]
	return digits
}

// oneOf takes the first of the words that stands here and gives its value.
func (r *reader) oneOf(words []word) (int, bool) {
	for _, w := range words {
		if r.word(w.text) {
			return w.value, true
		}
	}
	return 0, false
}

// word takes a word whose letters may have spaces, full stops and separators before and between them.
func (r *reader) word(text string) bool {
	rest := strings.TrimLeft(r.rest, " .,-/")
	for i, letter := range text {
		if i > 0 {
			rest = strings.TrimLeft(rest, " .")
		}
		got, n := utf8.DecodeRuneInString(rest)
		if got != letter {
			return false
		}
		rest = rest[n:]
	}
	r.rest = rest
	return true
}

// threeNumbers takes 23/11/2569 and its like apart, and what follows the third number.
func threeNumbers(text string) (a, b, c, rest string, ok bool) {
	r := &reader{rest: text}
	a = r.digits()
	r.separator()
	b = r.digits()
	r.separator()
	c = r.digits()
	return a, b, c, r.rest, a != "" && b != "" && c != ""
}
