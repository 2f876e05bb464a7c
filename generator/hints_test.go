package main

import (
	"go/ast"
	"go/token"
	"iter"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"hokhao/generator/channel"
	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
	"hokhao/generator/engine"
	"hokhao/generator/site"
)

// A hinted is a hint that asks to type something, between ⟦ and ⟧, from a message or from the source code.
type hinted struct {
	place   string         // a rule, or a Go file
	pattern *regexp.Regexp // matches the hint as shown, with a group for each text to type
	other   *regexp.Regexp // the same in forms other than YAML
	says    int            // length of the hint's constant text
}

// hintsOf returns the hints of all messages, each once per rule, and those that packages content and site compose.
func hintsOf(t *testing.T) map[string][]hinted {
	out := map[string][]hinted{}
	add := func(place, text string) {
		quoted := regexp.QuoteMeta(text)
		other := regexp.MustCompile(`⟦[^⟧]*⟧`).ReplaceAllString(quoted, `((?s:.*?))`)
		quoted = strings.NewReplacer("⟦", "(", "⟧", ")", "\x00", `(?s:.*?)`).Replace(quoted)
		other = strings.ReplaceAll(other, "\x00", `(?s:.*?)`)
		out[quoted] = append(out[quoted], hinted{place, regexp.MustCompile(`^` + quoted + `$`), regexp.MustCompile(`^` + other + `(?: \(คั่นช่อง.*\))?$`), len(strings.ReplaceAll(text, "\x00", ""))})
	}
	told := map[string]bool{}
	for _, m := range diagnostic.Messages() {
		if text := gaps.ReplaceAllString(m.Hint, "\x00"); strings.Contains(text, "⟦") && !told[m.Rule+text] {
			told[m.Rule+text] = true
			add(m.Rule, text)
		}
	}
	unmarked := regexp.MustCompile(`(พิมพ์|เพิ่ม|ตัวอย่าง|แล้วใช้)  [a-z]|\n\s*(- )?[a-z]+: `)
	walkGo(t, func(path string, file *ast.File) {
		if dir := filepath.Dir(path); !slices.Contains([]string{"content", "site"}, dir) || strings.HasSuffix(path, "_test.go") || path == "content/form.go" {
			return
		}
		ast.Inspect(file, func(n ast.Node) bool {
			e, ok := n.(ast.Expr)
			if !ok {
				return true
			}
			text, isText := shownText(e)
			if !isText {
				return true
			}
			if !strings.Contains(text, "⟦") {
				// A text with a gap for what only the officer knows is not typed as shown.
				if !strings.Contains(text, content.Unfilled) && unmarked.MatchString(text) && strings.ContainsFunc(text, func(r rune) bool { return r >= 'ก' && r <= '๛' }) {
					t.Errorf("%s: %q has text to type that does not stand between ⟦ and ⟧", path, text)
				}
				return false
			}
			if !strings.HasPrefix(filepath.Base(path), "messages") { // messages are already included
				add(path, text)
			}
			return false
		})
	})
	return out
}

// gaps are the parts of a text that are filled in: places of messages, and verbs of package fmt.
var gaps = regexp.MustCompile(`(\{[a-z][A-Za-z]*\})+|%(\[\d\])?[a-z]`)

// shownText returns a string constant of the program with \x00 for each of its gaps.
func shownText(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.SelectorExpr:
		return content.Unfilled, e.Sel.Name == "Unfilled"
	case *ast.Ident:
		return content.Unfilled, e.Name == "Unfilled"
	case *ast.BasicLit:
		if e.Kind != token.STRING {
			return "", false
		}
		s, err := strconv.Unquote(e.Value)
		return gaps.ReplaceAllString(s, "\x00"), err == nil
	case *ast.BinaryExpr:
		if e.Op != token.ADD {
			return "", false
		}
		left, a := shownText(e.X)
		right, b := shownText(e.Y)
		if !a {
			left = "\x00"
		}
		if !b {
			right = "\x00"
		}
		return regexp.MustCompile("\x00+").ReplaceAllString(left+right, "\x00"), a || b
	}
	return "", false
}

// A move edits the lines of a source as an officer would who follows a hint; typed is the text that the hint asks to type,
// the first if there are several.
type move func(lines []string, f diagnostic.Finding, typed string) []string

