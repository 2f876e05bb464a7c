package thai

import (
	"iter"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Lines yields the pieces of text between which a line may end, and how strongly each belongs to the next one (of the
// last piece Open); the strongest bond is Compound. The pieces joined are text, and they alias it. The space after a
// piece belongs to the piece: a typesetter that breaks there leaves that space out. Only text that begins with space
// has a piece that is space alone.
//
//   - A word of Words is whole, and so is a name up to its official spaces (see Names).
//   - ๆ, ฯ, ฯลฯ, closing brackets and quotation marks, full stops, commas and the like stay with what precedes them,
//     opening ones with what follows, also over a space.
//   - A full stop keeps what follows it without a space: จ.กาญจนบุรี. So do signs such as @ & + # ° ฿ on both sides. A
//     hyphen, dash or slash stays with what precedes it, and keeps a digit after it: COVID-19, 5–10, 214/2569.
//   - A number and its unit stay together over one space: 5 กม., 09.30 น., 1,250 บาท, 25 °C, 23 พฤศจิกายน. A unit is a
//     measure or a month, in full or abbreviated, or ร้อย to ล้าน; to counters such as คน the bond is weaker. A number
//     also stays with the word that it numbers: พ.ศ. 2569, พ.ย. 69, ข้อ 3, ร้อยละ 46.2, วันที่ 5, ครั้งที่ 3. The groups
//     of a telephone number stay together, and so do the parts of a number in words: สองพันห้าร้อยบาท.
//   - A title stays with the name (นายสมชาย, พล.ต.อ. สมชาย), ณ with what follows, the name of a place with the word
//     before it if both are short (แม่น้ำแคว), and a piece of a single letter with its neighbours.
//   - A zero-width space allows a break and ends a piece; a no-break space does not. A line feed always breaks, and is
//     part of the space that ends a piece.
func (d *Dictionary) Lines(text string) iter.Seq2[string, Bond] { return d.pieced(text, Compound) }

// Torn is Lines for a line that is too narrow for a piece of it: it also yields the words inside such a piece, up to
// the bond Single.
func (d *Dictionary) Torn(text string) iter.Seq2[string, Bond] { return d.pieced(text, Single) }

func (d *Dictionary) pieced(text string, strongest Bond) iter.Seq2[string, Bond] {
	return func(yield func(string, Bond) bool) {
		list := d.borrow(text)
		defer list.giveBack()
		from := 0
		for _, u := range *list {
			if u.bond <= strongest && u.from > from {
				if !yield(text[from:u.from], u.bond) {
					return
				}
				from = u.from
			}
		}
		if from < len(text) {
			yield(text[from:], Open)
		}
	}
}

// A unitList is the units of a text for a while, in memory that is used again.
type unitList []unit

var unitLists = sync.Pool{New: func() any { return new(unitList) }}

// borrow returns the units of a text until giveBack is called.
func (d *Dictionary) borrow(text string) *unitList {
	list := unitLists.Get().(*unitList)
	*list = d.units((*list)[:0], text)
	return list
}

func (l *unitList) giveBack() {
	if cap(*l) <= longestKept {
		unitLists.Put(l)
	}
}

// A glue says how a piece binds to its neighbours.
type glue uint8

const (
	start   glue = iota // there is nothing before
	plain               // a word, or a sign on its own
	numeral             //
	opening             // stays with what follows
	closing             // stays with what precedes
	joining             // stays with its neighbours where there is no space
	dashing             // stays with what precedes where there is no space, and with a digit after it
	spacing             //
	chance              // a zero-width space
)

// A line is the state that bond needs of the pieces read so far.
type line struct {
	unit  unit   // the last one
	last  glue   // of the last piece that is not space
	piece string // that piece, including a word joined to it by a full stop
	from  int    // where it begins
	space string // between that piece and the next
	phone int    // digits so far of a possible telephone number
}

// bond returns the bond of a unit to the one before it, and adds it to the state. Compound words and the names of
// persons are left to their own rules.
func (l *line) bond(text string, s stretch, u unit) Bond {
	piece, g := text[s.from:s.to], u.glue
	bond := l.joined(text, s, u)
	switch {
	case g != numeral:
		l.phone = 0
	case bond != Measured || l.phone == 0:
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
	l.piece, l.space, l.unit = text[l.from:s.to], "", u
	return bond
}

func (l *line) joined(text string, s stretch, u unit) Bond {
	piece, g := text[s.from:s.to], u.glue
	switch {
	case l.last == start, isBreaking(l.space):
		return Open
	case g == chance, g == closing, l.last == opening:
		return Bound
	case l.last == chance:
		return Loose
	case l.space == "":
		switch {
		case piece == "ที่" && l.last == plain && isDigits(ArabicDigits(numberAfter(text[s.to:]))): // วันที่ 5, ครั้งที่ 3
			return Named
		case g == joining, g == dashing, l.last == joining, strings.HasSuffix(l.piece, "."):
			return Bound
		case l.last == dashing, strings.HasSuffix(l.piece, ":"), strings.HasSuffix(l.piece, ","):
			if g == numeral {
				return Bound
			}
			return Loose
		}
	case isNoBreak(l.space):
		return Bound
	}
	if l.space == "" || l.space == " " {
		switch {
		case l.last == numeral && g == numeral:
			if l.phone > 0 && l.phone+utf8.RuneCountInString(piece) <= longestPhone && isDigits(ArabicDigits(piece)) {
				return Measured
			}
		case l.last == numeral && isUnit(piece):
			return Measured
		case g == numeral && traitsOf()[l.piece]&isIndex != 0:
			return Named
		}
	}
	return between(text, l.unit, u, l.space)
}

// numberAfter returns the digit that rest begins with, skipping one space.
func numberAfter(rest string) string {
	_, n := utf8.DecodeRuneInString(strings.TrimPrefix(rest, " "))
	return strings.TrimPrefix(rest, " ")[:n]
}

// longestPhone is the largest number of digits in a Thai telephone number.
const longestPhone = 10

// glueOf returns the glue of a piece in its context.
func (l *line) glueOf(text string, s stretch) glue {
	r, _ := utf8.DecodeRuneInString(text[s.from:s.to])
	switch {
	case s.phrase, r >= 'ก' && r <= 'ฮ', r >= 'เ' && r <= 'ไ': // nearly all words
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
		rest = strings.TrimLeft(rest, ".…") // the rule is applied once for a run of them
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

// isNoBreak reports whether a stretch of space consists of no-break spaces.
func isNoBreak(space string) bool { return strings.Trim(space, "\u00A0\u2007\u202F") == "" }

// isUnit reports whether a piece is the unit of a number before it, with or without full stops.
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
