package manuscript

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const asciiPunctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"

var entity = pattern(`^&(#|[A-Za-z])[A-Za-z0-9]*;`)

// escape escapes text so that Markdown shows it unchanged.
func escape(s string, m manner) string {
	if !strings.ContainsAny(s, asciiPunctuation) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if m.addresses {
			if length := address(s, i); length > 0 {
				b.WriteString(s[i : i+length])
				i += length
				continue
			}
		}
		if m.exact && strings.ContainsRune(asciiPunctuation, r) || means(s, i, m) {
			b.WriteByte('\\')
		}
		b.WriteString(s[i : i+n])
		i += n
	}
	return b.String()
}

// means reports whether the character at s[i:] may have a meaning in Markdown, wherever it is in the line.
func means(s string, i int, m manner) bool {
	next := firstRune(s[i+1:])
	switch s[i] {
	case '\\', '`', '*', '[', ']', '|':
		return true
	case '_':
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		return !isWord(before) || !isWord(next)
	case '<':
		return next == '/' || next == '!' || next == '?' || unicode.IsLetter(next)
	case '&':
		return entity().MatchString(s[i:])
	case '~':
		return next == '~' || i > 0 && s[i-1] == '~'
	case ':':
		return m.inLink && strings.HasPrefix(s[i:], "://") // no links inside links
	}
	return false
}

func isWord(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r))
}

// address returns the length of the http address at s[i:], or 0. It accepts only characters that have no other
// meaning in Markdown.
func address(s string, i int) int {
	if before, _ := utf8.DecodeLastRuneInString(s[:i]); before < utf8.RuneSelf && isWord(before) {
		return 0
	}
	rest := s[i:]
	for _, scheme := range []string{"https://", "http://"} {
		if len(rest) < len(scheme) || !strings.EqualFold(rest[:len(scheme)], scheme) {
			continue
		}
		for n, r := range rest {
			if r >= utf8.RuneSelf || !isWord(r) && !strings.ContainsRune("-._~:/?#@!$&()+,;=%", r) {
				return n
			}
		}
		return len(rest)
	}
	return 0
}

var (
	// What makes a line another block, or looks as if it should. The groups match what precedes the escape.
	blockStart = pattern(`^()(?:#|>|[-+](?:[ \t]|$|\pL)|:(?:[ \t]|$))|^([0-9]{1,9})[.)](?:[ \t]|$)`)
	underline  = pattern(`^(?:=+|-+)[ \t]*$`)
)

// guardStart escapes the beginning of a line that would otherwise not be a paragraph.
func guardStart(md string) string {
	if m := blockStart().FindStringSubmatchIndex(md); m != nil {
		at := max(m[3], m[5])
		return md[:at] + `\` + md[at:]
	}
	if underline().MatchString(md) {
		return `\` + md
	}
	return md
}
