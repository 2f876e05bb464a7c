package script

import (
	"strings"
	"testing"

	"hokhao/generator/channel/channeltest"
)

// A recording is published with its publication, and the script says where it is, unless a correction was made after it.
func TestARecordingCanBePlayedInstead(t *testing.T) {
	const address = "https://pr.example.go.th/news/2026/a/call.mp3"
	fields := "broadcast: {audio: call.mp3}\n"
	for name, c := range map[string]struct {
		fields    string
		mentioned bool
	}{
		"as it was made": {fields, true},
		"corrected":      {fields + "changes: [{date: 2026-11-23, type: correction, note: รถมี 4 สาย}]\n", false},
		"withdrawn":      {fields + "withdrawn: {date: 2026-11-23, reason: ผิด, keep: text}\n", false},
		"none":           {"", false},
	} {
		files := map[string]string{"site.yaml": settings, "news/2026/a/index.md": channeltest.Release("ข่าว", "2026-11-23", c.fields, "เนื้อข่าว")}
		if c.fields != "" {
			files["news/2026/a/call.mp3"] = "ID3"
		}
		s := channeltest.Site(t, files)
		if pub := s.Publications[0]; (len(pub.Files) == 1 && pub.Files[0].Address == pub.Recording && pub.Recording == "/news/2026/a/call.mp3") != (c.fields != "") {
			t.Errorf("%s: files %+v, recording %q", name, pub.Files, pub.Recording)
		}
		texts := scripts(t, Options{}, files)
		if len(texts) == 0 {
			t.Fatalf("%s: no script", name)
		}
		for path, text := range texts {
			if strings.Contains(strings.Join(strings.Fields(text), ""), address) != c.mentioned {
				t.Errorf("%s: %s tells of the recording %v:\n%s", name, path, !c.mentioned, text)
			}
			for _, line := range linesRead(t, text) {
				if strings.Contains(line, "call.mp3") {
					t.Errorf("%s: %s has it read: %s", name, path, line)
				}
			}
		}
	}
}
