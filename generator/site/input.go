package site

import (
	"slices"
	"time"

	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
)

// An Input is everything that a site is connected from.
type Input struct {
	Folder     *content.Folder // opened at the site's root; stays open while the Site is used
	Settings   content.Settings
	Records    []content.Record             // sorted by source path
	Pictures   map[string]content.Picture   // by source path
	Tables     map[string]content.Table     // by source path
	Recordings map[string]content.Recording // by source path
	Files      map[string]content.Source    // every file below content/, by path
	content.Lists

	Now      time.Time
	BaseURL  string   // in place of the settings' one, or ""
	Drafts   bool     // show drafts and publications that await approval
	Future   bool     // show publications whose time has not come
	LeaveOut bool     // hold faulty publications that were never published
	Failed   []string // sources that could not be rendered; with LeaveOut they count as faulty
	Channels []string // names of all existing channels

	Updatable bool // Update will be called
}

// PublishedBefore reports whether readers may know a publication, at its address or at a former one.
func (in Input) PublishedBefore(rec *content.Record) bool {
	addresses := []string{rec.Path}
	if rec.Publication != nil {
		addresses = addressesOf(rec.Publication.Base().Aliases, rec.Path)
	}
	return slices.ContainsFunc(addresses, func(a string) bool {
		_, found := in.Published.Find(a)
		return found
	})
}

// Connect makes the site. The findings include those kept in the records and those that need the whole site. Even if some of
// them are errors a Site is returned, so that channels can be checked, but it must not be published.
//
// With LeaveOut, errors in a publication that was never published hold it instead: its findings stay errors in the list, and
// leftOut names its source.
func Connect(in Input) (s *Site, findings []diagnostic.Finding, leftOut []string) {
	return connect(in)
}
