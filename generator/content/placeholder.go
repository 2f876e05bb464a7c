package content

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"time"

	"hokhao/generator/diagnostic"
	"hokhao/generator/markdown"
	"hokhao/generator/thai"
)

// Placeholder is the text below the front matter of a new file until the officer writes in its place.
const Placeholder = "เขียนเนื้อหาที่นี่ เว้นบรรทัดว่างระหว่างย่อหน้า"

// Unfilled is in a new file the place of every value that only the officer knows. Nothing that holds it is published.
const Unfilled = markdown.Gap

// placeholderRule is the rule of everything that a new file brings and nobody wrote over.
const placeholderRule = "placeholder"

// unfilled reports whether a value is still that of a new file, and adds a finding of it.
func (r *reading) unfilled(n *node, f Field) bool {
	if n.shape != scalar || !strings.Contains(n.text, Unfilled) {
		return false
	}
	hint := "พิมพ์" + f.wanted() + "แทน " + Unfilled
	if !f.Need {
		hint += " ถ้าไม่ใช้ช่องนี้ ให้ลบบรรทัดนี้"
	}
	r.tell(msgPlaceholderField, n.at, "key", f.Key, "name", f.Name(), "hint", hint)
	return true
}

// checkPlaceholders checks that a new file's own words are not published. In a draft they are no fault yet.
func (r *reading) checkPlaceholders(c Common, body []byte, line int) {
	if c.Draft {
		r.findings = slices.DeleteFunc(r.findings, func(f diagnostic.Finding) bool { return f.Rule == placeholderRule })
		return
	}
	if at := bytes.Index(body, []byte(Unfilled)); at >= 0 {
		r.tell(msgPlaceholderText, position(body, at, line))
	}
	first, _, _ := strings.Cut(Placeholder, " ") // short enough to be sought quickly
	if from := bytes.Index(body, []byte(first)); from >= 0 {
		if at := bytes.Index(body[from:], []byte(Placeholder)); at >= 0 {
			r.tell(msgPlaceholderBody, position(body, from+at, line))
		}
	}
}

// Placeholder returns the text that a new file has for a field's value, on one line: true where a field can only be
// switched on, else Unfilled for everything that is required and what the example has besides.
func (f Field) Placeholder() string {
	v := f.Value()
	if v.Short != nil && !strings.HasPrefix(f.Example, "{") {
		v = *v.Short
	}
	return v.placeholder(f.Example)
}

func (v Value) placeholder(example string) string {
	switch v.Type {
	case BoolValue:
		return "true"
	case ListValue:
		return "[" + v.Item.placeholder(example) + "]"
	case NamedValue:
		name, _, _ := strings.Cut(strings.TrimPrefix(example, "{"), ":")
		return "{" + name + ": " + v.Item.placeholder(example[len(name)+2:]) + "}"
	case GroupValue:
		var parts []string
		for _, f := range v.Fields {
			if f.Need || strings.Contains(example, f.Key+": ") {
				parts = append(parts, f.Key+": "+f.Placeholder())
			}
		}
		if len(parts) == 0 && v.Short != nil {
			return v.Short.placeholder(example)
		}
		return "{" + strings.Join(parts, ", ") + "}"
	default:
		return Unfilled
	}
}

// wanted names in Thai what an officer is to type as a field's value, without saying one: an example would be published
// as though it were true.
func (f Field) wanted() string {
	v := f.Value()
	if v.Item != nil {
		v = *v.Item
	}
	if s := v.single(); s != nil {
		return s.wanted(f)
	}
	return f.Thai + " "
}

// choices are the words of a field of choices, each with what it means.
func (f Field) choices() []string {
	words := slices.Clone(f.Value().Choices)
	for i, meaning := range f.ChoiceMeanings() {
		if meaning != "" {
			words[i] += " (" + meaning + ")"
		}
	}
	return words
}

// behind returns the hint of what belongs behind the key of a field that is there.
func (f Field) behind() string {
	if v := f.Value(); v.Type == GroupValue && v.Short == nil || v.Item != nil && v.Item.Type == GroupValue {
		return f.shaped(nil)
	}
	return fmt.Sprintf("พิมพ์%sหลัง “%s:”", f.wanted(), f.Key)
}

// shaped returns the hint of how a field is written, with Unfilled in the places of its values: an example would be published as though
// it were true. What an officer typed in the place of a group, n, is kept where it fits.
func (f Field) shaped(n *node) string {
	v := f.Value()
	switch v.Type {
	case ListValue, NamedValue, GroupValue:
	default:
		return f.behind()
	}
	typed := f.Placeholder()
	if strings.HasSuffix(f.Key, ".yaml") { // a file that is a list
		return fmt.Sprintf("พิมพ์แต่ละข้อดังนี้ โดยพิมพ์ค่าจริงแทน %s\n- %s", Unfilled, v.Item.placeholder(""))
	}
	if v.Type == GroupValue && n != nil && n.shape == scalar {
		_, err := thai.ParseMoment(n.text, time.UTC)
		for _, inner := range v.Fields {
			if gap := inner.Key + ": " + Unfilled; strings.Contains(typed, gap) && (err == nil) == (inner.Value().Type == MomentValue) {
				typed = strings.Replace(typed, gap, inner.Key+": "+plainYAML(n.text), 1)
				break
			}
		}
	}
	return fmt.Sprintf("พิมพ์ดังนี้ โดยพิมพ์ค่าจริงแทน %s (%s)\n%s: %s", Unfilled, f.Name(), f.Key, typed)
}

// add returns the hint of a field that is missing: where, its line, and what belongs there.
func (f Field) add(where string) string {
	if where != "" {
		where = " " + where
	}
	if v := f.Value(); v.Short == nil && v.Type == GroupValue || v.Item != nil && v.Item.Type == GroupValue {
		return fmt.Sprintf("เพิ่มบรรทัดนี้%s แล้วพิมพ์ค่าจริงแทน %s\n%s: %s", where, Unfilled, f.Key, f.Placeholder())
	}
	return fmt.Sprintf("เพิ่มช่อง “%s:”%s แล้วพิมพ์%sต่อท้าย", f.Key, where, f.wanted())
}
