// Package search publishes what the site is searched with: an index in small files, the vocabulary by which a query is
// cut as the texts were cut, and the script that reads both in the reader's browser. There is no server.
//
// Package cli lists it near the end; channel web makes the page on which it is used and knows nothing of it but the
// address of the script. What is indexed is what package entry says of each publication, so that what a withdrawal took
// away or a preview alone shows is in no file of it. It asks for nothing from other sites, and it never looks at what
// readers type: that stays in their browsers.
//
// The index is cut into periods of time (periods.go), each a folder of its own, so that one edit rewrites one period.
// Within one, every word, every two words that follow one another, and every value of a filter is a key; keys are
// spread by their hash over files of about a kilobyte (index.go), so that a query fetches a few of them. Files are
// scripts of one call each, not data: browsers refuse to fetch data to a page that was opened from a disk, and a village
// reads the site from a USB stick.
package search

import (
	"context"
	"encoding/json"
	"io"
	"iter"

	"hokhao/generator/channel"
	"hokhao/generator/content"
	"hokhao/generator/key"
	"hokhao/generator/site"
	"hokhao/generator/thai"
)

// New returns the channel.
func New() channel.Channel { return search{} }

type search struct{}

func (search) Name() string { return "search" }

// folder is where the index lies, below public/.
const folder = "search/"

// A guide is where the script begins to read: which periods there are, oldest first, and what is alike in all of them.
type guide struct {
	Periods []periodName
	Words   string // version of the vocabulary
	Kinds   []kind // by which documents name theirs
	Letters string // by which texts are written (coding.go)
}

// A periodName is a period's folder and a mark that changes with its content, so that no browser takes a file of
// an older index for one of this.
type periodName struct{ Name, Version string }

// A kind is a folder of content/ with its label.
type kind struct{ Key, Label string }

func (search) Plan(s *site.Site, _ channel.Made) iter.Seq[channel.File] {
	return func(yield func(channel.File) bool) {
		vocabulary := vocabularyOf(s.Dictionary)
		all := channel.NewFile(folder+"words.js", vocabulary, writeVocabulary)
		g := guide{Words: all.Key.Short(), Letters: letters}
		for _, k := range content.Kinds() {
			g.Kinds = append(g.Kinds, kind{string(k), s.Say(k.Word())})
		}
		for _, p := range periods(s) {
			f := channel.NewFile(folder+p.Name+"/", p, writePeriod)
			f.Memory = int64(len(p.Documents)) * memoryOfDocument
			g.Periods = append(g.Periods, periodName{p.Name, f.Key.Short()})
			if !yield(f) {
				return
			}
		}
		_ = yield(all) &&
			yield(channel.NewFile(folder+"guide.js", g, writeGuide)) &&
			yield(channel.NewFile(site.FilePath(site.SearchScript), program(), writeScript)) &&
			yield(channel.NewFile(site.FilePath(site.SearchDescription), descriptionOf(s), writeDescription))
	}
}

// A dictionary is by what a period's texts are cut; its key is that of its names, for the lexicon is the program's.
type dictionary struct {
	*thai.Dictionary
	names []string
}

func (d dictionary) Key() key.Key { return key.Of(d.names) }

func writeGuide(_ context.Context, out channel.Output, g guide) error {
	said := struct {
		Periods [][2]string `json:"periods"`
		Words   string      `json:"words"`
		Kinds   [][2]string `json:"kinds"`
		Letters string      `json:"letters"`
	}{Periods: [][2]string{}, Words: g.Words, Letters: g.Letters}
	for _, p := range g.Periods {
		said.Periods = append(said.Periods, [2]string{p.Name, p.Version})
	}
	for _, k := range g.Kinds {
		said.Kinds = append(said.Kinds, [2]string{k.Key, k.Label})
	}
	return tell(out, "guide", said)
}

// tell writes a file of the index: a script that hands a value to the one that asked for it.
func tell(out io.Writer, name string, value any) error {
	data, err := json.Marshal(value)
	if err != nil {
		return err
	}
	_, err = out.Write([]byte(receiver + `("` + name + `",` + string(data) + ")\n"))
	return err
}

// receiver is the function of the script that files of the index call.
const receiver = "hokhao"
