package manuscript

import (
	"net/url"
	"strings"
	"unicode"
)

// link returns the destination of the text that is being read.
func (s *story) link() string {
	if n := len(s.links); n > 0 {
		return s.links[n-1]
	}
	for i := len(s.fields) - 1; i >= 0; i-- {
		if s.fields[i].link != "" {
			return s.fields[i].link
		}
	}
	return ""
}

// hyperlink returns the destination of an element, or "" for a place in the same document.
func (s *story) hyperlink(e element) string {
	rel := s.rels[e.attr("r:id")]
	if !rel.external {
		return ""
	}
	target := rel.target
	if anchor := e.attr("w:anchor"); anchor != "" {
		target += "#" + anchor
	}
	return s.destination(target)
}

// fieldLink returns the destination in a field's code: HYPERLINK "https://…".
func (s *story) fieldLink(code string) string {
	rest, ok := strings.CutPrefix(strings.TrimSpace(code), "HYPERLINK")
	if !ok {
		return ""
	}
	rest = strings.TrimSpace(rest)
	if strings.HasPrefix(rest, `\`) { // \l "place in this document"
		return ""
	}
	if quoted, ok := strings.CutPrefix(rest, `"`); ok {
		rest, _, _ = strings.Cut(quoted, `"`)
	} else {
		rest, _, _ = strings.Cut(rest, " ")
	}
	return s.destination(rest)
}

// destination returns an address ready for Markdown, or "" if it may not be linked to.
func (s *story) destination(target string) string {
	const longest = 2000 // bytes
	target = strings.TrimSpace(target)
	u, err := url.Parse(target)
	scheme := ""
	if err == nil {
		scheme = strings.ToLower(u.Scheme)
	}
	web := (scheme == "http" || scheme == "https") && u.Host != ""
	mail := scheme == "mailto" && strings.Contains(u.Opaque, "@")
	if !web && !mail || len(target) > longest || strings.ContainsFunc(target, unicode.IsControl) {
		if target != "" {
			s.note("link-dropped", 1, target)
		}
		return ""
	}
	return encoded(target)
}

// encoded escapes an address so that it can be written in parentheses.
func encoded(target string) string {
	var b strings.Builder
	for i, r := range target {
		switch {
		case unicode.IsSpace(r), strings.ContainsRune("<>()\\\"`|*_[]^{}", r) && r != '_' && r != '*':
			b.WriteString(url.PathEscape(string(r)))
		case r == '(' || r == ')':
			b.WriteString(map[rune]string{'(': "%28", ')': "%29"}[r])
		case r == '&' && entity().MatchString(target[i:]):
			b.WriteString("&amp;")
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
