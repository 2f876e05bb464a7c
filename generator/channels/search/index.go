package search

import (
	"context"
	"errors"
	"fmt"
	"math"
	"math/bits"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode/utf16"

	"hokhao/generator/channel"
	"hokhao/generator/content"
	"hokhao/generator/entry"
	"hokhao/generator/site"
	"hokhao/generator/thai"
)

// An indexEntry is the indexed content of a publication, and what a result shows of it.
type indexEntry struct {
	Entry       entry.Entry
	Particulars entry.Particulars
	Kind        content.Kind
	Kickers     []string // shown beside the title
	Facets      []string // keys by which results are filtered: facetKey
	Places      []string
	Pictures    []string // captions, and words of posters
	Files       []string // titles of attachments
	Body        site.Body
}

// memoryOfDocument is the peak memory of indexing a publication, in bytes.
const memoryOfDocument = 24 << 10

// A key of the index is the hash of a term, a pair of terms, or a value of a filter; its lowest bits are its kind.
const (
	wordKey   = 0 // a term of thai.Dictionary.Terms
	pairKey   = 1 // two adjacent terms of a line
	facetKind = 2 // a value of a filter
	keyKinds  = 2 // bits
)

// impactBits is the number of bits of a document's impact for keys of each kind: for a pair, whether it is in the
// title.
var impactBits = [...]int{wordKey: 3, pairKey: 1, facetKind: 0}

// hashOf returns FNV-1a over the UTF-16 code units of a text, as JavaScript counts them, with the finalisation steps
// of MurmurHash3, because the upper bits select the file.
func hashOf(text string, kind uint32) uint32 { return finish(fnv(fnvBasis, text), kind) }

// pairHash returns the hash of two terms with a space between them.
func pairHash(a, b string) uint32 { return finish(fnv(fnv(fnv(fnvBasis, a), " "), b), pairKey) }

const fnvBasis = 2166136261

func fnv(h uint32, text string) uint32 {
	for _, r := range text {
		if r < 0x10000 {
			h = (h ^ uint32(r)) * 16777619
			continue
		}
		high, low := utf16.EncodeRune(r)
		h = (h ^ uint32(high)) * 16777619
		h = (h ^ uint32(low)) * 16777619
	}
	return h
}

func finish(h, kind uint32) uint32 {
	h ^= h >> 16
	h *= 0x85EBCA6B
	h ^= h >> 13
	h *= 0xC2B2AE35
	h ^= h >> 16
	return h&^(1<<keyKinds-1) | kind
}

func facetKey(facet site.Taxonomy, key string) string { return string(facet) + ":" + key }

// A posting records that a document has a key: hash, document and impact, from the highest bits down, so that sorting
// them as numbers groups them by key.
type posting uint64

func (p posting) hash() uint32   { return uint32(p >> 32) }
func (p posting) document() int  { return int(p >> 8 & (1<<24 - 1)) }
func (p posting) impact() uint32 { return uint32(p & 0xFF) }
func newPosting(hash uint32, document int, impact uint32) posting {
	return posting(hash)<<32 | posting(document)<<8 | posting(impact)
}

// The weight of an occurrence, by its place.
const (
	inTitle = 5
	inHead  = 2 // points, summary, names of lists
	inText  = 1
)

// rareCost is the cost of a term that is in no dictionary.
const rareCost = 200

// tellingPair is the cost of both words below which a pair is a key: rarer words have few documents, and the pair
// would add little.
const tellingPair = 300

// A collection gathers the postings of a period.
type collection struct {
	dictionary dictionary
	postings   []posting
	words      vocabulary       // those that are not in the common vocabulary
	costs      map[uint32]uint8 // of words by their hash

	weights map[uint32]uint32 // of the current document, by key; titled is added if the key is in its title
	length  int               // number of its terms
}

const titled = 1 << 31

// line adds a text of the current document.
func (c *collection) line(text string, weight uint32) {
	before, costBefore := "", 0
	for term := range c.dictionary.Terms(text) {
		h := hashOf(term, wordKey)
		c.take(h, weight)
		cost := c.cost(h, term)
		if before != "" && costBefore+cost < tellingPair {
			c.take(pairHash(before, term), weight)
		}
		before, costBefore = term, cost
		c.length++
	}
	if !strings.ContainsAny(text, "-.\u2010\u2011") {
		return
	}
	for _, name := range jointed.FindAllString(strings.ToLower(text), -1) {
		c.take(hashOf(joint.Replace(name), wordKey), weight)
	}
}

