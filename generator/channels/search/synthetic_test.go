package search

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"testing"
	"time"

	"hokhao/generator/channel/channeltest"
	"hokhao/generator/thai"
)

// A writer writes releases that resemble those of the sample and repeat themselves as releases do: sentences of the sample
// with words replaced by others, drawn by their frequency in offices' texts.
type writer struct {
	r         *rand.Rand
	sentences [][]string
	words     []string
	sums      []int // cumulative frequencies of the words up to this one
}

func newWriter(t testing.TB, seed uint64) *writer {
	t.Helper()
	w := &writer{r: rand.New(rand.NewPCG(seed, 2569))}
	for _, line := range sampleLines(t) {
		if len(line) < 90 || strings.Contains(line, ": ") || strings.ContainsAny(line, "|[]{}") {
			continue
		}
		for sentence := range strings.FieldsSeq(line) {
			var words []string
			for word := range thai.Standard().Words(sentence) {
				words = append(words, word)
			}
			w.sentences = append(w.sentences, words)
		}
	}
	data, err := os.ReadFile("../../thai/data/counts.tsv")
	if err != nil {
		t.Fatal(err)
	}
	sum := 0
	for line := range strings.Lines(string(data)) {
		word, count, _ := strings.Cut(strings.TrimSpace(line), "\t")
		n, err := strconv.Atoi(count)
		if err != nil {
			t.Fatal(err)
		}
		sum += n
		w.words, w.sums = append(w.words, word), append(w.sums, sum)
	}
	return w
}

func (w *writer) word() string {
	return w.words[sort.SearchInts(w.sums, 1+w.r.IntN(w.sums[len(w.sums)-1]))]
}

// text returns about the given number of words.
func (w *writer) text(words int) string {
	var b strings.Builder
	for n := 0; n < words; {
		s := w.sentences[w.r.IntN(len(w.sentences))]
		for _, word := range s {
			if w.r.IntN(10) < 3 && thai.IsWord(word) {
				word = w.word()
			}
			b.WriteString(word)
			n++
		}
		b.WriteByte(' ')
	}
	return strings.TrimSpace(b.String())
}

// A release is a publication of a synthetic site.
type release struct{ Address, Title, Body string }

// synthetic writes a site of n releases over five years, each of 3,000 characters, as real ones have.
func synthetic(t testing.TB, n int) (map[string]string, []release) {
	w := newWriter(t, uint64(n))
	files := map[string]string{}
	var all []release
	end := time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	step := 5 * 365 * 24 * time.Hour / time.Duration(n)
	for i := range n {
		at := end.Add(-time.Duration(n-i) * step)
		title := strings.NewReplacer(":", "", "#", "", "\"", "", "'", "").Replace(w.text(9))
		var paragraphs []string
		for range 4 + w.r.IntN(5) {
			paragraphs = append(paragraphs, w.text(60+w.r.IntN(90)))
		}
		body := strings.Join(paragraphs, "\n\n")
		name := fmt.Sprintf("news/%d/r%05d", at.Year(), i)
		files[name+".md"] = channeltest.Release("\""+title+"\"", at.Format("2006-01-02 15:04"), fmt.Sprintf("number: %d/%d\ndistricts: [si-sawat]\n", i+1, at.Year()+543), body)
		all = append(all, release{name + ".html", title, body})
	}
	return files, all
}

// span returns a run of characters from anywhere in a paragraph of a text. It never splits a character.
func span(r *rand.Rand, text string, length int) string {
	paragraphs := strings.Split(text, "\n\n")
	runes := []rune(paragraphs[r.IntN(len(paragraphs))])
	leans := func(c rune) bool { return c == 0x0E31 || c >= 0x0E34 && c <= 0x0E3A || c >= 0x0E47 && c <= 0x0E4E }
	from := r.IntN(max(1, len(runes)-length))
	for from < len(runes)-1 && leans(runes[from]) {
		from++
	}
	to := min(len(runes), from+length)
	for to < len(runes) && leans(runes[to]) {
		to++
	}
	return strings.TrimSpace(string(runes[from:to]))
}

// published writes the index of a site into a folder.
func published(t testing.TB, files map[string][]byte) string {
	t.Helper()
	dir := t.TempDir()
	for name, data := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// A found is the answer of the search program to a query.
type found struct {
	Addresses []string
	Titles    []string
	Total     int
	Spelling  string
	Bytes     int // of the files that were read only for this query, with an empty cache
	Files     int
	Ms        float64
}

// An asked is a query with filters.
type asked struct {
	Query   string
	Filters map[string]string
	Order   string
}

// ask searches the index in a folder, each query with an empty cache; start is the number of bytes read before the first.
func ask(t testing.TB, dir string, queries []asked) (all []found, start int) {
	t.Helper()
	var got struct {
		Start int
		All   []found
	}
	node(t, askScript, map[string]any{"Folder": filepath.Join(dir, "search"), "Queries": queries}, &got)
	return got.All, got.Start
}

const askScript = `
const fs = require("fs")
let bytes = 0, files = 0, cache = new Map
const load = async name => {
	if (!cache.has(name)) {
		const source = fs.readFileSync(given.Folder + "/" + name + ".js", "utf8")
		bytes += Buffer.byteLength(source)
		files++
		new Function("hokhao", source)((n, value) => { cache.set(n, value) })
		if (!cache.has(name)) throw new Error(name + " does not say its name")
	}
	return cache.get(name)
}
;(async () => {
	const index = await openIndex(load), start = bytes, all = []
	for (const q of given.Queries) {
		cache = new Map
		bytes = files = 0
		const r = await index.search(q.Query, q.Filters ?? {}, q.Order)
		const shown = await Promise.all(r.found.slice(0, 10).map(index.show))
		const cold = { Bytes: bytes, Files: files }, began = performance.now()
		const again = await index.search(q.Query, q.Filters ?? {}, q.Order)
		await Promise.all(again.found.slice(0, 10).map(index.show))
		all.push({ ...cold, Ms: performance.now() - began, Total: r.found.length, Spelling: r.spelling,
			Addresses: shown.map(d => d.address), Titles: shown.map(d => d.title) })
	}
	answer({ Start: start, All: all })
})()
`
