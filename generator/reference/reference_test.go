package reference_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/adrg/frontmatter"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v4"

	"hokhao/generator/content"
	"hokhao/generator/diagnostic"
	"hokhao/generator/reference"
)

func compile(t testing.TB, name string) *jsonschema.Schema {
	t.Helper()
	text, err := reference.Schema(name)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// plain returns a YAML document as an editor's validator sees it: an unquoted date is text.
func plain(t testing.TB, text []byte) any {
	t.Helper()
	var n yaml.Node
	if err := yaml.Unmarshal(text, &n); err != nil {
		t.Fatal(err)
	}
	var value func(*yaml.Node) any
	value = func(n *yaml.Node) any {
		switch n.Kind {
		case yaml.DocumentNode:
			return value(n.Content[0])
		case yaml.MappingNode:
			m := map[string]any{}
			for i := 0; i < len(n.Content); i += 2 {
				m[n.Content[i].Value] = value(n.Content[i+1])
			}
			return m
		case yaml.SequenceNode:
			l := []any{}
			for _, c := range n.Content {
				l = append(l, value(c))
			}
			return l
		}
		switch n.Tag {
		case "!!int", "!!float":
			if v := json.Number(n.Value); strings.IndexFunc(n.Value, func(r rune) bool { return !strings.ContainsRune("0123456789.-", r) }) < 0 {
				if _, err := v.Float64(); err == nil {
					return v
				}
			}
		case "!!bool":
			return n.Value == "true"
		}
		return n.Value
	}
	return value(&n)
}

// An independent validator accepts every file of the sample by the schema, and the settings too.
func TestSchemaTakesTheSample(t *testing.T) {
	schemas := map[content.Kind]*jsonschema.Schema{}
	for _, k := range content.Kinds() {
		schemas[k] = compile(t, string(k))
	}
	seen := map[content.Kind]int{}
	root := filepath.FromSlash("../../content")
	err := filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(p) != ".md" {
			return err
		}
		data, err := os.ReadFile(p)
		if err != nil {
			return err
		}
		var front []byte
		grab := frontmatter.NewFormat("---", "---", func(b []byte, v any) error { front = bytes.Clone(b); return nil })
		if _, err := frontmatter.MustParse(bytes.NewReader(data), &struct{}{}, grab); err != nil {
			t.Errorf("%s: %v", p, err)
			return nil
		}
		rel, _ := filepath.Rel(root, p)
		rec := content.Read(data, content.Source{Path: "content/" + filepath.ToSlash(rel)}, content.Context{Zone: content.DefaultZone})
		seen[rec.Kind]++
		if err := schemas[rec.Kind].Validate(plain(t, front)); err != nil {
			t.Errorf("%s: %v", p, err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range content.Kinds() {
		if seen[k] == 0 {
			t.Errorf("the sample has no %s", k)
		}
	}
	settings, err := os.ReadFile(filepath.Join(root, "site.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	if err := compile(t, reference.Settings).Validate(plain(t, settings)); err != nil {
		t.Errorf("site.yaml: %v", err)
	}
}

// The reader refuses what the schema refuses: an unknown key, a word that is none of the choices, a mapping in place of a
// text, a missing title.
func TestSchemaRefusesWhatTheReaderRefuses(t *testing.T) {
	s := compile(t, string(content.NewsKind))
	for name, text := range map[string]string{
		"unknown key":   "title: ก\ndate: 2026-11-23\ndatte: 2026-11-23\n",
		"unknown word":  "title: ก\ndate: 2026-11-23\nurgency: soon\n",
		"wrong shape":   "title: {a: b}\ndate: 2026-11-23\n",
		"wrong number":  "title: ก\ndate: 2026-11-23\nnumber: no. 5\n",
		"missing title": "date: 2026-11-23\n",
		"list in list":  "title: ก\ndate: 2026-11-23\ncontact: {phonne: 1}\n",
		"not a boolean": "title: ก\ndate: 2026-11-23\nroyal: maybe\n",
	} {
		if s.Validate(plain(t, []byte(text))) == nil {
			t.Errorf("%s: the schema takes it", name)
		}
		rec := content.Read([]byte("---\n"+text+"---\nข่าว\n"), content.Source{Path: "content/news/a.md"}, content.Context{Zone: content.DefaultZone})
		if len(rec.Findings) == 0 {
			t.Errorf("%s: the reader takes it", name)
		}
	}
}

// Every field's example is valid by its own schema.
func TestExamplesFollowTheSchema(t *testing.T) {
	for _, name := range reference.Names() {
		s := compile(t, name)
		fields := content.FieldsOf(content.Kind(name))
		if name == reference.Settings {
			fields = content.SettingsFields()
		}
		var text strings.Builder
		for _, f := range fields {
			fmt.Fprintf(&text, "%s: %s\n", f.Key, f.Example)
		}
		if err := s.Validate(plain(t, []byte(text.String()))); err != nil {
			t.Errorf("%s: %v\n%s", name, err, text.String())
		}
	}
}

// unknown returns the numbers of the lines with a value that is not among known, and checks that each such value is the
// build's own placeholder.
func unknown(t *testing.T, name, text string, known ...string) map[int]bool {
	t.Helper()
	out := map[int]bool{}
	for i, line := range strings.Split(text, "\n") {
		key, value, ok := strings.Cut(strings.TrimLeft(line, " -"), ":")
		value, _, _ = strings.Cut(strings.TrimSpace(value), " # ")
		if !ok || strings.HasPrefix(line, "#") || value == "" || strings.HasPrefix(value, "#") || value == "true" || slices.Contains(known, key) {
			continue
		}
		out[i+1] = true
		rest := regexp.MustCompile(`[{,] *[a-zA-Z]+: |[\[\]{}, ]`).ReplaceAllString(value, "")
		if strings.ReplaceAll(rest, content.Unfilled, "") != "" {
			t.Errorf("%s brings a value that the build does not know: %s", name, line)
		}
	}
	return out
}

// Everything in a new file, including what an officer uncomments, is refused until it was filled in: every kind, every
// field, the settings too.
func TestNothingOfANewFileIsPublished(t *testing.T) {
	field := regexp.MustCompile(`(?m)^#([a-zA-Z]+: )`)
	check := func(name, text string, read func(string) []diagnostic.Finding, known ...string) {
		for _, text := range []string{text, field.ReplaceAllString(text, "$1")} {
			want := unknown(t, name, text, known...)
			for _, f := range read(text) {
				if f.Rule == "placeholder" && f.Severity == diagnostic.Error && f.Column > 0 {
					delete(want, f.Line)
				} else {
					t.Errorf("%s: %s line %d: %s", name, f.Rule, f.Line, f.English)
				}
				if strings.Contains(f.Hint, ": "+content.Unfilled) {
					t.Errorf("%s: %s", name, f.Hint)
				}
			}
			for line := range want {
				t.Errorf("%s is published with line %d: %s", name, line, strings.Split(text, "\n")[line-1])
			}
		}
	}
	for _, k := range content.Kinds() {
		text := string(reference.Skeleton(reference.Start{Kind: k, Title: "ก", Date: "2026-11-24 09:30", Number: "1/2569", Week: "2026-W48"}))
		text = strings.Replace(strings.Replace(text, "draft: true", "# ", 1), content.Placeholder, "", 1)
		if k == content.ClarificationsKind {
			text += "ข้อเท็จจริง"
		}
		path := "content/" + k.Folder() + "/2026/x.md"
		if k == content.ProgrammesKind {
			path = "content/programmes/x.md"
		}
		check(string(k), text, func(text string) []diagnostic.Finding {
			return content.Read([]byte(text), content.Source{Path: path}, content.Context{Zone: content.DefaultZone}).Findings
		}, "title", "date", "number", "week")
	}
	check("site.yaml", string(reference.SettingsSkeleton("ข่าวจังหวัดเชียงใหม่")), func(text string) []diagnostic.Finding {
		_, fs := content.ReadSettings([]byte(text))
		return fs
	}, "title")
}

// Hints about a missing value never suggest a false one: none contains the example of a field.
func TestHintsForWhatIsMissingInviteNothingFalse(t *testing.T) {
	for _, k := range content.Kinds() {
		path := "content/" + k.Folder() + "/2026/x.md"
		if k == content.ProgrammesKind {
			path = "content/programmes/x.md"
		}
		missing := 0
		for _, more := range []string{"", "type: warning\n", "indicators: [{name: ก, target: 1}]\nsample: 0\n"} {
			for _, f := range content.Read([]byte("---\ntitle: ก\n"+more+"---\n"), content.Source{Path: path}, content.Context{Zone: content.DefaultZone}).Findings {
				if f.Rule != "field-missing" && f.Rule != "warning-incomplete" && f.Rule != "indicator-value" && f.Rule != "sample" {
					continue
				}
				if missing++; strings.Contains(f.Hint, "ค่าที่ตรงกับเรื่องนี้") {
					continue // the officer must choose: all values are listed
				}
				for _, field := range content.FieldsOf(k) {
					if field.Value().Type != content.ChoiceValue && len(field.Example) > 2 && strings.Contains(f.Hint, field.Example) {
						t.Errorf("%s: %s %q invites %s", k, f.Rule, f.Hint, field.Example)
					}
				}
				if strings.Contains(f.Hint, ": 0") {
					t.Errorf("%s: %q", k, f.Hint)
				}
			}
		}
		if missing == 0 && k != content.PagesKind {
			t.Errorf("%s: nothing is missing", k)
		}
	}
}

// A new file of each kind has no errors but those about what only the officer knows.
func TestSkeletonReads(t *testing.T) {
	for _, k := range content.Kinds() {
		start := reference.Start{Kind: k, Title: `“ทดสอบ”: #1 "จริง"`, Date: "2026-11-24 09:30", Number: "1/2569", Week: "2026-W48"}
		if k == content.BulletinsKind || k == content.PagesKind {
			start.Number = ""
		}
		text := reference.Skeleton(start)
		path := "content/" + k.Folder() + "/2026/x.md"
		if k == content.ProgrammesKind {
			path = "content/programmes/x.md"
		}
		rec := content.Read(text, content.Source{Path: path}, content.Context{Zone: content.DefaultZone})
		if rec.Publication == nil {
			t.Errorf("%s: %+v\n%s", k, rec.Findings, text)
			continue
		}
		c := rec.Publication.Base()
		if c.Title != start.Title || !c.Draft || c.Date.Time.IsZero() {
			t.Errorf("%s: title %q, draft %v, date %v", k, c.Title, c.Draft, c.Date)
		}
		for _, f := range rec.Findings {
			t.Errorf("%s: %s %s", k, f.Rule, f.English)
		}
		for _, f := range content.FieldsOf(k) {
			if !bytes.Contains(text, []byte(f.Key+": ")) {
				t.Errorf("%s: nothing is said of %s", k, f.Key)
			}
		}
	}
}
