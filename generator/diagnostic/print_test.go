package diagnostic_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"unicode"

	"hokhao/generator/diagnostic"
)

func printed(t *testing.T, f diagnostic.Finding) []string {
	t.Helper()
	var b bytes.Buffer
	if err := (diagnostic.Style{}).Print(&b, []diagnostic.Finding{f}); err != nil {
		t.Fatal(err)
	}
	return strings.Split(b.String(), "\n")
}

// cellOf returns the number of cells that a terminal uses for what precedes the n-th rune.
func cellOf(s string, n int) int {
	cells := 0
	for _, r := range []rune(s)[:n] {
		if !unicode.Is(unicode.Mn, r) {
			cells++
		}
	}
	return cells
}

func TestPrint(t *testing.T) {
	lines := printed(t, diagnostic.Finding{
		Rule: "x", File: "content/news/a.md", Line: 3, Column: 14, Text: "title: ชี้แจง: สะพาน\r",
		Thai: "ไทย", English: "English", Hint: "บรรทัดแรก\nบรรทัดที่สอง",
	})
	want := []string{
		"content/news/a.md:3:14: ผิด: ไทย",
		"    title: ชี้แจง: สะพาน",
		"               ^",
		"    error: English",
		"    วิธีแก้: บรรทัดแรก",
		"    บรรทัดที่สอง",
		"", "",
	}
	if !slices.Equal(lines, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(lines, "\n"), strings.Join(want, "\n"))
	}
}

// The mark is placed under the letter that the column names: vowels and tone marks above and below take no cell, and ำ takes
// one.
func TestTheMarkStandsUnderItsLetter(t *testing.T) {
	text := "ผู้ว่าฯ ชี้แจง “น้ำท่วม” ที่บ้านเก่า: ปิดกั้น"
	for i, r := range []rune(text) {
		if unicode.Is(unicode.Mn, r) {
			continue
		}
		lines := printed(t, diagnostic.Finding{File: "a.md", Line: 1, Column: i + 1, Text: text, Thai: "ก"})
		if got, want := strings.IndexByte(lines[2], '^'), 4+cellOf(text, i); lines[1] != "    "+text || got != want {
			t.Errorf("column %d (%c): the mark stands in cell %d, want %d", i+1, r, got, want)
		}
	}
	// An emoji is two cells wide.
	if lines := printed(t, diagnostic.Finding{File: "a.md", Line: 1, Column: 4, Text: "📢 ด่วน", Thai: "ก"}); lines[2] != "        ^" {
		t.Errorf("%q", lines[2])
	}
	// A column after the end of the line.
	if lines := printed(t, diagnostic.Finding{File: "a.md", Line: 1, Column: 99, Text: "ก้อ", Thai: "ก"}); lines[2] != "      ^" {
		t.Errorf("%q", lines[2])
	}
}

func TestLongLinesAreCutAroundTheMark(t *testing.T) {
	long := strings.Repeat("น้ำ", 200)
	for column := 1; column <= 600; column++ {
		lines := printed(t, diagnostic.Finding{File: "a.md", Line: 1, Column: column, Text: long, Thai: "ก"})
		shown := strings.TrimPrefix(lines[1], "    ")
		if n := len([]rune(shown)); n > 126 || !strings.Contains(shown, "…") {
			t.Fatalf("column %d: %d letters are shown: %s", column, n, shown)
		}
		if cut := strings.TrimPrefix(shown, "…"); unicode.Is(unicode.Mn, []rune(cut)[0]) {
			t.Fatalf("column %d: a mark is cut off its letter: %s", column, shown)
		}
		mark := strings.IndexByte(lines[2], '^') - 4
		r := []rune(long)[column-1]
		if unicode.Is(unicode.Mn, r) {
			continue
		}
		at := 0
		for i, s := range []rune(shown) {
			if at == mark && !unicode.Is(unicode.Mn, s) {
				if s != r {
					t.Fatalf("column %d: the mark stands under %c, want %c: %s", column, s, r, shown)
				}
				break
			}
			at = cellOf(shown, i+1)
		}
	}
	// Without a column the line is shown from its beginning.
	if lines := printed(t, diagnostic.Finding{File: "a.md", Line: 1, Text: long, Thai: "ก"}); !strings.HasPrefix(lines[1], "    น้ำ") || strings.Contains(lines[2], "^") {
		t.Errorf("%q", lines[:3])
	}
}

