package manuscript

import (
	"regexp"
	"strings"
)

// captionWords are how a line begins that tells of the picture above it.
var captionWords = regexp.MustCompile(`^[(\[]?(ภาพที่|รูปที่|ภาพประกอบ|คำบรรยายภาพ|คำบรรยายใต้ภาพ|ภาพ ?:|รูป ?:|บรรยายภาพ)`)

// tableWords are how a line in the style of captions begins that tells of a table.
var tableWords = regexp.MustCompile(`^(ตาราง|แผนภูมิ|Table)`)

// longestCaption is where a line below a picture begins to be text, in columns.
const longestCaption = 160

// captions assigns to pictures the lines in the style of captions next to them: below, or above one that has none
// below.
func (r *reading) captions(lines []line) []line {
	isCaption := func(i int) bool {
		return i >= 0 && i < len(lines) && lines[i].role == prose && (lines[i].caption || lines[i].under) && !lines[i].isEmpty() && !tableWords.MatchString(plain(lines[i].spans))
	}
	gone := map[int]bool{}
	for i := range lines {
		if lines[i].role != picture || len(lines[i].words) > 0 {
			continue
		}
		at := i + 1
		if !isCaption(at) || gone[at] {
			if at = i - 1; !isCaption(at) || gone[at] || i > 1 && lines[i-2].role == picture && !lines[at].under {
				continue
			}
		}
		lines[i].words, gone[at] = lines[at].spans, true
	}
	return dropLines(lines, gone)
}

// linesBelow gives pictures the short lines right below them that tell of them by their words, or by standing in the
// middle or in italics. It comes after the title was taken, which may stand below an emblem.
func (r *reading) linesBelow(lines []line) []line {
	gone := map[int]bool{}
	for i := 0; i+1 < len(lines); i++ {
		l, next := &lines[i], lines[i+1]
		text := plain(next.spans)
		if l.role != picture || len(l.words) > 0 || next.role != prose || next.gap == blank || text == "" || columns(text) > longestCaption {
			continue
		}
		if captionWords.MatchString(text) || next.centred || allItalic(next.spans) {
			l.words, gone[i+1] = next.spans, true
		}
	}
	return dropLines(lines, gone)
}

func dropLines(lines []line, gone map[int]bool) []line {
	if len(gone) == 0 {
		return lines
	}
	i := -1
	return without(lines, func(line) bool { i++; return gone[i] })
}

func allItalic(spans []span) bool {
	for _, s := range spans {
		if !s.italic && strings.TrimSpace(s.text) != "" {
			return false
		}
	}
	return true
}

// shownPictures are the pictures that lines refer to: a row of a table that was deleted takes its own with it.
func shownPictures(pictures []Picture, lines []line) []Picture {
	shown := map[string]bool{}
	for _, l := range lines {
		shown[l.picture] = true
	}
	var out []Picture
	for _, p := range pictures {
		if shown[p.Name] {
			out = append(out, p)
		}
	}
	return out
}
