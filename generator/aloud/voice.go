// Package aloud turns Thai text into what an announcer reads: numbers, dates, times, sums, telephone numbers,
// abbreviations and signs in words. What can be read in more than one way it leaves as written and returns as a
// Doubt, for a person to decide.
//
// Package content calls it to find what loudspeakers cannot read, channel script writes its scripts with it, and the
// command hokhao thai shows its work to officers. It knows nothing of sites or files, and it never adds a word to the
// royal register.
package aloud

import (
	"bytes"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"hokhao/generator/diagnostic"
	"hokhao/generator/thai"
)

// A ClockStyle is a way of reading times of day.
type ClockStyle int

const (
	OfficialClock ClockStyle = iota // สิบแปดนาฬิกาสามสิบนาที
	SpokenClock                     // หกโมงครึ่งเย็น
)

// A Voice reads text aloud as an announcer does. The zero Voice is ready to use.
type Voice struct {
	Words  *thai.Dictionary // finds the word before ๆ; nil means thai.Standard()
	Clock  ClockStyle
	Places []string // names of districts and subdistricts without อำเภอ and ตำบล; provinces are compiled in

	known *knowledge // of the text, from Of; nil means that each text given to Say is a whole one
}

// A Doubt is a passage that can be read in more than one way, or not at all. Say leaves it as written.
type Doubt struct {
	Start, End int    // bytes in the text given to Say
	Text       string // these bytes
	Form       string // what is doubtful in them: ม. of ม.4. A text that repeats it raises the same doubt again
	diagnostic.Finding
}

// Say returns the reading of a line or paragraph of plain text: numbers in words; times, dates, amounts, ranges and
// units as spoken; telephone and road numbers digit by digit; abbreviations in full; the word before ๆ twice. The
// digit 2 of a telephone number is สอง; the Royal Society also allows โท, but today's listeners expect สอง.
//
// Words, quotation marks and brackets are unchanged, as are words of other scripts, mail addresses and hashtags. A
// web address is read by its host. Emoji, drawn signs and (ภาพที่ 2) are left out, since listeners see no picture, and
// so is a bracket that only abbreviates the words before it. What is ambiguous or impossible is unchanged and
// returned as a Doubt, in text order. Words are never added to the royal register: an abbreviated royal name is a
// doubt.
//
// Text that needs no change is returned as it is.
func (v Voice) Say(text string) (string, []Doubt) {
	if (v.known == nil || len(v.known.long) == 0 && v.known.today.IsZero()) && isSpokenAsWritten(text) {
		return text, nil
	}
	return v.say(text)
}

func (v Voice) say(text string) (string, []Doubt) {
	if v.known == nil {
		v = v.Of(time.Time{}, text)
	}
	s := &speech{voice: v, text: text, out: make([]byte, 0, len(text)+len(text)/2), days: v.days(text)}
	for s.at < len(text) {
		s.next()
	}
	if string(s.out) == text {
		return text, s.doubts
	}
	return string(s.out), s.doubts
}

// isSpokenAsWritten reports whether a text has nothing but Thai letters, spaces, commas and quotation marks: no number, sign or
// abbreviation, so that there is nothing to read in another way.
func isSpokenAsWritten(text string) bool {
	for text != "" {
		if n := thaiLetters(text); n > 0 {
			if n <= longestGroup && abbreviationsByForm[text[:n]] != nil { // one may be written without its full stops
				return false
			}
			text = text[n:]
			continue
		}
		r, size := utf8.DecodeRuneInString(text)
		if !strings.ContainsRune(" ,\"“”‘’", r) {
			return false
		}
		text = text[size:]
	}
	return true
}

// A speech is a text partly read: the reading of what precedes at is in out.
type speech struct {
	voice      Voice
	text       string
	at         int
	out        []byte
	doubts     []Doubt
	last       kind
	figure     figure          // the most recent number
	digits     digitList       // the most recent number read digit by digit
	notAddress int             // no address begins before this offset
	days       []dayWord       // the words for days ahead that are read by their dates
	inFull     map[string]bool // whether a word before ฯ stands in full elsewhere in the text
}

