package workshop_test

import (
	"go/ast"
	"slices"
	"strconv"
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
	for _, s := range ours(t) {
		if s.dir() != "workshop" || s.isTest() {
			continue
		}
		ast.Inspect(s.tree, func(n ast.Node) bool {
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

func TestWhatKindsHaveInCommon(t *testing.T) {
	for k, want := range map[workshop.Kind]workshop.KindTraits{
		workshop.Choice: {Options: true}, workshop.Scale: {Numbers: true}, workshop.Bipolar: {Numbers: true, Statements: true},
		workshop.Dots: {OfItems: true, Budget: true}, workshop.Ranking: {OfItems: true, Places: true},
		workshop.Points: {OfItems: true, Budget: true, Shares: true}, "hundred": {}, "": {},
	} {
		if got := k.Traits(); got != want || k.Known() != (want != workshop.KindTraits{}) {
			t.Errorf("%s: %+v", k, got)
		}
	}
	for w, want := range map[workshop.Way]workshop.WayTraits{
		workshop.Booth: {Seats: true}, workshop.Paper: {Keyed: true}, workshop.Cards: {Open: true, Counted: true},
		workshop.Phones: {Sent: true}, "pigeon": {Open: true}, "": {},
	} {
		if got := w.Traits(); got != want || w.Known() != (w != "pigeon" && w != "") {
			t.Errorf("%s: %+v", w, got)
		}
	}
	for _, k := range append(workshop.StepKinds(), "dance") {
		want := map[workshop.StepKind]workshop.StepTraits{
			workshop.StepReveal: {Reveals: true}, workshop.StepPyramid: {Flips: true}, workshop.StepCollect: {Collects: true},
			workshop.StepActions: {Acts: true}, workshop.StepBreak: {Pauses: true}, workshop.StepCheck: {Checks: true},
		}[k]
		if got := k.Traits(); got != want {
			t.Errorf("%s: %+v", k, got)
		}
	}
}
