package sheet

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"maps"
	"slices"
	"strings"
	"testing"

	"hokhao/generator/channel"
	"hokhao/generator/channel/channeltest"
	"hokhao/generator/channels/press"
	"hokhao/generator/channels/rendition"
	"hokhao/generator/diagnostic"
	"hokhao/generator/key"
	"hokhao/generator/print/pdfcheck"
	"hokhao/generator/print/printtest"
	"hokhao/generator/site"
)

const settings = `title: ข่าวจังหวัดกาญจนบุรี
baseURL: https://pr.example.go.th/
office: {name: สำนักงานประชาสัมพันธ์จังหวัดกาญจนบุรี, phone: 0 3400 0000}
desk: {phone: 0 3400 0001, hours: ทุกวัน เวลา 08.30–20.00 น.}
approval: []
agencies: [{key: health, name: สำนักงานสาธารณสุขจังหวัดกาญจนบุรี}]
districts: [{key: si-sawat, name: ศรีสวัสดิ์}]
licence: CC BY 4.0
`

// photograph returns a JPEG of the given size and colour.
func photograph(t testing.TB, width, height int, shade uint8) string {
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	for i := range img.Pix {
		img.Pix[i] = shade + uint8(i%7)
	}
	img.Set(0, 0, color.White)
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// before returns the files of the channels before this one.
func before(t testing.TB, s *site.Site) channeltest.Files {
	t.Helper()
	made, _ := channeltest.Render(t, press.New(), s, nil)
	sizes, _ := channeltest.Render(t, rendition.New(), s, nil)
	maps.Copy(made, sizes)
	return made
}

// sheets renders the sheets of a site.
func sheets(t testing.TB, files map[string]string) (*site.Site, channeltest.Files, []diagnostic.Finding) {
	t.Helper()
	files = maps.Clone(files)
	if files["site.yaml"] == "" {
		files["site.yaml"] = settings
	}
	s := channeltest.Site(t, files)
	made, findings := channeltest.Render(t, New(), s, before(t, s))
	return s, made, findings
}

// said returns the text of a sheet in its reading order, after checking the PDF.
func said(t *testing.T, s *site.Site, data []byte) string {
	t.Helper()
	if data == nil {
		t.Fatal("no sheet")
	}
	return printtest.Text(printtest.PDF(t, data, s.Dictionary))
}

func flat(text string) string { return strings.Join(strings.Fields(text), " ") }

// inOrder checks that a text contains other texts one after the other.
func inOrder(t *testing.T, text string, parts ...string) {
	t.Helper()
	rest := flat(text)
	for _, p := range parts {
		_, after, found := strings.Cut(rest, p)
		if !found {
			t.Fatalf("%q does not come where it should in\n%s", p, text)
		}
		rest = after
	}
}

func TestASheetIsTheFormOfNews(t *testing.T) {
	s, made, findings := sheets(t, map[string]string{
		"news/2026/doctors/index.md": channeltest.Release("หน่วยแพทย์ลงพื้นที่ศรีสวัสดิ์", "2026-11-23 09:30", `number: 214/2569
agency: health
districts: [si-sawat]
dateline: กาญจนบุรี
spokesperson: นายแพทย์สาธารณสุขจังหวัด
urgency: urgent
embargoNote: ห้ามเผยแพร่ก่อนวันที่ 24 พฤศจิกายน 2569 เวลา 06.00 น.
points: [ตรวจรักษาฟรี, มีรถรับส่ง]
quotes: [{text: ขอให้มากันมาก ๆ, by: นายแพทย์สาธารณสุขจังหวัด}]
changes: [{date: 2026-11-24 11:15, type: correction, note: รถรับส่งมี 4 เส้นทาง}]
contact: {name: กลุ่มงานข่าว, phone: 0 3400 0011, email: news@example.go.th}
credits: {text: กลุ่มงานข่าว, edit: หัวหน้ากลุ่มงานข่าว}
photos: [{file: a.jpg, alt: ภาพแพทย์, caption: แพทย์ตรวจผู้สูงอายุใต้ร่มไม้, credit: กลุ่มงานข่าว}]
attachments: [{file: form.pdf, title: แบบคำขอรถรับส่ง}]
`, "หน่วยแพทย์ออกตรวจทุกวัน ดู[เรื่องเดิม](../before.md)\n\n## วันและสถานที่\n\n| วันที่ | ตำบล |\n| --- | --- |\n| 24 พฤศจิกายน | ท่ากระดาน |\n\n1. บัตรประชาชน\n2. ยาที่กินประจำ\n\n> อย่าลืมนำยามาด้วย"),
		"news/2026/doctors/a.jpg":    photograph(t, 1200, 800, 90),
		"news/2026/doctors/form.pdf": "%PDF-1.7",
		"news/2026/before.md":        channeltest.Release("เรื่องเดิม", "2026-11-20", "", "ก"),
	})
	if len(findings) > 0 {
		t.Error(findings)
	}
	data := made["news/2026/doctors.pdf"]
	text := said(t, s, data)
	inOrder(t, text,
		"สำนักงานประชาสัมพันธ์จังหวัดกาญจนบุรี", "โทร. 0 3400 0000 · pr.example.go.th", "ข่าวประชาสัมพันธ์", "ด่วน",
		"เรื่อง", "หน่วยแพทย์ลงพื้นที่ศรีสวัสดิ์", "ข่าวที่", "214/2569", "สถานที่และวันที่", "กาญจนบุรี – 23 พฤศจิกายน 2569 เวลา 09.30 น.",
		"เจ้าของเรื่อง", "สำนักงานสาธารณสุขจังหวัดกาญจนบุรี", "การเผยแพร่", "ห้ามเผยแพร่ก่อนวันที่ 24 พฤศจิกายน 2569 เวลา 06.00 น.",
		"แก้ไขข่าว 24 พฤศจิกายน 2569 เวลา 11.15 น.", "รถรับส่งมี 4 เส้นทาง",
		"สาระสำคัญ", "ตรวจรักษาฟรี", "มีรถรับส่ง", "ผู้ให้ข่าว", "นายแพทย์สาธารณสุขจังหวัด",
		"หน่วยแพทย์ออกตรวจทุกวัน ดูเรื่องเดิม", "วันและสถานที่", "24 พฤศจิกายน", "ท่ากระดาน", "1.", "บัตรประชาชน", "2.", "ยาที่กินประจำ", "อย่าลืมนำยามาด้วย",
		"“ขอให้มากันมาก ๆ”", "— นายแพทย์สาธารณสุขจังหวัด",
		"ภาพประกอบ", "แพทย์ตรวจผู้สูงอายุใต้ร่มไม้", "ภาพ: กลุ่มงานข่าว",
		"เอกสารแนบ (ดาวน์โหลดได้ที่หน้าเว็บ)", "แบบคำขอรถรับส่ง",
		"ติดต่อสอบถาม", "กลุ่มงานข่าว", "โทร. 0 3400 0011", "อีเมล news@example.go.th", "pr.example.go.th/news/2026/doctors.html",
		"ข่าว: กลุ่มงานข่าว", "บรรณาธิการ: หัวหน้ากลุ่มงานข่าว", "CC BY 4.0", "– จบ –",
	)
	if !strings.HasSuffix(strings.TrimSpace(text), "– จบ –") {
		t.Error("something stands behind the end")
	}
	if codes := printtest.Codes(t, printtest.Grey(t, data, 120)...); !slices.Equal(codes, []string{"https://pr.example.go.th/news/2026/doctors.html"}) {
		t.Errorf("the code leads to %q", codes)
	}
	if plain := said(t, s, made["news/2026/before.pdf"]); !strings.Contains(plain, "เผยแพร่ได้ทันที") || !strings.Contains(plain, "โทร. 0 3400 0001") {
		t.Errorf("without an embargo and a contact:\n%s", plain)
	}
}

const warning = `---
title: น้ำป่าไหลหลาก ให้ออกจากริมห้วย
date: 2026-11-30 05:00
type: warning
hazard: flash-flood
level: evacuate
until: 2026-12-02 18:00
districts: [si-sawat]
source: สถานีเตือนภัย
actions: [ไปจุดปลอดภัยทันที, พาผู้สูงอายุไปก่อน]
shelters: [{name: โรงเรียนบ้านเขาโจด, place: ตำบลเขาโจด}]
hotlines: [{number: "1784", name: แจ้งสาธารณภัย}]
urgency: emergency
---

ฝนตกหนักบนภูเขาตั้งแต่เที่ยงคืน
`

func TestOtherKinds(t *testing.T) {
	s, made, _ := sheets(t, map[string]string{
		"notices/2026/flood.md": warning,
		"clarifications/2026/bridge.md": `---
title: สะพานเปิดให้เดินทุกวัน
date: 2026-11-22
claim: {text: สะพานปิดทั้งเดือน, source: สื่อสังคมออนไลน์, date: 2026-11-21}
verdict: false
---

สะพานเปิดทุกวัน งดเฉพาะวันที่ 28 พฤศจิกายน 2569
`,
		"briefings/2026/week.md": `---
title: แถลงข่าวงานสัปดาห์สะพาน
date: 2026-11-19
starts: 2026-11-23 10:00
ends: 2026-11-23 11:30
venue: ลานหน้าสถานี
host: ผู้ว่าราชการจังหวัด
agenda: [กำหนดการ, การจราจร]
questions: [{question: รถรับส่งมีกี่เส้นทาง, answer: สี่เส้นทาง}]
---

รับชุดข่าวได้ที่โต๊ะลงทะเบียน
`,
		"news/2026/park.en.md":     channeltest.Release("Erawan park is open", "2026-11-20", "dateline: Kanchanaburi\n", "The park opens daily."),
		"documents/2026/plan.md":   "---\ntitle: แผน\ndate: 2026-11-20\ntype: plan\nfiles: [{file: plan.pdf, title: แผน}]\n---\n",
		"documents/2026/plan.pdf":  "%PDF",
		"news/2026/wrong.md":       channeltest.Release("ข่าวที่ผิด", "2026-11-20", "withdrawn: {date: 2026-11-25, reason: ข้อมูลผิด, keep: text}\n", "เนื้อที่ยังอยู่"),
		"news/2026/secret.md":      channeltest.Release("ผลสอบ", "2026-11-20", "summary: ความลับ\npoints: [ความลับ]\ncontact: {name: ความลับ}\ncredits: {text: ความลับ}\nembargoNote: ความลับ\nphotos: [{file: s.jpg, alt: ความลับ}]\nwithdrawn: {date: 2026-11-25, reason: มีข้อมูลส่วนบุคคล, keep: title}\n", "ความลับ"),
		"news/2026/s.jpg":          photograph(t, 640, 480, 10),
		"news/2026/royal/index.md": channeltest.Release("พิธีวางพวงมาลา", "2026-10-23", "royal: true\nphotos: [{file: w.jpg, alt: พวงมาลา}]\n", "จังหวัดจัดพิธี"),
		"news/2026/royal/w.jpg":    photograph(t, 1200, 500, 60),
	})
	inOrder(t, said(t, s, made["notices/2026/flood.pdf"]), "ด่วนที่สุด", "น้ำป่าไหลหลาก", "เผยแพร่ได้ทันที", "สิ่งที่ต้องทำ", "ไปจุดปลอดภัยทันที",
		"ระดับ", "อพยพ น้ำป่าไหลหลาก", "มีผลถึง", "2 ธันวาคม 2569 เวลา 18.00 น.", "ฝนตกหนักบนภูเขา", "ศูนย์พักพิง", "สายด่วน", "1784 แจ้งสาธารณภัย")
	inOrder(t, said(t, s, made["clarifications/2026/bridge.pdf"]), "ชี้แจง: สะพานเปิดให้เดินทุกวัน", "ผลการตรวจสอบ", "ไม่เป็นความจริง",
		"สะพานเปิดทุกวัน", "ข้อความที่เผยแพร่", "“สะพานปิดทั้งเดือน” — สื่อสังคมออนไลน์ 21 พฤศจิกายน 2569 · ไม่เป็นความจริง")
	inOrder(t, said(t, s, made["briefings/2026/week.pdf"]), "แถลงข่าวงานสัปดาห์สะพาน", "วันและเวลา", "23 พฤศจิกายน 2569 เวลา 10.00 น.–11.30 น.", "สถานที่",
		"ลานหน้าสถานี", "รับชุดข่าว", "ประเด็นแถลง", "กำหนดการ", "ถาม–ตอบ", "สี่เส้นทาง")
	inOrder(t, said(t, s, made["news/2026/park.en.pdf"]), "Subject", "Erawan park is open", "Place and date", "Kanchanaburi – 20 November 2026", "Release",
		"For immediate release", "The park opens daily.", "Contact", "– END –")
	inOrder(t, said(t, s, made["news/2026/wrong.pdf"]), "ยกเลิกข่าว: ข่าวที่ผิด", "ยกเลิกข่าว 25 พฤศจิกายน 2569", "ข้อมูลผิด", "เนื้อที่ยังอยู่", "– จบ –")
	inOrder(t, said(t, s, made["news/2026/royal.pdf"]), "ข่าวในพระราชสำนัก", "พิธีวางพวงมาลา", "ภาพประกอบ")
	secret := said(t, s, made["news/2026/secret.pdf"])
	inOrder(t, secret, "ยกเลิกข่าว: ผลสอบ", "ยกเลิกข่าว 25 พฤศจิกายน 2569", "มีข้อมูลส่วนบุคคล", "– จบ –")
	if strings.Contains(secret, "ความลับ") || bytes.Contains(made["news/2026/secret.pdf"], []byte("DCTDecode")) {
		t.Errorf("what was removed is on the sheet:\n%s", secret)
	}
	if strings.Contains(secret, "เผยแพร่ได้ทันที") || strings.Contains(said(t, s, made["news/2026/wrong.pdf"]), "เผยแพร่ได้ทันที") {
		t.Error("what was withdrawn may be published at once")
	}
	if made["documents/2026/plan.pdf"] != nil || len(made) != 7 {
		t.Errorf("sheets: %v", slices.Sorted(maps.Keys(made)))
	}
}

func TestPhotosAreAStripOfWhatThereIs(t *testing.T) {
	files := map[string]string{}
	list := ""
	for i := range 9 {
		name := fmt.Sprintf("p%d.jpg", i)
		files["news/2026/many/"+name] = photograph(t, 900, 600, uint8(20*i))
		list += fmt.Sprintf("  - {file: %s, alt: ภาพ, caption: คำบรรยายภาพที่ %d %s, credit: กลุ่มงานข่าว}\n", name, i, strings.Repeat("ประชาชนยืนรอรับการตรวจ ", 20))
	}
	files["news/2026/many/index.md"] = channeltest.Release("ภาพมาก", "2026-11-23", "photos:\n"+list, "เนื้อข่าว\n\n![ในเนื้อข่าว](p0.jpg)")
	s, made, _ := sheets(t, files)
	text := said(t, s, made["news/2026/many.pdf"])
	inOrder(t, text, "เนื้อข่าว", "คำบรรยายภาพที่ 0", "ภาพประกอบ", "คำบรรยายภาพที่ 1", "คำบรรยายภาพที่ 6", "ยังมีภาพอีก 2 ภาพที่หน้าเว็บ")
	if strings.Contains(text, "คำบรรยายภาพที่ 7") {
		t.Error("the strip has no bound")
	}
	if n := bytes.Count(made["news/2026/many.pdf"], []byte("DCTDecode")); n != 7 {
		t.Errorf("%d photos", n)
	}
}

func TestWhatTheFontLacksIsToldWithItsLine(t *testing.T) {
	_, _, findings := sheets(t, map[string]string{
		"news/2026/a.md": channeltest.Release("ข่าว", "2026-11-23", "", "บรรทัดแรก\n\nยินดี 😀 และ 漢 กับ 😀 อีกครั้ง"),
	})
	var got []string
	for _, f := range findings {
		got = append(got, fmt.Sprintf("%s %s %s:%d:%d", f.Severity, f.Rule, f.File, f.Line, f.Column))
	}
	slices.Sort(got)
	want := []string{"warning glyph-missing content/news/2026/a.md:8:13", "warning glyph-missing content/news/2026/a.md:8:7"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestFirstYear(t *testing.T) {
	files := map[string]string{
		"site.yaml":       settings + "channels: {sheet: {from: 2569}}\n",
		"news/2026/a.md":  channeltest.Release("ก", "2026-11-23", "", "ก"),
		"news/2025/b.md":  channeltest.Release("ข", "2025-11-23", "", "ข"),
		"news/2025/c.md":  channeltest.Release("ค", "2025-12-31 23:59", "", "ค"),
		"news/2026/d.md":  channeltest.Release("ง", "2026-01-01 00:01", "", "ง"),
		"notices/2025.md": strings.ReplaceAll(strings.Replace(warning, "2026-11-30", "2025-11-30", 1), "2026-12-02", "2025-12-02"),
	}
	if _, made, _ := sheets(t, files); !slices.Equal(slices.Sorted(maps.Keys(made)), []string{"news/2026/a.pdf", "news/2026/d.pdf"}) {
		t.Errorf("sheets: %v", slices.Sorted(maps.Keys(made)))
	}
	files["site.yaml"] = settings + "channels: {sheet: {from: 2570}}\n"
	if _, made, _ := sheets(t, files); len(made) > 0 {
		t.Error("a sheet of a year before the first")
	}
}

// keys returns the key of each planned sheet.
func keys(t *testing.T, files map[string]string) map[string]key.Key {
	t.Helper()
	s := channeltest.Site(t, files)
	all := map[string]key.Key{}
	for f := range channel.Files(New().Plan(s, before(t, s))) {
		if all[f.Path] = f.Key; !f.Durable {
			t.Errorf("%s is made again by each new program", f.Path)
		}
	}
	return all
}

func TestAnEditMakesOneSheet(t *testing.T) {
	files := map[string]string{"site.yaml": settings, "news/2026/p.jpg": photograph(t, 640, 480, 30)}
	for i := range 6 {
		files[fmt.Sprintf("news/2026/n%d.md", i)] = channeltest.Release(fmt.Sprintf("ข่าว %d", i), "2026-11-2"+fmt.Sprint(i), "photos: [{file: p.jpg, alt: ภาพ}]\n", "เนื้อข่าว")
	}
	old := keys(t, files)
	changed := func() []string {
		var paths []string
		for path, k := range keys(t, files) {
			if old[path] != k {
				paths = append(paths, path)
			}
		}
		slices.Sort(paths)
		return paths
	}
	files["news/2026/n3.md"] = strings.Replace(files["news/2026/n3.md"], "เนื้อข่าว", "เนื้อข่าวที่แก้", 1)
	if got := changed(); !slices.Equal(got, []string{"news/2026/n3.pdf"}) {
		t.Errorf("an edit makes %v", got)
	}
	old = keys(t, files)
	files["news/2026/new.md"] = channeltest.Release("ข่าวใหม่", "2026-11-27", "", "ใหม่")
	if got := changed(); !slices.Equal(got, []string{"news/2026/new.pdf"}) {
		t.Errorf("a new release makes %v", got)
	}
	old = keys(t, files)
	files["news/2026/p.jpg"] = photograph(t, 640, 480, 31)
	if got := changed(); len(got) != 6 {
		t.Errorf("another photo makes %v", got)
	}
}

// Hostile texts are complete on paper, and within its margins.
func TestHostileTexts(t *testing.T) {
	files := map[string]string{}
	photos := ""
	for i := range 200 {
		name := fmt.Sprintf("p%03d.jpg", i)
		files["news/2026/photos/"+name] = photograph(t, 60, 40, uint8(i))
		photos += "  - {file: " + name + ", alt: ภาพ}\n"
	}
	files["news/2026/photos/index.md"] = channeltest.Release("ภาพสองร้อยภาพ", "2026-11-23", "photos:\n"+photos, strings.Repeat("![ภาพ](p001.jpg)\n\n", 5))
	texts := map[string]string{
		"word":  strings.Repeat("ก", 10000),
		"latin": strings.Repeat("W", 10000),
		"emoji": strings.Repeat("😀👨‍👩‍👧‍👦🇹🇭", 300),
		"cjk":   strings.Repeat("泰国北碧府新闻", 200),
		"rtl":   strings.Repeat("مرحبا بالعالم ", 100) + "שלום עולם",
		"marks": strings.Repeat("นํ๋์", 400),
		"empty": "",
		"long":  strings.Repeat("ประชาชนในพื้นที่ลุ่มต่ำริมแม่น้ำยกของขึ้นที่สูงและติดตามข่าวจากหอกระจายข่าว ", 400),
		"table": "| " + strings.Repeat("หัวตาราง | ", 6) + "\n|" + strings.Repeat(" --- |", 6) + "\n" + strings.Repeat("| "+strings.Repeat("ข้อมูลยาว | ", 6)+"\n", 60),
		"deep":  strings.Repeat("> ", 30) + "ลึก\n\n" + strings.Repeat("  ", 12) + "- ก",
	}
	for name, body := range texts {
		files["news/2026/"+name+".md"] = channeltest.Release("ข่าว "+name, "2026-11-22", "", body)
	}
	files["news/2026/head.md"] = channeltest.Release(strings.Repeat("หัวข่าว", 200), "2026-11-22", "dateline: "+strings.Repeat("ก", 3000)+"\npoints: ["+strings.Repeat("ประเด็น", 300)+"]\n", "เนื้อ")
	s, made, _ := sheets(t, files)
	// Extractors reverse lines of Arabic, fail on an emoji of seven code points, and find the repeated head of a table in
	// the middle of a page: for these the tree of tags is read.
	tree := []string{"news/2026/rtl.pdf", "news/2026/emoji.pdf", "news/2026/table.pdf"}
	for path, data := range made {
		t.Run(path, func(t *testing.T) {
			text := ""
			if slices.Contains(tree, path) {
				for _, p := range pdfcheck.Check(data) {
					t.Error(p)
				}
				root, err := pdfcheck.Tree(data)
				if err != nil {
					t.Fatal(err)
				}
				text = printtest.Text(root)
			} else {
				text = said(t, s, data)
			}
			body := strings.Trim(texts[strings.TrimSuffix(strings.TrimPrefix(path, "news/2026/"), ".pdf")], "> -ก|หัวตารงข้อมูลย\n")
			if !strings.Contains(text, "– จบ –") || !strings.Contains(flat(text), flat(body)) {
				t.Errorf("not all is there:\n%.300s", text)
			}
		})
	}
	if len(made) != len(texts)+2 {
		t.Errorf("%d sheets", len(made))
	}
}

func TestOfficeColor(t *testing.T) {
	printtest.OfficeColor(t, func(more string) map[string][]byte {
		_, made, _ := sheets(t, map[string]string{"site.yaml": settings + more, "notices/2026/flood.md": warning})
		return made
	})
}

// The hashes are of fixed publications: if they change, recipe must be raised, or published sheets would stay as they were.
func TestRecipe(t *testing.T) {
	files := map[string]string{
		"notices/2026/flood.md": warning,
		"news/2026/a/index.md": channeltest.Release("หน่วยแพทย์ลงพื้นที่", "2026-11-23 09:30", "number: 1/2569\npoints: [ก, ข]\nphotos: [{file: p.jpg, alt: ภาพ, caption: คำบรรยาย}]\nattachments: [{file: f.csv, title: ตาราง}]\nquotes: [{text: ดี, by: แพทย์}]\n",
			"เนื้อข่าว **หนา**\n\n## หัวข้อ\n\n- หนึ่ง\n- สอง\n\n| ก | ข |\n| --- | --- |\n| 1 | 2 |\n\nอ้าง[^1]\n\n[^1]: เชิงอรรถ\n"),
		"news/2026/a/p.jpg": photograph(t, 640, 480, 77),
		"news/2026/a/f.csv": "ก,ข\n1,2\n",
	}
	sum := func() string {
		_, made, _ := sheets(t, files)
		all := sha256.New()
		for _, path := range slices.Sorted(maps.Keys(made)) {
			fmt.Fprintf(all, "%s %x\n", path, sha256.Sum256(made[path]))
		}
		return hex.EncodeToString(all.Sum(nil))[:16]
	}
	got := sum()
	if again := sum(); again != got {
		t.Error("the same publications give other bytes")
	}
	if got != recipeSum {
		t.Errorf("the bytes changed: raise recipe in sheet.go, and write recipeSum = %q", got)
	}
}

const recipeSum = "7f8c674b4ac9f745"

func BenchmarkSheet(b *testing.B) {
	body := strings.Repeat("เจ้าหน้าที่ออกตรวจเยี่ยมประชาชน 1,250 คนในพื้นที่ และแจกถุงยังชีพแก่ผู้สูงอายุที่อยู่ตามลำพัง ", 3)
	s := channeltest.Site(b, map[string]string{
		"site.yaml": settings,
		"news/2026/a/index.md": channeltest.Release("หน่วยแพทย์ลงพื้นที่", "2026-11-23 09:30", "number: 1/2569\npoints: [ตรวจฟรี, ทำฟัน, ตัดแว่น]\nphotos: [{file: p.jpg, alt: ภาพ, caption: คำบรรยาย}]\n",
			strings.Repeat(body+"\n\n", 6)+"- หนึ่ง\n- สอง\n"),
		"news/2026/a/p.jpg": photograph(b, 960, 640, 77),
	})
	made := before(b, s)
	var all []channel.File
	for f := range channel.Files(New().Plan(s, made)) {
		all = append(all, f)
	}
	if len(all) != 1 {
		b.Fatal(len(all))
	}
	size := 0
	b.ReportAllocs()
	for b.Loop() {
		files, _ := channeltest.Render(b, New(), s, made)
		size = len(files["news/2026/a.pdf"])
	}
	b.ReportMetric(float64(size), "file-bytes")
}
