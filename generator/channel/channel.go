// Package channel defines what a channel is: one form in which the office's publications reach people.
//
// Each folder of package channels is one channel; package cli lists them, package engine asks each for its files and
// renders those that changed. Channels never call one another: a later one learns about an earlier one's files from
// Made. This package renders nothing itself.
package channel

import (
	"context"
	"fmt"
	"io"
	"iter"
	"reflect"
	"strings"

	"hokhao/generator/diagnostic"
	"hokhao/generator/key"
	"hokhao/generator/site"
	"hokhao/generator/words"
)

// A Channel is one form in which the office's publications reach people. Channels run in the order of one list; each
// sees the files of those before it.
type Channel interface {
	Name() string // its folder, and its key under channels in site.yaml
	// Plan yields the files for s, batch by batch. It renders nothing, reads no file and cannot fail: s was checked.
	Plan(s *site.Site, made Made) iter.Seq[Batch]
}

// A Batch is a run of files that are planned together, or not at all: package engine keeps what it published of a batch
// whose key is that of the last build, and calls Files for the others, several batches at a time.
type Batch struct {
	Name string // unique in the channel, and the same from build to build: "2026-11"
	// Key is the key of everything in the site that Files reads: equal keys mean equal files. It need not cover the files of
	// earlier channels, since they depend on the same parts of the site. With the zero Key a batch is planned in every
	// build.
	Key   key.Key
	Files iter.Seq[File]
}

// Files yields the files of batches, one after the other.
func Files(batches iter.Seq[Batch]) iter.Seq[File] {
	return func(yield func(File) bool) {
		for b := range batches {
			for f := range b.Files {
				if !yield(f) {
					return
				}
			}
		}
	}
}

// A PlanOne yields the files of one publication, and reports whether to go on. It reads nothing of the site but the
// publication, what the publication leads to, and what all publications share.
type PlanOne func(p *site.Publication, yield func(File) bool) bool

// ByMonth returns the batches of all publications but static pages, one for each month of their dates, newest first.
func ByMonth(s *site.Site, plan PlanOne) iter.Seq[Batch] {
	return func(yield func(Batch) bool) {
		for month, pubs := range site.Months(s.Publications) {
			if !yield(batchOf(s, month, pubs, plan)) {
				return
			}
		}
	}
}

// OfPages returns the batch of all static pages.
func OfPages(s *site.Site, plan PlanOne) iter.Seq[Batch] {
	return One(batchOf(s, "pages", s.StaticPages, plan))
}

func batchOf(s *site.Site, name string, pubs []*site.Publication, plan PlanOne) Batch {
	return Batch{name, s.KeyOf(pubs), func(yield func(File) bool) {
		for _, p := range pubs {
			if !plan(p, yield) {
				return
			}
		}
	}}
}

// One yields a single batch.
func One(b Batch) iter.Seq[Batch] { return func(yield func(Batch) bool) { yield(b) } }

// Batches yields all batches of each sequence, one sequence after the other.
func Batches(all ...iter.Seq[Batch]) iter.Seq[Batch] {
	return func(yield func(Batch) bool) {
		for _, batches := range all {
			for b := range batches {
				if !yield(b) {
					return
				}
			}
		}
	}
}

// A Stage is a part of a preview's build. Pages are made in the first one, so that they are shown while the rest is made.
type Stage int

// The stages, first to last. Everything is not one: it is the whole build.
const (
	Everything Stage = iota
	Pages
	Pictures  // of pages, in the sizes of the web
	Documents // on paper, and drawn pictures
)

// StageOf returns the stage in which a channel's files are made.
func StageOf(c Channel) Stage {
	if s, ok := c.(interface{ Stage() Stage }); ok {
		return s.Stage()
	}
	return Pages
}

// A Checker is a channel that can find faults in sources without rendering. It is called when the site has errors, so
// that all findings are reported although nothing is rendered.
type Checker interface {
	Check(s *site.Site, report func(...diagnostic.Finding))
}

