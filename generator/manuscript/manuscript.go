// Package manuscript turns what an officer has, a Word document, a message copied out of LINE, a text file of any
// age, into Markdown for a publication's body.
//
// Package cli calls Read for `hokhao new KIND --from FILE`, and Decode where a text file is to be brought into
// UTF-8. What comes in is bytes, what goes out is a title, Markdown and pictures, all in memory: the package opens
// and writes no file, follows no link, and knows neither sites nor kinds of publications. It reads no date, office
// or number out of a text; that is for the officer.
//
// It never changes what a text says. It mends how the text was typed and stored: broken Thai characters, unseen
// ones, lines cut by an e-mail. Each such change is told as a Mend, and so is everything of a document that
// Markdown has no place for, so that nothing is lost without a word.
//
// A document becomes a list of lines (line.go): plain.go makes them of text, docx.go and its neighbours of Office
// Open XML (ECMA-376, ISO/IEC 29500). From there both go one way: chat.go takes away what a chat put around a
// message, mend.go, characters.go and spelling.go mend the characters, junk.go drops lines of decoration, wrap.go
// joins lines that were cut, typed.go finds lists made by hand, and write.go writes Markdown, every paragraph of
// which is read back with package markdown before it is believed.
//
// The Go libraries that read .docx were looked at first: unioffice is sold, go-docx (fumiama) is under the AGPL,
// godocx (gomutex, MIT) passes over whatever stands in a paragraph beside plain runs and links (insertions,
// content controls, fields, text boxes, footnotes), so that text would vanish, and bounds nothing.
package manuscript

import (
	"bytes"
	"path"
	"slices"
	"strings"
)

// A Manuscript is what was read.
type Manuscript struct {
	Title    string    // first paragraph or line, on one line, plain text; "" where it is none, which Mended says
	Body     string    // Markdown without the title; empty, or ends in one line feed
	Pictures []Picture // in the order in which the text shows them; the body refers to them by Name
	Mended   []Mend    // in the order in which they were met first
}

// A Picture is a file that belongs beside the body.
type Picture struct {
	Name string // "picture-1.jpg"; its suffix follows the bytes
	Data []byte
	Alt  string // alternative text from the document; "" where it has none that a person wrote
}

// The limits of what is read. No office's document comes near them.
const (
	maxFile         = 256 << 20 // bytes of a document
	maxPlain        = 8 << 20   // bytes of a text file
	maxParts        = 64 << 20  // bytes of all XML parts together, unpacked
	maxPicture      = 40 << 20  // bytes of a picture
	maxAllPictures  = 256 << 20
	maxPictures     = 200
	maxText         = 2 << 20   // bytes of text while reading
	maxLines        = 100_000   // of text
	maxSpans        = 200_000   // stretches of text with one form
	maxBody         = 512 << 10 // bytes of Markdown: as much as package markdown reads
	maxTableColumns = 64
	maxTableCells   = 50_000 // of all tables together
)

// Read turns a .docx or plain text into a manuscript. What the bytes are decides; of name only the ending counts,
// and only where the bytes leave it open. An error is an *Error.
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

// A reading is one call of Read.
type reading struct {
	*ledger
	typed    bool              // it was no document but text
	notes    map[string][]span // footnotes and endnotes by their keys
	pictures []Picture
}

// finish is the way that documents of all forms take from lines to Markdown.
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

// longestTitle is where a first paragraph begins to be text, in columns.
const longestTitle = 300

// takeTitle takes the first line that has text. A title that a line break divides is one title. What is too long
// for one stays in the body: a person has to find the words.
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
		if title == "" { // a mark of a note by itself, or nothing but signs
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
	return slices.ContainsFunc(lines, func(l line) bool { return l.role == prose && chatTime.MatchString(plain(l.spans)) })
}

// joined returns the text of lines on one.
func joined(lines []line) string {
	var words []string
	for _, l := range lines {
		words = append(words, plain(l.spans))
	}
	return strings.Join(words, " ")
}
