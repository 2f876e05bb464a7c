package script

import (
	"strconv"
	"strings"
	"time"

	"hokhao/generator/content"
	"hokhao/generator/entry"
	"hokhao/generator/site"
	"hokhao/generator/thai"
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
		Until: moment(until(a)),
	}
	if a.State.Held != "" {
		i.Held = p.s.Label(string(a.State.Held))
	}
	switch {
	case a.Withdrawn:
		i.Change = change{p.s.Label("withdrawn"), fullDay(p.s, a.Published.Time), entry.Line(a.Publication.Withdrawn.Reason), true}
		return i
	case a.Change.Note != "":
		i.Change = change{p.s.Label("correction"), fullDay(p.s, a.Published.Time), entry.Line(a.Change.Note), false}
	}
	n, notice := a.Publication.Publication.(content.Notice)
	if notice && n.Warning() {
		i.Warning = p.s.Label(n.Type.Label())
	}
	var clarified []string
	for _, c := range a.ClarifiedBy {
		clarified = append(clarified, "เรื่องนี้"+p.s.Label("clarified")+" คือ "+entry.Line(c.Headline(p.s)))
	}
	if i.Own = lines(strings.Split(a.Broadcast.Text, "\n")); len(i.Own) > 0 {
		i.Own = append(i.Own, clarified...)
		return i
	}
	i.Summary, i.Points, i.Body, i.Tail = entry.Line(a.Common.Summary), lines(a.Points), a.Body, clarified
	switch k := a.Publication.Publication.(type) {
	case content.News:
		for _, q := range k.Quotes {
			i.More = append(i.More, entry.Line(q.By+" กล่าวว่า “"+q.Text+"”"))
		}
	case content.Notice:
		p.notice(&i, a.Publication, k)
	case content.Clarification:
		p.clarification(&i, k)
	case content.Briefing:
		i.Lead = append(i.Lead, entry.Line("กำหนดแถลงข่าว "+period(k.When())+before(" ณ ", k.Venue.Name)+before(" โดย ", k.Host)))
		if len(k.Agenda) > 0 {
			i.Lead = append(i.Lead, entry.Line("ประเด็นที่แถลง ได้แก่ "+strings.Join(k.Agenda, " ")))
		}
		for _, q := range k.Questions {
			i.More = append(i.More, entry.Line("ถาม "+q.Question), entry.Line("ตอบ "+q.Answer))
		}
	case content.Scheduled:
		for _, e := range k.Events()[:min(1, len(k.Events()))] {
			i.Lead = append(i.Lead, entry.Line("กำหนด "+period(e.When)+before(" ณ ", e.Place)))
		}
	}
	return i
}

// notice says of a warning for whom it is, what to do, and only then why.
func (p *plan) notice(i *item, pub *site.Publication, n content.Notice) {
	for _, r := range n.Cancels {
		if t := pub.Named[r.Text]; t != nil {
			i.Lead = append(i.Lead, entry.Line(p.s.Label("cancelled")+" เรื่อง "+t.Title+" ประกาศนั้นไม่มีผลแล้ว"))
		}
	}
	if pub.Is(site.Reinstated) {
		i.Lead = append(i.Lead, "ประกาศนี้"+p.s.Label("reinstated"))
	}
	if pub.Is(site.Extended) {
		i.Lead = append(i.Lead, p.s.Label("extended")+" ประกาศนี้มีผลถึง "+moment(n.Until))
	}
	if i.Warning == "" {
		i.Kind = p.s.Label(n.Type.Label())
		if !n.Effective.Time.IsZero() {
			i.Tail = append(i.Tail, "มีผลตั้งแต่ "+moment(n.Effective))
		}
		if !n.Until.Time.IsZero() {
			i.Tail = append(i.Tail, "มีผลถึง "+moment(n.Until))
		}
		i.Tail = append(i.Tail, hotlines(n.Hotlines)...)
		return
	}
	places := lines(n.Areas)
	if len(places) == 0 {
		for _, l := range pub.InDistricts {
			places = append(places, entry.Line(l.Name))
		}
	}
	i.Lead = append(i.Lead, "ขอให้ประชาชนในพื้นที่ต่อไปนี้โปรดทราบ", strings.Join(places, " "), "ขอให้ปฏิบัติดังนี้")
	i.Lead = append(i.Lead, numbered(n.Actions)...)
	var shelters []string
	for _, s := range n.Shelters {
		shelters = append(shelters, entry.Line("ศูนย์พักพิง "+s.Name+" "+s.Place+before(" โทร. ", s.Phone)))
	}
	if n.Level == "evacuate" {
		i.Lead, shelters = append(i.Lead, shelters...), nil
	}
	i.Lead = append(i.Lead, "เหตุที่ประกาศ คือ "+i.Title, "เป็นประกาศระดับ "+p.s.Label(n.Level.Label()))
	i.More = append(shelters, lines([]string{before("ข้อมูลจาก ", n.Source)})...)
	i.Tail = append(i.Tail, "ประกาศนี้มีผลถึง "+moment(n.Until))
	if !pub.NextWord.Time.IsZero() {
		i.Tail = append(i.Tail, "จะแจ้งความคืบหน้าครั้งต่อไป "+moment(pub.NextWord))
	}
	i.Tail = append(i.Tail, hotlines(n.Hotlines)...)
}

// clarification puts the claim after the facts, and the verdict into the same breath.
func (p *plan) clarification(i *item, c content.Clarification) {
	i.Kind = p.s.Label(string(content.ClarificationsKind))
	i.More = append(i.More, entry.Line("ส่วนข้อความที่เผยแพร่ทาง"+c.Claim.Source+" ว่า “"+c.Claim.Text+"” นั้น ผลการตรวจสอบ คือ "+p.s.Label(c.Verdict.Label())))
	if c.OnBehalfOf != "" {
		i.Tail = append(i.Tail, entry.Line("ชี้แจงในนามของ "+c.OnBehalfOf))
	}
}

func hotlines(all []content.Hotline) []string {
	var said []string
	for _, h := range all {
		said = append(said, entry.Line("สายด่วน "+h.Number+" "+h.Name))
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
	words, err := thai.NumberInWords(strconv.Itoa(n))
	if err != nil {
		return strconv.Itoa(n) // cannot be: it is a whole number
	}
	return words
}

// before puts a word before a text that is there.
func before(word, text string) string {
	if text == "" {
		return ""
	}
	return word + text
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
func listed(names []string) string {
	if n := len(names); n > 1 {
		return strings.Join(names[:n-1], " ") + " และ" + names[n-1]
	}
	return strings.Join(names, "")
}

func fullDay(s *site.Site, t time.Time) string { return thai.FullDate(t.In(s.Zone)) }

// moment is a day, and a time of day where one is known.
func moment(m thai.Moment) string {
	if m.Clock {
		return thai.FullDate(m.Time) + " เวลา " + thai.Clock(m.Time)
	}
	return thai.FullDate(m.Time)
}

// period is from when to when something happens.
func period(s thai.Span) string {
	switch {
	case !s.OneDay():
		return "ตั้งแต่" + moment(s.From) + " ถึง" + moment(s.To)
	case s.From.Clock && s.To.Clock:
		return moment(s.From) + " ถึงเวลา " + thai.Clock(s.To.Time)
	}
	return moment(s.From)
}

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
				if last := e.When.Last(); last.Time.After(from) {
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

// endsWithin reports whether something may not be read any more when the day after a day is over.
func endsWithin(a site.Reading, day time.Time) bool {
	return until(a).End().Before(day.AddDate(0, 0, 2))
}
