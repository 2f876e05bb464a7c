package thai

import (
	"slices"
	"strings"
	"sync"
	"testing"
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

// The samples stand in the order of the Royal Institute's Dictionary: by consonants, then vowels, leading vowels after
// their consonant, tones and ็ only between words otherwise alike.
func TestCompareSortsAsTheRoyalInstitute(t *testing.T) {
	for _, want := range [][]string{
		strings.Fields("กก กฎ กด ก็ดี กบ กรรม กรวด กล้วย กะ กัก กัด กัน กับ กา ก้าง ก๊าซ กาน ก้าน กำ กิน กี่ กึ่ง กุ้ง กู เก เก๋ เก็บ เกม เกา เก่า เก้า เกี้ยว เกือก แก แก่ แก้ว โก โกง ใกล้ ไก ไก่ ไกล ขา"),
		strings.Fields("ฤกษ์ ฤดู ฤๅษี ลม ฦๅชา วัด"),
		strings.Fields("จันทร์ จันทร์เพ็ญ จันทรา จาก"),
		strings.Fields("ทรง ทราบ ทราย ทั่ว ทำ ที่ เท ไทย ธง"),
		strings.Fields("2569 a A ก"), // digits, other scripts, Thai
		strings.Fields("1 ๑ 10 ๑๐ 2 ๒ 2569 ๒๕๖๙"),
		{"ตำบล 10", "ตำบล 2", "ตำบล ๓"},
		{"กรุงเทพ", "กรุงเทพฯ", "กรุงเทพ ฯ", "กรุงเทพมหานคร"},
		{"ต่าง", "ต่างๆ", "ต่าง ๆ", "ต่างด้าว", "ต่างหาก"},
		{"ทูลเกล้า", "ทูลเกล้าฯ", "ทูลเกล้าฯ ถวาย", "ทูลถวาย"},
		{"แม่ น้ำ", "แม่น้ำ", "แม่น้ำแคว"}, // what stands apart comes first
	} {
		got := slices.Clone(want)
		slices.Reverse(got)
		slices.SortFunc(got, Compare)
		if !slices.Equal(got, want) {
			t.Errorf("got  %q\nwant %q", got, want)
		}
	}
}

func FuzzCompare(f *testing.F) {
	f.Add("เก่า", "เกา", "กๆ")
	f.Add("ฯ\u0E40", "a\u0301", "\xFF")
	f.Add("แม่ น้ำ", "แม่น้ำ", "1๑")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		all := []string{a, b, c}
		for _, x := range all {
			for _, y := range all {
				n := Compare(x, y)
				if m := Compare(y, x); n > 0 != (m < 0) || n < 0 != (m > 0) || (n == 0) != (x == y) {
					t.Fatalf("Compare(%q, %q) = %d, the other way round %d", x, y, n, m)
				}
				for _, z := range all {
					if n < 0 && Compare(y, z) < 0 && Compare(x, z) >= 0 {
						t.Fatalf("%q < %q < %q, but not %q < %q", x, y, z, x, z)
					}
				}
			}
		}
	})
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