func put(lines []string, at int, in ...string) []string {
	return slices.Insert(slices.Clone(lines), at, in...)
}

// wholeLine replaces a line.
func wholeLine(lines []string, f diagnostic.Finding, typed string) []string {
	return put(slices.Delete(slices.Clone(lines), f.Line-1, f.Line), f.Line-1, typed)
}

// word replaces a word, a quoted text, or what precedes the next punctuation mark.
func word(lines []string, f diagnostic.Finding, typed string) []string {
	line := []rune(lines[f.Line-1])
	before, rest := string(line[:f.Column-1]), string(line[f.Column-1:])
	old := regexp.MustCompile(`^("[^"]*"|[^,:\]})]+)`).FindString(rest)
	return wholeLine(lines, f, before+typed+rest[len(old):])
}

// value replaces the rest of the line, from the column of the finding.
func value(lines []string, f diagnostic.Finding, typed string) []string {
	return wholeLine(lines, f, string([]rune(lines[f.Line-1])[:f.Column-1])+typed)
}

// field replaces a field: the line that begins with its key, or the field within braces.
func field(lines []string, f diagnostic.Finding, typed string) []string {
	key, _, _ := strings.Cut(typed, ":")
	flow := regexp.MustCompile(`([{,]\s*)` + key + `: *("[^"]*"|\[[^\]]*\]|[^,}]*)`)
	for i, line := range lines {
		if i+1 < f.Line-3 {
			continue
		}
		if flow.MatchString(line) {
			return wholeLine(lines, diagnostic.Finding{Line: i + 1}, flow.ReplaceAllString(line, "${1}"+typed))
		}
		if bare := strings.TrimLeft(line, " -"); strings.HasPrefix(bare, key+":") {
			return wholeLine(lines, diagnostic.Finding{Line: i + 1}, line[:len(line)-len(bare)]+typed)
		}
	}
	return lines
}

// add adds a field to the front matter, or to the settings.
func add(lines []string, f diagnostic.Finding, typed string) []string {
	if lines[0] == "{" {
		return put(lines, 1, typed+",")
	}
	for i := 1; i < len(lines); i++ {
		if lines[i] == "---" || lines[i] == "+++" {
			return put(lines, i, strings.Split(typed, "\n")...)
		}
	}
	return put(lines, len(lines)-1, strings.Split(typed, "\n")...)
}

const hintSite = `title: ก
baseURL: https://pr.example.go.th/
office: {name: ข}
approval: []
topics: [{key: health, name: สาธารณสุข}]
districts: [{key: mueang, name: เมืองกาญจนบุรี}, {key: sai-yok, name: ไทรโยค}]
agencies: [{key: pr, name: สำนักงานประชาสัมพันธ์}]
`

// A hintRow is a faulty source and the way in which an officer follows its hint. If the text does not begin as a file does,
// it is part of the front matter of a release, after title and date.
type hintRow struct {
	file, text, rule string
	do               move
	beside           map[string]string
}

