package aloud

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"hokhao/generator/thai"
)

// A knowledge is what a text says about itself: the abbreviations that it explains, the offices that it names, and
// which day its วันนี้ is.
type knowledge struct {
	texts     []string             // the text, paragraph by paragraph
	pairs     pairSet              // of texts
	long      map[string]explained // by abbreviation, without full stops
	mayor     string               // what นายกฯ is short for; "" if that is unclear
	secretary string               // what เลขาฯ is short for; "" if that is unclear
	governor  string               // what ผู้ว่าฯ is short for; "" if that is unclear
	relative  bool                 // whether the text may have a word for a day that depends on today
	day       time.Time            // of the publication; zero if unknown
	today     time.Time            // the day that the text calls วันนี้; zero if unknown
}

// An explained abbreviation is one that a text explains, with the words that are said for it.
type explained struct{ raw, said string }

// Of returns a voice for a text of several paragraphs, of a publication of the given day, which is zero if it has none.
// What one of them explains holds in all: "ศูนย์บริหารสถานการณ์โควิด-19 (ศบค.)" explains ศบค., and "วันนี้ (9 ก.ย. 63)" what
// พรุ่งนี้ is. Without it, Say takes each text for a whole one.
func (v Voice) Of(day time.Time, texts ...string) Voice {
	if v.Words == nil {
		v.Words = thai.Standard()
	}
	k := &knowledge{texts: texts, day: day}
	for _, text := range texts {
		k.pairs.add(text)
	}
	for _, text := range texts {
		v.learn(k, text)
	}
	if k.has("นายก") {
		k.mayor = k.whichMayor()
	}
	if k.has("ผู้ว่า") {
		k.governor = k.whichGovernor()
	}
	if k.has("เลขา") {
		k.secretary = k.only("", "เลขาธิการ", "เลขานุการ")
	}
	k.relative = slices.ContainsFunc(relativeParts, k.has)
	k.today = k.findToday()
	v.known = k
	return v
}

// whichGovernor returns what ผู้ว่าฯ is short for: the only office of that kind that the text names, or the usual one.
func (k *knowledge) whichGovernor() string {
	governor := "ผู้ว่าราชการจังหวัด"
	if (k.has("กทม.") || k.has("กรุงเทพมหานคร")) && !k.has("จังหวัด") && !k.has("จ.") && !k.has("ผวจ.") {
		governor = "ผู้ว่าราชการกรุงเทพมหานคร"
	}
	return k.only(governor, "ผู้ว่าราชการจังหวัด", "ผู้ว่าราชการกรุงเทพมหานคร", "ผู้ว่าการ")
}

// Knows returns what the text of the voice says that may decide how one of its paragraphs is read. Voices that know alike
// read the paragraph alike.
func (v Voice) Knows(paragraph string) string {
	k := v.known
	if k == nil {
		return ""
	}
	var all []string
	for short, e := range k.long {
		all = append(all, short+" "+e.said)
	}
	slices.Sort(all)
	if !k.today.IsZero() {
		all = append(all, k.today.Format(time.DateOnly))
	}
	if strings.Contains(paragraph, "ฯ") { // which may stand for a word of any other paragraph
		all = append(append(all, k.mayor, k.secretary, k.governor), k.texts...)
	}
	return strings.Join(all, "\n")
}

// has reports whether a word occurs in the text.
func (k *knowledge) has(word string) bool {
	return k.pairs.mayHave(word) && slices.ContainsFunc(k.texts, func(text string) bool { return strings.Contains(text, word) })
}

// only returns the one of the titles that the text has, or standard if it has none, or "" if it has several.
func (k *knowledge) only(standard string, titles ...string) string {
	found := standard
	count := 0
	for _, title := range titles {
		if k.has(title) {
			found = title
			count++
		}
	}
	if count > 1 {
		return ""
	}
	return found
}

// standsInFull reports whether a shortened word, the part of a text before ฯ, occurs elsewhere in the text without the
// sign.
func (k *knowledge) standsInFull(word string) bool {
	for _, text := range k.texts {
		for {
			_, rest, found := strings.Cut(text, word)
			if !found {
				break
			}
			if !strings.HasPrefix(strings.TrimLeft(rest, blanks), "ฯ") {
				return true
			}
			text = rest
		}
	}
	return false
}

