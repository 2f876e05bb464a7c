package content

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"hokhao/generator/thai"
	"hokhao/generator/words"
)

// alsoCalled are Thai words for keys that do not stand at the beginning of what their fields are called.
var alsoCalled = map[string]string{
	"ชื่อเรื่อง": "title", "หัวข้อ": "title", "หัวข้อข่าว": "title", "พาดหัว": "title", "ชื่อข่าว": "title",
	"วันที่": "date", "วันที่เผยแพร่": "date", "วันเวลา": "date",
	"สรุป": "summary", "เรื่องย่อ": "summary", "ย่อ": "summary", "คำโปรย": "summary", "บทคัดย่อ": "summary",
	"ประเด็น": "points", "ประเด็นสำคัญ": "points",
	"รูป": "photos", "รูปภาพ": "photos", "ภาพข่าว": "photos", "ภาพประกอบ": "photos",
	"เอกสารแนบ": "attachments", "แท็ก": "tags", "แฮชแท็ก": "tags", "คีย์เวิร์ด": "tags",
	"ความด่วน": "urgency", "ด่วน": "urgency", "ติดต่อ": "contact", "ผู้ติดต่อ": "contact", "สอบถาม": "contact",
	"ผู้เขียน": "credits", "ร่าง": "draft", "เลขข่าว": "number", "โทร": "phone", "เบอร์โทร": "phone", "วันหมดอายุ": "expiryDate",
	"คำบรรยาย": "caption", "ไฟล์": "file", "ชื่อ": "name", "ข้อความ": "text", "สถานที่": "place",
}

// thaiKey returns the key of the field that a Thai word names, or "".
func thaiKey(word string, known []Field) string {
	word = thai.Plain(strings.TrimSpace(word))
	if !strings.ContainsFunc(word, thai.IsThai) {
		return ""
	}
	has := func(key string) bool { return slices.ContainsFunc(known, func(f Field) bool { return f.Key == key }) }
	if key := alsoCalled[word]; has(key) {
		return key
	}
	const least = 3 // letters that a name is known by
	var names []string
	for _, f := range known {
		if names = append(names, f.Name()); f.Name() == word {
			return f.Key
		}
	}
	for i, f := range known {
		if utf8.RuneCountInString(word) >= least && strings.HasPrefix(names[i], word) {
			return f.Key
		}
	}
	if name, ok := Nearest(word, names); ok && utf8.RuneCountInString(name) > 2*least {
		return known[slices.Index(names, name)].Key
	}
	return ""
}

// unknownKey says that a key is no field, and returns the one that was probably meant, or "".
func (r *reading) unknownKey(k *node, known []Field, path string) string {
	names := make([]string, len(known))
	for i, f := range known {
		names[i] = f.Key
	}
	near, ok := Nearest(k.text, names)
	others := kindsWith(k.text)
	hint := ""
	switch key := thaiKey(k.text, known); {
	case r.outdented(k, known, path) != "":
		near = ""
		hint = "ช่องนี้เป็นของช่องข้างบน พิมพ์ทั้งบรรทัดเป็น\n⟦" + r.outdented(k, known, path) + "⟧"
	case key != "":
		near = key
		hint = fmt.Sprintf("ชื่อช่องเป็นภาษาอังกฤษ พิมพ์ “⟦%s⟧” แทน “%s”", key, k.text)
	case path == "" && IsPublication(r.file) && len(others) > 0:
		near = ""
		hint = "ลบช่องนี้ออก ช่องนี้ใช้ได้เฉพาะกับประเภท " + strings.Join(others, ", ")
	case ok:
		hint = fmt.Sprintf("หมายถึง “⟦%s⟧” หรือไม่", near)
	case path == "":
		near = ""
		hint = "ลบช่องนี้ออก หรือดูชื่อช่องทั้งหมดด้วยคำสั่ง  hokhao schema --markdown"
	default:
		near = ""
		for i, f := range known {
			names[i] += " (" + f.Name() + ")"
		}
		hint = "ลบช่องนี้ออก ช่องที่ใช้ได้: " + strings.Join(names, ", ")
	}
	r.tell(msgKeyUnknown, k.at, "key", k.text, "hint", hint)
	return near
}

// outdented returns the line of a key that stands too far to the left, below the field whose own key it is, as it was meant;
// "" where it is none.
func (r *reading) outdented(k *node, known []Field, path string) string {
	if r.form != YAML || path != "" || k.at.Column != 1 || k.at.Line < 1 || k.at.Line > len(r.lines) {
		return ""
	}
	line := strings.TrimRight(r.lines[k.at.Line-1], " \t\r")
	above := r.lines[:k.at.Line-1]
	for i := len(above) - 1; i >= 0; i-- {
		name, _, isKey := strings.Cut(above[i], ":")
		j := slices.IndexFunc(known, func(f Field) bool { return f.Key == name })
		if !isKey || j < 0 {
			continue // an item, or what belongs to one
		}
		v := known[j].Value()
		if v.Item != nil {
			v = *v.Item
		}
		if !slices.ContainsFunc(v.Fields, func(f Field) bool { return f.Key == k.text }) {
			return ""
		}
		return indents(above, line)[0] + line
	}
	return ""
}

// kindsWith returns the kinds that have a field, with their labels.
func kindsWith(key string) []string {
	var out []string
	for _, k := range Kinds() {
		if slices.ContainsFunc(FieldsOf(k), func(f Field) bool { return f.Key == key }) {
			out = append(out, fmt.Sprintf("%s (%s)", k, k.Profile().Name.Thai))
		}
	}
	return out
}

// ChoiceMeanings returns what the words of a field's choices mean in Thai, in their order: as their labels say, or as the
// field's description does, in which each word stands before its meaning.
func (f Field) ChoiceMeanings() []string { return f.meanings(f.typ, valueOf(f.typ).Choices) }

func (f Field) meanings(t reflect.Type, choices []string) []string {
	out := make([]string, len(choices))
	_, labelled := reflect.Zero(t).Interface().(interface{ Word() words.Word })
	tokens := strings.FieldsFunc(f.Thai, func(r rune) bool { return strings.ContainsRune(" ,:()", r) })
	for i, w := range choices {
		if labelled {
			v := reflect.New(t).Elem()
			v.SetString(w)
			out[i] = v.Interface().(interface{ Word() words.Word }).Word().Thai
			continue
		}
		if at := slices.Index(tokens, w); at >= 0 && at+1 < len(tokens) {
			out[i] = tokens[at+1]
		}
	}
	return out
}
