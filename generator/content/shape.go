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
	ListValue   ValueType = "list"   // of Item; one value stands for a list of one
	GroupValue  ValueType = "group"  // Fields
	NamedValue  ValueType = "named"  // any names, or those of Choices, each with an Item
)

// A Value describes what an officer can write as a field's value.
type Value struct {
	Type    ValueType
	Choices []string
	Fields  []Field
	Item    *Value
	Short   *Value // what may stand in place of a group, or nil
}

// Value describes what the field holds.
func (f Field) Value() Value { return valueOf(f.typ) }

// SettingsFields gives the fields of site.yaml.
func SettingsFields() []Field { return fields(reflect.TypeFor[Settings]()) }

func valueOf(t reflect.Type) Value {
	switch t {
	case momentType:
		return Value{Type: MomentValue}
	case refType:
		return Value{Type: TextValue}
	case numberType:
		return Value{Type: SerialValue}
	case weekType:
		return Value{Type: WeekValue}
	case queryType:
		return Value{Type: QueryValue}
	case quantityType:
		return Value{Type: NumberValue}
	case broadcastType:
		return Value{Type: GroupValue, Fields: fields(t), Short: &Value{Type: ChoiceValue, Choices: broadcastModes}}
	case channelType:
		return Value{Type: GroupValue, Fields: fields(t), Short: &Value{Type: BoolValue}}
	case venueType, labelType:
		return Value{Type: GroupValue, Fields: fields(t), Short: &Value{Type: TextValue}}
	}
	if t.Implements(wordsType) {
		return Value{Type: ChoiceValue, Choices: reflect.Zero(t).Interface().(interface{ words() []string }).words()}
	}
	switch t.Kind() {
	case reflect.Struct:
		return Value{Type: GroupValue, Fields: fields(t)}
	case reflect.Slice:
		item := valueOf(t.Elem())
		return Value{Type: ListValue, Item: &item}
	case reflect.Map:
		item := valueOf(t.Elem())
		v := Value{Type: NamedValue, Item: &item}
		if t.Elem() == labelType {
			v.Choices = words.Keys()
		}
		return v
	case reflect.Bool:
		return Value{Type: BoolValue}
	case reflect.Int:
		return Value{Type: WholeValue}
	case reflect.Float64:
		return Value{Type: NumberValue}
	default:
		return Value{Type: TextValue}
	}
}
