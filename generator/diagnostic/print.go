package diagnostic

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// Style is how findings are written for a person; the zero value is plain text for a file or a pipe.
type Style struct{ Color bool }

const (
	red, yellow, blue = "\x1b[1;31m", "\x1b[1;33m", "\x1b[1;34m"
	bold, faint, off  = "\x1b[1m", "\x1b[2m", "\x1b[0m"
)

var words = map[Severity]struct{ thai, color string }{
	Error:   {"ผิด", red},
	Warning: {"ควรตรวจ", yellow},
	Note:    {"แจ้งให้ทราบ", blue},
}

// Thai returns the severity's name for officers: ผิด, ควรตรวจ or แจ้งให้ทราบ.
func (s Severity) Thai() string { return words[s].thai }

// Print writes each finding as a small block: place and Thai sentence, the line with a mark under the column,
// the English sentence and the hint.
func (s Style) Print(w io.Writer, fs []Finding) error {
	var b strings.Builder
	for _, f := range fs {
		word := words[f.Severity]
		fmt.Fprintf(&b, "%s%s%s: %s%s:%s %s\n", s.on(bold), Visible(f.place()), s.off(), s.on(word.color), word.thai, s.off(), Visible(f.Thai))
		if f.Text != "" {
			line, indent := shown(f.Text, f.Column)
			fmt.Fprintf(&b, "    %s\n", line)
			if f.Column > 0 {
				fmt.Fprintf(&b, "    %s%s^%s\n", strings.Repeat(" ", indent), s.on(word.color), s.off())
			}
		}
		if f.English != "" {
			fmt.Fprintf(&b, "    %s%s: %s%s\n", s.on(faint), f.Severity, Visible(f.English), s.off())
		}
		if f.Hint != "" {
			hint := strings.Split(f.Hint, "\n")
			for i := range hint {
				hint[i] = Visible(hint[i])
			}
			fmt.Fprintf(&b, "    วิธีแก้: %s\n", strings.Join(hint, "\n    "))
		}
		b.WriteByte('\n')
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (s Style) on(code string) string {
	if s.Color {
		return code
	}
	return ""
}

func (s Style) off() string { return s.on(off) }

func (f Finding) place() string {
	switch {
	case f.File == "":
		return "เว็บไซต์"
	case f.Line == 0:
		return f.File
	case f.Column == 0:
		return fmt.Sprintf("%s:%d", f.File, f.Line)
	default:
		return fmt.Sprintf("%s:%d:%d", f.File, f.Line, f.Column)
	}
}

// context is the number of code points of a long line that are shown on each side of the column.
const context = 60

// Visible returns s with a space in place of each character that is not graphic: a file name or a text can carry control
// characters, which must not reach a terminal.
func Visible(s string) string { return strings.Map(visible, s) }

func visible(r rune) rune {
	if !unicode.IsGraphic(r) {
		return ' '
	}
	return r
}

// cells returns the width of r in a terminal: Thai vowels and tone marks above and below take no cell, an emoji takes two.
func cells(r rune) int {
	switch {
	case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Me, r):
		return 0
	case width.LookupRune(r).Kind() == width.EastAsianWide, width.LookupRune(r).Kind() == width.EastAsianFullwidth:
		return 2
	default:
		return 1
	}
}

// shown cuts a long line around the column and returns the width, in terminal cells, of the part before it.
func shown(text string, column int) (line string, indent int) {
	rs := []rune(strings.TrimRight(text, "\r\n"))
	at := min(max(column-1, 0), len(rs))
	from := max(0, min(at-context, len(rs)-2*context))
	to := min(len(rs), from+2*context)
	for from > 0 && unicode.Is(unicode.Mn, rs[from]) {
		from-- // never between a letter and its marks
	}
	for to < len(rs) && unicode.Is(unicode.Mn, rs[to]) {
		to++
	}
	var b strings.Builder
	if from > 0 {
		b.WriteRune('…')
		indent++
	}
	for i := from; i < to; i++ {
		r := visible(rs[i])
		b.WriteRune(r)
		if i < at {
			indent += cells(r)
		}
	}
	if to < len(rs) {
		b.WriteRune('…')
	}
	return b.String(), indent
}

// JSON writes one object: {"findings": [...]}, for tools.
func JSON(w io.Writer, fs []Finding) error {
	if fs == nil {
		fs = []Finding{}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(struct {
		Findings []Finding `json:"findings"`
	}{fs})
}
