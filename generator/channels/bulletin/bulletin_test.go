package bulletin

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"hokhao/generator/channel"
	"hokhao/generator/channel/channeltest"
	"hokhao/generator/entry"
	"hokhao/generator/print/pdfcheck"
	"hokhao/generator/print/printtest"
	"hokhao/generator/site"
	"hokhao/generator/thai"
)

const settings = `title: ข่าวจังหวัดกาญจนบุรี
baseURL: https://pr.example.go.th/
office: {name: สำนักงานประชาสัมพันธ์จังหวัดกาญจนบุรี, phone: 0 3400 0000, line: "@pr", governor: ผู้ว่าราชการจังหวัดกาญจนบุรี}
agencies: [{key: health, name: สำนักงานสาธารณสุขจังหวัดกาญจนบุรี}]
topics: [{key: health, name: สาธารณสุข}]
districts: [{key: si-sawat, name: ศรีสวัสดิ์}, {key: sai-yok, name: ไทรโยค}]
hotlines: [{number: "1784", name: แจ้งสาธารณภัย}]
bulletin: {title: หอข่าวเมืองกาญจน์ สรุปข่าวประจำสัปดาห์, firstIssue: 2025-01-06}
licence: CC BY 4.0
`

// week returns the given number of releases, and one publication of each special section.
func week(releases int) map[string]string {
	files := map[string]string{
		"site.yaml":                       settings,
		"news/2026/2026-11-16-lead.md":    channeltest.Release("เขื่อนเพิ่มการระบายน้ำ ขอให้ริมแควน้อยยกของขึ้นที่สูง", "2026-11-16 09:00", "number: 1/2569\nbulletin: lead\npoints: [ยกของขึ้นที่สูงก่อนเวลา 18.00 น.]\n", strings.Repeat("เจ้าหน้าที่ออกตรวจระดับน้ำทุกชั่วโมงและแจ้งผู้ใหญ่บ้าน ประชาชนที่อยู่ริมตลิ่งควรติดตามประกาศ\n\n", 12)),
		"news/2026/2026-11-16-royal.md":   channeltest.Release("พิธีถวายพระพรชัยมงคล", "2026-11-16 10:00", "number: 2/2569\nroyal: true\n", "ข้าราชการและประชาชนร่วมพิธี"),
		"news/2026/2026-11-17-old.md":     channeltest.Release("ข่าวที่ถอนแล้ว", "2026-11-17", "number: 3/2569\nwithdrawn: {date: 2026-11-18, reason: มีข้อมูลส่วนบุคคล, keep: title}\n", "ข้อความลับ"),
		"notices/2026-11-17-flood.md":     "---\ntitle: น้ำหลากลำห้วย\ndate: 2026-11-17\nnumber: 1/2569\ntype: warning\nhazard: flood\nlevel: evacuate\nareas: [อำเภอไทรโยค]\nsource: กรมอุตุนิยมวิทยา\neffective: 2026-11-17 08:00\nuntil: 2026-11-24 08:00\nnextUpdate: 2026-11-17 18:00\nactions: [ออกจากริมห้วยทันที]\nhotlines: [{number: \"1784\", name: แจ้งสาธารณภัย}]\napproved: {by: หัวหน้าสำนักงาน, date: 2026-11-17}\ndistricts: [sai-yok]\n---\n\nระดับน้ำสูงขึ้น\n",
		"clarifications/2026-11-18-br.md": "---\ntitle: สะพานเปิดทุกวัน\ndate: 2026-11-18\nclaim: {text: สะพานปิดสิบวัน, source: สื่อสังคมออนไลน์, date: 2026-11-17}\nverdict: \"false\"\napproved: {by: หัวหน้าสำนักงาน, date: 2026-11-18}\n---\n\nเปิดให้เดินทุกวัน\n",
		"bulletins/w47.md":                "---\ntitle: สัปดาห์แห่งสายน้ำ\nweek: 2026-W47\neditorial: |\n  ขอบคุณผู้เฝ้าระวังทุกหมู่บ้าน\n---\n",
		"festivals/fair/index.md":         "---\ntitle: งานวัดประจำปี\ndate: 2026-11-19\nstarts: 2026-11-25\nends: 2026-11-26\nvenue: {name: วัดกลาง}\n---\n\nเชิญเที่ยวงาน\n",
		"programmes/radio/index.md":       "---\ntitle: รักษ์บ้าน รักษ์เมือง\ndate: 2026-01-05\nstation: สถานีวิทยุจังหวัด\nfrequency: เอฟเอ็ม 102.0\nschedule: ทุกวันเสาร์ เวลา 09.10 น.\n---\n\nรายการวิทยุ\n",
	}
	for i := range releases {
		more := fmt.Sprintf("number: %d/2569\nagency: health\npoints: [ตรวจฟรีที่ศาลาประชาคม, นำบัตรประชาชนมาด้วย, โทร. 0 3400 %04d]\n", i+4, i)
		if i%3 == 0 {
			more += "districts: [si-sawat]\n"
		}
		files[fmt.Sprintf("news/2026/2026-11-%02d-n%03d.md", 16+i%7, i)] = channeltest.Release(
			fmt.Sprintf("หน่วยแพทย์เคลื่อนที่ชุดที่ %d ออกตรวจสุขภาพประชาชนบนพื้นที่สูงก่อนอากาศหนาว", i+1), fmt.Sprintf("2026-11-%02d 09:%02d", 16+i%7, i%60), more, "ตรวจสุขภาพทั่วไป")
	}
	return files
}

