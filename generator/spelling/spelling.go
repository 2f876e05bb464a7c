// Package spelling knows the misspellings that Thai offices make most, and finds them in texts.
//
// Package content calls it when a source is read, and package cli to print the list. It knows single words only, and nothing of quotations
// and names: the caller decides where to look. It never changes a text.
package spelling

import (
	_ "embed"
	"iter"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"hokhao/generator/thai"
)

// A Word is a misspelling with the spelling of the Royal Institute's dictionary (พจนานุกรม ฉบับราชบัณฑิตยสถาน พ.ศ. 2554), or of its rules for
// words from other languages.
type Word struct {
	Wrong, Right string
	Loan         bool     // from another language: opinions differ, and readers are not misled
	Except       []string // words that contain Wrong and are right
}

// list has a line for each word: wrong, right, word or loan, and exceptions separated by commas; # begins a comment.
//
//go:embed data/misspelt.tsv
var list string

// Words returns the compiled-in list, sorted by Wrong.
var Words = sync.OnceValue(func() []Word {
	var all []Word
	for line := range strings.Lines(list) {
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(cells) < 3 || line[0] == '#' {
			continue
		}
		w := Word{Wrong: cells[0], Right: cells[1], Loan: cells[2] == "loan"}
		if len(cells) > 3 {
			w.Except = strings.Split(cells[3], ",")
		}
		all = append(all, w)
	}
	return all
})

// A Book is the list with the changes that a site makes to it. It is immutable.
type Book struct {
	add     []Word
	except  []string
	index   [letters][letters]uint16 // of the bucket of two letters
	buckets []bucket                 // the first is empty
}

// A bucket is the words with the same first two letters.
type bucket struct {
	third bits
	words []Word // the longest first
}

// bits is a set of letters.
type bits [letters / 64]uint64

func (b *bits) add(letter int) { b[letter/64] |= 1 << (letter % 64) }

func (b bits) has(letter int) bool { return b[letter/64]&(1<<(letter%64)) != 0 }

// letters is the number of code points in the Thai block of Unicode.
const letters = 128

// With returns the list with further words, and without what the site says is right: except are words, wrong or with something wrong in them.
// The last book is kept, since all sources of a site are read with the same one.
func With(add []Word, except []string) *Book {
	kept.Lock()
	defer kept.Unlock()
	if b := kept.book; b == nil || !slices.Equal(b.except, except) || !slices.EqualFunc(b.add, add, func(x, y Word) bool { return x.Wrong == y.Wrong && x.Right == y.Right }) {
		kept.book = newBook(slices.Clone(add), slices.Clone(except))
	}
	return kept.book
}

var kept struct {
	sync.Mutex
	book *Book
}

func newBook(add []Word, except []string) *Book {
	b := &Book{add: add, except: except, buckets: make([]bucket, 1)}
	own := map[string]bool{}
	for _, w := range add {
		own[w.Wrong] = true
	}
	for _, w := range slices.Concat(add, Words()) {
		if w.Wrong == w.Right || slices.Contains(except, w.Wrong) || own[w.Wrong] && !slices.ContainsFunc(add, func(o Word) bool { return o.Right == w.Right }) {
			continue
		}
		begins := []rune(w.Wrong)
		if len(begins) < shortest || !thai.IsThai(begins[0]) || !thai.IsThai(begins[1]) || !thai.IsThai(begins[2]) {
			continue
		}
		for _, e := range except {
			if strings.Contains(e, w.Wrong) {
				w.Except = append(slices.Clip(w.Except), e)
			}
		}
		first, second, third := letterAt(w.Wrong, 0), letterAt(w.Wrong, 3), letterAt(w.Wrong, 6)
		if b.index[first][second] == 0 {
			b.index[first][second] = uint16(len(b.buckets))
			b.buckets = append(b.buckets, bucket{})
		}
		at := &b.buckets[b.index[first][second]]
		at.third.add(third)
		at.words = append(at.words, w)
	}
	for _, at := range b.buckets {
		slices.SortStableFunc(at.words, func(x, y Word) int { return len(y.Wrong) - len(x.Wrong) })
	}
	return b
}