// A File is one published file, or several with a common prefix, not yet rendered.
type File struct {
	// Path is its path below public/, slash-separated. One that ends in "/" or "-" is a prefix: its renderer names
	// the rest.
	Path string
	// Key is the key of the view. The hash of the program is recorded once, in the header of the state.
	Key key.Key
	// Durable reports whether Key is valid for other builds of the program too.
	Durable bool
	// Shared reports whether later files may Open the bytes. A build that publishes nothing keeps those alone.
	Shared bool
	// Memory is the peak memory of rendering, in bytes, beyond a page's few kilobytes.
	Memory int64
	// Source is the source of the publication that the file is a form of, or "" if it shows several. A fault in
	// rendering is reported for that source, and withholds only it.
	Source string
	// Form is the readers' name of the file if it is one form of the subject at address Subject: a publication, a
	// week, a district's day. Both are zero for pages, and for files that pages do not link to by name.
	Form    words.Word
	Subject string

	render func(context.Context, Output) error
}

// NewFile returns a File whose key is that of the view passed to render.
func NewFile[V any](path string, view V, render func(context.Context, Output, V) error) File {
	return File{Path: path, Key: key.Of(view), render: bind(view, render)}
}

// NewCached is NewFile for expensive files (photos, cards, PDFs): recipe, which is raised whenever the bytes change,
// takes the place of the program's hash. memory is the peak memory of rendering, in bytes.
func NewCached[V any](path string, recipe int, memory int64, view V, render func(context.Context, Output, V) error) File {
	type cached struct {
		Recipe int
		View   key.Key
		Type   string
	}
	k := key.Of(cached{recipe, key.Of(view), reflect.TypeFor[V]().String()})
	return File{Path: path, Key: k, Durable: true, Memory: memory, render: bind(view, render)}
}

// Of returns the File as a form of a publication.
func (f File) Of(p *site.Publication) File {
	f.Source = p.Source.Path
	return f
}

// Share returns the File for files of later channels to open.
func (f File) Share() File {
	f.Shared = true
	return f
}

// As returns the File as a form of the subject at an address, under the readers' name of the form.
func (f File) As(subject string, form words.Word) File {
	f.Subject, f.Form = subject, form
	return f
}

func bind[V any](view V, render func(context.Context, Output, V) error) func(context.Context, Output) error {
	return func(ctx context.Context, out Output) error { return render(ctx, out, view) }
}

// Prefix reports whether the File's renderer names what follows Path.
func (f File) Prefix() bool { return strings.HasSuffix(f.Path, "/") || strings.HasSuffix(f.Path, "-") }

// Render runs the renderer; package engine calls it.
func (f File) Render(ctx context.Context, out Output) error {
	if err := f.render(ctx, out); err != nil {
		return fmt.Errorf("%s: %w", f.Path, err)
	}
	return nil
}

// A Fact describes a rendered file; it can be part of views like any other value.
type Fact struct {
	Path   string
	Size   int64 // bytes
	SHA256 [32]byte
	Pages  int // of a document, else 0
	Shared bool
}

// Made describes the files of the channels earlier in the list.
type Made interface {
	Fact(path string) (Fact, bool)
	Below(prefix string) iter.Seq[Fact] // sorted; "" means all; the files of a prefix File have Facts of their own
	// Forms yields the forms of the subject at an address, in the order in which they were planned.
	Forms(subject string) iter.Seq2[words.Word, Fact]
}

// An Output receives the bytes of one File; package engine implements it. Pages and reports are kept for the next
// build.
type Output interface {
	io.Writer                           // for a plain File; in a prefix File every write is an error
	Create(name string) io.Writer       // in a prefix File: Path+name; complete at the next Create or when Render returns
	Open(f Fact) (io.ReadCloser, error) // exactly the bytes of a file that is Shared, or an error
	Pages(n int)                        // of a document
	Report(f diagnostic.Finding)        // repeated by later builds while the File is kept
}
