package content

import (
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"

	"hokhao/generator/attached"
)

// The endings of the names of recordings and films that browsers play.
var (
	recordings = []string{".mp3", ".m4a", ".ogg", ".opus"}
	films      = []string{".mp4", ".webm"}
)

// A Recording is what is kept of the file of a recording or a film.
type Recording struct {
	Source Source
	Length time.Duration // 0 if the file does not say
}

// IsRecording reports whether a file below content/ is read as a recording or a film.
func IsRecording(name string) bool {
	ending := strings.ToLower(path.Ext(name))
	return slices.Contains(recordings, ending) || slices.Contains(films, ending)
}

// ReadRecording reads how long a recording or a film plays.
func ReadRecording(data []byte, src Source) Recording {
	length, _ := attached.Length(data)
	return Recording{src, length}
}

// PlayingTime returns a length as officers write it: "18:30", "1:02:05".
func PlayingTime(length time.Duration) string {
	s := int(length.Round(time.Second).Seconds())
	if s < 3600 {
		return fmt.Sprintf("%02d:%02d", s/60, s%60)
	}
	return fmt.Sprintf("%d:%02d:%02d", s/3600, s/60%60, s%60)
}

// ParsePlayingTime returns the time that a cue or a length says, "03:20" or "1:02:05", and false if it says none.
func ParsePlayingTime(clock string) (time.Duration, bool) {
	if !lengthPattern.MatchString(clock) {
		return 0, false
	}
	total := 0
	for part := range strings.SplitSeq(clock, ":") {
		n, _ := strconv.Atoi(part)
		total = 60*total + n
	}
	return time.Duration(total) * time.Second, true
}
