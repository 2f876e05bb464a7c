package aloud

import (
	"bytes"
	"strings"

	"hokhao/generator/thai"
)

// abbreviation reads the abbreviation at s.at or reports it as a doubt; it returns false if there is none.
func (s *speech) abbreviation() bool {
	i := s.at
	a, n := s.voice.known.learned(s.text[i:])
	if a == nil && s.isLetter(i) {
		s.copy(len("ก."), anything)
		return true
	}
	if deed := strings.TrimRight(s.before(i), "0123456789๐๑๒๓๔๕๖๗๘๙"); a == nil && strings.HasSuffix(deed, "น.ส.") && startsWith(s.text[i:], "ก.", "ข.", "จ.") && s.last != anything {
		s.trimBlanks()
		s.say(s.text[i:i+len("ก")]+"อ", i+len("ก."), anything) // น.ส.3 ก. is นอสอสามกอ
		return true
	}
	if a == nil {
		a, n = abbreviationAt(s.text[i:])
	}
	if a == nil {
		return s.unknown(i)
	}
	end := i + n
	words, ok := a.Long, true
	switch {
	case a.Sort == thai.Unit:
		ok = s.measured(i) || strings.HasPrefix(s.text[end:], "ละ")
	case a.IsAmbiguous():
		words, ok = s.decide(a, i, end)
	}
	if !ok {
		if s.before(i) == "" && n == len("ก.") && strings.HasPrefix(s.text[end:], " ") && startsThai(s.after(end)) {
			return false // the letter of a list item
		}
		s.unclear(a, end)
		return true
	}
	switch words {
	case "จังหวัด", "อำเภอ", "ตำบล", "หมู่บ้าน":
		if s.last == aNumber && !startsThai(s.text[end:]) { // 26 จ. 129 อ.
			s.trimBlanks()
			s.say(words, end, aMeasure)
			return true
		}
	}
	if a.Short == "มท." && strings.HasPrefix(s.text[end:], "1") && !isDigit(s.text[end+1:]) { // as the minister is called
		s.sayBody("รัฐมนตรีว่าการ"+words, end+1)
		return true
	}
	rest := s.after(end)
	switch {
	case isMeasure(a, words):
		if s.last != anything || endsWith(s.before(i), "หลัก", "ความเร็ว", "กี่", "หลาย") {
			s.trimBlanks()
		}
		if strings.HasPrefix(rest, "ที่") {
			end = s.skipBlanks(end)
		}
		s.say(words, end, aMeasure)
		return true
	case strings.HasSuffix(words, "จังหวัด") && words != "จังหวัด" && startsWith(rest, "จังหวัด", "จ."):
		words = strings.TrimSuffix(words, "จังหวัด")
		end = s.skipBlanks(end)
	case strings.HasSuffix(words, "จังหวัด") && startsWithProvince(rest):
		end = s.skipBlanks(end)
	case provincial[a.Short] && startsWithProvince(s.text[end:]): // สวท.กาญจนบุรี
		words += "จังหวัด"
	case startsWith(rest, "ที่") && endsInDay(words):
		end = s.skipBlanks(end)
	case startsWith(rest, "ใกล้", "ทันที", "ทุก", "ได้", "ของ", "ใน", "ประจำ", "และ", "หรือ"):
		end = s.skipBlanks(end) // the space after a full stop is not a pause before these
	case (a.Sort == thai.Title || strings.HasSuffix(words, "กระทรวง") || isJoining(words)) && (startsThai(rest) || isDigit(rest)):
		end = s.skipBlanks(end)
	case a.Sort == thai.Numbered:
		if next := s.skipBlanks(end); isDigit(s.text[next:]) {
			words += "ที่"
			end = next
		}
	}
	s.separate(i)
	if a.Short == "ปภ." && strings.HasSuffix(s.before(i), "อธิบดี") {
		words = "กรม" + words
	}
	if strings.HasSuffix(words, ministry) {
		if !s.isMinistry(end) { // รมว.ประจำสำนักนายกรัฐมนตรี
			words = "รัฐมนตรี"
		}
		words += ministryPart(s.text[end:])
		for _, short := range []string{"ดีอีเอส", "ดีอี"} {
			if next := s.skipBlanks(end); strings.HasPrefix(s.text[next:], short) {
				words, end = words+"ดิจิทัลเพื่อเศรษฐกิจและสังคม", next+len(short)
				break
			}
		}
	}
	s.sayBody(words, end)
	return true
}

