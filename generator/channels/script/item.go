package script

import (
	"strconv"
	"strings"
	"time"

	"hokhao/generator/aloud"
	"hokhao/generator/content"
	"hokhao/generator/entry"
	"hokhao/generator/site"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// An item is what is to be said of a publication, as it is written; each text is said as one paragraph.
type item struct {
	Kind      string // said before the title: "ประกาศ"; "" of news
	Title     string
	Held      string // why only a preview shows it: "ฉบับร่าง"; not read
	Warning   string // said three times: "ประกาศเตือนภัย"; "" of anything else
	Change    change
	Own       []string // the officer's text for loudspeakers, in place of all that follows but Contact
	Lead      []string // said first, whatever the time: of a warning what to do
	Summary   string   // the officer's
	Points    []string
	Body      site.Body
	More      []string // after the body, where there is time: of a clarification the claim, which never comes before the facts
	Tail      []string // said last, whatever the time
	Contact   contact
	Until     string // until when it may be read; not read
	Recording string // address of one that may be played instead, in full; not read
}

// A change is a correction or a withdrawal of which people are told before anything else.
type change struct {
	Label     string // "แก้ไขข่าว" or "ยกเลิกข่าว"; "" where there is none
	First     string // when the publication came out
	Note      string
	Withdrawn bool
}

type contact struct{ Name, Phone string }

// readDays is on how many days after its own a publication that says no end may be read.
const readDays = 3

// item returns what is to be said, and until when it may be.
func (p *plan) item(a site.Reading) (i item, until thai.Moment) {
	sp := content.SpeechOf(a.Publication.Publication, p.tellingOf(a))
	until = untilOf(a, sp)
	i = item{
		Title: entry.Line(sp.Title.Text), Contact: contact{entry.Line(sp.Contact.Name.Text), entry.Line(sp.Contact.Phone.Text)},
		Until: until.Full(),
	}
	if a.State.Held != "" {
		i.Held = p.house.Words.Say(a.State.Held.Word())
	}
	switch {
	case a.Withdrawn:
		i.Change = change{p.house.Words.Say(words.Withdrawn), fullDay(p.s, a.Published.Time), entry.Line(a.Publication.Withdrawn.Reason), true}
		return i, until
	case a.Change.Note != "":
		i.Change = change{p.house.Words.Say(words.Correction), fullDay(p.s, a.Published.Time), entry.Line(a.Change.Note), false}
	case a.Recording != "": // one that was corrected since may say what is wrong
		i.Recording = p.s.URL(a.Recording)
	}
	i.Warning = sp.Warning
	var clarified []string
	for _, c := range a.ClarifiedBy {
		clarified = append(clarified, p.house.Words.Fill(wordClarifiedBy, "clarified", p.house.Words.Say(words.Clarified), "title", entry.Line(c.Headline(p.s))))
	}
	if i.Own = said(sp.Own); len(i.Own) > 0 {
		i.Own = append(i.Own, clarified...)
		return i, until
	}
	i.Kind, i.Lead, i.Summary, i.Points, i.Body = sp.Kind, said(sp.Lead), entry.Line(sp.Summary.String()), said(sp.Points), a.Body
	i.More, i.Tail = said(sp.More), append(clarified, said(sp.Tail)...)
	return i, until
}

// tellingOf gathers what a publication cannot know of itself.
func (p *plan) tellingOf(a site.Reading) content.Telling {
	t := content.Telling{
		Words: p.house.Words, From: firstTold(a), NextWord: a.NextWord, Reinstated: a.Is(site.Reinstated), Extended: a.Is(site.Extended),
	}
	for _, l := range a.InDistricts {
		t.Districts = append(t.Districts, entry.Line(l.Name))
	}
	for _, c := range a.Cancels {
		t.Cancels = append(t.Cancels, c.Title)
	}
	return t
}

// said returns sentences as they are read, each on one line, with its number before it.
func said(sentences []content.Sentence) []string {
	var all []string
	for _, s := range sentences {
		text := entry.Line(s.String())
		if text != "" && s.Number > 0 {
			text = count(s.Number) + " " + text
		}
		if text != "" {
			all = append(all, text)
		}
	}
	return all
}

// count returns a number in words.
func count(n int) string {
	said, err := aloud.NumberInWords(strconv.Itoa(n))
	if err != nil {
		return strconv.Itoa(n) // cannot be: it is a whole number
	}
	return said
}

// lines returns those texts that say anything, each on one line.
func lines(texts []string) []string {
	var all []string
	for _, t := range texts {
		if t = entry.Line(t); t != "" {
			all = append(all, t)
		}
	}
	return all
}

// listed names several: "ก ข และค".
func (p *plan) listed(names []string) string {
	if n := len(names); n > 1 {
		return strings.Join(names[:n-1], " ") + p.house.Words.Fill(wordAnd, "last", names[n-1])
	}
	return strings.Join(names, "")
}

func fullDay(s *site.Site, t time.Time) string { return thai.FullDate(t.In(s.Zone)) }

// firstTold returns when people are first told of what is read: when it came out, was corrected or taken back.
func firstTold(a site.Reading) time.Time {
	switch {
	case a.Withdrawn:
		return a.Publication.Withdrawn.Date.Time
	case a.Change.Date.Time.After(a.Published.Time):
		return a.Change.Date.Time
	}
	return a.Published.Time
}

// untilOf returns how long something may be read: a warning or a notice while it is in force, what announces something until
// that is over, anything else three days; never longer than it is published.
func untilOf(a site.Reading, sp content.Speech) thai.Moment {
	end := thai.Moment{Time: firstTold(a).AddDate(0, 0, readDays)}
	if !a.Withdrawn && !sp.Until.Time.IsZero() {
		end = sp.Until
	}
	if last := a.ExpiryDate; !last.Time.IsZero() && last.Time.Before(end.Time) {
		end = last
	}
	return end
}

// endsWithin reports whether what may be read until a moment may not be read any more when the day after a day is over.
func endsWithin(until thai.Moment, day time.Time) bool {
	return until.End().Before(day.AddDate(0, 0, 2))
}
