package thai

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Lines yields the pieces of text between which a line may end. Joined they are text, whatever text is, and they alias
// it. The space after a piece belongs to it: a typesetter that ends a line there leaves that space out. Only a text
// that begins with space has a piece of nothing else.
//
//   - A word of Words is whole, and a name up to its official spaces (see Names).
//   - ๆ, ฯ, ฯลฯ, closing brackets and quotation marks, full stops, commas and their like stay with what stands before
//     them, opening ones with what follows, over a space too.
//   - A full stop holds what follows it without a space: จ.กาญจนบุรี. So do signs such as @ & + # ° ฿ on both sides. A
//     hyphen, a dash or a stroke stays with what stands before it, and holds a digit after it: COVID-19, 5–10, 214/2569.
//   - A number and its unit stay together, over one space: 5 กม., 09.30 น., 1,250 บาท, 25 °C, 23 พฤศจิกายน; a unit is a
//     measure or a month, in full or abbreviated, or ร้อย to ล้าน; counters such as คน are none. So do a number and what
//     it is the number of: พ.ศ. 2569, พ.ย. 69, ข้อ 3, ร้อยละ 46.2, วันที่ 5, ครั้งที่ 3; and the groups of a telephone
//     number.
//   - A zero-width space is a chance to break, and ends a piece. A no-break space is none. A line feed is one always,
//     and stands in the space that ends a piece.
func (d *Dictionary) Lines(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		from := 0
		var l line
		for s := range d.stretches(text) {
			if !l.holds(text, s) && s.from > from {
				if !yield(text[from:s.from]) {
					return
				}
				from = s.from
			}
		}
		if from < len(text) {
			yield(text[from:])
		}
	}
}

// A glue says how a piece hangs together with those beside it.
type glue uint8

const (
	start   glue = iota // nothing stands before
	plain               // a word, or a sign that stands for itself
	numeral             //
	opening             // stays with what follows
	closing             // stays with what stands before
	joining             // stays with what stands on either side without a space
	dashing             // stays with what stands before without a space, and with a digit after it
	spacing             //
	chance              // a zero-width space
)

// A line is what holds needs to know of the pieces so far.
type line struct {
	last  glue   // of the last piece that is no space
	piece string // that piece, with the full stop before which it stood
	from  int    // where it begins
	space string // between it and the next one
	phone int    // digits of what may be a telephone number so far
}

// holds reports whether s stays on the line of the piece before it, and takes s in.
func (l *line) holds(text string, s stretch) bool {
	piece := text[s.from:s.to]
	g := l.glueOf(text, s)
	if g == spacing {
		l.space = piece
		return true
	}
	held := l.joins(text, s, g)
	switch {
	case g != numeral:
		l.phone = 0
	case !held || l.phone == 0:
		l.phone = 0
		if r := ArabicDigits(piece); isDigits(r) && r[0] == '0' {
			l.phone = len(r)
		}
	default:
		l.phone += utf8.RuneCountInString(piece)
	}
	if g != chance || l.last != opening {
		l.last = g
	}
	if piece != "." || l.space != "" {
		l.from = s.from
	}
	l.piece, l.space = text[l.from:s.to], ""
	return held
}

func (l *line) joins(text string, s stretch, g glue) bool {
	piece := text[s.from:s.to]
	switch {
	case l.last == start, isBreaking(l.space):
		return false
	case g == chance, g == closing, l.last == opening:
		return true
	case l.last == chance:
		return false
	case l.space == "":
		switch {
		case piece == "ที่" && l.last == plain && isDigits(ArabicDigits(numberAfter(text[s.to:]))): // วันที่ 5, ครั้งที่ 3
			return true
		case g == joining, g == dashing, l.last == joining, strings.HasSuffix(l.piece, "."):
			return true
		case l.last == dashing, strings.HasSuffix(l.piece, ":"), strings.HasSuffix(l.piece, ","):
			return g == numeral
		}
	case isNoBreak(l.space):
		return true
	case l.space != " ":
		return false
	}
	switch {
	case l.last == numeral && g == numeral:
		return l.phone > 0 && l.phone+utf8.RuneCountInString(piece) <= longestPhone && isDigits(ArabicDigits(piece))
	case l.last == numeral:
		return isUnit(piece)
	default:
		return g == numeral && slices.Contains(numbered, l.piece)
	}
}

