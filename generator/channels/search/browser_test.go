package search

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"hokhao/generator/thai"
)

// node runs the engine of the search program, followed by a script that finds the value from standard input in `given` and
// passes its result to `answer`.
func node(t testing.TB, script string, given, answer any) {
	t.Helper()
	if _, err := exec.LookPath("node"); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal("node is not installed")
		}
		t.Skip("skipped: node is not installed")
	}
	in, err := json.Marshal(given)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "engine.js")
	source := "\"use strict\"\n" + engine() + `
const given = JSON.parse(require("fs").readFileSync(0, "utf8"))
const answer = value => process.stdout.write(JSON.stringify(value))
` + script
	if err := os.WriteFile(file, []byte(source), 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("node", file)
	cmd.Stdin = bytes.NewReader(in)
	var said bytes.Buffer
	cmd.Stderr = &said
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("node: %v\n%s", err, said.String())
	}
	if err := json.Unmarshal(out, answer); err != nil {
		t.Fatalf("node: %v\n%.500s", err, out)
	}
}

// packed returns a whole dictionary as the browser receives it.
func packed(d *thai.Dictionary, names ...string) string {
	var v vocabulary
	for term := range thai.Lexicon() {
		cost, _ := d.Cost(term)
		v = append(v, word{term, cost})
	}
	for _, name := range names {
		if cost, ok := d.Cost(name); ok {
			v = append(v, word{name, cost})
		}
	}
	var b strings.Builder
	for _, s := range v.pack() {
		b.WriteString(literal[s])
	}
	return b.String()
}

// The browser segments queries as the texts of the index were segmented.
func TestTheBrowserCutsAsTheIndexIsCut(t *testing.T) {
	names := []string{"ศรีสวัสดิ์", "ด่านเจดีย์สามองค์", "หนองบัวแปลงนา"}
	d := thai.NewDictionary(names)
	texts := append(sampleLines(t), oddTexts(6000)...)
	var got struct {
		Forms []string
		Terms [][]string
		Costs int
	}
	node(t, `
const vocabulary = new Map
learn(given.Packed, given.Letters, vocabulary)
answer({
	Costs: vocabulary.size,
	Forms: given.Texts.map(searchForm),
	Terms: given.Texts.map(s => { const list = []; terms(searchForm(s), vocabulary, t => list.push(t)); return list }),
})`, map[string]any{"Packed": packed(d, names...), "Letters": letters, "Texts": texts}, &got)
	faults := 0
	for i, text := range texts {
		if want := thai.SearchForm(text); got.Forms[i] != want {
			t.Errorf("%q: form %q, want %q", text, got.Forms[i], want)
			faults++
		} else if want := slices.Collect(d.Terms(text)); !slices.Equal(got.Terms[i], want) {
			t.Errorf("%q: terms %q, want %q", text, got.Terms[i], want)
			faults++
		}
		if faults > 8 {
			t.Fatal("and so on")
		}
	}
	if got.Costs < 20_000 {
		t.Errorf("%d words", got.Costs)
	}
}

// sampleLines returns the lines of the sample site's sources.
func sampleLines(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("../../../content/news/2026/*.md")
	if err != nil || len(files) == 0 {
		t.Fatal("no sample", err)
	}
	var all []string
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, strings.Split(string(data), "\n")...)
	}
	return all
}

// oddTexts returns texts of unusual sequences of characters, the same ones each time.
func oddTexts(n int) []string {
	r := rand.New(rand.NewPCG(5, 2569))
	pieces := []string{
		"ก", "ข", "น้ำ", "ที่", "จังหวัด", "กาญจนบุรี", "เ", "เ", "แ", "ไ", "า", "ำ", "ะ", "ๅ", "ฤ", "ฤๅ", "ฦ", "ั", "ิ", "ี", "ุ", "ู", "ฺ", "็", "่", "้", "๊", "๋", "์", "ํ", "๎",
		"ๆ", "ฯ", "๏", "๚", "฿", "๐", "๕", "๙", " ", "  ", "\t", "\n", "\u200B", "\u200C", "\u200D", "\uFEFF", "\u00A0", "\u00AD", "\u2060",
		"a", "B", "É", "e\u0301", "\u0301", "\u0323", "\u0345", "ß", "İ", "Σ", "ﬁ", "ñ", "中", "日本", "が", "か\u3099", "한", "ر", "👍", "👨\u200D👩", "❤\uFE0F", "🇹🇭",
		".", "ก.", "พ.ร.บ.", "อ.เมือง", ",", "1", "23", "1,250.50", "1,2345", "12,345,6", "0", "-", "–", "/", "\"", "“", "(", "'", "’", "%", "_", "ศรีสวัสดิ์", "หนองบัวแปลงนา", "ผู้ว่าฯ", "ต่าง ๆ", "covid-19", "PM2.5",
	}
	texts := make([]string, n)
	for i := range texts {
		var b strings.Builder
		for range 1 + r.IntN(14) {
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		texts[i] = b.String()
	}
	return texts
}
