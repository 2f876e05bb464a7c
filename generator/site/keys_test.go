package site_test

import (
	"os"
	"reflect"
	"regexp"
	"testing"

	"hokhao/generator/site"
)

// Each field of a Publication is part of its keys, or follows from one that is.
func TestKeysCoverPublications(t *testing.T) {
	source, err := os.ReadFile("keys.go")
	if err != nil {
		t.Fatal(err)
	}
	follow := map[string]string{
		"Record": "read from the source", "Common": "read from the source", "keys": "made there",
	}
	typ := reflect.TypeFor[site.Publication]()
	for i := range typ.NumField() {
		name := typ.Field(i).Name
		used := regexp.MustCompile(`\bp\.` + name + `\b`).Match(source)
		switch why, ok := follow[name]; {
		case used && ok && name != "keys":
			t.Errorf("%s is %s, and is in keys.go all the same", name, why)
		case !used && !ok:
			t.Errorf("the field %s of a Publication plays no part in its keys: a file that shows it would stay as it was", name)
		}
		delete(follow, name)
	}
	for name := range follow {
		t.Errorf("a Publication has no field %s", name)
	}
}
