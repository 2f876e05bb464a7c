package entry

import (
	"strconv"
	"strings"

	"hokhao/generator/content"
	"hokhao/generator/site"
)

// Particulars are what a publication says in fields of its own kind, ready to be read: the only place in which
// machine outputs ask what kind a publication is.
type Particulars struct {
	Dateline  string // place that a release is dated from
	Details   []Detail
	Programme []string // timetable, a line an item
	Quotes    []content.Quote
}

// A Detail is one fact with its label: "สถานที่", "เชิงสะพานข้ามแม่น้ำแคว".
type Detail struct{ Label, Text string }

// ParticularsOf gives the particulars of p; none of a publication that was removed.
func ParticularsOf(p *site.Publication) Particulars {
	var all Particulars
	if p.State.Removed {
		return all
	}
	w := WordsIn(p.Language)
	add := func(label, text string) {
		if text = Line(text); text != "" {
			all.Details = append(all.Details, Detail{label, text})
		}
	}
	switch k := p.Publication.(type) {
	case content.News:
		all.Dateline = Line(k.Dateline)
		add(w.Spokesperson, k.Spokesperson)
		for _, q := range k.Quotes {
			all.Quotes = append(all.Quotes, content.Quote{Text: Line(q.Text), By: Line(q.By)})
		}
	case content.Exhibition:
		if !k.Opens.Time.IsZero() || !k.Closes.Time.IsZero() {
			add(w.Days, w.Range(k.Opens.Time, k.Closes.Time))
		}
		add(w.Venue, k.Venue.Name)
	case content.Festival:
		if k.Edition > 0 {
			add(w.Edition, strconv.Itoa(k.Edition))
		}
		add(w.Days, w.Range(k.Starts.Time, k.Ends.Time))
		add(w.Venue, k.Venue.Name)
		add(w.Directions, k.Venue.Directions)
		add(w.Organisers, strings.Join(k.Organisers, ", "))
		for _, a := range k.Programme {
			line := w.Moment(a.Starts) + " " + a.Title
			if a.Place != "" {
				line += " (" + a.Place + ")"
			}
			all.Programme = append(all.Programme, Line(line))
		}
	}
	return all
}
