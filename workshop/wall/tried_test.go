package wall

import (
	"bytes"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// spoiled is a workshop in which a result was made unfit to be drawn: of every mark the
// counts are gone.
func spoiled(t *testing.T) workshop.State {
	t.Helper()
	st, _ := played(t, "en", 12)
	for i, r := range st.Rounds {
		tally := *r.Tally
		tally.Counts = nil
		st.Rounds[i].Tally = &tally
	}
	for i, s := range st.Agenda {
		if s.ID == "B1" {
			st.Pos = workshop.Position{Step: i, Phase: workshop.PhaseResult}
		}
	}
	return st
}

// A result that cannot be drawn is an error with a code, and on the wall a sentence.
func TestASpoiledResultIsASentence(t *testing.T) {
	st, w := spoiled(t), wordsIn(t, "en")
	size := figure.Size{W: 1280, H: 720}
	_, err := Tried(func() figure.Scene { return Scene(st, w, size, 1) })
	if workshop.CodeOf(err) != workshop.EBug {
		t.Fatalf("drawing a spoiled result gives %v", err)
	}
	if page := figure.SVG(Undrawn(w, size), figure.Light()); !bytes.Contains(page, []byte("cannot be drawn")) {
		t.Errorf("the wall says %s", page)
	}
	if n := TriedPages(st); n != 1 {
		t.Errorf("it has %d pages", n)
	}
	st, _ = played(t, "en", 12)
	if n := TriedPages(st); n != Pages(st) {
		t.Errorf("%d pages of a workshop that is whole", n)
	}
	if scene, err := Tried(func() figure.Scene { return Scene(st, w, size, 1) }); err != nil || scene.W != size.W {
		t.Error("a page that can be drawn is not:", err)
	}
}
