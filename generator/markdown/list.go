package markdown

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"hokhao/generator/thai"
)

// numbers returns the numbers of an ordered list's items as they were typed: a clause is cited by its number. Where all
// are one, as in "1. 1. 1.", the officer left the counting to the program.
func (d *Document) numbers(l *ast.List) []int {
	var typed []int
	for item := l.FirstChild(); item != nil; item = item.NextSibling() {
		digits := d.lineAt(item.Pos())
		end := 0
		for end < len(digits) && digits[end] >= '0' && digits[end] <= '9' {
			end++
		}
		n, err := strconv.Atoi(string(digits[:end]))
		if err != nil {
			n = l.Start + len(typed)
		}
		typed = append(typed, n)
	}
	if len(slices.Compact(slices.Clone(typed))) == 1 {
		for i := range typed {
			typed[i] = l.Start + i
		}
	}
	return typed
}

// consecutive reports whether numbers follow one another.
func consecutive(numbers []int) bool {
	for i := range numbers {
		if numbers[i] != numbers[0]+i {
			return false
		}
	}
	return true
}

// A class is what kind of sign an item begins with.
type class uint8

const (
	numbered   class = iota + 1 // ๑. or 1)
	enclosed                    // (๑)
	lettered                    // ก.
	clause                      // ข้อ ๑
	bulleted                    // •
	boxed                       // ☐
	hyphenated                  // - without a space, or indented too far
)

// A mark is what an officer put before an item of a list that Markdown does not take for one.
type mark struct {
	class class
	value int // of a number, or the place of a letter
}

const (
	bullets = "•●○◦▪■□◆◇‣·❖➢➤►▶→⇒➔✦★–—"
	boxes   = "✓✔☐☑☒"
	// Letters that count also where a word follows right behind: others are abbreviations, as in ต.ปากแพรก.
	firstConsonants = "กขคงจฉชซฌญ"
	consonants      = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
)

// markOf returns the mark that a line begins with.
func markOf(line string) (mark, bool) {
	text := thai.ArabicDigits(line)
	inside, isClause := strings.HasPrefix(text, "("), false
	text = strings.TrimPrefix(text, "(")
	if rest, ok := strings.CutPrefix(text, "ข้อ"); ok && !inside {
		text, isClause = strings.TrimLeft(rest, " "), true
	}
	end := 0
	for end < len(text) && text[end] >= '0' && text[end] <= '9' {
		end++
	}
	n, err := strconv.Atoi(text[:end])
	rest := text[end:]
	first, size := utf8.DecodeRuneInString(text)
	switch {
	case err == nil && isClause:
		return mark{clause, n}, strings.HasPrefix(rest, " ")
	case err == nil && inside:
		return mark{enclosed, n}, end <= 3 && itemFollows(rest, ")")
	case err == nil:
		if minor := minorOf(rest); minor > 0 && end <= 3 {
			return mark{numbered, n*1000 + minor}, true
		}
		return mark{numbered, n}, end <= 3 && (itemFollows(rest, ".)") || wordFollows(rest))
	case strings.ContainsRune(consonants, first) && !inside && !isClause:
		return mark{lettered, 1 + strings.IndexRune(consonants, first)/utf8.RuneLen(first)}, itemFollows(text[size:], ".)") || strings.ContainsRune(firstConsonants, first) && wordFollows(text[size:])
	case first < utf8.RuneSelf && unicode.IsLetter(first) && !inside && !isClause:
		return mark{lettered, 1000 + int(first)}, itemFollows(text[size:], ".)")
	case inside || isClause || size == 0:
		return mark{}, false
	case strings.ContainsRune(bullets, first):
		return mark{class: bulleted}, strings.TrimSpace(text[size:]) != ""
	case strings.ContainsRune(boxes, first):
		return mark{class: boxed}, strings.TrimSpace(text[size:]) != ""
	case strings.IndexByte("-*+", text[0]) >= 0:
		next, _ := utf8.DecodeRuneInString(text[1:])
		glued := unicode.IsLetter(next) && (first != '*' || strings.Count(text, "*") == 1) // not emphasis
		return mark{class: hyphenated}, glued || itemFollows(text[1:], "")
	}
	return mark{}, false
}

