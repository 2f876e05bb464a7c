package main

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// mayImport is the import table of docs/architecture.md: what each room may use of ours. A room that is not
// here has no place in the house.
var mayImport = map[string][]string{
	"generator":                 {"generator/cli"},
	"generator/cli":             {"*"},
	"generator/diagnostic":      {},
	"generator/key":             {},
	"generator/thai":            {"generator/diagnostic"},
	"generator/markdown":        {"generator/thai", "generator/key", "generator/diagnostic"},
	"generator/photo":           {},
	"generator/attached":        {"generator/photo"},
	"generator/print":           {"generator/photo", "generator/markdown", "generator/thai", "generator/key"},
	"generator/print/pdfcheck":  {},
	"generator/print/printtest": {"generator/print/pdfcheck", "generator/thai"},
	"generator/manuscript":      {"generator/markdown", "generator/photo", "generator/thai"},
	"generator/content":         {"generator/markdown", "generator/photo", "generator/thai", "generator/key", "generator/diagnostic"},
	"generator/reference":       {"generator/content"},
	"generator/site":            {"generator/content", "generator/markdown", "generator/thai", "generator/key", "generator/diagnostic"},
	"generator/view":            {"generator/thai", "generator/key"},
	"generator/entry":           {"generator/content", "generator/site", "generator/thai", "generator/key"},
	"generator/entry/entrytest": {"generator/content", "generator/site", "generator/channel", "generator/photo", "generator/thai", "generator/key", "generator/diagnostic"},
	"generator/channel":         {"generator/site", "generator/key", "generator/diagnostic"},
	"generator/paper":           {"generator/channel", "generator/site", "generator/content", "generator/entry", "generator/print", "generator/markdown", "generator/thai", "generator/key", "generator/diagnostic"},
	"generator/channel/*":       {"generator/channel", "generator/attached", "generator/paper", "generator/site", "generator/content", "generator/entry", "generator/view", "generator/markdown", "generator/print", "generator/thai", "generator/photo", "generator/key", "generator/diagnostic"},
	"generator/build":           {"generator/content", "generator/site", "generator/channel", "generator/publish", "generator/key", "generator/diagnostic"},
	"generator/publish":         {},
	"generator/serve":           {"generator/build", "generator/site", "generator/diagnostic"},
	"generator/browsertest":     {},
	"generator/soak":            {},
	"themes/khwae":              {"generator/view", "generator/thai", "generator/key"},
}

func TestImportTable(t *testing.T) {
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports", "hokhao/...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	seen := 0
	for dec := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p struct {
			ImportPath string
			Imports    []string
		}
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		seen++
		room := strings.TrimPrefix(p.ImportPath, "hokhao/")
		rule, ok := mayImport[room]
		if !ok && strings.HasPrefix(room, "generator/channel/") {
			room, ok = "generator/channel/*", true
			rule = mayImport[room]
		}
		if !ok {
			t.Errorf("%s has no place in the import table", room)
			continue
		}
		for _, i := range p.Imports {
			if !strings.HasPrefix(i, "hokhao/") || slices.Contains(rule, "*") {
				continue
			}
			if used := strings.TrimPrefix(i, "hokhao/"); !slices.Contains(rule, used) {
				t.Errorf("%s imports %s; %s may import %s", p.ImportPath, used, room, strings.Join(rule, ", "))
			}
		}
	}
	if seen < 15 {
		t.Errorf("only %d packages were seen", seen)
	}
}

// walkGo gives every Go file of ours to a function.
func walkGo(t *testing.T, visit func(path string, file *ast.File)) {
	t.Helper()
	for _, dir := range []string{".", "../themes"} {
		err := filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || filepath.Ext(p) != ".go" {
				return err
			}
			f, err := parser.ParseFile(token.NewFileSet(), p, nil, parser.ParseComments)
			if err == nil {
				visit(filepath.ToSlash(p), f)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// Law 1: what is hashed is what a renderer is given, so nobody makes a File by hand.
func TestFilesAreMadeByNewFile(t *testing.T) {
	walkGo(t, func(path string, file *ast.File) {
		if strings.HasPrefix(path, "channel/channel") {
			return
		}
		ast.Inspect(file, func(n ast.Node) bool {
			lit, ok := n.(*ast.CompositeLit)
			if !ok {
				return true
			}
			if sel, ok := lit.Type.(*ast.SelectorExpr); ok && sel.Sel.Name == "File" {
				if pkg, ok := sel.X.(*ast.Ident); ok && pkg.Name == "channel" {
					t.Errorf("%s makes a channel.File by hand; call channel.NewFile", path)
				}
			}
			return true
		})
	})
}

// Law 1: a renderer is a named function, so that it can close over nothing that is not in its view.
func TestRenderersAreNamed(t *testing.T) {
	calls := 0
	walkGo(t, func(path string, file *ast.File) {
		if strings.HasSuffix(path, "_test.go") {
			return
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			sel, ok := call.Fun.(*ast.SelectorExpr)
			if !ok || sel.Sel.Name != "NewFile" && sel.Sel.Name != "NewDear" {
				return true
			}
			calls++
			if _, literal := call.Args[len(call.Args)-1].(*ast.FuncLit); literal {
				t.Errorf("%s hands a function literal to %s; name the renderer", path, sel.Sel.Name)
			}
			return true
		})
	})
	if calls < 10 {
		t.Errorf("only %d calls of NewFile and NewDear were seen", calls)
	}
}

// Every package opens with a comment that tells a stranger what it is for.
func TestPackagesExplainThemselves(t *testing.T) {
	explained := map[string]bool{}
	walkGo(t, func(path string, file *ast.File) {
		dir := filepath.Dir(path)
		if strings.HasSuffix(path, "_test.go") {
			return
		}
		explained[dir] = explained[dir] || file.Doc != nil && len(file.Doc.Text()) > 100
	})
	for dir, ok := range explained {
		if !ok {
			t.Errorf("package %s has no comment that says what it is for", dir)
		}
	}
}

// Law 2: nothing that is published depends on the clock. Only the command line looks at it, and the preview.
func TestOnlyTheCommandLineKnowsTheTime(t *testing.T) {
	walkGo(t, func(path string, file *ast.File) {
		if strings.HasSuffix(path, "_test.go") || strings.HasPrefix(path, "cli/") || strings.HasPrefix(path, "serve/") || strings.HasPrefix(path, "build/") {
			return
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if sel, ok := n.(*ast.SelectorExpr); ok && (sel.Sel.Name == "Now" || sel.Sel.Name == "Since") {
				if pkg, ok := sel.X.(*ast.Ident); ok && pkg.Name == "time" {
					t.Errorf("%s asks the clock", path)
				}
			}
			return true
		})
	})
}
