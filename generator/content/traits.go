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
