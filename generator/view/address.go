package view

import "strings"

// An Address is a valid target of a link or a picture: http, https, mailto, tel, or an address within the site. No
// other Address can be made, so no template can let a script through in an attribute.
type Address struct{ text string }

// schemes are the schemes that an Address may have (RFC 3986, 3.1), in lower case.
var schemes = []string{"http", "https", "mailto", "tel"}

// To returns the Address of a text. It returns the zero Address, which templates leave out, and false for a text that
// is empty, contains control characters, or has any other scheme.
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

// String returns the address for an attribute, not yet escaped for HTML.
func (a Address) String() string { return a.text }

// IsZero reports whether the address is empty.
func (a Address) IsZero() bool { return a.text == "" }
