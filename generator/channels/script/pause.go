package script

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"hokhao/generator/thai"
)

// The signs of pauses: a breath, and the end of a phrase.
const (
	breath = " / "
	rest   = " //"
)

// Numbers of characters said in one breath, not counting marks above and below: after breathLength a pause is due at the
// next space; from fewLength on it is made only if continuing to the following space would exceed mostLength.
const (
	breathLength = 32
	fewLength    = 14
	mostLength   = 52
)

// paused marks a breath at spaces of a text. Thai has a space at the end of a phrase, but also around numbers and in
// names: a name, a telephone number and a number with its unit or with what it counts are said in one breath.
func paused(d *thai.Dictionary, text string) string {
	var phrases []string
	from, at := 0, 0
	for piece, bond := range d.Lines(text) {
		at += len(piece)
		if strings.HasSuffix(piece, " ") && bond < thai.Paired || at == len(text) {
			phrases = append(phrases, text[from:at])
			from = at
		}
	}
	left := thai.Characters(text)
	var b strings.Builder
	said := 0
	for i, phrase := range phrases {
		n := thai.Characters(phrase)
		said, left = said+n, left-n
		if i+1 == len(phrases) {
			b.WriteString(phrase)
			break
		}
		next := phrases[i+1]
		due := said >= breathLength || said >= fewLength && said+thai.Characters(next) > mostLength
		if said < mostLength && d.Count(next) == 1 && !opens(next) { // one of several names: แสง สี เสียง
			due = false
		}
		if !due || left < fewLength/2 || !parts(strings.TrimRight(phrase, " "), next) {
			b.WriteString(phrase)
			continue
		}
		b.WriteString(strings.TrimRight(phrase, " ") + breath)
		said = 0
	}
	return b.String()
}

// leaning are words that belong to what follows them.
var leaning = []string{"ณ", "โดย", "ที่", "คือ", "เช่น", "เรื่อง"}

// opens reports whether a phrase begins with something separate.
func opens(phrase string) bool {
	return strings.HasPrefix(phrase, "และ") || strings.HasPrefix(phrase, "หรือ") || strings.HasPrefix(phrase, "โทรศัพท์")
}

// parts reports whether a breath may be taken between two phrases: between Thai words, but not before or inside a
// number that is read digit by digit, nor between a month and its year.
func parts(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(after)
	switch {
	case !thai.IsThai(last) && !strings.ContainsRune("”’)»\"", last), !thai.IsThai(first) && !strings.ContainsRune("“‘(«\"", first):
		return false
	case isSpelt(strings.TrimRight(after, " ")), slices.Contains(leaning, before):
		return false
	}
	return !strings.HasPrefix(after, "สองพัน") || !endsInMonth(before)
}

// isSpelt reports whether a phrase is only digits.
func isSpelt(phrase string) bool {
	for phrase != "" {
		i := slices.IndexFunc(digits, func(d string) bool { return strings.HasPrefix(phrase, d) })
		if i < 0 {
			return false
		}
		phrase = phrase[len(digits[i]):]
	}
	return true
}

func endsInMonth(text string) bool {
	for m := time.January; m <= time.December; m++ {
		if strings.HasSuffix(text, thai.Month(m)) {
			return true
		}
	}
	return false
}

var digits = []string{"ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"}
