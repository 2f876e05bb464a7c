package script

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
	_ "time/tzdata"

	"hokhao/generator/aloud"
	"hokhao/generator/channel/channeltest"
	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
	"hokhao/generator/thai"
)

const settings = `title: ข่าวจังหวัดกาญจนบุรี
baseURL: https://pr.example.go.th/
office: {name: สำนักงานประชาสัมพันธ์จังหวัดกาญจนบุรี, phone: 0 3400 0000}
desk: {phone: 0 3400 0001}
approval: []
agencies: [{key: health, name: สำนักงานสาธารณสุขจังหวัดกาญจนบุรี}]
districts:
  - {key: mueang, name: เมืองกาญจนบุรี, listeners: [เทศบาลเมืองกาญจนบุรี, หอกระจายข่าวบ้านเหนือ], subdistricts: [{key: "710101", name: บ้านเหนือ}]}
  - {key: si-sawat, name: ศรีสวัสดิ์}
`

// scripts renders the scripts of a site.
func scripts(t testing.TB, o Options, files map[string]string) map[string]string {
	t.Helper()
	files = maps.Collect(maps.All(files))
	if files["site.yaml"] == "" {
		files["site.yaml"] = settings
	}
	made, findings := channeltest.Render(t, New(o), channeltest.Site(t, files), nil)
	for _, f := range findings {
		t.Errorf("%+v", f)
	}
	texts := map[string]string{}
	for path, data := range made {
		if strings.HasSuffix(path, TextEnding) {
			texts[path] = string(data)
		}
	}
	return texts
}

// linesRead returns the lines of a script that are read.
func linesRead(t testing.TB, text string) []string {
	t.Helper()
	parts := strings.Split(text, rule+"\n")
	if len(parts) != 3 {
		t.Fatalf("%d rules in\n%s", len(parts)-1, text)
	}
	var out []string
	for line := range strings.Lines(parts[1]) {
		if line = strings.TrimSuffix(line, "\n"); line != "" && !strings.HasPrefix(line, "(ไม่ต้องอ่าน") {
			out = append(out, line)
		}
	}
	return out
}

func TestAScriptOfARelease(t *testing.T) {
	got := scripts(t, Options{}, map[string]string{
		"news/2026/2026-11-23-doctors.md": channeltest.Release("หน่วยแพทย์ลงพื้นที่ศรีสวัสดิ์", "2026-11-23 09:30", `number: 214/2569
agency: health
districts: [si-sawat]
summary: ตรวจสุขภาพฟรี วันที่ 26 พฤศจิกายน 2569
contact: {name: สสจ.กาญจนบุรี, phone: 0 3400 0011}
`, "สสจ.กาญจนบุรีออกตรวจ 1,250 คน เวลา 09.30 น. ดู[เรื่องเดิม](2026-11-20-before.md)\n\n| ตาราง |\n|---|\n| 1 |\n\n1. ตรวจฟรี\n2. ทำฟัน"),
		"news/2026/2026-11-20-before.md": channeltest.Release("เรื่องเดิม", "2026-11-20", "broadcast: exclude\n", "ก"),
	})
	want := `บทข่าวเสียงตามสาย
(ส่วนหัวนี้ไม่ต้องอ่าน)
ประจำ: วันจันทร์ที่ 23 พฤศจิกายน 2569
พื้นที่: อำเภอศรีสวัสดิ์
สำหรับ: หอกระจายข่าวและเสียงตามสายในพื้นที่
อ่านได้ถึง: วันพฤหัสบดีที่ 26 พฤศจิกายน 2569
เวลาอ่าน: ประมาณ 1 นาที 30 วินาที (127 คำ อ่านนาทีละ 110–130 คำ)
เครื่องหมาย: / เว้นจังหวะสั้น   // เว้นจังหวะยาว   ครับ/ค่ะ เลือกตามผู้อ่าน
------------------------------------------------------------

สวัสดีครับ/ค่ะ พี่น้องประชาชนชาวอำเภอศรีสวัสดิ์ทุกท่าน //

ต่อไปนี้เป็นข่าวประชาสัมพันธ์ /
จากสำนักงานประชาสัมพันธ์จังหวัดกาญจนบุรี /
ประจำวันจันทร์ที่ยี่สิบสามพฤศจิกายน สองพันห้าร้อยหกสิบเก้า //

เรื่อง หน่วยแพทย์ลงพื้นที่ศรีสวัสดิ์ //

ตรวจสุขภาพฟรี วันที่ยี่สิบหกพฤศจิกายน สองพันห้าร้อยหกสิบเก้า //

สำนักงานสาธารณสุขจังหวัดกาญจนบุรีออกตรวจหนึ่งพันสองร้อยห้าสิบคน /
เวลาเก้านาฬิกาสามสิบนาที ดูเรื่องเดิม //

หนึ่ง //

หนึ่ง ตรวจฟรี //

สอง ทำฟัน //

สอบถามรายละเอียดเพิ่มเติมได้ที่สำนักงานสาธารณสุขจังหวัดกาญจนบุรี /
โทรศัพท์ ศูนย์ สามสี่ศูนย์ศูนย์ ศูนย์ศูนย์หนึ่งหนึ่ง //

ขอทวนอีกครั้ง โทรศัพท์ ศูนย์ สามสี่ศูนย์ศูนย์ ศูนย์ศูนย์หนึ่งหนึ่ง //

ขอบคุณที่รับฟังครับ/ค่ะ //

สวัสดีครับ/ค่ะ //

------------------------------------------------------------
(ส่วนท้ายนี้ไม่ต้องอ่าน)
ผู้อ่าน ........................ วันที่ ................ เวลา ........... น.
ที่มา: https://pr.example.go.th/news/2026/doctors.html
เลขที่: 214/2569
`
	if text := got["news/2026/doctors.say.txt"]; text != want {
		t.Errorf("got\n%s\nwant\n%s", text, want)
	}
	if paths := slices.Sorted(maps.Keys(got)); !slices.Equal(paths, []string{"broadcast/2026/11/23/si-sawat.say.txt", "news/2026/doctors.say.txt"}) {
		t.Errorf("%q", paths)
	}
	if text := got["broadcast/2026/11/23/si-sawat.say.txt"]; !strings.Contains(text, "\nข่าวที่หนึ่ง เรื่อง หน่วยแพทย์") || !strings.Contains(text, "\nพื้นที่: อำเภอศรีสวัสดิ์\n") {
		t.Errorf("the day's script is\n%s", text)
	}
}

