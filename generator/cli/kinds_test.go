package cli

import (
	"bytes"
	"fmt"
	"image"
	"image/jpeg"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"hokhao/generator/content"
	"hokhao/generator/soak"
)

// A filled source sets every field of its kind. Each text and file name is the path of its field after the canary,
// so that it can be found in published files.
type filled struct {
	kind  content.Kind
	front strings.Builder
	texts []string // "nokhunthong-contact-name"
	files []string // in the source's folder
	more  string   // appended to each text
}

// canary begins every text of a filled source, and occurs nowhere else.
const canary = "nokhunthong"

// Fields whose values are names from site.yaml or other sources, or a state.
var notTexts = []string{
	"title", "date", "draft", "publishDate", "expiryDate", "slug", "aliases", "topics", "districts", "subdistricts", "agency",
	"campaigns", "related", "clarifies", "cancels", "lead", "order", "exclude", "withdrawn", "approved", "royal", "number", "changes",
	"effective", "until", "nextUpdate", "lastmod", "starts", "ends", "issued", "opens", "closes", "period", "fieldwork", "bulletin",
}

func fill(kind content.Kind) *filled { return fillWith(kind, "") }

func fillWith(kind content.Kind, more string) *filled {
	f := &filled{kind: kind, more: more}
	for _, field := range content.FieldsOf(kind) {
		if slices.Contains(notTexts, field.Key) {
			continue
		}
		if value := f.value(field.Key, canary+"-"+field.Key, field.Value()); value != "" {
			fmt.Fprintf(&f.front, "%s: %s\n", field.Key, value)
		}
	}
	switch kind {
	case content.NoticesKind:
		f.front.WriteString("effective: 2026-11-24\nuntil: 2026-11-30\nnextUpdate: 2026-11-26\n")
	case content.FestivalsKind, content.BriefingsKind, content.TrainingsKind:
		f.front.WriteString("starts: 2026-11-24\nends: 2026-11-30\n")
	case content.SurveysKind:
		f.front.WriteString("fieldwork: {from: 2026-11-01, to: 2026-11-10}\n")
	}
	return f
}

// file records a file in the source's folder and returns its name.
func (f *filled) file(name string) string {
	f.files = append(f.files, name)
	return name
}

func (f *filled) value(key, path string, v content.Value) string {
	switch v.Type {
	case content.MomentValue:
		return "2026-11-24"
	case content.BoolValue:
		return "true"
	case content.WholeValue:
		return map[string]string{"fiscalYear": "2570"}[key] + map[bool]string{true: "7"}[key != "fiscalYear"]
	case content.NumberValue:
		if key == "value" { // charts are filled with counts instead
			return ""
		}
		return "0.5"
	case content.ChoiceValue:
		if i := slices.Index(v.Choices, "warning"); i >= 0 {
			return v.Choices[i]
		}
		return v.Choices[0]
	case content.WeekValue:
		return "2026-W48"
	case content.QueryValue:
		return "kind:news"
	case content.ListValue:
		if key == "focus" {
			return "[0.5, 0.5]"
		}
		item := f.value(key, path, *v.Item)
		if item == "" {
			return ""
		}
		return "[" + item + "]"
	case content.GroupValue:
		var parts []string
		for _, field := range v.Fields {
			if value := f.value(field.Key, path+"-"+field.Key, field.Value()); value != "" {
				parts = append(parts, field.Key+": "+value)
			}
		}
		return "{" + strings.Join(parts, ", ") + "}"
	}
	switch key {
	case "file":
		if strings.Contains(path, "photos") {
			return f.file(path + ".jpg")
		}
		return f.file(path + ".txt")
	case "poster":
		return canary + "-photos-file.jpg"
	case "data":
		return f.file(path + ".csv")
	case "audio":
		if strings.Contains(path, "broadcast") { // only scripts contain it
			return ""
		}
		return f.file(path + ".mp3")
	case "video":
		return f.file(path + ".mp4")
	case "captions":
		return f.file(path + ".vtt")
	case "url", "live", "register":
		f.texts = append(f.texts, path)
		return "https://" + path + ".example.com/"
	case "link":
		f.texts = append(f.texts, path)
		return "https://" + path + ".example.com/"
	case "duration", "at":
		return `"01:30"`
	case "email":
		f.texts = append(f.texts, path)
		return path + "@example.com"
	case "phone", "tel":
		return `"0 3400 0000"`
	case "number":
		return `"1784"`
	}
	f.texts = append(f.texts, path)
	return path + f.more
}

// site writes a site with the filled source; state is additional front matter.
func (f *filled) site(t *testing.T, state string) (root, page string) {
	t.Helper()
	root = t.TempDir()
	return root, f.write(t, root, state, canary+"-body\n")
}

