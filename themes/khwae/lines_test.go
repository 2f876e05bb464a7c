package khwae_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"hokhao/generator/content"
)

// A name in the settings is kept on one line in headlines, points and bodies, and nowhere else, in headlines with the word
// before it; adding a name changes the pages that show it.
func TestNamesStayOnOneLine(t *testing.T) {
	in := sample(t)
	const page, name = "news/2026/dam-release-khwae-noi.html", "ปล่อยน้ำเพิ่ม"
	record := slices.IndexFunc(in.Records, func(r content.Record) bool { return r.Path == "/"+page })
	news := in.Records[record].Publication.(content.News)
	news.Title, news.Points = "เขื่อน"+name+" & แม่น้ำแควน้อย", []string{"ยกของขึ้นที่สูง 80 เซนติเมตร"}
	in.Records[record].Publication = news
	before := connect(t, in)
	old := renderSite(t, before, everything(before), page)[page]
	in.Settings.Words = append(slices.Clip(in.Settings.Words), name)
	after := connect(t, in)
	pages := renderSite(t, after, everything(after))
	got := pages[page]
	const open, end = `<span class="nb">`, "</span>"
	for _, want := range []string{
		open + "เขื่อน" + name + end + " &amp; " + open + "แม่น้ำแควน้อย" + end, open + "80 เซนติเมตร" + end, // headline, points
		"อยู่ริม" + open + "แม่น้ำแควน้อย" + end, // body
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s", want)
		}
	}
	if strings.Contains(old, name+end) {
		t.Error("a name that nobody knows is kept whole")
	}
	misplaced := regexp.MustCompile(`="[^"<>]*<[^"]*"|<title>[^<]*<[^/]|<textarea[^>]*>[^<]*<[^/]`)
	for path, page := range pages {
		if m := misplaced.FindString(page); m != "" {
			t.Errorf("%s: an element in %s", path, m)
		}
	}
	a, b := keys(t, before), keys(t, after)
	if a[page] == b[page] {
		t.Error("the page's key is the old one")
	}
}

func TestReadingTimeIsSaid(t *testing.T) {
	in := sample(t)
	for i := range in.Records {
		switch in.Records[i].Path {
		case "/news/2026/dam-release-khwae-noi.html":
			in.Records[i].Outline.Words = 440
		case "/news/2026/loy-krathong.html":
			in.Records[i].Outline.Words = 99
		}
	}
	s := connect(t, in)
	pages := renderSite(t, s, everything(s), "news/2026/dam-release-khwae-noi.html", "news/2026/loy-krathong.html")
	if !strings.Contains(pages["news/2026/dam-release-khwae-noi.html"], "ใช้เวลาอ่านประมาณ 2 นาที") {
		t.Error("440 words are not two minutes")
	}
	if page, ok := pages["news/2026/loy-krathong.html"]; !ok || strings.Contains(page, "ใช้เวลาอ่าน") {
		t.Error("less than half a minute is worth no word")
	}
}

// In headlines words of several pieces are kept on one line too; in points and bodies, which have lines enough, they are
// not.
func TestHeadlinesKeepCompounds(t *testing.T) {
	in := sample(t)
	const page = "news/2026/dam-release-khwae-noi.html"
	record := slices.IndexFunc(in.Records, func(r content.Record) bool { return r.Path == "/"+page })
	news := in.Records[record].Publication.(content.News)
	news.Title, news.Points = "นายสมชาย และคณะส่งเสริมงบประมาณสองพันห้าร้อยบาท 12 คน", []string{"นายสมชาย และคณะส่งเสริมงบประมาณ"}
	in.Records[record].Publication = news
	s := connect(t, in)
	got := renderSite(t, s, everything(s), page)[page]
	const open, end = `<span class="nb">`, "</span>"
	for _, want := range []string{
		"<h1>" + open + "นายสมชาย" + end + " และคณะ" + open + "ส่งเสริม" + end + open + "งบประมาณ" + end + open + "สองพันห้าร้อยบาท" + end + " " + open + "12 คน" + end + "</h1>",
		">" + open + "นายสมชาย" + end + " และคณะส่งเสริมงบประมาณ<",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s", want)
		}
	}
}
