// Package card draws the share card of each publication, flood.card.png or with a photo flood.card.jpg, and of the site,
// card.png: the picture that LINE, Facebook and others show for a link, 1200 × 630 pixels with a typeset Thai title. It also
// draws the cover of each podcast, podcast.cover.jpg, as large as directories want it.
//
// Package cli lists it after press and rendition, whose photos it shows, and before web, whose pages name it. A card
// shows title, kind, date and photo but not the text, so that an edit of the text redraws none. Nothing is ever drawn
// over a photo; royal photos and posters are never cropped.
package card

import (
	"context"
	"iter"
	"slices"

	"hokhao/generator/channel"
	"hokhao/generator/channels/paper"
	"hokhao/generator/content"
	"hokhao/generator/entry"
	"hokhao/generator/palette"
	"hokhao/generator/photo"
	"hokhao/generator/print"
	"hokhao/generator/site"
	"hokhao/generator/words"
)

// recipe is raised whenever the bytes of a card change, for whatever reason: package print, package paper, or this
// package.
const recipe = 4

// New returns the channel.
func New() channel.Channel { return card{} }

type card struct{}

func (card) Name() string { return "card" }

// Stage implements the method of channel.StageOf.
func (card) Stage() channel.Stage { return channel.Documents }

// photoPixels is the wanted width of a photo: one of 960 is about as high as the card.
const photoPixels = 960

// drawing is the peak memory of the pixels of a card and a decoded photo, in bytes.
const drawing = 4*wide*high + paper.Memory

// A cardView is the content of a card.
type cardView struct {
	Letterhead paper.Letterhead
	Source     string // for findings
	Kind       string
	Kicker     string // "ด่วนที่สุด", the level of a warning, "สิ้นสุดการเตือนภัยแล้ว"; or ""
	Title      string
	Note       string // below the title: the date, until when a warning is in force, or for the site its description
	Warns      bool   // Kicker is about something that people must act on
	Alert      bool   // a warning in force, or news of the highest urgency
	Grey       bool   // mourning
	Palette    palette.Palette
	Shown      bool // there is a photo
	Photo      paper.Picture
	Marked     bool // the office has a mark of its own
	Mark       paper.Picture
}

func (c card) Plan(s *site.Site, made channel.Made) iter.Seq[channel.Batch] {
	letterhead, grey := paper.LetterheadOf(s), s.Mourning()
	letterhead = paper.Letterhead{Words: letterhead.Words, Base: letterhead.Base, Site: letterhead.Site, Office: letterhead.Office} // only what the card shows
	mark, marked := paper.MarkOf(made, s)
	v := cardView{Letterhead: letterhead, Mark: mark, Marked: marked, Title: letterhead.Site, Note: entry.Line(s.Settings.Description), Grey: grey, Palette: s.Settings.Palette()}
	whole := channel.Batch{Name: "site", Key: s.KeyOf(nil), Files: func(yield func(channel.File) bool) {
		yield(channel.NewCached(site.FilePath(site.SiteCard), recipe, drawing, v, draw))
	}}
	return channel.Batches(channel.One(whole), covers(s, letterhead, grey), channel.ByMonth(s, func(p *site.Publication, yield func(channel.File) bool) bool {
		if !s.Makes(c.Name(), p.Published.Time) {
			return true
		}
		v, memory := cardViewOf(s, made, p), int64(drawing)
		v.Letterhead, v.Grey, v.Mark, v.Marked = letterhead, grey, mark, marked
		if v.Shown {
			memory += photo.Memory(p.Photos[0].Picture.Header) + v.Photo.Fact.Size
		}
		return yield(channel.NewCached(site.FilePath(site.CardOf(p.Path, v.Shown)), recipe, memory, v, draw).Of(p))
	}))
}

func cardViewOf(s *site.Site, made channel.Made, p *site.Publication) cardView {
	e := entry.Of(s, p)
	v := cardView{Palette: s.Settings.Palette(), Source: p.Source.Path, Kind: e.Kind, Title: e.Title, Note: e.Words.LongDate(e.Published.Time)}
	if e.Royal {
		v.Kind = entry.Line(e.Words.Say(words.Royal))
	}
	mark, ofClaim := entry.Kicker(s, p)
	switch {
	case e.Lead != "": // the title already contains it
	case len(e.Badges) > 0 && !p.Is(site.InForce):
		v.Kicker = e.Badges[0].Label
	case e.Urgency != "":
		v.Kicker, v.Warns = e.Urgency, true
	case mark != "" && !ofClaim:
		v.Kicker = entry.Line(mark)
	}
	if p.Is(site.InForce) { // the picture outlives that state
		v.Note = e.Beside()
	}
	if !e.Void {
		v.Alert = p.Urgency == content.Emergency || slices.Contains(s.Warnings, p)
	}
	v.Warns = v.Warns || v.Alert
	if len(p.Photos) > 0 {
		v.Photo, v.Shown = paper.PictureOf(made, p, p.Photos[0], photoPixels)
		v.Photo.Caption, v.Photo.Credit, v.Photo.Alt, v.Photo.Text = "", "", "", "" // not shown
	}
	return v
}

// format returns the format of the card, which is also in its address.
func (v cardView) format() paper.Format {
	if v.Shown {
		return (*print.Layout).JPEG
	}
	return (*print.Layout).PNG
}

func draw(_ context.Context, out channel.Output, v cardView) error {
	var photos []paper.Picture
	if v.Shown {
		photos = append(photos, v.Photo)
	}
	if v.Marked {
		photos = append(photos, v.Mark)
	}
	return v.Letterhead.Draw(out, v.format(), v.Source, photos, v.document())
}
