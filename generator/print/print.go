package print

import (
	"time"

	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// Millimetre is one millimetre in points.
const Millimetre = 72 / 25.4

// A Document is plain data to be typeset. It can be part of the view of a channel's file and has a key.
type Document struct {
	Title    string // of the PDF; viewers show it instead of the file name
	Author   string // the office
	Subject  string
	Keywords []string
	Language string          // BCP 47; "" is th-TH
	Words    words.Localizer // the words that the typesetter itself adds
	Date     time.Time       // of the content, for the PDF's dates; the zero value omits them

	Page     Page
	Sections []Section

	Numerals Numerals // of its text, and of the numbers that fields show
}

// Numerals are the digits of a document.
type Numerals uint8

// The numerals. Those of Latin words and of addresses are never changed (thai.Numerals).
const (
	AsWritten      Numerals = iota // and Arabic in fields
	ArabicNumerals                 // all
	ThaiNumerals                   // all
)

// in returns a text with these numerals.
func (n Numerals) in(text string) string {
	if n == AsWritten {
		return text
	}
	return thai.Numerals(text, n == ThaiNumerals)
}

// A Page is the size of a sheet, its margins and their contents. Head and Foot are decoration to a screen reader
// (artifacts), so nothing should be said only there.
type Page struct {
	Width, Height            float64
	Top, Right, Bottom, Left float64 // margins

	Head, Foot []Block // in the margins: Head ends HeadGap above the text, Foot begins FootGap below it
	HeadGap    float64
	FootGap    float64
	HeadFrom   int // the first page that has Head; 0 is 1. A weekly with its masthead on page 1 sets 2
}

// A4 returns a page of 210 × 297 mm with margins.
func A4(top, right, bottom, left float64) Page {
	return Page{Width: 210 * Millimetre, Height: 297 * Millimetre, Top: top, Right: right, Bottom: bottom, Left: left}
}

// Landscape returns the page in landscape format, with the same margins.
func (p Page) Landscape() Page {
	p.Width, p.Height = p.Height, p.Width
	return p
}

// TextWidth returns the width between the margins.
func (p Page) TextWidth() float64 { return p.Width - p.Left - p.Right }

// TextHeight returns the height between the margins.
func (p Page) TextHeight() float64 { return p.Height - p.Top - p.Bottom }

// A Section is a stretch of the flow with a number of columns. It begins below the previous one, on the same page
// unless NewPage is set, so a masthead is a section of one column and the stories below it one of three.
type Section struct {
	Columns int     // 0 is 1
	Gutter  float64 // between columns
	Rule    float64 // thickness of the rule between columns; 0 is none
	Before  float64 // space above, dropped at the top of a page

	// Grid is the line distance that all columns share, the leading of the body: lines of that leading are aligned
	// across all columns, whatever headings and pictures are above them. 0 is none.
	Grid float64

	// Ragged leaves the last columns unbalanced. Otherwise their heights are made as equal as the text permits.
	Ragged bool

	NewPage bool
	Page    Page // of the pages from here on, with NewPage; one of no width keeps the previous page

	// Placed are regions at fixed positions on the page on which the section begins: labels, cards, a footer at the
	// bottom of a sheet. They are read before Blocks, and Blocks do not avoid them.
	Placed []Placed

	Blocks []Block
}

// A Placed is a region at a fixed position. Its blocks are shrunk until they fit, to Shrink at most; then text is cut
// at a word with "…", and the Report has it under ID.
type Placed struct {
	ID                  string
	X, Y, Width, Height float64 // from the page's top left
	Shrink              float64 // the smallest scale of sizes and leadings, such as 0.7; 0 is 1: no shrinking
	Vertical            Vertical
	Border              float64 // thickness; 0 is none
	Padding             float64
	Artifact            bool // decoration, which a screen reader skips
	Blocks              []Block
}

// A Vertical is the position of blocks in a region that is higher than they are.
type Vertical uint8

// The positions.
const (
	Top Vertical = iota
	Middle
	Bottom
)

// A Typesetter lays documents out. It is a plain value, safe for concurrent use if Open is.
type Typesetter struct {
	// Dictionary decides where a line may end; nil is thai.Standard().
	Dictionary *thai.Dictionary

	// Open returns the bytes of the picture that a Picture block names: JPEG, PNG, WebP or GIF. It may be called more
	// than once for a name. nil is for documents without pictures.
	Open func(name string) ([]byte, error)
}

// A Report contains what a person should know about a document that was laid out.
type Report struct {
	Pages   int
	Missing []Missing // in reading order
	Cut     []Cut     // in reading order
}

// A Missing is a sign that the font cannot show. The page shows a box instead; copied text has the sign itself.
type Missing struct {
	Text    string // one sign: a letter with its marks, an emoji
	ID      string // of the innermost block around it that has one
	Context string // the text around it, at most about thirty characters
}

// A Cut is text that was left out because of a limit.
type Cut struct {
	ID   string // of the Group or Placed whose limit it was
	Text string // all text left out, one line per paragraph
}
