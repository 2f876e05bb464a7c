package khwae

import (
	"hokhao/generator/thai"
	"hokhao/generator/view"
	"hokhao/generator/words"
)

// An inside is a part of a bulletin that the table of contents lists below the stories.
type inside struct{ id, title string }

func weekInside(v view.Week) []inside {
	lang := language(v.Layout)
	var all []inside
	add := func(there bool, id, title string) {
		if there {
			all = append(all, inside{id, title})
		}
	}
	add(len(v.Editorial.Paragraphs) > 0, "k-editorial", lang.Fill(wordEditorialOf, "title", v.Editorial.Title))
	add(len(v.Lines) > 0, "k-lines", lang.Say(words.OtherNews))
	add(len(v.Corrections) > 0, "k-corrections", lang.Say(words.Correction))
	add(len(v.Coming) > 0, "k-coming", lang.Say(words.Coming))
	add(len(v.OnAir) > 0, "k-onair", lang.Say(words.RadioSchedule))
	return all
}

// A comingDay is a day of the following week with the events that begin on it.
type comingDay struct {
	date   thai.Moment
	events []view.Coming
}

// comingDays groups events by day, in order.
func comingDays(all []view.Coming) []comingDay {
	var days []comingDay
	for _, c := range all {
		if n := len(days); n == 0 || !sameDay(days[n-1].date, c.Starts) {
			days = append(days, comingDay{date: c.Starts})
		}
		last := &days[len(days)-1]
		last.events = append(last.events, c)
	}
	return days
}

// comingHours returns the time of an event on its first day, with the last day of one that continues, or "".
func comingHours(lang words.Localizer, c view.Coming) string {
	oneDay := thai.Span{From: c.Starts, To: c.Ends}.OneDay()
	switch {
	case !c.Starts.Clock && oneDay:
		return "" // the time is unknown
	case oneDay:
		return hours(lang, view.Item{Starts: c.Starts, Ends: c.Ends})
	}
	if c.GoesOn {
		return lang.Fill(wordOngoingUntil, "date", lang.LongDate(c.Ends.Time))
	}
	last := lang.Fill(wordUntilDate, "date", lang.LongDate(c.Ends.Time))
	if c.Starts.Clock {
		return lang.Clock(c.Starts) + " " + last
	}
	return last
}
