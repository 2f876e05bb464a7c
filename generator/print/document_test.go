package print

import (
	"bytes"
	"flag"
	goimage "image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"hokhao/generator/print/pdfcheck"
	"hokhao/generator/print/printtest"
)

var update = flag.Bool("update", false, "write the golden pages anew")

// checkPDF fails the test for each problem that pdfcheck finds.
func checkPDF(t testing.TB, data []byte) {
	t.Helper()
	for _, p := range pdfcheck.Check(data) {
		t.Errorf("%v", p)
	}
}

// The text that three programs extract from each document is its source, including spaces; nothing is missing.
func TestTextCopiesBack(t *testing.T) {
	for name, doc := range map[string]Document{"weekly": weekly(), "release": release(t), "card": card()} {
		t.Run(name, func(t *testing.T) {
			data := pdf(t, doc)
			tree := printtest.PDF(t, data, nil)
			var got []string
			for _, l := range strings.Split(printtest.Text(tree), "\n") {
				if l = strings.TrimSpace(l); l != "" {
					got = append(got, l)
				}
			}
			at := 0
			for _, sec := range doc.Sections {
				var blocks []Block
				for _, p := range sec.Placed {
					blocks = append(blocks, p.Blocks...)
				}
				for _, want := range paragraphs(append(blocks, sec.Blocks...)) {
					i := slices.Index(got[at:], doc.Numerals.in(want))
					if i < 0 {
						t.Fatalf("%q is not in the text after %q", want, got[max(at-1, 0)])
					}
					at += i + 1
				}
			}
		})
	}
}

// paragraphs returns the texts of paragraphs, cells and pairs without fields, in the order of the document.
func paragraphs(blocks []Block) []string {
	var out []string
	add := func(spans []Span) {
		for _, sp := range spans {
			if sp.Field != NoField {
				return
			}
		}
		if s := strings.Join(strings.Fields(plainSpans(spans)), " "); s != "" {
			out = append(out, s)
		}
	}
	for _, b := range blocks {
		switch b := b.(type) {
		case Paragraph:
			add(b.Text)
		case List:
			for _, item := range b.Items {
				out = append(out, paragraphs(item)...)
			}
		case Table:
			for _, rows := range [][][]Cell{b.Head, b.Rows} {
				for _, r := range rows {
					for _, c := range r {
						add(c.Text)
					}
				}
			}
		case Pairs:
			for _, p := range b.Rows {
				add(p.Name)
				add(p.Value)
			}
		case Group:
			out = append(out, paragraphs(b.Blocks)...)
		case Row:
			for _, c := range b.Cells {
				out = append(out, paragraphs(c.Blocks)...)
			}
		}
	}
	return out
}

// The comparison itself must notice faults.
func TestTheComparisonSeesFaults(t *testing.T) {
	source := "น้ำท่วม ทุกอำเภอ\nข้อ 5"
	for _, got := range []string{"น้ำท่วม\nทุกอำเภอ\nข้อ 5\n", "น้ำท่วม ทุก\nอำเภอ\n\nข้อ 5", "น้ำท่วม ทุกอำเภอ ข้อ 5"} {
		if err := printtest.Same(got, source, nil, false); err != nil {
			t.Errorf("%q: %v", got, err)
		}
	}
	for _, got := range []string{
		"น้ำท่วมทุกอำเภอ\nข้อ 5", "น้ำ ท่วม ทุกอำเภอ\nข้อ 5", "นํ้าท่วม ทุกอำเภอ\nข้อ 5", "น้\nำท่วม ทุกอำเภอ\nข้อ 5", "น้ำท่วม  ทุกอำเภอ\nข้อ 5",
		"น้ำท่วม ทุกอำ\nเภอ\nข้อ 5", "น้ำท่วม ทุกอำเภอ", "น้ำท่วม ทุกอำเภอ\nข้อ 5 6", "ข้อ 5\nน้ำท่วม ทุกอำเภอ",
	} {
		if printtest.Same(got, source, nil, false) == nil {
			t.Errorf("%q is taken for %q", got, source)
		}
	}
	if printtest.Same("น้ำท่วม\nทุกอำเภอ ข้อ 5", source, nil, true) == nil {
		t.Error("a lost space at the end of a line is not seen")
	}
}

func TestCodesLeadToTheirAddress(t *testing.T) {
	pages := printtest.Grey(t, pdf(t, weekly()), 200)
	codes := printtest.Codes(t, pages...)
	if len(codes) != 12 {
		t.Errorf("%d codes were read", len(codes))
	}
	for _, c := range codes {
		if !strings.HasPrefix(c, "https://kanchanaburi.example/") {
			t.Errorf("a code leads to %q", c)
		}
	}
	file := filepath.Join(t.TempDir(), "card.png")
	var b bytes.Buffer
	if err := layout(t, card()).PNG(&b, 1, 1); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	if codes := printtest.Codes(t, file); len(codes) != 1 || codes[0] != "https://kanchanaburi.example/news/2569/214/" {
		t.Errorf("the card's code leads to %q", codes)
	}
}

