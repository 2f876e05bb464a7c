package engine

import (
	"iter"
	"slices"
	"strings"

	"hokhao/generator/channel"
	"hokhao/generator/words"
)

// made is what channels see of the channels before them. It changes only between two channels, so that no channel sees a
// part of another's files.
type made struct {
	facts map[string]channel.Fact
	paths []string // sorted
	forms map[string][]form
}

// A form is a file under the name that it was planned with.
type form struct {
	word words.Word
	path string
}

func newMade() *made { return &made{facts: map[string]channel.Fact{}, forms: map[string][]form{}} }

// Fact returns the fact of one file.
func (m *made) Fact(path string) (channel.Fact, bool) {
	f, ok := m.facts[path]
	return f, ok
}

// Below yields the facts of all files whose paths have a prefix.
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

// Forms yields the forms of the subject at an address.
func (m *made) Forms(subject string) iter.Seq2[words.Word, channel.Fact] {
	return func(yield func(words.Word, channel.Fact) bool) {
		for _, f := range m.forms[subject] {
			if fact, ok := m.facts[f.path]; ok && !yield(f.word, fact) {
				return
			}
		}
	}
}

// add adds the files of a channel. It is followed by one call of sort for each channel.
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
			m.facts[path] = channel.Fact{Path: path, Size: f.Size, SHA256: f.SHA256, Pages: f.Pages, Shared: o.Shared}
		}
	}
}

func (m *made) sort() { slices.Sort(m.paths) }
