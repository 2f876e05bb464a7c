package web

import (
	"cmp"
	"slices"
	"time"

	"hokhao/generator/content"
	"hokhao/generator/entry"
	"hokhao/generator/site"
	"hokhao/generator/thai"
	"hokhao/generator/view"
)

// A Festival is one edition of a festival.
type Festival struct {
	view.Article
	Starts, Ends thai.Moment
	Edition      int // 0 if not known
	Venue        view.Venue
	Days         []Day
	Organisers   []string
	Poster       view.Picture
	Editions     []view.Link // other years, newest first
	Countdown    view.Countdown
}

// A Day is one day of a timetable.
type Day struct {
	ID    string // fragment
	Date  thai.Moment
	Items []view.Item
}

var _ = pageOf((*planner).festival)

func (p *planner) festival(pub *site.Publication, f content.Festival) Festival {
	at := pub.Path
	v := Festival{
		Starts: f.Starts, Ends: f.Ends, Edition: f.Edition,
		Countdown: p.countdown(pub, f),
	}
	for _, e := range pub.Editions {
		if e != pub {
			v.Editions = append(v.Editions, view.Link{Title: entry.Title(p.s, e), To: p.to(at, e.Path)})
		}
	}
	poster := func(ph *site.Photo) bool { return f.Poster.Text != "" && ph.Photo.File.Text == f.Poster.Text }
	v.Article = p.article(pub, func(ph *site.Photo) bool { return !ph.InBody && !poster(ph) })
	if !pub.State.Removed {
		v.Venue = venue(f.Venue)
		v.Days = days(f.Programme)
		v.Organisers = f.Organisers
		for _, ph := range pub.Photos {
			if poster(ph) {
				v.Poster = p.picture(at, pub, ph)
				v.Poster.Whole = true
			}
		}
	}
	return v
}

// days groups a timetable by day, in chronological order.
func days(acts []content.Act) []Day {
	var all []Day
	acts = slices.Clone(acts)
	slices.SortStableFunc(acts, func(a, b content.Act) int { return a.Starts.Time.Compare(b.Starts.Time) })
	for _, a := range acts {
		id := "d" + a.Starts.Time.Format(time.DateOnly)
		if n := len(all); n == 0 || all[n-1].ID != id {
			all = append(all, Day{ID: id, Date: thai.Moment{Time: a.Starts.Time}})
		}
		last := &all[len(all)-1]
		last.Items = append(last.Items, view.Item{Starts: a.Starts, Ends: a.Ends, Title: a.Title, Place: a.Place})
	}
	return all
}

// countdown returns the number of days to a festival, or that it is taking place. There is none for one that is over,
// so that its page stops changing, for royal occasions, and in mourning.
func (p *planner) countdown(pub *site.Publication, f content.Festival) view.Countdown {
	if pub.Is(site.Over) || p.mourning || pub.Royal || pub.Withdrawal() || f.Starts.Time.IsZero() {
		return view.Countdown{}
	}
	togo := thai.DaysBetween(p.s.Today.Time, f.Starts.Time)
	if togo <= 0 {
		return view.Countdown{On: true, Shown: true}
	}
	return view.Countdown{Days: togo, Shown: true, AsOf: p.s.Today}
}

// announcements returns the festivals that are upcoming or current, nearest first.
func (p *planner) announcements(from string) []view.UpcomingFestival {
	var all []view.UpcomingFestival
	for _, pub := range p.s.Publications {
		f, ok := pub.Publication.(content.Festival)
		if !ok || pub.Is(site.Over) || pub.Withdrawal() || !p.ours(pub) {
			continue
		}
		all = append(all, view.UpcomingFestival{
			Card: p.card(from, pub), Starts: f.Starts, Ends: f.Ends, Countdown: p.countdown(pub, f), Venue: f.Venue.Name,
		})
	}
	slices.SortStableFunc(all, func(a, b view.UpcomingFestival) int {
		return cmp.Or(a.Starts.Time.Compare(b.Starts.Time), cmp.Compare(a.Title.Plain, b.Title.Plain))
	})
	return all[:min(len(all), homeFestivals)]
}
