package content

import (
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"hokhao/generator/diagnostic"
	"hokhao/generator/thai"
)

// A single is what a type of values on one line knows of itself: how it is read, what docs/content.md and a hint call it, and its
// JSON Schema. A new type of values is a row of singles and the Go type that holds it.
type single struct {
	name   ValueType
	typ    reflect.Type // nil where of decides
	of     func(reflect.Type) bool
	inText bool // quotation marks around it belong to it
	// read returns the value that text writes, or reports what is wrong with it.
	read   func(r *reading, n *node, text string, t reflect.Type, f Field) (value any, ok bool)
	said   func(Value) string // Thai · English
	wanted func(Field) string // what an officer is to type, in Thai, without an example
	schema func(Value) Schema
}

// A Schema is a part of a JSON Schema (draft-07).
type Schema map[string]any

func always[T any](v T) func(Value) T { return func(Value) T { return v } }

// fullName is how most values are asked for: by what the field holds.
func fullName(f Field) string { return f.Thai + " " }

func figures(f Field) string { return "ตัวเลขจริง (" + f.Name() + ") " }

// singles are the types of single values. Where two could read a type, the first does.
var singles []single

func init() { // after the functions that ask it
	singles = []single{
		{name: MomentValue, typ: reflect.TypeFor[thai.Moment](),
			read: func(r *reading, n *node, text string, _ reflect.Type, f Field) (any, bool) {
				m, err := thai.ParseMoment(text, r.location())
				return m, err == nil || r.failMoment(n.at, f, err)
			},
			said: always("วันที่ หรือวันที่และเวลา · date, or date and time"),
			wanted: func(f Field) string {
				return "วันที่จริง (" + f.Name() + ") เรียงเป็น ปี-เดือน-วัน ชั่วโมง:นาที "
			},
			schema: always(Schema{"type": "string", "minLength": 4})},
		{name: TextValue, typ: reflect.TypeFor[Ref](),
			read: func(_ *reading, n *node, text string, _ reflect.Type, _ Field) (any, bool) {
				return Ref{text, n.at}, true
			},
			said: always(textSaid), wanted: fullName, schema: always(textSchema)},
		{name: SerialValue, typ: reflect.TypeFor[Number](),
			read: func(r *reading, n *node, text string, _ reflect.Type, f Field) (any, bool) {
				number, ok := ParseNumber(text)
				if !ok {
					r.tell(msgNumberUnreadable, n.at, "text", text, "hint", f.behind())
				}
				number.At = n.at
				return number, ok
			},
			said: always("เลขที่/ปี พ.ศ. · number/Buddhist year"), wanted: fullName,
			schema: always(Schema{"type": "string", "pattern": "^[0-9๐-๙]+/[0-9๐-๙]{4}$"})},
		{name: WeekValue, typ: reflect.TypeFor[thai.Week](),
			read: func(r *reading, n *node, text string, _ reflect.Type, f Field) (any, bool) {
				w, err := thai.ParseWeek(text, exampleYear)
				return w, err == nil || r.failMoment(n.at, f, err)
			},
			said: always("สัปดาห์ ISO 8601 · ISO week"), wanted: fullName,
			schema: always(Schema{"type": "string", "pattern": "^[0-9]{4}-W[0-9]{2}$"})},
		{name: QueryValue, typ: reflect.TypeFor[Query](), inText: true,
			read: func(r *reading, n *node, text string, _ reflect.Type, _ Field) (any, bool) {
				return r.query(n, text), true
			},
			said: always("เงื่อนไขการนับ (ท้ายเอกสาร) · a query, see below"), wanted: fullName,
			schema: always(Schema{"type": "string", "pattern": ":"})},
		{name: NumberValue, typ: reflect.TypeFor[Quantity](),
			read: func(r *reading, n *node, text string, _ reflect.Type, f Field) (any, bool) {
				x, ok := r.number(n, text, f)
				return Quantity{x, true}, ok
			},
			said: always(numberSaid), wanted: figures, schema: always(numberSchema)},
		{name: ChoiceValue, of: func(t reflect.Type) bool { return t.Implements(choiceType) },
			read: func(r *reading, n *node, text string, t reflect.Type, f Field) (any, bool) {
				return text, r.oneOf(n, f, t, choicesOf(t))
			},
			said: func(v Value) string { return "`" + strings.Join(v.Choices, "`, `") + "`" },
			wanted: func(f Field) string {
				return "ค่าที่ตรงกับเรื่องนี้ (" + strings.Join(f.choices(), ", ") + ") "
			},
			schema: func(v Value) Schema { return Schema{"type": "string", "enum": v.Choices} }},
		{name: TextValue, of: ofKind(reflect.String), inText: true,
			read: func(r *reading, n *node, text string, _ reflect.Type, f Field) (any, bool) {
				r.swallowed(n, f)
				r.tagged(n, f)
				return text, true
			},
			said: always(textSaid), wanted: fullName, schema: always(textSchema)},
		{name: BoolValue, of: ofKind(reflect.Bool),
			read: func(r *reading, n *node, text string, _ reflect.Type, f Field) (any, bool) {
				b, err := strconv.ParseBool(text)
				if err != nil || n.quoted {
					r.tell(msgValueBool, n.at, "key", f.Key)
					return b, false
				}
				return b, true
			},
			said: always("`true` หรือ `false`"), wanted: fullName, schema: always(Schema{"type": "boolean"})},
		{name: WholeValue, of: ofKind(reflect.Int),
			read: func(r *reading, n *node, text string, _ reflect.Type, f Field) (any, bool) {
				x, ok := ParseQuantity(text)
				if i := int64(x); !ok || float64(i) != x {
					r.tell(msgValueWhole, n.at, "key", f.Key, "hint", f.behind())
					return 0, false
				}
				return int(x), true
			},
			said: always("จำนวนเต็ม · whole number"), wanted: figures,
			schema: always(Schema{"anyOf": []Schema{{"type": "integer"}, {"type": "string", "pattern": "^-?[0-9๐-๙,]+$"}}})},
		{name: NumberValue, of: ofKind(reflect.Float64),
			read: func(r *reading, n *node, text string, _ reflect.Type, f Field) (any, bool) {
				x, ok := r.number(n, text, f)
				return x, ok
			},
			said: always(numberSaid), wanted: figures, schema: always(numberSchema)},
	}
}