// mayors are the offices that นายกฯ may be short for, with the words that name them, and the bodies that they head.
var mayors = []struct {
	office string
	named  []string
	bodies []string
}{
	{"นายกรัฐมนตรี", []string{"นายกรัฐมนตรี", "นรม."}, nil},
	{"นายกเทศมนตรี", []string{"นายกเทศมนตรี", "นายก ทต.", "นายก ทม.", "นายก ทน.", "นายกทต."}, []string{"เทศบาล", "ทต.", "ทม.", "ทน."}},
	{"นายกองค์การบริหารส่วนจังหวัด", []string{"นายกองค์การบริหารส่วนจังหวัด", "นายก อบจ", "นายกอบจ"}, []string{"องค์การบริหารส่วนจังหวัด", "อบจ."}},
	{"นายกองค์การบริหารส่วนตำบล", []string{"นายกองค์การบริหารส่วนตำบล", "นายก อบต", "นายกอบต"}, []string{"องค์การบริหารส่วนตำบล", "อบต."}},
	{"นายกเหล่ากาชาด", []string{"นายกเหล่ากาชาด"}, []string{"เหล่ากาชาด"}},
	{"นายกสมาคม", []string{"นายกสมาคม"}, []string{"สมาคม"}},
	{"นายกสโมสร", []string{"นายกสโมสร"}, []string{"สโมสร"}},
	{"นายกสภามหาวิทยาลัย", []string{"นายกสภามหาวิทยาลัย"}, nil},
	{"นายกเมืองพัทยา", []string{"นายกเมืองพัทยา"}, []string{"เมืองพัทยา"}},
}

// whichMayor returns what นายกฯ is short for: the only office of that kind that the text names, else the head of the body
// that it names before, else the prime minister. It returns "" if there are several.
func (k *knowledge) whichMayor() string {
	before := ""
	for _, text := range k.texts {
		at := strings.Index(text, "นายกฯ")
		if at < 0 {
			at = strings.Index(text, "นายก ฯ")
		}
		if at >= 0 {
			before += text[:at]
			break
		}
		before += text + "\n"
	}
	named, headed := "", ""
	for _, m := range mayors {
		if slices.ContainsFunc(m.named, k.has) {
			if named != "" {
				return ""
			}
			named = m.office
		}
		if last := lastNamed(before, m.bodies); last >= 0 && (headed == "" || last > lastNamed(before, bodiesOf(headed))) {
			headed = m.office
		}
	}
	switch {
	case named != "":
		return named
	case headed != "" && slices.ContainsFunc([]string{"ครม.", "คณะรัฐมนตรี", "ทำเนียบรัฐบาล", "รัฐบาล", "รมว.", "รมต."}, k.has):
		return ""
	case headed != "":
		return headed
	}
	return mayors[0].office
}

func bodiesOf(office string) []string {
	for _, m := range mayors {
		if m.office == office {
			return m.bodies
		}
	}
	return nil
}

// lastNamed returns where the last of words with a name after it begins in text, or -1: อบต.ท่าม่วง, but not อบต. alone.
func lastNamed(text string, words []string) int {
	last := -1
	for _, w := range words {
		for at := strings.LastIndex(text, w); at >= 0; at = strings.LastIndex(text[:at], w) {
			if startsThai(text[at+len(w):]) && (!strings.HasSuffix(w, ".") || !endsThai(text[:at])) {
				last = max(last, at)
				break
			}
		}
	}
	return last
}

// explaining precede an abbreviation that is explained without a bracket.
var explaining = []string{"หรือ ", "ย่อว่า ", "ย่อว่า “", "ย่อว่า \""}

// learn finds the abbreviations that a paragraph explains.
func (v Voice) learn(k *knowledge, text string) {
	for i := 0; i < len(text); i++ {
		if text[i] != '(' {
			continue
		}
		inside, _, closed := strings.Cut(text[i+1:min(len(text), i+1+longestExplained)], ")")
		inside = strings.TrimSpace(inside)
		if !closed || inside == "" || isDigit(inside) {
			continue
		}
		if short, ok := shortForm(strings.TrimPrefix(inside, "สำนักงาน ")); ok {
			v.explain(k, short, text[:i])
		} else if !strings.Contains(inside, ".") { // ศบค. (ศูนย์บริหารสถานการณ์โควิด-19)
			before := strings.TrimRight(text[:i], blanks)
			if short, ok := shortForm(before[strings.LastIndexAny(before, " (“\"")+1:]); ok && abbreviationsByForm[short+"."] == nil && isNamed(inside, short) {
				v.know(k, short, inside)
			}
		}
	}
	for _, w := range explaining {
		if k.pairs.mayHave(w) {
			v.learnAfter(k, text, w)
		}
	}
}

