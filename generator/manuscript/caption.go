package manuscript

import (
	"strings"
)

// captionWords matches the beginning of a line that describes the picture above it.
var captionWords = pattern(`^[(\[]?(ภาพที่|รูปที่|ภาพประกอบ|คำบรรยายภาพ|คำบรรยายใต้ภาพ|ภาพ ?:|รูป ?:|บรรยายภาพ)`)

// tableWords matches the beginning of a caption-style line that describes a table.
var tableWords = pattern(`^(ตาราง|แผนภูมิ|Table)`)

// longestCaption is the width in columns above which a line below a picture is not a caption.
const longestCaption = 160

// captions assigns the caption-style lines next to a picture to it: the line below, or else the line above.
func (r *reading) captions(lines []line) []line {
	isCaption := func(i int) bool {
		return i >= 0 && i < len(lines) && lines[i].role == prose && (lines[i].caption || lines[i].under) && !lines[i].isEmpty() && !tableWords().MatchString(plain(lines[i].spans))
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

// linesBelow assigns to pictures the short lines right below them that begin with a caption's words, are centred,
// or are in italics. It runs after the title was taken, because a title may follow an emblem.
func (r *reading) linesBelow(lines []line) []line {
	gone := map[int]bool{}
	for i := 0; i+1 < len(lines); i++ {
		l, next := &lines[i], lines[i+1]
		text := plain(next.spans)
		if l.role != picture || len(l.words) > 0 || next.role != prose || next.gap == blank || text == "" || columns(text) > longestCaption {
			continue
		}
		if captionWords().MatchString(text) || next.centred || allItalic(next.spans) {
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

// shownPictures returns the pictures that lines refer to: a deleted row of a table takes its pictures with it.
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
