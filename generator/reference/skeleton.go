package reference

import (
	"fmt"
	"strings"

	"hokhao/generator/content"
)

// A Start is what is known about a publication when its file is created.
type Start struct {
	Kind   content.Kind
	Title  string
	Date   string // as in front matter: "2026-11-24 09:30"
	Number string // "215/2569", or "" where the kind counts none
	Week   string // of a bulletin: "2026-W47"
	Fields []string
	// ^ more lines of front matter, complete: "photos:\n  - file: a.jpg"
	Body string // Markdown below the front matter; "" leaves a line that says what to write
}

// Skeleton returns the text of a new file: known values filled in, content.Unfilled for other required ones, and all
// optional fields as comments that explain them. It is a draft until the officer removes that line.
func Skeleton(s Start) []byte {
	var b strings.Builder
	b.WriteString("---\n")
	fmt.Fprintf(&b, "# พิมพ์ค่าจริงแทน %s ทุกแห่ง ช่องที่ต้องการใช้ให้เอา # หน้าบรรทัดออก ช่องที่ไม่ใช้ลบทิ้งได้\n", content.Unfilled)
	b.WriteString("draft: true # ฉบับร่าง: ลบบรรทัดนี้เมื่อพร้อมเผยแพร่\n")
	known := map[string]string{"title": quote(s.Title), "date": s.Date, "number": s.Number, "week": s.Week}
	said := strings.Join(s.Fields, "\n")
	common := map[string]bool{}
	for _, f := range content.CommonFields() {
		common[f.Key] = true
	}
	var own, shared []content.Field
	for _, f := range content.FieldsOf(s.Kind) {
		value, filled := known[f.Key]
		switch {
		case f.Key == "draft" || strings.HasPrefix(said, f.Key+":") || strings.Contains(said, "\n"+f.Key+":"):
		case filled && value != "":
			fmt.Fprintf(&b, "%s: %s # %s\n", f.Key, value, f.Thai)
		case f.Need:
			required(&b, f, "")
		case common[f.Key]:
			shared = append(shared, f)
		default:
			own = append(own, f)
		}
	}
	for _, field := range s.Fields {
		b.WriteString(strings.TrimRight(field, "\n") + "\n")
	}
	for _, part := range []struct {
		head   string
		fields []content.Field
	}{{"ช่องเฉพาะของประเภทนี้", own}, {"ช่องที่ใช้ได้กับทุกประเภท", shared}} {
		if len(part.fields) > 0 {
			b.WriteString("\n# " + part.head + "\n")
		}
		for _, f := range part.fields {
			optional(&b, f)
		}
	}
	b.WriteString("---\n\n")
	switch {
	case s.Body != "":
		b.WriteString(s.Body)
	case s.Kind.Profile().Role != content.Setting:
		b.WriteString(content.Placeholder + "\n")
	}
	return []byte(b.String())
}

// SettingsSkeleton returns the text of a new content/site.yaml, in the way of Skeleton.
func SettingsSkeleton(title string) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "# การตั้งค่าเว็บไซต์ พิมพ์ค่าจริงแทน %s ทุกแห่ง ช่องที่ต้องการใช้ให้เอา # หน้าบรรทัดออก\n", content.Unfilled)
	for _, f := range content.SettingsFields() {
		switch {
		case f.Key == "title":
			fmt.Fprintf(&b, "title: %s # %s\n", quote(title), f.Thai)
		case f.Need:
			required(&b, f, "")
		}
	}
	b.WriteString("\n")
	for _, f := range content.SettingsFields() {
		if !f.Need {
			optional(&b, f)
		}
	}
	return []byte(b.String())
}

// required writes a required field for the officer to fill in, each of its values on a line of its own.
func required(b *strings.Builder, f content.Field, indent string) {
	group, dash := f.Value(), ""
	if group.Type == content.ListValue {
		group, dash = *group.Item, "- "
	}
	if group.Type != content.GroupValue || f.Value().Short != nil {
		fmt.Fprintf(b, "%s%s: %s # %s\n", indent, f.Key, f.Placeholder(), explained(f))
		return
	}
	fmt.Fprintf(b, "%s%s: # %s\n", indent, f.Key, f.Thai)
	indent += "  "
	for _, inner := range group.Fields {
		if inner.Need {
			required(b, inner, indent+dash)
			dash = strings.Repeat(" ", len(dash))
		}
	}
}

// optional writes a field as a comment, which becomes a field when its "#" is removed.
func optional(b *strings.Builder, f content.Field) {
	fmt.Fprintf(b, "#%s: %s # %s\n", f.Key, f.Placeholder(), explained(f))
}

// explained returns the purpose of a field and the form of its value.
func explained(f content.Field) string {
	if f.Value().Type == content.BoolValue {
		return f.Thai
	}
	return f.Thai + " เช่น " + f.Example
}

// quote quotes a text so that YAML reads it as that text.
func quote(s string) string {
	if s == strings.TrimSpace(s) && s != "" && !strings.ContainsAny(s, "#:'\"\\[]{}&*!|>%@`,\n\t") && strings.IndexAny(s, "-?0123456789.+~=<") != 0 &&
		!strings.EqualFold(s, "true") && !strings.EqualFold(s, "false") && !strings.EqualFold(s, "null") && !strings.EqualFold(s, "yes") && !strings.EqualFold(s, "no") {
		return s
	}
	r := strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", " ", "\t", " ", "\r", " ")
	return `"` + r.Replace(s) + `"`
}