// learnAfter finds the abbreviations that a paragraph explains after a word: "ศูนย์บริหารสถานการณ์โควิด-19 หรือ ศบค.".
func (v Voice) learnAfter(k *knowledge, text, word string) {
	for at := 0; ; {
		i := strings.Index(text[at:], word)
		if i < 0 {
			return
		}
		i += at
		at = i + len(word)
		if n := thai.Abbreviated(text[at:]); n > 0 {
			a := abbreviationsByForm[text[at:at+n]] // ธนาคารกรุงไทย หรือ ธ.ก.ส. are two banks
			if short, ok := shortForm(text[at : at+n]); ok && (a == nil || a.IsAmbiguous()) {
				v.explain(k, short, strings.TrimRight(strings.TrimSuffix(text[:i], "เรียกโดย"), blanks+","))
			}
		}
	}
}

const longestExplained = 60 // bytes in brackets

// shortForm returns the letters of an abbreviation that a text may explain; ok is false if s is none, or one that never
// needs an explanation: a month, a unit, the title of a person.
func shortForm(s string) (letters string, ok bool) {
	letters = strings.ReplaceAll(strings.TrimSuffix(s, "."), ".", "")
	n := utf8.RuneCountInString(letters)
	if n < 2 || n > 8 || strings.IndexFunc(letters, func(r rune) bool { return r < 'ก' || r > 'ฮ' }) >= 0 || !strings.Contains(s, ".") && n < 3 {
		return "", false
	}
	if a := abbreviationsByForm[s]; a != nil {
		switch {
		case a.Sort == thai.Unit, a.Sort == thai.Title && n < 3, a.Sort == thai.Numbered, slices.ContainsFunc(thai.MonthNames[:], func(m thai.Name) bool { return m.Short == a.Short }):
			return "", false
		}
	}
	return letters, true
}

// explain takes the end of before for what the letters are short for, if a name with these letters ends there.
func (v Voice) explain(k *knowledge, letters, before string) {
	before = before[max(0, len(before)-2*longestName):]
	if line := strings.LastIndexByte(before, '\n'); line >= 0 {
		before = before[line+1:]
	}
	before = strings.TrimRight(before, blanks+"”\"")
	for strings.HasSuffix(before, ")") { // (องค์การมหาชน) (สทอภ.)
		open := strings.LastIndexByte(before, '(')
		if open < 0 {
			return
		}
		before = strings.TrimRight(before[:open], blanks+"”\"")
	}
	if a := abbreviationsByForm[letters+"."]; a != nil {
		for _, long := range strings.Split(a.Long, "|") {
			if rest, ok := strings.CutSuffix(before, long); ok {
				kind := ""
				for _, w := range kindsOfBody { // กรมป้องกันและบรรเทาสาธารณภัย (ปภ.)
					if strings.HasSuffix(rest, w) && len(w) > len(kind) {
						kind = w
					}
				}
				if kind != "" || a.IsAmbiguous() {
					v.know(k, letters, kind+long)
				}
				return
			}
		}
	}
	from := max(0, len(before)-longestName)
	for from < len(before) && !utf8.RuneStart(before[from]) {
		from++
	}
	before = before[from:]
	if at := nameStart(before, letters); at >= 0 {
		v.know(k, letters, before[at:])
	}
}

const longestName = 400 // bytes of the name of an office

// know adds an explained abbreviation, unless its words cannot be said.
func (v Voice) know(k *knowledge, letters, raw string) {
	if _, known := k.long[letters]; known {
		return
	}
	alone := v
	alone.known = &knowledge{}
	said, doubts := alone.Say(strings.TrimSpace(raw))
	if len(doubts) > 0 {
		return
	}
	if k.long == nil {
		k.long = map[string]explained{}
	}
	k.long[letters] = explained{raw, said}
}

// headWords begin the names of offices, bodies, laws and plans, and the titles of persons, the longest first where one
// begins as another does.
var headWords = []string{
	"สำนักงาน", "สำนัก", "กระทรวง", "กรม", "กองทุน", "กองอำนวยการ", "กองบัญชาการ", "กองบังคับการ", "กอง", "ศูนย์", "สถาบัน", "สถานี", "สถาน", "สภา", "สมาคม", "สมาพันธ์", "สหกรณ์", "สหภาพ", "สหพันธ์",
	"คณะกรรมการ", "คณะกรรมาธิการ", "คณะอนุกรรมการ", "คณะทำงาน", "คณะ", "อนุกรรมการ", "องค์การ", "องค์กร", "มูลนิธิ", "ธนาคาร", "บริษัท", "บรรษัท", "มหาวิทยาลัย", "วิทยาลัย",
	"โรงเรียน", "โรงพยาบาล", "โครงการ", "แผน", "พระราชบัญญัติ", "พระราชกำหนด", "พระราชกฤษฎีกา", "ประมวลกฎหมาย", "ระเบียบ", "การ", "หน่วย", "ชุด", "กลุ่ม", "เครือข่าย", "ที่ประชุม", "ตลาด",
	"อาสาสมัคร", "ผู้", "เจ้าหน้าที่", "พนักงาน", "ฝ่าย", "ทีม", "เขต", "ภาคี", "สัญญา", "ระบบ", "มาตรฐาน", "นโยบาย", "ค่า", "บัตร", "เงิน",
	"อธิบดี", "ปลัด", "เลขาธิการ", "หัวหน้า", "แม่ทัพ", "นายแพทย์",
}

