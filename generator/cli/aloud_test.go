package cli

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"hokhao/generator/thai"
)

// Every script of the sample can be read aloud without a doubt: no digit is left in what is read, nothing stands between
// brackets, and no word means another day on the next one.
func TestTheSampleCanBeReadAloud(t *testing.T) {
	root := copySmallSample(t)
	public := mustBuild(t, root, filepath.Join(root, "public"))
	seen := 0
	err := filepath.WalkDir(public, func(p string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(p, ".say.txt") {
			return err
		}
		data, err := os.ReadFile(p)
		if err != nil {
			return err
		}
		seen++
		parts := strings.Split(string(data), strings.Repeat("-", 60)+"\n")
		if len(parts) != 3 {
			t.Errorf("%s has %d parts", p, len(parts))
			return nil
		}
		for line := range strings.Lines(parts[1]) {
			if strings.HasPrefix(line, "(ไม่ต้องอ่าน") {
				continue
			}
			if strings.ContainsFunc(line, unicode.IsDigit) || strings.ContainsAny(line, "[]|*_#") || strings.Contains(line, "วันนี้") && !strings.Contains(line, "ทุกวันนี้") {
				t.Errorf("%s: %s", p, line)
			}
			if n := thai.Characters(line); n > 100 {
				t.Errorf("%s: a line of %d characters: %s", p, n, line)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if seen < 300 {
		t.Errorf("only %d scripts", seen)
	}
}
