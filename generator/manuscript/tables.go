package manuscript

import (
	"strconv"
)

// A cell is a cell of a table that is being read.
type cell struct {
	lines  []line
	width  int  // number of columns
	merged bool // with the one above
	blank  int  // number of empty columns before it
}

func (s *story) table() error {
	var rows [][]cell
	var row func(name string, e element) error
	row = func(name string, e element) error {
		switch name {
		case "w:tr":
			cells, gone, err := s.row()
			if !gone && err == nil {
				rows = append(rows, cells)
			}
			return err
		case "w:sdt":
			return s.contentControl(row)
		case "w:customXml", "w:ins", "w:moveTo":
			return s.children(row)
		}
		return nil
	}
	if err := s.children(row); err != nil {
		return err
	}
	s.addTable(rows)
	if s.spans > maxSpans || s.lines > maxLines {
		return errTooLong
	}
	return nil
}

// row reads a row; gone reports that it was deleted.
func (s *story) row() (cells []cell, gone bool, err error) {
	before := 0
	var visit func(name string, e element) error
	visit = func(name string, e element) error {
		switch name {
		case "w:trPr":
			return s.children(func(name string, e element) error {
				switch name {
				case "w:gridBefore":
					before = span16(e)
				case "w:del":
					gone = true
					s.note("tracked-changes", 1, "")
				case "w:ins":
					s.note("tracked-changes", 1, "")
				}
				return nil
			})
		case "w:tc":
			c, err := s.cell()
			c.blank, before = before, 0
			cells = append(cells, c)
			return err
		case "w:sdt":
			return s.contentControl(visit)
		case "w:customXml":
			return s.children(visit)
		}
		return nil
	}
	err = s.children(visit)
	return cells, gone, err
}

func (s *story) cell() (cell, error) {
	c := cell{width: 1}
	inner := s.inside()
	err := s.children(func(name string, e element) error {
		if name != "w:tcPr" {
			return inner.block(name, e)
		}
		return s.children(func(name string, e element) error {
			switch name {
			case "w:gridSpan":
				c.width = max(1, span16(e))
			case "w:vMerge", "w:hMerge":
				c.merged = c.merged || e.attr("w:val") != "restart"
				s.note("table-merged", 1, "")
			}
			return nil
		})
	})
	inner.endParagraph(paragraph{})
	c.lines = inner.out
	return c, err
}

// span16 returns a number of columns, limited to a plausible one.
func span16(e element) int {
	n, _ := strconv.Atoi(e.attr("w:val"))
	return min(max(n, 0), maxTableColumns+1)
}

// addTable turns rows into a table, or into paragraphs if the table is a frame of one cell or arranges pictures.
func (s *story) addTable(rows [][]cell) {
	if len(rows) == 1 && len(rows[0]) == 1 || arrangesPictures(rows) {
		if len(rows) > 1 || len(rows[0]) > 1 {
			s.note("table-layout", 1, "")
		}
		for i := 0; i < len(rows); i++ {
			below := captionsBelow(rows, i)
			for j, c := range rows[i] {
				for _, l := range c.lines {
					s.append(l)
				}
				if below {
					for _, l := range rows[i+1][j].lines {
						l.caption = l.role == prose
						s.append(l)
					}
				}
			}
			if below {
				i++
			}
		}
		return
	}
	l := line{role: table, gap: para}
	var pictures []line
	for _, row := range rows {
		var texts [][]span
		for _, c := range row {
			text, shown := flatten(c.lines)
			pictures = append(pictures, shown...)
			for _, l := range c.lines {
				if l.role == table {
					s.note("table-nested", 1, plain(text))
				}
			}
			if c.merged {
				text = nil
			}
			if c.width > 1 {
				s.note("table-merged", 1, plain(text))
			}
			if len(texts) <= maxTableColumns { // wider tables are not written as tables
				texts = append(texts, make([][]span, c.blank)...)
				texts = append(append(texts, text), make([][]span, c.width-1)...)
			} else {
				texts = append(texts, text)
			}
			s.spans += 1 + len(text)
		}
		l.rows = append(l.rows, texts)
		s.lines++
	}
	s.append(l)
	for _, p := range pictures {
		s.append(p)
	}
}

// arrangesPictures reports whether a table has at least as many cells with pictures as cells with only text.
func arrangesPictures(rows [][]cell) bool {
	pictures, texts := 0, 0
	for _, row := range rows {
		for _, c := range row {
			text, shown := flatten(c.lines)
			switch {
			case len(shown) > 0:
				pictures++
			case len(text) > 0:
				texts++
			}
		}
	}
	return pictures > 0 && pictures >= texts
}

// captionsBelow reports whether row i has only pictures, and the next row a short text for each.
func captionsBelow(rows [][]cell, i int) bool {
	if i+1 >= len(rows) || len(rows[i]) != len(rows[i+1]) {
		return false
	}
	for j := range rows[i] {
		above, pictures := flatten(rows[i][j].lines)
		below, more := flatten(rows[i+1][j].lines)
		if len(above) > 0 || len(pictures) != 1 || len(more) > 0 || columns(plain(below)) > longestCaption {
			return false
		}
	}
	return true
}

// flatten returns the text of lines as one text, including list marks, and their pictures.
func flatten(lines []line) (text []span, pictures []line) {
	for _, l := range lines {
		spans := l.spans
		switch l.role {
		case picture:
			pictures = append(pictures, l)
			continue
		case item:
			mark := "• "
			if l.ordered {
				mark = strconv.Itoa(l.number) + ". "
			}
			spans = append([]span{{text: mark}}, spans...)
		case table:
			spans = nil
			for _, row := range l.rows {
				spans = append(append(spans, span{text: " "}), rowText(row)...)
			}
		}
		if lineText([]line{{spans: spans}}) == "" && len(spans) == 0 {
			continue
		}
		if len(text) > 0 {
			text = append(text, span{text: " "})
		}
		text = append(text, spans...)
	}
	return text, pictures
}

// indentation returns the width in columns before the first line of a paragraph, about 8 per inch.
func indentation(e element) int {
	const column = 180 // twentieths of a point
	twips := func(names ...string) int {
		for _, name := range names {
			if n, err := strconv.Atoi(e.attr(name)); err == nil {
				return n
			}
		}
		return 0
	}
	left := twips("w:start", "w:left") + twips("w:firstLine") - twips("w:hanging")
	const widest = 400 // columns
	return min(max(left/column, 0), widest)
}
