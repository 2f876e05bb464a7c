package thai

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func linesBy(d *Dictionary, s string) string {
	var pieces []string
	for piece := range d.Lines(s) {
		pieces = append(pieces, piece)
	}
	return strings.Join(pieces, "|")
}

func TestLines(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{"  ", "  "},
		{" ก", " |ก"},
		{"ประชาชนได้รับผลกระทบ จากน้ำท่วม", "ประชาชน|ได้|รับ|ผล|กระทบ |จาก|น้ำ|ท่วม"},
		{"ผู้ว่าราชการจังหวัดเปิดงาน", "ผู้ว่าราชการจังหวัด|เปิด|งาน"},
		{"รองผู้ว่าราชการจังหวัดกาญจนบุรี พลตำรวจเอก", "รองผู้ว่าราชการจังหวัด|กาญจนบุรี |พลตำรวจเอก"},
		{"พระบาทสมเด็จพระเจ้าอยู่หัวและสมเด็จพระนางเจ้าฯ พระบรมราชินี", "พระบาทสมเด็จพระเจ้าอยู่หัว|และ|สมเด็จพระนางเจ้าฯ |พระบรมราชินี"},
		{"ทูลเกล้าฯ ถวาย", "ทูลเกล้าฯ |ถวาย"},
		{"เด็กๆ เด็ก ๆ ฯลฯ และกรุงเทพฯ", "เด็กๆ |เด็ก ๆ ฯลฯ |และ|กรุงเทพฯ"},
		{"(ก่อน) “หลัง” มา", "(ก่อน) |“หลัง” |มา"},
		{"กล่าวว่า \"ขอให้ปลอดภัย\" ทุกคน", "กล่าว|ว่า |\"ขอ|ให้|ปลอดภัย\" |ทุก|คน"},
		{"“ มา ” ไป", "“ มา ” |ไป"},
		{"น้ำ, ไฟ ; ลม ? ดิน", "น้ำ, |ไฟ ; |ลม ? |ดิน"},
		{"เพิ่ม 5 กม. ยาว 5กม. และ 5 คน", "เพิ่ม |5 กม. |ยาว |5กม. |และ |5 |คน"},
		{"เวลา 09.30 น. ถึง 16.30–18.00 น.", "เวลา |09.30 น. |ถึง |16.30–18.00 น."},
		{"วันจันทร์ที่ 23 พฤศจิกายน 2569", "วัน|จันทร์ที่ 23 พฤศจิกายน |2569"},
		{"ถึงวันที่ 23 ครั้งที่ ๒ ที่ 5 วันที่ฝนตก", "ถึง|วันที่ 23 |ครั้งที่ ๒ |ที่ 5 |วัน|ที่|ฝน|ตก"},
		{"พ.ศ. 2569 23 พ.ย. 69", "พ.ศ. 2569 |23 พ.ย. 69"},
		{"มอบเงิน 1,250.50 บาท ร้อยละ 46.2", "มอบ|เงิน |1,250.50 บาท |ร้อย|ละ 46.2"},
		{"โทร. 0 3451 2345 ต่อ 12", "โทร. 0 3451 2345 |ต่อ |12"},
		{"๐ ๓๔๕๑ ๒๓๔๕ ๖๗", "๐ ๓๔๕๑ ๒๓๔๕ |๖๗"},
		{"2568 2569", "2568 |2569"},
		{"25 °C 25°C 5 % 5%", "25 °C |25°C |5 % |5%"},
		{"COVID-19 ที่ 214/2569 ทางบก/ทางน้ำ", "COVID-19 |ที่ 214/2569 |ทาง|บก/|ทาง|น้ำ"},
		{"กรุงเทพฯ – กาญจนบุรี -5 - ข้อ", "กรุงเทพฯ |– |กาญจนบุรี |-5 |- |ข้อ"},
		{"จ.กาญจนบุรี pr@example.go.th www.go.th/ข่าว", "จ.กาญจนบุรี |pr@example.go.th |www.go.th/|ข่าว"},
		{"฿500 #ข่าว ข่าว… …ต่อ ...", "฿500 |#ข่าว |ข่าว… |…ต่อ ..."},
		{"ภาษา\u200Bไทย ( \u200Bก", "ภาษา\u200B|ไทย |( \u200Bก"},
		{"ก\u00A0ข\nๆ ค \n (ง", "ก\u00A0ข\n|ๆ |ค \n |(ง"},
		{"\xFF\xE0ก", "\xFF|\xE0|ก"},
	} {
		if got := linesBy(Standard(), c.in); got != c.want {
			t.Errorf("%q may be broken as\n%s, want\n%s", c.in, got, c.want)
		}
	}
}

