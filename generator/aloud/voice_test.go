package aloud

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"hokhao/generator/thai"
)

// spoken is a text, what is said for it, and what stays in doubt: the rule without "-unclear", and the text.
type spoken struct {
	in, want string
	doubts   []string
}

// A spokenGroup is texts of one kind.
type spokenGroup struct {
	about string
	cases []spoken
}

var spokenTexts = slices.Concat(spokenNumbers, spokenWords)

func TestSay(t *testing.T) {
	v := Voice{Places: []string{"ท่าม่วง", "ไทรโยค"}}
	for _, group := range spokenTexts {
		t.Run(group.about, func(t *testing.T) {
			for _, c := range group.cases {
				got, doubts := v.Say(c.in)
				if got != c.want {
					t.Errorf("%q is said\n%q, want\n%q", c.in, got, c.want)
				}
				var told []string
				for _, d := range doubts {
					told = append(told, strings.TrimSuffix(d.Rule, "-unclear")+" "+d.Text)
				}
				if !slices.Equal(told, c.doubts) {
					t.Errorf("%q: the doubts are %q, want %q", c.in, told, c.doubts)
				}
				checkSaid(t, v, c.in, got, doubts)
			}
		})
	}
}

// checkSaid checks what holds for any text.
func checkSaid(t *testing.T, v Voice, text, said string, doubts []Doubt) {
	t.Helper()
	last := 0
	for _, d := range doubts {
		if d.Start < last || d.End <= d.Start || d.End > len(text) || text[d.Start:d.End] != d.Text {
			t.Fatalf("%q: a doubt at %d to %d is %q", text, d.Start, d.End, d.Text)
		}
		if !strings.Contains(said, d.Text) {
			t.Errorf("%q: the doubt %q does not stay in %q", text, d.Text, said)
		}
		if !strings.HasSuffix(d.Rule, "-unclear") || d.Thai == "" || d.English == "" || d.Hint == "" {
			t.Errorf("%q: an empty doubt: %+v", text, d)
		}
		last = d.End
	}
	if utf8.ValidString(text) && !utf8.ValidString(said) {
		t.Errorf("%q becomes %q", text, said)
	}
}

// What is said is not changed by saying it again.
func TestSayTwice(t *testing.T) {
	v := Voice{Places: []string{"ท่าม่วง", "ไทรโยค"}}
	for _, group := range spokenTexts {
		for _, c := range group.cases {
			if again, doubts := v.Say(c.want); c.doubts == nil && (again != c.want || doubts != nil) {
				t.Errorf("%q is said again as\n%q, %v", c.want, again, doubts)
			}
		}
	}
}

// No digit is left but in a doubt, an address, or beside Latin letters.
func TestNoDigitIsLeft(t *testing.T) {
	v := Voice{Places: []string{"ท่าม่วง", "ไทรโยค"}}
	for _, group := range spokenTexts {
		for _, c := range group.cases {
			said, doubts := v.Say(c.in)
			for _, d := range doubts {
				said = strings.Replace(said, d.Text, "", 1)
			}
			for _, word := range strings.Fields(said) {
				latin := strings.ContainsFunc(word, func(r rune) bool { return thai.IsLatin(r) || r == '#' })
				if strings.ContainsFunc(word, func(r rune) bool { return r >= '0' && r <= '9' || r >= '๐' && r <= '๙' }) && !latin {
					t.Errorf("%q: a digit is left in %q", c.in, word)
				}
			}
		}
	}
}

