// Package bulletin publishes the weekly bulletin as PDF beside its page: w47.pdf, a newspaper of four pages that
// district offices print and post, and w47.large.pdf, one page in large type for the notice board.
//
// Package cli lists it before web, whose page of the week links to both. Package site selects and ranks the stories
// and the lead; this package only lays them out. It never leaves a story out: one that has no room for text is listed
// by title, and a text that is cut says so, on paper and in a finding.
package bulletin

import (
	"iter"
	"slices"

	"hokhao/generator/channel"
	"hokhao/generator/channels/paper"
	"hokhao/generator/content"
	"hokhao/generator/entry"
	"hokhao/generator/key"
	"hokhao/generator/site"
	"hokhao/generator/thai"
)

// recipe is raised whenever the bytes of a bulletin change for the same view.
const recipe = 5

// Options restrict the channel to some files; the zero value is for a build.
type Options struct {
	Only thai.Week // only this week
}

// New returns the channel.
func New(o Options) channel.Channel { return bulletin{o} }

type bulletin struct{ Options }

func (bulletin) Name() string { return "bulletin" }

// Stage implements the method of channel.StageOf.
func (bulletin) Stage() channel.Stage { return channel.Documents }

// A weekly is the content of an issue.
type weekly struct {
	Letterhead paper.Letterhead
	Words      entry.Words // in the site's main language
	Address    string      // of the week's page
	Issue      entry.Issue
	Governor   string // title of the adviser, by position
	Hotlines   []content.Hotline
	Licence    string
	Pages      int // the number of pages to aim for, as far as nothing is lost
	Sections   []section
	Lines      []line
	Marked     bool // the office has a mark of its own
	Mark       paper.Picture
}

// A section has a heading, except that of the lead.
type section struct {
	Key, Title string
	Stories    []story
}

// A story is a publication in the bulletin.
type story struct {
	Entry  entry.Entry
	Kind   string // if it is not a plain release and its section does not say so
	Kicker string // beside its title
	Lead   bool
	Rank   int           // its place in Week.Ranked
	Body   paper.Body    // of the lead
	Photo  paper.Picture // of the lead and of royal news; zero without a file
	Source source
}

// A source is the file that findings about a story refer to. Its bytes are not part of the key: the page shows only
// what the story holds.
type source struct{ site.File }

func (s source) Key() key.Key { return key.Of(s.Source.Path) }

// A line is a publication listed by title.
type line struct {
	Title, Number, Address string
	Beside                 string // its status: "แก้ไขข่าว"
	Source                 source
}

func (b bulletin) Plan(s *site.Site, made channel.Made) iter.Seq[channel.Batch] {
	return func(yield func(channel.Batch) bool) {
		letterhead := paper.LetterheadOf(s)
		for _, w := range s.Weeks {
			if b.Only != (thai.Week{}) && b.Only != w.Week {
				continue
			}
			issue := channel.Batch{Name: w.Address, Key: s.KeyOfWeek(w), Files: func(yield func(channel.File) bool) {
				v := weeklyOf(s, made, letterhead.Dated(s, w.Monday(s.Zone), w.Sunday(s.Zone)), w)
				newspaper, large := w.Documents()
				_ = yield(channel.NewCached(site.FilePath(newspaper), recipe, paper.Memory, v, writeNewspaper).As(w.Address, wordNewspaper)) &&
					yield(channel.NewCached(site.FilePath(large), recipe, paper.Memory, v.onOnePage(), writeLarge).As(w.Address, wordLarge))
			}}
			if !yield(issue) {
				return
			}
		}
	}
}

// photoWidth is the width in pixels of a photo across two columns: 200 per inch.
const photoWidth = 920

// weeklyOf returns the content of a week's issue.
func weeklyOf(s *site.Site, made channel.Made, letterhead paper.Letterhead, w *site.Week) weekly {
	v := weekly{
		Letterhead: letterhead, Words: entry.WordsIn(s, s.Settings.Language), Address: w.Address, Issue: entry.IssueOf(s, w), Governor: entry.Line(s.Settings.Office.Governor),
		Hotlines: s.Settings.Hotlines, Licence: entry.Line(s.Settings.Licence), Pages: w.Pages,
	}
	v.Mark, v.Marked = paper.MarkOf(made, s)
	for _, sec := range w.Sections {
		t := section{Key: sec.Key, Title: sec.Title}
		for i, p := range sec.Items {
			st := storyOf(s, made, p, sec.Lead && i == 0)
			st.Rank = slices.Index(w.Ranked, p)
			if !p.Kind.Profile().News && st.Entry.Kind != sec.Title {
				st.Kind = st.Entry.Kind
			}
			t.Stories = append(t.Stories, st)
		}
		v.Sections = append(v.Sections, t)
	}
	for _, p := range w.Lines {
		v.Lines = append(v.Lines, line{entry.Title(s, p), p.Number.String(), p.Path, entry.StatusOf(s, p).Beside(), source{p.Body.File}})
	}
	return v
}

func storyOf(s *site.Site, made channel.Made, p *site.Publication, lead bool) story {
	t := story{Entry: entry.Of(s, p), Kicker: entry.FullKicker(s, p), Lead: lead, Source: source{p.Body.File}}
	if t.Entry.Removed {
		return t
	}
	if lead && !t.Entry.Void { // a void publication is only listed
		t.Body = paper.BodyOf(made, p, photoWidth/2)
	}
	if len(p.Photos) > 0 && (lead || p.Royal) {
		t.Photo, _ = paper.PictureOf(made, p, p.Photos[0], photoWidth)
	}
	return t
}

// onOnePage returns the weekly without what the large-type edition does not show, so that changes there do not render it
// again.
func (v weekly) onOnePage() weekly {
	v.Hotlines, v.Governor, v.Licence = nil, "", ""
	v.Issue.Editorial, v.Issue.Corrections, v.Issue.Coming, v.Issue.OnAir = entry.Editorial{}, nil, nil, nil // it does show Revised
	v.Sections = slices.Clone(v.Sections)
	for i := range v.Sections {
		s := &v.Sections[i]
		s.Stories = slices.Clone(s.Stories)
		for j := range s.Stories {
			s.Stories[j].Body, s.Stories[j].Photo = paper.Body{}, paper.Picture{}
		}
	}
	return v
}
