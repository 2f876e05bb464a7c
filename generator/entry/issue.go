package entry

import (
	"slices"
	"strconv"
	"strings"

	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// An Issue is a weekly bulletin without its stories, in every form; addresses are within the site. Its numerals are Arabic:
// each channel converts all text of an issue to the numerals that site.yaml requests.
type Issue struct {
	Title        string // สรุปข่าวประจำสัปดาห์
	Name         string // ฉบับที่ 47/2569
	Volume       string // ปีที่ …, or "" before the first issue that the office counts
	Days         string // ประจำวันที่ …
	Note         string // เอกสารเผยแพร่ ห้ามจำหน่าย
	Revision     string // ฉบับแก้ไขครั้งที่ … วันที่ …, or ""
	RevisionName string // the same without its day
	ThaiNumerals bool

	Editorial   Editorial
	Corrections []Corrected // of earlier weeks, corrected in this one
	Revised     []Corrected // of this week, since the issue was closed
	Coming      []Coming
	OnAir       []OnAir
}

// An Editorial opens an issue; it is empty without paragraphs.
type Editorial struct {
	Title      string
	Paragraphs []string
}

// A Corrected is a publication and its correction, cancellation or withdrawal.
type Corrected struct {
	Title, Number, Address string
	Label                  string // แก้ไขข่าว, ยกเลิกข่าว
	At                     thai.Moment
	Note                   string
	Withdrawn              bool
}

// A Coming is an event of the following week.
type Coming struct {
	When                  thai.Span
	Title, Place, Address string
	GoesOn                bool // it began before that week; its start is the week's first day
}

// An OnAir is the broadcast time of a radio programme.
type OnAir struct{ Title, Station, Schedule, Address string }

// IssueName returns the name of a bulletin: "ฉบับที่ 47/2569".
func IssueName(s *site.Site, w *site.Week) string {
	return s.Words(s.Settings.Language).Fill(words.Issue, "n", strconv.Itoa(w.Issue), "year", strconv.Itoa(w.Year))
}

// WeekDays returns the days of a bulletin: "16–22 พฤศจิกายน 2569".
func WeekDays(s *site.Site, w *site.Week) string {
	return WordsIn(s, s.Settings.Language).DateRange(w.Monday(s.Zone), w.Sunday(s.Zone))
}

// IssueOf returns the issue of a week.
func IssueOf(s *site.Site, w *site.Week) Issue {
	b, said := s.Settings.Bulletin, WordsIn(s, s.Settings.Language)
	is := Issue{
		Title: b.Title, Name: IssueName(s, w), Days: said.Fill(wordIssueDays, "days", WeekDays(s, w)), Note: said.Say(wordNotForSale),
		ThaiNumerals: b.Numerals != "arabic",
	}
	if is.Title == "" {
		is.Title = said.Say(content.WeeklyIssues)
	}
	if w.Volume > 0 {
		is.Volume = said.Fill(wordVolume, "n", strconv.Itoa(w.Volume))
	}
	if w.Revision > 0 {
		is.Revision = said.Fill(wordRevision, "n", strconv.Itoa(w.Revision))
		is.RevisionName = is.Revision
		if !w.Revised.IsZero() {
			is.Revision = said.Fill(wordRevisionOn, "revision", is.Revision, "date", said.LongDate(w.Revised))
		}
		is.Revised = revisedIn(s, w)
	}
	if w.Editor != nil {
		if opens, ok := w.Editor.Publication.(content.Opening); ok {
			for line := range strings.Lines(opens.Opening()) {
				if line = Line(line); line != "" {
					is.Editorial.Paragraphs = append(is.Editorial.Paragraphs, line)
				}
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
		is.Coming = append(is.Coming, Coming{c.When, comingTitle(s, c), Line(c.Place), c.Of.Path, c.GoesOn})
	}
	for _, p := range s.OnAir {
		if p.Published.Time.Before(w.Closes()) {
			station, schedule := p.Publication.(content.OnAir).OnAir()
			is.OnAir = append(is.OnAir, OnAir{Join(" ", Title(s, p), paren(StatusOf(s, p).Beside())), Line(station), Line(schedule), p.Path})
		}
	}
	return is
}

// comingTitle returns the title of an event, with the status of its publication.
func comingTitle(s *site.Site, c site.Coming) string {
	st := StatusOf(s, c.Of)
	title := Line(c.Title)
	if st.Lead != "" {
		title = st.Lead + ": " + title
	}
	return Join(" ", title, paren(st.Beside()))
}

func paren(text string) string {
	if text == "" {
		return ""
	}
	return "(" + text + ")"
}

// correctedIn returns the last correction, cancellation or withdrawal that was announced in a week.
func correctedIn(s *site.Site, w *site.Week, p *site.Publication) Corrected {
	c := Corrected{Title: Line(p.Headline(s)), Number: p.Number.String(), Address: p.Path}
	for _, a := range p.Amendments {
		if a.Mends() && thai.WeekOf(a.At.Time) == w.Week {
			c = c.told(s, p, a)
		}
	}
	return c
}

// revisedIn returns what was announced about the stories of an issue since its last day.
func revisedIn(s *site.Site, w *site.Week) []Corrected {
	stories := slices.Clone(w.Lines)
	for _, section := range w.Sections {
		stories = append(stories, section.Items...)
	}
	closed := w.Closes()
	var all []Corrected
	for _, p := range stories {
		for _, a := range p.Amendments {
			if (a.Note != "" || a.Mends()) && !a.At.Time.Before(closed) {
				all = append(all, Corrected{Title: Line(p.Headline(s)), Number: p.Number.String(), Address: p.Path}.told(s, p, a))
			}
		}
	}
	slices.SortStableFunc(all, func(a, b Corrected) int { return a.At.Time.Compare(b.At.Time) })
	return all
}

func (c Corrected) told(s *site.Site, p *site.Publication, a site.Amendment) Corrected {
	n := noticeOf(s, p, a)
	c.Label, c.At, c.Note, c.Withdrawn = n.Label, n.At, n.Text, a.Condition == site.Withdrawn
	return c
}
