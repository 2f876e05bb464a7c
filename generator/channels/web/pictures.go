package web

import (
	"path"
	"strings"

	"hokhao/generator/entry"
	"hokhao/generator/site"
	"hokhao/generator/view"
)

// pageWidth and socialWidth are widths in pixels: of the rendition that a browser without srcset shows, and of the
// smallest one that social networks show large.
const (
	pageWidth   = 960
	socialWidth = 1200
)

// thumbnail returns a photo linked to its publication, without a caption and in the smallest size.
func (p *planner) thumbnail(from string, pub *site.Publication, ph *site.Photo) view.Picture {
	pic := p.shown(from, ph, 0)
	pic.Alt = alt(ph)
	pic.Whole, pic.FocusX, pic.FocusY = pub.Crop(ph)
	return pic
}

// picture returns a photo with its metadata.
func (p *planner) picture(from string, pub *site.Publication, ph *site.Photo) view.Picture {
	pic := p.shown(from, ph, pageWidth)
	pic.Alt = alt(ph)
	pic.Whole, pic.FocusX, pic.FocusY = pub.Crop(ph)
	pic.Caption, pic.Credit, pic.Words = ph.Caption, ph.Credit, ph.Text
	if fact, ok := p.made.Fact(site.FilePath(ph.Address)); ok {
		pic.Press = view.File{To: p.to(from, ph.Address), Size: fact.Size, Kind: fileKind(ph.Address)}
		pic.PressWidth, pic.PressHeight = ph.Width, ph.Height
	}
	return pic
}

// shown returns the sizes of a photo; Src is the narrowest that is wide enough, or else the widest. Without
// renditions it is the press download, if there is one.
func (p *planner) shown(from string, ph *site.Photo, width int) view.Picture {
	var pic view.Picture
	if !p.s.On["rendition"] || len(ph.Renditions) == 0 {
		if _, ok := p.made.Fact(site.FilePath(ph.Address)); ok {
			pic.Src, pic.Width, pic.Height = p.to(from, ph.Address), ph.Width, ph.Height
		}
		return pic
	}
	best := enough(ph.Renditions, width)
	for _, r := range ph.Renditions {
		to := p.to(from, r.Address)
		pic.Sources = append(pic.Sources, view.Source{To: to, Width: r.Width})
		if r == best {
			pic.Src, pic.Width, pic.Height = to, r.Width, r.Height
		}
	}
	return pic
}

// enough returns the narrowest rendition of at least a width, or else the widest.
func enough(all []site.Rendition, width int) site.Rendition {
	for _, r := range all {
		if r.Width >= width {
			return r
		}
	}
	return all[len(all)-1]
}

// The size of a share card in pixels.
const cardWidth, cardHeight = 1200, 630

// shareCard returns the share card at an address, if there is one.
func (p *planner) shareCard(address, alt string) (view.OpenGraph, bool) {
	if _, ok := p.made.Fact(site.FilePath(address)); !ok {
		return view.OpenGraph{}, false
	}
	return view.OpenGraph{Picture: p.full(address), Width: cardWidth, Height: cardHeight, Alt: alt}, true
}

// siteSocial returns the OpenGraph data of pages that are not publications.
func (p *planner) siteSocial() view.OpenGraph {
	s, _ := p.shareCard(site.SiteCard, p.s.Settings.Title)
	s.Type = "website"
	return s
}

// openGraph returns the OpenGraph data of a publication: with its card, or else its first photo, or else the site's
// card.
func (p *planner) openGraph(pub *site.Publication) view.OpenGraph {
	shows := entry.Title(p.s, pub)
	if len(pub.Photos) > 0 {
		shows += " – " + alt(pub.Photos[0])
	}
	for _, photo := range []bool{true, false} {
		if s, ok := p.shareCard(site.CardOf(pub.Path, photo), shows); ok {
			s.Type = "article"
			return s
		}
	}
	if len(pub.Photos) == 0 {
		s := p.siteSocial()
		s.Type = "article"
		return s
	}
	s := view.OpenGraph{Type: "article"}
	ph := pub.Photos[0]
	if p.s.On["rendition"] && len(ph.Renditions) > 0 {
		s.Picture = p.full(enough(ph.Renditions, socialWidth).Address)
	} else if _, ok := p.made.Fact(site.FilePath(ph.Address)); ok {
		s.Picture = p.full(ph.Address)
	}
	if !s.Picture.IsZero() {
		s.Alt = alt(ph)
	}
	return s
}

// alt returns the alternative text of a photo, or else its caption.
func alt(ph *site.Photo) string {
	if ph.Alt == "" {
		return ph.Caption
	}
	return ph.Alt
}

// fileKind returns the usual name of a file's format: "PDF", "JPEG".
func fileKind(name string) string {
	kind := strings.ToUpper(strings.TrimPrefix(path.Ext(name), "."))
	if kind == "JPG" {
		return "JPEG"
	}
	return kind
}
