package thai

import (
	"strings"
	"unicode/utf8"
)

// abbreviation says the abbreviation at s.at, or doubts it; false where none begins there.
func (s *speech) abbreviation() bool {
	i := s.at
	a, n := abbreviationAt(s.text[i:])
	if a == nil {
		return s.unknown(i)
	}
	end := i + n
	words, ok := a.long, true
	switch a.when {
	case measure:
		ok = s.measured(i)
		if a.short == "ก." && endsWith(strings.TrimRight(s.before(i), "3๓ "), "น.ส.") {
			words = "กอ"
		}
	case unclear:
		words, ok = s.decide(a, i, end)
	}
	if !ok {
		if s.before(i) == "" && n == len("ก.") && strings.HasPrefix(s.text[end:], " ") && startsThai(s.after(end)) {
			return false // the letter of a paragraph
		}
		s.unclear(a, end)
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
	case provincial[a.short] && startsWithProvince(s.text[end:]): // สวท.กาญจนบุรี
		words += "จังหวัด"
	case startsWith(rest, "ที่") && endsInDay(words):
		end = s.skipBlanks(end)
	case startsWith(rest, "ใกล้", "ทันที", "ทุก", "ได้", "ของ", "ใน", "ประจำ", "และ", "หรือ"):
		end = s.skipBlanks(end) // the space after a full stop is no pause before these
	case (a.when == titling || strings.HasSuffix(words, "กระทรวง") || isJoining(words)) && (startsThai(rest) || isDigit(rest)):
		end = s.skipBlanks(end)
	case a.when == ranking:
		if next := s.skipBlanks(end); isDigit(s.text[next:]) {
			words += "ที่"
			end = next
		}
	}
	if before := s.before(i); s.last == anything && endsWith(before, tiesBeforeWords...) {
		s.trimBlanks()
	}
	after := s.expanded(words, end)
	k := anything
	if endsInDay(words) {
		k = aMeasure
		if next := s.skipBlanks(end); next == end && isDigit(s.text[next:]) {
			words += " " // พ.ย.69
		}
	}
	s.say(words, after, k)
	return true
}

// tiesBeforeWords are the endings of words after which an abbreviation is said without a pause: there the space is
// only that which is written before every abbreviation.
var tiesBeforeWords = []string{
	"และ", "หรือ", "จาก", "โดย", "กับ", "ที่", "ของ", "เป็น", "ให้", "ใน", "แก่", "ทาง", "ต่อ", "ถึง", "ไปยัง", "แจ้ง", "ตาม", "สภา", "ที่ทำการ", "สำนักงาน", "กรม", "สมาชิก",
	"ชาว", "ทุก", "รอง", "ผู้ช่วย", "ว่าที่", "นายก", "ปลัด", "อดีต", "เจ้าหน้าที่", "ประธาน", "นาย", "กิ่ง", "วัน", "วันที่", "เดือน", "ปี", "ตู้", "ชั้น", "นักเรียน", "ระดับ",
	"สมัย", "รัชสมัย", "ในหลวง", "มติ", "เลือกตั้ง",
}

// provincial are the bodies that have a branch in each province.
var provincial = map[string]bool{"ปภ.": true, "ปชส.": true, "สวท.": true, "กกต.": true, "สส.": true, "ส.ส.": true, "กอ.รมน.": true}

// isMeasure tells whether words, said for a, are a unit.
func isMeasure(a *abbreviation, words string) bool {
	return a.when == measure || measures[a.short] && (a.when == always || startsWith(words, "เมตร", "กิโล", baht) && words != "กิโลเมตรที่")
}

// measureFollows tells whether text, after a number, begins with the abbreviation of a unit: 10 ม., but not 99/1 ม.4.
func measureFollows(text string) bool {
	a, n := abbreviationAt(text)
	return a != nil && (a.when == measure || measures[a.short] && (a.when == always || !isDigit(strings.TrimLeft(text[n:], blanks)) && (a.short != "บ." || !startsThai(text[n:]))))
}

