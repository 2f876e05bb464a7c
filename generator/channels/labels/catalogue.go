package labels

import (
	"fmt"
	"strings"

	"hokhao/generator/entry"
	"hokhao/generator/markdown"
	"hokhao/generator/print"
	"hokhao/generator/words"
)

var (
	coverStyle   = print.Style{Size: 34, Leading: 48, Weight: print.Bold, Before: 10, After: 8}
	kindStyle    = print.Style{Size: 15, Leading: 22, Weight: print.SemiBold}
	headStyle    = print.Style{Size: 18, Leading: 27, Weight: print.Bold, Before: 14, After: 5}
	subStyle     = print.Style{Size: 14, Leading: 21, Weight: print.Bold, Before: 8, After: 3}
	textStyle    = print.Style{Size: 13, Leading: 20.5, Align: print.Justified, First: 30, After: 5}
	plainStyle   = print.Style{Size: 13, Leading: 20.5, After: 3}
	captionStyle = print.Style{Size: 13, Leading: 20}
	smallStyle   = print.Style{Size: 10, Leading: 15}
	factStyle    = print.Style{Size: 13, Leading: 20.5, Before: 6, After: 6}
)

// photoHigh is the maximum height of a photo in the catalogue: two fit on a page with their captions.
const photoHigh = 244

// document returns the catalogue: cover, text, photos, and credits.
func (v show) document(text []markdown.Block) print.Document {
	b, w := v.Board, v.Board.Entry.Words
	page := print.A4(60, 58, 64, 58)
	page.FootGap = 12
	page.Foot = b.Letterhead.Foot(b.Entry.Title, w, smallStyle)
	return print.Document{
		Title: b.Entry.Title, Author: b.Letterhead.Office, Subject: w.Say(words.ExhibitionCatalogue), Keywords: b.Entry.Categories, Language: tag(b.Entry.Language), Words: w.Localizer,
		Date: b.Entry.Published.Time, Page: page,
		Sections: []print.Section{
			{Blocks: v.cover(w)},
			{NewPage: true, Blocks: v.introduction(w, text)},
			{NewPage: true, Blocks: v.photos(w)},
			{Before: 14, Blocks: v.colophon(w)},
		},
	}
}

func (v show) cover(w entry.Words) []print.Block {
	b := v.Board
	blocks := []print.Block{
		print.Paragraph{Style: kindStyle, Text: print.Text(b.Letterhead.Office)},
		print.Rule{Thickness: 2, Color: b.Letterhead.Color, Before: 6, After: 40},
		print.Paragraph{Style: kindStyle, Text: print.Text(strings.TrimSpace(w.Say(words.ExhibitionCatalogue) + "  ·  " + b.Entry.Kind))},
		print.Paragraph{Style: coverStyle, Level: 1, Text: print.Text(b.Entry.Title)},
	}
	blocks = append(blocks, v.facts()...)
	first := b.Photos[0].Photo
	return append(blocks, print.Space{Height: 14}, print.Picture{Source: first.Fact.Path, Alt: first.Alt, MaxHeight: 360, Align: print.Center})
}

// facts returns the time and place.
func (v show) facts() []print.Block {
	p := print.Pairs{Style: factStyle, Names: print.Bold}
	for _, d := range v.Particulars.Details {
		p.Rows = append(p.Rows, print.Pair{Name: print.Text(d.Label), Value: print.Text(d.Text)})
	}
	if len(p.Rows) == 0 {
		return nil
	}
	return []print.Block{p}
}

func (v show) introduction(w entry.Words, text []markdown.Block) []print.Block {
	var blocks []print.Block
	if points := v.Board.Entry.Points; len(points) > 0 {
		blocks = append(blocks, print.Paragraph{Style: headStyle, Level: 2, Text: print.Text(w.Say(words.Points))}, bullets(points))
		blocks = append(blocks, print.Rule{Before: 8, After: 8})
	}
	if v.Summary != "" {
		blocks = append(blocks, print.Paragraph{Style: textStyle, Text: print.Text(v.Summary)})
	}
	return append(blocks, v.Text.Set(text, print.Sheet{
		Body: textStyle, List: plainStyle, Headings: [5]print.Style{subStyle}, Lines: print.LinesGrid, Caption: captionStyle,
		Picture: print.Picture{MaxHeight: photoHigh, Align: print.Center},
	})...)
}

