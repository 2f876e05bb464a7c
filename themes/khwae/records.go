package khwae

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"hokhao/generator/channels/web"
	"hokhao/generator/view"
	"hokhao/generator/words"
)

// percent returns a percentage for text and drawings.
func percent(n int) string { return strconv.Itoa(min(100, max(0, n))) + "%" }

// tallTable is the number of rows from which on a table scrolls in its own frame.
const tallTable = 25

// clockwork parses a duration written as "18:30" or "1:05:00" into hours, minutes and seconds.
func clockwork(length string) (parts [3]int, ok bool) {
	fields := strings.Split(length, ":")
	if len(fields) < 2 || len(fields) > 3 {
		return parts, false
	}
	for i, f := range fields {
		n, err := strconv.Atoi(f)
		if err != nil || n < 0 {
			return parts, false
		}
		parts[3-len(fields)+i] = n
	}
	return parts, true
}

// inWords returns a duration in words: "18 นาที 30 วินาที".
func inWords(lang words.Localizer, length string) string {
	parts, ok := clockwork(length)
	if !ok {
		return length
	}
	var words []string
	for i, unit := range []string{lang.Say(wordHours), lang.Say(wordMinutes), lang.Say(wordSeconds)} {
		if parts[i] > 0 {
			words = append(words, strconv.Itoa(parts[i])+" "+unit)
		}
	}
	return strings.Join(words, " ")
}

// cueAt returns the address of a time in a recording, in the form of W3C Media Fragments.
func cueAt(m view.Medium, at string) view.Address {
	parts, ok := clockwork(at)
	if m.To.IsZero() || !ok {
		return view.Address{}
	}
	to, _ := view.To(fmt.Sprintf("%s#t=%d", m.To, parts[0]*3600+parts[1]*60+parts[2]))
	return to
}

// isLong reports whether a text would push away what follows it.
func isLong(paragraphs []string) bool {
	n := 0
	for _, p := range paragraphs {
		n += utf8.RuneCountInString(p)
	}
	return n > 700
}

// ownEpisodes returns a programme's episodes without the programme's name, which its own page need not repeat.
func ownEpisodes(v web.Programme) []view.Card {
	all := slices.Clone(v.Episodes)
	for i := range all {
		if all[i].Kicker == v.Title.Plain {
			all[i].Kicker = ""
		}
	}
	return all
}

// The assumed size of a film without a poster, which is nearly universal.
const filmWidth, filmHeight = 1280, 720

func frameWidth(poster view.Picture) int {
	if poster.Width > 0 && poster.Height > 0 {
		return poster.Width
	}
	return filmWidth
}

func frameHeight(poster view.Picture) int {
	if poster.Width > 0 && poster.Height > 0 {
		return poster.Height
	}
	return filmHeight
}
