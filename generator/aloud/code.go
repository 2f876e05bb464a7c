package aloud

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"hokhao/generator/thai"
)

// phoneWords precede telephone numbers.
var phoneWords = []string{
	"โทรศัพท์", "โทร", "สายด่วน", "โทรสาร", "แฟกซ์", "มือถือ", "เบอร์", "Call Center", "call center", "Hotline", "hotline", "Tel", "Fax", "โทรศัพท์หมายเลข",
	"โทรหมายเลข", "โทร.หมายเลข", "โทร. หมายเลข", "โทรที่", "โทรศัพท์ที่", "โทรแจ้ง", "โทรสอบถาม",
}

// hotlines are the short numbers of authorities, which releases also mention after แจ้ง or the name of a service.
var hotlines = map[string]bool{
	"191": true, "199": true, "1111": true, "1129": true, "1130": true, "1146": true, "1155": true, "1166": true, "1182": true, "1193": true, "1195": true,
	"1199": true, "1300": true, "1310": true, "1323": true, "1330": true, "1356": true, "1362": true, "1386": true, "1422": true, "1441": true, "1444": true,
	"1460": true, "1479": true, "1490": true, "1506": true, "1546": true, "1555": true, "1567": true, "1569": true, "1579": true, "1584": true, "1586": true,
	"1599": true, "1646": true, "1650": true, "1662": true, "1663": true, "1667": true, "1669": true, "1672": true, "1675": true, "1676": true, "1690": true,
	"1784": true, "1860": true,
}

// hotlineWords precede the number of an authority where no telephone is mentioned.
var hotlineWords = []string{
	"แจ้ง", "ติดต่อ", "สอบถาม", "ร้องเรียน", "หมายเลข", "ศูนย์ดำรงธรรม", "ฉุกเฉิน", "ดับเพลิง", "เหตุร้าย", "เรียก", "สาธารณภัย", "ท่องเที่ยว", "กู้ชีพ", "ปภ.",
}

// roadWords and codeWords precede numbers that are read digit by digit.
var (
	roadWords = []string{
		"ทางหลวงหมายเลข", "ทางหลวงแผ่นดินหมายเลข", "ทางหลวง", "ทางหลวงแผ่นดิน", "ทางหลวงชนบท", "ทางหลวงชนบทหมายเลข", "ถนนหมายเลข", "ทล.", "ทางหลวงสาย", "ถนนสาย",
		"ทางหลวงพิเศษหมายเลข", "ทางพิเศษหมายเลข", "ขบวน", "ขบวนที่", "ขบวนรถที่", "ขบวนพิเศษ", "ขบวนรถพิเศษ", "เที่ยวบินที่",
	}
	codeWords = []string{"เลขบัญชี", "บัญชีเลขที่", "เลขที่บัญชี", "เลขประจำตัว", "เลขประจำตัวประชาชน", "พร้อมเพย์", "ทะเบียน", "เลขที่จดแจ้ง", "จดแจ้ง", "เลขสารบบ", "สารบบ", "เลขทะเบียน", "เลขประจำตัวผู้เสียภาษี"}
)

// letterNames are the names of ก to ฮ, including ฤ and ฦ.
var letterNames = [...]string{
	"กอไก่", "ขอไข่", "ขอขวด", "คอควาย", "คอคน", "ฆอระฆัง", "งองู", "จอจาน", "ฉอฉิ่ง", "ชอช้าง", "ซอโซ่", "ฌอเฌอ", "ญอหญิง", "ฎอชฎา", "ฏอปฏัก", "ฐอฐาน",
	"ฑอมณโฑ", "ฒอผู้เฒ่า", "ณอเณร", "ดอเด็ก", "ตอเต่า", "ถอถุง", "ทอทหาร", "ธอธง", "นอหนู", "บอใบไม้", "ปอปลา", "ผอผึ้ง", "ฝอฝา", "พอพาน", "ฟอฟัน", "ภอสำเภา",
	"มอม้า", "ยอยักษ์", "รอเรือ", "รึ", "ลอลิง", "ลึ", "วอแหวน", "ศอศาลา", "ษอฤๅษี", "สอเสือ", "หอหีบ", "ฬอจุฬา", "ออาง", "ฮอนกฮูก",
}

