package print

import (
	"bytes"
	"fmt"
	goimage "image"
	"image/color"
	"image/jpeg"
	"image/png"
	"math"
	"strings"
	"sync"
	"testing"
	"time"

	"hokhao/generator/markdown"
)

// Texts as an office writes them, with stacked marks, ำ, Latin, numbers, brackets and long runs without spaces.
var (
	prose = []string{
		`ผู้ว่าราชการจังหวัดเป็นประธานเปิดงานสัปดาห์สะพานข้ามแม่น้ำแคว ประจำปี 2569 ณ บริเวณเชิงสะพาน ตำบลท่ามะขาม อำเภอเมืองกาญจนบุรี โดยมีหัวหน้าส่วนราชการ ผู้บริหารองค์กรปกครองส่วนท้องถิ่น และประชาชนเข้าร่วมจำนวนมาก ทั้งนี้ งานจัดขึ้นระหว่างวันที่ 28 พฤศจิกายน ถึง 7 ธันวาคม 2569 เวลา 17.00–22.00 น.`,
		`ภายในงานมีการแสดงแสง สี เสียง การออกร้านจำหน่ายสินค้า OTOP กว่า 214 ร้าน และนิทรรศการของหน่วยงานต่าง ๆ นอกจากนี้ ยังมีขบวนรถไฟพิเศษจากสถานีธนบุรีถึงสถานีน้ำตก วันละ 2 ขบวน ผู้สนใจสอบถามรายละเอียดได้ที่ โทร. 0 3451 1200 ในวันและเวลาราชการ`,
		`สถานการณ์น้ำในเขื่อนศรีนครินทร์และเขื่อนวชิราลงกรณอยู่ในเกณฑ์ปกติ มีปริมาณน้ำรวมร้อยละ 78.4 ของความจุ เพียงพอต่อการอุปโภคบริโภคและการเกษตรตลอดฤดูแล้ง อย่างไรก็ตาม ขอให้เกษตรกรวางแผนเพาะปลูกตามคำแนะนำของสำนักงานเกษตรอำเภอ (ดูปฏิทินน้ำได้ที่ "ศูนย์ข้อมูลน้ำจังหวัด")`,
		`สำนักงานสาธารณสุขจังหวัดแนะนำให้ผู้สูงอายุ หญิงตั้งครรภ์ และผู้ป่วยโรคทางเดินหายใจหลีกเลี่ยงกิจกรรมกลางแจ้งเมื่อค่าฝุ่น PM2.5 เกิน 37.5 ไมโครกรัมต่อลูกบาศก์เมตร และสวมหน้ากากอนามัยทุกครั้งที่ออกจากบ้าน`,
	}
	headlines = []string{
		"เปิดงานสัปดาห์สะพานข้ามแม่น้ำแคว ชมแสงสีเสียงกลางสายน้ำ", "น้ำในเขื่อนเพียงพอตลอดฤดูแล้ง", "ฝุ่น PM2.5 เริ่มมีผลต่อสุขภาพ ผู้สูงอายุควรงดกิจกรรมกลางแจ้ง",
		"ฉีดวัคซีนป้องกันโรคพิษสุนัขบ้าฟรีทุกอำเภอ", "ซ่อมถนนสาย 323 ช่วงไทรโยค–ทองผาภูมิ ใช้ทางเบี่ยง 15 วัน", "รับสมัครนักเรียนทุนเรียนฟรีสายอาชีพ ๑๒๐ คน",
	}
)

// testPhoto draws a landscape in which crops and rotations can be recognised.
func testPhoto(w, h, seed int) goimage.Image {
	img := goimage.NewRGBA(goimage.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			fx, fy := float64(x)/float64(w), float64(y)/float64(h)
			hill := 0.55 + 0.12*math.Sin(7*fx+float64(seed)) + 0.05*math.Sin(23*fx)
			c := color.RGBA{uint8(120 + 100*fy), uint8(160 + 60*fy), 230, 255}
			if fy > hill {
				c = color.RGBA{uint8(60 + 90*fx), uint8(130 - 60*fy + 30*math.Sin(40*fx*fy)), 60, 255}
			}
			if (fx-0.75)*(fx-0.75)*2.2+(fy-0.25)*(fy-0.25) < 0.01 {
				c = color.RGBA{255, 240, 180, 255}
			}
			img.Set(x, y, c)
		}
	}
	return img
}

var pictures = sync.OnceValue(func() map[string][]byte {
	out := map[string][]byte{}
	for i := range 4 {
		var b bytes.Buffer
		if err := jpeg.Encode(&b, testPhoto(480, 320, i), &jpeg.Options{Quality: 70}); err != nil {
			panic(err)
		}
		out[fmt.Sprintf("photo-%d.jpg", i)] = b.Bytes()
	}
	var b bytes.Buffer
	if err := png.Encode(&b, testPhoto(120, 90, 9)); err != nil {
		panic(err)
	}
	out["drawing.png"] = b.Bytes()
	return out
})

