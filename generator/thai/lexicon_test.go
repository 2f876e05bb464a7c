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

var update = flag.Bool("update", false, "write data/lexicon.bin anew")

// The embedded lexicon is what follows from the word lists and the counts beside it:
//
//	go test ./generator/thai -run TestLexicon -update
func TestLexicon(t *testing.T) {
	made := makeLexicon(t)
	if *update {
		if err := os.WriteFile("data/lexicon.bin", made, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	embedded, err := os.ReadFile("data/lexicon.bin")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(made, embedded) {
		t.Error("data/lexicon.bin is not what follows from the word lists and counts beside it: run this test with -update")
	}
	if len(embedded) > 300_000 {
		t.Errorf("the lexicon is %d bytes", len(embedded))
	}
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
	type item struct {
		word string
		cost float64
	}
	var items []item
	for _, w := range words {
		if code := encode(w); code != "" && !bannedAfter[code[len(code)-1]] {
			items = append(items, item{code, math.Round(costSteps * math.Log2(total/(counts[w]+countAdded)))})
		}
	}
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