// Control characters in a file must not reach the terminal.
func TestControlCharactersStayOut(t *testing.T) {
	evil := "\x1b[31m\x07\u202e\u2066\u200f\x9b\r\x00"
	var b bytes.Buffer
	f := diagnostic.Finding{File: "a" + evil, Line: 1, Column: 3, Text: evil, Thai: "ก" + evil, English: evil, Hint: evil + "\n" + evil}
	if err := (diagnostic.Style{}).Print(&b, []diagnostic.Finding{f}); err != nil {
		t.Fatal(err)
	}
	for _, r := range b.String() {
		if r != '\n' && !unicode.IsGraphic(r) {
			t.Errorf("%U is printed", r)
		}
	}
	b.Reset()
	if err := (diagnostic.Style{Color: true}).Print(&b, []diagnostic.Finding{{Thai: "ก", Severity: diagnostic.Warning}}); err != nil || !strings.Contains(b.String(), "\x1b[1;33mควรตรวจ:\x1b[0m") {
		t.Errorf("%q %v", b.String(), err)
	}
}

func TestPlaces(t *testing.T) {
	for want, f := range map[string]diagnostic.Finding{
		"เว็บไซต์: แจ้งให้ทราบ: ก":    {Severity: diagnostic.Note},
		"a.md: ควรตรวจ: ก":            {File: "a.md", Severity: diagnostic.Warning},
		"a.md:7: ผิด: ก":              {File: "a.md", Line: 7},
		"content/ข่าว.md:7:2: ผิด: ก": {File: "content/ข่าว.md", Line: 7, Column: 2},
	} {
		f.Thai = "ก"
		if got := printed(t, f)[0]; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestJSON(t *testing.T) {
	var b bytes.Buffer
	if err := diagnostic.JSON(&b, nil); err != nil || strings.Join(strings.Fields(b.String()), "") != `{"findings":[]}` {
		t.Errorf("%s %v", b.String(), err)
	}
	b.Reset()
	f := diagnostic.Finding{Rule: "raw-html", Severity: diagnostic.Warning, File: "a.md", Line: 1, Column: 2, Text: "<b>\x1b", Thai: "ใช้ <b> ไม่ได้", English: "no <b>", Hint: "**"}
	if err := diagnostic.JSON(&b, []diagnostic.Finding{f}); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(b.String(), `"thai": "ใช้ <b> ไม่ได้"`) || strings.Contains(b.String(), "\x1b") {
		t.Errorf("%s", b.String())
	}
	var back struct{ Findings []map[string]any }
	if err := json.Unmarshal(b.Bytes(), &back); err != nil || len(back.Findings) != 1 || back.Findings[0]["severity"] != "warning" || back.Findings[0]["column"] != 2.0 {
		t.Errorf("%+v %v", back, err)
	}
}

func TestSorted(t *testing.T) {
	a := diagnostic.Finding{File: "a", Line: 2, Rule: "x"}
	b := diagnostic.Finding{File: "a", Line: 10, Rule: "x"}
	c := diagnostic.Finding{File: "b", Line: 1, Rule: "x", Severity: diagnostic.Warning}
	given := []diagnostic.Finding{c, b, a, b}
	if got := diagnostic.Sorted(given); !slices.Equal(got, []diagnostic.Finding{a, b, c}) || given[0] != c {
		t.Errorf("%+v", got)
	}
	if !diagnostic.HasErrors(given) || diagnostic.HasErrors([]diagnostic.Finding{c}) {
		t.Error("errors are those of the severity error alone")
	}
}
