package manuscript

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"hokhao/generator/markdown"
)

// A writer writes the lines of one document as Markdown.
type writer struct {
	*reading
	levels []int // of the headings that the body distinguishes
	noted  []string
	cells  int // of all tables so far
}

// write returns the body, within the limits of package markdown.
func (r *reading) write(lines []line) (string, error) {
	size := 0
	for _, l := range lines {
		size += len(plain(l.spans))
	}
	if size > maxBody {
		return "", errTooLong
	}
	w := &writer{reading: r, levels: headingLevels(lines)}
	blocks := append(w.blocks(lines), w.footnotes()...)
	if len(blocks) == 0 {
		return "", nil
	}
	body := strings.Join(blocks, "\n\n") + "\n"
	if len(body) > maxBody {
		return "", errTooLong
	}
	if _, err := markdown.Open([]byte(body)); err != nil {
		return "", errTooLong
	}
	return body, nil
}

func (w *writer) blocks(lines []line) []string {
	var out []string
	add := func(block string) {
		if block != "" {
			out = append(out, block)
		}
	}
	for i := 0; i < len(lines); {
		start := i
		switch i++; lines[start].role {
		case prose:
			for i < len(lines) && sameParagraph(lines[i-1], lines[i]) {
				i++
			}
			add(w.inline(texts(lines[start:i]), asParagraph))
		case heading:
			add(w.heading(lines[start]))
		case item:
			for i < len(lines) && (lines[i].role == item || continuesItem(lines[start:i], lines[i])) {
				i++
			}
			add(w.list(lines[start:i]))
		case table:
			out = append(out, w.table(lines[start])...)
		case picture:
			add(w.picture(lines[start]))
		}
	}
	return out
}

// sameParagraph reports whether the break between two lines is inside a paragraph. A line longer than one on paper
// is a paragraph of its own.
func sameParagraph(l, next line) bool {
	const longest = 100 // columns
	return next.role == prose && next.gap <= soft && columns(plain(l.spans)) <= longest
}

// continuesItem reports whether a line continues the last of items.
func continuesItem(items []line, next line) bool {
	if next.role != prose || next.gap > soft {
		return false
	}
	first := slices.IndexFunc(items, func(l line) bool { return l.role == item })
	last := items[first]
	for _, l := range items {
		if l.role == item {
			last = l
		}
	}
	return next.gap == brk || last.typed && next.indent > last.indent
}

func texts(lines []line) [][]span {
	out := make([][]span, len(lines))
	for i, l := range lines {
		out[i] = l.spans
	}
	return out
}

// headingLevels returns the levels of the headings, from the highest.
func headingLevels(lines []line) []int {
	var levels []int
	for _, l := range lines {
		if l.role == heading {
			levels = append(levels, l.level)
		}
	}
	slices.Sort(levels)
	return slices.Compact(levels)
}

// heading writes ## for the highest level of the document and ### for the others. Emphasis is dropped: headings
// are emphasised anyway.
func (w *writer) heading(l line) string {
	sign := "### "
	if l.level == w.levels[0] {
		sign = "## "
	}
	text := w.inline([][]span{withoutEmphasis(l.spans)}, asHeading)
	if text == "" {
		return ""
	}
	return sign + text
}

func withoutEmphasis(spans []span) []span {
	out := slices.Clone(spans)
	for i := range out {
		out[i].bold, out[i].italic = false, false
	}
	return settle(out)
}

// An openItem is the last item of a list that may continue.
type openItem struct {
	ordered   bool
	number    int
	delimiter string
	column    int // column at which its text begins
}

// list writes consecutive items, each with the prose that continues it.
func (w *writer) list(lines []line) string {
	var b strings.Builder
	var open []openItem
	for i := 0; i < len(lines); {
		start := i
		for i++; i < len(lines) && lines[i].role != item; i++ {
		}
		text := w.inline(texts(lines[start:i]), asParagraph)
		if text == "" {
			continue
		}
		depth := min(lines[start].level, len(open))
		this, apart := follow(lines[start], open[:depth], open[depth:])
		if b.Len() > 0 {
			b.WriteByte('\n')
			if apart {
				b.WriteByte('\n')
			}
		}
		column := 0
		if depth > 0 {
			column = open[depth-1].column
		}
		sign := "- "
		if this.ordered {
			sign = strconv.Itoa(this.number) + this.delimiter + " "
		}
		this.column = column + len(sign)
		open = append(open[:depth], this)
		b.WriteString(strings.Repeat(" ", column) + sign)
		b.WriteString(strings.ReplaceAll(text, "\n", "\n"+strings.Repeat(" ", this.column)))
	}
	return b.String()
}

