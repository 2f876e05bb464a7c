package engine

import (
	"iter"
	"slices"
	"strings"

	"hokhao/generator/channel"
	"hokhao/generator/words"
)

// made is what channels see of those before them. It grows only between two channels, so that nobody sees a
// channel half done.
type made struct {
	facts map[string]channel.Fact
	paths []string // sorted
	forms map[string][]form
}

// A form is a file as it was named when it was planned.
type form struct {
	word words.Word
	path string
}

func newMade() *made { return &made{facts: map[string]channel.Fact{}, forms: map[string][]form{}} }

// Fact returns what is known of one file.
func (m *made) Fact(path string) (channel.Fact, bool) {
	f, ok := m.facts[path]
	return f, ok
}

// Below returns all files whose paths begin alike.
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

// Forms returns the forms of what is known by an address.
func (m *made) Forms(subject string) iter.Seq2[words.Word, channel.Fact] {
	return func(yield func(words.Word, channel.Fact) bool) {
		for _, f := range m.forms[subject] {
			if fact, ok := m.facts[f.path]; ok && !yield(f.word, fact) {
				return
			}
		}
	}
}

// add takes in what a channel made. It is followed by sort, once a channel.
func (m *made) add(outputs []output) {
	for _, o := range outputs {
		if o.Subject != "" {
			m.forms[o.Subject] = append(m.forms[o.Subject], form{o.Form, o.Path})
		}
		for _, f := range o.Files {
			path := o.Path + f.Name
			if _, ok := m.facts[path]; !ok {
				m.paths = append(m.paths, path)
			}
			m.facts[path] = channel.Fact{Path: path, Size: f.Size, SHA256: f.SHA256, Pages: f.Pages}
		}
	}
}

func (m *made) sort() { slices.Sort(m.paths) }
