package words

import (
	"slices"
	"testing"
)

func TestSaying(t *testing.T) {
	page, thai := Word{"x-page", "หน้า {n}", "Page {n}"}, Word{"x-thai", "ครับ", ""}
	own := Catalogue{Own: map[string]Text{"x-page": {Thai: "แผ่นที่ {n}"}, "x-thai": {Thai: "ค่ะ", English: "madam"}}}
	english := Catalogue{Own: map[string]Text{"x-page": {English: "Sheet {n}"}}}
	for _, c := range []struct {
		said Localizer
		word Word
		want string
	}{
		{Localizer{}, page, "หน้า 3"}, {Catalogue{}.In("th"), page, "หน้า 3"}, {Catalogue{}.In(""), page, "หน้า 3"}, {Catalogue{}.In("en"), page, "Page 3"},
		{own.In("th"), page, "แผ่นที่ 3"}, {own.In("en"), page, "Page 3"}, // the office's own Thai text does not change the English one
		{english.In("th"), page, "หน้า 3"}, {english.In("en"), page, "Sheet 3"},
		{own.In("en"), thai, "ค่ะ"}, {Catalogue{}.In("en"), thai, "ครับ"}, // the word exists only in Thai
		{Catalogue{}.In("en"), Word{}, ""},
	} {
		if got := c.said.Fill(c.word, "n", "3"); got != c.want {
			t.Errorf("%s in %s: %q and not %q", c.word.Key, c.said.Language, got, c.want)
		}
	}
	if got := (Localizer{}).Fill(Word{"", "{a} {b}", ""}, "a", "{b}", "b", "2"); got != "{b} 2" {
		t.Errorf("what was filled in is filled again: %q", got)
	}
}

func TestDeclaring(t *testing.T) {
	for name, declare := range map[string]func(){
		"a key twice":      func() { New("royal", "ก", "a") },
		"other places":     func() { New("x-places", "หน้า {n}", "Page {m}") },
		"a place too few":  func() { New("x-few", "หน้า {n} จาก {all}", "Page {n}") },
		"a choice's twice": func() { NewChoices("ro", Choice{"yal", "ก", "a"}) },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s is declared", name)
				}
			}()
			declare()
		}()
	}
	if got := Places("{all} จาก {n} และ {n} แต่ไม่ใช่ {N} { n}"); !slices.Equal(got, []string{"{all}", "{n}"}) {
		t.Errorf("places %q", got)
	}
}

func TestChoices(t *testing.T) {
	c := NewChoices("x-level-", Choice{"low", "ต่ำ", "Low"}, Choice{"high", "สูง", "High"})
	if !slices.Equal(c.Values(), []string{"low", "high"}) || c.Word("high").Key != "x-level-high" || c.Word("none") != (Word{}) {
		t.Errorf("%v %v", c.Values(), c.Word("high"))
	}
	if w, ok := Find("x-level-low"); !ok || w.English != "Low" || !slices.Contains(Keys(), "x-level-low") {
		t.Error("a choice's word is not in the catalogue")
	}
}
