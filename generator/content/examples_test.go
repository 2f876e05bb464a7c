package content_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
)

// needed returns the lines of a source of a kind that has all that it must have, but for one key.
func needed(k content.Kind, but string) []string {
	var lines []string
	for _, f := range content.FieldsOf(k) {
		if f.Key != but && (f.Need || f.Key == "date" && k != content.PagesKind) {
			lines = append(lines, f.Key+": "+f.Example)
		}
	}
	return lines
}

func sourceOf(k content.Kind) string {
	switch k {
	case content.EpisodesKind:
		return "content/programmes/morning/2026/a.md"
	case content.ProgrammesKind:
		return "content/programmes/morning.md"
	}
	return "content/" + string(k) + "/2026/a.md"
}

func readLines(k content.Kind, lines []string) []diagnostic.Finding {
	return read(sourceOf(k), "---\n"+strings.Join(lines, "\n")+"\n---\nเนื้อเรื่อง\n").Findings
}

// hintAt returns the hint of the error at a line.
func hintAt(t *testing.T, fs []diagnostic.Finding, line int) string {
	t.Helper()
	i := slices.IndexFunc(fs, func(f diagnostic.Finding) bool { return f.Line == line && f.Severity == diagnostic.Error })
	if i < 0 {
		t.Fatalf("no error at line %d: %+v", line, fs)
	}
	return fs[i].Hint
}

func faults(fs []diagnostic.Finding) (out []string) {
	for _, f := range fs {
		if f.Severity == diagnostic.Error {
			out = append(out, fmt.Sprintf("%d:%d %s %s", f.Line, f.Column, f.Rule, f.Thai))
		}
	}
	return out
}

// A field that was forgotten is added as the hint says, in every kind, and nothing is wrong then.
func TestWhatIsMissingIsAdded(t *testing.T) {
	for _, k := range content.Kinds() {
		if k == content.BulletinsKind { // has no text
			continue
		}
		if fs := readLines(k, needed(k, "")); len(faults(fs)) > 0 {
			t.Errorf("%s: the examples themselves are faulty: %q", k, faults(fs))
		}
		for _, f := range content.FieldsOf(k) {
			if !f.Need || f.Key == "title" {
				continue
			}
			lines := needed(k, f.Key)
			fs := readLines(k, lines)
			i := slices.IndexFunc(fs, func(x diagnostic.Finding) bool { return x.Rule == "field-missing" })
			if i < 0 {
				t.Errorf("%s without %s: %q", k, f.Key, faults(fs))
				continue
			}
			// The hint names the field and leaves its value to the officer: here that of the example.
			if hint := fs[i].Hint; !strings.Contains(hint, "เพิ่มช่อง “"+f.Key+":”") && !strings.Contains(hint, "\n"+f.Key+": ") || strings.Contains(hint, ": "+f.Example) {
				t.Errorf("%s without %s: the hint is %q", k, f.Key, hint)
			}
			if after := faults(readLines(k, append(lines, f.Key+": "+f.Example))); len(after) > 0 {
				t.Errorf("%s with %s: %q", k, f.Key, after)
			}
		}
	}
}

// faultyValue is a value that a field cannot have.
func faultyValue(v content.Value) string {
	switch v.Type {
	case content.TextValue, content.SerialValue, content.WeekValue, content.QueryValue, content.MomentValue, content.ChoiceValue:
		return "{ก: ข}"
	case content.BoolValue, content.WholeValue, content.NumberValue:
		return "ฮ"
	case content.GroupValue:
		return "[ก]"
	case content.NamedValue:
		return "ก"
	default:
		return "{ฮ: ฮ}"
	}
}

// No hint says the example of a field, which would be published as though it were true, in any field of any kind and in
// the fields below; and each example is taken.
func TestExamplesAreTaken(t *testing.T) {
	tried := map[string]bool{}
	try := func(k content.Kind, f content.Field, line func(value string) string, within string) {
		top, _, _ := strings.Cut(within+f.Key, ".")
		if id := within + f.Key + f.Example; tried[id] {
			return
		} else {
			tried[id] = true
		}
		v := f.Value()
		item := v
		if v.Type == content.ListValue {
			item = *v.Item
		}
		bad := faultyValue(v)
		if v.Type == content.ListValue && item.Type == content.GroupValue {
			bad = "[[ก]]"
		}
		lines := append(needed(k, top), line(bad))
		hint := hintAt(t, readLines(k, lines), len(lines)+1)
		said := v.Type == content.BoolValue || v.Type == content.ChoiceValue // all that there is to say
		if !strings.Contains(hint, f.Key+":") || strings.Contains(hint, f.Key+": "+f.Example) && !said {
			t.Errorf("%s: the hint of %s%s with %s is %q", k, within, f.Key, bad, hint)
			return
		}
		lines[len(lines)-1] = line(f.Example)
		after := slices.DeleteFunc(faults(readLines(k, lines)), func(f string) bool { // what has a hint of its own
			return strings.Contains(f, " poster-missing ") || strings.Contains(f, " graphic-text ")
		})
		if len(after) > 0 {
			t.Errorf("%s: %s%s with its example: %q", k, within, f.Key, after)
		}
	}
	for _, k := range content.Kinds() {
		if k == content.BulletinsKind {
			continue
		}
		for _, f := range content.FieldsOf(k) {
			if k == content.NoticesKind && !f.Need && !slices.ContainsFunc(content.FieldsOf(content.NewsKind), func(n content.Field) bool { return n.Key == f.Key }) {
				continue // of warnings, which need more than one of them
			}
			try(k, f, func(value string) string { return f.Key + ": " + value }, "")
			v := f.Value()
			open, end := "{", "}"
			if v.Type == content.ListValue {
				v, open, end = *v.Item, "[{", "}]"
			}
			for _, below := range v.Fields {
				if k == content.PlansKind && f.Key == "indicators" {
					continue // value and count exclude one another
				}
				try(k, below, func(value string) string {
					var parts []string
					for _, other := range v.Fields {
						if other.Need && other.Key != below.Key || f.Key == "photos" && other.Key == "alt" && below.Key != "alt" {
							parts = append(parts, other.Key+": "+quotedFlow(other.Example))
						}
					}
					return f.Key + ": " + open + strings.Join(append(parts, below.Key+": "+quotedFlow(value)), ", ") + end
				}, f.Key+".")
			}
		}
	}
}

// quotedFlow puts a text with commas into quotation marks: in braces they would end it.
func quotedFlow(value string) string {
	if strings.Contains(value, ",") && !strings.ContainsAny(value[:1], `[{"`) {
		return `"` + value + `"`
	}
	return value
}

// Every word of every choice has a meaning in Thai, which is said with it.
func TestChoicesHaveMeanings(t *testing.T) {
	all := map[content.Kind][]content.Field{"settings": content.SettingsFields()}
	for _, k := range content.Kinds() {
		all[k] = content.FieldsOf(k)
	}
	for k, known := range all {
		for _, f := range known {
			fs := []content.Field{f}
			if v := f.Value(); v.Type == content.ListValue {
				fs = append(fs, v.Item.Fields...)
			} else {
				fs = append(fs, v.Fields...)
			}
			for _, f := range fs {
				if f.Value().Type != content.ChoiceValue {
					continue
				}
				for i, m := range f.ChoiceMeanings() {
					if m == "" || m == "หรือ" {
						t.Errorf("%s: %s: %s has no meaning", k, f.Key, f.Value().Choices[i])
					}
				}
			}
		}
	}
}
