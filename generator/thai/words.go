package thai

import (
	"iter"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// A Dictionary is the words by which Thai text, which has no spaces between words, is cut: the lexicon that is
// compiled in, and a site's own names. It is never changed once it was made.
//
// Every cut is the cheapest way through the text (Viterbi over unigrams, see costSteps), so that it depends on
// nothing but the text and the words. It never falls inside a cluster: before a mark or a vowel that leans on the
// letter before it, or after a vowel that is written before its consonant.
type Dictionary struct {
	nodes []node
	names []entry // of the site, as they were added
	mixed phrases // names with characters that no word has, up to their spaces
	whole phrases // names of several parts, with the spaces between them
}

// Standard returns the dictionary without names but those that are compiled in (see Lines). It is made once, when it is
// first asked for.
func Standard() *Dictionary { return standard() }

var standard = sync.OnceValue(func() *Dictionary { return newDictionary(nil, nil) })

// NewDictionary returns the dictionary with names: places, offices, ranks, whatever is never cut in print. A name
// may have spaces and characters of other scripts; its Thai stretches become words, those of a single character
// are left out.
//
// A name that is made of others, such as เขื่อนศรีนครินทร์, is one word for lines and for readers, and its parts
// for searching: see Terms.
func NewDictionary(names []string) *Dictionary {
	known := base()
	cheap := map[string]bool{}
	for _, name := range names {
		for _, word := range strings.FieldsFunc(Display(name), func(r rune) bool { return codeOf(r) == noCode }) {
			if utf8.RuneCountInString(word) > 1 {
				cheap[encode(word)] = true
			}
		}
	}
	if len(names) == 0 {
		return Standard()
	}
	is := func(word string) bool {
		_, found := slices.BinarySearchFunc(known, word, func(e entry, w string) int { return strings.Compare(e.word, w) })
		return found
	}
	var own []entry
	for word := range cheap {
		e := entry{word, nameCost, forWords | forTerms | isName}
		if isCompound(word, is, cheap) || strings.ContainsAny(word, signCodes) {
			e.sets = forWords | isName
		}
		own = append(own, e)
	}
	return newDictionary(merge(own), names)
}

var signCodes = string([]byte{codePaiyannoi, codeMaiyamok, dotCode})

// newDictionary joins the lexicon, the names that are compiled in, and those of a site.
func newDictionary(own []entry, names []string) *Dictionary {
	all := append(slices.Clone(base()), own...)
	for _, e := range compiled() {
		if _, found := slices.BinarySearchFunc(own, e.word, func(e entry, w string) int { return strings.Compare(e.word, w) }); !found {
			all = append(all, e)
		}
	}
	d := &Dictionary{nodes: newTrie(merge(all)), names: own, mixed: phrases{}, whole: phrases{}}
	for _, name := range compiledNames() {
		d.addPhrases(name)
	}
	for _, name := range names {
		d.addPhrases(Display(name))
	}
	return d
}

// isCompound reports whether a name can be put together from at least two known words, of three characters or more,
// that somebody may search for: another name among them, or three words, or only long ones.
func isCompound(word string, known func(string) bool, names map[string]bool) bool {
	const short, long = 3, 4
	var from func(at, count int, named, allLong bool) bool
	from = func(at, count int, named, allLong bool) bool {
		if at == len(word) {
			return count >= 2 && (named || count >= 3 || allLong)
		}
		for end := at + short; end <= len(word); end++ {
			part := word[at:end]
			if len(part) == len(word) || end < len(word) && (bannedBefore[word[end]] || bannedAfter[word[end-1]]) {
				continue
			}
			if name := names[part]; name || known(part) {
				if from(end, count+1, named || name, allLong && len(part) >= long) {
					return true
				}
			}
		}
		return false
	}
	return len(word) <= longestCompound && from(0, 0, false, true)
}

// longestCompound bounds what isCompound tries: it tries every way.
const longestCompound = 60

// Words yields the words of text, and what stands between them: a stretch of Thai is cut by the dictionary, a
// number with its separators is one piece, as is a word of another script, a stretch of space, and any other
// character with the marks on it. ฯ, ๆ and a zero-width space are pieces of their own unless a word has them. The
// pieces, joined, are text, whatever text is, and they alias it. Iterating allocates nothing for a word.
func (d *Dictionary) Words(text string) iter.Seq[string] { return d.pieces(text, forWords) }

// pieces cuts text by the words of some sets.
func (d *Dictionary) pieces(text string, sets set) iter.Seq[string] {
	return func(yield func(string) bool) {
		c := cutters.Get().(*cutter)
		defer c.release()
		for len(text) > 0 {
			if n := Abbreviated(text); strings.Count(text[:n], ".") > 1 && !leans(text[n:]) { // one full stop may end a sentence
				if !yield(text[:n]) {
					return
				}
				text = text[n:]
				continue
			}
			if n := c.read(text, true); n > 0 {
				if bannedAfter[c.codes[len(c.codes)-1]] {
					n += foreignPiece(text[n:])
				}
				if !c.cut(d, sets, text[:n], yield) {
					return
				}
				text = text[n:]
				continue
			}
			n := foreignPiece(text)
			if !yield(text[:n]) {
				return
			}
			text = text[n:]
		}
	}
}

// IsWord tells of a piece that Words yields whether it is a word or a number: it has a letter or a digit.
func IsWord(piece string) bool {
	return strings.ContainsFunc(piece, func(r rune) bool { return unicode.IsLetter(r) && r != 'ๆ' && r != 'ฯ' || unicode.IsDigit(r) })
}

// Terms yields what text is found by: the words of its SearchForm, without signs and spaces, names that are made of
// others in their parts. Numbers lose the commas between thousands, abbreviations their full stops: พ.ร.บ. is พรบ.
// Letters and digits of other scripts are terms apart: "PM2.5" is "pm" and "2.5". The terms are those of the JavaScript that the
// search channel publishes, which cuts what readers type.
func (d *Dictionary) Terms(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		c := cutters.Get().(*cutter)
		defer c.release()
		text := SearchForm(text)
		for len(text) > 0 {
			if n := Abbreviated(text); n > 0 {
				if !yield(strings.ReplaceAll(text[:n], ".", "")) {
					return
				}
				text = text[n:]
				continue
			}
			if n := c.read(text, false); n > 0 {
				if !c.cut(d, forTerms, text[:n], yield) {
					return
				}
				text = text[n:]
				continue
			}
			n, term := foreignTerm(text)
			if term != "" && !yield(term) {
				return
			}
			text = text[n:]
		}
	}
}

