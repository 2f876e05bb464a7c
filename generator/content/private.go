package content

import (
	"iter"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"hokhao/generator/thai"
)

// accountWord is the word before an account number.
const accountWord = "บัญชี"

var (
	// thirteen digits together, in groups with hyphens, or spaced as on a citizen's card: 1 2345 67890 12 1.
	// Digits spaced in any other way are telephone numbers and sums beside one another.
	citizenPattern = regexp.MustCompile(`^(?:\d(?:[-–]?\d){12}|\d[- ]\d{4}[- ]\d{5}[- ]\d{2}[- ]\d)`)
	mobilePattern  = regexp.MustCompile(`^(?:0|\+66[- ]?)[- ]?[689](?:[- .]?\d){8}`)
	// an account number is known by the word before it, or by its usual grouping
	accountPattern = regexp.MustCompile(accountWord + `[^\d\n]{0,60}(\d(?:[- ]?\d){9,11})`)
)

// checkPrivate looks for what should not be published: citizens' numbers, private telephones, accounts. It reads
// every line of the source, so captions and tables are seen too.
func (r *reading) checkPrivate(c Common) {
	r.checkCitizens()
	allowed := map[string]bool{}
	for _, p := range slices.Concat(numbers(c.Contact.Phone), r.Phones) {
		allowed[p] = true
	}
	for i, text := range r.numbered() {
		at := func(offset int) Position {
			return Position{Line: i + 1, Column: utf8.RuneCountInString(text[:offset]) + 1}
		}
		for _, m := range alone(mobilePattern, text) {
			if !allowed[national(text[m[0]:m[1]])] {
				r.tell(msgMobileNumber, at(m[0]))
			}
		}
		if strings.Contains(text, accountWord) {
			for _, m := range accountPattern.FindAllStringSubmatchIndex(text, -1) {
				r.tell(msgAccountNumber, at(m[2]))
			}
		}
	}
}

// numbered yields the indexes of the lines that may hold such a number, and their texts with Arabic digits: letter for letter,
// so that columns stay true.
func (r *reading) numbered() iter.Seq2[int, string] {
	const fewest = 10 // digits: 0 and nine more of a mobile number
	return func(yield func(int, string) bool) {
		for i, line := range r.lines {
			digits := 0
			for j := range len(line) {
				if b := line[j]; isDigit(b) || b >= 0x90 && b <= 0x99 && j > 0 && line[j-1] == 0xB9 { // ๐ to ๙ end so
					digits++
				}
			}
			if digits >= fewest && !yield(i, thai.ArabicDigits(line)) {
				return
			}
		}
	}
}

// checkCitizens looks for citizens' identification numbers in every line.
func (r *reading) checkCitizens() {
	for i, text := range r.numbered() {
		for _, m := range alone(citizenPattern, text) {
			if validCitizen(digits(text[m[0]:m[1]])) {
				r.tell(msgCitizenNumber, Position{Line: i + 1, Column: utf8.RuneCountInString(text[:m[0]]) + 1})
			}
		}
	}
}

// alone returns the matches of a pattern that begins with ^ at any place where a number begins, save those that
// are a part of a longer one. Each place is tried, so that a number just before hides nothing.
func alone(pattern *regexp.Regexp, text string) [][]int {
	var out [][]int
	for i := 0; i < len(text); i++ {
		if !isDigit(text[i]) && text[i] != '+' || i > 0 && (isDigit(text[i-1]) || text[i-1] == '+') {
			continue
		}
		if m := pattern.FindStringIndex(text[i:]); m != nil && (i+m[1] == len(text) || !isDigit(text[i+m[1]])) {
			out = append(out, []int{i, i + m[1]})
			i += m[1] - 1
		}
	}
	return out
}

// numbers returns the telephone numbers in a text such as "08 1234 5678 หรือ 0 3400 0000 ต่อ 12", digits alone.
func numbers(text string) []string {
	text = thai.ArabicDigits(text)
	out := []string{digits(text)}
	for _, m := range alone(mobilePattern, text) {
		out = append(out, national(text[m[0]:m[1]]))
	}
	return out
}

// national returns a number's digits as it is dialled in the country: 0812345678 for +66 81 234 5678.
func national(number string) string {
	d := digits(number)
	if strings.HasPrefix(number, "+66") {
		return "0" + strings.TrimPrefix(strings.TrimPrefix(d, "66"), "0")
	}
	return d
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, thai.ArabicDigits(s))
}

// validCitizen checks the last digit of a citizen's number: 11 less the weighted sum modulo 11, modulo 10, with
// weights from 13 down to 2 (Department of Provincial Administration).
func validCitizen(d string) bool {
	if len(d) != 13 || d[0] == '0' {
		return false
	}
	sum := 0
	for i := range 12 {
		sum += int(d[i]-'0') * (13 - i)
	}
	return (11-sum%11)%10 == int(d[12]-'0')
}

// Phones returns all numbers of an office's settings, digits alone.
func (s Settings) Phones() []string {
	var out []string
	for _, p := range []string{s.Office.Phone, s.Office.Fax, s.Desk.Phone, s.Desk.OutOfHours} {
		if p != "" {
			out = append(out, numbers(p)...)
		}
	}
	for _, h := range s.Hotlines {
		out = append(out, digits(h.Number))
	}
	return out
}
