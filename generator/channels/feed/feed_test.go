package feed

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"html"
	"image"
	"image/jpeg"
	"io"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/mmcdole/gofeed"

	"hokhao/generator/channel/channeltest"
	"hokhao/generator/channels/feed/feedtest"
	"hokhao/generator/entry"
	"hokhao/generator/soak"
)

func picture(t *testing.T) string {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, 640, 480)), nil); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// published returns the feeds of a site with everything that can be in one, rendered once.
func published(t *testing.T) channeltest.Files {
	t.Helper()
	once.Do(func() { rendered = render(t) })
	return rendered
}

var (
	once     sync.Once
	rendered channeltest.Files
)

func render(t *testing.T) channeltest.Files {
	t.Helper()
	sources := map[string]string{
		"news/2026/2026-11-23-doctors.md": channeltest.Release(`"หน่วยแพทย์ <b>&amp; ทีม</b> ]]> \v\x01ลงพื้นที่"`, "2569-11-23 09:30", `number: 214/2569
agency: health
topics: [health]
districts: [si-sawat]
tags: [แพทย์]
summary: ตรวจ < 60 คน & ฟรี
points: [ตรวจฟรี, "<script>alert(1)</script>"]
changes: [{date: 2026-11-24 11:15, type: correction, note: รถมี 4 เส้นทาง}]
quotes: [{text: ขอให้มา, by: นายแพทย์สาธารณสุขจังหวัด}]
photos: [{file: a.jpg, alt: แพทย์, caption: แพทย์ตรวจผู้สูงอายุ}, {file: unpublished.jpg, alt: ก, caption: ข}]
`, "เนื้อข่าว]]>ดู[เรื่องเดิม](2026-11-20-before.md) &lt;script>alert(1)&lt;/script>\n\n![รถ](b.jpg)"),
		"news/2026/2026-11-20-before.md": channeltest.Release("เรื่องเดิม", "2026-11-20", "lastmod: 2026-11-22\n", "ก"),
		"news/2026/2026-11-21-results.md": channeltest.Release("ผลสอบ", "2026-11-21", `summary: ความลับ
tags: [ความลับ]
photos: [{file: a.jpg, alt: ความลับ}]
withdrawn: {date: 2026-11-22 10:20, reason: มีข้อมูลส่วนบุคคล, keep: title}
`, "ความลับ"),
		"festivals/bridge/index.md": channeltest.Release("งานสะพาน", "2026-11-19", `starts: 2026-11-28
ends: 2026-12-07
venue: {name: เชิงสะพาน}
programme: [{starts: 2026-11-28 18:30, title: พิธีเปิด}]
`, ""),
		"news/2026/a.jpg": picture(t), "news/2026/b.jpg": picture(t), "news/2026/unpublished.jpg": picture(t),
	}
	for i := range 25 {
		sources[fmt.Sprintf("news/2026/old-%02d.md", i)] = channeltest.Release(fmt.Sprintf("ข่าวเก่า %d", i), fmt.Sprintf("2026-01-%02d", i+1), "", "ก")
	}
	s := channeltest.Site(t, sources)
	made := channeltest.Files{"news/2026/doctors/a.jpg": make([]byte, 12345), "news/2026/doctors/b.jpg": make([]byte, 99)}
	files, findings := channeltest.Render(t, New(), s, made)
	if len(findings) > 0 {
		t.Error(findings)
	}
	return files
}

