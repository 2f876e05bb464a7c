package aloud

import (
	"regexp"
	"strings"
)

// What can be seen and not heard: pictures, emoji, the paths of web addresses.

// pictured matches a reference to a picture in brackets, which means nothing to listeners.
var pictured = regexp.MustCompile(`^\((?:โปรด|โปรดดู|ดู|ดัง|ตาม|ดูได้ใน)? ?(?:รูป)?(?:ภาพ|รูป)(?:ประกอบ)?(?:ที่)? ?[0-9๐-๙]*(?:(?: ?(?:[-–,/]|และ|ถึง) ?)(?:ภาพที่ ?)?[0-9๐-๙]+)*\)`)

// seenBefore are words after which ภาพที่ begins a word.
var seenBefore = []string{"ดู", "ดัง", "ตาม", "ใน", "จาก", "คือ", "และ", "หรือ", "("}

// reference skips a reference to a picture in brackets; it returns false if there is none at s.at.
func (s *speech) reference() bool {
	m := pictured.FindString(s.text[s.at:])
	if m == "" {
		return false
	}
	s.trimBlanks()
	if s.at += len(m); len(s.out) == 0 {
		s.at = s.skipBlanks(s.at)
	}
	return true
}

// unseen reports the number of a picture as a doubt, since listeners do not see it; it returns false if s.at is not
// such a number.
func (s *speech) unseen() bool {
	before := s.before(s.at)
	at := strings.LastIndex(before, "ภาพที่")
	if at < 0 || at+len("ภาพที่") != len(before) {
		if at = strings.LastIndex(before, "รูปที่"); at < 0 || at+len("รูปที่") != len(before) {
			return false
		}
	}
	start := at
	if rest, ok := strings.CutSuffix(before[:at], "รูป"); ok {
		start = len(rest)
	}
	if lead := before[:start]; lead != "" && !strings.HasSuffix(lead, " ") && !endsWith(lead, seenBefore...) {
		return false // คุณภาพที่ 1
	}
	_, end := digitsAt(s.text, s.at)
	s.doubtFrom(start, end, msgPicture, "reference", s.text[start:end])
	return true
}

// webAddress reads an address by its host, since nobody can write down a path by ear; it returns false if there is no
// host. Letters of other scripts belong to the path if they begin a part of it.
func (s *speech) webAddress(address string) bool {
	host := address
	if rest := s.text[s.at+len(address):]; strings.HasSuffix(address, "/") && rest != "" {
		if end := strings.IndexAny(rest, " \t)]”\"'"); end >= 0 {
			rest = rest[:end]
		}
		address += rest
	}
	if _, rest, ok := strings.Cut(address, "://"); ok {
		host = rest
	}
	host, _, _ = strings.Cut(host, "/")
	host, _, _ = strings.Cut(host, "?")
	if strings.ContainsAny(host, "@#") || host == "" || host == address {
		return false
	}
	word := "เว็บไซต์ "
	if endsWith(s.before(s.at), "เว็บไซต์", "เว็บ", "เว็บเพจ") {
		word = ""
	}
	s.say(word+host, s.at+len(address), anything)
	return true
}

// isOrnament reports whether r is an emoji or a drawn sign, or part of one, which cannot be read aloud.
func isOrnament(r rune) bool {
	return r >= 0x1F000 && r <= 0x1FAFF || r >= 0x2190 && r <= 0x21FF || r >= 0x25A0 && r <= 0x27BF || r >= 0x2B00 && r <= 0x2BFF ||
		r == 0xFE0F || r == 0x20E3 || r == 0x200D || r >= 0xE0020 && r <= 0xE007F
}

// ornament skips a drawn sign and one of two spaces around it.
func (s *speech) ornament(size int) {
	s.at += size
	if len(s.out) == 0 || strings.HasSuffix(string(s.out[len(s.out)-1:]), " ") {
		s.at = s.skipBlanks(s.at)
	}
}
