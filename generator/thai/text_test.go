package thai

import (
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode"
)

func TestCompareSortsAsADictionary(t *testing.T) {
	want := []string{"", "2569", "Kwai", "กก", "กรุงเทพ", "กรุงเทพฯ", "กรุงเทพมหานคร", "กา", "ก่า", "เก", "แก", "ไก่", "ขา", "เด็ก", "เด็กๆ", "เด็กชาย", "ท่าม่วง", "ท่ามะกา", "เมือง", "สังขละบุรี"}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, Compare)
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestCompareIsATotalOrder(t *testing.T) {
	words := []string{"", "ๆ", "ฯ", "ฯๆ", "ก", "กๆ", "ๆก", "กฯ", "ก\u200B", "ก่", "ก้", "เก", "กเ", "A", "a", "a\u0301", "á", "1", "๑", "\xFF", "\u0E4D"}
	sign := func(n int) int { return min(1, max(-1, n)) }
	for _, a := range words {
		for _, b := range words {
			if n := sign(Compare(a, b)); n != -sign(Compare(b, a)) || (n == 0) != (a == b) {
				t.Errorf("Compare(%q, %q) = %d, the other way round %d", a, b, n, Compare(b, a))
			}
			for _, c := range words {
				if Compare(a, b) < 0 && Compare(b, c) < 0 && Compare(a, c) >= 0 {
					t.Errorf("%q < %q < %q, but not %q < %q", a, b, c, a, c)
				}
			}
		}
	}
}

func TestCompareFromManyGoroutines(t *testing.T) {
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 500 {
				if Compare("ไก่", "ขา") >= 0 || Compare("ขา", "ไก่") <= 0 {
					t.Error("the order changed")
				}
			}
		})
	}
	wg.Wait()
}

func TestCutAtSpace(t *testing.T) {
	for _, c := range []struct {
		in    string
		limit int
		want  string
	}{
		{"", 5, ""},
		{"  ", 5, ""},
		{"ผู้ว่าฯ เปิดงาน ที่สะพาน", 100, "ผู้ว่าฯ เปิดงาน ที่สะพาน"},
		{"ผู้ว่าฯ เปิดงาน ที่สะพาน", 13, "ผู้ว่าฯ เปิดงาน …"}, // ู ้ ่ ิ take no place: 4+1+6, and 2 for " …"
		{"ผู้ว่าฯ เปิดงาน ที่สะพาน", 12, "ผู้ว่าฯ …"},
		{"ผู้ว่าฯ เปิดงาน ที่สะพาน", 0, "ผู้ว่าฯ …"},
		{"ผู้ว่าฯ เปิดงาน ที่สะพาน", -1, "ผู้ว่าฯ …"},
		{"กขคงจ", 5, "กขคงจ"},
		{"กขคงจฉช", 5, "กขคงจฉช"}, // no space at all: nothing is cut
		{"กขคงจฉช ซ", 5, "กขคงจฉช …"},
		{"  กข\n\nคง จฉช  ", 8, "กข\n\nคง …"},
		{"กข คง", 5, "กข คง"}, // what fits needs no room for the ellipsis
	} {
		if got := CutAtSpace(c.in, c.limit); got != c.want {
			t.Errorf("CutAtSpace(%q, %d) = %q, want %q", c.in, c.limit, got, c.want)
		}
	}
}

func FuzzCutAtSpace(f *testing.F) {
	f.Add("ผู้ว่าฯ เปิดงาน ที่สะพาน", 14)
	f.Add("กขคงจฉช", 3)
	f.Add("\xFF \xE0 a", 1)
	f.Fuzz(func(t *testing.T, s string, limit int) {
		got := CutAtSpace(s, limit)
		whole := strings.TrimSpace(s)
		if got == whole {
			return
		}
		kept, ok := strings.CutSuffix(got, " …")
		rest, isPrefix := strings.CutPrefix(whole, kept)
		if !ok || !isPrefix || rest == "" || !unicode.IsSpace([]rune(rest)[0]) {
			t.Fatalf("CutAtSpace(%q, %d) = %q", s, limit, got)
		}
		count := 0
		for _, r := range got {
			if !unicode.Is(unicode.M, r) {
				count++
			}
		}
		if count > limit && strings.IndexFunc(kept, unicode.IsSpace) >= 0 {
			t.Fatalf("CutAtSpace(%q, %d) = %q has %d characters", s, limit, got, count)
		}
	})
}