func parse(t *testing.T, data []byte) *gofeed.Feed {
	t.Helper()
	f, err := gofeed.NewParser().Parse(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestFeedsStandBesideTheirLists(t *testing.T) {
	files := published(t)
	for _, path := range []string{"rss.xml", "atom.xml", "news/rss.xml", "festivals/atom.xml", "festivals/feed.json", "topics/health/rss.xml", "districts/si-sawat/atom.xml", "agencies/health/rss.xml", "years/2026/atom.xml"} {
		if files[path] == nil {
			t.Errorf("%s is not there", path)
		}
	}
	for path := range files {
		if strings.HasPrefix(path, "tags/") {
			t.Errorf("%s: free keywords have no feed", path)
		}
	}
}

func TestEveryFeedIsWellFormedAndClean(t *testing.T) {
	machineDate := regexp.MustCompile(`<(pubDate|lastBuildDate|updated|published|atom:updated)>([^<]*)<`)
	relative := regexp.MustCompile(`(href|src)="[^"h#m]`)
	for name, data := range published(t) {
		text := new(strings.Builder)
		if path.Ext(name) == ".json" {
			var f any
			if err := json.Unmarshal(data, &f); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			fmt.Fprint(text, f)
		}
		for d := xml.NewDecoder(bytes.NewReader(data)); text.Len() == 0 || path.Ext(name) != ".json"; {
			token, err := d.Token()
			if err == io.EOF {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if c, ok := token.(xml.CharData); ok {
				text.Write(c)
			}
		}
		if strings.ContainsFunc(text.String(), func(r rune) bool { return r < ' ' && r != '\n' && r != '\t' || r == 0xFFFD }) {
			t.Errorf("%s holds a control character", name)
		}
		for _, bad := range []string{"<script", "ความลับ", "<enclosure", "unpublished", `class="nb"`} {
			if strings.Contains(text.String()+string(data), bad) {
				t.Errorf("%s holds %s", name, bad)
			}
		}
		if m := relative.FindString(text.String()); m != "" {
			t.Errorf("%s holds a relative address: %s", name, m)
		}
		for _, m := range machineDate.FindAllSubmatch(data, -1) {
			if slices.ContainsFunc(m[2], func(b byte) bool { return b >= 0x80 }) || !bytes.Contains(m[2], []byte("2026")) && bytes.Contains(data, []byte("<entry>")) {
				t.Errorf("%s: date %s", name, m[2])
			}
		}
	}
}

// All formats of each feed agree, as two readers understand them: in a soak of all feeds, otherwise of some.
func TestFormatsAgree(t *testing.T) {
	files := maps.Clone(published(t))
	least := soak.Rounds(9, 60)
	maps.DeleteFunc(files, func(name string, _ []byte) bool {
		some := []string{".", "news", "states/corrections", "feeds", "films"}
		return least < 60 && !slices.Contains(some, path.Dir(name))
	})
	read := feedtest.Read(t, files)
	if len(read) < least {
		t.Errorf("only %d feeds", len(read))
	}
	for name, f := range read {
		if !strings.HasPrefix(name, "feeds/") && len(f.Items) > entry.NewestInFeed+3 {
			t.Errorf("%s: %d items", name, len(f.Items))
		}
		if f.Links["self"] != "https://pr.example.go.th/"+name && path.Ext(name) != ".opml" {
			t.Errorf("%s: it is said to be at %q", name, f.Links["self"])
		}
	}
}

func TestAnItemInFull(t *testing.T) {
	files := published(t)
	f := parse(t, files["topics/health/rss.xml"])
	if f.Title != "สาธารณสุข – ข่าวจังหวัดกาญจนบุรี" || f.FeedLink != "https://pr.example.go.th/topics/health/rss.xml" || f.Language != "th" {
		t.Errorf("title %q, self %q, language %q", f.Title, f.FeedLink, f.Language)
	}
	it := f.Items[0]
	if it.GUID != "https://pr.example.go.th/news/2026/doctors.html" || it.Published != "Mon, 23 Nov 2026 09:30:00 +0700" {
		t.Errorf("guid %q, published %q", it.GUID, it.Published)
	}
	if it.Title != "หน่วยแพทย์ <b>&amp; ทีม</b> ]]> ลงพื้นที่" || it.Description != "ตรวจ &lt; 60 คน &amp; ฟรี" {
		t.Errorf("title %q, description %q", it.Title, it.Description)
	}
	if got := it.Extensions["atom"]["updated"][0].Value; got != "2026-11-24T11:15:00+07:00" {
		t.Errorf("atom:updated %q", got)
	}
	if it.Authors[0].Name != "สำนักงานสาธารณสุขจังหวัดกาญจนบุรี" || it.Categories[0] != "ข่าวประชาสัมพันธ์" {
		t.Errorf("creator %q, categories %q", it.Authors[0].Name, it.Categories)
	}
	for _, part := range []string{"แก้ไขข่าว 24 พฤศจิกายน 2569 เวลา 11.15 น.: รถมี 4 เส้นทาง", "<li>ตรวจฟรี</li>", "<li>&lt;script&gt;",
		`href="https://pr.example.go.th/news/2026/before.html"`, `src="https://pr.example.go.th/news/2026/doctors/b-`, "“ขอให้มา”"} {
		if !strings.Contains(it.Content, part) {
			t.Errorf("the text lacks %s:\n%s", part, it.Content)
		}
	}
	media := it.Extensions["media"]["content"]
	if len(media) != 1 { // b.jpg is in the text
		t.Fatalf("%d photos", len(media))
	}
	got := media[0].Attrs
	if got["url"] != "https://pr.example.go.th/news/2026/doctors/a.jpg" || got["fileSize"] != "12345" || got["type"] != "image/jpeg" ||
		got["medium"] != "image" || got["width"] != "640" || got["height"] != "480" {
		t.Errorf("media:content %v", got)
	}
	credit := media[0].Children["credit"][0]
	if credit.Attrs["role"] != "photographer" || credit.Value != "สำนักงานประชาสัมพันธ์จังหวัดกาญจนบุรี" || media[0].Children["description"][0].Value != "แพทย์ตรวจผู้สูงอายุ" {
		t.Errorf("credit %v, description %v", credit, media[0].Children["description"])
	}
}

func TestAWithdrawalIsAnnounced(t *testing.T) {
	f := parse(t, published(t)["rss.xml"])
	i := slices.IndexFunc(f.Items, func(it *gofeed.Item) bool { return strings.HasSuffix(it.GUID, "results.html") })
	it := f.Items[i]
	if it.Title != "ยกเลิกข่าว: ผลสอบ" || it.Description != "ยกเลิกข่าว 22 พฤศจิกายน 2569 เวลา 10.20 น.: มีข้อมูลส่วนบุคคล โปรดอย่านำไปเผยแพร่ต่อ" || len(it.Extensions["media"]) > 0 {
		t.Errorf("%v", it)
	}
	if it.Extensions["atom"]["updated"][0].Value != "2026-11-22T10:20:00+07:00" {
		t.Errorf("%v", it.Extensions["atom"])
	}
	i = slices.IndexFunc(f.Items, func(it *gofeed.Item) bool { return strings.HasSuffix(it.GUID, "before.html") })
	if len(f.Items[i].Extensions["atom"]) > 0 {
		t.Error("a typo that was mended is announced as a change")
	}
}

func TestAnEmptySiteHasFeedsAllTheSame(t *testing.T) {
	files, _ := channeltest.Render(t, New(), channeltest.Site(t, nil), nil)
	for _, path := range []string{"rss.xml", "atom.xml"} {
		if f := parse(t, files[path]); len(f.Items) > 0 || f.Title == "" {
			t.Errorf("%s: %v", path, f)
		}
	}
}

// A correction of an old item, a cancellation and a withdrawal reach subscribers even after twenty newer items.
func TestAmendmentsOfOldItemsReachSubscribers(t *testing.T) {
	const approved = "approved: {by: หัวหน้าสำนักงาน, date: 2026-01-10}\n"
	sources := map[string]string{
		"news/2026/january.md": channeltest.Release("ข่าวเดือนมกราคม", "2026-01-10", "topics: [health]\nchanges: [{date: 2026-12-01 09:00, type: correction, note: ตัวเลขผิด}]\n", "ก"),
		"news/2026/july.md":    channeltest.Release("ข่าวเดือนกรกฎาคม", "2026-07-10", "changes: [{date: 2026-11-01, type: correction, note: ตัวเลขผิด}]\n", "ก"),
		"news/2026/en.en.md":   channeltest.Release("Park is open", "2026-02-01", "", "Text"),
		"news/2026/en.md":      channeltest.Release("อุทยานเปิด", "2026-02-01", "", "ก"),
		"notices/2026/flood.md": channeltest.Release("น้ำท่วม", "2026-01-10", "type: warning\nhazard: flash-flood\nlevel: evacuate\nareas: [ริมห้วย]\nuntil: 2026-12-05\n"+
			"actions: [รีบออกจากลำห้วย]\npoints: [รีบออกจากลำห้วย]\n"+approved, "น้ำมาก"),
		"notices/2026/safe.md": channeltest.Release("กลับบ้านได้", "2026-11-30 08:00", "type: announcement\ncancels: [flood.md]\n"+approved, "น้ำลด"),
	}
	for i := range 23 {
		sources[fmt.Sprintf("news/2026/new-%02d.md", i)] = channeltest.Release(fmt.Sprintf("ข่าวใหม่ %d", i), fmt.Sprintf("2026-11-%02d", i+1), "changes: [{date: 2026-11-24, type: correction, note: ก}]\n", "ก")
	}
	files, _ := channeltest.Render(t, New(), channeltest.Site(t, sources), nil)
	at := func(feed, address string) *gofeed.Item {
		t.Helper()
		for _, it := range parse(t, files[feed]).Items {
			if strings.HasSuffix(it.Link, address) {
				return it
			}
		}
		return nil
	}
	if first := parse(t, files["states/corrections/rss.xml"]).Items[0]; first.Title != "ข่าวเดือนมกราคม" {
		t.Errorf("the feed of corrections begins with %q", first.Title)
	}
	for _, feed := range []string{"rss.xml", "atom.xml", "news/rss.xml", "topics/health/atom.xml"} {
		if it := at(feed, "january.html"); it == nil || !strings.Contains(it.Content, "ตัวเลขผิด") {
			t.Errorf("%s lacks today's correction: %v", feed, it)
		}
	}
	if at("rss.xml", "july.html") != nil {
		t.Error("what was corrected a month ago stays in the site's feed")
	}
	for _, feed := range []string{"rss.xml", "states/warnings/rss.xml", "states/warnings/atom.xml", "states/corrections/rss.xml"} {
		it := at(feed, "flood.html")
		if it == nil {
			t.Errorf("%s lacks the cancelled warning", feed)
			continue
		}
		if it.Title != "ยกเลิกประกาศ: น้ำท่วม" || strings.Contains(it.Content+it.Description, "รีบออกจากลำห้วย") || !strings.Contains(it.Content, "กลับบ้านได้") {
			t.Errorf("%s: %q, %q, %s", feed, it.Title, it.Description, it.Content)
		}
		if !slices.Contains(it.Categories, "น้ำป่าไหลหลาก") || !slices.Contains(it.Categories, "อพยพ") {
			t.Errorf("%s: %q", feed, it.Categories)
		}
	}
	warnings := parse(t, files["states/warnings/rss.xml"])
	if warnings.UpdatedParsed == nil || warnings.UpdatedParsed.UTC().Format("2006-01-02T15:04") != "2026-11-30T01:00" || at("states/warnings/rss.xml", "safe.html") == nil {
		t.Errorf("the feed of warnings: %s", files["states/warnings/rss.xml"])
	}
	if got := at("states/warnings/rss.xml", "flood.html").Extensions["atom"]["updated"][0].Value; got != "2026-11-30T08:00:00+07:00" {
		t.Errorf("atom:updated %s", got)
	}
	if got := parse(t, files["states/warnings/atom.xml"]).Updated; got != "2026-11-30T08:00:00+07:00" {
		t.Errorf("updated %s", got)
	}
	if en := parse(t, files["languages/en/rss.xml"]); en.Language != "en" || en.Items[0].Extensions["dc"]["language"][0].Value != "en" {
		t.Errorf("the English feed says %q", en.Language)
	}
	if empty := parse(t, files["festivals/atom.xml"]); empty.UpdatedParsed == nil || empty.UpdatedParsed.Year() != 2026 {
		t.Errorf("an empty feed is of %s", empty.Updated)
	}
}

// An id is the address under which something was first published, and does not change with its source or with the site's
// address.
func TestIDsStay(t *testing.T) {
	const first = "https://old.example.go.th/news/2026/first.html"
	for name, c := range map[string]struct{ front, published, id string }{
		"new":                 {"", "", "https://pr.example.go.th/news/2026/a.html"},
		"renamed, unrecorded": {"aliases: [/news/2026/first.html, /news/2026/second.html]\n", "", "https://pr.example.go.th/news/2026/first.html"},
		"recorded":            {"", "/news/2026/a.html\tnews\t\t2026-01-01\t" + first, first},
		"renamed":             {"aliases: [/news/2026/first.html]\n", "/news/2026/first.html\tnews\t\t2026-01-01\t" + first, first},
		"renamed twice":       {"aliases: [/news/2026/second.html, /news/2026/first.html]\n", "/news/2026/first.html\tnews\t\t2026-01-01\t" + first + "\n/news/2026/second.html\tnews\t\t2026-02-01\t" + first, first},
		"of an old record":    {"aliases: [/news/2026/first.html]\n", "/news/2026/first.html\tnews\t\t2026-01-01", "https://pr.example.go.th/news/2026/first.html"},
	} {
		files, _ := channeltest.Render(t, New(), channeltest.Site(t, map[string]string{
			"news/2026/a.md": channeltest.Release("ข่าว", "2026-11-20", c.front, "ก"), "published.tsv": "address\tkind\tnumber\tsince\tid\n" + c.published + "\n",
		}), nil)
		rss, atom := parse(t, files["rss.xml"]).Items[0], parse(t, files["atom.xml"]).Items[0]
		const link = "https://pr.example.go.th/news/2026/a.html"
		if rss.GUID != c.id || atom.GUID != c.id || rss.Link != link || atom.Link != link {
			t.Errorf("%s: %s %s, %s %s", name, rss.GUID, rss.Link, atom.GUID, atom.Link)
		}
		if permanent := bytes.Contains(files["rss.xml"], []byte(`isPermaLink="true"`)); permanent != (c.id == link) {
			t.Errorf("%s: permalink %v", name, permanent)
		}
	}
}

// Footnotes lead to their own item in a reader that shows many items on one page, and no link depends on where it is shown.
func TestFragmentsOfItemsAreTheirOwn(t *testing.T) {
	body := "## ที่มา\n\nดู[ที่มา](#ที่มา)[^1]\n\n[^1]: หมายเหตุ\n"
	files, _ := channeltest.Render(t, New(), channeltest.Site(t, map[string]string{
		"news/2026/a.md": channeltest.Release("ก", "2026-11-20", "", body), "news/2026/b.md": channeltest.Release("ข", "2026-11-21", "", body),
	}), nil)
	seen := map[string]bool{}
	for _, it := range parse(t, files["rss.xml"]).Items {
		for _, m := range regexp.MustCompile(` id="([^"]*)"`).FindAllStringSubmatch(it.Content, -1) {
			if seen[m[1]] {
				t.Errorf("the id %s is there twice", m[1])
			}
			seen[m[1]] = true
		}
		links := regexp.MustCompile(`href="([^"]*#[^"]*)"`).FindAllStringSubmatch(it.Content, -1)
		if len(links) != 3 {
			t.Errorf("links %q in %s", links, it.Content)
		}
		for _, m := range links {
			if !strings.HasPrefix(m[1], it.Link+"#") {
				t.Errorf("%s leads to %s", it.Link, m[1])
			}
		}
	}
}

// A summary that looks like markup is shown as it was written, neither interpreted as HTML nor lost.
func TestASummaryIsNoMarkup(t *testing.T) {
	const summary = `<b>ตัวหนา</b> <img src=x onerror=alert(1)> & จบ`
	files, _ := channeltest.Render(t, New(), channeltest.Site(t, map[string]string{
		"news/2026/a.md": channeltest.Release("ก", "2026-11-20", "summary: '"+summary+"'\n", ""),
	}), nil)
	it := parse(t, files["rss.xml"]).Items[0]
	if html.UnescapeString(it.Description) != summary || strings.ContainsAny(it.Description, "<>") {
		t.Errorf("RSS readers get %s", it.Description)
	}
	if got := parse(t, files["atom.xml"]).Items[0].Description; got != summary {
		t.Errorf("Atom readers get %s", got)
	}
}