// order checks that a script contains texts in the given order.
func order(t *testing.T, text string, want ...string) {
	t.Helper()
	at := 0
	for _, w := range want {
		i := strings.Index(text[at:], w)
		if i < 0 {
			t.Errorf("%q does not follow in\n%s", w, text)
			return
		}
		at += i + len(w)
	}
}

func warning(more string) string {
	return "---\ntitle: น้ำในแม่น้ำแควน้อยสูงขึ้น\ndate: 2026-11-30 10:00\ntype: warning\nhazard: dam\nlevel: evacuate\nuntil: 2026-12-02 18:00\n" +
		"districts: [mueang]\nareas: [ริมแควน้อย, ท้ายเขื่อน]\nsource: ชลประทาน\nactions: [ยกของขึ้นที่สูง, ผูกแพ]\nhotlines: [{number: \"1784\", name: แจ้งสาธารณภัย}]\n" + more + "---\n\nฝนตกหนักเหนือเขื่อน\n"
}

func TestAWarningSaysWhatToDoBeforeWhyAndTwice(t *testing.T) {
	got := scripts(t, Options{Polite: Female}, map[string]string{
		"notices/flood.md": warning(""),
		"news/a.md":        channeltest.Release("ข่าวของวันถัดมา", "2026-12-01 08:00", "", "เนื้อข่าว"),
	})
	once := []string{"ประกาศเตือนภัย ประกาศเตือนภัย ประกาศเตือนภัย //", "ริมแควน้อย ท้ายเขื่อน", "หนึ่ง ยกของขึ้นที่สูง", "สอง ผูกแพ", "น้ำในแม่น้ำแควน้อยสูงขึ้น", "ฝนตกหนัก", "ข้อมูลจาก ชลประทาน", "มีผลถึง", "สายด่วน หนึ่งเจ็ดแปดสี่"}
	text := got["notices/flood.say.txt"]
	order(t, text, slices.Concat([]string{"อ่านได้ถึง: วันพุธที่ 2 ธันวาคม 2569 เวลา 18.00 น."}, once, []string{"ขอประกาศซ้ำอีกครั้ง"}, once, []string{"ขอทวนอีกครั้ง", "สวัสดีค่ะ"})...)
	if first := linesRead(t, text)[0]; !strings.HasPrefix(first, "ประกาศเตือนภัย ") {
		t.Errorf("it begins with %q", first)
	}
	if n := strings.Count(text, "ประกาศเตือนภัย"); n != 6 {
		t.Errorf("ประกาศเตือนภัย stands %d times", n)
	}
	// It is also read on the next day, before the news, and only in its district.
	order(t, got["broadcast/2026/12/01/mueang.say.txt"], slices.Concat([]string{"สวัสดีค่ะ"}, once, []string{"ขอประกาศซ้ำอีกครั้ง"}, once, []string{"ข่าวที่หนึ่ง เรื่อง ข่าวของวันถัดมา"})...)
	if text := got["broadcast/2026/12/01/si-sawat.say.txt"]; text == "" || strings.Contains(text, "เตือนภัย") {
		t.Errorf("the other district hears\n%s", text)
	}
	if _, ok := got["broadcast/2026/12/02/mueang.say.txt"]; ok {
		t.Error("a day that is to come has a script")
	}
	// A warning that is over is not read.
	over := strings.Replace(warning(""), "until: 2026-12-02 18:00", "until: 2026-12-01 18:00", 1)
	if got := scripts(t, Options{}, map[string]string{"notices/flood.md": over}); len(got) > 0 {
		t.Errorf("a warning that is over is read: %q", slices.Sorted(maps.Keys(got)))
	}
}

