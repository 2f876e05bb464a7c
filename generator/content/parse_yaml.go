package content

import (
	"bytes"
	"errors"
	"regexp"
	"strings"

	"go.yaml.in/yaml/v4"
)

// parseYAML reads YAML 1.2 into nodes. firstLine is the line of the file on which data begins.
func parseYAML(r *reading, data []byte, firstLine int) *node {
	if blankYAML(data) { // the parser calls that an error
		return &node{at: Position{Line: firstLine, Column: 1}}
	}
	p := &yamlParser{reading: r, data: data, firstLine: firstLine, starts: yamlLines(data, firstLine)}
	var doc yaml.Node
	if err := yaml.Load(data, &doc); err != nil {
		p.fault(err)
		return nil
	}
	if len(doc.Content) == 0 {
		return &node{at: Position{Line: firstLine, Column: 1}}
	}
	failed := len(r.findings)
	n := p.node(doc.Content[0])
	if len(r.findings) > failed {
		return nil
	}
	return n
}

// blankYAML tells that there is nothing but space and comments.
func blankYAML(data []byte) bool {
	for line := range bytes.Lines(bytes.TrimPrefix(data, bom)) {
		if line = bytes.TrimSpace(line); len(line) > 0 && line[0] != '#' {
			return false
		}
	}
	return true
}

// A yamlParser turns the parser's nodes into ours.
type yamlParser struct {
	*reading
	data      []byte
	firstLine int
	starts    []Position // in the file, of the lines as YAML counts them
}

// yamlLines gives where lines begin in YAML's eyes: there the line and paragraph separators that text from a
// word processor carries end one too, and in no editor.
func yamlLines(data []byte, firstLine int) []Position {
	at := Position{Line: firstLine, Column: 1}
	starts := []Position{at}
	before := ' '
	for _, c := range string(data) {
		at.Column++
		if c == '\n' {
			at = Position{Line: at.Line + 1, Column: 1}
			if before == '\r' { // one end of line
				starts = starts[:len(starts)-1]
			}
		}
		switch c {
		case '\r', '\n', '\u0085', '\u2028', '\u2029':
			starts = append(starts, at)
		}
		before = c
	}
	return starts
}

// at gives the place in the file of one that the parser names.
func (p *yamlParser) at(line, column int) Position {
	switch {
	case line < 1:
		return Position{Line: p.firstLine}
	case line > len(p.starts):
		return position(p.data, len(p.data), p.firstLine)
	}
	at := p.starts[line-1]
	at.Column += max(column, 1) - 1
	return at
}

func (p *yamlParser) node(y *yaml.Node) *node {
	n := &node{at: p.at(y.Line, y.Column)}
	switch {
	case y.Kind == yaml.AliasNode || y.Anchor != "":
		p.fail("yaml-alias", n.at, "ส่วนหัวใช้เครื่องหมาย & หรือ * ของ YAML ซึ่งไม่รองรับ", "YAML anchors and aliases are not supported",
			"ถ้าเป็นข้อความ ให้ใส่เครื่องหมาย \" คร่อมทั้งค่า")
		return n
	case y.Kind == yaml.ScalarNode && y.ShortTag() == "!!null":
		if n.at.Line <= len(p.lines) {
			line := []rune(p.lines[n.at.Line-1])
			if rest := strings.TrimSpace(string(line[min(n.at.Column-1, len(line)):])); strings.HasPrefix(rest, "#") {
				n.comment = rest
			}
		}
		return n
	case y.Kind == yaml.ScalarNode:
		n.shape, n.text, n.comment = scalar, y.Value, y.LineComment
		n.quoted = y.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) != 0
	case y.Kind == yaml.SequenceNode:
		n.shape = list
		for _, c := range y.Content {
			n.values = append(n.values, p.node(c))
		}
	case y.Kind == yaml.MappingNode:
		n.shape = mapping
		for i := 0; i+1 < len(y.Content); i += 2 {
			n.keys = append(n.keys, p.node(y.Content[i]))
			n.values = append(n.values, p.node(y.Content[i+1]))
		}
	}
	return n
}

