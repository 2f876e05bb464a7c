package aloud

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"hokhao/generator/thai"
)

// shortenedWords are the words that ฯ always shortens. Words of the royal register are included only where the Royal
// Society specifies the reading.
var shortenedWords = map[string]string{
	"ทูลเกล้า":        "ทูลเกล้าทูลกระหม่อม",
	"น้อมเกล้า":       "น้อมเกล้าน้อมกระหม่อม",
	"โปรดเกล้า":       "โปรดเกล้าโปรดกระหม่อม",
	"ล้นเกล้า":        "ล้นเกล้าล้นกระหม่อม",
	"กรุงเทพ":         "กรุงเทพมหานคร",
	"สหรัฐ":           "สหรัฐอเมริกา",
	"วันเฉลิม":        "วันเฉลิมพระชนมพรรษา",
	"จุฬา":            "จุฬาลงกรณ์มหาวิทยาลัย",
	"นครศรี":          "นครศรีธรรมราช",
	"สุพรรณ":          "สุพรรณบุรี",
	"กาญจน์":          "กาญจนบุรี",
	"กระทรวงเกษตร":    "กระทรวงเกษตรและสหกรณ์",
	"กระทรวงทรัพยากร": "กระทรวงทรัพยากรธรรมชาติและสิ่งแวดล้อม",
	"กระทรวงทรัพยากรธรรมชาติ": "กระทรวงทรัพยากรธรรมชาติและสิ่งแวดล้อม",
	"กระทรวงการท่องเที่ยว":    "กระทรวงการท่องเที่ยวและกีฬา",
	"กระทรวงท่องเที่ยว":       "กระทรวงการท่องเที่ยวและกีฬา",
	"กระทรวงการพัฒนาสังคม":    "กระทรวงการพัฒนาสังคมและความมั่นคงของมนุษย์",
	"กระทรวงพัฒนาสังคม":       "กระทรวงการพัฒนาสังคมและความมั่นคงของมนุษย์",
	"กระทรวงดิจิทัล":          "กระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม",
	"กระทรวงการอุดมศึกษา":     "กระทรวงการอุดมศึกษา วิทยาศาสตร์ วิจัยและนวัตกรรม",
	"กระทรวงอุดมศึกษา":        "กระทรวงการอุดมศึกษา วิทยาศาสตร์ วิจัยและนวัตกรรม",
	"กรมอุตุ":                 "กรมอุตุนิยมวิทยา",
	"กรมอุทยาน":               "กรมอุทยานแห่งชาติ สัตว์ป่า และพันธุ์พืช",
	"กรมอุทยานแห่งชาติ":       "กรมอุทยานแห่งชาติ สัตว์ป่า และพันธุ์พืช",
	"สภาพัฒน์":                "สภาพัฒนาการเศรษฐกิจและสังคมแห่งชาติ",
	"อุบล":                    "อุบลราชธานี",
	"อุดร":                    "อุดรธานี",
	"ประจวบ":                  "ประจวบคีรีขันธ์",
	"สุราษฎร์":                "สุราษฎร์ธานี",
}

// longestShortened is the number of characters before ฯ that a doubt quotes.
const longestShortened = 24

// paiyannoiAt returns the length of the ฯ at i and of blanks before it, or 0: ฯลฯ and ฯพณฯ are signs of their own.
func (s *speech) paiyannoiAt(i int) int {
	next := s.skipBlanks(i)
	if rest := s.text[next:]; !strings.HasPrefix(rest, "ฯ") || startsWith(rest, "ฯลฯ", "ฯพณ") {
		return 0
	}
	return next + len("ฯ") - i
}

// shortened reads the word that ends at end, before a ฯ of so many bytes: in full if the sign shortens a word, and without
// the sign if it only refers to what was said.
func (s *speech) shortened(end, sign int) {
	run := s.text[s.at:end]
	after := end + sign
	rest := s.after(after)
	if isPerson(run) && !contains(run, "พระ", "สมเด็จ", "เจ้าฟ้า", "เกล้า") {
		s.copy(len(run), anything)
		s.at = after
		return
	}
	found, long := tableWord(s.lastWord(ministry) + run)
	if found = run[max(0, len(run)-len(found)):]; found != "" {
		if said, ok := strings.CutPrefix(long, ministry); ok && len(found) == len(run) && s.lastWord(ministry) != "" {
			long = said
		}
	}
	switch {
	case long != "":
	case strings.HasSuffix(run, "ผู้ว่า"):
		found = "ผู้ว่า"
		long, after = s.whichGovernor(rest, after)
	case strings.HasSuffix(run, "นายก") && startsWith(rest, "อบต.", "อบจ."):
		found, long, after = "นายก", "นายก", s.skipBlanks(after)
	case strings.HasSuffix(run, "นายก"):
		found, long = "นายก", s.whichMayor(run, rest)
	case strings.HasSuffix(run, "เลขา"):
		found, long = "เลขา", s.whichSecretary(rest)
	case run == "ข้า":
		found, long = run, "ข้าพเจ้า"
	case !isRoyal(run) && (s.isRanked() || s.isKnown(run)):
		s.copy(len(run), anything)
		s.at = after
		return
	}
	if long != "" {
		s.copy(len(run)-len(found), anything)
		s.say(long, after, anything)
		return
	}
	if found != "" {
		s.copy(len(run)-len(found), anything)
	} else if found = "เฉลิมพระเกียรติ"; strings.HasSuffix(run, found) {
		s.copy(len(run)-len(found), anything)
	} else {
		for w := range s.voice.Words.Words(run) {
			found = w
		}
		if utf8.RuneCountInString(run) > longestShortened { // its last word is enough
			s.copy(len(run)-len(found), anything)
		}
	}
	s.paiyannoiDoubt(found, after)
}

