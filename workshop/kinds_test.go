package workshop_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// A table that asks Kinds for its rows is complete only if Kinds is.
func TestTheListsNameEveryConstant(t *testing.T) {
	lists := map[string][]string{
		"Kind": names(workshop.Kinds()), "Way": names(workshop.Ways()),
		"StepKind": names(workshop.StepKinds()), "FigureKind": names(workshop.FigureKinds()), "Role": names(workshop.Roles()),
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
	for _, file := range []string{"question.go", "pack.go", "role.go"} {
		tree, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
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
