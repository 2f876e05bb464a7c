// Package titles publishes the titles of all publications as a text. Package cli lists it; nothing asks it for anything.
package titles

import (
	"context"
	"fmt"
	"iter"

	"hokhao/generator/channel"
	"hokhao/generator/entry"
	"hokhao/generator/site"
)

// New returns the channel.
func New() channel.Channel { return titles{} }

type titles struct{}

// Name is "titles".
func (titles) Name() string { return "titles" }

// Plan yields one file.
func (titles) Plan(s *site.Site, _ channel.Made) iter.Seq[channel.Batch] {
	return channel.One(channel.Batch{Name: "all", Key: s.KeyOfCards(s.Publications), Files: func(yield func(channel.File) bool) {
		var all []string
		for _, p := range s.Publications {
			all = append(all, entry.Title(s, p))
		}
		yield(channel.NewFile("titles.txt", all, write))
	}})
}

func write(_ context.Context, out channel.Output, titles []string) error {
	for _, t := range titles {
		if _, err := fmt.Fprintln(out, t); err != nil {
			return err
		}
	}
	return nil
}
