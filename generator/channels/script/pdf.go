package script

import (
	"context"
	"fmt"
	"strings"

	"hokhao/generator/channel"
	"hokhao/generator/channels/paper"
	"hokhao/generator/print"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// PDFEnding ends the address of a script as PDF.
const PDFEnding = ".say.pdf"

// recipe is raised whenever the bytes of a PDF change, for whatever reason: package print, package aloud, or this
// package.
const recipe = 4

// pdfMemory is the peak memory of typesetting a script, in bytes.
const pdfMemory = 24 << 20

// Announcers read standing and in poor light: 20 points, with leading for stacked marks.
var (
	readStyle    = print.Style{Size: 20, Leading: 32, After: 8}
	openingStyle = print.Style{Size: 21, Leading: 32, Weight: print.Bold, Before: 20, After: 8}
	warningStyle = print.Style{Size: 20, Leading: 32, Weight: print.Bold, After: 8} // three times on one line
	headingStyle = print.Style{Size: 20, Leading: 32, Weight: print.SemiBold, Before: 10, After: 6}
	titleStyle   = print.Style{Size: 26, Leading: 38, Weight: print.Bold}
	labelStyle   = print.Style{Size: 13, Leading: 20}
	noteStyle    = print.Style{Size: 13, Leading: 20, After: 6, Weight: print.SemiBold}
	asideStyle   = print.Style{Size: 13, Leading: 20, Italic: true, Before: 12, After: 4, KeepWithNext: true}
)

func printSingle(_ context.Context, out channel.Output, v single) error {
	d, err := v.composed()
	if err != nil {
		return err
	}
	report, err := d.pdf(out, v.Announcer)
	if err != nil {
		return err
	}
	reported := map[string]bool{}
	for _, m := range report.Missing {
		if !reported[m.Text] {
			reported[m.Text] = true
			out.Report(paper.Missing(v.Item.Body.File, m.Text))
		}
	}
	return nil
}

func printDaily(_ context.Context, out channel.Output, v daily) error {
	d, err := v.composed()
	if err != nil {
		return err
	}
	_, err = d.pdf(out, v.Announcer) // missing signs are reported with each publication's own script
	return err
}

// pdf lays out a script on A4 and writes it.
func (d composition) pdf(out channel.Output, h announcer) (print.Report, error) {
	head := []print.Block{
		print.Paragraph{Level: 1, Style: titleStyle, Text: print.Text(d.Name)},
		print.Paragraph{Style: noteStyle, Text: print.Text(h.Words.Say(wordHeadNotRead))},
		pairs(d.Head),
	}
	if d.QR != "" {
		head = []print.Block{print.Row{Gap: 14, Cells: []print.RowCell{
			{Blocks: head},
			{Width: 84, Blocks: []print.Block{print.QR{Address: d.QR, Size: 84, Align: print.Right}}},
		}}}
	}
	blocks := append(head, print.Rule{Thickness: 1.5, Before: 8, After: 12})
	blocks = append(blocks, d.read(h, false)...)
	// The end of the script and the space for the reader's signature are kept together, so that no page has only a foot.
	foot := append(d.read(h, true), print.Rule{Thickness: 1.5, Before: 14, After: 8},
		print.Row{Gap: 10, Cells: []print.RowCell{blank(h.Words.Say(wordReader), 2), blank(h.Words.Say(words.Date), 1), blank(h.Words.Say(wordTime), 1)}})
	if len(d.Foot) > 0 {
		foot = append(foot, print.Space{Height: 4}, pairs(d.Foot))
	}
	blocks = append(blocks, print.Group{KeepTogether: true, Blocks: foot})
	l, err := print.Typesetter{Dictionary: h.Voice.Words}.Layout(print.Document{
		Title: d.Name + " " + d.Title, Author: h.Office, Words: h.Words, Date: d.Date, Page: d.page(h), Sections: []print.Section{{Ragged: true, Blocks: blocks}},
	})
	if err != nil {
		return print.Report{}, err
	}
	out.Pages(l.Pages())
	return l.Report(), l.PDF(out)
}

// page returns a page with the script's name, page number and number of pages at its foot.
func (d composition) page(h announcer) print.Page {
	p := print.A4(44, 56, 58, 56)
	p.FootGap = 10
	right := labelStyle
	right.Align = print.Right
	p.Foot = []print.Block{
		print.Rule{After: 3},
		print.Row{Gap: 10, Cells: []print.RowCell{
			{Blocks: []print.Block{print.Paragraph{Style: labelStyle, Text: print.Text(short(d.Title, d.voice))}}},
			{Width: 110, Blocks: []print.Block{print.Paragraph{Style: right, Text: paper.Pages(h.Words.Say(wordPages))}}},
		}},
	}
	return p
}

// short returns a title, cut to fit on one line of the foot.
func short(title string, d *thai.Dictionary) string { return d.Excerpt(title, 52) }

// blank returns a place to write on.
func blank(label string, share float64) print.RowCell {
	p := print.Pairs{Style: labelStyle, Names: print.SemiBold, Leader: true, Rows: []print.Pair{{Name: print.Text(label)}}}
	return print.RowCell{Share: share, Blocks: []print.Block{p}}
}

func pairs(all []labelled) print.Pairs {
	p := print.Pairs{Style: labelStyle, Names: print.SemiBold}
	for _, l := range all {
		p.Rows = append(p.Rows, print.Pair{Name: print.Text(l.Label), Value: print.Text(l.Text)})
	}
	return p
}

// read returns the closing words, or everything that is read before them. Each reading of a warning is framed.
func (d composition) read(h announcer, closing bool) []print.Block {
	var blocks []print.Block
	frame := -1 // index of the open frame
	for i, p := range d.Parts {
		if p.Closing != closing {
			continue
		}
		block := print.Paragraph{Style: readStyle, Text: spans(p.Text), ID: fmt.Sprintf("p%d", i)}
		switch {
		case p.Aside:
			block.Style, block.Text = asideStyle, print.Text(h.Words.Fill(wordAsideText, "text", p.Text))
		case p.Level == 2 && p.Warning:
			block.Style, block.Level = warningStyle, 2
		case p.Level == 2:
			block.Style, block.Level = openingStyle, 2
		case p.Level == 3:
			block.Style, block.Level = headingStyle, 3
		}
		switch {
		case !p.Warning:
			frame = -1
		case frame < 0 || p.Level == 2:
			frame = len(blocks)
			blocks = append(blocks, print.Group{Border: 1.5, Padding: 8, Before: 12, After: 14})
		}
		if frame < 0 {
			blocks = append(blocks, block)
			continue
		}
		g := blocks[frame].(print.Group)
		g.Blocks = append(g.Blocks, block)
		blocks[frame] = g
	}
	return blocks
}

// spans returns a paragraph. Signs of pauses are bold and never begin a line; a telephone number has a line of its
// own.
func spans(text string) []print.Span {
	var out []print.Span
	for i, phrase := range strings.Split(strings.TrimSuffix(text, rest), breath) {
		if i > 0 {
			out = append(out, print.Span{Text: "\u00A0/", Bold: true}, print.Span{Text: " "})
		}
		out = append(out, print.Span{Text: strings.ReplaceAll(phrase, " โทรศัพท์ ", "\nโทรศัพท์ ")})
	}
	if strings.HasSuffix(text, rest) {
		out = append(out, print.Span{Text: "\u00A0//", Bold: true})
	}
	return out
}