func render(t testing.TB, files map[string]string) (*site.Site, channeltest.Files) {
	t.Helper()
	s := channeltest.Site(t, files)
	made, findings := channeltest.Render(t, New(Options{}), s, channeltest.Files{})
	if len(findings) > 0 {
		t.Errorf("%+v", findings)
	}
	return s, made
}

func textOf(t testing.TB, data []byte) string {
	t.Helper()
	tree, err := pdfcheck.Tree(data)
	if err != nil {
		t.Fatal(err)
	}
	return printtest.Text(tree)
}

func pagesOf(t testing.TB, data []byte) int {
	t.Helper()
	return len(printtest.Grey(t, data, 20))
}

// With seventy items in a week the newspaper keeps its number of pages and contains every item.
func TestNothingIsDropped(t *testing.T) {
	for _, releases := range []int{0, 12, 62} {
		s, made := render(t, week(releases))
		newspaper, large := made["bulletins/2026/w47.pdf"], made["bulletins/2026/w47.large.pdf"]
		if n := pagesOf(t, newspaper); n > 4 {
			t.Errorf("%d releases: %d pages", releases, n)
		}
		if n := pagesOf(t, large); n != 1 {
			t.Errorf("%d releases: %d pages in large type", releases, n)
		}
		said := textOf(t, newspaper)
		for _, p := range s.Publications {
			title := thai.Digits(entry.Title(s, p))
			if thai.WeekOf(p.Published.Time) == (thai.Week{Year: 2026, Number: 47}) && !strings.Contains(said, title) {
				t.Errorf("%d releases: the newspaper lacks %q", releases, title)
			}
		}
		if strings.Contains(said, "ข้อความลับ") || strings.Contains(said, "สะพานปิดสิบวัน") {
			t.Error("what was withdrawn, or a claim alone, is in print")
		}
	}
}

// The order in print: royal news, warnings, the lead, the province, districts, clarifications, and the rest.
func TestTheOrderOfPrint(t *testing.T) {
	_, made := render(t, week(6))
	said, at := textOf(t, made["bulletins/2026/w47.pdf"]), -1
	for _, want := range []string{
		"หอข่าวเมืองกาญจน์", "ปีที่ ๒ ฉบับที่ ๔๗/๒๕๖๙", "ประจำวันที่ ๑๖–๒๒ พฤศจิกายน ๒๕๖๙", "เอกสารเผยแพร่ ห้ามจำหน่าย", "ในฉบับ",
		"พิธีถวายพระพรชัยมงคล", "น้ำหลากลำห้วย", "เขื่อนเพิ่มการระบายน้ำ", "เจ้าหน้าที่ออกตรวจระดับน้ำ", "สัปดาห์แห่งสายน้ำ", "นโยบายรัฐบาลและข่าวจังหวัด", "ข่าวจากอำเภอ",
		"ชี้แจง: สะพานเปิดทุกวัน", "ข่าวอื่นในรอบสัปดาห์", "กำหนดการสัปดาห์หน้า", "วัดกลาง", "ผังรายการวิทยุ", "หมายเลขสำคัญ", "๑๗๘๔", "ที่ปรึกษา", "บรรณาธิการ", "จัดส่งถึง",
		"pr.example.go.th/bulletins/2026/w47.html",
	} {
		i := strings.Index(said[at+1:], want)
		if i < 0 {
			t.Fatalf("%q does not follow in\n%s", want, said)
		}
		at += 1 + i
	}
}