const (
	textSaid   = "ข้อความ · text"
	numberSaid = "ตัวเลข · number"
)

var (
	textSchema   = Schema{"type": []string{"string", "number", "boolean"}} // YAML takes 2569 for a number and yes for a truth value
	numberSchema = Schema{"anyOf": []Schema{{"type": "number"}, {"type": "string", "pattern": `^-?[0-9๐-๙,]+(\.[0-9๐-๙]+)?$`}}}
)

func ofKind(k reflect.Kind) func(reflect.Type) bool {
	return func(t reflect.Type) bool { return t.Kind() == k }
}

// choiceType is what the types of chosen words implement.
var choiceType = reflect.TypeFor[interface{ words() []string }]()

func choicesOf(t reflect.Type) []string {
	return reflect.Zero(t).Interface().(interface{ words() []string }).words()
}

// singleOf returns how values of a type are read, or nil for lists, groups and the like.
func singleOf(t reflect.Type) *single {
	for i, s := range singles {
		if s.typ == t || s.typ == nil && s.of(t) {
			return &singles[i]
		}
	}
	return nil
}

// of returns the single of a value, or nil where it is none.
func (v Value) single() *single {
	i := slices.IndexFunc(singles, func(s single) bool { return s.name == v.Type })
	if i < 0 {
		return nil
	}
	return &singles[i]
}

// A shortForm is how one value is read in the place of a group.
type shortForm struct {
	typ  reflect.Type // by which it is described; its words are the choices, if there are any
	read func(r *reading, n *node, v reflect.Value, f Field)
}

// shortForms are the groups in whose place one value may be written.
var shortForms map[reflect.Type]*shortForm

