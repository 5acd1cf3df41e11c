package controls

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/theme"
)

// tipped is a window with a button that has a tip, at a place of its page.
func tipped(t *testing.T, y float32) (*Button, fyne.Window) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.AlwaysLight))
	b := NewButton(Plain, "Blank", nil)
	b.Tip = TipOf("B or full stop | darken the wall")
	w := test.NewTempWindow(t, nil)
	w.SetPadded(false)
	w.SetContent(Within(Free(fyne.Size{}, func(fyne.Size) { Place(b, 700, y, 90, theme.Control) }, b), nil))
	w.Resize(fyne.NewSize(800, 600))
	return b, w
}

// tips is what is said in a window now.
func tips(w fyne.Window) []fyne.CanvasObject { return pageOf(w.Canvas()).Objects[1:] }

func TestTipOf(t *testing.T) {
	if got, want := TipOf("B or full stop | darken the wall"), (Tip{Says: "Darken the wall", Key: "B or full stop"}); got != want {
		t.Errorf("got %+v", got)
	}
	if got := TipOf("nothing"); got.Says != "" {
		t.Errorf("without a bar it says %q", got.Says)
	}
}

// A tip stands beside its control, in the window, and takes the keyboard from nobody.
func TestATipComesAndGoes(t *testing.T) {
	for _, y := range []float32{0, 560} {
		b, w := tipped(t, y)
		w.Canvas().Focus(b)
		b.MouseIn(nil)
		all := tips(w)
		if len(all) != 1 {
			t.Fatalf("%d tips", len(all))
		}
		at, size := all[0].Position(), all[0].Size()
		if at.X < 0 || at.Y < 0 || at.X+size.Width > 800 || at.Y+size.Height > 600 {
			t.Errorf("it lies at %v, %v large", at, size)
		}
		if at.Y < y+theme.Control && at.Y+size.Height > y {
			t.Error("it lies on its control")
		}
		if w.Canvas().Focused() != fyne.Focusable(b) || w.Canvas().Overlays().Top() != nil {
			t.Error("it has taken the keyboard")
		}
		if len(Reached(w.Canvas().Content())) != 1 {
			t.Error("Tab goes into it")
		}
		b.MouseOut()
		if len(tips(w)) > 0 {
			t.Error("it stays when the pointer has gone")
		}
	}
}

// Pressing ends it, and so does another page; over a menu nothing is said.
func TestWhatEndsATip(t *testing.T) {
	b, w := tipped(t, 0)
	for what, end := range map[string]func(){
		"a press": func() { b.MouseDown(nil); b.MouseUp(nil) },
		"a key":   func() { b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) },
		"a page":  func() { Hush(w.Canvas()) },
	} {
		b.MouseIn(nil)
		if end(); len(tips(w)) > 0 {
			t.Errorf("%s does not end it", what)
		}
		b.MouseOut()
	}
	ShowMenu(w.Canvas(), fyne.Position{}, MenuItem{Text: "open", Do: func() {}})
	if b.MouseIn(nil); len(tips(w)) > 0 {
		t.Error("it is said beside a menu")
	}
}
