package thai

import (
	"strings"
	"testing"
)

func TestLetter(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"ท\uF702\uF70A", "ที่"},
		{"ป\uF713า", "ป่า"},
		{"ป\uF702\uF714", "ปี้"},
		{"ฟ\uF710น", "ฟัน"},
		{"ผู\uF70Bใหญ\uF70A", "ผู้ใหญ่"},
		{"\uF70Fุ \uF700ู", "ญุ ฐู"},
		{"ก\uF718 ก\uF719 ก\uF71A", "กุ กู กฺ"},
		{"สัตว\uF70E เป\uF712น ป\uF711", "สัตว์ เป็น ป\u0E4D"},
		{"ท\uF886\uF88B ป\uF88Aา ผู\uF88E \uF89Aุ \uF89E\uF89C", "ที่ ป่า ผู้ ญุ ฐู"},
		{"ข่าว abc \uE000 \uF8FF", "ข่าว abc \uE000 \uF8FF"},
	} {
		got := strings.Map(func(r rune) rune { l, _ := Letter(r); return l }, c.in)
		if got != c.want {
			t.Errorf("%+q gives %+q, want %+q", c.in, got, c.want)
		}
	}
}

// Both systems had the same 27 copies: 2 letters, 7 vowels and signs, and 5 marks at several places.
func TestLettersOfBothSystemsAreTheSame(t *testing.T) {
	count := map[rune]int{}
	private := 0
	for r := rune(0xE000); r <= 0xF8FF; r++ {
		l, ok := Letter(r)
		switch {
		case !ok:
			continue
		case r <= 0xF71A:
			count[l]++
		default:
			count[l]--
		}
		if !IsThai(l) {
			t.Errorf("%U gives %U, which is not Thai", r, l)
		}
		private++
	}
	if private != 54 {
		t.Errorf("%d private characters, want 54", private)
	}
	for l, n := range count {
		if n != 0 {
			t.Errorf("%c (%U) has %+d more copies on Windows than on the Macintosh", l, l, n)
		}
	}
	if _, ok := Letter('ก'); ok {
		t.Error("an ordinary letter is taken for a private one")
	}
}
