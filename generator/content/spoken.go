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

// SpokenPhone is how a telephone number is announced.
var SpokenPhone = words.Thai("script-phone", "โทร. {phone}")

// What an announcer says of several kinds.
var (
	spokenAppointment = words.Thai("script-appointment", "กำหนด {when}")
	spokenPlace       = words.Thai("script-at", " ณ {place}")
)

// Spoken is a publication of which an announcer reads more than what every publication has. Each kind says in its own file
// what that is, where it comes and in which words. A kind of something that happens at a time need not: when and where the
// first of its events is comes first.
type Spoken interface {
	speak(*Speech, Telling)
}

// Telling is what a publication cannot know of itself and an announcer reads with it.
type Telling struct {
	Words      words.Localizer // in which it is read
	From       time.Time       // when it is read for the first time, or corrected
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
	s.Contact.Phone = t.fill(SpokenPhone, "phone", "contact.phone", c.Contact.Phone)
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
			s.Own = append(s.Own, say(field("broadcast", line)))
		}
	}
	if len(s.Own) > 0 {
		return s
	}
	for i, point := range c.Points {
		s.Points = append(s.Points, say(field(fmt.Sprintf("points[%d]", i), point)))
	}
	s.Summary = say(field("summary", c.Summary))
	if k, ok := p.(Spoken); ok {
		k.speak(&s, t)
	} else if len(events) > 0 {
		s.Lead = append(s.Lead, say(plain(t.Words.Fill(spokenAppointment, "when", events[0].When.Full())), t.fill(spokenPlace, "place", "venue", events[0].Place)))
	}
	return s
}

func say(phrases ...Phrase) Sentence { return Sentence{Phrases: phrases} }

// plain is a phrase of the program's.
func plain(text string) Phrase { return Phrase{Before: text} }

// field is the text of a field alone.
func field(key, text string) Phrase { return Phrase{Key: key, Text: text} }

// fill returns a word with the text of a field in its one place, which are read together or not at all.
func (t Telling) fill(w words.Word, place, key, text string) Phrase {
	before, after, _ := strings.Cut(t.Words.Say(w), "{"+place+"}")
	return Phrase{key, before, text, after}
}

// A place is what fills a place of a word: the text of a field, or one of the program's, which has no key.
type place struct{ name, key, text string }

// sentence returns a word with all its places filled. The words behind a field belong to it, up to the last space; what
// is between that and the next field, as a quotation mark does, belongs to the next.
func (t Telling) sentence(w words.Word, places ...place) Sentence {
	text := t.Words.Say(w)
	var all []Phrase
	literal := ""
	add := func(more string) {
		if n := len(all); n > 0 {
			all[n-1].After += more
		} else {
			literal += more
		}
	}
	for text != "" {
		next, at := -1, len(text)
		for i, p := range places {
			if j := strings.Index(text, "{"+p.name+"}"); j >= 0 && j < at {
				next, at = i, j
			}
		}
		add(text[:at])
		if next < 0 {
			break
		}
		p := places[next]
		text = text[at+len(p.name)+2:]
		if p.key == "" {
			add(p.text)
			continue
		}
		if n := len(all); n > 0 {
			space := strings.LastIndex(all[n-1].After, " ") + 1
			all[n-1].After, literal = all[n-1].After[:space], all[n-1].After[space:]
		}
		all = append(all, Phrase{Key: p.key, Before: literal, Text: p.text})
	}
	if len(all) == 0 {
		return say(plain(literal))
	}
	return say(all...)
}

// phrases are the texts of a list, side by side.
func phrases(key, between string, texts []string) []Phrase {
	var all []Phrase
	for i, text := range texts {
		all = append(all, Phrase{Key: fmt.Sprintf("%s[%d]", key, i), Before: between, Text: text})
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
