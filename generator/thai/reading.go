package thai

import "time"

// How many words a minute people read, measured in words as Count counts them.
const (
	silentPace = 200 // to oneself
	aloudPace  = 120 // to others: announcers read 110 to 130
)

// Count gives how many words text has: the pieces of Words that hold a letter or a digit.
func (d *Dictionary) Count(text string) int {
	n := 0
	for piece := range d.Words(text) {
		if IsWord(piece) {
			n++
		}
	}
	return n
}

// SilentTime gives how long a reader takes for so many words: 200 a minute.
func SilentTime(words int) time.Duration { return time.Duration(words) * time.Minute / silentPace }

// AloudTime gives how long an announcer takes for so many words, as they are read aloud (see Voice): 120 a minute.
func AloudTime(words int) time.Duration { return time.Duration(words) * time.Minute / aloudPace }
