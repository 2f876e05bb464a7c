package cli

import (
	"bytes"
	"fmt"
	"image"
	"image/color/palette"
	"image/gif"
	"image/jpeg"
	"image/png"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// noise returns a picture in which a damaged byte is visible.
func noise(width, height int) *image.Paletted {
	r := rand.New(rand.NewPCG(1, 2))
	m := image.NewPaletted(image.Rect(0, 0, width, height), palette.Plan9)
	for i := range m.Pix {
		m.Pix[i] = uint8(r.IntN(256))
	}
	return m
}

// damagedPictures returns pictures with valid headers and damaged data, by file name.
func damagedPictures(t *testing.T) map[string][]byte {
	t.Helper()
	m := noise(400, 300)
	var j, p, g bytes.Buffer
	for _, err := range []error{jpeg.Encode(&j, m, nil), png.Encode(&p, m), gif.Encode(&g, m, nil)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	cut := append(bytes.Clone(j.Bytes()[:j.Len()*9/10]), 0xff, 0xd9) // with an end marker, so it looks complete
	tables := bytes.Clone(j.Bytes())
	at := bytes.Index(tables, []byte{0xff, 0xc4}) + 5
	for i := range 16 { // more codes than possible
		tables[at+i] = 0xff
	}
	lzw := bytes.Clone(g.Bytes())
	for i := len(lzw) / 2; i < len(lzw)/2+200; i++ {
		lzw[i] ^= 0xa5
	}
	return map[string][]byte{"cut.jpg": cut, "tables.jpg": tables, "lzw.gif": lzw}
}

// A damaged picture is reported at the release that refers to it, even if the release is due only tomorrow, and
// holds back that release alone: a warning beside it is published.
func TestADamagedPictureHoldsOneRelease(t *testing.T) {
	for name, data := range damagedPictures(t) {
		root := t.TempDir()
		write := func(file string, text []byte) {
			file = filepath.Join(root, "content", file)
			if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, text, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		write("site.yaml", []byte("title: ข่าวทดสอบ\nbaseURL: https://pr.example.go.th/\noffice: {name: สำนักงานทดสอบ}\napproval: []\n"))
		write("notices/flood.md", []byte("---\ntitle: น้ำป่า\ndate: 2026-11-24 06:00\ntype: warning\nhazard: flood\nlevel: evacuate\nuntil: 2026-11-30\nareas: [ริมห้วย]\nactions: [ออกจากริมห้วย]\n---\nเนื้อหา\n"))
		write("news/a/index.md", []byte(fmt.Sprintf("---\ntitle: ข่าว\ndate: 2026-11-24\npublishDate: 2026-11-26\nphotos:\n  - file: %s\n    alt: ภาพ\n    credit: สำนักงาน\n---\nเนื้อหา\n", name)))
		write("news/a/"+name, data)
		where := "content/news/a/index.md:6:11: ผิด: ภาพ " + name
		for _, command := range []string{"check", "build"} {
			code, out, errs := run(t, command, "--root", root, "--now", sampleNow)
			if code != 1 || !strings.Contains(errs, where) {
				t.Errorf("%s: %s: exit code %d\n%s%s", name, command, code, out, errs)
			}
		}
		code, out, errs := run(t, "build", "--leave-out", "--root", root, "--now", sampleNow)
		if code != 1 || !strings.Contains(errs, where) || !strings.Contains(out, "พักไว้เพราะผิด 1 เรื่อง: content/news/a/index.md") {
			t.Errorf("%s: exit code %d\n%s%s", name, code, out, errs)
		}
		if _, err := os.Stat(filepath.Join(root, "public/notices/flood.html")); err != nil {
			t.Errorf("%s: the warning is not published: %v", name, err)
		}
	}
}
