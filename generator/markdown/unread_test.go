package markdown

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// What looks like Markdown and did not become it is said, and what was typed as the hint says is sound.
func TestMarkdownThatIsNone(t *testing.T) {
	for _, c := range []struct{ name, body, want, mended string }{
		{"a space in an address", "ดู [แบบ](https://x.go.th/ไฟล์ (1).pdf) ก", "link-unread 1:4 error", "ดู [แบบ](<https://x.go.th/ไฟล์ (1).pdf>) ก"},
		{"a space in a file's name", "[แบบฟอร์ม](แบบ ฟอร์ม.pdf)", "link-unread 1:1 error", "[แบบฟอร์ม](<แบบ ฟอร์ม.pdf>)"},
		{"a space in a picture's name", "![ภาพ](ภาพ ใหญ่.jpg)", "picture-unread 1:1 error", "![ภาพ](<ภาพ ใหญ่.jpg>)"},
		{"a caption too", "![ภาพ](ภาพ ใหญ่.jpg \"คำ (ก)\")", "picture-unread 1:1 error", "![ภาพ](<ภาพ ใหญ่.jpg> \"คำ (ก)\")"},
		{"a space before an address", "[ลิงก์] (https://x.go.th/a)", "link-unread 1:1 error", "[ลิงก์](https://x.go.th/a)"},
		{"a space before a file", "[ลิงก์] (a.pdf)", "link-unread 1:1 error", "[ลิงก์](a.pdf)"},
		{"a heading without a space", "ก\n##ไม่มีวรรค", "heading-unread 2:1 warning", "## ไม่มีวรรค"},
		{"an item without a space", "-ตรวจฟรี", "list-unread 1:1 warning", "- ตรวจฟรี"},
		{"items without a space", "ก\n-ตรวจฟรี\n-ทำฟัน", "list-unread 2:1 warning", "- ตรวจฟรี"},
		{"an item that is indented", "ก\n    - ตรวจฟรี", "list-unread 2:5 warning", ""},
		{"an item that is indented in a list", "1. ก\n       - ข", "list-unread 2:8 warning", ""},
		{"a table without dashes", "| ก | ข |\n| 1 | 2 |", "table-unread 1:1 warning", "| ก | ข |\n|---|---|\n| 1 | 2 |"},
		{"a table without bars at its sides", "ก | ข\n1 | 2", "table-unread 2:1 warning", "ก | ข\n|---|---|\n1 | 2"},
		{"numbers in Thai", "๑. นำบัตร\n๒. กรอกแบบ", "list-by-hand 1:1 note", "1. นำบัตร\n2. กรอกแบบ"},
		{"numbers from two", "ก\n2) ข\n3) ค", "list-by-hand 2:1 note", "ก\n\n2) ข\n3) ค"},
		{"letters", "ก. นำบัตร\nข. กรอกแบบ", "list-by-hand 1:1 note", ""},
		{"bullets", "• นำบัตร\n• กรอกแบบ", "list-by-hand 1:1 note", "- นำบัตร\n- กรอกแบบ"},
		{"letters without a space", "ก.นำบัตรประชาชน\nข.กรอกแบบ", "list-by-hand 1:1 note", ""},
		{"numbers without a space", "๑.นำบัตร\n๒.กรอก", "list-by-hand 1:1 note", "1. นำบัตร\n2. กรอก"},
		{"numbers of two parts", "1.1 ก\n1.2 ข", "list-by-hand 1:1 note", ""},
		{"Latin letters", "a. ก\nb. ข", "list-by-hand 1:1 note", ""},
		{"arrows", "→ ก\n→ ข", "list-by-hand 1:1 note", "- ก\n- ข"},
		{"stars without a space", "*ตรวจฟรี\n*ทำฟัน", "list-unread 1:1 warning", "* ตรวจฟรี\n* ทำฟัน"},
		{"plus signs without a space", "+ตรวจ\n+ฟัน", "list-unread 1:1 warning", "+ ตรวจ\n+ ฟัน"},
		{"one item below a text", "ข้อหนึ่ง\n-ข้อสอง", "list-unread 2:1 warning", "ข้อหนึ่ง\n\n- ข้อสอง"},
		{"one # without a space", "#หัวข้อ\n\nเนื้อความ", "heading-unread 1:1 note", "## หัวข้อ\n\nเนื้อความ"},
		{"seven #", "####### เจ็ด", "heading-unread 1:1 warning", "### เจ็ด"},
		{"dashes between texts", "ข้อความ\n---\nต่อ", "heading-underlined 1:1 warning", "ข้อความ\n\n---\nต่อ"},
		{"a space in an address in angles", "<https://a.example/ไฟล์ (1).pdf>", "link-unread 1:2 error", "[ก](<https://a.example/ไฟล์ (1).pdf>)"},
		{"a space in a bare address", "ดู https://a.example/ไฟล์ (1).pdf", "link-unread 1:4 error", "ดู [ก](<https://a.example/ไฟล์ (1).pdf>)"},
		{"an address without parentheses", "[แบบ]https://a.example/", "link-unread 1:1 error", "[แบบ](https://a.example/)"},
		{"brackets and parentheses exchanged", "ดู (แบบ)[https://a.example/]", "link-unread 1:4 error", "ดู [แบบ](https://a.example/)"},
		{"a parenthesis that is not closed", "[แบบ](https://a.example/ ก", "link-unread 1:1 error", "[แบบ](https://a.example/) ก"},
		{"addresses in brackets", "ที่มา [https://a.example/] และ (https://a.example/) (ดู) https://a.example/a (1)", "", ""},
		{"an address", "ต.ปากแพรก\nถ.แสงชูโต\nอ.เมือง", "", ""},
		{"dates and times", "ม.ค.\nพ.ค. ก\n\n08.30 น. ก\n09.00 น. ข\n\n*เน้น* ก\n*เน้น* ข\n\n#เที่ยวไทย", "", ""},
		{"a long text above dashes", "ก\nข\n---", "heading-underlined 1:1 warning", "ก\nข\n\n---"},
		{"code that goes on", "ก\n\n```\nข", "code-unclosed 3:1 warning", "ก\n\n```\nข\n```"},
		{"a reference in brackets", "[1] (https://x.go.th/) [ส่วนที่ 1](แก้ไข พ.ศ. 2560) [ก] (ดูหน้า 2) [x] ok", "", ""},
		{"tags and signs", "#เที่ยวไทย #กาญจนบุรี\n\n*หมายเหตุ\n\nก | ข\n\n-5 องศา\n\n+66 34 000 000", "", ""},
		{"wrapped sentences", "เวลา ๑๐.๐๐\nน. ณ ศาลา\nกรุงเทพฯ\n-กาญจนบุรี ปี\n2569. จบ\nก. เดียว", "", ""},
		{"clauses", "ข้อ ๑ ก\nข้อ ๒ ข\n\n☐ ก\n☑ ข", "", ""},
		{"lines that were ended on purpose", "๑. ก\\\n๒. ข  \n๓. ค\n\n– ก\\\n– ข", "", ""},
		{"short heading", "ก\n---\n\n```\nx\n```\n> ~~~\n> x\n> ~~~\n", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, f := range outlineOf("a.md", 1, []byte(c.body)).Findings {
				got = append(got, fmt.Sprintf("%s %d:%d %s", f.Rule, f.Line, f.Column, f.Severity))
				checkFinding(t, f)
			}
			if strings.Join(got, ", ") != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			if fs := outlineOf("a.md", 1, []byte(c.mended)).Findings; len(fs) > 0 {
				t.Errorf("the hint does not mend: %+v", fs)
			}
		})
	}
}

