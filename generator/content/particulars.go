package content

import (
	"strconv"
	"strings"

	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// Detailed is a publication that says something in fields of its own kind. Machine outputs (feeds, messages, plain text,
// documents, the index of the search) say what it tells, and nothing else of those fields.
type Detailed interface{ Tell(Teller) }

// HasKicker is a publication with one short word beside its title wherever it is listed: the level of a
// warning, the type of a document.
type HasKicker interface {
	// Kicker returns the name of the word's label. ofClaim says that it is the verdict on a claim which others made, and
	// must not be read as one on the title.
	Kicker() (label words.Word, ofClaim bool)
}

// A Teller takes down the particulars of one publication, in its language, and leaves out what is empty. Package entry makes
// one for each publication that it is asked about.
type Teller interface {
	Fact(label words.Word, text string)
	Need(label words.Word, text string)     // a fact without which nobody could act: a message of a few lines has it too
	First(label words.Word, lines []string) // before the text: what to do at once
	Then(label words.Word, lines []string)  // after the text
	ThenCalled(label string, lines []string)
	Dateline(place string)
	Quote(Quote)

	Word(words.Word) string
	Fill(w words.Word, places ...string) string // as words.Localizer does
	Moment(thai.Moment) string
	Clock(thai.Moment) string
	Range(first, last thai.Moment) string // days, either of which may be zero

	Surroundings
}

// Surroundings are what the site knows of a publication beside what its source says.
type Surroundings interface {
	Headline(of Ref) string // of a publication that a field names, or "" where it is not shown
	Districts() []string
	Programme() string       // title of the programme that an episode belongs to, or ""
	Count(indicator int) int // what the query of a plan's indicator counts
	Table(Ref) Table
	Void() bool            // nobody may act on it any more
	Cancelled() bool       // by a later notice
	NextWord() thai.Moment // until when further word is promised, or zero
}

// Words beside particulars that several kinds have.
var (
	directionsWord = words.New("event-directions", "การเดินทาง", "Getting there")
	whenWord       = words.New("event-when", "วันและเวลา", "When")
	peopleWord     = words.New("people-count", "{n} คน", "{n}")
)

func (v Venue) tell(to Teller) {
	to.Need(words.Place, v.Name)
	to.Fact(directionsWord, v.Directions)
}

// tellDays adds the days from which and to which something lasts, either of which may be missing.
func tellDays(to Teller, first, last thai.Moment) {
	if !first.Time.IsZero() || !last.Time.IsZero() {
		to.Need(words.Date, to.Range(first, last))
	}
}

// tellWhen adds a time on one day, or several days.
func tellWhen(to Teller, starts, ends thai.Moment) {
	const day = "2006-01-02"
	switch {
	case starts.Clock && ends.Clock && starts.Time.Format(day) == ends.Time.Format(day):
		to.Need(whenWord, to.Moment(starts)+"–"+to.Clock(ends))
	case ends.Time.IsZero():
		to.Need(whenWord, to.Moment(starts))
	default:
		to.Need(whenWord, to.Moment(starts)+" – "+to.Moment(ends))
	}
}

func people(to Teller, n int) string { return to.Fill(peopleWord, "n", strconv.Itoa(n)) }

// cueLines are the cues of a recording, a line each.
func cueLines(all []Cue) []string {
	out := make([]string, len(all))
	for i, c := range all {
		out[i] = c.At + " " + c.Title
	}
	return out
}

func linesOf(text string) []string { return strings.Split(text, "\n") }