// expanded gives where to go on after an abbreviation that ends at end: behind a bracket with nothing but its words.
func (s *speech) expanded(words string, end int) int {
	next := s.skipBlanks(end)
	if strings.HasPrefix(s.text[next:], "("+words+")") {
		return next + len("()") + len(words)
	}
	return end
}

// isJoining tells whether words can only be said together with a name after them.
func isJoining(words string) bool {
	switch words {
	case "อำเภอ", "ตำบล", "จังหวัด", "ถนน", "ซอย", "หมู่", "มัธยมศึกษาปีที่", "ประถมศึกษาปีที่", "มหาวิทยาลัย", "มาตรา", "รัชกาลที่", "กรมทหารราบที่", "ทางหลวงหมายเลข", "กิโลเมตรที่",
		"อาจารย์", "ศาสตราจารย์", "บ้าน", "บริษัท", "ปริญญา", "โรงเรียน", "สารวัตร", "นางสาว", "อนุบาล":
		return true
	}
	return strings.HasPrefix(words, "วัน") && strings.HasSuffix(words, "ที่") // วันจันทร์ที่
}

// ownAbbreviation gives the length of the bracket at s.at if it holds nothing but the abbreviation of the words before
// it: "อาสาสมัครสาธารณสุขประจำหมู่บ้าน (อสม.)".
func (s *speech) ownAbbreviation() int {
	a, n := abbreviationAt(s.text[s.at+1:])
	if a == nil || !strings.HasPrefix(s.text[s.at+1+n:], ")") {
		return 0
	}
	for _, long := range strings.Split(a.long, "|") {
		if strings.HasSuffix(s.before(s.at), long) {
			return n + len("()")
		}
	}
	return 0
}

// unclear doubts an abbreviation of the table, with the number that belongs to it.
func (s *speech) unclear(a *abbreviation, end int) {
	if next := s.skipBlanks(end); isDigit(s.text[next:]) && a.when == unclear {
		if f, ok := figureAt(s.text, next); ok {
			if _, isTime := s.clockAt(next); !isTime {
				end = f.end
			}
		}
	}
	s.doubt(end, "abbreviation-unclear",
		"คำย่อ “"+a.short+"” อ่านได้หลายอย่าง", "the abbreviation “"+a.short+"” can stand for several words",
		"พิมพ์คำเต็ม เช่น "+strings.ReplaceAll(a.long, "|", " หรือ "))
}

// unknown doubts what looks like an abbreviation and is in no table: consonants with full stops. A word at the end of
// a sentence is none, nor is a letter that counts a paragraph.
func (s *speech) unknown(i int) bool {
	n := abbreviated(s.text[i:])
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
	s.doubt(end, "abbreviation-unclear",
		"ไม่รู้จักคำย่อ “"+text+"”", "the abbreviation “"+text+"” is not known", "พิมพ์คำเต็ม")
	return true
}

// measured tells whether a unit can stand at i: after a number, a word for one, ต่อ, ละ or another unit.
func (s *speech) measured(i int) bool {
	if s.last != anything {
		return true
	}
	before := s.before(i)
	return endsWith(before, multipliers...) || endsWith(before, digitWords[:]...) || endsWith(before, "ต่อ", "ละ", "ครึ่ง", "หลาย", "กี่", "/", "ทุก", "เอ็ด", "หน่วย:", "กว่า")
}

