package thai

import (
	"testing"
	"time"
)

// at reads a moment as an officer writes it; "" is the zero Moment.
func at(t testing.TB, text string) Moment {
	t.Helper()
	if text == "" {
		return Moment{}
	}
	m, err := ParseMoment(text, bangkok(t))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestSpan(t *testing.T) {
	for _, c := range []struct {
		from, to             string
		last, end, dayAfter  string // "" is the zero Time
		days                 int
		before, first, final string // the moment before it and its first, and its last minute; "" where there is none
	}{
		{from: "2026-11-28", to: "2026-12-07", last: "2026-12-07 00:00", end: "2026-12-08 00:00", dayAfter: "2026-12-08 00:00", days: 10,
			before: "2026-11-27 23:59", first: "2026-11-28 00:00", final: "2026-12-07 23:59"},
		{from: "2026-11-24 09:30", to: "2026-11-24 10:30", last: "2026-11-24 10:30", end: "2026-11-24 10:30", dayAfter: "2026-11-25 00:00", days: 1,
			before: "2026-11-24 09:29", first: "2026-11-24 09:30", final: "2026-11-24 10:29"},
		{from: "2026-11-24 18:00", to: "2026-11-26 00:00", last: "2026-11-26 00:00", end: "2026-11-26 00:00", dayAfter: "2026-11-27 00:00", days: 3,
			before: "2026-11-24 17:59", first: "2026-11-24 18:00", final: "2026-11-25 23:59"},
		{from: "2026-11-24 18:00", to: "2026-11-25", last: "2026-11-25 00:00", end: "2026-11-26 00:00", dayAfter: "2026-11-26 00:00", days: 2,
			before: "2026-11-24 17:59", first: "2026-11-24 18:00", final: "2026-11-25 23:59"},
		{from: "2026-11-24 09:30", last: "2026-11-24 09:30", end: "2026-11-25 00:00", dayAfter: "2026-11-25 00:00", days: 1,
			before: "2026-11-24 09:29", first: "2026-11-24 09:30", final: "2026-11-24 23:59"},
		{from: "2026-12-31", last: "2026-12-31 00:00", end: "2027-01-01 00:00", dayAfter: "2027-01-01 00:00", days: 1,
			before: "2026-12-30 23:59", first: "2026-12-31 00:00", final: "2026-12-31 23:59"},
		{to: "2026-12-20", last: "2026-12-20 00:00", end: "2026-12-21 00:00", dayAfter: "2026-12-21 00:00", first: "1999-01-01", final: "2026-12-20 23:59"},
		{to: "2026-09-16 18:00", last: "2026-09-16 18:00", end: "2026-09-16 18:00", dayAfter: "2026-09-17 00:00", first: "1999-01-01", final: "2026-09-16 17:59"},
		{},
	} {
		s := Span{at(t, c.from), at(t, c.to)}
		for _, want := range []struct {
			what string
			got  time.Time
			want string
		}{{"Last", s.Last().Time, c.last}, {"End", s.End(), c.end}, {"DayAfter", s.DayAfter(), c.dayAfter}} {
			if !want.got.Equal(at(t, want.want).Time) {
				t.Errorf("%q to %q: %s is %v, want %q", c.from, c.to, want.what, want.got, want.want)
			}
		}
		if s.IsZero() != (c.from == "" && c.to == "") || s.Days() != c.days || s.OneDay() != (c.days == 1) {
			t.Errorf("%q to %q: zero %v, %d days, one %v", c.from, c.to, s.IsZero(), s.Days(), s.OneDay())
		}
		for text, within := range map[string]bool{c.before: false, c.first: true, c.final: true, c.end: false} {
			if text != "" && s.Contains(at(t, text).Time) != within {
				t.Errorf("%q to %q: Contains(%s) is %v", c.from, c.to, text, !within)
			}
		}
		over := map[string]bool{c.first: false, c.final: false, c.end: true, c.dayAfter: true}
		if s.IsZero() {
			over = map[string]bool{"2199-12-31": false}
		}
		for text, want := range over {
			if text != "" && s.Over(at(t, text).Time) != want {
				t.Errorf("%q to %q: Over(%s) is %v", c.from, c.to, text, !want)
			}
		}
	}
}

// A day belongs to a span whatever the hours of both.
func TestSpanHasDay(t *testing.T) {
	for _, c := range []struct{ from, to, on, off string }{
		{"2026-11-28 18:30", "2026-12-07", "2026-11-28", "2026-11-27 23:59"},
		{"2026-11-28", "2026-12-07 10:00", "2026-12-07 23:59", "2026-12-08"},
		{"2026-11-28 18:30", "", "2026-11-28 06:00", "2026-11-29"},
		{"", "2026-12-07", "2000-01-01", "2026-12-08"},
	} {
		s := Span{at(t, c.from), at(t, c.to)}
		if !s.HasDay(at(t, c.on).Time) || s.HasDay(at(t, c.off).Time) {
			t.Errorf("%q to %q: has %s %v, has %s %v", c.from, c.to, c.on, s.HasDay(at(t, c.on).Time), c.off, s.HasDay(at(t, c.off).Time))
		}
	}
	if (Span{}).HasDay(at(t, "2026-11-28").Time) {
		t.Error("the zero Span has a day")
	}
}
