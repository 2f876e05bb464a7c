package bulletin

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"hokhao/generator/channels/paper"
	"hokhao/generator/entry"
	"hokhao/generator/print"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

const mm = print.Millimetre

// The dimensions of the newspaper, in points. Sarabun at 12 points is as large as what offices know as TH Sarabun 16.
const (
	margin  = 14 * mm
	columns = 2
	gutter  = 18.0
	qrSize  = 54.0
)

var (
	text      = print.Style{Size: 12, Leading: 17.5}
	point     = print.Style{Size: 12, Leading: 17.5, Indent: 8, First: -8}
	first     = print.Style{Size: 12, Leading: 17.5, Align: print.Justified}
	opening   = print.Style{Size: 12, Leading: 17.5, Align: print.Justified, First: 14}
	headline  = print.Style{Size: 27, Leading: 38, Weight: print.Bold, After: 4}
	deck      = print.Style{Size: 13.5, Leading: 20, Weight: print.SemiBold, After: 4}
	storyHead = print.Style{Size: 13.5, Leading: 19, Weight: print.Bold, After: 1}
	kicker    = print.Style{Size: 10, Leading: 14, Weight: print.SemiBold, KeepWithNext: true}
	small     = print.Style{Size: 10, Leading: 14}
	lines     = print.Style{Size: 10.5, Leading: 15}
	caption   = print.Style{Size: 10, Leading: 14, Before: 3, After: 6}
	heading   = print.Style{Size: 15, Leading: 21, Weight: print.Bold, After: 2}
)

// A detail determines how much of an issue is told.
type detail struct {
	told  int     // number of stories told in full or in part, highest rank first; the others are listed. Royal news and warnings are always told
	rich  int     // number of those told at length, highest rank first
	photo float64 // maximum height of the lead's photo, in points
	lead  float64 // height of the lead's text in one column, in points; 0 is unlimited
}

// details are tried from the fullest to the briefest until the newspaper has its number of pages; the lead is shortened
// last. In the first that fits, as many stories as possible are told at length.
var details = []detail{
	{told: 99, photo: 190},
	{told: 99, photo: 150},
	{told: 10, photo: 150},
	{told: 8, photo: 150},
	{told: 6, photo: 140},
	{told: 6, photo: 140, lead: 900},
	{told: 3, photo: 140, lead: 600},
	{told: 0, photo: 120, lead: 400},
}

// The extent of a story: number of points, and characters of a summary.
const (
	richPoints, plainPoints = 3, 1
	richChars, plainChars   = 400, 120
)

// newspaper returns the document of an issue.
func (v weekly) newspaper(body []print.Block, d detail) print.Document {
	c := composer{weekly: v, detail: d}
	doc := v.document()
	doc.Page.Head = []print.Block{
		print.Row{Cells: []print.RowCell{
			{Blocks: []print.Block{print.Paragraph{Style: small, Text: print.Text(v.Issue.Title + " " + v.Issue.Name)}}},
			{Blocks: []print.Block{print.Paragraph{Style: aligned(small, print.Right), Text: print.Text(v.Issue.Days)}}},
		}},
		print.Rule{Thickness: 0.75},
	}
	doc.Page.HeadFrom, doc.Page.HeadGap = 2, 8
	doc.Sections = append(doc.Sections, print.Section{Blocks: c.masthead()})
	doc.Sections = append(doc.Sections, c.front(body)...)
	doc.Sections = append(doc.Sections,
		print.Section{Columns: columns, Gutter: gutter, Rule: 0.4, Before: 8, Blocks: c.inside()},
		print.Section{Before: 6, Blocks: c.colophon()})
	doc.Sections[0].Blocks = append(doc.Sections[0].Blocks, c.contents()...)
	return doc
}

// document returns what both editions share.
func (v weekly) document() print.Document {
	page := print.A4(margin, margin, margin+4*mm, margin)
	page.FootGap = 7
	page.Foot = v.Letterhead.Foot(v.Letterhead.Office, v.Words, small)
	return print.Document{
		Title: v.Issue.Title + " " + v.Issue.Name, Author: v.Letterhead.Office, Words: v.Words.Localizer, Subject: v.Issue.Days, Date: v.date(), Page: page,
		Numerals: v.numerals(),
	}
}

