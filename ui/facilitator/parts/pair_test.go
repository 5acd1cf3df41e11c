package parts

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
)

// Two links stand beside each other where they fit, and else one that has both.
func TestPair(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.AlwaysLight))
	nothing := func() {}
	p := NewPair(nil, controls.MenuItem{Text: "Copy picture", Do: nothing}, controls.MenuItem{Text: "Save picture", Do: nothing}, "Picture")
	seen := func() (n int) {
		for _, o := range p.Objects() {
			if o.Visible() {
				n++
			}
		}
		return n
	}
	for _, c := range []struct {
		on   bool
		from float32
		want int
	}{{false, 0, 0}, {true, 0, 2}, {true, 320, 1}, {false, 320, 0}} {
		p.Show(c.on)
		if !p.Place(c.from, 420, 22) {
			t.Errorf("from %v it does not fit", c.from)
		}
		if got := seen(); got != c.want {
			t.Errorf("from %v, shown %v: %d links, want %d", c.from, c.on, got, c.want)
		}
		if c.from > 0 && p.both.Position().X < c.from {
			t.Errorf("it begins at %v", p.both.Position().X)
		}
	}
	if p.Show(true); p.Place(410, 420, 22) {
		t.Error("it fits where it does not")
	}
	alone := NewPair(nil, controls.MenuItem{Text: "Copy picture"}, controls.MenuItem{Text: "Save picture", Do: nothing}, "Picture")
	alone.Show(true)
	alone.Place(320, 420, 22)
	if alone.left.Visible() || alone.both.Visible() || !alone.right.Visible() {
		t.Error("a link that does nothing is there")
	}
}