var hintRows = []hintRow{
	// Front matter that is not recognised as such.
	{text: "---\ntitle: ก\ndate: 2026-11-23\n\nเนื้อข่าว\n", rule: "front-matter-end", do: func(lines []string, f diagnostic.Finding, typed string) []string { return put(lines, 3, typed) }},

	// Lines of YAML that are parsed differently than they were meant.
	{text: "---\ntitle:หน่วยแพทย์\ndate: 2026-11-23\n---\n", rule: "front-matter-syntax", do: wholeLine},
	{text: "---\ntitle หน่วยแพทย์\ndate: 2026-11-23\n---\n", rule: "front-matter-syntax", do: wholeLine},
	{text: "---\ntitle = หน่วยแพทย์\ndate: 2026-11-23\n---\n", rule: "front-matter-syntax", do: wholeLine},
	{text: "---\ntitle: ก\ndate：2026-11-23\n---\n", rule: "front-matter-syntax", do: wholeLine},
	{text: "summary: ขออนุญาติ", rule: "misspelt", do: value},
	{text: "summary: ทางเว็บไซด์", rule: "loanword", do: value},
	{text: "summary: ของต่างๆ", rule: "repetition-space", do: value},
	{text: "points:\n\t- ทำฟัน", rule: "front-matter-syntax", do: wholeLine},
	{text: "\ttags: ก", rule: "front-matter-syntax", do: wholeLine},
	{text: "points:\n  - ตรวจ\n - ทำฟัน", rule: "front-matter-syntax", do: wholeLine},
	{text: "points:\n  - ตรวจ\n   - ทำฟัน", rule: "list-joined", do: wholeLine},
	{text: "points:\n  • ตรวจ", rule: "items-unread", do: wholeLine},
	{text: "points:\n  -ตรวจ", rule: "items-unread", do: wholeLine},
	{text: "points:\n-ตรวจ", rule: "front-matter-syntax", do: wholeLine},
	{text: "points:\n-ตรวจ\n- ฟัน", rule: "front-matter-syntax", do: wholeLine},
	{text: "points: - ตรวจ\n  - ฟัน", rule: "front-matter-syntax", do: wholeLine},
	{text: "contact:\n  name:ก", rule: "key-joined", do: wholeLine},
	{text: "---\ntitle; หน่วยแพทย์\ndate: 2026-11-23\n---\n", rule: "front-matter-syntax", do: wholeLine},
	{text: "---\ntitle: หน่วยแพทย์\nลงพื้นที่\ndate: 2026-11-23\n---\n", rule: "front-matter-syntax", do: wholeLine},
	{text: `summary: "ย่อ\uD800ข"`, rule: "front-matter-syntax", do: wholeLine},
	{text: "contact:\n  name: ก\n phone: 1784", rule: "front-matter-syntax", do: wholeLine},
	{text: "contact:\n  name: ก\nphone: 1784", rule: "key-unknown", do: wholeLine},
	{text: "---\n title: ก\ndate: 2026-11-23\n---\n", rule: "front-matter-syntax", do: wholeLine},
	{text: "---\n- title: ก\ndate: 2026-11-23\n---\n", rule: "front-matter-syntax", do: wholeLine},
	{text: "  summary: ก", rule: "front-matter-syntax", do: wholeLine},
	{text: `summary: "หน่วยแพทย์" ลงพื้นที่`, rule: "front-matter-syntax", do: wholeLine},
	{text: `summary: 'หน่วยแพทย์' ลงพื้นที่`, rule: "front-matter-syntax", do: wholeLine},
	{text: `summary: "ก`, rule: "front-matter-syntax", do: wholeLine},
	{text: `summary: ก: "ข"`, rule: "front-matter-syntax", do: wholeLine},
	{text: `summary: ชี้แจง: สะพาน`, rule: "front-matter-syntax", do: wholeLine},
	{text: `summary: [ด่วน] ปิดสะพาน`, rule: "front-matter-syntax", do: wholeLine},
	{text: `summary: {ด่วน} ปิดสะพาน`, rule: "front-matter-syntax", do: wholeLine},
	{text: `tags: [ก, ข`, rule: "front-matter-syntax", do: wholeLine},
	{text: `summary: **ด่วน**`, rule: "front-matter-syntax", do: wholeLine},
	{text: `summary: @ก`, rule: "front-matter-syntax", do: wholeLine},
	{text: "summary: `ก`", rule: "front-matter-syntax", do: wholeLine},
	{text: "summary: 100% ก\npoints:\n- \"ก\" ข", rule: "front-matter-syntax", do: wholeLine},
	{text: "points:\n- ตรวจ\n- เวลา: 08.30 น.", rule: "value-shape", do: wholeLine},

	// Keys and values.
	{text: "+++\ntitle = 'ก'\ndate = 2026-11-23\ndraft = 'ใช่'\n+++\n", rule: "value-bool", do: func(lines []string, f diagnostic.Finding, typed string) []string { return wholeLine(lines, f, typed) }},
	{text: "topcs: [health]", rule: "key-unknown", do: word},
	{text: "สาระสำคัญ: [ก]", rule: "key-unknown", do: word},
	{text: "หมวด: [health]", rule: "key-unknown", do: word},
	{text: "รูปภาพ: []", rule: "key-unknown", do: word},
	{text: "draft: ใช่", rule: "value-bool", do: field},
	{text: "urgency: urgnt", rule: "value-unknown", do: word},
	{text: "urgency: ด่วนที่สุด", rule: "value-unknown", do: word},
	{text: "changes: [{date: 2026-11-24, type: แก้ไข, note: ก}]", rule: "value-unknown", do: word},
	{text: "districts: mueang, sai-yok", rule: "value-shape", do: field},
	{text: "tags: น้ำท่วม, ไทรโยค", rule: "value-shape", do: field},
	{text: "slug: a b", rule: "slug", do: field},
	{text: "aliases: [news/old]", rule: "alias", do: field},
	{text: "aliases: [/news/../old.html]", rule: "alias", do: field},
	{text: "tags: [" + strings.Repeat("ก", 81) + "]", rule: "tag-long", do: field},
	{file: "content/news/2026/con.md", text: "---\ntitle: ก\ndate: 2026-11-23\n---\n", rule: "file-name", do: add},
	{text: "attachments: [{file: ../bridge.pdf, title: ก}]", rule: "file-outside", do: word, beside: map[string]string{"content/news/bridge.pdf": "ก", "content/news/2026/bridge.pdf": "ก"}},
	{file: "content/removed.yaml", text: "- address: /news/../old.html\n  date: 2026-11-23\n  reason: ก\n", rule: "removed-address", do: field},
	{text: "photos: [{file: a.jpg, alt: ก, focus: 0.5}]", rule: "photo-focus", do: field, beside: map[string]string{"content/news/2026/a.jpg": ""}},
	{file: "content/newz/a.md", text: "", rule: "kind-unknown", do: nil},

	// Fields of kinds.
	{file: "content/plans/a.md", text: "---\ntitle: ก\ndate: 2026-11-23\nfiscalYear: 2570\nindicators:\n  - name: ก\n    target: 5\n---\n", rule: "indicator-value", do: func(lines []string, f diagnostic.Finding, typed string) []string { return put(lines, 6, "    "+typed) }},
	{file: "content/plans/a.md", text: "---\ntitle: ก\ndate: 2026-11-23\nfiscalYear: 2570\nindicators:\n  - name: ก\n    target: 5\n    count: news\n---\n", rule: "query", do: field},
	{file: "content/plans/a.md", text: "---\ntitle: ก\ndate: 2026-11-23\nfiscalYear: 2570\nindicators:\n  - name: ก\n    target: 5\n    count: kind:news from:เมื่อวาน\n---\n", rule: "query", do: field},
	{file: "content/notices/a.md", text: "---\ntitle: ก\ndate: 2026-11-23\ntype: announcement\nlevel: watch\n---\nก\n", rule: "warning-only", do: func(lines []string, f diagnostic.Finding, typed string) []string {
		lines = field(lines, diagnostic.Finding{Line: 4}, typed)
		return put(lines, 5, "hazard: flood", "until: 2026-11-30", "effective: 2026-11-23", "areas: [ก]", "actions: [ข]", "nextUpdate: 2026-11-24")
	}},
	{file: "content/clarifications/a.md", text: clarification("source: \"@somchai\"", ""), rule: "claim-account", do: field},
	{file: "content/clarifications/a.md", text: clarification("url: https://www.facebook.com/somchai", ""), rule: "claim-account", do: func(lines []string, f diagnostic.Finding, typed string) []string {
		return wholeLine(lines, f, "  "+typed)
	}},
	{file: "content/exhibitions/e/captions.csv", text: "fle,alt\na.jpg,ก\n", rule: "captions-column", do: func(lines []string, f diagnostic.Finding, typed string) []string {
		return wholeLine(lines, f, strings.Replace(lines[0], "fle", typed, 1))
	}, beside: exhibition},
	{file: "content/exhibitions/e/captions.csv", text: ",ภาพ\na.jpg,ก\n", rule: "captions-column", do: func(lines []string, f diagnostic.Finding, typed string) []string {
		return []string{typed, "a.jpg,ก,,,,"}
	}, beside: exhibition},
	{file: "content/exhibitions/e/captions.csv", text: "file,alt\n,\nb.jpg,ก\n", rule: "photo-missing", do: func(lines []string, f diagnostic.Finding, typed string) []string {
		return wholeLine(lines, f, strings.Replace(lines[f.Line-1], "b.jpg", typed, 1))
	}, beside: exhibition},

	// Settings.
	{file: "content/site.yaml", text: "language: ไทย\n", rule: "language", do: field},
	{file: "content/site.yaml", text: "timeZone: Asia/Bangkock\n", rule: "time-zone", do: field},
	{file: "content/site.yaml", text: "bulletin: {pages: 100}\n", rule: "bulletin-pages", do: field},
	{file: "content/site.yaml", text: "channels:\n  feed: {from: 2569}\n", rule: "channel-from", do: field},
	{file: "content/site.yaml", text: "channels:\n  script: {from: 69}\n", rule: "channel-from", do: field},
	{file: "content/site.yaml", text: "labels: {nws: ข่าว}\n", rule: "label-unknown", do: word},
	{file: "content/site.yaml", text: "theme:\n  main: แดง\n", rule: "color", do: field},
	{file: "content/site.yaml", text: "theme:\n  main: \"#ffee00\"\n", rule: "contrast", do: field},
	{file: "content/site.yaml", text: "agencies: [{key: สาธารณสุข, name: ก}]\n", rule: "key-form", do: field},
	{file: "content/site.yaml", text: "agencies: [{key: con, name: ก}]\n", rule: "key-form", do: field},
	{file: "content/site.yaml", text: "baseURL: pr.example.go.th\n", rule: "base-url", do: field},
	{file: "content/site.yaml", text: "navigation: [{title: ก, link: /newss/}]\n", rule: "link-nowhere", do: word},

	// Relations between sources.
	{text: "topics: [สาธารณสุข]", rule: "topic-unknown", do: word},
	{text: "districts: [อำเภอไทรโยค]", rule: "district-unknown", do: word},
	{text: "districts: mueang, ไทรโยค", rule: "district-unknown", do: func(lines []string, f diagnostic.Finding, typed string) []string {
		lines = word(lines, f, typed)
		return wholeLine(lines, f, strings.Replace(lines[f.Line-1], "mueang, sai-yok", "[mueang, sai-yok]", 1))
	}},
	{text: "districts: [mueng]", rule: "district-unknown", do: word},
	{text: "photos: [{file: bridg.jpg, alt: ก}]", rule: "photo-missing", do: word, beside: map[string]string{"content/news/2026/bridge.jpg": ""}},
	{text: "related: [news/2026/flod.md]", rule: "related-nowhere", do: word, beside: map[string]string{"content/news/2026/flood.md": "---\ntitle: ก\ndate: 2026-11-23\n---\nก\n"}},
	{text: "related: [news/flood.md]", rule: "related-nowhere", do: word, beside: map[string]string{"content/news/2026/flood.md": "---\ntitle: ก\ndate: 2026-11-23\n---\nก\n"}},
	{text: "number: 1/2569", rule: "number-twice", do: field, beside: map[string]string{"content/news/2026/0.md": "---\ntitle: ก\ndate: 2026-11-23\nnumber: 1/2569\n---\nก\n"}},
	{file: "content/news/2026/a.en.md", text: "---\ntitle: A\ndate: 2026-11-23\n---\nA\n", rule: "withdrawn-other", do: add, beside: map[string]string{"content/news/2026/a.md": "---\ntitle: ก\ndate: 2026-11-23\nwithdrawn: {date: 2026-11-24, reason: ตัวเลข \"ผิด\", keep: text}\n---\nก\n"}},
	{file: "content/notices/a.en.md", text: warningWithout("x"), rule: "form-until", do: field, beside: map[string]string{"content/notices/a.md": strings.Replace(warningWithout("x"), "2026-11-30", "2026-11-29 18:00", 1)}},
	{text: "number: 2/2569", rule: "number-changed", do: field, beside: map[string]string{"content/published.tsv": "address\tkind\tnumber\tsince\n/news/2026/a.html\tnews\t1/2569\t2026-11-23\n"}},
	{text: "number: 1/2569", rule: "address-gone", do: add, beside: map[string]string{"content/published.tsv": "address\tkind\tnumber\tsince\n/news/2026/old.html\tnews\t1/2569\t2026-11-23\n"}},
	{file: "content/published.tsv", text: "address\tkind\tnumber\tsince\n/news/2026/old.html\tnews\t1/2569\t2026-11-23\n", rule: "address-gone", do: nil, beside: map[string]string{"content/news/2026/a.md": "---\ntitle: ก\ndate: 2026-11-23\n---\nก\n"}},

	{file: "content/films/a.md", text: "---\ntitle: ก\ndate: 2026-11-23\nvideo: f.mp4\nduration: \"01:00\"\nscript: ข\n---\nก\n", rule: "length-differs", do: field, beside: map[string]string{"content/films/f.mp4": movie}},

	{file: "content/site.yaml", text: "channels: {fed: false}\n", rule: "channel-unknown", do: word},
	{file: "content/site.yaml", text: "approval: [notice]\n", rule: "approval-kind", do: word},

	// Dates and weeks, from package thai.
	{text: "lastmod: 24/11/2569", rule: "date-unreadable", do: value},
	{text: "lastmod: 11/12/2569 09.30 น.", rule: "date-ambiguous", do: value},
	{text: "lastmod: วันอังคารที่ 23 พฤศจิกายน 2569 เวลา 09.30 น.", rule: "date-ambiguous", do: value},
	{file: "content/bulletins/a.md", text: "---\ntitle: ก\nweek: 48\n---\n", rule: "week-unreadable", do: value},
}

