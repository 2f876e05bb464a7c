package rendition

import (
	"bytes"
	"image"
	"image/jpeg"
	"testing"

	"golang.org/x/image/webp"

	"hokhao/generator/channel"
	"hokhao/generator/channel/channeltest"
	"hokhao/generator/site"
)

func TestEveryPlannedRenditionIsMade(t *testing.T) {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, 1200, 900)), nil); err != nil {
		t.Fatal(err)
	}
	s := channeltest.Site(t, map[string]string{
		"news/2026/a.md":  channeltest.Release("ข่าว", "2026-11-23", "photos: [{file: p.jpg, alt: น้ำ}]\n", "ข่าว\n\n![ก](q.jpg)"),
		"news/2026/p.jpg": b.String(), "news/2026/q.jpg": b.String(),
		"news/2026/gone.md": channeltest.Release("หาย", "2026-11-23", "photos: [{file: p.jpg, alt: น้ำ}]\nwithdrawn: {date: 2026-11-24, reason: ผิด, keep: title}\n", "ก"),
	})
	for f := range channel.Files(New().Plan(s, nil)) {
		if !f.Prefix() || !f.Durable || f.Memory < 1200*900 {
			t.Errorf("%s: prefix %v, dear %v, memory %d", f.Path, f.Prefix(), f.Durable, f.Memory)
		}
	}
	files, findings := channeltest.Render(t, New(), s, nil)
	if len(findings) > 0 {
		t.Error(findings)
	}
	planned := 0
	for _, p := range s.Publications {
		for _, all := range [][]*site.Photo{p.Photos, p.Inline} {
			for _, ph := range all {
				for _, r := range ph.Renditions {
					planned++
					m, err := jpeg.DecodeConfig(bytes.NewReader(files[site.FilePath(r.Address)]))
					if err != nil || m.Width != r.Width || m.Height != r.Height {
						t.Errorf("%s: %d × %d, %v", r.Address, m.Width, m.Height, err)
					}
				}
			}
		}
	}
	thumbnails := 0
	for _, p := range s.Publications {
		if r, ok := p.Thumbnail(); ok {
			thumbnails++
			m, err := webp.DecodeConfig(bytes.NewReader(files[site.FilePath(r.Address)]))
			if err != nil || m.Width != r.Width || m.Height != r.Height {
				t.Errorf("%s: %d × %d, %v", r.Address, m.Width, m.Height, err)
			}
		}
	}
	if planned += thumbnails; thumbnails != 1 || planned != 5 || len(files) != planned {
		t.Errorf("%d renditions planned, %d made", planned, len(files))
	}
}
