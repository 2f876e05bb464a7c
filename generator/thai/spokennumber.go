package thai

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// number says the number at s.at, and what belongs to it.
func (s *speech) number() {
	if s.address() {
		return
	}
	f, _ := figureAt(s.text, s.at)
	before := s.before(s.at)
	s.figure = f
	switch {
	case s.plate():
	case s.phone(before):
	case s.date(f):
	case s.clock(f, before):
	case s.code(f, before):
	case s.dashed(f, before):
	case s.slashed(f, before):
	case s.ratio(f, before):
	case s.attached(f):
	case s.year(f, before):
	case s.item(f, before):
	default:
		s.quantity(f)
	}
}

// quantity says a plain number with its unit, or an amount of money.
func (s *speech) quantity(f figure) {
	// A counted number belongs to the word before it, unless that is the last of a list or a name.
	if before := s.before(s.at); endsThai(before) && s.last == anything && (!f.isWhole() && !f.isCode() || s.countsAfter(s.at) || s.countsAfterRange(f.end)) && !endsInProvince(before) && !endsWith(before, s.voice.Places...) {
		s.trimBlanks()
	} else {
		s.tie()
	}
	if f.isWhole() && endsWith(s.before(f.start), "ค่ำ เดือน") && (f.whole == "1" || f.whole == "2") { // of the lunar year
		s.say(map[string]string{"1": "อ้าย", "2": "ยี่"}[f.whole], f.end, aMeasure)
		return
	}
	if words, end, ok := s.money(f); ok {
		s.say(words, end, aMeasure)
		return
	}
	if group, end := digitsAt(s.text, min(f.end+1, len(s.text))); group != "" && s.text[f.end] == ',' && len(group) != len(f.whole) && max(len(group), len(f.whole)) > 2 {
		s.numberDoubt(end, "ตัวเลขหลักพันคั่นด้วยจุลภาคทุกสามหลัก เช่น 1,250 ถ้าเป็นหลายตัวเลข เว้นวรรคหลังจุลภาค")
		return
	}
	s.say(s.plain(f), f.end, aNumber)
	if f.decimals != "" { // 1.2.3
		for strings.HasPrefix(s.text[s.at:], ".") {
			part, end := digitsAt(s.text, s.at+1)
			if part == "" {
				break
			}
			s.say(point+cardinal(part), end, aNumber)
		}
	}
	s.unit()
}

// longestCardinal is how many digits a number without commas may have to be read as one; a longer one is a code.
const longestCardinal = 9

// plain reads a number without a unit; a code digit by digit.
func (s *speech) plain(f figure) string {
	switch {
	case f.isWhole() && (f.isCode() || len(f.whole) > longestCardinal):
		return spell(f.whole)
	case f.isCode(): // of a file: กจ 0017.1
		return spell(f.whole) + point + spell(f.decimals)
	}
	return decimal(f.whole, f.decimals)
}

// money says f as an amount where บาท follows, also after the other end of a range.
func (s *speech) money(f figure) (words string, end int, ok bool) {
	rest := s.text[f.end:]
	next := s.skipBlanks(f.end)
	switch {
	case strings.HasPrefix(s.text[next:], baht):
		return amount(f.whole, f.decimals), next + len(baht), true
	case strings.HasPrefix(rest, ".-"), strings.HasPrefix(rest, ",-"):
		end = f.end + len(".-")
		if next := s.skipBlanks(end); strings.HasPrefix(s.text[next:], baht) {
			end = next + len(baht)
		}
		return amount(f.whole, f.decimals), end, true
	}
	if d, size := s.dashAt(f.end); size > 0 && f.decimals != "" {
		if other, ok := figureAt(s.text, s.skipBlanks(d+size)); ok && strings.HasPrefix(s.after(other.end), baht) {
			return amount(f.whole, f.decimals), f.end, true
		}
	}
	return "", 0, false
}

// dashAt gives where the dash after i stands, blanks left out, and how long it is; 0 where there is none.
func (s *speech) dashAt(i int) (at, size int) {
	at = s.skipBlanks(i)
	for _, d := range []string{"-", "–", "—", "‐", "‑", "‒", "−"} {
		if strings.HasPrefix(s.text[at:], d) {
			return at, len(d)
		}
	}
	return at, 0
}

