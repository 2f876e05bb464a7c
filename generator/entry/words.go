package entry

import (
	"strings"
	"time"

	"hokhao/generator/site"
	"hokhao/generator/thai"
)

// Words are what machine outputs say of themselves, in one language.
type Words struct {
	Withdrawal, Correction, Update     string
	Number, Points, Contact, Telephone string
	Email, Text, Photo, Edit, Photos   string
	Files, Source, Time, Claim         string

	english bool
}

// label returns a word of the site in the language of a publication.
func label(s *site.Site, p *site.Publication, name string) string {
	if p.Language != "en" {
		return s.Settings.Label(name)
	}
	return englishLabel(name)
}

// englishLabel returns the English word of a label. What an officer chose among the words of a field (flood, evacuate) is
// English already.
func englishLabel(name string) string {
	if word, ok := englishLabels[name]; ok {
		return word
	}
	_, word, found := strings.Cut(name, "-")
	if !found {
		return name
	}
	return strings.ToUpper(word[:1]) + strings.ReplaceAll(word[1:], "-", " ")
}

var englishLabels = map[string]string{
	"draft": "Draft", "unapproved": "Awaiting approval", "future": "Not published yet",
	"withdrawn": "Withdrawn", "cancelled": "Cancelled", "ended": "Warning over", "extended": "Extended", "reinstated": "In force again", "in-force": "In force",
	"over": "Over", "correction": "Correction", "clarified": "Clarified", "update": "Update",
	"urgent": "Urgent", "emergency": "Emergency",
}

var thaiWords = Words{
	Number: "เลขที่", Points: "สาระสำคัญ", Contact: "ติดต่อสอบถาม", Telephone: "โทร.",
	Email: "อีเมล", Text: "ข่าว", Photo: "ภาพ", Edit: "บรรณาธิการ", Photos: "ภาพประกอบ",
	Files: "เอกสารแนบ", Source: "ที่มา", Time: "เวลา", Claim: "ข้อความที่เผยแพร่",
}

var englishWords = Words{
	Number: "No.", Points: "Key points", Contact: "Contact", Telephone: "Tel.",
	Email: "E-mail", Text: "Text", Photo: "Photo", Edit: "Editor", Photos: "Photos",
	Files: "Attachments", Source: "Source", Time: "at", Claim: "What was said",
	english: true,
}

// WordsIn gives the words of a language; whatever is not English is Thai.
func WordsIn(language string) Words {
	if language == "en" {
		return englishWords
	}
	return thaiWords
}

// Moment gives a date for people: "23 พฤศจิกายน 2569 เวลา 09.30 น."; "" for the zero Moment.
func (w Words) Moment(m thai.Moment) string {
	if m.Time.IsZero() {
		return ""
	}
	day := w.Day(m.Time)
	switch {
	case !m.Clock:
		return day
	default:
		return day + " " + w.Time + " " + w.Clock(m)
	}
}

// Clock gives the time of day for people: "09.30 น.".
func (w Words) Clock(m thai.Moment) string {
	if w.english {
		return m.Time.Format("15:04")
	}
	return thai.Clock(m.Time)
}

// say gives one of two words.
func (w Words) say(thai, english string) string {
	if w.english {
		return english
	}
	return thai
}

// Day gives the date of t for people: "23 พฤศจิกายน 2569".
func (w Words) Day(t time.Time) string {
	if w.english {
		return t.Format("2 January 2006")
	}
	return thai.LongDate(t)
}

// Range gives the days from one date to another.
func (w Words) Range(from, to time.Time) string {
	switch {
	case to.IsZero():
		return w.Day(from)
	case from.IsZero():
		return w.Day(to)
	case !w.english:
		return thai.DateRange(from, to)
	case w.Day(from) == w.Day(to):
		return w.Day(from)
	}
	return w.Day(from) + " – " + w.Day(to)
}
