package thai

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

var displayForms = []struct{ name, in, want string }{
	{"nothing to do", "จังหวัดกาญจนบุรี 2569 – Kanchanaburi", "จังหวัดกาญจนบุรี 2569 – Kanchanaburi"},
	{"empty", "", ""},
	{"nikhahit and sara aa", "อ\u0E4Dานาจ", "อำนาจ"},
	{"nikhahit, tone, sara aa", "น\u0E4D้า", "น้ำ"},
	{"tone, nikhahit, sara aa", "น้\u0E4Dา", "น้ำ"},
	{"tone after sara am", "นำ้", "น้ำ"},
	{"nikhahit kept where no sara aa follows", "พุทฺธ\u0E4D", "พุทฺธ\u0E4D"},
	{"two sara e", "เเม่น้ำเเคว", "แม่น้ำแคว"},
	{"vowel typed after tone, above", "ท่ีน่ี", "ที่นี่"},
	{"vowel typed after tone, below", "ผู้ว่า", "ผู้ว่า"},
	{"mai taikhu after tone", "ก่็", "ก็่"},
	{"vowel after thanthakhat", "สิทธ์ิ", "สิทธิ์"},
	{"a mark twice", "ที่่่นี้้", "ที่นี้"},
	{"of different tones the last", "ก่้า", "ก้า"},
	{"no letter to stand on", "่ก\n็ค A ้", "ก\nค A "},
	{"a space before the mark", "ที ่ น ้ำ เป ็น น ำ ท ํา", "ที่ น้ำ เป็น นำ ทำ"},
	{"lakkhangyao", "กๅรณ์", "การณ์"},
	{"lakkhangyao after ru", "ฤๅษี ฦๅ", "ฤๅษี ฦๅ"},
	{"lakkhangyao for sara aa after nikhahit", "น\u0E4D้ๅ", "น้ำ"},
	{"no-break space", "ก\u00A0ข", "ก ข"},
	{"invisible", "\uFEFFก\u200Cา\u2060ร\u00ADณ\u200D", "การณ"},
	{"boundary kept", "ภาษา\u200B\u200Bไทย", "ภาษา\u200Bไทย"},
	{"boundary dropped beside Latin and space", "PM\u200Bฝุ่น \u200Bไทย\u200B", "PMฝุ่น ไทย"},
	{"boundary dropped inside a cluster", "ไ\u200Bทย ก\u200Bา น\u200B้ำ", "ไทย กา น้ำ"},
	{"invisible between halves", "เ\u200Bเม่", "แม่"},
	{"joiner in emoji", "👨\u200D👩\u200D👧 ❤\uFE0F\u200D🔥", "👨\u200D👩\u200D👧 ❤\uFE0F\u200D🔥"},
	{"joiner elsewhere", "ก\u200D👧", "ก👧"},
	{"NFC of Latin", "cafe\u0301", "café"},
	{"sara am is not taken apart", "ทำ", "ทำ"},
	{"bytes that are not UTF-8", "ก\xFFข", "ก\uFFFDข"},
	{"bytes that would join", "\xE0\u200B\xB8\x81", "\uFFFD\uFFFD"},
}

func TestDisplay(t *testing.T) {
	for _, c := range displayForms {
		if got := Display(c.in); got != c.want {
			t.Errorf("%s: Display(%+q) = %+q, want %+q", c.name, c.in, got, c.want)
		}
	}
}

func TestDisplayLeavesNormalTextAlone(t *testing.T) {
	text := strings.Repeat("สำนักงานประชาสัมพันธ์จังหวัดกาญจนบุรี แจ้งว่า วันที่ 23 พ.ย. 69 น้ำในเขื่อนเพิ่มขึ้น “5–10 ซม.” ", 20)
	if n := testing.AllocsPerRun(20, func() { Display(text) }); n != 0 {
		t.Errorf("Display allocates %v times for normal text", n)
	}
}

func TestSearchForm(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"ประกาศ ฉบับที่ ๑๒/๒๕๖๙ เรื่อง PM2.5", "ประกาศ ฉบับที่ 12/2569 เรื่อง pm2.5"},
		{"กรุงเทพฯ เด็กๆ", "กรุงเทพ เด็ก"},
		{"ภาษา\u200Bไทย", "ภาษาไทย"},
		{"อ\u0E4Dานาจ", "อำนาจ"},
		{"เๆเม่", "แม่"},
		{"J\u030C", "ǰ"},
		{"ไม่มีอะไรเปลี่ยน", "ไม่มีอะไรเปลี่ยน"},
	} {
		if got := SearchForm(c.in); got != c.want {
			t.Errorf("SearchForm(%+q) = %+q, want %+q", c.in, got, c.want)
		}
	}
}