// follow returns how an item is written: around are the open items of the lists that contain its list, own those
// of its own list and of the lists nested in it. A list whose numbers do not continue is a new one: it gets the
// other delimiter and, unless it begins with 1, an empty line before it.
func follow(l line, around, own []openItem) (this openItem, apart bool) {
	const longest = 999_999_999 // Markdown's
	this = openItem{ordered: l.ordered, number: l.number, delimiter: "."}
	if l.number < 0 || l.number > longest {
		this.number = 1
	}
	if len(own) == 0 {
		return this, len(around) > 0 && this.ordered && this.number != 1
	}
	before := own[0]
	switch {
	case before.ordered != this.ordered:
		return this, true
	case !this.ordered:
		return this, false
	case this.number == before.number+1:
		this.delimiter = before.delimiter
		return this, false
	}
	if before.delimiter == "." {
		this.delimiter = ")"
	}
	return this, true
}

// table writes a table whose first row is the header, or a paragraph for each row if it is too large.
func (w *writer) table(l line) []string {
	width := 0
	for _, row := range l.rows {
		width = max(width, len(row))
	}
	w.cells += width * (len(l.rows) + 1)
	if width > maxTableColumns || w.cells > maxTableCells {
		w.note("table-size", 1, plain(rowText(l.rows[0])))
		var out []string
		for _, row := range l.rows {
			out = append(out, w.inline([][]span{rowText(row)}, asParagraph))
		}
		return out
	}
	var b strings.Builder
	for i, row := range l.rows {
		if i == 1 {
			b.WriteString("\n" + strings.Repeat("| --- ", width) + "|")
		}
		if i > 0 {
			b.WriteByte('\n')
		}
		for j := range width {
			var cell string
			if j < len(row) {
				spans := row[j]
				if i == 0 {
					spans = withoutEmphasis(spans)
				}
				cell = w.inline([][]span{spans}, asCell)
			}
			b.WriteString("| " + cell)
			if cell != "" {
				b.WriteByte(' ')
			}
		}
		b.WriteByte('|')
	}
	if len(l.rows) == 1 {
		b.WriteString("\n" + strings.Repeat("| --- ", width) + "|")
	}
	return []string{b.String()}
}

// rowText returns the non-empty cells of a row as one text.
func rowText(row [][]span) []span {
	var out []span
	for _, cell := range row {
		if len(cell) == 0 {
			continue
		}
		if len(out) > 0 {
			out = append(out, span{text: " "})
		}
		out = append(out, cell...)
	}
	return settle(out)
}

func (w *writer) picture(l line) string {
	if l.alt == "" {
		w.note("picture-alt", 1, l.picture)
	}
	caption := ""
	if text := plain(l.words); text != "" {
		caption = ` "` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(escape(text, manner{inLink: true})) + `"`
	}
	return "![" + escape(l.alt, manner{inLink: true}) + "](" + l.picture + caption + ")"
}

// noteMark returns the mark of a footnote and records it for the end of the body, or returns "" if the footnote
// has no text.
func (w *writer) noteMark(key string) string {
	if len(w.notes[key]) == 0 {
		return ""
	}
	i := slices.Index(w.noted, key)
	if i < 0 {
		i = len(w.noted)
		w.noted = append(w.noted, key)
	}
	return fmt.Sprintf("[^%d]", i+1)
}

func (w *writer) footnotes() []string {
	var out []string
	for i, key := range w.noted {
		out = append(out, fmt.Sprintf("[^%d]: %s", i+1, w.inline([][]span{w.notes[key]}, asParagraph)))
	}
	return out
}
