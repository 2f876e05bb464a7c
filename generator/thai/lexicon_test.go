package thai

import (
	"bufio"
	"bytes"
	"cmp"
	"compress/flate"
	"flag"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write data/*.bin anew")

// The embedded words are what follows from the lists and the counts beside them:
//
//	go test ./generator/thai -run TestLexicon -update
func TestLexicon(t *testing.T) {
	for file, c := range map[string]struct {
		made    []byte
		largest int
	}{"data/lexicon.bin": {makeLexicon(t), 300_000}, "data/joints.bin": {makeJoints(t), 30_000}, "data/names.bin": {makeNames(t), 10_000}} {
		if *update {
			if err := os.WriteFile(file, c.made, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		embedded, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(c.made, embedded) {
			t.Errorf("%s is not what follows from the word lists and counts beside it: run this test with -update", file)
		}
		if len(embedded) > c.largest {
			t.Errorf("%s has %d bytes", file, len(embedded))
		}
	}
}

func makeJoints(t *testing.T) []byte {
	var items []item
	for _, line := range lines(t, "data/joints.tsv") {
		word, _, _ := strings.Cut(line, "\t")
		joint := encode(strings.ReplaceAll(word, "|", ""))
		if joint == "" || strings.Count(word, "|") == 0 || strings.Count(word, "|") > 2 {
			t.Errorf("%s has not two or three pieces", word)
		}
		items = append(items, item{joint, jointCost})
	}
	return packed(t, items)
}

func makeNames(t *testing.T) []byte {
	d := &Dictionary{nodes: newTrie(base())}
	var c cutter
	costs := map[string]float64{}
	for _, name := range compiledNames() {
		for part := range strings.FieldsSeq(name) {
			words := 0
			c.read(part, true)
			c.cut(d, forWords, part, func(string) bool { words++; return true })
			if words < 2 {
				continue
			}
			cost := min(c.best[0], math.MaxUint8)
			if words > 2 {
				cost = min(cost, nameCost)
			}
			if code := encode(part); code != "" {
				costs[code] = float64(cost)
			}
		}
	}
	var items []item
	for code, cost := range costs {
		items = append(items, item{code, cost})
	}
	return packed(t, items)
}

func makeLexicon(t *testing.T) []byte {
	words, counts := lines(t, "data/words.txt"), map[string]float64{}
	for _, file := range []string{"data/counts.tsv", "data/words-more.tsv"} {
		for _, line := range lines(t, file) {
			word, count, _ := strings.Cut(line, "\t")
			n, err := strconv.Atoi(count)
			if err != nil {
				t.Fatal(err)
			}
			if file == "data/words-more.tsv" {
				if encode(Display(word)) == "" || slices.Contains(words, word) {
					t.Errorf("%s of %s is no word, or one that is listed already", word, file)
				}
				words = append(words, word)
			}
			counts[word] = float64(n)
		}
	}
	total := 0.0
	for _, w := range words {
		total += counts[w] + countAdded
	}
	var items []item
	for _, w := range words {
		if code := encode(w); code != "" && !bannedAfter[code[len(code)-1]] {
			items = append(items, item{code, math.Round(costSteps * math.Log2(total/(counts[w]+countAdded)))})
		}
	}
	return packed(t, items)
}

// An item is a word in codes and its cost.
type item struct {
	word string
	cost float64
}

// packed returns the form in which words are embedded (see lexicon).
func packed(t *testing.T, items []item) []byte {
	slices.SortFunc(items, func(a, b item) int { return cmp.Compare(a.word, b.word) })
	var raw []byte
	last := ""
	for _, it := range items {
		shared := 0
		for shared < min(len(last), len(it.word)) && last[shared] == it.word[shared] {
			shared++
		}
		if it.cost < 1 || it.cost > 255 || len(it.word) > 255 {
			t.Fatalf("%s costs %v", decode(it.word), it.cost)
		}
		raw = append(raw, byte(shared), byte(len(it.word)-shared), byte(it.cost))
		raw = append(raw, it.word[shared:]...)
		last = it.word
	}
	var out bytes.Buffer
	w, err := flate.NewWriter(&out, flate.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write(raw); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func lines(t testing.TB, file string) []string {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for s := bufio.NewScanner(bytes.NewReader(data)); s.Scan(); {
		if s.Text() != "" {
			all = append(all, s.Text())
		}
	}
	return all
}
