package aloud

import (
	"slices"
	"strings"
	"unicode/utf8"

	"hokhao/generator/thai"
)

// unit reads the unit after a number, and drops the blanks before a counting word.
func (s *speech) unit() {
	next := s.skipBlanks(s.at)
	rest := s.text[next:]
	if strings.HasPrefix(rest, "%") {
		words := "เปอร์เซ็นต์"
		if strings.HasSuffix(s.before(s.figure.start), "ร้อยละ") {
			words = "" // in ร้อยละ 12.5% both mean per cent
		}
		s.say(words, next+1, aMeasure)
		return
	}
	if n := latinUnit(rest); n != "" {
		s.say(latinUnits[n], next+len(n), aMeasure)
		return
	}
	if strings.HasPrefix(rest, "°") || strings.HasPrefix(rest, "℃") {
		s.degrees(next)
		return
	}
	if n := s.counter(s.figure, rest); n > 0 {
		s.at = next
		s.copy(n, aMeasure)
		return
	}
	if startsWith(rest, "ของ", "ต่อปี", "ต่อเดือน", "ต่อวัน", "ต่อครั้ง", "ต่อคน") {
		s.at = next
		return
	}
	for _, c := range []string{"ใน", "ถึง", "ต่อ", "และ", "หรือ"} { // สามในสี่
		if after, ok := strings.CutPrefix(rest, c); ok && isDigit(strings.TrimLeft(after, blanks)) {
			s.at = next
			s.copy(len(c), anything)
			s.at = s.skipBlanks(s.at)
			return
		}
	}
	if measureFollows(rest) {
		s.at = next // read by abbreviated
		return
	}
	for _, m := range multipliers {
		if strings.HasPrefix(rest, m) && !strings.HasPrefix(rest[len(m):], ".") { // พัน.1 is a battalion
			s.at = next
			s.copy(len(m), aNumber)
			s.unit()
			return
		}
	}
	for _, m := range thai.MonthNames {
		if strings.HasPrefix(rest, m.Long) || strings.HasPrefix(rest, m.Short) {
			s.at = next
			return
		}
	}
}

var multipliers = []string{"ล้าน", "แสน", "หมื่น", "พัน", "ร้อย", "สิบ"}

// latinUnits maps the units that are written in Latin letters after a number to their readings.
var latinUnits = map[string]string{
	"km": "กิโลเมตร", "km/h": "กิโลเมตรต่อชั่วโมง", "km²": "ตารางกิโลเมตร", "km2": "ตารางกิโลเมตร",
	"m": "เมตร", "m²": "ตารางเมตร", "m2": "ตารางเมตร", "m³": "ลูกบาศก์เมตร", "m3": "ลูกบาศก์เมตร", "m/s": "เมตรต่อวินาที",
	"cm": "เซนติเมตร", "mm": "มิลลิเมตร", "kg": "กิโลกรัม", "g": "กรัม", "mg": "มิลลิกรัม", "ml": "มิลลิลิตร", "mL": "มิลลิลิตร",
	"L": "ลิตร", "l": "ลิตร", "kW": "กิโลวัตต์", "MW": "เมกะวัตต์", "kWh": "กิโลวัตต์ชั่วโมง", "kV": "กิโลโวลต์", "V": "โวลต์", "W": "วัตต์", "Hz": "เฮิรตซ์", "MHz": "เมกะเฮิรตซ์", "kHz": "กิโลเฮิรตซ์",
	"µg/m³": "ไมโครกรัมต่อลูกบาศก์เมตร", "μg/m³": "ไมโครกรัมต่อลูกบาศก์เมตร", "µg/m3": "ไมโครกรัมต่อลูกบาศก์เมตร", "ug/m3": "ไมโครกรัมต่อลูกบาศก์เมตร",
	"mg/L": "มิลลิกรัมต่อลิตร", "GB": "กิกะไบต์", "MB": "เมกะไบต์", "TB": "เทระไบต์", "Mbps": "เมกะบิตต่อวินาที", "dB": "เดซิเบล", "ha": "เฮกตาร์",
}

const longestLatinUnit = 7 // bytes

