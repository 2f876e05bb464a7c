package feed

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"hokhao/generator/channel/channeltest"
	"hokhao/generator/channels/feed/feedtest"
	"hokhao/generator/entry"
	"hokhao/generator/site"
)

// The rules that hold for all feeds, each as its own check of all files.
var rules = []struct {
	name  string
	check func(t *testing.T, name string, data []byte, f feedtest.Feed)
}{
	{"each machine date is Gregorian, English and ASCII, and its weekday is true", func(t *testing.T, name string, data []byte, _ feedtest.Feed) {
		for _, m := range regexp.MustCompile(`<(?:pubDate|lastBuildDate|updated|published|atom:updated)>([^<]*)<|"date_(?:published|modified)": "([^"]*)"| when="([^"]*)"`).FindAllSubmatch(data, -1) {
			text := string(slices.Concat(m[1], m[2], m[3]))
			at, err := time.Parse(time.RFC3339, text)
			if bytes.HasPrefix(m[0], []byte("<pubDate")) || bytes.HasPrefix(m[0], []byte("<lastBuild")) {
				at, err = time.Parse(time.RFC1123Z, text)
				if err == nil && at.Format(time.RFC1123Z) != text {
					t.Errorf("%s: the weekday of %s", name, text)
				}
			}
			if err != nil || at.Year() < 2000 || at.Year() > 2100 {
				t.Errorf("%s: the date %s", name, text)
			}
		}
	}},
	{"titles and summaries are plain text on one line, addresses absolute, no text holds a script", func(t *testing.T, name string, _ []byte, f feedtest.Feed) {
		relative := regexp.MustCompile(`(?:href|src|srcset|poster)="(?:[^"h]|h[^t])`)
		for _, i := range f.Items {
			for what, text := range map[string]string{"title": i.Title, "summary": i.Summary} {
				if strings.ContainsAny(text, "\n\r\t") || strings.Contains(text, "&amp;lt;") {
					t.Errorf("%s: the %s %q", name, what, text)
				}
			}
			if m := relative.FindString(i.Text); m != "" || strings.Contains(i.Text, "<script") {
				t.Errorf("%s: %s in the text of %s", name, m, i.ID)
			}
			for _, u := range append([]string{i.ID, i.Link}, addresses(i)...) {
				if !strings.HasPrefix(u, "https://pr.example.go.th/") {
					t.Errorf("%s: the address %q", name, u)
				}
			}
		}
	}},
	{"the id is the permanent address, and no two entries share one", func(t *testing.T, name string, data []byte, f feedtest.Feed) {
		seen := map[string]bool{}
		for _, i := range f.Items {
			if i.ID != i.Link || seen[i.ID] {
				t.Errorf("%s: %s, %s", name, i.ID, i.Link)
			}
			seen[i.ID] = true
		}
		if bytes.Count(data, []byte("<guid")) != bytes.Count(data, []byte(`isPermaLink="true"`)) {
			t.Errorf("%s: an id is no permalink", name)
		}
	}},
	{"a correction is dated, a mended typo is not", func(t *testing.T, name string, _ []byte, f feedtest.Feed) {
		for _, i := range f.Items {
			corrected := strings.HasSuffix(i.ID, "doctors.html") || strings.HasSuffix(i.ID, "results.html")
			if corrected != (i.Updated != "") {
				t.Errorf("%s: %s was updated %q", name, i.ID, i.Updated)
			}
		}
	}},
	{"each press photo is there once as JPEG with caption and credit, its thumbnail is a WebP, lengths are real", func(t *testing.T, name string, data []byte, f feedtest.Feed) {
		for _, i := range f.Items {
			if len(i.Enclosures) > 1 {
				t.Errorf("%s: %s has %d enclosures", name, i.ID, len(i.Enclosures))
			}
			for _, p := range i.Photos {
				if p.Type != "image/jpeg" || p.Size != 12345 || !strings.Contains(p.Caption, "แพทย์ตรวจผู้สูงอายุ") || !strings.Contains(p.Credit+p.Caption, "สำนักงานประชาสัมพันธ์") ||
					strings.Contains(i.Text, path.Base(p.URL)) || path.Base(name) != site.JSONFeed && (p.Width != 640 || p.Height != 480) {
					t.Errorf("%s: %+v", name, p)
				}
			}
			if has := strings.HasSuffix(i.ID, "doctors.html"); has != strings.HasSuffix(i.Thumbnail, ".webp") || has != (len(i.Photos) == 1) {
				t.Errorf("%s: %s has the thumbnail %q and %d photos", name, i.ID, i.Thumbnail, len(i.Photos))
			}
		}
	}},
	{"entries are sorted by date, newest first, but what was amended lately follows", func(t *testing.T, name string, _ []byte, f feedtest.Feed) {
		if name == "states/corrections/"+path.Base(name) {
			return // by the date of the change
		}
		items := f.Items[:min(len(f.Items), entry.NewestInFeed)]
		if !slices.IsSortedFunc(items, func(a, b feedtest.Item) int { return strings.Compare(b.Published, a.Published) }) {
			t.Errorf("%s is not sorted", name)
		}
	}},
	{"a feed says in which language it is, and describes itself in words of its own", func(t *testing.T, name string, _ []byte, f feedtest.Feed) {
		if f.Language != "th" || f.Description == "" || f.Description == f.Title {
			t.Errorf("%s: %q, %q", name, f.Language, f.Description)
		}
	}},
}