func TestAClarificationBeginsWithTheFact(t *testing.T) {
	got := scripts(t, Options{}, map[string]string{"clarifications/a.md": `---
title: สะพานเปิดทุกวัน
date: 2026-11-23
claim: {text: สะพานปิดสิบวัน, source: สื่อสังคมออนไลน์}
verdict: "false"
onBehalfOf: จังหวัดกาญจนบุรี
---
สะพานเปิดให้เดินตามปกติ
`})
	order(t, got["clarifications/a.say.txt"], "ชี้แจงข้อเท็จจริง เรื่อง สะพานเปิดทุกวัน", "สะพานเปิดให้เดินตามปกติ", "“สะพานปิดสิบวัน” นั้น", "ไม่เป็นความจริง //", "ชี้แจงในนามของ จังหวัดกาญจนบุรี")
}

func TestCorrectionsComeFirst(t *testing.T) {
	got := scripts(t, Options{}, map[string]string{
		"news/bus.md":    channeltest.Release("รถรับส่งฟรี", "2026-11-23", "changes: [{date: 2026-11-24 11:15, type: correction, note: รถมี 4 เส้นทาง}, {date: 2026-11-25, type: update, note: เพิ่มรอบค่ำ}]\n", "รถออกทุก 15 นาที"),
		"news/royal.md":  channeltest.Release("พิธีวันสำคัญ", "2026-11-24 08:00", "royal: true\n", "พิธี"),
		"news/urgent.md": channeltest.Release("ปิดถนน", "2026-11-24 12:00", "urgency: urgent\n", "ปิดถนน"),
		"news/first.md":  channeltest.Release("ข่าวเช้า", "2026-11-24 06:00", "", "ข่าว"),
		"news/wanted.md": channeltest.Release("ข่าวบ่าย", "2026-11-24 13:00", "broadcast: include\n", "ข่าว"),
		"news/gone.md":   channeltest.Release("ข่าวผิด", "2026-11-20", "withdrawn: {date: 2026-11-24, reason: ข้อมูลไม่ถูกต้อง, keep: text}\n", "เนื้อของข่าวผิด"),
		"news/secret.md": channeltest.Release("ประกาศรายชื่อ", "2026-11-20 01:00", "summary: ต้องไม่มีใครได้ยิน\nwithdrawn: {date: 2026-11-24, reason: มีข้อมูลส่วนบุคคล, keep: title}\n", "ต้องไม่มีใครได้ยิน"),
	})
	text := got["broadcast/2026/11/24/mueang.say.txt"]
	order(t, text, "ข่าวที่หนึ่ง ยกเลิกข่าว เรื่อง ข่าวผิด", "เมื่อวันศุกร์ที่ยี่สิบพฤศจิกายน", "ขอยกเลิก", "เนื่องจาก ข้อมูลไม่ถูกต้อง",
		"ข่าวที่สอง ยกเลิกข่าว เรื่อง ประกาศรายชื่อ", "เนื่องจาก มีข้อมูลส่วนบุคคล", // its title is still public, and those who heard it must hear this
		"ข่าวที่สาม แก้ไขข่าว เรื่อง รถรับส่งฟรี", "เมื่อวันจันทร์ที่ยี่สิบสามพฤศจิกายน", "รถมีสี่เส้นทาง", "รถออกทุกสิบห้านาที",
		"ข่าวที่สี่ เรื่อง พิธีวันสำคัญ", "ข่าวที่ห้า เรื่อง ปิดถนน", "ข่าวที่หก เรื่อง ข่าวบ่าย", "ข่าวที่เจ็ด เรื่อง ข่าวเช้า")
	if strings.Contains(text, "เนื้อของข่าวผิด") {
		t.Error("what was withdrawn is read")
	}
	for path, text := range got {
		if strings.Contains(text, "ต้องไม่มีใครได้ยิน") {
			t.Errorf("%s tells what had to go", path)
		}
	}
	order(t, got["news/bus.say.txt"], "แก้ไขข่าว เรื่อง รถรับส่งฟรี", "รถมีสี่เส้นทาง", "รถออกทุก")
	order(t, got["broadcast/2026/11/23/mueang.say.txt"], "ข่าวที่หนึ่ง เรื่อง รถรับส่งฟรี", "รถออกทุก")
	if strings.Contains(got["broadcast/2026/11/23/mueang.say.txt"], "แก้ไขข่าว") {
		t.Error("the day before knows of a correction")
	}
	if _, ok := got["news/gone.say.txt"]; ok {
		t.Error("what was withdrawn has a script")
	}
}

