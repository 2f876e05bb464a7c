package labels

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"image"
	"image/jpeg"
	"maps"
	"slices"
	"strings"
	"testing"

	"hokhao/generator/channel/channeltest"
	"hokhao/generator/channels/press"
	"hokhao/generator/channels/rendition"
	"hokhao/generator/diagnostic"
	"hokhao/generator/print/pdfcheck"
	"hokhao/generator/print/printtest"
	"hokhao/generator/site"
)

func photograph(t testing.TB, width, height int, shade uint8) string {
	img := image.NewGray(image.Rect(0, 0, width, height))
	for i := range img.Pix {
		img.Pix[i] = shade + uint8(i%5)
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func render(t testing.TB, files map[string]string) (*site.Site, channeltest.Files, []diagnostic.Finding) {
	t.Helper()
	s := channeltest.Site(t, files)
	before, _ := channeltest.Render(t, press.New(), s, nil)
	sizes, _ := channeltest.Render(t, rendition.New(), s, nil)
	maps.Copy(before, sizes)
	made, findings := channeltest.Render(t, New(), s, before)
	return s, made, findings
}

func said(t *testing.T, s *site.Site, data []byte) string {
	t.Helper()
	if data == nil {
		t.Fatal("no document")
	}
	return strings.Join(strings.Fields(printtest.Text(printtest.PDF(t, data, s.Dictionary))), " ")
}

func inOrder(t *testing.T, text string, parts ...string) {
	t.Helper()
	rest := text
	for _, p := range parts {
		_, after, found := strings.Cut(rest, p)
		if !found {
			t.Fatalf("%q does not come where it should in\n%s", p, text)
		}
		rest = after
	}
}

const river = `---
title: นิทรรศการภาพ “สายน้ำสองแคว”
date: 2026-11-06 09:00
number: 3/2569
points: [ภาพสองภาพ, ชมฟรี]
opens: 2026-11-14
closes: 2027-01-31
venue: โถงศาลากลางจังหวัด
contact: {name: กลุ่มงานเครือข่าย, phone: 0 3400 0012}
credits: {text: กลุ่มงานเครือข่าย}
photos:
  - {file: a.jpg, alt: สะพานไม้, caption: เช้าที่ซองกาเลีย, credit: กลุ่มงานข่าว, place: อำเภอสังขละบุรี, taken: 2026-10-05}
  - {file: b.jpg, alt: โปสเตอร์, caption: โปสเตอร์งาน, type: graphic, text: ชมฟรีทุกวัน}
---

แม่น้ำสองสายพบกันที่ปากแพรก

## ทางเข้าชม

เข้าทางประตูทิศตะวันออก
`

func exhibition(t testing.TB) map[string]string {
	return map[string]string{
		"exhibitions/river/index.md": river,
		"exhibitions/river/a.jpg":    photograph(t, 1800, 1000, 40), "exhibitions/river/b.jpg": photograph(t, 600, 900, 140),
	}
}

func TestLabelsAndCatalogue(t *testing.T) {
	s, made, findings := render(t, exhibition(t))
	if len(findings) > 0 || len(made) != 2 {
		t.Errorf("%v, %v", slices.Sorted(maps.Keys(made)), findings)
	}
	labels := made["exhibitions/river.labels.pdf"]
	inOrder(t, said(t, s, labels), "อำเภอสังขละบุรี", "เช้าที่ซองกาเลีย", "ภาพ: กลุ่มงานข่าว · ถ่ายเมื่อ 5 ตุลาคม 2569", "โปสเตอร์งาน")
	pages := printtest.Grey(t, labels, 100)
	if len(pages) != 2 {
		t.Errorf("%d sheets for two photos", len(pages))
	}
	for _, page := range pages {
		if codes := printtest.Codes(t, page); !slices.Equal(codes, []string{"https://pr.example.go.th/exhibitions/river.html"}) {
			t.Errorf("the code leads to %q", codes)
		}
	}
	catalogue := made["exhibitions/river.catalogue.pdf"]
	inOrder(t, said(t, s, catalogue), "สูจิบัตร · นิทรรศการภาพถ่าย", "นิทรรศการภาพ “สายน้ำสองแคว”", "วันที่", "14 พฤศจิกายน 2569 – 31 มกราคม 2570", "โถงศาลากลางจังหวัด",
		"สาระสำคัญ", "ภาพสองภาพ", "ชมฟรี", "แม่น้ำสองสายพบกันที่ปากแพรก", "ทางเข้าชม", "เข้าทางประตูทิศตะวันออก", "ภาพในนิทรรศการ",
		"1 อำเภอสังขละบุรี", "เช้าที่ซองกาเลีย", "ถ่ายเมื่อ 5 ตุลาคม 2569", "โปสเตอร์งาน", "ชมฟรีทุกวัน", "ข้อมูลการจัดทำ", "3/2569", "กลุ่มงานเครือข่าย", "โทร. 0 3400 0012", "CC BY 4.0")
	if !slices.Contains(printtest.Codes(t, printtest.Grey(t, catalogue, 100)...), "https://pr.example.go.th/exhibitions/river.html") {
		t.Error("no code leads to the exhibition")
	}
}

func TestWhatWasWithdrawnHasNone(t *testing.T) {
	files := exhibition(t)
	for _, keep := range []string{"text", "title"} {
		files["exhibitions/river/index.md"] = strings.Replace(river, "number:", "withdrawn: {date: 2026-11-20, reason: ผิด, keep: "+keep+"}\nnumber:", 1)
		if _, made, _ := render(t, files); len(made) > 0 {
			t.Errorf("%s: %v", keep, slices.Sorted(maps.Keys(made)))
		}
	}
}

func TestHostileExhibition(t *testing.T) {
	files := map[string]string{}
	photos := ""
	for i := range 200 {
		name := fmt.Sprintf("p%03d.jpg", i)
		files["exhibitions/many/"+name] = photograph(t, 60+i, 260-i, uint8(i))
		caption := map[int]string{0: strings.Repeat("ก", 5000), 1: strings.Repeat("คำบรรยายที่ยาวมาก ", 100), 2: "漢字 😀", 3: "\u0e33\u0e49"}[i]
		photos += fmt.Sprintf("  - {file: %s, alt: ภาพที่ %d, caption: %q, place: %q}\n", name, i, caption, strings.Repeat("สถานที่", i%4))
	}
	files["exhibitions/many/index.md"] = "---\ntitle: " + strings.Repeat("นิทรรศการ", 60) + "\ndate: 2026-11-06\nphotos:\n" + photos + "---\n"
	_, made, _ := render(t, files)
	for _, form := range []string{"labels", "catalogue"} {
		data := made["exhibitions/many."+form+".pdf"]
		for _, p := range pdfcheck.Check(data) {
			t.Errorf("%s: %v", form, p)
		}
		if n := bytes.Count(data, []byte("/Subtype /Image")); n < 200 && bytes.Count(data, []byte("DCTDecode")) < 200 {
			t.Errorf("%s: %d photos", form, n)
		}
	}
}

// Labels beside photos are black.
func TestOfficeColor(t *testing.T) {
	printtest.OfficeColor(t, func(more string) map[string][]byte {
		files := exhibition(t)
		files["site.yaml"] = channeltest.Settings + more
		_, made, _ := render(t, files)
		delete(made, "exhibitions/river.labels.pdf")
		return made
	})
}

// The hash is of a fixed exhibition: if it changes, recipe must be raised, or published documents would stay as they were.
func TestRecipe(t *testing.T) {
	sum := func() string {
		_, made, _ := render(t, exhibition(t))
		all := sha256.New()
		for _, path := range slices.Sorted(maps.Keys(made)) {
			fmt.Fprintf(all, "%s %x\n", path, sha256.Sum256(made[path]))
		}
		return hex.EncodeToString(all.Sum(nil))[:16]
	}
	got := sum()
	if again := sum(); again != got {
		t.Error("the same exhibition gives other bytes")
	}
	if got != recipeSum {
		t.Errorf("the bytes changed: raise recipe in labels.go, and write recipeSum = %q", got)
	}
}

const recipeSum = "122e09102329deb6"
