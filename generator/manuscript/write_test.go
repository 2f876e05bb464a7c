package manuscript

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"hokhao/generator/markdown"
	"hokhao/generator/thai"
)

// words are the pieces of the random texts: everything with a meaning in Markdown, in every position.
var words = []string{
	"#", "##", "# ", ">", "> ", "-", "- ", "+ ", "*", "**", "***", "_", "__", "`", "```", "~", "~~", "~~~", "[", "]", "(", ")", "![", "](", "[^1]", "[^1]: ", "]: ", "<", ">",
	"<b>", "</b>", "<!--", "-->", "<br>", "<?", "<script>", "<https://a.th>", "|", "\\", "\\\\", "&amp;", "&", "&#35;", ";", ":", ": ", "=", "===", "---", "--- ", ":--", "| --- |",
	"1.", "1. ", "2) ", "๑. ", "999999999. ", "1234567890. ", " ", " ", " ", " ", "!", "\"", "'", "“", "”", "(", "…", "–", "ฯ", "ๆ", "฿",
	"ก", "ที่", "น้ำ", "เ", "แม่", "ำ", "่", "a", "b", "Z", "0", "7", "é", "😀", "👨‍👩‍👧", "https://example.go.th/a_b", "http://", "https:", "www.a.th", "x@y.th", "mailto:x@y.th", "C:\\a", "$", "%", "^", "@", "{", "}", "/",
}

func randomSpans(random *rand.Rand) []span {
	spans := make([]span, 1+random.IntN(4))
	for i := range spans {
		var b strings.Builder
		for range 1 + random.IntN(4) {
			b.WriteString(words[random.IntN(len(words))])
		}
		spans[i].text = b.String()
		switch random.IntN(8) {
		case 0, 1:
			spans[i].bold = true
		case 2:
			spans[i].italic = true
		case 3:
			spans[i].bold, spans[i].italic = true, true
		case 4:
			spans[i].link = []string{"https://example.go.th/a%28b%29?x=1&amp;y;", "mailto:x@y.th", "https://a.th"}[random.IntN(3)]
		}
	}
	return spans
}

func randomLines(random *rand.Rand) []line {
	out := make([]line, 1+random.IntN(6))
	for i := range out {
		l := line{gap: gap(random.IntN(4)), spans: randomSpans(random)}
		switch random.IntN(8) {
		case 0:
			l.role, l.level = heading, random.IntN(4)
		case 1, 2, 3:
			l.role, l.level, l.ordered, l.number = item, random.IntN(3), random.IntN(2) == 0, random.IntN(4)
		case 4:
			l.role, l.spans = table, nil
			width := 1 + random.IntN(3)
			for range 1 + random.IntN(3) {
				row := make([][]span, width)
				for j := range row {
					if random.IntN(4) > 0 {
						row[j] = randomSpans(random)
					}
				}
				l.rows = append(l.rows, row)
			}
		}
		out[i] = l
	}
	return out
}

// said returns the text of lines, one line each, without white space that is only layout.
func said(lines []line) []string {
	var out []string
	add := func(s string) {
		for part := range strings.SplitSeq(thai.Display(s), "\n") {
			if part = strings.TrimSpace(part); part != "" {
				out = append(out, part)
			}
		}
	}
	for _, l := range lines {
		switch {
		case l.role == table:
			for _, row := range l.rows {
				var cells []string
				for _, c := range row {
					cells = append(cells, plain(c))
				}
				add(strings.Join(cells, " | "))
			}
		case l.role == item && l.ordered:
			add(strconv.Itoa(l.number) + ". " + plain(l.spans))
		case l.role == item:
			add("- " + plain(l.spans))
		default:
			add(plain(l.spans))
		}
	}
	return out
}

