package content

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"time"

	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// Spoken is a publication of which an announcer reads more than what every publication has. Each kind says in its own file
// what that is, where it comes and in which words. A kind of something that happens at a time need not: when and where the
// first of its events is comes first.
type Spoken interface {
	speak(*Speech, Telling)
}

// Telling is what a publication cannot know of itself and an announcer tells with it.
type Telling struct {
	Words      words.Localizer // in Thai, as the office has them
	From       time.Time       // when it is told for the first time, or corrected
	Districts  []string        // names of those that it concerns
	NextWord   thai.Moment     // until when a warning promises further word; zero where that has passed
	Cancels    []string        // titles of what it takes back
	Reinstated bool            // what had cancelled it was itself withdrawn
	Extended   bool            // it holds for longer than it said at first
}

// A Speech is everything that an announcer may read of a publication, beside its body. Package script fits it into the time
// that there is; the check of what nobody could read aloud reads the same, so that nothing is read that was not checked.
type Speech struct {
	Title       Phrase
	Corrections []Phrase // of which people are told first, each on its day
	Contact     struct{ Name, Phone Phrase }

	Kind    string      // said before the title: "ประกาศ"; "" of news
	Warning string      // said in place of the title, "ประกาศเตือนภัย"; "" of anything else
	Until   thai.Moment // until when what it tells of holds, or is; zero where it does not say
	Own     []Sentence  // the officer's text for loudspeakers, in place of all that follows
	Lead    []Sentence  // said first, whatever the time: of a warning what to do
	Summary Sentence    // the officer's
	Points  []Sentence  //
	More    []Sentence  // after the body, where there is time: of a clarification the claim, which never comes before the facts
	Tail    []Sentence  // said last, whatever the time
}

// A Sentence is read as one paragraph; one without words is not read.
type Sentence struct {
	Number  int // it is that one of several, and its number is said before it; 0 where it is none
	Phrases []Phrase
}

// A Phrase is what an officer wrote in a field, with the words around it; words alone have no Key. A field that says
// nothing takes its words with it.
type Phrase struct{ Key, Before, Text, After string }

// String returns the phrase as it is read.
func (p Phrase) String() string {
	if p.Key != "" && p.Text == "" {
		return ""
	}
	return p.Before + p.Text + p.After
}

// String returns the sentence as it is read, without its number.
func (s Sentence) String() string {
	var b strings.Builder
	for _, p := range s.Phrases {
		b.WriteString(p.String())
	}
	return b.String()
}

// Phrases yields everything of a speech that an officer wrote.
func (s Speech) Phrases() iter.Seq[Phrase] {
	return func(yield func(Phrase) bool) {
		all := slices.Concat([]Phrase{s.Title}, s.Corrections, []Phrase{s.Contact.Name, s.Contact.Phone})
		for _, sentence := range slices.Concat(s.Own, s.Points, []Sentence{s.Summary}, s.Lead, s.More, s.Tail) {
			all = append(all, sentence.Phrases...)
		}
		for _, p := range all {
			if p.Key != "" && p.Text != "" && !yield(p) {
				return
			}
		}
	}
}

// SpeechOf returns what is read aloud of a publication.
func SpeechOf(p Publication, t Telling) Speech {
	c := p.Base()
	s := Speech{Title: Phrase{Key: "title", Text: c.Title}}
	for i, change := range c.Changes {
		if change.Type == Correction {
			s.Corrections = append(s.Corrections, Phrase{Key: fmt.Sprintf("changes[%d].note", i), Text: change.Note})
		}
	}
	s.Contact.Name = Phrase{Key: "contact.name", Text: c.Contact.Name}
	s.Contact.Phone = t.field("contact.phone", words.SaidPhone, c.Contact.Phone)
	if w, warns := WarningOf(p); warns {
		s.Warning = t.Words.Say(w.Type.Word())
	}
	var events []Event
	if k, ok := p.(Scheduled); ok {
		events = k.Events()
	}
	for _, e := range events {
		if last := e.When.Last(); last.Time.After(t.From) {
			s.Until = last
		}
	}
	if k, ok := p.(Binding); ok {
		s.Until = k.Binds().To
	}
	for line := range strings.Lines(c.Broadcast.Text) {
		if strings.TrimSpace(line) != "" {
			s.Own = append(s.Own, say(field("broadcast", "", line, "")))
		}
	}
	if len(s.Own) > 0 {
		return s
	}
	for i, point := range c.Points {
		s.Points = append(s.Points, say(field(fmt.Sprintf("points[%d]", i), "", point, "")))
	}
	s.Summary = say(field("summary", "", c.Summary, ""))
	if k, ok := p.(Spoken); ok {
		k.speak(&s, t)
	} else if len(events) > 0 {
		s.Lead = append(s.Lead, say(plain(t.Words.Fill(saidAppointment, "when", events[0].When.Full())), t.field("venue", saidAt, events[0].Place)))
	}
	return s
}

func say(phrases ...Phrase) Sentence { return Sentence{Phrases: phrases} }

// plain is a phrase of the program's.
func plain(text string) Phrase { return Phrase{Before: text} }

// plain is a sentence of the program's alone.
func (t Telling) plain(w words.Word, pairs ...string) Sentence {
	return say(plain(t.Words.Fill(w, pairs...)))
}

// field is the text of a field in the one place of a word.
func (t Telling) field(key string, w words.Word, text string) Phrase {
	before, rest, _ := strings.Cut(t.Words.Say(w), "{")
	_, after, _ := strings.Cut(rest, "}")
	return field(key, before, text, after)
}

// field is the text of a field between words that are read only with it.
func field(key, before, text, after string) Phrase { return Phrase{key, before, text, after} }

// phrases are the texts of a list, side by side.
func phrases(key, between string, texts []string) []Phrase {
	var all []Phrase
	for i, text := range texts {
		all = append(all, field(fmt.Sprintf("%s[%d]", key, i), between, text, ""))
	}
	return all
}

// numbered are the texts of a list, one sentence each, counted where there are several.
func numbered(key string, texts []string) []Sentence {
	var all []Sentence
	for _, p := range phrases(key, "", texts) {
		if strings.TrimSpace(p.Text) != "" {
			all = append(all, say(p))
		}
	}
	for i := range all {
		if len(all) > 1 {
			all[i].Number = i + 1
		}
	}
	return all
}

// What an announcer says around the texts of officers.
var (
	saidAppointment = words.Thai("script-appointment", "กำหนด {when}")
	saidAt          = words.Thai("script-at", " ณ {place}")
)
