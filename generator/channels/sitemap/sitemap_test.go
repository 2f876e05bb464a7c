package sitemap

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"image"
	"image/jpeg"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
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
	got := ""
	for _, l := range x.URLs {
		got += l.Loc + " " + l.LastMod + "\n"
	}
	want := "https://pr.example.go.th/news/2026/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7.html 2026-11-20T00:00:00+07:00\n" +
		"https://pr.example.go.th/news/2026/new.html 2026-11-24T11:15:00+07:00\n"
	if got != want {
		t.Errorf("sitemap-2026.xml:\n%s, want\n%s", got, want)
	}
	if err := xml.Unmarshal(files["sitemap-pages.xml"], &x); err != nil {
		t.Fatal(err)
	}
	all := string(files["sitemap-pages.xml"])
	for _, part := range []string{"<loc>https://pr.example.go.th/</loc>", "/about.html</loc><lastmod>2026-02-01T", "/news/</loc>", "/years/2026/</loc>",
		"/bulletins/</loc>", "/bulletins/2026/w48.html</loc><lastmod>2026-11-24T11:15:00", "/broadcast/</loc><lastmod>", "/broadcast/2026/11/</loc><lastmod>2026-11-24T11:15:00", "/topics/</loc>"} {
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

// withPhotos returns the files of a site with a photo, and news of every age.
func withPhotos(t *testing.T) channeltest.Files {
	var photo bytes.Buffer
	if err := jpeg.Encode(&photo, image.NewGray(image.Rect(0, 0, 64, 48)), nil); err != nil {
		t.Fatal(err)
	}
	files := map[string]string{
		"news/2026/a/index.md":  channeltest.Release("ข่าว <มี> ภาพ & คำ", "2026-11-30 09:30", "photos: [{file: ภาพ.jpg, alt: ภาพ}, {file: b.jpg, alt: ภาพ}]\n", "ก"),
		"news/2026/a/ภาพ.jpg":   photo.String(),
		"news/2026/a/b.jpg":     photo.String(),
		"news/2026/today.md":    channeltest.Release("ข่าววันนี้", "2026-12-01 08:00", "", "ก"),
		"news/2026/today.en.md": channeltest.Release("News", "2026-12-01 08:00", "", "a"),
		"news/2026/void.md":     channeltest.Release("ข่าวผิด", "2026-12-01 07:00", "withdrawn: {date: 2026-12-01 08:00, reason: ผิด, keep: text}\n", "ก"),
		"news/2026/old.md":      channeltest.Release("ข่าวเมื่อวานซืน", "2026-11-29 23:59", "", "ก"),
		"news/2026/void2/index.md": channeltest.Release("ข่าวผิดที่มีภาพ", "2026-11-20", "photos: [{file: c.jpg, alt: ภาพ}]\n"+
			"withdrawn: {date: 2026-12-01 08:00, reason: ผิด, keep: text}\n", "ก"),
		"news/2026/void2/c.jpg": photo.String(),
	}
	made, findings := channeltest.Render(t, New(), channeltest.Site(t, files), nil)
	if len(findings) > 0 {
		t.Error(findings)
	}
	return made
}

func TestNewsAreOfTwoDays(t *testing.T) {
	files := withPhotos(t)
	text := string(files["sitemap-news.xml"])
	last := 0
	for _, want := range []string{"<loc>https://pr.example.go.th/news/2026/today", "<news:language>th</news:language></news:publication><news:publication_date>2026-12-01T08:00:00+07:00", "ข่าว &lt;มี&gt; ภาพ &amp; คำ</news:title>"} {
		i := strings.Index(text, want)
		if i < last {
			t.Errorf("%s is not in its place in\n%s", want, text)
		}
		last = i
	}
	if !strings.Contains(text, "<news:language>en<") {
		t.Error("the English release is missing")
	}
	for _, never := range []string{"ข่าวผิด", "เมื่อวานซืน", "void"} {
		if strings.Contains(text, never) {
			t.Errorf("%s is among the news", never)
		}
	}
	if n := strings.Count(string(files["sitemap.xml"]), "sitemap-news.xml"); n != 1 {
		t.Errorf("the index names the news %d times", n)
	}
	if published(t)["sitemap-news.xml"] != nil {
		t.Error("there is a file of no news")
	}
}

func TestPhotosAreWithTheirPages(t *testing.T) {
	text := string(withPhotos(t)["sitemap-images-2026.xml"])
	const page = "<url><loc>https://pr.example.go.th/news/2026/a.html</loc><lastmod>2026-11-30T09:30:00+07:00</lastmod>"
	const photo = "<image:image><image:loc>https://pr.example.go.th/news/2026/a/%E0%B8%A0%E0%B8%B2%E0%B8%9E.jpg</image:loc></image:image>"
	if !strings.Contains(text, page+photo+"<image:image>") || strings.Contains(text, "void") || strings.Contains(text, "today") {
		t.Error(text)
	}
}

// Another program reads all files with schemas of the protocol.
func TestSitemapsAreValid(t *testing.T) {
	lint, err := exec.LookPath("xmllint")
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal(err)
		}
		t.Skip("xmllint is not installed")
	}
	dir := t.TempDir()
	var sets []string
	for i, files := range []channeltest.Files{published(t), withPhotos(t)} {
		for name, data := range files {
			if !strings.HasSuffix(name, ".xml") {
				continue
			}
			file := filepath.Join(dir, fmt.Sprint(i)+name)
			if err := os.WriteFile(file, data, 0o666); err != nil {
				t.Fatal(err)
			}
			if name != "sitemap.xml" {
				sets = append(sets, file)
			}
		}
	}
	slices.Sort(sets)
	if len(sets) < 6 {
		t.Errorf("only %v", sets)
	}
	for schema, files := range map[string][]string{"sitemap": sets, "siteindex": {dir + "/0sitemap.xml", dir + "/1sitemap.xml"}} {
		if out, err := exec.Command(lint, append([]string{"--noout", "--nonet", "--schema", "testdata/" + schema + ".xsd"}, files...)...).CombinedOutput(); err != nil {
			t.Errorf("%v\n%s", err, out)
		}
	}
	// and sees what is wrong
	bad := filepath.Join(dir, "bad.xml")
	for _, wrong := range []string{
		"<url><loc>/news/a.html</loc></url>", "<url><loc>https://a.th/ข</loc></url>", "<url><loc>https://a.th/</loc><lastmod>2569-11-23T09:30:00+07:00</lastmod></url>",
		"<url><loc>https://a.th/</loc></url><url><loc>https://a.th/</loc></url>", "",
	} {
		if err := os.WriteFile(bad, []byte(`<urlset xmlns="`+namespace+`">`+wrong+"</urlset>"), 0o666); err != nil {
			t.Fatal(err)
		}
		if exec.Command(lint, "--noout", "--nonet", "--schema", "testdata/sitemap.xsd", bad).Run() == nil {
			t.Errorf("%s passes", wrong)
		}
	}
}
