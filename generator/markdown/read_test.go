package markdown

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"hokhao/generator/diagnostic"
)

func TestReadOutline(t *testing.T) {
	body := strings.Join([]string{
		"ย่อหน้าแรกของ**ข่าว**",
		"ต่อกัน PM2.5",
		"เกินค่า ![](inline.jpg)",
		"",
		"## น\u0E4D้าท่วม 2569: ที่นี่", // 11
		"",
		"### น้ำท่วม 2569 ที่นี่",
		"",
		"![นักเรียน *ยืน*](a%20b.jpg \"ค\u0E4Dาบรรยาย & อื่น\")", // 14
		"",
		"อ่าน [ประกาศ **เต็ม**](../notices/x.md#ข้อ-2) และ [นี่][r] หรือhttps://go.th/ข่าว/1 <pr@prd.go.th>", // 16
		"",
		"[r]: tel:034 'ชื่อ'",
		"[r2]: <tel:034>",
		"",
		"[![โลโก้](logo.png)](https://prd.go.th/?a=1&amp;b=2)",
	}, "\n")
	o := outlineOf("content/news/a.md", 7, []byte(body))
	check := func(name string, got, want any) {
		t.Helper()
		if g, w := fmt.Sprintf("%+q", got), fmt.Sprintf("%+q", want); g != w {
			t.Errorf("%s:\n got %q\nwant %q", name, got, want)
		}
	}
	check("headings", o.Headings, []Heading{
		{2, "น้ำท่วม-2569-ที่นี่", "น้ำท่วม 2569: ที่นี่", Position{11, 4}},
		{3, "น้ำท่วม-2569-ที่นี่-2", "น้ำท่วม 2569 ที่นี่", Position{13, 5}},
	})
	check("images", o.Images, []Image{
		{"inline.jpg", "", "", false, Position{9, 9}},
		{"a%20b.jpg", "นักเรียน ยืน", "คำบรรยาย & อื่น", true, Position{15, 1}},
		{"logo.png", "โลโก้", "", false, Position{22, 2}},
	})
	check("links", o.Links, []Link{
		{"../notices/x.md#ข้อ-2", "ประกาศ เต็ม", Position{17, 6}},
		{"tel:034", "นี่", Position{17, 51}},
		{"https://go.th/ข่าว/1", "https://go.th/ข่าว/1", Position{17, 64}},
		{"mailto:pr@prd.go.th", "pr@prd.go.th", Position{17, 85}},
		{"https://prd.go.th/?a=1&b=2", "โลโก้", Position{22, 1}},
	})
	if want := "ย่อหน้าแรกของข่าวต่อกัน PM2.5 เกินค่า อ่าน ประกาศ เต็ม และ นี่ หรือhttps://go.th/ข่าว/1 pr@prd.go.th"; o.Lead != want {
		t.Errorf("lead %q", o.Lead)
	}
	if o.Empty {
		t.Error("not empty")
	}
	if len(o.Findings) != 1 || o.Findings[0].Rule != "photo-alt" || o.Findings[0].Line != 9 || o.Findings[0].File != "content/news/a.md" {
		t.Errorf("findings %+v", o.Findings)
	}
}