func addresses(i feedtest.Item) (all []string) {
	for _, p := range i.Photos {
		all = append(all, p.URL)
	}
	for _, e := range i.Enclosures {
		all = append(all, e.URL)
	}
	if i.Thumbnail != "" {
		all = append(all, i.Thumbnail)
	}
	return all
}

func TestRulesHoldEverywhere(t *testing.T) {
	files := published(t)
	read := feedtest.Gofeed(t, xmlAndJSON(files))
	for _, r := range rules {
		t.Run(r.name, func(t *testing.T) {
			for name, f := range read {
				r.check(t, name, files[name], f)
			}
		})
	}
}

func xmlAndJSON(files channeltest.Files) map[string][]byte {
	all := map[string][]byte{}
	for name, data := range files {
		if path.Ext(name) != ".opml" {
			all[name] = data
		}
	}
	return all
}

// No two feeds describe themselves alike.
func TestEachFeedDescribesItself(t *testing.T) {
	feeds := map[string]string{}
	for name, f := range feedtest.Gofeed(t, xmlAndJSON(published(t))) {
		if path.Base(name) != site.RSS {
			continue
		}
		for _, text := range []string{f.Title, f.Description} {
			if other := feeds[text]; other != "" {
				t.Errorf("%s and %s: %s", name, other, text)
			}
			feeds[text] = name
		}
	}
}

