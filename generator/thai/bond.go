package thai

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// A Bond says how strongly the text before a place and the text after it belong together: the higher it is, the worse
// a line end is there. Every program that ends lines asks for it, so that all of them agree on which places are better.
type Bond uint8

const (
	Open     Bond = iota // a space that ends a phrase: the best place
	Loose                // between words, or at a space beside a number
	Paired               // between a month and its year, a given name and a surname, or groups of digits in words
	Counted              // between a number and what it counts: 12 คน
	Unknown              // beside a word that the dictionary lacks, which may begin or end elsewhere
	Compound             // inside a word of several pieces (ส่ง|เสริม), or a place and its long name (จังหวัด|กาญจนบุรี)
	Named                // inside a name; between a title and the name (นาย|สมชาย), or a word and its number (โทร. 0)
	Measured             // inside a number, also one in words (ห้า|ร้อย); between a number and its unit
	Single               // beside a piece of a single letter
	Bound                // inside a word, or beside a sign that belongs to it
)

// Bonds is the number of bonds.
const Bonds = int(Bound) + 1

// A unit is a word, a name or a sign of a text.
type unit struct {
	from, to int
	glue     glue
	is       traits
	bond     Bond // to the unit before it
}

// The traits of a word, as far as they decide where a line ends.
type traits uint16

const (
	isPhrase   traits = 1 << iota // several pieces that form one name
	isKnown                       // the dictionary has it
	isNamed                       // a name
	isTitle                       // precedes the name of a person: นาย, ดร., พลตำรวจเอก
	isRare                        // the dictionary lacks it, or it is used so rarely that it is a name behind the word for a place
	isPlace                       // precedes the name of a place: แม่น้ำ, วัด
	isParticle                    // joins phrases; it is no part of a name
	isCounter                     // counts: คน, แห่ง
	isFigure                      // a number in words, or a part of one
	isMonth                       // in full
	isWeekday                     // without วัน
	isLeaning                     // no line ends with it: ณ
	isIndex                       // followed by a number that belongs to it: พ.ศ., ข้อ
)