// compare returns the share of pixels that differ by more than a fifth of the range, and the mean difference.
func compare(a, b goimage.Image) (far, mean float64) {
	r := a.Bounds()
	n, sum, count := 0, 0, 0
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			p, q := color.GrayModel.Convert(a.At(x, y)).(color.Gray).Y, color.GrayModel.Convert(b.At(x, y)).(color.Gray).Y
			d := int(p) - int(q)
			if d < 0 {
				d = -d
			}
			if d > 51 {
				n++
			}
			sum += d
			count++
		}
	}
	return float64(n) / float64(count), float64(sum) / float64(count)
}

func decodePNG(t testing.TB, data []byte) goimage.Image {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// Pages look as they did when a person approved them.
func TestGoldenPages(t *testing.T) {
	for name, doc := range map[string]Document{"weekly-1": weekly(), "release-1": release(t), "card": card()} {
		scale := 0.7
		if name == "card" {
			scale = 0.5
		}
		var b bytes.Buffer
		if err := layout(t, doc).PNG(&b, 1, scale); err != nil {
			t.Fatal(err)
		}
		file := filepath.Join("testdata", "golden", name+".png")
		if *update {
			if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		golden, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		want, got := decodePNG(t, golden), decodePNG(t, b.Bytes())
		if want.Bounds() != got.Bounds() {
			t.Errorf("%s is %v, was %v", name, got.Bounds(), want.Bounds())
			continue
		}
		if far, mean := compare(want, got); far > 0.002 || mean > 0.5 {
			t.Errorf("%s looks different: %.2f %% of the pixels, %.2f in the mean", name, 100*far, mean)
		}
	}
}

// Both back ends draw the same page: apart from edges, poppler's picture of the PDF equals the PNG.
func TestBothBackEndsAgree(t *testing.T) {
	for _, doc := range []Document{weekly(), release(t)} {
		pages := printtest.Pictures(t, pdf(t, doc), 72)
		l := layout(t, doc)
		for i, page := range pages {
			data, err := os.ReadFile(page)
			if err != nil {
				t.Fatal(err)
			}
			theirs := decodePNG(t, data)
			ours, err := l.Draw(i+1, 1)
			if err != nil {
				t.Fatal(err)
			}
			if d := theirs.Bounds().Dx() - ours.Bounds().Dx(); d < -1 || d > 1 {
				t.Fatalf("sizes %v and %v", theirs.Bounds(), ours.Bounds())
			}
			// In squares of 4 × 4 pixels, since the two draw edges differently.
			far := 0
			n := 0
			for y := 0; y+4 <= ours.Rect.Dy(); y += 4 {
				for x := 0; x+4 <= ours.Rect.Dx(); x += 4 {
					d := tone(theirs, x, y) - tone(ours, x, y)
					if d < -64 || d > 64 {
						far++
					}
					n++
				}
			}
			if part := float64(far) / float64(n); part > 0.01 {
				t.Errorf("page %d: %.2f %% of the squares differ", i+1, 100*part)
			}
		}
	}
}

func tone(img goimage.Image, x, y int) int {
	sum := 0
	for dy := range 4 {
		for dx := range 4 {
			sum += int(color.GrayModel.Convert(img.At(x+dx, y+dy)).(color.Gray).Y)
		}
	}
	return sum / 16
}

// pdffonts and exiftool can read the file's fonts and metadata.
func TestOthersReadTheFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "weekly.pdf")
	if err := os.WriteFile(file, pdf(t, weekly()), 0o644); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(printtest.Need(t, "pdffonts"), file).Output()
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")[2:]
	if len(lines) < 2 {
		t.Errorf("pdffonts: %s", out)
	}
	for _, l := range lines {
		if f := strings.Fields(l); !strings.Contains(l, "+Sarabun-") || !slices.Equal(f[len(f)-5:len(f)-2], []string{"yes", "yes", "yes"}) {
			t.Errorf("a font that is not embedded, a subset or mapped to Unicode: %s", l)
		}
	}
	out, err = exec.Command(printtest.Need(t, "pdfinfo"), file).Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Tagged:          yes", "Title:           สรุปข่าวประจำสัปดาห์ ฉบับที่ 47/2569", "Pages:           4", "Encrypted:       no"} {
		if !strings.Contains(string(out), want) {
			t.Errorf("pdfinfo lacks %q:\n%s", want, out)
		}
	}
	if out, err := exec.Command(printtest.Need(t, "pdfinfo"), "-struct-text", file).CombinedOutput(); err != nil || !strings.Contains(string(out), "Table") || strings.Contains(string(out), "Error") {
		t.Errorf("pdfinfo -struct-text: %v\n%.2000s", err, out)
	}
}