// Whatever a text contains, its Markdown reads back as the same text: nothing becomes a heading, a list, emphasis,
// HTML or an address unless it was meant to.
func TestMarkdownReadsBack(t *testing.T) {
	for seed := range uint64(8_000) {
		random := rand.New(rand.NewPCG(seed, 7))
		r := &reading{ledger: &ledger{}}
		lines := randomLines(random)
		r.mendLines(lines)
		lines = withoutBlank(lines)
		want := strings.Join(said(lines), "\n")
		body, err := r.write(lines)
		if err != nil {
			t.Fatal(err)
		}
		d, err := markdown.Open([]byte(body))
		if err != nil {
			t.Fatal(err)
		}
		got := d.Text(markdown.TextContext{Link: func(string) (string, bool) { return "#", true }})
		var read []string
		for part := range strings.Lines(thai.Display(got)) {
			if part = strings.TrimSpace(part); part != "" {
				read = append(read, part)
			}
		}
		if got := strings.Join(read, "\n"); got != want {
			t.Fatalf("seed %d:\n%s\nreads\n%s\nand should\n%s\n%s", seed, body, got, want, fmt.Sprintf("%+v", lines))
		}
		if strings.Contains(body, "<b>") && !strings.Contains(body, `\<b>`) {
			t.Fatalf("HTML in %q", body)
		}
	}
}

// Emphasis is kept wherever CommonMark allows it, and works wherever it is written.
func TestEmphasisWorks(t *testing.T) {
	for _, c := range []struct {
		spans []span
		html  string
	}{
		{[]span{{text: "ก"}, {text: "ข", bold: true}, {text: "ค"}}, "<p>ก<strong>ข</strong>ค</p>"},
		{[]span{{text: "ก"}, {text: "“ข”", bold: true}, {text: "ค"}}, "<p>ก“<strong>ข</strong>”ค</p>"},
		{[]span{{text: "ก "}, {text: "(ข)", bold: true}, {text: " ค"}}, "<p>ก <strong>(ข)</strong> ค</p>"},
		{[]span{{text: "ก"}, {text: " ข ", italic: true}, {text: "ค"}}, "<p>ก <em>ข</em> ค</p>"},
		{[]span{{text: "ก", bold: true}, {text: "ข", italic: true}}, "<p><strong>ก</strong><em>ข</em></p>"},
		{[]span{{text: "ก", bold: true, italic: true}}, "<p><em><strong>ก</strong></em></p>"},
		{[]span{{text: "เรื่อง:", bold: true}, {text: "ข"}}, "<p><strong>เรื่อง</strong>:ข</p>"},
		{[]span{{text: "ก"}, {text: "1,000", bold: true}, {text: "บาท"}}, "<p>ก<strong>1,000</strong>บาท</p>"},
		{[]span{{text: "*", bold: true}, {text: "ข"}}, "<p>*ข</p>"},
		{[]span{{text: "อ่าน"}, {text: " ที่นี่ ", link: "https://a.th"}, {text: "ครับ"}}, `<p>อ่าน <a href="https://a.th" rel="noopener noreferrer">ที่นี่</a> ครับ</p>`},
	} {
		r := &reading{ledger: &ledger{}}
		body, err := r.write([]line{{spans: c.spans}})
		if err != nil {
			t.Fatal(err)
		}
		d, err := markdown.Open([]byte(body))
		if err != nil {
			t.Fatal(err)
		}
		if s := strings.TrimSpace(d.HTML(markdown.Context{})); s != c.html {
			t.Errorf("%q gives %s, want %s", body, s, c.html)
		}
	}
}

func TestLargeTables(t *testing.T) {
	wide := line{role: table}
	for range 2 {
		row := make([][]span, maxTableColumns+1)
		row[0], row[maxTableColumns] = []span{{text: "ก"}}, []span{{text: "ข"}}
		wide.rows = append(wide.rows, row)
	}
	r := &reading{ledger: &ledger{}}
	body, err := r.write([]line{wide, {role: table, rows: [][][]span{{{{text: "ค"}}}}}})
	if err != nil || body != "ก ข\n\nก ข\n\n| ค |\n| --- |\n" {
		t.Errorf("%q %v", body, err)
	}
	if len(r.mends) != 1 || r.mends[0].Rule != "table-size" {
		t.Errorf("%+v", r.mends)
	}
}