func openPicture(name string) ([]byte, error) {
	if data, ok := pictures()[name]; ok {
		return data, nil
	}
	return nil, fmt.Errorf("no %s", name)
}

var fixtures = Typesetter{Open: openPicture}

var (
	bodyStyle = Style{Size: 11.5, Leading: 17, Align: Justified, First: 16}
	headStyle = Style{Size: 15, Leading: 21, Weight: Bold, Before: 10, After: 2}
	leadStyle = Style{Size: 24, Leading: 33, Weight: Bold, Before: 6, After: 4}
	noteStyle = Style{Size: 9.5, Leading: 14}
)

func footed(p Page) Page {
	p.FootGap, p.HeadGap, p.HeadFrom = 12, 8, 2
	p.Head = []Block{Paragraph{Style: noteStyle, Text: Text("สรุปข่าวประจำสัปดาห์ ฉบับที่ ๔๗/๒๕๖๙")}, Rule{}}
	p.Foot = []Block{Paragraph{Style: Style{Size: 9.5, Leading: 14, Align: Center}, Text: []Span{{Text: "หน้า "}, {Field: PageNumber}, {Text: " จาก "}, {Field: PageCount}, {Text: " หน้า"}}}}
	return p
}

// weekly returns a bulletin of about four pages with photos and twelve QR codes.
func weekly() Document {
	story := func(i int, photo bool) []Block {
		url := fmt.Sprintf("https://kanchanaburi.example/news/2569/%d/", 200+i)
		blocks := []Block{
			Row{Gap: 6, Before: 10, KeepWithNext: true, Cells: []RowCell{
				{Blocks: []Block{Paragraph{Style: headStyle, Level: 2, ID: fmt.Sprintf("s%d", i), Text: Text(headlines[i%len(headlines)])}}},
				{Width: 44, Blocks: []Block{QR{Address: url, Size: 44, Alt: "อ่านต่อในเว็บไซต์"}}},
			}},
		}
		if photo {
			blocks = append(blocks, Picture{Source: fmt.Sprintf("photo-%d.jpg", i%4), Alt: "ภาพทิวเขา", Height: 90, Style: Style{Size: 9, Leading: 13, After: 4}, Caption: Text("ทิวเขาริมแม่น้ำแควน้อยในยามเช้า"), Credit: Text("ภาพ: สำนักงานประชาสัมพันธ์จังหวัด")})
		}
		for k := range 2 {
			blocks = append(blocks, Paragraph{Style: bodyStyle, Text: Text(prose[(i+k)%len(prose)])})
		}
		return []Block{Group{ID: url, Role: RoleArticle, Blocks: blocks}}
	}
	masthead := []Block{
		Row{Gap: 12, Vertical: Middle, Cells: []RowCell{
			{Width: 56, Blocks: []Block{Picture{Source: "drawing.png", Alt: "ตราสำนักงาน", Width: 56}}},
			{Blocks: []Block{
				Paragraph{Style: Style{Size: 36, Leading: 46, Weight: Bold}, Level: 1, Text: Text("สรุปข่าวประจำสัปดาห์")},
				Paragraph{Style: Style{Size: 11, Leading: 16}, Text: Text("สำนักงานประชาสัมพันธ์จังหวัดกาญจนบุรี โทร. 0 3451 1200")},
			}},
			{Width: 130, Blocks: []Block{Paragraph{Style: Style{Size: 10, Leading: 15, Align: Right}, Text: Text("ปีที่ 12 ฉบับที่ ๔๗/๒๕๖๙\nประจำวันที่ ๑๖–๒๒ พฤศจิกายน ๒๕๖๙\nเอกสารเผยแพร่ ห้ามจำหน่าย")}}},
		}},
		Rule{Thickness: 1.2, Double: true, Before: 4, After: 4},
	}
	contents := List{Style: noteStyle, Markers: []string{" ", " ", " ", " "}, Indent: 2}
	for i := range 4 {
		contents.Items = append(contents.Items, []Block{Paragraph{Style: noteStyle, Text: []Span{{Text: headlines[i], Link: fmt.Sprintf("#s%d", i)}, {Text: " หน้า "}, {Field: PageOf, Ref: fmt.Sprintf("s%d", i)}}}})
	}
	lead := append([]Block{Picture{Source: "photo-0.jpg", Alt: "ภาพสะพาน", Across: 2, Style: Style{Size: 9, Leading: 13, After: 6}, Height: 190, Caption: Text("สะพานข้ามแม่น้ำแควในคืนเปิดงาน"), Credit: Text("ภาพ: สำนักงานประชาสัมพันธ์จังหวัด")}},
		Group{Border: 0.7, Padding: 6, Blocks: []Block{Paragraph{Style: Style{Size: 12, Leading: 18, Weight: Bold}, Level: 2, Text: Text("ในฉบับ")}, contents}})
	for i := range 4 {
		lead = append(lead, Paragraph{Style: bodyStyle, Text: Text(prose[i])})
	}
	var rest []Block
	for i := range 11 {
		rest = append(rest, story(i, i%3 == 0)...)
	}
	rest = append(rest,
		Paragraph{Style: headStyle, Level: 2, Text: Text("ปฏิทินสัปดาห์หน้า")},
		Table{Style: Style{Size: 10, Leading: 15, After: 6}, Lines: LinesRows, RowHeads: true, Columns: []Column{{}, {}}, Head: [][]Cell{{{Text: Text("วัน")}, {Text: Text("กิจกรรม")}}},
			Rows: [][]Cell{{{Text: Text("จ. ๒๓ พ.ย.")}, {Text: Text("ประชุมกรมการจังหวัด ศาลากลางจังหวัด เวลา 09.30 น.")}}, {{Text: Text("พ. ๒๕ พ.ย.")}, {Text: Text("หน่วยบำบัดทุกข์ บำรุงสุข อำเภอพนมทวน")}}}},
		Paragraph{Style: headStyle, Level: 2, Text: Text("หมายเลขสำคัญ")},
		Pairs{Style: Style{Size: 10.5, Leading: 16}, Names: Bold, Rows: []Pair{{Text("เจ็บป่วยฉุกเฉิน"), Text("1669")}, {Text("เหตุด่วนเหตุร้าย"), Text("191")}, {Text("ศูนย์ดำรงธรรม"), Text("1567")}}},
		QR{Address: "https://kanchanaburi.example/bulletins/2569/47/", Size: 60, Align: Center, Style: Style{Size: 9, Leading: 13, Align: Center}, Caption: Text("ฉบับนี้ในเว็บไซต์")},
	)
	return Document{
		Title: "สรุปข่าวประจำสัปดาห์ ฉบับที่ 47/2569", Author: "สำนักงานประชาสัมพันธ์จังหวัดกาญจนบุรี", Subject: "ข่าววันที่ 16–22 พฤศจิกายน 2569", Keywords: []string{"ข่าว", "กาญจนบุรี"},
		Date: time.Date(2026, 11, 23, 8, 30, 0, 0, time.FixedZone("", 7*3600)), Numerals: ThaiNumerals,
		Page: footed(A4(48, 42, 48, 42)),
		Sections: []Section{
			{Blocks: masthead},
			{Blocks: []Block{Paragraph{Style: leadStyle, Level: 2, ID: "lead", Text: Text(headlines[0])}}},
			{Columns: 3, Gutter: 14, Rule: 0.4, Grid: 17, Blocks: lead},
			{Columns: 3, Gutter: 14, Rule: 0.4, Grid: 17, Before: 10, Blocks: rest},
		},
	}
}

