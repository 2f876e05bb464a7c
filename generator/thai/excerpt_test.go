package thai

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"
)

func TestExcerpt(t *testing.T) {
	site := NewDictionary([]string{"แควใหญ่", "ถนน 323 แสงชูโต"})
	for _, c := range []struct {
		in    string
		limit int
		want  string
	}{
		{"", 5, ""},
		{"  ", 5, ""},
		{"  กข  ", 2, "กข"},
		{"ผู้ว่าฯ เปิดงาน ที่สะพาน", 100, "ผู้ว่าฯ เปิดงาน ที่สะพาน"},
		{"ผู้ว่าฯ เปิดงาน ที่สะพาน", 14, "ผู้ว่าฯ เปิดงาน ที่…"},
		{"ผู้ว่าฯ เปิดงาน ที่สะพาน", 13, "ผู้ว่าฯ เปิดงาน …"}, // ู ้ ่ ิ take no place: 4+1+6, and 2 for " …"
		{"ผู้ว่าฯ เปิดงาน ที่สะพาน", 12, "ผู้ว่าฯ เปิด…"},
		{"ผู้ว่าฯ เปิดงาน ที่สะพาน", 6, "ผู้ว่าฯ …"},
		{"ผู้ว่าฯ เปิดงาน ที่สะพาน", 5, ""},
		{"ผู้ว่าฯ เปิดงาน ที่สะพาน", -1, ""},
		{"เปิดงาน(ใหม่)วันนี้", 8, "เปิดงาน…"},
		{"เปิดงาน (ใหม่) วันนี้", 9, "เปิดงาน …"},
		{"ประชาชนได้รับผลกระทบ", 11, "ประชาชน…"}, // ได้รับ and ผลกระทบ are words of two pieces
		{"ประชาชนได้รับผลกระทบ", 17, "ประชาชนได้รับ…"},
		{"ผลกระทบมาก", 4, "ผล…"}, // else nothing would be left
		{"ระยะทาง 120 กม. เท่านั้น", 12, "ระยะทาง …"},
		{"ล่องแพแควใหญ่ยามเช้า", 10, "ล่องแพ…"},
		{"ปิดถนน 323 แสงชูโต ช่วงเช้า", 14, "ปิด…"},
		{"พระบาทสมเด็จพระเจ้าอยู่หัว พระราชทานถุงยังชีพ", 25, "พระบาทสมเด็จพระเจ้าอยู่หัว …"},
		{"พระบาทสมเด็จพระเจ้าอยู่หัว พระราชทานถุงยังชีพ", 20, ""},
		{"โดยสมเด็จพระนางเจ้าฯ พระบรมราชินี เสด็จฯ ไปทรงเปิด", 28, "โดย…"}, // no royal name is shortened
		{"โดยสมเด็จพระนางเจ้าฯ พระบรมราชินี เสด็จฯ ไปทรงเปิด", 38, "โดยสมเด็จพระนางเจ้าฯ พระบรมราชินี เสด็จฯ …"},
		{"ภาษา\u200Bไทยวันนี้", 6, "ภาษา…"},
		{"ก \u200Bข ค", 5, "ก …"},
	} {
		if got := site.Excerpt(c.in, c.limit); got != c.want {
			t.Errorf("Excerpt(%q, %d) = %q, want %q", c.in, c.limit, got, c.want)
		}
	}
}

func FuzzExcerpt(f *testing.F) {
	f.Add("ผู้ว่าฯ เปิดงาน ที่สะพาน", 14)
	f.Add("สมเด็จพระนางเจ้าฯ พระบรมราชินี เสด็จฯ", 20)
	f.Add("(\" ก\u200B \xFF \xE0 a", 3)
	f.Fuzz(func(t *testing.T, s string, limit int) {
		got := Standard().Excerpt(s, limit)
		whole := strings.TrimSpace(s)
		if Characters(got) > max(limit, 0) && got != "" {
			t.Fatalf("Excerpt(%q, %d) = %q has %d characters", s, limit, got, Characters(got))
		}
		if got == whole || got == "" {
			return
		}
		if Characters(whole) <= limit {
			t.Fatalf("Excerpt(%q, %d) = %q though it fits", s, limit, got)
		}
		kept, spaced := strings.CutSuffix(got, " …")
		if !spaced {
			kept = strings.TrimSuffix(got, "…")
		}
		rest, isPrefix := strings.CutPrefix(whole, kept)
		if !isPrefix || kept == "" || len(kept) == len(got) {
			t.Fatalf("Excerpt(%q, %d) = %q", s, limit, got)
		}
		gap := rest[:len(rest)-len(strings.TrimLeftFunc(rest, func(r rune) bool { return unicode.IsSpace(r) || r == '\u200B' }))]
		if spaced != strings.ContainsFunc(gap, unicode.IsSpace) {
			t.Fatalf("Excerpt(%q, %d) = %q, but %q was left out", s, limit, got, rest)
		}
		at := 0
		ends := []int{}
		for piece := range Standard().Lines(whole) {
			at += len(piece)
			ends = append(ends, at)
		}
		if !slices.ContainsFunc(ends, func(end int) bool { return end >= len(kept) && end <= len(kept)+len(gap) }) {
			t.Fatalf("Excerpt(%q, %d) = %q ends where no line may", s, limit, got)
		}
		for _, name := range compiledNames() {
			from := strings.LastIndex(whole, name)
			if from < 0 || from >= len(kept) || len(kept) >= from+len(name) {
				continue
			}
			after, _ := utf8.DecodeRuneInString(whole[from+len(name):])
			for start := range Standard().Names(whole) {
				if start == from && !IsThai(after) {
					t.Fatalf("Excerpt(%q, %d) = %q shortens %s", s, limit, got, name)
				}
			}
		}
	})
}

func TestReading(t *testing.T) {
	if n := Standard().Count("ผู้ว่าราชการจังหวัดเปิดงาน 5 แห่ง (ครั้งแรก) เด็ก ๆ"); n != 11 {
		t.Errorf("%d words", n)
	}
	if got := SilentTime(300); got != 90*time.Second {
		t.Errorf("%v", got)
	}
}
