package feed

import (
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
		closed := w.To.AddDate(0, 0, 1)
		if len(v.Items) == newest || closed.After(s.Today.Time) {
			continue
		}
		is := entry.IssueOf(s, w)
		e := entry.Entry{
			ID: s.URL(w.Address), Address: w.Address, Language: v.Language, Title: is.Title + " " + is.Name + " ประจำวันที่ " + entry.WeekDays(s, w),
			Kind: entry.Line(s.Label("bulletins")), Categories: []string{entry.Line(s.Label("bulletins"))}, Creator: v.Office,
			Published: thai.Moment{Time: closed}, Updated: closed,
		}
		if is.Revision != "" {
			at := thai.Moment{Time: w.Revised}
			if at.Time.Before(closed) { // dated by the day alone, or told of in the week itself
				at.Time = closed
			}
			e.Updated = at.Time.Add(1e9)
			e.Notices = []entry.Notice{{Label: is.Revision, At: at, Text: is.Title + " " + is.Name}}
		}
		it := item{Entry: e}
		for _, section := range w.Sections {
			l := entry.List{Label: entry.Line(section.Title)}
			if section.Lead {
				l.Label = "ข่าวนำ"
				it.Entry.Summary = entry.Line(section.Items[0].Headline(s))
			}
			for _, p := range section.Items {
				l.Lines = append(l.Lines, entry.Line(p.Headline(s)))
			}
			it.Particulars.Then = append(it.Particulars.Then, l)
		}
		if len(w.Lines) > 0 {
			l := entry.List{Label: "ข่าวอื่นในรอบสัปดาห์"}
			for _, p := range w.Lines {
				l.Lines = append(l.Lines, entry.Line(p.Headline(s)))
			}
			it.Particulars.Then = append(it.Particulars.Then, l)
		}
		newspaper, _ := w.Documents()
		if fact, ok := made.Fact(site.FilePath(newspaper)); ok {
			it.Enclosure = medium{Address: newspaper, Type: "application/pdf", Size: fact.Size}
		}
		v.Items = append(v.Items, it)
	}
	return v
}