// numerals returns the numerals of the issue, whatever its stories use.
func (v weekly) numerals() print.Numerals {
	if v.Issue.ThaiNumerals {
		return print.ThaiNumerals
	}
	return print.ArabicNumerals
}

// date returns the newest time in the issue.
func (v weekly) date() time.Time {
	var last time.Time
	for _, s := range v.Sections {
		for _, t := range s.Stories {
			if t.Entry.Updated.After(last) {
				last = t.Entry.Updated
			}
		}
	}
	return last
}

func aligned(s print.Style, a print.Align) print.Style {
	s.Align = a
	return s
}

// A composer lays out one issue in one detail.
type composer struct {
	weekly
	detail
	named  []line // stories listed for lack of room
	starts []sectionStart
}

// A sectionStart is a section with its own heading.
type sectionStart struct{ title, id string }

// masthead returns the head of the first page: publisher, issue, and how to reach the office.
func (c *composer) masthead() []print.Block {
	is := c.Issue
	name, under, _ := strings.Cut(is.Title, " ") // a name of its own is set large, with the generic title below it
	right := aligned(print.Style{Size: 11, Leading: 16}, print.Right)
	issue := []print.Block{print.Paragraph{Style: bold(right), Text: print.Text(entry.Join(" ", is.Volume, is.Name))}, print.Paragraph{Style: right, Text: print.Text(is.Days)}}
	if is.Revision != "" {
		issue = append(issue, print.Paragraph{Style: bold(right), Text: print.Text(is.Revision)})
	}
	reach := entry.Join("   ", entry.Called(c.Words.Say(words.Telephone), c.Letterhead.Phone), entry.Called("LINE", c.Letterhead.Line), paper.Shown(strings.TrimSuffix(c.Letterhead.Base.URL("/"), "/")), is.Note)
	return []print.Block{
		print.Rule{Thickness: 3, Color: c.Letterhead.Color},
		print.Row{Gap: 12, Vertical: print.Middle, Before: 4, After: 3, Cells: []print.RowCell{
			{Width: 58, Blocks: []print.Block{c.emblem()}},
			{Share: 3, Blocks: []print.Block{
				print.Paragraph{Style: print.Style{Size: titleSize(name), Leading: 40, Weight: print.Bold}, Text: print.Text(name), Level: 1},
				print.Paragraph{Style: print.Style{Size: 13, Leading: 18, Weight: print.SemiBold}, Text: print.Text(entry.Join(" ", under, c.Letterhead.Office))},
			}},
			{Width: 186, Blocks: issue},
		}},
		print.Rule{Thickness: 0.75},
		print.Paragraph{Style: aligned(small, print.Center), Text: print.Text(reach)},
		print.Rule{Thickness: 0.75, After: 3},
	}
}

// titleSize returns the size at which a name fits on one line.
func titleSize(name string) float64 { return min(36, 380/float64(max(1, thai.Characters(name)))) }

// contents returns the page number of each section, which is known after layout.
func (c *composer) contents() []print.Block {
	spans := []print.Span{{Text: c.Words.Say(wordInThisIssue) + "  ", Bold: true}}
	for i, s := range c.starts {
		if i > 0 {
			spans = append(spans, print.Span{Text: "  ·  "})
		}
		link := "#" + s.id
		before, after, _ := strings.Cut(c.Words.Fill(wordOnPage, "title", s.title), "{n}")
		spans = append(spans, print.Span{Text: before, Link: link}, print.Span{Field: print.PageOf, Ref: s.id, Link: link})
		if after != "" {
			spans = append(spans, print.Span{Text: after, Link: link})
		}
	}
	return []print.Block{print.Paragraph{Style: withAfter(aligned(small, print.Center), 6), Text: spans}}
}

// emblem returns the office's own mark, or an empty space for its stamp or emblem.
func (c *composer) emblem() print.Block {
	if c.Marked {
		return print.Picture{Source: c.Mark.Fact.Path, MaxHeight: 58}
	}
	label := aligned(print.Style{Size: 8, Leading: 12, Color: print.Gray(90)}, print.Center)
	return print.Group{Border: 0.75, Padding: 6, Blocks: []print.Block{print.Space{Height: 8}, print.Paragraph{Style: label, Text: print.Text(c.Words.Say(wordEmblem))}, print.Space{Height: 8}}}
}

