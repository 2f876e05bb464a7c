package content

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
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
	sure := true
	switch apart := len(before) - len(strings.TrimRight(before, " \t")); {
	case !hashtag(n.comment) && apart > 1:
		return
	case !hashtag(n.comment) && n.shape != nothing, n.quoted:
		sure = false
	}
	how := `ใส่เครื่องหมาย " คร่อมทั้งค่า`
	if line := []rune(r.lines[at.Line-1]); n.at.Line == at.Line && n.at.Column <= at.Column && !n.quoted {
		start := n.at.Column - 1
		if n.shape == nothing {
			start = at.Column - 1
		}
		how = "พิมพ์ทั้งบรรทัดเป็น\n" + string(line[:start]) + inQuotes(string(line[start:]))
	}
	switch {
	case n.shape == nothing:
		r.tell(msgCommentAll, at, "key", f.Key, "how", how)
	case sure:
		r.tell(msgCommentRest, at, "key", f.Key, "text", strings.TrimSpace(n.text), "how", how)
	default:
		r.tell(msgCommentRest.AsWarning(), at, "key", f.Key, "text", strings.TrimSpace(n.text), "how", how)
	}
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
			p.tell(msgCommentCuts, Position{Line: line, Column: 1 + utf8.RuneCountInString(p.lines[line-1][:m[2]])}, "error", message)
			return true
		}
	}
	return false
}