// write writes the filled source below root, and the other files of a minimal site.
func (f *filled) write(t *testing.T, root, state, body string) (page string) {
	t.Helper()
	write := func(name, text string) {
		name = filepath.Join(root, "content", filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("site.yaml", "title: ข่าวทดสอบ\nbaseURL: https://pr.example.go.th/\noffice: {name: สำนักงานทดสอบ, phone: 0 3400 0000}\napproval: []\n")
	write("news/plain.md", "---\ntitle: ข่าว\ndate: 2026-11-24\n---\nเนื้อข่าว\n")
	folder := f.kind.Folder() + "/a"
	if f.kind == content.EpisodesKind {
		write("programmes/morning/index.md", "---\ntitle: รายการ\ndate: 2026-11-20\nstation: ก\nschedule: ข\n---\nเนื้อหา\n")
		folder = "programmes/morning/a"
	}
	page = folder + ".html"
	switch f.kind {
	case content.BulletinsKind:
		body, page = "", "bulletins/2026/w48.html"
	case content.PagesKind:
		page = "a.html"
	}
	write(folder+"/index.md", "---\ntitle: "+canary+f.more+"\ndate: 2026-11-24 08:00\n"+f.front.String()+state+"---\n"+body)
	for _, name := range f.files {
		write(folder+"/"+name, fileText(t, name))
	}
	return page
}

// fileText returns the content of a file in the folder of a filled source.
func fileText(t *testing.T, name string) string {
	t.Helper()
	switch filepath.Ext(name) {
	case ".jpg":
		var b bytes.Buffer
		if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, 640, 360)), nil); err != nil {
			t.Fatal(err)
		}
		return b.String()
	case ".csv":
		return canary + "-head,ร้อยละ\n" + canary + "-row,46.2\n"
	}
	return canary + "-in-a-file"
}

// Fields that no page shows: for the loudspeaker, for the desk, and for machine outputs.
var unseen = regexp.MustCompile(`-(broadcast|photos-place|series)`)

// unseenOn are fields that pages of a kind do not use: static pages are not news, and a bulletin's settings show
// only the editorial.
var unseenOn = map[content.Kind]*regexp.Regexp{
	content.PagesKind:     regexp.MustCompile(`-(tags|credits|embargoNote)`),
	content.BulletinsKind: regexp.MustCompile(`^` + canary + `-[^e]`),
}

// Every text that an officer can write is on the page of its kind.
func TestEveryFieldIsShown(t *testing.T) {
	t.Parallel()
	for _, kind := range content.Kinds() {
		t.Run(string(kind), func(t *testing.T) {
			f := fill(kind)
			root, page := f.site(t, "")
			public := mustBuild(t, root, filepath.Join(t.TempDir(), "public"))
			data, err := os.ReadFile(filepath.Join(public, filepath.FromSlash(page)))
			if err != nil {
				t.Fatal(err)
			}
			for _, text := range f.texts {
				if no := unseenOn[kind]; no != nil && no.MatchString(text) || text == canary+"-embargoNote" && kind == content.BulletinsKind {
					continue
				}
				if !unseen.MatchString(text) && !bytes.Contains(data, []byte(text)) {
					t.Errorf("the page does not show %s", text)
				}
			}
			if kind != content.BulletinsKind && !bytes.Contains(data, []byte(canary+"-body")) {
				t.Error("the page does not show the text")
			}
			for _, name := range f.files {
				if kind != content.BulletinsKind && !bytes.Contains(data, []byte(strings.TrimSuffix(name, ".jpg"))) {
					t.Errorf("the page does not lead to %s", name)
				}
			}
		})
	}
}

// A publication that is held back, has expired or was withdrawn without keep: title is in no byte and no name of
// the output, whatever its kind and fields. One site has all kinds in a state; in a soak each has a site of its own.
func TestNothingHeldIsPublished(t *testing.T) {
	t.Parallel()
	states := map[string]string{
		"draft":     "draft: true\n",
		"future":    "publishDate: 2026-11-30\n",
		"expired":   "expiryDate: 2026-11-24 10:00\n",
		"withdrawn": "withdrawn: {date: 2026-11-24, reason: ข้อมูลส่วนบุคคล, keep: title}\n",
	}
	for state, front := range states {
		var kinds []content.Kind
		for _, kind := range content.Kinds() {
			if kind == content.NoticesKind && state == "expired" || kind == content.BulletinsKind && state == "withdrawn" {
				continue // warnings do not expire; a bulletin's settings cannot be withdrawn
			}
			kinds = append(kinds, kind)
		}
		for alike := range slices.Chunk(kinds, soak.Rounds(len(kinds), 1)) {
			t.Run(fmt.Sprint(state, alike), func(t *testing.T) {
				root := t.TempDir()
				for _, kind := range alike {
					fill(kind).write(t, root, front, canary+"-body\n")
				}
				public := mustBuild(t, root, filepath.Join(t.TempDir(), "public"))
				found := regexp.MustCompile(canary + `[-a-zA-Z]*`)
				err := filepath.WalkDir(public, func(p string, d fs.DirEntry, err error) error {
					if err != nil || d.IsDir() {
						return err
					}
					data, err := os.ReadFile(p)
					if err != nil {
						return err
					}
					rel, _ := filepath.Rel(public, p)
					for _, hit := range append(found.FindAllString(string(data), -1), found.FindAllString(rel, -1)...) {
						if state != "withdrawn" || hit != canary { // its title stays
							t.Errorf("%s: %s", rel, hit)
							return nil
						}
					}
					return nil
				})
				if err != nil {
					t.Fatal(err)
				}
			})
		}
	}
}