// A line break between Thai letters is nothing. Digits, ๆ and ฯ are no letters, and an item made by hand keeps its line.
func TestLineEndsBesideThai(t *testing.T) {
	for body, want := range map[string]string{
		"หน่วยแพทย์\nเคลื่อนที่": "หน่วยแพทย์เคลื่อนที่", "พิธีเปิด\n๑๐.๐๐ น.": "พิธีเปิด ๑๐.๐๐ น.", "พ.ศ. ๒๕๖๙\nณ ศาลากลาง": "พ.ศ. ๒๕๖๙ ณ ศาลากลาง",
		"ฯลฯ\nจบ": "ฯลฯ จบ", "กรุงเทพฯ\nมี": "กรุงเทพฯ มี", "ต่าง\nๆ": "ต่าง ๆ", "ต่าง ๆ\nที่": "ต่าง ๆ ที่", "ราคา\n฿100": "ราคา ฿100",
		"**หนา**\n๑๐ คน": "หนา ๑๐ คน", "ก\n**ข**": "กข", "น้ำ\nและ": "น้ำและ",
		"๑. นำบัตร\n๒. กรอกแบบ": "๑. นำบัตร\n๒. กรอกแบบ", "ขั้นตอน\n(1) นำบัตร\n(2) กรอกแบบ": "ขั้นตอน\n(1) นำบัตร\n(2) กรอกแบบ",
		"ค. นำบัตร\nง. กรอกแบบ": "ค. นำบัตร\nง. กรอกแบบ", "ข้อ ๑ ก\nข้อ ๒ ข": "ข้อ ๑ ก\nข้อ ๒ ข", "• ก\n• ข": "• ก\n• ข", "-ก\n-ข": "-ก\n-ข",
		"เวลา\nน. ณ ศาลา": "เวลาน. ณ ศาลา",
	} {
		got, err := toText([]byte(body), TextContext{})
		if err != nil || got != want+"\n" {
			t.Errorf("%q: %q, want %q", body, got, want)
		}
		html, err := toHTML([]byte(body), Context{})
		if breaks := strings.Count(html, "<br>"); err != nil || breaks != strings.Count(want, "\n") {
			t.Errorf("%q: %s", body, html)
		}
	}
}

