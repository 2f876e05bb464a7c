// Package rendition makes the sizes of each photo that pages show, and the thumbnails that feeds name: one prefix File per photo, because decoding is the
// most expensive step and is done once for all of them.
//
// Package cli lists it before the channels that make documents and cards from these sizes. Package site decides on
// the sizes and their names; this package never chooses an address and never changes the original.
package rendition

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"

	"hokhao/generator/channel"
	"hokhao/generator/diagnostic"
	"hokhao/generator/entry"
	"hokhao/generator/photo"
	"hokhao/generator/site"
)

// New returns the channel.
func New() channel.Channel { return rendition{} }

type rendition struct{}

func (rendition) Name() string { return "rendition" }

// Stage implements the method of channel.StageOf.
func (rendition) Stage() channel.Stage { return channel.Pictures }

// A set is the renditions of one photo.
type set struct {
	File      site.File
	Source    string // for findings
	Sizes     []named
	Thumbnail named // for feeds; zero if the photo is not a publication's first
}

type named struct {
	Size photo.Size
	Name string // the part after the prefix: "960.HASH.jpg"
}

func (rendition) Plan(s *site.Site, _ channel.Made) iter.Seq[channel.Batch] {
	return channel.Batches(channel.ByMonth(s, plan), channel.OfPages(s, plan))
}

func plan(p *site.Publication, yield func(channel.File) bool) bool {
	thumbnail, _ := p.Thumbnail()
	for _, ph := range entry.Photos(p) {
		if len(ph.Renditions) == 0 {
			continue
		}
		memory := photo.Memory(ph.Picture.Header) + ph.File.Source.Size
		if !yield(channel.NewCached(site.FilePath(ph.Stem), photo.Recipe, memory, setOf(ph, thumbnail), render).Of(p).Share()) {
			return false
		}
	}
	return true
}

func setOf(ph *site.Photo, thumbnail site.Rendition) set {
	v := set{File: ph.File, Source: ph.File.Source.Path}
	for _, r := range ph.Renditions {
		v.Sizes = append(v.Sizes, named{photo.Size{Width: r.Width, Height: r.Height}, r.Name})
	}
	if thumbnail.Address == ph.Stem+thumbnail.Name {
		v.Thumbnail = named{photo.Size{Width: thumbnail.Width, Height: thumbnail.Height}, thumbnail.Name}
	}
	return v
}

func render(ctx context.Context, out channel.Output, v set) error {
	data, err := v.File.Read()
	if err != nil {
		return err
	}
	err = photo.Render(ctx, data, v.sizes(), v.Thumbnail.Size, func(size photo.Size, coded photo.Encoded) error {
		name, ok := v.name(size, coded.Format)
		if !ok {
			return fmt.Errorf("no rendition of %d × %d as %s was planned", size.Width, size.Height, coded.Format)
		}
		_, err := out.Create(name).Write(coded.Bytes)
		return err
	})
	var refused *photo.Error
	if errors.As(err, &refused) {
		f := diagnostic.Finding(*refused)
		f.File = v.Source
		out.Report(f)
		return nil
	}
	return err
}

func (v set) sizes() []photo.Size {
	sizes := make([]photo.Size, len(v.Sizes))
	for i, n := range v.Sizes {
		sizes[i] = n.Size
	}
	return sizes
}

// name returns the name that package site planned for a size; one whose extension differs from the format would be
// wrong.
func (v set) name(size photo.Size, format photo.Format) (string, bool) {
	for _, n := range slices.Concat(v.Sizes, []named{v.Thumbnail}) {
		if n.Size == size && strings.HasSuffix(n.Name, "."+format.Extension()) {
			return n.Name, true
		}
	}
	return "", false
}
