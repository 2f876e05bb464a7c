package card

import (
	"hokhao/generator/channels/paper"
	"hokhao/generator/palette"
	"hokhao/generator/print"
)

// Dimensions of a card and its parts, in pixels; a point is a pixel.
const (
	wide, high = 1200, 630
	band       = 88 // at the foot, with the office's name
	margin     = 56
	panel      = 500 // of the photo
)

// Shades of cards without colour, and of the letters on the band.
var (
	slate = print.Gray(0x38)
	white = print.Gray(0xff)
)

// color returns the colour of a token in the office's palette.
func (v cardView) color(token string) print.Color {
	r, g, b := palette.RGB(v.Palette.Color(token))
	return print.Color{R: r, G: g, B: b}
}

// document returns the document of the card.
func (v cardView) document() print.Document {
	house, text, warn := v.color(palette.Main), v.color(palette.Ink), v.color(palette.Alert)
	if v.Grey {
		house, text, warn = slate, print.Gray(0x18), print.Gray(0x18)
	}
	if v.Alert {
		house = warn
	}
	width := float64(wide - 2*margin)
	size, leading := 66.0, 92.0
	if v.Shown {
		width = wide - panel - 2*margin + 12
		size, leading = 54, 76
	}
	line := func(size, leading float64, c print.Color, weight print.Weight, text string) print.Paragraph {
		return print.Paragraph{Style: print.Style{Size: size, Leading: leading, Weight: weight, Color: c}, Text: print.Text(text)}
	}
	const top, bottom = 44, 52
	left := float64(margin) // of the office's name
	if v.Marked {
		left += band
	}
	placed := []print.Placed{
		{Y: high - band, Width: wide, Height: band, Artifact: true, Blocks: []print.Block{print.Rule{Thickness: band, Color: house}}},
		{ID: "office", X: left, Y: high - band, Width: 760, Height: band, Shrink: 0.6, Vertical: print.Middle,
			Blocks: []print.Block{line(28, 42, white, print.SemiBold, v.Letterhead.Office)}},
		{ID: "site", X: wide - margin - 320, Y: high - band, Width: 320, Height: band, Shrink: 0.6, Vertical: print.Middle,
			Blocks: []print.Block{right(line(22, 34, white, print.Regular, host(v.Letterhead)))}},
		{ID: "title", X: margin, Y: top + 56, Width: width, Height: high - band - top - 56 - bottom - 12, Shrink: 0.5, Vertical: print.Middle,
			Blocks: []print.Block{line(size, leading, text, print.Bold, v.Title)}},
		{ID: "note", X: margin, Y: high - band - bottom - 12, Width: width, Height: bottom, Shrink: 0.6,
			Blocks: []print.Block{line(26, 40, text, print.Regular, v.Note)}},
	}
	if v.Kind+v.Kicker != "" {
		spans := []print.Span{{Text: v.Kind, Color: house}}
		if v.Kicker != "" {
			mark := print.Span{Text: v.Kicker, Bold: true, Color: house}
			if v.Warns {
				mark.Color = warn
			}
			spans = append(spans, print.Span{Text: " · "}, mark)
		}
		p := line(28, 42, text, print.SemiBold, "")
		p.Text = spans
		placed = append(placed, print.Placed{ID: "kind", X: margin, Y: top, Width: width, Height: 48, Shrink: 0.6, Blocks: []print.Block{p}})
	}
	if v.Marked {
		const side = band - 24
		b := print.Picture{Source: v.Mark.Fact.Path, Gray: v.Grey, MaxHeight: side, Width: min(side, side*float64(v.Mark.Width)/float64(v.Mark.Height))}
		placed = append(placed, print.Placed{X: margin, Y: high - band, Width: side, Height: band, Vertical: print.Middle, Artifact: true, Blocks: []print.Block{b}})
	}
	if v.Shown {
		b := print.Picture{Source: v.Photo.Fact.Path, FocusX: v.Photo.FocusX, FocusY: v.Photo.FocusY, Gray: v.Grey, Align: print.Center}
		if v.Photo.Whole {
			b.Width, b.MaxHeight = panel-margin, high-band-margin
		} else {
			b.Width, b.Height = panel, high-band
		}
		placed = append(placed, print.Placed{X: wide - panel, Width: panel, Height: high - band, Vertical: print.Middle, Blocks: []print.Block{b}})
	}
	return print.Document{Title: v.Title, Page: print.Page{Width: wide, Height: high}, Sections: []print.Section{{Placed: placed}}}
}

func right(p print.Paragraph) print.Paragraph {
	p.Style.Align = print.Right
	return p
}

// host returns the site's address as people type it.
func host(h paper.Letterhead) string { return paper.Shown(string(h.Base)) }
