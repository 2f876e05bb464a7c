package feed

import (
	"time"

	"hokhao/generator/channel"
	"hokhao/generator/content"
	"hokhao/generator/entry"
	"hokhao/generator/key"
	"hokhao/generator/site"
)

// The feed of the whole site is archived (RFC 5005, section 4), one document for each month in which something was
// published, so that a new subscriber can have everything, and a late entry moves no other. An archive shows its
// publications as they are now: what was withdrawn since then is withdrawn there too. The month that has not ended has
// a document as well, since the feed itself may not reach back to the first of the month; it does not claim to be complete.

// archive is a feed's place among archives.
type archive struct {
	Name     string // of the document, "2026-10"; "" for the feed itself
	Previous string // name of the archive before, or ""
	Closed   bool   // the month has ended
}

// A month is an archive to be written.
type month struct {
	archive
	shown   []*site.Publication
	removed []tombstone
}

// archivesOf returns all archives, newest first.
func archivesOf(s *site.Site) []month {
	if s.All == nil {
		return nil
	}
	var all []month
	for name, pubs := range site.Months(s.All.Items) {
		if pubs[0].Published.Time.IsZero() {
			continue
		}
		m := month{archive: archive{Name: name, Closed: name < s.Today.Time.Format("2006-01")}, shown: pubs}
		for _, t := range s.Tombstones {
			if t.Since.Format("2006-01") == name {
				m.removed = append(m.removed, tombstoneOf(t))
			}
		}
		if n := len(all); n > 0 {
			all[n-1].Previous = name
		}
		all = append(all, m)
	}
	return all
}

// newestOf returns the name of the newest archive of a list's feed, or "".
func newestOf(l *site.List, archives []month) string {
	if l.Taxonomy != site.Whole || len(archives) == 0 {
		return ""
	}
	return archives[0].Name
}

// batch returns the batch of an archive's documents.
func (m month) batch(s *site.Site, made channel.Made) channel.Batch {
	return channel.Batch{Name: "archive " + m.Name, Key: s.KeyOf(m.shown, key.Of(m.archive), key.Of(m.removed)), Files: func(yield func(channel.File) bool) {
		v := viewOf(s, made, s.All, m.shown)
		v.Removed, v.Archive, v.Dated = m.removed, m.archive, time.Time{}
		_ = yield(channel.NewFile(site.FilePath(v.file(site.RSS)), v, writeRSS)) &&
			yield(channel.NewFile(site.FilePath(v.file(site.Atom)), v, writeAtom))
	}}
}

// file returns the address of the feed as one of the formats.
func (v view) file(name string) string {
	if v.Archive.Name == "" {
		return v.Address + name
	}
	return archived(v.Archive.Name, name)
}

func archived(month, name string) string { return site.FeedsAddress + month + "." + name }

// A relation is a link between a feed and its archives, or a feed and itself.
type relation struct{ Rel, Address string }

// relations returns the links of a feed in one of the formats.
func (v view) relations(name string) []relation {
	all := []relation{{"self", v.file(name)}}
	if v.Archive.Name != "" {
		all = append(all, relation{"current", v.Address + name})
	}
	if v.Archive.Previous != "" {
		all = append(all, relation{"prev-archive", archived(v.Archive.Previous, name)})
	}
	return all
}

// A tombstone is a publication that was removed (RFC 6721).
type tombstone struct {
	ID      string
	Removed time.Time
	Reason  string
}

func tombstoneOf(t site.Tombstone) tombstone {
	return tombstone{t.Ref, t.Removed.Time, entry.Line(t.Reason)}
}

// removedFrom returns what was removed from a list in the last days, as far as is known of what was removed: its kind.
func removedFrom(s *site.Site, l *site.List) []tombstone {
	since := s.Today.Time.AddDate(0, 0, -entry.AmendedDays)
	var all []tombstone
	for _, t := range s.Tombstones {
		ofKind := l.Taxonomy == site.ByKind && content.Kind(l.Key) == t.Kind
		if (l.Taxonomy == site.Whole || ofKind) && !t.Removed.Time.Before(since) {
			all = append(all, tombstoneOf(t))
		}
	}
	return all
}
