package feed

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"hokhao/generator/channel/channeltest"
	"hokhao/generator/channels/feed/feedtest"
)

// ids returns the ids of the entries of a feed.
func ids(f feedtest.Feed) (all []string) {
	for _, i := range f.Items {
		all = append(all, strings.TrimPrefix(i.ID, "https://pr.example.go.th/"))
	}
	return all
}

// Whoever follows prev-archive from the feed gets everything, each month once, and knows which documents will not grow.
func TestArchivesHoldEverything(t *testing.T) {
	sources := map[string]string{}
	for i := range 30 {
		sources[fmt.Sprintf("news/2026/a%02d.md", i)] = channeltest.Release(fmt.Sprintf("เรื่อง %d", i), fmt.Sprintf("2026-%02d-%02d", 12-i/10, 1), "", "ก")
	}
	for _, name := range []string{"rss.xml", "atom.xml"} {
		files, _ := channeltest.Render(t, New(), channeltest.Site(t, sources), nil)
		read := feedtest.Gofeed(t, files)
		seen := map[string]bool{}
		var way []string
		for at := name; at != ""; {
			f := read[at]
			for _, id := range ids(f) {
				seen[id] = true
			}
			if current := f.Links["current"]; at != name && current != "https://pr.example.go.th/"+name {
				t.Errorf("%s is said to belong to %q", at, current)
			}
			way = append(way, at)
			at = strings.TrimPrefix(f.Links["prev-archive"], "https://pr.example.go.th/")
		}
		if want := []string{name, "feeds/2026-12." + name, "feeds/2026-11." + name, "feeds/2026-10." + name}; !slices.Equal(way, want) {
			t.Errorf("the way leads over %q", way)
		}
		if len(seen) != 30 {
			t.Errorf("%s: %d publications", name, len(seen))
		}
		for _, at := range way { // it is the first of December
			if closed := bytes.Contains(files[at], []byte("<fh:archive>")); closed != (at != name && !strings.Contains(at, "2026-12")) {
				t.Errorf("%s says that it is complete: %v", at, closed)
			}
		}
	}
	for name := range published(t) {
		if strings.HasPrefix(name, "feeds/") && strings.Contains(name, "json") || strings.Contains(name, "/feeds/") {
			t.Errorf("there is %s", name)
		}
	}
}

// An entry that comes late moves no other: only the archive of its month changes, and a withdrawal is carried out there.
func TestALateEntryMovesNothing(t *testing.T) {
	sources := map[string]string{}
	for i := range 40 {
		sources[fmt.Sprintf("news/2026/a%02d.md", i)] = channeltest.Release(fmt.Sprintf("เรื่อง %d", i), fmt.Sprintf("2026-%02d-20", 11-i/10), "summary: สรุป\n", "ความลับ")
	}
	archives := func() map[string][]byte {
		files, _ := channeltest.Render(t, New(), channeltest.Site(t, sources), nil)
		maps.DeleteFunc(files, func(name string, _ []byte) bool {
			return !strings.HasPrefix(name, "feeds/2026") && name != "rss.xml" && name != "atom.xml"
		})
		return files
	}
	changed := func(before, after map[string][]byte) (names []string) {
		for _, name := range slices.Sorted(maps.Keys(after)) {
			if !bytes.Equal(before[name], after[name]) {
				names = append(names, name)
			}
		}
		return names
	}
	first := archives()
	sources["news/2026/late.md"] = channeltest.Release("มาช้า", "2026-09-03", "", "ก")
	second := archives()
	if got := changed(first, second); !slices.Equal(got, []string{"feeds/2026-09.atom.xml", "feeds/2026-09.rss.xml"}) {
		t.Errorf("a late entry changes %q", got)
	}
	sources["news/2026/a39.md"] = channeltest.Release("เรื่อง 39", "2026-08-20", "summary: สรุป\nwithdrawn: {date: 2026-12-01, reason: มีข้อมูลส่วนบุคคล, keep: title}\n", "ความลับ")
	third := archives()
	if got := changed(second, third); !slices.Equal(got, []string{"atom.xml", "feeds/2026-08.atom.xml", "feeds/2026-08.rss.xml", "rss.xml"}) {
		t.Errorf("a withdrawal changes %q", got)
	}
	for _, name := range []string{"feeds/2026-08.atom.xml", "feeds/2026-08.rss.xml"} {
		f := feedtest.Gofeed(t, map[string][]byte{name: third[name]})[name]
		i := slices.IndexFunc(f.Items, func(i feedtest.Item) bool { return strings.HasSuffix(i.ID, "a39.html") })
		if it := f.Items[i]; it.Title != "ยกเลิกข่าว: เรื่อง 39" || strings.Contains(it.Text+it.Summary, "ความลับ") || it.Updated == "" {
			t.Errorf("%s: %+v", name, it)
		}
	}
}

// What was removed leaves a tombstone in Atom: for a week in the feeds, for ever in the archive of its month.
func TestTombstones(t *testing.T) {
	type deleted struct {
		Ref     string `xml:"ref,attr"`
		When    string `xml:"when,attr"`
		Comment string `xml:"http://purl.org/atompub/tombstones/1.0 comment"`
	}
	files, _ := channeltest.Render(t, New(), channeltest.Site(t, map[string]string{
		"news/2026/a.md": channeltest.Release("อยู่", "2026-10-02", "", "ก"),
		"published.tsv": "address\tkind\tnumber\tsince\tid\n/news/2026/gone.html\tnews\t\t2026-10-05\thttps://old.example.go.th/news/2026/gone.html\n" +
			"/news/2026/long.html\tnews\t\t2026-10-06\thttps://pr.example.go.th/news/2026/long.html\n",
		"removed.yaml": "- {address: /news/2026/gone.html, date: 2026-11-28 10:00, reason: เผยแพร่ซ้ำ}\n- {address: /news/2026/long.html, date: 2026-11-01, reason: ศาลสั่ง}\n" +
			"- {address: /news/2026/never.html, date: 2026-11-30, reason: ทดสอบ}\n",
	}), nil)
	for name, want := range map[string][]string{
		"atom.xml":                    {"https://pr.example.go.th/news/2026/never.html", "https://old.example.go.th/news/2026/gone.html"},
		"news/atom.xml":               {"https://old.example.go.th/news/2026/gone.html"},
		"festivals/atom.xml":          nil,
		"feeds/2026-10.atom.xml":      {"https://old.example.go.th/news/2026/gone.html", "https://pr.example.go.th/news/2026/long.html"},
		"states/corrections/atom.xml": nil,
	} {
		var f struct {
			Updated string    `xml:"updated"`
			Deleted []deleted `xml:"http://purl.org/atompub/tombstones/1.0 deleted-entry"`
		}
		if err := xml.Unmarshal(files[name], &f); err != nil {
			t.Fatal(err)
		}
		var refs []string
		for _, d := range f.Deleted {
			refs = append(refs, d.Ref)
			if d.Ref == want[len(want)-1] && name != "feeds/2026-10.atom.xml" && (d.When != "2026-11-28T10:00:00+07:00" || d.Comment != "เผยแพร่ซ้ำ") {
				t.Errorf("%s: %+v", name, d)
			}
		}
		if !slices.Equal(refs, want) {
			t.Errorf("%s: %q", name, refs)
		}
		if len(want) > 0 && f.Updated < "2026-11-28" {
			t.Errorf("%s was last changed %s", name, f.Updated)
		}
	}
	for name, data := range files {
		if bytes.Contains(data, []byte("gone.html")) && !strings.HasSuffix(name, "atom.xml") {
			t.Errorf("%s names what was removed", name)
		}
	}
}
