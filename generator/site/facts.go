package site

import (
	"hokhao/generator/content"
	"hokhao/generator/markdown"
	"hokhao/generator/thai"
)

// facts are what a record says by itself, with its files. They depend neither on the moment of the build nor on other
// records.
type facts struct {
	*content.Common                     // of shown
	shown           *content.Record     // the part of the record that may be shown: all of it, or the remainder of a withdrawn one
	kind            content.Publication // of shown, nil if front matter could not be read
	published       thai.Moment         // date, or publishDate if that is later
	changed         thai.Moment         // last announced change; zero if there was none
	removed         bool                // withdrawn with keep: title
	steps           []Step              // its changes and its withdrawal, without their words
	summary         string              // the officer's summary, or an excerpt
	files           attached            // the files that it names
}

// factsOf returns the facts of a record, except its files and what depends on the site's words.
func factsOf(rec *content.Record) facts {
	if rec.Publication == nil {
		return facts{shown: rec, Common: &content.Common{}}
	}
	c := rec.Publication.Base()
	f := facts{Common: &c, shown: rec, kind: rec.Publication, published: c.Date, removed: c.Withdrawn.Reason != "" && c.Withdrawn.Keep == content.KeepTitle}
	if c.PublishDate.Time.After(c.Date.Time) {
		f.published = c.PublishDate
	}
	for _, ch := range c.Changes {
		f.steps = append(f.steps, Step{changedTo(ch.Type), ch.Date.Time})
		if ch.Date.Time.After(f.changed.Time) {
			f.changed = ch.Date
		}
	}
	if c.Withdrawn.Reason != "" {
		f.steps = append(f.steps, Step{Withdrawn, c.Withdrawn.Date.Time})
	}
	if c.Withdrawn.Date.Time.After(f.changed.Time) {
		f.changed = c.Withdrawn.Date
	}
	if f.removed { // no channel may see its text
		kept := *rec
		kept.Publication = content.Withheld(rec.Publication)
		kept.Outline, kept.Findings = markdown.Outline{Empty: true}, nil
		left := kept.Publication.Base()
		f.shown, f.kind, f.Common = &kept, kept.Publication, &left
	}
	return f
}

// readable reports whether there is a publication: its front matter could be read.
func (f facts) readable() bool { return f.kind != nil }

// withdrawal reports whether the publication was withdrawn, whether or not its text is kept.
func (f facts) withdrawal() bool { return f.Withdrawn.Reason != "" }

// warning returns the publication's data as a warning, and reports whether it is one.
func (f facts) warning() (content.Warning, bool) { return content.WarningOf(f.kind) }

// cancelsFrom returns the time from which a notice cancels others: not before readers can know of it.
func (f facts) cancelsFrom() thai.Moment {
	if k, ok := f.kind.(content.Binding); ok && !f.published.Time.After(k.Binds().From.Time) {
		return k.Binds().From
	}
	return f.published
}

// firstAddress returns the address under which a publication was first published, as recorded by the command record.
func (m *maker) firstAddress(e *entry) (first content.PublishedLine) {
	for _, address := range addressesOf(e.Aliases, e.rec.Path) {
		if l, found := m.Published.Find(address); found && (first.Address == "" || l.Since.Before(first.Since)) {
			first = l
		}
	}
	return first
}

// id returns the id of a publication: the full URL under which it was first published. It does not change with the name of
// its source or with the site's address, so that newsrooms do not take the publication for a new one.
func (m *maker) id(e *entry) string {
	first := m.firstAddress(e)
	switch {
	case first.ID != "":
		return first.ID
	case first.Address != "":
		return m.site.URL(first.Address)
	}
	return m.site.URL(addressesOf(e.Aliases, e.rec.Path)[0]) // moved before it was recorded, or new
}

// addressesOf returns the addresses of a publication, the present one last.
func addressesOf(aliases []content.Ref, address string) []string {
	var all []string
	for _, a := range aliases {
		all = append(all, a.Text)
	}
	return append(all, address)
}