// movie is an MP4 that says that it plays for 12 seconds.
var movie = "\x00\x00\x00\x10ftypisom\x00\x00\x00\x00\x00\x00\x00\x74moov\x00\x00\x00\x6cmvhd" + strings.Repeat("\x00", 12) + "\x00\x00\x03\xe8\x00\x00\x2e\xe0" + strings.Repeat("\x00", 80)

var exhibition = map[string]string{"content/exhibitions/e/a.jpg": "", "content/exhibitions/e/index.md": "---\ntitle: ก\ndate: 2026-11-23\n---\n"}

func warningWithout(key string) string {
	text := "---\ntitle: ก\ndate: 2026-11-23\ntype: warning\nhazard: flood\nlevel: watch\neffective: 2026-11-23\nareas: [ก]\nactions: [ข]\nnextUpdate: 2026-11-24\nuntil: 2026-11-30\n---\nก\n"
	return regexp.MustCompile(`(?m)^`+key+`:.*\n`).ReplaceAllString(text, "")
}

func clarification(claim, more string) string {
	return "---\ntitle: ก\ndate: 2026-11-23\nverdict: \"false\"\nclaim:\n  text: ข\n  " + claim + "\n" + more + "---\nก\n"
}

// Following a hint removes its finding, and a build then finds no error. Every hint with text to type has a row for each
// rule that uses it.
func TestHintsLeadOut(t *testing.T) {
	hints := hintsOf(t)
	covered := map[string]map[string]bool{}
	for _, row := range hintRows {
		t.Run(row.rule+" "+firstLine(row.text), func(t *testing.T) {
			row = row.complete()
			found := row.run(t, row.text)
			i := slices.IndexFunc(found, func(f diagnostic.Finding) bool { return f.Rule == row.rule })
			if i < 0 {
				t.Fatalf("there is no such finding among %+v", found)
			}
			best, typed := typedIn(hints, found[i].Hint, row.isYAML())
			for _, pattern := range best {
				if covered[pattern] == nil {
					covered[pattern] = map[string]bool{}
				}
				covered[pattern][row.rule] = true
			}
			if m := regexp.MustCompile(`^(?:ถ้า\S+แล้ว )?(?:พิมพ์|ถ้าวันที่ถูกต้องแล้ว พิมพ์) (.+?)(?: ถ้าหมายถึง.*)?(?:\n|$)`).FindStringSubmatch(found[i].Hint); typed == "" && m != nil {
				typed = m[1] // from package thai
			}
			if typed == "" {
				t.Fatalf("no text to type is known of the hint %q", found[i].Hint)
			}
			if row.do == nil {
				row.elsewhere(t, found[i], typed)
				return
			}
			mended := strings.Join(row.do(strings.Split(row.text, "\n"), found[i], typed), "\n")
			for _, f := range row.run(t, mended) {
				if f.Severity == diagnostic.Error || f.Rule == row.rule {
					t.Errorf("the hint %q leads to %d:%d %s: %s\n%s", found[i].Hint, f.Line, f.Column, f.Rule, f.Thai, mended)
				}
			}
		})
	}
	for pattern, hs := range hints {
		if len(covered[pattern]) < len(hs) {
			places := []string{}
			for _, h := range hs {
				places = append(places, h.place)
			}
			t.Errorf("%q stands in %d places (%s) and has rows for the rules %v alone", pattern, len(hs), strings.Join(places, ", "), covered[pattern])
		}
	}
}

