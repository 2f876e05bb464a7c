package thai

import "time"

// A Span is a period between two moments, either of which may be missing. It decides when something begins and ends,
// on which days it takes place and when it is over:
//
//   - a span without To ends with the day of From;
//   - a span without From has always been going on;
//   - a To without a time of day includes its whole day.
//
// What continues until further notice is a Span without From: as long as it has no To it is the zero Span, which is
// never over.
type Span struct{ From, To Moment }

// IsZero reports whether the span has neither beginning nor end.
func (s Span) IsZero() bool { return s.From.Time.IsZero() && s.To.Time.IsZero() }

// Last returns the last moment that the span names: To, or From if there is no To.
func (s Span) Last() Moment {
	if s.To.Time.IsZero() {
		return s.From
	}
	return s.To
}

// End returns the moment at which the span is over, to the minute, or the zero Time for the zero Span.
func (s Span) End() time.Time {
	if s.To.Time.IsZero() {
		return s.DayAfter()
	}
	return s.To.End()
}

// DayAfter returns the first moment of the day after the span's last day, or the zero Time for the zero Span. For
// something that people attend it is the moment when the page may call it over, rather than while they are on their
// way home.
func (s Span) DayAfter() time.Time {
	last := s.Last().Time
	if last.IsZero() {
		return last
	}
	return midnight(last.Year(), last.Month(), last.Day()+1, last.Location())
}

// Over reports whether the span has ended at a moment; the zero Span never has.
func (s Span) Over(at time.Time) bool { return !s.IsZero() && !s.End().After(at) }

// Contains reports whether a moment is within the span: not before From, and before End.
func (s Span) Contains(at time.Time) bool {
	return !s.IsZero() && !at.Before(s.From.Time) && !s.Over(at)
}

// HasDay reports whether a moment is on one of the span's days.
func (s Span) HasDay(at time.Time) bool {
	return !s.IsZero() && !at.Before(StartOfDay(s.From.Time)) && at.Before(s.DayAfter())
}

// Days returns the number of days of the span, including the first and last; 0 for a span without From.
func (s Span) Days() int {
	if s.From.Time.IsZero() {
		return 0
	}
	day := func(t time.Time) time.Time { return midnight(t.Year(), t.Month(), t.Day(), nil) } // in UTC, where every day has 24 hours
	return int(day(s.DayAfter()).Sub(day(s.From.Time)).Hours() / 24)
}

// OneDay reports whether the span begins and ends on the same day.
func (s Span) OneDay() bool { return s.Days() == 1 }

// Full returns a day with its weekday, and the time of day if known: "วันจันทร์ที่ 23 พฤศจิกายน 2569 เวลา 09.30 น.".
func (m Moment) Full() string {
	if m.Clock {
		return FullDate(m.Time) + " เวลา " + Clock(m.Time)
	}
	return FullDate(m.Time)
}

// Full returns the beginning and end of the span in the form of Moment.Full.
func (s Span) Full() string {
	switch {
	case !s.OneDay():
		return "ตั้งแต่" + s.From.Full() + " ถึง" + s.To.Full()
	case s.From.Clock && s.To.Clock:
		return s.From.Full() + " ถึงเวลา " + Clock(s.To.Time)
	}
	return s.From.Full()
}

// StartOfDay returns the first moment of t's day, in t's own zone.
func StartOfDay(t time.Time) time.Time { return midnight(t.Year(), t.Month(), t.Day(), t.Location()) }

// DaysBetween returns the number of days from one date to another, whatever their times of day.
func DaysBetween(from, to time.Time) int {
	noon := func(t time.Time) time.Time { return time.Date(t.Year(), t.Month(), t.Day(), 12, 0, 0, 0, time.UTC) }
	return int(noon(to).Sub(noon(from)) / (24 * time.Hour))
}
