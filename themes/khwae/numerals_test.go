package khwae_test

import (
	"strings"
	"testing"

	"hokhao/generator/thai"
	"hokhao/generator/view"
	"hokhao/themes/khwae"
)

// An issue uses one style of numerals, whatever its texts, dates and markup contain.
func TestNumeralsOfAnIssue(t *testing.T) {
	to, _ := view.To("/news/12.html")
	v := view.Week{
		Masthead: view.Masthead{Title: "สรุปข่าว", Volume: "ปีที่ 2", Issue: "ฉบับที่ ๔๗/๒๕๖๙", Office: view.Office{Name: "สำนักงาน", Phone: view.Phone{Text: "0 3400 0000"}}, Site: "pr1.example.go.th"},
		Sections: []view.Section{{ID: "lead", Stories: []view.Story{{
			ID: "s1", Title: view.Text{Plain: "เปิด ๑๒ จุด COVID-19 & 5 'ข้อ'"}, Number: "170/2569", Published: date(2026, 11, 28), Lead: true, To: to,
			Points: []view.Text{{Plain: "ร้อยละ 46.2", Whole: [][2]int{{0, 23}}}},
			Body:   `<p id="a7">ยาว 5 กม. <code>x = 12</code> &#39;๗&#39; &lt;9&gt; <a href="/1.html">หน้า 8</a></p>`,
		}}}},
		Coming: []view.Coming{{Starts: date(2026, 11, 30), Ends: date(2026, 12, 7), GoesOn: true, Title: view.Text{Plain: "งานปี ๒๕๖๙"}, To: to}},
	}
	for _, c := range []struct {
		inThai bool
		write  func(string) string
	}{{false, thai.ArabicDigits}, {true, thai.Digits}} {
		v.Masthead.ThaiNumerals = c.inThai
		page := render(t, khwae.New().Draw(v))
		for _, f := range faults(page, false) {
			t.Error(f)
		}
		text := textOf(find(t, page, hasClass("week")))
		for _, want := range []string{
			c.write("ปีที่ 2"), c.write("ฉบับที่ 47/2569"), c.write("เปิด 12 จุด ") + "COVID-19" + c.write(" & 5 'ข้อ'"), c.write("170/2569"), c.write("28 พ.ย. 2569"),
			c.write("ร้อยละ 46.2"), c.write("ยาว 5 กม. ") + "x = 12" + c.write(" '7' <9> หน้า 8"), c.write("งานปี 2569"), c.write("ต่อเนื่องถึงวันที่ 7 ธันวาคม 2569"),
			c.write("0 3400 0000"), "pr1.example.go.th",
		} {
			if !strings.Contains(text, want) {
				t.Errorf("no %q in %s", want, text)
			}
		}
		for _, want := range []string{`href="/1.html"`, `href="/news/12.html"`, `id="a7"`, `datetime="2026-11-28"`} {
			if !strings.Contains(page, want) {
				t.Errorf("no %s in the page", want)
			}
		}
	}
}