// decide says what an abbreviation of several meanings stands for, from i to end; false where that is unclear.
func (s *speech) decide(a *abbreviation, i, end int) (string, bool) {
	if day, ok := s.weekday(a.short, i, end); ok {
		return day, true
	}
	before, rest := s.before(i), s.after(end)
	name := startsThai(rest)
	figure := isDigit(rest)
	near := before + " " + rest
	first, others, _ := strings.Cut(a.long, "|")
	second, _, _ := strings.Cut(others, "|")
	switch a.short {
	case "จ.":
		return first, startsWithProvince(rest) || name && contains(before, "อ.", "อำเภอ")
	case "อ.":
		switch {
		case startsWith(rest, "ดร.", "ผศ.", "รศ.", "นพ.", "พญ."), endsWith(before, "วิทยากร", "วิทยากรโดย", "บรรยายโดย"):
			return second, true
		case figure:
			return "อนุบาล", isSchool(before)
		}
		word := rest[:thaiLetters(rest)]
		following := strings.TrimLeft(rest[len(word):], blanks)
		return first, name && (startsWithAny(rest, s.voice.Places) || startsWith(rest, "เมือง") || contains(before, "ต.", "ตำบล") ||
			startsWith(following, "จ.", "จังหวัด") || endsWith(before, "พื้นที่", "ที่ว่าการ", "ชาว", "เขต", "กิ่ง", "ทุก", "สาธารณสุข", "เกษตร", "นาย"))
	case "ต.":
		close := startsThai(s.text[end:]) // ต. ท่ามะขาม may be the East: ลม ต. พัดแรง
		return first, name && (close || startsWithAny(rest, s.voice.Places) || contains(rest, "อ.", "อำเภอ", "จ.", "จังหวัด") ||
			endsWith(before, "พื้นที่", "ใน", "ชาว", "ทุก") || endsWith(strings.TrimRight(before, "0123456789๐๑๒๓๔๕๖๗๘๙ "), "ม.", "หมู่", "หมู่ที่"))
	case "ถ.":
		return first, name
	case "ซ.":
		return first, name || figure
	case "ม.":
		return s.decideM(before, rest)
	case "ป.":
		if startsWith(rest, "ตรี", "โท", "เอก") {
			return second, true
		}
		digits, _ := digitsAt(rest, 0)
		return first, len(digits) == 1 && digits >= "1" && digits <= "6"
	case "บ.":
		switch {
		case s.last == aNumber && !name:
			return baht, true
		case name && contains(rest, "จำกัด", "จก."):
			return second, true
		}
		return first, name && (contains(rest, "ต.", "ตำบล") || endsWith(strings.TrimRight(before, "0123456789๐๑๒๓๔๕๖๗๘๙ "), "ม.", "หมู่", "หมู่ที่"))
	case "ศ.":
		return first, name && !isDigit(rest)
	case "น.ส.":
		if figure { // of a title deed: น.ส.3 ก. is นอสอสามกอ
			return second, true
		}
		return first, name
	case "ส.ค.":
		if digits, _ := digitsAt(rest, 0); len(digits) == 1 && s.last == anything && isDigit(s.text[end:]) { // of a claim to land
			return second, true
		}
		return first, true
	case "สว.":
		if startsWith(rest, "สภ.", "สอบสวน", "สืบสวน", "จราจร", "ธุรการ", "อก.", "กก.", "(สอบสวน)", "ป.", "ส.") {
			return second, true
		}
		return first, contains(near, "สส.", "ส.ส.", "วุฒิสภา", "สมาชิกสภา", "เลือกตั้ง", "เลือก สว.", "รัฐสภา")
	case "ส.ท.":
		return first, contains(near, "เทศบาล", "เลือกตั้ง", "นายก", "สมาชิกสภา")
	case "ตร.":
		return first, endsWith(before, "เจ้าหน้าที่", "จนท.", "นาย", "ด่าน", "ชุด", "กำลัง", "และ") || startsWith(rest, "ทางหลวง", "ภูธร", "ท่องเที่ยว", "จราจร", "ชุมชน", "ภ.จว.", "สภ.")
	case "รร.":
		return first, startsWith(rest, "บ้าน", "วัด", "อนุบาล", "เทศบาล", "ตชด", "ชุมชน", "ราชประชา", "มัธยม", "ประถม") || isSchool(before)
	case "นร.":
		return first, isSchool(near) || endsWith(before, "มอบให้", "ทุนการศึกษา", "เด็ก") || s.last == aNumber
	case "กก.":
		if s.measured(i) {
			return first, true
		}
		return "กองกำกับการ", startsWith(rest, "สภ.", "ตชด.", "สืบสวน", "1", "2", "3", "4") && contains(near, "ตำรวจ", "ตร.", "ภ.จว.", "บก.")
	case "กม.":
		switch {
		case s.measured(i):
			return first, true
		case startsWith(rest, "ที่") || figure && contains(near, "หลัก", "ถนน", "ทางหลวง", "ถ.", "สาย", "+", "ช่วง", "จราจร"):
			if figure {
				return "กิโลเมตรที่", true
			}
			return first, true
		}
		return first, endsWith(before, "หลัก", "ความเร็ว")
	case "ก.พ.":
		if endsWith(before, "สำนักงาน", "สนง.", "เลขาธิการ") {
			return second, true
		}
		return first, s.last != anything || figure || endsWith(before, "เดือน", "ม.ค.", "-", "–") || startsWith(rest, "-", "–")
	case "ร.อ.", "ร.ท.", "ร.ต.", "น.อ.", "น.ท.", "น.ต.", "จ.อ.", "จ.ท.", "จ.ต.":
		return s.decideRank(a, before, rest)
	case "จ.ส.ต.":
		police := contains(near, "ตำรวจ", "สภ.", "ตร.", "ตชด.", "ร.ต.อ.", "ร.ต.ท.", "ร.ต.ต.", "ด.ต.", "พ.ต.ท.", "พ.ต.อ.", "ส.ต.อ.")
		army := contains(near, "ทหาร", "มทบ.", "กองพัน", "จ.ส.อ.", "ส.อ.")
		if army {
			first = second
		}
		return first, police != army
	case "ส.ป.ก.", "สปก.":
		if figure { // of a title deed: its letters
			return second, true
		}
		return first, true
	case "ร.":
		if !figure {
			return "", false
		}
		if endsWith(before, "สมัย", "รัชสมัย", "ในหลวง", "ตั้งแต่สมัย", "ต้นสมัย") {
			return first, true
		}
		return second, contains(near, "พล.ร.", "ทหาร", "พัน.", "กองพัน", "มทบ.", "กองทัพ")
	case "ผบ.":
		return "ผู้บังคับบัญชา", false
	case "บก.":
		return first, startsWith(rest, "ตำรวจ", "ตชด.", "ทล.", "อก.", "สส.")
	case "ทล.":
		return first, figure
	}
	return "", false
}

