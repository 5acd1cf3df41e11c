package stage_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/ui/ballot/stage"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// scene is a stage with three places to press, the last one to be held down, and all
// that happens on it.
type scene struct {
	*stage.Stage
	id    string
	idle  bool
	heard []string
}

func newScene(t *testing.T) *scene {
	t.Helper()
	s := &scene{id: "page"}
	say := func(what string) { s.heard = append(s.heard, what) }
	s.Stage = stage.New(func(w, h float64) *stage.View {
		v := stage.NewView(s.id, w, h, false)
		v.Idle = s.idle
		v.Button(100, 100, 200, 60, stage.Read, "one", stage.Plain, func() { say("one") })
		v.Button(100, 200, 200, 60, stage.Read, "two", stage.Blue, func() { say("two") })
		v.Button(100, 300, 200, 60, stage.Read, "none", stage.Off, func() { say("off") })
		v.Hold(100, 400, 200, 60)
		return v
	}, func(k fyne.KeyName) { say(string(k)) })
	s.OnHold = func(down bool) { say(fmt.Sprint("hold ", down)) }
	s.HoldKey = fyne.KeyF
	ballottest.Show(t, s.Stage, stage.RefW, stage.RefH)
	return s
}

// happened gives what has happened since it was asked last.
func (s *scene) happened() string {
	out := strings.Join(s.heard, ",")
	s.heard = nil
	return out
}

func (s *scene) at(x, y float32) fyne.Position { return fyne.NewPos(x, y) }

func (s *scene) down(x, y float32) {
	s.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: s.at(x, y)}})
}

func (s *scene) tap(x, y float32) { s.Tapped(&fyne.PointEvent{Position: s.at(x, y)}) }

func TestPlacesToPress(t *testing.T) {
	s := newScene(t)
	if n := len(s.View().Hits); n != 3 {
		t.Fatalf("%d places; what is off is none", n)
	}
	for _, tt := range []struct {
		name string
		do   func()
		want string
	}{
		{"a tap", func() { s.tap(150, 130) }, "one"},
		{"at the first point", func() { s.tap(100, 100) }, "one"},
		{"before it", func() { s.tap(99, 130); s.tap(150, 99) }, ""},
		{"at the last point", func() { s.tap(299, 159) }, "one"},
		{"behind it", func() { s.tap(300, 130); s.tap(150, 160) }, ""},
		{"what is off", func() { s.tap(150, 330) }, ""},
		{"pressed and let go at one place", func() { s.down(150, 130); s.tap(160, 140) }, "one"},
		{"dragged to another", func() { s.down(150, 130); s.tap(150, 230) }, ""},
		{"which counts for that press alone", func() { s.tap(150, 230) }, "two"},
		{"dragged from nowhere", func() { s.down(10, 10); s.tap(150, 130) }, "one"},
		{"what is to be held, tapped", func() { s.tap(150, 430) }, ""},
		{"held down", func() { s.down(150, 430) }, "hold true"},
		{"and let go", func() { s.MouseUp(nil) }, "hold false"},
		{"another place held down", func() { s.down(150, 130) }, ""},
	} {
		tt.do()
		if got := s.happened(); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// A point of a window that is smaller than the sheet is a point of the sheet.
func TestPlacesInASmallWindow(t *testing.T) {
	s := newScene(t)
	s.Resize(fyne.NewSize(stage.RefW/2, stage.RefH/2))
	s.tap(75, 65)
	s.tap(75, 115)
	if got := s.happened(); got != "one,two" {
		t.Error(got)
	}
}

func TestTab(t *testing.T) {
	s := newScene(t)
	if s.Reached() != -1 {
		t.Fatalf("begins at %d", s.Reached())
	}
	tab := func(want int) {
		t.Helper()
		ballottest.Press(s.Stage, "tab")
		if s.Reached() != want {
			t.Errorf("Tab leads to %d, want %d", s.Reached(), want)
		}
	}
	tab(0)
	tab(1)
	tab(2)
	tab(0)
	s.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftRight})
	tab(2)
	tab(1)
	s.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftRight})
	tab(2)
	s.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	s.Forward()
	tab(0)
	s.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	s.FocusLost()
	tab(1)
	if got := s.happened(); strings.Count(got, "Tab") != 9 {
		t.Errorf("the page was told %q", got)
	}
	s.tap(150, 130)
	if s.Reached() != -1 {
		t.Errorf("after a press with the pointer it is at %d", s.Reached())
	}
	tab(0)
	s.Redraw()
	if s.Reached() != 0 {
		t.Error("the same page forgets it")
	}
	s.id = "another"
	s.Redraw()
	if s.Reached() != -1 {
		t.Error("another page begins at", s.Reached())
	}
	s.OnTab = func(back bool) bool { s.heard = append(s.heard, fmt.Sprint("own ", back)); return true }
	s.happened()
	ballottest.Press(s.Stage, "tab")
	if got := s.happened(); got != "own false" || s.Reached() != -1 {
		t.Errorf("a page with a Tab of its own: %q, at %d", got, s.Reached())
	}
}

