package script

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"hokhao/generator/aloud"
	"hokhao/generator/content"
	"hokhao/generator/entry"
	"hokhao/generator/markdown"
	"hokhao/generator/site"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// An item is the content of a publication for a script, as written; each text is read as one paragraph.
type item struct {
	Kind      string // said before the title: "ประกาศ"; "" for news
	Title     string
	Held      string // why it is only in the preview: "ฉบับร่าง"; not read
	Warning   string // said three times: "ประกาศเตือนภัย"; "" for anything else
	Change    change
	Own       []string // the officer's text for loudspeakers, which replaces all that follows except Contact
	Lead      []string // said first, even if there is little time: the instructions of a warning
	Summary   string   // written by the officer
	Points    []string
	Body      site.Body
	More      []string // after the body, if there is time: for a clarification the claim, which never precedes the facts
	Tail      []string // said last, even if there is little time
	Contact   contact
	Day       time.Time // of the publication, which its text may call today; not read
	Until     string    // time until which it may be read; not read
	Recording string    // full URL of a recording that may be played instead; not read
}

// A change is a correction or withdrawal that is announced before anything else.
type change struct {
	Label     string // "แก้ไขข่าว" or "ยกเลิกข่าว"; "" if there is none
	First     string // when the publication was first published
	Note      string
	Withdrawn bool
}

type contact struct{ Name, Phone string }

// texts returns everything that is read of an item with the given body.
func (i item) texts(body []markdown.Said) []string {
	all := slices.Concat([]string{i.Title, i.Change.Note, i.Summary}, i.Own, i.Lead, i.Points)
	for _, b := range body {
		all = append(all, b.Text)
	}
	return slices.Concat(all, i.More, i.Tail)
}

// readDays is the number of days after its own on which a publication without an end may be read.
const readDays = 3

// item returns what is to be said, and until when it may be read.
func (p *planner) item(a site.Reading) (i item, until thai.Moment) {
	sp := content.SpeechOf(a.Publication.Publication, p.tellingOf(a))
	until = untilOf(a, sp)
	i = item{
		Title: entry.Line(sp.Title.Text), Contact: contact{entry.Line(sp.Contact.Name.Text), entry.Line(sp.Contact.Phone.Text)},
		Day: a.Publication.Base().Date.Time, Until: until.Full(),
	}
	if a.State.Held != "" {
		i.Held = p.announcer.Words.Say(a.State.Held.Word())
	}
	switch {
	case a.Withdrawn:
		i.Change = change{p.announcer.Words.Say(words.Withdrawn), fullDay(p.s, a.Published.Time), entry.Line(a.Publication.Withdrawn.Reason), true}
		return i, until
	case a.Change.Note != "":
		i.Change = change{p.announcer.Words.Say(words.Correction), fullDay(p.s, a.Published.Time), entry.Line(a.Change.Note), false}
	case a.Recording != "": // a recording made before a correction may contain the error
		i.Recording = p.s.URL(a.Recording)
	}
	i.Warning = sp.Warning
	var clarified []string
	for _, c := range a.ClarifiedBy {
		clarified = append(clarified, p.announcer.Words.Fill(wordClarifiedBy, "clarified", p.announcer.Words.Say(words.Clarified), "title", entry.Line(c.Headline(p.s))))
	}
	if i.Own = said(sp.Own); len(i.Own) > 0 {
		i.Own = append(i.Own, clarified...)
		return i, until
	}
	i.Kind, i.Lead, i.Summary, i.Points, i.Body = sp.Kind, said(sp.Lead), entry.Line(sp.Summary.String()), said(sp.Points), a.Body
	i.More, i.Tail = said(sp.More), append(clarified, said(sp.Tail)...)
	return i, until
}

// tellingOf returns the facts about a publication that come from the site.
func (p *planner) tellingOf(a site.Reading) content.Telling {
	t := content.Telling{
		Words: p.announcer.Words, From: firstTold(a), NextWord: a.NextWord, Reinstated: a.Is(site.Reinstated), Extended: a.Is(site.Extended),
	}
	for _, l := range a.InDistricts {
		t.Districts = append(t.Districts, entry.Line(l.Name))
	}
	for _, c := range a.Cancels {
		t.Cancels = append(t.Cancels, c.Title)
	}
	return t
}

// said returns sentences as they are read, one per line, numbered.
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

// count returns a number as a word.
func count(n int) string {
	said, err := aloud.NumberInWords(strconv.Itoa(n))
	if err != nil {
		return strconv.Itoa(n) // cannot occur: it is a whole number
	}
	return said
}

// lines returns the texts that are not empty, each on one line.
func lines(texts []string) []string {
	var all []string
	for _, t := range texts {
		if t = entry.Line(t); t != "" {
			all = append(all, t)
		}
	}
	return all
}

// listed joins names: "ก ข และค".
func (p *planner) listed(names []string) string {
	if n := len(names); n > 1 {
		return strings.Join(names[:n-1], " ") + p.announcer.Words.Fill(wordAnd, "last", names[n-1])
	}
	return strings.Join(names, "")
}

func fullDay(s *site.Site, t time.Time) string { return thai.FullDate(t.In(s.Zone)) }

// firstTold returns the time at which people are first informed: of publication, correction or withdrawal.
func firstTold(a site.Reading) time.Time {
	switch {
	case a.Withdrawn:
		return a.Publication.Withdrawn.Date.Time
	case a.Change.Date.Time.After(a.Published.Time):
		return a.Change.Date.Time
	}
	return a.Published.Time
}

// untilOf returns the time until which a publication may be read: a warning or notice while it is in force, an announcement
// of an event until the event is over, anything else for three days; never longer than it is published.
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

// endsWithin reports whether a publication that may be read until a moment may no longer be read after the day following a
// day.
func endsWithin(until thai.Moment, day time.Time) bool {
	return until.End().Before(day.AddDate(0, 0, 2))
}
