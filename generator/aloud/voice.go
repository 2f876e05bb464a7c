// Package aloud says Thai text as an announcer reads it: numbers, dates, times, sums, telephone numbers, abbreviations and signs
// in words. What can be said in more than one way it leaves as it is written and returns as a Doubt, so that a person decides.
//
// Package content asks it what loudspeakers cannot read, channel script says scripts through it, and the command hokhao thai
// shows its work to officers. It knows nothing of sites or files, and it never adds a word to the royal register.
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

// ClockStyle says how times of day are said.
type ClockStyle int

const (
	OfficialClock ClockStyle = iota // สิบแปดนาฬิกาสามสิบนาที
	SpokenClock                     // หกโมงครึ่งเย็น
)

// A Voice reads text aloud, as an announcer does. The zero Voice can be used.
type Voice struct {
	Words  *thai.Dictionary // by which the word before ๆ is found; nil means thai.Standard()
	Clock  ClockStyle
	Places []string // names of districts and subdistricts, without อำเภอ and ตำบล; the provinces are compiled in
}

// A Doubt is a place of a text that can be said in more than one way, or that nobody could say as it stands. Say
// leaves it as it is written.
type Doubt struct {
	Start, End int    // bytes in the text given to Say
	Text       string // what stands there
	Rule       string // "abbreviation-unclear", "number-unclear", "repeat-unclear", "paiyannoi-unclear" or "picture-unclear"
	Thai       string // one sentence
	English    string // the same in English
	Hint       string // in Thai: what to write
}

// Say returns what is said for a line or a paragraph of plain text: numbers in words, times, dates, amounts, ranges and
// units as they are spoken, telephone and road numbers digit by digit, abbreviations in full, the word before ๆ twice.
// The digit 2 of a telephone number is สอง; the Royal Society allows โท too, but listeners of today expect สอง.
//
// Words, quotation marks and brackets stay as they are, as do words of other scripts, addresses of mail, and hashtags. A
// web address is said by its host. Emoji and drawn signs are left out, and (ภาพที่ 2): listeners see no picture. A bracket that holds nothing but the abbreviation of the words before it is not said. What can
// be said in several ways, and what is impossible, stays as it is written and is told as a Doubt, in the order of the
// text. Words are never added to the royal register: an abbreviated royal name is a doubt.
//
// Text in which nothing has to be changed is returned as it is.
func (v Voice) Say(text string) (string, []Doubt) {
	if v.Words == nil {
		v.Words = thai.Standard()
	}
	s := &speech{voice: v, text: text, out: make([]byte, 0, len(text)+len(text)/2)}
	for s.at < len(text) {
		s.next()
	}
	if string(s.out) == text {
		return text, s.doubts
	}
	return string(s.out), s.doubts
}

// A speech is a text half said: what stands before at is in out.
type speech struct {
	voice      Voice
	text       string
	at         int
	out        []byte
	doubts     []Doubt
	last       kind
	figure     figure    // the last number
	digits     digitList // where the number that was said digit by digit ends
	notAddress int       // up to here no address begins
	mayor      *string   // what นายกฯ stands for in this text; nil until somebody asks
}

// kind is what was said last, spaces left out of account.
type kind int

const (
	anything kind = iota
	aNumber       // without a unit
	aMeasure      // a number with its unit, a time, a month or a year
)

// A digitList remembers a number that was said digit by digit: another one may follow after หรือ or a comma.
type digitList struct {
	end   int // bytes; 0 where there was none
	phone bool
}