const body = `
ย่อหน้าแรกของข่าวมี **ตัวหนา** *ตัวเอียง* ***ทั้งสอง*** ~~ขีดฆ่า~~ ` + "`โค้ด`" + ` และ[ลิงก์ไปที่อื่น](https://example.com/ข่าว) กับเชิงอรรถ[^1] และอีกแห่ง[^2] ซึ่งไม่มีเว้นวรรค
ต่อกันเป็นบรรทัดเดียว เพราะภาษาไทยไม่เว้นวรรคระหว่างคำ

## หัวข้อแรกของเรื่อง

- รายการที่หนึ่ง ซึ่งยาวพอที่จะขึ้นบรรทัดใหม่ เพื่อให้เห็นว่าบรรทัดที่สองตรงกับบรรทัดแรก และเครื่องหมายยื่นออกไปทางซ้าย
- รายการที่สอง
  1. ข้อย่อยหนึ่ง
  2. ข้อย่อยสอง

    ย่อหน้าในข้อย่อยสอง
- รายการที่สาม

> ข้อความที่อ้างถึง ตั้งใจให้ยาวกว่าหนึ่งบรรทัด เพื่อให้เห็นการย่อหน้าทั้งสองข้างของข้อความนั้น และลงท้ายด้วยชื่อผู้พูด

| อำเภอ | ผู้เข้าร่วม (คน) | หมายเหตุ |
| --- | ---: | :---: |
| เมืองกาญจนบุรี | 1,250 | ณ ศาลากลางจังหวัด ชั้น 3 ห้องประชุมแควใหญ่ ซึ่งมีที่จอดรถจำนวนจำกัด |
| ท่าม่วง | 980 | |
| สังขละบุรี | 76 | รอบบ่าย |

![ภาพทิวเขา](photo-1.jpg "ทิวเขาริมแม่น้ำแควน้อย")

### หัวข้อย่อย

คำที่นิยาม
:   ความหมายของคำนั้น ซึ่งอธิบายเพิ่มเติมได้หลายบรรทัดตามความจำเป็นของเนื้อหา

บรรทัดหนึ่ง\
บรรทัดสอง

    รหัส  = 1
      ย่อหน้า

---

ย่อหน้าสุดท้าย

[^1]: เชิงอรรถที่หนึ่ง อ้างถึงประกาศจังหวัด เรื่อง การห้ามเผาในที่โล่ง
[^2]: เชิงอรรถที่สอง
`

