package layers

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
)

// heard is what happened to the layers of a test, in order.
type heard struct{ log []string }

// since gives what happened since it was asked last.
func (h *heard) since() []string {
	log := h.log
	h.log = nil
	return log
}

// page is a layer that says what happens to it.
type page struct {
	name  string
	h     *heard
	entry *widget.Entry
	float bool
}

func (p *page) say(what string) { p.h.log = append(p.h.log, p.name+" "+what) }

func (p *page) Content() fyne.CanvasObject {
	if p.float {
		return nil
	}
	return p.entry
}

func (p *page) Show(c fyne.Canvas) {
	p.say("shows")
	if p.float {
		c.Overlays().Add(p.entry)
	}
}

func (p *page) Cover()                              { p.say("is covered") }
func (p *page) Key(e *fyne.KeyEvent)                { p.say(string(e.Name)) }
func (p *page) Rune(r rune)                         { p.say(string(r)) }
func (p *page) Draw(workshop.State, workshop.Event) { p.say("draws") }
func (p *page) Close()                              { p.say("closes") }

// desk is a window with a stack.
func desk(t *testing.T) (*Stack, fyne.Window, *heard, func(name string) *page) {
	test.NewTempApp(t)
	w := test.NewTempWindow(t, nil)
	h := &heard{}
	return New(w), w, h, func(name string) *page { return &page{name: name, h: h, entry: widget.NewEntry()} }
}

// float makes a layer that lies over the page.
func float(p *page) *page {
	p.float = true
	return p
}

// want compares what happened.
func (h *heard) want(t *testing.T, want ...string) {
	t.Helper()
	if got := h.since(); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// typed presses a key and types a sign while nothing has the focus.
func typed(w fyne.Window) {
	w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: "X"})
	w.Canvas().OnTypedRune()('x')
}

func TestTheTopHasTheKeys(t *testing.T) {
	s, w, h, layer := desk(t)
	ground, upper, notice := layer("ground"), layer("upper"), float(layer("notice"))
	typed(w) // of nobody
	h.want(t)
	s.Open(ground)
	s.Open(upper)
	h.since()
	typed(w)
	h.want(t, "upper X", "upper x")
	s.Float(notice)
	h.since()
	typed(w)
	h.want(t, "notice X", "notice x")
	s.Close(notice)
	h.since()
	typed(w)
	h.want(t, "upper X", "upper x")
	s.Close(upper)
	h.since()
	typed(w)
	h.want(t, "ground X", "ground x")
}

// A page that opens while a notice is up, as by a clicker at the wall, comes below it.
func TestWhatFloatsStaysOnTop(t *testing.T) {
	s, w, h, layer := desk(t)
	s.Open(layer("ground"))
	s.Float(float(layer("notice")))
	h.since()
	upper := layer("upper")
	s.Open(upper)
	h.want(t, "ground is covered", "upper shows")
	if inside(w) != fyne.CanvasObject(upper.entry) {
		t.Error("the page is not seen")
	}
	typed(w)
	h.want(t, "notice X", "notice x")
}

func TestTheTopPageIsSeen(t *testing.T) {
	s, w, h, layer := desk(t)
	ground, upper, notice := layer("ground"), layer("upper"), float(layer("notice"))
	s.Open(ground)
	s.Open(upper)
	h.want(t, "ground shows", "ground is covered", "upper shows")
	s.Float(notice)
	h.want(t, "upper is covered", "notice shows")
	if inside(w) != fyne.CanvasObject(upper.entry) || w.Canvas().Overlays().Top() != fyne.CanvasObject(notice.entry) {
		t.Error("the notice does not lie over the page")
	}
	s.Close(notice)
	h.want(t, "notice closes") // the page has been in sight all the time, and keeps its focus
	s.Close(upper)
	h.want(t, "upper closes", "ground shows")
	if inside(w) != fyne.CanvasObject(ground.entry) {
		t.Error("the page below is not seen again")
	}
}

// Below a page that closes nothing stays open that it was the way to.
func TestAPageClosesWithThoseAboveIt(t *testing.T) {
	s, _, h, layer := desk(t)
	ground, lower, middle, upper := layer("ground"), layer("lower"), layer("middle"), layer("upper")
	open := func() {
		for _, l := range []Layer{lower, middle, upper} {
			s.Open(l)
		}
		h.since()
	}
	s.Open(ground)
	open()
	s.Close(middle)
	h.want(t, "upper closes", "middle closes", "lower shows")
	s.Close(upper) // a second press of its button
	h.want(t)
	s.Close(lower)
	open()
	s.Back(ground)
	h.want(t, "upper closes", "middle closes", "lower closes", "ground shows")
	s.Back(ground)
	s.Back(upper)
	h.want(t)
	if s.Top() != Layer(ground) {
		t.Error("the ground is gone")
	}
}

