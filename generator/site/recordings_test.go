package site_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"hokhao/generator/site"
)

// movie returns an MP4 that says how long it plays.
func movie(seconds int) string {
	length := string([]byte{byte(seconds >> 24), byte(seconds >> 16), byte(seconds >> 8), byte(seconds)})
	return "\x00\x00\x00\x10ftypisom\x00\x00\x00\x00\x00\x00\x00\x74moov\x00\x00\x00\x6cmvhd" + strings.Repeat("\x00", 12) + "\x00\x00\x00\x01" + length + strings.Repeat("\x00", 80)
}

// A length that an officer wrote may be up to two seconds off. The finding is about its line, and says what is right.
func TestWrittenLengths(t *testing.T) {
	for _, c := range []struct {
		file, written string
		found         string
	}{
		{movie(75), "", ""},
		{movie(75), "01:15", ""},
		{movie(75), "01:17", ""},
		{movie(75), "01:13", ""},
		{movie(75), "01:18", "01:15"},
		{movie(75), "01:12", "01:15"},
		{movie(3725), "1:02:05", ""},
		{movie(3725), "02:05", "1:02:05"},
		{movie(0), "01:15", ""},  // it does not say
		{"no film", "01:15", ""}, // it cannot say
	} {
		duration := ""
		if c.written != "" {
			duration = fmt.Sprintf("\nduration: %q", c.written)
		}
		s, fs, _ := site.Connect(input(t, map[string]string{"films/a.md": release("ก", "video: f.mp4\nscript: ข"+duration, "ก"), "films/f.mp4": c.file}))
		found := ""
		for _, f := range fs {
			if f.Rule == "length-differs" {
				found = f.Hint
				if f.Line != 6 || !strings.Contains(f.Thai, c.written) || !strings.Contains(f.Thai, "f.mp4") {
					t.Errorf("%+v", f)
				}
			}
		}
		if (found != "") != (c.found != "") || !strings.Contains(found, c.found) {
			t.Errorf("%q: %q", c.written, found)
		}
		want := time.Duration(0)
		if c.file == movie(75) {
			want = 75 * time.Second
		}
		if got := s.Publications[0].Own["f.mp4"].Length; c.file != movie(3725) && got != want {
			t.Errorf("the film plays %v", got)
		}
	}
}
