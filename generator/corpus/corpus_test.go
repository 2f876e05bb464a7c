package corpus

import (
	"os"
	"slices"
	"strings"
	"testing"
)

func TestSameSeedSameReleases(t *testing.T) {
	files := func(seed uint64) (out []string) {
		for r := range Releases(50, seed) {
			out = append(out, r.Path+"\n"+r.File())
		}
		return out
	}
	a, b := files(1), files(1)
	if len(a) != 50 || !slices.Equal(a, b) {
		t.Error("two corpora of one seed differ")
	}
	if slices.Equal(a, files(2)) {
		t.Error("another seed makes the same corpus")
	}
}

func TestReleasesHaveTheSizeThatTheMeasurementsName(t *testing.T) {
	const n = 500
	sum := 0
	for r := range Releases(n, 1) {
		sum += len(r.File())
	}
	if mean := sum / n; mean < 3600 || mean > 4000 {
		t.Errorf("a release has %d bytes on average, want some 3,800", mean)
	}
}

func TestSettingsSwitchChannelsOff(t *testing.T) {
	sample, err := os.ReadFile("../../content/site.yaml")
	if err != nil {
		t.Fatal(err)
	}
	on := Settings(string(sample))
	off := Settings(string(sample), "script", "text")
	if strings.Contains(on, "/about.html") || !strings.Contains(on, "/broadcast/") || !strings.Contains(on, "  script: {from: 2569}") {
		t.Error("settings with every channel on are not as the sample's without static pages")
	}
	if strings.Contains(off, "/broadcast/") || !strings.HasSuffix(off, "\nchannels:\n  script: false\n  text: false\n") || strings.Count(off, "channels:") != 1 {
		t.Error("settings do not switch channels off")
	}
}
