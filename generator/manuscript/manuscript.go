// Package manuscript converts what an officer has (a Word document, a message copied out of LINE, an old text file)
// into Markdown for the body of a publication.
//
// Package cli calls Read for `hokhao new KIND --from FILE`, and Decode to convert a text file to UTF-8. The input is
// bytes; the output is a title, Markdown and pictures, all in memory. The package opens and writes no file, follows no
// link, and knows nothing of sites and kinds of publications. It extracts no date, office or number from a text; that is
// for the officer.
//
// It never changes what a text says. It mends how the text was typed and stored: broken Thai characters, invisible
// ones, lines broken by an e-mail program. Each change is reported as a Mend, and so is everything in a document that
// Markdown cannot express, so that nothing is lost silently.
//
// Both formats are read into a list of lines (line.go): plain text by plain.go; Office Open XML (ECMA-376, ISO/IEC
// 29500) by docx.go and the files it uses. All else is shared: chat.go removes what a chat put around a message, mend.go,
// characters.go and spelling.go mend characters, junk.go drops decoration, wrap.go joins broken lines, typed.go finds
// lists typed by hand, and write.go writes Markdown, and checks each paragraph by reading it back with package markdown.
//
// No Go library for .docx served: unioffice is commercial, go-docx (fumiama) is under the AGPL, and godocx (gomutex,
// MIT) skips everything in a paragraph but plain runs and links (insertions, content controls, fields, text boxes,
// footnotes), so text would be lost, and it has no limits.
package manuscript

import (
	"bytes"
	"path"
	"slices"
	"strings"
)

// A Manuscript is the result of Read.
type Manuscript struct {
	Title    string    // first paragraph or line as plain text on one line; "" if it is not a title, which Mended reports
	Body     string    // Markdown without the title; either empty or ending in one line feed
	Pictures []Picture // in the order of the text; the body refers to them by Name
	Mended   []Mend    // in the order in which they occurred first
}

// A Picture is a file to be stored beside the body.
type Picture struct {
	Name string // "picture-1.jpg"; the suffix depends on the bytes
	Data []byte
	Alt  string // alternative text from the document, or "" if no person wrote one
}

// Limits, far above any office's document.
const (
	maxFile         = 256 << 20 // bytes of a document
	maxPlain        = 8 << 20   // bytes of a text file
	maxParts        = 64 << 20  // bytes of all XML parts together, uncompressed
	maxPicture      = 40 << 20  // bytes of a picture
	maxAllPictures  = 256 << 20
	maxPictures     = 200
	maxText         = 2 << 20   // bytes of text while reading
	maxLines        = 100_000   // of text
	maxSpans        = 200_000   // spans
	maxBody         = 512 << 10 // bytes of Markdown: the limit of package markdown
	maxTableColumns = 64
	maxTableCells   = 50_000 // of all tables together
)

// Read turns a .docx or plain text into a manuscript. The format is found from the bytes; the suffix of name is
// used only where they are ambiguous. An error is an *Error.
func Read(name string, data []byte) (Manuscript, error) {
	r := &reading{ledger: &ledger{}}
	var lines []line
	var err error
	switch {
	case len(data) > maxFile:
		err = errTooLarge
	case bytes.HasPrefix(data, []byte("PK\x03\x04")), bytes.HasPrefix(data, []byte("PK\x05\x06")):
		lines, err = r.readArchive(data)
	default:
		if e := refused(strings.ToLower(path.Ext(name)), data); e != nil {
			err = e
			break
		}
		lines, err = r.readPlain(data)
	}
	if err != nil {
		return Manuscript{}, err
	}
	return r.finish(lines)
}

// A reading is the state of one call of Read.
type reading struct {
	*ledger
	typed    bool              // the file is plain text
	notes    map[string][]span // footnotes and endnotes by key
	pictures []Picture
}

// finish turns lines, whatever format they came from, into a manuscript.
func (r *reading) finish(lines []line) (Manuscript, error) {
	lines = r.unchat(lines)
	lines = r.captions(withoutBlank(lines))
	r.mendLines(lines)
	lines = withoutBlank(lines)
	lines = r.withoutJunk(lines)
	lines = r.unwrap(lines)
	title, lines := r.takeTitle(lines)
	lines = r.linesBelow(lines)
	r.typedLists(lines)
	body, err := r.write(lines)
	if err != nil {
		return Manuscript{}, err
	}
	if title == "" && body == "" {
		return Manuscript{}, errEmpty
	}
	return Manuscript{Title: title, Body: body, Pictures: shownPictures(r.pictures, lines), Mended: r.mends}, nil
}

// longestTitle is the width in columns above which a first paragraph is not a title.
const longestTitle = 300

// takeTitle removes the title, the first line with text, from lines. A title divided by a line break is joined.
// Text that is too long for a title stays in the body, and a person has to write one.
func (r *reading) takeTitle(lines []line) (string, []line) {
	for i, l := range lines {
		if l.role == table || l.role == picture {
			continue
		}
		end := i + 1
		for end < len(lines) && lines[end].gap == brk && lines[end].role == prose {
			end++
		}
		title := r.plainTitle(joined(lines[i:end]), hasTimes(lines[end:]))
		if title == "" { // only the mark of a footnote, or signs that are dropped
			continue
		}
		if columns(title) > longestTitle {
			break
		}
		for _, part := range lines[i:end] {
			for _, s := range part.spans {
				if s.note != "" {
					r.note("title-note", 1, plain(r.notes[s.note]))
				}
			}
		}
		rest := append(lines[:i:i], lines[end:]...)
		if i < len(rest) {
			rest[i].gap = blank
		}
		return title, rest
	}
	r.note("title-missing", 1, "")
	return "", lines
}

// hasTimes reports whether one of the lines begins with a time of day.
func hasTimes(lines []line) bool {
	return slices.ContainsFunc(lines, func(l line) bool { return l.role == prose && chatTime().MatchString(plain(l.spans)) })
}

// joined returns the text of lines on one line.
func joined(lines []line) string {
	var words []string
	for _, l := range lines {
		words = append(words, plain(l.spans))
	}
	return strings.Join(words, " ")
}
