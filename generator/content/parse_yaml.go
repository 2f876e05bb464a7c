package content

import (
	"errors"
	"strings"

	"go.yaml.in/yaml/v4"
)

// parseYAML reads YAML 1.2 into nodes. firstLine is the line of the file on which data begins.
func parseYAML(r *reading, data []byte, firstLine int) *node {
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
var yamlFaults = []struct{ says, thai, hint string }{
	{"mapping values are not allowed", "มีเครื่องหมาย : อยู่กลางค่า โปรแกรมจึงเข้าใจว่าเป็นอีกช่องหนึ่ง",
		"ใส่เครื่องหมาย \" คร่อมทั้งค่า เช่น\ntitle: \"ชี้แจง: สะพานเปิดตามปกติ\""},
	{"tab", "ย่อหน้าด้วยปุ่ม Tab ซึ่งใช้ในส่วนหัวไม่ได้", "ลบช่องว่างหน้าบรรทัด แล้วเคาะ Space แทน (2 ครั้งต่อหนึ่งชั้น)"},
	{"cannot start any token", "ค่าขึ้นต้นด้วยเครื่องหมายพิเศษ (เช่น @ % ` หรือ Tab)", "ใส่เครื่องหมาย \" คร่อมทั้งค่า และอย่าใช้ปุ่ม Tab"},
	{"unexpected end of stream", "เปิดเครื่องหมายคำพูดหรือวงเล็บไว้แต่ไม่ได้ปิด", "ปิดเครื่องหมายคำพูด \" หรือวงเล็บ ] } ให้ครบคู่"},
	{"could not find expected ':'", "บรรทัดนี้ไม่มีเครื่องหมาย : หลังชื่อช่อง", "เขียนเป็น “ชื่อช่อง: ค่า” (เว้นวรรคหลัง : หนึ่งครั้ง)"},
	{"did not find expected", "การย่อหน้าหรือเครื่องหมายในส่วนหัวไม่ถูกต้อง", "ตรวจการย่อหน้าของบรรทัดนี้และบรรทัดก่อนหน้า และเครื่องหมายคำพูดให้ครบคู่"},
	{"unknown escape", "ใช้เครื่องหมาย \\ ในข้อความที่คร่อมด้วย \"", "ใช้เครื่องหมาย ' คร่อมแทน หรือพิมพ์ \\\\"},
	{"already defined", "มีช่องชื่อเดียวกันสองครั้ง", "ลบช่องที่ซ้ำออกหนึ่งช่อง"},
	{"alias", "ส่วนหัวใช้เครื่องหมาย & หรือ * ของ YAML ซึ่งไม่รองรับ", "ถ้าเป็นข้อความ ให้ใส่เครื่องหมาย \" คร่อมทั้งค่า"},
	{"anchor", "ส่วนหัวใช้เครื่องหมาย & หรือ * ของ YAML ซึ่งไม่รองรับ", "ถ้าเป็นข้อความ ให้ใส่เครื่องหมาย \" คร่อมทั้งค่า"},
}

func (r *reading) yamlError(err error, firstLine int) {
	at, message := Position{Line: firstLine}, err.Error()
	var load *yaml.LoadError
	if errors.As(err, &load) {
		message = load.Message
		if load.Mark.Line > 0 {
			at = Position{Line: firstLine + load.Mark.Line - 1, Column: load.Mark.Column}
		}
	}
	for _, f := range yamlFaults {
		if strings.Contains(message, f.says) {
			r.fail("front-matter-syntax", at, f.thai, "YAML: "+message, f.hint)
			return
		}
	}
	r.fail("front-matter-syntax", at, "ส่วนหัวของไฟล์เขียนผิดรูปแบบ", "YAML: "+message,
		"เขียนเป็น “ชื่อช่อง: ค่า” บรรทัดละหนึ่งช่อง ค่าที่มีเครื่องหมายพิเศษให้ใส่ \" คร่อม")
}
