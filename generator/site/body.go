package site

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"hokhao/generator/content"
	"hokhao/generator/key"
	"hokhao/generator/markdown"
	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// A File is a source that a renderer may open. Its key is that of its bytes.
type File struct {
	Source content.Source
	folder *content.Folder
}

// Key returns the key of the file's bytes; the file's path has no effect.
func (f File) Key() key.Key { return key.Of(f.Source.SHA256) }

// Read returns the file's bytes, or content.ErrChanged.
func (f File) Read() ([]byte, error) { return f.folder.Read(f.Source) }

// A SourceError is an error while the text of a source is read for any output.
type SourceError struct {
	Source string // its path
	Err    error
}

func (e *SourceError) Error() string { return e.Source + ": " + e.Err.Error() }

func (e *SourceError) Unwrap() error { return e.Err }

// A Body is the text of a publication. Its key is that of its source, of the names in the settings, and of everything
// that its links and pictures resolve to.
type Body struct {
	File
	at       int
	links    map[string]string // destination in the source → address below the site ("/news/…#x"), or absolute
	pictures map[string]*Photo // by destination
	words    *thai.Dictionary
	said     words.Localizer // the program's words in the text's language
	key      key.Key
	empty    bool
}

// Key returns the key of the source, the names, the links and the pictures.
func (b Body) Key() key.Key { return b.key }

// Said returns the program's words in the language of the text.
func (b Body) Said() words.Localizer { return b.said }

// Empty reports whether there is no text.
func (b Body) Empty() bool { return b.empty }

// A Form is the way in which a channel renders a body: how it writes an address of the site, and the prefix of fragments.
type Form struct {
	Href   func(address string) string // "/news/2026/flood.html" → as the reader's document needs it
	Prefix string                      // of the ids in this body; "" on a page of its own
	Page   string                      // where links within the body lead, in full; "" for the page that shows it
	Shift  int                         // levels by which headings are lowered; 0 on a page of its own
	Sizes  string                      // of pictures, as <img sizes>
	Press  bool                        // pictures link to their press download

	Unbroken int // number of characters up to which names are kept on one line: see markdown.Context; 0 keeps none

	// Picture returns the name of a picture for Blocks, by the address of its press download; with false the picture is
	// omitted.
	Picture func(address string) (string, bool)
}

// HTML returns the body as an HTML fragment.
func (b Body) HTML(f Form) (html string, err error) {
	defer b.blame(&err)
	d, err := b.open()
	if err != nil || d == nil {
		return "", err
	}
	return d.HTML(markdown.Context{
		Prefix: f.Prefix, Page: f.Page, Shift: f.Shift, Said: b.said, Words: b.words, Unbroken: f.Unbroken,
		Link: func(dest string) (string, bool) { return b.resolve(dest, f.Href) },
		Picture: func(dest string) (markdown.Picture, bool) {
			p, ok := b.pictures[dest]
			if !ok {
				return markdown.Picture{}, false
			}
			return p.markdown(f), true
		},
	}), nil
}

// Blocks returns the body as blocks for setting pages.
func (b Body) Blocks(f Form) (blocks []markdown.Block, err error) {
	defer b.blame(&err)
	d, err := b.open()
	if err != nil || d == nil {
		return nil, err
	}
	return d.Blocks(markdown.Context{
		Prefix: f.Prefix, Shift: f.Shift,
		Link: func(dest string) (string, bool) { return b.resolve(dest, f.Href) },
		Picture: func(dest string) (markdown.Picture, bool) {
			p, ok := b.pictures[dest]
			if !ok || f.Picture == nil {
				return markdown.Picture{}, false
			}
			name, ok := f.Picture(p.Address)
			return markdown.Picture{Src: name, Width: p.Width, Height: p.Height, Alt: p.Alt, Caption: p.Caption, Credit: p.Credit}, ok
		},
	}), nil
}

// Text returns the body as plain text. If href is nil, addresses of links are omitted.
func (b Body) Text(href func(address string) string) (text string, err error) {
	defer b.blame(&err)
	d, err := b.open()
	if err != nil || d == nil {
		return "", err
	}
	return d.Text(markdown.TextContext{
		Said: b.said,
		Link: func(dest string) (string, bool) {
			if href == nil {
				return "", false
			}
			return b.resolve(dest, href)
		},
	}), nil
}

// Aloud returns the parts of the body that an announcer can read.
func (b Body) Aloud() (said []markdown.Said, err error) {
	defer b.blame(&err)
	d, err := b.open()
	if err != nil || d == nil {
		return nil, err
	}
	return d.Aloud(), nil
}

// blame turns an error or a panic caused by the source's text into a SourceError.
func (b Body) blame(err *error) {
	if v := recover(); v != nil {
		*err = fmt.Errorf("internal error: %v", v)
	}
	if *err != nil {
		*err = &SourceError{b.Source.Path, *err}
	}
}

// open returns the parsed text, or nil if there is none.
func (b Body) open() (*markdown.Document, error) {
	if b.empty || b.folder == nil {
		return nil, nil
	}
	return b.folder.Document(b.Source, b.at)
}

func (b Body) resolve(dest string, href func(string) string) (string, bool) {
	address, ok := b.links[dest]
	if !ok {
		return "", false
	}
	if len(address) > 0 && address[0] == '/' {
		address = href(address)
	}
	return address, true
}

// makeKey returns the key of a body: its source, the names for segmenting it, and everything that its links and pictures
// resolve to.
func (b Body) makeKey(names key.Key) key.Key {
	type shown struct {
		Dest, Address, Alt, Caption, Credit string
		Renditions                          []Rendition
		Width, Height                       int
	}
	type parts struct {
		Sum      [32]byte
		Empty    bool
		Links    map[string]string
		Pictures []shown
		Names    key.Key
		Said     words.Localizer
	}
	k := parts{Sum: b.Source.SHA256, Empty: b.empty, Links: b.links, Names: names, Said: b.said}
	if b.empty {
		k.Sum = [32]byte{} // nothing of the source is shown
	}
	for dest, p := range b.pictures {
		k.Pictures = append(k.Pictures, shown{dest, p.Address, p.Alt, p.Caption, p.Credit, p.Renditions, p.Width, p.Height})
	}
	slices.SortFunc(k.Pictures, func(a, b shown) int { return strings.Compare(a.Dest, b.Dest) })
	return key.Of(k)
}

// markdown returns a photo as a picture in text.
func (p *Photo) markdown(f Form) markdown.Picture {
	out := markdown.Picture{
		Src: f.Href(p.Address), Width: p.Width, Height: p.Height, Alt: p.Alt, Caption: p.Caption, Credit: p.Credit, Lazy: true,
	}
	if f.Press {
		out.Download = f.Href(p.Address)
	}
	if len(p.Renditions) == 0 {
		return out
	}
	set := make([]string, len(p.Renditions))
	for i, r := range p.Renditions {
		set[i] = f.Href(r.Address) + " " + strconv.Itoa(r.Width) + "w"
	}
	last := p.Renditions[len(p.Renditions)-1]
	out.Src, out.Width, out.Height = f.Href(last.Address), last.Width, last.Height
	out.SrcSet, out.Sizes = strings.Join(set, ", "), f.Sizes
	return out
}