// decideM says what ม. stands for.
func (s *speech) decideM(before, rest string) (string, bool) {
	digits, end := digitsAt(rest, 0)
	switch {
	case digits == "" && s.measured(len(s.text[:s.at])):
		return "เมตร", true
	case startsWithAny(rest, universities):
		return "มหาวิทยาลัย", true
	case startsWith(rest, "ต้น", "ปลาย"):
		return "มัธยมศึกษาตอน", true
	case digits == "":
		return "", false
	case contains(before, "พ.ร.บ.", "พ.ร.ก.", "พ.ร.ฎ.", "พระราชบัญญัติ", "พระราชกำหนด", "พระราชกฤษฎีกา", "ประมวลกฎหมาย") && !contains(before, "เลขที่", "บ้าน"):
		return "มาตรา", true
	case isSchool(before) || strings.HasSuffix(strings.TrimRight(before, "0123456789-–ถึง "), "ม."):
		return "มัธยมศึกษาปีที่", len(digits) == 1 && digits >= "1" && digits <= "6"
	case endsWith(before, "พ.ร.บ.", "รัฐธรรมนูญ", "ตาม", "กฎหมาย", "ป.อาญา"):
		return "มาตรา", true
	}
	after := strings.TrimLeft(rest[end:], blanks)
	last := strings.TrimRight(before, "0123456789/ ")
	address := len(last) < len(before) && isDigit(before[len(before)-1:]) && !endsWith(strings.TrimRight(last, blanks), "พ.ศ.", "ปี", "พุทธศักราช") // 99/1 ม.4
	return "หมู่", address || startsWith(after, "ต.", "ตำบล", "บ.", "บ้าน", "ถ.", "ถนน", "ซ.", "ซอย") || endsWith(before, "บ้าน")
}

