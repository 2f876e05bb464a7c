package site

import (
	"hokhao/generator/content"
	"hokhao/generator/markdown"
	"hokhao/generator/thai"
)

// facts are what a record says for itself, with its files: neither the moment of the build nor any other record plays a
// part in them, so that they are the same whenever the site is built.
type facts struct {
	content.Common                     // of shown
	shown          *content.Record     // what may be shown of the record: itself, or what stays of it when it was withdrawn
	kind           content.Publication // of shown, nil where front matter could not be read
	published      thai.Moment         // date, or publishDate where that is later
	changed        thai.Moment         // last change that readers were told of; zero when there was none
	removed        bool                // withdrawn with keep: title
	summary        string              // the officer's, else an excerpt
	files          attached            // what it names as files
}

// factsOf returns the facts of a record but for its files and what is made with the site's words.
func factsOf(rec *content.Record) facts {
	if rec.Publication == nil {
		return facts{shown: rec}
	}
	c := rec.Publication.Base()
	f := facts{Common: c, shown: rec, kind: rec.Publication, published: c.Date, removed: c.Withdrawn.Reason != "" && c.Withdrawn.Keep == content.KeepTitle}
	if c.PublishDate.Time.After(c.Date.Time) {
		f.published = c.PublishDate
	}
	for _, ch := range c.Changes {
		if ch.Date.Time.After(f.changed.Time) {
			f.changed = ch.Date
		}
	}
	if c.Withdrawn.Date.Time.After(f.changed.Time) {
		f.changed = c.Withdrawn.Date
	}
	if f.removed { // nothing of its text is left, for any channel
		kept := *rec
		kept.Publication = content.Withheld(rec.Publication)
		kept.Outline, kept.Findings = markdown.Outline{Empty: true}, nil
		f.shown, f.kind, f.Common = &kept, kept.Publication, kept.Publication.Base()
	}
	return f
}

// readable reports whether there is a publication: its front matter could be read.
func (f facts) readable() bool { return f.kind != nil }

// withdrawal reports whether the publication was taken back, whatever stays of it.
func (f facts) withdrawal() bool { return f.Withdrawn.Reason != "" }

// warning returns what the publication says as a warning, and reports whether it is one.
func (f facts) warning() (content.Warning, bool) { return content.WarningOf(f.kind) }

// cancelsFrom is when a notice takes back what it cancels: not before readers can know of it.
func (f facts) cancelsFrom() thai.Moment {
	if k, ok := f.kind.(content.Binding); ok && !f.published.Time.After(k.Binds().From.Time) {
		return k.Binds().From
	}
	return f.published
}

// firstAddress is under which address a publication was first known, as the command record wrote it down.
func (m *maker) firstAddress(e *entry) (first content.PublishedLine) {
	for _, address := range addressesOf(e.Common, e.rec.Path) {
		if l, found := m.Published.Find(address); found && (first.Address == "" || l.Since.Before(first.Since)) {
			first = l
		}
	}
	return first
}

// id returns the id of a publication: the address in full under which it was first published. Neither a new name of its
// source nor another address of the site changes it, so that newsrooms do not take it for something new.
func (m *maker) id(e *entry) string {
	first := m.firstAddress(e)
	switch {
	case first.ID != "":
		return first.ID
	case first.Address != "":
		return m.site.URL(first.Address)
	}
	return m.site.URL(addressesOf(e.Common, e.rec.Path)[0]) // moved before anything was recorded, or new
}

// addressesOf returns the addresses that a publication has had, the present one last.
func addressesOf(c content.Common, address string) []string {
	var all []string
	for _, a := range c.Aliases {
		all = append(all, a.Text)
	}
	return append(all, address)
}
