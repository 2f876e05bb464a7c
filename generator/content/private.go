package content

import (
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
	lines := r.numbered()
	if len(lines) == 0 {
		return
	}
	r.checkCitizens(lines)
	allowed := map[string]bool{}
	for _, p := range slices.Concat(numbers(c.Contact.Phone), r.Phones) {
		allowed[p] = true
	}
	for _, line := range lines {
		for _, m := range alone(mobilePattern, line.text) {
			if !allowed[national(line.text[m[0]:m[1]])] {
				r.tell(msgMobileNumber, line.at(m[0]))
			}
		}
		if strings.Contains(line.text, accountWord) {
			for _, m := range accountPattern.FindAllStringSubmatchIndex(line.text, -1) {
				r.tell(msgAccountNumber, line.at(m[2]))
			}
		}
	}
}

// A numberedLine is one that may hold such a number, with Arabic digits: letter for letter, so that columns stay true.
type numberedLine struct {
	number int // from 1
	text   string
}

// numbered returns the lines that may hold such a number.
func (r *reading) numbered() []numberedLine {
	const fewest = 10 // digits: 0 and nine more of a mobile number
	var out []numberedLine
	for i, line := range r.lines {
		if thai.CountDigits(line) >= fewest {
			out = append(out, numberedLine{i + 1, thai.ArabicDigits(line)})
		}
	}
	return out
}

// at returns the place of an offset of the line.
func (l numberedLine) at(offset int) Position {
	return Position{Line: l.number, Column: utf8.RuneCountInString(l.text[:offset]) + 1}
}

// checkCitizens looks for citizens' identification numbers in some lines.
func (r *reading) checkCitizens(lines []numberedLine) {
	for _, line := range lines {
		for _, m := range alone(citizenPattern, line.text) {
			if validCitizen(digits(line.text[m[0]:m[1]])) {
				r.tell(msgCitizenNumber, line.at(m[0]))
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
