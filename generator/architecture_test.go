package main

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
)

// importTable returns the table of folders in docs/architecture.md: the packages of this module that each package may
// import, by folder. "everything" means all, a dash none; a short name is that of the folder whose last element it is.
func importTable(t *testing.T) map[string][]string {
	t.Helper()
	page, err := os.ReadFile("../docs/architecture.md")
	if err != nil {
		t.Fatal(err)
	}
	rows := regexp.MustCompile("(?m)^\\| `((?:generator|themes)/[^`]*)`(.*)\\|(.*)\\|([^|]*)\\|$").FindAllStringSubmatch(string(page), -1)
	byName := map[string]string{}
	for _, row := range rows {
		folder := strings.TrimSuffix(row[1], "/")
		byName[path.Base(folder)] = folder
		byName[strings.TrimPrefix(folder, "generator/")] = folder
	}
	table := map[string][]string{}
	for _, row := range rows {
		allowed := []string{}
		for name := range strings.SplitSeq(row[4], ",") {
			switch name = strings.TrimSpace(name); {
			case name == "–":
			case name == "everything":
				allowed = append(allowed, "*")
			case byName[name] == "":
				t.Errorf("docs/architecture.md: %s may import %q, which is no folder of the table", row[1], name)
			default:
				allowed = append(allowed, byName[name])
			}
		}
		table[strings.TrimSuffix(row[1], "/")] = allowed
	}
	if len(table) < 20 {
		t.Fatalf("only %d rows of the import table were read", len(table))
	}
	return table
}

func TestImportTable(t *testing.T) {
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports", "hokhao/...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	mayImport := importTable(t)
	unseen := maps.Clone(mayImport)
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
		room := strings.TrimPrefix(p.ImportPath, "hokhao/")
		rule, ok := mayImport[room]
		if !ok && strings.HasPrefix(room, "generator/channels/") {
			room, ok = "generator/channels/*", true
			rule = mayImport[room]
		}
		if !ok {
			t.Errorf("%s has no row in the import table", room)
			continue
		}
		delete(unseen, room)
		for _, i := range p.Imports {
			if !strings.HasPrefix(i, "hokhao/") || slices.Contains(rule, "*") {
				continue
			}
			if used := strings.TrimPrefix(i, "hokhao/"); !slices.Contains(rule, used) {
				t.Errorf("%s imports %s; %s may import %s", p.ImportPath, used, room, strings.Join(rule, ", "))
			}
		}
	}
	for room := range unseen {
		t.Errorf("the import table has a row for %s, which is no package", room)
	}
}

// A parsedFile is a Go file of this repository, by its path from this folder.
type parsedFile struct {
	path string
	file *ast.File
}

// parsedFiles are read once for all tests.
var positions = token.NewFileSet()
var parsedFiles = sync.OnceValues(func() (all []parsedFile, err error) {
	for _, dir := range []string{".", "../themes"} {
		err := filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
			if err == nil && (d.Name() == "testdata" || d.Name() == "node_modules") {
				return fs.SkipDir
			}
			if err != nil || d.IsDir() || filepath.Ext(p) != ".go" {
				return err
			}
			f, err := parser.ParseFile(positions, p, nil, parser.ParseComments)
			all = append(all, parsedFile{filepath.ToSlash(p), f})
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return all, nil
})

// walkGo calls visit with each Go file of this repository.
func walkGo(t *testing.T, visit func(path string, file *ast.File)) {
	t.Helper()
	all, err := parsedFiles()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range all {
		visit(f.path, f.file)
	}
}

// Law 1: a file's key is that of the value that its renderer receives, so no File is made without NewFile.
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

// Law 1: a renderer is not a function literal, which could close over data outside its view.
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
			if !ok || sel.Sel.Name != "NewFile" && sel.Sel.Name != "NewCached" {
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
		t.Errorf("only %d calls of NewFile and NewCached were seen", calls)
	}
}

// Every package has a comment that explains its purpose.
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

// Law 2: only the command line, the preview, the engine, which records the time of its scan, and the comparison with Hugo,
// which publishes nothing, call time.Now or time.Since.
func TestOnlyTheCommandLineKnowsTheTime(t *testing.T) {
	walkGo(t, func(path string, file *ast.File) {
		if strings.HasSuffix(path, "_test.go") || strings.HasPrefix(path, "cli/") || strings.HasPrefix(path, "serve/") || strings.HasPrefix(path, "engine/") || strings.HasPrefix(path, "bench/") {
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