// mayHaveMark reports whether a line can have a mark at all; nearly all lines begin with a word, and have none.
func mayHaveMark(line string) bool {
	r, size := utf8.DecodeRuneInString(line)
	if !thai.IsThai(r) || r >= '๐' && r <= '๙' {
		return true
	}
	return len(line) > size && (line[size] == '.' || line[size] == ')') || r == 'ข' && strings.HasPrefix(line, "ข้อ")
}

// minorOf returns the second number of a mark as 1.2, or 0: a time of day, 08.30, is none.
func minorOf(rest string) int {
	rest, ok := strings.CutPrefix(rest, ".")
	end := 0
	for end < len(rest) && rest[end] >= '0' && rest[end] <= '9' {
		end++
	}
	if !ok || end == 0 || end > 2 || rest[0] == '0' || !strings.HasPrefix(strings.TrimPrefix(rest[end:], "."), " ") {
		return 0
	}
	n, _ := strconv.Atoi(rest[:end])
	return n
}

// wordFollows reports whether a text goes on with a sign and right behind it a word, which is no abbreviation as in ก.พ.
func wordFollows(text string) bool {
	if text == "" || strings.IndexByte(".)", text[0]) < 0 {
		return false
	}
	letters := []rune(text[1:])
	return len(letters) > 1 && unicode.IsLetter(letters[0]) && letters[1] != '.'
}

// Unmarked returns a line without the mark of an item at its beginning, and reports whether there is one.
func Unmarked(line string) (string, bool) {
	if _, ok := markOf(line); !ok {
		return line, false
	}
	return strings.TrimLeftFunc(line, func(r rune) bool { return !unicode.IsLetter(r) }), true
}

// GluedMark returns the letter or number of an item with its sign where a word follows right behind it; else "". It is no
// abbreviation of that word.
func GluedMark(line string) string {
	if !mayHaveMark(line) {
		return ""
	}
	sign := strings.IndexAny(line, ".)")
	if m, ok := markOf(line); !ok || m.class != lettered && m.class != numbered || !wordFollows(line[sign:]) {
		return ""
	}
	return line[:sign+1]
}

// itemFollows reports whether a text goes on with one of the signs, a space and something else.
func itemFollows(text, signs string) bool {
	if signs != "" {
		if text == "" || strings.IndexByte(signs, text[0]) < 0 {
			return false
		}
		text = text[1:]
	}
	return (strings.HasPrefix(text, " ") || strings.HasPrefix(text, "\t")) && strings.TrimSpace(text) != ""
}

// An item is a line of a paragraph that begins an item of a list by hand.
type item struct {
	mark
	offset int
}

// byHand returns the lines of a block which the officer made items of a list by hand: two at least with marks that go on,
// for a single one may be a number at the end of a sentence; a hyphen also alone, at the beginning or the end, and where it
// would be an item if it were not indented.
func (d *Document) byHand(n ast.Node) []item {
	var all, out []item
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		if value := line.Value(d.source); !mayHaveMark(string(value[:min(len(value), 16)])) {
			continue
		} else if m, ok := markOf(strings.TrimRight(string(value), " \t\n")); ok {
			all = append(all, item{m, line.Start})
		}
	}
	for i, it := range all {
		follows := i > 0 && all[i-1].class == it.class && (it.value == 0 || it.value > all[i-1].value && it.value <= all[i-1].value+2)
		leads := i+1 < len(all) && all[i+1].class == it.class && (it.value == 0 && all[i+1].value == 0 || all[i+1].value > it.value && all[i+1].value <= it.value+2)
		line, lines := d.lineAt(it.offset), n.Lines()
		ends := line[0] == '-' && it.offset == lines.At(lines.Len()-1).Start
		alone := it.class == hyphenated && (ends || line[0] == '-' && it.offset == lines.At(0).Start || itemFollows(string(line[1:]), ""))
		if follows || leads || alone {
			out = append(out, it)
		}
	}
	return out
}

// markItems remembers where lines begin that the officer made items by hand: they stay lines of their own.
func (d *Document) markItems() {
	_ = ast.Walk(d.root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n.(type) {
		case *ast.Paragraph, *ast.TextBlock:
			if entering {
				for _, it := range d.byHand(n) {
					if d.items == nil {
						d.items = map[int]bool{}
					}
					d.items[it.offset] = true
				}
			}
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
}