func TestSpokenClock(t *testing.T) {
	v := Voice{Clock: SpokenClock}
	for in, want := range map[string]string{
		"เวลา 08.30–16.30 น.": "เวลาแปดโมงครึ่งถึงสี่โมงครึ่ง",
		"เวลา 09.15 น.":       "เวลาเก้าโมงสิบห้านาที",
		"เวลา 14.20 น.":       "เวลาบ่ายสองโมงยี่สิบนาที",
		"เวลา 18.15 น.":       "เวลาหกโมงเย็นสิบห้านาที",
		"เวลา 22.00–04.00 น.": "เวลาสี่ทุ่มถึงตีสี่",
		"เวลา 24.00 น.":       "เวลาเที่ยงคืน",
	} {
		if got, doubts := v.Say(in); got != want || doubts != nil {
			t.Errorf("%q is said %q, %v, want %q", in, got, doubts, want)
		}
	}
	for hour, want := range [24][2]string{
		{"เที่ยงคืน", "เที่ยงคืนครึ่ง"}, {"ตีหนึ่ง", "ตีหนึ่งครึ่ง"}, {"ตีสอง", "ตีสองครึ่ง"}, {"ตีสาม", "ตีสามครึ่ง"}, {"ตีสี่", "ตีสี่ครึ่ง"}, {"ตีห้า", "ตีห้าครึ่ง"},
		{"หกโมงเช้า", "หกโมงครึ่งเช้า"}, {"เจ็ดโมงเช้า", "เจ็ดโมงครึ่ง"}, {"แปดโมงเช้า", "แปดโมงครึ่ง"}, {"เก้าโมงเช้า", "เก้าโมงครึ่ง"}, {"สิบโมงเช้า", "สิบโมงครึ่ง"}, {"สิบเอ็ดโมงเช้า", "สิบเอ็ดโมงครึ่ง"},
		{"เที่ยงวัน", "เที่ยงครึ่ง"}, {"บ่ายโมง", "บ่ายโมงครึ่ง"}, {"บ่ายสองโมง", "บ่ายสองโมงครึ่ง"}, {"บ่ายสามโมง", "บ่ายสามโมงครึ่ง"}, {"สี่โมงเย็น", "สี่โมงครึ่ง"}, {"ห้าโมงเย็น", "ห้าโมงครึ่ง"},
		{"หกโมงเย็น", "หกโมงครึ่งเย็น"}, {"หนึ่งทุ่ม", "หนึ่งทุ่มครึ่ง"}, {"สองทุ่ม", "สองทุ่มครึ่ง"}, {"สามทุ่ม", "สามทุ่มครึ่ง"}, {"สี่ทุ่ม", "สี่ทุ่มครึ่ง"}, {"ห้าทุ่ม", "ห้าทุ่มครึ่ง"},
	} {
		for half, want := range want {
			in := fmt.Sprintf("เวลา %02d.%02d น.", hour, 30*half)
			if got, doubts := v.Say(in); got != "เวลา"+want || doubts != nil {
				t.Errorf("%q is said %q, %v, want %q", in, got, doubts, want)
			}
		}
	}
}

// Every hour with minutes, as people say it.
func TestSpokenMinutes(t *testing.T) {
	hours := [24]string{
		"เที่ยงคืน", "ตีหนึ่ง", "ตีสอง", "ตีสาม", "ตีสี่", "ตีห้า", "หกโมงเช้า", "เจ็ดโมง", "แปดโมง", "เก้าโมง", "สิบโมง", "สิบเอ็ดโมง",
		"เที่ยง", "บ่ายโมง", "บ่ายสองโมง", "บ่ายสามโมง", "สี่โมง", "ห้าโมง", "หกโมงเย็น", "หนึ่งทุ่ม", "สองทุ่ม", "สามทุ่ม", "สี่ทุ่ม", "ห้าทุ่ม",
	}
	minutes := map[int]string{1: "หนึ่งนาที", 5: "ห้านาที", 15: "สิบห้านาที", 20: "ยี่สิบนาที", 45: "สี่สิบห้านาที", 59: "ห้าสิบเก้านาที"}
	v := Voice{Clock: SpokenClock}
	for hour, said := range hours {
		for minute, words := range minutes {
			for _, in := range []string{fmt.Sprintf("เวลา %02d.%02d น.", hour, minute), fmt.Sprintf("เวลา %d.%02d นาฬิกา", hour, minute), thaiDigits(fmt.Sprintf("เวลา %02d.%02d น.", hour, minute))} {
				if got, doubts := v.Say(in); got != "เวลา"+said+words || doubts != nil {
					t.Errorf("%q is said %q, %v, want %q", in, got, doubts, "เวลา"+said+words)
				}
			}
		}
	}
	for in, want := range map[string]string{
		"เวลา 09.00 – 12.00 น. และ 13.00 – 16.00 น.": "เวลาเก้าโมงเช้าถึงเที่ยงวัน และบ่ายโมงถึงสี่โมงเย็น",
		"ตั้งแต่ 18.30-20.00 น.":                     "ตั้งแต่หกโมงครึ่งเย็นถึงสองทุ่ม",
		"เวลา 18.30 น. ถึงเวลา 05.30 น.":             "เวลาหกโมงครึ่งเย็น ถึงเวลาตีห้าครึ่ง",
	} {
		if got, doubts := v.Say(in); got != want || doubts != nil {
			t.Errorf("%q is said %q, %v, want %q", in, got, doubts, want)
		}
	}
}

