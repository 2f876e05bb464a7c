package cli

import (
	"bytes"
	"encoding/json"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"hokhao/generator/channels/feed/feedtest"
	"hokhao/generator/print/printtest"
	"hokhao/generator/site"
	"hokhao/generator/soak"
)

// need returns the path of an independent program. If it is missing the test is skipped; in CI it fails.
func need(t *testing.T, names ...string) string {
	t.Helper()
	for _, n := range names {
		if p, err := exec.LookPath(n); err == nil {
			return p
		}
	}
	if os.Getenv("CI") != "" {
		t.Fatalf("%s is not installed", names[0])
	}
	t.Skipf("skipped: %s is not installed", names[0])
	return ""
}

func TestFeedsAreReadByAnotherReader(t *testing.T) {
	t.Parallel()
	public := sampleSite(t)
	files := map[string][]byte{}
	for name := range tree(t, public) {
		if ending := filepath.Ext(name); ending != ".xml" && ending != ".json" && ending != ".opml" {
			continue
		}
		data, err := os.ReadFile(filepath.Join(public, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		files[name] = data
	}
	var read map[string]feedtest.Feed
	if soak.Rounds(0, 1) > 0 {
		read = feedtest.Read(t, files)
	} else {
		maps.DeleteFunc(files, func(name string, _ []byte) bool {
			return !slices.Contains(site.Feeds, filepath.Base(name)) && !strings.HasPrefix(name, "feeds/")
		})
		delete(files, "feeds/feeds.opml")
		read = feedtest.Gofeed(t, files)
	}
	if len(read) < 100 {
		t.Errorf("only %d feeds", len(read))
	}
	for name, feed := range read {
		for _, item := range feed.Items {
			if item.Text == "" && !strings.Contains(item.Title, "ยกเลิก") && filepath.Ext(name) != ".opml" {
				t.Errorf("%s: %q has no full text", name, item.Title)
			}
			if strings.Contains(item.Text, "<script") || strings.Contains(item.Text, `href="../`) {
				t.Errorf("%s: %q has a script or a relative address", name, item.Title)
			}
			for _, e := range item.Enclosures { // its file is there, with the size that is said
				info, err := os.Stat(filepath.Join(public, filepath.FromSlash(strings.TrimPrefix(e.URL, "https://pr-kanchanaburi.example.go.th/"))))
				if err != nil || info.Size() != e.Size {
					t.Errorf("%s: %s is not of %d bytes: %v", name, e.URL, e.Size, err)
				}
			}
			for _, p := range item.Photos {
				info, err := os.Stat(filepath.Join(public, filepath.FromSlash(strings.TrimPrefix(p.URL, "https://pr-kanchanaburi.example.go.th/"))))
				if err != nil || info.Size() != p.Size {
					t.Errorf("%s: %s is not of %d bytes: %v", name, p.URL, p.Size, err)
				}
			}
			if item.Thumbnail != "" {
				if _, err := os.Stat(filepath.Join(public, filepath.FromSlash(strings.TrimPrefix(item.Thumbnail, "https://pr-kanchanaburi.example.go.th/")))); err != nil {
					t.Errorf("%s: %v", name, err)
				}
			}
		}
	}
	whole := read["rss.xml"]
	if len(whole.Items) < 15 {
		t.Fatalf("the whole site's feed has %d entries", len(whole.Items))
	}
	corrected := slices.ContainsFunc(whole.Items, func(i feedtest.Item) bool { return i.Updated > i.Published })
	if !corrected {
		t.Error("the corrected release does not say that it was updated")
	}
}

// TestHTMLChecker checks pages with html-validate: in a soak all pages of the sample, otherwise the newest and the
// oldest of each folder.
func TestHTMLChecker(t *testing.T) {
	t.Parallel()
	node := need(t, "node")
	tool, err := filepath.Abs("../../.ci/node_modules/html-validate/bin/html-validate.mjs")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(tool); err != nil {
		tool = need(t, "html-validate")
	}
	public := sampleSite(t)
	config := filepath.Join(t.TempDir(), "htmlvalidate.json")
	// Rules of style are off: templ has its own way to write void elements and boolean attributes.
	rules := `{"root": true, "extends": ["html-validate:standard"], "rules": {"void-style": "off", "long-title": "off",
		"no-inline-style": "error", "attribute-boolean-style": "off", "no-trailing-whitespace": "off", "tel-non-breaking": "off",
		"require-sri": "off", "doctype-style": "off", "no-implicit-button-type": "off", "attribute-empty-style": "off"}}`
	if err := os.WriteFile(config, []byte(rules), 0o644); err != nil {
		t.Fatal(err)
	}
	alike := map[string][]string{} // pages by first folder and depth
	for _, name := range slices.Sorted(maps.Keys(tree(t, public))) {
		if filepath.Ext(name) == ".html" {
			first, rest, _ := strings.Cut(name, "/")
			group := first + strings.Repeat("/", strings.Count(rest, "/"))
			alike[group] = append(alike[group], filepath.Join(public, filepath.FromSlash(name)))
		}
	}
	var pages []string
	for _, group := range alike {
		pages = append(pages, group[:min(soak.Rounds(1, len(group)), len(group))]...)
		pages = append(pages, group[len(group)-1])
	}
	slices.Sort(pages)
	out, err := exec.Command(node, append([]string{tool, "--config", config, "--formatter", "json"}, pages...)...).Output()
	var reports []struct {
		FilePath string
		Messages []struct {
			RuleID, Message string
			Line, Column    int
		}
	}
	if jsonErr := json.Unmarshal(out, &reports); jsonErr != nil {
		t.Fatalf("%v, %v\n%s", err, jsonErr, out)
	}
	said := map[string]bool{}
	for _, r := range reports {
		for _, m := range r.Messages {
			if !said[m.RuleID+m.Message] {
				said[m.RuleID+m.Message] = true
				t.Errorf("%s:%d:%d %s: %s", filepath.Base(r.FilePath), m.Line, m.Column, m.RuleID, m.Message)
			}
		}
	}
}

func TestXMLIsWellFormed(t *testing.T) {
	t.Parallel()
	lint := need(t, "xmllint")
	public := sampleSite(t)
	var files []string
	for name := range tree(t, public) {
		if filepath.Ext(name) == ".xml" || filepath.Ext(name) == ".svg" {
			files = append(files, filepath.Join(public, filepath.FromSlash(name)))
		}
	}
	if out, err := exec.Command(lint, append([]string{"--noout", "--nonet"}, files...)...).CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

// TestWeekPrints prints the weekly bulletin in a real browser: A4, Thai page numbers, and QR codes that an
// independent program reads.
func TestWeekPrints(t *testing.T) {
	t.Parallel()
	chromium := need(t, "chromium", "chromium-browser", "google-chrome")
	pdftotext, pdfinfo := need(t, "pdftotext"), need(t, "pdfinfo")
	public := sampleSite(t)
	week, err := os.ReadFile(filepath.Join(public, "bulletins", "2026", "w47.html"))
	if err != nil {
		t.Fatal(err)
	}
	pdf := filepath.Join(t.TempDir(), "week.pdf")
	cmd := exec.Command(chromium, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
		"--disable-background-networking", "--disable-component-update", "--disable-sync", "--user-data-dir="+t.TempDir(),
		"--no-pdf-header-footer", "--print-to-pdf="+pdf, "file://"+filepath.Join(public, "bulletins", "2026", "w47.html"))
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	info, err := exec.Command(pdfinfo, pdf).Output()
	if err != nil || !bytes.Contains(info, []byte("A4")) {
		t.Errorf("the page is not A4: %v\n%s", err, info)
	}
	text, err := exec.Command(pdftotext, pdf, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(text, []byte("๑")) || !bytes.Contains(text, []byte("๒๕๖๙")) {
		t.Error("the printed bulletin has no Thai numerals")
	}
	if strings.Contains(string(text), "ข้ามไปยังเนื้อหาหลัก") {
		t.Error("navigation is printed")
	}
	printed, err := os.ReadFile(pdf)
	if err != nil {
		t.Fatal(err)
	}
	codes := printtest.Codes(t, printtest.Grey(t, printed, 200)...)
	for _, code := range codes {
		name := strings.TrimPrefix(code, "https://pr-kanchanaburi.example.go.th/")
		if _, err := os.Stat(filepath.Join(public, filepath.FromSlash(name))); err != nil {
			t.Errorf("a QR code leads nowhere: %s", code)
		}
	}
	if got, want := len(codes), strings.Count(string(week), `class="qr"`); got != want || got < 5 {
		t.Errorf("%d QR codes could be read, %d were printed", got, want)
	}
}

// TestHostileSite builds a site whose officer wrote what must never reach a page, and reads every page with an
// independent parser.
func TestHostileSite(t *testing.T) {
	root := t.TempDir()
	evil := `"><script>alert(1)</script><img src=x onerror=alert(1)> ' </textarea></title>`
	quoted := strings.ReplaceAll(evil, `'`, `''`)
	write := func(name, text string) {
		p := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("content/site.yaml", strings.ReplaceAll(`title: 'EVIL'
description: 'EVIL'
baseURL: https://pr.example.go.th/
office: {name: 'EVIL', address: 'EVIL', phone: 'EVIL', email: 'EVIL', line: 'EVIL', hours: 'EVIL'}
licence: 'EVIL'
photoCredit: 'EVIL'
agencies: [{key: a, name: 'EVIL'}]
topics: [{key: t, name: 'EVIL'}]
hotlines: [{number: 'EVIL', name: 'EVIL'}]
districts: [{key: d, name: 'EVIL', subdistricts: [{key: s, name: 'EVIL'}]}]
navigation: [{title: 'EVIL', link: /news/}]
labels: {news: 'EVIL', correction: 'EVIL'}
bulletin: {title: 'EVIL'}
`, "EVIL", quoted))
	front := strings.ReplaceAll(`title: 'EVIL'
date: 2026-11-23
summary: 'EVIL'
points: ['EVIL', 'EVIL']
tags: ['EVIL', 'javascript:alert(1)']
agency: a
topics: [t]
districts: [d]
subdistricts: [s]
contact: {name: 'EVIL', phone: 'EVIL', email: 'javascript:alert(1)', hours: 'EVIL'}
credits: {text: 'EVIL', photo: 'EVIL', edit: 'EVIL'}
embargoNote: 'EVIL'
changes: [{date: 2026-11-23, note: 'EVIL', type: correction}]
`, "EVIL", quoted)
	body := "\n---\n\n# \"\\>\\<script\\>\n\n\\<script\\>alert(1)\\</script\\> [x](https://example.com/\"onclick=alert(1)) `<script>`\n\n    <script>alert(1)</script>\n"
	write("content/news/a.md", "---\n"+front+strings.ReplaceAll("dateline: 'EVIL'\nspokesperson: 'EVIL'\nquotes: [{text: 'EVIL', by: 'EVIL'}]", "EVIL", quoted)+body)
	write("content/festivals/f/index.md", "---\n"+front+strings.ReplaceAll("starts: 2026-11-28\nends: 2026-11-29\nseries: 'EVIL'\nvenue: {name: 'EVIL', directions: 'EVIL', lat: 14, lon: 99}\norganisers: ['EVIL']\nprogramme: [{starts: 2026-11-28 10:00, title: 'EVIL', place: 'EVIL'}]", "EVIL", quoted)+body)
	picture, err := os.ReadFile("../../content/news/2026/bridge-week-opening/bridge.jpg")
	if err != nil {
		t.Fatal(err)
	}
	write("content/exhibitions/e/p.jpg", string(picture))
	write("content/exhibitions/e/index.md", "---\n"+front+strings.ReplaceAll("venue: 'EVIL'\nphotos: [{file: p.jpg, alt: 'EVIL', caption: 'EVIL', credit: 'EVIL', place: 'EVIL', type: graphic, text: 'EVIL'}]", "EVIL", quoted)+body)
	write("content/pages/p.md", "---\n"+front+body)
	public := mustBuild(t, root, filepath.Join(root, "public"))

	scripts := 0
	for name := range tree(t, public) {
		if filepath.Ext(name) != ".html" {
			continue
		}
		data, err := os.ReadFile(filepath.Join(public, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		doc, err := html.Parse(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		for n := range doc.Descendants() {
			if n.Type != html.ElementNode {
				continue
			}
			searching := name == "search.html" && n.Data == "script" && n.FirstChild == nil &&
				slices.Contains(n.Attr, html.Attribute{Key: "src", Val: "search/search.js"}) // the one script of the site itself
			block := n.Data == "script" && len(n.Attr) == 1 && n.Attr[0].Val == "application/ld+json" && json.Valid([]byte(n.FirstChild.Data)) // no browser runs it
			if (n.Data == "script" || n.Data == "iframe" || n.Data == "object") && !searching && !block {
				t.Errorf("%s: <%s>", name, n.Data)
			}
			for _, a := range n.Attr {
				value := strings.ToLower(strings.TrimSpace(a.Val))
				isAddress := strings.Contains(" href src srcset poster action formaction data xlink:href ", " "+a.Key+" ") ||
					a.Key == "content" && slices.ContainsFunc(n.Attr, func(o html.Attribute) bool { return o.Key == "http-equiv" && strings.EqualFold(o.Val, "refresh") })
				if strings.HasPrefix(a.Key, "on") || a.Key == "style" ||
					isAddress && (strings.HasPrefix(value, "javascript:") || strings.HasPrefix(value, "data:")) {
					t.Errorf("%s: <%s %s=%q>", name, n.Data, a.Key, a.Val)
				}
			}
		}
		scripts += strings.Count(string(data), "&lt;script&gt;")
	}
	if scripts < 20 {
		t.Errorf("the hostile text was seen only %d times: the test tests nothing", scripts)
	}
}

// TestPressPhotosHaveNoCoordinates reads published photos with exiftool, in a soak all other files too. Two originals
// of the sample contain coordinates on purpose.
func TestPressPhotosHaveNoCoordinates(t *testing.T) {
	t.Parallel()
	exiftool := need(t, "exiftool")
	public := sampleSite(t)
	before, err := exec.Command(exiftool, "-r", "-q", "-if", "$GPSLatitude", "-p", "$FileName", filepath.Join(shared.root, "content")).Output()
	if err != nil || len(bytes.Fields(before)) < 2 {
		t.Fatalf("no original has coordinates: %v %s", err, before)
	}
	args := []string{"-r", "-q", "-if", "$GPSLatitude or $Artist or $SerialNumber or $XMPToolkit", "-p", "$FileName"}
	if soak.Rounds(0, 1) == 0 {
		args = append(args, "-ext", "jpg", "-ext", "jpeg", "-ext", "png", "-ext", "gif", "-ext", "webp")
	}
	after, _ := exec.Command(exiftool, append(args, public)...).Output()
	if len(bytes.TrimSpace(after)) > 0 {
		t.Errorf("published with metadata: %s", after)
	}
}
