package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/upturn-workshop/upturn/ui/facilitator"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/ui/layers"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
)

// What is chosen counts at once, by keys alone, and is kept.
func TestSettingsCountAtOnce(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	d.choose("settings.title")
	d.press(fyne.KeyTab, fyne.KeyRight) // light
	if d.p.App.Settings().Theme() != theme.New(theme.AlwaysDark) || !d.p.dark() {
		t.Error("it is not dark")
	}
	d.press(fyne.KeyTab, fyne.KeyRight) // size
	if d.screens.Zoomed != 1.2 || d.p.kept().Zoom() != 1.2 {
		t.Errorf("text is %v, kept is %v", d.screens.Zoomed, d.p.kept().Zoom())
	}
	d.press(fyne.KeyTab, fyne.KeyTab, fyne.KeyTab, fyne.KeyTab, fyne.KeyTab, fyne.KeyLeft) // letters
	if d.p.router.Twice || d.p.kept().Twice() {
		t.Error("letters are still pressed twice")
	}
}

// hearing is a window that hears keys with Ctrl, which those of the toolkit's tests do not.
type hearing struct {
	fyne.Window
	canvas *hearingCanvas
}

type hearingCanvas struct {
	fyne.Canvas
	fyne.ShortcutHandler
}

func (h hearing) Canvas() fyne.Canvas { return h.canvas }

func (c *hearingCanvas) AddShortcut(s fyne.Shortcut, do func(fyne.Shortcut)) {
	c.ShortcutHandler.AddShortcut(s, do)
}

func (c *hearingCanvas) RemoveShortcut(s fyne.Shortcut) { c.ShortcutHandler.RemoveShortcut(s) }

// Ctrl with plus, minus and nought changes the size of text, up to twice the usual one.
func TestZoomByKeys(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	w := hearing{d.p.window, &hearingCanvas{Canvas: d.canvas()}}
	chooser{d.p}.zoomBy(w)
	strike := func(key fyne.KeyName, mod fyne.KeyModifier) float32 {
		w.canvas.TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault | mod})
		return d.screens.Zoomed
	}
	for _, c := range []struct {
		key  fyne.KeyName
		mod  fyne.KeyModifier
		want float32
	}{{fyne.KeyPlus, 0, 1.1}, {fyne.KeyEqual, fyne.KeyModifierShift, 1.2}, {fyne.KeyEqual, 0, 1.3}, {fyne.KeyMinus, 0, 1.2}, {fyne.Key0, 0, 1}} {
		if z := strike(c.key, c.mod); z != c.want {
			t.Errorf("%s makes it %v, want %v", c.key, z, c.want)
		}
	}
	for _, c := range []struct{ width, want float32 }{{800, 1}, {1366, 1.7}, {1800, 2}} { // as much as the window has room for
		k := d.canvas().Scale()
		d.p.window.Resize(fyne.NewSize(c.width/k, 800/k))
		fits := fitting(d.p.kept().Zoom(), d.screens.Zoomed, c.width)
		d.until("what fits of the size before", func() bool { return d.screens.Zoomed == fits })
		for range 20 {
			strike(fyne.KeyPlus, 0)
		}
		if z := d.p.kept().Zoom(); z != c.want {
			t.Errorf("in a window of %v the largest is %v, want %v", c.width, z, c.want)
		}
	}
	for range 20 {
		strike(fyne.KeyMinus, 0)
	}
	if z := d.p.kept().Zoom(); z != 0.8 {
		t.Errorf("the smallest is %v", z)
	}
}

// F1 gives help from every field, and takes it away again.
func TestHelpEverywhere(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	says := func(key string) bool { return strings.Contains(strings.Join(words(d.top()), " "), d.p.words.T(key)) }
	d.goes("home.new")
	d.press(fyne.KeyF1)
	if d.where() != d.p.words.T("help.name") || !says("form.plan") {
		t.Errorf("in a field F1 leads to %s", d.where())
	}
	d.press(fyne.KeyF1)
	if !says("form.heading") {
		t.Errorf("from the help F1 leads to %s", d.where())
	}
	d.workshop("A2")
	d.press(fyne.KeyF1)
	if !says("help.step.vote") {
		t.Errorf("in a vote's step F1 leads to %q", words(d.top()))
	}
}

// A letter that changes what the room sees is pressed twice in the facilitator's window,
// which says so, and once on the first one, where nobody writes.
func TestLettersAtTheDesk(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	d.p.router.Twice = true
	d.press(fyne.KeyD)
	if !d.p.dark() {
		t.Error("on the first window one D does not darken it")
	}
	d.workshop("open")
	d.press(fyne.KeyB)
	if d.p.lead.st.Blank || d.p.router.Asked() != keys.Blank || !strings.Contains(strings.Join(words(d.top()), " "), d.p.words.T("facilitator.twice.blank")) {
		t.Errorf("after one B: dark %v, %q", d.p.lead.st.Blank, words(d.top()))
	}
	d.press(fyne.KeyB)
	if !d.p.lead.st.Blank {
		t.Error("two B do not darken the wall")
	}
}

// Settings take the keyboard from no question, and another language leaves the panel open in
// which slips are keyed in.
func TestSettingsLeaveWhatIsUnderWay(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	d.workshop("A2")
	d.p.askOver("Sure?", "No", "Yes", func() {})
	chooser{d.p}.show()
	if _, open := layers.Find[*setup](d.p.layers); open {
		t.Fatal("settings lie under a question")
	}
	d.press(fyne.KeyEscape)
	d.p.lead.command(keys.Next)
	d.settle()
	d.run(func(s *workshop.Session) error { return s.Open(workshop.Paper) })
	facilitator.KeyIn(d.p.lead.window, workshop.Paper)
	chooser{d.p}.setLang("fi")
	if _, open := facilitator.Keying(d.p.lead.window); !open {
		t.Error("the panel for slips is gone")
	}
}