// Both editions pass all checkers of PDFs, and each QR code leads to its story.
func TestOnPaper(t *testing.T) {
	s, made := render(t, week(12))
	for _, path := range []string{"bulletins/2026/w47.pdf", "bulletins/2026/w47.large.pdf"} {
		printtest.PDF(t, made[path], s.Dictionary)
	}
	codes := printtest.Codes(t, printtest.Grey(t, made["bulletins/2026/w47.pdf"], 150)...)
	for _, want := range []string{"news/2026/lead.html", "news/2026/royal.html", "notices/flood.html", "bulletins/2026/w47.html"} {
		if !slices.Contains(codes, "https://pr.example.go.th/"+want) {
			t.Errorf("no code leads to %s: %q", want, codes)
		}
	}
}

// Week 53 of 2569 extends into 2570.
func TestTheWeekOverTheYear(t *testing.T) {
	now := channeltest.Now
	channeltest.Now = time.Date(2027, 1, 10, 0, 0, 0, 0, time.UTC)
	t.Cleanup(func() { channeltest.Now = now })
	_, made := render(t, map[string]string{
		"site.yaml": settings, "news/2026/2026-12-28-a.md": channeltest.Release("วันทำการสุดท้าย", "2026-12-28", "", "เปิดครึ่งวัน"),
		"news/2027/2027-01-03-b.md": channeltest.Release("ขับกลับปลอดภัย", "2027-01-03", "", "พักทุกสองชั่วโมง"),
	})
	said := textOf(t, made["bulletins/2026/w53.pdf"])
	for _, want := range []string{"ฉบับที่ ๕๓/๒๕๖๙", "๒๘ ธันวาคม ๒๕๖๙", "๓ มกราคม ๒๕๗๐", "วันทำการสุดท้าย", "ขับกลับปลอดภัย"} {
		if !strings.Contains(said, want) {
			t.Errorf("no %q in %s", want, said)
		}
	}
	if len(made) != 2 {
		t.Errorf("made %q", slices.Sorted(maps.Keys(made)))
	}
}

// No text breaks the layout.
func TestHostileWeek(t *testing.T) {
	long := strings.Repeat("กาญจนบุรี", 1200)
	files := map[string]string{
		"site.yaml":          settings,
		"news/2026/lead.md":  channeltest.Release(long, "2026-11-16 09:00", "bulletin: lead\npoints: ["+long[:3000]+"]\n", long+"\n\n"+strings.Repeat("ย่อหน้า ", 4000)),
		"news/2026/signs.md": channeltest.Release("ข่าว 🎆 中文 مرحبا", "2026-11-17 09:00", "", "ข้อความ"),
		"news/2026/empty.md": channeltest.Release("ไม่มีเนื้อเรื่อง", "2026-11-18 09:00", "", ""),
		"notices/n.md":       channeltest.Release("ประกาศ", "2026-11-18 09:00", "type: announcement\napproved: {by: หัวหน้า, date: 2026-11-18}\n", strings.Repeat("ก", 10_000)),
	}
	s := channeltest.Site(t, files)
	made := channeltest.Files{}
	for f := range channel.Files(New(Options{}).Plan(s, made)) {
		if !f.Durable {
			t.Errorf("%s is made again by every program", f.Path)
		}
	}
	_, findings := channeltest.Render(t, New(Options{}), s, made)
	rules := map[string]int{}
	for _, f := range findings {
		rules[f.Rule]++
		if f.File == "" || f.Thai == "" || f.English == "" || f.Hint == "" {
			t.Errorf("%+v", f)
		}
	}
	if rules["glyph-missing"] == 0 || rules["bulletin-cut"] == 0 {
		t.Errorf("findings: %v", rules)
	}
}

// An issue uses one style of numerals, regardless of the style in its stories and of the setting.
func TestNumeralsOfAnIssue(t *testing.T) {
	for style, other := range map[string]*regexp.Regexp{"thai": regexp.MustCompile(`[0-9]`), "arabic": regexp.MustCompile(`[๐-๙]`)} {
		files := week(4)
		files["site.yaml"] = strings.Replace(settings, "firstIssue:", "numerals: "+style+", firstIssue:", 1)
		files["news/2026/2026-11-18-mixed.md"] = channeltest.Release("เปิดให้ชม ๑๒ จุด เวลา 09.30 น.", "2026-11-18 09:00",
			"number: 90/2569\nbulletin: lead\n", "ผู้ชม ๑,๒๕๐ คน จาก 13 อำเภอ\n\n3. ข้อ 5\n4. ข้อ ๖\n\n| ปี 2569 | ปี ๒๕๖๘ |\n|---|---|\n| 1 | ๒ |\n")
		_, made := render(t, files)
		for path, data := range made {
			for word := range strings.FieldsSeq(textOf(t, data)) {
				if strings.ContainsFunc(word, func(r rune) bool { return r|0x20 >= 'a' && r|0x20 <= 'z' }) || word == "4.0" {
					continue // an address, CC BY 4.0
				}
				if other.MatchString(word) {
					t.Errorf("%s in %s numerals: %q", path, style, word)
				}
			}
		}
	}
}

