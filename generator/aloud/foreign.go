package aloud

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hokhao/generator/thai"
)

// foreign copies a word in Latin letters, an address or a hashtag. A number at the end of a word is read as a number:
// PM2.5 is "PM สองจุดห้า".
func (s *speech) foreign() {
	if s.address() {
		return
	}
	for _, sign := range []string{"US$", "USD$", "U.S.$"} {
		if strings.HasPrefix(s.text[s.at:], sign) && s.currency(s.at+len(sign), "ดอลลาร์สหรัฐ") {
			return
		}
	}
	if n := len("Q4"); s.text[s.at] == 'Q' && s.at+n <= len(s.text) && strings.IndexByte("1234", s.text[s.at+1]) >= 0 && (s.at+n == len(s.text) || !isAlphanumeric(s.text[s.at+n])) {
		s.say("ไตรมาสที่"+cardinal(s.text[s.at+1:s.at+n]), s.at+n, anything)
		if strings.HasPrefix(s.text[s.at:], "/") {
			if year, stop := digitsAt(s.text, s.at+1); isYear(year) || len(year) == 2 {
				s.say(" ปี "+cardinal(fullYear(year)), stop, aMeasure)
			}
		}
		return
	}
	end := s.at + 1
	for end < len(s.text) && thai.IsLatin(rune(s.text[end])) {
		end++
	}
	number := end
	if number < len(s.text) && s.text[number] == '-' && end > s.at {
		number++
	}
	f, ok := figureAt(s.text, number)
	if !ok && thai.IsLatin(rune(s.text[s.at])) && end < len(s.text) && s.text[end] == '.' && isFigureEnd(s.text[end:]) { // the gauge C.2
		s.copy(latinWord(s.text, s.at)-s.at, anything)
		return
	}
	if !ok {
		s.copy(end-s.at, anything)
		return
	}
	if all := latinWord(s.text, s.at); all > f.end || isFigureEnd(s.text[f.end:]) {
		s.copy(max(all, f.end)-s.at, anything) // H5N1, W47-2
		return
	}
	s.out = append(s.out, s.text[s.at:end]...)
	words := decimal(f.whole, f.decimals)
	if len(f.whole) > 1 && f.whole[0] == '0' || len(f.whole) > 4 && !f.commas {
		words = spell(f.whole)
	}
	s.say(" "+words, f.end, aNumber)
}

// isFigureEnd reports whether what follows a number makes it part of a code: "W47-2", "A4/1".
func isFigureEnd(rest string) bool {
	return len(rest) > 1 && strings.IndexByte("-./:,", rest[0]) >= 0 && isDigit(rest[1:])
}

// latinWord returns the end of the Latin letters, digits and hyphens at text[i:].
func latinWord(text string, i int) int {
	end := i
	for j := i; j < len(text); j++ {
		c := text[j]
		switch {
		case thai.IsLatin(rune(c)), c >= '0' && c <= '9':
			end = j + 1
		case c == '-' || c == '.' || c == '_':
		default:
			return end
		}
	}
	return end
}

// address reads the web or mail address at s.at; it returns false if there is none.
func (s *speech) address() bool {
	if s.at < s.notAddress {
		return false // part of something that is not an address
	}
	n, is := addressAt(s.text[s.at:])
	if !is {
		s.notAddress = s.at + n
		return false
	}
	if !s.webAddress(s.text[s.at : s.at+n]) {
		s.copy(n, anything)
	}
	return true
}

// addressAt returns the length of the characters at the beginning of text that may be a web or mail address, an
// account or a hashtag, and whether they are one.
func addressAt(text string) (length int, is bool) {
	if text[0] == '#' || text[0] == '@' {
		n := 1
		for n < len(text) {
			r, size := utf8.DecodeRuneInString(text[n:])
			if !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) && r != '_' && r != '-' && r != '.' && r != 'ๆ' {
				break
			}
			n += size
		}
		n = len(strings.TrimRight(text[:n], ".-"))
		return n, n > 1
	}
	n, domain, at := 0, false, false
	for ; n < len(text) && text[n] > ' ' && text[n] < 0x7F && !strings.ContainsRune(`"'<>()[]{}|\^`+"`", rune(text[n])); n++ {
		at = at || text[n] == '@' && n > 0
		if text[n] == '.' && n > 0 && n+2 < len(text) && isAlphanumeric(text[n-1]) && thai.IsLatin(rune(text[n+1])) && thai.IsLatin(rune(text[n+2])) {
			domain = true
		}
		domain = domain || strings.HasPrefix(text[n:], "://")
	}
	if !domain && !at {
		return n, false
	}
	return len(strings.TrimRight(text[:n], ".,;:!?")), true
}

func isAlphanumeric(c byte) bool { return thai.IsLatin(rune(c)) || c >= '0' && c <= '9' }
