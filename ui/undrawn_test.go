package ui

import (
	"bytes"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/trial"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// A result that nobody can draw does not end the program: the wall says so in a sentence,
// and there is one page to go on from.
func TestAWallThatCannotBeDrawnSaysSo(t *testing.T) {
	st, err := trial.Play(trial.Info("en", 12, 180), wall.Pages, 1, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i, step := range st.Agenda {
		if step.ID == "B1" {
			st.Pos = workshop.Position{Step: i, Phase: workshop.PhaseResult}
		}
	}
	for i := range st.Rounds {
		st.Rounds[i].Tally.Counts = nil
	}
	words, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	w := wallWords{words, words.In("en")}
	scene := w.Scene(st, figure.Size{W: 1280, H: 720}, 1)
	if !bytes.Contains(figure.SVG(scene, figure.Light()), []byte("cannot be drawn")) {
		t.Error("it does not say that it cannot be drawn")
	}
	if n, lines := w.Pages(st), w.Reading(st); n != 1 || len(lines) > 0 {
		t.Errorf("%d pages, and it reads %v", n, lines)
	}
}
