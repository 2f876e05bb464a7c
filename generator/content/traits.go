package content

import (
	"time"

	"hokhao/generator/diagnostic"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// Traits are what channels ask a publication for instead of its kind.

// Scheduled is a publication of something that happens at a time.
type Scheduled interface{ Events() []Event }

// Passing is a publication of something that is over one day without anybody's doing: an event, a campaign, an
// announcement that holds for a time. Warnings are not among them: what ends them is a state of its own.
type Passing interface {
	// Over returns the moment from which it is over, or the zero Time where it has no end.
	Over() time.Time
}

// Binding is a publication that holds for a time: an announcement, a warning.
type Binding interface {
	// Binds returns from when to when it holds; without To, until somebody says otherwise.
	Binds() thai.Span
}

// Cancelling is a publication that takes others back, from when it binds.
type Cancelling interface {
	Binding
	Cancelled() []Ref // as source paths
}

// Clarifying is a publication that says what is so where something else was claimed.
type Clarifying interface {
	Clarified() []Ref // those of our own that it is about, as source paths
}

// A Membership is how publications belong to another.
type Membership int

// The memberships.
const (
	ByName   Membership = iota // they name it among their campaigns
	ByFolder                   // they lie in its folder
)

// Gathering is a publication to which others belong.
type Gathering interface{ Gathers() Membership }

// Recurring is a publication of one edition of what comes again.
type Recurring interface {
	// Recurs returns the name that all editions share, "" where there is none, and when this one is.
	Recurs() (series string, when thai.Span)
}

// Counting is a publication that counts others.
type Counting interface {
	// Counts returns its fiscal year, and what it counts; one without a query is not counted.
	Counts() (fiscalYear int, counts []Count)
}

// A Count is a query with its name.
type Count struct {
	Name  string
	Query Query
}

// Tabular is a publication that shows tables.
type Tabular interface{ Tables() []Ref }

// Prefixed is a publication whose title is led by a word wherever it is alone.
type Prefixed interface{ Prefix() words.Word }

// Editing is what an editor sets for a weekly issue.
type Editing interface{ Edits() Edit }

// An Edit is how a weekly issue is set; what it names are source paths.
type Edit struct {
	Week    thai.Week
	Lead    Ref
	Order   []Ref // what goes first
	Exclude []Ref // what stays out
}

// Turning is a publication that changes by itself at moments which it says.
type Turning interface{ Turns() []Turn }

// A Turn is a moment at which a publication changes by itself. What is cancelled turns no more, but for what it cancels
// itself; nobody awaits further word of what is void.
type Turn struct {
	At      time.Time          // zero where it was not given
	Why     diagnostic.Message // why the site has to be built again, for hokhao next
	Cancels bool               // it is that from which others are cancelled
	Promise bool               // further word was promised until then
}

// turnsOf returns when each of some events is past.
func turnsOf(events []Event) []Turn {
	var all []Turn
	for _, e := range events {
		all = append(all, Turn{At: e.When.DayAfter(), Why: msgEventPast})
	}
	return all
}

// Playable is a publication of something to be heard or seen.
type Playable interface{ Plays() Medium }

// A Medium is what is asked of a recording or a film, whatever plays it.
type Medium struct {
	File       Ref  // beside the source, or an address on another site
	Moving     bool // it has pictures
	Length     Ref  // as the officer wrote it, "18:30"
	Poster     Ref  // one of the photos
	Captions   Ref  // WebVTT
	Cues       []Cue
	Transcript bool // the page shows what is said
}

// Cautionary is a publication that may be a warning.
type Cautionary interface {
	// Warns returns what the warning says, and reports whether it is one.
	Warns() (Warning, bool)
}

// A Warning is what is asked of a warning, whatever shows it.
type Warning struct {
	Type       NoticeType
	Hazard     Hazard
	Level      Level
	When       thai.Span   // in which it is in force
	NextUpdate thai.Moment // until when it promises further word, or zero
	Areas      []string    // places in danger, finer than districts
}

// WarningOf returns what a publication says as a warning, and reports whether it is one.
func WarningOf(p Publication) (Warning, bool) {
	k, ok := p.(Cautionary)
	if !ok {
		return Warning{}, false
	}
	return k.Warns()
}

// An Event happens at a time.
type Event struct {
	Title string
	When  thai.Span
	Place string
}

// HasFiles is a publication with files of its own beside photos and attachments: recordings, tables, documents.
// Each may be named by its source path from the publication; what is empty is left out.
type HasFiles interface{ Needs() []Ref }

// HasReferences is a publication that names others in fields of its own, as source paths.
type HasReferences interface{ Refers() []Ref }

// An approvable publication needs approval by what it is about, whatever its kind.
type approvable interface {
	// approvedAs is the word for it among the approvals of site.yaml, or "" where it needs none.
	approvedAs() string
}

// A past is a publication with moments of its own that cannot be to come.
type past interface {
	pastMoments(add func(key string, m thai.Moment))
}

// A setting is a publication that has no page, and sets another.
type setting interface {
	// Address is that of the page which it sets.
	Address() string
}

// OnAir is a publication of something that can be heard on the radio.
type OnAir interface {
	OnAir() (station, schedule string)
}

// Opening is a publication with a text that opens a weekly issue.
type Opening interface{ Opening() string }

// given leaves out what is empty.
func given(refs ...Ref) []Ref {
	var out []Ref
	for _, r := range refs {
		if r.Text != "" {
			out = append(out, r)
		}
	}
	return out
}
