// Package print typesets Thai text on pages: paragraphs broken at words, columns, tables, lists, pictures and QR
// codes, written as tagged PDF whose text can be copied exactly, or drawn as PNG.
//
// It is called by the channels that publish paper and cards. A channel makes a [Document], plain data of [Block] and
// [Style] values, and passes it to a [Typesetter]:
//
//	t := print.Typesetter{Dictionary: names, Open: readPicture}
//	l, err := t.Layout(document)   // every line and picture has its position
//	err = l.PDF(out)               // or l.PNG(out, 1, 1)
//	report := l.Report()           // pages, characters that the font lacks, what was cut
//
// A document is laid out once and drawn by two back ends, so a card in PNG and a page in PDF cannot differ. The same
// document yields the same bytes on every machine: there is no clock, no map order, and dates are only those of the
// document.
//
// Text is never lost silently: what a limit cuts off and what the font cannot show is in the [Report]. No text makes
// it fail or overflow its frame, not even words of ten thousand characters, scripts that the font lacks, or empty
// blocks. Errors are for pictures that cannot be read and for writers that fail.
//
// The package knows nothing about sites, publications or addresses, reads no file and asks no clock. Callers pass text
// in its displayed form (package thai, Display); the package breaks it at the pieces of thai.Dictionary.Lines and
// changes only white space, of which a run becomes one space.
//
// Measures are in points (1/72 inch) of type float64, from the top left; [Millimetre] helps. In a PNG a point is one
// pixel times the scale.
//
// # How pages are set
//
// No other package sets pages. A channel makes a Document (sections, blocks and styles: plain data) and a Typesetter lays it
// out; the layout is then written as PDF or drawn as PNG. The package works in this order:
//
//   - shape.go: a word becomes codes, one for each character of the source wherever Thai allows it, with the position of
//     marks included. The subset font of a PDF has one glyph for each code, so the text that is copied is the source
//     (TestEveryClusterMapsOneToOne, TestEveryClusterIsExtracted: all 2,760 clusters in each face).
//   - paragraph.go, linebreak.go: lines end only at the pieces of thai.Dictionary.Lines, and the best set of lines for the
//     whole paragraph is used (FuzzBreakLines).
//   - galley.go, list.go, table.go, picture.go, row.go: blocks become rows, which are never divided.
//   - flow.go: rows are set into columns and pages, balanced, on a grid; cut.go cuts text with a limit.
//   - pdf*.go and png.go draw. The structure tree is made with the rows; content is added to it when it is drawn.
//
// The documents are defined in their channels: sheet, script, labels, card and bulletin, with shared parts in
// generator/channels/paper. A week's newspaper is set repeatedly with less of each story until it has its number of pages,
// and then with as many stories at length as fit (channels/bulletin/write.go).
//
// Every PDF must pass printtest.PDF: pdfcheck, which reads the bytes with an independent parser and knows 29 failure
// conditions of the Matterhorn Protocol and some of its own; qpdf --check; and the text that pdftotext, mutool and pdf.js
// extract, compared including spaces. A file that claims PDF/UA-1 has only passed these checks.
package print
