package manuscript

import (
	"errors"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"

	"hokhao/generator/markdown"
	"hokhao/generator/thai"
)

func TestPlain(t *testing.T) {
	for _, c := range []struct {
		name, in    string
		title, body string
		mended      string
	}{
		{
			"paragraphs between empty lines",
			"จังหวัดเชิญชวนเที่ยวงาน\n\nผู้ว่าราชการจังหวัดเปิดเผยว่า\n\n\nงานจะมีขึ้นเร็ว ๆ นี้\n",
			"จังหวัดเชิญชวนเที่ยวงาน", "ผู้ว่าราชการจังหวัดเปิดเผยว่า\n\nงานจะมีขึ้นเร็ว ๆ นี้\n", "",
		},
		{
			"no empty lines: each line a paragraph",
			"หัวเรื่อง\nย่อหน้าแรก\nย่อหน้าสอง",
			"หัวเรื่อง", "ย่อหน้าแรก\n\nย่อหน้าสอง\n", "",
		},
		{"title only", "\n\n  หัวเรื่อง  \n", "หัวเรื่อง", "", "spaces+"},
		{
			"lines of a phone",
			"หัวเรื่อง\n\nสอบถามเพิ่มเติม\nโทร. 0 3451 1234\nทุกวันราชการ\n\nขอบคุณ",
			"หัวเรื่อง", "สอบถามเพิ่มเติม\\\nโทร. 0 3451 1234\\\nทุกวันราชการ\n\nขอบคุณ\n", "",
		},
		{
			"characters",
			"หัว\tเรื่อง\n\nก\u00A0ข\u3000ค\u200Bง\u00ADจ\uFEFF ฉ\x07ช\u2011ซ\uFFFC",
			"หัว เรื่อง", "ก ข คงจ ฉช-ซ\n", "tab special-space+ zero-width+ soft-hyphen control+ hyphen",
		},
		{
			"Thai as it was typed",
			"อ\u0E4Dานาจหน้าที\uF70A\n\nเเม่น\u0E4D้า ท่ีน่ี\u0E35 กๅร cafe\u0301",
			"อำนาจหน้าที่", "แม่น้ำ ที่นี่ การ café\n",
			"private-use split-sara-am+ double-sara-e mark-order+ lakkhangyao composed",
		},
		{"text copied out of a PDF", "ที ่นี ่ น ้ำ\n\nเป ็นเร ื ่องท  ี่ นำ ไป", "ที่นี่ น้ำ", "เป็นเรื่องที่ นำ ไป\n", ""},
		{"spaces", "ก  ข\n\n        ค   ง  ", "ก ข", "ค ง\n", "spaces+++"},
		{"Windows line ends", "ก\r\n\r\nข\r\nค", "ก", "ข\\\nค\n", "line-ends++"},
		{"old Mac line ends", "ก\r\rข", "ก", "ข\n", "line-ends+"},
		{"page breaks and Unicode's", "ก\fข\u2029ค\u2028ง\vจ", "ก", "ข\n\nค\\\nง\\\nจ\n", ""},
		{
			"decoration and the end",
			"=====\nหัวเรื่อง\n-----\n\nก\n\n* * *\n\nข\n••••••\n______\n\n– จบ –\n",
			"หัวเรื่อง", "ก\n\nข\n", "decoration++++ closing-mark",
		},
		{"the end by itself", "ก\n\nข\n\nจบ", "ก", "ข\n", "closing-mark"},
		{"the end in a sentence", "ก\n\nจบ\n\nข", "ก", "จบ\n\nข\n", ""},
		{"the end of other offices", "ก\n\nข\n\n-จบข่าว-\n\n# # #\n\n- 30 -", "ก", "ข\n", "closing-mark+ decoration"},
		{"what is no decoration", "ก\n\n…\n\n--\n\n!!!!\n\n🌸🌸🌸", "ก", "…\n\n\\--\n\n!!!!\n\n🌸🌸🌸\n", ""},
		{
			"lists by hand",
			"ก\n\n- หนึ่ง\n• สอง\n-สาม\n\nต่อ\n\n1. ก\n2) ข\n๓. ค\n4.ง\n\nข",
			"ก", "- หนึ่ง\n- สอง\n- สาม\n\nต่อ\n\n1. ก\n2. ข\n3. ค\n4. ง\n\nข\n", "typed-list++++++",
		},
		{
			"lists inside lists",
			"ก\n\n1. ข\n   - ค\n   - ง\n      - จ\n2. ฉ\n",
			"ก", "1. ข\n   - ค\n   - ง\n     - จ\n2. ฉ\n", "spaces++ typed-list++++",
		},
		{
			"numbers that do not go on",
			"ก\n\n1. ข\n3. ค\n1. ง\n\nจ\n\n2. ฉ",
			"ก", "1. ข\n\n3) ค\n\n1. ง\n\nจ\n\n2. ฉ\n", "typed-list+++",
		},
		{
			"what is no list",
			"ก\n\n-5 องศา\n\n9.30 น.\n\n3.ม.ค.\n\n* หมายเหตุ\n\n1.\n\n2569. ข\n\n-\n\n1.5 ล้านบาท",
			"ก", "-5 องศา\n\n9.30 น.\n\n3.ม.ค.\n\n\\* หมายเหตุ\n\n1\\.\n\n2569\\. ข\n\n\\-\n\n1.5 ล้านบาท\n", "",
		},
		{"stars that are a list", "ก\n\n* ข\n* ค\n\nง", "ก", "- ข\n- ค\n\nง\n", "typed-list+"},
		{
			"what goes on in an item",
			"ก\n\n- ข\n  ค\n- ง\nจ\n\nฉ",
			"ก", "- ข\\\n  ค\n- ง\n\nจ\n\nฉ\n", "spaces typed-list+",
		},
		{
			"signs of Markdown",
			"# ก\n\n# ข\n\n> ค\n\n*ง* **จ** _ฉ_ `ช` [ซ](ฌ) <b>ญ</b> &amp; ฎ|ฏ \\ ฐ ~~ฑ~~\n\n: ฒ\n\n+ ณ\n\nd_e f_ 5 < 6\n\n[^1]: ต\n\n![ถ](ท)",
			"# ก",
			"\\# ข\n\n\\> ค\n\n\\*ง\\* \\*\\*จ\\*\\* \\_ฉ\\_ \\`ช\\` \\[ซ\\](ฌ) \\<b>ญ\\</b> \\&amp; ฎ\\|ฏ \\\\ ฐ \\~\\~ฑ\\~\\~\n\n\\: ฒ\n\n\\+ ณ\n\nd_e f\\_ 5 < 6\n\n\\[^1\\]: ต\n\n!\\[ถ\\](ท)\n",
			"",
		},
		{
			"addresses",
			"ก\n\nดู https://example.go.th/a_b_c?x=1&y=2* และ (http://example.go.th/_x_) xhttps://a_b_",
			"ก", "ดู https://example.go.th/a_b_c?x=1&y=2\\* และ (http://example.go.th/_x_) xhttps://a_b\\_\n", "",
		},
		{
			"an underline of dashes below a line",
			"ก\n\nข\n--\n\nค\n==",
			"ก", "ข\\\n\\--\n\nค\\\n\\==\n", "",
		},
	} {
		m := read(t, "a.txt", []byte(c.in))
		if m.Title != c.title || m.Body != c.body {
			t.Errorf("%s:\ngot  %q %q\nwant %q %q", c.name, m.Title, m.Body, c.title, c.body)
		}
		if got := mended(m); got != c.mended {
			t.Errorf("%s: mended %s, want %s", c.name, got, c.mended)
		}
	}
}

