package main

import (
	"go/ast"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
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

// A goFile is a Go file of the program. Names are resolved by the parser alone, which knows those of the file; a name that it
// does not know is of the package, or that of an import.
type goFile struct {
	*ast.File
	fset    *token.FileSet
	path    string
	pkg     string            // the folder, from generator on: content, channels/web
	imports map[string]string // folders of ours by the name that the file has for them
	tops    map[any]bool      // declarations and specs outside functions
	params  map[any]bool      // fields of parameters
}

// A program is all of ours that is not for tests.
type program struct {
	files  []*goFile
	consts map[string]constant // by key
	fills  map[string]*fills   // functions and methods that take a message and pairs, by key
}

// A constant is the expression of one, in its file.
type constant struct {
	in *goFile
	of ast.Expr
}

// A fills is a function, a method, or a function in a local variable, which takes a message and pairs.
type fills struct {
	key          string // of the function; "" for a local variable
	message, all int    // places among the parameters: of the message, and how many
	isMethod     bool
	adds         []string // the pairs that it appends to those it receives, itself or in what it passes them to
}

func readProgram(t *testing.T) *program {
	t.Helper()
	p := &program{consts: map[string]constant{}, fills: map[string]*fills{}}
	source(t, func(path string, fset *token.FileSet, file *ast.File) {
		f := &goFile{File: file, fset: fset, path: path, pkg: strings.TrimPrefix(filepath.ToSlash(filepath.Dir(path)), "generator/"),
			imports: map[string]string{}, tops: map[any]bool{}, params: map[any]bool{}}
		for _, i := range file.Imports {
			path, _ := strconv.Unquote(i.Path.Value)
			if own, isOwn := strings.CutPrefix(path, "hokhao/"); isOwn {
				name := filepath.Base(own)
				if i.Name != nil {
					name = i.Name.Name
				}
				f.imports[name] = strings.TrimPrefix(own, "generator/")
			}
		}
		p.files = append(p.files, f)
	}, "generator", "themes")
	for _, f := range p.files {
		for _, d := range f.Decls {
			f.tops[d] = true
			if g, ok := d.(*ast.GenDecl); ok {
				for _, s := range g.Specs {
					f.tops[s] = true
					if v, ok := s.(*ast.ValueSpec); ok && g.Tok == token.CONST && len(v.Values) == len(v.Names) {
						for i, name := range v.Names {
							p.consts[f.pkg+"."+name.Name] = constant{f, v.Values[i]}
						}
					}
				}
			}
		}
	}
	for _, f := range p.files {
		p.readFunctions(t, f)
	}
	return p
}

// readFunctions finds the parameters of a file, and the functions that take a message and pairs. Those are of kinds whose calls
// can be found without types.
func (p *program) readFunctions(t *testing.T, f *goFile) {
	t.Helper()
	found := map[*ast.FuncType]bool{} // those whose calls are found
	for _, d := range f.Decls {
		fd, ok := d.(*ast.FuncDecl)
		if !ok {
			continue
		}
		at, name := f.fset.Position(fd.Pos()), fd.Name.Name
		if fd.Recv != nil && f.pkg != "diagnostic" && (name == "With" || name == "AsWarning") {
			t.Errorf("%s: only a message has a method %s", at, name)
		}
		now := f.takesMessage(fd.Type)
		if found[fd.Type] = true; now == nil {
			continue
		}
		now.key, now.isMethod = f.pkg+"."+name, fd.Recv != nil
		if before := p.fills[now.key]; before != nil && (before.message != now.message || before.all != now.all) {
			t.Errorf("%s: two methods %s take a message at different places", at, now.key)
		} else if before == nil {
			p.fills[now.key] = now
		}
		if now.isMethod && fd.Name.IsExported() {
			t.Errorf("%s: other packages could call %s, which takes a message", at, now.key)
		}
	}
	ast.Inspect(f.File, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for _, r := range n.Rhs {
				if lit, ok := r.(*ast.FuncLit); ok && n.Tok == token.DEFINE {
					found[lit.Type] = true
				}
			}
		case *ast.FuncType:
			for _, field := range n.Params.List {
				f.params[field] = true
			}
			if !found[n] && f.takesMessage(n) != nil {
				t.Errorf("%s: calls of this function cannot be seen", f.fset.Position(n.Pos()))
			}
		}
		return true
	})
}

func (f *goFile) takesMessage(t *ast.FuncType) *fills {
	var out *fills
	all, variadic := 0, false
	for _, field := range t.Params.List {
		if f.global(field.Type) == "diagnostic.Message" {
			out = &fills{message: all}
		}
		_, variadic = field.Type.(*ast.Ellipsis)
		all += max(len(field.Names), 1)
	}
	if out == nil || !variadic {
		return nil
	}
	out.all = all
	return out
}

// global returns the key of a name that is declared outside functions, as in content.msgKeyTwice, or "".
func (f *goFile) global(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		if e.Obj == nil || f.tops[e.Obj.Decl] {
			return f.pkg + "." + e.Name
		}
	case *ast.SelectorExpr:
		if x, ok := e.X.(*ast.Ident); ok && x.Obj == nil && f.imports[x.Name] != "" {
			return f.imports[x.Name] + "." + e.Sel.Name
		}
	}
	return ""
}

