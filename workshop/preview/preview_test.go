package preview

import (
	"fmt"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/pack/edit"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

func load(t *testing.T) (*workshop.Pack, *pack.Catalog) {
	t.Helper()
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	c, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	return p, c
}

var sizes = []figure.Size{{W: 1280, H: 720}, {W: 1024, H: 768}, {W: 1920, H: 1200}, {W: 2560, H: 1080}}

// Every text of the built-in pack can be read from the back row, in every
// language and on every shape of wall.
func TestBuiltinFits(t *testing.T) {
	p, c := load(t)
	pages := 0
	for _, lang := range p.Languages {
		for _, size := range sizes {
			for _, d := range p.Steps {
				for _, at := range []Page{{Step: d.ID}, {Step: d.ID, Result: true}, {Step: d.ID, Flipped: true}} {
					name := fmt.Sprintf("%s %vx%v %s %v %v", lang, size.W, size.H, d.ID, at.Result, at.Flipped)
					s, ok := Scene(p, c.In(lang), at, size)
					if !ok || len(s.Items) == 0 {
						t.Errorf("%s: no page", name)
					}
					if f := FaultOf(s, p, lang); f != Fine {
						t.Errorf("%s: %s", name, f)
					}
					pages++
					st, _ := State(p, lang, at)
					for st.Pos.Page = 1; st.Pos.Page < wall.Pages(st); st.Pos.Page++ {
						if f := FaultOf(wall.Scene(st, c.In(lang), size, 1), p, lang); f != Fine {
							t.Errorf("%s page %d: %s", name, st.Pos.Page+1, f)
						}
						pages++
					}
				}
			}
		}
	}
	if pages < 300 {
		t.Errorf("only %d pages", pages)
	}
}

// What does not fit has to be noticed, or the test above says nothing.
func TestFaultsAreNoticed(t *testing.T) {
	p, c := load(t)
	long := strings.TrimSpace(strings.Repeat("Whoever reads this from the back row has good eyes. ", 8))
	for _, tc := range []struct {
		name, key, text string
		at              Page
	}{
		{"statement that fills the wall", "step.A1.wall", long, Page{Step: "A1"}},
		{"question of a list", "step.B4.wall", long, Page{Step: "B4"}},
		{"pair", "item.V1.left", long, Page{Step: "A5", Item: "V1"}},
		{"name of a tile", "item.T5.name", long, Page{Step: "B2"}},
		{"name of a key", "item.K1.name", long, Page{Step: "C4", Item: "K1"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			own := edit.Text(p, "en", tc.key, tc.text)
			s, ok := Scene(own, c.In("en"), tc.at, sizes[0])
			if !ok || FaultOf(s, own, "en") == Fine {
				t.Error("nobody noticed")
			}
		})
	}
}

// The page of an item shows that item.
func TestPageOfAnItem(t *testing.T) {
	p, c := load(t)
	for step, items := range map[string][]string{"A2": {"P1", "P6"}, "A5": {"V1", "V4", "V8"}, "B4": {"N1", "N15"}, "C1": {"K1", "K10"}, "B2": {"T1", "T5"}} {
		for _, id := range items {
			s, _ := Scene(p, c.In("en"), Page{Step: step, Item: id}, sizes[0])
			if hits(s, p, "en", id) == 0 {
				t.Errorf("%s shows nothing of %s", step, id)
			}
		}
	}
}

func TestNoSuchStep(t *testing.T) {
	p, c := load(t)
	if _, ok := Scene(p, c.In("en"), Page{Step: "nowhere"}, sizes[0]); ok {
		t.Error("there is a page")
	}
}
