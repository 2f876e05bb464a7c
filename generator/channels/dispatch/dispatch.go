// Package dispatch writes the day's dispatch, รายงานข่าวประจำวัน: all that the office published on a day as one plain text,
// royal news first and then by number, with what was corrected or taken back on that day.
//
// Package cli lists it before kit, which packs a day, and web, whose page of the day links to the text. A line of a dispatch is
// what package entry says of a publication.
package dispatch

import (
	"context"
	"fmt"
	"io"
	"iter"
	"strings"

	"hokhao/generator/channel"
	"hokhao/generator/entry"
	"hokhao/generator/site"
	"hokhao/generator/words"
)

// New returns the channel.
func New() channel.Channel { return dispatch{} }

type dispatch struct{}

func (dispatch) Name() string { return "dispatch" }

// wordText is the readers' name of the file.
var wordText = words.New("download-dispatch", "รายงานข่าวประจำวันเป็นข้อความ", "The day as plain text")

// A view is the dispatch of a day.
type view struct {
	Title, Office, Day string
	Words              entry.Words
	Items              []item
	Amended            []item
	Licence            string
}

// An item is a publication in a dispatch.
type item struct {
	Entry   entry.Entry
	Notices []string // of an amended publication, those of the day; else all
}

func (c dispatch) Plan(s *site.Site, _ channel.Made) iter.Seq[channel.Batch] {
	return func(yield func(channel.Batch) bool) {
		for month, days := range site.DispatchMonths(s.Dispatches()) {
			files := func(yield func(channel.File) bool) {
				for _, d := range days {
					if !s.Makes(c.Name(), d.Day) {
						continue
					}
					path := strings.TrimSuffix(site.FilePath(d.Address), ".html") + ".txt"
					if !yield(channel.NewFile(path, viewOf(s, d), write).Share().As(d.Address, wordText)) {
						return
					}
				}
			}
			if !yield(channel.Batch{Name: month.Format("2006-01"), Key: s.KeyOfDispatches(days), Files: files}) {
				return
			}
		}
	}
}

func viewOf(s *site.Site, d site.Dispatch) view {
	w := entry.WordsIn(s, s.Settings.Language)
	v := view{Title: w.Say(words.Dispatch), Office: entry.Line(s.Settings.Office.Name), Day: w.FullDate(d.Day), Words: w, Licence: entry.Line(s.Settings.Licence)}
	for _, p := range d.Items {
		it := item{Entry: entry.Of(s, p)}
		for _, n := range it.Entry.Notices {
			it.Notices = append(it.Notices, n.In(it.Entry.Words))
		}
		v.Items = append(v.Items, it)
	}
	for _, p := range d.Amended {
		it := item{Entry: entry.Of(s, p)}
		for _, n := range it.Entry.On(d.Day) {
			it.Notices = append(it.Notices, n.In(it.Entry.Words))
		}
		v.Amended = append(v.Amended, it)
	}
	return v
}

func write(_ context.Context, out channel.Output, v view) error {
	blocks := []string{entry.Join("\n", v.Title, v.Office, v.Day)}
	for i, it := range v.Items {
		blocks = append(blocks, it.in(fmt.Sprintf("%d. ", i+1), true))
	}
	if len(v.Amended) > 0 {
		blocks = append(blocks, v.Words.Say(words.AmendedToday))
		for _, it := range v.Amended {
			blocks = append(blocks, it.in("- ", false))
		}
	}
	_, err := io.WriteString(out, entry.CRLF(entry.Join("\n\n", append(blocks, v.Licence)...)+"\n"))
	return err
}

// in returns an item as lines behind a mark; one that is told of for the first time with its summary.
func (it item) in(mark string, first bool) string {
	e := it.Entry
	number := entry.Called(e.Words.Say(words.Number), e.Number)
	when := e.Words.Moment(e.Published)
	if first && e.Published.Clock {
		when = e.Words.Clock(e.Published)
	}
	lines := []string{mark + entry.Join(": ", e.Urgency, e.Title), entry.Join(" · ", entry.Join(" ", e.Kind, number), e.Agency, when)}
	lines = append(lines, it.Notices...)
	if !e.Void { // else what happened to it was said
		lines = append(lines, e.Silent()...)
		if first {
			lines = append(lines, e.Summary)
		}
	}
	return strings.ReplaceAll(entry.Join("\n", append(lines, e.Plea, e.Link)...), "\n", "\n   ")
}
