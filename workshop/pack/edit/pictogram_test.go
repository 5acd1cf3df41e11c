package edit_test

import (
	"testing"

	"github.com/upturn-workshop/upturn/workshop/pack/edit"
)

// A pictogram is put beside a name, taken away, and is one that can be drawn; the pack from
// which it was changed stays as it was.
func TestPictograms(t *testing.T) {
	p := builtin(t)
	before := p.PictogramOf("K1")
	out := edit.Pictogram(p, "K1", "anchor")
	good(t, out)
	if out.PictogramOf("K1") != "anchor" || p.PictogramOf("K1") != before {
		t.Errorf("K1 has %q, had %q", out.PictogramOf("K1"), p.PictogramOf("K1"))
	}
	if out = edit.Pictogram(out, "K1", ""); out.PictogramOf("K1") != "" {
		t.Errorf("K1 keeps %q", out.PictogramOf("K1"))
	}
	good(t, out)
	out = edit.PictogramOfExercise(p, "A", "sunrise")
	good(t, out)
	if out.PictogramOfExercise("A") != "sunrise" {
		t.Errorf("A has %q", out.PictogramOfExercise("A"))
	}
	if out = edit.PictogramOfExercise(out, "A", ""); out.PictogramOfExercise("A") != "" {
		t.Errorf("A keeps %q", out.PictogramOfExercise("A"))
	}
	good(t, out)
	for what, out := range map[string]any{
		"one that there is not":           edit.Pictogram(p, "K1", "unicorn"),
		"an item that there is not":       edit.Pictogram(p, "K99", "anchor"),
		"a statement, which has no name":  edit.Pictogram(p, "V1", "anchor"),
		"the one that it has":             edit.Pictogram(p, "K4", "anchor"),
		"an exercise that there is not":   edit.PictogramOfExercise(p, "Z", "anchor"),
		"one that there is not, exercise": edit.PictogramOfExercise(p, "A", "unicorn"),
		"the one that the exercise has":   edit.PictogramOfExercise(p, "C", "key"),
	} {
		if out != any(p) {
			t.Errorf("%s changes the pack", what)
		}
	}
}