func TestChat(t *testing.T) {
	for _, c := range []struct {
		name, in    string
		title, body string
		mended      string
	}{
		{
			"export of a computer",
			"[LINE] ประวัติการแชทในกลุ่ม \"ข่าว\"\nบันทึกเมื่อ 04/09/2569 07:48\n\nศ. 28/11/2568\n08:54\t\tสมชาย เพิ่ม สมหญิง เข้ากลุ่ม\n08:55\tกลุ่ม ข่าว\tหัวเรื่อง\n09:00\tสมหญิง\t[รูป]\n09:02\tสมชาย\t\"บรรทัดแรก\nบรรทัดสอง\"\n\nส. 29/11/2568\n10:00\tสมหญิง\tฝากข่าวด้วย",
			"หัวเรื่อง", "บรรทัดแรก\\\nบรรทัดสอง\n\nฝากข่าวด้วย\n", "line-chat++++++++",
		},
		{
			"export of a phone",
			"2026.11.20 วันเสาร์\n22:31 ประชาสัมพันธ์ รูป\n22:31 ประชาสัมพันธ์ หัวเรื่อง\n\nกำหนดการ\n09:00 พิธีเปิด งาน\n22:40 สมหญิง รับทราบ",
			"หัวเรื่อง", "กำหนดการ\\\n09:00 พิธีเปิด งาน\\\n22:40 สมหญิง รับทราบ\n", "line-chat++",
		},
		{
			"copied from a window",
			"09:41 กลุ่มข่าว หัวเรื่อง\n\nพิธีเริ่ม 09:30 น.\n09:45 กลุ่มข่าว เนื้อข่าว",
			"หัวเรื่อง", "พิธีเริ่ม 09:30 น.\n\nเนื้อข่าว\n", "line-chat+",
		},
		{
			"a sender of two words",
			"09:41 สมหมาย ใจดี [รูป]\n09:41 สมหมาย ใจดี [สติกเกอร์]\n09:42 สมหมาย ใจดี 📢 ข่าวด่วน ปิดสะพาน\n09:43 สมหมาย ใจดี ใช้ทางเลี่ยง",
			"ข่าวด่วน ปิดสะพาน", "ใช้ทางเลี่ยง\n", "line-chat+++ title-signs",
		},
		{
			"messages that begin alike",
			"09:41 ปชส ประกาศ ปิดสะพาน\n09:43 ปชส ประกาศ เปิดสะพาน",
			"ประกาศ ปิดสะพาน", "ประกาศ เปิดสะพาน\n", "line-chat+",
		},
		{
			"the partner of an export",
			"[LINE] ประวัติการแชทกับ สมหมาย ใจดี\nบันทึกเมื่อ 04/09/2569 07:48\n\n2026.11.20 วันเสาร์\n22:31 สมหมาย ใจดี หัวเรื่อง",
			"หัวเรื่อง", "", "line-chat+++",
		},
		{"signs in a headline", "[Photo]\n\n09:41 [สติกเกอร์] 🔥ด่วน🔥 น้ำป่า ❗️\n\n[รูป]\n\nเนื้อข่าว 🔥 09:41 น.", "ด่วน น้ำป่า", "เนื้อข่าว 🔥 09:41 น.\n", "line-chat+ title-signs"},
		{"a headline's own time and signs", "เปิดงาน 09:30 น. ☎ 1784 ©\n\nก", "เปิดงาน 09:30 น. ☎ 1784 ©", "ก\n", ""},
		{
			"a programme in a message",
			"[LINE] Chat history in ข่าว\nSaved on: 2026/11/23 10:00\n\n2026/11/23(Mon)\n9:41 AM\tข่าว\tหัวเรื่อง\n9:42 AM\tข่าว\t\"กำหนดการ\n09:00 พิธีเปิด งาน\n10:00 พิธีเปิด นิทรรศการ\"",
			"หัวเรื่อง", "กำหนดการ\\\n09:00 พิธีเปิด งาน\\\n10:00 พิธีเปิด นิทรรศการ\n", "line-chat++++",
		},
		{
			"a day above a programme",
			"วันจันทร์ 23/11/2569\n09:00 พิธีเปิด งาน\n10:00 พิธีเปิด นิทรรศการ",
			"วันจันทร์ 23/11/2569", "09:00 พิธีเปิด งาน\n\n10:00 พิธีเปิด นิทรรศการ\n", "",
		},
		{
			"a programme keeps its times",
			"09:00 ลงทะเบียน ผู้เข้าร่วม\n09:30 พิธีเปิด โดยผู้ว่าราชการจังหวัด\n10:00 การแสดง ชุดสายน้ำ",
			"09:00 ลงทะเบียน ผู้เข้าร่วม", "09:30 พิธีเปิด โดยผู้ว่าราชการจังหวัด\n\n10:00 การแสดง ชุดสายน้ำ\n", "",
		},
		{
			"a time with its unit",
			"09:00 น. ผู้ว่าฯ เปิดงาน\n\nเนื้อข่าว",
			"09:00 น. ผู้ว่าฯ เปิดงาน", "เนื้อข่าว\n", "",
		},
		{
			"a programme below a title",
			"กำหนดการ\n\n09:00 พิธีเปิด งาน\n10:00 พิธีเปิด นิทรรศการ",
			"กำหนดการ", "09:00 พิธีเปิด งาน\\\n10:00 พิธีเปิด นิทรรศการ\n", "",
		},
	} {
		m := read(t, "a.txt", []byte(c.in))
		if m.Title != c.title || m.Body != c.body {
			t.Errorf("%s:\ngot  %q %q\nwant %q %q", c.name, m.Title, m.Body, c.title, c.body)
		}
		if got := mended(m); got != c.mended {
			t.Errorf("%s: mended %s, want %s", c.name, got, c.mended)
		}
	}
}

