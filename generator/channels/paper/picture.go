package paper

import (
	"errors"

	"hokhao/generator/channel"
	"hokhao/generator/entry"
	"hokhao/generator/print"
	"hokhao/generator/site"
	"hokhao/generator/words"
)

// errNoPicture cannot occur: a document shows only pictures of its view.
var errNoPicture = errors.New("the document was handed no such picture")

// A Picture is a photo in a document. Its file has no private metadata.
type Picture struct {
	Fact    channel.Fact // of the file that is set
	Width   int          // of that file as shown, pixels
	Height  int
	Alt     string
	Caption string // "" if the photo has none
	Credit  string
	Text    string // all words in a poster or infographic
	FocusX  float64
	FocusY  float64
	Whole   bool // never cropped or covered: royal photos, posters
}

// PictureOf returns a photo of a publication in the smallest size of at least width pixels, or else the largest. It
// returns false if no size was published.
func PictureOf(made channel.Made, p *site.Publication, ph *site.Photo, width int) (Picture, bool) {
	out := Picture{
		Width: ph.Width, Height: ph.Height, Alt: entry.Line(ph.Alt), Caption: entry.Line(ph.Caption), Credit: entry.Credit(ph),
		Text: entry.Line(ph.Text),
	}
	var x, y float64
	out.Whole, x, y = p.Crop(ph)
	out.FocusX, out.FocusY = inside(x), inside(y)
	if out.Alt == "" {
		out.Alt = out.Caption
	}
	found := false
	for _, r := range ph.Renditions { // narrowest first
		fact, ok := made.Fact(site.FilePath(r.Address))
		if !ok {
			continue
		}
		out.Fact, out.Width, out.Height, found = fact, r.Width, r.Height, true
		if r.Width >= width {
			return out, true
		}
	}
	if found {
		return out, true
	}
	out.Fact, found = made.Fact(site.FilePath(ph.Address))
	return out, found
}

// MarkOf returns the office's own mark, if it has one.
func MarkOf(made channel.Made, s *site.Site) (Picture, bool) {
	mark := s.Look.Mark
	if mark == nil {
		return Picture{}, false
	}
	fact, ok := made.Fact(site.FilePath(mark.Address))
	h := mark.Picture.Header
	return Picture{Fact: fact, Width: h.Width(), Height: h.Height(), Whole: true}, ok
}

// inside keeps a focus away from 0, which package print reads as the middle.
func inside(v float64) float64 { return max(v, 0.001) }

// Block returns the picture with its caption and credit, as wide as its column; the channel sets other fields itself.
func (p Picture) Block(w entry.Words, style print.Style) print.Picture {
	b := print.Picture{Source: p.Fact.Path, Alt: p.Alt, Style: style, FocusX: p.FocusX, FocusY: p.FocusY}
	if p.Caption != "" {
		b.Caption = print.Text(p.Caption)
	}
	if p.Credit != "" {
		b.Credit = print.Text(w.Say(words.CreditPhoto) + ": " + p.Credit)
	}
	return b
}
