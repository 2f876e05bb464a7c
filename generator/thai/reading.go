package thai

import "time"

// silentPace is how many words a minute people read to themselves, measured in words as Count counts them.
const silentPace = 200

// Count returns how many words text has: the pieces of Words that hold a letter or a digit.
func (d *Dictionary) Count(text string) int {
	n := 0
	for piece := range d.Words(text) {
		if IsWord(piece) {
			n++
		}
	}
	return n
}

// SilentTime returns how long a reader takes for so many words: 200 a minute.
func SilentTime(words int) time.Duration { return time.Duration(words) * time.Minute / silentPace }
