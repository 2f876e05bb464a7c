package content

import (
	"time"

	"hokhao/generator/thai"
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

// given leaves out what is not said.
func given(refs ...Ref) []Ref {
	var out []Ref
	for _, r := range refs {
		if r.Text != "" {
			out = append(out, r)
		}
	}
	return out
}