func bullets(lines []string) print.Block {
	l := print.List{Style: plainStyle}
	for _, text := range lines {
		l.Items = append(l.Items, []print.Block{print.Paragraph{Style: plainStyle, Text: print.Text(text)}})
	}
	return l
}

func (v show) photos(w entry.Words) []print.Block {
	blocks := []print.Block{print.Paragraph{Style: headStyle, Level: 2, Text: print.Text(w.Say(wordPhotos))}}
	for i, h := range v.Board.Photos {
		story := []print.Block{
			print.Picture{Source: h.Photo.Fact.Path, ID: fmt.Sprintf("photo%d", i+1), Alt: h.Photo.Alt, MaxHeight: photoHigh, Align: print.Center},
			print.Space{Height: 5},
		}
		lead := []print.Span{{Text: fmt.Sprintf("%d  ", i+1), Bold: true}}
		if h.Place != "" {
			lead = append(lead, print.Span{Text: h.Place, Bold: true})
		}
		if h.Photo.Caption != "" {
			lead = append(lead, print.Span{Text: "\n" + h.Photo.Caption})
		}
		story = append(story, print.Paragraph{Style: captionStyle, Role: print.RoleCaption, Text: lead})
		if h.Photo.Text != "" {
			story = append(story, print.Paragraph{Style: smallStyle, Text: print.Text(h.Photo.Text)})
		}
		var meta []string
		if h.Photo.Credit != "" {
			meta = append(meta, w.Say(words.CreditPhoto)+": "+h.Photo.Credit)
		}
		if h.Taken != "" {
			meta = append(meta, w.Say(words.TakenOn)+" "+h.Taken)
		}
		if len(meta) > 0 {
			story = append(story, print.Paragraph{Style: smallStyle, Text: print.Text(strings.Join(meta, "  ·  "))})
		}
		blocks = append(blocks, print.Group{Role: print.RoleArticle, Before: 10, After: 12, KeepTogether: true, Blocks: story})
	}
	return blocks
}

// colophon returns the credits and the web address of the exhibition.
func (v show) colophon(w entry.Words) []print.Block {
	b := v.Board
	p := print.Pairs{Style: print.Style{Size: 11.5, Leading: 18}, Names: print.Bold}
	add := func(name, value string) {
		if value != "" {
			p.Rows = append(p.Rows, print.Pair{Name: print.Text(name), Value: print.Text(value)})
		}
	}
	add(w.Say(words.Number), b.Entry.Number)
	add(w.Say(words.Published), w.LongDate(b.Entry.Published.Time))
	add(w.Say(words.Source), b.Entry.Creator)
	add(w.Say(words.CreditText), v.Credits.Text)
	add(w.Say(words.CreditPhoto), v.Credits.Photo)
	add(w.Say(words.CreditEdit), v.Credits.Edit)
	add(w.Say(words.Contact), strings.Join(entry.Some(v.Contact.Name, entry.Called(w.Say(words.Telephone), v.Contact.Phone), entry.Called(w.Say(words.Email), v.Contact.Email), v.Contact.Hours), "\n"))
	blocks := []print.Block{
		print.Rule{Thickness: 1, After: 4, Keep: true},
		print.Paragraph{Style: headStyle, Level: 2, Text: print.Text(w.Say(wordColophon))},
		print.Row{Gap: 16, Cells: []print.RowCell{
			{Blocks: []print.Block{p}},
			{Width: 130, Blocks: []print.Block{
				print.QR{Address: b.Entry.Link, Size: 84},
				print.Paragraph{Style: smallStyle, Text: print.Text(w.Say(wordOnTheWeb))},
				print.Paragraph{Style: smallStyle, Text: b.shown()},
			}},
		}},
	}
	if v.Licence != "" {
		blocks = append(blocks, print.Paragraph{Style: smallStyle, Text: print.Text(v.Licence)})
	}
	return []print.Block{print.Group{KeepTogether: true, Blocks: blocks}}
}
