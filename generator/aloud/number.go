package aloud

import (
	"strings"

	"hokhao/generator/diagnostic"
	"hokhao/generator/thai"
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
		s.numberDoubt(end, msgCommas)
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

// dashAt returns where the dash after i stands, blanks left out, and how long it is; 0 where there is none.
func (s *speech) dashAt(i int) (at, size int) {
	at = s.skipBlanks(i)
	for _, d := range []string{"-", "–", "—", "‐", "‑", "‒", "−"} {
		if strings.HasPrefix(s.text[at:], d) {
			return at, len(d)
		}
	}
	return at, 0
}

// contains reports whether one of words stands in the text near before a number.
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

// numberDoubt adds a doubt about the number from s.at to end.
func (s *speech) numberDoubt(end int, msg diagnostic.Message, pairs ...any) {
	s.doubt(end, msg, append(pairs, "number", thai.Quoted(s.text[s.at:end]))...)
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
		s.numberDoubt(end, msgThreeNumbers, "hint", s.dateHint(s.text[s.at:end]))
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
	s.numberDoubt(end, msgRange, "first", s.text[a.start:a.end], "second", s.text[b.start:b.end])
	return true
}

// dayFollows reports whether f is a day: the name of a month comes after it.
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
		s.numberDoubt(end, msgLand)
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
			s.numberDoubt(end, msgThreeNumbers, "hint", s.dateHint(s.text[s.at:end]))
			return true
		}
	}
	rest := s.after(g.end)
	year := isYear(g.whole) || isYear(f.whole) && value(f.whole)%100+1 == value(g.whole) // 12/2569, 2569/70
	house := !year && (endsWith(before, "บ้านเลขที่", "เลขที่", "ที่อยู่") || startsWith(rest, "หมู่", "ม.", "ถ.", "ถนน", "ซ.", "ซอย", "ต.", "ตำบล", "อาคาร"))
	_, counts := classifier(rest)
	switch {
	case !g.isWhole():
		s.numberDoubt(g.end, msgStroke)
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
		s.numberDoubt(g.end, msgFraction, "first", s.text[f.start:f.end], "second", s.text[g.start:g.end])
	}
	return true
}

// isYear reports whether digits are a Buddhist year of today.
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
		s.numberDoubt(end, msgRatio, "first", s.text[f.start:f.end], "second", whole)
		return true
	}
	s.tie()
	s.say(words.String(), end, aNumber)
	return true
}

var ratioWords = []string{"อัตราส่วน", "สัดส่วน", "มาตราส่วน", "ผสม", "อัตรา"}

// attached leaves a number to which Latin letters cling, unless they are a unit: 5G, 4K, 3D.
func (s *speech) attached(f figure) bool {
	if rest := s.text[f.end:]; len(rest) > 1 && rest[0] == '-' && thai.IsLatin(rune(rest[1])) { // 2026-W47
		s.copy(latinWord(s.text, f.end)-s.at, anything)
		return true
	}
	if f.end == len(s.text) || !thai.IsLatin(rune(s.text[f.end])) || latinUnit(s.text[f.end:]) != "" {
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
