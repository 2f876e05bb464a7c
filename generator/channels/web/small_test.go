package web

import (
	"strings"
	"testing"
	"time"

	"hokhao/generator/thai"
	"hokhao/generator/words"
)

func TestPhonesAreDialledAsTheyAreMeant(t *testing.T) {
	for text, want := range map[string]string{
		"0 3400 0011":             "tel:+6634000011",
		"๐ ๓๔๐๐ ๐๐๑๑":             "tel:+6634000011",
		"0 3400 0011-2":           "tel:+6634000011",
		"0 3400 0011 ต่อ 12":      "tel:+6634000011",
		"0 3400 0011, 0 34000012": "tel:+6634000011",
		"08 1234 5678":            "tel:+66812345678",
		"+66 34 000 011":          "tel:+6634000011",
		"1784":                    "tel:1784",
		"191":                     "tel:191",
		"0 3400":                  "",
		"สอบถามที่เคาน์เตอร์": "",
	} {
		if got := phone(text); got.To.String() != want || got.Text != text {
			t.Errorf("%q: %q, want %q", text, got.To, want)
		}
	}
}

func TestSharedLinksAreEscaped(t *testing.T) {
	links := share("น้ำ & \"ไฟ\" + ดิน", "https://x.go.th/a.html?b=c&d", words.Localizer{})
	for i, want := range []string{"url=https%3A%2F%2Fx.go.th%2Fa.html%3Fb%3Dc%26d", "u=https%3A%2F%2F", "%20%26%20%22"} {
		if !strings.Contains(links[i].To.String(), want) {
			t.Errorf("%s: %s", links[i].Title, links[i].To)
		}
	}
	if to := links[2].To.String(); strings.Contains(to, "+") || !strings.Contains(to, "%0D%0Ahttps") {
		t.Error(to)
	}
}

func TestQRHasItsQuietZone(t *testing.T) {
	q, err := drawQR("https://pr.example.go.th/news/2026/flood.html")
	if err != nil {
		t.Fatal(err)
	}
	// A finder pattern is in the corner: seven modules, after the quiet zone.
	if !strings.HasPrefix(q.Path, "M4 4h7v1h-7z") || (q.Size-8-17)%4 != 0 {
		t.Errorf("size %d, path %.40s", q.Size, q.Path)
	}
	if _, err := drawQR(strings.Repeat("x", 3000)); err == nil {
		t.Error("what no code can hold was drawn")
	}
}

func TestInitialsAreThoseOfADictionary(t *testing.T) {
	for word, want := range map[string]string{"เขื่อน": "ข", "แสง สี เสียง": "ส", "น้ำ": "น", "pm2.5": "P", "(ทดลอง)": "ท", "5 ธันวา": "0–9"} {
		if got := initial(word); got != want {
			t.Errorf("%s: %s, want %s", word, got, want)
		}
	}
}

func TestDaysAreCountedByTheCalendar(t *testing.T) {
	bangkok := time.FixedZone("", 7*3600)
	late, early := time.Date(2026, 11, 24, 23, 59, 0, 0, bangkok), time.Date(2026, 11, 28, 0, 1, 0, 0, bangkok)
	if n := thai.DaysBetween(late, early); n != 4 {
		t.Error(n)
	}
	if n := thai.DaysBetween(early, late); n != -4 {
		t.Error(n)
	}
}
