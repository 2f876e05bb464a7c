package web

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"hokhao/generator/channel"
	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/thai"
	"hokhao/generator/view"
)

// A weekPage is what is rendered at a week's address: the bulletin, and the text of its lead.
type weekPage struct {
	Page view.Week
	Text bodyText
}

func (w *web) renderWeek(ctx context.Context, out channel.Output, v weekPage) error {
	v.Page.Sections = slices.Clone(v.Page.Sections)
	for i := range v.Page.Sections {
		s := &v.Page.Sections[i]
		s.Stories = slices.Clone(s.Stories)
		for j := range s.Stories {
			if err := v.complete(&s.Stories[j], s.Title != ""); err != nil {
				return err
			}
		}
	}
	return w.theme.Week(v.Page).Render(ctx, out)
}

// complete draws a story's code and opens the text of the lead; below tells that the story stands below the heading
// of its section.
func (v weekPage) complete(s *view.Story, below bool) (err error) {
	if s.QR, err = drawQR(s.QR.Text); err != nil || !s.Lead || !v.Text.Shown {
		return err
	}
	shift := 1
	if below {
		shift = 2
	}
	s.Body, err = v.Text.html(s.ID+"-", shift)
	return err
}

func (w *web) renderWeeks(ctx context.Context, out channel.Output, v view.Weeks) error {
	return w.theme.Weeks(v).Render(ctx, out)
}

func (p *plan) weekPages(yield func(channel.File) bool) {
	if !yield(file(weeksAddress, p.weeks(), p.web.renderWeeks)) {
		return
	}
	for i, w := range p.s.Weeks {
		v := p.week(w)
		if i > 0 {
			newer := p.s.Weeks[i-1]
			v.Page.Newer = view.Link{Title: issue(newer), To: p.to(w.Address, newer.Address)}
		}
		if i+1 < len(p.s.Weeks) {
			older := p.s.Weeks[i+1]
			v.Page.Older = view.Link{Title: issue(older), To: p.to(w.Address, older.Address)}
		}
		if !yield(file(w.Address, v, p.web.renderWeek)) {
			return
		}
	}
}

// weeks is the shelf of all bulletins.
func (p *plan) weeks() view.Weeks {
	at, name := weeksAddress, p.s.Label("bulletins")
	v := view.Weeks{Frame: p.frame(at, at, name), Name: name}
	v.Description = name + " จาก" + p.s.Settings.Office.Name
	v.Breadcrumb = p.crumbs(at, v.Lang, step{name, at})
	for _, w := range p.s.Weeks {
		year := fmt.Sprintf("พ.ศ. %d", w.Year)
		if n := len(v.Years); n == 0 || v.Years[n-1].Name != year {
			v.Years = append(v.Years, view.YearOfWeeks{Name: year})
		}
		last := &v.Years[len(v.Years)-1]
		last.Weeks = append(last.Weeks, p.weekLink(at, w))
	}
	return v
}

// issue names a bulletin: "ฉบับที่ 47/2569".
func issue(w *site.Week) string { return fmt.Sprintf("ฉบับที่ %d/%d", w.Issue, w.Year) }

func (p *plan) weekLink(from string, w *site.Week) view.WeekLink {
	link := view.WeekLink{Title: issue(w), Range: p.weekDays(w), To: p.to(from, w.Address)}
	for _, s := range w.Sections {
		if len(s.Items) > 0 && (link.Lead.Plain == "" || s.Lead) {
			link.Lead = p.text(s.Items[0].Headline(p.s))
		}
	}
	return link
}

func (p *plan) weekDays(w *site.Week) string {
	return thai.DateRange(w.Monday(p.s.Zone), w.Sunday(p.s.Zone))
}

func (p *plan) week(w *site.Week) weekPage {
	at, name := w.Address, p.s.Label("bulletins")
	v := view.Week{Frame: p.frame(at, weeksAddress, name+" "+issue(w)), Masthead: p.masthead(w)}
	v.Description = name + " " + p.weekDays(w)
	v.Breadcrumb = p.crumbs(at, v.Lang, step{name, weeksAddress}, step{issue(w), at})
	var text bodyText
	stories := 0
	for _, s := range w.Sections {
		section := view.Section{ID: s.Key, Title: s.Title}
		for i, pub := range s.Items {
			stories++
			lead := s.Lead && i == 0
			if lead {
				text = p.bodyText(pub)
				text.Address, text.CopyHead, text.CopyFoot = at, "", ""
			}
			section.Stories = append(section.Stories, p.story(at, fmt.Sprintf("s%d", stories), pub, lead))
		}
		v.Sections = append(v.Sections, section)
	}
	for _, pub := range w.Lines {
		v.Lines = append(v.Lines, view.Line{Title: p.text(pub.Headline(p.s)), Number: pub.Number.String(), To: p.to(at, pub.Path)})
	}
	v.Revision = p.revision(w)
	if w.Editor != nil {
		b := w.Editor.Publication.(content.Bulletin)
		if v.Editorial.Paragraphs = paragraphs(b.Editorial); len(v.Editorial.Paragraphs) > 0 {
			v.Editorial.Title = b.Title
		}
	}
	for _, pub := range w.Corrections {
		v.Corrections = append(v.Corrections, view.Correction{
			Title: p.text(pub.Headline(p.s)), Number: pub.Number.String(), Change: p.toldIn(w, pub), To: p.to(at, pub.Path),
		})
	}
	for _, c := range w.Coming {
		v.Coming = append(v.Coming, view.Coming{Starts: c.Starts, Ends: c.Ends, Title: p.text(c.Title), Place: c.Place, To: p.to(at, c.Of.Path)})
	}
	v.OnAir = p.onAir(at, w)
	return weekPage{v, text}
}

