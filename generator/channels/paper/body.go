package paper

import (
	"hokhao/generator/channel"
	"hokhao/generator/markdown"
	"hokhao/generator/print"
	"hokhao/generator/site"
	"hokhao/generator/words"
)

// A Body is the text of a publication with the pictures in it.
type Body struct {
	Text     site.Body
	Words    words.Localizer
	Pictures map[string]Picture // by the address of the press download
}

// BodyOf returns the body of a publication, with pictures at least width pixels wide.
func BodyOf(made channel.Made, p *site.Publication, width int) Body {
	b := Body{Text: p.Body, Words: p.Body.Said(), Pictures: map[string]Picture{}}
	for _, all := range [][]*site.Photo{p.Photos, p.Inline} {
		for _, ph := range all {
			if !ph.InBody {
				continue
			}
			if pic, ok := PictureOf(made, p, ph, width); ok {
				b.Pictures[ph.Address] = pic
			}
		}
	}
	return b
}

// Blocks reads the text and returns it in the styles of a sheet.
func (b Body) Blocks(h Letterhead, s print.Sheet) ([]print.Block, error) {
	parts, err := b.Read(h)
	if err != nil {
		return nil, err
	}
	return b.Set(parts, s), nil
}

// Read reads the text. Its links are absolute; a picture that was not published is replaced by its alternative text.
func (b Body) Read(h Letterhead) ([]markdown.Block, error) {
	return b.Text.Blocks(site.Form{Href: h.Base.URL, Picture: b.file})
}

// Set returns parts of the text in the styles of a sheet.
func (b Body) Set(parts []markdown.Block, s print.Sheet) []print.Block {
	s.Words = b.Words
	return print.Markdown(parts, s)
}

func (b Body) file(address string) (string, bool) {
	p, ok := b.Pictures[address]
	return p.Fact.Path, ok
}

// Shown returns the pictures that the document must be able to open.
func (b Body) Shown() []Picture {
	var all []Picture
	for _, p := range b.Pictures { // their order has no effect
		all = append(all, p)
	}
	return all
}