// nameStart returns where the name at the end of text begins for which letters are short, or -1: at the nearest head word
// with the first letter from which on the letters occur in order, else where the words begin whose initials they are, else at
// the nearest head word.
func nameStart(text, letters string) int {
	starts := map[int]string{} // head words, where a word of the dictionary begins
	var order []int
	at := 0
	for w := range thai.Standard().Words(text) {
		for _, h := range headWords {
			if strings.HasPrefix(text[at:], h) {
				starts[at] = h
				order = append(order, at)
				break
			}
		}
		at += len(w)
	}
	best := -1
	for _, strict := range []bool{true, false} {
		for i := len(order) - 1; i >= 0; i-- {
			start := order[i]
			if best >= 0 && strings.ContainsAny(text[start:order[best]], blanks) {
				break
			}
			if spells(text[start:], letters, strict) && (strict || starts[start] != "การ" && starts[start] != "ผู้") {
				best = i
				if starts[start] != "การ" || start == 0 || !endsThai(text[:start]) || endsWith(text[:start], "และ", "กับ", "หรือ", "โดย", "ของ", "ให้", "ว่า") { // คณะกรรมการกลางการสอบ…
					break
				}
			}
		}
		if best >= 0 {
			break
		}
		if start := initials(text, letters); strict && start >= 0 {
			return start
		}
	}
	if best < 0 {
		return -1
	}
	for best > 0 && order[best-1]+len(starts[order[best-1]]) == order[best] && strings.HasPrefix(starts[order[best-1]], "สำนัก") {
		best-- // สำนักงานคณะกรรมการ…
	}
	return order[best]
}

// isNamed reports whether all of a text is a name for which letters are short.
func isNamed(text, letters string) bool {
	return spells(text, letters, true) && startsWith(text, headWords...) && utf8.RuneCountInString(text) > 3*len(letters)/len("ก")
}

// initials returns where the words at the end of text begin whose first consonants are letters, or -1: ควบคุมฝูงชน (คฝ.).
func initials(text, letters string) int {
	var starts []int
	at := 0
	for w := range thai.Standard().Words(text) {
		starts = append(starts, at)
		at += len(w)
	}
	rest := letters
	for i := len(starts) - 1; i >= 0 && len(starts)-i <= len(letters); i-- {
		last := rest[len(rest)-len("ก"):]
		switch {
		case wordStart(text[starts[i]:], last) == 0:
			if rest = rest[:len(rest)-len(last)]; rest == "" {
				return starts[i]
			}
		case strings.TrimLeft(text[starts[i]:], blanks) != text[starts[i]:]:
			return -1
		}
	}
	return -1
}

// spells reports whether letters occur in a name in order; strict demands that the name begins with the first of them, where
// คณะกรรมการ begins with ก too.
func spells(name, letters string, strict bool) bool {
	if strict && wordStart(name, letters) != 0 && wordStart(strings.TrimPrefix(strings.TrimPrefix(name, "คณะ"), "อนุ"), letters) != 0 {
		return false
	}
	for _, r := range letters {
		i := strings.IndexRune(name, r)
		if i < 0 {
			return false
		}
		name = name[i+utf8.RuneLen(r):]
	}
	return true
}

// wordStart returns 0 if name begins with the first of letters, after a vowel that is written before it, else -1.
func wordStart(name, letters string) int {
	name = strings.TrimLeft(name, "เแโใไ")
	if letters != "" && strings.HasPrefix(name, letters[:3]) {
		return 0
	}
	return -1
}

// learned returns the abbreviation at the beginning of text if the text explains it itself, and its length.
func (k *knowledge) learned(text string) (a *thai.Abbreviation, length int) {
	if len(k.long) == 0 {
		return nil, 0
	}
	n := thai.Abbreviated(text)
	if n == 0 {
		if n = thaiLetters(text); n < 3*3 {
			return nil, 0
		}
	}
	for length = n; length > 0; length = strings.LastIndexByte(text[:length-1], '.') + 1 { // ศบค.มท.
		if e, ok := k.long[strings.ReplaceAll(text[:length], ".", "")]; ok {
			return &thai.Abbreviation{Short: text[:length], Long: e.said, Sort: thai.Body}, length
		}
	}
	return nil, 0
}