func bold(s print.Style) print.Style {
	s.Weight = print.Bold
	return s
}

// front returns the top of the first page: royal news, warnings, and the lead with its photo.
func (c *composer) front(body []print.Block) []print.Section {
	var out []print.Section
	for _, s := range c.Sections {
		switch s.Key {
		case "royal":
			blocks := []print.Block{print.Paragraph{Style: heading, Text: print.Text(s.Title), Level: 2}}
			for _, t := range s.Stories {
				blocks = append(blocks, c.royal(t)...)
			}
			out = append(out, print.Section{Blocks: append(blocks, print.Rule{Thickness: 0.75, Before: 4})})
		case "warnings":
			blocks := []print.Block{print.Paragraph{Style: heading, Text: print.Text(s.Title), Level: 2}}
			for _, t := range s.Stories {
				blocks = append(blocks, c.story(t)...)
			}
			out = append(out, print.Section{Before: 6, Blocks: []print.Block{print.Group{Border: 2, Padding: 8, Blocks: blocks}}})
		case "lead":
			out = append(out, c.lead(s.Stories[0], body, len(out) > 0)...)
		}
	}
	return out
}

// royal returns royal news in full width, with its photo uncropped and without text on it.
func (c *composer) royal(t story) []print.Block {
	var blocks []print.Block
	if t.Photo.Fact.Path != "" {
		p := t.Photo.Block(c.Words, caption)
		p.Width, p.MaxHeight, p.Float, p.Gap = 190, 150, print.FloatLeft, 12
		blocks = append(blocks, p)
	}
	return append(blocks, c.tell(t, richPoints, richChars, 3)...)
}

// lead returns the story that opens the issue, in full if there is room. If royal news or a warning precedes it, its
// photo is beside its head, so that its text still begins on the first page.
func (c *composer) lead(t story, body []print.Block, crowded bool) []print.Section {
	e := t.Entry
	st := headline
	if crowded {
		st.Size, st.Leading = 22, 31
	}
	var head []print.Block
	if over := entry.Join(" · ", append([]string{e.Urgency, e.Kind, c.numbered(e.Number), e.Agency, t.Kicker}, e.Silent()...)...); over != "" {
		head = append(head, print.Paragraph{Style: kicker, Text: print.Text(over)})
	}
	head = append(head, print.Paragraph{Style: st, Text: []print.Span{{Text: e.Title, Link: c.Letterhead.Base.URL(e.Address)}}, Level: 2, ID: idOf(e.Address) + "-title"})
	if len(e.Points) > 0 {
		head = append(head, print.List{Style: deck, Gap: 1, Items: items(deck, e.Points)})
	} else if e.Summary != "" && !opens(body, e.Summary) {
		head = append(head, print.Paragraph{Style: deck, Text: print.Text(e.Summary)})
	}
	if len(e.Notices) > 0 {
		head = append(head, c.notice(e.Notices[0]))
	}
	var flow []print.Block
	set := append([]print.Block{c.code(t)}, body...)
	if t.Photo.Fact.Path != "" {
		p := t.Photo.Block(c.Words, caption)
		p.MaxHeight = c.detail.photo
		if crowded {
			head = []print.Block{print.Row{Gap: gutter, Cells: []print.RowCell{{Blocks: head}, {Width: c.column() - 30, Blocks: []print.Block{p}}}}}
		} else {
			flow = append([]print.Block{p}, flow...)
		}
	}
	flow = append(flow, print.Group{ID: idOf(e.Address), Role: print.RoleArticle, Blocks: set, Limit: c.detail.lead, Tail: []print.Block{c.onward(t)}})
	return []print.Section{{Before: 6, Blocks: head}, {Columns: columns, Gutter: gutter, Before: 4, Blocks: flow}}
}

// opens reports whether a text begins with its summary, as it does if nobody wrote one.
func opens(body []print.Block, summary string) bool {
	letters := func(s string) string { return strings.Join(strings.Fields(s), "") }
	return strings.Contains(letters(print.Plain(body)), letters(strings.TrimSuffix(summary, "…")))
}

