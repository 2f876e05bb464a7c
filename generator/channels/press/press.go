// Package press publishes the media downloads: every photo in full size, without private metadata, and every
// attachment without its author's data, and without formulas in tables.
//
// Package cli lists it first, so that later channels can show the size of a download. Photos are never encoded again,
// and nothing of a removed publication is ever copied.
package press

import (
	"context"
	"errors"
	"iter"

	"hokhao/generator/attached"
	"hokhao/generator/channel"
	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
	"hokhao/generator/entry"
	"hokhao/generator/photo"
	"hokhao/generator/site"
)

// recipe is the version of the output of photo.Strip and attached.Clean; it is raised whenever those bytes change.
const recipe = 2

// New returns the channel.
func New() channel.Channel { return press{} }

type press struct{}

func (press) Name() string { return "press" }

// A download is an officer's file that is published under another name.
type download struct {
	File   site.File
	Source string // for findings
}

// An attachment is one that is not a picture.
type attachment struct {
	download
	Known []string // names that are not private
}

// unpacked is the memory for examining a document in addition to its size, in bytes.
const unpacked = 64 << 20

func (press) Plan(s *site.Site, _ channel.Made) iter.Seq[channel.Batch] {
	known := []string{s.Settings.Office.Name}
	for _, a := range s.Settings.Agencies {
		known = append(known, a.Name)
	}
	look := channel.Batch{Name: "look", Key: s.KeyOf(nil), Files: func(yield func(channel.File) bool) {
		for _, p := range s.Look.All() {
			view := download{p.File, p.File.Source.Path}
			if !yield(channel.NewCached(site.FilePath(p.Address), recipe, 3*p.File.Source.Size, view, strip).Share()) {
				return
			}
		}
	}}
	all := func(p *site.Publication, yield func(channel.File) bool) bool {
		planned := map[string]bool{} // a photo that the text also links to is both photo and attachment
		plan := func(address string, file site.File) bool {
			path := site.FilePath(address)
			if planned[path] {
				return true
			}
			planned[path] = true
			view, size := download{file, file.Source.Path}, file.Source.Size
			if content.IsPicture(file.Source.Path) { // attached or not, it may contain its location
				return yield(channel.NewCached(path, recipe, 3*size, view, strip).Of(p).Share())
			}
			return yield(channel.NewCached(path, recipe, 3*size+unpacked, attachment{view, known}, clean).Of(p))
		}
		for _, ph := range entry.Photos(p) {
			if !plan(ph.Address, ph.File) {
				return false
			}
		}
		if p.State.Removed {
			return true
		}
		for _, a := range p.Files {
			if !plan(a.Address, a.File) {
				return false
			}
		}
		return true
	}
	return channel.Batches(channel.One(look), channel.ByMonth(s, all), channel.OfPages(s, all))
}

// strip writes a photo without its metadata. A photo that cannot be cleaned is not published at all: its location may
// be somebody's home.
func strip(_ context.Context, out channel.Output, d download) error {
	data, err := d.File.Read()
	if err != nil {
		return err
	}
	clean, err := photo.Strip(data)
	var refused *photo.Error
	switch {
	case errors.As(err, &refused):
		f := diagnostic.Finding(*refused)
		f.File = d.Source
		out.Report(f)
		return nil
	case err != nil:
		return err
	}
	_, err = out.Write(clean)
	return err
}

// clean writes an attachment without its author's data, and reports what cannot be removed.
func clean(_ context.Context, out channel.Output, d attachment) error {
	data, err := d.File.Read()
	if err != nil {
		return err
	}
	data, remarks := attached.Clean(data, d.Source, d.Known)
	for _, f := range remarks {
		f.File = d.Source
		out.Report(f)
	}
	_, err = out.Write(data)
	return err
}
