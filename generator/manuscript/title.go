package manuscript

import (
	"strings"
	"unicode"

	"hokhao/generator/thai"
)

var (
	// LINE's words for pictures and files, at either end of a title
	mediaBefore = pattern(`^\[(` + mediaWords + `)\]\s*`)
	mediaAfter  = pattern(`\s*\[(` + mediaWords + `)\]$`)
	// a time of day with a colon, as telephones write it, which is not the time of an event: 09:30 น., 09:30–12:00
	timeBefore = pattern(`^\d{1,2}:\d{2}(?: ?[AaPp][Mm])?\s+([^\s\d\-–—น].*)$`)
)

// plainTitle returns a title without remains of a chat and without emoji, which are of no use in a feed, on paper
// or read aloud. The time before a title stays if the title is the first line of a programme.
func (r *reading) plainTitle(title string, programme bool) string {
	plain := title
	for before := ""; before != plain; {
		before = plain
		plain = strings.TrimSpace(strings.Map(withoutEmoji, plain))
		plain = mediaAfter().ReplaceAllString(mediaBefore().ReplaceAllString(plain, ""), "")
		if m := timeBefore().FindStringSubmatch(plain); m != nil && r.typed && !programme {
			plain = m[1]
		}
	}
	plain = strings.Join(strings.Fields(plain), " ")
	if plain != title {
		// A mark may have lost its letter.
		plain = strings.TrimSpace(thai.Display(plain))
		r.note("title-signs", 1, title)
	}
	return plain
}

// withoutEmoji drops emoji and their joiners and modifiers. It keeps signs that were used in text before there
// were emoji (© ® ™ № ☎ ☑).
func withoutEmoji(c rune) rune {
	switch {
	case c >= 0x1F000 && c <= 0x1FAFF, c >= 0xE0020 && c <= 0xE007F, c == 0x200D, c == 0xFE0F, c == 0x20E3,
		c >= 0x2600 && c <= 0x27BF && unicode.Is(unicode.So, c) && !strings.ContainsRune("☎☐☑☒✓✗", c),
		c >= 0x2B05 && c <= 0x2B55 && unicode.Is(unicode.So, c), c == 0x231A, c == 0x231B, c == 0x23F0, c == 0x203C, c == 0x2049, c == 0x3030:
		return -1
	}
	return c
}