func TestNamesOfASiteAreWhole(t *testing.T) {
	site := NewDictionary([]string{"ด่านเจดีย์สามองค์", "สะพานข้ามแม่น้ำแคว", "ทางรถไฟไทย–พม่า", "ถนน 323 แสงชูโต", "วัดถ้ำเสือ", "น.ส.3ก"})
	for _, c := range []struct{ in, want, names string }{
		{"ไปด่านเจดีย์สามองค์ทางสะพานข้ามแม่น้ำแคว", "ไป|ด่านเจดีย์สามองค์|ทาง|สะพานข้ามแม่น้ำแคว", "ด่านเจดีย์สามองค์|สะพานข้ามแม่น้ำแคว"},
		{"ชมทางรถไฟไทย–พม่าด้วย", "ชม|ทางรถไฟไทย–พม่า|ด้วย", "ทางรถไฟไทย–พม่า"},
		{"ชมทางรถไฟไทย–พม่", "ชม|ทางรถไฟไทย–|พม่", "ทางรถไฟไทย"},
		{"ถนน 323 แสงชูโต", "ถนน |323 |แสงชูโต", "ถนน|แสงชูโต"},
		{"มีน.ส.3กและ", "มี|น.ส.3ก|และ", "น.ส.3ก"},
		{"ผู้ว่าราชการจังหวัด นายกรัฐมนตรี ตาก", "ผู้ว่าราชการจังหวัด |นายกรัฐมนตรี |ตาก", "ผู้ว่าราชการจังหวัด|นายกรัฐมนตรี"},
		{"สมเด็จพระนางเจ้าฯ พระบรมราชินี", "สมเด็จพระนางเจ้าฯ |พระบรมราชินี", "สมเด็จพระนางเจ้าฯ|พระบรมราชินี"},
	} {
		if got := linesBy(site, c.in); got != c.want {
			t.Errorf("%q may be broken as\n%s, want\n%s", c.in, got, c.want)
		}
		var names []string
		for from, to := range site.Names(c.in) {
			names = append(names, c.in[from:to])
		}
		if got := strings.Join(names, "|"); got != c.names {
			t.Errorf("%q has the names\n%s, want\n%s", c.in, got, c.names)
		}
	}
}

// Each name of the list is whole up to its spaces, beside other words too, in the form in which it is shown; and no
// name of the list changes how words are cut.
func TestCompiledNames(t *testing.T) {
	bare := &Dictionary{nodes: newTrie(base())}
	provinces := 0
	seen := map[string]bool{}
	for _, name := range compiledNames() {
		if Display(name) != name || strings.Join(strings.Fields(name), " ") != name || seen[name] {
			t.Errorf("%q stands there twice or is not as it is shown", name)
		}
		seen[name] = true
		text := "โดย" + name + "และประชาชน"
		want := "โดย|" + strings.ReplaceAll(name, " ", " |") + "|และ|ประชาชน"
		if got := linesBy(Standard(), text); got != want {
			t.Errorf("%s may be broken as\n%s, want\n%s", name, got, want)
		}
		if a, b := cutBy(bare, text), cutBy(Standard(), text); a != b {
			t.Errorf("%s is cut as\n%s, without the list\n%s", name, b, a)
		}
		provinces++
	}
	if provinces < 300 {
		t.Errorf("only %d names", provinces)
	}
	text := sample(t)
	if cutBy(bare, text) != cutBy(Standard(), text) || !slices.Equal(slices.Collect(bare.Terms(text)), slices.Collect(Standard().Terms(text))) {
		t.Error("the sample is cut otherwise with the list")
	}
}

