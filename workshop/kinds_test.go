package workshop_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// A table that asks Kinds for its rows is complete only if Kinds is.
func TestTheListsNameEveryConstant(t *testing.T) {
	lists := map[string][]string{
		"Kind": names(workshop.Kinds()), "Way": names(workshop.Ways()),
		"StepKind": names(workshop.StepKinds()), "FigureKind": names(workshop.FigureKinds()), "Role": names(workshop.Roles()), "ItemKind": names(workshop.ItemKinds()),
	}
	for typ, list := range lists {
		t.Run(typ, func(t *testing.T) {
			want := constants(t, typ)
			slices.Sort(want)
			slices.Sort(list)
			if len(want) == 0 || !slices.Equal(list, want) {
				t.Errorf("listed %q, declared %q", list, want)
			}
		})
	}
}

func names[T ~string](list []T) []string {
	var out []string
	for _, v := range list {
		out = append(out, string(v))
	}
	return out
}

// constants reads the values of a type's constants from the source.
func constants(t *testing.T, typ string) []string {
	t.Helper()
	var out []string
	for _, tree := range sources(t) {
		ast.Inspect(tree, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok {
				return true
			}
			if id, ok := spec.Type.(*ast.Ident); ok && id.Name == typ {
				for _, v := range spec.Values {
					text, err := strconv.Unquote(v.(*ast.BasicLit).Value)
					if err != nil {
						t.Fatal(err)
					}
					out = append(out, text)
				}
			}
			return true
		})
	}
	return out
}

// sources reads the files of package workshop.
func sources(t *testing.T) map[string]*ast.File {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]*ast.File{}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		if out[file], err = parser.ParseFile(token.NewFileSet(), file, nil, 0); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// What is so of a kind stands in its file or in the table of traits: whoever
// compares with a kind is forgotten when another one comes.
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
	for file, tree := range sources(t) {
		for _, name := range compared(tree) {
			if named[name] {
				t.Errorf("%s compares with %s", file, name)
			}
		}
	}
	tree, err := parser.ParseFile(token.NewFileSet(), "x.go", "package x\nfunc f() bool { switch k { case Dots, workshop.Paper: }; return Choice == k || k != StepSay }", 0)
	if err != nil {
		t.Fatal(err)
	}
	if got := compared(tree); !slices.Equal(got, []string{"Dots", "Paper", "Choice", "k", "k", "StepSay"}) {
		t.Errorf("found %q", got)
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

// compared lists the names that a file compares with something.
func compared(tree *ast.File) []string {
	var out []string
	note := func(e ast.Expr) {
		if sel, ok := e.(*ast.SelectorExpr); ok {
			e = sel.Sel
		}
		if id, ok := e.(*ast.Ident); ok {
			out = append(out, id.Name)
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

func TestWhatKindsHaveInCommon(t *testing.T) {
	for k, want := range map[workshop.Kind]workshop.KindTraits{
		workshop.Choice: {Options: true}, workshop.Scale: {Numbers: true}, workshop.Bipolar: {Numbers: true, Statements: true},
		workshop.Dots: {OfItems: true, Budget: true}, workshop.Ranking: {OfItems: true, Places: true}, "hundred": {}, "": {},
	} {
		if got := k.Traits(); got != want || k.Known() != (want != workshop.KindTraits{}) {
			t.Errorf("%s: %+v", k, got)
		}
	}
	for w, want := range map[workshop.Way]workshop.WayTraits{
		workshop.Booth: {Seats: true}, workshop.Paper: {Keyed: true}, workshop.Cards: {Open: true, Counted: true},
		"phones": {Open: true}, "": {},
	} {
		if got := w.Traits(); got != want || w.Known() != (w != "phones" && w != "") {
			t.Errorf("%s: %+v", w, got)
		}
	}
	for _, k := range append(workshop.StepKinds(), "dance") {
		want := map[workshop.StepKind]workshop.StepTraits{
			workshop.StepReveal: {Reveals: true}, workshop.StepPyramid: {Flips: true}, workshop.StepCollect: {Collects: true},
			workshop.StepActions: {Acts: true}, workshop.StepBreak: {Pauses: true},
		}[k]
		if got := k.Traits(); got != want {
			t.Errorf("%s: %+v", k, got)
		}
	}
}
