package spelling

import (
	"cmp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"hokhao/generator/soak"
	"hokhao/generator/thai"
)

// Each row is found in a sentence, and what it recommends has nothing wrong in it.
func TestWords(t *testing.T) {
	b := With(nil, nil)
	all := Words()
	if len(all) < 500 || !slices.IsSortedFunc(all, func(x, y Word) int { return strings.Compare(x.Wrong, y.Wrong) }) {
		t.Fatalf("%d words, or not sorted", len(all))
	}
	for i, w := range all {
		if i > 0 && all[i-1].Wrong == w.Wrong || w.Wrong == w.Right || utf8.RuneCountInString(w.Wrong) < shortest || thai.Display(w.Wrong) != w.Wrong || thai.Display(w.Right) != w.Right {
			t.Errorf("the row of %s is not as it should be", w.Wrong)
		}
		for m := range b.Find("ก็" + w.Right + "แล้ว") {
			t.Errorf("%s is recommended for %s, and %s is wrong in it", w.Right, w.Wrong, m.Wrong)
		}
		for _, e := range w.Except {
			if !strings.Contains(e, w.Wrong) {
				t.Errorf("the exception %s does not contain %s", e, w.Wrong)
			}
		}
		for _, sentence := range []string{w.Wrong, "ได้ " + w.Wrong + " แล้ว", "เรื่อง" + w.Wrong + "ของจังหวัด", "เจ้าหน้าที่" + w.Wrong + "ที่อำเภอ"} {
			found := slices.Collect(b.Find(sentence))
			if len(found) != 1 || !strings.Contains(w.Wrong, found[0].Wrong) && !strings.Contains(found[0].Wrong, w.Wrong) {
				t.Errorf("in %q: %v", sentence, found)
			}
		}
	}
}

// No word of the dictionary has a wrong one in it, unless the dictionary has that one too: it was made from what people write.
func TestDictionaryIsRight(t *testing.T) {
	b := With(nil, nil)
	for word := range thai.Lexicon() {
		for m := range b.Find(word) {
			if m.Wrong != word {
				t.Errorf("%s is in the dictionary, and %s is wrong in it", word, m.Wrong)
			}
		}
	}
}

// Nothing is wrong where two frequent words meet.
func TestNeighbours(t *testing.T) {
	b := With(nil, nil)
	type frequent struct {
		word string
		cost uint8
	}
	var words []frequent
	for word := range thai.Lexicon() {
		if cost, ok := thai.Standard().Cost(word); ok && len(slices.Collect(b.Find(word))) == 0 {
			words = append(words, frequent{word, cost})
		}
	}
	slices.SortFunc(words, func(x, y frequent) int {
		return cmp.Or(cmp.Compare(x.cost, y.cost), strings.Compare(x.word, y.word))
	})
	words = words[:soak.Rounds(1200, 5000)]
	for _, x := range words {
		for _, y := range words {
			for m := range b.Find(x.word + y.word) {
				if m.Wrong == x.word+y.word {
					continue // that is how it is made: ภาระ and กิจ
				}
				t.Errorf("%s and %s make %s", x.word, y.word, m.Wrong)
			}
		}
	}
}

func TestFind(t *testing.T) {
	own := []Word{{Wrong: "ท่าม่วงง", Right: "ท่าม่วง"}, {Wrong: "เว็บไซด์", Right: "เว็บ"}}
	b := With(own, []string{"เว็ปไซต์", "กะเพราศรีษะ"})
	for text, want := range map[string]string{
		"ขออนุญาติใช้สถานที่ในโอกาศนี้": "อนุญาติ→อนุญาต โอกาศ→โอกาส",
		"ขออนุญาตใช้สถานที่ในโอกาสนี้":  "",
		"ปรากฎการณ์":         "ปรากฎ→ปรากฏ",
		"อำเภอท่าม่วงง":      "ท่าม่วงง→ท่าม่วง",
		"เว็บไซด์":           "เว็บไซด์→เว็บ",
		"เว็ปไซต์":           "",
		"ร้านกะเพราศรีษะทอง": "",
		"ที่ศรีษะ":           "ศรีษะ→ศีรษะ",
		"ลูกอินทรีบินเหนือแปลงเกษตรอินทรีย์": "",
		"บุคลากรและบุคลิกภาพ":                "",
		"abc ไม่มี": "",
		"":          "",
		"\xe0\xb8":  "",
	} {
		var got []string
		for m := range b.Find(text) {
			got = append(got, m.Wrong+"→"+m.Right)
			if text[m.At:m.At+len(m.Wrong)] != m.Wrong {
				t.Errorf("in %q %s is not at %d", text, m.Wrong, m.At)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("in %q: %q, want %q", text, got, want)
		}
	}
	if With(own, []string{"เว็ปไซต์", "กะเพราศรีษะ"}) != b || With(nil, nil) == b {
		t.Error("a book is not kept, or taken for another")
	}
}

func FuzzFind(f *testing.F) {
	f.Add("ขออนุญาติ")
	f.Add("เว็บไซด์\xe0\xb8")
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for m := range With(nil, nil).Find(text) {
			if m.At < last || !strings.HasPrefix(text[m.At:], m.Wrong) {
				t.Fatalf("%v in %q", m, text)
			}
			last = m.At + len(m.Wrong)
		}
	})
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("จังหวัดกาญจนบุรีเปิดให้ประชาชนขออนุญาตใช้สถานที่ราชการ สำนักงานประชาสัมพันธ์จังหวัดแจ้งว่า ", 1000)
	book := With(nil, nil)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		for range book.Find(text) {
		}
	}
}