func (c *composer) column() float64 {
	return (c.document().Page.TextWidth() - (columns-1)*gutter) / columns
}

// onward returns the reference at the end of a text that was cut.
func (c *composer) onward(t story) print.Block {
	return print.Paragraph{Style: print.Style{Size: 12, Leading: 17.5, Weight: print.SemiBold, Align: print.Right}, Text: []print.Span{{
		Text: c.Words.Say(wordReadOn), Link: c.Letterhead.Base.URL(t.Entry.Address),
	}}}
}

// code returns a story's QR code and its purpose.
func (c *composer) code(t story) print.Block {
	return print.QR{Address: c.Letterhead.Base.URL(t.Entry.Address), Alt: c.Words.Fill(wordCodeOf, "title", t.Entry.Title), Size: qrSize, Float: print.FloatRight, Gap: 8}
}

func (c *composer) notice(n entry.Amendment) print.Block {
	return print.Group{Side: 3, Padding: 6, Before: 2, After: 4, Blocks: []print.Block{print.Paragraph{Style: bold(lines), Text: print.Text(n.In(c.Words))}}}
}

func items(st print.Style, texts []string) [][]print.Block {
	var out [][]print.Block
	for _, t := range texts {
		out = append(out, []print.Block{print.Paragraph{Style: print.Style{Size: st.Size, Leading: st.Leading, Weight: st.Weight, Align: print.Left}, Text: print.Text(t)}})
	}
	return out
}

func (v weekly) numbered(number string) string {
	return entry.Called(v.Words.Say(wordNumbered), number)
}

// inside returns the columns below the lead: the other sections, then the regular parts of an issue.
func (c *composer) inside() []print.Block {
	out := append(c.corrections(c.Issue.RevisionName, c.Issue.Revised), c.editorial()...)
	for _, s := range c.Sections {
		if s.Key == "royal" || s.Key == "warnings" || s.Key == "lead" {
			continue
		}
		var told []print.Block
		for _, t := range s.Stories {
			if c.place(t, "royal", "lead", "warnings") >= c.detail.told {
				c.named = append(c.named, line{t.Entry.Title, t.Entry.Number, t.Entry.Address, t.Entry.Beside(), t.Source})
				continue
			}
			told = append(told, c.story(t)...)
		}
		if len(told) > 0 {
			out = append(append(out, c.head(s.Title)...), told...)
		}
	}
	out = append(out, c.corrections(c.Words.Say(words.Correction), c.Issue.Corrections)...)
	out = append(out, c.otherNews()...)
	out = append(out, c.coming()...)
	out = append(out, c.onAir()...)
	return append(out, c.hotlines()...)
}

// head returns the heading of a section in its column.
func (c *composer) head(title string) []print.Block {
	id := fmt.Sprintf("section-%d", len(c.starts))
	c.starts = append(c.starts, sectionStart{title, id})
	style := heading
	style.Color = c.Letterhead.Color
	return []print.Block{
		print.Rule{Thickness: 2.5, Color: style.Color, Before: 10, Keep: true},
		print.Paragraph{Style: style, Text: print.Text(title), Level: 2, ID: id},
	}
}

// place returns the number of stories with a higher rank than the given one, not counting some sections.
func (c *composer) place(t story, aside ...string) int {
	n := 0
	for _, s := range c.Sections {
		if slices.Contains(aside, s.Key) {
			continue
		}
		for _, o := range s.Stories {
			if o.Rank < t.Rank {
				n++
			}
		}
	}
	return n
}

// story returns a story as points or summary, with its QR code beside it.
func (c *composer) story(t story) []print.Block {
	if c.place(t, "royal", "lead") < c.detail.rich {
		return c.tell(t, richPoints, richChars, 3)
	}
	return c.tell(t, plainPoints, plainChars, 3)
}