func TestShortNamesTakeNoLetters(t *testing.T) {
	for in, want := range map[string]string{
		"สองพันเอกสาร":    "สองพัน|เอกสาร",
		"ร้อยตรีประดิษฐ์": "ร้อยตรีประดิษฐ์", // a title and a name
		"ที่ปลัดอำเภอ":    "ที่|ปลัดอำเภอ",
	} {
		if got := linesBy(Standard(), in); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

func FuzzLines(f *testing.F) {
	for _, s := range []string{"ทูลเกล้าฯ ถวาย (5 กม.) “ก” 0 3451 2345 \"ข\"", "ทางรถไฟไทย–พม่า\u200B…", "5่ เ\u200B7 \xFF( \n)", "พระบาทสมเด็จพระเจ้าอยู่หัว ฯ ๆ", "เ.ก.-5 °C ก\u00A0ข"} {
		f.Add(s)
	}
	site := NewDictionary([]string{"แม่น้ำแควใหญ่", "ทางรถไฟไทย–พม่า", "สาย 323", "ก-"})
	f.Fuzz(func(t *testing.T, s string) {
		for _, d := range []*Dictionary{Standard(), site} {
			joined := ""
			breaks := map[int]bool{0: true}
			for piece := range d.Lines(s) {
				if piece == "" {
					t.Fatalf("%q: an empty piece", s)
				}
				r, _ := utf8.DecodeRuneInString(piece)
				before, _ := utf8.DecodeLastRuneInString(joined)
				if joined != "" && (isMark(r) || r >= 0x0E30 && r <= 0x0E33 && r != 0x0E31 || before >= 0x0E40 && before <= 0x0E44) {
					t.Fatalf("%q: a break inside a cluster, before %q", s, piece)
				}
				if trimmed := strings.TrimRightFunc(joined, unicode.IsSpace); trimmed != "" && !isBreaking(joined[len(trimmed):]) {
					if unicode.IsSpace(r) || r == 'ๆ' || r == 'ฯ' || unicode.In(r, unicode.Pe, unicode.Pf) {
						t.Fatalf("%q: a line begins with %q", s, piece)
					}
					// A vowel before its consonant takes whatever follows it for one.
					r, size := utf8.DecodeLastRuneInString(trimmed)
					before, _ := utf8.DecodeLastRuneInString(trimmed[:len(trimmed)-size])
					if unicode.In(r, unicode.Ps, unicode.Pi) && (before < 0x0E40 || before > 0x0E44) {
						t.Fatalf("%q: a line ends with %q", s, trimmed)
					}
				}
				joined += piece
				breaks[len(joined)] = true
			}
			if joined != s {
				t.Fatalf("%q came out as %q", s, joined)
			}
			last := 0
			for from, to := range d.Names(s) {
				if from < last || from >= to || to > len(s) || strings.ContainsFunc(s[from:to], unicode.IsSpace) {
					t.Fatalf("%q: the name [%d, %d) after %d", s, from, to, last)
				}
				for at := from + 1; at < to; at++ {
					if breaks[at] {
						t.Fatalf("%q: a break inside the name %q", s, s[from:to])
					}
				}
				last = to
			}
		}
	})
}

func TestLinesAllocateNothing(t *testing.T) {
	text := sample(t)
	d := Standard()
	words := testing.AllocsPerRun(3, func() {
		for range d.Words(text) {
		}
	})
	if n := testing.AllocsPerRun(3, func() {
		for range d.Lines(text) {
		}
	}); n > words+4000 { // Thai digits and units with full stops are rewritten to be compared
		t.Errorf("%v allocations", n)
	}
}

func BenchmarkLines(b *testing.B) {
	text := sample(b)
	d := Standard()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		for range d.Lines(text) {
		}
	}
}

func BenchmarkNames(b *testing.B) {
	text := sample(b)
	d := Standard()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		for range d.Names(text) {
		}
	}
}
