package packs

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/workshop/figure"
)

// drawingsOf is the choice of a pictogram at the chosen node; nil where there is none.
func drawingsOf(e *editor) *drawings {
	for _, o := range test.LaidOutObjects(e.form.column) {
		if d, ok := o.(*drawings); ok {
			return d
		}
	}
	return nil
}

// The pictogram of a key is chosen with the keyboard or a press, stands on the wall beside
// it and on the disk, and goes with undo; none is a choice, too.
func TestAPictogramIsChosen(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		d := newDesk(t, lang, 1366, 768)
		e := d.copyBuiltin()
		e.choose(node{nodeItem, "item:key", "K4"})
		c := drawingsOf(e)
		if c == nil || c.all[c.chosen] != "anchor" {
			t.Fatalf("%s: a key has no choice of pictograms, or not its own", lang)
		}
		on := len(e.look.picture.Scene().Items)
		d.win.Canvas().Focus(c)
		d.shot("pictogram-" + lang)
		key := func(name fyne.KeyName) { c.TypedKey(&fyne.KeyEvent{Name: name}) }
		key(fyne.KeyRight)
		if got := d.disk().Pack.PictogramOf("K4"); got != "eye" {
			t.Errorf("%s: one to the right of the anchor is %q", lang, got)
		}
		if d.win.Canvas().Focused() != fyne.Focusable(c) {
			t.Errorf("%s: the choice has lost the keyboard", lang)
		}
		for range c.all {
			key(fyne.KeyLeft)
		}
		if got := d.disk(); got.Pack.PictogramOf("K4") != "" || !got.Ready() {
			t.Errorf("%s: none is %q, problems %v", lang, got.Pack.PictogramOf("K4"), got.Problems)
		}
		if now := len(e.look.picture.Scene().Items); now >= on {
			t.Errorf("%s: the wall has %d drawn things without the anchor, %d with it", lang, now, on)
		}
		e.undo()
		e.undo()
		if got := d.disk().Pack.PictogramOf("K4"); got == "" || drawingsOf(e).all[drawingsOf(e).chosen] != figure.Pictogram(got) {
			t.Errorf("%s: undo gives %q", lang, got)
		}
		c = drawingsOf(e)
		x, y := c.at(2, c.Size().Width)
		test.TapAt(c, fyne.NewPos(x+5, y+5))
		if got := d.disk().Pack.PictogramOf("K4"); got != string(c.all[2]) {
			t.Errorf("%s: a press gives %q, want %q", lang, got, c.all[2])
		}
		e.choose(node{sort: nodeGroup, group: "exercise:A"})
		if c := drawingsOf(e); c == nil || c.all[c.chosen] != "turn" {
			t.Errorf("%s: an exercise has no choice of pictograms", lang)
		}
		d.shot("pictogram-exercise-" + lang)
		for _, n := range []node{{nodeItem, "item:pair", "V1"}, step(e, "A2"), {sort: nodeGroup, group: "pack"}} {
			if e.choose(n); drawingsOf(e) != nil {
				t.Errorf("%s: %v has a choice of pictograms, which it never shows", lang, n)
			}
		}
	}
}

// Each pictogram has a name for who cannot tell it by its looks.
func TestPictogramsHaveWords(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		d := newDesk(t, lang, 1024, 768)
		for _, name := range append([]figure.Pictogram{"none"}, figure.Pictograms()...) {
			if text := d.packs.t("packs.pictogram." + string(name)); strings.HasPrefix(text, "[") {
				t.Errorf("no words for %s in %s", name, lang)
			}
		}
	}
}
