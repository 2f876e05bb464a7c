// Package calendar publishes what happens at a time as iCalendar (RFC 5545): a file for each publication with events, beside
// its page, and calendars to subscribe to, of each kind and of all.
//
// Package cli lists it before web, whose pages link to the files. What an event says follows from package entry. An event that
// was cancelled stays, and says so: a calendar from which it vanished would leave people on their way. A warning is no event.
package calendar

import (
	"iter"
	"slices"
	"strings"
	"time"

	"hokhao/generator/channel"
	"hokhao/generator/content"
	"hokhao/generator/entry"
	"hokhao/generator/key"
	"hokhao/generator/site"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// past is the number of days for which events stay in calendars after they are over.
const past = 366

// New returns the channel.
func New() channel.Channel { return calendar{} }

type calendar struct{}

func (calendar) Name() string { return "calendar" }

// wordAdd is the readers' name of a publication's file.
var wordAdd = words.New("download-calendar", "เพิ่มลงปฏิทิน", "Add to calendar")

// A view is one file.
type view struct {
	Name   string // of a calendar to subscribe to, or "" for the file of a publication
	URL    string // of the calendar
	Zone   zone
	Events []event
}

// A zone is the office's. Its offset is written into each file that needs it; times of a zone that changes its offset are
// written in UTC.
type zone struct {
	Name  string
	Short string // "+07"
	Fixed bool
	East  int // seconds
}

// An event is one thing that happens.
type event struct {
	UID         string
	Sequence    int
	Created     time.Time
	Changed     time.Time
	Status      string // of RFC 5545
	When        thai.Span
	Summary     string
	Description []string // lines
	Place       string
	URL         string
	Contact     string
	Categories  []string
}

// A sameName is the name of one of several events of a publication, and how many before it have the same.
type sameName struct {
	Name  string
	Count int
}

func (calendar) Plan(s *site.Site, _ channel.Made) iter.Seq[channel.Batch] {
	in := zoneOf(s)
	each := channel.ByMonth(s, func(p *site.Publication, yield func(channel.File) bool) bool {
		events := eventsOf(s, p)
		if len(events) == 0 {
			return true
		}
		path := strings.TrimSuffix(site.FilePath(p.Path), ".html") + ".ics"
		return yield(channel.NewFile(path, view{Zone: in, Events: events}, write).Of(p).As(p.Path, wordAdd))
	})
	subscribed := func(yield func(channel.Batch) bool) {
		for _, l := range s.Lists {
			if l.Scheduled() && !yield(calendarOf(s, in, l.Address, l.Name, l.Items)) {
				return
			}
		}
		yield(calendarOf(s, in, "/", s.Say(words.AllEvents), s.All.Items))
	}
	return channel.Batches(each, subscribed)
}

// calendarOf returns the batch of the calendar beside a list.
func calendarOf(s *site.Site, in zone, address, name string, items []*site.Publication) channel.Batch {
	since := s.Today.Time.AddDate(0, 0, -past)
	var shown []*site.Publication
	for _, p := range items {
		if k, ok := p.Publication.(content.Scheduled); ok && slices.ContainsFunc(k.Events(), func(e content.Event) bool { return e.When.DayAfter().After(since) }) {
			shown = append(shown, p)
		}
	}
	address += site.CalendarName
	return channel.Batch{Name: address, Key: s.KeyOf(shown, key.Of(name)), Files: func(yield func(channel.File) bool) {
		v := view{Name: entry.Join(" – ", entry.Line(name), entry.Line(s.Settings.Title)), URL: s.URL(address), Zone: in}
		for _, p := range shown {
			for _, e := range eventsOf(s, p) {
				if e.When.DayAfter().After(since) {
					v.Events = append(v.Events, e)
				}
			}
		}
		slices.SortStableFunc(v.Events, func(a, b event) int { return a.When.From.Time.Compare(b.When.From.Time) })
		yield(channel.NewFile(site.FilePath(address), v, write))
	}}
}

func zoneOf(s *site.Site) zone {
	year := s.Today.Time.Year()
	short, east := time.Date(year, 1, 1, 0, 0, 0, 0, s.Zone).Zone()
	_, summer := time.Date(year, 7, 1, 0, 0, 0, 0, s.Zone).Zone()
	return zone{s.Zone.String(), short, east == summer, east}
}

// eventsOf returns the events of a publication in its order.
func eventsOf(s *site.Site, p *site.Publication) []event {
	k, ok := p.Publication.(content.Scheduled)
	if !ok {
		return nil
	}
	all := k.Events()
	if len(all) == 0 {
		return nil
	}
	e := entry.Of(s, p)
	base := event{
		Sequence: len(p.History), Created: p.Published.Time, Changed: e.Updated, Status: "CONFIRMED", Summary: e.Title, URL: e.Link, Categories: e.Categories,
	}
	switch {
	case p.State.Held != "":
		base.Status = "TENTATIVE"
	case e.Void:
		base.Status = "CANCELLED"
	}
	if len(e.Notices) > 0 && !e.Void { // else it is the summary
		base.Description = append(base.Description, e.Notices[0].In(e.Words))
	}
	base.Description = append(base.Description, entry.Some(e.Description())...)
	if !e.Void {
		for _, d := range entry.ParticularsOf(s, p).Details {
			if !d.Essential { // when and where have fields of their own
				base.Description = append(base.Description, d.Label+": "+d.Text)
			}
		}
	}
	if !e.Removed {
		c := entry.Contact(s, p)
		base.Contact = entry.Join(" ", c.Name, entry.Called(e.Words.Say(words.Telephone), c.Phone), c.Email)
	}
	var events []event
	names := map[string]int{}
	for _, of := range all {
		if of.When.From.Time.IsZero() {
			continue
		}
		ev := base
		ev.UID, ev.When, ev.Place = e.ID, of.When, entry.Line(of.Place)
		if name := entry.Line(of.Title); name != entry.Line(p.Title) { // a day of what lasts
			names[name]++
			ev.UID += "#" + key.Of(sameName{name, names[name]}).Short()
			ev.Summary = entry.Join(": ", e.Lead, name)
			ev.Description = append([]string{e.Title}, base.Description...)
		}
		events = append(events, ev)
	}
	return events
}
