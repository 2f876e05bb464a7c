package content

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"hokhao/generator/diagnostic"
	"hokhao/generator/spelling"
	"hokhao/generator/thai"
)

// SpellingSettings are a site's changes to the list of misspellings.
type SpellingSettings struct {
	Add    []Respelling `key:"add" th:"คำที่สำนักงานให้แก้เพิ่ม" en:"Words that this office corrects too" eg:"[{wrong: กาญจนะ, right: กาญจน}]"`
	Except []string     `key:"except" th:"คำและชื่อที่สะกดถูกแล้ว ไม่ต้องเตือน" en:"Words and names that are right as they are" eg:"[วัดศรีษะทอง]"`
}

// Respelling is a word with its right spelling.
type Respelling struct {
	Wrong string `key:"wrong" need:"yes" th:"คำที่สะกดผิด อย่างน้อย 3 ตัวอักษร" en:"Wrong, three letters at least" eg:"กาญจนะ"`
	Right string `key:"right" need:"yes" th:"คำที่ถูก" en:"Right" eg:"กาญจน"`
}

// Words returns the words to add in the form of package spelling.
func (s SpellingSettings) Words() (all []spelling.Word) {
	for _, w := range s.Add {
		all = append(all, spelling.Word{Wrong: w.Wrong, Right: w.Right})
	}
	return all
}

// maxMisspelt is the number of misspelt words reported of one file.
const maxMisspelt = 20

// checkSpelling reports misspelt words, each once in a file: in all lines of a Thai source, but not in what is quoted (fields whose
// value somebody else said or wrote among it), in addresses, names and code. Loanwords in another spelling than that of the Royal Institute, and a missing space before ๆ, are notes.
func (r *reading) checkSpelling(language string, bodyLine int) {
	if language != "th" {
		return
	}
	book := spelling.With(r.Spelling.Words(), r.Spelling.Except)
	said, repeats, fenced := map[string]bool{}, false, false
	quoted, verbatim := quotation{}, false
	for i, line := range r.lines {
		inBody := i+1 >= bodyLine
		if inBody {
			verbatim = false
		} else if m := fieldPattern.FindStringSubmatch(line); m != nil {
			verbatim = m[1] == "claim" || m[1] == "quotes"
		}
		switch start := strings.TrimLeft(line, " \t>"); {
		case inBody && (strings.HasPrefix(start, "```") || strings.HasPrefix(start, "~~~")):
			fenced = !fenced
			continue
		case fenced, verbatim:
			continue
		case strings.TrimSpace(line) == "":
			quoted = quotation{} // no quotation goes over a paragraph: somebody forgot to close it
			continue
		}
		spans := quoted.in(line, inBody)
		for m := range book.Find(line) {
			if said[m.Wrong] || len(said) == maxMisspelt || spans.has(m.At) || addresses(line).has(m.At) || isName(line, m.At) {
				continue
			}
			said[m.Wrong] = true
			r.add(Misspelt(m.Word), Position{Line: i + 1, Column: utf8.RuneCountInString(line[:m.At]) + 1})
		}
		if repeats || !strings.Contains(line, "ๆ") {
			continue
		}
		if m := gluedRepetition.FindStringIndex(line); m != nil && !spans.has(m[0]) && !addresses(line).has(m[0]) {
			repeats = true
			at, word := m[1]-len("ๆ"), ""
			for w := range thai.Standard().Words(line[m[0]:at]) {
				word = w
			}
			r.tell(msgRepetition, Position{Line: i + 1, Column: utf8.RuneCountInString(line[:at-len(word)]) + 1}, "wrong", word+"ๆ", "right", word+" ๆ")
		}
	}
}

// Misspelt returns the finding about a misspelt word, without its place.
func Misspelt(w spelling.Word) diagnostic.Finding {
	msg := msgMisspelt
	if w.Loan {
		msg = msgLoanword
	}
	return msg.With("wrong", w.Wrong, "right", w.Right)
}

// fieldPattern matches the name of a field at the top of front matter, in YAML, TOML or JSON.
var fieldPattern = regexp.MustCompile(`^(?:\[*|\s*")([a-zA-Z]+)(?:\]+|"?\s*[:=])`)

// gluedRepetition matches a few letters and the sign ๆ without the space between them.
var gluedRepetition = regexp.MustCompile(`[ก-ฮเ-ไ][ก-ฺเ-๎]{0,20}ๆ`)

// A quotation is an open quotation mark, or none.
type quotation struct{ end string }

// spans are parts of a line, in bytes, in order.
type spans [][2]int

