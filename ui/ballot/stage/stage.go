package stage

import (
	"reflect"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/upturn-workshop/upturn/ui/paint"
	"github.com/upturn-workshop/upturn/workshop"
)

// Stage is the one widget of a ballot window. It takes every key and every
// press and shows one page at a time. A page is drawn anew whenever anything
// changes, into a picture of its own, so nothing of an earlier one can remain.
type Stage struct {
	widget.BaseWidget
	// First sees a key before the page does, but for Escape; true = it used the key.
	First      func(fyne.KeyName) bool
	OnHold     func(down bool)      // the key or the place that is held down
	OnLost     func()               // the window has lost the keyboard
	OnGained   func()               // and has it again
	OnTab      func(back bool) bool // takes Tab for itself
	OnShortcut func(fyne.Shortcut)  // hears what is pressed with Ctrl and is not the page's own
	OnBug      func()               // something broke; what it was is not to be told
	// OnPainted hears, while the toolkit paints, that the page drawn last is in the window.
	OnPainted func()
	HoldKey   fyne.KeyName
	// Writes reports whether the page is written on: letters are then letters, and no short way
	// to anything, of this page or of the window.
	Writes func() bool
	OnRune func(rune) // hears the letters of such a page
	// Letter gives what a Latin keyboard has on the key with a scan code, for keyboards of
	// other alphabets; nil = nobody knows.
	Letter func(scan int) string

	build   func(w, h float64) *View
	onKey   func(fyne.KeyName)
	view    *View
	picture *paint.Picture
	seen    *canvas.Raster // notes that the picture was painted
	drawn   int            // pages
	painted int            // the last of them that was in the window
	tab     int            // place that Tab has reached, -1 = none
	pressed int            // place under the pressed pointer, -1 = none
	tracks  bool
	fresh   fyne.KeyName // went down and has not been handled yet
	shift   bool
}

// New makes one that shows what build draws and hands the keys to onKey.
func New(build func(w, h float64) *View, onKey func(fyne.KeyName)) *Stage {
	s := &Stage{build: build, onKey: onKey, tab: -1, pressed: -1}
	s.ExtendBaseWidget(s)
	return s
}

var (
	_ fyne.Focusable    = (*Stage)(nil)
	_ fyne.Tabbable     = (*Stage)(nil)
	_ fyne.Tappable     = (*Stage)(nil)
	_ desktop.Keyable   = (*Stage)(nil)
	_ desktop.Mouseable = (*Stage)(nil)
	_ fyne.Shortcutable = (*Stage)(nil)
)

// Redraw builds the page anew.
func (s *Stage) Redraw() {
	s.layout(s.Size())
	canvas.Refresh(s)
}

// Renew builds the page anew and paints it only if it looks different: the
// curtain hangs for minutes, and the workshop's clock runs on behind it.
func (s *Stage) Renew() {
	before := s.view
	if before == nil || !s.compose(s.Size()) {
		s.Redraw()
		return
	}
	if before.Dark != s.view.Dark || !reflect.DeepEqual(before.Scene, s.view.Scene) {
		s.paint(s.Size())
		canvas.Refresh(s)
	}
}

func (s *Stage) layout(size fyne.Size) {
	if s.compose(size) {
		s.paint(size)
	}
}

// compose builds the page for a size; false when there is no room for one.
func (s *Stage) compose(size fyne.Size) bool {
	if size.Width < 1 || size.Height < 1 {
		return false
	}
	old := s.view
	s.view = s.build(float64(size.Width), float64(size.Height))
	if old == nil || old.ID != s.view.ID || s.tab >= len(s.view.Hits) {
		s.tab, s.pressed = -1, -1
	}
	s.view.focus(s.tab)
	return true
}

func (s *Stage) paint(size fyne.Size) {
	s.picture = paint.New()
	s.picture.SetDark(s.view.Dark)
	s.picture.Resize(size)
	s.picture.SetScene(s.view.Scene)
	s.seen = s.witness()
}

// TakeFocus asks for the keyboard unless something else has it.
func (s *Stage) TakeFocus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil && c.Focused() == nil {
		c.Focus(s)
	}
}

// CreateRenderer is Fyne's way of asking for the objects.
func (s *Stage) CreateRenderer() fyne.WidgetRenderer {
	s.layout(s.Size())
	return stageRenderer{s}
}

type stageRenderer struct{ s *Stage }

func (r stageRenderer) Layout(size fyne.Size) { r.s.layout(size) }
func (r stageRenderer) MinSize() fyne.Size    { return fyne.NewSize(320, 180) } // it is drawn to any size
func (r stageRenderer) Refresh()              { r.s.Redraw() }
func (r stageRenderer) Destroy()              {}
func (r stageRenderer) Objects() []fyne.CanvasObject {
	if r.s.picture == nil {
		return nil
	}
	return []fyne.CanvasObject{r.s.picture, r.s.seen}
}

// FocusGained tells that the window has the keyboard; the stage always takes the keys.
func (s *Stage) FocusGained() {
	if s.OnGained != nil {
		s.OnGained()
	}
}

// FocusLost forgets which keys were down.
func (s *Stage) FocusLost() {
	s.hold(false)
	s.fresh, s.shift = "", false
	if s.OnLost != nil {
		s.OnLost()
	}
}

// TypedRune takes a letter of a page that is written on. On any other it does nothing: keys are
// taken by name, so that numbers work on every keyboard, with and without Shift.
func (s *Stage) TypedRune(r rune) {
	defer s.guard()
	if s.writes() {
		s.tab = -1
		s.OnRune(r)
	}
}

