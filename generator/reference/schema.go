// Package reference says what officers can write: as a JSON Schema for editors that complete and check as they
// type, as docs/content.md for people, and as the comments in a new file.
//
// Package cli calls it for the commands schema and new. All of it is derived from the structs of package content,
// so that a field that is added there is known here at once. It reads no site and writes no file.
package reference

import (
	"encoding/json"
	"slices"

	"hokhao/generator/content"
)

// Settings is the name under which Schema knows content/site.yaml.
const Settings = "site"

// Names gives what there is a schema for: every kind, and the settings.
func Names() []string {
	names := []string{Settings}
	for _, k := range content.Kinds() {
		names = append(names, string(k))
	}
	return names
}

func fieldsOf(name string) []content.Field {
	if name == Settings {
		return content.SettingsFields()
	}
	return content.FieldsOf(content.Kind(name))
}

// Schema gives the JSON Schema (draft-07, which YAML editors know best) of the front matter of a kind, or of the
// settings; of all of them, as definitions by name, where name is "". It ends in a line feed.
func Schema(name string) ([]byte, error) {
	var root object
	if name == "" {
		definitions := object{}
		for _, n := range Names() {
			definitions[n] = document(n)
		}
		root = object{"title": "hokhao", "description": "ส่วนหัวของเรื่องทุกประเภท และ content/site.yaml\nFront matter of every kind, and content/site.yaml", "definitions": definitions}
	} else {
		root = document(name)
	}
	root["$schema"] = "http://json-schema.org/draft-07/schema#"
	data, err := json.MarshalIndent(root, "", "  ")
	return append(data, '\n'), err
}

type object map[string]any

func document(name string) object {
	o := group(fieldsOf(name))
	o["title"] = name
	if w := content.Kind(name).Word(); w.Thai != "" {
		o["title"] = w.Thai
	}
	if name == Settings {
		o["title"] = "การตั้งค่าเว็บไซต์ (content/site.yaml)"
	}
	return o
}

// group is a mapping of fields.
func group(fields []content.Field) object {
	properties := object{}
	var required []string
	for _, f := range fields {
		p := schemaOf(f.Value())
		p["title"] = f.Thai
		p["description"] = f.Thai + "\n" + f.English + "\nตัวอย่าง (example):  " + f.Key + ": " + f.Example
		properties[f.Key] = p
		if f.Need {
			required = append(required, f.Key)
		}
	}
	o := object{"type": "object", "properties": properties, "additionalProperties": false}
	if len(required) > 0 {
		slices.Sort(required)
		o["required"] = required
	}
	return o
}

// What may stand for a text: YAML takes 2569 for a number and yes for a truth value.
var scalar = []string{"string", "number", "boolean"}

func schemaOf(v content.Value) object {
	switch v.Type {
	case content.MomentValue:
		return object{"type": "string", "minLength": 4}
	case content.BoolValue:
		return object{"type": "boolean"}
	case content.WholeValue:
		return object{"anyOf": []object{{"type": "integer"}, {"type": "string", "pattern": "^-?[0-9๐-๙,]+$"}}}
	case content.NumberValue:
		return object{"anyOf": []object{{"type": "number"}, {"type": "string", "pattern": `^-?[0-9๐-๙,]+(\.[0-9๐-๙]+)?$`}}}
	case content.ChoiceValue:
		return object{"type": "string", "enum": v.Choices}
	case content.SerialValue:
		return object{"type": "string", "pattern": "^[0-9๐-๙]+/[0-9๐-๙]{4}$"}
	case content.WeekValue:
		return object{"type": "string", "pattern": "^[0-9]{4}-W[0-9]{2}$"}
	case content.QueryValue:
		return object{"type": "string", "pattern": ":"}
	case content.ListValue:
		item := schemaOf(*v.Item)
		return object{"anyOf": []object{{"type": "array", "items": item}, item}}
	case content.NamedValue:
		o := object{"type": "object", "additionalProperties": schemaOf(*v.Item)}
		if v.Choices != nil {
			o["propertyNames"] = object{"enum": v.Choices}
		}
		return o
	case content.GroupValue:
		if v.Short != nil {
			return object{"anyOf": []object{group(v.Fields), schemaOf(*v.Short)}}
		}
		return group(v.Fields)
	default:
		return object{"type": scalar}
	}
}
