// Package words is the one catalogue of the words that the program itself says to readers, in Thai and in English: names of
// kinds, states and lists, labels beside facts, buttons, headings of papers and scripts.
//
// Whoever says a word declares it with New as a variable of its package, and says it with the Catalogue of a site, which
// holds what site.yaml says otherwise under labels. Words of one kind of publication are declared beside that kind, words
// of one output beside that output, words that several share here. This package never reads a file, and it holds no
// sentence about an officer's mistakes: those are findings.
package words

import (
	"fmt"
	"maps"
	"slices"
)

// A Word is one entry of the catalogue.
type Word struct {
	Key     string // under labels in site.yaml: "hazard-flood"
	Thai    string
	English string
}

var all = map[string]Word{}

// New declares a word. Keys are unique in the program; New panics for one that is there already, so it is called for
// variables of packages only.
func New(key, thai, english string) Word {
	if _, twice := all[key]; twice {
		panic(fmt.Sprintf("the word %q is declared twice", key))
	}
	w := Word{Key: key, Thai: thai, English: english}
	all[key] = w
	return w
}

// Keys returns the keys of all words, sorted.
func Keys() []string { return slices.Sorted(maps.Keys(all)) }

// Find returns the word with a key.
func Find(key string) (Word, bool) {
	w, ok := all[key]
	return w, ok
}

// A Catalogue says words in the way of one office. The zero value says them as they were declared.
type Catalogue struct {
	Own map[string]Text // by Key: what the office says otherwise
}

// A Text is a word's text by language; an empty one stands for the text that was declared.
type Text struct{ Thai, English string }

// Say returns the word in a language: "en" is English, every other is Thai.
func (c Catalogue) Say(language string, w Word) string {
	own := c.Own[w.Key]
	switch {
	case language == "en" && own.English != "":
		return own.English
	case language == "en":
		return w.English
	case own.Thai != "":
		return own.Thai
	default:
		return w.Thai
	}
}