func TestNumerals(t *testing.T) {
	for text, want := range map[string]string{
		"เวลา 08.30–12.00 น. โทร. 0 3400 0001 (1,250 คน) 46.2%": "เวลา ๐๘.๓๐–๑๒.๐๐ น. โทร. ๐ ๓๔๐๐ ๐๐๐๑ (๑,๒๕๐ คน) ๔๖.๒%",
		"COVID-19 และPM2.5ปี2569":                               "COVID-19 และPM2.5ปี๒๕๖๙",
		"PM 2.5 และ OTOP 214 ร้าน (CC BY 4.0)":                  "PM 2.5 และ OTOP ๒๑๔ ร้าน (CC BY 4.0)",
		"pr.example.go.th/ข่าว/2569 12 หน้า":                    "pr.example.go.th/ข่าว/2569 ๑๒ หน้า",
		"news1@example.go.th":                                   "news1@example.go.th", "๒๕๖๙ 5\u00A06": "๒๕๖๙ ๕\u00A0๖", "": "",
	} {
		if got := Numerals(text, true); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
		if got := Numerals(text, false); got != ArabicDigits(text) {
			t.Errorf("%q in Arabic numerals: %q", text, got)
		}
	}
}

func TestDigits(t *testing.T) {
	if got := Digits("ฉบับที่ 12/2569"); got != "ฉบับที่ ๑๒/๒๕๖๙" {
		t.Error(got)
	}
	if got := ArabicDigits("ฉบับที่ ๑๒/๒๕๖๙ (3)"); got != "ฉบับที่ 12/2569 (3)" {
		t.Error(got)
	}
	for _, s := range []string{"", "ไม่มีเลข", "\xFFก"} {
		if Digits(s) != s || ArabicDigits(s) != s {
			t.Errorf("%q is not left alone", s)
		}
	}
}

func TestIsThai(t *testing.T) {
	for r, want := range map[rune]bool{'ก': true, '๙': true, 'ๆ': true, '๛': true, 'ำ': true, '่': true, '฿': false, 'a': false, ' ': false, 'ກ': false, 0x0E3B: false} {
		if IsThai(r) != want {
			t.Errorf("IsThai(%q) = %v", r, !want)
		}
	}
}

func FuzzDisplay(f *testing.F) {
	for _, c := range displayForms {
		f.Add(c.in)
	}
	f.Add("ก่ิ\u0338้ ำ\u0301่ กำำ้ เๆเ \u200B")
	f.Add("ก" + strings.Repeat("่้", 40) + "า")
	f.Fuzz(checkForms)
}

func TestPlain(t *testing.T) {
	for in, want := range map[string]string{
		"แม่น้ำ\u200Bแคว": "แม่น้ำแคว", "เ\u200Bเก": "แก", "ก": "ก", "\u200B": "", "กเ\u200Bเ\u200Bเ": "กแเ",
	} {
		if got := Plain(in); got != want {
			t.Errorf("%+q: %+q, want %+q", in, got, want)
		}
	}
}

// Every short mixture of the characters that the rules speak of, drawn by a fixed seed.
func TestFormsOfMixtures(t *testing.T) {
	alphabet := []rune("กฤเแาำๅัิฺุ็่้์\u0E4D\u0E4Eฯๆ \n\u200B\u200D\u2060\u00A0eÉ\u0301\u0338\u0327😀\uFE0F๑J\u034F")
	random := rand.New(rand.NewPCG(1, 2))
	for range 200_000 {
		text := make([]rune, 1+random.IntN(9))
		for i := range text {
			text[i] = alphabet[random.IntN(len(alphabet))]
		}
		checkForms(t, string(text))
	}
}

func checkForms(t *testing.T, s string) {
	got := Display(s)
	if !utf8.ValidString(got) || !norm.NFC.IsNormalString(got) {
		t.Fatalf("Display(%+q) = %+q is not valid NFC", s, got)
	}
	if again := Display(got); again != got {
		t.Fatalf("Display is not idempotent: %+q → %+q → %+q", s, got, again)
	}
	if thorough := tidy(norm.NFC.String(strip(Joined(s)))); thorough != got {
		t.Fatalf("the short way gives %+q, the long way %+q", got, thorough)
	}
	plain := Plain(s)
	if again := Plain(plain); again != plain || strings.ContainsRune(plain, zeroWidthSpace) || Plain(got) != plain {
		t.Fatalf("Plain(%+q) = %+q", s, plain)
	}
	found := SearchForm(s)
	if again := SearchForm(found); again != found {
		t.Fatalf("SearchForm is not idempotent: %+q → %+q → %+q", s, found, again)
	}
	if same := SearchForm(got); same != found {
		t.Fatalf("SearchForm(%+q) = %+q, of its display form %+q", s, found, same)
	}
}

func BenchmarkDisplay(b *testing.B) {
	text := strings.Repeat("สำนักงานประชาสัมพันธ์จังหวัดกาญจนบุรี แจ้งว่า วันที่ 23 พ.ย. 69 น้ำในเขื่อนเพิ่มขึ้น ", 20)
	for name, s := range map[string]string{"normal": text, "not normal": strings.ReplaceAll(text, "ำ", "\u0E4Dา")} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				Display(s)
			}
		})
	}
}
