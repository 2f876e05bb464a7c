package manuscript

import (
	"slices"
	"strings"
	"unicode"

	"hokhao/generator/diagnostic"
)

// A Mend reports one kind of difference between the file and the manuscript.
type Mend struct {
	Rule    string // stable name of the kind, such as "split-sara-am"
	Todo    bool   // an officer has to check it, or to do what the program could not
	Count   int    // number of occurrences
	Thai    string // what was done, one sentence
	English string // the same in English
	Example string // the text around the first occurrence, or what was left out; may be ""
}

// A ledger collects Mends.
type ledger struct{ mends []Mend }

// note counts n occurrences of a rule, and keeps the first example.
func (l *ledger) note(rule string, n int, example string) {
	i := slices.IndexFunc(l.mends, func(m Mend) bool { return m.Rule == rule })
	if i < 0 {
		i = len(l.mends)
		msg := sayings[slices.IndexFunc(sayings, func(m diagnostic.Message) bool { return m.Rule == rule })]
		l.mends = append(l.mends, Mend{Rule: rule, Todo: msg.Severity == diagnostic.Warning, Thai: msg.Thai, English: msg.English, Example: excerpt(example)})
	}
	l.mends[i].Count += n
}

const exampleLength = 60 // code points

// excerpt makes an example short and printable: one line, without the characters that were mended.
func excerpt(s string) string {
	const enough = exampleLength * 8 // bytes
	if len(s) > enough {
		s = strings.ToValidUTF8(s[:enough], "")
	}
	s = strings.Map(func(r rune) rune { to, _ := ordinary(r); return to }, s)
	s = strings.Join(strings.Fields(s), " ")
	if text := []rune(s); len(text) > exampleLength {
		s = string(text[:exampleLength]) + "…"
	}
	return s
}

// around returns the text around an offset in s.
func around(s string, at int) string {
	const before, after = 20, 20 // code points
	start, end := at, at
	for range before {
		start = lastRune(s, start)
	}
	for start < at && dependent(firstRune(s[start:])) {
		start = nextRune(s, start)
	}
	for range after {
		end = nextRune(s, end)
	}
	end += leadingDependents(s[end:])
	return s[start:end]
}

// mendLines mends the characters of all lines, and the white space between them.
func (r *reading) mendLines(lines []line) {
	for i := range lines {
		l := &lines[i]
		l.indent += indentOf(plain(l.spans))
		l.spans = r.mend(l.spans)
		if l.role == picture {
			l.alt = plain(r.mend([]span{{text: l.alt}}))
			r.describe(l.picture, l.alt)
			l.words = r.mend(l.words)
		}
		for _, row := range l.rows {
			for j := range row {
				row[j] = r.mend(row[j])
			}
		}
		l.rows = slices.DeleteFunc(l.rows, func(row [][]span) bool {
			return !slices.ContainsFunc(row, func(cell []span) bool { return len(cell) > 0 })
		})
	}
	for _, key := range sortedKeys(r.notes) {
		r.notes[key] = r.mend(r.notes[key])
	}
}

// describe sets the alternative text of a picture that has none yet; a picture may be shown several times.
func (r *reading) describe(name, alt string) {
	i := slices.IndexFunc(r.pictures, func(p Picture) bool { return p.Name == name })
	if r.pictures[i].Alt == "" {
		r.pictures[i].Alt = alt
	}
}

// mend is applied to all text: first to single characters, since a mark in an old font's encoding is not
// recognised as a mark before; then marks are joined to their letters, which may be in another span; then spelling
// and spaces are mended.
func (r *reading) mend(spans []span) []span {
	for i := range spans {
		spans[i].text = r.characters(spans[i].text)
	}
	spans = settle(spans)
	for i := range spans {
		spans[i].text = r.spelling(spans[i].text)
	}
	return r.spaces(spans)
}

// settle joins spans of the same form, drops empty ones, and moves marks at the beginning of a span to the
// preceding letter. Word divides text wherever the keyboard layout was changed.
func settle(spans []span) []span {
	var out []span
	var text []byte // of the last span of out
	flush := func() {
		if len(out) > 0 && out[len(out)-1].note == "" {
			out[len(out)-1].text = string(text)
		}
		text = text[:0]
	}
	for _, s := range spans {
		if s.text == "" && s.note == "" {
			continue
		}
		if n := len(out); n > 0 && s.note == "" && out[n-1].note == "" {
			if len(text) > 0 && text[len(text)-1] != ' ' {
				marks := leadingDependents(s.text)
				text = append(text, s.text[:marks]...)
				s.text = s.text[marks:]
			}
			if s.text == "" || s.sameForm(out[n-1]) {
				text = append(text, s.text...)
				continue
			}
		}
		flush()
		out = append(out, s)
		text = append(text, s.text...)
	}
	flush()
	return out
}

// spaces reduces runs of spaces to one, across spans, and drops those at both ends.
func (r *reading) spaces(spans []span) []span {
	out := spans[:0]
	atSpace := true // as if a space preceded
	for _, s := range spans {
		if s.note != "" {
			out, atSpace = append(out, s), false
			continue
		}
		s.text, atSpace = r.reduce(s.text, atSpace)
		if s.text != "" {
			out = append(out, s)
		}
	}
	for len(out) > 0 {
		last := &out[len(out)-1]
		last.text = strings.TrimRight(last.text, " ")
		if last.text != "" || last.note != "" {
			break
		}
		out = out[:len(out)-1]
	}
	return out
}

// reduce does the work of spaces for one text; atSpace, and its second result, report whether a space precedes and
// ends the text.
func (r *reading) reduce(s string, atSpace bool) (string, bool) {
	if !strings.Contains(s, "  ") && !(atSpace && strings.HasPrefix(s, " ")) {
		return s, s == "" && atSpace || strings.HasSuffix(s, " ")
	}
	var b strings.Builder
	run, runs, at := 0, 0, 0
	for i := range len(s) {
		if s[i] != ' ' {
			b.WriteByte(s[i])
			atSpace, run = false, 0
			continue
		}
		if run++; run == 2 {
			if runs++; runs == 1 {
				at = i
			}
		}
		if !atSpace {
			b.WriteByte(' ')
		}
		atSpace = true
	}
	if runs > 0 && b.Len() > 0 {
		r.note("spaces", runs, around(s, at))
	}
	return b.String(), atSpace
}

// dependent reports whether r is written with the letter before it: marks of any script, and vowels that follow a
// consonant.
func dependent(r rune) bool {
	return r >= 0x0E30 && r <= 0x0E3A || r == 0x0E45 || r >= 0x0E47 && r <= 0x0E4E || r >= 0x300 && unicode.Is(unicode.M, r)
}

func leadingDependents(s string) int {
	for i, r := range s {
		if !dependent(r) {
			return i
		}
	}
	return len(s)
}
