// Package checksums publishes the SHA-256 of each file that people pass on – texts, documents, photos, recordings – in the
// form that sha256sum reads: SHA256SUMS-2026 for the publications, weekly issues and loudspeaker scripts of a year, and
// SHA256SUMS, which names these and has the files of static pages. An office signs them on a finished build (package
// signature), so that whoever receives a document can tell it from a forgery.
//
// Package cli lists it last: it asks facts of all other channels. It publishes the office's public key too, if site.yaml has
// one. Pages and feeds are in no file: they change with every day, and are read where they are published.
package checksums

import (
	"context"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"
	"time"

	"hokhao/generator/channel"
	"hokhao/generator/entry"
	"hokhao/generator/key"
	"hokhao/generator/site"
)

// Stem begins the names of all files of sums.
const Stem = "SHA256SUMS"

// KeyFile is the file of the public key.
const KeyFile = "minisign.pub"

// New returns the channel.
func New() channel.Channel { return checksums{} }

type checksums struct{}

func (checksums) Name() string { return "checksums" }

// Stage says that the files are made after the documents of which they tell.
func (checksums) Stage() channel.Stage { return channel.Documents }

// A listing is one file.
type listing struct {
	About []string // lines of comment, which sha256sum ignores
	Sums  []sum    // sorted by path
}

type sum struct {
	Path   string
	SHA256 [32]byte
}

func (checksums) Plan(s *site.Site, made channel.Made) iter.Seq[channel.Batch] {
	return func(yield func(channel.Batch) bool) {
		years := yearsOf(s)
		var about []string
		for _, n := range slices.Sorted(maps.Keys(years)) {
			y, name := years[n], fmt.Sprintf("%s-%04d", Stem, n)
			about = append(about, name)
			if !yield(channel.Batch{Name: name, Key: y.key(s, n), Files: func(yield func(channel.File) bool) {
				yield(channel.NewFile(name, listing{Sums: y.sums(s, made)}, write))
			}}) {
				return
			}
		}
		yield(channel.Batch{Name: Stem, Files: func(yield func(channel.File) bool) {
			pages := &year{publications: s.StaticPages}
			if !yield(channel.NewFile(Stem, listing{about, pages.sums(s, made)}, write)) {
				return
			}
			if k := s.Settings.PublicKey; k != "" {
				yield(channel.NewFile(KeyFile, publicKey{entry.Line(s.Settings.Office.Name), k}, writeKey))
			}
		}})
	}
}

// A year is what the files of a year are of.
type year struct {
	publications []*site.Publication
	weeks        []*site.Week
	days         []time.Time // with loudspeaker scripts
}

func yearsOf(s *site.Site) map[int]*year {
	years := map[int]*year{}
	of := func(n int) *year {
		if years[n] == nil {
			years[n] = &year{}
		}
		return years[n]
	}
	for _, p := range s.Publications {
		y := of(p.Published.Time.Year())
		y.publications = append(y.publications, p)
	}
	for _, w := range s.Weeks {
		y := of(w.Week.Year)
		y.weeks = append(y.weeks, w)
	}
	for _, day := range s.BroadcastDays() {
		y := of(day.Year())
		y.days = append(y.days, day)
	}
	return years
}

// key returns the key of everything that the files of a year depend on.
func (y *year) key(s *site.Site, n int) key.Key {
	from := time.Date(n, time.January, 1, 0, 0, 0, 0, s.Zone)
	more := []key.Key{s.KeyOfReadings(from, from.AddDate(1, 0, 0))}
	for _, w := range y.weeks {
		more = append(more, s.KeyOfWeek(w))
	}
	return s.KeyOf(y.publications, more...)
}

// sums returns the sums of what is published of a year.
func (y *year) sums(s *site.Site, made channel.Made) []sum {
	all := map[string][32]byte{}
	add := func(address string) {
		if f, ok := made.Fact(site.FilePath(address)); ok {
			all[f.Path] = f.SHA256
		}
	}
	forms := func(subject string) {
		for _, f := range made.Forms(subject) {
			all[f.Path] = f.SHA256
		}
	}
	for _, p := range y.publications {
		forms(p.Path)
		for _, photo := range []bool{true, false} {
			add(site.CardOf(p.Path, photo))
		}
		for _, ph := range entry.Photos(p) {
			add(ph.Address)
		}
		for _, f := range p.Files {
			add(f.Address)
		}
	}
	for _, w := range y.weeks {
		forms(w.Address)
	}
	for _, day := range y.days {
		for b := range s.BroadcastsOf(day) {
			forms(b.Stem)
		}
	}
	var sums []sum
	for _, path := range slices.Sorted(maps.Keys(all)) {
		sums = append(sums, sum{path, all[path]})
	}
	return sums
}

func write(_ context.Context, out channel.Output, v listing) error {
	var b strings.Builder
	for _, line := range v.About {
		fmt.Fprintf(&b, "# %s\n", line)
	}
	for _, s := range v.Sums {
		fmt.Fprintf(&b, "%x  %s\n", s.SHA256, s.Path)
	}
	_, err := out.Write([]byte(b.String()))
	return err
}

type publicKey struct{ Office, Key string }

func writeKey(_ context.Context, out channel.Output, v publicKey) error {
	_, err := fmt.Fprintf(out, "untrusted comment: %s\n%s\n", v.Office, v.Key)
	return err
}