func TestCutLines(t *testing.T) {
	for _, c := range []struct{ name, in, title, body, mended string }{
		{
			"an e-mail",
			lines("หัวเรื่องข่าว", "",
				"ผู้ว่าราชการจังหวัดกาญจนบุรีเปิดเผยว่า จังหวัดเตรียมจัดงานสัปดาห์สะพาน",
				"ข้ามแม่น้ำแควประจำปี 2569 ระหว่างวันที่ 27 พฤศจิกายน ถึง 6 ธันวาคม 2569",
				"ณ บริเวณสะพานข้ามแม่น้ำแคว โดยมี the light and sound show",
				"ทุกคืนตลอดการจัดงานที่เชิงสะพาน", "",
				"ประชาชนที่สนใจสอบถามได้ที่สำนักงานประชาสัมพันธ์จังหวัดกาญจนบุรีทุก",
				"วันในเวลาราชการ"),
			"หัวเรื่องข่าว",
			"ผู้ว่าราชการจังหวัดกาญจนบุรีเปิดเผยว่า จังหวัดเตรียมจัดงานสัปดาห์สะพานข้ามแม่น้ำแควประจำปี 2569 ระหว่างวันที่ 27 พฤศจิกายน ถึง 6 ธันวาคม 2569 ณ บริเวณสะพานข้ามแม่น้ำแคว โดยมี the light and sound show ทุกคืนตลอดการจัดงานที่เชิงสะพาน\n\n" +
				"ประชาชนที่สนใจสอบถามได้ที่สำนักงานประชาสัมพันธ์จังหวัดกาญจนบุรีทุกวันในเวลาราชการ\n",
			"cut-lines+++",
		},
		{
			"copied out of a PDF, without an empty line", // the first line is the title, however long
			lines("จังหวัดกาญจนบุรีเตรียมพร้อมรับสถานการณ์น้ำหลากในพื้นที่ลุ่ม",
				"    สำนักงานป้องกันและบรรเทาสาธารณภัยจังหวัดกาญจนบุรีแจ้งเตือนประชา",
				"ชนในพื้นที่ริมแม่น้ำแควน้อยและแม่น้ำแควใหญ่ให้ยกของขึ้นที่สูงภายใน",
				"เวลา 18.00 น. เนื่องจากเขื่อนจะระบายน้ำเพิ่มขึ้นตามแผนการบริหารจัด",
				"การน้ำ",
				"    ประชาชนที่ได้รับความเดือดร้อนแจ้งขอความช่วยเหลือได้ที่สายด่วนนิรภัย",
				"1784 ตลอด 24 ชั่วโมง"),
			"จังหวัดกาญจนบุรีเตรียมพร้อมรับสถานการณ์น้ำหลากในพื้นที่ลุ่ม",
			"สำนักงานป้องกันและบรรเทาสาธารณภัยจังหวัดกาญจนบุรีแจ้งเตือนประชาชนในพื้นที่ริมแม่น้ำแควน้อยและแม่น้ำแควใหญ่ให้ยกของขึ้นที่สูงภายในเวลา 18.00 น. เนื่องจากเขื่อนจะระบายน้ำเพิ่มขึ้นตามแผนการบริหารจัดการน้ำ\n\n" +
				"ประชาชนที่ได้รับความเดือดร้อนแจ้งขอความช่วยเหลือได้ที่สายด่วนนิรภัย 1784 ตลอด 24 ชั่วโมง\n",
			"spaces+ cut-lines+++",
		},
		{
			"a list of one width is cut too, but its items stay apart",
			lines("หัวเรื่อง", "",
				"1. สำนักงานป้องกันและบรรเทาสาธารณภัยจังหวัดกาญจนบุรีแจ้งเตือนประชา",
				"   ชนในพื้นที่",
				"2. สำนักงานประชาสัมพันธ์จังหวัดกาญจนบุรีเผยแพร่ข่าวสารให้ประชาชนได้",
				"   ทราบ",
				"3. องค์กรปกครองส่วนท้องถิ่นทุกแห่งกระจายข่าวทางหอกระจายข่าวและ LINE",
				"   ทุกหมู่บ้าน"),
			"หัวเรื่อง",
			"1. สำนักงานป้องกันและบรรเทาสาธารณภัยจังหวัดกาญจนบุรีแจ้งเตือนประชาชนในพื้นที่\n2. สำนักงานประชาสัมพันธ์จังหวัดกาญจนบุรีเผยแพร่ข่าวสารให้ประชาชนได้ทราบ\n3. องค์กรปกครองส่วนท้องถิ่นทุกแห่งกระจายข่าวทางหอกระจายข่าวและ LINE ทุกหมู่บ้าน\n",
			"spaces++ cut-lines++ typed-list++",
		},
		{
			"paragraphs of their own lengths",
			lines("หัวเรื่อง",
				"นายอำเภอทุกแห่งรายงานสถานการณ์น้ำในพื้นที่ต่อผู้ว่าราชการจังหวัดทุกวันก่อนเวลาแปดนาฬิกา",
				"ประชาชนที่อยู่ริมแม่น้ำยกของขึ้นที่สูง",
				"สถานศึกษาในพื้นที่เสี่ยงพิจารณาเลื่อนกิจกรรมกลางแจ้งออกไปก่อนตามความเหมาะสม",
				"โรงพยาบาลทุกแห่งสำรองยาและเวชภัณฑ์"),
			"หัวเรื่อง",
			"นายอำเภอทุกแห่งรายงานสถานการณ์น้ำในพื้นที่ต่อผู้ว่าราชการจังหวัดทุกวันก่อนเวลาแปดนาฬิกา\n\nประชาชนที่อยู่ริมแม่น้ำยกของขึ้นที่สูง\n\nสถานศึกษาในพื้นที่เสี่ยงพิจารณาเลื่อนกิจกรรมกลางแจ้งออกไปก่อนตามความเหมาะสม\n\nโรงพยาบาลทุกแห่งสำรองยาและเวชภัณฑ์\n",
			"",
		},
	} {
		m := read(t, "a.txt", []byte(c.in))
		if m.Title != c.title || m.Body != c.body {
			t.Errorf("%s:\ngot  %q %q\nwant %q %q", c.name, m.Title, m.Body, c.title, c.body)
		}
		if got := mended(m); got != c.mended {
			t.Errorf("%s: mended %s, want %s", c.name, got, c.mended)
		}
	}
}

// Mending neither loses nor adds a letter.
func TestNoLetterIsLost(t *testing.T) {
	letters := func(s string) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) {
				return r
			}
			return -1
		}, thai.Display(s))
	}
	for seed := range uint64(3_000) {
		random := rand.New(rand.NewPCG(seed, 11))
		var b strings.Builder
		for range 1 + random.IntN(12) {
			for range random.IntN(8) {
				b.WriteString(words[random.IntN(len(words))])
			}
			b.WriteString([]string{"\n", "\n\n", "\n  ", "\r\n", "\t", "\u00A0"}[random.IntN(6)])
		}
		m, err := Read("a.txt", []byte(b.String()))
		if errors.Is(err, errEmpty) {
			continue
		} else if err != nil {
			t.Fatal(err)
		}
		check(t, m)
		d, err := markdown.Open([]byte(m.Body))
		if err != nil {
			t.Fatal(err)
		}
		said := d.Text(markdown.TextContext{Link: func(string) (string, bool) { return "#", true }})
		if got, want := letters(m.Title+"\n"+said), letters(b.String()); got != want {
			t.Fatalf("seed %d: %q\ngives %q %q\nletters %s\nand not %s", seed, b.String(), m.Title, m.Body, got, want)
		}
	}
}
