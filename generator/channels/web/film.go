package web

import (
	"net/url"
	"strings"

	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/view"
)

// A Film is a video report.
type Film struct {
	view.Article
	Video     view.Medium
	Elsewhere view.Address // on another site, instead of Video
	Host      string       // of that site
	Poster    view.Picture // Src is zero if there is none
	Captions  view.Address // WebVTT
	Duration  string
	Shots     []view.Cue
	Script    []string // paragraphs
}

var _ = pageOf((*planner).film)

func (p *planner) film(pub *site.Publication, f content.Film) Film {
	poster := func(ph *site.Photo) bool { return f.Poster.Text != "" && ph.Photo.File.Text == f.Poster.Text }
	v := Film{Article: p.article(pub, func(ph *site.Photo) bool { return !ph.InBody && !poster(ph) })}
	if pub.State.Removed {
		return v
	}
	v.Video, v.Duration = p.medium(pub, f.Video), length(pub, f.Duration.Text)
	if f.Elsewhere() {
		v.Elsewhere, _ = view.To(f.Video.Text)
		if u, err := url.Parse(f.Video.Text); err == nil {
			v.Host = strings.TrimPrefix(u.Hostname(), "www.")
		}
	}
	if captions, ok := pub.Own[f.Captions.Text]; ok {
		if made, ok := p.download(pub.Path, captions); ok {
			v.Captions = made.To
		}
	}
	for _, ph := range pub.Photos {
		if poster(ph) {
			v.Poster = p.picture(pub.Path, pub, ph)
		}
	}
	v.Shots, v.Script = cues(f.Shotlist), paragraphs(f.Script)
	return v
}
