package manuscript

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"hokhao/generator/thai"
)

// A mark precedes an item of a list.
type mark struct {
	ordered bool
	number  int
	star    bool // an asterisk, which before a single line marks a remark
}

const bullets = "-–—•●○◦▪■◆◇►▶➤➢❖·‣⁃*"

// typedMark returns the mark that an officer typed at the beginning of a line, and its length including the space
// after it, or 0. Without a space, a Thai letter must follow that does not begin an abbreviation: "-ผู้ว่าฯ" and
// "1.นายอำเภอ" are items, "-5 องศา", "9.30 น." and "3.ม.ค." are not.
func typedMark(s string) (mark, int) {
	first, n := utf8.DecodeRuneInString(s)
	if strings.ContainsRune(bullets, first) {
		rest := s[n:]
		tight := first != '*' && first != '–' && first != '—' && first != '·'
		if gap := leadingSpace(rest); len(rest) > gap && (gap > 0 || tight && isThaiLetter(firstRune(rest))) {
			return mark{star: first == '*'}, n + gap
		}
		return mark{}, 0
	}
	const longest = 3 // digits
	digits := 0
	for i, r := range s {
		if !unicode.Is(unicode.Nd, r) || r >= utf8.RuneSelf && !thai.IsThai(r) {
			n = i
			break
		}
		digits++
	}
	if digits == 0 || digits > longest || n >= len(s) || s[n] != '.' && s[n] != ')' {
		return mark{}, 0
	}
	number, err := strconv.Atoi(thai.ArabicDigits(s[:n]))
	rest := s[n+1:]
	gap := leadingSpace(rest)
	if err != nil || len(rest) == gap || gap == 0 && !(isThaiLetter(firstRune(rest)) && !abbreviated(rest)) {
		return mark{}, 0
	}
	return mark{ordered: true, number: number}, n + 1 + gap
}

func leadingSpace(s string) int { return len(s) - len(strings.TrimLeft(s, " ")) }

func isThaiLetter(r rune) bool { return thai.IsThai(r) && unicode.IsLetter(r) }

// abbreviated reports whether a full stop follows the first letter of s.
func abbreviated(s string) bool {
	return strings.HasPrefix(s[cluster(s):], ".")
}

// typedLists turns lines with typed marks into items. An item that is indented more is nested.
func (r *reading) typedLists(lines []line) {
	var indents []int                     // of the open items
	starred := make([]bool, len(lines)+2) // by line from 1; a single asterisk marks a remark
	for i, l := range lines {
		m, n := typedMark(plain(l.spans))
		starred[i+1] = n > 0 && m.star && l.role == prose
	}
	for i := range lines {
		l := &lines[i]
		text := plain(l.spans)
		m, n := typedMark(text)
		if l.role != prose || n == 0 || l.gap == brk && i > 0 && lines[i-1].role != prose && !lines[i-1].typed || m.star && !starred[i] && !starred[i+2] {
			if !continues(lines, i, indents) {
				indents = indents[:0]
			}
			continue
		}
		for len(indents) > 0 && l.indent < indents[len(indents)-1] {
			indents = indents[:len(indents)-1]
		}
		const deeper = 2 // columns
		if len(indents) == 0 || l.indent >= indents[len(indents)-1]+deeper {
			indents = append(indents, l.indent)
		}
		r.note("typed-list", 1, text)
		l.spans = cutPrefix(l.spans, n)
		l.role, l.typed, l.ordered, l.number, l.level = item, true, m.ordered, m.number, len(indents)-1
	}
}

// continues reports whether lines[i] belongs to the typed item before it because it is indented more.
func continues(lines []line, i int, indents []int) bool {
	return len(indents) > 0 && lines[i].role == prose && lines[i].gap <= soft && lines[i].indent > indents[len(indents)-1]
}
