// Package alerts publishes each warning as messages of the Common Alerting Protocol (OASIS CAP 1.2), which broadcasters,
// phone networks and maps pass on without a person in between, and an Atom feed of them.
//
// Package cli lists it before web, whose pages name the messages. A warning's first message is an Alert; each correction,
// addition or extension is an Update, and a cancellation or a withdrawal a Cancel, which reference those before them. Every
// message stays at its address. What a message says follows from package entry as of the build: a message that another
// superseded expired when that one was sent, and none of a warning that is void tells anybody what to do.
package alerts

import (
	"fmt"
	"iter"
	"net/url"
	"slices"
	"strings"
	"time"

	"hokhao/generator/channel"
	"hokhao/generator/content"
	"hokhao/generator/entry"
	"hokhao/generator/key"
	"hokhao/generator/site"
	"hokhao/generator/words"
)

// New returns the channel.
func New() channel.Channel { return alerts{} }

type alerts struct{}

func (alerts) Name() string { return "alerts" }

// wordMessage is the readers' name of the newest message of a warning.
var wordMessage = words.New("download-cap", "ประกาศเตือนภัยสำหรับระบบอัตโนมัติ (CAP)", "Alert for automatic systems (CAP)")

func (alerts) Plan(s *site.Site, _ channel.Made) iter.Seq[channel.Batch] {
	warnings := warningsOf(s)
	return func(yield func(channel.Batch) bool) {
		for month, pubs := range site.Months(warnings) {
			files := func(yield func(channel.File) bool) {
				for _, p := range pubs {
					all := messagesOf(s, p)
					for i, m := range all {
						f := channel.NewFile(site.FilePath(m.Address), m, writeMessage).Of(p)
						if i == len(all)-1 {
							f = f.As(p.Path, wordMessage)
						}
						if !yield(f) {
							return
						}
					}
				}
			}
			if !yield(channel.Batch{Name: month, Key: s.KeyOf(withForms(pubs)), Files: files}) {
				return
			}
		}
		shown, began := current(s, warnings), beginning(s, warnings)
		yield(channel.Batch{Name: "feed", Key: s.KeyOf(withForms(shown), key.Of(began)), Files: func(yield func(channel.File) bool) {
			yield(channel.NewFile(site.FilePath(site.AlertsFeed), feedOf(s, shown, began), writeFeed))
		}})
	}
}

// warningsOf returns the warnings of the site, newest first; a translation is part of its original.
func warningsOf(s *site.Site) []*site.Publication {
	var all []*site.Publication
	for _, p := range s.All.Items {
		if _, warns := p.Warning(); warns {
			all = append(all, p)
		}
	}
	return all
}

// withForms adds the forms in the other language, whose texts are part of the messages.
func withForms(pubs []*site.Publication) []*site.Publication {
	all := slices.Clone(pubs)
	for _, p := range pubs {
		if p.Other != nil {
			all = append(all, p.Other)
		}
	}
	return all
}

// A message is one CAP message.
type message struct {
	Base       entry.Base
	Address    string
	Identifier string
	Sender     string
	Sent       time.Time
	Draft      bool   // shown in a preview only
	Type       string // "Alert", "Update" or "Cancel"
	References string // of the messages that it supersedes
	Infos      []info // in each language
}

// An info is what a message says in one language.
type info struct {
	Language    string // "th-TH"
	Categories  []string
	Event       string
	Alert       content.Alert
	Effective   time.Time
	Onset       time.Time
	Expires     time.Time
	SenderName  string
	Headline    string
	Lines       []string  // of the description, before the text
	Body        site.Body // empty for a warning that is void
	Instruction []string
	Web         string
	Contact     string
	Area        string
	Codes       []string // official codes of districts and subdistricts
}

// forbidden are the characters that identifiers and senders must not contain (section 3.2.1), and those that would make an
// identifier ambiguous.
var forbidden = strings.NewReplacer(",", "%2C", "&", "%26", "<", "%3C", " ", "%20")

// messagesOf returns the messages of a warning, oldest first.
func messagesOf(s *site.Site, p *site.Publication) []message {
	m := message{Base: entry.BaseOf(s), Sender: senderOf(p.ID), Draft: p.State.Held != "", Type: "Alert", Sent: p.Published.Time}
	var all []message
	var before []string
	add := func() {
		n := len(all) + 1
		m.Identifier = fmt.Sprintf("%s#cap-%d", forbidden.Replace(entry.Line(p.ID)), n)
		m.Address = strings.TrimSuffix(p.Path, ".html") + ".cap.xml"
		if n > 1 {
			m.Address = fmt.Sprintf("%s.cap-%d.xml", strings.TrimSuffix(p.Path, ".html"), n)
		}
		m.References = strings.Join(before, " ")
		all = append(all, m)
		before = append(before, m.Sender+","+m.Identifier+","+stamp(m.Sent))
	}
	add()
	for _, step := range p.History {
		m.Sent = step.At
		switch step.Condition {
		case site.Corrected, site.Supplemented, site.Extended:
			if m.Type == "Cancel" {
				continue // nobody awaits more of it
			}
			m.Type = "Update"
		case site.Cancelled, site.Withdrawn:
			if m.Type == "Cancel" {
				continue
			}
			m.Type = "Cancel"
		case site.Reinstated:
			m.Type, before = "Alert", nil // what was cancelled cannot be updated
		default:
			continue
		}
		add()
	}
	for i := range all {
		until := time.Time{} // when it was superseded
		if i+1 < len(all) {
			until = all[i+1].Sent
		}
		all[i].Infos = infosOf(s, p, all[i], until)
	}
	return all
}

