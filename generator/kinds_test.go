package main

import (
	"go/ast"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"
)

// mayNameKinds are the files that may name a kind other than their own, with the reason. All other code asks a kind's
// profile or a trait (package content), so that a new kind appears everywhere without changes there.
var mayNameKinds = map[string]string{
	"content/episodes.go": "episodes lie in the folders of programmes",
}

// kindNames returns the Go names of each kind, its struct and its constant in package content, by the file that declares
// them.
func kindNames(t *testing.T) map[string][]string {
	t.Helper()
	named := map[string][]string{}
	walkGo(t, func(p string, file *ast.File) {
		if path.Dir(p) != "content" || strings.HasSuffix(p, "_test.go") {
			return
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.ValueSpec:
				if typ, ok := n.Type.(*ast.Ident); ok && typ.Name == "Kind" {
					named[p] = append(named[p], n.Names[0].Name)
				}
			case *ast.KeyValueExpr:
				key, isName := n.Key.(*ast.Ident)
				if zero, isValue := n.Value.(*ast.CompositeLit); isName && isValue && key.Name == "Zero" {
					named[p] = append(named[p], zero.Type.(*ast.Ident).Name)
				}
			}
			return true
		})
	})
	for p, names := range named {
		if len(names) != 2 {
			t.Errorf("%s declares %v; a kind has a file of its own with its constant and its profile", p, names)
		}
	}
	if len(named) < 16 {
		t.Fatalf("only %d kinds were found", len(named))
	}
	return named
}

// namedIn returns the names in a file of kinds other than its own, sorted.
func namedIn(p string, file *ast.File, kinds map[string][]string) []string {
	all := slices.Concat(slices.Collect(maps.Values(kinds))...)
	found := map[string]bool{}
	own, fills := kinds[p], ""
	inContent := path.Dir(p) == "content"
	name := func(e ast.Expr) {
		if id, ok := e.(*ast.Ident); ok && inContent && slices.Contains(all, id.Name) {
			found[id.Name] = true
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			if pkg, ok := n.X.(*ast.Ident); ok && pkg.Name == "content" && slices.Contains(all, n.Sel.Name) {
				found[n.Sel.Name] = true
			}
		case *ast.TypeAssertExpr:
			name(n.Type)
		case *ast.CompositeLit:
			name(n.Type)
		case *ast.CaseClause:
			for _, e := range n.List {
				name(e)
			}
		case *ast.Ident:
			if strings.HasSuffix(n.Name, "Kind") {
				name(n)
			}
		case *ast.CallExpr:
			if f, ok := n.Fun.(*ast.Ident); ok && f.Name == "pageOf" {
				fills = n.Args[0].(*ast.SelectorExpr).Sel.Name
			}
		}
		return true
	})
	if fills != "" && path.Dir(p) == "channels/web" { // the page of a kind in channels/web is filled from that kind
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Name.Name == fills {
				typ := f.Type.Params.List[1].Type.(*ast.SelectorExpr).Sel.Name
				for _, names := range kinds {
					if slices.Contains(names, typ) {
						own = names
					}
				}
			}
		}
	}
	for _, name := range own {
		delete(found, name)
	}
	return slices.Sorted(maps.Keys(found))
}

func TestNobodyAsksForAKind(t *testing.T) {
	kinds, used := kindNames(t), map[string]bool{}
	walkGo(t, func(p string, file *ast.File) {
		if strings.HasSuffix(p, "_test.go") {
			return
		}
		names := namedIn(p, file, kinds)
		if len(names) == 0 {
			return
		}
		if mayNameKinds[p] != "" {
			used[p] = true
			return
		}
		t.Errorf("%s names the kinds %s; ask a profile or a trait of package content", p, strings.Join(names, ", "))
	})
	for p := range mayNameKinds {
		if !used[p] {
			t.Errorf("%s names no kind any more; take it out of mayNameKinds", p)
		}
	}
}