// thaiDigits returns a text with Thai digits in place of Arabic ones.
func thaiDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return '๐' + r - '0'
		}
		return r
	}, s)
}

// The names of a site's own places decide what อ. is.
func TestPlaces(t *testing.T) {
	const text = "ที่ทำการ อ.ท่าม่วง"
	if got, doubts := (Voice{}).Say(text); got != text || len(doubts) != 1 {
		t.Errorf("without places: %q, %v", got, doubts)
	}
	if got, doubts := (Voice{Places: []string{"ท่าม่วง"}}).Say(text); got != "ที่ทำการอำเภอท่าม่วง" || doubts != nil {
		t.Errorf("with places: %q, %v", got, doubts)
	}
}

// A doubt about a date says what thai.ParseMoment says.
func TestDoubtHints(t *testing.T) {
	for in, want := range map[string]string{
		"ประชุม 05/06/2026":      "พิมพ์ 2026-06-05 ถ้าหมายถึง 5 มิถุนายน 2569\nพิมพ์ 2026-05-06 ถ้าหมายถึง 6 พฤษภาคม 2569",
		"ประชุม 31 พ.ย. 69":      "เดือนพฤศจิกายน 2569 (ค.ศ. 2026) มี 30 วัน",
		"อ.สมชาย ใจดี":           "พิมพ์คำเต็ม เช่น อำเภอ หรือ อาจารย์ หรือ วันอังคาร",
		"ผลคือ 10-5 และจบ":       "ถ้าเป็นช่วง พิมพ์ 5 ถึง 10 ถ้าเป็นผลการแข่งขัน พิมพ์ 10 ต่อ 5",
		"มีผู้สมัคร 1,000+ คน":   "พิมพ์คำว่า กว่า หน้าตัวเลข เช่น กว่า 1,000 คน",
		"ยอด 1,2500 บาท":         "ตัวเลขหลักพันคั่นด้วยจุลภาคทุกสามหลัก เช่น 1,250 ถ้าเป็นหลายตัวเลข เว้นวรรคหลังจุลภาค",
		"เลขาฯ แจ้งว่า":          "พิมพ์คำเต็มแทนเครื่องหมาย ฯ",
		"ทำได้ 5 ๆ":              "พิมพ์คำที่อ่านซ้ำให้ครบแทน ๆ เช่น ทีละคนทีละคน",
		"ประชุมเวลา 25.00 น.":    "เวลาเขียนได้ตั้งแต่ 00.00 น. ถึง 24.00 น.",
		"วันเกิด 32 ธันวาคม นี้": "เดือนธันวาคมมีวันที่ 1 ถึง 31",
	} {
		if _, doubts := (Voice{}).Say(in); len(doubts) != 1 || doubts[0].Hint != want {
			t.Errorf("%q: %+v, want the hint %q", in, doubts, want)
		}
	}
}

