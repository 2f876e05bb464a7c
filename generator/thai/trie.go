package thai

import "math/bits"

// The alphabet of the trie: what may occur in a Thai word. ๏ ๚ ๛, ฿ and Thai digits never do.
const (
	noCode   = 0xFF
	dotCode  = letterCodes // the full stop of an abbreviation
	codes    = letterCodes + 1
	lowCodes = 64 // codes whose bits are in node.low
)

// letterCodes is the number of Thai characters with a code: U+0E01–0E3A and U+0E40–0E4E.
const letterCodes = 0x3A + 0x0F

// codeOf returns the code of a character of a Thai word, noCode for any other.
func codeOf(r rune) uint8 {
	switch {
	case r >= 0x0E01 && r <= 0x0E3A:
		return uint8(r - 0x0E01)
	case r >= 0x0E40 && r <= 0x0E4E:
		return uint8(r - 0x0E40 + 0x3A)
	case r == '.':
		return dotCode
	}
	return noCode
}

// runeOf is the inverse of codeOf.
func runeOf(c uint8) rune {
	switch {
	case c == dotCode:
		return '.'
	case c < 0x3A:
		return 0x0E01 + rune(c)
	}
	return 0x0E40 + rune(c-0x3A)
}

// What may follow and precede a character, by code: a word never ends inside a cluster.
var (
	bannedBefore [codes]bool // no word begins with it: marks and vowels that follow a letter
	bannedAfter  [codes]bool // no word ends with it: vowels written before their consonant
	isSign       [codes]bool // ฯ ๆ and the full stop: words of their own, never part of an unknown word
)

func init() {
	for c := range uint8(codes) {
		r := runeOf(c)
		bannedBefore[c] = r >= 0x0E30 && r <= 0x0E3A || r == 0x0E45 || r >= 0x0E47 && r <= 0x0E4E
		bannedAfter[c] = r >= 0x0E40 && r <= 0x0E44
		isSign[c] = r == 'ฯ' || r == 'ๆ' || r == '.'
	}
}

// A node of the trie has sixteen bytes: which codes continue it, the index of its first child (children are adjacent,
// in the order of their codes), and the word that ends here.
type node struct {
	low   uint64
	first uint32
	high  uint16
	cost  uint8 // in steps of a bit (costSteps); 0 where no word ends
	sets  set   // the sets that the word belongs to
}

// A set is a subset of the dictionary's words.
type set uint8

const (
	forWords set = 1 << iota // used by Words and Lines
	forTerms                 // used by Terms
	isName                   // names of a site, and with no other set the compiled-in ones: Lines, Names
	isListed                 // words of the lexicon, and abbreviations: Unbroken
	isJoint                  // words of several pieces: Lines
)

// child returns the index of the node that c leads to, or 0: no code leads to the root.
func (n *node) child(c uint8) uint32 {
	if c < lowCodes {
		bit := uint64(1) << c
		if n.low&bit == 0 {
			return 0
		}
		return n.first + uint32(bits.OnesCount64(n.low&(bit-1)))
	}
	bit := uint16(1) << (c - lowCodes)
	if n.high&bit == 0 {
		return 0
	}
	return n.first + uint32(bits.OnesCount64(n.low)+bits.OnesCount16(n.high&(bit-1)))
}

// An entry is a dictionary word in codes.
type entry struct {
	word string // codes, not characters
	cost uint8
	sets set
}

// newTrie returns a trie of entries, which are sorted by word without repetition. Its nodes are in the order of their
// depth, then of their words, so that children are adjacent.
func newTrie(entries []entry) []node {
	var next []uint32 // by depth: how many nodes there are, then the index of the next one
	last := ""
	for _, e := range entries {
		for d := shared(last, e.word); d < len(e.word); d++ {
			if d == len(next) {
				next = append(next, 0)
			}
			next[d]++
		}
		last = e.word
	}
	count := uint32(1)
	for d, n := range next {
		next[d] = count
		count += n
	}
	nodes := make([]node, count)
	path := make([]uint32, len(next)+1) // the nodes of the last word
	last = ""
	for _, e := range entries {
		for d := shared(last, e.word); d < len(e.word); d++ {
			at, parent := next[d], &nodes[path[d]]
			next[d]++
			path[d+1] = at
			if parent.low == 0 && parent.high == 0 {
				parent.first = at
			}
			if c := e.word[d]; c < lowCodes {
				parent.low |= 1 << c
			} else {
				parent.high |= 1 << (c - lowCodes)
			}
		}
		end := &nodes[path[len(e.word)]]
		end.cost, end.sets = e.cost, e.sets
		last = e.word
	}
	return nodes
}

// shared returns how many codes two words begin with in common.
func shared(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}
