package entry

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hokhao/generator/site"
)

// Clean removes the characters that XML 1.0 (fifth edition, production 2) forbids in a document, even escaped: control
// characters other than tab, line feed and carriage return, U+FFFE, U+FFFF, and bytes that are not UTF-8. One vertical tab
// pasted from a word processor makes a whole feed unreadable.
func Clean(s string) string {
	if fit(s) {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		if r == utf8.RuneError {
			if _, n := utf8.DecodeRuneInString(s[i:]); n == 1 {
				continue
			}
		}
		if allowed(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func fit(s string) bool {
	for _, r := range s {
		if !allowed(r) {
			return false
		}
	}
	return utf8.ValidString(s)
}

func allowed(r rune) bool {
	switch r {
	case '\t', '\n', '\r':
		return true
	}
	return r >= ' ' && r != 0xFFFE && r != 0xFFFF
}

// Line returns s cleaned and as a single line, for titles, names and summaries.
func Line(s string) string {
	if isLine(s) {
		return s
	}
	return strings.Join(strings.Fields(Clean(s)), " ")
}

// isLine reports whether Line would return s unchanged, as it usually does.
func isLine(s string) bool {
	space := true // before the first character
	for i := 0; i < len(s); {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			if r, n = utf8.DecodeRuneInString(s[i:]); r == utf8.RuneError && n == 1 {
				return false
			}
		}
		i += n
		switch {
		case r == ' ' && !space:
			space = true
		case !allowed(r) || unicode.IsSpace(r):
			return false
		default:
			space = false
		}
	}
	return !space || s == ""
}

// CRLF returns a text with the line ends of plain-text files, which programs on Windows expect.
func CRLF(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }

// A Base is the address of the site, ending in "/", for views: a renderer has no Site to ask.
type Base string

// BaseOf returns the base of a site.
func BaseOf(s *site.Site) Base { return Base(s.Settings.BaseURL.Text) }

// URL returns the full URL of an address of the site, like Site.URL.
func (b Base) URL(address string) string {
	var s site.Site
	s.Settings.BaseURL.Text = string(b)
	return s.URL(address)
}

// Some returns the parts that are not empty.
func Some(parts ...string) []string {
	var all []string
	for _, p := range parts {
		if p != "" {
			all = append(all, p)
		}
	}
	return all
}

// Join joins the parts that are not empty with sep.
func Join(sep string, parts ...string) string { return strings.Join(Some(parts...), sep) }

// Called returns a text with a label before it, or "" for an empty text.
func Called(label, text string) string {
	if text == "" {
		return ""
	}
	return label + " " + text
}
