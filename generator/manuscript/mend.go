package manuscript

import (
	"slices"
	"strings"
	"unicode"
)

// A Mend is one kind of thing that is not as it was in the file.
type Mend struct {
	Rule    string // stable name of the kind, such as "split-sara-am"
	Todo    bool   // an officer has to look at it, or to do what the program could not
	Count   int    // how often
	Thai    string // what was done, one sentence
	English string // the same in English
	Example string // the text around the first place, or what was left out; may be ""
}

// A saying is what is said of a rule.
type saying struct {
	thai, english string
	todo          bool
}

// sayings are what is said of the rules.
var sayings = map[string]saying{
	// how the text was stored
	"encoding":  {"แปลงรหัสอักขระของไฟล์เป็น UTF-8", "the file's encoding was changed to UTF-8", false},
	"line-ends": {"ปรับอักขระขึ้นบรรทัดใหม่ของ Windows หรือแมครุ่นเก่า", "line ends of Windows or of old Macs were changed", false},

	// characters
	"private-use":   {"แก้สระและวรรณยุกต์ที่ใช้รหัสเฉพาะของฟอนต์รุ่นเก่าเป็นอักขระมาตรฐาน", "vowels and tone marks in the private code of old fonts became ordinary ones", false},
	"symbol":        {"แทนสัญลักษณ์ของฟอนต์พิเศษ (เช่น Wingdings) ด้วยอักขระมาตรฐาน หรือตัดออกถ้าไม่รู้ความหมาย โปรดตรวจ", "signs of symbol fonts became ordinary ones, or were left out where their meaning is not known; please look", true},
	"zero-width":    {"ลบอักขระที่มองไม่เห็น", "invisible characters were removed", false},
	"soft-hyphen":   {"ลบยัติภังค์ที่มองไม่เห็น (soft hyphen)", "soft hyphens were removed", false},
	"special-space": {"เปลี่ยนช่องว่างพิเศษ (เช่น ช่องว่างไม่ตัดบรรทัด) เป็นช่องว่างธรรมดา", "special spaces became ordinary ones", false},
	"hyphen":        {"เปลี่ยนยัติภังค์ไม่ตัดบรรทัดเป็นเครื่องหมาย -", "no-break hyphens became ordinary ones", false},
	"control":       {"ลบอักขระควบคุมและช่องของวัตถุที่แทรกไว้", "control characters and places of objects were removed", false},
	"tab":           {"เปลี่ยนแท็บเป็นช่องว่าง", "tabs became spaces", false},
	"spaces":        {"ยุบช่องว่างที่ติดกันหลายช่อง หรือย่อหน้าที่เคาะช่องว่าง", "runs of spaces, and spaces that indent, were reduced", false},
	"unreadable":    {"มีตัวอักษรที่เสียมาตั้งแต่ในไฟล์ (�) ต้องพิมพ์ใหม่", "letters were lost before the file was made (�); they have to be typed", true},

	// spelling of what is seen
	"split-sara-am": {"รวมนิคหิตกับสระอาเป็นสระอำ", "nikhahit and sara aa became one sara am", false},
	"double-sara-e": {"แก้สระเอสองตัวเป็นสระแอ", "two sara e became one sara ae", false},
	"mark-order":    {"เรียงสระและวรรณยุกต์ที่พิมพ์สลับหรือซ้ำ", "vowels and tone marks out of order, or typed twice, were put in order", false},
	"lakkhangyao":   {"แก้ ๅ เป็นสระอา", "lakkhangyao became sara aa", false},
	"composed":      {"รวมตัวอักษรกับเครื่องหมายเป็นตัวเดียว (NFC)", "letters and their accents were composed (NFC)", false},

	// what stood around the text
	"line-chat":    {"ตัดเวลา ชื่อผู้ส่ง และข้อความของระบบจากแชท LINE", "times, senders and notices of a LINE chat were removed", false},
	"decoration":   {"ตัดบรรทัดที่เป็นเส้นหรือลวดลาย", "lines of decoration were removed", false},
	"closing-mark": {"ตัดเครื่องหมายจบข่าว", "marks of the end were removed", false},
	"cut-lines":    {"ต่อบรรทัดที่ถูกตัดกลางย่อหน้า", "lines that were cut inside a paragraph were joined", false},
	"typed-list":   {"ทำรายการที่พิมพ์เครื่องหมายหรือเลขเองเป็นรายการจริง", "lists typed by hand became lists", false},

	// what an officer has to do
	"title-missing": {"ไม่พบหัวเรื่อง หรือย่อหน้าแรกยาวเกินกว่าจะเป็นหัวเรื่อง ต้องตั้งเอง", "there is no title, or the first paragraph is too long for one; it has to be written", true},
	"picture-alt":   {"ภาพที่ยังไม่มีคำอธิบายภาพ ต้องเติมในวงเล็บเหลี่ยม", "pictures have no alternative text yet; write it in the square brackets", true},

	// what a document holds and Markdown does not
	"tracked-changes":   {"เอกสารมีการแก้ไขที่ติดตามไว้ (Track Changes) ใช้ข้อความตามที่แก้แล้ว", "the document has tracked changes; the text is as changed", true},
	"comments":          {"ตัดข้อคิดเห็นออก", "comments were left out", false},
	"hidden-text":       {"ตัดข้อความที่ซ่อนไว้ออก", "hidden text was left out", true},
	"struck-text":       {"มีข้อความขีดฆ่า ยังคงไว้โดยไม่มีเส้นขีด โปรดตรวจว่าต้องลบหรือไม่", "text was struck through and is kept without the stroke; please look whether it should go", true},
	"contents":          {"ตัดสารบัญออก", "a table of contents was left out", false},
	"equation":          {"สมการเหลือเพียงตัวอักษร โปรดตรวจ", "of equations only the letters are left; please look", true},
	"object":            {"ตัดวัตถุที่แทรกไว้ (แผนภูมิ ผัง ไฟล์) ออก", "embedded objects (charts, diagrams, files) were left out", true},
	"link-dropped":      {"ลิงก์ที่ไม่ใช่ http, https หรือ mailto เหลือเพียงข้อความ", "of links that are not http, https or mailto only the text is left", true},
	"title-note":        {"ตัดเชิงอรรถของหัวเรื่องออก", "footnotes of the title were left out", true},
	"list-numbering":    {"รายการที่ใช้ตัวอักษรหรือเลขหลายชั้น (เช่น ก. หรือ 1.1) เป็นเลข 1. 2. 3. โปรดตรวจการอ้างถึงข้อ", "lists with letters or numbers of several levels became 1. 2. 3.; please look at references to them", true},
	"table-merged":      {"ช่องตารางที่ผสานไว้แยกเป็นช่องเดี่ยว ที่เหลือเว้นว่าง", "merged cells were parted; the others are empty", true},
	"table-nested":      {"ตารางที่อยู่ในตารางเหลือเพียงข้อความ", "of tables inside tables only the text is left", true},
	"table-size":        {"ตารางที่ใหญ่เกินไปเป็นย่อหน้าแถวละหนึ่งย่อหน้า", "tables that are too large became a paragraph for each row", true},
	"table-layout":      {"ตารางที่ใช้จัดวางภาพเป็นย่อหน้าและภาพตามลำดับ", "tables that only arrange pictures became paragraphs and pictures", false},
	"picture-format":    {"ตัดภาพที่ไม่ใช่ JPEG, PNG, GIF หรือ WebP (เช่น WMF, EMF) ออก", "pictures that are not JPEG, PNG, GIF or WebP (WMF, EMF …) were left out", true},
	"picture-shown":     {"ตัดและหมุนภาพตามที่เห็นในเอกสาร", "pictures were cut and turned as the document shows them", false},
	"picture-cut":       {"ตัดภาพที่ครอบตัดในเอกสารออก เพราะตัดตามไม่ได้ ต้องตัดในโปรแกรมแต่งภาพแล้ววางไฟล์เอง", "pictures that the document cuts in a way that cannot be followed were left out; cut them in a picture editor", true},
	"picture-turned":    {"ภาพที่เอียงในเอกสารไม่ได้เอียงตาม โปรดตรวจ", "pictures that the document turns by less than a quarter were not turned so; please look", true},
	"picture-note":      {"ภาพในเชิงอรรถย้ายไปไว้ท้ายเนื้อหา โปรดย้ายไปที่ที่ควรอยู่", "pictures in footnotes were moved to the end; please move them to where they belong", true},
	"shape":             {"รูปร่างที่วาดไว้ในเอกสารไม่ได้นำมา ถ้าวาดปิดส่วนหนึ่งของภาพ ส่วนนั้นจะเห็นได้ โปรดตรวจทุกภาพ", "shapes that were drawn are left out; what they covered of a picture can be seen, so please look at each", true},
	"page-field":        {"ตัดเลขหน้าและข้อมูลของเอกสารที่พิมพ์ออก", "page numbers and other facts of the printed document were removed", false},
	"title-signs":       {"ตัดเวลา อิโมจิ และคำแทนรูปออกจากหัวเรื่อง", "times, emoji and words that stand for pictures were taken out of the title", false},
	"picture-elsewhere": {"ตัดภาพที่อยู่นอกเอกสารออก", "pictures that are not inside the document were left out", true},
	"picture-missing":   {"ตัดภาพที่หายไปหรือเสียออก", "pictures that are missing or damaged were left out", true},
	"picture-size":      {"ตัดภาพที่ใหญ่เกินไปออก", "pictures that are too large were left out", true},
	"picture-count":     {"ตัดภาพที่เกินจำนวนออก", "pictures beyond the limit were left out", true},
}