// separate drops the blanks before an abbreviation at i where they are no pause.
func (s *speech) separate(i int) {
	if s.last == anything && endsWith(s.before(i), tiesBeforeWords...) {
		s.trimBlanks()
	}
}

// kindsOfBody begin the names of bodies, and often stand before their abbreviations as well: สำนักงาน ป.ป.ส.
var kindsOfBody = []string{
	"สำนักงานคณะกรรมการ", "สำนักงาน", "สำนัก", ministry, "กรม", "คณะกรรมการ", "ธนาคาร", "กองทุน", "องค์การ", "สถาบัน", "ศูนย์", "บริษัท", "กองอำนวยการ", "สภา", "กองบังคับการ",
	"กองบัญชาการ", "มหาวิทยาลัย", "โรงพยาบาล", "ตลาด", "โทรศัพท์",
}

const ministry = "กระทรวง"

// sayBody says the name of a body in place of its abbreviation, without its first word where that was said.
func (s *speech) sayBody(words string, end int) {
	after := s.expanded(words, end)
	for _, kind := range kindsOfBody {
		rest, begins := strings.CutPrefix(words, kind)
		if said := bytes.TrimRight(s.out, blanks); begins && rest != "" && bytes.HasSuffix(said, []byte(kind)) {
			s.out, words = said, rest
			break
		}
	}
	k := anything
	if endsInDay(words) {
		k = aMeasure
		if next := s.skipBlanks(end); next == end && isDigit(s.text[next:]) {
			words += " " // พ.ย.69
		}
	}
	s.say(words, after, k)
}

// isMinistry reports whether what follows the title of a minister at end may be a ministry: no other name in Thai.
func (s *speech) isMinistry(end int) bool {
	if !startsThai(s.text[end:]) || startsWith(s.text[end:], ministries...) || startsWith(s.text[end:], "ดีอี") {
		return true
	}
	a, _ := abbreviationAt(s.text[end:])
	return a != nil
}

// ministryPart returns the beginning of the name of a ministry that its short form, at the beginning of text, lacks.
func ministryPart(text string) string {
	if startsWith(strings.TrimLeft(text, blanks), "คลัง", "ต่างประเทศ", "ท่องเที่ยว", "พัฒนาสังคม", "อุดมศึกษา") {
		return "การ"
	}
	return ""
}

// isLetter reports whether the letter with a full stop at i is only the name of a letter: นาย ก., บัญชี ข.
func (s *speech) isLetter(i int) bool {
	rest, ok := strings.CutPrefix(s.text[i:], s.text[i:min(len(s.text), i+3)]+".")
	if !ok || !thai.IsConsonant(s.text[i:]) || startsThai(rest) {
		return false
	}
	before := s.before(i)
	if endsWith(before, "หมายเลขแดงที่", "หมายเลขดำที่", "คดีหมายเลขดำ", "คดีหมายเลขแดง", "คดีดำที่", "คดีแดงที่") {
		return true
	}
	if isDigit(strings.TrimLeft(rest, blanks)) {
		return false
	}
	first := strings.HasPrefix(s.text[i:], "ก") || strings.HasPrefix(s.text[i:], "ข") || strings.HasPrefix(s.text[i:], "ค") || strings.HasPrefix(s.text[i:], "ง")
	if strings.HasPrefix(s.text[i:], "ส.") && s.last == aNumber && strings.HasSuffix(strings.TrimRight(before, "0123456789๐๑๒๓๔๕๖๗๘๙ "), "อ.") {
		return true // 3 อ. 2 ส.
	}
	listed := strings.TrimRight(strings.TrimSuffix(before, "และ"), blanks)
	if first && endsWith(listed, "ภาค ก.", " ข.") && contains(listed, "ภาค ก.") {
		return true
	}
	return endsWith(before, "นาย", "นาง", "นางสาว") && (first || strings.HasPrefix(strings.TrimLeft(rest, blanks), "(")) ||
		first && s.last == anything && endsWith(before, "ภาค", "บัญชี", "ประเภท", "กลุ่ม", "แบบ", "หมวด", "ข้อ", "ชุด", "อักษร", "ตัวเลือก")
}