// Every abbreviation can be said or is doubted with what it stands for, and no form is in the table twice.
func TestAbbreviations(t *testing.T) {
	months, days := map[string]bool{}, map[string]bool{}
	for _, m := range thai.MonthNames {
		months[m.Short] = true
	}
	for _, d := range thai.WeekdayNames {
		days["วัน"+d.Long] = true
	}
	seen := map[string]bool{}
	for a := range thai.Abbreviations() {
		if months[a.Short] && seen[a.Short] || days[a.Long] {
			continue // read by its own rule
		}
		if seen[a.Short] {
			t.Errorf("%q is in the table twice", a.Short)
		}
		seen[a.Short] = true
		if _, decided := rules[a.Short]; decided != (a.IsAmbiguous()) {
			t.Errorf("%q: has a rule: %v, is ambiguous: %v", a.Short, decided, !decided)
		}
		if !strings.HasSuffix(a.Short, ".") || a.Long == "" || strings.ContainsAny(a.Long, ".ฯๆ0123456789") {
			t.Errorf("%q: %q", a.Short, a.Long)
		}
		if a.IsAmbiguous() || a.Sort == thai.Unit {
			continue
		}
		got, doubts := Voice{}.Say("แจ้ง: " + a.Short + " (ทราบ)")
		if want := "แจ้ง: " + a.Long + " (ทราบ)"; got != want || doubts != nil {
			t.Errorf("%q is said %q, %v", a.Short, got, doubts)
		}
	}
	for short := range rules {
		if !seen[short] {
			t.Errorf("there is a rule for %q, which is no abbreviation", short)
		}
	}
	for _, short := range []string{"พ.ร.บ.", "พ.ย.", "พฤ."} {
		if !slices.Contains(slices.Collect(thai.Standard().Words("ตาม "+short+" นั้น")), short) {
			t.Errorf("%q is cut into pieces", short)
		}
	}
	if len(seen) < 150 {
		t.Errorf("%d abbreviations", len(seen))
	}
}

func TestTime(t *testing.T) {
	if got := Time(300); got != 150*time.Second {
		t.Errorf("%v", got)
	}
}

// Text without anything to change comes back as it is.
func TestSayNothing(t *testing.T) {
	const text = "ประกาศให้ทราบโดยทั่วกัน “ข่าวดี” English"
	if got, doubts := (Voice{}).Say(text); got != text || doubts != nil {
		t.Errorf("%q, %v", got, doubts)
	}
}

// The sample site's sources are said without a digit that nobody doubts, and without a panic.
func TestSaySample(t *testing.T) {
	v := Voice{}
	sources, err := filepath.Glob("../../content/*/*/*.md")
	if err != nil || len(sources) < 50 {
		t.Fatalf("%d sources, %v", len(sources), err)
	}
	for _, source := range sources {
		data, err := os.ReadFile(source)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.SplitSeq(string(data), "\n") {
			said, doubts := v.Say(line)
			checkSaid(t, v, line, said, doubts)
		}
	}
}

// A long line of what is hard to read would take minutes if the work grew with the square of the text.
func TestSayLong(t *testing.T) {
	const times = 5_000
	for _, piece := range []string{"1-", "1/", "1:", "0 ", "1,", "๑", "ก.", "ๆ", "ฯ", "ดีๆ", "10.00, ", "อ.", "จ.-", "(อสม.)", "-", "นายกฯ ", "ทะเบียน กข ", "a.", "@", "ที่อ.", "ล้าน 5 ล้าน", "1 และ ", "()", "(กกก.)", "โยเกฟฯ ", "วันนี้ ", "“วันนี้ ",
		"วันนี้ (9 ก.ย. 63) ", "+1 ", "1.ก ", "1)ก ", "$1 ", "Q1/", "สำนักงาน (สคก.)", "หรือ ก.", "9/9/63 ", "ต่อ 1-", "นายกรัฐมนตรี ", "ปี 6 เดือน ", "1-1-1 ", "ฯ "} {
		text := strings.Repeat(piece, times)
		v := Voice{}.Of(time.Date(2020, 9, 9, 0, 0, 0, 0, time.UTC), text)
		v.Say(text)
		v.RelativeDays(text)
	}
}

func FuzzSay(f *testing.F) {
	for _, group := range spokenTexts {
		for _, c := range group.cases {
			f.Add(c.in)
		}
	}
	for _, s := range []string{"\xff1", "1\xe0\xb8", "๑.\xe0", "0-0-0 ไร่", "+66", "฿", "½½", "9/", "24:00:00 น.", "ก1", "1กก1", "x1x1", "1.1.1.1.", "ฯลฯฯ", "๐๐๐๐-๐๐-๐๐", "1 x", "0 -0", "1#.6"} {
		f.Add(s)
	}
	voices := []Voice{{}, {Clock: SpokenClock, Places: []string{"ท่าม่วง", ""}}}
	f.Fuzz(func(t *testing.T, s string) {
		for _, v := range voices {
			said, doubts := v.Say(s)
			checkSaid(t, v, s, said, doubts)
		}
		if words, err := NumberInWords(s); err == nil && strings.ContainsAny(words, "0123456789") {
			t.Fatalf("%q is read %q", s, words)
		}
	})
}