func init() {
	shortForms = map[reflect.Type]*shortForm{
		reflect.TypeFor[Broadcast](): {reflect.TypeFor[broadcastMode](), func(r *reading, n *node, v reflect.Value, f Field) {
			var mode broadcastMode
			r.single(n, reflect.ValueOf(&mode).Elem(), f)
			v.Set(reflect.ValueOf(Broadcast{Mode: string(mode)}))
		}},
		reflect.TypeFor[Channel](): {reflect.TypeFor[bool](), func(r *reading, n *node, v reflect.Value, f Field) {
			on := true
			r.single(n, reflect.ValueOf(&on).Elem(), f)
			v.Set(reflect.ValueOf(Channel{Off: !on}))
		}},
		reflect.TypeFor[Label](): {reflect.TypeFor[string](), func(_ *reading, n *node, v reflect.Value, _ Field) {
			v.Set(reflect.ValueOf(Label{Thai: thai.Plain(strings.TrimSpace(n.text))}))
		}},
		reflect.TypeFor[Venue](): {reflect.TypeFor[string](), func(_ *reading, n *node, v reflect.Value, _ Field) {
			v.Set(reflect.ValueOf(Venue{Name: thai.Plain(strings.TrimSpace(n.text))}))
		}},
	}
}

// curly are quotation marks that word processors put in place of those that YAML knows.
const curly = "“”‘’„«»"

// single sets a field of one value.
func (r *reading) single(n *node, v reflect.Value, f Field) {
	text := thai.Plain(strings.TrimSpace(n.text))
	if _, found := thai.Clean([]byte(n.text)); len(found) > 0 { // written as an escape: "\x07"
		r.tellControl(n.at, f.Key, found[0].Rune, len(found), found[0].Space)
	}
	s := singleOf(v.Type())
	if !s.inText {
		text = strings.Trim(text, curly)
	}
	if value, ok := s.read(r, n, text, v.Type(), f); ok {
		v.Set(reflect.ValueOf(value).Convert(v.Type()))
	}
}

// exampleYear is the year of the examples.
const exampleYear = 2026

// failMoment reports that a date or a week could not be read, and returns false.
func (r *reading) failMoment(at Position, f Field, err error) bool {
	var said diagnostic.Finding
	if fault := (*thai.MomentError)(nil); errors.As(err, &fault) {
		said = diagnostic.Finding(*fault)
	} else {
		said = msgMomentUnreadable.With("error", err, "hint", f.behind())
	}
	r.add(said.About("ช่อง “"+f.Key+"”"), at)
	return false
}

var thousands = regexp.MustCompile(`^-?\d{1,3}(,\d{3})+(\.\d+)?$`)

// ParseQuantity reads a number, of a field or of a table's cell, with Arabic or Thai digits; commas between thousands are ignored.
func ParseQuantity(text string) (float64, bool) {
	digits := thai.ArabicDigits(text)
	if thousands.MatchString(digits) {
		digits = strings.ReplaceAll(digits, ",", "")
	}
	x, err := strconv.ParseFloat(digits, 64)
	return x, err == nil && x == x && x <= 1e15 && x >= -1e15
}

// number reads a number, or adds a finding of what is wrong with it.
func (r *reading) number(n *node, text string, f Field) (float64, bool) {
	x, ok := ParseQuantity(text)
	if !ok {
		r.tell(msgValueNumber, n.at, "key", f.Key, "hint", f.behind())
		return 0, false
	}
	return x, true
}

// oneOf checks that a value is one of some words. The hint names them with their meanings; a meaning that was written in the place
// of its word is recognized.
func (r *reading) oneOf(n *node, f Field, t reflect.Type, words []string) bool {
	text := strings.Trim(strings.TrimSpace(n.text), curly)
	if slices.Contains(words, text) {
		return true
	}
	known, meanings := slices.Clone(words), f.meanings(t, words)
	for i, m := range meanings {
		if m != "" {
			known[i] += " (" + m + ")"
		}
	}
	hint := "ใช้ได้: " + strings.Join(known, ", ")
	near, ok := Nearest(text, words)
	if meaning, found := Nearest(text, meanings); !ok && found {
		near, ok = words[slices.Index(meanings, meaning)], true
	}
	if i := slices.IndexFunc(meanings, func(m string) bool { return text != "" && strings.HasPrefix(m, text) }); !ok && i >= 0 {
		near, ok = words[i], true // แก้ไข for แก้ไขข่าว
	}
	if ok {
		hint = fmt.Sprintf("หมายถึง “⟦%s⟧” หรือไม่ (ใช้ได้: %s)", near, strings.Join(known, ", "))
	}
	r.tell(msgValueUnknown, n.at, "key", f.Key, "text", text, "hint", hint)
	return false
}