// tiesBeforeWords are the endings of words after which an abbreviation is read without a pause: the space is only the
// one that is written before every abbreviation.
var tiesBeforeWords = []string{
	"และ", "หรือ", "จาก", "โดย", "กับ", "ที่", "ของ", "เป็น", "ให้", "ใน", "แก่", "ทาง", "ต่อ", "ถึง", "ไปยัง", "แจ้ง", "ตาม", "สภา", "ที่ทำการ", "สำนักงาน", "กรม", "สมาชิก",
	"ชาว", "ทุก", "รอง", "ผู้ช่วย", "ว่าที่", "นายก", "ปลัด", "อดีต", "เจ้าหน้าที่", "ประธาน", "นาย", "กิ่ง", "วัน", "วันที่", "เดือน", "ปี", "ตู้", "ชั้น", "นักเรียน", "ระดับ",
	"สมัย", "รัชสมัย", "ในหลวง", "มติ", "เลือกตั้ง",
}

// provincial holds the bodies that have a branch in each province.
var provincial = map[string]bool{"ปภ.": true, "ปชส.": true, "สวท.": true, "กกต.": true, "สส.": true, "ส.ส.": true, "กอ.รมน.": true}

// isMeasure reports whether words, the reading of a, are a unit.
func isMeasure(a *thai.Abbreviation, words string) bool {
	return a.Sort == thai.Unit || measures[a.Short] && (a.Sort == thai.Always || startsWith(words, "เมตร", "กิโล", "กรัม", million, satang, baht) && words != "กิโลเมตรที่")
}

// measureFollows reports whether text, after a number, begins with the abbreviation of a unit: 10 ม., but not 99/1
// ม.4.
func measureFollows(text string) bool {
	a, n := abbreviationAt(text)
	return a != nil && (a.Sort == thai.Unit || measures[a.Short] && (a.Sort == thai.Always || !isDigit(strings.TrimLeft(text[n:], blanks)) && (a.Short != "บ." && a.Short != "ก." || !startsThai(text[n:]))))
}

// expanded returns where to continue after an abbreviation that ends at end: after a bracket that repeats its words.
func (s *speech) expanded(words string, end int) int {
	next := s.skipBlanks(end)
	if strings.HasPrefix(s.text[next:], "("+words+")") {
		return next + len("()") + len(words)
	}
	return end
}

// isJoining reports whether words are only read together with a name after them.
func isJoining(words string) bool {
	switch words {
	case "อำเภอ", "ตำบล", "จังหวัด", "ถนน", "ซอย", "หมู่", "มัธยมศึกษาปีที่", "ประถมศึกษาปีที่", "มหาวิทยาลัย", "มาตรา", "รัชกาลที่", "กรมทหารราบที่", "ทางหลวงหมายเลข", "กิโลเมตรที่",
		"อาจารย์", "ศาสตราจารย์", "บ้าน", "บริษัท", "ปริญญา", "โรงเรียน", "สารวัตร", "นางสาว", "อนุบาล":
		return true
	}
	return strings.HasPrefix(words, "วัน") && strings.HasSuffix(words, "ที่") // วันจันทร์ที่
}