// latinUnit returns the unit that text begins with, as written, or "".
func latinUnit(text string) string {
	for n := min(longestLatinUnit, len(text)); n > 0; n-- {
		if latinUnits[text[:n]] == "" {
			continue
		}
		if n < len(text) && (isAlphanumeric(text[n]) || strings.HasPrefix(text[n:], "²") || strings.HasPrefix(text[n:], "³")) {
			return ""
		}
		return text[:n]
	}
	return ""
}

// A counted word follows a number without a pause.
type counted struct {
	word string
	how  counting
}

// counting says in which contexts a word counts.
type counting int

const (
	wherever counting = iota // also at the beginning of a longer word
	counts                   // if the number does not name something: 13 อำเภอ, but not หมู่ 4 ตำบลท่าม่วง
	alone                    // if no letter follows that could make it another word: หลัง, เรื่อง
)

var countedWords = func() map[rune][]counted {
	all := map[rune][]counted{}
	add := func(words string, how counting) {
		for _, w := range strings.Fields(words) {
			r, _ := utf8.DecodeRuneInString(w)
			all[r] = append(all[r], counted{w, how})
		}
	}
	add(`คน ราย บาท สตางค์ คัน ครั้ง ชั่วโมง นาที วินาที แห่ง ครัวเรือน ครอบครัว หลังคาเรือน ไร่ ตารางวา ตารางเมตร ตารางกิโลเมตร ลูกบาศก์เมตร
		เมตร เซนติเมตร มิลลิเมตร กิโลเมตร กิโลกรัม กรัม มิลลิกรัม ไมโครกรัม ลิตร มิลลิลิตร ตัน ขวบ รูป เปอร์เซ็นต์ องศา โมง ทุ่ม กว่า เศษ เท่า
		สัปดาห์ แปลง ถุง ขวด กล่อง กระสอบ หลอด เม็ด มื้อ บูธ ฟุต นิ้ว ดอลลาร์ วัตต์ เมกะวัตต์ ที่นั่ง อัตรา พรรษา คะแนน แรงม้า เดซิเบล พระองค์ คิว
		สตางค์ กิโลวัตต์ เฮกตาร์ เมกะเฮิรตซ์ ขีด กระป๋อง ซีซี ไมครอน ค่ำ ทุน ฝัก สิทธิ เคส`, wherever)
	add(`วัน เดือน ปี คืน ต้น วา เล่ม ฉบับ ชุด ชิ้น ใบ แผ่น ประการ หน่วย เที่ยว ขบวน ตู้ ลำ ดวง เส้น จุด ทีม เครื่อง ซอง แก้ว จาน ชนิด ประเภท สาขา ร้าน ตำแหน่ง
		หลักสูตร รุ่น ห้อง หมู่บ้าน ตำบล อำเภอ จังหวัด ชุมชน โรงเรียน ประเทศ แยก ฟอง ผืน ลัง ดอก ก้อน เส้นทาง รายการ กิจกรรม ศพ เต็นท์ สถานี โซน เวที เลน ช่องทาง
		สนาม ประตู เซต แพ โต๊ะ เตียง ห้องเรียน ขั้นตอน มาตรการ ล้อ เข็ม โดส ภาษา คูหา ข้อ ช่อง รอบ ภาพ ตัว กลุ่ม โรงงาน คำขอ เรื่อง บ่อ ถัง`, counts)
	add(`งาน องค์ ท่าน นาย อัน หลัง โครงการ สาย ด้าน คู่ เสียง สมัย ชั้น หน้า บท ตอน วง คณะ หมู่ วัด ลูก กอง ภาค เขต ข้าง หลัก ปาก ที่`, alone)
	for _, words := range all {
		slices.SortStableFunc(words, func(a, b counted) int { return len(b.word) - len(a.word) }) // the longest first
	}
	return all
}()

// classifier returns the counted word that text begins with, and its length, or 0.
func classifier(text string) (counted, int) {
	r, _ := utf8.DecodeRuneInString(text)
	for _, c := range countedWords[r] {
		if strings.HasPrefix(text, c.word) {
			return c, len(c.word)
		}
	}
	return counted{}, 0
}

