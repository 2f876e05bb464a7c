package sheet

import (
	"strconv"
	"strings"

	"hokhao/generator/channels/paper"
	"hokhao/generator/entry"
	"hokhao/generator/markdown"
	"hokhao/generator/print"
	"hokhao/generator/words"
)

// A setting is a handout in one of the looks.
type setting struct {
	handout
	look
	w entry.Words
}

// in returns the document of the sheet in a look; text is that of the publication.
func (v handout) in(l look, text []markdown.Block) print.Document {
	return setting{v, l, v.Entry.Words}.document(text)
}

func (v setting) document(text []markdown.Block) print.Document {
	e := v.Entry
	page := print.A4(48, 54, 58, 66)
	page.HeadGap, page.FootGap, page.HeadFrom = 12, 12, 2
	page.Head = []print.Block{
		print.Paragraph{Style: v.small, Text: print.Text(v.Letterhead.Words.Excerpt(v.numbered()+" "+e.Title, 90))},
		print.Rule{Thickness: 0.5, Before: 2},
	}
	page.Foot = v.Letterhead.Foot(v.Letterhead.Office, v.w, v.small)

	place := print.Placed{X: page.Width - page.Right - emblem, Y: page.Top - 16, Width: emblem, Height: emblem, Border: 0.5, Artifact: true}
	blocks := v.head()
	blocks = append(blocks, v.notices()...)
	if !e.Removed {
		blocks = append(blocks, v.lists(v.Particulars.First)...)
		blocks = append(blocks, v.points(v.w.Say(words.Points), e.Points)...)
		blocks = append(blocks, v.details()...)
		if v.Particulars.Former != "" && len(text) > 0 {
			blocks = append(blocks, print.Paragraph{Style: v.heading, Level: 2, Text: print.Text(v.Particulars.Former)})
		}
		blocks = append(blocks, v.Body.Set(text, v.sheet())...)
		blocks = append(blocks, v.lists(v.Particulars.Then)...)
		blocks = append(blocks, v.quotes()...)
		blocks = append(blocks, v.photos()...)
		blocks = append(blocks, v.files()...)
	}
	blocks = append(blocks, v.foot()...)
	blocks = append(blocks, print.Paragraph{Style: v.end, Text: print.Text(v.w.Say(wordEnd))})
	return print.Document{
		Title: e.Title, Author: v.Letterhead.Office, Words: v.w.Localizer, Subject: strings.TrimSpace(v.w.Say(wordSheet) + " " + v.numbered()), Keywords: e.Categories,
		Language: map[string]string{"en": "en"}[e.Language], Date: e.Published.Time, Page: page,
		Sections: []print.Section{{Placed: []print.Placed{place}, Blocks: blocks}},
	}
}

// numbered returns the number of the publication with its label, or "".
func (v setting) numbered() string {
	if v.Entry.Number == "" {
		return ""
	}
	return v.w.Say(wordNewsNumber) + " " + v.Entry.Number
}

// names is the width of the labels of facts, so that all of them are in one column.
const names = 100

// emblem is the side of the space where an office stamps its emblem, which this program must not draw.
const emblem = 46

// head returns the head of the form.
func (v setting) head() []print.Block {
	e, h := v.Entry, v.Letterhead
	office, address := v.office, v.small
	office.IndentRight, address.IndentRight = emblem+10, emblem+10
	blocks := []print.Block{
		print.Paragraph{Style: office, Text: print.Text(h.Office)},
		print.Paragraph{Style: address, Text: print.Text(h.Address)},
		print.Paragraph{Style: v.small, Text: print.Text(v.ways())},
		print.Rule{Thickness: 2, Color: h.Color, Before: 5, After: 7},
	}
	kind := print.Row{Gap: 12, Vertical: print.Middle, Cells: []print.RowCell{
		{Blocks: []print.Block{print.Paragraph{Style: v.kind, Text: print.Text(e.Kind)}}},
	}}
	stamps := entry.Some(e.Urgency, v.Royal)
	if v.Over != "" {
		stamps = entry.Some(v.Over, v.Royal) // a void publication is not urgent
	}
	if len(stamps) > 0 {
		kind.Cells = append(kind.Cells, print.RowCell{Width: 170, Blocks: []print.Block{
			print.Group{Border: 1.5, Padding: 3, Blocks: []print.Block{print.Paragraph{Style: v.stamp, Text: print.Text(strings.Join(stamps, "\n"))}}},
		}})
	}
	rows := []print.Pair{}
	add := func(name, value string) {
		if value != "" {
			rows = append(rows, print.Pair{Name: print.Text(name), Value: print.Text(value)})
		}
	}
	add(v.w.Say(wordNewsNumber), e.Number)
	at := v.w.Say(words.Date)
	if v.Particulars.Dateline != "" {
		at = v.w.Say(wordPlaceDate)
	}
	add(at, strings.Join(entry.Some(v.Particulars.Dateline, v.w.Moment(e.Published)), " – "))
	add(v.w.Say(wordOwner), e.Agency)
	add(v.w.Say(wordRelease), v.Embargo)
	return append(blocks, kind,
		print.Row{Gap: 8, Before: 3, Cells: []print.RowCell{
			{Width: 46, Blocks: []print.Block{print.Paragraph{Style: v.label, Text: print.Text(v.w.Say(wordSubject))}}},
			{Blocks: []print.Block{print.Paragraph{Style: v.title, Level: 1, Text: print.Text(e.Title)}}},
		}},
		print.Pairs{Style: v.row, Names: print.Bold, Width: names, Rows: rows},
		print.Rule{Thickness: 1, Before: 3, After: 8},
	)
}

