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

// folder is the folder of the index, below public/.
const folder = "search/"

// A guide is the file that the script reads first: the periods, oldest first, and what they have in common.
type guide struct {
	Periods []periodName
	Words   string // version of the vocabulary
	Kinds   []kind // the kinds, which documents refer to by number
	Letters string // the alphabet of texts (coding.go)
}

// A periodName is a period's folder and a version that changes with its content, so that no browser mixes files of an
// older index with this one.
type periodName struct{ Name, Version string }

// A kind is a folder of content/ with its label.
type kind struct{ Key, Label string }

func (search) Plan(s *site.Site, _ channel.Made) iter.Seq[channel.Batch] {
	return func(yield func(channel.Batch) bool) {
		vocabulary := vocabularyOf(s.Dictionary)
		all := channel.NewFile(folder+"words.js", vocabulary, writeVocabulary)
		g := guide{Words: all.Key.Short(), Letters: letters}
		for _, k := range content.Kinds() {
			g.Kinds = append(g.Kinds, kind{string(k), s.Say(k.Word())})
		}
		for _, iv := range intervals(s) {
			g.Periods = append(g.Periods, periodName{iv.name, s.KeyOfTexts(iv.all()).Short()})
			period := channel.Batch{Name: iv.name, Key: s.KeyOf(iv.all()), Files: func(yield func(channel.File) bool) {
				p := periodOf(s, iv)
				f := channel.NewFile(folder+p.Name+"/", p, writePeriod)
				f.Memory = int64(len(p.Documents)) * memoryOfDocument
				yield(f)
			}}
			if !yield(period) {
				return
			}
		}
		yield(channel.Batch{Name: "guide", Files: func(yield func(channel.File) bool) {
			_ = yield(all) &&
				yield(channel.NewFile(folder+"guide.js", g, writeGuide)) &&
				yield(channel.NewFile(site.FilePath(site.SearchScript), program(), writeScript)) &&
				yield(channel.NewFile(site.FilePath(site.SearchDescription), descriptionOf(s), writeDescription))
		}})
	}
}

// A dictionary segments a period's texts; its key is that of its names, since the lexicon is part of the program.
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

// tell writes a file of the index: a script that passes a value to the program.
func tell(out io.Writer, name string, value any) error {
	data, err := json.Marshal(value)
	if err != nil {
		return err
	}
	_, err = out.Write([]byte(receiver + `("` + name + `",` + string(data) + ")\n"))
	return err
}

// receiver is the name of the function that files of the index call.
const receiver = "hokhao"