// A kind classifies what was read last, ignoring spaces.
type kind int

const (
	anything kind = iota
	aNumber       // without a unit
	aMeasure      // a number with its unit, a time, a month or a year
)

// A digitList is the end of a number that was read digit by digit: another may follow after หรือ or a comma.
type digitList struct {
	end   int // bytes; 0 if there was none
	phone bool
}

// next reads the word, number or sign at s.at, and what belongs to it.
func (s *speech) next() {
	r, size := utf8.DecodeRuneInString(s.text[s.at:])
	switch {
	case s.day():
	case isThaiLetter(r):
		s.thai()
	case isDigit(s.text[s.at:]) && s.unseen():
	case isDigit(s.text[s.at:]):
		s.number()
	case (r == 'x' || r == 'X') && s.last != anything && s.symbol(r, size):
	case thai.IsLatin(r), r == '@', r == '#':
		s.foreign()
	case r == ' ', r == '\u00A0', r == '\t':
		s.copy(size, s.last)
	case isDash(r):
		s.dash(size)
	case r == 'ๆ':
		s.repeat()
	case r == 'ฯ':
		s.paiyannoi()
	case r == '(' && (s.bracketed() || s.reference()):
	case r == '(':
		if n := s.ownAbbreviation(); n > 0 {
			s.trimBlanks()
			s.at += n
			return
		}
		s.copy(size, anything)
	default:
		switch {
		case s.symbol(r, size):
		case isOrnament(r):
			s.ornament(size)
		default:
			s.copy(size, anything)
		}
	}
}

// copy adds the next n bytes unchanged.
func (s *speech) copy(n int, k kind) {
	s.out = append(s.out, s.text[s.at:s.at+n]...)
	s.at += n
	s.last = k
}

// say adds words as the reading of the text from s.at to end.
func (s *speech) say(words string, end int, k kind) {
	s.out = append(s.out, words...)
	s.at, s.last = end, k
}

// doubt adds a doubt about the text from s.at to end, and leaves that as it is.
func (s *speech) doubt(end int, msg diagnostic.Message, pairs ...any) {
	s.doubtFrom(s.at, end, msg, pairs...)
}

// doubtFrom is doubt for a text that begins before s.at.
func (s *speech) doubtFrom(start, end int, msg diagnostic.Message, pairs ...any) {
	s.doubtAs(s.text[start:end], start, end, msg, pairs...)
}

// doubtAs is doubtFrom for a text in which only form is doubtful.
func (s *speech) doubtAs(form string, start, end int, msg diagnostic.Message, pairs ...any) {
	s.doubts = append(s.doubts, Doubt{start, end, s.text[start:end], form, msg.With(pairs...)})
	s.copy(end-s.at, anything)
}

func (s *speech) trimBlanks() { s.out = bytes.TrimRight(s.out, blanks) }

// contextBytes is how many bytes around a position are examined as its context.
const contextBytes = 150

// before returns the last part of the line before i, without blanks at its end.
func (s *speech) before(i int) string {
	from := max(0, i-contextBytes)
	for from < i && !utf8.RuneStart(s.text[from]) {
		from++
	}
	near := s.text[from:i]
	if line := strings.LastIndexByte(near, '\n'); line >= 0 {
		near = near[line+1:]
	}
	return strings.TrimRight(near, blanks)
}

// after returns the first part of the line from i, without blanks at its beginning.
func (s *speech) after(i int) string {
	near := s.text[i:min(len(s.text), i+contextBytes)]
	near, _, _ = strings.Cut(near, "\n")
	return strings.TrimLeft(near, blanks)
}

const blanks = " \t\u00A0"

// skipBlanks returns the end of the blanks at i.
func (s *speech) skipBlanks(i int) int {
	for i < len(s.text) {
		switch {
		case s.text[i] == ' ', s.text[i] == '\t':
			i++
		case strings.HasPrefix(s.text[i:], "\u00A0"):
			i += 2
		default:
			return i
		}
	}
	return i
}

