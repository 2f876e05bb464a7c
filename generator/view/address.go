package view

import "strings"

// An Address is something that a link or a picture may point to: http, https, mailto, tel, or a place on the
// site itself. There is no way to make one of anything else, so no template can let a script through in an
// attribute.
type Address struct{ text string }

// schemes are those that an Address may have (RFC 3986, 3.1), in lower case.
var schemes = []string{"http", "https", "mailto", "tel"}

// To makes an Address. It gives the zero Address, which templates leave out, and false for a text that is empty,
// holds control characters, or has any other scheme.
func To(text string) (Address, bool) {
	if text == "" || strings.ContainsFunc(text, func(r rune) bool { return r < 0x20 || r == 0x7f || r == '\\' }) {
		return Address{}, false
	}
	if end := strings.IndexAny(text, ":/?#"); end >= 0 && text[end] == ':' {
		scheme := strings.ToLower(text[:end])
		for _, s := range schemes {
			if s == scheme {
				return Address{text}, true
			}
		}
		return Address{}, false
	}
	if strings.TrimSpace(text) != text {
		return Address{}, false
	}
	return Address{text}, true
}

// String returns the address as it stands in an attribute, not yet escaped for HTML.
func (a Address) String() string { return a.text }

// IsZero reports whether there is nothing to point to.
func (a Address) IsZero() bool { return a.text == "" }
