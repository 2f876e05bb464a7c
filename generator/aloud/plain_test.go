package aloud

import (
	"math/rand/v2"
	"strings"
	"testing"

	"hokhao/generator/thai"
)

// What Say returns at once is what reading it would return: words that look like abbreviations, plates and names beside one
// another and beside the signs that mean nothing.
func TestSpokenAsWritten(t *testing.T) {
	parts := strings.Fields(`ทะเบียน นายก ผู้ว่า ภาพที่ รูปภาพ กข ก ม ต สพฐ กาญจนบุรี จังหวัด วันจันทร์ ถึง มาตรา หมู่ ข้อ หนึ่ง ล้านบาท กิโลเมตร เวลา นาฬิกา`)
	for a := range thai.Abbreviations() {
		parts = append(parts, strings.ReplaceAll(a.Short, ".", ""))
	}
	signs := []string{"", " ", "  ", ",", ", ", "\"", "“", "”", "‘", "’"}
	random := rand.New(rand.NewPCG(15, 2))
	plain := 0
	for range 20_000 {
		var b strings.Builder
		for range 1 + random.IntN(5) {
			b.WriteString(signs[random.IntN(len(signs))] + parts[random.IntN(len(parts))])
		}
		text := b.String()
		if !isSpokenAsWritten(text) {
			continue
		}
		plain++
		if said, doubts := (Voice{}).say(text); said != text || len(doubts) > 0 {
			t.Fatalf("%q is read %q %v", text, said, doubts)
		}
	}
	if plain < 1000 {
		t.Errorf("%d texts were spoken as written", plain)
	}
}
