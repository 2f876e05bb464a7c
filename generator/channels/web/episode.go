package web

import (
	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/view"
)

// An Episode is one broadcast of a programme.
type Episode struct {
	view.Article
	Programme  view.Link
	Audio      view.Medium
	Duration   string
	Transcript []string // paragraphs
	Rundown    []view.Cue
}

var _ = pageOf((*planner).episode)

func (p *planner) episode(pub *site.Publication, e content.Episode) Episode {
	v := Episode{Article: p.article(pub, notInBody)}
	if of := pub.Programme; of != nil {
		v.Programme = view.Link{Title: of.Title, To: p.to(pub.Path, of.Path)}
	}
	if !pub.State.Removed {
		v.Audio, v.Duration = p.medium(pub, e.Audio), length(pub, e.Duration.Text)
		v.Transcript, v.Rundown = paragraphs(e.Transcript), cues(e.Rundown)
	}
	return v
}
