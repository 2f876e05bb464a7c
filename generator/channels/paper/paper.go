// Package paper is what all documents on paper share: the office's words and names, photos of the size that paper
// needs, bodies as blocks, the foot with its page numbers, codes with the address in words, and what is said of signs
// that the font lacks.
//
// The channels that make documents and cards put a [Letterhead], [Picture] and [Body] values into their views, and hand the
// document that a renderer composed to [Letterhead.Write] or [Letterhead.Draw]. Photos are files that the channels press and
// rendition made before: their facts stand in the view, so a document is made again when a photo changes, and no
// photo is decoded twice. This package knows no kind of document and chooses no address.
package paper

import (
	"io"
	"net/url"
	"strings"

	"hokhao/generator/channel"
	"hokhao/generator/entry"
	"hokhao/generator/key"
	"hokhao/generator/print"
	"hokhao/generator/site"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// Memory is what setting a document of some pages needs at its height, its photos aside, in bytes.
const Memory = 16 << 20

// Words is the site's dictionary as a view holds it: its key is that of the names in it.
type Words struct {
	*thai.Dictionary
	key key.Key
}

// Key is that of the names.
func (w Words) Key() key.Key { return w.key }

// A Letterhead is what all documents of a site say of it, and what they are set by. A channel makes one in each plan.
type Letterhead struct {
	Words   Words
	Base    entry.Base
	Site    string // its title
	Office  string
	Address string // of the office, on one line
	Phone   string
	Email   string
	Line    string
}

// HouseOf returns the house of a site.
func HouseOf(s *site.Site) Letterhead {
	o := s.Settings.Office
	return Letterhead{
		Words: Words{s.Dictionary, key.Of(s.Settings.Names())}, Base: entry.BaseOf(s), Site: entry.Line(s.Settings.Title),
		Office: entry.Line(o.Name), Address: entry.Line(o.Address), Phone: entry.Line(o.Phone), Email: entry.Line(o.Email),
		Line: entry.Line(o.Line),
	}
}

// Write sets a document, writes it as PDF, and tells the output its pages and what the font lacks. Pictures are what
// the document shows, source is what its texts stand in. tighter are the same document in a look that takes less room:
// one that saves a page stands in its place.
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

// Publish writes what was set as PDF and tells the output its pages.
func Publish(out channel.Output, l *print.Layout) error {
	out.Pages(l.Pages())
	return l.PDF(out)
}

// Draw sets a document of one page and writes it as PNG, a pixel to the point. source is the path of the file that its
// texts stand in: a card does not depend on what else stands there, so the line of a sign that the font lacks is not told.
func (h Letterhead) Draw(out channel.Output, source string, pictures []Picture, d print.Document) error {
	l, err := h.Set(out, d, pictures...)
	if err != nil {
		return err
	}
	each(l.Report(), func(sign string) { out.Report(lacking(source, sign)) })
	return l.PNG(out, 1, 1)
}

// Set sets a document for a channel that must know how many pages it has before it writes it.
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

// Pages sets a text whose places are the number of a page, {n}, and of all pages, {all}.
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

// Foot is a running foot: a text of one line at the left, and the page with their number at the right.
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

// Shown is an address as people read it on paper and type it: without the scheme and the
// slash at its end, and with its Thai letters.
func Shown(address string) string {
	shown := strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(address, "https://"), "http://"), "/")
	plain, err := url.PathUnescape(shown)
	if err != nil || strings.ContainsAny(plain, " %?#<>\"\\\u00A0\u200B") {
		return shown
	}
	return plain
}
