package content

import (
	"fmt"

	"hokhao/generator/thai"
)

// A Stamp is a moment that a source names, with its place, so that package site can hold it against the clock.
type Stamp struct {
	Key    string
	Moment thai.Moment
	At     Position
}

// Name returns the key as it is shown to officers.
func (s Stamp) Name() string { return shownPath(s.Key) }

// done returns the moments at which something was done: they cannot be to come.
func (r *reading) done(p Publication) []Stamp {
	var all []Stamp
	add := func(key string, m thai.Moment) {
		if !m.Time.IsZero() {
			all = append(all, Stamp{key, m, r.at[key]})
		}
	}
	c := p.Base()
	add("lastmod", c.Lastmod)
	for i, ch := range c.Changes {
		add(fmt.Sprintf("changes[%d].date", i), ch.Date)
	}
	add("withdrawn.date", c.Withdrawn.Date)
	add("approved.date", c.Approved.Date)
	for i, ph := range c.Photos {
		add(fmt.Sprintf("photos[%d].taken", i), ph.Taken)
	}
	if k, ok := p.(past); ok {
		k.pastMoments(add)
	}
	return all
}

// due returns the moment until which a warning promises further word, or the zero Stamp.
func (r *reading) due(p Publication) Stamp {
	if w, warns := WarningOf(p); warns && !w.NextUpdate.Time.IsZero() {
		return Stamp{"nextUpdate", w.NextUpdate, r.at["nextUpdate"]}
	}
	return Stamp{}
}

// checkHistory judges what a publication says of its own past: nothing of it is older than the publication, it was
// approved as it stands, and its number is of its year.
func (r *reading) checkHistory(c Common) {
	edited := Stamp{Key: "lastmod", Moment: c.Lastmod}
	for i, ch := range c.Changes {
		key := fmt.Sprintf("changes[%d].date", i)
		r.checkOrder("date", c.Date, key, ch.Date)
		if ch.Date.Time.After(edited.Moment.Time) {
			edited = Stamp{Key: key, Moment: ch.Date}
		}
	}
	r.checkOrder("date", c.Date, "withdrawn.date", c.Withdrawn.Date)
	if a := c.Approved.Date; !a.Time.IsZero() && thai.StartOfDay(a.Time).Before(thai.StartOfDay(edited.Moment.Time)) {
		r.tell(msgApprovalOld, r.at["approved.date"], "approved", thai.LongDate(a.Time), "edit", edited.Name(), "edited", thai.LongDate(edited.Moment.Time))
	}
	if year := c.Date.Time.Year() + 543; c.Number.Year != 0 && !c.Date.Time.IsZero() && c.Number.Year != year {
		r.tell(msgNumberYear, c.Number.At, "number", c.Number, "numberYear", c.Number.Year, "year", year)
	}
}
