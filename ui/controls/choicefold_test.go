package controls

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// Parts that have no room beside each other stand one below the other, whole, and pointer and
// arrows find them there.
func TestAChoiceFolds(t *testing.T) {
	parts := []string{"Stay with the group", "To a programme", "With the group’s name"}
	for _, tt := range []struct {
		name  string
		width float32
		folds bool
	}{{"wide", 600, false}, {"narrow", 400, true}} {
		t.Run(tt.name, func(t *testing.T) {
			start(t)
			c := NewChoice(parts, 0, nil)
			c.Resize(fyne.NewSize(tt.width, c.HeightFor(tt.width)))
			if got := c.folded(c.Size()); got != tt.folds {
				t.Fatalf("it folds: %v", got)
			}
			r := test.WidgetRenderer(c).(*choiceRenderer)
			for i, part := range parts {
				if r.texts[i].Text != part {
					t.Errorf("it says %q, not %q", r.texts[i].Text, part)
				}
				begin, end := c.box(i, c.Size())
				if got := c.part(fyne.NewPos((begin.X+end.X)/2, (begin.Y+end.Y)/2)); got != i {
					t.Errorf("in the middle of part %d is part %d", i, got)
				}
			}
			c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
			if moved := c.Chosen() == 1; moved != tt.folds {
				t.Errorf("the key down leads to part %d", c.Chosen())
			}
		})
	}
}
