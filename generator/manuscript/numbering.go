package manuscript

import (
	"strconv"
	"strings"
	"unicode"

	"hokhao/generator/thai"
)

// A listPlace is the position of a paragraph in the lists of a document.
type listPlace struct {
	id       string // of the list; "" if unspecified, "0" if in none
	level    int    // from 0
	levelled bool   // the level is specified
}

const listLevels = 9

// read reads w:numPr.
func (p *listPlace) read(t *tokens) error {
	return t.children(func(name string, e element) error {
		switch name {
		case "w:numId":
			p.id = e.attr("w:val")
		case "w:ilvl":
			n, _ := strconv.Atoi(e.attr("w:val"))
			p.level, p.levelled = min(max(n, 0), listLevels-1), true
		}
		return nil
	})
}

// A listLevel says how the items on one level of a list are marked.
type listLevel struct {
	format string // decimal, thaiLetters, bullet …
	text   string // "%1.", "ข้อ %1", "%1.%2"
	start  int
}

// A list is what Word calls an abstract numbering: nine levels, and the number of items counted so far.
type list struct {
	levels  [listLevels]listLevel
	style   string // name by which others refer to it
	refers  string // name of the style of another list
	count   [listLevels]int
	started [listLevels]bool
}

// A use is a reference to a list (in Word, a numbering instance), which may restart its numbers.
type use struct {
	list    *list
	restart map[int]int // by level
}

// A numbering holds all lists of a document.
type numbering struct{ uses map[string]*use }

// readNumbering reads the part. What follows damage is missing.
func readNumbering(t *tokens) numbering {
	lists := map[string]*list{}
	n := numbering{uses: map[string]*use{}}
	refers := map[string]string{} // lists by use; a list may be defined after its use
	_ = t.children(func(_ string, root element) error {
		return t.children(func(name string, e element) error {
			switch name {
			case "w:abstractNum":
				l := &list{}
				lists[e.attr("w:abstractNumId")] = l
				return l.read(t)
			case "w:num":
				id := e.attr("w:numId")
				u := &use{restart: map[int]int{}}
				n.uses[id] = u
				return t.children(func(name string, e element) error {
					switch name {
					case "w:abstractNumId":
						refers[id] = e.attr("w:val")
					case "w:lvlOverride":
						return u.override(t, e)
					}
					return nil
				})
			}
			return nil
		})
	})
	for id, u := range n.uses {
		if u.list = lists[refers[id]]; u.list != nil && u.list.refers != "" {
			u.list = byStyle(lists, u.list)
		}
	}
	return n
}

// byStyle returns the list whose style l refers to, or l itself.
func byStyle(lists map[string]*list, l *list) *list {
	for _, id := range sortedKeys(lists) {
		if lists[id].style == l.refers {
			return lists[id]
		}
	}
	return l
}

func (l *list) read(t *tokens) error {
	return t.children(func(name string, e element) error {
		switch name {
		case "w:styleLink":
			l.style = e.attr("w:val")
		case "w:numStyleLink":
			l.refers = e.attr("w:val")
		case "w:lvl":
			i, err := strconv.Atoi(e.attr("w:ilvl"))
			if err != nil || i < 0 || i >= listLevels {
				return nil
			}
			level := &l.levels[i]
			level.start = 1
			return t.children(func(name string, e element) error {
				switch name {
				case "w:start":
					level.start, _ = strconv.Atoi(e.attr("w:val"))
				case "w:numFmt":
					level.format = e.attr("w:val")
				case "w:lvlText":
					level.text = e.attr("w:val")
				}
				return nil
			})
		}
		return nil
	})
}

func (u *use) override(t *tokens, e element) error {
	level, err := strconv.Atoi(e.attr("w:ilvl"))
	return t.children(func(name string, e element) error {
		if name != "w:startOverride" || err != nil {
			return nil
		}
		if n, err := strconv.Atoi(e.attr("w:val")); err == nil {
			u.restart[level] = n
		}
		return nil
	})
}

// A numbered is the mark of one item.
type numbered struct {
	ordered bool
	number  int
	label   string // as Word shows it; "" for a bullet
	words   bool   // the label is more than a number: ข้อ 1, มาตรา 1
	changed bool   // Markdown cannot express this number
}

// next counts an item and returns its mark. It returns false if the list has no marks and the paragraph is only
// indented.
func (n numbering) next(at listPlace) (numbered, bool) {
	u := n.uses[at.id]
	if u == nil || u.list == nil {
		return numbered{}, false
	}
	l, level := u.list, u.list.levels[at.level]
	if level.format == "bullet" {
		return numbered{}, true
	}
	l.advance(at.level, u)
	if level.format == "none" || strings.TrimSpace(level.text) == "" {
		return numbered{}, false
	}
	m := numbered{ordered: true, number: l.count[at.level], label: l.label(level.text)}
	bare := level.text
	for i := range listLevels {
		bare = strings.ReplaceAll(bare, "%"+strconv.Itoa(i+1), "")
	}
	m.words = strings.ContainsFunc(bare, unicode.IsLetter)
	switch level.format {
	case "", "decimal", "decimalZero", "thaiNumbers":
		m.changed = strings.Count(level.text, "%") > 1
	default:
		m.changed = true
	}
	return m, true
}

// advance counts one item on a level, and restarts the levels below.
func (l *list) advance(level int, u *use) {
	start, restart := u.restart[level]
	switch {
	case restart:
		delete(u.restart, level)
		l.count[level] = start
	case l.started[level]:
		l.count[level]++
	default:
		l.count[level] = l.levels[level].start
	}
	l.started[level] = true
	for i := level + 1; i < listLevels; i++ {
		l.started[i] = false
	}
}

// label returns a label's text with its numbers filled in.
func (l *list) label(text string) string {
	for i := range listLevels {
		n := l.count[i]
		if !l.started[i] {
			n = l.levels[i].start
		}
		text = strings.ReplaceAll(text, "%"+strconv.Itoa(i+1), written(n, l.levels[i].format))
	}
	return text
}

const thaiLetters = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ" // the letters that Word counts with: without ฃ ฅ ฆ and ฤ ฦ

// written returns a number in one of Word's formats, or as a decimal if the format is unknown.
func written(n int, format string) string {
	switch format {
	case "thaiNumbers":
		return thai.Digits(strconv.Itoa(n))
	case "thaiLetters":
		return letter(n, []rune(thaiLetters))
	case "lowerLetter":
		return letter(n, []rune("abcdefghijklmnopqrstuvwxyz"))
	case "upperLetter":
		return letter(n, []rune("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
	case "lowerRoman":
		return strings.ToLower(roman(n))
	case "upperRoman":
		return roman(n)
	}
	return strconv.Itoa(n)
}

// letter returns the nth of a, b … z, aa, bb, as Word counts them.
func letter(n int, alphabet []rune) string {
	const most = 10 // repetitions of a letter
	if n < 1 || n > most*len(alphabet) {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(alphabet[(n-1)%len(alphabet)]), 1+(n-1)/len(alphabet))
}

func roman(n int) string {
	const most = 3999
	if n < 1 || n > most {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, r := range []struct {
		value int
		sign  string
	}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= r.value; n -= r.value {
			b.WriteString(r.sign)
		}
	}
	return b.String()
}
