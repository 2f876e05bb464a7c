package markdown_test

import (
	"slices"
	"strings"
	"testing"

	"hokhao/generator/markdown"
)

func TestWhatOfABodyIsReadAloud(t *testing.T) {
	body := `**หน่วยแพทย์**ออก[ทุกวัน](a.md)
ที่ศาลา[^1] ![ภาพ](b.jpg)

## ว่างเปล่า

| ก | ข |
|---|---|
| 1 | 2 |

### ว่างเช่นกัน

![ผัง](d.jpg)

ภาพที่ ๑ ผังงาน

### ตารางใหญ่

| ก | ข | ค | ง | จ |
|---|---|---|---|---|
| 1 | 2 | 3 | 4 | 5 |

ภาพที่ 2 ได้รางวัล

## ขั้นตอน

๑. นำบัตร
๒. กรอก
แบบ

ก.นำบัตร
ข.กรอกแบบ

3. จองคิว

   พร้อมบัตร
4. รอเรียก
- ฟรี

> คำพูด

` + "```\nรหัส\n```" + `

## ท้ายเรื่อง

![แผนที่](c.jpg)

[^1]: เชิงอรรถ
`
	d, err := markdown.Open([]byte(body))
	if err != nil {
		t.Fatal(err)
	}
	got := d.Aloud()
	want := []markdown.Said{
		{Text: "หน่วยแพทย์ออกทุกวันที่ศาลา"},
		{Text: "ว่างเปล่า", Heading: true}, {Text: "1 ข 2"},
		{Text: "ตารางใหญ่", Heading: true}, {Text: "ก ข ค ง จ", Rows: 1}, {Text: "ภาพที่ 2 ได้รางวัล"},
		{Text: "ขั้นตอน", Heading: true},
		{Text: "๑. นำบัตร"}, {Text: "๒. กรอกแบบ"}, {Text: "ก. นำบัตร"}, {Text: "ข. กรอกแบบ"},
		{Text: "จองคิว", Item: true, Number: 3}, {Text: "พร้อมบัตร"}, {Text: "รอเรียก", Item: true, Number: 4},
		{Text: "ฟรี", Item: true}, {Text: "คำพูด"},
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
	if _, err := markdown.Open([]byte(strings.Repeat("> ", 5000) + "ก")); err == nil {
		t.Error("a body that the guards refuse is opened")
	}
}