func TestClearLeavesNothingOpen(t *testing.T) {
	s, w, h, layer := desk(t)
	s.Open(layer("ground"))
	s.Open(layer("upper"))
	s.Float(float(layer("notice")))
	s.Float(float(layer("second")))
	h.since()
	s.Clear()
	h.want(t, "second closes", "notice closes", "upper closes", "ground closes")
	typed(w)
	s.Draw(workshop.State{}, workshop.Event{})
	h.want(t)
	if _, ok := Find[*page](s); ok || s.Top() != nil {
		t.Error("something is still open")
	}
}

func TestDrawReachesEveryLayer(t *testing.T) {
	s, _, h, layer := desk(t)
	for _, name := range []string{"ground", "upper"} {
		s.Open(layer(name))
	}
	s.Float(float(layer("notice")))
	h.since()
	s.Draw(workshop.State{}, workshop.Event{Kind: workshop.EventStep})
	h.want(t, "ground draws", "upper draws", "notice draws")
	s.Draw(workshop.State{}, workshop.Event{Kind: workshop.EventClock})
	h.want(t, "upper draws", "notice draws")
}

// What had the focus does not keep its line while it is not in the window.
func TestWhatGoesLosesTheFocus(t *testing.T) {
	s, w, _, layer := desk(t)
	ground, lost := layer("ground"), false
	s.Open(ground)
	f := &field{lost: func() { lost = true }}
	f.ExtendBaseWidget(f)
	w.SetContent(f)
	w.Canvas().Focus(f)
	s.Open(layer("upper"))
	if !lost {
		t.Error("it is not told that the focus is gone")
	}
}

// field tells when it loses the focus.
type field struct {
	widget.Entry
	lost func()
}

func (f *field) FocusLost() { f.lost() }

func TestFindGivesTheUppermost(t *testing.T) {
	s, _, _, layer := desk(t)
	lower, upper := layer("lower"), layer("upper")
	s.Open(lower)
	s.Open(&other{})
	s.Open(upper)
	if got, ok := Find[*page](s); !ok || got != upper {
		t.Errorf("found %+v", got)
	}
	if _, ok := Find[*other](s); !ok {
		t.Error("did not look further down")
	}
	s.Close(upper)
	if got, _ := Find[*page](s); got != lower {
		t.Errorf("found %+v, which is closed", got)
	}
}

// other is a layer of another type, which lets everything pass.
type other struct{ Base }

func TestBaseLetsEverythingPass(t *testing.T) {
	s, w, h, layer := desk(t)
	s.Open(layer("ground"))
	h.since()
	s.Float(&other{})
	typed(w)
	h.want(t, "ground is covered")
	if w.Canvas().Overlays().Top() != nil || w.Canvas().Focused() != nil {
		t.Error("it shows something")
	}
}

// What floats can be closed alone: the page keeps its place.
func TestSinkClosesWhatFloats(t *testing.T) {
	s, _, h, layer := desk(t)
	s.Open(layer("ground"))
	s.Float(float(layer("notice")))
	h.since()
	s.Sink()
	h.want(t, "notice closes")
	if s.Top() == nil {
		t.Error("the page is gone")
	}
}

// A menu of the page that was seen before does not lie over the one that comes: its rows
// would do something to what is gone. A notice stays.
func TestAMenuGoesWithItsPage(t *testing.T) {
	s, w, _, layer := desk(t)
	fyne.CurrentApp().Settings().SetTheme(theme.New(theme.AlwaysLight))
	s.Open(layer("ground"))
	notice := float(layer("notice"))
	s.Float(notice)
	controls.ShowMenu(w.Canvas(), fyne.Position{}, controls.MenuItem{Text: "delete", Do: func() {}})
	s.Open(layer("upper"))
	if over := w.Canvas().Overlays().List(); len(over) != 1 || over[0] != fyne.CanvasObject(notice.entry) {
		t.Errorf("%v lies over the page", over)
	}
}

// inside is what a window shows, in the scroller of a small one.
func inside(w fyne.Window) fyne.CanvasObject {
	return controls.Inside(w.Canvas())
}