// ownAbbreviation returns the length of the bracket at s.at if it contains only the abbreviation of the words before
// it: "อาสาสมัครสาธารณสุขประจำหมู่บ้าน (อสม.)".
func (s *speech) ownAbbreviation() int {
	inside := s.text[s.at+len("("):]
	lead := len(inside) - len(strings.TrimPrefix(strings.TrimLeft(inside, blanks), "สำนักงาน "))
	if a, n := s.voice.known.learned(inside[lead:]); a != nil && strings.HasPrefix(strings.TrimLeft(inside[lead+n:], blanks), ")") {
		return len("(") + lead + n + strings.IndexByte(inside[lead+n:], ')') + len(")")
	}
	a, n := abbreviationAt(inside[lead:])
	if unknown := thai.Abbreviated(inside); a == nil && unknown > len("ก.") && strings.HasPrefix(inside[unknown:], ")") && endsThai(s.before(s.at)) {
		return unknown + len("()") // it is short for the words before, whichever they are
	}
	if a == nil || !strings.HasPrefix(inside[lead+n:], ")") {
		return 0
	}
	for _, long := range strings.Split(a.Long, "|") {
		if strings.HasSuffix(strings.TrimRight(s.text[:s.at], blanks), long) {
			return lead + n + len("()")
		}
	}
	return 0
}

// unclear reports an abbreviation of the table as a doubt, with the number that belongs to it.
func (s *speech) unclear(a *thai.Abbreviation, end int) {
	if next := s.skipBlanks(end); isDigit(s.text[next:]) && a.IsAmbiguous() {
		if f, ok := figureAt(s.text, next); ok {
			if _, isTime := s.clockAt(next); !isTime {
				end = f.end
			}
		}
	}
	s.doubtAs(a.Short, s.at, end, msgAbbreviationUnclear, "short", a.Short, "long", strings.ReplaceAll(a.Long, "|", " หรือ "))
}

// unknown reports as a doubt what looks like an abbreviation and is in no table: consonants with full stops. A word
// at the end of a sentence is not one, nor is the letter of a list item.
func (s *speech) unknown(i int) bool {
	n := thai.Abbreviated(s.text[i:])
	if n == 0 {
		return false
	}
	text := s.text[i : i+n]
	if strings.Count(text, ".") == 1 {
		if s.before(i) == "" && len(text) == len("ก.") && strings.HasPrefix(s.text[i+n:], " ") && startsThai(s.after(i+n)) {
			return false
		}
		known := true
		for w := range s.voice.Words.Words(strings.TrimSuffix(text, ".")) {
			_, is := s.voice.Words.Cost(w)
			known = known && is && len(w) > len("ก")
		}
		if known {
			return false
		}
	}
	end := i + n
	if next := s.skipBlanks(end); next < len(s.text) && isDigit(s.text[next:]) { // ภ.ด.ส. 3
		if f, ok := figureAt(s.text, next); ok && next == end {
			end = f.end
		}
	}
	s.doubtAs(text, s.at, end, msgAbbreviationUnknown, "short", text)
	return true
}

// measured reports whether a unit is possible at i: after a number, a number word, ต่อ, ละ or another unit.
func (s *speech) measured(i int) bool {
	if s.last != anything {
		return true
	}
	before := s.before(i)
	return endsWith(before, multipliers...) || endsWith(before, digitWords[:]...) || endsWith(before, "ต่อ", "ครึ่ง", "หลาย", "กี่", "/", "ทุก", "เอ็ด", "หน่วย:", "กว่า") || strings.HasSuffix(before, "ละ") && !strings.HasSuffix(before, "และ")
}

// decide returns the reading of an ambiguous abbreviation from i to end, or false if it is unclear.
func (s *speech) decide(a *thai.Abbreviation, i, end int) (string, bool) {
	if day, ok := s.weekday(a.Short, i, end); ok {
		return day, true
	}
	decided := rules[a.Short]
	if decided == nil {
		return "", false
	}
	c := context{s: s, i: i, end: end, before: s.before(i), rest: s.after(end), all: strings.Split(a.Long, "|")}
	c.near = c.before + " " + c.rest
	c.first, c.second = c.all[0], c.all[min(1, len(c.all)-1)]
	c.name, c.figure = startsThai(c.rest), isDigit(c.rest)
	return decided(c)
}

