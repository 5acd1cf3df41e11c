package claims

import (
	"encoding/json"
	"reflect"
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/bounded"
	"github.com/upturn-workshop/upturn/workshop/claims/play"
	"github.com/upturn-workshop/upturn/workshop/export"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/pdf"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// part is what of a state a stranger's file may say otherwise, as it says it.
type part struct {
	name   string
	of     func(st *workshop.State) any
	settle func(st *workshop.State) // has the rest follow
}

// parts of a state. The last round's sheet is that of its result as well, or no file with
// another sheet would get as far as a picture.
func parts() []part {
	last := func(st *workshop.State) *workshop.Round { return &st.Rounds[len(st.Rounds)-1] }
	return []part{
		{"info", func(st *workshop.State) any { return &st.Info }, nil},
		{"agenda", func(st *workshop.State) any { return &st.Agenda }, nil},
		{"position", func(st *workshop.State) any { return &st.Pos }, nil},
		{"items", func(st *workshop.State) any { return &st.Items }, nil},
		{"actions", func(st *workshop.State) any { return &st.Actions }, nil},
		{"words", func(st *workshop.State) any { return &st.Notes }, nil},
		{"result", func(st *workshop.State) any { return last(st).Tally }, func(st *workshop.State) { last(st).Spec = last(st).Tally.Spec }},
		{"pack", func(st *workshop.State) any { return st.Pack }, nil},
	}
}

// Whatever a file says, as long as it is held to be sound the wall, the papers and the
// export can be made of it.
func FuzzShown(f *testing.F) {
	catalog, err := pack.LoadCatalog()
	if err != nil {
		f.Fatal(err)
	}
	g, err := play.Start(3, wall.Pages)
	if err != nil {
		f.Fatal(err)
	}
	if err := g.Run(); err != nil {
		f.Fatal(err)
	}
	whole := g.State()
	whole.Rounds = slices.DeleteFunc(slices.Clone(whole.Rounds), func(r workshop.Round) bool { return r.Tally == nil || !r.Tally.Shown() })
	if err := workshop.Sound(whole); err != nil || len(whole.Rounds) == 0 {
		f.Fatal(err, len(whole.Rounds))
	}
	frozen, err := pack.Encode(whole.Pack)
	if err != nil {
		f.Fatal(err)
	}
	for i, p := range parts() {
		said, err := json.Marshal(p.of(&whole))
		if err != nil {
			f.Fatal(err)
		}
		for _, look := range []uint8{0, 20, 60} {
			f.Add(uint8(i), look, said)
		}
	}
	f.Fuzz(func(t *testing.T, at, look uint8, said []byte) {
		st, p := copied(t, whole, frozen), parts()[int(at)%len(parts())]
		if json.Unmarshal(said, p.of(&st)) != nil {
			return
		}
		if p.settle != nil {
			p.settle(&st)
		}
		if workshop.Sound(st) == nil {
			bounded.Run(t, func() { shown(t, st, catalog, int(look)) })
		}
	})
}

// copied is a state of which everything that may be changed is one's own.
func copied(t *testing.T, st workshop.State, frozen []byte) workshop.State {
	t.Helper()
	for _, part := range []any{&st.Info, &st.Agenda, &st.Items, &st.Actions, &st.Notes, &st.Rounds} {
		data, err := json.Marshal(part)
		if err != nil {
			t.Fatal(err)
		}
		reflect.ValueOf(part).Elem().SetZero()
		if err := json.Unmarshal(data, part); err != nil {
			t.Fatal(err)
		}
	}
	var err error
	if st.Pack, err = pack.Decode(frozen, st.Agenda); err != nil {
		t.Fatal(err)
	}
	return st
}

// shown makes one thing of a state: a paper, the export, or a step's pages of the wall. All
// of them would take a second.
func shown(t *testing.T, st workshop.State, catalog *pack.Catalog, look int) {
	t.Helper()
	words := catalog.In(st.Info.Lang)
	var err error
	switch kinds := pdf.Kinds(); {
	case look < len(kinds):
		_, err = pdf.Make(st, catalog, kinds[look], pdf.Options{})
	case look == len(kinds):
		_, err = export.JSON(st, words)
	default:
		step := look % len(st.Agenda)
		for _, st.Pos = range []workshop.Position{{Step: step, Phase: workshop.PhaseAsk}, {Step: step, Phase: workshop.PhaseResult}, st.Pos} {
			wall.Scene(st, words, figure.Size{W: 1280, H: 720}, 1)
		}
	}
	if workshop.CodeOf(err) == workshop.EBug {
		t.Fatal(err)
	}
}
