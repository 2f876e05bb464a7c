package print

import (
	"bytes"
	"os"
	"testing"
)

var long = `ผู้ว่าราชการจังหวัดกาญจนบุรีเป็นประธานเปิดงานสัปดาห์สะพานข้ามแม่น้ำแคว ประจำปี 2569 ณ บริเวณเชิงสะพานข้ามแม่น้ำแคว ตำบลท่ามะขาม อำเภอเมืองกาญจนบุรี โดยมีหัวหน้าส่วนราชการ ผู้บริหารองค์กรปกครองส่วนท้องถิ่น และประชาชนเข้าร่วมจำนวนมาก ทั้งนี้ งานจัดขึ้นระหว่างวันที่ 28 พฤศจิกายน ถึง 7 ธันวาคม 2569 ภายในงานมีการแสดงแสง สี เสียง การออกร้านจำหน่ายสินค้า OTOP กว่า 214 ร้าน และนิทรรศการของหน่วยงานต่าง ๆ นอกจากนี้ ยังมีการจัดขบวนรถไฟพิเศษสำหรับนักท่องเที่ยว ผู้สนใจสอบถามรายละเอียดได้ที่ โทร. 0 3451 1200 ในวันและเวลาราชการ น้ำในเขื่อนศรีนครินทร์อยู่ในเกณฑ์ปกติ ก่ำ ป้ำ ฟื้น`

func demo() Document {
	body := Style{Size: 11.5, Leading: 17, Align: Justified, First: 18, After: 0}
	h := Style{Size: 15, Weight: Bold, Leading: 21, Before: 10, After: 3, Align: Left}
	var blocks []Block
	for range 4 {
		blocks = append(blocks, Row{Gap: 8, Before: 10, KeepWithNext: true, Cells: []RowCell{{Blocks: []Block{Paragraph{Style: h, Level: 2, Text: Text("จังหวัดกาญจนบุรีเปิดงานสัปดาห์สะพานข้ามแม่น้ำแคว ยิ่งใหญ่กว่าทุกปี")}}}, {Width: 50, Blocks: []Block{QR{Address: "https://kanchanaburi.example/news/2569/214", Size: 50}}}}},
			Paragraph{Style: body, Text: []Span{{Text: long + " "}, {Text: "ตัวหนา", Bold: true}, {Text: " และ "}, {Text: "ลิงก์ไปหน้าเว็บ", Link: "https://example.com/ก"}, {Text: "1", Super: true, Link: "#n1"}, {Text: " จบ"}}},
			Paragraph{Style: body, Text: Text(long)})
	}
	blocks = append(blocks, List{Style: body, Ordered: true, Items: [][]Block{{Paragraph{Style: Style{Size: 11.5, Leading: 17}, Text: Text(long[:600])}}, {Paragraph{Style: Style{Size: 11.5, Leading: 17}, Text: Text("ข้อสอง")}}}},
		Table{Style: Style{Size: 10, Leading: 15, Before: 6, After: 6}, Lines: LinesRows, Columns: []Column{{}, {Align: Right}}, Head: [][]Cell{{{Text: Text("อำเภอ")}, {Text: Text("จำนวน (คน)")}}}, Rows: [][]Cell{{{Text: Text("เมืองกาญจนบุรี")}, {Text: Text("1,250")}}, {{Text: Text("ท่าม่วง")}, {Text: Text("980")}}}},
		Group{ID: "box", Border: 0.8, Padding: 6, Before: 8, After: 8, Blocks: []Block{Paragraph{Style: Style{Weight: Bold}, Text: Text("แก้ไขข่าว")}, Paragraph{Style: Style{Size: 11, Leading: 16}, ID: "n1", Text: Text(long[:900])}}},
		Pairs{Style: Style{Size: 11}, Names: Bold, Rows: []Pair{{Text("เรื่อง"), Text("ทดสอบ")}, {Text("ที่"), Text("กจ 0017/ว 214")}}},
	)
	pg := A4(60, 48, 54, 48)
	pg.FootGap = 14
	pg.HeadGap = 10
	pg.HeadFrom = 2
	pg.Head = []Block{Paragraph{Style: Style{Size: 9, Leading: 13}, Text: Text("สรุปข่าวประจำสัปดาห์")}, Rule{}}
	pg.Foot = []Block{Paragraph{Style: Style{Size: 9, Align: Center}, Text: []Span{{Text: "หน้า "}, {Field: PageNumber}, {Text: " จาก "}, {Field: PageCount}, {Text: " หน้า"}}}}
	return Document{Title: "ทดสอบ", Author: "สำนักงาน", ThaiDigits: true, Page: pg, Sections: []Section{
		{Blocks: []Block{Paragraph{Style: Style{Size: 34, Leading: 46, Weight: Bold, Align: Center}, Level: 1, Text: Text("สรุปข่าวประจำสัปดาห์")}, Rule{Thickness: 2, Double: true}}},
		{Columns: 2, Gutter: 18, Rule: 0.5, Before: 8, Blocks: blocks}}}
}

func TestDemo(t *testing.T) {
	l, err := Typesetter{}.Layout(demo())
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := l.PDF(&b); err != nil {
		t.Fatal(err)
	}
	t.Logf("%+v %d bytes", l.Report(), b.Len())
	os.WriteFile("/tmp/pw/demo.pdf", b.Bytes(), 0o644)
}

func TestDemoCard(t *testing.T) {
	doc := Document{Page: Page{Width: 1200, Height: 630}, Sections: []Section{{Placed: []Placed{
		{X: 60, Y: 60, Width: 1080, Height: 400, Shrink: 0.6, Blocks: []Block{
			Paragraph{Style: Style{Size: 30, Color: Gray(90)}, Text: Text("ข่าวประชาสัมพันธ์")},
			Paragraph{Style: Style{Size: 72, Leading: 98, Weight: Bold}, Text: Text("จังหวัดกาญจนบุรีเปิดงานสัปดาห์สะพานข้ามแม่น้ำแคว ยิ่งใหญ่กว่าทุกปี ปู่ญ่าที่ ฟื้นป้ำ")}}},
		{X: 980, Y: 440, Width: 160, Height: 160, Blocks: []Block{QR{Address: "https://kanchanaburi.example/news/2569/214", Size: 150}}},
	}}}}
	l, err := Typesetter{}.Layout(doc)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := l.PNG(&b, 1, 1); err != nil {
		t.Fatal(err)
	}
	os.WriteFile("/tmp/pw/card.png", b.Bytes(), 0o644)
	l, _ = Typesetter{}.Layout(demo())
	b.Reset()
	if err := l.PNG(&b, 1, 1.2); err != nil {
		t.Fatal(err)
	}
	os.WriteFile("/tmp/pw/page.png", b.Bytes(), 0o644)
}