// universities are the names after which ม. is มหาวิทยาลัย.
var universities = []string{
	"ราชภัฏ", "เทคโนโลยี", "มหิดล", "เกษตร", "ธรรมศาสตร์", "ศิลปากร", "ขอนแก่น", "นเรศวร", "บูรพา", "รามคำแหง", "สุโขทัยธรรมาธิราช", "สงขลานครินทร์", "แม่โจ้",
	"แม่ฟ้าหลวง", "ศรีนครินทรวิโรฒ", "รังสิต", "เวสเทิร์น", "กรุงเทพ", "วลัยลักษณ์", "มหาสารคาม",
}

// isSchool tells whether the text before a number speaks of pupils.
func isSchool(text string) bool {
	return contains(text, "นักเรียน", "ชั้น", "ระดับ", "มัธยม", "ประถม", "โรงเรียน", "ร.ร.", "รร.", "อนุบาล", "ปวช.", "เรียน", "สอบ")
}

// decideRank says a rank that two or three of the forces have.
func (s *speech) decideRank(a *abbreviation, before, rest string) (string, bool) {
	ranks := strings.Split(a.long, "|")
	near := before + " " + rest
	navy := contains(rest, "ร.น.", "ราชนาวี") || contains(near, "ทหารเรือ", "ทร.", "กองทัพเรือ", "นาวิกโยธิน")
	air := contains(near, "กองบิน", "ทหารอากาศ", "กองทัพอากาศ", "ทอ.")
	army := contains(near, "ทหารบก", "มทบ.", "กองพัน", "พล.ร.", "กรมทหาร", "กองพลทหารราบ", "กองทัพบก", "นศท.")
	if len(ranks) == 2 { // the army has none of these
		if navy {
			return ranks[0], !air
		}
		return ranks[1], air
	}
	switch {
	case endsWith(before, "ว่าที่"): // of the reserve
		return ranks[0], !navy && !air
	case navy:
		return ranks[1], !air && !army
	case air:
		return ranks[2], !army
	}
	return ranks[0], army
}

