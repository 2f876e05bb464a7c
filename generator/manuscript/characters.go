package manuscript

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hokhao/generator/thai"
)

// dropped stands for a character that is left out.
const dropped = -1

// ordinary returns the character that an officer would have typed for r, and the rule that replaces it; the rule
// is "" if r stays as it is. Joiners are left to thai.Display, which knows the ones in emoji.
func ordinary(r rune) (rune, string) {
	switch {
	case r >= ' ' && r < 0x7F:
		return r, ""
	case r == '\n', r == '\r': // spaces in XML; text files have none left
		return ' ', ""
	case r == '\t':
		return ' ', "tab"
	case r == '\u00AD', r == 0x1F: // the second is Word's own
		return dropped, "soft-hyphen"
	case r == '\u2011', r == 0x1E:
		return '-', "hyphen"
	case r == '\v', r == '\f', r == 0x85, r == '\u2028', r == '\u2029':
		return ' ', "control"
	case unicode.Is(unicode.Zs, r):
		return ' ', "special-space"
	case r == 0xFFFD:
		return r, "unreadable"
	case isUnseen(r):
		return dropped, "zero-width"
	case unicode.Is(unicode.Cc, r), r == 0xFFFC, isNoncharacter(r):
		return dropped, "control"
	case unicode.Is(unicode.Co, r):
		if l, ok := thai.Letter(r); ok {
			return l, "private-use"
		}
		return symbol(r, ""), "symbol"
	}
	return r, ""
}

// isUnseen reports whether r is invisible: it controls how other characters are shown, or marks interlinear text.
func isUnseen(r rune) bool {
	switch {
	case r >= 0x200B && r <= 0x200F:
		return r != 0x200D
	case r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x206F, r >= 0xFFF9 && r <= 0xFFFB:
		return true
	}
	return r == 0xFEFF || r == 0x061C || r == 0x180E || r == 0x034F
}

func isNoncharacter(r rune) bool { return r&0xFFFE == 0xFFFE || r >= 0xFDD0 && r <= 0xFDEF }

// Signs of the fonts with which office documents draw bullets, ticks and hands. Word stores them as U+F000 plus
// the position in the font. An unknown font is read as Wingdings, except for Symbol's bullet.
var (
	wingdings = map[rune]rune{
		0xF0B7: '•', 0xF0A7: '▪', 0xF06E: '■', 0xF06C: '●', 0xF0A8: '◻', 0xF06F: '□', 0xF071: '❑', 0xF072: '❒',
		0xF076: '❖', 0xF075: '◆', 0xF0D8: '➢', 0xF0FC: '✓', 0xF0FB: '✗', 0xF0FE: '☑', 0xF0FD: '☒', 0xF0E0: '→',
		0xF0E8: '➔', 0xF0F0: '⇨', 0xF046: '☞', 0xF028: '☎', 0xF029: '✆', 0xF02A: '✉', 0xF04A: '☺', 0xF0AB: '★',
	}
	otherFonts = map[string]map[rune]rune{
		"Symbol": {
			0xF0B7: '•', 0xF0B0: '°', 0xF0B1: '±', 0xF0B4: '×', 0xF0B8: '÷', 0xF0A3: '≤', 0xF0B3: '≥', 0xF06D: 'μ', 0xF0AE: '→', 0xF02D: '−',
			0xF061: 'α', 0xF062: 'β', 0xF044: 'Δ', 0xF070: 'π',
		},
		"Wingdings 2": {0xF050: '✓', 0xF04F: '✗', 0xF052: '☑', 0xF051: '☒', 0xF0A3: '□', 0xF097: '•'},
		"Wingdings 3": {0xF07D: '▶'},
		"Webdings":    {0xF061: '✓', 0xF072: '✗'},
	}
)

// symbol returns the Unicode character for a position in a symbol font, or dropped.
func symbol(r rune, font string) rune {
	signs, ok := otherFonts[font]
	if !ok {
		signs = wingdings
	}
	if to, ok := signs[r]; ok {
		return to
	}
	return dropped
}

// characters replaces the characters that are wrong whatever surrounds them.
func (l *ledger) characters(s string) string {
	odd := func(r rune) bool { to, rule := ordinary(r); return to != r || rule != "" }
	if !strings.ContainsFunc(s, odd) {
		return s
	}
	type place struct {
		rule  string
		count int
		at    int // of the first one, in the mended text
	}
	var places []place
	var b strings.Builder
	for _, r := range s {
		to, rule := ordinary(r)
		if rule != "" {
			i := slices.IndexFunc(places, func(p place) bool { return p.rule == rule })
			if i < 0 {
				i = len(places)
				places = append(places, place{rule: rule, at: b.Len()})
			}
			places[i].count++
		}
		if to != dropped {
			b.WriteRune(to)
		}
	}
	mended := b.String()
	for _, p := range places {
		l.note(p.rule, p.count, around(mended, p.at))
	}
	return mended
}

// superscripts and subscripts hold the digits that exist as characters: without them 10⁶ would become 106.
var (
	superscripts = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹", "-", "⁻", "+", "⁺")
	subscripts   = strings.NewReplacer("0", "₀", "1", "₁", "2", "₂", "3", "₃", "4", "₄", "5", "₅", "6", "₆", "7", "₇", "8", "₈", "9", "₉", "-", "₋", "+", "₊")
)

// raised returns s in the digits of a replacer if it is a number, and s otherwise.
func raised(s string, digits *strings.Replacer) string {
	if strings.Trim(s, "0123456789-+") != "" || strings.Trim(s, "-+") == "" || utf8.RuneCountInString(s) > 4 {
		return s
	}
	return digits.Replace(s)
}
