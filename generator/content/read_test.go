package content_test

import (
	"os"
	"path/filepath"
	"testing"

	_ "time/tzdata"

	"hokhao/generator/content"
)

const sample = "../../content"

func TestSampleReadsWithoutErrors(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(sample, "site.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	settings, fs := content.ReadSettings(data)
	for _, f := range fs {
		t.Errorf("%+v", f)
	}
	seen := 0
	err = filepath.WalkDir(sample, func(p string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		rel, _ := filepath.Rel(sample, p)
		name := "content/" + filepath.ToSlash(rel)
		data, err := os.ReadFile(p)
		if err != nil {
			return err
		}
		src := content.Source{Path: name, Size: int64(len(data))}
		switch {
		case content.IsPublication(name):
			seen++
			rec := content.Read(data, src, settings.Context())
			for _, f := range rec.Findings {
				t.Errorf("%s:%d:%d %s: %s (%s)", f.File, f.Line, f.Column, f.Rule, f.Thai, f.Text)
			}
			if rec.Publication == nil || rec.Path == "" || rec.Publication.Base().Summary == "" && len(rec.Publication.Base().Points) == 0 && rec.Outline.Lead == "" && rec.Kind != content.BulletinsKind {
				t.Errorf("%s: incomplete record", name)
			}
		case content.IsPicture(name):
			for _, f := range content.ReadPicture(data, src).Findings {
				t.Errorf("%s: %s", name, f.Thai)
			}
		}
		return nil
	})
	if err != nil || seen < 20 {
		t.Fatal(seen, err)
	}
}