var timed = regexp.MustCompile(`\((\d+) คำ`)

// No script of a day is longer than listeners pay attention, and every publication is read, named or listed.
func TestADayIsNotTooLong(t *testing.T) {
	long := strings.Repeat("เจ้าหน้าที่ออกตรวจเยี่ยมประชาชนทุกหมู่บ้านในพื้นที่ และแจกถุงยังชีพแก่ผู้สูงอายุที่อยู่ตามลำพัง ", 40)
	for name, test := range map[string]struct {
		n    int
		body string
	}{"few and short": {3, "สั้น"}, "few and long": {3, long}, "many": {12, long}, "a hundred": {100, "สั้น"}, "no space": {9, strings.Repeat("แม่น้ำแคว", 2000)}} {
		t.Run(name, func(t *testing.T) {
			files := map[string]string{}
			for i := range test.n {
				files[fmt.Sprintf("news/n%03d.md", i)] = channeltest.Release(fmt.Sprintf("ข่าวหมายเลข %d ของวันจากหน่วยงานในจังหวัด", i+1), fmt.Sprintf("2026-11-23 %02d:%02d", i/60, i%60), "", test.body)
			}
			files["notices/flood.md"] = strings.ReplaceAll(warning(""), "2026-11-30", "2026-11-23")
			text := scripts(t, Options{}, files)["broadcast/2026/11/23/mueang.say.txt"]
			words := 0
			if m := timed.FindStringSubmatch(text); m != nil {
				fmt.Sscan(m[1], &words)
			}
			if spoken := aloud.Time(words); words == 0 || spoken > 8*time.Minute {
				t.Errorf("it takes %v", spoken)
			}
			if n := strings.Count(text, "\nข่าวที่"); n > mostItems || n == 0 {
				t.Errorf("%d items are read", n)
			}
			flat := strings.ReplaceAll(text, " /\n", " ")
			for i := range test.n {
				said, _ := aloud.Voice{}.Say(fmt.Sprintf("เรื่อง ข่าวหมายเลข %d ของ", i+1))
				if !strings.Contains(flat, said) && !strings.Contains(text, fmt.Sprintf("ไม่ได้อ่าน: ข่าวหมายเลข %d ", i+1)) {
					t.Errorf("news %d is neither read nor listed", i+1)
				}
			}
			if strings.Count(text, "ประกาศเตือนภัย ประกาศเตือนภัย ประกาศเตือนภัย //") != 2 {
				t.Error("the warning is not read twice")
			}
		})
	}
}

