package markdown

import (
	"math/rand/v2"
	"strings"
	"testing"

	"hokhao/generator/thai"
)

// BenchmarkBody reads and shows the text of a release of about four kilobytes.
func BenchmarkBody(b *testing.B) {
	said := strings.Fields(`ผู้ว่าราชการ จังหวัดกาญจนบุรี ประชาชน อำเภอ ตำบล ส่งเสริม โครงการ ท่องเที่ยว ชุมชน แม่น้ำแคว เขื่อน ระดับน้ำ ถนน โรงเรียน นักเรียน
		สาธารณสุข ตรวจเยี่ยม ลงพื้นที่ งบประมาณ ล้านบาท ประชุม อบรม กิจกรรม คุณภาพชีวิต การเกษตร ความคืบหน้า ช่วยเหลือ เตือนภัย ศาลากลาง`)
	random := rand.New(rand.NewPCG(15, 1))
	var text strings.Builder
	for text.Len() < 3400 {
		text.WriteString("วันที่ 24 พฤศจิกายน 2569 เวลา 09.30 น. ")
		for i := range 30 {
			if i%8 == 7 {
				text.WriteByte(' ')
			}
			text.WriteString(said[random.IntN(len(said))])
		}
		text.WriteString("\n\n")
	}
	body := []byte(text.String())
	names := thai.NewDictionary([]string{"เขื่อนศรีนครินทร์", "อำเภอเมืองกาญจนบุรี", "ตำบลปากแพรก", "สำนักงานจังหวัดกาญจนบุรี"})
	d, err := Open(body)
	if err != nil {
		b.Fatal(err)
	}
	for _, x := range []struct {
		name string
		show func()
	}{
		{"open", func() { _, _ = Open(body) }},
		{"read", func() { Read("a.md", 1, body) }},
		{"html", func() { d.HTML(Context{Words: names, Unbroken: 24}) }},
		{"text", func() { d.Text(TextContext{}) }},
	} {
		b.Run(x.name, func(b *testing.B) {
			b.SetBytes(int64(len(body)))
			b.ReportAllocs()
			for b.Loop() {
				x.show()
			}
		})
	}
}
