package web

import (
	"hokhao/generator/content"
	"hokhao/generator/entry"
	"hokhao/generator/site"
	"hokhao/generator/thai"
	"hokhao/generator/view"
	"hokhao/generator/words"
)

// A Notice is an announcement, a statement or a warning.
type Notice struct {
	view.Article
	Type        string // "ประกาศ", "แถลงการณ์", "ประกาศเตือนภัย"
	Warning     bool
	Level       string // "เฝ้าระวัง", "เตือนภัย", "อพยพ"; only of warnings, as are the fields down to Shelters
	Grade       int    // of the level: 1, 2 or 3, gravest
	Hazard      string
	Areas       []string
	Actions     []string // what to do, in order
	Shelters    []Shelter
	NextUpdate  thai.Moment
	Ended       string // "สิ้นสุดการเตือนภัยแล้ว", "ยกเลิกประกาศ" or "สิ้นสุดแล้ว" if it is no longer in force, else ""
	Effective   thai.Moment
	Until       thai.Moment
	Source      string
	Numbers     []view.Hotline
	CancelledBy view.Link
	Cancels     []view.Link
}

// A Shelter is where people can go.
type Shelter struct {
	Name, Place string
	Phone       view.Phone
	Room        int // number of people; 0 if not known
}

var _ = pageOf((*planner).notice)

func (p *planner) notice(pub *site.Publication, n content.Notice) Notice {
	at := pub.Path
	v := Notice{
		Article: p.article(pub, notInBody), Type: p.s.Words(pub.Language).Say(n.Type.Word()), Warning: n.Warning(),
		Effective: n.Effective, Until: n.Until,
	}
	if v.Warning {
		v.Level, v.Grade, v.Hazard = p.s.Words(pub.Language).Say(n.Level.Word()), n.Level.Grade(), p.s.Words(pub.Language).Say(n.Hazard.Word())
	}
	if !pub.Withdrawal() {
		v.Ended = entry.StatusOf(p.s, pub).Over()
	}
	if c := pub.CancelledBy; c != nil && !pub.Withdrawal() {
		v.CancelledBy = view.Link{Title: entry.Title(p.s, c), To: p.to(at, c.Path)}
	}
	if pub.State.Removed {
		return v
	}
	for _, r := range n.Cancels {
		if t := pub.Named[r.Text]; t != nil && !pub.Withdrawal() {
			v.Cancels = append(v.Cancels, view.Link{Title: entry.Title(p.s, t), To: p.to(at, t.Path)})
		}
	}
	v.Areas, v.Actions, v.Source, v.NextUpdate = n.Areas, n.Actions, n.Source, pub.NextWord
	for _, s := range n.Shelters {
		shelter := Shelter{Name: s.Name, Place: s.Place, Room: s.Room}
		if s.Phone != "" {
			shelter.Phone = phone(s.Phone)
		}
		v.Shelters = append(v.Shelters, shelter)
	}
	for _, h := range n.Hotlines {
		v.Numbers = append(v.Numbers, view.Hotline{Number: phone(h.Number), Name: h.Name})
	}
	return v
}

// alerts returns the warnings in force, most serious first, in the language of the page that shows them.
func (p *planner) alerts(from string, said words.Localizer) []view.Alert {
	var all []view.Alert
	for _, pub := range p.s.Warnings {
		n, _ := pub.Warning()
		if pub.Path == from {
			continue // the warning's own page
		}
		all = append(all, view.Alert{
			Level: said.Say(n.Level.Word()), Grade: n.Level.Grade(), Hazard: said.Say(n.Hazard.Word()),
			Title: pub.Headline(p.s), To: p.to(from, pub.Path), Issued: pub.Published, Until: n.When.To, Next: pub.NextWord,
		})
	}
	return all
}

// allNotices returns the link to the list of all notices.
func (p *planner) allNotices(from string, said words.Localizer) view.Link {
	return view.Link{Title: said.Say(content.NoticesKind.Word()), To: p.to(from, "/"+string(content.NoticesKind)+"/")}
}
