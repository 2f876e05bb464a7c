package web

import (
	"strconv"

	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/thai"
	"hokhao/generator/view"
)

// An Exhibition is a page of photos.
type Exhibition struct {
	view.Article
	Opens, Closes thai.Moment // zero if not known
	Venue         view.Venue
	Photos        []Photo
}

// A Photo is one photo of an exhibition, with a place of its own on the page.
type Photo struct {
	ID      string // fragment
	Picture view.Picture
	Place   string
	Taken   thai.Moment
}

var _ = pageOf((*planner).exhibition)

func (p *planner) exhibition(pub *site.Publication, e content.Exhibition) Exhibition {
	v := Exhibition{Article: p.article(pub, noPhoto), Opens: e.Opens, Closes: e.Closes}
	if !pub.State.Removed {
		v.Venue = venue(e.Venue)
		for i, ph := range pub.Photos {
			v.Photos = append(v.Photos, Photo{
				ID: photoID(i), Picture: p.picture(pub.Path, pub, ph), Place: ph.Place, Taken: ph.Taken,
			})
		}
	}
	return v
}

// photoID returns the fragment of a photo of an exhibition.
func photoID(i int) string { return "p" + strconv.Itoa(i+1) }

// shows returns the newest exhibitions for the front page.
func (p *planner) shows(from string) []view.Show {
	var all []view.Show
	for _, pub := range p.s.Publications {
		if _, ok := pub.Publication.(content.Exhibition); ok && len(all) < homeShows && p.ours(pub) && !pub.Withdrawal() {
			all = append(all, p.show(from, pub))
		}
	}
	return all
}

// show returns an exhibition with some of its photos, each linked to its place on the page.
func (p *planner) show(from string, pub *site.Publication) view.Show {
	s := view.Show{Card: p.line(from, pub)}
	for i, ph := range pub.Photos[:min(len(pub.Photos), homeMosaic)] {
		s.Photos = append(s.Photos, p.thumbnail(from, pub, ph))
		s.Places = append(s.Places, p.to(from, pub.Path+"#"+photoID(i)))
	}
	return s
}
