package reference

import (
	"fmt"
	"strings"

	"hokhao/generator/content"
)

// FolderFor tells that a publication of a kind is a folder even before it has files.
func FolderFor(k content.Kind) bool {
	switch k {
	case content.ExhibitionsKind, content.FestivalsKind, content.CampaignsKind, content.ProgrammesKind, content.SurveysKind:
		return true
	}
	return false
}

// A Start is what is known of a publication when its file is made.
type Start struct {
	Kind   content.Kind
	Title  string
	Date   string // as it stands in front matter: "2026-11-24 09:30"
	Number string // "215/2569", or "" where the kind counts none
	Week   string // of a bulletin: "2026-W47"
	Fields []string
	// ^ more lines of front matter, complete: "photos:\n  - file: a.jpg"
	Body string // Markdown below the front matter; "" leaves a line that says what to write
}

// Skeleton gives the text of a new file: what is needed filled in, everything else as a comment that says what it
// is for. It is a draft until the officer takes that line away.
func Skeleton(s Start) []byte {
	var b strings.Builder
	b.WriteString("---\n")
	b.WriteString("# เอา # หน้าบรรทัดที่ต้องการออก แล้วแก้ค่าหลังเครื่องหมาย : ช่องที่ไม่ใช้ลบทิ้งได้\n")
	b.WriteString("draft: true # ฉบับร่าง: ลบบรรทัดนี้เมื่อพร้อมเผยแพร่\n")
	known := map[string]string{"title": quote(s.Title), "date": s.Date, "number": s.Number, "week": s.Week}
	said := strings.Join(s.Fields, "\n")
	common := map[string]bool{}
	for _, f := range content.FieldsOf(content.PagesKind) {
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
			required(&b, f, s.Date)
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
			fmt.Fprintf(&b, "#%s: %s # %s\n", f.Key, f.Example, f.Thai)
		}
	}
	b.WriteString("---\n\n")
	switch {
	case s.Body != "":
		b.WriteString(s.Body)
	case s.Kind != content.BulletinsKind:
		b.WriteString(content.Placeholder + "\n")
	}
	return []byte(b.String())
}

// SettingsSkeleton gives the text of a new content/site.yaml: what is needed filled in, everything else as a comment.
func SettingsSkeleton(title string) []byte {
	var b strings.Builder
	b.WriteString("# การตั้งค่าเว็บไซต์ เอา # หน้าบรรทัดที่ต้องการออก แล้วแก้ค่าหลังเครื่องหมาย :\n")
	for _, f := range content.SettingsFields() {
		switch {
		case f.Key == "title":
			fmt.Fprintf(&b, "title: %s # %s\n", quote(title), f.Thai)
		case f.Need:
			fmt.Fprintf(&b, "%s: %s # ต้องแก้: %s\n", f.Key, f.Example, f.Thai)
		}
	}
	b.WriteString("\n")
	for _, f := range content.SettingsFields() {
		if !f.Need {
			fmt.Fprintf(&b, "#%s: %s # %s\n", f.Key, f.Example, f.Thai)
		}
	}
	return []byte(b.String())
}

// required fills in a field that must be there: a date with the day, whatever names files as a comment, since an
// example would name a file that is not there.
func required(b *strings.Builder, f content.Field, date string) {
	v := f.Value()
	switch {
	case v.Type == content.MomentValue:
		fmt.Fprintf(b, "%s: %s # ต้องแก้: %s\n", f.Key, date, f.Thai)
	case namesFile(f):
		fmt.Fprintf(b, "#%s: %s # ต้องมี: %s\n", f.Key, f.Example, f.Thai)
	default:
		fmt.Fprintf(b, "%s: %s # ต้องแก้: %s\n", f.Key, f.Example, f.Thai)
	}
}

func namesFile(f content.Field) bool {
	return strings.Contains(f.Example, "file:") || strings.Contains(f.Example, "data:") || f.Key == "video"
}

// quote writes a text so that YAML takes it for nothing else.
func quote(s string) string {
	if s == strings.TrimSpace(s) && s != "" && !strings.ContainsAny(s, "#:'\"\\[]{}&*!|>%@`,\n\t") && strings.IndexAny(s, "-?0123456789.+~=<") != 0 &&
		!strings.EqualFold(s, "true") && !strings.EqualFold(s, "false") && !strings.EqualFold(s, "null") && !strings.EqualFold(s, "yes") && !strings.EqualFold(s, "no") {
		return s
	}
	r := strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", " ", "\t", " ", "\r", " ")
	return `"` + r.Replace(s) + `"`
}