func TestReadFindings(t *testing.T) {
	for _, c := range []struct {
		name, body string
		want       []string // rule line:column severity
	}{
		{"nothing", "ก **ข** __ค__ ~~ง~~ 5 < 6 & 7 > 6 2**3 ________ a__b__c \\*\\*ก\\*\\* `**x**`\n\n    <b> in code\n", nil},
		{"raw HTML in text", "ก <b>หนา</b> <br>\nค</i>", []string{"raw-html 3:3 error", "raw-html 3:14 error", "raw-html 4:2 error"}},
		{"raw HTML block", "ก\n\n  <div class=x>\nข\n</div>\n", []string{"raw-html 5:3 error"}},
		{"comment", "<!-- หมายเหตุ -->\n", []string{"raw-html 3:1 error"}},
		{"script", "<script>alert(1)</script>\n", []string{"raw-html 3:1 error"}},
		{"schemes", "[a](javascript:x) [b](JaVa&#x0A;Script:x) [c](data:a) ![d](vbscript:a) <javascript:x> [e](//evil) [f](\\\\\\evil) ![g](tel:1) [h](ftp://x)",
			[]string{"link-scheme 3:1 error", "link-scheme 3:19 error", "link-scheme 3:43 error", "link-scheme 3:55 error", "link-scheme 3:72 error",
				"link-scheme 3:87 error", "link-scheme 3:99 error", "link-scheme 3:112 error", "link-scheme 3:124 error"}},
		{"good schemes", "[a](http://x) [b](https://x) [c](mailto:x@y) [d](tel:1) [e](x.md) [f](/x/y) [g](#h) [h](?q) ![i](x:1.jpg)",
			[]string{"link-scheme 3:93 error"}},
		{"empty link", "[a]() [](x.md) ![a]()", []string{"link-empty 3:1 error", "link-text 3:7 warning", "link-empty 3:16 error"}},
		{"alternative text", "![](x.jpg)\n\n![  ](y.jpg 'คำบรรยาย')", []string{"photo-alt 3:1 error", "photo-alt 5:1 error"}},
		{"bold beside Thai", "ก**\"อ้าง\"**ข\n**(ค)**ง ก__“ข”__ค\n", []string{"emphasis-unread 3:2 warning", "emphasis-unread 4:1 warning"}},
		{"heading one", "# ก\n\nข\n===\n", []string{"heading-one 3:3 warning", "heading-one 5:1 warning"}},
		{"footnotes", "ก[^1] [^2]\n\n[^1]: ข\n[^1]: ค\n[^3]: ง\n", []string{"footnote-undefined 3:7 warning", "footnote-unused 6:1 warning", "footnote-unused 7:1 warning"}},
		{"indented", "ก\n\n    ข้อความ\n\n\tx = 1\n", []string{"indented-code 5:5 warning"}},
		{"indented program", "ก\n\n    x = 1\n", nil},
		{"table", "|ก|ข|\n|-|-|\n|1|2|3|\n|1 \\| 2|3|\n|1|\n", []string{"table-cells 5:1 warning"}},
		{"no table", "|ก|ข|ค|\n|-|-|\n|1|2|\n", []string{"table-unread 4:1 warning"}},
		{"CRLF", "ก\r\n\r\n# ข\r\nค <b>\r\n", []string{"heading-one 5:3 warning", "raw-html 6:3 error"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, f := range outlineOf("a.md", 3, []byte(c.body)).Findings {
				got = append(got, fmt.Sprintf("%s %d:%d %s", f.Rule, f.Line, f.Column, f.Severity))
				checkFinding(t, f)
				lines := strings.Split(strings.ReplaceAll(c.body, "\r\n", "\n"), "\n")
				if f.Text != lines[f.Line-3] {
					t.Errorf("%s: text %q", f.Rule, f.Text)
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

func checkFinding(t *testing.T, f diagnostic.Finding) {
	t.Helper()
	if f.Rule == "" || f.Thai == "" || f.English == "" || f.Hint == "" || f.File == "" || f.Line < 1 || f.Column < 1 ||
		f.Column > utf8.RuneCountInString(f.Text)+1 {
		t.Errorf("incomplete finding %+v", f)
	}
}

// The hint for a quote inside bold must work.
func TestHintForBoldWorks(t *testing.T) {
	for _, body := range []string{"ก“**อ้าง**”ข", "ก **“อ้าง”** ข"} {
		if o := outlineOf("a.md", 1, []byte(body)); len(o.Findings) > 0 {
			t.Errorf("%q: %v", body, o.Findings)
		}
	}
}

func TestReadHintsForTags(t *testing.T) {
	for body, want := range map[string]string{
		"ก<br>ข": "\\ ท้ายบรรทัด", "<B>ก</B>": "**ข้อความ**", "<img src=x>": "![คำอธิบายภาพ]", "<iframe src=x>": "ลิงก์",
		"<x-y>ก": "ลบแท็ก", "<!-- -->": "ลบหมายเหตุ", "<?php ?>": "ลบแท็ก",
	} {
		fs := outlineOf("a.md", 1, []byte(body)).Findings
		if len(fs) == 0 || !strings.Contains(fs[0].Hint, want) {
			t.Errorf("%q: %+v", body, fs)
		}
	}
}

func TestGuards(t *testing.T) {
	long := func(unit string, n int) string { return strings.Repeat(unit, n) }
	for _, c := range []struct{ name, body, rule string }{
		{"size", long("ก", maxBytes/3+1), "body-size"},
		{"lines", long("ก\n", maxLines+1), "body-lines"},
		{"quotes", "ก\n" + long("> ", maxMarkers+1) + "ก", "body-depth"},
		{"lists", long("- ", maxMarkers+1), "body-depth"},
		{"numbers and quotes", long("1. >", maxMarkers/2+1), "body-depth"},
		{"footnotes in footnotes", long("[^a]: ", maxMarkers+1), "body-depth"},
		{"indent", "- ก\n" + long(" ", maxIndent+1) + "- ข", "body-depth"},
		{"indent behind a quote", "> - ก\n> " + long("\t", maxIndent/4+1) + "- ข", "body-depth"},
		{"columns", long("|ก", maxColumns+1) + "|\n" + long("|-", maxColumns+1) + "|\n", "table-columns"},
		{"columns in a quote", "> " + long("|ก", maxColumns+1) + "|\n> " + long("|:-", maxColumns+1) + "|\n", "table-columns"},
		{"cells", long("|ก", 60) + "|\n" + long("|-", 60) + "|\n" + long("|\n", maxCells/60), "table-size"},
		{"links", long("[a](b)", maxLinks+1), "link-count"},
		{"footnotes", long("[^a]", maxFootnotes+1), "footnote-count"},
		{"brackets", long("[", maxBrackets+1), "bracket-count"},
		{"signs", long("*a_", maxSigns/2+1), "sign-count"},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := outlineOf("a.md", 1, []byte(c.body))
			if len(o.Findings) == 0 || o.Findings[0].Rule != c.rule || o.Findings[0].Severity != diagnostic.Error {
				t.Fatalf("findings %v", o.Findings)
			}
			checkFinding(t, o.Findings[0])
			if _, err := toHTML([]byte(c.body), Context{}); err == nil {
				t.Error("HTML takes it")
			}
			if _, err := toText([]byte(c.body), TextContext{}); err == nil {
				t.Error("Text takes it")
			}
		})
	}
	for name, body := range map[string]string{
		"quotes":      long("> ", maxMarkers) + "ก",
		"columns":     long("|ก", maxColumns) + "|\n" + long("|-", maxColumns) + "|\n" + long("|1", maxColumns) + "|\n",
		"links":       long("[ก](ข) ", maxLinks),
		"bullets":     long("* ก\n", 2_000),
		"a form":      "ลงชื่อ " + long("_", 20_000),
		"dashes":      long("-", 2_000),
		"long number": long("1", 2_000),
	} {
		if o := outlineOf("a.md", 1, []byte(body)); len(o.Findings) > 0 {
			t.Errorf("%s: %v", name, o.Findings)
		}
	}
}

func TestLead(t *testing.T) {
	word := strings.Repeat("a", 99) + " "
	for _, c := range []struct{ name, body, want string }{
		{"skips what is no paragraph", "## ก\n\n- ข\n\n![ค](a.jpg)\n\n> ง\n\nจ\n\nฉ", "จ ฉ"},
		{"ends at a paragraph", strings.Repeat(word, 3) + "\n\n" + strings.Repeat(word, 3), strings.TrimSpace(strings.Repeat(word, 3))},
		{"cuts a long first paragraph", strings.Repeat(word, 20), strings.TrimSpace(strings.Repeat(word, 3)) + " …"},
		{"leaves footnotes and HTML out", "ก[^1] <b>ข</b>\n\n[^1]: ค", "ก ข"},
		{"none", "## ก", ""},
	} {
		if got := outlineOf("a.md", 1, []byte(c.body)).Lead; got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestEmpty(t *testing.T) {
	for body, want := range map[string]bool{
		"": true, " \n\t\n": true, "[a]: b\n": true, "<!-- ก -->\n": true, "ก": false, "---": false, "![ก](ข)": false, "[^1]: ก": true,
	} {
		if got := outlineOf("a.md", 1, []byte(body)).Empty; got != want {
			t.Errorf("%q: %v", body, got)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, text := range hostileTexts(300) {
		f.Add([]byte(text))
	}
	f.Add([]byte("# ก\r\n\n[a](b 'c') ![](d) **\"ก\"**ข <b>\n\n|a|b|\n|-|-|\n|1|2|3|\n\n[^1] https://go.th/ก\n\n[^1]: \xFF\n\n    ก"))
	f.Fuzz(func(t *testing.T, body []byte) {
		o := outlineOf("a.md", 5, body)
		lines := strings.Split(string(clean(body)), "\n")
		at := func(p Position) {
			if p.Line < 5 || p.Line-5 >= len(lines) || p.Column < 1 || p.Column > utf8.RuneCountInString(lines[p.Line-5])+1 {
				t.Fatalf("no such place: %+v in %q", p, body)
			}
		}
		ids := map[string]bool{}
		for _, h := range o.Headings {
			at(h.At)
			if h.ID == "" || ids[h.ID] || h.Level < 2 || h.Level > 6 {
				t.Fatalf("heading %+v in %q", h, body)
			}
			ids[h.ID] = true
		}
		for _, l := range o.Links {
			at(l.At)
		}
		for _, i := range o.Images {
			at(i.At)
		}
		for _, g := range o.Findings {
			at(Position{g.Line, g.Column})
			checkFinding(t, g)
			if g.Text != lines[g.Line-5] {
				t.Fatalf("text %q of %+v", g.Text, g)
			}
		}
	})
}