// What changed reaches those who have only the site's feed, for seven days, whatever changed; what nobody may know of is in
// no feed.
func TestWhatChangedReachesSubscribers(t *testing.T) {
	const front, warning = "topics: [health]\n", "type: warning\nhazard: flood\nlevel: evacuate\nareas: [ริมห้วย]\nactions: [อพยพ]\napproved: {by: หัวหน้าสำนักงาน, date: 2026-01-10}\n"
	for name, c := range map[string]struct {
		path, front string
		beside      map[string]string
		inFeed      bool
	}{
		"corrected":           {"news/2026/a.md", "changes: [{date: 2026-11-29, type: correction, note: ผิด}]\n", nil, true},
		"supplemented":        {"news/2026/a.md", "changes: [{date: 2026-11-29, type: update, note: เพิ่ม}]\n", nil, true},
		"six days ago":        {"news/2026/a.md", "changes: [{date: 2026-11-25 08:00, type: correction, note: ผิด}]\n", nil, true},
		"eight days ago":      {"news/2026/a.md", "changes: [{date: 2026-11-23, type: correction, note: ผิด}]\n", nil, false},
		"withdrawn":           {"news/2026/a.md", "withdrawn: {date: 2026-11-29, reason: ผิด, keep: text}\n", nil, true},
		"withdrawn for good":  {"news/2026/a.md", "withdrawn: {date: 2026-11-29, reason: ผิด, keep: title}\n", nil, true},
		"extended":            {"notices/2026/a.md", warning + "until: 2026-12-20\nchanges: [{date: 2026-11-29, type: extension, note: ฝนยังตก}]\n", nil, true},
		"ended":               {"notices/2026/a.md", warning + "until: 2026-11-29 09:00\n", nil, true},
		"typo":                {"news/2026/a.md", "lastmod: 2026-11-29\n", nil, false},
		"draft":               {"news/2026/a.md", "draft: true\nchanges: [{date: 2026-11-29, type: correction, note: ผิด}]\n", nil, false},
		"future":              {"news/2026/a.md", "publishDate: 2026-12-20\n", nil, false},
		"expired":             {"news/2026/a.md", "expiryDate: 2026-11-29\nchanges: [{date: 2026-11-28, type: correction, note: ผิด}]\n", nil, false},
		"cancelled":           {"notices/2026/a.md", warning + "until: 2026-12-20\n", map[string]string{"notices/2026/b.md": channeltest.Release("ยกเลิก", "2026-11-29", "type: announcement\ncancels: [a.md]\napproved: {by: หัวหน้าสำนักงาน, date: 2026-01-10}\n", "ก")}, true},
		"clarified":           {"news/2026/a.md", "", map[string]string{"clarifications/2026/b.md": channeltest.Release("ข้อเท็จจริง", "2026-11-29", "claim: {text: ข่าวลือ, source: สื่อ}\nverdict: \"false\"\nclarifies: [news/2026/a.md]\n", "ก")}, false}, // the clarification itself is there
		"nothing has changed": {"news/2026/a.md", "", nil, false},
	} {
		sources := map[string]string{c.path: channeltest.Release("เรื่องเก่า", "2026-01-10", front+c.front, "เนื้อหา")}
		for at, text := range c.beside {
			sources[at] = text
		}
		for i := range entry.NewestInFeed + 3 {
			sources[fmt.Sprintf("news/2026/n%02d.md", i)] = channeltest.Release(fmt.Sprintf("ใหม่ %d", i), fmt.Sprintf("2026-11-%02d", i+1), "", "ก")
		}
		files, _ := channeltest.Render(t, New(), channeltest.Site(t, sources), nil)
		for _, format := range site.Feeds {
			f := feedtest.Gofeed(t, map[string][]byte{format: files[format]})[format]
			i := slices.IndexFunc(f.Items, func(i feedtest.Item) bool { return strings.Contains(i.Title, "เรื่องเก่า") })
			if (i >= 0) != c.inFeed {
				t.Errorf("%s: in the site's %s: %v", name, format, i >= 0)
			} else if i >= 0 && f.Items[i].Updated < "2026-11-24" {
				t.Errorf("%s: %s says it was updated %q", name, format, f.Items[i].Updated)
			}
		}
		if name == "draft" || name == "future" || name == "expired" {
			for at, data := range files {
				if bytes.Contains(data, []byte("เรื่องเก่า")) {
					t.Errorf("%s: it is in %s", name, at)
				}
			}
		}
	}
}

// Texts that break feeds arrive as they were written, but for what XML forbids, in all three formats and with both readers.
// A source with NUL or bytes that are not UTF-8 is refused when it is read; what else can bring such bytes passes entry.Clean.
func TestTextsRoundTrip(t *testing.T) {
	var control strings.Builder
	for r := rune(1); r < ' '; r++ {
		if r != '\n' && r != '\r' && r != '\t' {
			fmt.Fprintf(&control, "ก%cข", r)
		}
	}
	clean := strings.NewReplacer("\v", " ", "\f", " ") // line breaks of word processors
	texts := []struct{ in, want string }{
		{control.String(), entry.Clean(clean.Replace(control.String()))},
		{"ปิด ]]> แล้วเปิด <![CDATA[ ใหม่", "ปิด ]]> แล้วเปิด <![CDATA[ ใหม่"},
		{"ฝน 🌧️ ตก 👨‍👩‍👧 หนัก 𐐷", "ฝน 🌧️ ตก 👨‍👩‍👧 หนัก 𐐷"},
		{"ห้าม \uFFFE\uFFFF ใช้", "ห้าม ใช้"},
		{"<b>ไม่ใช่</b> & &amp; &lt; \u2028 'ก' \"ข\"", "<b>ไม่ใช่</b> & &amp; &lt; 'ก' \"ข\""},
		{"ไม่ตัด\u00a0บรรทัด", "ไม่ตัด\u00a0บรรทัด"},
	}
	sources := map[string]string{}
	for i, c := range texts {
		quoted := "'" + strings.ReplaceAll(c.in, "'", "''") + "'"
		sources[fmt.Sprintf("news/2026/t%d.md", i)] = channeltest.Release(quoted, fmt.Sprintf("2026-11-%02d", 20-i), "summary: "+quoted+"\ntags: ["+quoted+"]\n", "`"+c.in+"`")
	}
	files, _ := channeltest.Render(t, New(), channeltest.Site(t, sources), nil)
	read := feedtest.Read(t, map[string][]byte{site.RSS: files[site.RSS], site.Atom: files[site.Atom], site.JSONFeed: files[site.JSONFeed]})
	for name, f := range read {
		if len(f.Items) != len(texts) {
			t.Errorf("%s: %d items", name, len(f.Items))
			continue
		}
		for i, c := range texts {
			it := f.Items[i]
			for what, got := range map[string]string{"title": it.Title, "summary": it.Summary, "text": html.UnescapeString(it.Text)} {
				if !strings.Contains(plain(got), plain(c.want)) {
					t.Errorf("%s: %q has the %s %q", name, c.in, what, got)
				}
			}
		}
	}
	if !json.Valid(files[site.JSONFeed]) {
		t.Error("the JSON is none")
	}
}

