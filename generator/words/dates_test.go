package words

import (
	"reflect"
	"testing"
	"time"

	"hokhao/generator/thai"
)

// Every method that writes a date has a row here.
func TestDates(t *testing.T) {
	at := thai.Moment{Time: time.Date(2026, time.November, 5, 9, 30, 0, 0, time.UTC), Clock: true}
	want := map[string][2]string{
		"Moment":        {"5 พฤศจิกายน 2569 เวลา 09.30 น.", "5 November 2026 at 09:30"},
		"ShortMoment":   {"5 พ.ย. 09.30 น.", "5 November 09:30"},
		"FullDate":      {"วันพฤหัสบดีที่ 5 พฤศจิกายน 2569", "Thursday 5 November 2026"},
		"LongDate":      {"5 พฤศจิกายน 2569", "5 November 2026"},
		"MediumDate":    {"5 พ.ย. 2569", "5 November 2026"},
		"ShortDate":     {"5 พ.ย. 69", "5 Nov 2026"},
		"WeekDate":      {"พฤหัสบดี 5 พฤศจิกายน", "Thursday 5 November 2026"},
		"ShortWeekDate": {"พฤ. 5 พ.ย.", "Thu 5 Nov"},
		"Weekday":       {"วันพฤหัสบดี", "Thursday"},
		"Month":         {"พฤศจิกายน", "November"},
		"MonthYear":     {"พฤศจิกายน 2569", "November 2026"},
		"Clock":         {"09.30 น.", "09:30"},
	}
	for i, language := range []string{"th", "en"} {
		l := reflect.ValueOf(Catalogue{}.In(language))
		for n := range l.NumMethod() {
			name, method := l.Type().Method(n).Name, l.Method(n)
			if method.Type().NumIn() != 1 {
				continue
			}
			arg := reflect.ValueOf(at)
			switch method.Type().In(0) {
			case reflect.TypeFor[time.Time]():
				arg = reflect.ValueOf(at.Time)
			case reflect.TypeFor[Word]():
				continue
			}
			if got := method.Call([]reflect.Value{arg})[0].String(); got != want[name][i] {
				t.Errorf("%s, %s: %s, want %s", name, language, got, want[name][i])
			}
		}
	}
}

func TestDateRange(t *testing.T) {
	day := func(month time.Month, n int) time.Time { return time.Date(2026, month, n, 9, 0, 0, 0, time.UTC) }
	for _, c := range []struct {
		from, to      time.Time
		thai, english string
	}{
		{day(11, 5), day(11, 9), "5–9 พฤศจิกายน 2569", "5 November 2026 – 9 November 2026"},
		{day(11, 28), day(12, 7), "28 พฤศจิกายน – 7 ธันวาคม 2569", "28 November 2026 – 7 December 2026"},
		{day(11, 5), day(11, 5), "5 พฤศจิกายน 2569", "5 November 2026"},
		{day(11, 5), time.Time{}, "5 พฤศจิกายน 2569", "5 November 2026"},
		{time.Time{}, day(11, 5), "5 พฤศจิกายน 2569", "5 November 2026"},
	} {
		if got := (Localizer{}).DateRange(c.from, c.to); got != c.thai {
			t.Errorf("%s, want %s", got, c.thai)
		}
		if got := (Localizer{Language: "en"}).DateRange(c.from, c.to); got != c.english {
			t.Errorf("%s, want %s", got, c.english)
		}
	}
}
