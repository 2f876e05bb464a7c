package aloud

import (
	"bytes"
	"strings"
)

// A context is the text around an ambiguous abbreviation, for its rule.
type context struct {
	s             *speech
	i, end        int    // position of the abbreviation
	before, rest  string // the text before and after it
	near          string // both
	first, second string // the long forms
	all           []string
	name, figure  bool // a Thai letter, or a digit, follows
}

// A rule returns the reading of an abbreviation in its context, or false if it is unclear and a person has to decide.
type rule func(context) (words string, ok bool)

// rules maps the short form of each ambiguous abbreviation of package thai to its rule, except those of weekdays
// alone.
var rules = map[string]rule{
	"น.":   ask,
	"ทช.":  byWords([]string{"ทางหลวง", "ถนน", "สะพาน", "คมนาคม", "คค.", "ทล.", "ขบ.", "จราจร", "เส้นทาง"}, []string{"ทะเล", "ชายฝั่ง", "ป่าชายเลน", "ปะการัง", "พะยูน", "โลมา", "ทส.", "ทรัพยากรธรรมชาติ"}),
	"กปน.": byWords([]string{"ประปา", "น้ำ", "กปภ.", "กฟน."}, []string{"เลือกตั้ง", "กกต.", "หน่วยเลือกตั้ง", "ลงคะแนน", "คูหา"}),
	"สช.":  byWords([]string{"สุขภาพ", "สมัชชา", "สธ."}, []string{"การศึกษา", "โรงเรียน", "สพฐ.", "ศธ.", "ครู"}),
	"กพร.": byWords([]string{"แรงงาน", "ฝีมือ", "รง."}, []string{"แร่", "เหมือง", "อุตสาหกรรม", "อก."}),
	"กรอ.": byWords([]string{"โรงงาน", "กากอุตสาหกรรม", "อุตสาหกรรม", "อก."}, []string{"ภาคเอกชน", "หอการค้า", "จังหวัด"}),
	"กกร.": byWords([]string{"หอการค้า", "สภาอุตสาหกรรม", "สมาคมธนาคาร", "เอกชน"}, []string{"พาณิชย์", "พณ.", "ราคา", "สินค้า"}),
	"สนช.": byWords([]string{"สภานิติบัญญัติ", "กฎหมาย", "ร่าง", "พ.ร.บ.", "สมาชิก", "ประชุม"}, []string{"นวัตกรรม", "สตาร์ทอัพ", "อว."}),
	"คสช.": byWords([]string{"คำสั่ง", "ประกาศ", "หัวหน้า", "รักษาความสงบ", "มาตรา 44"}, []string{"สุขภาพ", "สช."}),
	"สคร.": func(c context) (string, bool) {
		enterprises := contains(c.near, "รัฐวิสาหกิจ", "คลัง", "กค.", "คนร.")
		switch {
		case c.figure && !enterprises:
			return c.first + "ที่", true
		case strings.HasPrefix(c.rest, "ที่"):
			return c.first, true
		case c.figure:
			return "", false
		case enterprises:
			return c.second, true
		}
		return c.first, contains(c.near, "โรค", "สาธารณสุข", "สสจ.", "ระบาด")
	},
	"ลบ.":  amountOfMoney,
	"สต.":  amountOfMoney,
	"สอท.": byWords([]string{"ทูต", "กต.", "กงสุล", "ณ กรุง", "ต่างประเทศ"}, []string{"ตำรวจ", "ไซเบอร์", "บช.", "ตร.", "คอลเซ็นเตอร์"}),
	"สนข.": func(c context) (string, bool) {
		if startsThai(c.s.text[c.end:]) {
			return c.second, true
		}
		return c.first, true
	},
	"ทน.": func(c context) (string, bool) {
		if contains(c.near, "ทส.", "ทรัพยากรน้ำ", "น้ำบาดาล", "ทรัพยากรธรรมชาติ") {
			return c.second, !c.name || endsWith(c.before, "กรม", "และ", "โดย")
		}
		return c.first, c.name
	},
	"ก.": func(c context) (string, bool) {
		switch {
		case startsWith(c.rest, ministries...) && !c.figure:
			return ministry + ministryPart(c.rest), true
		}
		return c.first, c.s.measured(c.i)
	},
	"จ.": func(c context) (string, bool) {
		return c.first, c.isCount() || c.isPart() || startsWithProvince(c.rest) || c.name && contains(c.before, "อ.", "อำเภอ")
	},
	"อ.": func(c context) (string, bool) {
		switch {
		case startsWith(c.rest, "ดร.", "ผศ.", "รศ.", "นพ.", "พญ."), endsWith(c.before, "วิทยากร", "วิทยากรโดย", "บรรยายโดย"):
			return c.second, true
		case c.s.last == aNumber && c.figure && contains(c.rest[:min(len(c.rest), 12)], "ส."): // 3 อ. 2 ส.
			return "ออ", true
		case c.isCount(), c.isPart():
			return c.first, true
		case c.figure:
			return "อนุบาล", isSchool(c.before)
		}
		word := c.rest[:thaiLetters(c.rest)]
		following := strings.TrimLeft(c.rest[len(word):], blanks)
		return c.first, c.name && (startsWithAny(c.rest, c.s.voice.Places) || startsWith(c.rest, "เมือง") || contains(c.before, "ต.", "ตำบล") ||
			startsWith(following, "จ.", "จังหวัด") || endsWith(c.before, "พื้นที่", "ที่ว่าการ", "ชาว", "เขต", "กิ่ง", "ทุก", "สาธารณสุข", "เกษตร", "นาย", "ใน", "ผ่าน", "ตัว", "ย่าน") ||
			contains(string(c.s.out[max(0, len(c.s.out)-contextBytes/2):]), "อำเภอ") && !contains(c.before, "อาจารย์", "อ.ดร."))
	},
	"ต.": func(c context) (string, bool) {
		close := startsThai(c.s.text[c.end:]) // ต. ท่ามะขาม may be the east: ลม ต. พัดแรง
		return c.first, c.isCount() || c.name && (close || startsWithAny(c.rest, c.s.voice.Places) || contains(c.rest, "อ.", "อำเภอ", "จ.", "จังหวัด") ||
			endsWith(c.before, "พื้นที่", "ใน", "ชาว", "ทุก") || endsWith(strings.TrimRight(c.before, "0123456789๐๑๒๓๔๕๖๗๘๙ "), "ม.", "หมู่", "หมู่ที่"))
	},
	"ถ.": func(c context) (string, bool) {
		return c.first, c.name
	},
	"ซ.": func(c context) (string, bool) {
		return c.first, c.name || c.figure
	},
	"ม.": villageOrMetre,
	"ป.": func(c context) (string, bool) {
		if startsWith(c.rest, "ตรี", "โท", "เอก") {
			return c.second, true
		}
		if startsWith(c.rest, "อาญา", "แพ่ง", "รัษฎากร", "ที่ดิน") {
			return "ประมวลกฎหมาย", true
		}
		digits, _ := digitsAt(c.rest, 0)
		return c.first, len(digits) == 1 && digits >= "1" && digits <= "6"
	},
	"บ.": func(c context) (string, bool) {
		switch {
		case c.s.last == aNumber && !startsThai(c.s.text[c.end:]) && !endsWith(strings.TrimRight(c.before, "0123456789๐๑๒๓๔๕๖๗๘๙ "), "ม.", "หมู่", "หมู่ที่"):
			return baht, true
		case c.name && contains(c.rest, "จำกัด", "จก."):
			return c.second, true
		}
		return c.first, c.name && (contains(c.rest, "ต.", "ตำบล") || endsWith(strings.TrimRight(c.before, "0123456789๐๑๒๓๔๕๖๗๘๙ "), "ม.", "หมู่", "หมู่ที่"))
	},
	"ศ.": func(c context) (string, bool) {
		return c.first, c.name && !isDigit(c.rest) || startsWith(c.rest, "(พิเศษ)", "(เกียรติคุณ)", "(คลินิก)")
	},
	"น.ส.": func(c context) (string, bool) {
		if c.figure { // of a title deed: น.ส.3 ก. is นอสอสามกอ
			return c.second, true
		}
		return c.first, c.name || startsWith(c.rest, "ก.", "ข.", "(")
	},
	"ส.ค.": func(c context) (string, bool) {
		if digits, _ := digitsAt(c.rest, 0); len(digits) == 1 && c.s.last == anything && isDigit(c.s.text[c.end:]) { // of a claim to land
			return c.second, true
		}
		return c.first, true
	},
	"สว.": func(c context) (string, bool) {
		if startsWith(c.rest, "สภ.", "สอบสวน", "สืบสวน", "จราจร", "ธุรการ", "อก.", "กก.", "(สอบสวน)", "ป.", "ส.") {
			return c.second, true
		}
		return c.first, contains(c.near, "สส.", "ส.ส.", "วุฒิสภา", "สมาชิกสภา", "เลือกตั้ง", "เลือก สว.", "รัฐสภา")
	},
	"ส.ท.": func(c context) (string, bool) {
		return c.first, contains(c.near, "เทศบาล", "เลือกตั้ง", "นายก", "สมาชิกสภา")
	},
	"ตร.": func(c context) (string, bool) {
		if endsWith(c.before, "โฆษก", "มท.", "คค.", "กห.", "ทบ.", "ยธ.", "ก.ตร.", "รอง", "ปปส.", "ป.ป.ส.", "ระเบียบ") {
			return c.second, true
		}
		return c.first, endsWith(c.before, "เจ้าหน้าที่", "จนท.", "นาย", "ด่าน", "ชุด", "กำลัง", "และ") || startsWith(c.rest, "ทางหลวง", "ภูธร", "ท่องเที่ยว", "จราจร", "ชุมชน", "ภ.จว.", "สภ.", "ไซเบอร์", "น้ำ", "รถไฟ", "ตม.", "สอบสวนกลาง", "สันติบาล", "กองปราบ", "พื้นที่", "ตั้งด่าน", "ปคบ.", "ปอท.", "ปอศ.", "ปทส.", "ตชด.", "สน.", "ทล.", "ท้องที่")
	},
	"รร.": func(c context) (string, bool) {
		hotel := contains(c.near, "โรงแรม", "ห้องพัก", "ผู้เข้าพัก", "รีสอร์ท", "แกรนด์", "พลาซ่า", "เซ็นทารา")
		if hotel && !startsWith(c.rest, "บ้าน", "วัด") {
			return c.second, !isSchool(c.near)
		}
		return c.first, startsWith(c.rest, "บ้าน", "วัด", "อนุบาล", "เทศบาล", "ตชด", "ชุมชน", "ราชประชา", "มัธยม", "ประถม", "สาธิต", "นายร้อย", "เตรียม", "สตรี", "อาชีว", "พระ", "เอกชน", "รัฐบาล", "ใน", "สังกัด", "ทั่วประเทศ", "ทุก") ||
			isSchool(c.near) || contains(c.near, "ศธ.", "สพฐ.", "สพป.", "สพม.", "ครู", "เปิดเทอม", "เปิดภาคเรียน", "ปิดเทอม", "การศึกษา")
	},
	"นร.": func(c context) (string, bool) {
		if endsWith(c.before, "รมต.", "รัฐมนตรีประจำ", "ปลัด", "กระทรวง", "รมต. ประจำ") || contains(c.near, "สลน.", "สปน.", "ครม.", "นายกรัฐมนตรี") {
			return c.second, !isSchool(c.near)
		}
		return c.first, isSchool(c.near) || endsWith(c.before, "มอบให้", "ทุนการศึกษา", "เด็ก") || c.s.last == aNumber
	},
	"กก.": func(c context) (string, bool) {
		switch {
		case c.s.measured(c.i), strings.HasPrefix(c.s.text[c.end:], "ละ"):
			return c.first, true
		case endsWith(c.before, "รมว.", "รมช.", "ปลัด", ministry):
			return "กระทรวงการท่องเที่ยวและกีฬา", true
		}
		if startsWith(c.rest, "ผจก.", "ผู้จัดการ", "ผอ.", "ผู้อำนวยการ") {
			return "กรรมการ", true
		}
		if f, ok := figureAt(c.rest, 0); ok && startsWith(strings.TrimLeft(c.rest[f.end:], blanks), baht, "บ.") { // ผักคะน้า กก. 28 บาท
			return c.first, true
		}
		return "กองกำกับการ", startsWith(c.rest, "สภ.", "ตชด.", "สืบสวน", "1", "2", "3", "4") && contains(c.near, "ตำรวจ", "ตร.", "ภ.จว.", "บก.")
	},
	"กม.": func(c context) (string, bool) {
		switch {
		case c.s.measured(c.i):
			return c.first, true
		case startsWith(c.rest, "ที่") || c.figure && contains(c.near, "หลัก", "ถนน", "ทางหลวง", "ถ.", "สาย", "+", "ช่วง", "จราจร"):
			if c.figure {
				return "กิโลเมตรที่", true
			}
			return c.first, true
		}
		return c.first, endsWith(c.before, "หลัก", "ความเร็ว")
	},
	"ก.พ.": func(c context) (string, bool) {
		if endsWith(c.before, "สำนักงาน", "สนง.", "เลขาธิการ") {
			return c.second, true
		}
		return c.first, c.s.last != anything || c.figure || endsWith(c.before, "เดือน", "ม.ค.", "-", "–") || startsWith(c.rest, "-", "–")
	},
	"ร.อ.": rank,
	"ร.ท.": rank,
	"ร.ต.": rank,
	"น.อ.": rank,
	"น.ท.": rank,
	"น.ต.": rank,
	"จ.อ.": rank,
	"จ.ท.": rank,
	"จ.ต.": rank,
	"จ.ส.ต.": func(c context) (string, bool) {
		police := contains(c.near, "ตำรวจ", "สภ.", "ตร.", "ตชด.", "ร.ต.อ.", "ร.ต.ท.", "ร.ต.ต.", "ด.ต.", "พ.ต.ท.", "พ.ต.อ.", "ส.ต.อ.")
		army := contains(c.near, "ทหาร", "มทบ.", "กองพัน", "จ.ส.อ.", "ส.อ.")
		if army {
			c.first = c.second
		}
		return c.first, police != army
	},
	"ส.ป.ก.": landReform,
	"สปก.":   landReform,
	"ร.": func(c context) (string, bool) {
		if !c.figure {
			return "", false
		}
		digits, _ := digitsAt(c.rest, 0)
		king := value(digits) >= 1 && value(digits) <= 10
		if king && (endsWith(c.before, "สมัย", "รัชสมัย", "ในหลวง", "ตั้งแต่สมัย", "ต้นสมัย") ||
			contains(c.near, "ทรงมี", "พระบรม", "พระราช", "รัชกาล", "รัชสมัย", "ในหลวง", "พระบาทสมเด็จ", "เฉลิมพระเกียรติ", "พระองค์", "ทรงพระ", "ประสูติ", "สวรรคต", "ครองราชย์", "วันพ่อ")) {
			return c.first, true
		}
		return c.second, contains(c.near, "พล.ร.", "ทหาร", "พัน.", "กองพัน", "มทบ.", "กองทัพ")
	},
	"ผบ.": func(c context) (string, bool) {
		return "ผู้บังคับบัญชา", false
	},
	"บก.": func(c context) (string, bool) {
		return c.first, startsWith(c.rest, "ตำรวจ", "ตชด.", "ทล.", "อก.", "สส.", "ปราบปราม", "สืบสวน") || contains(c.near, "ผบก.", "ตำรวจ", "ตร.")
	},
	"ทล.": func(c context) (string, bool) {
		f, _ := figureAt(c.rest, 0)
		if c.figure && f.isWhole() && len(f.whole) <= 4 && !c.s.countsAfter(c.s.skipBlanks(c.end)) {
			return c.first, true
		}
		return c.all[2], endsWith(c.before, "ถนน", "กรม") || contains(c.near, "คค.", "คมนาคม", "ทช.", "ขบ.", "กรมทางหลวง", "อธิบดี", "ก่อสร้าง", "รฟม.", "กทพ.")
	},
}