// senderOf returns the host under which a publication first appeared: it is unique, and stays when the site moves.
func senderOf(id string) string {
	u, err := url.Parse(id)
	if err != nil || u.Host == "" {
		return "unknown"
	}
	return forbidden.Replace(u.Host)
}

func infosOf(s *site.Site, p *site.Publication, m message, superseded time.Time) []info {
	all := []info{infoOf(s, p, p, m, superseded)}
	if p.Other != nil {
		all = append(all, infoOf(s, p, p.Other, m, superseded))
	}
	return all
}

// infoOf returns what a message says in the language of form, which is p itself or its form in the other language.
func infoOf(s *site.Site, p, form *site.Publication, m message, superseded time.Time) info {
	w, _ := p.Warning()
	e := entry.Of(s, form)
	v := info{
		Language: "th-TH", Categories: w.Hazard.Categories(), Event: entry.Line(e.Words.Say(w.Hazard.Word())), Alert: w.Level.Alert(),
		Effective: m.Sent, Onset: w.When.From.Time, Expires: w.When.End(), SenderName: e.Creator, Headline: e.Title, Web: e.Link,
		Codes: codesOf(s, p),
	}
	if form.Language != "th" {
		v.Language = form.Language
	}
	if v.Onset.Before(m.Sent) {
		v.Onset = m.Sent
	}
	switch {
	case m.Type == "Cancel":
		v.Alert = content.AllClear
		v.Onset, v.Expires = m.Sent, time.Time{}
	case e.Void:
		v.Alert.Urgency, v.Alert.Response = content.AllClear.Urgency, content.AllClear.Response
	}
	if !superseded.IsZero() && (v.Expires.IsZero() || superseded.Before(v.Expires)) {
		v.Expires = superseded
	}
	if !v.Expires.IsZero() && v.Onset.After(v.Expires) { // it was superseded before what it warns of began
		v.Onset = time.Time{}
	}
	for _, n := range e.Notices {
		v.Lines = append(v.Lines, n.In(e.Words))
	}
	if v.Lines = append(v.Lines, e.Silent()...); e.Void {
		v.Lines = append(v.Lines, entry.Some(e.Plea)...)
	} else {
		v.Body = form.Body
		all := entry.ParticularsOf(s, form)
		for _, l := range slices.Concat(all.First, all.Then) {
			v.Instruction = append(v.Instruction, l.Label)
			for _, line := range l.Lines {
				v.Instruction = append(v.Instruction, "- "+line)
			}
		}
	}
	if !e.Removed {
		c := entry.Contact(s, form)
		v.Contact = entry.Join(" ", c.Name, entry.Called(e.Words.Say(words.Telephone), c.Phone), c.Email)
	}
	v.Area = areaOf(form)
	return v
}

// areaOf returns where a warning holds, in words.
func areaOf(form *site.Publication) string {
	w, _ := form.Warning()
	var places, districts []string
	for _, a := range w.Areas {
		places = append(places, entry.Line(a))
	}
	for _, l := range form.InDistricts {
		districts = append(districts, entry.Line(l.Name))
	}
	of := strings.Join(districts, ", ")
	if len(places) > 0 && of != "" {
		of = "(" + of + ")"
	}
	return entry.Join(" ", strings.Join(places, ", "), of)
}

// codesOf returns the official codes of the districts of a warning, and of its subdistricts.
func codesOf(s *site.Site, p *site.Publication) []string {
	var codes []string
	for _, l := range p.InDistricts {
		for _, d := range s.Settings.Districts {
			if code := d.Code(); d.Key.Text == l.Key && code != "" {
				codes = append(codes, code)
			}
		}
	}
	for _, r := range p.Subdistricts {
		if len(r.Text) == 6 && strings.Trim(r.Text, "0123456789") == "" {
			codes = append(codes, r.Text)
		}
	}
	return codes
}

// stamp writes a moment as the standard prescribes: the offset is always numeric, and UTC is -00:00.
func stamp(t time.Time) string {
	if _, offset := t.Zone(); offset == 0 {
		return t.Format("2006-01-02T15:04:05") + "-00:00"
	}
	return t.Format("2006-01-02T15:04:05-07:00")
}