// The duration stated in a script is that of its words.
func TestTheTimeIsThatOfTheWords(t *testing.T) {
	text := scripts(t, Options{Polite: Male}, map[string]string{"news/a.md": channeltest.Release("ข่าว", "2026-11-23", "", strings.Repeat("จังหวัดเตือนประชาชน ", 30))})["news/a.say.txt"]
	words := 0
	for _, line := range linesRead(t, text) {
		words += thai.Standard().Count(strings.NewReplacer("/", "").Replace(line))
	}
	told := 0
	fmt.Sscan(timed.FindStringSubmatch(text)[1], &told)
	if told < words*9/10 || told > words*11/10 { // names of the site count as single words
		t.Errorf("%d words are told of %d", told, words)
	}
	if !strings.Contains(text, fmt.Sprintf("ประมาณ %s(%d คำ", strings.TrimSuffix(strings.TrimPrefix((announcer{}).length(told), "ประมาณ "), fmt.Sprintf("(%d คำ อ่านนาทีละ 110–130 คำ)", told)), told)) {
		t.Errorf("%s", text)
	}
	for words, want := range map[int]string{0: "ไม่มีข้อความให้อ่าน", 60: "ประมาณ 30 วินาที (60 คำ", 61: "ประมาณ 1 นาที (61 คำ", 250: "ประมาณ 2 นาที 30 วินาที (250 คำ"} {
		if got := (announcer{}).length(words); !strings.HasPrefix(got, want) {
			t.Errorf("%d words take %s", words, got)
		}
	}
}

func TestWhatIsReadAndWhatIsNot(t *testing.T) {
	body := "เนื้อ"
	got := scripts(t, Options{}, map[string]string{
		"news/text.md":     channeltest.Release("หัวข้อ", "2026-11-23", "broadcast: {text: \"ประกาศบรรทัดหนึ่ง\\nบรรทัดสอง 5 คน\"}\npoints: [สาระ]\n", body),
		"news/excluded.md": channeltest.Release("ไม่อ่าน", "2026-11-23", "broadcast: exclude\n", body),
		"news/a.en.md":     channeltest.Release("English", "2026-11-23", "", body),
		"plans/a.md":       channeltest.Release("แผนงาน", "2026-11-23", "fiscalYear: 2570\n", body),
		"trainings/a.md":   channeltest.Release("อบรม", "2026-11-23", "starts: 2026-12-05 09:00\nvenue: ศาลาประชาคม\nbroadcast: include\n", body),
		"news/sub.md":      channeltest.Release("ตำบลเดียว", "2026-11-22", "subdistricts: [\"710101\"]\n", body),
		"news/old.md":      channeltest.Release("ปีก่อน", "2025-11-22", "", body),
		"news/doubtful.md": channeltest.Release("ที่ ข.ฆ. แจ้ง", "2026-11-21", "", body),
		"site.yaml":        settings + "channels: {script: {from: 2569}}\n",
	})
	want := []string{
		"broadcast/2026/11/21/mueang.say.txt", "broadcast/2026/11/21/si-sawat.say.txt", "broadcast/2026/11/22/mueang.say.txt",
		"broadcast/2026/11/23/mueang.say.txt", "broadcast/2026/11/23/si-sawat.say.txt",
		"news/doubtful.say.txt", "news/sub.say.txt", "news/text.say.txt", "trainings/a.say.txt",
	}
	if paths := slices.Sorted(maps.Keys(got)); !slices.Equal(paths, want) {
		t.Errorf("got %q", paths)
	}
	text := got["news/text.say.txt"]
	order(t, text, "เรื่อง หัวข้อ", "ประกาศบรรทัดหนึ่ง //", "บรรทัดสองห้าคน //", "โทรศัพท์")
	if strings.Contains(text, "สาระ") || strings.Contains(text, body) {
		t.Errorf("more is read than the officer wrote:\n%s", text)
	}
	order(t, got["trainings/a.say.txt"], "อ่านได้ถึง: วันเสาร์ที่ 5 ธันวาคม 2569", "กำหนด วันเสาร์ที่ห้าธันวาคม", "เวลาเก้านาฬิกา", "ศาลาประชาคม")
	order(t, got["news/doubtful.say.txt"], "คำใน [ ] อ่านได้หลายอย่าง", "เรื่อง ที่ [ข.ฆ.] แจ้ง")
	order(t, got["news/sub.say.txt"], "สำหรับ: เทศบาลเมืองกาญจนบุรี, หอกระจายข่าวบ้านเหนือ")
	spoken := scripts(t, Options{}, map[string]string{"news/a.md": channeltest.Release("งาน", "2026-11-23", "", "เวลา 18.00 น."), "site.yaml": settings + "broadcast: {clock: spoken}\n"})
	order(t, spoken["news/a.say.txt"], "เวลาหกโมงเย็น")
}

