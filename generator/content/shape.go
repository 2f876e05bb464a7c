package content

import (
	"reflect"

	"hokhao/generator/words"
)

// A ValueType is what an officer can write as a field's value.
type ValueType string

// The types of values.
const (
	TextValue   ValueType = "text"
	MomentValue ValueType = "moment" // a date, with a time of day or without
	BoolValue   ValueType = "bool"
	WholeValue  ValueType = "whole"  // a whole number
	NumberValue ValueType = "number" // a number, with commas between thousands or without
	ChoiceValue ValueType = "choice" // one of Choices
	SerialValue ValueType = "serial" // 214/2569
	WeekValue   ValueType = "week"   // 2026-W47
	QueryValue  ValueType = "query"  // kind:news topic:health
	ListValue   ValueType = "list"   // of Item; one value is read as a list of one
	GroupValue  ValueType = "group"  // Fields
	NamedValue  ValueType = "named"  // any names, or those of Choices, each with an Item
)

// A Value describes what an officer can write as a field's value.
type Value struct {
	Type    ValueType
	Choices []string
	Fields  []Field
	Item    *Value
	Short   *Value // what may be written in place of a group, or nil
}

// Value describes what the field holds.
func (f Field) Value() Value { return valueOf(f.typ) }

// SettingsFields returns the fields of site.yaml.
func SettingsFields() []Field { return fields(reflect.TypeFor[Settings]()) }

func valueOf(t reflect.Type) Value {
	if s := singleOf(t); s != nil {
		v := Value{Type: s.name}
		if t.Implements(choiceType) {
			v.Choices = choicesOf(t)
		}
		return v
	}
	switch t.Kind() {
	case reflect.Struct:
		v := Value{Type: GroupValue, Fields: fields(t)}
		if short := shortForms[t]; short != nil {
			one := valueOf(short.typ)
			v.Short = &one
		}
		return v
	case reflect.Slice:
		item := valueOf(t.Elem())
		return Value{Type: ListValue, Item: &item}
	case reflect.Map:
		item := valueOf(t.Elem())
		v := Value{Type: NamedValue, Item: &item}
		if t.Elem() == reflect.TypeFor[Label]() {
			v.Choices = words.Keys()
		}
		return v
	default:
		panic("content: no description of a field of type " + t.String())
	}
}

// Said returns how a value is written, in Thai and in English, for the reference page.
func (v Value) Said() string {
	switch {
	case v.Type == ListValue:
		return "รายการของ: " + v.Item.Said() + " · list"
	case v.Type == NamedValue:
		return "ชื่อ: " + v.Item.Said() + " · names with values"
	case v.Short != nil:
		return "ช่องย่อย หรือ " + v.Short.Said() + " · fields, or one value"
	case v.Type == GroupValue:
		return "ช่องย่อย · fields"
	default:
		return v.single().said(v)
	}
}

// Schema returns the JSON Schema of a value; group returns that of the fields of a group.
func (v Value) Schema(group func([]Field) Schema) Schema {
	switch {
	case v.Type == ListValue:
		item := v.Item.Schema(group)
		return Schema{"anyOf": []Schema{{"type": "array", "items": item}, item}}
	case v.Type == NamedValue:
		o := Schema{"type": "object", "additionalProperties": v.Item.Schema(group)}
		if v.Choices != nil {
			o["propertyNames"] = Schema{"enum": v.Choices}
		}
		return o
	case v.Short != nil:
		return Schema{"anyOf": []Schema{group(v.Fields), v.Short.Schema(group)}}
	case v.Type == GroupValue:
		return group(v.Fields)
	default:
		return v.single().schema(v)
	}
}
