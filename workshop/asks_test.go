package workshop_test

import (
	"fmt"
	"go/ast"
	"go/token"
	"path"
	"strconv"
	"strings"
	"testing"
)

// family is a set of named values that each have a row in a table on every
// floor: whoever wants to know about one of them looks it up, and asks no value
// by name.
type family struct {
	typ    string            // of package workshop
	own    map[string]string // files that may ask for one value: their name's beginning
	may    map[string]string // files that may ask, each with its reason
	before int               // how often it was asked before there were tables
}

var families = []family{
	{typ: "Kind", before: 133, own: map[string]string{"pair": "bipolar"}, may: map[string]string{
		"workshop/storetest/ballots.go": "a test of every store: it makes up ballots, good ones and bad ones",
		"workshop/storetest/rounds.go":  "a test of every store: it has to know for itself what is counted",
	}},
	{typ: "Way", before: 18},
	{typ: "StepKind", before: 66, may: map[string]string{
		"workshop/storetest/model.go": "a test of every store: it has to know for itself what a step allows",
	}},
	{typ: "FigureKind", before: 38},
	{typ: "Share"},
}

func TestNobodyAsksByName(t *testing.T) {
	for _, f := range families {
		t.Run(f.typ, func(t *testing.T) {
			values, err := f.values(ours(t))
			if err != nil {
				t.Fatal(err)
			}
			var asked []string
			excused := map[string]bool{}
			for _, s := range ours(t) {
				if s.isTest() || !strings.Contains(s.name, "/") {
					continue
				}
				for _, a := range asks(s, f.typ, values) {
					if f.may[s.name] != "" {
						excused[s.name] = true
					} else if !f.owns(s.name, a.value) {
						asked = append(asked, a.String())
					}
				}
			}
			for name := range f.may {
				if !excused[name] {
					t.Errorf("%s asks for no %s any more: take it out of the list", name, f.typ)
				}
			}
			t.Logf("%s: asked by name %d times before there were tables, now %d times and in %d files that may", f.typ, f.before, len(asked), len(excused))
			for _, a := range asked {
				t.Errorf("%s is asked for by name: a table or a trait tells", a)
			}
		})
	}
}

// values reads the constants of the type, by name.
func (f family) values(all []source) (map[string]string, error) {
	values := map[string]string{}
	for _, s := range all {
		if s.dir() != "workshop" || s.isTest() {
			continue
		}
		ast.Inspect(s.tree, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok || !isNamed(spec.Type, f.typ, true) {
				return true
			}
			for i, v := range spec.Values {
				if l, ok := v.(*ast.BasicLit); ok {
					values[spec.Names[i].Name], _ = strconv.Unquote(l.Value)
				}
			}
			return true
		})
	}
	if len(values) < 3 {
		return nil, fmt.Errorf("only %d constants of %s", len(values), f.typ)
	}
	return values, nil
}

// owns reports whether the file is that of the value: its name begins with the
// value's, as in ranking_page.go.
func (f family) owns(file, value string) bool {
	name, _, _ := strings.Cut(strings.TrimSuffix(path.Base(file), ".go"), "_")
	return name == value || f.own[name] == value
}

// ask is a place where a value is asked for by name.
type ask struct {
	at    token.Position
	value string
}

func (a ask) String() string { return fmt.Sprintf("%s:%d: %s", a.at.Filename, a.at.Line, a.value) }

// asks finds comparisons with a value, cases, and lists of values that something
// is looked up in. A key of a table, and a value that is handed on, ask nothing.
func asks(s source, typ string, values map[string]string) (found []ask) {
	inside := s.dir() == "workshop"
	see := func(e ast.Expr) {
		if value, ok := valueOf(e, inside, values); ok {
			at := s.fset.Position(e.Pos())
			at.Filename = s.name
			found = append(found, ask{at, value})
		}
	}
	ast.Inspect(s.tree, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BinaryExpr:
			if n.Op == token.EQL || n.Op == token.NEQ {
				see(n.X)
				see(n.Y)
			}
		case *ast.CaseClause:
			for _, e := range n.List {
				see(e)
			}
		case *ast.CallExpr:
			for _, arg := range n.Args {
				if l, ok := arg.(*ast.CompositeLit); ok && isList(l, typ, inside) {
					for _, e := range l.Elts {
						see(e)
					}
				}
			}
		}
		return true
	})
	return found
}

// isList reports whether the literal is a list of the type.
func isList(l *ast.CompositeLit, typ string, inside bool) bool {
	a, ok := l.Type.(*ast.ArrayType)
	return ok && isNamed(a.Elt, typ, inside)
}

// valueOf returns the value that an expression names.
func valueOf(e ast.Expr, inside bool, values map[string]string) (string, bool) {
	switch e := e.(type) {
	case *ast.ParenExpr:
		return valueOf(e.X, inside, values)
	case *ast.Ident:
		value, ok := values[e.Name]
		return value, ok && inside
	case *ast.SelectorExpr:
		x, ok := e.X.(*ast.Ident)
		value, known := values[e.Sel.Name]
		return value, ok && known && x.Name == "workshop" && !inside
	}
	return "", false
}

// isNamed reports whether an expression is the name of a type of package workshop.
func isNamed(e ast.Expr, typ string, inside bool) bool {
	switch e := e.(type) {
	case *ast.Ident:
		return inside && e.Name == typ
	case *ast.SelectorExpr:
		x, ok := e.X.(*ast.Ident)
		return ok && x.Name == "workshop" && e.Sel.Name == typ
	}
	return false
}

func TestAsks(t *testing.T) {
	values := map[string]string{"Choice": "choice", "Dots": "dots"}
	for _, c := range []struct {
		file, code string
		want       int
	}{
		{"ui/x.go", "_ = k == workshop.Choice", 1},
		{"ui/x.go", "_ = workshop.Choice != (workshop.Dots)", 2},
		{"ui/x.go", "switch k { case workshop.Choice, workshop.Dots: case other: }", 2},
		{"ui/x.go", "_ = slices.Contains([]workshop.Kind{workshop.Choice}, k)", 1},
		{"ui/x.go", "_ = map[workshop.Kind]int{workshop.Choice: 1}", 0},
		{"ui/x.go", "f(workshop.Choice); q.Kind = workshop.Dots", 0},
		{"ui/x.go", "_ = k == Choice || k == edit.Choice", 0},
		{"workshop/x.go", "_ = k == Choice", 1},
		{"workshop/x.go", "_ = f([]Kind{Choice, Dots}, k)", 2},
	} {
		t.Run(c.code, func(t *testing.T) {
			if got := asks(parsed(t, c.file, "package x\nfunc f() {\n"+c.code+"\n}\n"), "Kind", values); len(got) != c.want {
				t.Errorf("%v, want %d", got, c.want)
			}
		})
	}
	f := family{own: map[string]string{"pair": "bipolar"}}
	for file, want := range map[string]bool{
		"ui/ballot/dots.go": true, "ui/ballot/dots_page.go": true, "ui/ballot/choice.go": false, "ui/ballot/page_dots.go": false,
	} {
		if f.owns(file, "dots") != want {
			t.Errorf("%s: %v", file, !want)
		}
	}
	if !f.owns("workshop/pair.go", "bipolar") {
		t.Error("the file of another name")
	}
}
