package ballot

import (
	"reflect"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/upturn-workshop/upturn/ui/paint"
	"github.com/upturn-workshop/upturn/workshop"
)

// stage is the one widget of a ballot window. It takes every key and every
// press and shows one page at a time. A page is drawn anew whenever anything
// changes, into a picture of its own, so nothing of an earlier one can remain.
type stage struct {
	widget.BaseWidget
	build    func(w, h float64) *view
	onKey    func(fyne.KeyName)
	first    func(fyne.KeyName) bool
	onHold   func(down bool)      // the facilitator's key or button
	onLost   func()               // the window has lost the keyboard
	onTab    func(back bool) bool // takes Tab for itself
	onGained func()               // and has it again
	onBug    func()               // something broke; what it was is not to be told
	holdKey  fyne.KeyName

	view    *view
	picture *paint.Picture
	tab     int // place that Tab has reached, -1 = none
	pressed int // place under the pressed pointer, -1 = none
	tracks  bool
	fresh   fyne.KeyName // went down and has not been handled yet
	shift   bool
}

func newStage(build func(w, h float64) *view, onKey func(fyne.KeyName)) *stage {
	s := &stage{build: build, onKey: onKey, tab: -1, pressed: -1}
	s.ExtendBaseWidget(s)
	return s
}

var (
	_ fyne.Focusable    = (*stage)(nil)
	_ fyne.Tabbable     = (*stage)(nil)
	_ fyne.Tappable     = (*stage)(nil)
	_ desktop.Keyable   = (*stage)(nil)
	_ desktop.Mouseable = (*stage)(nil)
	_ fyne.Shortcutable = (*stage)(nil)
)

// redraw builds the page anew.
func (s *stage) redraw() {
	s.layout(s.Size())
	canvas.Refresh(s)
}

// renew builds the page anew and paints it only if it looks different: the
// curtain hangs for minutes, and the workshop's clock runs on behind it.
func (s *stage) renew() {
	before := s.view
	if before == nil || !s.compose(s.Size()) {
		s.redraw()
		return
	}
	if before.dark != s.view.dark || !reflect.DeepEqual(before.Scene, s.view.Scene) {
		s.paint(s.Size())
		canvas.Refresh(s)
	}
}

func (s *stage) layout(size fyne.Size) {
	if s.compose(size) {
		s.paint(size)
	}
}

// compose builds the page for a size; false when there is no room for one.
func (s *stage) compose(size fyne.Size) bool {
	if size.Width < 1 || size.Height < 1 {
		return false
	}
	old := s.view
	s.view = s.build(float64(size.Width), float64(size.Height))
	if old == nil || old.id != s.view.id || s.tab >= len(s.view.hits) {
		s.tab, s.pressed = -1, -1
	}
	s.view.focus(s.tab)
	return true
}

func (s *stage) paint(size fyne.Size) {
	s.picture = paint.New()
	s.picture.SetDark(s.view.dark)
	s.picture.Resize(size)
	s.picture.SetScene(s.view.Scene)
}

// takeFocus asks for the keyboard unless something else has it.
func (s *stage) takeFocus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil && c.Focused() == nil {
		c.Focus(s)
	}
}

// CreateRenderer is Fyne's way of asking for the objects.
func (s *stage) CreateRenderer() fyne.WidgetRenderer {
	s.layout(s.Size())
	return stageRenderer{s}
}

type stageRenderer struct{ s *stage }

func (r stageRenderer) Layout(size fyne.Size) { r.s.layout(size) }
func (r stageRenderer) MinSize() fyne.Size    { return fyne.NewSize(640, 360) }
func (r stageRenderer) Refresh()              { r.s.redraw() }
func (r stageRenderer) Destroy()              {}
func (r stageRenderer) Objects() []fyne.CanvasObject {
	if r.s.picture == nil {
		return nil
	}
	return []fyne.CanvasObject{r.s.picture}
}

// FocusGained tells that the window has the keyboard; the stage always takes the keys.
func (s *stage) FocusGained() {
	if s.onGained != nil {
		s.onGained()
	}
}

// FocusLost forgets which keys were down.
func (s *stage) FocusLost() {
	s.hold(false)
	s.fresh, s.shift = "", false
	if s.onLost != nil {
		s.onLost()
	}
}

// TypedRune does nothing: keys are taken by name, so that numbers work on
// every keyboard, with and without Shift.
func (s *stage) TypedRune(rune) {}

