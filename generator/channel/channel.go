// Package channel says what a channel is: one way in which the office's publications reach people.
//
// Each folder below is one channel; package cli lists them, package engine asks each for its files and renders
// those that differ. Channels never call one another: what a later one must know of an earlier one's files it
// asks of Made. This package renders nothing itself.
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

// A Channel is one way in which the office's publications reach people.
// Channels run in the order of one list; each sees what those before it made.
type Channel interface {
	Name() string // its folder, and its key under channels in site.yaml
	// Plan yields the files for s. It renders nothing, reads no file and cannot fail: s was checked.
	Plan(s *site.Site, made Made) iter.Seq[File]
}

// A Checker is a channel that can say what is wrong with sources without rendering anything. It is asked where the site is
// faulty, so that nothing is rendered and everything is told at once all the same.
type Checker interface {
	Check(s *site.Site, report func(...diagnostic.Finding))
}

// A File is one published file, or several whose names begin alike, not yet rendered.
type File struct {
	// Path is where it is published, below public/, slash-separated. One that ends in "/" or "-" is a prefix:
	// its renderer names what follows.
	Path string
	// Key is that of the view. The program's own hash stands once, in the state's header.
	Key key.Key
	// Durable reports whether Key holds for other builds of the program too.
	Durable bool
	// Memory is what rendering needs at its height beyond a page's few kilobytes, in bytes.
	Memory int64
	// Source is that of the publication which the file is a form of, or "" where it shows several: a fault in making it
	// is a fault of that source, and holds it alone.
	Source string
	// Form is what readers call the file where it is one of the forms of what is known by the address Subject: of a
	// publication, a week, a district's day. Both are zero of pages, and of what nobody is led to.
	Form    words.Word
	Subject string

	render func(context.Context, Output) error
}

// NewFile makes a File: what is hashed is what render is given.
func NewFile[V any](path string, view V, render func(context.Context, Output, V) error) File {
	return File{Path: path, Key: key.Of(view), render: bind(view, render)}
}

// NewCached is NewFile for what costs much (photos, cards, PDFs): recipe, raised whenever the bytes change,
// stands in for the program's hash. memory is what rendering needs at its height, in bytes.
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

// As returns the File as a form of what is known by an address, under the name that readers know the form by.
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

// A Fact is what is known of a file once made; it goes into views like any other value.
type Fact struct {
	Path   string
	Size   int64 // bytes
	SHA256 [32]byte
	Pages  int // of a document, else 0
}

// Made tells of the files of the channels that stand earlier in the list.
type Made interface {
	Fact(path string) (Fact, bool)
	Below(prefix string) iter.Seq[Fact] // sorted; "" is everything; the files of a prefix File have Facts of their own
	// Forms yields the forms of what is known by an address, in the order in which they were planned.
	Forms(subject string) iter.Seq2[words.Word, Fact]
}

// An Output takes one File's bytes; package engine implements it. What is said here is kept for the next build.
type Output interface {
	io.Writer                           // a plain File; in a prefix File every write is an error
	Create(name string) io.Writer       // in a prefix File: Path+name; complete at the next Create or when Render returns
	Open(f Fact) (io.ReadCloser, error) // exactly f's bytes, or an error
	Pages(n int)                        // of a document
	Report(f diagnostic.Finding)        // replayed while the File stands
}
