package bulletin

import (
	"context"
	"strings"

	"hokhao/generator/channel"
	"hokhao/generator/channels/paper"
	"hokhao/generator/print"
	"hokhao/generator/site"
	"hokhao/generator/thai"
)

// writeNewspaper lays out an issue in as much detail as its pages have room for.
func writeNewspaper(_ context.Context, out channel.Output, v weekly) error {
	var pictures []paper.Picture
	var body []print.Block
	if v.Marked {
		pictures = append(pictures, v.Mark)
	}
	for _, t := range v.stories() {
		if t.Photo.Fact.Path != "" {
			pictures = append(pictures, t.Photo)
		}
		if t.Lead {
			var err error
			if body, err = t.Body.Blocks(v.Letterhead, bodySheet(v.Issue.ThaiNumerals)); err != nil {
				return err
			}
			pictures = append(pictures, t.Body.Shown()...)
			for i, b := range body {
				if table, ok := b.(print.Table); ok { // half a table is hard to read in a narrow column
					body[i] = print.Group{KeepTogether: true, Blocks: []print.Block{table}}
				}
			}
		}
	}
	set := func(d detail) (*print.Layout, error) { return v.Letterhead.Set(out, v.newspaper(body, d), pictures...) }
	var best *print.Layout
	var chosen detail
	for _, chosen = range details {
		var err error
		if best, err = set(chosen); err != nil {
			return err
		}
		if best.Pages() <= v.Pages {
			break
		}
	}
	// Binary search for the largest number of stories told at length.
	for low, high := 0, len(v.stories()); best.Pages() <= v.Pages && low < high; {
		chosen.rich = (low + high + 1) / 2
		l, err := set(chosen)
		if err != nil {
			return err
		}
		if l.Pages() <= v.Pages {
			best, low = l, chosen.rich
		} else {
			high = chosen.rich - 1
		}
	}
	v.tell(out, best.Report())
	return paper.Publish(out, best)
}

// writeLarge fills one page with as many stories as fit, then with as many titles.
func writeLarge(_ context.Context, out channel.Output, v weekly) error {
	all := len(v.stories())
	best, err := v.Letterhead.Set(out, v.large(0, 0))
	if err != nil {
		return err
	}
	fits := func(told, named int) bool {
		l, fault := v.Letterhead.Set(out, v.large(told, named))
		if err = fault; err != nil || l.Pages() > 1 {
			return false
		}
		best = l
		return true
	}
	told, named := 0, 0
	for told < all && fits(told+1, 0) {
		told++
	}
	for err == nil && told+named < all && fits(told, named+1) {
		named++
	}
	if err != nil {
		return err
	}
	v.tell(out, best.Report())
	return paper.Publish(out, best)
}

// tell reports what the font lacks, and where the lead was cut.
func (v weekly) tell(out channel.Output, r print.Report) {
	sources := map[string]site.File{}
	for _, t := range v.stories() {
		sources[idOf(t.Entry.Address)] = t.Source.File
	}
	for _, l := range v.Lines {
		sources[idOf(l.Address)] = l.Source.File
	}
	of := func(id string) (site.File, bool) {
		file, ok := sources[strings.TrimSuffix(strings.TrimSuffix(id, "-story"), "-title")]
		return file, ok
	}
	for _, m := range r.Missing {
		if file, ok := of(m.ID); ok { // the rest is the program's own text
			out.Report(paper.Missing(file, m.Text))
		}
	}
	for _, c := range r.Cut {
		lead, _ := of(c.ID)
		f := msgCut.With("issue", v.Issue.Name, "words", thai.Standard().Count(c.Text))
		f.File = lead.Source.Path
		out.Report(f)
	}
}