// details returns facts in rows: when, where, who.
func (v setting) details() []print.Block {
	if len(v.Particulars.Details) == 0 {
		return nil
	}
	p := print.Pairs{Style: v.row, Names: print.Bold, Width: names}
	p.Style.Before, p.Style.After = 6, 8
	for _, d := range v.Particulars.Details {
		p.Rows = append(p.Rows, print.Pair{Name: print.Text(d.Label), Value: print.Text(d.Text)})
	}
	return []print.Block{p}
}

// ways returns the ways to reach the office.
func (v setting) ways() string {
	var all []string
	for _, p := range [][2]string{{v.w.Say(words.Telephone), v.Letterhead.Phone}, {v.w.Say(words.Email), v.Letterhead.Email}, {"LINE", v.Letterhead.Line}, {"", paper.Shown(string(v.Letterhead.Base))}} {
		if p[1] != "" {
			all = append(all, strings.TrimSpace(p[0]+" "+p[1]))
		}
	}
	return strings.Join(all, "  ·  ")
}

// notices returns corrections and withdrawals, each in a frame at the top.
func (v setting) notices() []print.Block {
	var blocks []print.Block
	for _, n := range v.Entry.Notices {
		head := n.Label
		if at := v.w.Moment(n.At); at != "" {
			head += " " + at
		}
		blocks = append(blocks, print.Group{Border: 1.5, Padding: 7, After: 8, KeepTogether: true, Blocks: []print.Block{
			print.Paragraph{Style: v.notice, Text: print.Text(head)},
			print.Paragraph{Style: v.plain, Text: print.Text(n.Text)},
		}})
	}
	if v.Entry.Plea != "" {
		blocks = append(blocks, print.Paragraph{Style: v.notice, Text: print.Text(v.Entry.Plea)})
	}
	return blocks
}

func (v setting) points(label string, all []string) []print.Block {
	if len(all) == 0 {
		return nil
	}
	blocks := v.listed(label, all)
	heading := blocks[0].(print.Paragraph)
	heading.Style.Before = 0
	blocks[0] = heading
	return []print.Block{print.Group{Border: 0.75, Padding: 7, After: 9, KeepTogether: true, Blocks: blocks}}
}

func (v setting) lists(all []entry.List) []print.Block {
	var blocks []print.Block
	for _, l := range all {
		blocks = append(blocks, v.listed(l.Label, l.Lines)...)
	}
	return blocks
}

// listed returns lines under a heading, with bullets if there are several.
func (v setting) listed(label string, lines []string) []print.Block {
	heading := print.Paragraph{Style: v.heading, Level: 2, Text: print.Text(label)}
	if len(lines) == 1 {
		return []print.Block{heading, print.Paragraph{Style: v.plain, Text: print.Text(lines[0])}}
	}
	list := print.List{Style: v.plain}
	for _, l := range lines {
		list.Items = append(list.Items, []print.Block{print.Paragraph{Style: v.plain, Text: print.Text(l)}})
	}
	return []print.Block{heading, list}
}

func (v setting) quotes() []print.Block {
	var blocks []print.Block
	for _, q := range v.Particulars.Quotes {
		blocks = append(blocks, print.Group{Role: print.RoleQuote, Side: 2, Padding: 10, Before: 8, After: 8, KeepTogether: true, Blocks: []print.Block{
			print.Paragraph{Style: v.quote, Text: print.Text("“" + q.Text + "”")},
			print.Paragraph{Style: v.by, Text: print.Text("— " + q.By)},
		}})
	}
	return blocks
}

// Width and height of a photo of the strip, three in a row, and of a single one.
const (
	columns              = 3
	stripWide, stripHigh = 149, 98
	aloneWide, aloneHigh = 210, 140
)

