package markdown

import (
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
}

// Aloud gives what of the body can be read aloud, in its order: paragraphs, headings, and the items of lists and
// quotations. Links are their words; tables, code, pictures and footnotes cannot be read. A heading under which nothing
// is left is left out too. An error means that the guards refuse the body.
func Aloud(body []byte) ([]Said, error) {
	d, err := openToShow(body)
	if err != nil {
		return nil, err
	}
	a := &announcer{d: d}
	a.blocks(d.root, Said{})
	for n := len(a.all); n > 0 && a.all[n-1].Heading; n = len(a.all) {
		a.all = a.all[:n-1]
	}
	return a.all, nil
}

type announcer struct {
	d    *document
	all  []Said
	open []int // levels of the headings at the end of all
}

// blocks says what is in parent; the first block in an item of a list has the item's mark.
func (a *announcer) blocks(parent ast.Node, as Said) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Paragraph, *ast.TextBlock, *east.DefinitionTerm:
			if a.say(n, as) {
				as = Said{}
			}
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

func (a *announcer) say(n ast.Node, as Said) bool {
	as.Text = strings.ReplaceAll(a.d.plainText(n, false), "\u200B", "")
	if as.Text == "" {
		return false
	}
	a.all = append(a.all, as)
	if !as.Heading {
		a.open = a.open[:0]
	}
	return true
}