// text returns the concatenated constant parts of a string expression.
func (p *program) text(f *goFile, e ast.Expr) string {
	switch e := e.(type) {
	case *ast.BasicLit:
		text, _ := strconv.Unquote(e.Value)
		return text
	case *ast.BinaryExpr:
		return p.text(f, e.X) + p.text(f, e.Y)
	}
	if c, ok := p.consts[f.global(e)]; ok {
		return p.text(c.in, c.of)
	}
	return ""
}

// A filling is a call that fills the places of a message: of With, or of a function that takes a message and pairs.
type filling struct {
	msg   ast.Expr
	names []string // of the places that the call fills by name
	whole bool     // the call names all places that it fills, except those that the function adds
	by    *fills
}

var with = &fills{key: "diagnostic.With"}

func (p *program) filling(f *goFile, c *ast.CallExpr) (out filling, ok bool) {
	args := c.Args
	switch fun := c.Fun.(type) {
	case *ast.Ident:
		if out.by = p.fills[f.global(fun)]; out.by != nil && out.by.isMethod {
			return out, false
		}
		if fun.Obj != nil {
			if a, ok := fun.Obj.Decl.(*ast.AssignStmt); ok && len(a.Lhs) == len(a.Rhs) {
				for i, l := range a.Lhs {
					if lit, ok := a.Rhs[i].(*ast.FuncLit); ok && l.(*ast.Ident).Obj == fun.Obj {
						out.by = f.takesMessage(lit.Type)
					}
				}
			}
		}
	case *ast.SelectorExpr:
		if key := f.global(fun); key != "" {
			out.by = p.fills[key]
		} else if fun.Sel.Name == "With" {
			out.by, out.msg = with, fun.X
		} else if out.by = p.fills[f.pkg+"."+fun.Sel.Name]; out.by != nil && !out.by.isMethod {
			return out, false
		}
	}
	if out.by == nil || out.by != with && len(args) < out.by.all-1 { // of another function or method of this name
		return out, false
	}
	if out.by != with {
		out.msg, args = c.Args[out.by.message], c.Args[out.by.all-1:]
	}
	if out.whole = !c.Ellipsis.IsValid(); !out.whole {
		args = args[len(args)-1:]
		if a, isCall := args[0].(*ast.CallExpr); isCall && len(a.Args) > 0 { // append(pairs, "key", key)
			args = a.Args[1:]
		} else {
			args = nil
		}
	}
	for i := 0; i < len(args); i += 2 {
		out.names = append(out.names, p.text(f, args[i]))
	}
	return out, true
}

// plain returns a message without its method AsWarning.
func plain(e ast.Expr) ast.Expr {
	if c, ok := e.(*ast.CallExpr); ok {
		if s, ok := c.Fun.(*ast.SelectorExpr); ok && s.Sel.Name == "AsWarning" {
			return plain(s.X)
		}
	}
	return e
}

// messages returns the messages that an expression in a function may evaluate to, or false if they cannot be determined.
func (f *goFile) messages(places map[string][]string, in ast.Node, e ast.Expr) ([]string, bool) {
	e = plain(e)
	if _, declared := places[f.global(e)]; declared {
		return []string{f.global(e)}, true
	}
	name, ok := e.(*ast.Ident)
	if !ok || name.Obj == nil || f.params[name.Obj.Decl] {
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
			if !ok || id.Obj != name.Obj {
				continue
			}
			if len(a.Rhs) != len(a.Lhs) {
				seen = false
				continue
			}
			if x, ok := plain(a.Rhs[i]).(*ast.Ident); ok && x.Obj == name.Obj { // msg = msg.AsWarning()
				continue
			}
			names, ok := f.messages(places, in, a.Rhs[i])
			out, seen = append(out, names...), seen && ok
		}
		return true
	})
	return out, seen && len(out) > 0
}

// isParameter reports whether a message is a parameter of the function, so that its callers are checked instead.
func (f *goFile) isParameter(e ast.Expr) bool {
	id, ok := plain(e).(*ast.Ident)
	return ok && id.Obj != nil && f.params[id.Obj.Decl]
}

// declared returns the places of the messages that are variables, and the variables that contain messages, alone or in a table.
func (p *program) declared(t *testing.T) (places map[string][]string, holders map[string]bool) {
	t.Helper()
	places, holders = map[string][]string{}, map[string]bool{}
	count := 0
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
					key := f.global(name)
					ast.Inspect(v.Values[i], func(n ast.Node) bool {
						c, ok := n.(*ast.CallExpr)
						if !ok || len(c.Args) != 5 || f.global(c.Fun) != "diagnostic.New" {
							return true
						}
						count++
						m := diagnostic.Message{Thai: p.text(f, c.Args[2]), English: p.text(f, c.Args[3]), Hint: p.text(f, c.Args[4])}
						if holders[key] = true; n == v.Values[i] {
							places[key] = m.Places()
						} else if len(m.Places()) > 0 {
							t.Errorf("%s: a message with places needs a variable of its own", f.fset.Position(c.Pos()))
						}
						return true
					})
				}
			}
		}
	}
	if made := len(diagnostic.Messages()); made != count {
		t.Errorf("%d messages are made and %d are declared by variables of packages", made, count)
	}
	return places, holders
}

