package web

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"hokhao/generator/channel"
	"hokhao/generator/content"
	"hokhao/generator/entry"
	"hokhao/generator/key"
	"hokhao/generator/schemaorg"
	"hokhao/generator/site"
	"hokhao/generator/thai"
	"hokhao/generator/view"
	"hokhao/generator/words"
)

// A weekPage is the view of a week's page: the bulletin, and the text of its lead.
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
	return w.theme.Draw(v.Page).Render(ctx, out)
}

// complete draws a story's code and renders the text of the lead; below reports whether the story is below the
// heading of its section.
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

func (p *planner) weekPages(yield func(channel.Batch) bool) {
	index := channel.Batch{Name: weeksAddress, Files: func(yield func(channel.File) bool) { yield(draw(p.web, weeksAddress, p.weeks())) }}
	if !yield(index) {
		return
	}
	for i, w := range p.s.Weeks {
		var newer, older view.Link
		if i > 0 {
			newer = view.Link{Title: entry.IssueName(p.s, p.s.Weeks[i-1]), To: p.to(w.Address, p.s.Weeks[i-1].Address)}
		}
		if i+1 < len(p.s.Weeks) {
			older = view.Link{Title: entry.IssueName(p.s, p.s.Weeks[i+1]), To: p.to(w.Address, p.s.Weeks[i+1].Address)}
		}
		issue := channel.Batch{Name: w.Address, Key: p.s.KeyOfWeek(w, key.Of([]view.Link{newer, older})), Files: func(yield func(channel.File) bool) {
			v := p.week(w)
			v.Page.Newer, v.Page.Older = newer, older
			yield(file(w.Address, v, p.web.renderWeek))
		}}
		if !yield(issue) {
			return
		}
	}
}

// weeks returns the index of all bulletins.
func (p *planner) weeks() view.Weeks {
	at, name := weeksAddress, p.said.Say(content.WeeklyIssues)
	v := view.Weeks{Layout: p.layout(at, at, name), Name: name}
	v.Description = p.said.Fill(wordFrom, "list", name, "office", p.s.Settings.Office.Name)
	p.showPage(&v.Layout, "CollectionPage")
	p.breadcrumb(&v.Layout, at, p.said, step{name, at})
	v.Layout.Feeds = p.feeds(at, at, p.s.Settings.Title+" – "+name)
	for _, w := range p.s.Weeks {
		year := p.said.Fill(words.Year, "year", strconv.Itoa(w.Year))
		if n := len(v.Years); n == 0 || v.Years[n-1].Name != year {
			v.Years = append(v.Years, view.YearOfWeeks{Name: year})
		}
		last := &v.Years[len(v.Years)-1]
		link := p.weekLink(at, w)
		link.Files = p.downloads(w.Address, at, p.s.Settings.Language)
		last.Weeks = append(last.Weeks, link)
	}
	return v
}

func (p *planner) weekLink(from string, w *site.Week) view.WeekLink {
	link := view.WeekLink{Title: entry.IssueName(p.s, w), Range: entry.WeekDays(p.s, w), To: p.to(from, w.Address)}
	for _, s := range w.Sections {
		if len(s.Items) > 0 && (link.Lead.Plain == "" || s.Lead) {
			link.Lead = p.headline(entry.Title(p.s, s.Items[0]))
		}
	}
	return link
}

func (p *planner) week(w *site.Week) weekPage {
	at, name, is := w.Address, p.said.Say(content.WeeklyIssues), entry.IssueOf(p.s, w)
	v := view.Week{Layout: p.layout(at, weeksAddress, name+" "+entry.IssueName(p.s, w)), Masthead: p.masthead(is)}
	v.Description = name + " " + entry.WeekDays(p.s, w)
	show(&v.Layout, p.issue(&v.Layout, w, name))
	p.breadcrumb(&v.Layout, at, p.said, step{name, weeksAddress}, step{entry.IssueName(p.s, w), at})
	var text bodyText
	stories := 0
	for _, s := range w.Sections {
		section := view.Section{ID: s.Key, Title: s.Title}
		for i, pub := range s.Items {
			stories++
			lead := s.Lead && i == 0
			if lead && !pub.Void() {
				text = p.bodyText(pub)
				text.Address, text.CopyHead, text.CopyFoot = at, "", ""
			}
			section.Stories = append(section.Stories, p.story(at, fmt.Sprintf("s%d", stories), pub, lead))
		}
		v.Sections = append(v.Sections, section)
	}
	for _, pub := range w.Lines {
		v.Lines = append(v.Lines, view.Line{Title: p.headline(entry.Title(p.s, pub)), Number: pub.Number.String(), To: p.to(at, pub.Path), Badges: badgesBesideLead(p.s, pub)})
	}
	v.Revision, v.Files = is.Revision, p.downloads(w.Address, at, p.s.Settings.Language)
	v.Editorial = view.Editorial(is.Editorial)
	v.Corrections, v.Revised = p.corrections(at, is.Corrections), p.corrections(at, is.Revised)
	v.RevisionName = is.RevisionName
	for _, c := range is.Coming {
		v.Coming = append(v.Coming, view.Coming{Starts: c.When.From, Ends: c.When.To, Title: p.headline(c.Title), Place: c.Place, To: p.to(at, c.Address), GoesOn: c.GoesOn})
	}
	for _, o := range is.OnAir {
		v.OnAir = append(v.OnAir, view.OnAir{Title: o.Title, Station: o.Station, Schedule: o.Schedule, To: p.to(at, o.Address)})
	}
	return weekPage{v, text}
}