// AcceptsTab keeps Tab inside the page.
func (s *stage) AcceptsTab() bool { return true }

// KeyDown notes a key that really went down, in contrast to one that repeats.
func (s *stage) KeyDown(ev *fyne.KeyEvent) {
	s.tracks, s.fresh = true, ev.Name
	switch ev.Name {
	case desktop.KeyShiftLeft, desktop.KeyShiftRight:
		s.shift = true
	case s.holdKey:
		s.hold(true)
	}
}

// KeyUp ends what holding a key began.
func (s *stage) KeyUp(ev *fyne.KeyEvent) {
	switch ev.Name {
	case desktop.KeyShiftLeft, desktop.KeyShiftRight:
		s.shift = false
	case s.holdKey:
		s.hold(false)
	}
}

func (s *stage) hold(down bool) {
	if s.onHold != nil && s.holdKey != "" {
		s.onHold(down)
	}
}

// TypedKey takes a key. A key that is held down counts once, but for arrows: a
// sleeve on Enter must not run through a ballot.
func (s *stage) TypedKey(ev *fyne.KeyEvent) {
	if s.tracks && s.fresh != ev.Name && !arrow(ev.Name) {
		return
	}
	s.fresh = ""
	if s.first != nil && ev.Name != fyne.KeyEscape && s.first(ev.Name) {
		return
	}
	s.key(ev.Name)
}

func arrow(k fyne.KeyName) bool {
	return k == fyne.KeyUp || k == fyne.KeyDown || k == fyne.KeyLeft || k == fyne.KeyRight
}

func (s *stage) key(k fyne.KeyName) {
	defer s.guard()
	if s.view == nil {
		return
	}
	switch {
	case k == fyne.KeyTab:
		s.step()
	case s.tab >= 0 && (k == fyne.KeyEnter || k == fyne.KeyReturn || k == fyne.KeySpace && s.view.idle):
		if h := s.view.hits[s.tab]; !h.hold {
			h.do()
		}
	case k == fyne.KeyEnter:
		s.onKey(fyne.KeyReturn)
	default:
		s.onKey(k)
	}
}

// guard keeps a fault of ours from printing the ballot in hand: a panic's trace
// has the arguments of every call in it.
func (s *stage) guard() {
	if recover() == nil {
		return
	}
	fyne.LogError("voting window", workshop.Errorf(workshop.EBug, nil))
	if s.onBug != nil {
		s.onBug()
	}
}

// TypedShortcut takes the keys for undo that people know.
func (s *stage) TypedShortcut(sc fyne.Shortcut) {
	if _, ok := sc.(*fyne.ShortcutUndo); ok {
		s.key(fyne.KeyZ)
	}
}

// step moves the focus to the next place, or back with Shift.
func (s *stage) step() {
	if s.onTab != nil && s.onTab(s.shift) {
		s.redraw()
		return
	}
	n := len(s.view.hits)
	if n == 0 {
		return
	}
	switch {
	case !s.shift:
		s.tab = (s.tab + 1) % n
	case s.tab <= 0:
		s.tab = n - 1
	default:
		s.tab--
	}
	s.onKey(fyne.KeyTab)
	s.redraw()
}

// at finds the place under a point of the window, -1 for none.
func (s *stage) at(p fyne.Position) int {
	if s.view == nil || s.Size().Width < 1 {
		return -1
	}
	k := s.view.W / float64(s.Size().Width)
	x, y := float64(p.X)*k, float64(p.Y)*k
	for i, h := range s.view.hits {
		if h.has(x, y) {
			return i
		}
	}
	return -1
}

// MouseDown remembers where the press began.
func (s *stage) MouseDown(ev *desktop.MouseEvent) {
	s.pressed = s.at(ev.Position)
	if s.pressed >= 0 && s.view.hits[s.pressed].hold {
		s.hold(true)
	}
}

// MouseUp ends what holding the pointer down began.
func (s *stage) MouseUp(*desktop.MouseEvent) { s.hold(false) }

// Tapped presses the place under the pointer if the press began there.
func (s *stage) Tapped(ev *fyne.PointEvent) {
	defer s.guard()
	s.takeFocus()
	i, from := s.at(ev.Position), s.pressed
	s.pressed = -1
	if i < 0 || (from >= 0 && from != i) || s.view.hits[i].hold {
		return
	}
	s.tab = -1
	s.view.hits[i].do()
}
