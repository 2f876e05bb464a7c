package main

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"hokhao/generator/cli"
	"hokhao/generator/content"
	"hokhao/generator/print/printtest"
	"hokhao/generator/soak"
	"hokhao/generator/thai"
)

// TestEveryPDFOfTheSample checks every PDF of the sample with the checker of tags and with qpdf, and extracts its text with
// three independent programs: the text equals what was set, including spaces, and no line ends within a word. It is a soak:
// the tests of channels check the same for their own documents.
func TestEveryPDFOfTheSample(t *testing.T) {
	if soak.Rounds(0, 1) == 0 {
		return
	}
	dir := t.TempDir()
	public := filepath.Join(dir, "public")
	var said bytes.Buffer
	if code := cli.Main([]string{"build", "--root", "..", "--output", public, "--cache", filepath.Join(dir, "cache"), "--now", "2026-11-28 12:00"}, &said, &said); code != 0 {
		t.Fatalf("exit code %d\n%s", code, said.String())
	}
	data, err := os.ReadFile(filepath.FromSlash("../" + content.SettingsFile))
	if err != nil {
		t.Fatal(err)
	}
	settings, _ := content.ReadSettings(data)
	files := map[string]string{}
	err = filepath.WalkDir(public, func(path string, _ fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".pdf" {
			return err
		}
		name, err := filepath.Rel(public, path)
		if _, own := os.Stat(filepath.Join("..", content.Dir, name)); own != nil { // a PDF that an officer attached is not ours
			files[filepath.ToSlash(name)] = path
		}
		return err
	})
	if err != nil || len(files) < 300 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	printtest.PDFs(t, files, thai.NewDictionary(settings.Names()))
}