// Cost tells what a term costs (see costSteps), and whether the dictionary has it for searching.
func (d *Dictionary) Cost(term string) (cost uint8, known bool) {
	n := d.find(term)
	return n.cost, n.sets&forTerms != 0
}

// find returns the node at which a word ends; one without sets where none does.
func (d *Dictionary) find(word string) node {
	at := uint32(0)
	for _, r := range word {
		c := codeOf(r)
		if c == noCode {
			return node{}
		}
		if at = d.nodes[at].child(c); at == 0 {
			return node{}
		}
	}
	if n := d.nodes[at]; n.cost > 0 {
		return n
	}
	return node{}
}

// abbreviationLetters is how many consonants an abbreviation may have before a full stop.
const abbreviationLetters = 4

// Abbreviated returns the length in bytes of the abbreviation that text begins with: groups of one to four consonants,
// each with its full stop. It is asked at the beginning of a Thai stretch only, so that the last letters of a word
// before a full stop are none.
func Abbreviated(text string) int {
	end := 0
	for {
		i := end
		for count := 0; count < abbreviationLetters && i+2 < len(text) && IsConsonant(text[i:]); count++ {
			i += 3
		}
		if i == end || i >= len(text) || text[i] != '.' {
			return end
		}
		end = i + 1
	}
}

// leans reports whether text begins with a mark or a vowel that leans on what stands before it.
func leans(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	c := codeOf(r)
	return c != noCode && bannedBefore[c]
}

// IsConsonant reports whether s begins with one of ก to ฮ: U+0E01 to U+0E2E, E0 B8 81 to E0 B8 AE.
func IsConsonant(s string) bool { return s[0] == 0xE0 && s[1] == 0xB8 && s[2] >= 0x81 && s[2] <= 0xAE }

// A cutter holds what cutting one stretch of Thai needs. best[i] is the cost of the cheapest way from character i
// to the end, next[i] where its first word ends; open[i] is the cost where an unknown word goes on at i.
type cutter struct {
	codes []uint8
	best  []uint32
	open  []uint32
	next  []uint32
}

var cutters = sync.Pool{New: func() any { return new(cutter) }}

const (
	longestKept    = 1 << 14 // up to how many characters a cutter keeps its memory
	longestStretch = 1 << 16 // where a stretch ends though Thai goes on: nobody writes so many letters without a space
)

