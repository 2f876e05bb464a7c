package card

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"image/color"
	"image/jpeg"
	"strings"
	"testing"

	"hokhao/generator/channel/channeltest"
)

// Each podcast has a cover as directories want it: a square JPEG of 1400 pixels, whatever the title.
func TestCovers(t *testing.T) {
	programme := func(title string) string {
		return channeltest.Release(title, "2026-11-01", "station: ก\nschedule: ข\n", "ก")
	}
	s, made := connect(t, map[string]string{
		"programmes/morning/index.md": programme("ข่าวเช้าเมืองกาญจน์"),
		"programmes/long/index.md":    programme(strings.Repeat("ประชาสัมพันธ์จังหวัด ", 40)),
	})
	files, findings := channeltest.Render(t, New(), s, made)
	if len(findings) > 0 {
		t.Error(findings)
	}
	for _, name := range []string{"programmes/morning/podcast.cover.jpg", "programmes/long/podcast.cover.jpg", "films/podcast.cover.jpg"} {
		img, err := jpeg.Decode(bytes.NewReader(files[name]))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if b := img.Bounds(); b.Dx() != side || b.Dy() != side {
			t.Errorf("%s is %v", name, b)
		}
		house := color.RGBAModel.Convert(img.At(5, 5)).(color.RGBA)
		for i := range side { // nothing is drawn at the edges
			for _, c := range []color.Color{img.At(i, 60), img.At(60, i), img.At(i, side-60), img.At(side-60, i)} {
				if !near(c, int(house.R), int(house.G), int(house.B)) {
					t.Fatalf("%s: %v", name, c)
				}
			}
		}
	}
	sum := sha256.Sum256(files["programmes/morning/podcast.cover.jpg"])
	if got := hex.EncodeToString(sum[:])[:16]; got != coverSum {
		t.Errorf("the bytes changed: raise coverRecipe in cover.go, and write coverSum = %q", got)
	}
}

const coverSum = "69084731b3e7dac7"
