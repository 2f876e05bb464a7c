package thai

import (
	"slices"
	"strings"
	"testing"
)

func TestUnbroken(t *testing.T) {
	d := NewDictionary([]string{"แม่น้ำแคว", "แควใหญ่", "แม่น้ำแควใหญ่", "กาญจนบุรี", "สัปดาห์สะพานข้ามแม่น้ำแคว", "ลำตะเพิน", "บ้าน 108", "อป.มช."})
	for text, want := range map[string]string{
		"สะพานข้ามแม่น้ำแควใหญ่":                            "แม่น้ำแควใหญ่",
		"จังหวัดกาญจนบุรี":                                  "", // a word that browsers know
		"อ่างเก็บน้ำลำตะเพินแห้ง":                           "ลำตะเพิน",
		"งานสัปดาห์สะพานข้ามแม่น้ำแคววันนี้":                "แม่น้ำแคว", // the whole is too long
		"ห่าง 5 กม. เวลา 09.00–12.00 น. นะ":                 "5 กม.|09.00–12.00 น.",
		"โทร. 0 3400 0001 ต่อ 12":                           "โทร. 0 3400 0001",
		"วันที่ 23 พฤศจิกายน 2569":                          "วันที่ 23 พฤศจิกายน",
		"COVID-19 จำนวน 214/2569 คน":                        "",
		"พื้นที่ 5 ตารางกิโลเมตร ต่ำสุด 11–14 องศาเซลเซียส": "5 ตารางกิโลเมตร|11–14 องศาเซลเซียส",
		"5–10 คน":     "5–10",
		"ก่อน – หลัง": "",
		"อป.มช. บ้าน 108 ไปบ้านนา":           "",
		"ผู้ว่าราชการจังหวัด":                "ผู้ว่าราชการจังหวัด",
		"(แม่น้ำแคว) ":                       "แม่น้ำแคว",
		"สมเด็จพระนางเจ้าฯ พระบรมราชินี ทรง": "สมเด็จพระนางเจ้าฯ|พระบรมราชินี",
		" 5 กม. ": "5 กม.",
		"":        "",
	} {
		var got []string
		for from, to := range d.Unbroken(text, 18, Named) {
			got = append(got, text[from:to])
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("%q: got %q, want %q", text, s, want)
		}
	}
	for range d.Unbroken("แม่น้ำแคว 5 กม.", 0, Compound) {
		t.Error("nothing has no characters")
	}
}

func TestParts(t *testing.T) {
	d := NewDictionary([]string{"แม่น้ำแคว", "แควใหญ่", "แม่น้ำแควใหญ่", "สัปดาห์สะพานข้ามแม่น้ำแควใหญ่"})
	for limit, want := range map[int]string{
		20: "สัปดาห์|สะพาน|ข้าม|แม่น้ำแควใหญ่",
		8:  "สัปดาห์|สะพาน|ข้าม|แม่น้ำ|แควใหญ่",
		1:  "สัปดาห์|สะพาน|ข้าม|แม่น้ำ|แควใหญ่",
	} {
		parts := slices.Collect(d.Parts("สัปดาห์สะพานข้ามแม่น้ำแควใหญ่", func(part string) bool { return fits(part, limit) }))
		if got := strings.Join(parts, "|"); got != want {
			t.Errorf("%d characters: got %q, want %q", limit, got, want)
		}
	}
}

func FuzzUnbroken(f *testing.F) {
	for _, s := range []string{"สะพานข้ามแม่น้ำแควใหญ่ 5 กม.", "09.00–12.00 น.", " (ก – ข) ", "\u200bแม่น้ำ\u200bแคว"} {
		f.Add(s, 14)
	}
	d := NewDictionary([]string{"แม่น้ำแคว", "แควใหญ่", "บ้าน 108"})
	f.Fuzz(func(t *testing.T, text string, longest int) {
		var pieces []string
		for piece := range d.Lines(text) {
			pieces = append(pieces, piece)
		}
		at, end := 0, 0
		for from, to := range d.Unbroken(text, longest, Named) {
			if from < at || to <= from || to > len(text) {
				t.Fatalf("%q: [%d, %d) after %d", text, from, to, at)
			}
			if Characters(text[from:to]) > longest {
				t.Fatalf("%q is longer than %d", text[from:to], longest)
			}
			for len(pieces) > 0 && end+len(pieces[0]) <= from {
				end += len(pieces[0])
				pieces = pieces[1:]
			}
			if len(pieces) == 0 || to > end+len(pieces[0]) {
				t.Fatalf("%q: a line may end in %q", text, text[from:to])
			}
			at = to
		}
	})
}
