// Package sheet makes the press sheet, เอกสารข่าว, of each release, notice, clarification and briefing: flood.pdf,
// which journalists print and officers hand out at a briefing.
//
// Package cli lists it after press and rendition, whose photos it shows, and before web, whose pages link to it. Its
// form is that of Thai government offices: the office, the kind and number of the publication, time and place,
// subject, text, contact, and "– จบ –". A sheet never shows what a withdrawal removed. The profiles of kinds (package
// content) say which have a sheet, and package entry supplies what is specific to a kind.
package sheet

import (
	"context"
	"iter"
	"strings"

	"hokhao/generator/channel"
	"hokhao/generator/channels/paper"
	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
	"hokhao/generator/entry"
	"hokhao/generator/site"
	"hokhao/generator/words"
)

// recipe is raised whenever the bytes of a sheet change, for whatever reason: package print, package paper, or this
// package.
const recipe = 5

// New returns the channel.
func New() channel.Channel { return sheet{} }

type sheet struct{}

func (sheet) Name() string { return "sheet" }

// Stage implements the method of channel.StageOf.
func (sheet) Stage() channel.Stage { return channel.Documents }

// Limits on photos. The pixels are enough for 200 per inch at the printed width.
const (
	stripPhotos = 6
	stripPixels = 480
	bodyPixels  = 960
)

// A handout is the content of a sheet.
type handout struct {
	Letterhead  paper.Letterhead
	Entry       entry.Entry
	Particulars entry.Particulars
	Royal       string // "ข่าวในพระราชสำนัก", or ""
	Over        string // the word for a publication that is void or past, else ""
	Embargo     string
	Body        paper.Body
	Contact     content.Contact
	Credits     content.Credits
	Photos      []paper.Picture // the strip; photos inside the text are not included
	MorePhotos  int             // number of photos that the strip has no room for
	Files       []string        // titles of the page's downloads
	Licence     string
}

func (c sheet) Plan(s *site.Site, made channel.Made) iter.Seq[channel.Batch] {
	letterhead := paper.LetterheadOf(s)
	return channel.ByMonth(s, func(p *site.Publication, yield func(channel.File) bool) bool {
		if !p.Kind.Profile().Sheet || !s.Makes(c.Name(), p.Published.Time) {
			return true
		}
		path := strings.TrimSuffix(site.FilePath(p.Path), ".html") + ".pdf"
		v := handoutOf(s, made, p, letterhead.Dated(s, p.Published.Time, p.Published.Time))
		return yield(channel.NewCached(path, recipe, v.memory(), v, write).Share().Of(p).As(p.Path, wordForm))
	})
}

// Check reports the signs that the fonts of documents lack, as rendering would.
func (sheet) Check(s *site.Site, report func(...diagnostic.Finding)) { paper.Check(s, report) }

func handoutOf(s *site.Site, made channel.Made, p *site.Publication, letterhead paper.Letterhead) handout {
	v := handout{
		Letterhead: letterhead, Entry: entry.Of(s, p), Particulars: entry.ParticularsOf(s, p), Embargo: entry.Embargo(s, p),
		Contact: entry.Contact(s, p), Body: paper.BodyOf(made, p, bodyPixels), Licence: entry.Line(s.Settings.Licence),
	}
	if v.Entry.Removed {
		return v
	}
	if p.Royal {
		v.Royal = entry.Line(v.Entry.Words.Say(words.Royal))
	}
	v.Over = v.Entry.Over()
	v.Credits = entry.Credits(p)
	for _, ph := range p.Photos {
		if ph.InBody {
			continue
		}
		pic, ok := paper.PictureOf(made, p, ph, stripPixels)
		switch {
		case !ok:
		case len(v.Photos) < stripPhotos:
			v.Photos = append(v.Photos, pic)
		default:
			v.MorePhotos++
		}
	}
	for _, a := range p.Files {
		if _, ok := made.Fact(site.FilePath(a.Address)); ok {
			v.Files = append(v.Files, entry.Line(a.Title))
		}
	}
	return v
}

// pictures returns all files that the sheet opens.
func (v handout) pictures() []paper.Picture { return append(v.Body.Shown(), v.Photos...) }

// memory returns the peak memory of typesetting: the photos are kept in memory whole.
func (v handout) memory() int64 {
	n := int64(paper.Memory)
	for _, p := range v.pictures() {
		n += 2 * p.Fact.Size
	}
	return n
}

func write(_ context.Context, out channel.Output, v handout) error {
	text, err := v.Body.Read(v.Letterhead)
	if err != nil {
		return err
	}
	return v.Letterhead.Write(out, v.Body.Text.File, v.pictures(), v.in(wide, text), v.in(tight, text))
}