// revision says that an issue was changed after it was closed, in the numerals of the masthead.
func (p *plan) revision(w *site.Week) string {
	if w.Revision == 0 {
		return ""
	}
	text := fmt.Sprintf("ฉบับแก้ไขครั้งที่ %d", w.Revision)
	if !w.Revised.IsZero() {
		text += " วันที่ " + thai.LongDate(w.Revised)
	}
	if p.s.Settings.Bulletin.Numerals != "arabic" {
		text = thai.Digits(text)
	}
	return text
}

// toldIn is the last correction or withdrawal of which readers were told in a week.
func (p *plan) toldIn(w *site.Week, pub *site.Publication) view.Change {
	var last view.Change
	for _, c := range pub.Changes {
		if c.Type == content.Correction && thai.WeekOf(c.Date.Time) == w.Week && !pub.State.Removed {
			last = view.Change{At: c.Date, Label: p.s.Label("correction"), Note: c.Note, Correction: true}
		}
	}
	if pub.Withdrawal() && thai.WeekOf(pub.Withdrawn.Date.Time) == w.Week {
		last = view.Change{At: pub.Withdrawn.Date, Label: p.s.Label("withdrawn"), Note: pub.Withdrawn.Reason}
	}
	return last
}

// onAir are the radio programmes that were published by the end of a week.
func (p *plan) onAir(from string, w *site.Week) []view.OnAir {
	var all []view.OnAir
	for _, pub := range p.s.All.Items {
		r, ok := pub.Publication.(content.Programme)
		if ok && !pub.Withdrawal() && pub.Published.Time.Before(w.To.AddDate(0, 0, 1)) {
			all = append(all, view.OnAir{Title: pub.Title, Station: strings.TrimSpace(r.Station + " " + r.Frequency), Schedule: r.Schedule, To: p.to(from, pub.Path)})
		}
	}
	return all
}

// story is a publication in a bulletin. Its code is drawn, and the text of a lead opened, when it is rendered.
func (p *plan) story(from, id string, pub *site.Publication, lead bool) view.Story {
	s := view.Story{
		ID: id, Title: p.text(pub.Headline(p.s)), Kind: p.s.Label(string(pub.Kind)), Number: pub.Number.String(),
		Published: pub.Published, Agency: pub.AgencyName, To: p.to(from, pub.Path), Lead: lead,
		QR: view.QR{Text: p.s.URL(pub.Path)}, State: p.state(pub),
	}
	if pub.State.Removed {
		return s
	}
	s.Points = p.texts(pub.Points)
	if len(s.Points) == 0 && (!lead || pub.Body.Empty()) {
		s.Summary = p.text(pub.Summary)
	}
	if len(pub.Photos) > 0 && (lead || pub.Royal) {
		s.Picture = p.picture(from, pub, pub.Photos[0])
		s.Picture.Press, s.Picture.PressWidth, s.Picture.PressHeight, s.Picture.Words = view.File{}, 0, 0, ""
	}
	return s
}

// masthead is the head of a bulletin, in the numerals that the office counts its issues in.
func (p *plan) masthead(w *site.Week) view.Masthead {
	b := p.s.Settings.Bulletin
	m := view.Masthead{
		Title:        b.Title,
		Volume:       fmt.Sprintf("ปีที่ %d", w.Volume),
		Issue:        issue(w),
		Days:         "ประจำวันที่ " + p.weekDays(w),
		Office:       p.base.Office,
		Note:         "เอกสารเผยแพร่ ห้ามจำหน่าย",
		ThaiNumerals: b.Numerals != "arabic",
	}
	if m.Title == "" {
		m.Title = p.s.Label("bulletins")
	}
	if _, rest, ok := strings.Cut(p.s.URL("/"), "://"); ok {
		m.Site = strings.TrimSuffix(rest, "/")
	}
	if w.Volume < 1 {
		m.Volume = "" // before the first issue that the office counts
	}
	if m.ThaiNumerals {
		m.Volume, m.Issue, m.Days = thai.Digits(m.Volume), thai.Digits(m.Issue), thai.Digits(m.Days)
	}
	return m
}