// weekday returns the reading of the abbreviation of a weekday before a date, or in a range of days: "จ.–ศ.", "อ. 24
// พ.ย. 69".
func (s *speech) weekday(short string, i, end int) (string, bool) {
	long := ""
	for _, d := range thai.WeekdayNames {
		if d.Short == short {
			long = d.Long
		}
	}
	if long == "" {
		return "", false
	}
	before := s.before(i)
	prefix := "วัน"
	if strings.HasSuffix(before, "วัน") && !strings.HasSuffix(before, "ทุกวัน") {
		prefix = ""
	}
	next := s.skipBlanks(end)
	if rest := s.text[next:]; strings.HasPrefix(rest, "ที่") {
		next = s.skipBlanks(next + len("ที่"))
	}
	if digits, stop := digitsAt(s.text, next); digits != "" && len(digits) <= 2 {
		at, size := s.dashAt(stop)
		if m, _ := monthAt(s.text, s.skipBlanks(stop)); m > 0 || size > 0 && startsWithWeekday(s.after(at+size)) {
			if next == s.skipBlanks(end) {
				long += "ที่"
			}
			return prefix + long, true
		}
		return "", false
	}
	if at, size := s.dashAt(end); size > 0 && startsWithWeekday(s.after(at+size)) {
		return prefix + long, true
	}
	trimmed := strings.TrimRight(before, blanks+"-–")
	return prefix + long, len(trimmed) < len(before) && endsWithWeekday(trimmed) || strings.HasSuffix(before, "ถึง") && endsWithWeekday(strings.TrimSuffix(before, "ถึง"))
}

func startsWithWeekday(text string) bool {
	a, _ := abbreviationAt(strings.TrimPrefix(text, "วัน"))
	for _, d := range thai.WeekdayNames {
		if a != nil && a.Short == d.Short || strings.HasPrefix(strings.TrimPrefix(text, "วัน"), d.Long) {
			return true
		}
	}
	return false
}

func endsWithWeekday(text string) bool {
	for _, d := range thai.WeekdayNames {
		if short := strings.TrimSuffix(text, d.Short); len(short) < len(text) && !endsThai(short) || strings.HasSuffix(text, d.Long) {
			return true
		}
	}
	return false
}

func startsWithAny(text string, words []string) bool {
	for _, w := range words {
		if w != "" && strings.HasPrefix(text, w) {
			return true
		}
	}
	return false
}

func startsWithProvince(text string) bool { return startsWithAny(text, provinces) }

func endsInProvince(text string) bool { return endsWith(text, provinces...) }

// provinces are the 77 provinces, including the capital, and common names for some of them.
var provinces = strings.Fields(`กรุงเทพ กระบี่ กาญจนบุรี กาฬสินธุ์ กำแพงเพชร ขอนแก่น จันทบุรี ฉะเชิงเทรา ชลบุรี ชัยนาท ชัยภูมิ ชุมพร เชียงราย
	เชียงใหม่ ตรัง ตราด ตาก นครนายก นครปฐม นครพนม นครราชสีมา นครศรีธรรมราช นครสวรรค์ นนทบุรี นราธิวาส น่าน บึงกาฬ บุรีรัมย์ ปทุมธานี
	ประจวบคีรีขันธ์ ปราจีนบุรี ปัตตานี พระนครศรีอยุธยา พะเยา พังงา พัทลุง พิจิตร พิษณุโลก เพชรบุรี เพชรบูรณ์ แพร่ ภูเก็ต มหาสารคาม มุกดาหาร
	แม่ฮ่องสอน ยโสธร ยะลา ร้อยเอ็ด ระนอง ระยอง ราชบุรี ลพบุรี ลำปาง ลำพูน เลย ศรีสะเกษ สกลนคร สงขลา สตูล สมุทรปราการ สมุทรสงคราม
	สมุทรสาคร สระแก้ว สระบุรี สิงห์บุรี สุโขทัย สุพรรณบุรี สุราษฎร์ธานี สุรินทร์ หนองคาย หนองบัวลำภู อ่างทอง อำนาจเจริญ อุดรธานี อุตรดิตถ์
	อุทัยธานี อุบลราชธานี อยุธยา โคราช`)
