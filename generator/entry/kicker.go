package entry

import (
	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/words"
)

// Kicker returns the one short label that stands beside a title wherever it is listed: what the publication's kind says
// (content.HasKicker), of an episode its programme; "" where there is none. ofClaim says that it is the verdict on a claim
// which others made, and must not be read as one on the title.
func Kicker(s *site.Site, p *site.Publication) (mark string, ofClaim bool) {
	if p.State.Removed {
		return "", false
	}
	if k, ok := p.Publication.(content.HasKicker); ok {
		label, ofClaim := k.Kicker()
		return s.Words(p.Language).Say(label), ofClaim
	}
	if p.Programme != nil {
		return p.Programme.Title, false
	}
	return "", false
}

// Kickers returns the words shown with a title: its Mark, with the word that says on what a verdict is, and the words of
// its conditions.
func Kickers(s *site.Site, p *site.Publication) []string {
	marks := Some(FullKicker(s, p))
	for _, b := range StatusOf(s, p).Badges {
		marks = append(marks, b.Label)
	}
	return marks
}

// FullKicker returns the Mark, with the word that says on what a verdict is, or none.
func FullKicker(s *site.Site, p *site.Publication) string {
	mark, ofClaim := Kicker(s, p)
	if ofClaim {
		mark = s.Words(p.Language).Say(words.Claim) + ": " + mark
	}
	return Line(mark)
}