func (s *Stage) writes() bool { return s.OnRune != nil && s.Writes != nil && s.Writes() }

// letter reports whether a key types a sign.
func letter(k fyne.KeyName) bool { return k == fyne.KeySpace || len([]rune(string(k))) == 1 }

// AcceptsTab keeps Tab inside the page.
func (s *Stage) AcceptsTab() bool { return true }

// KeyDown notes a key that really went down, in contrast to one that repeats.
func (s *Stage) KeyDown(ev *fyne.KeyEvent) {
	name := s.name(ev)
	s.tracks, s.fresh = true, name
	switch name {
	case desktop.KeyShiftLeft, desktop.KeyShiftRight:
		s.shift = true
	case s.HoldKey:
		s.hold(true)
	}
}

// KeyUp ends what holding a key began.
func (s *Stage) KeyUp(ev *fyne.KeyEvent) {
	switch s.name(ev) {
	case desktop.KeyShiftLeft, desktop.KeyShiftRight:
		s.shift = false
	case s.HoldKey:
		s.hold(false)
	}
}

func (s *Stage) hold(down bool) {
	if s.OnHold != nil && s.HoldKey != "" {
		s.OnHold(down)
	}
}

// TypedKey takes a key. A key that is held down counts once, but for arrows: a
// sleeve on Enter must not run through a ballot.
func (s *Stage) TypedKey(ev *fyne.KeyEvent) {
	name := s.name(ev)
	if s.writes() && (letter(name) || name == fyne.KeyUnknown || name == "") {
		return
	}
	if s.tracks && s.fresh != name && !arrow(name) && !(name == fyne.KeyBackspace && s.writes()) {
		return
	}
	s.fresh = ""
	if s.First != nil && name != fyne.KeyEscape && s.First(name) {
		return
	}
	s.Key(name)
}

// name is the name of a key: the toolkit's, or, where that knows none, the letter that a
// Latin keyboard has there.
func (s *Stage) name(ev *fyne.KeyEvent) fyne.KeyName {
	if ev.Name == fyne.KeyUnknown && s.Letter != nil {
		return fyne.KeyName(s.Letter(ev.Physical.ScanCode))
	}
	return ev.Name
}

func arrow(k fyne.KeyName) bool {
	return k == fyne.KeyUp || k == fyne.KeyDown || k == fyne.KeyLeft || k == fyne.KeyRight
}

// View is the page that is shown.
func (s *Stage) View() *View { return s.view }

// Reached is the place that Tab has reached, -1 for none.
func (s *Stage) Reached() int { return s.tab }

// Forward makes the next step of Tab go forward, whatever Shift says.
func (s *Stage) Forward() { s.shift = false }

// Key takes a key, however it came.
func (s *Stage) Key(k fyne.KeyName) {
	defer s.guard()
	if s.view == nil {
		return
	}
	switch {
	case k == fyne.KeyTab:
		s.Step()
	case s.tab >= 0 && (k == fyne.KeyEnter || k == fyne.KeyReturn || k == fyne.KeySpace && s.view.Idle):
		if h := s.view.Hits[s.tab]; !h.Hold {
			h.Do()
		}
	case k == fyne.KeyEnter:
		s.onKey(fyne.KeyReturn)
	default:
		s.onKey(k)
	}
}

// guard keeps a fault of ours from printing the ballot in hand: a panic's trace
// has the arguments of every call in it.
func (s *Stage) guard() {
	if recover() == nil {
		return
	}
	fyne.LogError("voting window", workshop.Errorf(workshop.EBug, nil))
	if s.OnBug != nil {
		s.OnBug()
	}
}

// TypedShortcut takes the keys for undo that people know.
func (s *Stage) TypedShortcut(sc fyne.Shortcut) {
	if _, ok := sc.(*fyne.ShortcutUndo); ok {
		s.Key(fyne.KeyZ)
		return
	}
	if s.OnShortcut != nil {
		s.OnShortcut(sc)
	}
}

// Step moves the focus to the next place, or back with Shift.
func (s *Stage) Step() {
	if s.OnTab != nil && s.OnTab(s.shift) {
		s.Redraw()
		return
	}
	n := len(s.view.Hits)
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
	s.Redraw()
}

// at finds the place under a point of the window, -1 for none.
func (s *Stage) at(p fyne.Position) int {
	if s.view == nil || s.Size().Width < 1 {
		return -1
	}
	k := s.view.W / float64(s.Size().Width)
	x, y := float64(p.X)*k, float64(p.Y)*k
	for i, h := range s.view.Hits {
		if h.has(x, y) {
			return i
		}
	}
	return -1
}

// MouseDown remembers where the press began.
func (s *Stage) MouseDown(ev *desktop.MouseEvent) {
	s.pressed = s.at(ev.Position)
	if s.pressed >= 0 && s.view.Hits[s.pressed].Hold {
		s.hold(true)
	}
}

// MouseUp ends what holding the pointer down began.
func (s *Stage) MouseUp(*desktop.MouseEvent) { s.hold(false) }

// Tapped presses the place under the pointer if the press began there.
func (s *Stage) Tapped(ev *fyne.PointEvent) {
	defer s.guard()
	s.TakeFocus()
	i, from := s.at(ev.Position), s.pressed
	s.pressed = -1
	if i < 0 || (from >= 0 && from != i) || s.view.Hits[i].Hold {
		return
	}
	s.tab = -1
	s.view.Hits[i].Do()
}