// A ledger keeps what was mended.
type ledger struct{ mends []Mend }

// note says that a rule was needed n times; of the examples the first is kept.
func (l *ledger) note(rule string, n int, example string) {
	i := slices.IndexFunc(l.mends, func(m Mend) bool { return m.Rule == rule })
	if i < 0 {
		i = len(l.mends)
		said := sayings[rule]
		l.mends = append(l.mends, Mend{Rule: rule, Todo: said.todo, Thai: said.thai, English: said.english, Example: excerpt(example)})
	}
	l.mends[i].Count += n
}

const exampleLength = 60 // code points

// excerpt makes an example fit to be shown: on one line, short, and without what was mended.
func excerpt(s string) string {
	const enough = exampleLength * 8 // bytes
	if len(s) > enough {
		s = strings.ToValidUTF8(s[:enough], "")
	}
	s = strings.Map(func(r rune) rune { to, _ := ordinary(r); return to }, s)
	s = strings.Join(strings.Fields(s), " ")
	if text := []rune(s); len(text) > exampleLength {
		s = string(text[:exampleLength]) + "…"
	}
	return s
}

// around gives the text around a place of s.
func around(s string, at int) string {
	const before, after = 20, 20 // code points
	start, end := at, at
	for range before {
		start = lastRune(s, start)
	}
	for start < at && dependent(firstRune(s[start:])) {
		start = nextRune(s, start)
	}
	for range after {
		end = nextRune(s, end)
	}
	end += leadingDependents(s[end:])
	return s[start:end]
}

