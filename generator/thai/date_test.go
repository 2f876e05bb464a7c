package thai

import (
	"errors"
	"testing"
	"time"
)

func on(year int, month time.Month, day int) time.Time {
	return time.Date(year, month, day, 9, 30, 0, 0, time.UTC)
}

func TestDateForms(t *testing.T) {
	d := on(2026, 11, 23)
	for _, c := range []struct{ got, want string }{
		{LongDate(d), "23 พฤศจิกายน 2569"},
		{FullDate(d), "วันจันทร์ที่ 23 พฤศจิกายน 2569"},
		{MediumDate(d), "23 พ.ย. 2569"},
		{ShortDate(d), "23 พ.ย. 69"},
		{ShortDate(on(1962, 1, 1)), "1 ม.ค. 05"},
		{DayMonth(d), "23 พฤศจิกายน"},
		{ShortDayMonth(d), "23 พ.ย."},
		{Clock(d), "09.30 น."},
		{Weekday(d), "จันทร์"},
		{ShortWeekday(d), "จ."},
		{Month(time.December), "ธันวาคม"},
		{ShortMonth(time.January), "ม.ค."},
		{Month(0) + Month(13) + ShortMonth(0) + ShortMonth(13), ""},
		{LongDate(on(1940, 3, 31)), "31 มีนาคม 2482"},
		{LongDate(on(1940, 4, 1)), "1 เมษายน 2483"},
		{LongDate(on(1941, 1, 1)), "1 มกราคม 2484"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestDateRange(t *testing.T) {
	for _, c := range []struct {
		from, to time.Time
		want     string
	}{
		{on(2026, 11, 28), on(2026, 12, 7), "28 พฤศจิกายน – 7 ธันวาคม 2569"},
		{on(2026, 11, 5), on(2026, 11, 9), "5–9 พฤศจิกายน 2569"},
		{on(2026, 11, 9), on(2026, 11, 5), "5–9 พฤศจิกายน 2569"},
		{on(2026, 11, 5), on(2026, 11, 5).Add(time.Hour), "5 พฤศจิกายน 2569"},
		{on(2026, 12, 30), on(2027, 1, 2), "30 ธันวาคม 2569 – 2 มกราคม 2570"},
		{on(2026, 11, 5), on(2027, 11, 5), "5 พฤศจิกายน 2569 – 5 พฤศจิกายน 2570"},
		{on(1938, 12, 30), on(1939, 1, 2), "30 ธันวาคม – 2 มกราคม 2481"},
	} {
		if got := DateRange(c.from, c.to); got != c.want {
			t.Errorf("DateRange(%v, %v) = %q, want %q", c.from, c.to, got, c.want)
		}
	}
}

func TestFiscalYear(t *testing.T) {
	for day, want := range map[time.Time]int{
		on(2026, 9, 30): 2569, on(2026, 10, 1): 2570, on(2026, 12, 31): 2570, on(2027, 1, 1): 2570, on(2027, 9, 30): 2570,
	} {
		if got := FiscalYear(day); got != want {
			t.Errorf("FiscalYear(%v) = %d, want %d", day, got, want)
		}
		if from, to := FiscalYearBounds(want, nil); day.Before(from) || !day.Before(to) {
			t.Errorf("%v is not within %v – %v", day, from, to)
		}
	}
	from, to := FiscalYearBounds(2570, bangkok(t))
	if f, g := from.Format(time.RFC3339), to.Format(time.RFC3339); f != "2026-10-01T00:00:00+07:00" || g != "2027-10-01T00:00:00+07:00" {
		t.Errorf("fiscal year 2570 is %s – %s", f, g)
	}
}

func TestWeek(t *testing.T) {
	w, err := ParseWeek("2026-W47", 2026)
	if err != nil {
		t.Fatal(err)
	}
	if got := w.Monday(bangkok(t)).Format(time.RFC3339); got != "2026-11-16T00:00:00+07:00" {
		t.Error("Monday:", got)
	}
	if got := w.Sunday(nil).Format(time.DateOnly); got != "2026-11-22" {
		t.Error("Sunday:", got)
	}
	for w, around := range map[Week][2]string{
		{2026, 53}: {"2026-W52", "2027-W01"},
		{2027, 1}:  {"2026-W53", "2027-W02"},
		{2025, 1}:  {"2024-W52", "2025-W02"},
	} {
		if w.Prev().String() != around[0] || w.Next().String() != around[1] {
			t.Errorf("%v: %v, %v", w, w.Prev(), w.Next())
		}
	}
	// Every day lies in the week that it names, and weeks follow one another as days do.
	before := Week{1899, 52}
	for day := on(1900, 1, 1); day.Year() < 2200; day = day.AddDate(0, 0, 1) {
		w := WeekOf(day)
		if day.Before(w.Monday(nil)) || !day.Before(w.Sunday(nil).AddDate(0, 0, 1)) {
			t.Fatalf("%v is not in %v", day, w)
		}
		if day.Weekday() == time.Monday {
			if w.Compare(before) != 1 || before.Compare(w) != -1 || w.Compare(w) != 0 || before.Next() != w || w.Prev() != before {
				t.Fatalf("%v does not follow %v", w, before)
			}
			before = w
		}
	}
}

func TestParseWeekRefuses(t *testing.T) {
	for in, want := range map[string]string{
		"":          "week-unreadable",
		"2026-47":   "week-unreadable",
		"2026-W4":   "week-unreadable",
		"2026-W047": "week-unreadable",
		"W47-2026":  "week-unreadable",
		"2026-Wก":   "week-unreadable",
		"2025-W53":  "week-impossible",
		"2026-W54":  "week-impossible",
		"2026-W00":  "week-impossible",
		"2569-W47":  "week-impossible",
		"1850-W01":  "week-impossible",
	} {
		w, err := ParseWeek(in, 2026)
		var e *MomentError
		if !errors.As(err, &e) || e.Rule != want || e.Thai == "" || e.English == "" || e.Hint == "" || w != (Week{}) {
			t.Errorf("%q: %v, %v; want %s", in, w, err, want)
		}
	}
	for in, want := range map[string]string{
		"48": "2026-W48", "๔๘": "2026-W48", "W4": "2026-W04", "สัปดาห์ที่ 48": "2026-W48", "2026-48": "2026-W48", "2026W48": "2026-W48",
		"2026-w48": "2026-W48", "48/2569": "2026-W48", "2569-W48": "2026-W48",
	} {
		_, err := ParseWeek(in, 2026)
		var e *MomentError
		if errors.As(err, &e); e == nil || e.Hint != "พิมพ์ "+want {
			t.Errorf("%q: %+v, want the hint to say %s", in, e, want)
		}
	}
}