// traitsOf maps words to their traits.
var traitsOf = sync.OnceValue(func() map[string]traits {
	all := map[string]traits{}
	add := func(t traits, words string) {
		for w := range strings.FieldsSeq(words) {
			all[w] |= t
		}
	}
	add(isTitle, `นาย นาง นางสาว เด็กชาย เด็กหญิง หม่อม หม่อมเจ้า หม่อมเจ้าหญิง หม่อมราชวงศ์ หม่อมหลวง ท่านผู้หญิง คุณหญิง
		พระครู พระมหา พระอธิการ พระอาจารย์ หลวงพ่อ หลวงปู่ หลวงตา ดอกเตอร์ ศาสตราจารย์ ศาสตราจารย์พิเศษ ศาสตราจารย์เกียรติคุณ
		รองศาสตราจารย์ ผู้ช่วยศาสตราจารย์ นายแพทย์ แพทย์หญิง ทันตแพทย์ ทันตแพทย์หญิง สัตวแพทย์หญิง เภสัชกร เภสัชกรหญิง
		จอมพล พลเอก พลโท พลตรี พลจัตวา พันเอก พันโท พันตรี ร้อยเอก ร้อยโท ร้อยตรี จ่าสิบเอก จ่าสิบโท จ่าสิบตรี สิบเอก สิบโท สิบตรี
		พลทหาร พลเรือเอก พลเรือโท พลเรือตรี นาวาเอก นาวาโท นาวาตรี เรือเอก เรือโท เรือตรี พันจ่าเอก พันจ่าโท พันจ่าตรี
		พลอากาศเอก พลอากาศโท พลอากาศตรี นาวาอากาศเอก นาวาอากาศโท นาวาอากาศตรี เรืออากาศเอก เรืออากาศโท เรืออากาศตรี
		พันจ่าอากาศเอก พันจ่าอากาศโท พันจ่าอากาศตรี จ่าอากาศเอก จ่าอากาศโท จ่าอากาศตรี พลตำรวจเอก พลตำรวจโท พลตำรวจตรี
		พลตำรวจจัตวา พันตำรวจเอก พันตำรวจโท พันตำรวจตรี ร้อยตำรวจเอก ร้อยตำรวจโท ร้อยตำรวจตรี ดาบตำรวจ จ่าสิบตำรวจ
		สิบตำรวจเอก สิบตำรวจโท สิบตำรวจตรี ว่าที่ร้อยเอก ว่าที่ร้อยโท ว่าที่ร้อยตรี ว่าที่พันตรี นายกองเอก นายกองโท นายกองตรี
		นายหมวดเอก นายหมวดโท นายหมวดตรี`)
	add(isPlace, `แม่น้ำ ลุ่มน้ำ น้ำตก อำเภอ ตำบล จังหวัด หมู่บ้าน เขื่อน เกาะ อ่าว ดอย คลอง ลำห้วย ซอย แขวง เทือกเขา บ้าน วัด ถนน สะพาน
		ถ้ำ เขา ห้วย โรงเรียน โรงพยาบาล มหาวิทยาลัย สถานี ด่าน ค่าย ปราสาท ตลาด เมือง ประเทศ เขต`)
	add(isParticle, `และ หรือ ที่ ของ โดย จาก ให้ กับ แก่ เพื่อ ซึ่ง เป็น ได้ ใน ว่า มี จะ ก็ แต่ ไม่ คือ ถึง เมื่อ นี้ นั้น ทั้ง ต่อ ตาม ไป มา อยู่
		กล่าว เปิดเผย พร้อม รอง ปลัด หัวหน้า ประธาน อธิบดี ผู้ ด้วย กำลัง ต้อง เข้า ณ`)
	add(isCounter, `คน ราย ท่าน รูป องค์ ครั้ง แห่ง หลัง คัน ตัว ลำ ฉบับ เล่ม ชุด ชิ้น ผืน ต้น จุด วัน เดือน ปี สัปดาห์ อำเภอ ตำบล หมู่บ้าน จังหวัด
		ประเทศ โครงการ รายการ เรื่อง ประเภท ด้าน ข้อ กลุ่ม ทีม รุ่น เท่า เที่ยว สาย ห้อง ร้าน ครัวเรือน หลังคาเรือน ครอบครัว ขวด กล่อง ถุง
		ตู้ เตียง โดส เข็ม ดวง ใบ แผ่น แปลง บ่อ ช่อง ชั้น ขั้น ระดับ ภาพ เพลง คู่ คำ คะแนน หน่วย ทุน รางวัล รอบ เส้นทาง ประเด็น มาตรการ
		ขบวน คณะ ชุมชน โรงเรียน วัด แถว ที่นั่ง ผล ตน ปอนด์ ดอลลาร์ ยูโร หยวน หน้า บท คืน โมง ทุ่ม อัตรา คน/วัน`)
	add(isFigure, `ศูนย์ หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า เอ็ด ยี่ สิบ ร้อย พัน หมื่น แสน ล้าน โกฏิ จุด`)
	for tens := range strings.FieldsSeq(`สิบ ยี่สิบ สามสิบ สี่สิบ ห้าสิบ หกสิบ เจ็ดสิบ แปดสิบ เก้าสิบ`) { // some of them are one piece
		add(isFigure, tens)
		for ones := range strings.FieldsSeq(`เอ็ด สอง สาม สี่ ห้า หก เจ็ด แปด เก้า`) {
			add(isFigure, tens+ones)
		}
	}
	add(isLeaning, `ณ`)
	add(isIndex, `พ.ศ. ค.ศ. ร.ศ. จ.ศ. ฮ.ศ. โทร. พุทธศักราช ปี ประจำปี ที่ วันที่ ข้อ มาตรา หน้า หมู่ หมู่ที่ เลขที่ ครั้งที่ ฉบับที่ หมายเลข ร้อยละ ละ`)
	for _, m := range MonthNames {
		all[m.Long] |= isMonth
		all[m.Short] |= isIndex
	}
	for _, w := range WeekdayNames {
		all[w.Long] |= isWeekday
	}
	for a := range Abbreviations() {
		switch {
		case all[a.Short]&isIndex != 0:
		case a.Sort == Numbered:
			all[a.Short] |= isIndex
		case a.Sort == Title, a.Short == "น.ส.", strings.Contains(a.Long, "ตรี|"), strings.Contains(a.Long, "เอก|"), strings.Contains(a.Long, "โท|"), a.Short == "จ.ส.ต.":
			all[a.Short] |= isTitle
		}
	}
	return all
})

