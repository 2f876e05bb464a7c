package main

import (
	"bytes"
	"go/ast"
	"go/constant"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"hokhao/generator/diagnostic"
)

// chosen are the functions that choose messages or pairs at run time, so that a call does not show them, with what must hold
// there.
var chosen = map[string]string{
	"content.fault":     "those of yamlFaults have the place error; those of slips mended too, and what slip.pairs fills",
	"content.parseTOML": "those of tomlFaults have the place error alone",
	"content.guesses":   "misread returns a message with its pairs",
}

// unworded are the files that make findings without a message, with the reason.
var unworded = map[string]string{
	"diagnostic/message.go": "With makes them",
}

// A checked is one package of the program, with its types.
type checked struct {
	name  string
	fset  *token.FileSet
	files []*ast.File
	info  *types.Info
}

// checkedPackages type-checks the packages of the program, using the compiler's export data for imports.
func checkedPackages(t *testing.T) []checked {
	t.Helper()
	list := exec.Command("go", "list", "-export", "-deps", "-f", "{{.ImportPath}}\t{{.Export}}\t{{.Dir}}\t{{join .GoFiles \" \"}}", ".")
	var failed bytes.Buffer
	list.Stderr = &failed
	out, err := list.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, failed.String())
	}
	exports := map[string]string{}
	for line := range strings.Lines(string(out)) {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		exports[fields[0]] = fields[1]
	}
	fset := token.NewFileSet()
	from := importer.ForCompiler(fset, "gc", func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) })
	var all []checked
	for line := range strings.Lines(string(out)) {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		if !strings.HasPrefix(fields[0], "hokhao/") {
			continue
		}
		p := checked{name: strings.TrimPrefix(fields[0], "hokhao/generator/"), fset: fset, info: &types.Info{
			Types: map[ast.Expr]types.TypeAndValue{}, Uses: map[*ast.Ident]types.Object{}, Defs: map[*ast.Ident]types.Object{}}}
		for name := range strings.FieldsSeq(fields[3]) {
			f, err := parser.ParseFile(fset, filepath.Join(fields[2], name), nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			p.files = append(p.files, f)
		}
		if _, err := (&types.Config{Importer: from}).Check(fields[0], fset, p.files, p.info); err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
	return all
}

// text returns the concatenated constant parts of a string expression.
func (p checked) text(e ast.Expr) string {
	if v := p.info.Types[e].Value; v != nil && v.Kind() == constant.String {
		return constant.StringVal(v)
	}
	if sum, ok := e.(*ast.BinaryExpr); ok {
		return p.text(sum.X) + p.text(sum.Y)
	}
	return ""
}

func keyOf(o types.Object) string { return o.Pkg().Path() + "." + o.Name() }

func isMessage(t types.Type) bool {
	n, ok := types.Unalias(t).(*types.Named)
	return ok && n.Obj().Name() == "Message" && n.Obj().Pkg().Path() == "hokhao/generator/diagnostic"
}

// A filling is a call that fills the places of a message: of With, or of a function that takes a message and pairs.
type filling struct {
	msg   ast.Expr
	names []string // of the places that the call fills by name
	whole bool     // the call names all places that it fills, except those that the function adds
	by    types.Object
}

func (p checked) filling(c *ast.CallExpr) (f filling, ok bool) {
	signature, ok := p.info.TypeOf(c.Fun).(*types.Signature)
	if !ok || !signature.Variadic() {
		return f, false
	}
	fun, _ := c.Fun.(*ast.Ident)
	args := c.Args
	if s, isSelector := c.Fun.(*ast.SelectorExpr); isSelector {
		if fun = s.Sel; isMessage(p.info.TypeOf(s.X)) && s.Sel.Name == "With" {
			f.msg = s.X
		}
	}
	for i := range signature.Params().Len() - 1 {
		if isMessage(signature.Params().At(i).Type()) {
			f.msg, args = c.Args[i], c.Args[signature.Params().Len()-1:]
		}
	}
	if f.msg == nil || fun == nil {
		return f, false
	}
	f.by, f.whole = p.info.Uses[fun], true
	if c.Ellipsis.IsValid() {
		f.whole = false
		args = args[len(args)-1:]
		if a, isCall := args[0].(*ast.CallExpr); isCall && len(a.Args) > 0 { // append(pairs, "key", key)
			args = a.Args[1:]
		} else {
			args = nil
		}
	}
	for i := 0; i < len(args); i += 2 {
		f.names = append(f.names, p.text(args[i]))
	}
	return f, true
}

// messages returns the messages that an expression in a function may evaluate to, or false if they cannot be determined.
func (p checked) messages(places map[string][]string, in ast.Node, e ast.Expr) ([]string, bool) {
	var name *ast.Ident
	switch e := e.(type) {
	case *ast.CallExpr:
		if s, ok := e.Fun.(*ast.SelectorExpr); ok && s.Sel.Name == "AsWarning" {
			return p.messages(places, in, s.X)
		}
		return nil, false
	case *ast.SelectorExpr:
		name = e.Sel
	case *ast.Ident:
		name = e
	default:
		return nil, false
	}
	o := p.info.Uses[name]
	if _, declared := places[keyOf(o)]; declared {
		return []string{keyOf(o)}, true
	}
	if v, ok := o.(*types.Var); !ok || v.IsField() || v.Kind() == types.ParamVar {
		return nil, false
	}
	var out []string
	seen := true
	ast.Inspect(in, func(n ast.Node) bool {
		a, ok := n.(*ast.AssignStmt)
		if !ok {
			return true
		}
		for i, l := range a.Lhs {
			id, ok := l.(*ast.Ident)
			if !ok || p.info.Defs[id] != o && p.info.Uses[id] != o {
				continue
			}
			if len(a.Rhs) != len(a.Lhs) {
				seen = false
				continue
			}
			if c, ok := a.Rhs[i].(*ast.CallExpr); ok { // msg = msg.AsWarning()
				if s, ok := c.Fun.(*ast.SelectorExpr); ok && s.Sel.Name == "AsWarning" {
					if x, ok := s.X.(*ast.Ident); ok && p.info.Uses[x] == o {
						continue
					}
				}
			}
			names, ok := p.messages(places, in, a.Rhs[i])
			out, seen = append(out, names...), seen && ok
		}
		return true
	})
	return out, seen && len(out) > 0
}

// isParameter reports whether a message is a parameter of the function, so that its callers are checked instead.
func (p checked) isParameter(e ast.Expr) bool {
	if c, ok := e.(*ast.CallExpr); ok {
		if s, ok := c.Fun.(*ast.SelectorExpr); ok && s.Sel.Name == "AsWarning" {
			e = s.X
		}
	}
	id, ok := e.(*ast.Ident)
	if !ok {
		return false
	}
	v, ok := p.info.Uses[id].(*types.Var)
	return ok && v.Kind() == types.ParamVar
}

// Every message is declared by a package variable, alone or in a table, and the variable is used. Code that makes a finding
// fills exactly the places of its message; if it chooses among several messages, those of all. Each finding is made from a
// message, so that docs/findings.md is complete.
func TestMessages(t *testing.T) {
	packages := checkedPackages(t)
	places, holders, declared := map[string][]string{}, map[string]bool{}, 0 // holders are the variables that contain messages
	for _, p := range packages {
		for _, f := range p.files {
			for _, d := range f.Decls {
				g, ok := d.(*ast.GenDecl)
				if !ok {
					continue
				}
				for _, s := range g.Specs {
					v, ok := s.(*ast.ValueSpec)
					if !ok || len(v.Values) != len(v.Names) {
						continue
					}
					for i, name := range v.Names {
						ast.Inspect(v.Values[i], func(n ast.Node) bool {
							c, ok := n.(*ast.CallExpr)
							if !ok || len(c.Args) != 5 || !isMessage(p.info.TypeOf(c)) {
								return true
							}
							declared++
							m := diagnostic.Message{Rule: p.text(c.Args[1]), Thai: p.text(c.Args[2]), English: p.text(c.Args[3]), Hint: p.text(c.Args[4])}
							holders[keyOf(p.info.Defs[name])] = true
							if n == v.Values[i] {
								places[keyOf(p.info.Defs[name])] = m.Places()
							} else if len(m.Places()) > 0 {
								t.Errorf("%s: a message with places needs a variable of its own", p.fset.Position(c.Pos()))
							}
							return true
						})
					}
				}
			}
		}
	}
	if made := len(diagnostic.Messages()); made != declared {
		t.Errorf("%d messages are made and %d are declared by variables of packages", made, declared)
	}
	// The pairs that a function appends to those it receives, together with those of the functions it passes them to.
	adds := map[string][]string{}
	for range 3 {
		for _, p := range packages {
			p.functions(func(name string, d *ast.FuncDecl) {
				own, _ := p.info.Defs[d.Name].(*types.Func)
				p.fillings(d, func(f filling, _ *ast.CallExpr) {
					if p.isParameter(f.msg) {
						key := own.FullName()
						adds[key] = slices.Concat(adds[key], f.names, adds[fullName(f.by)])
						slices.Sort(adds[key])
						adds[key] = slices.Compact(adds[key])
					}
				})
			})
		}
	}
	used, hidden, bare := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, p := range packages {
		for _, o := range p.info.Uses {
			if o.Pkg() != nil {
				used[keyOf(o)] = true
			}
		}
		p.functions(func(name string, d *ast.FuncDecl) {
			p.fillings(d, func(f filling, c *ast.CallExpr) {
				at := p.fset.Position(c.Pos())
				if p.isParameter(f.msg) {
					return
				}
				messages, seen := p.messages(places, d, f.msg)
				if !seen || !f.whole {
					if hidden[name] = true; chosen[name] == "" {
						t.Errorf("%s: %s takes a message or pairs that cannot be seen", at, name)
					}
				}
				for _, place := range f.names {
					if seen && !slices.ContainsFunc(messages, func(m string) bool { return slices.Contains(places[m], place) }) {
						t.Errorf("%s: %s has no place {%s}", at, strings.Join(messages, ", "), place)
					}
				}
				for _, m := range messages {
					if _, isVar := f.by.(*types.Var); isVar || !f.whole {
						continue // a function literal, which keeps the pairs
					}
					for _, place := range places[m] {
						if !slices.Contains(f.names, place) && !slices.Contains(adds[fullName(f.by)], place) {
							t.Errorf("%s: the place {%s} of %s is not filled", at, place, m)
						}
					}
				}
			})
		})
		for _, f := range p.files {
			ast.Inspect(f, func(n ast.Node) bool {
				if c, ok := n.(*ast.CompositeLit); ok && isFinding(p.info.TypeOf(c)) && len(c.Elts) > 0 {
					name := p.name + "/" + filepath.Base(p.fset.Position(c.Pos()).Filename)
					if bare[name] = true; unworded[name] == "" {
						t.Errorf("%s: a finding that is of no message", p.fset.Position(c.Pos()))
					}
				}
				return true
			})
		}
	}
	for m := range holders {
		if !used[m] {
			t.Errorf("%s is never used", m)
		}
	}
	for name := range chosen {
		if !hidden[name] {
			t.Errorf("chosen lists %s, where all can be seen", name)
		}
	}
	for name := range unworded {
		if !bare[name] {
			t.Errorf("unworded lists %s, where all findings are of messages", name)
		}
	}
}

func fullName(o types.Object) string {
	if f, ok := o.(*types.Func); ok {
		return f.FullName()
	}
	return ""
}

func isFinding(t types.Type) bool {
	n, ok := types.Unalias(t).(*types.Named)
	return ok && n.Obj().Name() == "Finding" && n.Obj().Pkg().Path() == "hokhao/generator/diagnostic"
}

func (p checked) functions(visit func(name string, d *ast.FuncDecl)) {
	for _, f := range p.files {
		for _, d := range f.Decls {
			if fd, ok := d.(*ast.FuncDecl); ok && fd.Body != nil {
				visit(p.name+"."+fd.Name.Name, fd)
			}
		}
	}
}

func (p checked) fillings(d *ast.FuncDecl, visit func(filling, *ast.CallExpr)) {
	ast.Inspect(d, func(n ast.Node) bool {
		if c, ok := n.(*ast.CallExpr); ok {
			if f, ok := p.filling(c); ok {
				visit(f, c)
			}
		}
		return true
	})
}
