package script

import (
	"bytes"
	"fmt"
	"maps"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"

	"hokhao/generator/channel/channeltest"
	"hokhao/generator/print/printtest"
	"hokhao/generator/soak"
)

// The PDFs of scripts are tagged; three independent programs extract from them what the text form says; and their QR codes
// lead to the newest form, whatever text they contain.
func TestPrintedScripts(t *testing.T) {
	files := map[string]string{
		"site.yaml": settings, "notices/flood.md": warning(""),
		"news/a.md": channeltest.Release("หน่วยแพทย์ออกตรวจ 3 วัน", "2026-11-30 09:00", "number: 1/2569\ncontact: {name: กลุ่มงานข่าว, phone: 0 3400 0011}\n",
			"## กำหนดการ\n\n1. ลงทะเบียนเวลา 08.30 น.\n2. ตรวจสุขภาพ\n\n"+strings.Repeat("น้ำทำให้ผู้อยู่ริมฝั่งต้องย้ายของขึ้นที่สูง และดูแลเด็กเล็กกับผู้สูงอายุ ", 30)),
		"news/hostile.md": channeltest.Release("漢字 😀 "+strings.Repeat("ก", 3000), "2026-11-29", "", strings.Repeat("น้ำ", 4000)+" e\u0301"),
	}
	s := channeltest.Site(t, files)
	made, _ := channeltest.Render(t, New(Options{}), s, nil)
	days := 0
	for _, path := range slices.Sorted(maps.Keys(made)) {
		data := made[path]
		if !strings.HasSuffix(path, PDFEnding) {
			continue
		}
		if strings.HasPrefix(path, "broadcast/") {
			if days++; days > soak.Rounds(2, len(made)) { // districts differ little
				continue
			}
		}
		t.Run(path, func(t *testing.T) {
			tree := printtest.Text(printtest.PDF(t, data, s.Dictionary))
			for _, line := range linesRead(t, string(made[strings.TrimSuffix(path, PDFEnding)+TextEnding])) {
				phrase := strings.TrimSuffix(strings.TrimSuffix(line, rest), strings.TrimRight(breath, " "))
				if !strings.Contains(flat(tree), flat(phrase)) {
					t.Errorf("on paper there is no %q", phrase)
				}
			}
			want := s.URL("/broadcast/")
			if address, ok := strings.CutSuffix(path, PDFEnding); ok && !strings.HasPrefix(path, "broadcast/") {
				want = s.URL("/" + address + ".html")
			}
			if codes := printtest.Codes(t, printtest.Grey(t, data, 120)...); !slices.Contains(codes, want) {
				t.Errorf("the codes are %q, want %q", codes, want)
			}
		})
	}
}

// However long a script is, its last page is more than a foot: it contains the goodbye, the place for the signature, and the
// complete foot.
func TestAFootIsNotTorn(t *testing.T) {
	pdftotext := printtest.Need(t, "pdftotext")
	files := map[string]string{"site.yaml": settings}
	for lines := range 24 { // a whole page
		date := time.Date(2026, 11, 1+lines, 9, 0, 0, 0, time.UTC)
		files[fmt.Sprintf("news/%d.md", lines)] = channeltest.Release("น้ำขึ้น", date.Format("2006-01-02 15:04"), fmt.Sprintf("number: %d/2569\n", lines+1),
			strings.Repeat("น้ำขึ้น\n\n", 8+lines))
	}
	made, _ := channeltest.Render(t, New(Options{}), channeltest.Site(t, files), nil)
	pages := map[int]bool{}
	for path, data := range made {
		if !strings.HasSuffix(path, PDFEnding) {
			continue
		}
		cmd := exec.Command(pdftotext, "-layout", "-", "-")
		cmd.Stdin = bytes.NewReader(data)
		out, err := cmd.Output()
		if err != nil {
			t.Fatal(err)
		}
		all := strings.Split(strings.TrimSuffix(string(out), "\f"), "\f")
		pages[len(all)] = true
		want := []string{"ขอทวน", "สวัสดี", "ผู้อ่าน", "https:"}
		if strings.HasPrefix(path, "news/") {
			want = append(want, "/2569")
		}
		for _, want := range want {
			if last := all[len(all)-1]; !strings.Contains(last, want) {
				t.Errorf("%s: the last page has no %s:\n%s", path, want, last)
			}
		}
	}
	if len(pages) < 2 {
		t.Errorf("no script has a page more than another: %v", pages)
	}
}

func flat(text string) string { return strings.Join(strings.Fields(text), " ") }
