package entry

import (
	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/words"
)

// Kicker gives the one short label that stands beside a title wherever it is listed: the level of a warning, the verdict
// of a clarification, the type of a document; "" where there is none. ofClaim says that it is the verdict on a claim which
// others made, and must not be read as one on the title.
func Kicker(s *site.Site, p *site.Publication) (mark string, ofClaim bool) {
	if p.State.Removed {
		return "", false
	}
	switch k := p.Publication.(type) {
	case content.Notice:
		if k.Warning() {
			return s.Words(p.Language).Say(k.Level.Word()), false
		}
		return s.Words(p.Language).Say(k.Type.Word()), false
	case content.Clarification:
		return s.Words(p.Language).Say(k.Verdict.Word()), true
	case content.Campaign:
		return s.Words(p.Language).Say(k.Type.Word()), false
	case content.Document:
		return s.Words(p.Language).Say(k.Type.Word()), false
	case content.Episode:
		if p.Programme != nil {
			return p.Programme.Title, false
		}
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