// Clauses keep their numbers in every form; those that are all one are counted.
func TestNumbersOfItems(t *testing.T) {
	for _, c := range []struct {
		body    string
		numbers []int
		html    string
	}{
		{"3. ก\n5. ข\n9. ค", []int{3, 5, 9}, `<ol start="3"> <li>ก</li> <li value="5">ข</li> <li value="9">ค</li> </ol>`},
		{"1. ก\n2. ข\n4. ค\n5. ง", []int{1, 2, 4, 5}, `<ol> <li>ก</li> <li>ข</li> <li value="4">ค</li> <li>ง</li> </ol>`},
		{"> 7) ก\n> 9) ข", []int{7, 9}, `<blockquote> <ol start="7"> <li>ก</li> <li value="9">ข</li> </ol> </blockquote>`},
		{"1. ก\n1. ข\n1. ค", []int{1, 2, 3}, `<ol> <li>ก</li> <li>ข</li> <li>ค</li> </ol>`},
		{"0. ก\n1. ข", []int{0, 1}, `<ol start="0"> <li>ก</li> <li>ข</li> </ol>`},
		{"2. ก\n3. ข", []int{2, 3}, `<ol start="2"> <li>ก</li> <li>ข</li> </ol>`},
	} {
		html, _ := toHTML([]byte(c.body), Context{})
		if got := strings.Join(strings.Fields(html), " "); got != c.html {
			t.Errorf("%q: %s", c.body, got)
		}
		text, _ := toText([]byte(c.body), TextContext{})
		said, _ := show([]byte(c.body), (*Document).Aloud)
		blocks, _ := toBlocks([]byte(c.body), Context{})
		if blocks[0].Kind == QuoteBlock {
			blocks = blocks[0].Blocks
		}
		want := c.numbers
		if consecutive(c.numbers) {
			want = nil
		}
		if !reflect.DeepEqual(blocks[0].Numbers, want) || blocks[0].Start != c.numbers[0] {
			t.Errorf("%q: blocks %v from %d", c.body, blocks[0].Numbers, blocks[0].Start)
		}
		var aloud []int
		for i, s := range said {
			aloud = append(aloud, s.Number)
			if !strings.Contains(text, fmt.Sprintf("%d. %s", c.numbers[i], s.Text)) {
				t.Errorf("%q: %s", c.body, text)
			}
		}
		if !slices.Equal(aloud, c.numbers) {
			t.Errorf("%q: aloud %v", c.body, aloud)
		}
	}
}
