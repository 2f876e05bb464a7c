package thai

import "time"

// A Span is from one moment to another; either may be missing. When something begins and ends, on which days it is and
// when it is over is asked here and nowhere else:
//
//   - what has no To ends with the day of its From;
//   - what has no From has gone on since ever;
//   - a To without a time of day is the whole of its day.
//
// What goes on until somebody says otherwise is a Span without From: as long as it has no To it is the zero Span, which
// is never over.
type Span struct{ From, To Moment }

// IsZero reports whether nothing is said of when it is.
func (s Span) IsZero() bool { return s.From.Time.IsZero() && s.To.Time.IsZero() }

// Last returns the last moment that is said of the span: To, or From where there is no To.
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

// DayAfter returns the first moment of the day after the span's last day, whatever its hours, or the zero Time for the
// zero Span. What people go to is over for them then, and not while the last of them are on their way home.
func (s Span) DayAfter() time.Time {
	last := s.Last().Time
	if last.IsZero() {
		return last
	}
	return midnight(last.Year(), last.Month(), last.Day()+1, last.Location())
}

// Over reports whether the span has ended as of a moment; the zero Span never has.
func (s Span) Over(at time.Time) bool { return !s.IsZero() && !s.End().After(at) }

// Contains reports whether a moment lies within the span: not before From, and before the End.
func (s Span) Contains(at time.Time) bool {
	return !s.IsZero() && !at.Before(s.From.Time) && !s.Over(at)
}

// HasDay reports whether a moment lies on one of the span's days.
func (s Span) HasDay(at time.Time) bool {
	return !s.IsZero() && !at.Before(StartOfDay(s.From.Time)) && at.Before(s.DayAfter())
}

// Days returns on how many days the span is, the first and the last among them; 0 for a span without From.
func (s Span) Days() int {
	if s.From.Time.IsZero() {
		return 0
	}
	day := func(t time.Time) time.Time { return midnight(t.Year(), t.Month(), t.Day(), nil) } // every day has 24 hours there
	return int(day(s.DayAfter()).Sub(day(s.From.Time)).Hours() / 24)
}

// OneDay reports whether the span begins and ends on one day.
func (s Span) OneDay() bool { return s.Days() == 1 }

// Full returns a day with its weekday, and the time of day where one is known: "วันจันทร์ที่ 23 พฤศจิกายน 2569 เวลา 09.30 น.".
func (m Moment) Full() string {
	if m.Clock {
		return FullDate(m.Time) + " เวลา " + Clock(m.Time)
	}
	return FullDate(m.Time)
}

// Full returns from when to when something is, as Moment.Full does.
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
