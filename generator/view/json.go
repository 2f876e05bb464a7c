package view

import "strings"

// JSON is a document of JSON that a theme writes unchanged into a script element. Only ToJSON makes one, so no template can
// let a text end the element.
type JSON struct{ text string }

// ToJSON returns a valid document of JSON without "<": within its strings, where alone it can be, an escape says the same.
func ToJSON(document string) JSON { return JSON{strings.ReplaceAll(document, "<", `\u003c`)} }

// String returns the document.
func (j JSON) String() string { return j.text }
