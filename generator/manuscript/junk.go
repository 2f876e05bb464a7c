package manuscript

import (
	"strings"
	"unicode/utf8"
)

// decor are the characters that lines are drawn with.
const decor = "=-–—―*•_~#+·.…─━═▬■□▪▫◆◇○●★☆♦❖✦✧⋆|/\\"

var (
	// An end mark between characters of decor, and one that is a whole last line.
	closing     = pattern(`^[\s=\-–—*_~.#•/]+(จบ|จบข่าว|จบการรายงาน|จบรายงาน|END|End|end|30)[\s=\-–—*_~.#•/]+$`)
	lastClosing = pattern(`^[(\[]?(จบ|จบข่าว|จบการรายงาน|จบรายงาน)[)\]]?\.?$`)
)

// withoutJunk drops drawn lines and end marks.
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
		case closing().MatchString(text), i == last && i > 0 && lastClosing().MatchString(text):
			r.note("closing-mark", 1, text)
			return true
		case isDecoration(text):
			r.note("decoration", 1, text)
			return true
		}
		return false
	})
}

// isDecoration reports whether a line consists of enough decor. More dots are needed, because dots also mark an
// omission.
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