func (c *composer) tell(t story, points, chars, level int) []print.Block {
	e := t.Entry
	var blocks []print.Block
	if over := entry.Join(" · ", append([]string{e.Urgency, t.Kind, t.Kicker}, e.Silent()...)...); over != "" {
		blocks = append(blocks, print.Paragraph{Style: kicker, Text: print.Text(over)})
	}
	blocks = append(blocks, print.Paragraph{Style: storyHead, Text: []print.Span{{Text: e.Title, Link: c.Letterhead.Base.URL(e.Address)}}, Level: level, ID: idOf(t.Entry.Address)})
	if len(e.Notices) > 0 {
		blocks = append(blocks, c.notice(e.Notices[0]))
	}
	blocks = append(blocks, print.QR{
		Address: c.Letterhead.Base.URL(e.Address), Alt: c.Words.Fill(wordCodeOf, "title", e.Title), Size: qrSize, Float: print.FloatRight, Gap: 6,
	})
	switch {
	case len(e.Points) > 0 && !e.Removed:
		for _, p := range e.Points[:min(points, len(e.Points))] {
			if points > 1 && len(e.Points) > 1 {
				p = "• " + p
			}
			blocks = append(blocks, print.Paragraph{Style: point, Text: print.Text(p)})
		}
	default:
		blocks = append(blocks, print.Paragraph{Style: text, Text: print.Text(c.Letterhead.Words.Excerpt(e.Summary, chars))})
	}
	if foot := entry.Join(" · ", e.Agency, c.numbered(e.Number)); foot != "" {
		blocks = append(blocks, print.Paragraph{Style: small, Text: print.Text(foot)})
	}
	return []print.Block{print.Group{ID: idOf(t.Entry.Address) + "-story", Role: print.RoleArticle, Blocks: blocks, After: 7}}
}

// bodySheet returns the styles of the lead's text.
func bodySheet(thaiDigits bool) print.Sheet {
	return print.Sheet{
		Body: opening, First: first, List: text, Table: print.Style{Size: 10, Leading: 14, Before: 6, After: 8}, Headings: [5]print.Style{{Size: 13, Leading: 19, Weight: print.Bold, Before: 6, After: 1}}, Caption: caption,
		Prefix: "lead-", ThaiDigits: thaiDigits, Picture: print.Picture{MaxHeight: 160},
	}
}

// idOf returns the ID of a publication in the document.
func idOf(address string) string { return "s" + address }

// corrections returns a box of corrections.
func (c *composer) corrections(title string, all []entry.Corrected) []print.Block {
	if len(all) == 0 {
		return nil
	}
	blocks := []print.Block{print.Paragraph{Style: heading, Text: print.Text(title), Level: 2}}
	for _, k := range all {
		blocks = append(blocks,
			print.Paragraph{Style: bold(lines), Text: []print.Span{{Text: entry.Join(" ", k.Title, paren(c.numbered(k.Number))), Link: c.Letterhead.Base.URL(k.Address)}}},
			print.Paragraph{Style: withAfter(lines, 4), Text: print.Text(entry.Join(" ", k.Label, c.Words.ShortDate(k.At.Time)+":", k.Note))})
	}
	return []print.Block{print.Group{Border: 1.25, Padding: 7, Before: 8, After: 6, Blocks: blocks}}
}

func paren(s string) string {
	if s == "" {
		return ""
	}
	return "(" + s + ")"
}

func withAfter(s print.Style, after float64) print.Style {
	s.After = after
	return s
}

// otherNews lists every publication whose text is not told.
func (c *composer) otherNews() []print.Block {
	all := append(append([]line(nil), c.named...), c.Lines...)
	if len(all) == 0 {
		return nil
	}
	out := c.head(c.Words.Say(words.OtherNews))
	list := print.List{Style: lines, Gap: 2.5, Indent: 9, Bullet: "•"}
	for _, l := range all {
		list.Items = append(list.Items, []print.Block{print.Paragraph{Style: lines, ID: idOf(l.Address), Text: []print.Span{
			{Text: entry.Join(" ", l.Title, paren(c.numbered(l.Number)), paren(l.Beside)), Link: c.Letterhead.Base.URL(l.Address)},
		}}})
	}
	return append(out, list)
}

func (c *composer) editorial() []print.Block {
	e := c.Issue.Editorial
	if len(e.Paragraphs) == 0 {
		return nil
	}
	blocks := []print.Block{print.Paragraph{Style: kicker, Text: print.Text(c.Words.Say(words.Editorial))}, print.Paragraph{Style: storyHead, Text: print.Text(e.Title), Level: 2}}
	for i, p := range e.Paragraphs {
		st := first
		if i > 0 {
			st = opening
		}
		blocks = append(blocks, print.Paragraph{Style: st, Text: print.Text(p)})
	}
	return []print.Block{print.Group{Before: 10, After: 8, Side: 3, Padding: 8, Blocks: blocks}}
}

