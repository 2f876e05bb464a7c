package card

import (
	"context"
	"iter"

	"hokhao/generator/channel"
	"hokhao/generator/channels/paper"
	"hokhao/generator/entry"
	"hokhao/generator/palette"
	"hokhao/generator/print"
	"hokhao/generator/site"
)

// side is the width and height of a podcast's cover in pixels, the least that directories take.
const side = 1400

// coverRecipe is raised whenever the bytes of a cover change.
const coverRecipe = 1

// A cover is the square picture of a podcast: its title on the office's colour. Players show it as small as a finger nail.
type cover struct {
	Letterhead paper.Letterhead
	Kind       string
	Title      string
	Grey       bool
	Palette    palette.Palette
}

// covers plans the covers of all podcasts.
func covers(s *site.Site, letterhead paper.Letterhead, grey bool) iter.Seq[channel.Batch] {
	return func(yield func(channel.Batch) bool) {
		for _, l := range s.Lists {
			if !l.HasPodcast() {
				continue
			}
			v := cover{Letterhead: letterhead, Kind: entry.Line(s.Say(l.Taxonomy.Word())), Title: entry.Line(l.Name), Grey: grey, Palette: s.Settings.Palette()}
			if l.Taxonomy == site.ByKind {
				v.Kind = letterhead.Site
			}
			batch := channel.Batch{Name: "cover " + l.Address, Key: s.KeyOfPage(l, nil), Files: func(yield func(channel.File) bool) {
				yield(channel.NewCached(site.FilePath(l.Cover()), coverRecipe, 4*side*side+paper.Memory, v, drawCover))
			}}
			if !yield(batch) {
				return
			}
		}
	}
}

func drawCover(_ context.Context, out channel.Output, v cover) error {
	return v.Letterhead.Draw(out, (*print.Layout).JPEG, "", nil, v.document())
}

func (v cover) document() print.Document {
	c := cardView{Palette: v.Palette}
	house, bloom := c.color(palette.Main), c.color("bloom")
	if v.Grey {
		house, bloom = slate, white
	}
	const edge, foot = 130, 190
	line := func(size, leading float64, weight print.Weight, text string) []print.Block {
		return []print.Block{print.Paragraph{Style: print.Style{Size: size, Leading: leading, Weight: weight, Color: white}, Text: print.Text(text)}}
	}
	placed := []print.Placed{
		{Width: side, Height: side, Artifact: true, Blocks: []print.Block{print.Rule{Thickness: side, Color: house}}},
		{X: edge, Y: edge + 110, Width: 240, Height: 18, Artifact: true, Blocks: []print.Block{print.Rule{Thickness: 18, Color: bloom}}},
		{ID: "kind", X: edge, Y: edge, Width: side - 2*edge, Height: 100, Shrink: 0.5, Blocks: line(58, 90, print.SemiBold, v.Kind)},
		{ID: "title", X: edge, Y: edge + 160, Width: side - 2*edge, Height: side - 2*edge - 160 - foot, Shrink: 0.4, Vertical: print.Middle, Blocks: line(172, 236, print.Bold, v.Title)},
		{ID: "office", X: edge, Y: side - edge - foot + 40, Width: side - 2*edge, Height: foot - 40, Shrink: 0.5, Vertical: print.Middle, Blocks: line(48, 74, print.Regular, v.Letterhead.Office)},
	}
	return print.Document{Title: v.Title, Page: print.Page{Width: side, Height: side}, Sections: []print.Section{{Placed: placed}}}
}
