package cli

import (
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"hokhao/generator/thai"
)

// Every script of the sample can be read aloud without doubt: the text to be read contains no digits and no
// brackets, and no word that means another day on the next day.
func TestTheSampleCanBeReadAloud(t *testing.T) {
	t.Parallel()
	public := sampleSite(t)
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

// A printed script has the text of the text file, including its spaces, and every page has a number.
func TestPrintedScriptsSayWhatTheTextSays(t *testing.T) {
	t.Parallel()
	tool := need(t, "pdftotext")
	public := sampleSite(t)
	for _, stem := range []string{
		"notices/2026/cold-weather", "clarifications/2026/bridge-open", "news/2026/loy-krathong", "briefings/2026/bridge-week",
		"broadcast/2026/11/18/mueang", "broadcast/2026/11/20/mueang", "broadcast/2026/11/24/sangkhla-buri",
	} {
		data, err := os.ReadFile(filepath.Join(public, filepath.FromSlash(stem+".say.txt")))
		if err != nil {
			t.Fatal(err)
		}
		var want []string
		for paragraph := range strings.SplitSeq(strings.Split(string(data), strings.Repeat("-", 60)+"\n")[1], "\n\n") {
			want = append(want, paragraph)
		}
		out, err := exec.Command(tool, "-raw", filepath.Join(public, filepath.FromSlash(stem+".say.pdf")), "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		pages := strings.Split(strings.TrimSuffix(string(out), "\f"), "\f")
		var read strings.Builder
		for i, page := range pages {
			number := fmt.Sprintf("หน้า %d จาก %d หน้า", i+1, len(pages))
			if !strings.Contains(page, number) {
				t.Errorf("%s: page %d does not say %q", stem, i+1, number)
			}
			text, _, _ := strings.Cut(page, number)
			lines := strings.Split(strings.TrimSpace(text), "\n")
			read.WriteString(strings.Join(lines[:len(lines)-1], "\n") + "\n") // the last line is the footer
		}
		for _, paragraph := range want {
			if p := strings.TrimSpace(paragraph); !printedIn(read.String(), p) {
				t.Errorf("%s: on paper there is no %q", stem, p)
			}
		}
	}
}

func isBlank(c byte) bool { return c == ' ' || c == '\n' }

// printedIn reports whether a text occurs in the printed lines with all its spaces; at the end of a line there may
// be one or none.
func printedIn(lines, text string) bool {
	for start := range lines {
		at, i := start, 0
		for i < len(text) && at < len(lines) {
			switch {
			case isBlank(lines[at]) && isBlank(text[i]) && (lines[at] == '\n' || text[i] == '\n' || lines[at] == text[i]):
				at, i = at+1, i+1
			case text[i] == '\n':
				i++
			case lines[at] == '\n':
				at++
			case lines[at] == text[i]:
				at, i = at+1, i+1
			default:
				at = len(lines) + 1
			}
		}
		if i == len(text) {
			return true
		}
	}
	return false
}
