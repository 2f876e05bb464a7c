package site

import (
	"slices"

	"hokhao/generator/content"
)

// A Headline is a headline of a partner office.
type Headline struct {
	content.Headline
	By content.Named
}

// Headlines of partner offices on the page: of one, so that a busy one leaves room for others, and in all.
const (
	headlinesOfOne = 12
	headlinesInAll = 60
)

// headlines returns the newest headlines of all partners, newest first; those without a time are last.
func (in Input) headlines() []Headline {
	var all []Headline
	for _, p := range in.Network.Partners {
		of := in.Network.Headlines[p.Key.Text]
		for _, h := range of[:min(len(of), headlinesOfOne)] {
			all = append(all, Headline{h, p.Named})
		}
	}
	slices.SortStableFunc(all, func(a, b Headline) int { return b.At.Compare(a.At) })
	return all[:min(len(all), headlinesInAll)]
}