// isPart reports whether the letter ends a longer abbreviation: ศบค.จ.
func (c context) isPart() bool {
	return c.i > 0 && c.s.text[c.i-1] == '.' && !bytes.HasSuffix(c.s.out, []byte(".")) && !startsThai(c.s.text[c.end:]) && !c.figure
}

// amountOfMoney is the rule of ล้านบาท and สตางค์, which follow numbers.
func amountOfMoney(c context) (string, bool) {
	return c.first, c.s.last == aNumber || strings.HasSuffix(c.before, "พัน") || strings.HasSuffix(c.before, "หมื่น")
}

// isCount reports whether a number counts provinces, districts or the like: "26 จ. 129 อ. 750 ต. 4,511 ม.".
func (c context) isCount() bool {
	return c.s.last == aNumber && !startsThai(c.s.text[c.end:]) && !isNaming(c.s.before(c.s.figure.start))
}

// byWords is the rule of an abbreviation of two bodies of which each has words of its own, when only those of one are
// nearby.
func byWords(first, second []string) rule {
	return func(c context) (string, bool) {
		text := c.s.text[max(0, c.i-widely):min(len(c.s.text), c.end+widely)]
		near := strings.ReplaceAll(text, c.s.text[c.i:c.end], "")
		isFirst, isSecond := contains(near, first...), contains(near, second...)
		if isSecond {
			return c.second, !isFirst
		}
		return c.first, isFirst
	}
}

