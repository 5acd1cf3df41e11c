package pdf

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/paper/papertest"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// group is a workshop in the matrix of all handouts.
type crowd struct {
	name    string
	people  int
	hostile bool
	opts    Options
}

var crowds = []crowd{
	{"blank", 12, false, Options{Blank: true}},
	{"3", 3, false, Options{}},
	{"12", 12, false, Options{}},
	{"12-large", 12, false, Options{Large: true}},
	{"40", 40, false, Options{}},
	{"200", 200, false, Options{}},
	{"hostile", 12, true, Options{}},
	{"named", 12, false, Options{Names: true}},
	{"named-hostile", 12, true, Options{Names: true}},
}

// differs reports whether a kind of handout comes out otherwise with such options.
func (c crowd) differs(kind Kind) bool {
	if c.opts.Blank && !kind.Traits().Blank {
		return false
	}
	return kind == KindTakeHome || !c.opts.Names && (kind.Traits().Large || !c.opts.Large)
}

// full gives a workshop with the whole agenda of three hours and votes of so
// many people.
func full(t testing.TB, lang string, c crowd) workshop.State {
	t.Helper()
	st := sampleOf(t, lang, c.people, workshop.Deep, "A", "B", "C")
	steps, _, err := st.Pack.Plan(workshop.Info{Minutes: 180, Exercises: st.Info.Exercises})
	if err != nil {
		t.Fatal(err)
	}
	st.Agenda, st.Info.Minutes = steps, 180
	st.Info.Leaders = c.people / 2
	st.Notes = map[string]string{"A4": "Two camps, as we guessed.\nThey listened to each other.", workshop.NoteFacilitator: "Aino Mäkelä"}
	for i := range min(c.people, 12) {
		st.Info.Names = append(st.Info.Names, fmt.Sprintf("Väinö Öhman %d", i+1))
	}
	if c.hostile {
		makeHostile(&st)
	}
	return st
}

// makeHostile puts names into a workshop that stumble PDF libraries.
func makeHostile(st *workshop.State) {
	long := strings.Repeat("Äärimmäisen-pitkänimi ", 3)[:60]
	names := []string{"Team 😀 one", "𠮷田 太郎", "محمد علي", "דוד בן־גוריון", "देवेंद्र कृष्णमूर्ति", "A\u0308iti", long, "((Team) (A", `C:\team\`, "M\xe4kel\xe4"}
	st.Info.Names, st.Info.Group, st.Info.Title = names, names[0]+" "+names[1], names[2]+" "+names[7]
	for i := range st.Tiles {
		st.Tiles[i] = names[i]
	}
	for i := range st.Items {
		st.Items[i].Text = names[(i+4)%len(names)]
		st.Items[i].Merged = names[:3]
	}
	for i := range st.Actions {
		st.Actions[i].First, st.Actions[i].Owner, st.Actions[i].Notice = names[i+2], names[i+5], names[i]
	}
	st.Notes = map[string]string{"A4": strings.Join(names, "\n"), workshop.NoteFacilitator: names[8]}
}

func long() bool { return os.Getenv("UPTURN_LONG") != "" }

// matrix calls f for every handout. Those that are no corner of the matrix wait
// for the long run, and in a short one most of the corners do.
func matrix(t *testing.T, everything bool, f func(t *testing.T, kind Kind, c crowd, st workshop.State, opts Options)) {
	for _, kind := range Kinds() {
		for n, lang := range trial.Named() {
			for k, paper := range []Paper{A4, Letter} {
				for i, c := range crowds {
					if !c.differs(kind) || !everything && (n+k+i)%3 != 0 || testing.Short() && (n+2*k+i)%4 != 0 {
						continue
					}
					t.Run(strings.Join([]string{string(kind), lang, string(paper), c.name}, "/"), func(t *testing.T) {
						opts := c.opts
						opts.Lang, opts.Paper = lang, paper
						f(t, kind, c, full(t, lang[:2], c), opts)
					})
				}
			}
		}
	}
}

func mustLayout(t *testing.T, st workshop.State, kind Kind, opts Options) *Handout {
	t.Helper()
	h, err := Layout(st, words(t), kind, opts)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// Every page of every handout: nothing at the edge, nothing over anything else,
// nothing left empty.
func TestEveryPage(t *testing.T) {
	matrix(t, long(), func(t *testing.T, kind Kind, c crowd, st workshop.State, opts Options) {
		h := mustLayout(t, st, kind, opts)
		if h.Len() == 0 || len(h.Page(h.Len()-1).Items) == 0 && kind != KindPile {
			t.Errorf("%d sides, the last of them empty", h.Len())
		}
		r := draw(t, h.pages...)
		for n, pg := range r.Pages {
			if len(pg.Texts)+len(pg.Hidden) == 0 && n != len(r.Pages)-1 && !c.opts.Large && kind != KindPile { // the empty back of the pile
				t.Errorf("page %d is empty", n+1)
			}
			checkPage(t, n+1, pg, h.size.W, h.size.H)
			if !c.hostile {
				checkWhole(t, n+1, pg, st)
			}
		}
	})
}

// checkWhole looks for texts that were cut: with words of an ordinary length none
// has to be.
func checkWhole(t *testing.T, n int, pg papertest.Page, st workshop.State) {
	t.Helper()
	for _, text := range pg.Texts {
		if !strings.HasSuffix(text, "…") {
			continue
		}
		meant := false // the pack has a text that ends so
		for _, texts := range st.Pack.Texts {
			for _, whole := range texts {
				meant = meant || strings.HasSuffix(whole, text[max(0, len(text)-12):])
			}
		}
		if !meant {
			t.Errorf("page %d: %q is cut", n, text)
		}
	}
}

// checkPage looks for what is closer to the edge than printers print, and for
// texts over each other.
func checkPage(t *testing.T, n int, pg papertest.Page, w, h float64) {
	t.Helper()
	const hair = 0.6 // of a stroke on the line of 10 mm
	for i, b := range pg.Boxes {
		if b.X1 < layout.Edge-hair || b.Y1 < layout.Edge-hair || b.X2 > w-layout.Edge+hair || b.Y2 > h-layout.Edge+hair {
			t.Errorf("page %d: %q is closer to the edge than 10 mm: %.1f %.1f %.1f %.1f", n, b.What, b.X1, b.Y1, b.X2, b.Y2)
		}
		if b.What == "path" {
			continue
		}
		for _, c := range pg.Boxes[i+1:] {
			if c.What != "path" && b.Overlaps(c) {
				t.Errorf("page %d: %q lies over %q", n, b.What, c.What)
			}
		}
	}
}