// next says the word, number or sign at s.at, and what belongs to it.
func (s *speech) next() {
	r, size := utf8.DecodeRuneInString(s.text[s.at:])
	switch {
	case isThaiLetter(r):
		s.thai()
	case isDigit(s.text[s.at:]) && s.unseen():
	case isDigit(s.text[s.at:]):
		s.number()
	case (r == 'x' || r == 'X') && s.last == aNumber && s.symbol(r, size):
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

// copy says the next n bytes as they are written.
func (s *speech) copy(n int, k kind) {
	s.out = append(s.out, s.text[s.at:s.at+n]...)
	s.at += n
	s.last = k
}

// say says words for what stands from s.at to end.
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
	f := msg.With(pairs...)
	s.doubts = append(s.doubts, Doubt{start, end, s.text[start:end], f.Rule, f.Thai, f.English, f.Hint})
	s.copy(end-s.at, anything)
}

func (s *speech) trimBlanks() { s.out = bytes.TrimRight(s.out, blanks) }

// seen is how many bytes before a place are looked at to understand it.
const seen = 150

// before returns the end of what stands before i on its line, without the blanks at its end.
func (s *speech) before(i int) string {
	from := max(0, i-seen)
	for from < i && !utf8.RuneStart(s.text[from]) {
		from++
	}
	near := s.text[from:i]
	if line := strings.LastIndexByte(near, '\n'); line >= 0 {
		near = near[line+1:]
	}
	return strings.TrimRight(near, blanks)
}

// after returns the beginning of what stands at i on its line, without the blanks before it.
func (s *speech) after(i int) string {
	near := s.text[i:min(len(s.text), i+seen)]
	near, _, _ = strings.Cut(near, "\n")
	return strings.TrimLeft(near, blanks)
}

const blanks = " \t\u00A0"

// skipBlanks returns where the blanks at i end.
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

// thai says a stretch of Thai letters: the abbreviations in it in full, the rest as it is.
func (s *speech) thai() {
	if s.abbreviation() {
		return
	}
	end := s.at + thaiLetters(s.text[s.at:])
	switch {
	case end < len(s.text) && s.text[end] == '.':
		// An abbreviation may stand close to the word before it: "ชาวอ.ไทรโยค".
		at := s.at
		for piece := range s.voice.Words.Words(s.text[s.at:min(len(s.text), end+seen)]) {
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
	case strings.HasPrefix(s.text[end:], "ฯ") && !strings.HasPrefix(s.text[end:], "ฯลฯ"):
		s.shortened(end)
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
	for n < len(text) {
		r, size := utf8.DecodeRuneInString(text[n:])
		if !isThaiLetter(r) {
			break
		}
		n += size
	}
	return n
}

// isThaiLetter reports whether r is a Thai letter, vowel or mark; digits, ฯ, ๆ and punctuation are none.
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

// tiesBefore are the endings of words that are said in one breath with the number after them; other spaces before a
// number stay, as pauses.
var tiesBefore = []string{
	"ที่", "เวลา", "ปี", "ปีงบประมาณ", "ปีการศึกษา", "ละ", "หมู่", "ข้อ", "ราว", "ประมาณ", "เกือบ", "กว่า", "เกิน", "อีก", "ถึง", "จาก", "จำนวน", "รวม",
	"เพียง", "แค่", "ทั้ง", "ทั้งสิ้น", "ทั้งหมด", "ทุก", "อายุ", "ราคา", "สูง", "ยาว", "กว้าง", "ลึก", "หนา", "หนัก", "น้ำหนัก", "ระยะทาง", "ระยะเวลา", "หมายเลข", "สาย", "ชั้น",
	"อันดับ", "ลำดับ", "งวด", "รุ่น", "ภาค", "บท", "มาตรา", "ตั้งแต่", "ระหว่าง", "ก่อน", "หลัง", "ภายใน", "ใน", "นาน", "ครบ", "เหลือ", "เท่า", "เป็น", "มี", "ได้",
	"รับ", "จัด", "เฉลี่ย", "สูงสุด", "ต่ำสุด", "ลบ", "และ", "หรือ", "กับ", "ตลอด", "ต่อ", "ตี", "บ่าย", "ห้อง", "รอบ", "ขนาด", "เนื้อที่", "พื้นที่", "วงเงิน", "เงิน", "มูลค่า",
	"ไม่เกิน", "เพิ่มขึ้น", "ลดลง", "ขึ้น", "ลง", "ใช้", "คน", "เกณฑ์", "ระดับ", "อุณหภูมิ", "ความเร็ว", "แจก", "มอบ", "ปลูก", "ปล่อย", "ราย", "แล้ว", "ยัง", "อย่างน้อย", "อย่างมาก",
	"ปรับ", "จำคุก", "ชนะ", "แพ้", "เสมอ", "ผล", "ผลิต", "สาขา", "เลขที่", "ความยาว", "ความสูง", "ความลึก", "รถ", "เรือ", "ซอย", "โครงการ", "เริ่ม", "พุทธศักราช", "คริสต์ศักราช", "แรม", "เดือน", "ทางหลวง", "วรรค", "หน้า", "ห้องประชุม", "เขต", "เบอร์", "ช่อง", "ตู้", "โซน", "เที่ยว", "ตอน", "เล่ม",
}

// tie drops the blanks before what is said next, where no pause is made.
func (s *speech) tie() {
	before := s.before(s.at)
	if len(s.out) == 0 || !endsThai(before) {
		return
	}
	if word := before[strings.LastIndexAny(before, blanks)+1:]; endsWith(before, tiesBefore...) || startsWith(word, "ซอย", "ซ.") {
		s.trimBlanks()
	}
}

// lean drops the blanks after a date or a time before a word that belongs to it.
func (s *speech) lean() {
	if startsWith(s.after(s.at), "ของ", "นี้") {
		s.at = s.skipBlanks(s.at)
	}
}

// repeat says ๆ: the word before it once more.
func (s *speech) repeat() {
	end := s.at + len("ๆ")
	before := s.before(s.at)
	again := strings.HasSuffix(before, "ๆ") // มากๆๆ says it twice more
	before = strings.TrimRight(before, "ๆ"+blanks)
	word := s.repeatable(before)
	if word == "" || again && !bytes.HasSuffix(s.out, []byte(word)) {
		s.doubt(end, msgRepeat)
		return
	}
	s.trimBlanks()
	s.say(word, end, anything)
	// The space after ๆ belongs to the sign; it may be a pause too, but not before these.
	if rest := s.after(end); slices.Contains(leaning, word) || startsWith(rest, "นี้", "ละ", "กับ", "กัน", "ไป", "มา", "ขึ้น", "ลง", "ใน", "ของ", "ได้", "และ", "จาก", "ก็", "คน") {
		s.at = s.skipBlanks(end)
	}
}

// leaning are the words whose repetition leans on the word after it.
var leaning = []string{"ค่อย", "หลาย", "ทุก", "ใกล้", "รอบ", "ริม"}

// repeatedPhrases are repeated as a whole, or are parts of longer words which the dictionary has.
var repeatedPhrases = []string{
	"วันหนึ่ง", "ปีหนึ่ง", "ครั้งหนึ่ง", "คนหนึ่ง", "เดือนหนึ่ง", "คราวหนึ่ง", "ทีละคน", "ทีละน้อย", "เล็ก", "ใหญ่", "น้อย", "ต่าง", "อื่น", "ดี", "เด็ก", "น้อง",
	"พี่", "เพื่อน", "หลาย", "มาก", "จริง", "ง่าย", "ใกล้", "เร็ว", "ช้า", "บ่อย", "เรื่อย", "ค่อย", "ระยะ", "ช่วง", "ชิ้น", "ทั่ว", "กลุ่ม", "คู่", "สั้น", "ยาว",
}

// repeatable returns the word at the end of text that ๆ repeats; "" where it cannot be told.
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

// pace is how many words a minute announcers read, who read 110 to 130.
const pace = 120

// Time returns how long an announcer takes for so many words, counted by thai.Dictionary.Count in text that was said.
func Time(words int) time.Duration { return time.Duration(words) * time.Minute / pace }