// mendLines mends the characters of all lines, and the white space between them.
func (r *reading) mendLines(lines []line) {
	for i := range lines {
		l := &lines[i]
		l.indent += indentOf(plain(l.spans))
		l.spans = r.mend(l.spans)
		if l.role == picture {
			l.alt = plain(r.mend([]span{{text: l.alt}}))
			r.describe(l.picture, l.alt)
			l.words = r.mend(l.words)
		}
		for _, row := range l.rows {
			for j := range row {
				row[j] = r.mend(row[j])
			}
		}
		l.rows = slices.DeleteFunc(l.rows, func(row [][]span) bool {
			return !slices.ContainsFunc(row, func(cell []span) bool { return len(cell) > 0 })
		})
	}
	for _, key := range sortedKeys(r.notes) {
		r.notes[key] = r.mend(r.notes[key])
	}
}

// describe gives a picture the first alternative text that it has where it is shown.
func (r *reading) describe(name, alt string) {
	i := slices.IndexFunc(r.pictures, func(p Picture) bool { return p.Name == name })
	if r.pictures[i].Alt == "" {
		r.pictures[i].Alt = alt
	}
}

// mend is what happens to every text: characters first, since a mark in an old font's code is no mark yet; then
// marks are put to their letters, which may stand in another span; then the spelling, and the spaces.
func (r *reading) mend(spans []span) []span {
	for i := range spans {
		spans[i].text = r.characters(spans[i].text)
	}
	spans = settle(spans)
	for i := range spans {
		spans[i].text = r.spelling(spans[i].text)
	}
	return r.spaces(spans)
}