// unit says the unit that stands after a number, and drops the blanks before a word that counts.
func (s *speech) unit() {
	next := s.skipBlanks(s.at)
	rest := s.text[next:]
	if strings.HasPrefix(rest, "%") {
		words := "เปอร์เซ็นต์"
		if strings.HasSuffix(s.before(s.figure.start), "ร้อยละ") {
			words = "" // ร้อยละ 12.5% says it twice
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
		s.at = next // said by abbreviated
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
	for _, m := range months {
		if strings.HasPrefix(rest, m.long) || strings.HasPrefix(rest, m.short) {
			s.at = next
			return
		}
	}
}

var multipliers = []string{"ล้าน", "แสน", "หมื่น", "พัน", "ร้อย", "สิบ"}

// latinUnits are the units that are written in Latin letters after a number.
var latinUnits = map[string]string{
	"km": "กิโลเมตร", "km/h": "กิโลเมตรต่อชั่วโมง", "km²": "ตารางกิโลเมตร", "km2": "ตารางกิโลเมตร",
	"m": "เมตร", "m²": "ตารางเมตร", "m2": "ตารางเมตร", "m³": "ลูกบาศก์เมตร", "m3": "ลูกบาศก์เมตร", "m/s": "เมตรต่อวินาที",
	"cm": "เซนติเมตร", "mm": "มิลลิเมตร", "kg": "กิโลกรัม", "g": "กรัม", "mg": "มิลลิกรัม", "ml": "มิลลิลิตร", "mL": "มิลลิลิตร",
	"L": "ลิตร", "l": "ลิตร", "kW": "กิโลวัตต์", "MW": "เมกะวัตต์", "kWh": "กิโลวัตต์ชั่วโมง", "kV": "กิโลโวลต์", "V": "โวลต์", "W": "วัตต์", "Hz": "เฮิรตซ์", "MHz": "เมกะเฮิรตซ์", "kHz": "กิโลเฮิรตซ์",
	"µg/m³": "ไมโครกรัมต่อลูกบาศก์เมตร", "μg/m³": "ไมโครกรัมต่อลูกบาศก์เมตร", "µg/m3": "ไมโครกรัมต่อลูกบาศก์เมตร", "ug/m3": "ไมโครกรัมต่อลูกบาศก์เมตร",
	"mg/L": "มิลลิกรัมต่อลิตร", "GB": "กิกะไบต์", "MB": "เมกะไบต์", "TB": "เทระไบต์", "Mbps": "เมกะบิตต่อวินาที", "dB": "เดซิเบล", "ha": "เฮกตาร์",
}

const longestLatinUnit = 7 // bytes

// latinUnit gives the unit that text begins with, as written; "" where there is none.
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

// counting says where a word counts.
type counting int

const (
	wherever counting = iota // also where it begins a longer word
	counts                   // where the number does not name something: 13 อำเภอ, but not หมู่ 4 ตำบลท่าม่วง
	alone                    // where no letter follows that could make another word of it: หลัง, เรื่อง
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
		สตางค์ กิโลวัตต์ เฮกตาร์ เมกะเฮิรตซ์ ขีด กระป๋อง ซีซี ไมครอน ค่ำ ทุน ฝัก สิทธิ`, wherever)
	add(`วัน เดือน ปี คืน ต้น วา เล่ม ฉบับ ชุด ชิ้น ใบ แผ่น ประการ หน่วย เที่ยว ขบวน ตู้ ลำ ดวง เส้น จุด ทีม เครื่อง ซอง แก้ว จาน ชนิด ประเภท สาขา ร้าน ตำแหน่ง
		หลักสูตร รุ่น ห้อง หมู่บ้าน ตำบล อำเภอ จังหวัด ชุมชน โรงเรียน ประเทศ แยก ฟอง ผืน ลัง ดอก ก้อน เส้นทาง รายการ กิจกรรม ศพ เต็นท์ สถานี โซน เวที เลน ช่องทาง
		สนาม ประตู เซต แพ โต๊ะ เตียง ห้องเรียน ขั้นตอน มาตรการ ล้อ เข็ม โดส ภาษา คูหา ข้อ ช่อง รอบ ภาพ ตัว กลุ่ม โรงงาน คำขอ เรื่อง บ่อ ถัง`, counts)
	add(`งาน องค์ ท่าน นาย อัน หลัง โครงการ สาย ด้าน คู่ เสียง สมัย ชั้น หน้า บท ตอน วง คณะ หมู่ วัด ลูก กอง ภาค เขต ข้าง หลัก ปาก ที่`, alone)
	for _, words := range all {
		slices.SortStableFunc(words, func(a, b counted) int { return len(b.word) - len(a.word) }) // the longest first
	}
	return all
}()

// classifier gives the counted word that text begins with, and its length; 0 where there is none.
func classifier(text string) (counted, int) {
	r, _ := utf8.DecodeRuneInString(text)
	for _, c := range countedWords[r] {
		if strings.HasPrefix(text, c.word) {
			return c, len(c.word)
		}
	}
	return counted{}, 0
}

// namingWords stand before numbers that name something and count nothing.
var namingWords = []string{"ที่", "ปี", "พ.ศ.", "หมู่", "ม.", "มาตรา", "ข้อ", "รุ่น", "หมายเลข", "สาย", "งวด", "ประจำปี", "ปีงบประมาณ", "ปีการศึกษา", "ชั้น", "ห้อง", "ซอย", "ซ."}

func isNaming(text string) bool {
	return endsWith(text, namingWords...) && !endsWith(text, "พื้นที่", "สถานที่", "หน้าที่", "แผนที่")
}

// counter gives the length of the word at the beginning of rest that f counts; 0 where it counts none.
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
	for word := range s.voice.Words.Words(rest[:thaiLetters(rest[:min(len(rest), seen/2)])]) {
		if word != c.word { // ตัวเลข
			return 0
		}
		break
	}
	return n
}

// phoneWords stand before telephone numbers.
var phoneWords = []string{
	"โทรศัพท์", "โทร", "สายด่วน", "โทรสาร", "แฟกซ์", "มือถือ", "เบอร์", "Call Center", "call center", "Hotline", "hotline", "Tel", "Fax", "โทรศัพท์หมายเลข",
	"โทรหมายเลข", "โทร.หมายเลข", "โทร. หมายเลข", "โทรที่", "โทรศัพท์ที่", "โทรแจ้ง", "โทรสอบถาม",
}

// hotlines are the short numbers of the authorities, which releases give after แจ้ง or the name of a service too.
var hotlines = map[string]bool{
	"191": true, "199": true, "1111": true, "1129": true, "1130": true, "1146": true, "1155": true, "1166": true, "1182": true, "1193": true, "1195": true,
	"1199": true, "1300": true, "1310": true, "1323": true, "1330": true, "1356": true, "1362": true, "1386": true, "1422": true, "1441": true, "1444": true,
	"1460": true, "1479": true, "1490": true, "1506": true, "1546": true, "1555": true, "1567": true, "1569": true, "1579": true, "1584": true, "1586": true,
	"1599": true, "1646": true, "1650": true, "1662": true, "1663": true, "1667": true, "1669": true, "1672": true, "1675": true, "1676": true, "1690": true,
	"1784": true, "1860": true,
}

// phone says a telephone number, group by group, with what follows of it: another line, an extension.
func (s *speech) phone(before string) bool {
	end := s.phoneNumber(s.at, before)
	if end == 0 {
		return false
	}
	if r, _ := utf8.DecodeLastRune(s.out); isThaiLetter(r) {
		s.out = append(s.out, ' ') // โทร.1669
	}
	s.sayGroups(s.at, end)
	if at, size := s.dashAt(end); size > 0 && at == end { // 0 3451 1234-5: the next lines
		if more, stop := digitsAt(s.text, at+size); more != "" && len(more) <= 4 {
			s.say(" ถึง "+spell(more), stop, aNumber)
		}
	}
	for _, w := range []string{"ต่อ", "กด", "ext.", "ext"} {
		next := s.skipBlanks(s.at)
		rest, ok := strings.CutPrefix(s.text[next:], w)
		if !ok {
			continue
		}
		if more, stop := digitsAt(s.text, len(s.text)-len(strings.TrimLeft(rest, blanks))); more != "" {
			if strings.HasPrefix(w, "ext") {
				w = "ต่อ"
			}
			s.say(" "+w+" "+spell(more), stop, aNumber)
			if at, size := s.dashAt(stop); size > 0 && at == stop {
				if more, stop := digitsAt(s.text, at+size); more != "" {
					s.say(" ถึง "+spell(more), stop, aNumber)
				}
			}
		}
	}
	s.digits = digitList{s.at, true}
	s.last = anything
	return true
}

// sayGroups says the digits from at to end one by one; what stands between them becomes a pause.
func (s *speech) sayGroups(at, end int) {
	for first := true; at < end; {
		digits, next := digitsAt(s.text, at)
		if digits == "" {
			at++
			continue
		}
		if !first {
			s.out = append(s.out, ' ')
		}
		s.out = append(s.out, spell(digits)...)
		at, first = next, false
	}
	s.at, s.last = end, aNumber
}

// phoneNumber gives where the telephone number at i ends; 0 where there is none. A Thai number has nine digits, that
// of a mobile ten, and begins with 0, or with +66 in its place.
func (s *speech) phoneNumber(i int, before string) int {
	first, _ := digitsAt(s.text, i)
	called := s.follows(true, before) || endsWith(strings.TrimRight(before, ":. "), phoneWords...)
	abroad := strings.HasSuffix(before, "+") && s.at > 0 && s.text[s.at-1] == '+' && strings.HasPrefix(first, "66")
	if first[0] == '0' || abroad {
		if end := s.phoneDigits(i, first, abroad); end > 0 {
			return end
		}
	}
	if f, _ := figureAt(s.text, i); !f.isWhole() || s.countsAfter(i) {
		return 0
	}
	if called && len(first) >= 3 {
		_, end := digitsAt(s.text, i)
		for end < len(s.text) && (s.text[end] == '-' || s.text[end] == ' ' && (first == "1800" || first[0] == '0')) {
			more, next := digitsAt(s.text, end+1)
			if len(more) < 2 {
				break
			}
			end = next
		}
		return end
	}
	if called && first[0] == '0' {
		_, end := digitsAt(s.text, i)
		return end
	}
	if len(first) >= 3 && len(first) <= 5 && first[0] == '1' {
		_, end := digitsAt(s.text, i)
		if isFigureEnd(s.text[end:]) {
			return 0
		}
		near := before[strings.LastIndexAny(before, "0123456789")+1:]
		if contains(near, "โทร", "สายด่วน", "hotline", "Hotline") ||
			hotlines[first] && (contains(before, "โทร", "สายด่วน") || endsWith(strings.TrimRight(before, ": "), hotlineWords...)) {
			return end
		}
	}
	return 0
}

// hotlineWords stand before the number of an authority, where no telephone is named.
var hotlineWords = []string{
	"แจ้ง", "ติดต่อ", "สอบถาม", "ร้องเรียน", "หมายเลข", "ศูนย์ดำรงธรรม", "ฉุกเฉิน", "ดับเพลิง", "เหตุร้าย", "เรียก", "สาธารณภัย", "ท่องเที่ยว", "กู้ชีพ", "ปภ.",
}

// phoneDigits gives where the groups of a telephone number at i end, the first of which is given; 0 where they do
// not make one.
func (s *speech) phoneDigits(i int, first string, abroad bool) int {
	count, wanted := 0, 0
	for end, digits := i, first; ; {
		if digits == "" {
			return 0
		}
		number := digits
		if abroad && count == 0 {
			number = "0" + digits[2:]
		}
		count += len(number)
		_, end = digitsAt(s.text, end)
		if wanted == 0 && count > 1 {
			second := number[max(0, 1-(count-len(number)))]
			wanted = 9
			if second == '6' || second == '8' || second == '9' {
				wanted = 10
			}
		}
		if wanted > 0 && count >= wanted {
			if count > wanted || isFigureEnd(s.text[end:]) && s.text[end] != '-' && s.text[end] != ',' && s.text[end] != '/' {
				return 0
			}
			return end
		}
		if at, size := s.dashAt(end); size > 0 && at == end {
			end += size
		} else if next := s.skipBlanks(end); next > end {
			end = next
		} else {
			return 0
		}
		digits, _ = digitsAt(s.text, end)
	}
}

// countsAfter tells whether the number at i counts something.
func (s *speech) countsAfter(i int) bool {
	f, _ := figureAt(s.text, i)
	rest := s.after(f.end)
	return s.counter(f, rest) > 0 && !strings.HasPrefix(rest, "ที่") || startsWith(rest, "%", "°", "℃") || startsWith(rest, multipliers...) || measureFollows(rest)
}

// countsAfterRange tells whether the other end of the range at i counts something.
func (s *speech) countsAfterRange(i int) bool {
	at, size := s.dashAt(i)
	if size == 0 {
		return false
	}
	f, ok := figureAt(s.text, s.skipBlanks(at+size))
	return ok && s.countsAfter(f.start)
}

// follows tells whether a number that was said digit by digit stands before, and nothing but a conjunction between.
func (s *speech) follows(phone bool, before string) bool {
	if s.digits.end == 0 || s.digits.phone != phone || s.digits.end > s.at || s.at-s.digits.end > len(" หรือ โทร. ") {
		return false
	}
	switch strings.Trim(s.text[s.digits.end:s.at], blanks+"()") {
	case "", ",", "หรือ", "และ", "/", "กับ", "แล้วกด", "กด", "ต่อ", ", และ", "หรือที่", "–", "-", "ถึง":
		return true
	}
	return false
}

// roadWords and codeWords stand before numbers that are said digit by digit.
var (
	roadWords = []string{
		"ทางหลวงหมายเลข", "ทางหลวงแผ่นดินหมายเลข", "ทางหลวง", "ทางหลวงแผ่นดิน", "ทางหลวงชนบท", "ทางหลวงชนบทหมายเลข", "ถนนหมายเลข", "ทล.", "ทางหลวงสาย", "ถนนสาย",
		"ทางหลวงพิเศษหมายเลข", "ทางพิเศษหมายเลข", "ขบวน", "ขบวนที่", "ขบวนรถที่", "เที่ยวบินที่",
	}
	codeWords = []string{"เลขบัญชี", "บัญชีเลขที่", "เลขที่บัญชี", "เลขประจำตัว", "เลขประจำตัวประชาชน", "พร้อมเพย์", "ทะเบียน"}
)

// code says a number that names a road, a place or an account: digit by digit.
func (s *speech) code(f figure, before string) bool {
	if !f.isWhole() {
		return false
	}
	is := s.follows(false, before) && len(f.whole) >= 2
	before = strings.TrimRight(before, ":")
	is = is || endsWith(before, roadWords...) || endsWith(before, codeWords...)
	if i := strings.LastIndex(before, "รหัส"); i >= 0 && thaiLetters(before[i:]) == len(before)-i {
		is = true // รหัสตำบล
	}
	is = is || len(f.whole) >= 3 && (strings.HasSuffix(before, "หมายเลข") || strings.HasSuffix(before, "สาย") || strings.HasSuffix(before, "กลุ่ม"))
	is = is || len(f.whole) == 5 && endsInProvince(before) && !s.countsAfter(f.start)
	if !is || s.countsAfter(f.start) && !strings.HasSuffix(before, "ทางหลวงหมายเลข") {
		return false
	}
	end := f.end
	for end < len(s.text) && s.text[end] == '-' { // 123-4-56789-0
		digits, next := digitsAt(s.text, end+1)
		if digits == "" {
			break
		}
		end = next
	}
	s.tie()
	s.sayGroups(f.start, end)
	if strings.HasPrefix(s.text[end:], "/") { // trains there and back
		if more, stop := digitsAt(s.text, end+1); more != "" {
			s.say("ทับ"+spell(more), stop, aNumber)
		}
	}
	s.digits = digitList{s.at, false}
	s.unit()
	s.last = anything // a dash after it is a pause
	return true
}

// plateAfterWord gives the length of ทะเบียน and the words before it where the text up to end, a stretch of Thai, is
// followed by the number of a car.
func (s *speech) plateAfterWord(end int) int {
	const word = "ทะเบียน"
	i := strings.Index(s.text[s.at:end], word)
	if i < 0 {
		return 0
	}
	at := s.skipBlanks(s.at + i + len(word))
	if _, ok := plateAt(s.text, at); !ok {
		return 0
	}
	return at - s.at
}

// plate says the number of a car: the letters by their names, because ข, ค and ฆ sound alike, and the digits.
func (s *speech) plate() bool {
	before := s.before(s.at)
	p, ok := plateAt(s.text, s.at)
	if !ok || !strings.HasSuffix(before, "ทะเบียน") && !startsWithProvince(s.after(p.end)) {
		return false
	}
	words := spell(p.series)
	for _, r := range p.letters {
		words += letterNames[r-'ก'] + " "
	}
	if p.series != "" {
		words = strings.Replace(words, spell(p.series), spell(p.series)+" ", 1)
	}
	if strings.HasSuffix(before, "ทะเบียน") && len(s.out) > 0 && s.out[len(s.out)-1] != ' ' {
		words = " " + words
	}
	s.say(words+spell(p.digits), p.end, anything)
	return true
}

// A plate is the number of a car: 1กข 1234.
type plate struct {
	series, letters, digits string
	end                     int
}

func plateAt(text string, i int) (p plate, ok bool) {
	p.series, i = digitsAt(text, i)
	start := i
	for len(text)-i >= 3 && isConsonant(text[i:]) {
		i += 3
	}
	p.letters = text[start:i]
	if n := len(p.letters) / 3; len(p.series) > 1 || n < 1 || n > 3 {
		return p, false
	}
	if i < len(text) && (text[i] == ' ' || text[i] == '-') {
		i++
	}
	p.digits, p.end = digitsAt(text, i)
	if n := len(p.digits); n < 1 || n > 4 || p.end < len(text) && (startsThai(text[p.end:]) || isFigureEnd(text[p.end:])) {
		return p, false
	}
	return p, true
}

// letterNames are the names of ก to ฮ, ฤ and ฦ included.
var letterNames = [...]string{
	"กอไก่", "ขอไข่", "ขอขวด", "คอควาย", "คอคน", "ฆอระฆัง", "งองู", "จอจาน", "ฉอฉิ่ง", "ชอช้าง", "ซอโซ่", "ฌอเฌอ", "ญอหญิง", "ฎอชฎา", "ฏอปฏัก", "ฐอฐาน",
	"ฑอมณโฑ", "ฒอผู้เฒ่า", "ณอเณร", "ดอเด็ก", "ตอเต่า", "ถอถุง", "ทอทหาร", "ธอธง", "นอหนู", "บอใบไม้", "ปอปลา", "ผอผึ้ง", "ฝอฝา", "พอพาน", "ฟอฟัน", "ภอสำเภา",
	"มอม้า", "ยอยักษ์", "รอเรือ", "รึ", "ลอลิง", "ลึ", "วอแหวน", "ศอศาลา", "ษอฤๅษี", "สอเสือ", "หอหีบ", "ฬอจุฬา", "ออาง", "ฮอนกฮูก",
}

// contains tells whether one of words stands in the text near before a number.
func contains(near string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(near, w) {
			return true
		}
	}
	return false
}

func endsWith(text string, words ...string) bool {
	for _, w := range words {
		if strings.HasSuffix(text, w) {
			return true
		}
	}
	return false
}

func startsWith(text string, words ...string) bool {
	for _, w := range words {
		if strings.HasPrefix(text, w) {
			return true
		}
	}
	return false
}

// numberDoubt tells that the number from s.at to end cannot be said.
func (s *speech) numberDoubt(end int, hint string) {
	text := s.text[s.at:end]
	s.doubt(end, "number-unclear",
		"ตัวเลข “"+quoted(text)+"” อ่านได้หลายแบบ", "the number “"+quoted(text)+"” can be read in more than one way", hint)
}

// dashed says figures with dashes between: areas of land, results of games, ranges, accounts.
func (s *speech) dashed(f figure, before string) bool {
	figures := []figure{f}
	end := f.end
	for len(figures) < longestDashed {
		at, size := s.dashAt(end)
		if size == 0 || at > end && len(figures) > 1 {
			break
		}
		next, ok := figureAt(s.text, s.skipBlanks(at+size))
		if !ok || next.start > at+size && len(figures) > 1 {
			break
		}
		figures = append(figures, next)
		end = next.end
	}
	switch {
	case len(figures) == 1:
		return false
	case len(figures) > 3:
		s.sayGroups(f.start, end)
		return true
	case len(figures) == 3:
		if startsWith(s.after(end), "ไร่") || endsWith(before, "ไร่", "เนื้อที่", "ที่ดิน") {
			s.land(figures, end)
			return true
		}
		s.numberDoubt(end, s.dateHint(s.text[s.at:end]))
		return true
	}
	a, b := figures[0], figures[1]
	near := before[max(0, len(before)-90):]
	switch {
	case a.isWhole() && b.isWhole() && (contains(near, "ชนะ", "แพ้", "เสมอ", "สกอร์", "ผลการแข่งขัน", "ผลแข่ง", "ประตู", "นำ") && !contains(near, "ชนะเลิศ") && len(a.whole) <= 2 || startsWith(s.after(end), "ประตู", "เซต")):
		s.tie()
		s.say(cardinal(a.whole)+"ต่อ"+cardinal(b.whole), end, aNumber)
		s.unit()
		return true
	case strings.HasSuffix(before, "ส.ป.ก."), strings.HasSuffix(before, "สปก."):
		s.say(spell(a.whole)+spell(b.whole), end, anything) // สี่ศูนย์หนึ่ง
		return true
	case s.dayFollows(b) && (len(a.whole) == 4 || endsInMonth(before)), a.less(&b), len(a.whole) == 4 && len(b.whole) == 2 && a.whole[2:] < b.whole:
		return false // a range, which dash says
	case strings.HasPrefix(s.after(end), "="):
		s.tie()
		s.say(s.plain(a)+minus, b.start, aNumber)
		return true
	}
	s.numberDoubt(end, "ถ้าเป็นช่วง พิมพ์ "+s.text[b.start:b.end]+" ถึง "+s.text[a.start:a.end]+" ถ้าเป็นผลการแข่งขัน พิมพ์ "+s.text[a.start:a.end]+" ต่อ "+s.text[b.start:b.end])
	return true
}

// dayFollows tells whether f is a day: the name of a month comes after it.
func (s *speech) dayFollows(f figure) bool {
	m, _ := monthAt(s.text, s.skipBlanks(f.end))
	return m > 0
}

const longestDashed = 8 // figures

// land says an area of land: 3-2-15 ไร่ is สามไร่สองงานสิบห้าตารางวา.
func (s *speech) land(figures []figure, end int) {
	words := ""
	for i, unit := range []string{"ไร่", "งาน", "ตารางวา"} {
		if f := figures[i]; strings.Trim(f.whole+f.decimals, "0") != "" {
			words += decimal(f.whole, f.decimals) + unit
		}
	}
	if words == "" {
		s.numberDoubt(end, "ระบุเนื้อที่เป็นไร่ งาน และตารางวา")
		return
	}
	s.tie()
	if next := s.skipBlanks(end); strings.HasPrefix(s.text[next:], "ไร่") {
		end = next + len("ไร่")
	}
	s.say(words, end, aMeasure)
}

// slashed says two figures with a stroke between: the number of a document or a house, or a fraction.
func (s *speech) slashed(f figure, before string) bool {
	if !f.isWhole() || !strings.HasPrefix(s.text[f.end:], "/") {
		return false
	}
	g, ok := figureAt(s.text, f.end+1)
	if !ok {
		return false
	}
	if strings.HasPrefix(s.text[g.end:], "/") {
		if third, end := digitsAt(s.text, g.end+1); third != "" {
			s.numberDoubt(end, s.dateHint(s.text[s.at:end]))
			return true
		}
	}
	rest := s.after(g.end)
	year := isYear(g.whole) || isYear(f.whole) && number(f.whole)%100+1 == number(g.whole) // 12/2569, 2569/70
	house := !year && (endsWith(before, "บ้านเลขที่", "เลขที่", "ที่อยู่") || startsWith(rest, "หมู่", "ม.", "ถ.", "ถนน", "ซ.", "ซอย", "ต.", "ตำบล", "อาคาร"))
	_, counts := classifier(rest)
	switch {
	case !g.isWhole():
		s.numberDoubt(g.end, "พิมพ์ให้ชัดว่าเป็นเศษส่วนหรือเลขที่")
	case house: // the Royal Society: what follows the stroke is read digit by digit
		s.tie()
		s.say(s.house(f.whole)+"ทับ"+spell(g.whole), g.end, aNumber)
	case year, f.whole[0] == '0', endsWith(before, "ที่", "ข้อ", "มาตรา", "คำสั่ง", "ประกาศ", "ห้อง", "งวด", "รุ่น", "ปี", "ปีการศึกษา", "แปลง", "ม.", "ป.", "ขบวน", "ฉบับ"), contains(before, "ความดัน"):
		s.tie()
		s.say(s.plain(f)+"ทับ"+s.plain(g), g.end, aNumber)
	case f.less(&g) && (counts > 0 || startsWith(rest, "ของ", "ถ้วย", "ช้อน", "ส่วน", "ล้าน") || measureFollows(rest)):
		s.tie()
		s.say("เศษ"+cardinal(f.whole)+"ส่วน"+cardinal(g.whole), g.end, aNumber)
		s.unit()
	default:
		a, b := s.text[f.start:f.end], s.text[g.start:g.end]
		s.numberDoubt(g.end, "ถ้าเป็นเศษส่วน พิมพ์ "+a+" ใน "+b+" ถ้าเป็นเลขที่ พิมพ์ เลขที่ "+a+"/"+b)
	}
	return true
}

// isYear tells whether digits are a Buddhist year of today.
func isYear(digits string) bool { return len(digits) == 4 && digits >= "2400" && digits < "2700" }

// house reads the number of a house before its stroke.
func (s *speech) house(digits string) string {
	if digits[0] == '0' {
		return spell(digits)
	}
	return cardinal(digits)
}

// ratio says figures with colons between: 1:4 is หนึ่งต่อสี่.
func (s *speech) ratio(f figure, before string) bool {
	var words strings.Builder
	words.WriteString(s.plain(f))
	end := f.end
	for end < len(s.text) && s.text[end] == ':' {
		g, ok := figureAt(s.text, end+1)
		if !ok {
			break
		}
		words.WriteString("ต่อ" + s.plain(g))
		end = g.end
	}
	if end == f.end {
		return false
	}
	if whole, _ := digitsAt(s.text, f.end+1); len(whole) == 2 && end == f.end+3 && !contains(before, ratioWords...) {
		s.numberDoubt(end, "ถ้าเป็นเวลา พิมพ์ "+s.text[f.start:f.end]+"."+whole+" น. ถ้าเป็นอัตราส่วน พิมพ์ "+s.text[f.start:f.end]+" ต่อ "+whole)
		return true
	}
	s.tie()
	s.say(words.String(), end, aNumber)
	return true
}

var ratioWords = []string{"อัตราส่วน", "สัดส่วน", "มาตราส่วน", "ผสม", "อัตรา"}

// attached leaves a number to which Latin letters cling, unless they are a unit: 5G, 4K, 3D.
func (s *speech) attached(f figure) bool {
	if rest := s.text[f.end:]; len(rest) > 1 && rest[0] == '-' && isLatin(rune(rest[1])) { // 2026-W47
		s.copy(latinWord(s.text, f.end)-s.at, anything)
		return true
	}
	if f.end == len(s.text) || !isLatin(rune(s.text[f.end])) || latinUnit(s.text[f.end:]) != "" {
		return false
	}
	if c := s.text[f.end]; (c == 'x' || c == 'X') && f.end+1 < len(s.text) && isDigit(s.text[f.end+1:]) {
		return false
	}
	s.copy(latinWord(s.text, f.end)-s.at, anything)
	return true
}

// item says the number before a paragraph: "1. ยกของ" is "ข้อหนึ่ง ยกของ".
func (s *speech) item(f figure, before string) bool {
	if before != "" || !f.isWhole() || len(f.whole) > 2 {
		return false
	}
	if !startsWith(s.text[f.end:], ". ", ") ") {
		return false
	}
	s.say("ข้อ"+cardinal(f.whole), f.end+1, anything)
	return true
}