// typedIn returns the text that a hint asks to type, and the patterns that match the hint with the most constant text.
func typedIn(hints map[string][]hinted, hint string, isYAML bool) (best []string, typed string) {
	most := -1
	for _, pattern := range slices.Sorted(maps.Keys(hints)) {
		hs := hints[pattern]
		as := hs[0].other
		if isYAML {
			as = hs[0].pattern
		}
		if m := as.FindStringSubmatch(hint); m != nil && hs[0].says > most {
			best, typed, most = []string{pattern}, m[1], hs[0].says
		} else if m != nil && hs[0].says == most {
			best = append(best, pattern)
		}
	}
	return best, typed
}

func (row hintRow) isYAML() bool {
	return !strings.HasPrefix(row.text, "+++") && !strings.HasPrefix(row.text, "{")
}

func firstLine(text string) string {
	line, _, _ := strings.Cut(strings.TrimPrefix(text, "---\n"), "\n")
	return line
}

func (row hintRow) complete() hintRow {
	if row.file == "" {
		row.file = "content/news/2026/a.md"
	}
	if strings.HasSuffix(row.file, ".md") && !regexp.MustCompile(`^(---|\+\+\+|\{|ข่าว)`).MatchString(row.text) {
		row.text = "---\ntitle: ก\ndate: 2026-11-23\n" + row.text + "\n---\nเนื้อข่าว\n"
	}
	if row.file == content.SettingsFile {
		for line := range strings.SplitSeq(hintSite, "\n") {
			if key, _, _ := strings.Cut(line, ":"); line != "" && !strings.HasPrefix(row.text, key+":") {
				row.text += line + "\n"
			}
		}
	}
	return row
}

