package site

import (
	"cmp"
	"iter"
	"maps"
	"slices"
	"strings"
	"time"

	"hokhao/generator/aloud"
	"hokhao/generator/content"
	"hokhao/generator/key"
	"hokhao/generator/thai"
)

// A Voice reads the site's texts aloud. Its key is that of all names that it knows, and of the way in which it says times.
type Voice struct {
	aloud.Voice
	key key.Key
}

// Key returns the key of everything that determines how texts are said, except the program.
func (v Voice) Key() key.Key { return v.key }

func newVoice(s *Site) Voice {
	v := aloud.Voice{Words: s.Dictionary, Places: s.Settings.Places()}
	if s.Settings.Broadcast.Clock == content.SpokenClock {
		v.Clock = aloud.SpokenClock
	}
	return Voice{v, key.Of(struct {
		Names, Places []string
		Clock         int
	}{s.Settings.Names(), v.Places, int(v.Clock)})}
}

// Makes reports whether a channel makes files for publications of a day.
func (s *Site) Makes(channel string, day time.Time) bool {
	return s.On[channel] && day.Year() >= s.Settings.Channels[channel].From
}

// BroadcastAddress is the address of the index of loudspeaker scripts.
const BroadcastAddress = "/broadcast/"

// WarningDays is the number of days on which a warning in force is read, including the day of its publication. A warning
// that lasts longer should be issued again, or people stop listening.
const WarningDays = 14

// A Broadcast is what the loudspeakers of one district read on one day.
type Broadcast struct {
	District content.District
	Name     string    // "อำเภอเมืองกาญจนบุรี"
	Day      time.Time // at midnight
	Stem     string    // "/broadcast/2026/11/23/mueang", to which each form adds its ending
	Items    []Reading
}

// A Reading is a publication that is read, with the reason why on that day.
type Reading struct {
	*Publication
	Change    content.Change // the announced correction; zero if there is none
	Withdrawn bool           // only the withdrawal is announced
}

// ReadAloud reports whether the publication may be read aloud; a void one may not.
func (p *Publication) ReadAloud() bool {
	return content.ReadAloud(p.Publication, p.Language) && !p.Void()
}

// readings returns the publications that are read on each day up to the day of the build: those of the day, warnings still
// in force, and those corrected or withdrawn on it. If only the title of a withdrawn publication is kept, the title and the
// reason are read, as on the page: people who heard it from a loudspeaker do not learn otherwise that it is void.
func (m *maker) readings() map[string][]Reading {
	s := m.site
	told := map[string][]Reading{}
	day := func(t time.Time) time.Time { return thai.StartOfDay(t.In(s.Zone)) }
	tell := func(day time.Time, a Reading) {
		k := day.Format(time.DateOnly)
		told[k] = append(told[k], a)
	}
	for _, p := range s.All.Items {
		if p.Language != "th" {
			continue
		}
		published := day(p.Published.Time)
		if p.Withdrawal() && content.ReadAloud(p.Publication, p.Language) && !p.Common.Withdrawn.Date.Time.After(m.now) {
			tell(day(p.Common.Withdrawn.Date.Time), Reading{Publication: p, Withdrawn: true})
		}
		if !p.ReadAloud() {
			continue
		}
		corrected := map[time.Time]content.Change{}
		for _, c := range p.Changes {
			on := day(c.Date.Time)
			if c.Type == content.Correction && !c.Date.Time.After(m.now) && !c.Date.Time.Before(corrected[on].Date.Time) {
				corrected[on] = c
			}
		}
		tell(published, Reading{Publication: p, Change: corrected[published]})
		delete(corrected, published)
		for on, c := range corrected {
			tell(on, Reading{Publication: p, Change: c})
		}
		for i := 1; i < WarningDays; i++ {
			if on := published.AddDate(0, 0, i); !on.After(s.Today.Time) && p.warnsOn(on) && corrected[on].Note == "" {
				tell(on, Reading{Publication: p})
			}
		}
	}
	for _, items := range told {
		slices.SortFunc(items, readingOrder)
	}
	return told
}

// warnsOn reports whether a publication is a warning in force at the beginning of a day.
func (p *Publication) warnsOn(day time.Time) bool {
	_, warning := p.Warning()
	return warning && !p.endedBy(day)
}

// readingOrder is the order of reading: cancellations of warnings, warnings from the most serious, corrections and
// withdrawals, royal news, then by urgency, by an officer's request to read it, and by time.
func readingOrder(a, b Reading) int {
	return cmp.Or(
		cmp.Compare(a.rank(), b.rank()),
		a.Published.Time.Compare(b.Published.Time),
		cmp.Compare(a.Number.Year, b.Number.Year),
		cmp.Compare(a.Number.Of, b.Number.Of),
		cmp.Compare(a.Path, b.Path),
	)
}

