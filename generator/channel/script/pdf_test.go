package script

import (
	"slices"
	"strings"
	"testing"

	"hokhao/generator/entry/entrytest"
	"hokhao/generator/print/printtest"
)

// Scripts are tagged, three programs of others read out of them what the text form says, and their codes lead to the newest
// form; whatever stands in them.
func TestPrintedScripts(t *testing.T) {
	files := map[string]string{
		"site.yaml": settings, "notices/flood.md": warning(""),
		"news/a.md": entrytest.Release("หน่วยแพทย์ออกตรวจ 3 วัน", "2026-11-30 09:00", "number: 1/2569\ncontact: {name: กลุ่มงานข่าว, phone: 0 3400 0011}\n",
			"## กำหนดการ\n\n1. ลงทะเบียนเวลา 08.30 น.\n2. ตรวจสุขภาพ\n\n"+strings.Repeat("น้ำทำให้ผู้อยู่ริมฝั่งต้องย้ายของขึ้นที่สูง และดูแลเด็กเล็กกับผู้สูงอายุ ", 30)),
		"news/hostile.md": entrytest.Release("漢字 😀 "+strings.Repeat("ก", 3000), "2026-11-29", "", strings.Repeat("น้ำ", 4000)+" e\u0301"),
	}
	s := entrytest.Site(t, files)
	made, _ := entrytest.Render(t, New(Options{}), s, nil)
	for path, data := range made {
		if !strings.HasSuffix(path, PDFEnding) {
			continue
		}
		t.Run(path, func(t *testing.T) {
			tree := printtest.Text(printtest.PDF(t, data, s.Dictionary))
			for _, line := range aloud(t, string(made[strings.TrimSuffix(path, PDFEnding)+TextEnding])) {
				phrase := strings.TrimSuffix(strings.TrimSuffix(line, rest), strings.TrimRight(breath, " "))
				if !strings.Contains(flat(tree), flat(phrase)) {
					t.Errorf("on paper there is no %q", phrase)
				}
			}
			want := s.URL("/broadcast/")
			if address, ok := strings.CutSuffix(path, PDFEnding); ok && !strings.HasPrefix(path, "broadcast/") {
				want = s.URL("/" + address + ".html")
			}
			if codes := printtest.Codes(t, printtest.Pictures(t, data, 120)...); !slices.Contains(codes, want) {
				t.Errorf("the codes are %q, want %q", codes, want)
			}
		})
	}
}

func flat(text string) string { return strings.Join(strings.Fields(text), " ") }
