package feed

import (
	"strconv"

	"hokhao/generator/channel"
	"hokhao/generator/content"
	"hokhao/generator/entry"
	"hokhao/generator/site"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

var (
	wordTextRevised  = words.New("text-revised", "ปรับปรุงข้อความในฉบับ", "Texts of this issue were revised")
	wordItemsRevised = words.New("items-revised", "แก้ไข {n} เรื่อง", "{n} items were corrected")
)

// issues returns the feed of closed weekly bulletins, with the newspaper as enclosure. An issue that still grows is
// not included: readers fetch an entry once, and would keep half a week.
func issues(s *site.Site, made channel.Made) view {
	said := entry.WordsIn(s, s.Settings.Language)
	name := said.Say(content.WeeklyIssues)
	v := empty(s, entry.FeedOfIssues(s))
	for _, w := range s.Weeks {
		closed := w.Closes()
		if len(v.Items) == entry.NewestInFeed || closed.After(s.Today.Time) {
			continue
		}
		is := entry.IssueOf(s, w)
		e := entry.Entry{
			ID: s.URL(w.Address), Link: s.URL(w.Address), Address: w.Address, Language: v.Language, Words: said, Title: is.Title + " " + is.Name + " " + is.Days,
			Kind: entry.Line(name), Categories: []string{entry.Line(name)}, Creator: v.Office,
			Published: thai.Moment{Time: closed}, Status: entry.Status{Updated: closed},
		}
		if is.Revision != "" {
			at := thai.Moment{Time: w.Revised}
			if at.Time.Before(closed) { // dated without a time of day, or amended in the week itself
				at.Time = closed
			}
			e.Updated = at.Time.Add(1e9)
			text := said.Say(wordTextRevised)
			if n := len(is.Revised); n > 0 {
				text = said.Fill(wordItemsRevised, "n", strconv.Itoa(n))
			}
			e.Notices = []entry.Amendment{{Label: is.RevisionName, At: at, Text: text}}
		}
		it := item{Entry: e}
		for _, c := range is.Revised {
			it.Revised = append(it.Revised, titleLink{entry.Join(" ", c.Label, c.Title+":", c.Note), c.Address})
		}
		list := func(label string, all []*site.Publication) {
			if len(all) == 0 {
				return
			}
			c := contents{Label: label}
			for _, p := range all {
				c.Titles = append(c.Titles, titleLink{entry.Title(s, p), p.Path})
			}
			it.Contents = append(it.Contents, c)
		}
		for _, section := range w.Sections {
			label := entry.Line(section.Title)
			if section.Lead {
				label = said.Say(words.Lead)
				it.Entry.Summary = entry.Title(s, section.Items[0])
			}
			list(label, section.Items)
		}
		list(said.Say(words.OtherNews), w.Lines)
		newspaper, _ := w.Documents()
		if fact, ok := made.Fact(site.FilePath(newspaper)); ok {
			it.Enclosure = medium{Address: newspaper, Type: "application/pdf", Size: fact.Size}
		}
		v.Items = append(v.Items, it)
	}
	return v
}