// tableWord returns the word of the table at the end of run, and its long form; they are "" if there is none.
func tableWord(run string) (short, long string) {
	for w, words := range shortenedWords {
		if strings.HasSuffix(run, w) && len(w) > len(short) {
			short, long = w, words
		}
	}
	return short, long
}

// lastWord returns word if it was read last, else "".
func (s *speech) lastWord(word string) string {
	if bytes.HasSuffix(s.out, []byte(word)) {
		return word
	}
	return ""
}

// paiyannoiDoubt reports the word before ฯ as a doubt.
func (s *speech) paiyannoiDoubt(word string, end int) {
	s.doubtAs(word+"ฯ", s.at, end, msgPaiyannoi, "short", thai.Quoted(s.text[s.at:end]))
}

// royalWords occur in names and words of the royal register, of which nothing is guessed.
var royalWords = []string{
	"พระ", "สมเด็จ", "เสด็จ", "เกล้า", "เจ้าฟ้า", "พระเจ้า", "นางเจ้า", "สุดา", "กรมหลวง", "กรมขุน", "ราชินี", "ราชกุมาร", "ราชดำริ", "ในหลวง", "ทูลกระหม่อม", "ท่านหญิง", "ท่านชาย",
	"หม่อมเจ้า", "สิรินธร", "จุฬาภรณ", "สิริกิติ์", "ภูมิพล", "วชิราลงกรณ", "มหิดลอดุลเดช", "บรมราช", "สังฆราช",
	"วัณณวรี", "พัชรกิติยาภา", "ทีปังกร", "โสมสวลี", "อทิตยาทร", "สุทิดา",
}

// isRoyal reports whether what ฯ shortens at the end of run belongs to the royal register: after the last common noun that
// may be shortened, except laws, whose names begin with a royal word.
func isRoyal(run string) bool {
	last, length := -1, 0
	for _, w := range slices.Concat(headWords, laws) {
		if i := strings.LastIndex(run, w); i > last || i == last && len(w) > length {
			last, length = i, len(w)
		}
	}
	if last >= 0 && !slices.Contains(laws, run[last:last+length]) && strings.HasSuffix(run[:last], "พระราช") {
		last = -1
	}
	if last >= 0 {
		run = run[last+length:]
	}
	if i := strings.LastIndex(run, "และ"); i >= 0 { // มกุฎราชกุมารและนายกรัฐมนตรี
		run = run[i:]
	}
	return contains(run, royalWords...)
}

var laws = []string{"พระราชบัญญัติ", "พระราชกำหนด", "พระราชกฤษฎีกา", "พระราชบัญญัติประกอบรัฐธรรมนูญ"}

// namers precede the names of persons.
var namers = []string{"นาย", "นาง", "นางสาว", "คุณ", "หมอ", "แพทย์หญิง", "ดอกเตอร์", "เอก", "โท", "ตรี", "จัตวา", "ราชวงศ์", "หม่อมหลวง", "เด็กชาย", "เด็กหญิง"}

// isPerson reports whether run ends with the name of a person: "ว่านายอนุชา".
func isPerson(run string) bool {
	i := max(strings.LastIndex(run, "นาย"), strings.LastIndex(run, "นาง"))
	return i >= 0 && !startsWith(run[i:], "นายก", "นายอำเภอ") && len(run)-i > len("นายกข")
}

// isRanked reports whether the word at s.at is the name of a person after a title or a rank.
func (s *speech) isRanked() bool {
	before := s.before(s.at)
	if i := strings.LastIndexByte(before, ' '); strings.HasSuffix(before, ".") {
		if a, n := abbreviationAt(before[i+1:]); a != nil && a.Sort == thai.Title && i+1+n == len(before) {
			return true
		}
	}
	return endsWith(before, namers...)
}

// isKnown reports whether run, a shortened word, may be read without its sign: it ends with a common noun or another word of
// the dictionary, or the text has it in full.
func (s *speech) isKnown(run string) bool {
	unknown, tail := "", "" // the last word, and all unknown pieces at the end
	for w := range s.voice.Words.Words(run) {
		unknown = w
		if _, is := s.voice.Words.Cost(w); is && utf8.RuneCountInString(w) > 1 {
			unknown, tail = "", ""
		}
		tail += unknown
	}
	return tail == "" || contains(run, named...) || utf8.RuneCountInString(tail) >= leastName || s.standsInFull(tail)
}