// rareCost is the highest cost of a word that is not rare: about one in 16,000 words.
const rareCost = 14 * costSteps

// Characters up to which the name of a person and that of a place are kept together.
const (
	longestPersonal = 14
	longestPlace    = 10
)

// units appends the units of a text, each with its bond to the one before.
func (d *Dictionary) units(units []unit, text string) []unit {
	known := traitsOf()
	var l line
	for s := range d.stretches(text) {
		piece := text[s.from:s.to]
		g := l.glueOf(text, s)
		if g == spacing {
			l.space = piece
			continue
		}
		u := unit{from: s.from, to: s.to, glue: g}
		if s.phrase {
			u.is = isPhrase | isKnown | isNamed
		} else if g == plain {
			u.is = known[piece]
			switch word := d.find(piece); {
			case word.sets&isName != 0:
				u.is |= isKnown | isNamed
			case word.sets&forWords != 0:
				u.is |= isKnown
				if word.cost > rareCost {
					u.is |= isRare
				}
			case hasOnlyLetters(piece):
				u.is |= isRare
			default:
				u.is |= isKnown // of another script
			}
		}
		u.bond = l.bond(text, s, u)
		units = append(units, u)
	}
	d.compounds(units, text)
	persons(units, text)
	ordinals(units, text)
	return units
}

// hasOnlyLetters reports whether a piece consists of letters that words of the dictionary have.
func hasOnlyLetters(piece string) bool {
	for _, r := range piece {
		if c := codeOf(r); c == noCode || c == dotCode {
			return false
		}
	}
	return true
}

// between returns the bond of two words that no sign joins, from what they are. space is what is between them.
func between(text string, a, b unit, space string) Bond {
	single := space == "" || space == " "
	first, last := text[a.from:a.to], text[b.from:b.to]
	bond := Open
	if space == "" || endsInDigit(first) || beginsWithDigit(last) {
		bond = Loose
	}
	figures := a.is&isFigure != 0 || a.glue == numeral
	switch {
	case !single:
		return bond
	case a.is&isLeaning != 0:
		return Named
	case a.is&isTitle != 0 && b.glue == plain && b.is&isParticle == 0 && (space == "" || b.is&isTitle != 0 || isThaiLetter(last)):
		return Named
	case a.is&b.is&isFigure != 0:
		if space == "" {
			return Measured
		}
		return Paired
	case a.is&isFigure != 0 && isUnit(last):
		return Measured
	case figures && b.is&isCounter != 0:
		return Counted
	case a.is&isMonth != 0 && (b.glue == numeral || b.is&isFigure != 0):
		return Paired
	case a.is&isIndex != 0 && b.is&isFigure != 0: // วันที่ห้า
		return Counted
	case space != "" || a.glue != plain || b.glue != plain:
		return bond
	case isThaiLetter(first) && isThaiLetter(last) && (isSingle(first, a) || isSingle(last, b)):
		return Single
	case last == "ละ", first == "วัน" && b.is&isWeekday != 0: // วันละ, คนละ
		return Compound
	case b.is&isParticle != 0 || a.is&isParticle != 0:
		return bond
	case a.is&isPlace != 0 && b.is&(isNamed|isRare) != 0:
		if fits(text[a.from:b.to], longestPlace) {
			return Named
		}
		return Compound
	case (a.is&b.is)&isKnown == 0:
		return Unknown
	case a.is&b.is&isNamed != 0 && (strings.HasSuffix(first, "จังหวัด") || strings.HasSuffix(first, "อำเภอ")): // an office and its place
		return Compound
	}
	return bond
}

