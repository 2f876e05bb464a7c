package script

import (
	"strconv"
	"strings"
	"time"

	"hokhao/generator/content"
	"hokhao/generator/entry"
	"hokhao/generator/site"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// An item is what is to be said of a publication, as it is written; each text is said as one paragraph.
type item struct {
	Kind    string // said before the title: "ประกาศ"; "" of news
	Title   string
	Held    string // why only a preview shows it: "ฉบับร่าง"; not read
	Warning string // said three times: "ประกาศเตือนภัย"; "" of anything else
	Change  change
	Own     []string // the officer's text for loudspeakers, in place of all that follows but Contact
	Lead    []string // said first, whatever the time: of a warning what to do
	Summary string   // the officer's
	Points  []string
	Body    site.Body
	More    []string // after the body, where there is time: of a clarification the claim, which never comes before the facts
	Tail    []string // said last, whatever the time
	Contact contact
	Until   string // until when it may be read; not read
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

func (p *plan) item(a site.Reading) item {
	i := item{
		Title: entry.Line(a.Title), Contact: contact{entry.Line(a.Contact.Name), entry.Line(a.Contact.Phone)},
		Until: p.moment(until(a)),
	}
	if a.State.Held != "" {
		i.Held = p.house.Words.Say(a.State.Held.Word())
	}
	switch {
	case a.Withdrawn:
		i.Change = change{p.house.Words.Say(words.Withdrawn), fullDay(p.s, a.Published.Time), entry.Line(a.Publication.Withdrawn.Reason), true}
		return i
	case a.Change.Note != "":
		i.Change = change{p.house.Words.Say(words.Correction), fullDay(p.s, a.Published.Time), entry.Line(a.Change.Note), false}
	}
	n, notice := a.Publication.Publication.(content.Notice)
	if notice && n.Warning() {
		i.Warning = p.house.Words.Say(n.Type.Word())
	}
	var clarified []string
	for _, c := range a.ClarifiedBy {
		clarified = append(clarified, p.house.Words.Fill(wordClarifiedBy, "clarified", p.house.Words.Say(words.Clarified), "title", entry.Line(c.Headline(p.s))))
	}
	if i.Own = lines(strings.Split(a.Broadcast.Text, "\n")); len(i.Own) > 0 {
		i.Own = append(i.Own, clarified...)
		return i
	}
	i.Summary, i.Points, i.Body, i.Tail = entry.Line(a.Common.Summary), lines(a.Points), a.Body, clarified
	switch k := a.Publication.Publication.(type) {
	case content.News:
		for _, q := range k.Quotes {
			i.More = append(i.More, entry.Line(p.house.Words.Fill(wordSaid, "by", q.By, "text", q.Text)))
		}
	case content.Notice:
		p.notice(&i, a.Publication, k)
	case content.Clarification:
		p.clarification(&i, k)
	case content.Briefing:
		i.Lead = append(i.Lead, entry.Line(p.house.Words.Fill(wordBriefing, "when", p.period(k.Starts, k.Ends))+p.with(wordAt, "place", k.Venue.Name)+p.with(wordBy, "speaker", k.Host)))
		if len(k.Agenda) > 0 {
			i.Lead = append(i.Lead, entry.Line(p.house.Words.Fill(wordAgenda, "agenda", strings.Join(k.Agenda, " "))))
		}
		for _, q := range k.Questions {
			i.More = append(i.More, entry.Line(p.house.Words.Fill(wordQuestion, "text", q.Question)), entry.Line(p.house.Words.Fill(wordAnswer, "text", q.Answer)))
		}
	case content.Scheduled:
		for _, e := range k.Events()[:min(1, len(k.Events()))] {
			i.Lead = append(i.Lead, entry.Line(p.house.Words.Fill(wordAppointment, "when", p.period(e.Starts, e.Ends))+p.with(wordAt, "place", e.Place)))
		}
	}
	return i
}

// notice says of a warning for whom it is, what to do, and only then why.
func (p *plan) notice(i *item, pub *site.Publication, n content.Notice) {
	for _, r := range n.Cancels {
		if t := pub.Named[r.Text]; t != nil {
			i.Lead = append(i.Lead, entry.Line(p.house.Words.Fill(wordCancelled, "cancelled", p.house.Words.Say(words.Cancelled), "title", t.Title)))
		}
	}
	if pub.Is(site.Reinstated) {
		i.Lead = append(i.Lead, p.house.Words.Fill(wordReinstated, "reinstated", p.house.Words.Say(words.Reinstated)))
	}
	if pub.Is(site.Extended) {
		i.Lead = append(i.Lead, p.house.Words.Fill(wordExtended, "extended", p.house.Words.Say(words.Extended), "moment", p.moment(n.Until)))
	}
	if i.Warning == "" {
		i.Kind = p.house.Words.Say(n.Type.Word())
		if !n.Effective.Time.IsZero() {
			i.Tail = append(i.Tail, p.house.Words.Fill(wordFrom, "moment", p.moment(n.Effective)))
		}
		if !n.Until.Time.IsZero() {
			i.Tail = append(i.Tail, p.house.Words.Fill(wordUntil, "moment", p.moment(n.Until)))
		}
		i.Tail = append(i.Tail, p.hotlines(n.Hotlines)...)
		return
	}
	places := lines(n.Areas)
	if len(places) == 0 {
		for _, l := range pub.InDistricts {
			places = append(places, entry.Line(l.Name))
		}
	}
	i.Lead = append(i.Lead, p.house.Words.Say(wordForAreas), strings.Join(places, " "), p.house.Words.Say(wordDoThis))
	i.Lead = append(i.Lead, numbered(n.Actions)...)
	var shelters []string
	for _, s := range n.Shelters {
		shelters = append(shelters, entry.Line(p.house.Words.Fill(wordShelter, "name", s.Name)+" "+s.Place+before(" ", p.with(wordPhone, "phone", s.Phone))))
	}
	if n.Level == "evacuate" {
		i.Lead, shelters = append(i.Lead, shelters...), nil
	}
	i.Lead = append(i.Lead, p.house.Words.Fill(wordReason, "title", i.Title), p.house.Words.Fill(wordLevel, "level", p.house.Words.Say(n.Level.Word())))
	i.More = append(shelters, lines([]string{p.with(wordInformant, "source", n.Source)})...)
	i.Tail = append(i.Tail, p.house.Words.Fill(wordNoticeUntil, "moment", p.moment(n.Until)))
	if !pub.NextWord.Time.IsZero() {
		i.Tail = append(i.Tail, p.house.Words.Fill(wordNextWord, "moment", p.moment(pub.NextWord)))
	}
	i.Tail = append(i.Tail, p.hotlines(n.Hotlines)...)
}

// clarification puts the claim after the facts, and the verdict into the same breath.
func (p *plan) clarification(i *item, c content.Clarification) {
	i.Kind = p.house.Words.Say(content.ClarificationsKind.Word())
	i.More = append(i.More, entry.Line(p.house.Words.Fill(wordClaim, "source", c.Claim.Source, "text", c.Claim.Text, "verdict", p.house.Words.Say(c.Verdict.Word()))))
	if c.OnBehalfOf != "" {
		i.Tail = append(i.Tail, entry.Line(p.house.Words.Fill(wordOnBehalfOf, "agency", c.OnBehalfOf)))
	}
}

func (p *plan) hotlines(all []content.Hotline) []string {
	var said []string
	for _, h := range all {
		said = append(said, entry.Line(p.house.Words.Fill(wordHotline, "number", h.Number)+" "+h.Name))
	}
	return said
}

// numbered counts what is to be done, where it is more than one thing.
func numbered(texts []string) []string {
	all := lines(texts)
	for n := range all {
		if len(all) > 1 {
			all[n] = count(n+1) + " " + all[n]
		}
	}
	return all
}

// count gives a number in words.
func count(n int) string {
	said, err := thai.NumberInWords(strconv.Itoa(n))
	if err != nil {
		return strconv.Itoa(n) // cannot be: it is a whole number
	}
	return said
}

// before puts a word before a text that is there.
func before(word, text string) string {
	if text == "" {
		return ""
	}
	return word + text
}

// with fills the one place of a word with a text that is there.
func (p *plan) with(w words.Word, name, text string) string {
	if text == "" {
		return ""
	}
	return p.house.Words.Fill(w, name, text)
}

// lines gives those texts that say anything, each on one line.
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

// moment is a day, and a time of day where one is known.
func (p *plan) moment(m thai.Moment) string {
	if m.Clock {
		return p.house.Words.Fill(wordClockTime, "day", thai.FullDate(m.Time), "time", thai.Clock(m.Time))
	}
	return thai.FullDate(m.Time)
}

// period is from when to when something happens.
func (p *plan) period(starts, ends thai.Moment) string {
	switch {
	case ends.Time.IsZero():
		return p.moment(starts)
	case !sameDay(starts.Time, ends.Time):
		return p.house.Words.Fill(wordPeriodFrom, "from", p.moment(starts), "to", p.moment(ends))
	case starts.Clock && ends.Clock:
		return p.moment(starts) + p.house.Words.Fill(wordToTime, "time", thai.Clock(ends.Time))
	}
	return p.moment(starts)
}

func sameDay(a, b time.Time) bool { return a.Format(time.DateOnly) == b.Format(time.DateOnly) }

// until is how long something may be read: a warning or a notice while it is in force, what announces something until
// that is over, anything else three days; never longer than it is published.
func until(a site.Reading) thai.Moment {
	from := a.Published.Time
	switch {
	case a.Withdrawn:
		from = a.Publication.Withdrawn.Date.Time
	case a.Change.Date.Time.After(from):
		from = a.Change.Date.Time
	}
	end := thai.Moment{Time: from.AddDate(0, 0, readDays)}
	if !a.Withdrawn {
		switch k := a.Publication.Publication.(type) {
		case content.Notice:
			if !k.Until.Time.IsZero() {
				end = k.Until
			}
		case content.Scheduled:
			for _, e := range k.Events() {
				last := e.Ends
				if last.Time.IsZero() {
					last = e.Starts
				}
				if last.Time.After(from) {
					end = last
				}
			}
		}
	}
	if last := a.ExpiryDate; !last.Time.IsZero() && last.Time.Before(end.Time) {
		end = last
	}
	return end
}

// endsWithin tells whether something may not be read any more when the day after a day is over.
func endsWithin(a site.Reading, day time.Time) bool {
	end := until(a)
	last := end.Time
	if !end.Clock {
		last = last.AddDate(0, 0, 1)
	}
	return last.Before(day.AddDate(0, 0, 2))
}
