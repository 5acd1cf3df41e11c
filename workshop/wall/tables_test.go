package wall

import (
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// A kind without a row would get a page that says nothing of it.
func TestEveryKindHasItsRow(t *testing.T) {
	for _, k := range workshop.Kinds() {
		if _, ok := askings[k]; !ok {
			t.Errorf("the wall cannot ask a %s", k)
		}
	}
	for _, k := range workshop.FigureKinds() {
		if views[k].pages == nil {
			t.Errorf("the wall cannot show %s", k)
		}
	}
	for _, k := range workshop.StepKinds() {
		if openings[k] == nil {
			t.Errorf("the wall cannot begin a step of the kind %s", k)
		}
	}
}

// What a later version wrote is shown with its title, and brings nothing down.
func TestUnknownKindsHaveAPage(t *testing.T) {
	if askingOf("later") == nil {
		t.Error("nothing is known")
	}
	b := newBoard(workshop.State{Pack: &workshop.Pack{}}, silent{"en"})
	for _, def := range []workshop.StepDef{{ID: "A1", Kind: "later"}, {ID: "A1", Kind: "later", Vote: &workshop.VoteDef{Kind: "later"}}} {
		b.Agenda = []workshop.Step{{ID: "A1"}}
		if pages := b.ask(def); len(pages) != 1 || pages[0].body == nil {
			t.Errorf("%v", pages)
		}
	}
}

// Rows are shared among the pages that they need, about equally, and none is lost.
func TestCuts(t *testing.T) {
	for _, tt := range []struct {
		rows, most int
		want       []cut
	}{
		{0, 4, []cut{{0, 0, 0}}},
		{4, 4, []cut{{0, 4, 4}}},
		{5, 4, []cut{{0, 3, 5}, {3, 5, 5}}},
		{9, 4, []cut{{0, 3, 9}, {3, 6, 9}, {6, 9, 9}}},
		{10, 4, []cut{{0, 4, 10}, {4, 8, 10}, {8, 10, 10}}},
	} {
		got := cuts(tt.rows, tt.most)
		if len(got) != len(tt.want) {
			t.Fatalf("%d rows: %v", tt.rows, got)
		}
		for i := range got {
			if got[i] != tt.want[i] {
				t.Errorf("%d rows: page %d %v, want %v", tt.rows, i, got[i], tt.want[i])
			}
		}
	}
}
