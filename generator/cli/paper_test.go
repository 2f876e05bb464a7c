package cli

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"hokhao/generator/content"
	"hokhao/generator/print/printtest"
	"hokhao/generator/thai"
)

// TestEveryPDFOfTheSample has every PDF that the sample publishes judged by the checker of tags and by qpdf, and its text
// taken out by three programs of others: it equals what was set, spaces included, and no line ends within a word.
func TestEveryPDFOfTheSample(t *testing.T) {
	if testing.Short() {
		t.Skip("takes minutes")
	}
	root := copySample(t)
	public := mustBuild(t, root, filepath.Join(root, "public"))
	data, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(content.SettingsFile)))
	if err != nil {
		t.Fatal(err)
	}
	settings, _ := content.ReadSettings(data)
	dictionary := thai.NewDictionary(settings.Names())
	seen := 0
	t.Run("all", func(t *testing.T) {
		_ = filepath.WalkDir(public, func(path string, d fs.DirEntry, err error) error {
			if err != nil || filepath.Ext(path) != ".pdf" {
				return err
			}
			data, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			name, _ := filepath.Rel(public, path)
			if _, err := os.Stat(filepath.Join(root, content.Dir, name)); err == nil {
				return nil // an officer's own
			}
			seen++
			t.Run(filepath.ToSlash(name), func(t *testing.T) {
				t.Parallel()
				printtest.PDF(t, data, dictionary)
			})
			return nil
		})
	})
	if seen < 300 {
		t.Errorf("only %d", seen)
	}
}
