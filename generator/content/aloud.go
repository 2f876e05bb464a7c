package content

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"hokhao/generator/aloud"
	"hokhao/generator/markdown"
)

// maxDoubts is how many doubts are reported of one file.
const maxDoubts = 5

// ReadAloud reports whether village loudspeakers may read a publication, as far as its own fields say: the kinds of news unless
// the officer excludes it, any other kind where the officer wants it. What was withdrawn is for package site to judge.
func ReadAloud(p Publication, language string) bool {
	c := p.Base()
	switch {
	case language != "th" || !p.Kind().Listed() || c.Broadcast.Mode == "exclude":
		return false
	case c.Broadcast.Mode == "include" || c.Broadcast.Text != "":
		return true
	}
	return p.Kind().Profile().Aloud
}

// checkAloud reports what nobody could read aloud as it is written, or a day later, each doubtful form once: in the title and the text
// for loudspeakers that the officer wrote, or else of everything from which a script is put together.
func (r *reading) checkAloud(p Publication, language string, bodyLine int) {
	c := p.Base()
	if !ReadAloud(p, language) || c.Withdrawn.Reason != "" {
		return
	}
	a := aloudCheck{reading: r}
	for f := range SpeechOf(p, Telling{}).Phrases() {
		a.field(f.Key, f.String(), bodyLine)
	}
	if c.Broadcast.Text == "" {
		a.body(bodyLine)
	}
	a.report(c.Date.Time)
}

// body adds the lines of the body that are read aloud.
func (a *aloudCheck) body(bodyLine int) {
	fenced := false
	body := a.lines[min(bodyLine-1, len(a.lines)):]
	for i, line := range body {
		if strings.HasPrefix(line, "```") || strings.HasPrefix(line, "~~~") {
			fenced = !fenced
			continue
		}
		if !fenced && !inLargeTable(body, i) {
			if sign := markdown.GluedMark(line); sign != "" && (i > 0 && markdown.GluedMark(body[i-1]) != "" || i+1 < len(body) && markdown.GluedMark(body[i+1]) != "") {
				line = strings.Repeat(" ", columns(sign)) + line[len(sign):]
			}
			a.line(bodyLine+i, line)
		}
	}
}

// inLargeTable reports whether a line belongs to a table that is too large to be read aloud.
func inLargeTable(lines []string, i int) bool {
	row := func(i int) bool {
		return i >= 0 && i < len(lines) && strings.HasPrefix(strings.TrimLeft(lines[i], " \t>"), "|")
	}
	if !row(i) {
		return false
	}
	from, to := i, i
	for row(from - 1) {
		from--
	}
	for row(to + 1) {
		to++
	}
	return to-from-1 > markdown.MaxRowsAloud || strings.Count(lines[from], "|")-1 > markdown.MaxColumnsAloud
}

// An aloudCheck is the check of one publication. What one part of its text explains holds in all, so that the parts are
// collected first.
type aloudCheck struct {
	*reading
	passages []passage
}

// A passage is a text that is read aloud, with the place of a doubt about it.
type passage struct {
	text string
	at   func(aloud.Doubt) Position
}

// report reports the doubts about all passages, each doubtful form once; day is that of the publication.
func (a *aloudCheck) report(day time.Time) {
	texts := make([]string, len(a.passages))
	for i, p := range a.passages {
		texts[i] = p.text
	}
	voice := aloud.Voice{Places: a.Places}.Of(day, texts...)
	told := map[string]bool{}
	for _, p := range a.passages {
		_, doubts := voice.Say(p.text)
		doubts = slices.SortedStableFunc(slices.Values(append(doubts, voice.RelativeDays(p.text)...)), func(x, y aloud.Doubt) int { return x.Start - y.Start })
		for _, d := range doubts {
			if len(told) == maxDoubts {
				return
			}
			if !told[d.Form] {
				told[d.Form] = true
				a.add(d.Finding, p.at(d))
			}
		}
	}
}

// field reads a value of the front matter. What is doubtful is sought in the lines from the field on, because a value
// may go over several lines and be in quotation marks.
func (a *aloudCheck) field(key, text string, bodyLine int) {
	a.passages = append(a.passages, passage{text, func(d aloud.Doubt) Position {
		at := a.at[key]
		for i := max(at.Line, 1); i < min(bodyLine, len(a.lines)+1); i++ {
			if offset := strings.Index(a.lines[i-1], d.Text); offset >= 0 {
				return Position{Line: i, Column: utf8.RuneCountInString(a.lines[i-1][:offset]) + 1}
			}
		}
		return at
	}})
}

// line reads a line of the body, without its Markdown. Pictures and definitions are not read aloud.
func (a *aloudCheck) line(number int, line string) {
	switch start := strings.TrimLeft(line, " \t>"); {
	case start == "", strings.Trim(start, "|-: \r") == "", strings.HasPrefix(start, "!["), strings.HasPrefix(start, "<"),
		strings.HasPrefix(start, "[") && strings.Contains(start, "]:"):
		return
	}
	text, offsets := unmarked(strings.TrimRight(line, "\r"))
	a.passages = append(a.passages, passage{text, func(d aloud.Doubt) Position {
		offset := d.Start
		if offsets != nil {
			offset = offsets[d.Start]
		}
		return Position{Line: number, Column: utf8.RuneCountInString(line[:offset]) + 1}
	}})
}

// unmarked returns a line of Markdown without its signs, and the offset of each byte in the line; no offsets where nothing was
// taken out.
func unmarked(line string) (string, []int) {
	if !strings.ContainsAny(line, "*_`~[\\#>") && !isListed(line) {
		return line, nil
	}
	text := make([]byte, 0, len(line))
	offsets := make([]int, 0, len(line)+1)
	i := len(line) - len(strings.TrimLeft(line, " \t>#"))
	if n := listMarker(line[i:]); n > 0 {
		i += n
	}
	for i < len(line) {
		switch rest := line[i:]; {
		case rest[0] == '\\' && len(rest) > 1 && rest[1] < 0x80:
			i++
		case strings.IndexByte("*_`~[", rest[0]) >= 0:
			if strings.HasPrefix(rest, "[^") { // a footnote's number
				if end := strings.IndexByte(rest, ']'); end > 0 {
					i += end + 1
					continue
				}
			}
			i++
			continue
		case rest[0] == ']':
			i++
			if end := strings.IndexByte(rest, ')'); end > 0 && strings.HasPrefix(rest, "](") {
				i += end
			}
			continue
		}
		text, offsets = append(text, line[i]), append(offsets, i)
		i++
	}
	return string(text), append(offsets, len(line))
}

func isListed(line string) bool { return listMarker(strings.TrimLeft(line, " \t")) > 0 }

// listMarker returns the length of the sign before an item of a list: "- ", "12. ".
func listMarker(line string) int {
	n := 0
	for n < len(line) && line[n] >= '0' && line[n] <= '9' {
		n++
	}
	switch {
	case n+1 < len(line) && n > 0 && (line[n] == '.' || line[n] == ')') && line[n+1] == ' ':
		return n + 2
	case n == 0 && len(line) > 1 && strings.IndexByte("-*+", line[0]) >= 0 && line[1] == ' ':
		return 2
	}
	return 0
}