func (c *composer) coming() []print.Block {
	if len(c.Issue.Coming) == 0 {
		return nil
	}
	out := c.head(c.Words.Say(words.Coming))
	for _, k := range c.Issue.Coming {
		var when []string
		if !k.GoesOn {
			when = append(when, c.Words.ShortDate(k.When.From.Time))
			if k.When.From.Clock {
				when = append(when, c.Words.Clock(k.When.From))
			}
		}
		if k.GoesOn || !k.When.OneDay() {
			when = append(when, c.Words.Fill(wordUntilDay, "date", c.Words.ShortDate(k.When.To.Time)))
		}
		out = append(out, print.Paragraph{Style: withAfter(lines, 3), Text: []print.Span{
			{Text: entry.Join(" ", when...) + "  ", Bold: true}, {Text: entry.Join(" – ", k.Title, k.Place), Link: c.Letterhead.Base.URL(k.Address)},
		}})
	}
	return out
}

func (c *composer) onAir() []print.Block {
	if len(c.Issue.OnAir) == 0 {
		return nil
	}
	out := c.head(c.Words.Say(words.RadioSchedule))
	for _, o := range c.Issue.OnAir {
		out = append(out, print.Paragraph{Style: withAfter(lines, 3), Text: []print.Span{
			{Text: o.Title, Bold: true, Link: c.Letterhead.Base.URL(o.Address)}, {Text: " " + entry.Join(" ", o.Station, o.Schedule)},
		}})
	}
	return out
}

func (c *composer) hotlines() []print.Block {
	if len(c.Hotlines) == 0 {
		return nil
	}
	rows := print.Pairs{Style: lines, Names: print.Bold, Gap: 10}
	for _, h := range c.Hotlines {
		rows.Rows = append(rows.Rows, print.Pair{Name: print.Text(h.Number), Value: print.Text(h.Name)})
	}
	return append(c.head(c.Words.Say(wordNumbers)), rows)
}

// colophon names the publisher and the responsible persons, by position, and how to verify the paper.
func (c *composer) colophon() []print.Block {
	governor := c.Governor
	if governor == "" {
		governor = c.Words.Say(wordGovernor)
	}
	says := []print.Block{print.Pairs{Style: small, Names: print.SemiBold, Gap: 8, Rows: []print.Pair{
		{Name: print.Text(c.Words.Say(wordAdviser)), Value: print.Text(governor)},
		{Name: print.Text(c.Words.Say(words.CreditEdit)), Value: print.Text(c.Words.Fill(wordHeadOf, "office", c.Letterhead.Office))},
		{Name: print.Text(c.Words.Say(wordEditors)), Value: print.Text(c.Words.Fill(wordStaffOf, "office", c.Letterhead.Office))},
		{Name: print.Text(c.Words.Say(words.PublishedBy)), Value: print.Text(entry.Join(" ", c.Letterhead.Office, c.Letterhead.Address))},
		{Name: print.Text(c.Words.Say(wordSentTo)), Value: print.Text(c.Words.Say(wordReaders))},
	}}}
	if c.Licence != "" {
		says = append(says, print.Paragraph{Style: small, Text: print.Text(c.Licence)})
	}
	address := c.Letterhead.Base.URL(c.Address)
	genuine := print.QR{Address: address, Alt: c.Words.Say(wordCodeOfIssue), Size: 62, Align: print.Center, Style: aligned(small, print.Center),
		Caption: []print.Span{{Text: c.Words.Say(wordGenuine) + "\n" + paper.Shown(address), Link: address}}}
	return []print.Block{print.Group{Border: 0.75, Padding: 7, KeepTogether: true, Blocks: []print.Block{
		print.Row{Gap: 12, Vertical: print.Middle, Cells: []print.RowCell{{Share: 3, Blocks: says}, {Width: 180, Blocks: []print.Block{genuine}}}},
	}}}
}
