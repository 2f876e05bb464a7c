package content

import (
	"fmt"
	"maps"
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
	for _, key := range slices.Sorted(maps.Keys(s.Labels)) {
		l := s.Labels[key]
		at := r.at["labels."+key]
		w, known := words.Find(key)
		if !known {
			r.unknownLabel(key, at)
			continue
		}
		r.checkPlaces(key, l.Thai, w.Thai, at)
		r.checkPlaces(key, l.English, w.Thai, at)
	}
}

// unknownLabel says which label was probably meant. There are too many to name them all.
func (r *reading) unknownLabel(key string, at Position) {
	hint := "ดูชื่อคำทั้งหมดในหัวข้อ Labels ด้วยคำสั่ง  hokhao schema --markdown  หรือลบบรรทัดนี้"
	if near, ok := Nearest(key, words.Keys()); ok {
		hint = fmt.Sprintf("หมายถึง “⟦%s⟧” หรือไม่", near)
	}
	r.tell(msgLabelUnknown, at, "key", key, "hint", hint)
}

func (r *reading) checkPlaces(key, own, usual string, at Position) {
	want := words.Places(usual)
	if own == "" || slices.Equal(words.Places(own), want) {
		return
	}
	hint := "ลบวงเล็บปีกกา { } และข้อความในวงเล็บออก"
	if len(want) > 0 {
		hint = fmt.Sprintf("ข้อความต้องมี %s เหมือนข้อความเดิมคือ “%s” เพราะระบบเติมค่าให้ตรงนั้น", strings.Join(want, " และ "), usual)
	}
	r.tell(msgLabelPlaces, at, "key", key, "text", own, "hint", hint)
}