// shortest is the least number of letters of a wrong word, all of them Thai.
const shortest = 3

// Words returns the words of a book, sorted.
func (b *Book) Words() []Word {
	var all []Word
	for _, at := range b.buckets {
		all = append(all, at.words...)
	}
	slices.SortFunc(all, func(x, y Word) int { return strings.Compare(x.Wrong, y.Wrong) })
	return all
}

// letterAt returns the offset in the Thai block of the letter at an offset of a text, or -1 if it is not Thai.
func letterAt(s string, i int) int {
	if i+2 >= len(s) || s[i] != 0xE0 || s[i+1]|1 != 0xB9 {
		return -1
	}
	return int(s[i+1]&1)<<6 | int(s[i+2]&0x3F)
}

// A Mistake is a misspelling at an offset of a text, in bytes.
type Mistake struct {
	Word
	At int
}

// Find yields the misspellings in a text, in its order.
func (b *Book) Find(text string) iter.Seq[Mistake] {
	return func(yield func(Mistake) bool) {
		second := letterAt(text, 0)
		for i := 0; i < len(text); {
			first := second
			if first < 0 {
				i++
				second = letterAt(text, i)
				continue
			}
			second = letterAt(text, i+3)
			if second >= 0 && b.index[first][second] > 0 {
				if w, ok := b.buckets[b.index[first][second]].at(text, i); ok {
					if !yield(Mistake{w, i}) {
						return
					}
					i += len(w.Wrong)
					second = letterAt(text, i)
					continue
				}
			}
			i += 3
		}
	}
}

// at returns the wrong word at an offset of a text.
func (b *bucket) at(text string, i int) (Word, bool) {
	third := letterAt(text, i+6)
	if third < 0 || !b.third.has(third) {
		return Word{}, false
	}
	for n := range b.words {
		w := &b.words[n]
		end := i + len(w.Wrong)
		if strings.HasPrefix(text[i:], w.Wrong) && stands(text, i, end) && !w.excepted(text, i) && isWord(text, i, end) {
			return *w, true
		}
	}
	return Word{}, false
}

// stands reports whether a part of a text divides no syllable: no vowel is written before it, and no mark or vowel after it, that belongs to it.
func stands(text string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:from])
	after, _ := utf8.DecodeRuneInString(text[to:])
	return !(before >= 'เ' && before <= 'ไ') && !(after >= 'ะ' && after <= 'ฺ' || after >= 'ๅ' && after <= '๎' && after != 'ๆ')
}

// excepted reports whether the wrong word at an offset is part of one that is right.
func (w *Word) excepted(text string, at int) bool {
	return slices.ContainsFunc(w.Except, func(e string) bool {
		from := at - strings.Index(e, w.Wrong)
		return from >= 0 && from <= at && strings.HasPrefix(text[from:], e)
	})
}

// around is how much of a text is cut into words to see where one ends, in bytes on each side.
const around = 90

// isWord reports whether words begin and end where a part of a text does: รถบัสพานักเรียน has no สพาน in it.
func isWord(text string, from, to int) bool {
	begin, end := from, to
	for begin > 0 && from-begin < around && thaiAt(text, begin-3) {
		begin -= 3
	}
	for end < len(text) && end-to < around && thaiAt(text, end) {
		end += 3
	}
	begins, ends, at := false, false, begin
	for word := range thai.Standard().Words(text[begin:end]) {
		begins = begins || at == from
		at += len(word)
		ends = ends || at == to
	}
	return begins && ends
}

// thaiAt reports whether there is a Thai letter or mark at an offset.
func thaiAt(text string, i int) bool {
	return i >= 0 && i+2 < len(text) && text[i] == 0xE0 && text[i+1]|1 == 0xB9
}
