package aloud

import (
	"strconv"
	"strings"

	"hokhao/generator/diagnostic"
	"hokhao/generator/thai"
)

// A NumberError says why a number cannot be read: a finding "number-unreadable" that has no place yet.
type NumberError diagnostic.Finding

// Error returns the Thai sentence and the English one.
func (e *NumberError) Error() string { return e.Thai + " (" + e.English + ")" }

var (
	digitWords = [...]string{"ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"}
	placeWords = [...]string{"", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"}
)

const (
	million     = "ล้าน"
	point       = "จุด"
	minus       = "ลบ"
	baht        = "บาท"
	satang      = "สตางค์"
	blockDigits = 6 // a block is what is read before ล้าน
)

// NumberInWords reads a number aloud, or an amount in baht: "2569", "๒๕๖๙", "-5", "0.25", "1,250.50 บาท". A number
// may have any count of digits. Decimals of a number are read one by one, those of an amount as satang, unless there
// are more than two. Commas must stand between thousands. The error is a *NumberError, "number-unreadable".
func NumberInWords(s string) (string, error) {
	text := strings.TrimSpace(thai.ArabicDigits(thai.Display(s)))
	text, money := strings.CutSuffix(text, baht)
	text = strings.TrimRight(text, " ")
	sign := ""
	for _, m := range []string{"-", "−", minus} {
		if rest, ok := strings.CutPrefix(text, m); ok {
			text, sign = strings.TrimLeft(rest, " "), minus
			break
		}
	}
	f, ok := figureAt(text, 0)
	if !ok || f.end != len(text) {
		e := NumberError(msgNumberUnreadable.With("number", thai.Quoted(s), "quoted", strconv.Quote(thai.Quoted(s))))
		return "", &e
	}
	if money {
		return sign + amount(f.whole, f.decimals), nil
	}
	return sign + decimal(f.whole, f.decimals), nil
}

// A figure is a number as it stands in a text.
type figure struct {
	start, end int    // bytes
	whole      string // Arabic digits before the point, without commas
	decimals   string // Arabic digits after it; "" where there are none
	commas     bool   // between thousands
}

// figureAt reads the number that begins at text[i]: Arabic or Thai digits, commas between thousands, and decimals. A
// comma or a full stop which is followed by something else is not a part of it.
func figureAt(text string, i int) (figure, bool) {
	f := figure{start: i}
	f.whole, f.end = digitsAt(text, i)
	if f.whole == "" {
		return f, false
	}
	if len(f.whole) <= 3 {
		var b strings.Builder
		for f.end < len(text) && text[f.end] == ',' {
			group, end := digitsAt(text, f.end+1)
			if len(group) != 3 {
				break
			}
			b.WriteString(group)
			f.end, f.commas = end, true
		}
		f.whole += b.String()
	}
	if f.end < len(text) && text[f.end] == '.' {
		if decimals, end := digitsAt(text, f.end+1); decimals != "" {
			f.decimals, f.end = decimals, end
		}
	}
	return f, true
}

// isWhole reports whether a figure is written with digits alone.
func (f *figure) isWhole() bool { return f.decimals == "" && !f.commas }

// isCode tells that a figure begins with a nought that counts nothing.
func (f *figure) isCode() bool { return len(f.whole) > 1 && f.whole[0] == '0' }

// less compares what two figures stand for.
func (f *figure) less(g *figure) bool {
	a, b := strings.TrimLeft(f.whole, "0"), strings.TrimLeft(g.whole, "0")
	if len(a) != len(b) {
		return len(a) < len(b)
	}
	if a != b {
		return a < b
	}
	return strings.TrimRight(f.decimals, "0") < strings.TrimRight(g.decimals, "0")
}

// value returns the number that a few Arabic digits write.
func value(digits string) int {
	n, _ := strconv.Atoi(digits) // too many are beyond any day, month or year
	return n
}

// digitsAt returns the Arabic or Thai digits that stand at text[i:], as Arabic ones, and where they end.
func digitsAt(text string, i int) (digits string, end int) {
	end = i
	converted := false
	for end < len(text) {
		if text[end] >= '0' && text[end] <= '9' {
			end++
		} else if isThaiDigit(text[end:]) {
			end += 3
			converted = true
		} else {
			break
		}
	}
	if i >= end {
		return "", i
	}
	if converted {
		return thai.ArabicDigits(text[i:end]), end
	}
	return text[i:end], end
}

// isThaiDigit reports whether s begins with one of ๐ to ๙: U+0E50 to U+0E59, E0 B9 90 to E0 B9 99.
func isThaiDigit(s string) bool {
	return len(s) >= 3 && s[0] == 0xE0 && s[1] == 0xB9 && s[2] >= 0x90 && s[2] <= 0x99
}

// cardinal reads a whole number, given in Arabic digits. Each block of six digits but the last is followed by ล้าน, so
// that 1,000,000,000,000 is หนึ่งล้านล้าน. A 1 that ends a block is เอ็ด where anything stands before it.
func cardinal(digits string) string {
	digits = strings.TrimLeft(digits, "0")
	if digits == "" {
		return digitWords[0]
	}
	var b strings.Builder
	for i := range len(digits) {
		place := (len(digits) - 1 - i) % blockDigits
		switch d := digits[i] - '0'; {
		case d == 0:
		case place == 1 && d == 1:
			b.WriteString(placeWords[1])
		case place == 1 && d == 2:
			b.WriteString("ยี่สิบ")
		case place == 0 && d == 1 && i > 0:
			b.WriteString("เอ็ด")
		default:
			b.WriteString(digitWords[d])
			b.WriteString(placeWords[place])
		}
		if place == 0 && i < len(digits)-1 {
			b.WriteString(million)
		}
	}
	return b.String()
}

// spell reads Arabic digits one by one.
func spell(digits string) string {
	var b strings.Builder
	for i := range len(digits) {
		b.WriteString(digitWords[digits[i]-'0'])
	}
	return b.String()
}

// decimal reads a number with decimals, or without where decimals is "".
func decimal(whole, decimals string) string {
	if decimals == "" {
		return cardinal(whole)
	}
	return cardinal(whole) + point + spell(decimals)
}

// amount reads an amount in baht. Nothing is rounded: what is less than a satang makes it a number with decimals.
func amount(whole, decimals string) string {
	exact := strings.TrimRight(decimals, "0")
	switch {
	case exact == "":
		return cardinal(whole) + baht
	case len(exact) > 2:
		return decimal(whole, decimals) + baht
	}
	cents := cardinal((exact + "0")[:2]) + satang
	if strings.Trim(whole, "0") == "" {
		return cents
	}
	return cardinal(whole) + baht + cents
}
