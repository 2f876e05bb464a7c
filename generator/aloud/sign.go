package aloud

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"hokhao/generator/thai"
)

// bracketed reads the number of a subsection, 14(1); it returns false if there is none at s.at.
func (s *speech) bracketed() bool {
	digits, end := digitsAt(s.text, s.at+1)
	of := s.before(s.figure.start)
	if s.last != aNumber || digits == "" || len(digits) > 2 || !strings.HasPrefix(s.text[end:], ")") || !endsWith(of, "มาตรา", "ข้อ", "ม.") {
		return false
	}
	s.trimBlanks()
	s.say("วงเล็บ"+cardinal(digits), end+1, aNumber)
	return true
}

// fractions maps characters that are fractions to numerator and denominator.
var fractions = map[rune][2]int{
	'½': {1, 2}, '⅓': {1, 3}, '⅔': {2, 3}, '¼': {1, 4}, '¾': {3, 4}, '⅕': {1, 5}, '⅖': {2, 5}, '⅗': {3, 5}, '⅘': {4, 5},
	'⅙': {1, 6}, '⅚': {5, 6}, '⅛': {1, 8}, '⅜': {3, 8}, '⅝': {5, 8}, '⅞': {7, 8},
}

// comparisons are read before numbers.
var comparisons = map[rune]string{'>': "มากกว่า", '<': "น้อยกว่า", '≥': "ไม่น้อยกว่า", '≤': "ไม่เกิน", '±': "บวกลบ", '≈': "ประมาณ"}

// symbol reads a sign that has a reading; it returns false if it has none in its context.
func (s *speech) symbol(r rune, size int) bool {
	end := s.at + size
	next := s.skipBlanks(end)
	number := next < len(s.text) && isDigit(s.text[next:])
	switch {
	case fractions[r] != [2]int{}:
		f := fractions[r]
		s.tie()
		s.say(fmt.Sprintf("เศษ%sส่วน%s", digitWords[f[0]], digitWords[f[1]]), end, aNumber)
		s.unit()
	case r == '&':
		if before, _ := utf8.DecodeLastRuneInString(s.before(s.at)); thai.IsLatin(before) {
			return false // R&D, Q & A
		}
		s.trimBlanks()
		s.say("และ", next, anything)
	case comparisons[r] != "" && number:
		s.say(comparisons[r], next, anything)
	case r == '№' || r == '฿' && !number:
		s.say(map[rune]string{'№': "หมายเลข", '฿': baht}[r], end, anything)
		if number && r == '№' {
			s.at = next
		}
	case r == '฿':
		f, _ := figureAt(s.text, next)
		s.say(amount(f.whole, f.decimals), f.end, aMeasure)
	case currencies[r] != "":
		return s.currency(end, currencies[r])
	case r == '%':
		s.say("เปอร์เซ็นต์", end, aMeasure)
	case r == '°' || r == '℃':
		s.degrees(s.at)
	case s.last == anything && r == '/' && startsWith(s.text[end:], "วัน", "เดือน", "ปี", "สัปดาห์", "ชั่วโมง", "นาที", "ครั้ง", "คน") && s.countedBefore():
		s.say("ต่อ", end, anything) // 1,000 เคส/วัน
	case s.last == anything && r == '+' && next == end && number && s.abroad(end):
	case s.last == anything:
		if r != '+' || next > end || !number {
			return false
		}
		s.say("บวก", end, anything) // +66, +5
	case r == '+' && number:
		if next > end || s.text[s.at-1] != ' ' { // 45 + 500, but not 2565 +7.66%
			s.trimBlanks()
		}
		s.say("บวก", next, anything)
	case r == '+' && s.last == aMeasure:
		s.trimBlanks()
		s.say("บวก", next, anything)
	case r == '+':
		s.doubt(end, msgPlus)
	case (r == '×' || r == 'x' || r == 'X' || r == '*') && number:
		s.trimBlanks()
		s.say("คูณ", next, anything)
	case r == '÷' && number:
		s.trimBlanks()
		s.say("หาร", next, anything)
	case r == '=':
		s.trimBlanks()
		s.say("เท่ากับ", next, anything)
	case r == '/':
		return s.per(end)
	default:
		return false
	}
	return true
}

// currencies are read after the number that follows their sign.
var currencies = map[rune]string{'$': "ดอลลาร์", '€': "ยูโร", '£': "ปอนด์", '¥': "เยน"}

// latinMultipliers are read as Thai counts: 1.5 billion is หนึ่งจุดห้าพันล้าน.
var latinMultipliers = []struct{ latin, thai string }{{"trillion", "ล้านล้าน"}, {"billion", "พันล้าน"}, {"million", "ล้าน"}}

// currency reads the amount after a currency sign that ends at end; it returns false if there is none.
func (s *speech) currency(end int, name string) bool {
	f, ok := figureAt(s.text, s.skipBlanks(end))
	if !ok {
		return false
	}
	words := decimal(f.whole, f.decimals)
	stop := f.end
	for again := true; again; {
		again = false
		next := s.skipBlanks(stop)
		for _, m := range latinMultipliers {
			if strings.HasPrefix(s.text[next:], m.latin) {
				words, stop = words+m.thai, next+len(m.latin)
			}
		}
		for _, m := range multipliers {
			if strings.HasPrefix(s.text[next:], m) {
				words, stop, again = words+m, next+len(m), true
				break
			}
		}
	}
	if next := s.skipBlanks(stop); startsWith(s.text[next:], name, "เหรียญ") {
		s.say(words, stop, aNumber)
		s.at = next
		return true
	}
	s.say(words+name, stop, aMeasure)
	return true
}

