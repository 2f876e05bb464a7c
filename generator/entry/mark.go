package entry

import (
	"hokhao/generator/content"
	"hokhao/generator/site"
)

// Mark gives the one short label that stands beside a title wherever it is listed: the level of a warning, the verdict
// of a clarification, the type of a document; "" where there is none. ofClaim says that it is the verdict on a claim which
// others made, and must not be read as one on the title.
func Mark(s *site.Site, p *site.Publication) (mark string, ofClaim bool) {
	if p.State.Removed {
		return "", false
	}
	switch k := p.Publication.(type) {
	case content.Notice:
		if k.Type == content.WarningNotice {
			return s.Label(k.Level.Label()), false
		}
		return s.Label(k.Type.Label()), false
	case content.Clarification:
		return s.Label(k.Verdict.Label()), true
	case content.Campaign:
		return s.Label(k.Type.Label()), false
	case content.Document:
		return s.Label(k.Type.Label()), false
	case content.Episode:
		if p.Programme != nil {
			return p.Programme.Title, false
		}
	}
	return "", false
}

// Marks gives all that stands beside a title: its Mark, with the word that says on what a verdict is, and whether it is over.
func Marks(s *site.Site, p *site.Publication) []string {
	mark, ofClaim := Mark(s, p)
	if ofClaim {
		mark = WordsIn(p.Language).Claim + ": " + mark
	}
	return Some(Line(mark), Line(Over(s, p)))
}

// Over says that a warning was cancelled or that its time is past; "" of anything else.
func Over(s *site.Site, p *site.Publication) string {
	switch {
	case !p.State.Ended:
		return ""
	case p.CancelledBy != nil:
		return s.Label("cancelled")
	default:
		return s.Label("ended")
	}
}
