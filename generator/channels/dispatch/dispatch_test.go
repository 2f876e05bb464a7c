package dispatch

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"hokhao/generator/channel"
	"hokhao/generator/channel/channeltest"
)

func sources() map[string]string {
	return map[string]string{
		"site.yaml":        channeltest.Settings + "approval: []\n",
		"news/two.md":      channeltest.Release("ข่าวสอง", "2026-11-24 08:00", "number: 2/2569\nsummary: ย่อสอง\nurgency: urgent\nagency: health\n", "ก"),
		"news/one.md":      channeltest.Release("ข่าวหนึ่ง", "2026-11-24 09:00", "number: 1/2569\nsummary: ย่อหนึ่ง\n", "ก"),
		"news/royal.md":    channeltest.Release("พิธี", "2026-11-24 10:00", "number: 3/2569\nroyal: true\nsummary: พิธีที่ศาลากลาง\n", "ก"),
		"notices/flood.md": channeltest.Release("น้ำท่วม", "2026-11-24 07:00", "type: warning\nhazard: flood\nlevel: evacuate\nuntil: 2026-12-05\ndistricts: [si-sawat]\nactions: [รีบออก]\nsummary: น้ำล้นตลิ่ง\n", "ก"),
		"news/old.md": channeltest.Release("ข่าวเก่า", "2026-11-20", "changes: [{date: 2026-11-24 11:15, type: correction, note: รถมี 4 สาย}, {date: 2026-11-25, type: correction, note: วันหลัง}, "+
			"{date: 2026-11-26, type: update, note: เพิ่มเติม}]\n", "ก"),
		"news/removed.md": channeltest.Release("นำออก", "2026-11-21", "summary: ความลับ\nwithdrawn: {date: 2026-11-24 12:00, reason: ผิด, keep: title}\n", "ความลับ"),
	}
}

func TestADay(t *testing.T) {
	files, findings := channeltest.Render(t, New(), channeltest.Site(t, sources()), nil)
	if paths := slices.Sorted(maps.Keys(files)); !slices.Equal(paths, []string{"dispatch/2026/11/20.txt", "dispatch/2026/11/21.txt", "dispatch/2026/11/24.txt", "dispatch/2026/11/25.txt"}) || findings != nil {
		t.Errorf("%q %+v", paths, findings)
	}
	want := `รายงานข่าวประจำวัน
สำนักงานประชาสัมพันธ์จังหวัดกาญจนบุรี
วันอังคารที่ 24 พฤศจิกายน 2569

1. พิธี
   ข่าวประชาสัมพันธ์ เลขที่ 3/2569 · 10.00 น.
   พิธีที่ศาลากลาง
   https://pr.example.go.th/news/royal.html

2. ข่าวหนึ่ง
   ข่าวประชาสัมพันธ์ เลขที่ 1/2569 · 09.00 น.
   ย่อหนึ่ง
   https://pr.example.go.th/news/one.html

3. ด่วน: ข่าวสอง
   ข่าวประชาสัมพันธ์ เลขที่ 2/2569 · สำนักงานสาธารณสุขจังหวัดกาญจนบุรี · 08.00 น.
   ย่อสอง
   https://pr.example.go.th/news/two.html

4. น้ำท่วม
   ประกาศและคำเตือน · 07.00 น.
   มีผลถึง 5 ธันวาคม 2569
   น้ำล้นตลิ่ง
   https://pr.example.go.th/notices/flood.html

แก้ไขหรือยกเลิกในวันนี้

- ข่าวเก่า
   ข่าวประชาสัมพันธ์ · 20 พฤศจิกายน 2569
   แก้ไขข่าว 24 พฤศจิกายน 2569 เวลา 11.15 น.: รถมี 4 สาย
   https://pr.example.go.th/news/old.html

- ยกเลิกข่าว: นำออก
   ข่าวประชาสัมพันธ์ · 21 พฤศจิกายน 2569
   ยกเลิกข่าว 24 พฤศจิกายน 2569 เวลา 12.00 น.: ผิด
   โปรดอย่านำไปเผยแพร่ต่อ
   https://pr.example.go.th/news/removed.html

CC BY 4.0
`
	if got := string(files["dispatch/2026/11/24.txt"]); got != strings.ReplaceAll(want, "\n", "\r\n") {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	for path, data := range files {
		if strings.Contains(string(data), "ความลับ") {
			t.Errorf("%s contains what was removed", path)
		}
	}
}

// With one series of numbers for the whole office, kinds are mixed.
func TestOneSeries(t *testing.T) {
	all := sources()
	all["site.yaml"] += "numbering: office\n"
	all["notices/flood.md"] = strings.Replace(all["notices/flood.md"], "type: warning", "number: 0001/2569\ntype: warning", 1)
	all["news/one.md"] = strings.Replace(all["news/one.md"], "1/2569", "4/2569", 1)
	files, _ := channeltest.Render(t, New(), channeltest.Site(t, all), nil)
	text, at := string(files["dispatch/2026/11/24.txt"]), -1
	for _, title := range []string{"1. พิธี", "2. น้ำท่วม", "3. ด่วน: ข่าวสอง", "4. ข่าวหนึ่ง"} {
		i := strings.Index(text, title)
		if i <= at {
			t.Errorf("%q does not follow in\n%s", title, text)
		}
		at = i
	}
}

// A correction touches the day on which it was published and its own.
func TestACorrectionTouchesTwoDays(t *testing.T) {
	keys := func(files map[string]string) map[string]any {
		all := map[string]any{}
		for f := range channel.Files(New().Plan(channeltest.Site(t, files), channeltest.Files{})) {
			all[f.Path] = f.Key
		}
		return all
	}
	before, more := keys(sources()), sources()
	more["news/one.md"] = strings.Replace(more["news/one.md"], "summary:", "changes: [{date: 2026-11-30, type: correction, note: แก้}]\nsummary:", 1)
	var changed []string
	for path, key := range keys(more) {
		if before[path] != key {
			changed = append(changed, path)
		}
	}
	if slices.Sort(changed); !slices.Equal(changed, []string{"dispatch/2026/11/24.txt", "dispatch/2026/11/30.txt"}) {
		t.Errorf("%q", changed)
	}
}