func TestOneScriptAlone(t *testing.T) {
	zone, err := time.LoadLocation(content.DefaultZone)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{"news/a.md": channeltest.Release("ข่าว", "2026-11-23", "", "เนื้อ"), "site.yaml": settings + "channels: {script: {from: 2570}}\n"}
	day := time.Date(2026, 11, 23, 15, 0, 0, 0, zone)
	got := scripts(t, Options{Only: &Wanted{"si-sawat", day}}, files)
	all := scripts(t, Options{}, map[string]string{"news/a.md": files["news/a.md"]})
	const path = "broadcast/2026/11/23/si-sawat.say.txt"
	if len(got) != 1 || got[path] != all[path] || all[path] == "" {
		t.Errorf("alone it is\n%s\nof a build\n%s", got[path], all[path])
	}
	empty := scripts(t, Options{Only: &Wanted{"si-sawat", day.AddDate(0, 0, 1)}}, files)["broadcast/2026/11/24/si-sawat.say.txt"]
	if !strings.Contains(empty, "อำเภอศรีสวัสดิ์ วันอังคารที่ 24 พฤศจิกายน 2569 ไม่มีข่าวสำหรับอ่าน") || len(linesRead(t, empty)) > 0 {
		t.Errorf("a day without anything has\n%s", empty)
	}
}

