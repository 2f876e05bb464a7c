package content

import (
	"bytes"
	"errors"
	"strings"

	"go.yaml.in/yaml/v4"
)

// parseYAML reads YAML 1.2 into nodes. firstLine is the line of the file on which data begins.
func parseYAML(r *reading, data []byte, firstLine int) *node {
	if blankYAML(data) { // the parser calls that an error
		return &node{at: Position{Line: firstLine, Column: 1}}
	}
	var doc yaml.Node
	if err := yaml.Load(data, &doc); err != nil {
		r.yamlError(err, firstLine)
		return nil
	}
	if len(doc.Content) == 0 {
		return &node{at: Position{Line: firstLine, Column: 1}}
	}
	failed := len(r.findings)
	n := r.yamlNode(doc.Content[0], firstLine)
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

func (r *reading) yamlNode(y *yaml.Node, firstLine int) *node {
	n := &node{at: Position{Line: firstLine + y.Line - 1, Column: y.Column}}
	switch {
	case y.Kind == yaml.AliasNode || y.Anchor != "":
		r.fail("yaml-alias", n.at, "ส่วนหัวใช้เครื่องหมาย & หรือ * ของ YAML ซึ่งไม่รองรับ", "YAML anchors and aliases are not supported",
			"ถ้าเป็นข้อความ ให้ใส่เครื่องหมาย \" คร่อมทั้งค่า")
		return n
	case y.Kind == yaml.ScalarNode && y.ShortTag() == "!!null":
		return n
	case y.Kind == yaml.ScalarNode:
		n.shape, n.text = scalar, y.Value
		n.quoted = y.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) != 0
	case y.Kind == yaml.SequenceNode:
		n.shape = list
		for _, c := range y.Content {
			n.values = append(n.values, r.yamlNode(c, firstLine))
		}
	case y.Kind == yaml.MappingNode:
		n.shape = mapping
		for i := 0; i+1 < len(y.Content); i += 2 {
			n.keys = append(n.keys, r.yamlNode(y.Content[i], firstLine))
			n.values = append(n.values, r.yamlNode(y.Content[i+1], firstLine))
		}
	}
	return n
}

// yamlFaults turns the parser's words, which speak of tokens, into what an officer did.
// Where opened is set, the fault is best seen where what was not closed begins.
var yamlFaults = []struct {
	says, thai, hint string
	opened           bool
}{
	{says: "mapping values are not allowed", thai: "มีเครื่องหมาย : อยู่กลางค่า โปรแกรมจึงเข้าใจว่าเป็นอีกช่องหนึ่ง",
		hint: "ใส่เครื่องหมาย \" คร่อมทั้งค่า เช่น\ntitle: \"ชี้แจง: สะพานเปิดตามปกติ\""},
	{says: "alphabetic or numeric character", thai: "ค่าขึ้นต้นด้วยเครื่องหมาย * หรือ & ซึ่งใช้ในส่วนหัวไม่ได้",
		hint: "ลบเครื่องหมายนั้นออก (ในส่วนหัวทำตัวหนาไม่ได้) หรือใส่เครื่องหมาย \" คร่อมทั้งค่า"},
	{says: "expected single document", thai: "มีเส้น --- คั่นอยู่กลางไฟล์", hint: "ลบเส้น --- ในไฟล์นี้ออก"},
	{says: "tab", thai: "ย่อหน้าด้วยปุ่ม Tab ซึ่งใช้ในส่วนหัวไม่ได้", hint: "ลบช่องว่างหน้าบรรทัด แล้วเคาะ Space แทน (2 ครั้งต่อหนึ่งชั้น)"},
	{says: "cannot start any token", thai: "ค่าขึ้นต้นด้วยเครื่องหมายพิเศษ (เช่น @ % ` หรือ Tab)", hint: "ใส่เครื่องหมาย \" คร่อมทั้งค่า และอย่าใช้ปุ่ม Tab"},
	{says: "unexpected end of stream", thai: "เปิดเครื่องหมายคำพูดไว้แต่ไม่ได้ปิด", hint: "เพิ่มเครื่องหมาย \" ท้ายค่า", opened: true},
	{says: "could not find expected ':'", thai: "บรรทัดนี้ไม่มีเครื่องหมาย : หลังชื่อช่อง", hint: "เขียนเป็น “ชื่อช่อง: ค่า” (เว้นวรรคหลัง : หนึ่งครั้ง)", opened: true},
	{says: "did not find expected ',' or", thai: "เปิดวงเล็บไว้แต่ไม่ได้ปิด หรือขาดเครื่องหมาย , ระหว่างรายการ", hint: "ปิดวงเล็บ ] หรือ } ให้ครบคู่ และคั่นแต่ละรายการด้วย ,", opened: true},
	{says: "did not find expected", thai: "การย่อหน้าหรือเครื่องหมายในส่วนหัวไม่ถูกต้อง", hint: "ให้ชื่อช่องทุกบรรทัดชิดซ้ายเท่ากัน ตรวจบรรทัดนี้และบรรทัดก่อนหน้า และเครื่องหมายคำพูดให้ครบคู่"},
	{says: "unknown escape", thai: "ใช้เครื่องหมาย \\ ในข้อความที่คร่อมด้วย \"", hint: "ใช้เครื่องหมาย ' คร่อมแทน หรือพิมพ์ \\\\"},
	{says: "alias", thai: "ส่วนหัวใช้เครื่องหมาย & หรือ * ของ YAML ซึ่งไม่รองรับ", hint: "ถ้าเป็นข้อความ ให้ใส่เครื่องหมาย \" คร่อมทั้งค่า"},
	{says: "anchor", thai: "ส่วนหัวใช้เครื่องหมาย & หรือ * ของ YAML ซึ่งไม่รองรับ", hint: "ถ้าเป็นข้อความ ให้ใส่เครื่องหมาย \" คร่อมทั้งค่า"},
}

func (r *reading) yamlError(err error, firstLine int) {
	at, message := Position{Line: firstLine}, strings.TrimPrefix(err.Error(), "yaml: ")
	opened := at
	var load *yaml.LoadError
	if errors.As(err, &load) {
		message = load.Message
		if load.Mark.Line > 0 {
			at = Position{Line: firstLine + load.Mark.Line - 1, Column: load.Mark.Column}
		}
		if opened = at; load.ContextMark.Line > 0 {
			opened = Position{Line: firstLine + load.ContextMark.Line - 1, Column: load.ContextMark.Column}
		}
	}
	if strings.Contains(message, "mapping values are not allowed") && r.isIndentedKey(at) {
		r.fail("front-matter-syntax", at, "บรรทัดนี้ย่อหน้าเข้ามา โปรแกรมจึงเข้าใจว่าเป็นค่าของบรรทัดก่อนหน้า", "YAML: "+message,
			"ลบช่องว่างหน้าบรรทัด ให้ชื่อช่องชิดซ้ายเท่ากับช่องอื่น")
		return
	}
	for _, f := range yamlFaults {
		if strings.Contains(message, f.says) {
			if f.opened {
				at = opened
			}
			r.fail("front-matter-syntax", at, f.thai, "YAML: "+message, f.hint)
			return
		}
	}
	r.fail("front-matter-syntax", at, "ส่วนหัวของไฟล์เขียนผิดรูปแบบ", "YAML: "+message,
		"เขียนเป็น “ชื่อช่อง: ค่า” บรรทัดละหนึ่งช่อง ค่าที่มีเครื่องหมายพิเศษให้ใส่ \" คร่อม")
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