// standsInFull reports whether a shortened word stands in full elsewhere in the text. It looks for each word once.
func (s *speech) standsInFull(word string) bool {
	is, known := s.inFull[word]
	if !known {
		if s.inFull == nil {
			s.inFull = map[string]bool{}
		}
		is = s.voice.known.standsInFull(word)
		s.inFull[word] = is
	}
	return is
}

// leastName is how many characters an unknown word before ฯ has at least if it is the name of a company or a country, which is
// read as it is; a shorter one may be cut off.
const leastName = 6

// named are the common nouns before names.
var named = []string{
	"บริษัท", "โครงการ", "สำนักงาน", "กระทรวง", "คณะกรรมการ", "มูลนิธิ", "สมาคม", "ธนาคาร", "โรงพยาบาล", "โรงเรียน", "มหาวิทยาลัย", "ศูนย์", "สถาบัน", "กองทุน", "พรรค", "วัด", "ห้าง",
	"โรงแรม", "สถานี", "ตลาด", "อาคาร", "เขื่อน", "ประเทศ", "จังหวัด", "อำเภอ", "ตำบล", "องค์การ", "กรม",
}

// whichGovernor returns what ผู้ว่าฯ before rest is short for, and where to continue, if it ends at after.
func (s *speech) whichGovernor(rest string, after int) (long string, end int) {
	switch {
	case startsWith(rest, "กทม", "กรุงเทพ"):
		return "ผู้ว่าราชการ", s.skipBlanks(after)
	case startsWith(rest, "จังหวัด", "จ."):
		return "ผู้ว่าราชการ", s.skipBlanks(after)
	case startsWith(rest, "สตง", "กฟผ", "กฟภ", "กฟน", "กปภ", "กปน", "ธปท", "รฟท", "รฟม", "ททท", "กทพ", "กคช", "กนอ", "กกท", "กยท", "แบงก์ชาติ", "การ", "ธนาคาร"):
		return "ผู้ว่าการ", s.skipBlanks(after)
	case startsWithProvince(rest):
		return "ผู้ว่าราชการจังหวัด", s.skipBlanks(after)
	}
	return s.voice.known.governor, after
}

// whichMayor returns what นายกฯ before rest, at the end of run, is short for: next to other ministers the prime minister,
// else what the text says.
func (s *speech) whichMayor(run, rest string) string {
	if startsWith(rest, "และ รมว", "และรัฐมนตรี", "และ รมต", "และรมว", "และรมต", "/รมว", "ในฐานะ") || endsWith(run, "สำนักนายก", "ทำเนียบนายก") {
		return "นายกรัฐมนตรี"
	}
	return s.voice.known.mayor
}

// whichSecretary returns what เลขาฯ before rest is short for.
func (s *speech) whichSecretary(rest string) string {
	switch {
	case startsWith(rest, "รมว", "รมช", "รมต", "รัฐมนตรี", "นายก", "คณะทำงาน", "ที่ประชุม"):
		return "เลขานุการ"
	case startsWith(rest, "ครม", "สมช", "กพฐ", "สกศ", "กกต", "กสทช", "กอศ", "สปสช", "สปส", "อย", "ป.ป", "ปปง", "ศอ.บต", "สทนช", "คปภ", "สศช", "ก.พ", "คณะรัฐมนตรี", "สำนักงาน", "สภา", "พรรค"):
		return "เลขาธิการ"
	}
	return s.voice.known.secretary
}

// paiyannoi reads ฯ where there is no word before it: ฯลฯ and ฯพณฯ.
func (s *speech) paiyannoi() {
	rest := s.text[s.at:]
	switch {
	case strings.HasPrefix(rest, "ฯลฯ"):
		end := s.at + len("ฯลฯ")
		words := "และอื่นอื่น"
		if before, after := s.before(s.at), s.after(end); isLetterAlone(after) && strings.HasSuffix(strings.TrimRight(before, blanks), " ก") {
			words = "ละถึง" // ก ฯลฯ ฮ
		}
		s.say(words, end, anything)
	case strings.HasPrefix(rest, "ฯพณฯ"):
		end := s.at + len("ฯพณฯ")
		if next := s.skipBlanks(end); strings.HasPrefix(s.text[next:], "ท่าน") {
			end = next + len("ท่าน")
		}
		s.say("พณะท่าน", s.skipBlanks(end), anything)
	case isReferring(s.before(s.at)):
		s.trimBlanks()
		s.at += len("ฯ")
	default:
		s.paiyannoiDoubt("", s.at+len("ฯ"))
	}
}

// isReferring reports whether a text before ฯ ends so that the sign can only mean "as said above": พ.ร.บ.ฯ, พ.ศ. 2558 ฯ, (ศบค.)ฯ.
func isReferring(before string) bool {
	r, _ := utf8.DecodeLastRuneInString(before)
	return strings.ContainsRune(".)”’\"]", r) || r < utf8.RuneSelf && isDigit(string(r)) || r >= '๐' && r <= '๙' || thai.IsLatin(r)
}

func isLetterAlone(text string) bool {
	return len(text) >= 3 && thai.IsConsonant(text) && (len(text) == 3 || !startsThai(text[3:]))
}
