package aloud

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// readings returns the paragraphs of testdata/releases.txt with what is said for them and the texts of the findings, in the
// form that the file explains.
func readings(t *testing.T) (all []spoken) {
	t.Helper()
	data, err := os.ReadFile("testdata/releases.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		var c spoken
		for i, piece := range marked.FindAllStringSubmatch(line, -1) {
			written, said, isReading := strings.Cut(piece[2], "|")
			switch {
			case piece[2] == "":
				written, said = piece[1], piece[1]
			case !isReading && strings.HasPrefix(written, "!"):
				written = written[1:]
				said = written
				c.doubts = append(c.doubts, written)
			case !isReading:
				t.Fatalf("line %d: %q is neither a reading nor a finding", i, piece[0])
			}
			c.in += written
			c.want += said
		}
		all = append(all, c)
	}
	return all
}

// marked matches text as it is written, and what is in braces.
var marked = regexp.MustCompile(`([^{}]+)|\{([^{}]*)\}`)

// What loudspeakers say of releases, and what is asked of the officer. Blanks are pauses, which other tests check.
func TestReleases(t *testing.T) {
	all := readings(t)
	if len(all) < 150 {
		t.Errorf("%d paragraphs", len(all))
	}
	v := Voice{Places: []string{"ท่ามะกา", "ไทรโยค", "เมืองกาญจนบุรี"}}
	for _, c := range all {
		v := v.Of(time.Time{}, c.in)
		said, doubts := v.Say(c.in)
		if unspaced(said) != unspaced(c.want) {
			t.Errorf("%s\nis said\n%s\nwant\n%s", c.in, said, c.want)
		}
		checkSaid(t, v, c.in, said, doubts)
		var told []string
		for _, d := range slices.SortedFunc(slices.Values(append(doubts, v.RelativeDays(c.in)...)), func(a, b Doubt) int { return a.Start - b.Start }) {
			told = append(told, d.Text)
		}
		if !slices.Equal(told, c.doubts) {
			t.Errorf("%s\nfindings %q, want %q", c.in, told, c.doubts)
		}
	}
}

func unspaced(s string) string { return strings.ReplaceAll(s, " ", "") }
