package main

import (
	"go/ast"
	"go/token"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"hokhao/generator/words"
)

// forTests matches the paths of tests and of packages only for tests.
var forTests = regexp.MustCompile(`_test\.go$|(test|/pdfcheck)/[^/]*$`)

// source calls f with each Go file below the given folders, except tests and packages only for tests.
func source(t *testing.T, f func(path string, fset *token.FileSet, file *ast.File), folders ...string) {
	t.Helper()
	walkGo(t, func(p string, file *ast.File) {
		p = path.Join("generator", p)
		if !forTests.MatchString(p) && slices.ContainsFunc(folders, func(folder string) bool { return strings.HasPrefix(p, folder+"/") }) {
			f(p, positions, file)
		}
	})
}

// declares reports whether an expression declares words, and with which function of package words.
func declares(e ast.Expr) (string, bool) {
	call, ok := e.(*ast.CallExpr)
	if !ok {
		return "", false
	}
	name := ""
	switch f := call.Fun.(type) {
	case *ast.SelectorExpr:
		if pkg, ok := f.X.(*ast.Ident); !ok || pkg.Name != "words" {
			return "", false
		}
		name = f.Sel.Name
	case *ast.Ident: // in package words itself
		name = f.Name
	}
	return name, name == "New" || name == "Thai" || name == "NewChoices"
}

// An unused word could be changed in site.yaml without any effect.
func TestEveryWordIsSaid(t *testing.T) {
	declared := map[string]string{} // folder and name → where
	said := map[string]bool{}
	source(t, func(path string, fset *token.FileSet, file *ast.File) {
		folder := filepath.ToSlash(filepath.Dir(path))
		names := map[*ast.Ident]bool{} // the identifiers in declarations
		for _, d := range file.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.VAR {
				continue
			}
			for _, spec := range g.Specs {
				v := spec.(*ast.ValueSpec)
				for i, value := range v.Values {
					if _, ok := declares(value); ok {
						declared[folder+"."+v.Names[i].Name] = fset.Position(v.Pos()).String()
						names[v.Names[i]] = true
					}
				}
			}
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch x := n.(type) {
			case *ast.SelectorExpr:
				if pkg, ok := x.X.(*ast.Ident); ok && pkg.Name == "words" {
					said["generator/words."+x.Sel.Name] = true
				}
			case *ast.Ident:
				if !names[x] {
					said[folder+"."+x.Name] = true
				}
			}
			return true
		})
	}, "generator", "themes")
	if len(declared) < 300 {
		t.Errorf("only %d words were found: does the test still know how they are declared?", len(declared))
	}
	for name, at := range declared {
		if !said[name] {
			t.Errorf("%s: nothing says %s", at, name)
		}
	}
}

// unsaid are the Thai texts that need not be in the catalogue, by file; "*" means all of a file. They are grammar for
// parsing texts, and parts of times.
var unsaid = map[string][]string{
	"generator/channels/script/pause.go":  {"*"},                         // the words between which a reader breathes
	"generator/channels/script/pdf.go":    {" โทรศัพท์ ", "\nโทรศัพท์ "}, // how package aloud writes a telephone number
	"generator/channels/script/script.go": {"ครับ/ค่ะ", "ครับ", "ค่ะ"},   // as in the flag of hokhao script
	"generator/channels/search/coding.go": {"*"},                         // letters
	"generator/channels/web/lists.go":     {"เแโใไ"},                     // vowels that are written before their consonant
	"themes/khwae/text.go":                {" น."},                       // 16.00–18.00 น.
	"themes/khwae/chart/chart.go":         {"ร้อยละ", "เปอร์เซ็น"},       // units that precede their numbers
	"themes/khwae/numerals.go":            {"*"},
}

// sizes matches the letter with which readers choose the size of the text.
var sizes = regexp.MustCompile(`^[^\x{0E00}-\x{0E7F}]*>ก<[^\x{0E00}-\x{0E7F}]*$`)

var thaiText = regexp.MustCompile(`[\x{0E00}-\x{0E7F}]`)

// All text for readers comes from the catalogue, so that an office can override it, and so that English pages are English.
func TestReadersAreToldWordsOfTheCatalogue(t *testing.T) {
	source(t, func(path string, fset *token.FileSet, file *ast.File) {
		ast.Inspect(file, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok {
				if _, ok := declares(call); ok {
					return false
				}
				if sel, ok := call.Fun.(*ast.SelectorExpr); ok && sel.Sel.Name == "New" {
					if pkg, ok := sel.X.(*ast.Ident); ok && pkg.Name == "diagnostic" {
						return false // for officers, not for readers
					}
				}
			}
			lit, ok := n.(*ast.BasicLit)
			if !ok || lit.Kind != token.STRING || !thaiText.MatchString(lit.Value) {
				return true
			}
			text, err := strconv.Unquote(lit.Value)
			if err != nil {
				t.Fatal(err)
			}
			if known := unsaid[path]; slices.Contains(known, "*") || slices.Contains(known, text) || sizes.MatchString(text) {
				return true
			}
			t.Errorf("%s: %q is no word of the catalogue", fset.Position(lit.Pos()), text)
			return true
		})
	}, "generator/channels", "generator/entry", "generator/view", "themes")
}

// A key is one lower-case word, or several with hyphens; older keys in camel case are allowed.
func TestKeysOfWords(t *testing.T) {
	form := regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)
	for _, key := range words.Keys() {
		if !form.MatchString(key) && key != "fromDistricts" {
			t.Errorf("%q", key)
		}
		if w, _ := words.Find(key); w.Thai == "" {
			t.Errorf("%s has no text", key)
		}
	}
}

// English dates are formatted only by package words, Thai dates only by package thai.
func TestDatesAreWrittenByWords(t *testing.T) {
	english := regexp.MustCompile(`\b(Monday|January|Mon,? 2|2 Jan)\b`)
	source(t, func(path string, fset *token.FileSet, file *ast.File) {
		ast.Inspect(file, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING && english.MatchString(lit.Value) && path != "generator/words/dates.go" {
				t.Errorf("%s: %s", fset.Position(lit.Pos()), lit.Value)
			}
			return true
		})
	}, "generator", "themes")
}