// widely is how many bytes around an abbreviation byWords examines.
const widely = 3 * contextBytes

// ministries are the beginnings of the names that follow กระทรวง.
var ministries = []string{
	"กลาโหม", "คลัง", "การคลัง", "ต่างประเทศ", "การต่างประเทศ", "ท่องเที่ยว", "การท่องเที่ยว", "พัฒนาสังคม", "การพัฒนาสังคม", "อุดมศึกษา", "การอุดมศึกษา", "เกษตร", "คมนาคม", "ดิจิทัล",
	"ทรัพยากร", "พลังงาน", "พาณิชย์", "มหาดไทย", "ยุติธรรม", "แรงงาน", "วัฒนธรรม", "ศึกษา", "สาธารณสุข", "อุตสาหกรรม", "วิทยาศาสตร์",
}

// ask is the rule of abbreviations that no context decides.
func ask(context) (string, bool) { return "", false }

// landReform is the rule of the land reform office, whose letters also occur in title deeds.
func landReform(c context) (string, bool) {
	if startsWith(c.rest, "4", "๔") && !c.s.countsAfter(c.s.skipBlanks(c.end)) { // of a title deed: its letters
		return c.second, true
	}
	return c.first, true
}

// villageOrMetre is the rule of ม.: a metre, a subsection of a law, a school grade, or a village.
func villageOrMetre(c context) (string, bool) {
	digits, end := digitsAt(c.rest, 0)
	switch {
	case c.s.last == aNumber && strings.HasSuffix(strings.TrimRight(c.before, "0123456789๐๑๒๓๔๕๖๗๘๙, "), "ต."): // 12 ต. 35 ม.
		return "หมู่บ้าน", true
	case startsWith(c.rest, "ต้น", "ปลาย"):
		return "มัธยมศึกษาตอน", true
	case digits == "" && c.s.measured(len(c.s.text[:c.s.at])):
		return "เมตร", true
	case startsWithAny(c.rest, universities):
		return "มหาวิทยาลัย", true
	case digits == "":
		return "", false
	case contains(c.before, "พ.ร.บ.", "พ.ร.ก.", "พ.ร.ฎ.", "พระราชบัญญัติ", "พระราชกำหนด", "พระราชกฤษฎีกา", "ประมวลกฎหมาย") && !contains(c.before, "เลขที่", "บ้าน"):
		return "มาตรา", true
	case value(digits) > mostVillages && len(digits) <= 3 && isWhole(c.rest[end:]),
		contains(c.s.before(c.i)+c.rest, "ผู้ประกันตน", "ประกันสังคม", "ประมวลกฎหมาย", "ความผิด", "ข้อหา", "ฝ่าฝืน", "คดี"):
		return "มาตรา", true
	case startsWith(strings.TrimLeft(c.rest[end:], blanks), "ต.", "ตำบล"):
		return "หมู่", true
	case isSchool(c.before) || strings.HasSuffix(strings.TrimRight(c.before, "0123456789-–ถึง "), "ม."):
		return "มัธยมศึกษาปีที่", len(digits) == 1 && digits >= "1" && digits <= "6"
	case endsWith(c.before, "พ.ร.บ.", "รัฐธรรมนูญ", "ตาม", "กฎหมาย", "ป.อาญา"):
		return "มาตรา", true
	}
	after := strings.TrimLeft(c.rest[end:], blanks)
	last := strings.TrimRight(c.before, "0123456789/ ")
	address := len(last) < len(c.before) && isDigit(c.before[len(c.before)-1:]) && !endsWith(strings.TrimRight(last, blanks), "พ.ศ.", "ปี", "พุทธศักราช") // 99/1 ม.4
	return "หมู่", address || startsWith(after, "ต.", "ตำบล", "บ.", "บ้าน", "ถ.", "ถนน", "ซ.", "ซอย") || endsWith(c.before, "บ้าน")
}