// thai reads a stretch of Thai letters: its abbreviations in full, the rest unchanged.
func (s *speech) thai() {
	if s.abbreviation() {
		return
	}
	end := s.at + thaiLetters(s.text[s.at:])
	if len(s.days) > 0 && s.days[0].start < end {
		s.copy(s.days[0].start-s.at, anything)
		return
	}
	switch sign := s.paiyannoiAt(end); {
	case end < len(s.text) && s.text[end] == '.':
		// There may be no space between a word and an abbreviation: "ชาวอ.ไทรโยค".
		at := s.at
		for piece := range s.voice.Words.Words(s.text[s.at:min(len(s.text), end+contextBytes)]) {
			if at >= end {
				break
			}
			if at > s.at && strings.HasSuffix(piece, ".") && len(piece) > 1 {
				s.copy(at-s.at, anything)
				if s.abbreviation() {
					return
				}
				break
			}
			at += len(piece)
		}
	case sign > 0:
		s.shortened(end, sign)
		return
	}
	if s.plate() {
		return
	}
	if n := s.plateAfterWord(end); n > 0 {
		s.copy(n, anything)
		s.plate()
		return
	}
	s.copy(max(0, end-s.at), anything)
}

// thaiLetters returns the length in bytes of the Thai letters, vowels and marks that text begins with.
func thaiLetters(text string) int {
	n := 0
	for n+2 < len(text) && text[n] == 0xE0 && text[n+1]|1 == 0xB9 && text[n+2]&0xC0 == 0x80 &&
		isThaiLetter(0x0E00+rune(text[n+1]&1)<<6+rune(text[n+2]&0x3F)) {
		n += 3
	}
	return n
}

// isThaiLetter reports whether r is a Thai letter, vowel or mark, but not a digit, ฯ, ๆ or punctuation.
func isThaiLetter(r rune) bool {
	return thai.IsThai(r) && r != 'ฯ' && r != 'ๆ' && r < 0x0E4F
}

func startsThai(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return isThaiLetter(r)
}

func endsThai(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return isThaiLetter(r)
}

func isDigit(text string) bool {
	return text != "" && text[0] >= '0' && text[0] <= '9' || isThaiDigit(text)
}

func isDash(r rune) bool { return r == '-' || r >= '\u2010' && r <= '\u2015' || r == '−' }

// tiesBefore are the endings of words that are read in one breath with the number after them; other spaces before a
// number are kept as pauses.
var tiesBefore = []string{
	"ที่", "เวลา", "ปี", "ปีงบประมาณ", "ปีการศึกษา", "ละ", "หมู่", "ข้อ", "ราว", "ประมาณ", "เกือบ", "กว่า", "เกิน", "อีก", "ถึง", "จาก", "จำนวน", "รวม",
	"เพียง", "แค่", "ทั้ง", "ทั้งสิ้น", "ทั้งหมด", "ทุก", "อายุ", "ราคา", "สูง", "ยาว", "กว้าง", "ลึก", "หนา", "หนัก", "น้ำหนัก", "ระยะทาง", "ระยะเวลา", "หมายเลข", "สาย", "ชั้น",
	"อันดับ", "ลำดับ", "งวด", "รุ่น", "ภาค", "บท", "มาตรา", "ตั้งแต่", "ระหว่าง", "ก่อน", "หลัง", "ภายใน", "ใน", "นาน", "ครบ", "เหลือ", "เท่า", "เป็น", "มี", "ได้",
	"รับ", "จัด", "เฉลี่ย", "สูงสุด", "ต่ำสุด", "ลบ", "และ", "หรือ", "กับ", "ตลอด", "ต่อ", "ตี", "บ่าย", "ห้อง", "รอบ", "ขนาด", "เนื้อที่", "พื้นที่", "วงเงิน", "เงิน", "มูลค่า",
	"ไม่เกิน", "เพิ่มขึ้น", "ลดลง", "ขึ้น", "ลง", "ใช้", "คน", "เกณฑ์", "ระดับ", "อุณหภูมิ", "ความเร็ว", "แจก", "มอบ", "ปลูก", "ปล่อย", "ราย", "แล้ว", "ยัง", "อย่างน้อย", "อย่างมาก",
	"ปรับ", "จำคุก", "ชนะ", "แพ้", "เสมอ", "ผล", "ผลิต", "สาขา", "เลขที่", "ความยาว", "ความสูง", "ความลึก", "รถ", "เรือ", "ซอย", "โครงการ", "เริ่ม", "พุทธศักราช", "คริสต์ศักราช", "แรม", "เดือน", "ทางหลวง", "วรรค", "หน้า", "ห้องประชุม", "เขต", "เบอร์", "ช่อง", "ตู้", "โซน", "เที่ยว", "ตอน", "เล่ม",
}