// settle joins spans of one form, drops empty ones, and gives marks that a span begins with to the letter before
// them. Word cuts a text wherever the keyboard was changed.
func settle(spans []span) []span {
	var out []span
	var text []byte // of the last span of out
	flush := func() {
		if len(out) > 0 && out[len(out)-1].note == "" {
			out[len(out)-1].text = string(text)
		}
		text = text[:0]
	}
	for _, s := range spans {
		if s.text == "" && s.note == "" {
			continue
		}
		if n := len(out); n > 0 && s.note == "" && out[n-1].note == "" {
			if len(text) > 0 && text[len(text)-1] != ' ' {
				marks := leadingDependents(s.text)
				text = append(text, s.text[:marks]...)
				s.text = s.text[marks:]
			}
			if s.text == "" || s.sameForm(out[n-1]) {
				text = append(text, s.text...)
				continue
			}
		}
		flush()
		out = append(out, s)
		text = append(text, s.text...)
	}
	flush()
	return out
}

// spaces reduces runs of spaces to one, across spans, and drops those at both ends.
func (r *reading) spaces(spans []span) []span {
	out := spans[:0]
	atSpace := true // as though a space stood before
	for _, s := range spans {
		if s.note != "" {
			out, atSpace = append(out, s), false
			continue
		}
		s.text, atSpace = r.reduce(s.text, atSpace)
		if s.text != "" {
			out = append(out, s)
		}
	}
	for len(out) > 0 {
		last := &out[len(out)-1]
		last.text = strings.TrimRight(last.text, " ")
		if last.text != "" || last.note != "" {
			break
		}
		out = out[:len(out)-1]
	}
	return out
}

// reduce is spaces for one text; it takes and gives whether a space stands before and at the end.
func (r *reading) reduce(s string, atSpace bool) (string, bool) {
	if !strings.Contains(s, "  ") && !(atSpace && strings.HasPrefix(s, " ")) {
		return s, s == "" && atSpace || strings.HasSuffix(s, " ")
	}
	var b strings.Builder
	run, runs, at := 0, 0, 0
	for i := range len(s) {
		if s[i] != ' ' {
			b.WriteByte(s[i])
			atSpace, run = false, 0
			continue
		}
		if run++; run == 2 {
			if runs++; runs == 1 {
				at = i
			}
		}
		if !atSpace {
			b.WriteByte(' ')
		}
		atSpace = true
	}
	if runs > 0 && b.Len() > 0 {
		r.note("spaces", runs, around(s, at))
	}
	return b.String(), atSpace
}

// dependent tells whether r has no place of its own: marks of any script, and the vowels that follow a consonant.
func dependent(r rune) bool {
	return r >= 0x0E30 && r <= 0x0E3A || r == 0x0E45 || r >= 0x0E47 && r <= 0x0E4E || r >= 0x300 && unicode.Is(unicode.M, r)
}

func leadingDependents(s string) int {
	for i, r := range s {
		if !dependent(r) {
			return i
		}
	}
	return len(s)
}