func TestBreaths(t *testing.T) {
	d := thai.NewDictionary(nil)
	for text, want := range map[string]string{
		"":     "",
		"สั้น": "สั้น",
		"จังหวัดเชิญชมการแสดงแสง สี เสียง ที่เชิงสะพานข้ามแม่น้ำ ทุกคืนตลอดงาน":           "จังหวัดเชิญชมการแสดงแสง สี เสียง ที่เชิงสะพานข้ามแม่น้ำ / ทุกคืนตลอดงาน",
		"สอบถามรายละเอียดเพิ่มเติมได้ที่กลุ่มงานข่าว โทรศัพท์ ศูนย์ สามสี่ศูนย์ศูนย์":     "สอบถามรายละเอียดเพิ่มเติมได้ที่กลุ่มงานข่าว / โทรศัพท์ ศูนย์ สามสี่ศูนย์ศูนย์",
		"ขอเชิญร่วมงานวันขึ้นปีใหม่ของชาวบ้าน ณ ศาลาประชาคมบ้านท่าเสา":                    "ขอเชิญร่วมงานวันขึ้นปีใหม่ของชาวบ้าน ณ ศาลาประชาคมบ้านท่าเสา",
		"งานเริ่มตั้งแต่วันที่ยี่สิบแปดพฤศจิกายน สองพันห้าร้อยหกสิบเก้า เป็นต้นไปทุกวัน":  "งานเริ่มตั้งแต่วันที่ยี่สิบแปดพฤศจิกายน สองพันห้าร้อยหกสิบเก้า / เป็นต้นไปทุกวัน",
		"ผู้มอบรางวัลแก่ผู้ชนะการประกวดกระทงปีนี้คือนายสมชาย ใจดี นายอำเภอท่าม่วง และคณะ": "ผู้มอบรางวัลแก่ผู้ชนะการประกวดกระทงปีนี้คือนายสมชาย ใจดี / นายอำเภอท่าม่วง และคณะ",
		"มีผู้เข้าร่วมงานในปีที่ผ่านมาตลอดสิบวันรวมสองแสน คน จากทุกอำเภอของจังหวัด":       "มีผู้เข้าร่วมงานในปีที่ผ่านมาตลอดสิบวันรวมสองแสน คน / จากทุกอำเภอของจังหวัด",
	} {
		if got := paused(d, text); got != want {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
		if strings.ReplaceAll(paused(d, text), breath, " ") != text {
			t.Errorf("%q is not whole", text)
		}
	}
}

// Lines of the plain text end at words, and not inside what is said in one breath or a word of several pieces if the line
// gets no shorter than a few words by that.
func TestTextIsWrapped(t *testing.T) {
	d := composition{voice: thai.Standard()}
	for _, c := range []struct {
		text, want string
		width      int
	}{
		{"งานประจำปีสองพันห้าร้อยหกสิบเก้า", "งานประจำปี|สองพันห้าร้อยหกสิบเก้า", 24},
		{"จังหวัดจัดการส่งเสริมการท่องเที่ยวทุกอำเภอ", "จังหวัดจัดการ|ส่งเสริมการ|ท่องเที่ยวทุก|อำเภอ", 12},
		{"มีผู้ร่วมงานราวสองแสนคน", "มีผู้ร่วมงานราว|สองแสนคน", 16},
		{"โดยนายสมชาย ใจดี เป็นประธาน //", "โดยนายสมชาย ใจดี|เป็นประธาน //", 18},
		{"สั้น /", "สั้น /", 18},
		{"ส่งเสริม", "ส่ง|เสริม", 4},
		{"", "", 9},
	} {
		if got := strings.Join(d.wrap(c.text, c.width), "|"); got != c.want {
			t.Errorf("%d characters: %s, want %s", c.width, got, c.want)
		}
	}
}

// The same site yields the same bytes.
func TestScriptsAreTheSameTwice(t *testing.T) {
	files := map[string]string{"notices/flood.md": warning(""), "news/a.md": channeltest.Release("ข่าว", "2026-11-30", "changes: [{date: 2026-12-01, type: correction, note: แก้}]\n", "เนื้อ")}
	a, b := scripts(t, Options{}, files), scripts(t, Options{}, files)
	for path := range a {
		if !bytes.Equal([]byte(a[path]), []byte(b[path])) {
			t.Errorf("%s differs", path)
		}
	}
}

// Everything that is read of a publication was checked with its source: unreadable text is reported there.
func TestEveryDoubtWasTold(t *testing.T) {
	const doubtful = "ที่ ข.ฆ."
	for path, source := range map[string]string{
		"news/a.md": "title: «a»\ndate: 2026-11-23\nsummary: «b»\npoints: [«c»]\nquotes: [{text: «d», by: «e»}]\ncontact: {name: «f», phone: 0 3400 0001}\n" +
			"changes: [{date: 2026-11-23, type: correction, note: «g»}]\n---\n«h»\n\n## «i»\n\n- «j»\n\n> «k»\n",
		"notices/a.md": "title: «a»\ndate: 2026-11-30\ntype: warning\nhazard: dam\nlevel: evacuate\nuntil: 2026-12-05\nareas: [«b»]\nactions: [«c»]\nsource: «d»\n" +
			"shelters: [{name: «e», place: «f»}]\nhotlines: [{number: \"1784\", name: «g»}]\n---\n«h»\n",
		"clarifications/a.md": "title: «a»\ndate: 2026-11-23\nclaim: {text: «b», source: «c»}\nverdict: \"false\"\nonBehalfOf: «d»\n---\n«e»\n",
		"briefings/a.md":      "title: «a»\ndate: 2026-11-23\nstarts: 2026-11-24\nvenue: «b»\nhost: «c»\nagenda: [«d»]\nquestions: [{question: «e», answer: «f»}]\n---\n«g»\n",
		"trainings/a.md":      "title: «a»\ndate: 2026-11-23\nstarts: 2026-11-24\nvenue: «b»\nbroadcast: include\n---\n«c»\n",
		"festivals/a.md":      "title: «a»\ndate: 2026-11-23\nbroadcast: {text: «b»}\nstarts: 2026-11-24\nends: 2026-11-25\n---\nก\n",
	} {
		for _, at := range regexp.MustCompile(`«\w»`).FindAllString(source, -1) {
			text := "---\n" + regexp.MustCompile(`«(\w)»`).ReplaceAllString(strings.Replace(source, at, doubtful, 1), "ปกติ $1")
			got := scripts(t, Options{}, map[string]string{path: text})[strings.TrimSuffix(path, ".md")+TextEnding]
			if points := path == "news/a.md" && at == "«c»"; strings.Contains(got, "[ข.ฆ.]") == points { // the points are not read, since the whole text is
				t.Errorf("%s: %s is not read:\n%s", path, at, got)
			}
			told := content.Read([]byte(text), content.Source{Path: "content/" + path}, content.Context{Zone: content.DefaultZone}).Findings
			if !slices.ContainsFunc(told, func(f diagnostic.Finding) bool {
				return f.Rule == "abbreviation-unclear" && strings.Contains(f.Text, doubtful)
			}) {
				t.Errorf("%s: %s is not told: %+v", path, at, told)
			}
		}
	}
}

// What one part of a publication explains is read in all of its parts, in no other publication, and a day is read by its date.
func TestWhatATextExplains(t *testing.T) {
	got := scripts(t, Options{}, map[string]string{
		"news/a.md": channeltest.Release("ศพน. เตือนน้ำหลาก", "2026-11-30 09:00", "summary: ศพน. แจ้งเตือนถึงพรุ่งนี้\n", "วันนี้ (30 พ.ย. 69) ศูนย์พยากรณ์น้ำ (ศพน.) แจ้งว่าคณะกรรมการฯ ประชุมแล้ว\n\nณ โยเกฟฯ"),
		"news/b.md": channeltest.Release("ศพน. ประชุม", "2026-11-30 10:00", "", "มูลนิธิโยเกฟช่วย ณ โยเกฟฯ"),
		"news/c.md": channeltest.Release("ประชุม", "2026-11-30 11:00", "", "ณ โยเกฟฯ"),
	})
	for path, want := range map[string][]string{
		"news/a.say.txt": {"ศูนย์พยากรณ์น้ำ เตือนน้ำหลาก", "แจ้งเตือนถึงวันที่หนึ่งธันวาคม", "วันที่สามสิบพฤศจิกายน สองพันห้าร้อยหกสิบเก้า ศูนย์พยากรณ์น้ำ แจ้งว่าคณะกรรมการ ประชุมแล้ว", "ณ [โยเกฟฯ]"},
		"news/b.say.txt": {"[ศพน.] ประชุม", "ณ โยเกฟ"},
		"news/c.say.txt": {"ณ [โยเกฟฯ]"},
	} {
		read := strings.Join(strings.Fields(strings.NewReplacer(" //", "", " /", "").Replace(got[path])), " ")
		for _, w := range want {
			if !strings.Contains(read, w) {
				t.Errorf("%s does not read %q:\n%s", path, w, got[path])
			}
		}
		day := got["broadcast/2026/11/30/mueang.say.txt"]
		if !strings.Contains(day, "ศูนย์พยากรณ์น้ำ เตือนน้ำหลาก") || !strings.Contains(day, "[ศพน.] ประชุม") {
			t.Errorf("the day:\n%s", day)
		}
	}
}

// Each script is also a PDF, and no form of it links to anything else. The hashes are of fixed sites: if they change, recipe
// must be raised, or published scripts would stay as they were.
func TestRecipe(t *testing.T) {
	s := channeltest.Site(t, map[string]string{
		"site.yaml": settings, "notices/flood.md": warning(""),
		"news/a.md": channeltest.Release("หน่วยแพทย์ออกตรวจ 3 วัน", "2026-11-30 09:00", "number: 1/2569\ncontact: {name: กลุ่มงานข่าว, phone: 0 3400 0011}\n", "## กำหนดการ\n\n1. ลงทะเบียนเวลา 08.30 น.\n2. ตรวจสุขภาพ\n\nประชาชน 1,250 คน"),
	})
	made, findings := channeltest.Render(t, New(Options{}), s, nil)
	if len(findings) > 0 {
		t.Errorf("%+v", findings)
	}
	all := sha256.New()
	for _, path := range slices.Sorted(maps.Keys(made)) {
		if stem, ok := strings.CutSuffix(path, PDFEnding); ok {
			fmt.Fprintf(all, "%s %x\n", path, sha256.Sum256(made[path]))
			if made[stem+TextEnding] == nil || !bytes.HasPrefix(made[path], []byte("%PDF-")) {
				t.Errorf("%s stands alone", path)
			}
		} else if made[strings.TrimSuffix(path, TextEnding)+PDFEnding] == nil {
			t.Errorf("%s is not there on paper", path)
		}
	}
	if got := hex.EncodeToString(all.Sum(nil))[:16]; got != recipeSum {
		t.Errorf("the bytes changed: raise recipe in pdf.go, and write recipeSum = %q", got)
	}
}

const recipeSum = "6833fac97f04f841"

// A script without anything to read says so, and has no greeting.
func TestNothingToRead(t *testing.T) {
	for name, body := range map[string]string{"no text": "", "a table alone": "| ก | ข |\n|---|---|\n"} {
		got := scripts(t, Options{}, map[string]string{"news/a.md": channeltest.Release("ว่าง", "2026-11-23", "", body)})["news/a.say.txt"]
		if !strings.Contains(got, "เรื่อง “ว่าง” มีเพียงหัวเรื่อง ไม่มีข้อความสำหรับอ่าน") || len(linesRead(t, got)) > 0 {
			t.Errorf("%s:\n%s", name, got)
		}
	}
}