// plain makes all spaces one plain space.
func plain(s string) string { return strings.Join(strings.Fields(s), " ") }

// A newsroom's importer takes a release, and later its correction, as it should: the id opens the page, abstract and text are
// filled, each press photo is taken once, and the correction is taken again because its date is later.
func TestAnImporterTakesReleases(t *testing.T) {
	release := func(more string) channeltest.Files {
		s := channeltest.Site(t, map[string]string{
			"news/2026/a.md":  channeltest.Release("ข่าว", "2026-11-20 09:00", "summary: สรุป\nphotos: [{file: a.jpg, alt: ก, caption: คำบรรยาย}, {file: b.jpg, alt: ข}]\n"+more, "เนื้อ\n\n![ข](b.jpg)"),
			"news/2026/a.jpg": picture(t), "news/2026/b.jpg": picture(t),
		})
		files, _ := channeltest.Render(t, New(), s, channeltest.Files{"news/2026/a/a.jpg": make([]byte, 5), "news/2026/a/b.jpg": make([]byte, 6)})
		return files
	}
	type held struct {
		title, abstract, text, updated string
		photos                         []string
	}
	desk := map[string]held{}
	fetch := func(files channeltest.Files) (taken int) {
		for _, it := range feedtest.Gofeed(t, map[string][]byte{site.RSS: files[site.RSS]})[site.RSS].Items {
			updated := max(it.Updated, it.Published)
			if old, known := desk[it.ID]; known && old.updated >= updated {
				continue // an importer leaves what it has
			}
			taken++
			h := held{it.Title, it.Summary, it.Text, updated, nil}
			for _, m := range regexp.MustCompile(`<img[^>]* src="([^"]*)"`).FindAllStringSubmatch(it.Text, -1) {
				h.photos = append(h.photos, regexp.MustCompile(`-\d+\.[0-9a-f]+`).ReplaceAllString(m[1], ""))
			}
			for _, p := range it.Photos {
				h.photos = append(h.photos, p.URL)
			}
			if strings.HasSuffix(it.Thumbnail, ".jpg") {
				h.photos = append(h.photos, it.Thumbnail)
			}
			desk[it.ID] = h
		}
		return taken
	}
	if n := fetch(release("")); n != 1 {
		t.Fatalf("%d taken", n)
	}
	const id = "https://pr.example.go.th/news/2026/a.html" // the page's own address, which TestEveryLinkLeadsSomewhere finds
	h := desk[id]
	slices.Sort(h.photos)
	if h.abstract != "สรุป" || !strings.Contains(h.text, "เนื้อ") || !slices.Equal(h.photos, []string{"https://pr.example.go.th/news/2026/a/a.jpg", "https://pr.example.go.th/news/2026/a/b.jpg"}) {
		t.Errorf("the desk has %+v", desk)
	}
	if n := fetch(release("lastmod: 2026-11-22\n")); n != 0 {
		t.Error("a mended typo is taken again")
	}
	if n := fetch(release("changes: [{date: 2026-11-22, type: correction, note: ตัวเลขผิด}]\n")); n != 1 || !strings.Contains(desk[id].text, "ตัวเลขผิด") {
		t.Errorf("%d taken, the desk has %+v", n, desk)
	}
}
