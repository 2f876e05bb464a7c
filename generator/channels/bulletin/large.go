package bulletin

import (
	"strconv"
	"strings"

	"hokhao/generator/entry"
	"hokhao/generator/print"
)

// The large-type edition is one page for the notice board, read from an arm's length: nothing on it is smaller than
// 16 points of Sarabun.
var (
	largeTitle = print.Style{Size: 40, Leading: 56, Weight: print.Bold, Align: print.Center}
	largeOver  = print.Style{Size: 18, Leading: 26, Align: print.Center}
	largeHead  = print.Style{Size: 20.5, Leading: 29, Weight: print.Bold}
	largeText  = print.Style{Size: 16.5, Leading: 24, After: 8}
	largeFoot  = print.Style{Size: 17, Leading: 25}
)

// largeChars is the number of characters of a story's summary.
const largeChars = 110

// large returns the notice with the given number of stories told and the following ones listed, from the beginning of the
// issue, since it is read from the top; it also states the number of the others.
func (v weekly) large(told, namedToo int) print.Document {
	doc := v.document()
	doc.Page.Foot = nil
	name, under, _ := strings.Cut(v.Issue.Title, " ")
	blocks := []print.Block{
		print.Rule{Thickness: 4, Color: v.Letterhead.Color},
		print.Paragraph{Style: largeTitle, Text: print.Text(name), Level: 1},
		print.Paragraph{Style: largeOver, Text: print.Text(entry.Join(" ", under, v.Issue.Days, v.Issue.Revision))},
		print.Paragraph{Style: largeOver, Text: print.Text(v.Letterhead.Office)},
		print.Rule{Thickness: 1.5, Before: 2, After: 8},
	}
	for _, k := range v.Issue.Revised {
		blocks = append(blocks, print.Paragraph{Style: largeText, Text: print.Text(entry.Join(" ", k.Label, k.Title+":", v.Letterhead.Words.Excerpt(k.Note, largeChars)))})
	}
	stories := v.stories()
	for _, t := range stories[:told] {
		e := t.Entry
		over := entry.Join(" · ", e.Urgency, t.Kicker, e.Beside())
		if over != "" {
			blocks = append(blocks, print.Paragraph{Style: print.Style{Size: 16, Leading: 23, Weight: print.SemiBold, KeepWithNext: true}, Text: print.Text(over)})
		}
		blocks = append(blocks, print.Paragraph{Style: largeHead, Text: []print.Span{{Text: e.Title, Link: v.Letterhead.Base.URL(e.Address)}}, Level: 2})
		summary := e.Summary
		if len(e.Points) > 0 && !e.Removed {
			summary = e.Points[0]
		}
		blocks = append(blocks, print.Paragraph{Style: largeText, Text: print.Text(v.Letterhead.Words.Excerpt(summary, largeChars))})
	}
	for _, t := range stories[told : told+namedToo] {
		blocks = append(blocks, print.List{Style: largeFoot, Items: [][]print.Block{{print.Paragraph{Style: largeFoot, Text: []print.Span{{Text: entry.Join(" ", t.Entry.Title, paren(t.Entry.Beside())), Link: v.Letterhead.Base.URL(t.Entry.Address)}}}}}})
	}
	more := v.Words.Say(wordReadAll)
	if rest := len(stories) + len(v.Lines) - told - namedToo; rest > 0 {
		more = v.Words.Fill(wordReadMore, "n", strconv.Itoa(rest), "how", more)
	}
	if v.Letterhead.Phone != "" {
		more = v.Words.Fill(wordOrCall, "how", more, "phone", v.Letterhead.Phone)
	}
	blocks = append(blocks,
		print.Rule{Thickness: 1.5, Before: 4, After: 4},
		print.Row{Gap: 14, Vertical: print.Middle, Cells: []print.RowCell{
			{Blocks: []print.Block{print.Paragraph{Style: largeFoot, Text: print.Text(more)}}},
			{Width: 92, Blocks: []print.Block{print.QR{Address: v.Letterhead.Base.URL(v.Address), Alt: v.Words.Say(wordCodeOfIssue), Size: 92}}},
		}})
	doc.Sections = []print.Section{{Blocks: blocks}}
	return doc
}

// stories returns all stories that are told, in the order of the issue.
func (v weekly) stories() []story {
	var all []story
	for _, s := range v.Sections {
		all = append(all, s.Stories...)
	}
	return all
}
