package cli

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"hokhao/generator/content"
)

// The handbook quotes only sentences that the program prints, and names every kind.
func TestHandbookIsTrue(t *testing.T) {
	book, err := os.ReadFile(filepath.FromSlash("../../docs/handbook.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range content.Kinds() {
		if !strings.Contains(string(book), "| `"+string(k)+"` ") {
			t.Errorf("the handbook does not name %s", k)
		}
	}
	var source strings.Builder
	err = filepath.WalkDir("..", func(p string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(p) != ".go" || strings.HasSuffix(p, "_test.go") {
			return err
		}
		data, err := os.ReadFile(p)
		source.Write(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	// Placeholders for values in the program's messages, as the handbook writes them.
	said := regexp.MustCompile(`%[sdq]|\{[a-z][A-Za-z]*\}`).ReplaceAllString(source.String(), "…")
	_, table, found := strings.Cut(string(book), "| ข้อความ | สาเหตุและวิธีแก้ |")
	if !found {
		t.Fatal("no table of findings")
	}
	rows := 0
	for _, line := range strings.Split(table, "\n")[2:] {
		if !strings.HasPrefix(line, "| ") {
			break
		}
		rows++
		for _, quoted := range strings.Split(strings.Split(line, "|")[1], " / ") {
			for _, part := range strings.Split(strings.TrimSpace(quoted), "…") {
				part = strings.Trim(part, " “”")
				if part != "" && !strings.Contains(said, part) {
					t.Errorf("the program never says %q", part)
				}
			}
		}
	}
	if rows < 20 {
		t.Errorf("only %d findings are explained", rows)
	}
}

// The chapter on hokhao thai shows the program's actual output for its examples.
func TestHandbookExamplesOfThai(t *testing.T) {
	book, err := os.ReadFile(filepath.FromSlash("../../docs/handbook.md"))
	if err != nil {
		t.Fatal(err)
	}
	row := regexp.MustCompile("(?m)^\\| [^|]* \\| `hokhao (thai [^`]*)`[^|]*\\| `([^`]*)`[^`|]* ได้ `([^`]*)`")
	verbs := map[string]bool{}
	for _, m := range row.FindAllStringSubmatch(string(book), -1) {
		var out, errs bytes.Buffer
		c := command(&out, &errs)
		args := strings.Fields(m[1])
		c.SetArgs(args)
		c.SetIn(strings.NewReader(m[2]))
		want := strings.ReplaceAll(m[3], `\|`, "|") + "\n"
		if err := c.Execute(); err != nil || out.String() != want {
			t.Errorf("%s of %q prints %q and not %q: %v %s", m[1], m[2], out.String(), want, err, errs.String())
		}
		verbs[args[1]] = true
	}
	for _, verb := range []string{"date", "number", "say", "normalize", "excerpt", "words"} {
		if !verbs[verb] {
			t.Errorf("no example of %s", verb)
		}
	}
}