// namingWords precede numbers that name something and count nothing.
var namingWords = []string{"ที่", "ปี", "พ.ศ.", "หมู่", "ม.", "มาตรา", "ข้อ", "รุ่น", "หมายเลข", "สาย", "งวด", "ประจำปี", "ปีงบประมาณ", "ปีการศึกษา", "ชั้น", "ห้อง", "ซอย", "ซ."}

func isNaming(text string) bool {
	return endsWith(text, namingWords...) && !endsWith(text, "พื้นที่", "สถานที่", "หน้าที่", "แผนที่")
}

// isDuration reports whether a word is a part of a duration: "3 ปี 6 เดือน".
func isDuration(before, word, after string) bool {
	units := []string{"ปี", "เดือน", "วัน", "คืน"}
	if !slices.Contains(units, word) {
		return false
	}
	for _, u := range units {
		if number := strings.TrimSuffix(before, u); number != before && isDigit(lastRune(strings.TrimRight(number, blanks))) {
			return true
		}
	}
	digits, end := digitsAt(strings.TrimLeft(after, blanks), 0)
	next := strings.TrimLeft(strings.TrimLeft(after, blanks)[end:], blanks)
	return len(digits) > 0 && len(digits) <= 2 && word != "วัน" && startsWith(next, units...) && !startsWith(next, "วันที่")
}

func lastRune(text string) string {
	_, size := utf8.DecodeLastRuneInString(text)
	return text[len(text)-size:]
}

// counter returns the length of the word at the beginning of rest that f counts, or 0.
func (s *speech) counter(f figure, rest string) int {
	c, n := classifier(rest)
	if n == 0 {
		return 0
	}
	before := s.before(f.start)
	after := rest[n:]
	switch {
	case strings.HasPrefix(after, "ที่") && isDigit(strings.TrimLeft(strings.TrimPrefix(after, "ที่"), blanks)): // ครั้งที่ 2
		return 0
	case isYear(f.whole) && f.isWhole() && (c.how != wherever || c.word == "สัปดาห์"):
		return 0
	case c.how == wherever:
		return n
	case isDuration(before, c.word, after):
		return n
	case isNaming(before), isNaming(c.word) && isDigit(strings.TrimLeft(after, blanks)): // ชั้น 3 ห้อง 5
		return 0
	case !startsThai(after):
		return n
	case startsWith(after, "ต่อ", "ขึ้นไป", "แรก", "ละ", "และ", "ใน", "ถึง", "เป็น", "ก่อน", "นี้", "แล้ว", "จาก", "เพื่อ", "ของ", "ได้", "ให้", "โดย"):
		return n
	case c.how == alone:
		return 0
	}
	switch c.word {
	case "วัน":
		if strings.HasPrefix(after, "ที่") || startsWithWeekday(after) {
			return 0
		}
	case "เดือน":
		if m, _ := monthAt(after, 0); m > 0 {
			return 0
		}
	case "ปี":
		if startsWith(after, "งบประมาณ", "การศึกษา", "การผลิต") {
			return 0
		}
	case "คืน":
		if strings.HasPrefix(after, "วัน") {
			return 0
		}
	}
	for word := range s.voice.Words.Words(rest[:thaiLetters(rest[:min(len(rest), contextBytes/2)])]) {
		if word != c.word { // ตัวเลข
			return 0
		}
		break
	}
	return n
}

// countsAfter reports whether the number at i counts something.
func (s *speech) countsAfter(i int) bool {
	f, _ := figureAt(s.text, i)
	rest := s.after(f.end)
	return s.counter(f, rest) > 0 && !strings.HasPrefix(rest, "ที่") || startsWith(rest, "%", "°", "℃") || startsWith(rest, multipliers...) || measureFollows(rest)
}

// countsAfterRange reports whether the other end of the range at i counts something.
func (s *speech) countsAfterRange(i int) bool {
	at, size := s.dashAt(i)
	if size == 0 {
		return false
	}
	f, ok := figureAt(s.text, s.skipBlanks(at+size))
	return ok && s.countsAfter(f.start)
}
