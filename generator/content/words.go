package content

import (
	"fmt"
	"slices"
	"strings"

	"hokhao/generator/words"
)

// Word returns what a kind is called.
func (k Kind) Word() words.Word { return k.Profile().Name }

// A Label is what an office says in place of one of the program's words. A text alone stands for the Thai one.
type Label struct {
	Thai    string `key:"th" th:"คำภาษาไทย" en:"In Thai" eg:"ข่าวแจก"`
	English string `key:"en" th:"คำภาษาอังกฤษ" en:"In English" eg:"Releases"`
}

// Catalogue returns the words as the office says it.
func (s Settings) Catalogue() words.Catalogue {
	if len(s.Labels) == 0 {
		return words.Catalogue{}
	}
	c := words.Catalogue{Own: make(map[string]words.Text, len(s.Labels))}
	for key, l := range s.Labels {
		c.Own[key] = words.Text{Thai: l.Thai, English: l.English}
	}
	return c
}

// checkLabels holds that labels are the program's, and that each has the places of the word that it replaces.
func (r *reading) checkLabels(s Settings) {
	for key, l := range s.Labels {
		at := r.at["labels."+key]
		w, known := words.Find(key)
		if !known {
			r.unknownName("label-unknown", Ref{key, at}, "คำเรียก", "label", words.Keys())
			continue
		}
		r.checkPlaces(key, l.Thai, w.Thai, at)
		r.checkPlaces(key, l.English, w.Thai, at)
	}
}

func (r *reading) checkPlaces(key, own, usual string, at Position) {
	want := words.Places(usual)
	if own == "" || slices.Equal(words.Places(own), want) {
		return
	}
	hint := "ลบวงเล็บปีกกา { } ออกจากข้อความ"
	if len(want) > 0 {
		hint = "ข้อความต้องมี " + strings.Join(want, " และ ") + " ดังข้อความเดิม  ⟦" + key + `: "` + usual + `"⟧`
	}
	r.fail("label-places", at, fmt.Sprintf("ส่วนที่ระบบเติมให้ใน “%s” ไม่ครบหรือไม่ตรง", own), "the label has not the places of the usual text", hint)
}
