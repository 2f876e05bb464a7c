package feed

import (
	"fmt"

	"hokhao/generator/channel"
	"hokhao/generator/entry"
	"hokhao/generator/site"
	"hokhao/generator/thai"
)

// issues is the feed of the weekly bulletins that are closed, with the newspaper as enclosure. One that still grows is not in
// it: a reader takes an entry once, and would keep half a week.
func issues(s *site.Site, made channel.Made) view {
	v := empty(s, site.BulletinsAddress, s.Label("bulletins"))
	for _, w := range s.Weeks {
		closed := w.Closes()
		if len(v.Items) == newest || closed.After(s.Today.Time) {
			continue
		}
		is := entry.IssueOf(s, w)
		e := entry.Entry{
			ID: s.URL(w.Address), Link: s.URL(w.Address), Address: w.Address, Language: v.Language, Title: is.Title + " " + is.Name + " ประจำวันที่ " + entry.WeekDays(s, w),
			Kind: entry.Line(s.Label("bulletins")), Categories: []string{entry.Line(s.Label("bulletins"))}, Creator: v.Office,
			Published: thai.Moment{Time: closed}, Status: entry.Status{Updated: closed},
		}
		if is.Revision != "" {
			at := thai.Moment{Time: w.Revised}
			if at.Time.Before(closed) { // dated by the day alone, or told of in the week itself
				at.Time = closed
			}
			e.Updated = at.Time.Add(1e9)
			text := "ปรับปรุงข้อความในฉบับ"
			if n := len(is.Revised); n > 0 {
				text = fmt.Sprintf("แก้ไข %d เรื่อง", n)
			}
			e.Notices = []entry.Amendment{{Label: is.RevisionName, At: at, Text: text}}
		}
		it := item{Entry: e}
		for _, c := range is.Revised {
			it.Revised = append(it.Revised, titled{entry.Join(" ", c.Label, c.Title+":", c.Note), c.Address})
		}
		list := func(label string, all []*site.Publication) {
			if len(all) == 0 {
				return
			}
			c := contents{Label: label}
			for _, p := range all {
				c.Titles = append(c.Titles, titled{entry.Title(s, p), p.Path})
			}
			it.Contents = append(it.Contents, c)
		}
		for _, section := range w.Sections {
			label := entry.Line(section.Title)
			if section.Lead {
				label = "ข่าวนำ"
				it.Entry.Summary = entry.Title(s, section.Items[0])
			}
			list(label, section.Items)
		}
		list("ข่าวอื่นในรอบสัปดาห์", w.Lines)
		newspaper, _ := w.Documents()
		if fact, ok := made.Fact(site.FilePath(newspaper)); ok {
			it.Enclosure = medium{Address: newspaper, Type: "application/pdf", Size: fact.Size}
		}
		v.Items = append(v.Items, it)
	}
	return v
}