// tie drops the blanks before the next word where there is no pause.
func (s *speech) tie() {
	before := s.before(s.at)
	if len(s.out) == 0 || !endsThai(before) {
		return
	}
	if word := before[strings.LastIndexAny(before, blanks)+1:]; endsWith(before, tiesBefore...) || startsWith(word, "ซอย", "ซ.") {
		s.trimBlanks()
	}
}

// lean drops the blanks between a date or time and a word that belongs to it.
func (s *speech) lean() {
	if startsWith(s.after(s.at), "ของ", "นี้") {
		s.at = s.skipBlanks(s.at)
	}
}

// repeat reads ๆ: it repeats the word before it.
func (s *speech) repeat() {
	end := s.at + len("ๆ")
	before := s.before(s.at)
	again := strings.HasSuffix(before, "ๆ") // มากๆๆ repeats it twice
	before = strings.TrimRight(before, "ๆ"+blanks)
	word := s.repeatable(before)
	if word == "" || again && !bytes.HasSuffix(s.out, []byte(word)) {
		s.doubt(end, msgRepeat)
		return
	}
	s.trimBlanks()
	s.say(word, end, anything)
	// The space after ๆ belongs to the sign; it may also be a pause, but not before these words.
	if rest := s.after(end); slices.Contains(leaning, word) || startsWith(rest, "นี้", "ละ", "กับ", "กัน", "ไป", "มา", "ขึ้น", "ลง", "ใน", "ของ", "ได้", "และ", "จาก", "ก็", "คน") {
		s.at = s.skipBlanks(end)
	}
}

// leaning are the words whose repetition is read together with the next word.
var leaning = []string{"ค่อย", "หลาย", "ทุก", "ใกล้", "รอบ", "ริม"}

// repeatedPhrases are repeated as a whole, or are parts of longer words of the dictionary.
var repeatedPhrases = []string{
	"วันหนึ่ง", "ปีหนึ่ง", "ครั้งหนึ่ง", "คนหนึ่ง", "เดือนหนึ่ง", "คราวหนึ่ง", "ทีละคน", "ทีละน้อย", "เล็ก", "ใหญ่", "น้อย", "ต่าง", "อื่น", "ดี", "เด็ก", "น้อง",
	"พี่", "เพื่อน", "หลาย", "มาก", "จริง", "ง่าย", "ใกล้", "เร็ว", "ช้า", "บ่อย", "เรื่อย", "ค่อย", "ระยะ", "ช่วง", "ชิ้น", "ทั่ว", "กลุ่ม", "คู่", "สั้น", "ยาว",
}

// repeatable returns the word at the end of text that ๆ repeats, or "" if it is unclear.
func (s *speech) repeatable(text string) string {
	for _, p := range repeatedPhrases {
		if strings.HasSuffix(text, p) {
			return p
		}
	}
	run := text[strings.LastIndexFunc(text, func(r rune) bool { return !isThaiLetter(r) })+1:]
	if i := strings.IndexFunc(run, isThaiLetter); i > 0 {
		run = run[i:]
	}
	word := ""
	for w := range s.voice.Words.Words(run) {
		word = w
	}
	if _, known := s.voice.Words.Cost(word); !known {
		return ""
	}
	return word
}

// pace is how many words a minute an announcer reads; they read 110 to 130.
const pace = 120

// Time returns how long an announcer needs for so many words, counted by thai.Dictionary.Count in text that Say
// returned.
func Time(words int) time.Duration { return time.Duration(words) * time.Minute / pace }
