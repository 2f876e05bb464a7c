package feed

import (
	"path"
	"strings"
	"testing"

	"hokhao/generator/channel/channeltest"
	"hokhao/generator/channels/feed/feedtest"
	"hokhao/generator/content"
	"hokhao/generator/site"
)

// The list of feeds names each feed once, as the feed names itself, and the feeds of partner offices.
func TestTheListNamesEachFeed(t *testing.T) {
	s := channeltest.Site(t, map[string]string{
		"programmes/morning/index.md": channeltest.Release("ข่าวเช้า", "2026-01-05", "station: ก\nschedule: ข\n", ""),
		"campaigns/2026/burn.md":      channeltest.Release("หยุดเผา", "2026-01-05", "type: safety\nperiod: {from: 2026-01-01, to: 2026-12-31}\n", "ก"),
		"news/2026/a.md":              channeltest.Release("ก", "2026-01-05", "tags: [ป่า]\n", "ก"),
		"news/2026/en.md":             channeltest.Release("อุทยาน", "2026-02-01", "", "ก"),
		"news/2026/en.en.md":          channeltest.Release("Park", "2026-02-01", "", "Text"),
	})
	s.Partners = []content.Partner{{Named: content.Named{Name: "สำนักงาน & ราชบุรี"}, Feed: content.Ref{Text: "https://ratchaburi.example.go.th/feed?a=1&b=2"}}}
	files, _ := channeltest.Render(t, New(), s, nil)
	read := feedtest.Read(t, files)
	listed := map[string]int{}
	for _, i := range read[site.FilePath(site.Subscriptions)].Items {
		if i.Title == "สำนักงาน & ราชบุรี" && i.ID == "https://ratchaburi.example.go.th/feed?a=1&b=2" {
			listed["partner"]++
			continue
		}
		name := strings.TrimPrefix(i.ID, "https://pr.example.go.th/")
		listed[name]++
		f, there := read[name]
		if !there {
			t.Errorf("%s is listed", i.ID)
			continue
		}
		if path.Base(name) == site.RSS && (i.Title != f.Title || i.Summary != f.Description || i.Link != f.Home) {
			t.Errorf("%s is listed as %q, %q, %q", name, i.Title, i.Summary, i.Link)
		}
	}
	for name := range read {
		if base := path.Base(name); (base == site.RSS || base == site.Podcast) && listed[name] != 1 {
			t.Errorf("%s is listed %d times", name, listed[name])
		}
	}
	if listed["partner"] != 1 || listed["languages/en/rss.xml"] != 1 {
		t.Errorf("listed are %v", listed)
	}
}