func (a Reading) rank() int {
	n, warning := a.Warning()
	switch {
	case a.CancelsWarning(), a.Withdrawn && warning:
		return 0 // people may act on a warning that is no longer in force, or rely on an error
	case warning:
		return 4 - n.Level.Grade()
	case a.Withdrawn || a.Change.Note != "":
		return 9
	case a.Royal:
		return 10
	case a.Urgency == content.Emergency:
		return 11
	case a.Urgency == content.Urgent:
		return 12
	case a.Broadcast.Mode == "include" || a.Broadcast.Text != "":
		return 13
	default:
		return 14
	}
}

// Broadcast returns what the loudspeakers of a district read on a day; it may be empty.
func (s *Site) Broadcast(d content.District, day time.Time) Broadcast {
	day = thai.StartOfDay(day.In(s.Zone))
	b := Broadcast{
		District: d, Name: s.DistrictName(d), Day: day,
		Stem: BroadcastAddress + day.Format("2006/01/02/") + d.Key.Text,
	}
	items := s.told[day.Format(time.DateOnly)]
	if day.After(s.Today.Time) {
		items = s.foreseen(day)
	}
	for _, a := range items {
		if a.Concerns(d) {
			b.Items = append(b.Items, a)
		}
	}
	return b
}

// foreseen returns the readings of a future day that are known today: warnings that will still be in force.
func (s *Site) foreseen(day time.Time) []Reading {
	var items []Reading
	for _, p := range s.Warnings {
		last := thai.StartOfDay(p.Published.Time.In(s.Zone)).AddDate(0, 0, WarningDays)
		if p.Language == "th" && p.ReadAloud() && day.Before(last) && p.warnsOn(day) {
			items = append(items, Reading{Publication: p})
		}
	}
	slices.SortFunc(items, readingOrder)
	return items
}

// Concerns reports whether a publication is for the people of a district: it names the district, or a subdistrict of it, or
// no district or subdistrict at all.
func (p *Publication) Concerns(d content.District) bool {
	switch {
	case len(p.Districts) > 0:
		return slices.ContainsFunc(p.Districts, func(r content.Ref) bool { return r.Text == d.Key.Text })
	case len(p.Subdistricts) > 0:
		return slices.ContainsFunc(p.Subdistricts, func(r content.Ref) bool {
			return slices.ContainsFunc(d.Subdistricts, func(t content.Named) bool { return t.Key.Text == r.Text })
		})
	}
	return true
}

// BroadcastDays returns the days with a reading in any district, newest first.
func (s *Site) BroadcastDays() []time.Time {
	var days []time.Time
	for _, k := range slices.Backward(slices.Sorted(maps.Keys(s.told))) {
		day, err := time.ParseInLocation(time.DateOnly, k, s.Zone)
		if err == nil {
			days = append(days, day)
		}
	}
	return days
}

// A BroadcastMonth is a month with scripts; all have a page of their own.
type BroadcastMonth struct {
	First   time.Time // its first day
	Address string
	Last    time.Time // when something in it was published or changed last
}

// BroadcastMonths returns the months with scripts, newest first.
func (s *Site) BroadcastMonths() []BroadcastMonth {
	var months []BroadcastMonth
	for _, day := range s.BroadcastDays() {
		if !s.Makes("script", day) {
			continue
		}
		first := time.Date(day.Year(), day.Month(), 1, 0, 0, 0, 0, s.Zone)
		if n := len(months); n == 0 || !months[n-1].First.Equal(first) {
			months = append(months, BroadcastMonth{First: first, Address: BroadcastAddress + first.Format("2006/01/")})
		}
		last := &months[len(months)-1]
		for _, r := range s.told[day.Format(time.DateOnly)] {
			for _, at := range []time.Time{day, r.Updated()} { // a warning is read again on later days
				if at.After(last.Last) {
					last.Last = at
				}
			}
		}
	}
	return months
}

// Broadcasts yields the broadcasts of all districts on all days for which scripts are made, except empty ones: newest day
// first, districts in the order of the settings.
func (s *Site) Broadcasts() iter.Seq[Broadcast] {
	return func(yield func(Broadcast) bool) {
		for _, day := range s.BroadcastDays() {
			for b := range s.BroadcastsOf(day) {
				if !yield(b) {
					return
				}
			}
		}
	}
}

// BroadcastsOf yields the broadcasts of one day.
func (s *Site) BroadcastsOf(day time.Time) iter.Seq[Broadcast] {
	return func(yield func(Broadcast) bool) {
		if !s.Makes("script", day) {
			return
		}
		for _, d := range s.Settings.Districts {
			if b := s.Broadcast(d, day); len(b.Items) > 0 && !yield(b) {
				return
			}
		}
	}
}

// District returns a district by its key or by its name, with or without the word อำเภอ.
func (s *Site) District(name string) (content.District, bool) {
	name = strings.TrimSpace(name)
	i := slices.IndexFunc(s.Settings.Districts, func(d content.District) bool {
		return strings.EqualFold(d.Key.Text, name) || name == d.Name || name == s.DistrictName(d)
	})
	if i < 0 {
		return content.District{}, false
	}
	return s.Settings.Districts[i], true
}
