// Package print sets Thai text on pages: paragraphs broken at words, columns, tables, lists, pictures and QR codes,
// written as tagged PDF whose text copies back exactly, or drawn as PNG.
//
// The channels that publish paper and cards call it. A channel makes a [Document], plain data from [Block] values and
// [Style] values of its own, and hands it to a [Typesetter]:
//
//	t := print.Typesetter{Dictionary: names, Open: readPicture}
//	l, err := t.Layout(document)   // every line and picture has its place
//	err = l.PDF(out)               // or l.PNG(out, 1, 1)
//	report := l.Report()           // pages, characters that the font lacks, what was cut
//
// Layout is described once and drawn by two back ends, so a card in PNG and a page in PDF cannot differ. The same
// document gives the same bytes on every machine: no clock, no map order, dates only as the document has them.
//
// A text is never lost without a word: what a limit cuts off and what the font cannot show is in the [Report]. No
// text makes it fail or run over its frame: words of ten thousand characters, scripts that the font lacks, empty
// blocks. Errors are for pictures that cannot be read and for writers that fail.
//
// The package knows nothing of sites, publications or addresses, reads no file and asks no clock. Text comes to it as
// it is to be shown (package thai, Display); it breaks it at the pieces of thai.Dictionary.Lines and changes nothing
// but white space, of which a run becomes one space.
//
// Measures are in points (1/72 inch) of type float64, from the top left; [Millimetre] helps. In a PNG a point is a
// pixel times the scale that is asked for.
package print

import (
	"time"

	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// Millimetre is one millimetre in points.
const Millimetre = 72 / 25.4

// A Document is what is to be set: plain data, which can stand in the view of a channel's file and has a key.
type Document struct {
	Title    string // of the PDF, shown by readers in place of the file's name
	Author   string // the office
	Subject  string
	Keywords []string
	Language string          // BCP 47; "" is th-TH
	Words    words.Localizer // says what a document says of itself
	Date     time.Time       // of the content; the PDF's dates. The zero value leaves them out

	Page     Page
	Sections []Section

	Numerals Numerals // of its text, and of the numbers that fields show
}

// Numerals are the digits of a document.
type Numerals uint8

// The numerals. Those of Latin words and of addresses are always as written (thai.Numerals).
const (
	AsWritten      Numerals = iota // and Arabic in fields
	ArabicNumerals                 // all
	ThaiNumerals                   // all
)

// in writes a text with these numerals.
func (n Numerals) in(text string) string {
	if n == AsWritten {
		return text
	}
	return thai.Numerals(text, n == ThaiNumerals)
}

// A Page is the size of a sheet, its margins and what stands in them. Head and Foot are decoration to a screen
// reader (artifacts), so nothing should be told there alone.
type Page struct {
	Width, Height            float64
	Top, Right, Bottom, Left float64 // margins

	Head, Foot []Block // in the margins: Head ends HeadGap above the text, Foot begins FootGap below it
	HeadGap    float64
	FootGap    float64
	HeadFrom   int // the first page that has Head; 0 is 1. A weekly has its masthead on page 1 and says 2
}

// A4 is a page of 210 × 297 mm with margins.
func A4(top, right, bottom, left float64) Page {
	return Page{Width: 210 * Millimetre, Height: 297 * Millimetre, Top: top, Right: right, Bottom: bottom, Left: left}
}

// Landscape is the page lying on its side, with the same margins.
func (p Page) Landscape() Page {
	p.Width, p.Height = p.Height, p.Width
	return p
}

// TextWidth gives the width between the margins.
func (p Page) TextWidth() float64 { return p.Width - p.Left - p.Right }

// TextHeight gives the height between the margins.
func (p Page) TextHeight() float64 { return p.Height - p.Top - p.Bottom }

// A Section is a stretch of the flow with a number of columns. It begins below the one before, on the same page
// unless NewPage is set, so a masthead is a section of one column and what stands under it one of three.
type Section struct {
	Columns int     // 0 is 1
	Gutter  float64 // between columns
	Rule    float64 // thickness of the rule between columns; 0 is none
	Before  float64 // space above, dropped at the top of a page

	// Grid is the distance of the lines that all columns share, the leading of the body: lines of that leading stand
	// beside one another in all columns, whatever headings and pictures stand above them. 0 is none.
	Grid float64

	// Ragged leaves the last columns as they fall. Otherwise they are balanced: as high as one another as far as
	// the text lets them.
	Ragged bool

	NewPage bool
	Page    Page // of the pages from here on, with NewPage; one of no width is the page as it was

	// Placed are regions at places of their own on the page on which the section begins: labels, cards, a footer
	// that must stand at the bottom of a sheet. They are read before Blocks, and Blocks do not avoid them.
	Placed []Placed

	Blocks []Block
}

// A Placed is a region at a place of its own. Its blocks are shrunk until they fit, to Shrink at most; then text is
// cut at a word with "…", which the Report tells under ID.
type Placed struct {
	ID                  string
	X, Y, Width, Height float64 // from the page's top left
	Shrink              float64 // the smallest scale of sizes and leadings, such as 0.7; 0 is 1: no shrinking
	Vertical            Vertical
	Border              float64 // thickness; 0 is none
	Padding             float64
	Artifact            bool // decoration, which a screen reader passes over
	Blocks              []Block
}

// Vertical is where blocks stand in a region that is higher than they are.
type Vertical uint8

// The places.
const (
	Top Vertical = iota
	Middle
	Bottom
)

// A Typesetter sets documents. It is a plain value, safe for concurrent use if Open is.
type Typesetter struct {
	// Dictionary says between which pieces a line may end; nil is thai.Standard().
	Dictionary *thai.Dictionary

	// Open gives the bytes of a picture by the name that a Picture block has: JPEG, PNG, WebP or GIF. It may be
	// called more than once for a name. nil is for documents without pictures.
	Open func(name string) ([]byte, error)
}

// A Report says what a person should know of a document that was set.
type Report struct {
	Pages   int
	Missing []Missing // in reading order
	Cut     []Cut     // in reading order
}

// A Missing is a sign that the font cannot show. The page shows a box in its place; copied text has the sign itself.
type Missing struct {
	Text    string // one sign: a letter with its marks, an emoji
	ID      string // of the innermost block around it that has one
	Context string // the text around it, at most some thirty characters
}

// A Cut is text that a limit took out of the document.
type Cut struct {
	ID   string // of the Group or Placed whose limit it was
	Text string // all that was left out, one line a paragraph
}