// The place that Tab has reached has a line round it, the first as well.
func TestTabCanBeSeen(t *testing.T) {
	s := newScene(t)
	ballottest.GoRound(t, s.Stage, false)
	s = newScene(t)
	n := len(s.View().Items)
	if ballottest.Press(s.Stage, "tab"); len(s.View().Items) != n+1 {
		t.Error("the first place has no line round it, or all have")
	}
}

// What has to be held down may be the first place of a page.
func TestTheFirstPlaceHeldDown(t *testing.T) {
	held := ""
	s := stage.New(func(w, h float64) *stage.View {
		v := stage.NewView("page", w, h, false)
		v.Hold(100, 100, 200, 60)
		return v
	}, func(fyne.KeyName) {})
	s.OnHold, s.HoldKey = func(down bool) { held += fmt.Sprint(down, " ") }, fyne.KeyF
	ballottest.Show(t, s, stage.RefW, stage.RefH)
	s.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(150, 130)}})
	if held != "true " {
		t.Error(held)
	}
}

func TestKeys(t *testing.T) {
	for _, tt := range []struct {
		name string
		idle bool
		tabs int
		keys string
		want string
	}{
		{"a key is the page's", false, 0, "5 space", "5,Space"},
		{"both Enters are one", false, 0, "enter KP_Enter", "Return,Return"},
		{"Enter presses what Tab has reached", false, 1, "enter", "one"},
		{"the other one too", false, 2, "KP_Enter", "two"},
		{"Space answers", false, 1, "space", "Space"},
		{"or presses where it answers nothing", true, 2, "space", "two"},
		{"and is the page's where Tab has reached nothing", true, 0, "space", "Space"},
		{"what is to be held is not pressed", true, 3, "enter space", ""},
		{"another key is the page's wherever Tab is", true, 1, "7", "7"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := newScene(t)
			s.idle = tt.idle
			s.Redraw()
			for range tt.tabs {
				ballottest.Press(s.Stage, "tab")
			}
			s.happened()
			ballottest.Press(s.Stage, strings.Fields(tt.keys)...)
			if got := s.happened(); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

// A key that is held down counts once, but for arrows.
func TestHeldKeys(t *testing.T) {
	for name, want := range map[fyne.KeyName]int{fyne.KeyReturn: 1, fyne.Key5: 1, fyne.KeyUp: 3, fyne.KeyDown: 3, fyne.KeyLeft: 3, fyne.KeyRight: 3} {
		s := newScene(t)
		ev := &fyne.KeyEvent{Name: name}
		s.KeyDown(ev)
		for range 3 {
			s.TypedKey(ev)
		}
		s.KeyUp(ev)
		if n := len(s.heard); n != want {
			t.Errorf("%s counts %d times, want %d", name, n, want)
		}
	}
	s := newScene(t) // a window that tells of no key going down
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if n := len(s.heard); n != 2 {
		t.Errorf("%d of two keys", n)
	}
	s = newScene(t)
	s.KeyDown(&fyne.KeyEvent{Name: fyne.KeyReturn})
	s.FocusLost()
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := s.happened(); strings.Contains(got, "Return") {
		t.Errorf("a key that went down before the window was left: %q", got)
	}
}

// Whoever comes first sees a key before the page, but Escape always is the page's.
func TestFirst(t *testing.T) {
	s := newScene(t)
	var seen []fyne.KeyName
	s.First = func(k fyne.KeyName) bool { seen = append(seen, k); return k == fyne.KeyF5 }
	ballottest.Press(s.Stage, "F5", "5", "esc")
	if got := s.happened(); got != "5,Escape" || fmt.Sprint(seen) != "[F5 5]" {
		t.Errorf("the page saw %q, the other %v", got, seen)
	}
}

func TestHoldKey(t *testing.T) {
	s := newScene(t)
	s.KeyDown(&fyne.KeyEvent{Name: fyne.KeyF})
	s.KeyUp(&fyne.KeyEvent{Name: fyne.KeyG})
	s.KeyUp(&fyne.KeyEvent{Name: fyne.KeyF})
	if got := s.happened(); got != "hold true,hold false" {
		t.Error(got)
	}
	s.KeyDown(&fyne.KeyEvent{Name: fyne.KeyG})
	if got := s.happened(); got != "" {
		t.Error("another key:", got)
	}
	s.KeyDown(&fyne.KeyEvent{Name: fyne.KeyF})
	s.FocusLost()
	if got := s.happened(); got != "hold true,hold false" {
		t.Error("the window lost:", got)
	}
}

// A fault tells whoever has to know that there was one, and nobody what it was.
func TestGuard(t *testing.T) {
	s := newScene(t)
	bugs := 0
	s.OnBug = func() { bugs++ }
	s.First = func(fyne.KeyName) bool { return false }
	s.View().Hits[0].Do = func() { panic("marks") }
	s.tap(150, 130)
	if bugs != 1 {
		t.Errorf("%d faults of one press", bugs)
	}
	ballottest.Press(s.Stage, "tab")
	s.View().Hits[0].Do = func() { panic("marks") }
	ballottest.Press(s.Stage, "enter")
	if bugs != 2 {
		t.Errorf("%d faults of a press and a key", bugs)
	}
	s.tap(150, 230)
	if got := s.happened(); bugs != 2 || !strings.Contains(got, "two") {
		t.Errorf("it does not go on: %q, %d", got, bugs)
	}
}

func TestLosingAndGainingTheKeyboard(t *testing.T) {
	s := newScene(t)
	s.OnLost = func() { s.heard = append(s.heard, "lost") }
	s.OnGained = func() { s.heard = append(s.heard, "gained") }
	s.FocusLost()
	s.FocusGained()
	if got := s.happened(); got != "hold false,lost,gained" {
		t.Error(got)
	}
	s.TakeFocus()
	if c := fyne.CurrentApp().Driver().CanvasForObject(s.Stage); c.Focused() != s.Stage {
		t.Error("it does not take the keyboard that nobody has")
	}
	s.TypedShortcut(&fyne.ShortcutUndo{})
	s.TypedShortcut(&fyne.ShortcutCopy{})
	if got := s.happened(); got != "gained,Z" {
		t.Errorf("the keys for undo: %q", got)
	}
}

// What looks the same is not painted anew; what looks different is.
func TestRenew(t *testing.T) {
	s := newScene(t)
	picture := func() fyne.CanvasObject { return test.WidgetRenderer(s.Stage).Objects()[0] }
	hangs := picture()
	if s.Renew(); picture() != hangs {
		t.Error("painted anew though nothing has changed")
	}
	if s.Redraw(); picture() == hangs {
		t.Error("Redraw paints nothing")
	}
	hangs = picture()
	word := "one"
	s.View().Items[len(s.View().Items)-1] = figure.Text{S: word}
	if s.Renew(); picture() == hangs {
		t.Error("not painted though something looks different")
	}
}

// All that can be drawn looks as before.
func TestDrawingLooksAsBefore(t *testing.T) {
	test.NewTempApp(t)
	d := &ballottest.Diary{}
	d.Begin("view")
	nothing := func() {}
	for _, size := range []fyne.Size{{Width: 1366, Height: 768}, {Width: 1280, Height: 800}, {Width: 2400, Height: 768}} {
		v := stage.NewView("x", float64(size.Width), float64(size.Height), false)
		v.Sign(v.X0, 66)
		v.Secret(68, "Your answer is secret")
		v.Chevron(v.X0, 200, figure.Ink)
		v.Write(v.X0, 100+v.Drop(), stage.Read, figure.Ink2, "read")
		v.Bold(v.Right(), v.Foot(), stage.Read, figure.Ink, "bold")
		v.Para(v.X0, 300, figure.Text{Size: stage.Title}, v.Wrap(strings.Repeat("several words ", 12), stage.Title, false, 600, 3))
		v.Para(v.X0, 300, figure.Text{Size: stage.Hero}, []string{"one", "two"})
		for i, l := range []stage.Look{stage.Plain, stage.Blue, stage.Chosen, stage.Off, stage.Ghosted} {
			v.Button(v.X0+float64(i)*150, 500, 140, 60, stage.Say, "word", l, nothing)
			v.Button(v.X0+float64(i)*150, 570, 140, 60, stage.Say, "a word that is too long for it", l, nothing)
			v.Button(v.X0+float64(i)*150, 710, 100, 24, stage.Say, "a word too wide", l, nothing)
			v.Button(v.X0+float64(i)*150, 640, 140, 48, stage.Say, "one, two, three, four and so on to ten", l, nothing)
		}
		for i, on := range []bool{false, true} {
			v.Target(700, 100+float64(i)*80, 72, false, on, "7", nothing)
			v.Target(800, 100+float64(i)*80, 48, true, on, "10", nothing)
			v.Disc(900, 100+float64(i)*80, 11, on, figure.Accent)
			v.Sum(950, 100+float64(i)*80, on, figure.Ink)
		}
		v.Write(v.X0, 40, stage.Read, figure.Ink, v.Cut(strings.Repeat("cut ", 40), stage.Read, true, 300))
		d.NoteView(fmt.Sprintf("%.0f", size.Width), v)
	}
	s := newScene(t)
	for _, size := range []fyne.Size{{Width: 960, Height: 640}, {Width: 1366, Height: 768}, {Width: 800, Height: 640}, {Width: 2400, Height: 900}} {
		v := stage.NewPanel("x", s.Stage, float64(size.Width), float64(size.Height))
		v.Heading("Title", "3 of 12")
		v.Note("What the keys do", "")
		d.NoteView(fmt.Sprintf("bar-%.1f", v.Bar("Leave", nothing, "Clear", nothing, "Enter", stage.Blue, nothing)), v)
		v = stage.NewPanel("x", s.Stage, float64(size.Width), float64(size.Height))
		v.Note("What the keys do", strings.Repeat("this is wrong ", 14))
		d.NoteView(fmt.Sprintf("bar-%.1f", v.Bar("Leave", nothing, "", nothing, "", stage.Blue, nothing)), v)
		d.NoteView("over", stage.NewPanel("x", s.Stage, float64(size.Width), float64(size.Height)).Over(strings.Repeat("All is in. ", 9), "Back to the vote", nothing))
		d.NoteView("empty", stage.NewPanel("x", s.Stage, float64(size.Width), float64(size.Height)).Empty(strings.Repeat("No vote is open. ", 6), "Leave", nothing))
	}
	d.Compare(t)
}
