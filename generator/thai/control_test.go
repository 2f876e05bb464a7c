package thai_test

import (
	"testing"

	"hokhao/generator/thai"
)

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"ก\x00ข\x07ค\x1B\x7F":     "กขค",
		"ก\vข\fค":                 "ก ข ค",
		"ก\tข\r\nค":               "ก\tข\r\nค",
		"ก\u0080ข\u009Fค\u0085ง":  "กขค\u0085ง",
		"ก\uFFFEข\uFFFFค\uFDD0":   "กขค",
		"ก\U0001FFFFข":            "กข",
		"ก\xED\xA0\x80ข":          "กข",
		"ก\xED\x9F\xBFข":          "ก\uD7FFข",
		"ก\u202Eข\nค":             "กข\nค",
		"ก\u202Aอ\u202Cข\u202C":   "ก\u202Aอ\u202Cข",
		"\u202A\u202Bอ\u202Cข":    "\u202Bอ\u202Cข",
		"\u202Aอ\nข\u202C":        "อ\nข",
		"ก\u200Eข\u2066ค\u2069ง😀": "ก\u200Eข\u2066ค\u2069ง😀",
		"ก\xFFข":                  "ก\xFFข", // no character, and for others to judge
	} {
		got, found := thai.Clean([]byte(in))
		if string(got) != want || (len(found) > 0) != (in != want) {
			t.Errorf("%q: %q %v, want %q", in, got, found, want)
		}
		if again, more := thai.Clean(got); string(again) != want || len(more) > 0 {
			t.Errorf("%q: cleaned twice %q", in, again)
		}
	}
}
