package text

import (
	"strings"
	"testing"
	"unicode/utf8"

	"hokhao/generator/channel/channeltest"
	"hokhao/generator/entry"
	"hokhao/generator/thai"
)

func TestAReleaseAsText(t *testing.T) {
	s := channeltest.Site(t, map[string]string{
		"news/2026/2026-11-23-doctors.md": channeltest.Release("หน่วยแพทย์ลงพื้นที่", "2026-11-23 09:30", `number: 214/2569
agency: health
dateline: กาญจนบุรี
points: [ตรวจฟรี, ทำฟัน]
quotes: [{text: ขอให้มากันมาก ๆ, by: นายแพทย์สาธารณสุขจังหวัด}]
changes: [{date: 2026-11-24 11:15, type: correction, note: รถมี 4 เส้นทาง}]
contact: {name: กลุ่มงานข่าว, phone: 0 3400 0011}
credits: {text: กลุ่มงานข่าว}
`, "เนื้อข่าวย่อหน้าแรก ดู[เรื่องเดิม](2026-11-20-before.md)\n\nย่อหน้าสอง"),
		"news/2026/2026-11-20-before.md": channeltest.Release("เรื่องเดิม", "2026-11-20", "", "ก"),
	})
	files, _ := channeltest.Render(t, New(), s, nil)
	want := `หน่วยแพทย์ลงพื้นที่
ข่าวประชาสัมพันธ์ เลขที่ 214/2569
กาญจนบุรี – 23 พฤศจิกายน 2569 เวลา 09.30 น.

แก้ไขข่าว 24 พฤศจิกายน 2569 เวลา 11.15 น.: รถมี 4 เส้นทาง

สาระสำคัญ
- ตรวจฟรี
- ทำฟัน

เนื้อข่าวย่อหน้าแรก ดูเรื่องเดิม (https://pr.example.go.th/news/2026/before.html)

ย่อหน้าสอง

“ขอให้มากันมาก ๆ” — นายแพทย์สาธารณสุขจังหวัด

ติดต่อสอบถาม
กลุ่มงานข่าว
โทร. 0 3400 0011

ข่าว: กลุ่มงานข่าว

ที่มา: สำนักงานสาธารณสุขจังหวัดกาญจนบุรี / สำนักงานประชาสัมพันธ์จังหวัดกาญจนบุรี เลขที่ 214/2569
https://pr.example.go.th/news/2026/doctors.html
CC BY 4.0
`
	if got := string(files["news/2026/doctors.txt"]); got != strings.ReplaceAll(want, "\n", "\r\n") {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	line := "หน่วยแพทย์ลงพื้นที่\nแก้ไขข่าว 24 พฤศจิกายน 2569 เวลา 11.15 น.: รถมี 4 เส้นทาง\n• ตรวจฟรี\n• ทำฟัน\nhttps://pr.example.go.th/news/2026/doctors.html\n"
	if got := string(files["news/2026/doctors.line.txt"]); got != strings.ReplaceAll(line, "\n", "\r\n") {
		t.Errorf("got\n%s\nwant\n%s", got, line)
	}
}

func TestWhatWasRemovedIsInNoText(t *testing.T) {
	s := channeltest.Site(t, map[string]string{"news/2026/a.md": channeltest.Release("ผลสอบ", "2026-11-23", `summary: ความลับ
contact: {name: ความลับ}
embargoNote: ความลับ
credits: {text: ความลับ}
withdrawn: {date: 2026-11-24, reason: มีข้อมูลส่วนบุคคล, keep: title}
`, "ความลับ")})
	files, _ := channeltest.Render(t, New(), s, nil)
	for path, data := range files {
		if strings.Contains(string(data), "ความลับ") || !strings.Contains(string(data), "มีข้อมูลส่วนบุคคล") {
			t.Errorf("%s:\n%s", path, data)
		}
	}
	if len(files) != 2 {
		t.Errorf("%d files", len(files))
	}
}

func TestAMessageIsNeverTooLong(t *testing.T) {
	word := "ประชาสัมพันธ์จังหวัดกาญจนบุรี"
	words := strings.Repeat(word+" ", 30)
	for _, e := range []entry.Entry{
		{Address: "/news/2026/a.html", Title: words, Summary: words},
		{Address: "/news/2026/a.html", Title: "ข่าว", Points: []string{words, words, words}},
		{Address: "/news/2026/a.html", Title: strings.Repeat("น้ำ", 300)},
		{Address: "/news/2026/" + strings.Repeat("ข่าว", 20) + ".html", Title: words},
		{Address: "/news/2026/a.html", Title: words, Removed: true, Summary: words},
		{Address: "/news/2026/a.html", Title: strings.Repeat("ก ", 246)},
	} {
		const base = "https://pr.example.go.th/"
		got := compose(thai.NewDictionary([]string{word}), base, e, entry.Particulars{}).Text
		if n := utf8.RuneCountInString(got); n > most {
			t.Errorf("%d characters:\n%s", n, got)
		}
		if !strings.HasSuffix(got, linkTo(base, e.Address)+"\n") {
			t.Errorf("the link is not at the end:\n%s", got)
		}
		for _, w := range strings.Fields(strings.ReplaceAll(got, "…", "")) {
			if strings.HasPrefix(w, "ประชา") && w != word {
				t.Errorf("%q was cut", w)
			}
		}
	}
}

func TestALongThaiLinkIsWrittenInThai(t *testing.T) {
	const base = "https://pr.example.go.th/"
	if got, want := linkTo(base, "/news/2026/"+strings.Repeat("ข่าว", 20)+".html"), "https://pr.example.go.th/news/2026/"+strings.Repeat("ข่าว", 20)+".html"; got != want {
		t.Errorf("link %q", got)
	}
	if got := linkTo(base, "/news/2026/"+strings.Repeat("ข่าว ", 20)+".html"); strings.Contains(got, " ") {
		t.Errorf("link %q", got)
	}
}
