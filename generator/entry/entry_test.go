package entry_test

import (
	"strings"
	"testing"
	"time"

	"hokhao/generator/channel/channeltest"
	"hokhao/generator/entry"
	"hokhao/generator/site"
)

func TestCleanDropsOnlyWhatXMLForbids(t *testing.T) {
	for in, want := range map[string]string{
		"ข่าว\vด่วน\x00\x1f": "ข่าวด่วน",
		"a\tb\nc\rd":         "a\tb\nc\rd",
		"\uFFFE\uFFFF\uFFFD": "\uFFFD",
		"ก\xffข\xe0":         "กข",
		"น้ำ 😀 ขึ้น\u200bหนึ่งเมตร": "น้ำ 😀 ขึ้น\u200bหนึ่งเมตร",
	} {
		if got := entry.Clean(in); got != want {
			t.Errorf("Clean(%q) = %q, want %q", in, got, want)
		}
	}
	if got := entry.Line(" หนึ่ง\n สอง\v "); got != "หนึ่ง สอง" {
		t.Errorf("Line = %q", got)
	}
}

func TestOfARelease(t *testing.T) {
	s := channeltest.Site(t, map[string]string{"news/2026/2026-11-23-flood.md": channeltest.Release("ฝนตกหนัก", "2569-11-23 09:30",
		"number: 214/2569\nsummary: น้ำขึ้น\nagency: health\ntopics: [health]\ndistricts: [si-sawat]\ntags: [น้ำ]\n", "เนื้อข่าว")})
	e := entry.Of(s, s.Publications[0])
	if e.ID != "https://pr.example.go.th/news/2026/flood.html" || e.Address != "/news/2026/flood.html" {
		t.Errorf("id %q, address %q", e.ID, e.Address)
	}
	if e.Creator != "สำนักงานสาธารณสุขจังหวัดกาญจนบุรี" || e.Number != "214/2569" {
		t.Errorf("creator %q, number %q", e.Creator, e.Number)
	}
	if got := strings.Join(e.Categories, "|"); !strings.HasPrefix(got, "ข่าวประชาสัมพันธ์|สาธารณสุข|") || !strings.HasSuffix(got, "|น้ำ") {
		t.Errorf("categories %q", got)
	}
	if !e.Updated.Equal(e.Published.Time) || e.Published.Time.Year() != 2026 {
		t.Errorf("published %v, updated %v", e.Published.Time, e.Updated)
	}
}

func TestEveryNoticeMovesUpdated(t *testing.T) {
	at := func(more string) time.Time {
		s := channeltest.Site(t, map[string]string{"news/2026/a.md": channeltest.Release("ข่าว", "2026-11-23 09:30", more, "เนื้อข่าว")})
		return s.Publications[0].Updated()
	}
	steps := []time.Time{
		at(""),
		at("changes: [{date: 2026-11-23, type: correction, note: หนึ่ง}]\n"), // on the day of publication, before its hour
		at("changes: [{date: 2026-11-23, type: correction, note: หนึ่ง}, {date: 2026-11-23, type: update, note: สอง}]\n"),
		at("changes: [{date: 2026-11-24 11:15, type: correction, note: หนึ่ง}]\n"),
		at("changes: [{date: 2026-11-24 11:15, type: correction, note: หนึ่ง}]\nwithdrawn: {date: 2026-11-24 11:15, reason: ผิด, keep: text}\n"),
	}
	for i := 1; i < len(steps); i++ {
		if !steps[i].After(steps[i-1]) {
			t.Errorf("step %d: %v is not after %v", i, steps[i], steps[i-1])
		}
	}
	if minor := at("lastmod: 2026-11-25\n"); !minor.Equal(steps[0]) {
		t.Errorf("a minor edit moved the date to %v", minor)
	}
}

func TestWhatWasRemovedIsInNoEntry(t *testing.T) {
	s := channeltest.Site(t, map[string]string{"news/2026/a.md": channeltest.Release("ผลสอบ", "2026-11-23 09:30",
		"summary: ความลับ\npoints: [ความลับ]\ntags: [ความลับ]\nchanges: [{date: 2026-11-23 10:00, type: correction, note: ความลับ}]\n"+
			"withdrawn: {date: 2026-11-24, reason: มีข้อมูลส่วนบุคคล, keep: title}\nquotes: [{text: ความลับ, by: ผู้พูด}]\n", "ความลับ")})
	p := s.Publications[0]
	e := entry.Of(s, p)
	if e.Title != "ยกเลิกข่าว: ผลสอบ" || e.Summary != "ยกเลิกข่าว 24 พฤศจิกายน 2569: มีข้อมูลส่วนบุคคล" || e.Plea == "" {
		t.Errorf("title %q, summary %q", e.Title, e.Summary)
	}
	all := strings.Join(append(append(e.Categories, e.Points...), e.Summary), " ")
	for _, n := range e.Notices {
		all += n.Text
	}
	if strings.Contains(all, "ความลับ") || len(entry.ParticularsOf(s, p).Quotes) > 0 || len(entry.Photos(p)) > 0 {
		t.Errorf("something is left: %q", all)
	}
}

// A void publication has no embargo text, since nobody may publish it.
func TestEmbargoOfWhatIsVoid(t *testing.T) {
	const note = "ห้ามเผยแพร่ก่อนวันที่ 24 พฤศจิกายน 2569"
	for fields, want := range map[string]string{
		"":                            "เผยแพร่ได้ทันที",
		"embargoNote: " + note + "\n": note,
		"embargoNote: " + note + "\nwithdrawn: {date: 2026-11-24, reason: ผิด, keep: text}\n":  "",
		"embargoNote: " + note + "\nwithdrawn: {date: 2026-11-24, reason: ผิด, keep: title}\n": "",
	} {
		s := channeltest.Site(t, map[string]string{"news/2026/a.md": channeltest.Release("ข่าว", "2026-11-23 09:30", fields, "เนื้อข่าว")})
		if got := entry.Embargo(s, s.Publications[0]); got != want {
			t.Errorf("%q: %q, want %q", fields, got, want)
		}
	}
}

func TestBaseWritesAddressesAsTheSiteDoes(t *testing.T) {
	var s site.Site
	s.Settings.BaseURL.Text = "https://pr.example.go.th/kan/"
	for _, address := range []string{"/", "/news/ข่าว เด่น.html", "/news/a.html#x"} {
		if got, want := entry.BaseOf(&s).URL(address), s.URL(address); got != want {
			t.Errorf("URL(%q) = %q, want %q", address, got, want)
		}
	}
}
