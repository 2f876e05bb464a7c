package site_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"slices"
	"strings"
	"testing"
)

// The files of phase 1, which must not use Publications, and the file that makes them.
var (
	decisionFiles = []string{"attach.go", "claims.go", "decide.go", "facts.go", "forms.go", "links.go", "numbers.go", "own.go", "ties.go"}
	buildFile     = "build.go"
)

// sourceFiles parses the package without its tests.
func sourceFiles(t *testing.T) map[string]*ast.File {
	t.Helper()
	list, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]*ast.File{}
	for _, f := range list {
		if !strings.HasSuffix(f.Name(), ".go") || strings.HasSuffix(f.Name(), "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), f.Name(), nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		files[f.Name()] = file
	}
	return files
}

// publicationFields returns the names of the fields declared in Publication itself.
func publicationFields(t *testing.T, files map[string]*ast.File) []string {
	t.Helper()
	var fields []string
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			spec, ok := n.(*ast.TypeSpec)
			if !ok || spec.Name.Name != "Publication" {
				return true
			}
			for _, f := range spec.Type.(*ast.StructType).Fields.List {
				for _, name := range f.Names {
					fields = append(fields, name.Name)
				}
			}
			return false
		})
	}
	if len(fields) < 30 {
		t.Fatalf("Publication has the fields %q", fields)
	}
	return fields
}

// assigned returns the field of a Publication that the left side of an assignment sets or reaches through, or "".
func assigned(left ast.Expr, fields []string) string {
	for {
		switch x := left.(type) {
		case *ast.SelectorExpr:
			of, _ := x.X.(*ast.SelectorExpr)
			if slices.Contains(fields, x.Sel.Name) && (of == nil || of.Sel.Name != "Common") { // photos in front matter are not Photos
				return x.Sel.Name
			}
			left = x.X
		case *ast.IndexExpr:
			left = x.X
		case *ast.StarExpr:
			left = x.X
		case *ast.ParenExpr:
			left = x.X
		default:
			return ""
		}
	}
}

// Publications are made in one file, and each of their fields is set in one place.
func TestPublicationsAreBuiltOnce(t *testing.T) {
	files := sourceFiles(t)
	fields := publicationFields(t, files)
	set := map[string]int{}
	for name, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.AssignStmt:
				for _, left := range n.Lhs {
					field := assigned(left, fields)
					if field == "" || n.Tok == token.DEFINE {
						continue
					}
					if set[field]++; name != buildFile {
						t.Errorf("%s sets %s of a Publication; phase 2 (%s) alone does", name, field, buildFile)
					}
				}
			case *ast.CompositeLit:
				typ, ok := n.Type.(*ast.Ident)
				if !ok || typ.Name != "Publication" {
					return true
				}
				if name != buildFile {
					t.Errorf("%s makes a Publication; phase 2 (%s) alone does", name, buildFile)
				}
				for _, e := range n.Elts {
					set[e.(*ast.KeyValueExpr).Key.(*ast.Ident).Name]++
				}
			}
			return true
		})
	}
	for _, f := range fields {
		if set[f] != 1 {
			t.Errorf("the field %s of a Publication is set in %d places, want one", f, set[f])
		}
	}
}

// Phase 1 works on records: its files do not mention Publication.
func TestDecisionsKnowNoPublication(t *testing.T) {
	files := sourceFiles(t)
	for _, name := range decisionFiles {
		if files[name] == nil {
			t.Fatalf("there is no %s", name)
		}
		var walk func(n ast.Node) bool
		walk = func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.SelectorExpr:
				if n.Sel.Name == "pub" {
					t.Errorf("%s asks an entry for its Publication, which phase 2 makes", name)
				}
				ast.Inspect(n.X, walk) // a selected name belongs to another package or to a record
				return false
			case *ast.Ident:
				if n.Name == "Publication" {
					t.Errorf("%s names Publication, which phase 2 makes", name)
				}
			}
			return true
		}
		ast.Inspect(files[name], walk)
	}
}

// mayAskNow are the files that may use the moment of the build, with the reason.
var mayAskNow = map[string]string{
	"connect.go":   "it sets it, and dates a hint",
	"decide.go":    "decisions",
	"clock.go":     "findings: what is said to be done cannot be to come, and promised word is due",
	"turns.go":     "changes that are due after it",
	"broadcast.go": "what was read on each day so far",
}

// Only decisions depend on the moment of the build; everything else is made from records and decisions.
func TestWhatAsksForNow(t *testing.T) {
	asks := map[string]bool{}
	for name, file := range sourceFiles(t) {
		ast.Inspect(file, func(n ast.Node) bool {
			if s, ok := n.(*ast.SelectorExpr); ok && (s.Sel.Name == "now" || s.Sel.Name == "Now") {
				if of, isName := s.X.(*ast.Ident); isName && of.Name == "m" {
					asks[name] = true
				}
			}
			return true
		})
	}
	for name := range asks {
		if mayAskNow[name] == "" {
			t.Errorf("%s asks for now", name)
		}
	}
	for name := range mayAskNow {
		if !asks[name] {
			t.Errorf("%s asks for now no more; take it out of mayAskNow", name)
		}
	}
}