// phone reads a telephone number, group by group, with another line or an extension after it.
func (s *speech) phone(before string) bool {
	end := s.phoneNumber(s.at, before)
	if end == 0 {
		return false
	}
	if r, _ := utf8.DecodeLastRune(s.out); isThaiLetter(r) {
		s.out = append(s.out, ' ') // โทร.1669
	}
	s.sayGroups(s.at, end)
	s.lines()
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
			s.lines()
		}
	}
	s.digits = digitList{s.at, true}
	s.last = anything
	return true
}

// abroad reads a telephone number of another country, of which the code begins at start, after its +; it returns false if
// there is none.
func (s *speech) abroad(start int) bool {
	code, end := digitsAt(s.text, start)
	if len(code) > 3 || code == "66" {
		return false
	}
	if strings.HasPrefix(s.text[end:], ")") != strings.HasSuffix(s.text[:start], "(+") {
		return false
	}
	end += len(s.text[end:]) - len(strings.TrimPrefix(s.text[end:], ")"))
	count := 0
	for {
		next := end
		if next < len(s.text) && (s.text[next] == '-' || s.text[next] == ' ') {
			next++
		}
		digits, stop := digitsAt(s.text, next)
		if digits == "" || next == end || count+len(digits) > 12 {
			break
		}
		count, end = count+len(digits), stop
	}
	if count < 7 {
		return false
	}
	s.out = bytes.TrimSuffix(s.out, []byte("(")) // (+972) 54-636-8150
	s.say("บวก ", start, anything)
	s.sayGroups(start, end)
	s.digits = digitList{s.at, true}
	s.last = anything
	return true
}

// lines reads the last of several lines or extensions after a number: 0 3451 1234-5, ต่อ 300 - 11.
func (s *speech) lines() {
	at, size := s.dashAt(s.at)
	if size == 0 {
		return
	}
	next := s.skipBlanks(at + size)
	more, stop := digitsAt(s.text, next)
	if more == "" || len(more) > 4 || more[0] == '0' && next > at+size || s.countsAfter(next) || isFigureEnd(s.text[stop:]) && s.text[stop] != ',' {
		return
	}
	if _, isTime := s.clockAt(next); isTime {
		return
	}
	s.say(" ถึง "+spell(more), stop, aNumber)
}

// sayGroups reads the digits from at to end one by one, with a pause for what separates them.
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

// phoneNumber returns the end of the telephone number at i, or 0. A Thai number has nine digits, a mobile number ten,
// and it begins with 0 or with +66 instead.
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

// phoneDigits returns the end of the groups of a telephone number at i, of which first is the first one, or 0 if they
// are not a telephone number.
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

// follows reports whether only a conjunction separates this number from one that was read digit by digit.
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

// code reads a number that names a road, a place or an account, digit by digit.
func (s *speech) code(f figure, before string) bool {
	if !f.isWhole() {
		return false
	}
	is := s.follows(false, before) && len(f.whole) >= 2
	before = strings.TrimRight(before, ":")
	is = is || endsWith(before, roadWords...) || endsWith(before, codeWords...) && !endsWith(before, "ลงทะเบียน", "จดทะเบียน", "ขึ้นทะเบียน")
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
	if strings.HasPrefix(s.text[end:], "/") { // trains in both directions
		if more, stop := digitsAt(s.text, end+1); more != "" {
			s.say("ทับ"+spell(more), stop, aNumber)
		}
	}
	s.digits = digitList{s.at, false}
	s.unit()
	s.last = anything // a dash after it is a pause
	return true
}

// plateAfterWord returns the length of ทะเบียน and the words before it if the text up to end, a stretch of Thai, is
// followed by a licence plate.
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

// plate reads a licence plate: the letters by their names, because ข, ค and ฆ sound alike, and the digits one by one.
func (s *speech) plate() bool {
	before := s.before(s.at)
	p, ok := plateAt(s.text, s.at)
	if !ok || !strings.HasSuffix(before, "ทะเบียน") && (!startsWithProvince(s.after(p.end)) || contains(before, "พันธุ์", "ข้าว")) {
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

// A plate is a licence plate: 1กข 1234.
type plate struct {
	series, letters, digits string
	end                     int
}

func plateAt(text string, i int) (p plate, ok bool) {
	p.series, i = digitsAt(text, i)
	start := i
	for len(text)-i >= 3 && thai.IsConsonant(text[i:]) {
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
