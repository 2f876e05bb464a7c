// Package labels makes the printed documents of an exhibition: the sheets for its boards, one photo per page with its
// text (river.labels.pdf), and a catalogue to take home (river.catalogue.pdf).
//
// Package cli lists it after press and rendition, whose photos it shows, and before web, whose pages link to both.
// Photos are never cropped. A withdrawn exhibition has neither.
package labels

import (
	"context"
	"iter"
	"strings"

	"hokhao/generator/channel"
	"hokhao/generator/channels/paper"
	"hokhao/generator/content"
	"hokhao/generator/entry"
	"hokhao/generator/site"
	"hokhao/generator/words"
)

// recipe is raised whenever the bytes of a document change, for whatever reason: package print, package paper, or
// this package.
const recipe = 5

// photoPixels is enough for 150 per inch across the width of A4. A print shop uses the press download.
const photoPixels = 1600

// New returns the channel.
func New() channel.Channel { return labels{} }

type labels struct{}

func (labels) Name() string { return "labels" }

// Stage implements the method of channel.StageOf.
func (labels) Stage() channel.Stage { return channel.Documents }

// A board is the content of an exhibition's labels.
type board struct {
	Letterhead paper.Letterhead
	Entry      entry.Entry
	Source     site.File // for findings about missing signs
	Photos     []exhibit
}

// A show is the content of an exhibition's catalogue.
type show struct {
	Board       board
	Particulars entry.Particulars
	Summary     string // for an exhibition without a text
	Text        paper.Body
	Contact     content.Contact
	Credits     content.Credits
	Licence     string
}

// An exhibit is one photo of the exhibition.
type exhibit struct {
	Photo paper.Picture
	Place string
	Taken string // a date, or ""
}

func (labels) Plan(s *site.Site, made channel.Made) iter.Seq[channel.Batch] {
	letterhead := paper.LetterheadOf(s)
	return channel.ByMonth(s, func(p *site.Publication, yield func(channel.File) bool) bool {
		if !p.Kind.Profile().Hung || p.Withdrawal() {
			return true
		}
		b := boardOf(s, made, p, letterhead.Dated(s, p.Published.Time, p.Published.Time))
		if len(b.Photos) == 0 {
			return true
		}
		v := show{
			Board: b, Particulars: entry.ParticularsOf(s, p), Text: paper.BodyOf(made, p, photoPixels),
			Contact: entry.Contact(s, p), Credits: entry.Credits(p), Licence: entry.Line(s.Settings.Licence),
		}
		if p.Body.Empty() {
			v.Summary = v.Board.Entry.Summary
		}
		stem := strings.TrimSuffix(site.FilePath(p.Path), ".html")
		return yield(channel.NewCached(stem+".labels.pdf", recipe, memory(b.pictures()), b, writeLabels).Of(p).As(p.Path, wordForm)) &&
			yield(channel.NewCached(stem+".catalogue.pdf", recipe, memory(v.pictures()), v, writeCatalogue).Of(p).As(p.Path, words.ExhibitionCatalogue))
	})
}

func boardOf(s *site.Site, made channel.Made, p *site.Publication, letterhead paper.Letterhead) board {
	b := board{Letterhead: letterhead, Entry: entry.Of(s, p), Source: p.Body.File}
	for _, ph := range p.Photos {
		pic, ok := paper.PictureOf(made, p, ph, photoPixels)
		if !ok {
			continue
		}
		h := exhibit{Photo: pic, Place: entry.Line(ph.Place)}
		if !ph.Taken.Time.IsZero() {
			h.Taken = b.Entry.Words.LongDate(ph.Taken.Time)
		}
		b.Photos = append(b.Photos, h)
	}
	return b
}

func (b board) pictures() []paper.Picture {
	var all []paper.Picture
	for _, h := range b.Photos {
		all = append(all, h.Photo)
	}
	return all
}

func (v show) pictures() []paper.Picture { return append(v.Text.Shown(), v.Board.pictures()...) }

// memory returns the peak memory of typesetting: the photos are kept in memory whole.
func memory(pictures []paper.Picture) int64 {
	n := int64(paper.Memory)
	for _, p := range pictures {
		n += 2 * p.Fact.Size
	}
	return n
}

func writeLabels(_ context.Context, out channel.Output, b board) error {
	return b.Letterhead.Write(out, b.Source, b.pictures(), b.document())
}

func writeCatalogue(_ context.Context, out channel.Output, v show) error {
	text, err := v.Text.Read(v.Board.Letterhead)
	if err != nil {
		return err
	}
	return v.Board.Letterhead.Write(out, v.Board.Source, v.pictures(), v.document(text))
}
