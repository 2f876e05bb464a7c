package engine

import (
	"errors"
	"fmt"
	"io"

	"hokhao/generator/channel"
	"hokhao/generator/diagnostic"
	"hokhao/generator/publish"
)

// A sink receives what one File's renderer writes and reports. It implements channel.Output.
type sink struct {
	b       *builder
	file    channel.File
	made    output
	current *part
	err     error // the first error, even if the renderer ignored it
}

// A part is one file that is being written.
type part struct {
	s     *sink
	name  string // what follows the File's path
	file  *publish.StagedFile
	pages int
}

var errClosed = errors.New("written to after it was complete")

func newSink(b *builder, f channel.File) *sink {
	s := &sink{b: b, file: f, made: outputOf(f)}
	if !f.Prefix() {
		s.begin("")
	}
	return s
}

// outputOf returns the output of a File that is not yet rendered.
func outputOf(f channel.File) output {
	return output{Path: f.Path, Key: f.Key, Durable: f.Durable, Shared: f.Shared, Source: f.Source, Subject: f.Subject, Form: f.Form}
}

func (s *sink) begin(name string) *part {
	s.current = &part{s: s, name: name, file: s.b.target.Stage(s.file.Path+name, s.file.Shared)}
	return s.current
}

// Write adds bytes to a plain File.
func (s *sink) Write(p []byte) (int, error) {
	if s.file.Prefix() {
		return 0, s.fail(errors.New("a prefix File has no bytes of its own"))
	}
	return s.current.Write(p)
}

// Create begins the next file of a prefix File.
func (s *sink) Create(name string) io.Writer {
	s.complete()
	p := s.begin(name)
	if !s.file.Prefix() || name == "" {
		s.fail(fmt.Errorf("a file named %q cannot be made in it", name))
	}
	return p
}

// Open returns the bytes of a file that was rendered earlier.
func (s *sink) Open(f channel.Fact) (io.ReadCloser, error) {
	if !f.Shared {
		return nil, fmt.Errorf("%s is not shared", f.Path)
	}
	return s.b.target.Open(f.Path, publish.Entry{Size: f.Size, SHA256: f.SHA256})
}

// Pages records the number of pages of the document.
func (s *sink) Pages(n int) {
	if s.current != nil {
		s.current.pages = n
	}
}

// Report records a finding.
func (s *sink) Report(f diagnostic.Finding) { s.made.Findings = append(s.made.Findings, f) }

func (p *part) Write(data []byte) (int, error) {
	if p.s.current != p {
		return 0, p.s.fail(errClosed)
	}
	n, err := p.file.Write(data)
	if err != nil {
		p.s.fail(err)
	}
	return n, err
}

func (s *sink) fail(err error) error {
	if s.err == nil {
		s.err = err
	}
	return err
}

func (s *sink) complete() {
	p := s.current
	if p == nil {
		return
	}
	s.current = nil
	e, err := p.file.Close()
	if err != nil {
		s.fail(err)
		return
	}
	s.made.Files = append(s.made.Files, outputFile{
		Name: p.name, Size: e.Size, SHA256: e.SHA256, Pages: p.pages, Modified: e.Modified,
	})
}

// end returns the output, or the first error.
func (s *sink) end(err error) (output, error) {
	if err == nil {
		s.complete()
		err = s.err
	}
	if err != nil {
		s.abort()
		return output{}, err
	}
	return s.made, nil
}

func (s *sink) abort() {
	if s.current != nil {
		s.current.file.Abort()
		s.current = nil
	}
}
