// # How pages are set
//
// generator/print is the one part that sets pages. A channel makes a print.Document (sections, blocks and styles: plain
// data) and a print.Typesetter lays it out; the layout is then written as PDF or drawn as PNG. Inside, in this order:
//
//   - shape.go: a word becomes *codes*, one for each character of the source wherever Thai allows it, with the place of
//     marks inside. The subset font of a PDF has one glyph for each code, so what is copied is what was written
//     (TestEveryClusterMapsOneToOne, TestEveryClusterIsExtracted: all 2,760 clusters in each face).
//   - paragraph.go, linebreak.go: lines end at the pieces of thai.Dictionary.Lines alone; the best set of lines for the
//     whole paragraph is taken (FuzzBreakLines).
//   - galley.go, list.go, table.go, picture.go, row.go: blocks become rows, which are never torn.
//   - flow.go: rows are set into columns and pages, balanced, on a grid; cut.go cuts what has a limit.
//   - pdf*.go and png.go draw. The structure tree is made with the rows, content takes its place in it when it is drawn.
//
// The documents live in their channels: sheet, script, labels, card and bulletin, with what they share in
// generator/channels/paper. The newspaper of a week is set again and again with less of each story until it has its pages, and then
// with as many stories at length as there is room for (channel/bulletin/write.go).
//
// Every PDF must pass printtest.PDF: pdfcheck, which reads the bytes with a parser of its own and knows 29 failure
// conditions of the Matterhorn Protocol beside faults of its own list; qpdf --check; and text as pdftotext, mutool and
// pdf.js take it out, compared with spaces. That a file says PDF/UA-1 means no more than that it passes these.
package print
