package web

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"hokhao/generator/content"
	"hokhao/generator/palette"
	"hokhao/generator/view"
)

// Views of kinds are in this package, which imports the site. So that no template reaches data outside its view, no view
// contains a value of a package that reads sources, or anything that leads to one.
func TestNoTemplateReachesTheSite(t *testing.T) {
	allowed := []string{"time", "hokhao/generator/thai", "hokhao/generator/words", "hokhao/generator/view", "hokhao/generator/channels/web"}
	seen := map[reflect.Type]bool{}
	var walk func(path string, of reflect.Type)
	walk = func(path string, of reflect.Type) {
		if pkg := of.PkgPath(); pkg != "" && !slices.Contains(allowed, pkg) {
			t.Errorf("%s holds a %s", path, of)
			return
		}
		if seen[of] || of.PkgPath() == "time" {
			return
		}
		seen[of] = true
		switch of.Kind() {
		case reflect.Struct:
			for i := range of.NumField() {
				f := of.Field(i)
				if !f.IsExported() && of.PkgPath() == "hokhao/generator/channels/web" {
					t.Errorf("%s.%s is seen by no template", path, f.Name)
				}
				walk(path+"."+f.Name, f.Type)
			}
		case reflect.Slice, reflect.Array:
			walk(path+"[]", of.Elem())
		case reflect.Map:
			walk(path+" key", of.Key())
			walk(path+"[]", of.Elem())
		case reflect.Func, reflect.Pointer, reflect.Interface, reflect.Chan, reflect.UnsafePointer:
			t.Errorf("%s is a %s, which leads beyond the view", path, of.Kind())
		}
	}
	for _, v := range views() {
		walk(reflect.TypeOf(v).String(), reflect.TypeOf(v))
	}
	if len(seen) < 40 {
		t.Errorf("only %d types were looked at", len(seen))
	}
}

// A forgetful theme has templates for all views except one.
type forgetful struct{ view.Theme }

func (forgetful) Assets(palette.Palette) []view.Asset { return nil }

func (forgetful) Draw(page any) view.Component {
	if _, forgotten := page.(Training); forgotten {
		return nil
	}
	return struct{ view.Component }{}
}

func TestAThemeThatLacksATemplateIsRefusedAtOnce(t *testing.T) {
	defer func() {
		if said, _ := recover().(string); !strings.Contains(said, "no template for web.Training") {
			t.Errorf("New says %q", said)
		}
	}()
	New(forgetful{}, false)
}

func TestEveryKindWithAPageHasAView(t *testing.T) {
	for _, k := range content.Kinds() {
		if _, ok := kindPages[k]; ok == (k.Profile().Role == content.Setting) {
			t.Errorf("%s: has a page: %v", k, ok)
		}
	}
}