// A word of Latin letters with hyphens or full stops in it is found in one piece too: e-bidding, ebidding. query.js has the same patterns.
var (
	jointed = regexp.MustCompile(`[a-z]+(?:[-\x{2010}\x{2011}.][a-z]+){1,2}`)
	joint   = strings.NewReplacer("-", "", "\u2010", "", "\u2011", "", ".", "")
)

// cost returns the cost of a term with hash h, and records it if a browser would not know it.
func (c *collection) cost(h uint32, term string) int {
	if cost, ok := c.costs[h]; ok {
		return int(cost)
	}
	cost, known := c.dictionary.Cost(term)
	switch {
	case !known:
		cost = rareCost
	case !isCommon(term):
		c.words = append(c.words, word{strings.Clone(term), cost})
	}
	c.costs[h] = cost
	return int(cost)
}

func (c *collection) take(h, weight uint32) {
	if weight == inTitle {
		c.weights[h] |= titled
	}
	c.weights[h] += weight
}

func (c *collection) lines(texts []string, weight uint32) {
	for _, text := range texts {
		c.line(text, weight)
	}
}

// add adds a document.
func (c *collection) add(number int, d indexEntry) error {
	clear(c.weights)
	c.length = 0
	c.line(d.Entry.Title, inTitle)
	c.lines(d.Entry.Points, inHead)
	c.line(d.Entry.Summary, inHead)
	c.lines(d.Entry.Categories, inHead)
	c.lines([]string{d.Entry.Number, d.Entry.Agency, d.Particulars.Dateline}, inHead)
	c.lines(d.Kickers, inHead)
	c.lines(d.Places, inHead)
	for _, n := range d.Entry.Notices {
		c.line(n.Text, inText)
	}
	for _, detail := range d.Particulars.Details {
		c.line(detail.Text, inText)
	}
	for _, l := range slices.Concat(d.Particulars.First, d.Particulars.Then) {
		c.line(l.Label, inText)
		c.lines(l.Lines, inText)
	}
	for _, q := range d.Particulars.Quotes {
		c.line(q.Text, inText)
		c.line(q.By, inText)
	}
	c.lines(d.Pictures, inText)
	c.lines(d.Files, inText)
	if !d.Entry.Removed {
		body, err := d.Body.Text(nil)
		if err != nil {
			return err
		}
		c.line(entry.Clean(body), inText)
	}
	for h, weight := range c.weights {
		c.postings = append(c.postings, newPosting(h, number, c.impact(h, weight)))
	}
	for _, f := range d.Facets {
		c.postings = append(c.postings, newPosting(hashOf(f, facetKind), number, 0))
	}
	return nil
}

// The constants of BM25 (Robertson and Zaragoza, 2009), and the usual length of a release in terms. The latter is a
// constant too: with the mean of all texts, each edit would change every file.
const (
	saturation = 1.2
	lengthPart = 0.6
	usual      = 350
)

// impact returns how relevant a document is to a key: for a word, BM25's saturated frequency in eight steps.
func (c *collection) impact(h, weight uint32) uint32 {
	if h&(1<<keyKinds-1) == pairKey {
		return weight >> 31
	}
	tf := float64(weight &^ titled)
	norm := saturation * (1 - lengthPart + float64(lengthPart*float64(c.length))/usual)
	return min(7, uint32(math.Floor(8*tf/(tf+norm))))
}

// A root is what a browser must know about a period before it looks anything up.
type root struct {
	Documents int      `json:"documents"`
	Undated   int      `json:"undated,omitempty"`
	Bits      int      `json:"bits"`  // number of a hash's upper bits that select the file of its key
	Years     [][2]int `json:"years"` // Buddhist years, and the first document of each
}

func writePeriod(ctx context.Context, out channel.Output, p period) error {
	c := collection{
		dictionary: p.Dictionary, costs: map[uint32]uint8{}, weights: map[uint32]uint32{},
	}
	for i, d := range p.Documents {
		if err := errors.Join(ctx.Err(), c.add(i, d)); err != nil {
			return err
		}
	}
	slices.Sort(c.postings)
	r := root{Documents: len(p.Documents), Undated: p.Undated, Bits: c.fileBits(len(p.Documents)), Years: [][2]int{}}
	for i, d := range p.Documents[p.Undated:] {
		if y := thai.BuddhistYear(d.Entry.Published.Time); len(r.Years) == 0 || r.Years[len(r.Years)-1][0] != y {
			r.Years = append(r.Years, [2]int{y, p.Undated + i})
		}
	}
	if err := tell(out.Create("root.js"), p.Name+"/root", r); err != nil {
		return err
	}
	if err := writeShard(out.Create("words.js"), p.Name+"/words", c.words.pack()); err != nil {
		return err
	}
	if err := c.writeKeys(out, p.Name, r); err != nil {
		return err
	}
	return p.writeDocuments(out)
}