func (s spans) has(at int) bool {
	for _, span := range s {
		if at >= span[0] && at < span[1] {
			return true
		}
	}
	return false
}

// marks are quotation marks, opening and closing. Straight ones enclose whole values in front matter, so they count only in the body.
var marks = []struct {
	open, end string
	inBody    bool
}{{"“", "”", false}, {"‘", "’", false}, {"«", "»", false}, {`"`, `"`, true}}

// addressPattern matches web and e-mail addresses, targets of links, and code in a line.
var addressPattern = regexp.MustCompile("https?://\\S+|www\\.\\S+|\\S+@\\S+|\\]\\([^)]*\\)|`[^`]*`|/[^\\s/]+/\\S*")

// addresses returns the parts of a line that are addresses or code.
func addresses(line string) (all spans) {
	for _, m := range addressPattern.FindAllStringIndex(line, -1) {
		all = append(all, [2]int{m[0], m[1]})
	}
	return all
}

// in returns the parts of a line that are quoted, and goes on in the next line with what is open.
func (q *quotation) in(line string, inBody bool) (all spans) {
	if q.end == "" && strings.IndexByte(line, '"') < 0 && strings.IndexByte(line, "“"[0]) < 0 && strings.IndexByte(line, "«"[0]) < 0 {
		return nil // no mark begins, by its first byte
	}
	begin := 0
	for i := 0; i < len(line); {
		if q.end != "" {
			if strings.HasPrefix(line[i:], q.end) {
				all = append(all, [2]int{begin, i})
				i += len(q.end)
				q.end = ""
				continue
			}
			i++
			continue
		}
		for _, m := range marks {
			if strings.HasPrefix(line[i:], m.open) && (inBody || !m.inBody) {
				q.end, begin = m.end, i
				i += len(m.open) - 1
				break
			}
		}
		i++
	}
	if q.end != "" {
		all = append(all, [2]int{begin, len(line)})
		if q.end == `"` {
			q.end = "" // a straight mark does not say whether it opens
		}
	}
	return all
}

// personal are titles before the names of persons. A name is one word, or two with a space between them.
var personal = regexp.MustCompile(`(?:^|[^ก-๎])?(?:นาย|นางสาว|นาง|น\.ส\.|ด\.ช\.|ด\.ญ\.|เด็กชาย|เด็กหญิง|ดร\.|ศ\.|รศ\.|ผศ\.|พระครู|พระมหา|พล\.?[ตรอ]\.[อทต]?\.?|พ\.[ตจอ]\.[อทต]?\.?|ร\.[ตอ]\.[อทต]?\.?|ส\.[ตอ]\.[อทต]?\.?|จ\.ส\.[อทต]\.|ม\.[ลร]\.|ม\.ร\.ว\.|หม่อม(?:หลวง|ราชวงศ์)) ?[ก-๎.]+(?: [ก-๎.]+)?`)

// notPersonal are words that begin like a title.
var notPersonal = regexp.MustCompile(`^(?:นาย(?:อำเภอ|ก|ทะเบียน|จ้าง|แพทย์|ทหาร|ตำรวจ|ด่าน|สถานี|ท่า|ช่าง|หน้า|ประกัน|ทุน)|นาง(?:งาม|พยาบาล|นพมาศ|แบบ))`)

// placeWords are words directly before the name of a place or firm.
var placeWords = []string{"ถนน", "ซอย", "หมู่บ้าน", "บ้าน", "วัด", "โรงเรียน", "ร้าน", "บริษัท", "ห้างหุ้นส่วนจำกัด", "ตลาด", "โรงแรม", "มูลนิธิ", "ชุมชน", "สวน", "ห้วย", "คลอง", "บ่อ", "เขา", "ดอย"}

// isName reports whether what is at an offset of a line belongs to a name.
func isName(line string, at int) bool {
	for _, p := range placeWords {
		if strings.HasSuffix(line[:at], p) || strings.HasSuffix(line[:at], p+" ") {
			return true
		}
	}
	if !strings.Contains(line[:at], "นา") && !strings.ContainsAny(line[:at], ".") && !strings.Contains(line[:at], "เด็ก") && !strings.Contains(line[:at], "พระ") && !strings.Contains(line[:at], "หม่อม") {
		return false
	}
	for _, m := range personal.FindAllStringIndex(line, -1) {
		if at > m[0] && at < m[1] && !notPersonal.MatchString(strings.TrimLeftFunc(line[m[0]:], func(c rune) bool { return !thai.IsThai(c) })) {
			return true
		}
	}
	return false
}
