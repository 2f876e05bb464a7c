// Package markdown turns the body of a publication, the Markdown below its front matter, into what the
// channels need: its outline (headings, links, pictures and findings), an HTML fragment, and plain text.
//
// Package content calls Read once when a source is read and keeps the Outline, and the Document as long as there is room for it;
// channels call a Document's HTML, Text, Blocks and Aloud, by way of package site, with functions that say where links and
// pictures lead in their form. All of them walk one tree from one parse function, so that they cannot understand a text
// differently. Package manuscript opens what it writes, to see that it is read as it was meant.
//
// The Markdown is CommonMark with tables, footnotes, definition lists and ~~strikethrough~~, and what Thai
// needs: a line break between two Thai letters is no space, addresses are found where Thai is glued to them,
// ids keep vowels and tone marks. Text is shown in the form of thai.Display; code is left as it is written.
//
// The package opens no file and knows no site: it does not decide where a link leads or whether its target is
// there. Raw HTML, scripts, style attributes and destinations other than http, https, mailto, tel and relative
// ones never reach the output, whatever the source holds, so that a fragment can be trusted without looking.
package markdown

import (
	"hokhao/generator/diagnostic"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// A Position is a place in the file that holds the body.
type Position struct {
	Line   int // from 1
	Column int // from 1, in Unicode code points
}

// A Heading is a heading of the body.
type Heading struct {
	Level int    // 2 to 6, as it is rendered: a heading of level 1 in a body counts as 2
	ID    string // unique in the body; without Context.Prefix
	Text  string // plain, in the form of thai.Plain
	At    Position
}

// A Link is a link of the body, written as one or an address in the text.
type Link struct {
	Dest string // as written, escapes and entities resolved: https://…, mailto:…, ../news/x.md, #part
	Text string // plain, in the form of thai.Plain; of a picture in a link its alternative text
	At   Position
}

// An Image is a picture of the body.
type Image struct {
	Dest  string // as written, escapes and entities resolved
	Alt   string // alternative text, plain, in the form of thai.Plain
	Title string // caption, in the form of thai.Plain
	Alone bool   // it is a paragraph of its own, and so becomes a figure with its caption
	At    Position
}

// An Outline is what is kept of a body: plain data.
type Outline struct {
	Headings []Heading // in the order of the source, as the rest
	Links    []Link
	Images   []Image
	Lead     string // the first paragraphs as thai.Plain, one line, about 400 characters at most
	Empty    bool   // there is nothing to show
	Words    int    // how many words are to be read, by the standard dictionary; code and pictures are not counted
	Findings []diagnostic.Finding
}

// A Picture is how a channel shows an image.
type Picture struct {
	Src      string // address of the file that is shown; "" shows only the alternative text
	SrcSet   string // as in HTML: addresses with their widths; "" where there is one file only
	Sizes    string // as in HTML; goes with SrcSet
	Width    int    // of Src in pixels; 0 where unknown
	Height   int
	Alt      string // "" keeps the alternative text of the source
	Caption  string // "" keeps the caption of the source
	Credit   string // who took it; "" shows none
	Download string // address of the file for the press; "" shows none
	Lazy     bool   // may be loaded when it comes near the window
}

// A Context says how a channel wants the HTML of a body.
type Context struct {
	// Prefix is put before every id of the fragment, so that several bodies can share a page.
	Prefix string

	// Page is the address of the page that holds the body alone, without Prefix; where it is set, links
	// within the body lead there. Feeds need it: nobody knows how a reader names the page that shows an item.
	Page string

	// Shift is how many levels the headings go down, where the fragment comes below headings of the page;
	// none goes below the sixth.
	Shift int

	// Link returns the address for a destination as Link.Dest has it; what is not ok is shown as its text.
	// It is not asked for a fragment that names a heading of the same body. Where it is nil, only
	// destinations with a scheme are links.
	Link func(dest string) (href string, ok bool)

	// Picture returns the picture for a destination as Image.Dest has it; what is not ok, and everything where
	// it is nil, is shown as its alternative text.
	Picture func(dest string) (Picture, bool)

	// Words and Unbroken keep names, and numbers with their units, on one line, in elements of the class "nb":
	// those that thai.Dictionary.Unbroken tells, of up to so many characters. Without Words, or with 0, nothing is kept.
	Words    *thai.Dictionary
	Unbroken int

	Said words.Localizer // says the words of the fragment itself
}

// A TextContext says how a channel wants the plain text of a body.
type TextContext struct {
	Link func(dest string) (href string, ok bool) // as Context.Link; the address is written in parentheses
	Said words.Localizer
}

// What a rendered body says of itself, beside words.Footnotes and words.CreditPhoto.
var (
	wordTable    = words.New("table", "ตาราง", "Table")                              // name of a scrolling table for screen readers
	wordBack     = words.New("back-to-text", "กลับไปที่เนื้อหา", "Back to the text") // from a footnote to its place
	wordDownload = words.New("download-photo", "ดาวน์โหลดภาพ", "Download the photo") // the picture for the press
)