// issue returns a bulletin as an issue of the office's weekly.
func (p *planner) issue(f *view.Layout, w *site.Week, name string) schemaorg.Issue {
	is := schemaorg.Issue{
		Work: p.plainPage(f, "PublicationIssue"), IssueNumber: strconv.Itoa(w.Issue),
		IsPartOf: &schemaorg.Work{Type: "Periodical", Name: name, URL: p.s.URL(weeksAddress)},
	}
	is.DatePublished = schemaorg.Date(thai.Moment{Time: w.Sunday(p.s.Zone)})
	if !w.Revised.IsZero() {
		is.DateModified = schemaorg.Date(thai.Moment{Time: w.Revised})
	}
	for form, fact := range p.made.Forms(w.Address) {
		is.Encoding = append(is.Encoding, schemaorg.Media{Type: "MediaObject", Name: p.said.Say(form), ContentURL: p.s.URL("/" + fact.Path), EncodingFormat: entry.MediaType(fact.Path)})
	}
	return is
}

// badgesBesideLead returns the badges of a publication whose title already has its Lead.
func badgesBesideLead(s *site.Site, pub *site.Publication) []view.Badge {
	var out []view.Badge
	for _, b := range entry.StatusOf(s, pub).Badges {
		if !b.Leads() {
			out = append(out, badge(b))
		}
	}
	return out
}

func (p *planner) corrections(from string, all []entry.Corrected) []view.Correction {
	var out []view.Correction
	for _, c := range all {
		out = append(out, view.Correction{
			Title: p.headline(c.Title), Number: c.Number, To: p.to(from, c.Address),
			Change: view.Change{At: c.At, Label: c.Label, Note: c.Note, Correction: !c.Withdrawn && c.Label != ""},
		})
	}
	return out
}

// story returns a publication in a bulletin. Its code, and the text of a lead, are rendered later.
func (p *planner) story(from, id string, pub *site.Publication, lead bool) view.Story {
	s := view.Story{
		ID: id, Title: p.headline(entry.Title(p.s, pub)), Kind: p.said.Say(pub.Kind.Word()), Number: pub.Number.String(),
		Published: pub.Published, Agency: pub.AgencyName, To: p.to(from, pub.Path), Lead: lead,
		QR: view.QR{Text: p.s.URL(pub.Path)}, State: p.state(pub),
	}
	if pub.State.Removed {
		return s
	}
	e := entry.Of(p.s, pub)
	s.Points = p.texts(e.Points)
	if len(s.Points) == 0 && (!lead || pub.Body.Empty()) {
		s.Summary = p.text(e.Summary)
	}
	if len(pub.Photos) > 0 && (lead || pub.Royal) {
		s.Picture = p.picture(from, pub, pub.Photos[0])
		s.Picture.Press, s.Picture.PressWidth, s.Picture.PressHeight, s.Picture.Words = view.File{}, 0, 0, ""
	}
	return s
}

// masthead returns the head of a bulletin.
func (p *planner) masthead(is entry.Issue) view.Masthead {
	m := view.Masthead{
		Title: is.Title, Volume: is.Volume, Issue: is.Name, Days: is.Days, Office: p.base.Office, Note: is.Note, ThaiNumerals: is.ThaiNumerals,
	}
	if _, rest, ok := strings.Cut(p.s.URL("/"), "://"); ok {
		m.Site = strings.TrimSuffix(rest, "/")
	}
	return m
}
