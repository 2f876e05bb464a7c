package entry

import (
	"fmt"
	"strings"
	"time"

	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/thai"
)

// An Issue is what one weekly bulletin says of itself and beside its stories, wherever it is set; addresses are below the
// site. Its numerals are Arabic: who sets an issue sets all of its text in those that site.yaml wants.
type Issue struct {
	Title        string // สรุปข่าวประจำสัปดาห์
	Name         string // ฉบับที่ 47/2569
	Volume       string // ปีที่ …, or none before the first issue that the office counts
	Days         string // ประจำวันที่ …
	Note         string // เอกสารเผยแพร่ ห้ามจำหน่าย
	Revision     string // ฉบับแก้ไขครั้งที่ … วันที่ …, or none
	ThaiNumerals bool

	Editorial   Editorial
	Corrections []Corrected
	Coming      []Coming
	OnAir       []OnAir
}

// An Editorial opens an issue; without paragraphs there is none.
type Editorial struct {
	Title      string
	Paragraphs []string
}

// Corrected is a publication of an earlier week that was put right or withdrawn in this one.
type Corrected struct {
	Title, Number, Address string
	Label                  string // แก้ไขข่าว, ยกเลิกข่าว
	At                     thai.Moment
	Note                   string
	Withdrawn              bool
}

// Coming is what happens in the week after.
type Coming struct {
	Starts, Ends          thai.Moment // Ends may be zero
	Title, Place, Address string
	GoesOn                bool // it began before that week; Starts is the week's first day
}

// OnAir is when a radio programme can be heard.
type OnAir struct{ Title, Station, Schedule, Address string }

// IssueName names a bulletin: "ฉบับที่ 47/2569".
func IssueName(w *site.Week) string {
	return fmt.Sprintf("ฉบับที่ %d/%d", w.Issue, w.Year)
}

// WeekDays gives the days of a bulletin: "16–22 พฤศจิกายน 2569".
func WeekDays(s *site.Site, w *site.Week) string {
	return thai.DateRange(w.Monday(s.Zone), w.Sunday(s.Zone))
}

// IssueOf gives what an issue says of itself.
func IssueOf(s *site.Site, w *site.Week) Issue {
	b := s.Settings.Bulletin
	is := Issue{
		Title: b.Title, Name: IssueName(w), Days: "ประจำวันที่ " + WeekDays(s, w), Note: "เอกสารเผยแพร่ ห้ามจำหน่าย",
		ThaiNumerals: b.Numerals != "arabic",
	}
	if is.Title == "" {
		is.Title = s.Label("bulletins")
	}
	if w.Volume > 0 {
		is.Volume = fmt.Sprintf("ปีที่ %d", w.Volume)
	}
	if w.Revision > 0 {
		is.Revision = fmt.Sprintf("ฉบับแก้ไขครั้งที่ %d", w.Revision)
		if !w.Revised.IsZero() {
			is.Revision += " วันที่ " + thai.LongDate(w.Revised)
		}
	}
	if w.Editor != nil {
		for line := range strings.Lines(w.Editor.Publication.(content.Bulletin).Editorial) {
			if line = Line(line); line != "" {
				is.Editorial.Paragraphs = append(is.Editorial.Paragraphs, line)
			}
		}
		if len(is.Editorial.Paragraphs) > 0 {
			is.Editorial.Title = Line(w.Editor.Title)
		}
	}
	for _, p := range w.Corrections {
		is.Corrections = append(is.Corrections, correctedIn(s, w, p))
	}
	for _, c := range w.Coming {
		is.Coming = append(is.Coming, Coming{c.Starts, c.Ends, Line(c.Title), Line(c.Place), c.Of.Path, c.GoesOn})
	}
	for _, p := range s.All.Items {
		r, ok := p.Publication.(content.Programme)
		if ok && !p.Withdrawal() && p.Published.Time.Before(w.To.AddDate(0, 0, 1)) {
			is.OnAir = append(is.OnAir, OnAir{Line(p.Title), Line(r.Station + " " + r.Frequency), Line(r.Schedule), p.Path})
		}
	}
	return is
}

// correctedIn gives the last correction or withdrawal of which readers were told in a week.
func correctedIn(s *site.Site, w *site.Week, p *site.Publication) Corrected {
	c := Corrected{Title: Line(p.Headline(s)), Number: p.Number.String(), Address: p.Path}
	in := func(at time.Time) bool { return thai.WeekOf(at) == w.Week }
	for _, change := range p.Changes {
		if change.Type == content.Correction && in(change.Date.Time) && !p.State.Removed {
			c.Label, c.At, c.Note = s.Label("correction"), change.Date, Line(change.Note)
		}
	}
	if p.Withdrawal() && in(p.Withdrawn.Date.Time) {
		c.Label, c.At, c.Note, c.Withdrawn = s.Label("withdrawn"), p.Withdrawn.Date, Line(p.Withdrawn.Reason), true
	}
	return c
}
