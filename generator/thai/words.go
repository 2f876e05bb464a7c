package thai

import (
	"iter"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// A Dictionary segments Thai text, which has no spaces between words: it holds the compiled-in lexicon and a site's
// own names. It is immutable.
//
// A segmentation is the cheapest path through the text (Viterbi over unigrams, see costSteps), so it depends only on
// the text and the words. It never divides a cluster: it does not cut before a mark or vowel that follows its letter,
// or after a vowel that is written before its consonant.
type Dictionary struct {
	nodes []node
	names []entry // the site's names, in the order in which they were added
	mixed phrases // names with characters that no word has, up to their spaces
	whole phrases // names of several parts, with the spaces between them
}

// Standard returns the dictionary that has only the compiled-in names (see Lines). It is made on first use.
func Standard() *Dictionary { return standard() }

var standard = sync.OnceValue(func() *Dictionary { return newDictionary(nil, nil) })

// NewDictionary returns a dictionary with additional names: places, offices, ranks, whatever must not be broken in
// print. A name may have spaces and characters of other scripts; its Thai stretches become words, except those of a
// single character.
//
// A name that is made of others, such as เขื่อนศรีนครินทร์, is one word for lines and readers, and its parts for
// searching: see Terms.
//
// The last dictionary is kept, since a preview asks for the same one at every change.
func NewDictionary(names []string) *Dictionary {
	kept.mu.Lock()
	defer kept.mu.Unlock()
	if kept.dictionary == nil || !slices.Equal(kept.names, names) {
		kept.dictionary, kept.names = named(names), slices.Clone(names)
	}
	return kept.dictionary
}

// kept is the dictionary that was made last.
var kept struct {
	mu         sync.Mutex
	names      []string
	dictionary *Dictionary
}

// named returns a dictionary with additional names.
func named(names []string) *Dictionary {
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
		i, found := slices.BinarySearchFunc(known, word, func(e entry, w string) int { return strings.Compare(e.word, w) })
		return found && known[i].sets != isJoint
	}
	var own []entry
	for word := range cheap {
		e := entry{word, nameCost, forWords | forTerms | isName}
		if isCompound(word, is, cheap) || strings.ContainsAny(word, signCodes) {
			e.sets = forWords | isName
		}
		own = append(own, e)
	}
	return newDictionary(merge(nil, own), names)
}

var signCodes = string([]byte{codePaiyannoi, codeMaiyamok, dotCode})

// newDictionary joins the lexicon, the compiled-in names, and those of a site.
func newDictionary(own []entry, names []string) *Dictionary {
	added := slices.Clone(own)
	for _, e := range read(nameCosts, isName) {
		if _, found := slices.BinarySearchFunc(own, e.word, func(e entry, w string) int { return strings.Compare(e.word, w) }); !found {
			added = append(added, e)
		}
	}
	d := &Dictionary{nodes: newTrie(merge(base(), added)), names: own, mixed: phrases{}, whole: phrases{}}
	for _, name := range compiledNames() {
		d.addPhrases(name)
	}
	for _, name := range names {
		d.addPhrases(Display(name))
	}
	return d
}

// isCompound reports whether a name can be composed of at least two known words, of three characters or more, that
// somebody may search for: another name among them, or three words, or only long ones.
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

// longestCompound limits the length of names that isCompound tries, as it tries every way to split them.
const longestCompound = 60

// Words yields the words of text and what is between them: Thai is segmented by the dictionary; a number with its
// separators is one piece, and so are a word of another script, a stretch of space, and any other character with its
// marks. ฯ, ๆ and a zero-width space are pieces of their own unless a word contains them. The pieces joined are text,
// and they alias it. Iterating does not allocate for each word.
func (d *Dictionary) Words(text string) iter.Seq[string] { return d.pieces(text, forWords) }

// pieces segments text by the words of some sets.
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

// IsWord reports whether a piece that Words yields is a word or a number: it has a letter or a digit.
func IsWord(piece string) bool {
	for _, r := range piece {
		switch {
		case r >= 'ก' && r <= 'ฮ': // of nearly every word the first or the second
			return true
		case r == 'ๆ', r == 'ฯ':
		case unicode.IsLetter(r), unicode.IsDigit(r):
			return true
		}
	}
	return false
}

// Terms yields the search terms of text: the words of its SearchForm, without signs and spaces, with compound names
// split into their parts. Numbers lose the commas between thousands and abbreviations their full stops: พ.ร.บ. is
// พรบ. Letters and digits of other scripts are separate terms: "PM2.5" is "pm" and "2.5". The JavaScript that the
// search channel publishes segments queries in the same way.
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

