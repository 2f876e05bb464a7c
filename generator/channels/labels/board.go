package labels

import (
	"fmt"
	"strings"

	"hokhao/generator/channels/paper"
	"hokhao/generator/print"
	"hokhao/generator/words"
)

// The words that only an exhibition's documents use.
var (
	wordForm     = words.New("download-labels", "ป้ายภาพสำหรับจัดนิทรรศการ", "Labels for the boards")
	wordLabels   = words.New("labels", "ป้ายภาพ", "Labels")
	wordPhotos   = words.New("exhibited-photos", "ภาพในนิทรรศการ", "The photographs")
	wordColophon = words.New("colophon", "ข้อมูลการจัดทำ", "About this catalogue")
	wordOnTheWeb = words.New("exhibition-page", "นิทรรศการนี้บนเว็บไซต์", "The exhibition on the web")
)

// Labels are read standing: no text is set smaller than 22 points unless it must be.
var (
	placeStyle = print.Style{Size: 28, Leading: 40, Weight: print.Bold}
	wordsStyle = print.Style{Size: 22, Leading: 33}
	metaStyle  = print.Style{Size: 13, Leading: 20, Before: 4}
)

// document returns the sheets for the boards: A4 landscape, a photo above, its text below.
func (b board) document() print.Document {
	page := print.A4(0, 0, 0, 0).Landscape()
	d := print.Document{
		Title: b.Entry.Words.Say(wordLabels) + " " + b.Entry.Title, Author: b.Letterhead.Office, Date: b.Entry.Published.Time, Page: page,
		Language: tag(b.Entry.Language), Words: b.Entry.Words.Localizer,
	}
	for i, h := range b.Photos {
		d.Sections = append(d.Sections, print.Section{NewPage: i > 0, Placed: b.label(page, i, h)})
	}
	return d
}

func (b board) label(page print.Page, i int, h exhibit) []print.Placed {
	const edge, photo, code = 40, 372, 88
	w := b.Entry.Words
	head := h.Place
	text := h.Photo.Caption
	if head == "" {
		head, text = text, "" // only one of them is set, as the heading
	}
	if head == "" {
		head = h.Photo.Alt
	}
	blocks := []print.Block{print.Paragraph{Style: placeStyle, Level: 1, Text: print.Text(head)}}
	if text != "" {
		blocks = append(blocks, print.Paragraph{Style: wordsStyle, Text: print.Text(text)})
	}
	var meta []string
	if h.Photo.Credit != "" {
		meta = append(meta, w.Say(words.CreditPhoto)+": "+h.Photo.Credit)
	}
	if h.Taken != "" {
		meta = append(meta, w.Say(words.TakenOn)+" "+h.Taken)
	}
	if len(meta) > 0 {
		blocks = append(blocks, print.Paragraph{Style: metaStyle, Text: print.Text(strings.Join(meta, "  ·  "))})
	}
	small := print.Style{Size: 11, Leading: 16, Align: print.Right}
	low := float64(edge + photo + 14)
	width := page.Width - 2*edge
	return []print.Placed{
		{X: edge, Y: edge - 8, Width: width, Height: photo, Vertical: print.Middle, Blocks: []print.Block{
			print.Picture{Source: h.Photo.Fact.Path, Alt: h.Photo.Alt, MaxHeight: photo, Align: print.Center, Border: 0.5},
		}},
		{ID: fmt.Sprintf("p%d", i+1), X: edge, Y: low, Width: width - code - 60, Height: page.Height - low - 18, Shrink: 0.4, Blocks: blocks},
		{X: page.Width - edge - code, Y: low, Width: code, Height: code, Blocks: []print.Block{print.QR{Address: b.Entry.Link, Size: code}}},
		{X: page.Width - edge - 260, Y: low + code, Width: 260, Height: 40, Shrink: 0.6, Artifact: true, Blocks: []print.Block{
			print.Paragraph{Style: small, Text: print.Text(fmt.Sprintf("%d/%d", i+1, len(b.Photos)))},
			print.Paragraph{Style: small, Text: print.Text(b.Letterhead.Words.Excerpt(b.Entry.Title, 44))},
		}},
	}
}

// tag returns the language tag of a document.
func tag(language string) string {
	if language == "en" {
		return "en"
	}
	return ""
}

// shown returns the address of the exhibition as people type it.
func (b board) shown() []print.Span {
	return []print.Span{{Text: paper.Shown(b.Entry.Link), Link: b.Entry.Link}}
}