// captionLength is the length of a caption in the strip, in characters; the page has all of it.
const captionLength = 140

// photos returns a strip that shows which photos can be downloaded.
func (v setting) photos() []print.Block {
	blocks := []print.Block{print.Paragraph{Style: v.heading, Level: 2, Text: print.Text(v.w.Say(words.Photos))}}
	switch len(v.Photos) {
	case 0:
		return nil
	case 1:
		b := v.photo(v.Photos[0], aloneWide, aloneHigh)
		text := b.Caption
		if len(text) > 0 && len(b.Credit) > 0 {
			text = append(text, print.Span{Text: "\n"})
		}
		text = append(text, b.Credit...)
		b.Caption, b.Credit = nil, nil
		beside := print.Paragraph{Style: v.by, Role: print.RoleCaption, Text: text}
		return append(blocks, print.Row{Gap: 12, Vertical: print.Bottom, Before: 3, Cells: []print.RowCell{
			{Width: aloneWide, Blocks: []print.Block{b}}, {Blocks: []print.Block{beside}},
		}})
	}
	for i := 0; i < len(v.Photos); i += columns {
		row := print.Row{Gap: 12, Before: 3, After: 4}
		for j := i; j < i+columns; j++ {
			cell := print.RowCell{}
			if j < len(v.Photos) {
				cell.Blocks = []print.Block{v.photo(v.Photos[j], stripWide, stripHigh)}
			}
			row.Cells = append(row.Cells, cell)
		}
		blocks = append(blocks, row)
	}
	if v.MorePhotos > 0 {
		blocks = append(blocks, print.Paragraph{Style: v.small, Text: print.Text(v.w.Fill(wordMorePhotos, "n", strconv.Itoa(v.MorePhotos)))})
	}
	return blocks
}

// photo returns a photo cropped around its focus to a width and height or, if it must not be cropped, scaled to the
// height.
func (v setting) photo(p paper.Picture, width, height float64) print.Picture {
	p.Caption = v.Letterhead.Words.Excerpt(p.Caption, captionLength)
	b := p.Block(v.w, v.caption)
	b.MaxHeight = height
	if !p.Whole {
		b.Width, b.Height = width, height
	}
	return b
}

func (v setting) files() []print.Block {
	if len(v.Files) == 0 {
		return nil
	}
	return v.listed(v.w.Say(words.Attachments)+" ("+v.w.Say(wordToDownload)+")", v.Files)
}

// foot returns whom to ask and the address of the page, with its QR code.
func (v setting) foot() []print.Block {
	var asks []print.Block
	para := func(style print.Style, parts ...string) {
		if text := strings.Join(entry.Some(parts...), "   "); text != "" {
			asks = append(asks, print.Paragraph{Style: style, Text: print.Text(text)})
		}
	}
	if c := v.Contact; c.Name+c.Phone+c.Email != "" {
		asks = append(asks, print.Paragraph{Style: v.ask, Level: 2, Text: print.Text(v.w.Say(words.Contact))})
		para(v.by, c.Name)
		para(v.by, entry.Called(v.w.Say(words.Telephone), c.Phone), entry.Called(v.w.Say(words.Email), c.Email))
		para(v.small, c.Hours)
	}
	address := v.small
	address.Align = print.Right
	page := []print.Block{
		print.Paragraph{Style: address, Text: print.Text(v.w.Say(wordThisPage))},
		print.Paragraph{Style: address, Text: []print.Span{{Text: paper.Shown(v.Entry.Link), Link: v.Entry.Link}}},
	}
	blocks := []print.Block{
		print.Rule{Thickness: 1, Before: 10, After: 5, Keep: true},
		print.Row{Gap: 12, KeepWithNext: true, Cells: []print.RowCell{
			{Share: 1.5, Blocks: asks}, {Blocks: page}, {Width: 70, Blocks: []print.Block{print.QR{Address: v.Entry.Link, Size: 70}}},
		}},
	}
	c := v.Credits
	if made := entry.Some(entry.Called(v.w.Say(words.CreditText)+":", c.Text), entry.Called(v.w.Say(words.CreditPhoto)+":", c.Photo), entry.Called(v.w.Say(words.CreditEdit)+":", c.Edit)); len(made) > 0 {
		blocks = append(blocks, print.Paragraph{Style: v.credit, Text: print.Text(strings.Join(made, "   "))})
	}
	if v.Licence != "" && !v.Entry.Withdrawn {
		blocks = append(blocks, print.Paragraph{Style: v.credit, Text: print.Text(v.Licence)})
	}
	return blocks
}
