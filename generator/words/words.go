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
	"regexp"
	"slices"
	"strings"
)

// A Word is one entry of the catalogue. Its texts may have places, as in "หน้า {n}", which Fill fills. The zero Word says
// nothing.
type Word struct {
	Key     string // under labels in site.yaml: "hazard-flood"
	Thai    string
	English string // "" of what is said in Thai alone, as loudspeakers do
}

var all = map[string]Word{}

// New declares a word. Keys are unique in the program; New panics for one that is there already, and for a word whose texts
// have not the same places, so it is called for variables of packages only.
func New(key, thai, english string) Word {
	w := Word{Key: key, Thai: thai, English: english}
	if _, twice := all[key]; twice {
		panic(fmt.Sprintf("the word %q is declared twice", key))
	}
	if !slices.Equal(Places(thai), Places(english)) {
		panic(fmt.Sprintf("the texts of the word %q have not the same places", key))
	}
	all[key] = w
	return w
}

// Thai declares a word of an output that there is in Thai only.
func Thai(key, text string) Word {
	w := New(key, text, text)
	w.English = ""
	all[key] = w
	return w
}

var place = regexp.MustCompile(`\{[a-z]+\}`)

// Places returns the places of a text that are filled when it is said, as "{n}", sorted, each once.
func Places(text string) []string {
	return slices.Compact(slices.Sorted(slices.Values(place.FindAllString(text, -1))))
}

// Keys returns the keys of all words, sorted.
func Keys() []string { return slices.Sorted(maps.Keys(all)) }

// Find returns the word with a key.
func Find(key string) (Word, bool) {
	w, ok := all[key]
	return w, ok
}

// A Choice is what an officer can choose as the value of a field, with the texts that readers see in its place.
type Choice struct{ Value, Thai, English string }

// Choices are the words of a field's values, in the order in which officers are offered them.
type Choices struct {
	values []string
	words  map[string]Word
}

// NewChoices declares the words of a field's values; the key of each is the prefix and the value, as in "hazard-flood".
func NewChoices(prefix string, choices ...Choice) Choices {
	c := Choices{words: map[string]Word{}}
	for _, choice := range choices {
		c.values = append(c.values, choice.Value)
		c.words[choice.Value] = New(prefix+choice.Value, choice.Thai, choice.English)
	}
	return c
}

// Values returns the values, in their order.
func (c Choices) Values() []string { return slices.Clone(c.values) }

// Word returns the word of a value, the zero Word of what is none.
func (c Choices) Word(value string) Word { return c.words[value] }

// A Catalogue says words in the way of one office. The zero value says them as they were declared.
type Catalogue struct {
	Own map[string]Text // by Key: what the office says otherwise
}

// A Text is a word's text by language; an empty one stands for the text that was declared.
type Text struct{ Thai, English string }

// In returns the catalogue's words in a language.
func (c Catalogue) In(language string) Localizer {
	if language != "en" {
		language = "th"
	}
	return Localizer{language, c}
}

// A Localizer says words in one language. The zero value says them in Thai, as they were declared.
type Localizer struct {
	Language  string // "en", or "th"
	Catalogue Catalogue
}

// English reports whether the language is English; every other is Thai.
func (l Localizer) English() bool { return l.Language == "en" }

// Say returns the text of a word, with its places as they are.
func (l Localizer) Say(w Word) string {
	own := l.Catalogue.Own[w.Key]
	switch {
	case !l.English() || w.English == "":
		if own.Thai != "" {
			return own.Thai
		}
		return w.Thai
	case own.English != "":
		return own.English
	}
	return w.English
}

// Fill returns the text of a word with its places filled: pairs of names and texts, as in "n", "12".
func (l Localizer) Fill(w Word, pairs ...string) string {
	filled := slices.Clone(pairs)
	for i := 0; i < len(filled); i += 2 {
		filled[i] = "{" + filled[i] + "}"
	}
	return strings.NewReplacer(filled...).Replace(l.Say(w))
}
