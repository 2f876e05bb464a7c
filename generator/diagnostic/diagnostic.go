package diagnostic

import (
	"cmp"
	"slices"
)

// Severity is the effect of a finding on a build.
type Severity uint8

const (
	Error   Severity = iota // nothing is published
	Warning                 // published all the same; somebody should look
	Note                    // for information: held items, a newer convention
)

// String returns the word that --json carries: "error", "warning" or "note".
func (s Severity) String() string {
	switch s {
	case Error:
		return "error"
	case Warning:
		return "warning"
	default:
		return "note"
	}
}

// MarshalText writes the word of String, so that JSON says "error" and not 0.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// A Finding is one thing that a person should know about one place in a site.
type Finding struct {
	Rule     string   `json:"rule"`             // stable name of the class, such as "date-impossible"
	Severity Severity `json:"severity"`         //
	File     string   `json:"file,omitempty"`   // slash-separated below the site's root; "" is the site as a whole
	Line     int      `json:"line,omitempty"`   // from 1; 0 is the file as a whole
	Column   int      `json:"column,omitempty"` // from 1, in Unicode code points; 0 is the line as a whole
	Text     string   `json:"text,omitempty"`   // the line itself, as it is in the file
	Thai     string   `json:"thai"`             // what is wrong, one sentence
	English  string   `json:"english"`          // the same in English
	Hint     string   `json:"hint,omitempty"`   // how to mend it, in Thai, with the exact text to type where there is one
}

// About returns the finding with its subject put before the Thai sentence; in English the place names it.
func (f Finding) About(what string) Finding {
	f.Thai = what + ": " + f.Thai
	return f
}

// Compare orders findings by file, line, column, rule and sentence: the order in which they are shown.
func Compare(a, b Finding) int {
	return cmp.Or(
		cmp.Compare(a.File, b.File),
		cmp.Compare(a.Line, b.Line),
		cmp.Compare(a.Column, b.Column),
		cmp.Compare(a.Rule, b.Rule),
		cmp.Compare(a.Thai, b.Thai),
		cmp.Compare(a.English, b.English),
	)
}

// Sorted returns the findings in the order of Compare, each once.
func Sorted(fs []Finding) []Finding {
	out := slices.Clone(fs)
	slices.SortFunc(out, Compare)
	return slices.Compact(out)
}

// HasErrors reports whether one of the findings keeps the site from being published.
func HasErrors(fs []Finding) bool {
	return slices.ContainsFunc(fs, func(f Finding) bool { return f.Severity == Error })
}