func (c *cutter) release() {
	if cap(c.codes) > longestKept {
		*c = cutter{}
	}
	cutters.Put(c)
}

// read takes the stretch of Thai that text begins with and gives its length in bytes. Full stops belong to it where
// dots says so and a letter stands before them: that of an abbreviation is found in the dictionary.
func (c *cutter) read(text string, dots bool) int {
	c.codes = c.codes[:0]
	i := 0
	for i+2 < len(text) {
		if text[i] == 0xE0 && text[i+1]|1 == 0xB9 {
			r := 0x0E00 + rune(text[i+1]&1)<<6 + rune(text[i+2]&0x3F)
			code := codeOf(r)
			if code == noCode || text[i+2]&0xC0 != 0x80 || len(c.codes) >= longestStretch && !bannedBefore[code] && !bannedAfter[c.codes[len(c.codes)-1]] {
				break
			}
			c.codes = append(c.codes, code)
			i += 3
			continue
		}
		if !c.dot(text[i], dots) {
			break
		}
		i++
	}
	if i < len(text) && c.dot(text[i], dots) {
		i++
	}
	return i
}

func (c *cutter) dot(b byte, dots bool) bool {
	if b != '.' || !dots || len(c.codes) == 0 || bannedAfter[c.codes[len(c.codes)-1]] {
		return false
	}
	c.codes = append(c.codes, dotCode)
	return true
}

// isSilenced reports whether codes begin with a letter that ์ silences, alone or with its vowel: อาร์, สเปรย์, พันธุ์, ศักดิ์. Such a
// letter is not spoken, so that no word begins with it.
func isSilenced(codes []uint8) bool {
	if len(codes) < 2 || codes[0] > codeHoNokhuk {
		return false
	}
	if codes[1] == codeThanthakhat {
		return true
	}
	return len(codes) > 2 && codes[2] == codeThanthakhat && (codes[1] == codeSaraI || codes[1] == codeSaraU)
}

const unreachable = 1 << 30

// cut yields the words of a stretch that read took. It goes from the end to the beginning, so that the words come out
// from the beginning to the end. Of two ways that cost the same it takes the one whose first word is longer, and
// known words before an unknown one.
func (c *cutter) cut(d *Dictionary, sets set, text string, yield func(string) bool) bool {
	n := len(c.codes)
	c.best = slices.Grow(c.best[:0], n+1)[:n+1]
	c.open = slices.Grow(c.open[:0], n+1)[:n+1]
	c.next = slices.Grow(c.next[:0], n+1)[:n+1]
	codes, best, open, next := c.codes, c.best, c.open, c.next
	nodes := d.nodes
	best[n], open[n] = 0, unreachable
	for i := n - 1; i >= 0; i-- {
		code := codes[i]
		sign := isSign[code] && (i == 0 || !bannedAfter[codes[i-1]]) && (i == n-1 || !bannedBefore[codes[i+1]])
		if sign {
			open[i] = unreachable
		} else {
			open[i] = letterCost + min(open[i+1], best[i+1])
		}
		if i > 0 && (bannedBefore[code] || bannedAfter[codes[i-1]] || isSilenced(codes[i:])) {
			best[i] = unreachable
			continue
		}
		cheapest, end := openCost+open[i], uint32(0) // 0: an unknown word, as long as it is cheap
		if sign {
			cheapest, end = signCost+best[i+1], uint32(i+1)
		}
		at := nodes[0].child(code)
		for j := i + 1; at != 0; j++ {
			if word := &nodes[at]; word.cost > 0 && word.sets&sets != 0 {
				if cost := uint32(word.cost) + best[j]; cost <= cheapest {
					cheapest, end = cost, uint32(j)
				}
			}
			if j == n {
				break
			}
			at = nodes[at].child(codes[j])
		}
		best[i], next[i] = cheapest, end
	}
	from := 0 // bytes
	for i := 0; i < n; {
		end := int(next[i])
		if end == 0 { // an unknown word ends where it is cheaper to go on with another
			for end = i + 1; open[end] < best[end]; end++ {
			}
		}
		to := from
		for ; i < end; i++ {
			to += 3
			if codes[i] == dotCode {
				to -= 2
			}
		}
		if i == n {
			to = len(text) // with what clings to a vowel that is followed by no letter
		}
		if !yield(text[from:to]) {
			return false
		}
		from = to
	}
	return true
}
