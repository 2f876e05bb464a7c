package script

import (
	"strings"
	"testing"

	"hokhao/generator/channel/channeltest"
)

// Content of tables is read or announced, clauses keep their numbers, and nothing that can only be seen is read.
func TestWhatIsSeenIsHeardOrNamed(t *testing.T) {
	got := scripts(t, Options{}, map[string]string{
		"news/a.md": channeltest.Release("เปิดจุดบริการ", "2026-11-23 09:30", "",
			"ลงทะเบียนที่ https://www.example.go.th/register?id=12 ได้ (ภาพที่ 1) 🎉 ✅\n\n| อำเภอ | วัน | เวลา |\n|---|---|---|\n| ไทรโยค | 2 ธันวาคม | 09.00 น. |\n| ท่าม่วง | 3 ธันวาคม | |\n\n"+
				"3. บัตรประชาชน\n5. ทะเบียนบ้าน\n\n| อำเภอ | คน |\n|---|---|\n"+strings.Repeat("| ก | 1 |\n", 12)),
	})
	text := strings.Join(strings.Fields(strings.ReplaceAll(got["news/a.say.txt"], " /\n", " ")), " ")
	order(t, text, "เรื่อง เปิดจุดบริการ //", "ลงทะเบียนที่ เว็บไซต์ www.example.go.th ได้ //", "ไทรโยค วัน สองธันวาคม เวลาเก้านาฬิกา", "ท่าม่วง วัน สามธันวาคม //",
		"สาม บัตรประชาชน //", "ห้า ทะเบียนบ้าน //", "ตาราง อำเภอ คน จำนวนสิบสองรายการ ดูได้ที่เว็บไซต์ของ")
	body, _, _ := strings.Cut(text, "(ส่วนท้ายนี้ไม่ต้องอ่าน)")
	for _, unheard := range []string{"ภาพที่", "register", "://", "🎉", "✅", "|"} {
		if strings.Contains(body, unheard) {
			t.Errorf("%q stands in\n%s", unheard, got["news/a.say.txt"])
		}
	}
}
