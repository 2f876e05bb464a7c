package card

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	_ "image/png"
	"maps"
	"slices"
	"strings"
	"testing"

	"hokhao/generator/channel"
	"hokhao/generator/channel/channeltest"
	"hokhao/generator/channels/press"
	"hokhao/generator/channels/rendition"
	"hokhao/generator/diagnostic"
	"hokhao/generator/key"
	"hokhao/generator/print"
	"hokhao/generator/site"
)

const settings = `title: ข่าวจังหวัดกาญจนบุรี
description: ข่าวของจังหวัด
baseURL: https://pr.example.go.th/
office: {name: สำนักงานประชาสัมพันธ์จังหวัดกาญจนบุรี}
approval: []
districts: [{key: si-sawat, name: ศรีสวัสดิ์}]
`

// photograph returns a JPEG whose left half is red and whose right half is blue.
func photograph(t testing.TB, width, height int) string {
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			c := color.RGBA{200, 20, 20, 255}
			if x >= width/2 {
				c = color.RGBA{20, 20, 200, 255}
			}
			img.SetRGBA(x, y, c)
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func connect(t testing.TB, files map[string]string) (*site.Site, channeltest.Files) {
	t.Helper()
	files = maps.Clone(files)
	if files["site.yaml"] == "" {
		files["site.yaml"] = settings
	}
	s := channeltest.Site(t, files)
	made, _ := channeltest.Render(t, press.New(), s, nil)
	sizes, _ := channeltest.Render(t, rendition.New(), s, nil)
	maps.Copy(made, sizes)
	return s, made
}

func cards(t testing.TB, files map[string]string) (channeltest.Files, []diagnostic.Finding) {
	t.Helper()
	s, made := connect(t, files)
	all, findings := channeltest.Render(t, New(), s, made)
	maps.DeleteFunc(all, func(path string, _ []byte) bool { return strings.HasSuffix(path, "/podcast.cover.jpg") })
	return all, findings
}

// faces returns the views of a site's cards, by the path of the publication.
func faces(t testing.TB, files map[string]string) map[string]cardView {
	s, made := connect(t, files)
	all := map[string]cardView{}
	for _, p := range s.Publications {
		all[p.Path] = cardViewOf(s, made, p)
	}
	return all
}

func picture(t *testing.T, data []byte) image.Image {
	t.Helper()
	img, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if img.Bounds() != image.Rect(0, 0, 1200, 630) {
		t.Fatalf("a card of %v", img.Bounds())
	}
	return img
}

func near(c color.Color, r, g, b int) bool {
	x := color.RGBAModel.Convert(c).(color.RGBA)
	off := func(a uint8, b int) bool { return int(a)-b > 40 || b-int(a) > 40 }
	return !off(x.R, r) && !off(x.G, g) && !off(x.B, b)
}

var sample = map[string]string{
	"news/2026/plain.md":       channeltest.Release("หน่วยแพทย์ลงพื้นที่", "2026-11-23", "", "เนื้อข่าว"),
	"news/2026/photo/index.md": channeltest.Release("มีภาพ", "2026-11-23", "photos: [{file: p.jpg, alt: ภาพ, focus: [0.9, 0.5]}]\n", "เนื้อข่าว"),
	"news/2026/royal/index.md": channeltest.Release("พิธีวางพวงมาลา", "2026-10-23", "royal: true\nphotos: [{file: p.jpg, alt: ภาพ}]\n", "เนื้อข่าว"),
	"news/2026/gone/index.md":  channeltest.Release("ผลสอบ", "2026-11-20", "photos: [{file: p.jpg, alt: ภาพ}]\nwithdrawn: {date: 2026-11-25, reason: ข้อมูลส่วนบุคคล, keep: title}\n", "ความลับ"),
	"notices/2026/flood.md":    "---\ntitle: น้ำท่วม\ndate: 2026-11-30\ntype: warning\nhazard: flood\nlevel: evacuate\nuntil: 2026-12-05\ndistricts: [si-sawat]\nsource: ชลประทาน\nactions: [ไปที่สูง]\n---\n\nฝน\n",
	"notices/2026/over.md":     "---\ntitle: น้ำท่วม\ndate: 2026-11-10\ntype: warning\nhazard: flood\nlevel: warning\nuntil: 2026-11-12\nurgency: emergency\ndistricts: [si-sawat]\nsource: ชลประทาน\nactions: [ไปที่สูง]\n---\n\nฝน\n",
	"clarifications/2026/c.md": "---\ntitle: สะพานเปิดทุกวัน\ndate: 2026-11-22\nclaim: {text: สะพานปิด, source: สื่อสังคมออนไลน์}\nverdict: false\n---\n\nสะพานเปิด\n",
	"news/2026/en.en.md":       channeltest.Release("Park is open", "2026-11-20", "urgency: urgent\n", "Open."),
}

func withPhotos(t testing.TB, files map[string]string) map[string]string {
	files = maps.Clone(files)
	for name := range files {
		if dir, ok := strings.CutSuffix(name, "index.md"); ok {
			files[dir+"p.jpg"] = photograph(t, 1600, 900)
		}
	}
	return files
}

func TestEachPublicationHasACard(t *testing.T) {
	files := withPhotos(t, sample)
	made, findings := cards(t, files)
	if len(findings) > 0 {
		t.Error(findings)
	}
	want := []string{"card.png", "clarifications/2026/c.card.png", "news/2026/en.en.card.png", "news/2026/gone.card.png", "news/2026/photo.card.jpg",
		"news/2026/plain.card.png", "news/2026/royal.card.jpg", "notices/2026/flood.card.png", "notices/2026/over.card.png"}
	if got := slices.Sorted(maps.Keys(made)); !slices.Equal(got, want) {
		t.Errorf("cards: %q", got)
	}
	for path, data := range made {
		picture(t, data)
		if len(data) > 300_000 {
			t.Errorf("%s: %d bytes", path, len(data))
		}
	}
	all := faces(t, files)
	for path, want := range map[string][3]string{
		"/news/2026/plain.html":       {"ข่าวประชาสัมพันธ์", "", "หน่วยแพทย์ลงพื้นที่"},
		"/news/2026/royal.html":       {"ข่าวในพระราชสำนัก", "", "พิธีวางพวงมาลา"},
		"/news/2026/gone.html":        {"ข่าวประชาสัมพันธ์", "", "ยกเลิกข่าว: ผลสอบ"},
		"/notices/2026/flood.html":    {"ประกาศและคำเตือน", "อพยพ", "น้ำท่วม"},
		"/notices/2026/over.html":     {"ประกาศและคำเตือน", "", "สิ้นสุดการเตือนภัยแล้ว: น้ำท่วม"},
		"/clarifications/2026/c.html": {"ชี้แจงข้อเท็จจริง", "", "ชี้แจง: สะพานเปิดทุกวัน"}, // the verdict is not shown: it would be read as one on the title
		"/news/2026/en.en.html":       {"News", "Urgent", "Park is open"},
	} {
		f := all[path]
		if got := [3]string{f.Kind, f.Kicker, f.Title}; got != want {
			t.Errorf("%s says %q, want %q", path, got, want)
		}
	}
	if f := all["/news/2026/en.en.html"]; f.Note != "20 November 2026" || f.Alert || !f.Warns {
		t.Errorf("%+v", f)
	}
	if !all["/notices/2026/flood.html"].Alert || all["/notices/2026/over.html"].Alert || all["/news/2026/gone.html"].Shown {
		t.Error("only a warning in force is an alert, and nothing shows a photo that was removed")
	}
}

// A photo is cropped around its focus and nothing is drawn over it; a royal photo is not cropped.
func TestPhotos(t *testing.T) {
	made, _ := cards(t, withPhotos(t, sample))
	img := picture(t, made["news/2026/photo.card.jpg"])
	for _, at := range []image.Point{{730, 5}, {950, 270}, {1195, 535}} {
		if !near(img.At(at.X, at.Y), 20, 20, 200) { // its focus is in the right half
			t.Errorf("at %v there is %v", at, img.At(at.X, at.Y))
		}
	}
	for y := range 540 {
		for x := 730; x < 1198; x += 2 {
			if !near(img.At(x, y), 20, 20, 200) {
				t.Fatalf("something stands on the photo at %d, %d: %v", x, y, img.At(x, y))
			}
		}
	}
	royal := picture(t, made["news/2026/royal.card.jpg"])
	if !near(royal.At(760, 270), 200, 20, 20) || !near(royal.At(1130, 270), 20, 20, 200) || !near(royal.At(950, 20), 255, 255, 255) {
		t.Error("the royal photo does not stand whole")
	}
}

func TestMourningIsGrey(t *testing.T) {
	files := withPhotos(t, sample)
	files["site.yaml"] = settings + "mourning: {from: 2026-11-30, to: 2026-12-02}\n"
	made, _ := cards(t, files)
	for path, data := range made {
		img := picture(t, data)
		for y := 0; y < 630; y += 3 {
			for x := 0; x < 1200; x += 3 {
				c := color.RGBAModel.Convert(img.At(x, y)).(color.RGBA)
				if c.R != c.G || c.G != c.B {
					t.Fatalf("%s: colour %v at %d, %d", path, c, x, y)
				}
			}
		}
	}
}

func TestFirstYear(t *testing.T) {
	made, _ := cards(t, map[string]string{
		"site.yaml":      settings + "channels: {card: {from: 2569}}\n",
		"news/2026/a.md": channeltest.Release("ก", "2026-01-01", "", "ก"), "news/2025/b.md": channeltest.Release("ข", "2025-12-31", "", "ข"),
	})
	if got := slices.Sorted(maps.Keys(made)); !slices.Equal(got, []string{"card.png", "news/2026/a.card.png"}) {
		t.Errorf("cards: %q", got)
	}
}

func keys(t *testing.T, files map[string]string) map[string]key.Key {
	t.Helper()
	s, made := connect(t, files)
	all := map[string]key.Key{}
	for f := range channel.Files(New().Plan(s, made)) {
		all[f.Path] = f.Key
	}
	return all
}

func TestOnlyWhatStandsOnACardMakesIt(t *testing.T) {
	files := withPhotos(t, sample)
	old := keys(t, files)
	changed := func() []string {
		now := keys(t, files)
		var paths []string
		for path, k := range now {
			if old[path] != k {
				paths = append(paths, path)
			}
		}
		slices.Sort(paths)
		old = now
		return paths
	}
	const plain, photo = "news/2026/plain.md", "news/2026/photo/index.md"
	files[plain] = channeltest.Release("หน่วยแพทย์ลงพื้นที่", "2026-11-23 15:00", "summary: ความย่อ\npoints: [ก]\n", "เนื้อข่าวอื่น")
	files[photo] = strings.Replace(files[photo], "alt: ภาพ", "alt: ภาพใหม่, caption: คำบรรยาย, credit: ผู้ถ่าย", 1)
	if got := changed(); len(got) > 0 {
		t.Errorf("an edit of the text makes %q", got)
	}
	files[plain] = strings.Replace(files[plain], "points:", "changes: [{date: 2026-11-24, type: correction, note: แก้}]\npoints:", 1)
	if got := changed(); !slices.Equal(got, []string{"news/2026/plain.card.png"}) {
		t.Errorf("a correction makes %q", got)
	}
	files[plain] = channeltest.Release("หน่วยแพทย์ลงสองพื้นที่", "2026-11-23", "", "เนื้อข่าวอื่น")
	if got := changed(); !slices.Equal(got, []string{"news/2026/plain.card.png"}) {
		t.Errorf("a new title makes %q", got)
	}
	files[photo] = strings.Replace(files[photo], "0.9", "0.1", 1)
	if got := changed(); !slices.Equal(got, []string{"news/2026/photo.card.jpg"}) {
		t.Errorf("another focus makes %q", got)
	}
	files["news/2026/photo/p.jpg"] = photograph(t, 1200, 900)
	if got := changed(); !slices.Equal(got, []string{"news/2026/photo.card.jpg"}) {
		t.Errorf("another photo makes %q", got)
	}
}

// Titles of any length stay in their area: nothing is drawn over the band or beyond the edges.
func TestHostileTitles(t *testing.T) {
	files := map[string]string{}
	for name, title := range map[string]string{
		"word": strings.Repeat("ก", 5000), "latin": strings.Repeat("W", 3000), "long": strings.Repeat("ประชาสัมพันธ์จังหวัด ", 300),
		"emoji": "ข่าว 😀👨‍👩‍👧", "cjk": "北碧府", "rtl": "مرحبا بالعالم", "marks": "ป" + strings.Repeat("้", 400),
	} {
		files["news/2026/"+name+".md"] = channeltest.Release(title, "2026-11-23", "", "ก")
	}
	made, findings := cards(t, files)
	for path, data := range made {
		img := picture(t, data)
		for x := 0; x < 1200; x++ {
			if y := 540; !near(img.At(x, y), 255, 255, 255) || x < 40 && !near(img.At(x, 270), 255, 255, 255) || x > 1170 && !near(img.At(x, 270), 255, 255, 255) {
				t.Fatalf("%s: something is drawn at %d, %d", path, x, y)
			}
		}
	}
	if len(made) != 8 {
		t.Errorf("%d cards", len(made))
	}
	if len(findings) == 0 {
		t.Error("signs that the font lacks are not told")
	}
	for _, f := range findings {
		if f.Rule != "glyph-missing" || f.Severity != diagnostic.Warning || !strings.HasPrefix(f.File, "content/news/2026/") {
			t.Errorf("%+v", f)
		}
	}
}

// The hash is of fixed publications: if it changes, recipe must be raised, or published cards would stay as they were.
func TestRecipe(t *testing.T) {
	sum := func() string {
		made, _ := cards(t, withPhotos(t, sample))
		all := sha256.New()
		for _, path := range slices.Sorted(maps.Keys(made)) {
			fmt.Fprintf(all, "%s %x\n", path, sha256.Sum256(made[path]))
		}
		return hex.EncodeToString(all.Sum(nil))[:16]
	}
	got := sum()
	if again := sum(); again != got {
		t.Error("the same publications give other bytes")
	}
	if got != recipeSum {
		t.Errorf("the bytes changed: raise recipe in card.go, and write recipeSum = %q", got)
	}
}

const recipeSum = "2db869f232d11652"

func BenchmarkCard(b *testing.B) {
	for name, files := range map[string]map[string]string{
		"plain": {"news/2026/plain.md": sample["news/2026/plain.md"]},
		"photo": withPhotos(b, map[string]string{"news/2026/photo/index.md": sample["news/2026/photo/index.md"]}),
	} {
		b.Run(name, func(b *testing.B) {
			s, made := connect(b, files)
			v := cardViewOf(s, made, s.Publications[0])
			data := made[v.Photo.Fact.Path]
			d := v.document()
			b.ReportAllocs()
			size := 0
			for b.Loop() {
				l, err := print.Typesetter{Dictionary: s.Dictionary, Open: func(string) ([]byte, error) { return data, nil }}.Layout(d)
				if err != nil {
					b.Fatal(err)
				}
				var out bytes.Buffer
				if err := v.format()(l, &out, 1, 1); err != nil {
					b.Fatal(err)
				}
				size = out.Len()
			}
			b.ReportMetric(float64(size), "file-bytes")
		})
	}
}

// A card says in words what happened to a publication, in place of anything else.
func TestConditionsShowOnCards(t *testing.T) {
	warned := func(until, more string) string {
		return channeltest.Release("น้ำท่วม", "2026-11-20", "type: warning\nhazard: flood\nlevel: evacuate\nareas: [ริมห้วย]\nactions: [ออก]\nuntil: "+until+"\n"+more, "ก")
	}
	s, made := connect(t, map[string]string{
		"news/withdrawn.md":    channeltest.Release("ก", "2026-11-20", "urgency: emergency\nwithdrawn: {date: 2026-11-21, reason: ผิด, keep: text}\n", "ก"),
		"news/correction.md":   channeltest.Release("ก", "2026-11-20", "urgency: emergency\nchanges: [{date: 2026-11-21, type: correction, note: ผิด}]\n", "ก"),
		"news/update.md":       channeltest.Release("ก", "2026-11-20", "changes: [{date: 2026-11-21, type: update, note: เพิ่ม}]\n", "ก"),
		"news/clarified.md":    channeltest.Release("ก", "2026-11-20", "", "ก"),
		"notices/in-force.md":  warned("2026-12-30", ""),
		"notices/extended.md":  warned("2026-12-30", "changes: [{date: 2026-11-21, type: extension, note: ฝนยังตก}]\n"),
		"notices/ended.md":     warned("2026-11-22", ""),
		"notices/cancelled.md": warned("2026-12-30", ""),
		"notices/cancel.md":    channeltest.Release("กลับบ้านได้", "2026-11-21", "type: announcement\ncancels: [cancelled.md]\n", "ก"),
		"notices/again.md":     warned("2026-12-30", ""),
		"notices/wrong.md":     channeltest.Release("กลับบ้านได้", "2026-11-21", "type: announcement\ncancels: [again.md]\nwithdrawn: {date: 2026-11-22, reason: ผิด, keep: text}\n", "ก"),
		"trainings/over.md":    channeltest.Release("ก", "2026-11-20", "starts: 2026-11-21\nvenue: {name: ศาลากลาง}\n", "ก"),
		"clarifications/c.md":  channeltest.Release("ข", "2026-11-21", "claim: {text: ก, source: ข}\nverdict: \"false\"\nclarifies: [../news/clarified.md]\n", "ก"),
	})
	says := map[site.Condition]string{
		site.Withdrawn: "ยกเลิกข่าว", site.Cancelled: "ยกเลิกประกาศ", site.Ended: "สิ้นสุดการเตือนภัยแล้ว", site.Extended: "ขยายเวลา",
		site.InForce: "มีผลถึง 30 ธันวาคม 2569", site.Over: "สิ้นสุดแล้ว", site.Corrected: "แก้ไขข่าว", site.Clarified: "มีคำชี้แจง",
		site.Reinstated: "ยังมีผลต่อไป", site.Supplemented: "", // an addition does not make the title false
		// for publications that only a preview shows, the title is preceded by the state, as in entry.Title
		site.Condition(site.Draft): "", site.Condition(site.Unapproved): "", site.Condition(site.Future): "",
	}
	for _, c := range site.Conditions {
		word, known := says[c]
		if !known {
			t.Errorf("%s has no row", c)
		}
		for _, p := range s.Publications {
			f := cardViewOf(s, made, p)
			if said := f.Kicker + " " + f.Title + " " + f.Note; p.Is(c) && p.State.Conditions[0] == c && !strings.Contains(said, word) {
				t.Errorf("%s that is %s says %q", p.Path, c, said)
			}
			if p.Void() && (f.Alert || f.Warns) {
				t.Errorf("%s is an alert", p.Path)
			}
		}
	}
}