// run builds the site of a row, with a text in place of the faulty one, up to the first channel.
func (row hintRow) run(t *testing.T, text string) []diagnostic.Finding {
	t.Helper()
	root := t.TempDir()
	files := map[string]string{content.SettingsFile: hintSite}
	for name, data := range row.beside {
		if files[name] = data; strings.HasSuffix(name, ".jpg") {
			photo, err := os.ReadFile("../content/news/2026/fresh-cane-pm25/haze.jpg")
			if err != nil {
				t.Fatal(err)
			}
			files[name] = string(photo)
		}
	}
	files[row.file] = text
	for name, data := range files {
		path := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	res, err := engine.Run(t.Context(), engine.Options{Root: root, CheckOnly: true, Now: time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC), Jobs: 1, Channels: []channel.Channel{silent("feed"), silent("script")}})
	if err != nil {
		t.Fatal(err)
	}
	return res.Findings
}

// silent is a channel without files.
type silent string

func (s silent) Name() string { return string(s) }

func (silent) Plan(*site.Site, channel.Made) iter.Seq[channel.Batch] {
	return func(func(channel.Batch) bool) {}
}

// elsewhere follows a hint in a file other than the one of the finding.
func (row hintRow) elsewhere(t *testing.T, f diagnostic.Finding, typed string) {
	t.Helper()
	switch row.rule {
	case "kind-unknown":
		row.file = typed + "a.md"
	case "approval-awaited", "address-gone":
		other := "content/news/2026/a.md"
		row.beside, row.file, row.text = map[string]string{row.file: row.text}, other, strings.Join(add(strings.Split(row.beside[other], "\n"), f, typed), "\n")
	}
	for _, f := range row.run(t, row.text) {
		if f.Severity == diagnostic.Error || f.Rule == row.rule {
			t.Errorf("the hint %q leads to %s %s: %s", typed, f.File, f.Rule, f.Thai)
		}
	}
}
