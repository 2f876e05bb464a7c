package markdown

import (
	"bytes"
	"fmt"

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

const tooLong = "แบ่งเป็นหลายหน้า หรือแนบเป็นไฟล์"

// A problem is a finding that does not know its file yet.
type problem struct {
	rule     string
	severity diagnostic.Severity
	offset   int // in the cleaned source
	thai     string
	english  string
	hint     string
}

// guard gives what keeps source from being parsed: of each kind the first place.
func guard(source []byte) []problem {
	if len(source) > maxBytes {
		return []problem{{
			rule:    "body-size",
			thai:    fmt.Sprintf("เนื้อหายาว %d กิโลไบต์ เกิน %d กิโลไบต์", len(source)>>10, maxBytes>>10),
			english: fmt.Sprintf("the body is %d KB long, more than %d KB", len(source)>>10, maxBytes>>10),
			hint:    tooLong,
		}}
	}
	g := &guards{seen: map[string]bool{}}
	columns, table := 0, -1 // of the table that the lines may belong to
	for n, start := 1, 0; start < len(source); n++ {
		if n > maxLines {
			g.refuse(start, "body-lines", fmt.Sprintf("เนื้อหามีมากกว่า %d บรรทัด", maxLines), fmt.Sprintf("the body has more than %d lines", maxLines), tooLong)
			break
		}
		line := source[start:]
		if i := bytes.IndexByte(line, '\n'); i >= 0 {
			line = line[:i]
		}
		prefix, markers, indent := containers(line)
		if markers > maxMarkers || indent > maxIndent {
			g.refuse(start, "body-depth",
				fmt.Sprintf("บรรทัดนี้ซ้อนรายการหรือข้อความอ้างอิงลึกเกินไป (เกิน %d ชั้น หรือย่อหน้าเกิน %d ช่อง)", maxMarkers, maxIndent),
				fmt.Sprintf("lists or quotes are nested too deeply (more than %d on a line, or %d columns of indent)", maxMarkers, maxIndent),
				"ลดชั้นของรายการ หรือลบเครื่องหมาย > - ที่เกิน")
		}
		rest := bytes.TrimSpace(line[prefix:])
		switch {
		case len(rest) == 0:
			columns = 0
		case isDelimiterRow(rest):
			columns, table = max(1, bytes.Count(bytes.Trim(rest, "|"), []byte("|"))+1), start
			if columns > maxColumns {
				g.refuse(table, "table-columns",
					fmt.Sprintf("ตารางมี %d คอลัมน์ เกิน %d", columns, maxColumns),
					fmt.Sprintf("the table has %d columns, more than %d", columns, maxColumns),
					"แบ่งเป็นหลายตาราง หรือแนบเป็นไฟล์")
			}
		}
		if g.cells += columns; g.cells > maxCells {
			g.refuse(table, "table-size",
				fmt.Sprintf("ตารางในเนื้อหามีมากกว่า %d ช่อง", maxCells),
				fmt.Sprintf("the tables of the body have more than %d cells", maxCells),
				"แนบตารางเป็นไฟล์ แล้วสรุปส่วนสำคัญในเนื้อหา")
		}
		start += len(line) + 1
	}
	g.count(source, "](", maxLinks, "link-count", "ลิงก์และภาพ", "links and pictures")
	g.count(source, "[^", maxFootnotes, "footnote-count", "เชิงอรรถ", "footnotes")
	g.count(source, "[", maxBrackets, "bracket-count", "วงเล็บเหลี่ยม [", "square brackets")
	g.countSigns(source)
	return g.problems
}

type guards struct {
	problems []problem
	seen     map[string]bool
	cells    int
}

func (g *guards) refuse(offset int, rule, thai, english, hint string) {
	if !g.seen[rule] {
		g.seen[rule] = true
		g.problems = append(g.problems, problem{rule, diagnostic.Error, offset, thai, english, hint})
	}
}

// count refuses a source that holds more than limit of sign.
func (g *guards) count(source []byte, sign string, limit int, rule, thai, english string) {
	if bytes.Count(source, []byte(sign)) <= limit {
		return
	}
	offset := 0
	for range limit {
		offset += bytes.Index(source[offset:], []byte(sign)) + len(sign)
	}
	offset += bytes.Index(source[offset:], []byte(sign))
	g.refuse(offset, rule,
		fmt.Sprintf("เนื้อหามี%sมากกว่า %d แห่ง", thai, limit),
		fmt.Sprintf("the body has more than %d %s", limit, english),
		tooLong)
}

// countSigns refuses a source with too many signs of emphasis, each of which is compared with those before it.
func (g *guards) countSigns(source []byte) {
	signs := 0
	var before byte
	for i, c := range source {
		if (c == '*' || c == '_') && c != before {
			if signs++; signs > maxSigns {
				g.refuse(i, "sign-count",
					fmt.Sprintf("เนื้อหามีเครื่องหมาย * และ _ มากกว่า %d แห่ง", maxSigns),
					fmt.Sprintf("the body has more than %d signs of emphasis", maxSigns),
					tooLong)
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

// isDelimiterRow tells whether a line may be the one below a table's head: |---|:--:|.
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
