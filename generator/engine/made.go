package engine

import (
	"iter"
	"slices"
	"strings"

	"hokhao/generator/channel"
)

// made is what channels see of those before them. It grows only between two channels, so that nobody sees a
// channel half done.
type made struct {
	facts map[string]channel.Fact
	paths []string // sorted
}

func newMade() *made { return &made{facts: map[string]channel.Fact{}} }

// Fact tells of one file.
func (m *made) Fact(path string) (channel.Fact, bool) {
	f, ok := m.facts[path]
	return f, ok
}

// Below gives all files whose paths begin alike.
func (m *made) Below(prefix string) iter.Seq[channel.Fact] {
	return func(yield func(channel.Fact) bool) {
		at, _ := slices.BinarySearch(m.paths, prefix)
		for _, p := range m.paths[at:] {
			if !strings.HasPrefix(p, prefix) || !yield(m.facts[p]) {
				return
			}
		}
	}
}

// add takes in what a channel made.
func (m *made) add(outputs []output) {
	for _, o := range outputs {
		for _, f := range o.Files {
			path := o.Path + f.Name
			if _, ok := m.facts[path]; !ok {
				m.paths = append(m.paths, path)
			}
			m.facts[path] = channel.Fact{Path: path, Size: f.Size, SHA256: f.SHA256, Pages: f.Pages}
		}
	}
	slices.Sort(m.paths)
}
