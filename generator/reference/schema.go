// Package reference describes what officers can write: as a JSON Schema for editors that complete and check as they type, as
// docs/content.md for people, and as the comments in a new file. It also lists the findings that they may see, as
// docs/findings.md.
//
// Package cli calls it for the commands schema and new. Everything is derived from the structs of package content, so that a
// new field there appears here too, and from the messages of all packages. This package reads no site and writes no file.
package reference

import (
	"encoding/json"
	"maps"
	"slices"

	"hokhao/generator/content"
)

// Settings is the name of content/site.yaml in Schema.
const Settings = "site"

// Names returns the names that Schema accepts: every kind, and the settings.
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

// Schema returns the JSON Schema (draft-07, which YAML editors support best) of the front matter of a kind or of the
// settings; with the name "" it returns all of them, as definitions by name. The schema ends in a line feed.
func Schema(name string) ([]byte, error) {
	var root content.Schema
	if name == "" {
		definitions := content.Schema{}
		for _, n := range Names() {
			definitions[n] = document(n)
		}
		root = content.Schema{"title": "hokhao", "description": "ส่วนหัวของเรื่องทุกประเภท และ content/site.yaml\nFront matter of every kind, and content/site.yaml", "definitions": definitions}
	} else {
		root = document(name)
	}
	root["$schema"] = "http://json-schema.org/draft-07/schema#"
	data, err := json.MarshalIndent(root, "", "  ")
	return append(data, '\n'), err
}

func document(name string) content.Schema {
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

// group returns the schema of a mapping with the given fields.
func group(fields []content.Field) content.Schema {
	properties := content.Schema{}
	var required []string
	for _, f := range fields {
		p := maps.Clone(f.Value().Schema(group)) // many fields share it
		p["title"] = f.Thai
		p["description"] = f.Thai + "\n" + f.English + "\nตัวอย่าง (example):  " + f.Key + ": " + f.Example
		properties[f.Key] = p
		if f.Need {
			required = append(required, f.Key)
		}
	}
	o := content.Schema{"type": "object", "properties": properties, "additionalProperties": false}
	if len(required) > 0 {
		slices.Sort(required)
		o["required"] = required
	}
	return o
}
