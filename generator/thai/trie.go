package thai

import "math/bits"

// The alphabet of the trie: what may stand in a Thai word. ๏ ๚ ๛, ฿ and Thai digits never do.
const (
	noCode   = 0xFF
	dotCode  = letterCodes // the full stop of an abbreviation
	codes    = letterCodes + 1
	lowCodes = 64 // codes whose bits stand in node.low
)

// letterCodes is how many Thai characters have a code: U+0E01–0E3A and U+0E40–0E4E.
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

// runeOf is codeOf turned round.
func runeOf(c uint8) rune {
	switch {
	case c == dotCode:
		return '.'
	case c < 0x3A:
		return 0x0E01 + rune(c)
	}
	return 0x0E40 + rune(c-0x3A)
}

// What may follow and precede what, by code: a word never ends inside a cluster.
var (
	bannedBefore [codes]bool // no word begins with it: marks and vowels that lean on what stands before
	bannedAfter  [codes]bool // no word ends with it: vowels that are written before their consonant
	isSign       [codes]bool // ฯ ๆ and the full stop: words of their own, never a part of an unknown word
)

func init() {
	for c := range uint8(codes) {
		r := runeOf(c)
		bannedBefore[c] = r >= 0x0E30 && r <= 0x0E3A || r == 0x0E45 || r >= 0x0E47 && r <= 0x0E4E
		bannedAfter[c] = r >= 0x0E40 && r <= 0x0E44
		isSign[c] = r == 'ฯ' || r == 'ๆ' || r == '.'
	}
}

// A node of the trie is sixteen bytes: which codes go on from it, where the first of them lies (children lie
// side by side, in the order of their codes), and the word that ends here.
type node struct {
	low   uint64
	first uint32
	high  uint16
	cost  uint8 // in steps of a bit (costSteps); 0 where no word ends
	sets  set   // which sets of words it belongs to
}

// A set is a choice of the dictionary's words.
type set uint8

const (
	forWords set = 1 << iota // Words, Lines
	forTerms                 // Terms
	isName                   // names of a site, and with no other set those that are compiled in: Lines, Names
	isListed                 // words of the lexicon, and abbreviations: Unbroken
)

// child returns the index of the node that c leads to, 0 where there is none: nothing leads to the root.
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

// An entry is a word of the dictionary in codes.
type entry struct {
	word string // codes, not characters
	cost uint8
	sets set
}

// newTrie makes a trie of entries, which are sorted by word, each word once.
func newTrie(entries []entry) []node {
	type span struct{ from, to, depth int } // entries that share their first depth codes
	nodes := make([]node, 1, 4*len(entries)+1)
	queue := make([]span, 1, cap(nodes))
	queue[0] = span{0, len(entries), 0}
	for i := 0; i < len(queue); i++ { // breadth first, so that children lie side by side
		s := queue[i]
		if s.from < s.to && len(entries[s.from].word) == s.depth {
			nodes[i].cost, nodes[i].sets = entries[s.from].cost, entries[s.from].sets
			s.from++
		}
		nodes[i].first = uint32(len(nodes))
		for s.from < s.to {
			c := entries[s.from].word[s.depth]
			end := s.from + 1
			for end < s.to && entries[end].word[s.depth] == c {
				end++
			}
			if c < lowCodes {
				nodes[i].low |= 1 << c
			} else {
				nodes[i].high |= 1 << (c - lowCodes)
			}
			nodes = append(nodes, node{})
			queue = append(queue, span{s.from, end, s.depth + 1})
			s.from = end
		}
	}
	return nodes
}
