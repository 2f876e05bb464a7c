package content

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"hokhao/generator/diagnostic"
)

// In YAML a # after a space begins a comment, and nobody sees what became of "เที่ยวเมืองกาญจน์ #เที่ยวไทย". Only a text
// can lose its end so: the other values could not hold it. A comment is one that a new file brings, or that stands apart:
// two spaces before the sign and one after it.

// hashtag reports whether a comment is probably a word of the text: nothing stands between its sign and a letter.
func hashtag(comment string) bool {
	next, _ := utf8.DecodeRuneInString(strings.TrimPrefix(comment, "#"))
	return unicode.IsLetter(next) || unicode.IsDigit(next)
}

// swallowed says that the end of a text, or all of it, was read as a comment.
func (r *reading) swallowed(n *node, f Field) {
	rest := strings.TrimSpace(strings.TrimPrefix(n.comment, "#"))
	if rest == "" || n.quoted && !hashtag(n.comment) || f.Thai != "" && strings.HasPrefix(rest, f.Thai) {
		return
	}
	at, before, ok := r.commentAt(n)
	if !ok {
		return
	}
	severity := diagnostic.Error
	switch apart := len(before) - len(strings.TrimRight(before, " \t")); {
	case !hashtag(n.comment) && apart > 1:
		return
	case !hashtag(n.comment) && n.shape != nothing, n.quoted:
		severity = diagnostic.Warning
	}
	thai := fmt.Sprintf("ข้อความตั้งแต่เครื่องหมาย # ถูกอ่านเป็นหมายเหตุ ช่อง “%s” จึงเหลือเพียง “%s”", f.Key, strings.TrimSpace(n.text))
	if n.shape == nothing {
		thai = fmt.Sprintf("ข้อความตั้งแต่เครื่องหมาย # ถูกอ่านเป็นหมายเหตุ ช่อง “%s” จึงว่างเปล่า", f.Key)
	}
	hint := "ถ้าเป็นหมายเหตุ เว้นวรรคสองครั้งหน้า # และหนึ่งครั้งหลัง # ถ้าไม่ใช่ ใส่เครื่องหมาย \" คร่อมทั้งค่า"
	if line := []rune(r.lines[at.Line-1]); n.at.Line == at.Line && n.at.Column <= at.Column && !n.quoted {
		start := n.at.Column - 1
		if n.shape == nothing {
			start = at.Column - 1
		}
		hint = "ถ้าเป็นหมายเหตุ เว้นวรรคสองครั้งหน้า # และหนึ่งครั้งหลัง # ถ้าไม่ใช่ พิมพ์ทั้งบรรทัดเป็น\n" + string(line[:start]) + inQuotes(string(line[start:]))
	}
	r.say(severity, "comment-value", at, thai, "the text from the # on was read as a comment", hint)
}

// commentAt returns where the comment of a value stands, and what stands before it on its line.
func (r *reading) commentAt(n *node) (Position, string, bool) {
	for line := max(n.at.Line, 1); line <= len(r.lines); line++ {
		if i := strings.LastIndex(r.lines[line-1], n.comment); i >= 0 {
			before := r.lines[line-1][:i]
			return Position{Line: line, Column: 1 + utf8.RuneCountInString(before)}, before, true
		}
	}
	return Position{}, "", false
}

// inQuotes puts a value into quotation marks, single ones where it has double ones.
func inQuotes(value string) string {
	value = strings.TrimRight(value, " \t\r")
	if strings.ContainsAny(value, `"\`) {
		return "'" + strings.ReplaceAll(value, "'", "''") + "'"
	}
	return `"` + value + `"`
}

var cutShort = regexp.MustCompile(`^[^"'#]*[^"'#\s] +(#[\pL\pN])`)

// cut says that a # ended a value in the middle, where the parser stumbled over what follows.
func (p *yamlParser) cut(from, to Position, message string) bool {
	if strings.Contains(message, "expected key") { // of a mapping that began long before
		from.Line = to.Line - 1
	}
	for line := max(from.Line, 1); line <= min(to.Line, len(p.lines)); line++ {
		if m := cutShort.FindStringSubmatchIndex(p.lines[line-1]); m != nil {
			p.fail("comment-value", Position{Line: line, Column: 1 + utf8.RuneCountInString(p.lines[line-1][:m[2]])},
				"ข้อความตั้งแต่เครื่องหมาย # ถูกอ่านเป็นหมายเหตุ ค่าของช่องนี้จึงขาดกลางคัน", "YAML: "+message,
				"ใส่เครื่องหมาย \" คร่อมข้อความที่มีเครื่องหมาย # ทั้งข้อความ")
			return true
		}
	}
	return false
}
