package sitemap

import (
	"encoding/xml"
	"fmt"
	"strings"
	"testing"

	"hokhao/generator/channel/channeltest"
)

func published(t *testing.T) channeltest.Files {
	s := channeltest.Site(t, map[string]string{
		"news/2025/old.md":   channeltest.Release("ข่าวปีก่อน", "2025-12-31 23:30", "", "ก"),
		"news/2026/new.md":   channeltest.Release("ข่าวใหม่", "2569-11-23 09:30", "changes: [{date: 2026-11-24 11:15, type: correction, note: แก้}]\n", "ก"),
		"news/2026/ข่าว.md":  channeltest.Release("ข่าวไทย", "2026-11-20", "", "ก"),
		"news/2026/gone.md":  channeltest.Release("ข่าวที่ยกเลิก", "2026-11-21", "withdrawn: {date: 2026-11-22, reason: ผิด, keep: title}\n", "ก"),
		"news/2026/draft.md": channeltest.Release("ร่าง", "2026-11-21", "draft: true\n", "ก"),
		"pages/about.md":     channeltest.Release("เกี่ยวกับ", "2026-01-05", "lastmod: 2026-02-01\n", "ก"),
	})
	files, findings := channeltest.Render(t, New(), s, nil)
	if len(findings) > 0 {
		t.Error(findings)
	}
	return files
}

func TestIndexNamesEveryFile(t *testing.T) {
	files := published(t)
	var x index
	if err := xml.Unmarshal(files["sitemap.xml"], &x); err != nil {
		t.Fatal(err)
	}
	var named []string
	for _, l := range x.Sitemaps {
		path := strings.TrimPrefix(l.Loc, "https://pr.example.go.th/")
		named = append(named, path)
		if files[path] == nil {
			t.Errorf("%s is named and not there", path)
		}
	}
	if got := strings.Join(named, " "); got != "sitemap-pages.xml sitemap-2025.xml sitemap-2026.xml" {
		t.Errorf("the index names %s", got)
	}
	if got := string(files["robots.txt"]); got != "User-agent: *\nAllow: /\n\nSitemap: https://pr.example.go.th/sitemap.xml\n" {
		t.Errorf("robots.txt: %q", got)
	}
}

func TestYearsHoldWhatIsThere(t *testing.T) {
	files := published(t)
	var x urlSet
	if err := xml.Unmarshal(files["sitemap-2026.xml"], &x); err != nil {
		t.Fatal(err)
	}
	got := fmt.Sprint(x.URLs)
	want := "[{https://pr.example.go.th/news/2026/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7.html 2026-11-20T00:00:00+07:00} " +
		"{https://pr.example.go.th/news/2026/new.html 2026-11-24T11:15:00+07:00}]"
	if got != want {
		t.Errorf("sitemap-2026.xml:\n%s, want\n%s", got, want)
	}
	if err := xml.Unmarshal(files["sitemap-pages.xml"], &x); err != nil {
		t.Fatal(err)
	}
	all := string(files["sitemap-pages.xml"])
	for _, part := range []string{"<loc>https://pr.example.go.th/</loc>", "/about.html</loc><lastmod>2026-02-01T", "/news/</loc>", "/years/2026/</loc>"} {
		if !strings.Contains(all, part) {
			t.Errorf("sitemap-pages.xml lacks %s", part)
		}
	}
	for path, data := range files {
		if strings.Contains(string(data), "gone") || strings.Contains(string(data), "draft") {
			t.Errorf("%s tells of what is not published", path)
		}
	}
}

func TestAFullFileNeverChanges(t *testing.T) {
	pages := func(n int) []page {
		var all []page
		for i := range n {
			all = append(all, page{Address: fmt.Sprintf("/news/%d.html", i)})
		}
		return all
	}
	before, after := split("/sitemap-2026", pages(5), 2), split("/sitemap-2026", pages(6), 2)
	if len(before) != 3 || len(after) != 3 || after[2].address != "/sitemap-2026-3.xml" || before[0].address != "/sitemap-2026.xml" {
		t.Fatalf("%v, %v", before, after)
	}
	for i := range 2 {
		if fmt.Sprint(before[i]) != fmt.Sprint(after[i]) {
			t.Errorf("file %d changed", i+1)
		}
	}
}
