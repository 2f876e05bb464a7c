package markdown

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// A Said is a block of a body as an announcer reads it: one line of plain text.
type Said struct {
	Text    string
	Heading bool // it says what follows
	Item    bool // of a list
	Number  int  // of an item of a numbered list, else 0
	Rows    int  // of a table that is too large to be read: Text has its columns; else 0
}

// MaxRowsAloud and MaxColumnsAloud are how large a table may be that is read, row by row.
const (
	MaxRowsAloud    = 8
	MaxColumnsAloud = 4
)

// Aloud returns what of the body can be read aloud, in its order: paragraphs, headings, and the items of lists and
// quotations. Links are their words. A table is read row by row, each cell after the head of its column; a large one is only
// named. Code, pictures with a line that says which they are, and footnotes cannot be read. A heading under which nothing
// is left is left out too.
func (d *Document) Aloud() []Said {
	a := &announcer{d: d}
	a.blocks(d.root, Said{})
	for n := len(a.all); n > 0 && a.all[n-1].Heading; n = len(a.all) {
		a.all = a.all[:n-1]
	}
	return a.all
}

type announcer struct {
	d    *Document
	all  []Said
	open []int // levels of the headings at the end of all
}

// blocks says what is in parent; the first block in an item of a list has the item's mark.
func (a *announcer) blocks(parent ast.Node, as Said) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Paragraph, *ast.TextBlock, *east.DefinitionTerm:
			if !a.isCaption(n) && a.say(n, as) {
				as = Said{}
			}
		case *east.Table:
			a.table(n)
		case *ast.Heading:
			for len(a.open) > 0 && a.open[len(a.open)-1] >= level(n) && a.all[len(a.all)-1].Heading { // nothing was left under it
				a.all, a.open = a.all[:len(a.all)-1], a.open[:len(a.open)-1]
			}
			if a.say(n, Said{Heading: true}) {
				a.open = append(a.open, level(n))
			}
		case *ast.List:
			numbers := a.d.numbers(n)
			for i, item := 0, n.FirstChild(); item != nil; i, item = i+1, item.NextSibling() {
				mark := Said{Item: true}
				if n.IsOrdered() {
					mark.Number = numbers[i]
				}
				a.blocks(item, mark)
			}
		case *ast.Blockquote, *east.DefinitionList, *east.DefinitionDescription:
			a.blocks(n, as)
		}
	}
}

// text returns the words of a block.
func (a *announcer) text(n ast.Node) string {
	return strings.ReplaceAll(a.d.plainText(n, false), "\u200B", "")
}

var captionStart = regexp.MustCompile(`^(?:รูป)?(?:ภาพ|รูป)ที่ ?[0-9๐-๙]`)

// isCaption reports whether a paragraph beside a picture says which picture it is.
func (a *announcer) isCaption(n ast.Node) bool {
	picture := func(beside ast.Node) bool {
		p, ok := beside.(*ast.Paragraph)
		if !ok {
			return false
		}
		_, alone := aloneIn(p)
		return alone
	}
	return (picture(n.PreviousSibling()) || picture(n.NextSibling())) && captionStart.MatchString(a.text(n))
}

// table says each row: its first cell, and every other one after the head of its column.
func (a *announcer) table(n *east.Table) {
	var heads []string
	var rows [][]string
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		var cells []string
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			cells = append(cells, a.text(cell))
		}
		if _, head := row.(*east.TableHeader); head {
			heads = cells
		} else {
			rows = append(rows, cells)
		}
	}
	if len(rows) > MaxRowsAloud || len(heads) > MaxColumnsAloud {
		a.add(Said{Text: joined(heads), Rows: len(rows)})
		return
	}
	for _, cells := range rows {
		var said []string
		for i, cell := range cells {
			switch {
			case cell == "":
			case i > 0 && i < len(heads):
				said = append(said, heads[i], cell)
			default:
				said = append(said, cell)
			}
		}
		a.add(Said{Text: joined(said)})
	}
}

// joined joins what is there with spaces.
func joined(texts []string) string {
	return strings.Join(strings.Fields(strings.Join(texts, " ")), " ")
}

// say says a block; each item of a list that was made by hand stands alone.
func (a *announcer) say(n ast.Node, as Said) bool {
	if len(a.d.byHand(n)) == 0 {
		as.Text = a.text(n)
		return a.add(as)
	}
	var b strings.Builder
	f := &flow{d: a.d}
	f.appendPlain(&b, n, false)
	said := false
	for line := range strings.SplitSeq(b.String(), "\n") {
		as.Text = strings.ReplaceAll(onOneLine(line), "\u200B", "")
		if sign := GluedMark(as.Text); sign != "" {
			as.Text = sign + " " + as.Text[len(sign):]
		}
		if a.add(as) {
			said, as = true, Said{}
		}
	}
	return said
}

// add says a text unless it is empty.
func (a *announcer) add(as Said) bool {
	if as.Text == "" {
		return false
	}
	a.all = append(a.all, as)
	if !as.Heading {
		a.open = a.open[:0]
	}
	return true
}