// release returns a press sheet of one page.
func release(t testing.TB) Document {
	t.Helper()
	d, err := markdown.Open([]byte(body))
	if err != nil {
		t.Fatal(err)
	}
	blocks := d.Blocks(markdown.Context{
		Picture: func(dest string) (markdown.Picture, bool) {
			return markdown.Picture{Src: dest, Credit: "สำนักงานประชาสัมพันธ์จังหวัด"}, true
		},
	})
	style := Style{Size: 12, Leading: 18, Align: Justified, First: 24, After: 4}
	page := footed(A4(60, 56, 60, 64))
	head := []Block{
		Row{Gap: 12, Cells: []RowCell{
			{Blocks: []Block{
				Paragraph{Style: Style{Size: 20, Leading: 28, Weight: Bold}, Level: 1, Text: Text("เอกสารข่าว")},
				Paragraph{Style: Style{Size: 12, Leading: 18}, Text: Text("สำนักงานประชาสัมพันธ์จังหวัดกาญจนบุรี")},
			}},
			{Width: 64, Blocks: []Block{QR{Address: "https://kanchanaburi.example/news/2569/214/", Size: 64}}},
		}},
		Rule{Thickness: 1, Before: 4, After: 6},
		Pairs{Style: Style{Size: 12, Leading: 19, After: 6}, Names: Bold, Rows: []Pair{{Text("ข่าวที่"), Text("214/2569")}, {Text("เรื่อง"), Text(headlines[0])}}},
	}
	blocks2 := append(head, Markdown(blocks, Sheet{Body: style, NotesLevel: 2, Picture: Picture{Width: 220, Align: Center}})...)
	blocks2 = append(blocks2, Paragraph{Style: Style{Size: 12, Align: Center, Before: 8}, Text: Text("– จบ –")})
	return Document{Title: "เอกสารข่าว 214/2569", Author: "สำนักงานประชาสัมพันธ์จังหวัดกาญจนบุรี", Date: time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC), Page: page, Sections: []Section{{Blocks: blocks2}}}
}

// card returns a share card.
func card() Document {
	return Document{Title: headlines[0], Page: Page{Width: 1200, Height: 630}, Sections: []Section{{Placed: []Placed{
		{X: 0, Y: 0, Width: 520, Height: 630, Blocks: []Block{Picture{Source: "photo-2.jpg", Alt: "ภาพทิวเขา", Width: 520, Height: 630}}},
		{ID: "title", X: 560, Y: 60, Width: 580, Height: 360, Shrink: 0.6, Blocks: []Block{
			Paragraph{Style: Style{Size: 28, Color: Gray(80), After: 10}, Text: Text("ข่าวประชาสัมพันธ์ 20 พ.ย. 2569")},
			Paragraph{Style: Style{Size: 60, Leading: 84, Weight: Bold}, Level: 1, Text: Text(headlines[0])},
		}},
		{X: 560, Y: 470, Width: 400, Height: 110, Vertical: Bottom, Blocks: []Block{Paragraph{Style: Style{Size: 26}, Text: Text("สำนักงานประชาสัมพันธ์จังหวัดกาญจนบุรี")}}},
		{X: 1000, Y: 450, Width: 150, Height: 150, Blocks: []Block{QR{Address: "https://kanchanaburi.example/news/2569/214/", Size: 150}}},
	}}}}
}

func layout(t testing.TB, doc Document) *Layout {
	t.Helper()
	l, err := fixtures.Layout(doc)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func pdf(t testing.TB, doc Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := layout(t, doc).PDF(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// texts returns the paragraphs of blocks as they should be read, with one space for each run of white space.
func texts(blocks []Block) []string {
	var out []string
	for _, l := range strings.Split(Plain(blocks), "\n") {
		if l = strings.Join(strings.Fields(l), " "); l != "" {
			out = append(out, l)
		}
	}
	return out
}