// fileBits returns the number of a hash's upper bits that select its file. It estimates the size of the period only roughly,
// so that an edit hardly ever changes the number. The average size of a file grows with the square root of the period's
// size: a query fetches the same number of files from each period, and small files would make small periods expensive.
func (c *collection) fileBits(documents int) int {
	const keyBits, postingBits = 16, 9
	size := len(c.postings) * postingBits
	for i, p := range c.postings {
		if i == 0 || p.hash() != c.postings[i-1].hash() {
			size += keyBits
		}
	}
	most := max(300, int(20*math.Sqrt(float64(documents))))
	return bits.Len(uint(size / symbolBits / most))
}

// longList is the number of documents from which on a list has a file of its own: most readers of a shared file would
// download it in vain.
const longList = 600

// writeKeys writes the keys with their documents. A file contains the number of its keys, the Rice parameter of the
// differences between their hashes, and each key: that difference, its number of documents, and their list; a long
// list is in a file of its own, named by the hash.
func (c *collection) writeKeys(out channel.Output, name string, r root) error {
	postings := c.postings
	shift := 32 - r.Bits
	for file := range 1 << r.Bits {
		n, _ := slices.BinarySearchFunc(postings, uint64(file+1)<<shift, func(p posting, next uint64) int {
			if uint64(p.hash()) < next {
				return -1
			}
			return 1
		})
		mine := postings[:n]
		postings = postings[n:]
		var keys [][]posting
		for len(mine) > 0 {
			n := 1
			for n < len(mine) && mine[n].hash() == mine[0].hash() {
				n++
			}
			keys, mine = append(keys, mine[:n]), mine[n:]
		}
		var w bitWriter
		w.gamma(uint32(len(keys) + 1))
		k := riceFor(1<<(shift-keyKinds), len(keys))
		w.bits(uint32(k), 5)
		last := uint64(file) << shift >> keyKinds
		for _, key := range keys {
			h := key[0].hash()
			kind := h & (1<<keyKinds - 1)
			w.rice(uint32(uint64(h>>keyKinds)-last), k)
			w.bits(kind, keyKinds)
			w.gamma(uint32(len(key)))
			last = uint64(h >> keyKinds)
			if len(key) < longList {
				w.list(key, r.Documents)
				continue
			}
			var long bitWriter
			long.list(key, r.Documents)
			own := fmt.Sprintf("l%x", h)
			if err := writeShard(out.Create(own+".js"), name+"/"+own, long.out); err != nil {
				return err
			}
		}
		own := fmt.Sprintf("k%x", file)
		if err := writeShard(out.Create(own+".js"), name+"/"+own, w.out); err != nil {
			return err
		}
	}
	return nil
}

// list writes the documents of a key, each as the difference to the previous one, and its impact.
func (w *bitWriter) list(key []posting, documents int) {
	k := riceFor(documents, len(key))
	impact := impactBits[key[0].hash()&(1<<keyKinds-1)]
	last := -1
	for _, p := range key {
		w.rice(uint32(p.document()-last-1), k)
		w.bits(p.impact(), impact)
		last = p.document()
	}
}

// perFile is the number of documents whose titles are in one file: few, because the ten best results are scattered.
const perFile = 2

// excerptLength is the length of the summary in a result, in characters.
const excerptLength = 170

// writeDocuments writes what results show of each document.
func (p period) writeDocuments(out channel.Output) error {
	kinds := content.Kinds()
	for from := 0; from < len(p.Documents); from += perFile {
		var b []byte
		for i, d := range p.Documents[from:min(from+perFile, len(p.Documents))] {
			day := 0
			if from+i >= p.Undated {
				day = dayNumber(d.Entry.Published.Time)
			}
			b = appendNumber(b, slices.Index(kinds, d.Kind))
			b = appendNumber(b, day)
			for _, text := range []string{
				strings.TrimPrefix(d.Entry.Address, "/"), d.Entry.Language, d.Entry.Title,
				p.Dictionary.Excerpt(d.Entry.Summary, excerptLength), strings.Join(d.Kickers, " · "),
			} {
				b = appendText(b, text)
			}
		}
		own := fmt.Sprintf("d%x", from/perFile)
		if err := writeShard(out.Create(own+".js"), p.Name+"/"+own, b); err != nil {
			return err
		}
	}
	return nil
}

// dayNumber returns the number of a day, counted from 1 January 1900, which is day 1; 0 is no day.
func dayNumber(t time.Time) int {
	y, m, d := t.Date()
	return max(0, int(time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Sub(firstDay)/(24*time.Hour))+1)
}

var firstDay = time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC)
