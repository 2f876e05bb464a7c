package site

import (
	"slices"
	"time"

	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
)

// An Input is everything that a site is connected from.
type Input struct {
	Folder    *content.Folder // opened at the site's root; stays open while the Site is used
	Settings  content.Settings
	Records   []content.Record           // sorted by source path
	Pictures  map[string]content.Picture // by source path
	Tables    map[string]content.Table   // by source path
	Files     map[string]content.Source  // every file below content/, by path
	Published content.Published
	Removed   content.Removed
	Issues    content.Issues

	Now      time.Time
	BaseURL  string   // in place of the settings' one, or ""
	Drafts   bool     // show drafts and what awaits approval
	Future   bool     // show what is due later
	LeaveOut bool     // hold faulty publications that were never published
	Failed   []string // sources that could not be rendered: with LeaveOut they are faulty too
	Channels []string // names of all channels that there are
}

// PublishedBefore reports whether readers may know a publication, at its address or at one it had.
func (in Input) PublishedBefore(rec *content.Record) bool {
	addresses := []string{rec.Path}
	if rec.Publication != nil {
		addresses = addressesOf(rec.Publication.Base(), rec.Path)
	}
	return slices.ContainsFunc(addresses, func(a string) bool {
		_, found := in.Published.Find(a)
		return found
	})
}

// Connect makes the site. Findings are all that is wrong with it: those kept in the records, and what can only be
// seen with everything together. A Site is given even when some of them are errors, so that the plan can be
// checked as well; it must not be published then.
//
// With LeaveOut, errors in a publication that content.Published does not know hold it instead: its findings
// stay errors in the list, and leftOut names its source.
func Connect(in Input) (s *Site, findings []diagnostic.Finding, leftOut []string) {
	return connect(in)
}
