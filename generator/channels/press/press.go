// Package press publishes what the media download: every photo in full size, with all taken out of it that the
// public must not have, and every attachment without what tells of its maker, and without formulas in tables.
//
// Package cli lists it first, so that the channels after it can say how large a download is. A photo is never
// encoded again here, and nothing of a publication that was removed is ever copied.
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

// recipe numbers what photo.Strip leaves of a photo, and attached.Clean of another file; it is raised whenever those bytes
// change.
const recipe = 2

// New gives the channel.
func New() channel.Channel { return press{} }

type press struct{}

func (press) Name() string { return "press" }

// A download is a file of the officer's that is published under another name.
type download struct {
	File   site.File
	Source string // for findings
}

// A document is an attachment that is no picture.
type document struct {
	download
	Known []string // names that are no secret
}

// unpacked is what looking into a document may take beside its own size, in bytes.
const unpacked = 64 << 20

func (press) Plan(s *site.Site, _ channel.Made) iter.Seq[channel.File] {
	return func(yield func(channel.File) bool) {
		known := []string{s.Settings.Office.Name}
		for _, a := range s.Settings.Agencies {
			known = append(known, a.Name)
		}
		planned := map[string]bool{} // a photo that the text also links to is both photo and attachment
		plan := func(p *site.Publication, address string, file site.File) bool {
			path := site.FilePath(address)
			if planned[path] {
				return true
			}
			planned[path] = true
			view, size := download{file, file.Source.Path}, file.Source.Size
			if content.IsPicture(file.Source.Path) { // attached or not, it may say where it was taken
				return yield(channel.NewCached(path, recipe, 3*size, view, strip).Of(p))
			}
			return yield(channel.NewCached(path, recipe, 3*size+unpacked, document{view, known}, clean).Of(p))
		}
		for _, all := range [][]*site.Publication{s.Publications, s.StaticPages} {
			for _, p := range all {
				for _, ph := range entry.Photos(p) {
					if !plan(p, ph.Address, ph.File) {
						return
					}
				}
				if p.State.Removed {
					continue
				}
				for _, a := range p.Files {
					if !plan(p, a.Address, a.File) {
						return
					}
				}
			}
		}
	}
}

// strip writes a photo without its metadata. A photo that cannot be cleaned is not published at all: the place
// where it was taken may be somebody's home.
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

// clean writes an attachment without what tells of its maker; what cannot be taken out is told of.
func clean(_ context.Context, out channel.Output, d document) error {
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
