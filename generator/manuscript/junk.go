package manuscript

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// decor are the signs of which lines are drawn.
const decor = "=-–—―*•_~#+·.…─━═▬■□▪▫◆◇○●★☆♦❖✦✧⋆|/\\"

var (
	// A mark of the end between signs, and one that is the last line by itself.
	closing     = regexp.MustCompile(`^[\s=\-–—*_~.#•/]+(จบ|จบข่าว|จบการรายงาน|จบรายงาน|END|End|end|30)[\s=\-–—*_~.#•/]+$`)
	lastClosing = regexp.MustCompile(`^[(\[]?(จบ|จบข่าว|จบการรายงาน|จบรายงาน)[)\]]?\.?$`)
)

// withoutJunk drops what is drawn or said around a text: rules of signs, and marks of its end.
func (r *reading) withoutJunk(lines []line) []line {
	last := len(lines) - 1
	for last >= 0 && (lines[last].role != prose || isDecoration(plain(lines[last].spans))) {
		last--
	}
	i := -1
	return without(lines, func(l line) bool {
		i++
		if l.role != prose && l.role != heading {
			return false
		}
		switch text := plain(l.spans); {
		case closing.MatchString(text), i == last && i > 0 && lastClosing.MatchString(text):
			r.note("closing-mark", 1, text)
			return true
		case isDecoration(text):
			r.note("decoration", 1, text)
			return true
		}
		return false
	})
}

// isDecoration reports whether a line is a rule: signs only, and enough of them. Dots are also what is left out, so
// that more of them are wanted.
func isDecoration(s string) bool {
	const enough, enoughDots = 3, 5
	if strings.Trim(s, decor+" ") != "" {
		return false
	}
	signs := utf8.RuneCountInString(strings.ReplaceAll(s, " ", ""))
	if strings.Trim(s, ".… ") == "" {
		return signs >= enoughDots
	}
	return signs >= enough
}