// use adds the names declared outside functions that a file uses.
func (f *goFile) use(used map[string]bool) {
	ast.Inspect(f.File, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ValueSpec: // all but the names
			if n.Type != nil {
				ast.Inspect(n.Type, f.useIn(used))
			}
			for _, v := range n.Values {
				ast.Inspect(v, f.useIn(used))
			}
			return false
		case *ast.FuncDecl:
			if n.Body != nil {
				ast.Inspect(n.Body, f.useIn(used))
			}
			return false
		}
		return true
	})
}

func (f *goFile) useIn(used map[string]bool) func(ast.Node) bool {
	var visit func(ast.Node) bool
	visit = func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			if key := f.global(n); key != "" {
				used[key] = true
			}
			ast.Inspect(n.X, visit)
			return false
		case *ast.KeyValueExpr:
			if _, isField := n.Key.(*ast.Ident); !isField {
				ast.Inspect(n.Key, visit)
			}
			ast.Inspect(n.Value, visit)
			return false
		case *ast.Ident:
			used[f.global(n)] = true
		}
		return true
	}
	return visit
}

// Every message is declared by a package variable, alone or in a table, and the variable is used. Code that makes a finding
// fills exactly the places of its message; if it chooses among several messages, those of all. Each finding is made from a
// message, so that docs/findings.md is complete.
func TestMessages(t *testing.T) {
	p := readProgram(t)
	places, holders := p.declared(t)
	for range 3 {
		p.fillings(func(f *goFile, d *ast.FuncDecl, c filling, _ *ast.CallExpr) {
			if own := p.fills[f.pkg+"."+d.Name.Name]; own != nil && f.isParameter(c.msg) {
				own.adds = slices.Concat(own.adds, c.names, c.by.adds)
				slices.Sort(own.adds)
				own.adds = slices.Compact(own.adds)
			}
		})
	}
	hidden, bare, used := map[string]bool{}, map[string]bool{}, map[string]bool{}
	p.fillings(func(f *goFile, d *ast.FuncDecl, c filling, call *ast.CallExpr) {
		at := f.fset.Position(call.Pos())
		if f.isParameter(c.msg) {
			return
		}
		messages, seen := f.messages(places, d, c.msg)
		if name := f.pkg + "." + d.Name.Name; !seen || !c.whole {
			if hidden[name] = true; chosen[name] == "" {
				t.Errorf("%s: %s takes a message or pairs that cannot be seen", at, name)
			}
		}
		for _, place := range c.names {
			if seen && !slices.ContainsFunc(messages, func(m string) bool { return slices.Contains(places[m], place) }) {
				t.Errorf("%s: %s has no place {%s}", at, strings.Join(messages, ", "), place)
			}
		}
		for _, m := range messages {
			if c.by.key == "" || !c.whole {
				continue // a function literal, which keeps the pairs
			}
			for _, place := range places[m] {
				if !slices.Contains(c.names, place) && !slices.Contains(c.by.adds, place) {
					t.Errorf("%s: the place {%s} of %s is not filled", at, place, m)
				}
			}
		}
	})
	for _, f := range p.files {
		f.use(used)
		ast.Inspect(f.File, func(n ast.Node) bool {
			c, ok := n.(*ast.CompositeLit)
			if !ok {
				return true
			}
			of, findings := c.Type, []ast.Expr{c}
			if list, isList := of.(*ast.ArrayType); isList {
				of, findings = list.Elt, c.Elts
			} else if table, isTable := of.(*ast.MapType); isTable {
				of, findings = table.Value, c.Elts
			}
			if f.global(of) != "diagnostic.Finding" {
				return true
			}
			for _, e := range findings {
				if kv, ok := e.(*ast.KeyValueExpr); ok {
					e = kv.Value
				}
				if lit, ok := e.(*ast.CompositeLit); ok && len(lit.Elts) > 0 && (lit == c || lit.Type == nil) {
					name := strings.TrimPrefix(f.path, "generator/")
					if bare[name] = true; unworded[name] == "" {
						t.Errorf("%s: a finding that is of no message", f.fset.Position(lit.Pos()))
					}
				}
			}
			return true
		})
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

// fillings visits the calls that fill a message, with the functions that they are in.
func (p *program) fillings(visit func(*goFile, *ast.FuncDecl, filling, *ast.CallExpr)) {
	for _, f := range p.files {
		for _, d := range f.Decls {
			fd, ok := d.(*ast.FuncDecl)
			if !ok || fd.Body == nil {
				continue
			}
			ast.Inspect(fd, func(n ast.Node) bool {
				if c, ok := n.(*ast.CallExpr); ok {
					if out, ok := p.filling(f, c); ok {
						visit(f, fd, out, c)
					}
				}
				return true
			})
		}
	}
}
