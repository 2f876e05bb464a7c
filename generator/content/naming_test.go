package content

import (
	"reflect"
	"testing"
)

// Every field whose text names something else says what that may be, so that a new one cannot come without its row in the
// reference and among the cases of package site's TestWhatFieldsMayName.
func TestEveryReferenceSaysWhatItMayName(t *testing.T) {
	used := map[Naming]bool{}
	var walk func(name string, fields []Field)
	walk = func(name string, fields []Field) {
		for _, f := range fields {
			of := f.typ
			for of.Kind() == reflect.Slice || of.Kind() == reflect.Map {
				of = of.Elem()
			}
			thai, english := f.Names.Words()
			switch {
			case of == reflect.TypeFor[Ref]() && (thai == "" || english == ""):
				t.Errorf("%s%s does not say what it may name", name, f.Key)
			case of != reflect.TypeFor[Ref]() && f.Names != "":
				t.Errorf("%s%s names something, and is no Ref", name, f.Key)
			}
			used[f.Names] = true
			if v := f.Value(); v.Item != nil {
				walk(name+f.Key+".", v.Item.Fields)
			} else {
				walk(name+f.Key+".", v.Fields)
			}
		}
	}
	for _, k := range Kinds() {
		walk(string(k)+": ", FieldsOf(k))
	}
	walk("site.yaml: ", SettingsFields())
	walk("removed.yaml: ", RemovedFields())
	walk("network.yaml: ", PartnerFields())
	for _, n := range Namings() {
		if !used[n] {
			t.Errorf("no field names a %s", n)
		}
	}
}