// weekday says the abbreviation of a weekday before a date, or in a range of days: "จ.–ศ.", "อ. 24 พ.ย. 69".
func (s *speech) weekday(short string, i, end int) (string, bool) {
	long := ""
	for _, d := range weekdays {
		if d.short == short {
			long = d.long
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
	for _, d := range weekdays {
		if a != nil && a.short == d.short || strings.HasPrefix(strings.TrimPrefix(text, "วัน"), d.long) {
			return true
		}
	}
	return false
}

func endsWithWeekday(text string) bool {
	for _, d := range weekdays {
		if short := strings.TrimSuffix(text, d.short); len(short) < len(text) && !endsThai(short) || strings.HasSuffix(text, d.long) {
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

// provinces are the 77 of the kingdom, the capital included, and what people call some of them.
var provinces = strings.Fields(`กรุงเทพ กระบี่ กาญจนบุรี กาฬสินธุ์ กำแพงเพชร ขอนแก่น จันทบุรี ฉะเชิงเทรา ชลบุรี ชัยนาท ชัยภูมิ ชุมพร เชียงราย
	เชียงใหม่ ตรัง ตราด ตาก นครนายก นครปฐม นครพนม นครราชสีมา นครศรีธรรมราช นครสวรรค์ นนทบุรี นราธิวาส น่าน บึงกาฬ บุรีรัมย์ ปทุมธานี
	ประจวบคีรีขันธ์ ปราจีนบุรี ปัตตานี พระนครศรีอยุธยา พะเยา พังงา พัทลุง พิจิตร พิษณุโลก เพชรบุรี เพชรบูรณ์ แพร่ ภูเก็ต มหาสารคาม มุกดาหาร
	แม่ฮ่องสอน ยโสธร ยะลา ร้อยเอ็ด ระนอง ระยอง ราชบุรี ลพบุรี ลำปาง ลำพูน เลย ศรีสะเกษ สกลนคร สงขลา สตูล สมุทรปราการ สมุทรสงคราม
	สมุทรสาคร สระแก้ว สระบุรี สิงห์บุรี สุโขทัย สุพรรณบุรี สุราษฎร์ธานี สุรินทร์ หนองคาย หนองบัวลำภู อ่างทอง อำนาจเจริญ อุดรธานี อุตรดิตถ์
	อุทัยธานี อุบลราชธานี อยุธยา โคราช`)

// shortenedWords are the words that ฯ shortens for good. Those of the royal register are in the list only where the
// Royal Society gives the reading.
var shortenedWords = map[string]string{
	"ทูลเกล้า":        "ทูลเกล้าทูลกระหม่อม",
	"น้อมเกล้า":       "น้อมเกล้าน้อมกระหม่อม",
	"โปรดเกล้า":       "โปรดเกล้าโปรดกระหม่อม",
	"ล้นเกล้า":        "ล้นเกล้าล้นกระหม่อม",
	"กรุงเทพ":         "กรุงเทพมหานคร",
	"สหรัฐ":           "สหรัฐอเมริกา",
	"วันเฉลิม":        "วันเฉลิมพระชนมพรรษา",
	"จุฬา":            "จุฬาลงกรณ์มหาวิทยาลัย",
	"นครศรี":          "นครศรีธรรมราช",
	"สุพรรณ":          "สุพรรณบุรี",
	"กาญจน์":          "กาญจนบุรี",
	"กระทรวงเกษตร":    "กระทรวงเกษตรและสหกรณ์",
	"กระทรวงทรัพยากร": "กระทรวงทรัพยากรธรรมชาติและสิ่งแวดล้อม",
	"กระทรวงทรัพยากรธรรมชาติ": "กระทรวงทรัพยากรธรรมชาติและสิ่งแวดล้อม",
	"กระทรวงการท่องเที่ยว":    "กระทรวงการท่องเที่ยวและกีฬา",
	"กระทรวงท่องเที่ยว":       "กระทรวงการท่องเที่ยวและกีฬา",
	"กระทรวงการพัฒนาสังคม":    "กระทรวงการพัฒนาสังคมและความมั่นคงของมนุษย์",
	"กระทรวงพัฒนาสังคม":       "กระทรวงการพัฒนาสังคมและความมั่นคงของมนุษย์",
	"กระทรวงดิจิทัล":          "กระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม",
	"กระทรวงการอุดมศึกษา":     "กระทรวงการอุดมศึกษา วิทยาศาสตร์ วิจัยและนวัตกรรม",
	"กระทรวงอุดมศึกษา":        "กระทรวงการอุดมศึกษา วิทยาศาสตร์ วิจัยและนวัตกรรม",
}

// longestShortened is how many characters before ฯ a doubt names.
const longestShortened = 24

// shortened says the word that ends at end, where ฯ stands.
func (s *speech) shortened(end int) {
	run := s.text[s.at:end]
	after := end + len("ฯ")
	found, long := "", ""
	for short, words := range shortenedWords {
		if strings.HasSuffix(run, short) && len(short) > len(found) {
			found, long = short, words
		}
	}
	rest := s.after(after)
	switch {
	case found != "":
	case strings.HasSuffix(run, "ผู้ว่า"):
		found, long = "ผู้ว่า", "ผู้ว่าราชการจังหวัด"
		switch {
		case startsWith(rest, "กทม", "กรุงเทพ"):
			long, after = "ผู้ว่าราชการ", s.skipBlanks(after)
		case startsWith(rest, "จังหวัด", "จ."):
			long, after = "ผู้ว่าราชการ", s.skipBlanks(after)
		case startsWith(rest, "สตง", "กฟผ", "กฟภ", "กปภ", "ธปท", "รฟท", "ททท", "การ", "ธนาคาร"):
			long, after = "ผู้ว่าการ", s.skipBlanks(after)
		case startsWithProvince(rest):
			after = s.skipBlanks(after)
		}
	case strings.HasSuffix(run, "นายก"):
		found, long = "นายก", s.whichMayor(rest)
	case run == "ข้า":
		found, long = run, "ข้าพเจ้า"
	}
	if long != "" {
		s.copy(len(run)-len(found), anything)
		s.say(long, after, anything)
		return
	}
	if found != "" {
		s.copy(len(run)-len(found), anything)
	} else if utf8.RuneCountInString(run) > longestShortened { // its last word is enough
		size := 0
		for w := range s.voice.Words.Words(run) {
			size = len(w)
		}
		s.copy(len(run)-size, anything)
	}
	s.paiyannoiDoubt(end + len("ฯ"))
}

func (s *speech) paiyannoiDoubt(end int) {
	text := s.text[s.at:end]
	s.doubt(end, "paiyannoi-unclear",
		"ไม่แน่ใจว่า “"+quoted(text)+"” ย่อมาจากคำใด", "it is not clear what “"+quoted(text)+"” is short for", "พิมพ์คำเต็มแทนเครื่องหมาย ฯ")
}

// whichMayor gives what นายกฯ stands for: the prime minister beside other ministers, or the only office of that kind
// that the text names.
func (s *speech) whichMayor(rest string) string {
	if startsWith(rest, "และ รมว", "และรัฐมนตรี", "และ รมต") {
		return "นายกรัฐมนตรี"
	}
	if s.mayor == nil {
		s.mayor = new(string)
		count := 0
		for _, office := range []string{"นายกรัฐมนตรี", "นายกเทศมนตรี", "นายกองค์การบริหารส่วนจังหวัด", "นายกองค์การบริหารส่วนตำบล", "นายกเหล่ากาชาด", "นายกสมาคม", "นายกสโมสร"} {
			if strings.Contains(s.text, office) {
				*s.mayor = office
				count++
			}
		}
		for short, office := range map[string]string{"นายก อบจ.": "นายกองค์การบริหารส่วนจังหวัด", "นายก อบต.": "นายกองค์การบริหารส่วนตำบล"} {
			if strings.Contains(s.text, short) && *s.mayor != office {
				*s.mayor = office
				count++
			}
		}
		if count != 1 {
			*s.mayor = ""
		}
	}
	return *s.mayor
}

// paiyannoi says ฯ where no word stands before it: ฯลฯ and ฯพณฯ.
func (s *speech) paiyannoi() {
	rest := s.text[s.at:]
	switch {
	case strings.HasPrefix(rest, "ฯลฯ"):
		end := s.at + len("ฯลฯ")
		words := "และอื่นอื่น"
		if before, after := s.before(s.at), s.after(end); isLetterAlone(after) && strings.HasSuffix(strings.TrimRight(before, blanks), " ก") {
			words = "ละถึง" // ก ฯลฯ ฮ
		}
		s.say(words, end, anything)
	case strings.HasPrefix(rest, "ฯพณฯ"):
		end := s.at + len("ฯพณฯ")
		if next := s.skipBlanks(end); strings.HasPrefix(s.text[next:], "ท่าน") {
			end = next + len("ท่าน")
		}
		s.say("พณะท่าน", s.skipBlanks(end), anything)
	default:
		s.paiyannoiDoubt(s.at + len("ฯ"))
	}
}

func isLetterAlone(text string) bool {
	return len(text) >= 3 && isConsonant(text) && (len(text) == 3 || !startsThai(text[3:]))
}
