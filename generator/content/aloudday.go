package content

import (
	"strings"
	"time"

	"hokhao/generator/aloud"
	"hokhao/generator/thai"
)

// relative are the words for a day that mean another one when a text is read a day later, longest first where one
// begins as another does. What they stand for is before + the date so many days on.
var relative = []struct {
	word   string
	days   int
	before string
}{
	{"วันนี้", 0, ""},
	{"พรุ่งนี้", 1, ""},
	{"มะรืนนี้", 2, ""}, {"มะรืน", 2, ""},
	{"เมื่อวานซืนนี้", -2, ""}, {"เมื่อวานซืน", -2, ""}, {"วานซืน", -2, ""},
	{"เมื่อวานนี้", -1, ""}, {"เมื่อวาน", -1, ""}, {"วานนี้", -1, ""},
	{"เมื่อคืนนี้", -1, "คืน"}, {"เมื่อคืน", -1, "คืน"}, {"คืนนี้", 0, "คืน"},
	{"เมื่อเช้านี้", 0, "เช้า"}, {"เมื่อเช้า", 0, "เช้า"}, {"เช้านี้", 0, "เช้า"},
	{"บ่ายนี้", 0, "บ่าย"}, {"เย็นนี้", 0, "เย็น"}, {"ค่ำนี้", 0, "ค่ำ"},
}

// quotes open and close what somebody else said. That is nobody's to change, and stands beside its date.
var quotes = map[rune]rune{'“': '”', '‘': '’', '«': '»', '"': '"'}

// relativeDays gives the words of a text that mean another day when it is read a day later; day is that of the
// publication, zero where it has none. Words are cut as everywhere: ตะวันนี้ is the sun, ทุกวันนี้ is nowadays.
func relativeDays(text string, day time.Time) []aloud.Doubt {
	if !strings.Contains(text, "นี้") && !strings.Contains(text, "วาน") && !strings.Contains(text, "มะรืน") && !strings.Contains(text, "เมื่อ") {
		return nil
	}
	ends, at := map[int]bool{}, 0 // of words
	for piece := range thai.Standard().Words(text) {
		at += len(piece)
		ends[at] = true
	}
	var out []aloud.Doubt
	var closing rune
	word, from, done := "", 0, 0 // the word that ended last, and where; up to where words were told
	for i, r := range text {
		if ends[i] {
			word, from = text[from:i], i
		}
		switch {
		case closing != 0:
			if r == closing {
				closing = 0
			}
			continue
		case quotes[r] != 0 && strings.ContainsRune(text[i+1:], quotes[r]):
			closing = quotes[r]
			continue
		case i < done, i > 0 && !ends[i], word == "ทุก":
			continue
		}
		for _, w := range relative {
			end := i + len(w.word)
			if strings.HasPrefix(text[i:], w.word) && ends[end] && !isDated(w.word, text[end:]) {
				out = append(out, relativeDay(w.word, w.before, w.days, i, day))
				done = end
				break
			}
		}
	}
	return out
}

// isDated tells whether a night or a morning is that of a day which is named: เมื่อคืนวันที่ 22 พฤศจิกายน.
func isDated(word, rest string) bool {
	return (word == "เมื่อคืน" || word == "เมื่อเช้า") && strings.HasPrefix(strings.TrimLeft(rest, " "), "วัน")
}

func relativeDay(word, before string, days, at int, day time.Time) aloud.Doubt {
	hint := "พิมพ์วันที่แทน เช่น " + before + "วันจันทร์ที่ 23 พฤศจิกายน 2569"
	if !day.IsZero() {
		hint = "พิมพ์วันที่แทน เช่น " + before + thai.FullDate(day.AddDate(0, 0, days))
	}
	return aloud.Doubt{Start: at, End: at + len(word), Text: word, Finding: msgDayRelative.With("word", word, "hint", hint)}
}