func endsInDigit(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return isDigit(r)
}

func beginsWithDigit(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return isDigit(r)
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' || r >= '๐' && r <= '๙' }

// isThaiLetter reports whether a word begins with a Thai letter.
func isThaiLetter(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return codeOf(r) != noCode && r != '.'
}

// isSingle reports whether a piece is a single letter that is no word: ก็ and ณ are words, and so is a known one with its
// vowel, such as ดี.
func isSingle(piece string, u unit) bool {
	const longest = 9 // bytes: a letter and two marks
	if len(piece) > longest || u.is&(isParticle|isLeaning) != 0 || !fits(piece, 1) {
		return false
	}
	return u.is&isKnown == 0 || !strings.ContainsFunc(piece, isVowelMark)
}

// compounds sets the bonds inside words of several pieces.
func (d *Dictionary) compounds(units []unit, text string) {
	for i := range units {
		if units[i].glue != plain || units[i].is&isPhrase != 0 {
			continue
		}
		// The pieces from here on, without space: how many of them are a compound?
		at, end, count := uint32(0), i, 0
		for ; end < len(units) && end <= i+2 && units[end].glue == plain && (end == i || units[end].from == units[end-1].to); end++ {
			for _, r := range text[units[end].from:units[end].to] {
				c := codeOf(r)
				if c == noCode {
					at = 0
				} else {
					at = d.nodes[at].child(c)
				}
				if at == 0 {
					break
				}
			}
			if at == 0 {
				break
			}
			if end > i && d.nodes[at].sets&isJoint != 0 {
				count = end - i
			}
		}
		for k := i + 1; k <= i+count; k++ {
			units[k].bond = max(units[k].bond, Compound)
		}
	}
}

// persons sets the bonds inside the name that follows a title: the given name is kept together, and a surname follows
// it rather on the same line.
func persons(units []unit, text string) {
	for i := range units {
		if i == 0 || units[i-1].is&isTitle == 0 || units[i].bond != Named || units[i].is&isTitle != 0 {
			continue
		}
		end := holdName(units, text, i, Named)
		if end < len(units) && text[units[end-1].to:units[end].from] == " " && units[end].glue == plain &&
			units[end].is&(isParticle|isTitle|isNamed|isPhrase) == 0 && isThaiLetter(text[units[end].from:units[end].to]) {
			units[end].bond = max(units[end].bond, Paired)
			holdName(units, text, end, Unknown)
		}
	}
}

// holdName sets the bonds of the words up to the next space, which are a name unless they are too long for one: then
// only those near its beginning, and no stronger than Unknown. It returns the index of the word after the space.
func holdName(units []unit, text string, from int, bond Bond) int {
	end := from + 1
	for end < len(units) && units[end].glue == plain && units[end].from == units[end-1].to {
		end++
	}
	last := end
	if !fits(text[units[from].from:units[end-1].to], longestPersonal) {
		bond = min(bond, Unknown)
		for last > from+1 && !fits(text[units[from].from:units[last-1].to], longestPersonal/2) {
			last--
		}
	}
	for k := from + 1; k < last; k++ {
		units[k].bond = max(units[k].bond, bond)
	}
	return end
}

// ordinals keeps ที่ before a number in words with the word before it, as joined does before digits: วัน|ที่|ห้า.
func ordinals(units []unit, text string) {
	for i := 1; i < len(units)-1; i++ {
		u := &units[i]
		if units[i+1].is&isFigure != 0 && u.from == units[i-1].to && units[i-1].glue == plain && text[u.from:u.to] == "ที่" {
			u.bond = max(u.bond, Counted)
		}
	}
}
