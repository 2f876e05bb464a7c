package press

import (
	"bytes"
	"image"
	"image/jpeg"
	"strings"
	"testing"

	"hokhao/generator/channel/channeltest"
	"hokhao/generator/diagnostic"
)

// photograph returns a JPEG with private data in its comment and in its EXIF data.
func photograph(t *testing.T) string {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, 64, 48)), nil); err != nil {
		t.Fatal(err)
	}
	data := b.String()
	segment := func(marker byte, text string) string {
		n := len(text) + 2
		return string([]byte{0xFF, marker, byte(n >> 8), byte(n)}) + text
	}
	return data[:2] + segment(0xE1, "Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x00GPS-SECRET") + segment(0xFE, "COMMENT-SECRET") + data[2:]
}

func TestPhotosAndAttachmentsAreCleaned(t *testing.T) {
	pdf := "%PDF-1.7 as handed in"
	s := channeltest.Site(t, map[string]string{
		"news/2026/flood/index.md": channeltest.Release("น้ำขึ้น", "2026-11-23", `photos: [{file: a.jpg, alt: น้ำ, caption: น้ำท่วมถนน}]
attachments: [{file: form.pdf, title: แบบคำขอ}, {file: map.jpg, title: แผนที่}, {file: table.csv, title: ตาราง}, {file: named.pdf, title: แผน}]
`, "ข่าว\n\n![แม่น้ำ](b.jpg)\n\n[ดูภาพ](a.jpg)"),
		"news/2026/flood/a.jpg":     photograph(t),
		"news/2026/flood/b.jpg":     photograph(t),
		"news/2026/flood/map.jpg":   photograph(t),
		"news/2026/flood/form.pdf":  pdf,
		"news/2026/flood/table.csv": "ก,ข\n=1+1,-3.5\n",
		"news/2026/flood/named.pdf": "%PDF-1.7 /Author (Somchai)",
		"pages/about.md":            channeltest.Release("เกี่ยวกับ", "2026-01-05", "", "![ตึก](about.jpg)"),
		"pages/about.jpg":           photograph(t),
	})
	files, findings := channeltest.Render(t, New(), s, nil)
	if len(findings) != 1 || findings[0].Rule != "file-author" || findings[0].Severity != diagnostic.Warning || findings[0].File != "content/news/2026/flood/named.pdf" {
		t.Error(findings)
	}
	if got := string(files["news/2026/flood/table.csv"]); got != "ก,ข\n'=1+1,-3.5\n" {
		t.Errorf("the table: %q", got)
	}
	for _, path := range []string{"news/2026/flood/a.jpg", "news/2026/flood/b.jpg", "news/2026/flood/map.jpg", "about/about.jpg"} {
		if len(files[path]) == 0 || strings.Contains(string(files[path]), "SECRET") {
			t.Errorf("%s: %d bytes, stripped: %v", path, len(files[path]), !strings.Contains(string(files[path]), "SECRET"))
		}
		if _, err := jpeg.Decode(bytes.NewReader(files[path])); err != nil {
			t.Errorf("%s: %v", path, err)
		}
	}
	if string(files["news/2026/flood/form.pdf"]) != pdf {
		t.Error("the attachment was changed")
	}
	if len(files) != 7 {
		t.Errorf("%d files", len(files))
	}
}

func TestAPictureThatCannotBeCleanedIsNotPublished(t *testing.T) {
	s := channeltest.Site(t, map[string]string{
		"news/2026/a.md":     channeltest.Release("ข่าว", "2026-11-23", "attachments: [{file: sign.jpg, title: ป้าย}]\n", "ข่าว"),
		"news/2026/sign.jpg": "not a picture",
	})
	files, findings := channeltest.Render(t, New(), s, nil)
	if len(files) > 0 || len(findings) != 1 || findings[0].File != "content/news/2026/sign.jpg" {
		t.Errorf("%d files, findings %v", len(files), findings)
	}
}

func TestNothingOfWhatWasRemovedIsPublished(t *testing.T) {
	s := channeltest.Site(t, map[string]string{
		"news/2026/a.md": channeltest.Release("ข่าว", "2026-11-23", `photos: [{file: p.jpg, alt: น้ำ}]
attachments: [{file: f.pdf, title: รายชื่อ}]
withdrawn: {date: 2026-11-24, reason: ผิด, keep: title}
`, "ข่าว ![ก](q.jpg)"),
		"news/2026/p.jpg": photograph(t), "news/2026/q.jpg": photograph(t), "news/2026/f.pdf": "%PDF",
	})
	if files, _ := channeltest.Render(t, New(), s, nil); len(files) > 0 {
		t.Errorf("%d files are published", len(files))
	}
}