// countedBefore reports whether the text before s.at ends with a number and the word that it counts, or with a word after ต่อ.
func (s *speech) countedBefore() bool {
	text := s.before(s.at)
	start := strings.TrimRightFunc(text, isThaiLetter)
	number := strings.TrimRight(start, blanks)
	return start != text && (number != "" && number[len(number)-1] >= '0' && number[len(number)-1] <= '9' ||
		bytes.HasSuffix(s.out, []byte("ต่อ"+text[len(start):]))) // 200 บาท/คน/เดือน
}

// degrees reads the degree sign at i and the scale after it.
func (s *speech) degrees(i int) {
	words, end := "องศา", i
	switch rest := s.text[i:]; {
	case strings.HasPrefix(rest, "℃"):
		words, end = "องศาเซลเซียส", i+len("℃")
	default:
		end += len("°")
		next := s.skipBlanks(end)
		if strings.HasPrefix(s.text[next:], "ซ") && !startsThai(s.text[next+len("ซ"):]) { // as the weather bureau writes
			words, end = "องศาเซลเซียส", next+len("ซ")
			if strings.HasPrefix(s.text[end:], ".") {
				end++
			}
			break
		}
		if next < len(s.text) && (next+1 == len(s.text) || !thai.IsLatin(rune(s.text[next+1]))) {
			if scale := map[byte]string{'C': "เซลเซียส", 'F': "ฟาเรนไฮต์"}[s.text[next]]; scale != "" {
				words, end = words+scale, next+1
			}
		}
	}
	s.say(words, end, aMeasure)
}

// per reads the slash between two units: กม./ชม. is กิโลเมตรต่อชั่วโมง.
func (s *speech) per(end int) bool {
	rest := s.text[end:]
	if _, n := classifier(rest); n == 0 {
		if !measureFollows(rest) {
			return false
		}
	}
	s.trimBlanks()
	s.say("ต่อ", end, aMeasure)
	return true
}

// dash reads the dash between two ends of a range, and minus; elsewhere a dash is a pause.
func (s *speech) dash(size int) {
	end := s.at + size
	next := s.skipBlanks(end)
	rest := s.text[next:]
	before := s.before(s.at)
	dated := s.last != anything || endsInDay(before)
	switch {
	case !dated && next == end && isDigit(rest) && (before == "" || len(before) < s.at && s.text[s.at-1] <= ' ' || strings.HasSuffix(before, "(")):
		if f, ok := figureAt(s.text, next); ok && !strings.HasPrefix(s.text[f.end:], "-") {
			s.tie()
			s.say(minus, end, anything)
			return
		}
	case !dated && next == end && isDigit(rest) && s.at > 0 && len(before) > 0 && endsThai(s.text[:s.at]):
		s.say("", end, anything) // โควิด-19
		return
	case dated && next == end && s.at > 0 && s.text[s.at-1] == ' ' && !strings.HasSuffix(before, "%") && isLess(rest): // 133 บาท -1.5%
		s.say(minus, end, anything)
		return
	case dated && (isDigit(rest) || startsDay(rest)), s.last == aNumber && isGrade(rest):
		s.trimBlanks()
		s.say("ถึง", next, anything)
		return
	}
	s.copy(size, anything)
}

// isLess reports whether a percentage begins at text.
func isLess(text string) bool {
	f, ok := figureAt(text, 0)
	return ok && strings.HasPrefix(text[f.end:], "%")
}

// endsInDay reports whether text ends in the name of a month or weekday.
func endsInDay(text string) bool {
	for _, m := range thai.MonthNames {
		if strings.HasSuffix(text, m.Long) || strings.HasSuffix(text, m.Short) {
			return true
		}
	}
	for _, d := range thai.WeekdayNames {
		if strings.HasSuffix(text, d.Long) || strings.HasSuffix(text, "วัน"+d.Short) {
			return true
		}
	}
	return false
}

// startsDay reports whether text begins with a date or time without its digits.
func startsDay(text string) bool {
	for _, prefix := range []string{"คืน", "วันที่", "วัน", "เวลา", "เดือน", "ปี", "พ.ศ."} {
		rest, ok := strings.CutPrefix(text, prefix)
		if ok && prefix != "วัน" && prefix != "คืน" && prefix != "เดือน" && isDigit(strings.TrimLeft(rest, " ")) {
			return true
		}
		if ok {
			text = rest
		}
	}
	for _, m := range thai.MonthNames {
		if strings.HasPrefix(text, m.Long) || strings.HasPrefix(text, m.Short) {
			return true
		}
	}
	return startsWithWeekday(text)
}

// isGrade reports whether text begins with a school grade: ป.6.
func isGrade(text string) bool {
	for _, g := range []string{"ป.", "ม.", "อ."} {
		if rest, ok := strings.CutPrefix(text, g); ok && isDigit(strings.TrimLeft(rest, " ")) {
			return true
		}
	}
	return false
}
