// Package words is the catalogue of the words that the program itself shows to readers, in Thai and English: names of
// kinds, states and lists, labels of facts, buttons, headings of documents and scripts. Dates in either language are
// written here too (dates.go).
//
// A package declares a word with New as a package variable, and looks up its text in the Catalogue of a site, which
// holds the labels that site.yaml overrides. Words of one kind of publication are declared beside that kind, words of
// one output beside that output, words that several share here. This package never reads a file, and it has no
// messages about an officer's mistakes: those are findings.
package words

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// A Word is one entry of the catalogue. Its texts may have places, as in "หน้า {n}", which Fill fills. The zero Word
// is empty.
type Word struct {
	Key     string // under labels in site.yaml: "hazard-flood"
	Thai    string
	English string // "" if there is only Thai, as for loudspeakers
}

var all = map[string]Word{}

// New declares a word. Keys are unique in the program; New panics for a key that is already declared, and for texts
// with different places. It must be called only to initialise package variables.
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

// Thai declares a word of an output that exists only in Thai.
func Thai(key, text string) Word {
	w := New(key, text, text)
	w.English = ""
	all[key] = w
	return w
}

var place = regexp.MustCompile(`\{[a-z]+\}`)

// Places returns the places of a text that Fill fills, as "{n}", sorted and without repetition.
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

// A Choice is a possible value of a field, with the texts that readers see for it.
type Choice struct{ Value, Thai, English string }

// Choices are the words of a field's values, in the order in which they are offered to officers.
type Choices struct {
	values []string
	words  map[string]Word
}

// NewChoices declares the words of a field's values; each key is the prefix and the value, as in "hazard-flood".
func NewChoices(prefix string, choices ...Choice) Choices {
	c := Choices{words: map[string]Word{}}
	for _, choice := range choices {
		c.values = append(c.values, choice.Value)
		c.words[choice.Value] = New(prefix+choice.Value, choice.Thai, choice.English)
	}
	return c
}

// Values returns the values, in order.
func (c Choices) Values() []string { return slices.Clone(c.values) }

// Word returns the word of a value, or the zero Word.
func (c Choices) Word(value string) Word { return c.words[value] }

// A Catalogue holds the words of one office. The zero value has the words as declared.
type Catalogue struct {
	Own map[string]Text // by Key: the office's own labels
}

// A Text is a word's text by language; an empty one means the declared text.
type Text struct{ Thai, English string }

// In returns the catalogue's words in a language.
func (c Catalogue) In(language string) Localizer {
	if language != "en" {
		language = "th"
	}
	return Localizer{language, c}
}

// A Localizer returns words in one language. The zero value returns them in Thai, as declared.
type Localizer struct {
	Language  string // "en", or "th"
	Catalogue Catalogue
}

// English reports whether the language is English; any other value means Thai.
func (l Localizer) English() bool { return l.Language == "en" }

// Say returns the text of a word, with its places unfilled.
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

// Fill returns the text of a word with its places filled from pairs of names and texts, as in "n", "12".
func (l Localizer) Fill(w Word, pairs ...string) string {
	var b strings.Builder
	for text := l.Say(w); text != ""; {
		i := strings.IndexByte(text, '{')
		if i < 0 {
			b.WriteString(text)
			break
		}
		b.WriteString(text[:i])
		name, rest, closed := strings.Cut(text[i+1:], "}")
		at := -1
		for p := 0; closed && p+1 < len(pairs); p += 2 {
			if pairs[p] == name {
				at = p
				break
			}
		}
		if at < 0 {
			b.WriteByte('{')
			text = text[i+1:]
			continue
		}
		b.WriteString(pairs[at+1])
		text = rest
	}
	return b.String()
}
