package aloud

import "strings"

// A context is an ambiguous abbreviation with what is around it, for its rule.
type context struct {
	s             *speech
	i, end        int    // where it stands
	before, rest  string // of the text
	near          string // both
	first, second string // of the long forms
	all           []string
	name, figure  bool // a Thai letter, or a digit, follows
}

// A rule returns what an abbreviation is said as where it stands; false where that is unclear, and a person has to say.
type rule func(context) (words string, ok bool)

// rules holds the rule of each ambiguous abbreviation of package thai but for those of weekdays alone, by its short form.
var rules = map[string]rule{
	"ทช.":  ask,
	"กปน.": ask,
	"น.":   ask,
	"จ.": func(c context) (string, bool) {
		return c.first, startsWithProvince(c.rest) || c.name && contains(c.before, "อ.", "อำเภอ")
	},
	"อ.": func(c context) (string, bool) {
		switch {
		case startsWith(c.rest, "ดร.", "ผศ.", "รศ.", "นพ.", "พญ."), endsWith(c.before, "วิทยากร", "วิทยากรโดย", "บรรยายโดย"):
			return c.second, true
		case c.figure:
			return "อนุบาล", isSchool(c.before)
		}
		word := c.rest[:thaiLetters(c.rest)]
		following := strings.TrimLeft(c.rest[len(word):], blanks)
		return c.first, c.name && (startsWithAny(c.rest, c.s.voice.Places) || startsWith(c.rest, "เมือง") || contains(c.before, "ต.", "ตำบล") ||
			startsWith(following, "จ.", "จังหวัด") || endsWith(c.before, "พื้นที่", "ที่ว่าการ", "ชาว", "เขต", "กิ่ง", "ทุก", "สาธารณสุข", "เกษตร", "นาย"))
	},
	"ต.": func(c context) (string, bool) {
		close := startsThai(c.s.text[c.end:]) // ต. ท่ามะขาม may be the East: ลม ต. พัดแรง
		return c.first, c.name && (close || startsWithAny(c.rest, c.s.voice.Places) || contains(c.rest, "อ.", "อำเภอ", "จ.", "จังหวัด") ||
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
		digits, _ := digitsAt(c.rest, 0)
		return c.first, len(digits) == 1 && digits >= "1" && digits <= "6"
	},
	"บ.": func(c context) (string, bool) {
		switch {
		case c.s.last == aNumber && !c.name:
			return baht, true
		case c.name && contains(c.rest, "จำกัด", "จก."):
			return c.second, true
		}
		return c.first, c.name && (contains(c.rest, "ต.", "ตำบล") || endsWith(strings.TrimRight(c.before, "0123456789๐๑๒๓๔๕๖๗๘๙ "), "ม.", "หมู่", "หมู่ที่"))
	},
	"ศ.": func(c context) (string, bool) {
		return c.first, c.name && !isDigit(c.rest)
	},
	"น.ส.": func(c context) (string, bool) {
		if c.figure { // of a title deed: น.ส.3 ก. is นอสอสามกอ
			return c.second, true
		}
		return c.first, c.name
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
		return c.first, endsWith(c.before, "เจ้าหน้าที่", "จนท.", "นาย", "ด่าน", "ชุด", "กำลัง", "และ") || startsWith(c.rest, "ทางหลวง", "ภูธร", "ท่องเที่ยว", "จราจร", "ชุมชน", "ภ.จว.", "สภ.")
	},
	"รร.": func(c context) (string, bool) {
		return c.first, startsWith(c.rest, "บ้าน", "วัด", "อนุบาล", "เทศบาล", "ตชด", "ชุมชน", "ราชประชา", "มัธยม", "ประถม") || isSchool(c.before)
	},
	"นร.": func(c context) (string, bool) {
		return c.first, isSchool(c.near) || endsWith(c.before, "มอบให้", "ทุนการศึกษา", "เด็ก") || c.s.last == aNumber
	},
	"กก.": func(c context) (string, bool) {
		if c.s.measured(c.i) {
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
		if endsWith(c.before, "สมัย", "รัชสมัย", "ในหลวง", "ตั้งแต่สมัย", "ต้นสมัย") {
			return c.first, true
		}
		return c.second, contains(c.near, "พล.ร.", "ทหาร", "พัน.", "กองพัน", "มทบ.", "กองทัพ")
	},
	"ผบ.": func(c context) (string, bool) {
		return "ผู้บังคับบัญชา", false
	},
	"บก.": func(c context) (string, bool) {
		return c.first, startsWith(c.rest, "ตำรวจ", "ตชด.", "ทล.", "อก.", "สส.")
	},
	"ทล.": func(c context) (string, bool) {
		return c.first, c.figure
	},
}

// ask is the rule of abbreviations that no context decides.
func ask(context) (string, bool) { return "", false }

// landReform is the rule of the office for land reform, whose letters a title deed bears.
func landReform(c context) (string, bool) {
	if c.figure { // of a title deed: its letters
		return c.second, true
	}
	return c.first, true
}

// villageOrMetre is the rule of ม.: a metre, a part of a law, a class of a school, or a village.
func villageOrMetre(c context) (string, bool) {
	digits, end := digitsAt(c.rest, 0)
	switch {
	case digits == "" && c.s.measured(len(c.s.text[:c.s.at])):
		return "เมตร", true
	case startsWithAny(c.rest, universities):
		return "มหาวิทยาลัย", true
	case startsWith(c.rest, "ต้น", "ปลาย"):
		return "มัธยมศึกษาตอน", true
	case digits == "":
		return "", false
	case contains(c.before, "พ.ร.บ.", "พ.ร.ก.", "พ.ร.ฎ.", "พระราชบัญญัติ", "พระราชกำหนด", "พระราชกฤษฎีกา", "ประมวลกฎหมาย") && !contains(c.before, "เลขที่", "บ้าน"):
		return "มาตรา", true
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

// universities are the names after which ม. is มหาวิทยาลัย.
var universities = []string{
	"ราชภัฏ", "เทคโนโลยี", "มหิดล", "เกษตร", "ธรรมศาสตร์", "ศิลปากร", "ขอนแก่น", "นเรศวร", "บูรพา", "รามคำแหง", "สุโขทัยธรรมาธิราช", "สงขลานครินทร์", "แม่โจ้",
	"แม่ฟ้าหลวง", "ศรีนครินทรวิโรฒ", "รังสิต", "เวสเทิร์น", "กรุงเทพ", "วลัยลักษณ์", "มหาสารคาม",
}

// isSchool reports whether the text before a number speaks of pupils.
func isSchool(text string) bool {
	return contains(text, "นักเรียน", "ชั้น", "ระดับ", "มัธยม", "ประถม", "โรงเรียน", "ร.ร.", "รร.", "อนุบาล", "ปวช.", "เรียน", "สอบ")
}

// rank is the rule of a rank that two or three of the forces have.
func rank(c context) (string, bool) {
	navy := contains(c.rest, "ร.น.", "ราชนาวี") || contains(c.near, "ทหารเรือ", "ทร.", "กองทัพเรือ", "นาวิกโยธิน")
	air := contains(c.near, "กองบิน", "ทหารอากาศ", "กองทัพอากาศ", "ทอ.")
	army := contains(c.near, "ทหารบก", "มทบ.", "กองพัน", "พล.ร.", "กรมทหาร", "กองพลทหารราบ", "กองทัพบก", "นศท.")
	if len(c.all) == 2 { // the army has none of these
		if navy {
			return c.all[0], !air
		}
		return c.all[1], air
	}
	switch {
	case endsWith(c.before, "ว่าที่"): // of the reserve
		return c.all[0], !navy && !air
	case navy:
		return c.all[1], !air && !army
	case air:
		return c.all[2], !army
	}
	return c.all[0], army
}