// yamlFaults turns the parser's words, which speak of tokens, into what an officer did.
// Where opened is set, the fault is best seen where what was not closed begins; where quote is, quotation marks
// around the value mend it.
var yamlFaults = []struct {
	says, thai, hint string
	opened           bool
	quote            bool
}{
	{says: "mapping values are not allowed", thai: "มีเครื่องหมาย : อยู่กลางค่า โปรแกรมจึงเข้าใจว่าเป็นอีกช่องหนึ่ง",
		hint: "ใส่เครื่องหมาย \" คร่อมทั้งค่า เช่น\ntitle: \"ชี้แจง: สะพานเปิดตามปกติ\"", quote: true},
	{says: "alphabetic or numeric character", thai: "ค่าขึ้นต้นด้วยเครื่องหมาย * หรือ & ซึ่งใช้ในส่วนหัวไม่ได้",
		hint: "ลบเครื่องหมายนั้นออก (ในส่วนหัวทำตัวหนาไม่ได้) หรือใส่เครื่องหมาย \" คร่อมทั้งค่า"},
	{says: "expected single document", thai: "มีเส้น --- คั่นอยู่กลางไฟล์", hint: "ลบเส้น --- ในไฟล์นี้ออก"},
	{says: "tab", thai: "ย่อหน้าด้วยปุ่ม Tab ซึ่งใช้ในส่วนหัวไม่ได้", hint: "ลบช่องว่างหน้าบรรทัด แล้วเคาะ Space แทน (2 ครั้งต่อหนึ่งชั้น)"},
	{says: "cannot start any token", thai: "ค่าขึ้นต้นด้วยเครื่องหมายพิเศษ (เช่น @ % ` หรือ Tab)", hint: "ใส่เครื่องหมาย \" คร่อมทั้งค่า และอย่าใช้ปุ่ม Tab", quote: true},
	{says: "unexpected end of stream", thai: "เปิดเครื่องหมายคำพูดไว้แต่ไม่ได้ปิด", hint: "เพิ่มเครื่องหมาย \" ท้ายค่า", opened: true, quote: true},
	{says: "could not find expected ':'", thai: "บรรทัดนี้ไม่มีเครื่องหมาย : หลังชื่อช่อง", hint: "เขียนเป็น “ชื่อช่อง: ค่า” (เว้นวรรคหลัง : หนึ่งครั้ง)", opened: true},
	{says: "did not find expected ',' or", thai: "เปิดวงเล็บไว้แต่ไม่ได้ปิด หรือขาดเครื่องหมาย , ระหว่างรายการ", hint: "ปิดวงเล็บ ] หรือ } ให้ครบคู่ และคั่นแต่ละรายการด้วย ,", opened: true},
	{says: "did not find expected", thai: "การย่อหน้าหรือเครื่องหมายในส่วนหัวไม่ถูกต้อง", hint: "ให้ชื่อช่องทุกบรรทัดชิดซ้ายเท่ากัน ตรวจบรรทัดนี้และบรรทัดก่อนหน้า และเครื่องหมายคำพูดให้ครบคู่"},
	{says: "unknown escape", thai: "ใช้เครื่องหมาย \\ ในข้อความที่คร่อมด้วย \"", hint: "ใช้เครื่องหมาย ' คร่อมแทน หรือพิมพ์ \\\\"},
	{says: "alias", thai: "ส่วนหัวใช้เครื่องหมาย & หรือ * ของ YAML ซึ่งไม่รองรับ", hint: "ถ้าเป็นข้อความ ให้ใส่เครื่องหมาย \" คร่อมทั้งค่า"},
	{says: "anchor", thai: "ส่วนหัวใช้เครื่องหมาย & หรือ * ของ YAML ซึ่งไม่รองรับ", hint: "ถ้าเป็นข้อความ ให้ใส่เครื่องหมาย \" คร่อมทั้งค่า"},
}

func (p *yamlParser) fault(err error) {
	at, message := Position{Line: p.firstLine}, strings.TrimPrefix(err.Error(), "yaml: ")
	opened := at
	var load *yaml.LoadError
	if errors.As(err, &load) {
		message = load.Message
		if load.Mark.Line > 0 {
			at = p.at(load.Mark.Line, load.Mark.Column)
		}
		if opened = at; load.ContextMark.Line > 0 {
			opened = p.at(load.ContextMark.Line, load.ContextMark.Column)
		}
	}
	if strings.Contains(message, "mapping values are not allowed") && p.isIndentedKey(at) {
		p.fail("front-matter-syntax", at, "บรรทัดนี้ย่อหน้าเข้ามา โปรแกรมจึงเข้าใจว่าเป็นค่าของบรรทัดก่อนหน้า", "YAML: "+message,
			"ลบช่องว่างหน้าบรรทัด ให้ชื่อช่องชิดซ้ายเท่ากับช่องอื่น")
		return
	}
	if strings.Contains(message, "did not find expected") && p.cut(opened, at, message) {
		return
	}
	for _, f := range yamlFaults {
		if strings.Contains(message, f.says) {
			if f.opened {
				at = opened
			}
			hint := f.hint
			if line, ok := p.quoted(at); ok && f.quote {
				hint = "พิมพ์ทั้งบรรทัดเป็น\n" + line
			}
			p.fail("front-matter-syntax", at, f.thai, "YAML: "+message, hint)
			return
		}
	}
	p.fail("front-matter-syntax", at, "ส่วนหัวของไฟล์เขียนผิดรูปแบบ", "YAML: "+message,
		"เขียนเป็น “ชื่อช่อง: ค่า” บรรทัดละหนึ่งช่อง ค่าที่มีเครื่องหมายพิเศษให้ใส่ \" คร่อม")
}

var fieldLine = regexp.MustCompile(`^(\s*(?:- )?[\w-]+: +)(\S.*)$`)

// quoted gives a line with its value in quotation marks, where that is all it takes.
func (p *yamlParser) quoted(at Position) (string, bool) {
	if at.Line < 1 || at.Line > len(p.lines) {
		return "", false
	}
	m := fieldLine.FindStringSubmatch(strings.TrimRight(p.lines[at.Line-1], " \t\r"))
	if m == nil {
		return "", false
	}
	value := strings.Trim(m[2], `"`)
	if strings.ContainsAny(value, `"\`) || strings.ContainsAny(value[:min(1, len(value))], "[{'|>") {
		return "", false
	}
	return m[1] + `"` + value + `"`, true
}

// isIndentedKey tells that the colon at a place follows the first word of an indented line.
func (r *reading) isIndentedKey(at Position) bool {
	if at.Line < 1 || at.Line > len(r.lines) {
		return false
	}
	line := []rune(r.lines[at.Line-1])
	before := string(line[:min(max(at.Column-1, 0), len(line))])
	word := strings.TrimLeft(before, " ")
	return word != before && word != "" && !strings.ContainsAny(word, " :\"'-[{")
}
