package markdown

import (
	"bytes"
	"slices"

	"hokhao/generator/diagnostic"
)

// The limits of a body. The parser takes quadratic time, or worse, for some texts of 100 KB and cannot be
// stopped; no publication comes near these.
const (
	maxBytes     = 512 << 10
	maxLines     = 20_000 // each may be a paragraph, an item, a heading, a row
	maxMarkers   = 32     // quotes and lists that open on one line
	maxIndent    = 128    // columns before a line's text: lists inside lists over several lines
	maxColumns   = 64     // of a table
	maxCells     = 50_000 // of all tables together
	maxLinks     = 5_000  // "]("
	maxFootnotes = 2_000  // "[^"
	maxBrackets  = 10_000 // "["
	maxSigns     = 10_000 // runs of * or _
)

// A problem is a finding that does not know its file yet.
type problem struct {
	diagnostic.Finding
	offset int // in the cleaned source
}

// guard returns what keeps source from being parsed: of each kind the first place.
func guard(source []byte) []problem {
	if len(source) > maxBytes {
		return []problem{{msgBodySize.With("size", len(source)>>10, "limit", maxBytes>>10), 0}}
	}
	g := &guards{}
	columns, table := 0, -1 // of the table that the lines may belong to
	for n, start := 1, 0; start < len(source); n++ {
		if n > maxLines {
			g.tell(msgBodyLines, start, "limit", maxLines)
			break
		}
		line := source[start:]
		if i := bytes.IndexByte(line, '\n'); i >= 0 {
			line = line[:i]
		}
		prefix, markers, indent := containers(line)
		if markers > maxMarkers || indent > maxIndent {
			g.tell(msgBodyDepth, start, "markers", maxMarkers, "columns", maxIndent)
		}
		rest := bytes.TrimSpace(line[prefix:])
		switch {
		case len(rest) == 0:
			columns = 0
		case isDelimiterRow(rest):
			columns, table = max(1, bytes.Count(bytes.Trim(rest, "|"), []byte("|"))+1), start
			if columns > maxColumns {
				g.tell(msgTableColumns, table, "columns", columns, "limit", maxColumns)
			}
		}
		if g.cells += columns; g.cells > maxCells {
			g.tell(msgTableSize, table, "limit", maxCells)
		}
		start += len(line) + 1
	}
	if bytes.IndexByte(source, '[') >= 0 {
		g.count(source, "](", maxLinks, msgLinkCount)
		g.count(source, "[^", maxFootnotes, msgFootnoteCount)
		g.count(source, "[", maxBrackets, msgBracketCount)
	}
	if bytes.Count(source, []byte("*"))+bytes.Count(source, []byte("_")) > maxSigns {
		g.countSigns(source)
	}
	return g.problems
}

type guards struct {
	problems []problem
	cells    int
}

// tell adds a problem, of each rule the first.
func (g *guards) tell(msg diagnostic.Message, offset int, pairs ...any) {
	if !slices.ContainsFunc(g.problems, func(p problem) bool { return p.Rule == msg.Rule }) {
		g.problems = append(g.problems, problem{msg.With(pairs...), offset})
	}
}

// count refuses a source that holds more than limit of sign.
func (g *guards) count(source []byte, sign string, limit int, msg diagnostic.Message) {
	if bytes.Count(source, []byte(sign)) <= limit {
		return
	}
	offset := 0
	for range limit {
		offset += bytes.Index(source[offset:], []byte(sign)) + len(sign)
	}
	offset += bytes.Index(source[offset:], []byte(sign))
	g.tell(msg, offset, "limit", limit)
}

// countSigns refuses a source with too many signs of emphasis, each of which is compared with those before it.
func (g *guards) countSigns(source []byte) {
	signs := 0
	var before byte
	for i, c := range source {
		if (c == '*' || c == '_') && c != before {
			if signs++; signs > maxSigns {
				g.tell(msgSignCount, i, "limit", maxSigns)
				return
			}
		}
		before = c
	}
}

// containers reads the quotes, list markers, definitions and footnotes that a line may open: the bytes that
// they take, how many they are, and the widest run of space among them in columns. It may take more for a
// marker than the parser does, never less.
func containers(line []byte) (prefix, markers, indent int) {
	i, width := 0, 0
	for i < len(line) {
		switch c := line[i]; {
		case c == ' ':
			i, width = i+1, width+1
		case c == '\t':
			i, width = i+1, width+4
		case c == '>':
			i, markers, width = i+1, markers+1, 0
		case c == '-' || c == '+' || c == '*' || c == ':':
			if i+1 < len(line) && line[i+1] != ' ' && line[i+1] != '\t' {
				return i, markers, indent
			}
			i, markers, width = i+1, markers+1, 0
		case c >= '0' && c <= '9':
			end := i
			for end < len(line) && line[end] >= '0' && line[end] <= '9' {
				end++
			}
			if end == len(line) || line[end] != '.' && line[end] != ')' {
				return i, markers, indent
			}
			i, markers, width = end+1, markers+1, 0
		case bytes.HasPrefix(line[i:], []byte("[^")):
			end := bytes.Index(line[i:], []byte("]:"))
			if end < 0 {
				return i, markers, indent
			}
			i, markers, width = i+end+2, markers+1, 0
		default:
			return i, markers, indent
		}
		indent = max(indent, width)
	}
	return i, markers, indent
}

// isDelimiterRow reports whether a line may be the one below a table's head: |---|:--:|.
func isDelimiterRow(line []byte) bool {
	dash := false
	for _, c := range line {
		switch c {
		case '-':
			dash = true
		case '|', ':', ' ', '\t':
		default:
			return false
		}
	}
	return dash && bytes.IndexByte(line, '|') >= 0
}
