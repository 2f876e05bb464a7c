// Package paper holds what all printed documents share: the office's words, names and colour, photos in the size that
// print needs, bodies as blocks, the foot with page numbers, QR codes with the address in words, and findings about signs
// that the font lacks.
//
// The channels that make documents and cards put [Letterhead], [Picture] and [Body] values into their views, and pass
// the document that a renderer composed to [Letterhead.Write] or [Letterhead.Draw]. Photos are files that the
// channels press and rendition made before: their Facts are in the view, so a document is rendered again when a photo
// changes, and no photo is decoded twice. This package knows no kind of document and chooses no address.
package paper

import (
	"io"
	"net/url"
	"strings"
	"time"

	"hokhao/generator/channel"
	"hokhao/generator/entry"
	"hokhao/generator/key"
	"hokhao/generator/palette"
	"hokhao/generator/print"
	"hokhao/generator/site"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// Memory is the peak memory of typesetting a document of a few pages, without its photos, in bytes.
const Memory = 16 << 20

// Words is the site's dictionary in a view: its key is that of the names in it.
type Words struct {
	*thai.Dictionary
	key key.Key
}

// Key returns the key of the dictionary's names.
func (w Words) Key() key.Key { return w.key }

// A Letterhead is the office's data on every document, and the settings of the typesetter. A channel makes one in
// each plan.
type Letterhead struct {
	Words   Words
	Base    entry.Base
	Site    string // title of the site
	Office  string
	Address string // of the office, on one line
	Phone   string
	Email   string
	Line    string
	Color   print.Color // for the heaviest rules and the headings of sections; text is black
}

// LetterheadOf returns the letterhead of a site.
func LetterheadOf(s *site.Site) Letterhead {
	o := s.Settings.Office
	return Letterhead{
		Words: Words{s.Dictionary, key.Of(s.Settings.Names())}, Base: entry.BaseOf(s), Site: entry.Line(s.Settings.Title),
		Office: entry.Line(o.Name), Address: entry.Line(o.Address), Phone: entry.Line(o.Phone), Email: entry.Line(o.Email),
		Line: entry.Line(o.Line),
	}
}

// Dated returns the letterhead for a document of certain days: in the office's main colour, which is as readable on white as
// white on it, or in black for days of mourning. It does not depend on the present day, so no document changes when mourning
// begins or ends.
func (h Letterhead) Dated(s *site.Site, from, to time.Time) Letterhead {
	mourning := s.Settings.Mourning.Span()
	if mourning.IsZero() || to.Before(thai.StartOfDay(mourning.From.Time)) || !from.Before(mourning.DayAfter()) {
		r, g, b := palette.RGB(s.Settings.Palette().Color(palette.Main))
		h.Color = print.Color{R: r, G: g, B: b}
	}
	return h
}

// Write lays out a document, writes it as PDF, and reports its pages and missing signs to the output. Pictures are those
// that the document shows; source contains its texts. tighter are the same document in tighter styles: the first of them
// that saves a page is used instead.
func (h Letterhead) Write(out channel.Output, source site.File, pictures []Picture, d print.Document, tighter ...print.Document) error {
	best, err := h.Set(out, d, pictures...)
	if err != nil {
		return err
	}
	for _, d := range tighter {
		if best.Pages() == 1 {
			break
		}
		l, err := h.Set(out, d, pictures...)
		if err != nil {
			return err
		}
		if l.Pages() < best.Pages() {
			best = l
		}
	}
	each(best.Report(), func(sign string) { out.Report(Missing(source, sign)) })
	return Publish(out, best)
}

// Publish writes a layout as PDF and reports its number of pages to the output.
func Publish(out channel.Output, l *print.Layout) error {
	out.Pages(l.Pages())
	return l.PDF(out)
}

// A Format writes a page of a layout as a picture: it is (*print.Layout).PNG or JPEG.
type Format func(l *print.Layout, w io.Writer, page int, scale float64) error

// Draw lays out a document of one page and writes it as a picture, one pixel per point. source is the path of the file with
// its texts: a card does not depend on the rest of that file, so a finding about a missing sign has no line number.
func (h Letterhead) Draw(out channel.Output, format Format, source string, pictures []Picture, d print.Document) error {
	l, err := h.Set(out, d, pictures...)
	if err != nil {
		return err
	}
	each(l.Report(), func(sign string) { out.Report(lacking(source, sign)) })
	return format(l, out, 1, 1)
}

// Set lays out a document for a channel that must know its number of pages before writing it.
func (h Letterhead) Set(out channel.Output, d print.Document, pictures ...Picture) (*print.Layout, error) {
	t := print.Typesetter{Dictionary: h.Words.Dictionary, Open: func(name string) ([]byte, error) {
		for _, p := range pictures {
			if p.Fact.Path == name {
				return read(out, p.Fact)
			}
		}
		return nil, errNoPicture
	}}
	return t.Layout(d)
}

func read(out channel.Output, f channel.Fact) ([]byte, error) {
	r, err := out.Open(f)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return io.ReadAll(r)
}

var wordPages = words.New("pages-of", "หน้า {n} จาก {all}", "Page {n} of {all}")

// Pages returns spans for a text whose places are the number of the page, {n}, and of all pages, {all}.
func Pages(text string) []print.Span {
	var spans []print.Span
	for text != "" {
		at := strings.IndexByte(text, '{')
		switch {
		case strings.HasPrefix(text, "{n}"):
			spans, text = append(spans, print.Span{Field: print.PageNumber}), text[len("{n}"):]
		case strings.HasPrefix(text, "{all}"):
			spans, text = append(spans, print.Span{Field: print.PageCount}), text[len("{all}"):]
		case at <= 0:
			return append(spans, print.Span{Text: text})
		default:
			spans, text = append(spans, print.Span{Text: text[:at]}), text[at:]
		}
	}
	return spans
}

// Foot returns a running foot: a text of one line at the left, and the page and number of pages at the right.
func (h Letterhead) Foot(text string, w entry.Words, style print.Style) []print.Block {
	right := style
	right.Align = print.Right
	return []print.Block{
		print.Rule{Thickness: 0.5, After: 3},
		print.Row{Gap: 12, Cells: []print.RowCell{
			{Blocks: []print.Block{print.Paragraph{Style: style, Text: print.Text(h.Words.Excerpt(text, 70))}}},
			{Width: 90, Blocks: []print.Block{print.Paragraph{Style: right, Text: Pages(w.Say(wordPages))}}},
		}},
	}
}

// Shown returns an address as people read it on paper and type it: without scheme and trailing slash, and with its
// Thai letters.
func Shown(address string) string {
	shown := strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(address, "https://"), "http://"), "/")
	plain, err := url.PathUnescape(shown)
	if err != nil || strings.ContainsAny(plain, " %?#<>\"\\\u00A0\u200B") {
		return shown
	}
	return plain
}