// Cost returns the cost of a term (see costSteps), and whether the dictionary has it for searching.
func (d *Dictionary) Cost(term string) (cost uint8, known bool) {
	n := d.find(term)
	return n.cost, n.sets&forTerms != 0
}

// find returns the node at which a word ends, or a node without sets.
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

// abbreviationLetters is the largest number of consonants before a full stop of an abbreviation.
const abbreviationLetters = 4

// Abbreviated returns the length in bytes of the abbreviation that text begins with: groups of one to four
// consonants, each with its full stop. Callers ask only at the beginning of a Thai stretch, so the last letters of a
// word before a full stop are not taken for one.
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

// leans reports whether text begins with a mark or vowel that belongs to the letter before it.
func leans(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	c := codeOf(r)
	return c != noCode && bannedBefore[c]
}

// IsConsonant reports whether s begins with one of ก to ฮ: U+0E01 to U+0E2E, E0 B8 81 to E0 B8 AE.
func IsConsonant(s string) bool { return s[0] == 0xE0 && s[1] == 0xB8 && s[2] >= 0x81 && s[2] <= 0xAE }

// A cutter holds the memory for segmenting one stretch of Thai. best[i] is the cost of the cheapest path from
// character i to the end, next[i] the end of its first word; open[i] is the cost of continuing an unknown word at i.
type cutter struct {
	codes []uint8
	best  []uint32
	open  []uint32
	next  []uint32
}

var cutters = sync.Pool{New: func() any { return new(cutter) }}

const (
	longestKept    = 1 << 14 // the number of characters up to which a cutter keeps its memory
	longestStretch = 1 << 16 // a stretch ends here even if Thai continues: nobody writes so much without a space
)

func (c *cutter) release() {
	if cap(c.codes) > longestKept {
		*c = cutter{}
	}
	cutters.Put(c)
}

// read takes the stretch of Thai that text begins with and returns its length in bytes. If dots is true a full stop
// after a letter belongs to it: the dictionary has abbreviations with their full stops.
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

// isSilenced reports whether codes begin with a letter silenced by ์, alone or with its vowel (อาร์, สเปรย์, พันธุ์,
// ศักดิ์), or with one letter before it: เดอร์. Neither can be spoken, so no word begins with them.
func isSilenced(codes []uint8) bool {
	for i := range min(2, len(codes)-1) {
		if codes[i] > codeHoNokhuk {
			return false
		}
		if codes[i+1] == codeThanthakhat {
			return true
		}
		if len(codes) > i+2 && codes[i+2] == codeThanthakhat && (codes[i+1] == codeSaraI || codes[i+1] == codeSaraU) {
			return true
		}
	}
	return false
}

const unreachable = 1 << 30

// cut yields the words of a stretch that read took. It computes costs from the end to the beginning, so that words
// come out in order. Of two paths of equal cost it prefers the one with the longer first word, and known words over
// an unknown one.
func (c *cutter) cut(d *Dictionary, sets set, text string, yield func(string) bool) bool {
	n := len(c.codes)
	c.best = slices.Grow(c.best[:0], n+1)[:n+1]
	c.open = slices.Grow(c.open[:0], n+1)[:n+1]
	c.next = slices.Grow(c.next[:0], n+1)[:n+1]
	codes, best, open, next := c.codes, c.best, c.open, c.next
	nodes := d.nodes
	best[n], open[n] = 0, unreachable
	signAt := func(i int) bool {
		return isSign[codes[i]] && (i == 0 || !bannedAfter[codes[i-1]]) && (i == n-1 || !bannedBefore[codes[i+1]])
	}
	silencing := n + 4 // where the next ์ is
	for i := n - 1; i >= 0; i-- {
		code, sign := codes[i], signAt(i)
		if code == codeThanthakhat {
			silencing = i
		}
		if sign {
			open[i] = unreachable
		} else {
			open[i] = letterCost + min(open[i+1], best[i+1])
		}
		if i > 0 && (bannedBefore[code] || bannedAfter[codes[i-1]] || silencing-i <= 3 && isSilenced(codes[i:]) && !signAt(i-1)) { // a sign ends where it ends
			best[i] = unreachable
			continue
		}
		cheapest, end := openCost+open[i], uint32(0) // 0: an unknown word, while that is cheapest
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
		if end == 0 { // an unknown word ends where another word becomes cheaper
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
			to = len(text) // includes what follows a vowel that has no letter after it
		}
		if !yield(text[from:to]) {
			return false
		}
		from = to
	}
	return true
}