// numberAfter returns the digit that rest begins with, over one space.
func numberAfter(rest string) string {
	_, n := utf8.DecodeRuneInString(strings.TrimPrefix(rest, " "))
	return strings.TrimPrefix(rest, " ")[:n]
}

// longestPhone is how many digits a telephone number of this country has at most.
const longestPhone = 10

// glueOf returns the glue of a piece in its place.
func (l *line) glueOf(text string, s stretch) glue {
	r, _ := utf8.DecodeRuneInString(text[s.from:s.to])
	switch {
	case s.phrase:
		return plain
	case r == 'ฯ', r == 'ๆ', r == '๚', r == '๛':
		return closing
	case r == '๏':
		return opening
	case unicode.IsDigit(r):
		return numeral
	case unicode.IsLetter(r):
		return plain
	case unicode.IsSpace(r):
		return spacing
	case r == zeroWidthSpace:
		return chance
	}
	before := l.last == start || l.space != "" || l.last == opening || l.last == chance
	rest := text[s.to:]
	if before && (r == '.' || r == '…') {
		rest = strings.TrimLeft(rest, ".…") // once for a run of them
	}
	next, _ := utf8.DecodeRuneInString(rest)
	after := rest == "" || unicode.IsSpace(next) || unicode.In(next, unicode.Pe, unicode.Pf)
	switch {
	case r == '"', r == '\'', r == '.', r == '…':
		switch {
		case before && !after:
			return opening
		case before && l.last == start, before && r != '.' && r != '…':
			return plain
		case !after && r != '…':
			return joining
		}
		return closing
	case unicode.In(r, unicode.Ps, unicode.Pi):
		return opening
	case unicode.In(r, unicode.Pe, unicode.Pf), strings.ContainsRune("!?,:;%‰·", r):
		return closing
	case unicode.Is(unicode.Pd, r), r == '/':
		switch {
		case !before:
			return dashing
		case !after:
			return opening
		}
		return plain
	case unicode.Is(unicode.Sc, r), strings.ContainsRune(`@&+=~\^*°#_×`, r), r == '\u2060', r == '\uFEFF':
		return joining
	}
	return plain
}

// isBreaking reports whether a stretch of space ends a line by itself.
func isBreaking(space string) bool { return strings.ContainsAny(space, "\n\v\f\r\u0085\u2028\u2029") }

// isNoBreak reports whether a stretch of space holds together what stands around it.
func isNoBreak(space string) bool { return strings.Trim(space, "\u00A0\u2007\u202F") == "" }

// isUnit reports whether a piece is the unit of a number before it, with or without its full stops.
func isUnit(piece string) bool { return units[strings.ReplaceAll(piece, ".", "")] }

var units = func() map[string]bool {
	units := map[string]bool{"°": true}
	for unit := range strings.FieldsSeq(`บาท สตางค์ ร้อย พัน หมื่น แสน ล้าน เปอร์เซ็นต์ องศา องศาเซลเซียส
		เมตร เซนติเมตร มิลลิเมตร กิโลเมตร ตารางเมตร ตารางกิโลเมตร ลูกบาศก์เมตร ลูกบาศก์ ไมครอน ไมโครกรัม
		กรัม มิลลิกรัม กิโลกรัม ตัน ลิตร มิลลิลิตร ไร่ ตารางวา วัตต์ กิโลวัตต์ เมกะวัตต์ นาฬิกา นาที วินาที ชั่วโมง
		กม ม ซม มม ตรกม ตรม ลบม กก ก มก ล มล ชม น`) {
		units[unit] = true
	}
	for _, m := range MonthNames {
		units[m.Long], units[strings.ReplaceAll(m.Short, ".", "")] = true, true
	}
	return units
}()

// numbered are the words that a number belongs to.
var numbered = func() []string {
	words := strings.Fields("พ.ศ. ค.ศ. ร.ศ. จ.ศ. ฮ.ศ. โทร. พุทธศักราช ปี ประจำปี ที่ วันที่ ข้อ มาตรา หน้า หมู่ หมู่ที่ เลขที่ ครั้งที่ ฉบับที่ หมายเลข ร้อยละ ละ")
	for _, m := range MonthNames {
		words = append(words, m.Short)
	}
	return words
}()