// isWhole reports whether a number ends at text, and not only its first digits.
func isWhole(text string) bool { return !isFigureEnd(text) }

// mostVillages is a number above those of villages in a subdistrict: ม.33 is an article of a law.
const mostVillages = 30

// universities are the names before which ม. is มหาวิทยาลัย.
var universities = []string{
	"ราชภัฏ", "เทคโนโลยี", "มหิดล", "เกษตร", "ธรรมศาสตร์", "ศิลปากร", "ขอนแก่น", "นเรศวร", "บูรพา", "รามคำแหง", "สุโขทัยธรรมาธิราช", "สงขลานครินทร์", "แม่โจ้",
	"แม่ฟ้าหลวง", "ศรีนครินทรวิโรฒ", "รังสิต", "เวสเทิร์น", "กรุงเทพ", "วลัยลักษณ์", "มหาสารคาม",
	"เชียงใหม่", "พายัพ", "หอการค้าไทย", "อัสสัมชัญ", "พะเยา", "อุบลราชธานี", "ทักษิณ", "นครพนม", "กาฬสินธุ์", "สวนดุสิต", "ศรีปทุม", "ธุรกิจบัณฑิตย์", "สยาม", "นวมินทราธิราช",
}

// isSchool reports whether the text before a number mentions pupils.
func isSchool(text string) bool {
	return contains(text, "นักเรียน", "ชั้น", "ระดับ", "มัธยม", "ประถม", "โรงเรียน", "ร.ร.", "รร.", "อนุบาล", "ปวช.", "เรียน", "สอบ")
}

// rank is the rule of a rank that two or three of the armed forces have.
func rank(c context) (string, bool) {
	navy := contains(c.rest, "ร.น.", "ราชนาวี") || contains(c.near, "ทหารเรือ", "ทร.", "กองทัพเรือ", "นาวิกโยธิน")
	air := contains(c.near, "กองบิน", "ทหารอากาศ", "กองทัพอากาศ", "ทอ.")
	army := contains(c.near, "ทหารบก", "มทบ.", "กองพัน", "พล.ร.", "กรมทหาร", "กองพลทหารราบ", "กองทัพบก", "นศท.", "ผบ.ทบ.", "ทภ.", "มทภ.", "กอ.รมน.", "ฉก.", "กกล.")
	if len(c.all) == 2 { // the army has none of these ranks
		if navy {
			return c.all[0], !air
		}
		return c.all[1], air
	}
	switch {
	case endsWith(c.before, "ว่าที่"): // reserve officers
		return c.all[0], !navy && !air
	case navy:
		return c.all[1], !air && !army
	case air:
		return c.all[2], !army
	}
	return c.all[0], army
}
