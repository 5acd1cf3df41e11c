package workshop_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// comparing counts the comparisons that are left outside the tables, by folder. A
// number may go down and no number may go up: who has to treat a kind by itself
// keeps a table with a row for each, and who treats some alike asks their traits.
var comparing = map[string]int{
	"ui/ballot":          45, // what is marked, drawn and keyed in for each kind
	"workshop/pdf":       19, // forms and pictures of each kind
	"workshop/storetest": 5,  // a model of its own must not trust the traits it checks
}

// TestNobodyComparesWithAKind looks for comparisons with a kind of question, a way of
// voting or a kind of step: whoever compares is forgotten when another one comes.
func TestNobodyComparesWithAKind(t *testing.T) {
	named := map[string]bool{}
	for _, typ := range []string{"Kind", "Way", "StepKind"} {
		for name := range constantNames(t, typ) {
			named[name] = true
		}
	}
	if len(named) != len(workshop.Kinds())+len(workshop.Ways())+len(workshop.StepKinds()) {
		t.Fatalf("%d names", len(named))
	}
	found, seen := map[string][]string{}, 0
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		seen++
		tree, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		dir := strings.TrimPrefix(filepath.ToSlash(filepath.Dir(path)), "../")
		for _, name := range compared(tree, dir == "workshop") {
			if named[name] {
				found[dir] = append(found[dir], filepath.ToSlash(path)+" with "+name)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for dir, list := range found {
		if len(list) > comparing[dir] {
			t.Errorf("%s compares %d times, at most %d: %s", dir, len(list), comparing[dir], strings.Join(list, ", "))
		}
	}
	if seen < 300 {
		t.Errorf("looked into %d files", seen)
	}
}

func TestComparisonsAreFound(t *testing.T) {
	const source = "package x\nfunc f() bool { switch k { case Dots, workshop.Paper: }; return Choice == k || k != workshop.StepSay }"
	tree, err := parser.ParseFile(token.NewFileSet(), "x.go", source, 0)
	if err != nil {
		t.Fatal(err)
	}
	if got := compared(tree, true); !slices.Equal(got, []string{"Dots", "Paper", "Choice", "k", "k", "StepSay"}) {
		t.Errorf("found %q", got)
	}
	if got := compared(tree, false); !slices.Equal(got, []string{"Paper", "StepSay"}) {
		t.Errorf("found %q elsewhere", got)
	}
}

// constantNames finds the constants of a type.
func constantNames(t *testing.T, typ string) map[string]bool {
	t.Helper()
	out := map[string]bool{}
	for _, tree := range sources(t) {
		ast.Inspect(tree, func(n ast.Node) bool {
			if spec, ok := n.(*ast.ValueSpec); ok {
				if id, ok := spec.Type.(*ast.Ident); ok && id.Name == typ && len(spec.Values) > 0 {
					for _, name := range spec.Names {
						out[name.Name] = true
					}
				}
			}
			return true
		})
	}
	return out
}

// compared lists the names that a file compares with something: those of package
// workshop, and where the file is of that package all.
func compared(tree *ast.File, inside bool) []string {
	var out []string
	note := func(e ast.Expr) {
		switch e := e.(type) {
		case *ast.SelectorExpr:
			if of, ok := e.X.(*ast.Ident); ok && of.Name == "workshop" {
				out = append(out, e.Sel.Name)
			}
		case *ast.Ident:
			if inside {
				out = append(out, e.Name)
			}
		}
	}
	ast.Inspect(tree, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BinaryExpr:
			if n.Op == token.EQL || n.Op == token.NEQ {
				note(n.X)
				note(n.Y)
			}
		case *ast.CaseClause:
			for _, e := range n.List {
				note(e)
			}
		}
		return true
	})
	return out
}