// The opening of the lead is printed once: a summary with the same words is not set above the text.
func TestTheLeadOpensOnce(t *testing.T) {
	const opening = "เจ้าหน้าที่เปิดทางเดินริมน้ำให้ประชาชนใช้ได้ทุกวัน"
	for summary, want := range map[string]int{"": 1, "summary: " + opening + "\n": 1, "summary: ทางเดินริมน้ำเปิดแล้ว\n": 1} {
		files := week(2)
		files["news/2026/2026-11-18-walk.md"] = channeltest.Release("เปิดทางเดินริมน้ำ", "2026-11-18 09:00", "number: 90/2569\nbulletin: lead\n"+summary, opening+" ตั้งแต่เช้าถึงค่ำ\n\nรายละเอียดอื่น\n")
		delete(files, "news/2026/2026-11-16-lead.md")
		_, made := render(t, files)
		letters := strings.Join(strings.Fields(textOf(t, made["bulletins/2026/w47.pdf"])), "")
		if got := strings.Count(letters, opening); got != want {
			t.Errorf("%q: the opening is printed %d times", summary, got)
		}
		if strings.Contains(summary, "เปิดแล้ว") && !strings.Contains(letters, "ทางเดินริมน้ำเปิดแล้ว") {
			t.Error("the officer's summary is not printed")
		}
	}
}

func TestOfficeColor(t *testing.T) {
	printtest.OfficeColor(t, func(more string) map[string][]byte {
		files := week(9)
		files["site.yaml"] += more
		_, made := render(t, files)
		return made
	})
}

// The hash of both editions changes only with recipe.
func TestRecipe(t *testing.T) {
	_, made := render(t, week(9))
	all := sha256.New()
	for _, path := range slices.Sorted(maps.Keys(made)) {
		fmt.Fprintf(all, "%s %x\n", path, sha256.Sum256(made[path]))
	}
	if got := hex.EncodeToString(all.Sum(nil))[:16]; got != recipeSum {
		t.Errorf("the bytes changed: raise recipe in bulletin.go, and write recipeSum = %q", got)
	}
	_, again := render(t, week(9))
	if !maps.EqualFunc(made, again, bytes.Equal) {
		t.Error("the same week gives other bytes")
	}
}

const recipeSum = "87ed16168a72ff41"

// BenchmarkIssues measures 52 issues of twenty stories, both editions.
func BenchmarkIssues(b *testing.B) {
	s := channeltest.Site(b, week(20))
	for b.Loop() {
		for range 52 {
			channeltest.Render(b, New(Options{}), s, channeltest.Files{})
		}
	}
}

// For lack of room, stories are shortened in the order of their rank from package site, wherever they are in the issue.
func TestStoriesGiveWayByRank(t *testing.T) {
	of := func(title string, rank int) story {
		return story{Entry: entry.Entry{Title: title, Address: "/" + title, Points: []string{"หนึ่ง", "สอง"}}, Rank: rank}
	}
	v := weekly{Sections: []section{
		{Key: "royal", Title: "royal", Stories: []story{of("royal", 0)}},
		{Key: "province", Title: "province", Stories: []story{of("plain", 4), of("wanted", 1)}},
		{Key: "fromDistricts", Title: "districts", Stories: []story{of("urgent", 2), of("last", 5), of("clarified", 3)}},
	}}
	for told, want := range []string{"plain wanted urgent last clarified", "plain urgent last clarified", "plain last clarified", "plain last", "last", ""} {
		c := composer{weekly: v, detail: detail{told: told}}
		c.inside()
		var named []string
		for _, l := range c.named {
			named = append(named, l.Title)
		}
		if got := strings.Join(named, " "); got != want {
			t.Errorf("with %d told, %q are named, want %q", told, got, want)
		}
	}
}
