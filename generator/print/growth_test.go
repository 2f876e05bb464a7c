package print

import (
	"io"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"

	"hokhao/generator/markdown"
	"hokhao/generator/thai"
)

// longBodies returns bodies of n bytes, each of one kind of content.
func longBodies(n int) map[string]string {
	bodies := map[string]string{}
	for _, unit := range []string{
		"`a", "`ก`ข ", "*a* ", "[a](b)", "*a* \\\n", "a\n", "a\n\n", "a", "กขคง", "ส่วน ", "5 กม. ", "😀", "ก่้", "- a\n", "# a\n\n", "a\n: b\n\n", "1,000 ",
		"https://a.example/",
	} {
		bodies[unit] = strings.Repeat(unit, n/len(unit))
	}
	bodies["table"] = "| a |\n|---|\n" + strings.Repeat("| b |\n", n/6)
	bodies["notes"] = strings.Repeat("a[^1] ", n/32) + "\n\n[^1]: " + strings.Repeat("b ", n/4)
	bodies["quotes in quotes"] = strings.Repeat(strings.Repeat("> ", 30)+"a\n\n", n/62)
	return bodies
}

// Four times the text takes at most about four times the work, measured in allocated bytes, both whole and cut to a column.
func TestWorkGrowsWithTheText(t *testing.T) {
	const n = 4 << 10
	// Keeps pooled buffers in their pools, which are per processor and emptied by every second collection.
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	set := func(body string) (allocated uint64) {
		d, err := markdown.Open([]byte(body))
		if err != nil {
			t.Fatal(err)
		}
		flow := Markdown(d.Blocks(markdown.Context{}), Sheet{})
		runtime.GC()
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		l, err := Typesetter{Dictionary: thai.Standard()}.Layout(Document{Page: A4(50, 50, 50, 50), Sections: []Section{
			{Blocks: flow}, {Columns: 3, Gutter: 10, Blocks: []Block{Group{Blocks: flow, Limit: 400}}},
		}})
		if err == nil {
			err = l.PDF(io.Discard)
		}
		if err != nil {
			t.Fatal(err)
		}
		runtime.ReadMemStats(&after)
		return after.TotalAlloc - before.TotalAlloc
	}
	long := longBodies(4 * n)
	for name, body := range longBodies(n) {
		set(long[name]) // warms caches and pools
		few, many := set(body), set(long[name])
		if many > 6*few {
			t.Errorf("%q: %d bytes are allocated for %d bytes of text, %d for four times as much", name, few, n, many)
		}
	}
}

// The part of a long text that fits does not depend on the length of the text.
func TestFitOfALongText(t *testing.T) {
	ts := Typesetter{Dictionary: thai.Standard()}
	for _, unit := range []string{"ข่าวจังหวัดกาญจนบุรี ", "ก", strings.Repeat("กก ", 30) + "\n\n"} {
		blocks := func(n int) []Block {
			d, err := markdown.Open([]byte(strings.Repeat(unit, n/len(unit))))
			if err != nil {
				t.Fatal(err)
			}
			return Markdown(d.Blocks(markdown.Context{}), Sheet{})
		}
		few, more, err := ts.Fit(blocks(firstTried-100), 200, 300, nil)
		if err != nil || len(few) == 0 || len(more) == 0 {
			t.Fatalf("%q: got %d and %d blocks, %v", unit, len(few), len(more), err)
		}
		head, rest, err := ts.Fit(blocks(3*firstTried), 200, 300, nil)
		if err != nil || Plain(head) != Plain(few) {
			t.Errorf("%q: got %d bytes, want %d, %v", unit, len(Plain(head)), len(Plain(few)), err)
		}
		if _, none, _ := ts.Fit(blocks(2*firstTried), 200, 1e7, nil); len(none) > 0 || len(rest) == 0 {
			t.Errorf("%q: %d blocks do not fit into any height", unit, len(none))
		}
	}
}
