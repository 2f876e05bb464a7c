package entry

import (
	"hokhao/generator/content"
	"hokhao/generator/site"
	"hokhao/generator/words"
)

// Kicker returns the short label that is shown beside a title in lists: the one that the publication's kind supplies
// (content.HasKicker), or the programme of an episode; "" if there is none. ofClaim reports whether it is the verdict on a
// claim made by others, which must not be read as a verdict on the title.
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

// Kickers returns the words shown with a title: its Kicker, qualified if it is a verdict on a claim, and the words of
// its conditions.
func Kickers(s *site.Site, p *site.Publication) []string {
	marks := Some(FullKicker(s, p))
	for _, b := range StatusOf(s, p).Badges {
		marks = append(marks, b.Label)
	}
	return marks
}

// FullKicker returns the Kicker, qualified if it is a verdict on a claim, or "".
func FullKicker(s *site.Site, p *site.Publication) string {
	mark, ofClaim := Kicker(s, p)
	if ofClaim {
		mark = s.Words(p.Language).Say(words.Claim) + ": " + mark
	}
	return Line(mark)
}
