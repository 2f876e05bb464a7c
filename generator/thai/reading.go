package thai

import "time"

// silentPace is how many words a minute people read silently, as counted by Count.
const silentPace = 200

// Count returns the number of words in text: the pieces of Words that have a letter or a digit.
func (d *Dictionary) Count(text string) int {
	n := 0
	for piece := range d.Words(text) {
		if IsWord(piece) {
			n++
		}
	}
	return n
}

// SilentTime returns how long reading so many words takes at 200 words a minute.
func SilentTime(words int) time.Duration { return time.Duration(words) * time.Minute / silentPace }
