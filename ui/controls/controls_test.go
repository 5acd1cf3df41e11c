package controls

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

func start(t *testing.T) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.AlwaysLight))
}

func key(n fyne.KeyName) *fyne.KeyEvent { return &fyne.KeyEvent{Name: n} }

func TestKeysPressButtons(t *testing.T) {
	for _, tt := range []struct {
		name fyne.KeyName
		want int
	}{
		{fyne.KeyReturn, 1}, {fyne.KeyEnter, 1}, {fyne.KeySpace, 1}, {fyne.KeyPageDown, 0}, {fyne.KeyEscape, 0},
	} {
		t.Run(string(tt.name), func(t *testing.T) {
			start(t)
			n := 0
			b := NewButton(Main, "Next", func() { n++ })
			b.TypedKey(key(tt.name))
			if n != tt.want {
				t.Errorf("pressed %d times, want %d", n, tt.want)
			}
		})
	}
}

func TestClickerKeysComeFirst(t *testing.T) {
	start(t)
	var seen []fyne.KeyName
	first := func(e *fyne.KeyEvent) bool {
		seen = append(seen, e.Name)
		return e.Name == fyne.KeyPageDown
	}
	changed := 0
	b := NewButton(Plain, "Blank", func() { changed++ })
	c := NewChoice([]string{"a", "b"}, 0, func(int) { changed++ })
	s := NewStepper(1, 9, 5, func(int) { changed++ })
	e := NewEntry("", nil)
	b.KeyFirst, c.KeyFirst, s.KeyFirst, e.KeyFirst = first, first, first, first
	for _, f := range []fyne.Focusable{b, c, s, e} {
		f.TypedKey(key(fyne.KeyPageDown))
	}
	if len(seen) != 4 || changed != 0 {
		t.Errorf("the clicker saw %v, controls changed %d times", seen, changed)
	}
}

// "?" asks for the keys wherever the focus is, and only once.
func TestSignsReachTheWindowFromAButton(t *testing.T) {
	start(t)
	b, other := NewButton(Plain, "Blank", nil), NewButton(Plain, "Freeze", nil)
	w := test.NewTempWindow(t, container.NewHBox(b, other))
	elsewhere := test.NewTempWindow(t, NewButton(Plain, "Home", nil))
	elsewhere.Canvas().SetOnTypedRune(func(rune) { t.Error("a sign reached another window") })
	typed := ""
	w.Canvas().SetOnTypedRune(func(r rune) { typed += string(r) })
	w.Canvas().Focus(b)
	test.TypeOnCanvas(w.Canvas(), "?")
	if typed != "?" {
		t.Errorf("the window was told %q", typed)
	}
}

func TestDisabledDoesNothing(t *testing.T) {
	start(t)
	n := 0
	b := NewButton(Main, "Next", func() { n++ })
	b.Disable()
	test.Tap(b)
	b.TypedKey(key(fyne.KeyReturn))
	s := NewStepper(1, 9, 5, func(int) { n++ })
	s.Disable()
	s.TypedKey(key(fyne.KeyUp))
	c := NewChoice([]string{"a", "b"}, 0, func(int) { n++ })
	c.Disable()
	c.TypedKey(key(fyne.KeyRight))
	if n != 0 {
		t.Errorf("disabled controls acted %d times", n)
	}
}

func TestTabGoesInOrder(t *testing.T) {
	start(t)
	a, b := NewButton(Plain, "a", nil), NewButton(Plain, "b", nil)
	off := NewButton(Plain, "off", nil)
	off.Disable()
	c := NewChoice([]string{"x", "y"}, 0, nil)
	w := test.NewTempWindow(t, Column(8, a, off, b, c))
	for _, want := range []fyne.Focusable{a, b, c} {
		w.Canvas().FocusNext()
		if got := w.Canvas().Focused(); got != want {
			t.Fatalf("the focus is on %v", got)
		}
	}
	if !c.Focused || b.Focused {
		t.Error("the focus line is not where the focus is")
	}
}

func TestChoice(t *testing.T) {
	for _, tt := range []struct {
		name string
		do   func(*Choice)
		want int
	}{
		{"click", func(c *Choice) { c.Tapped(&fyne.PointEvent{Position: fyne.NewPos(250, 10)}) }, 2},
		{"right", func(c *Choice) { c.TypedKey(key(fyne.KeyRight)) }, 1},
		{"left at the end stays", func(c *Choice) { c.TypedKey(key(fyne.KeyLeft)) }, 0},
		{"space goes round", func(c *Choice) {
			for range 3 {
				c.TypedKey(key(fyne.KeySpace))
			}
		}, 0},
		{"click beyond the edge", func(c *Choice) { c.Tapped(&fyne.PointEvent{Position: fyne.NewPos(999, 10)}) }, 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			start(t)
			told := 0
			c := NewChoice([]string{"60", "90", "180"}, 0, func(i int) { told = i })
			c.Resize(fyne.NewSize(300, 44))
			tt.do(c)
			if c.Chosen() != tt.want || told != tt.want {
				t.Errorf("chosen %d, told %d, want %d", c.Chosen(), told, tt.want)
			}
		})
	}
}

// A press on the number takes the keyboard, one on a sign does not: arrow keys go on
// leading the workshop.
func TestTheNumberItselfTakesTheKeyboard(t *testing.T) {
	start(t)
	s := NewStepper(1, 40, 12, nil)
	w := test.NewTempWindow(t, s)
	w.Resize(fyne.NewSize(240, 80))
	third := s.Size().Width / 3
	for i, want := range []bool{false, true, false} {
		w.Canvas().Unfocus()
		s.Tapped(&fyne.PointEvent{Position: fyne.NewPos(third*(float32(i)+0.5), 10)})
		if got := w.Canvas().Focused() == fyne.Focusable(s); got != want {
			t.Errorf("third %d: has the keyboard %t", i, got)
		}
	}
}

func TestStepper(t *testing.T) {
	for _, tt := range []struct {
		name string
		do   func(*Stepper)
		want int
	}{
		{"plus", func(s *Stepper) { s.Tapped(&fyne.PointEvent{Position: fyne.NewPos(180, 10)}) }, 13},
		{"minus", func(s *Stepper) { s.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, 10)}) }, 11},
		{"the number itself", func(s *Stepper) { s.Tapped(&fyne.PointEvent{Position: fyne.NewPos(100, 10)}) }, 12},
		{"arrow", func(s *Stepper) { s.TypedKey(key(fyne.KeyUp)) }, 13},
		{"typed", func(s *Stepper) { s.TypedRune('2'); s.TypedRune('5') }, 25},
		{"typed too large begins anew", func(s *Stepper) { s.TypedRune('9'); s.TypedRune('9') }, 9},
		{"the last digit taken back", func(s *Stepper) {
			s.TypedRune('2')
			s.TypedRune('5')
			s.TypedKey(key(fyne.KeyBackspace))
			s.TypedRune('7')
		}, 27},
		{"less than the least is the beginning of a number", func(s *Stepper) { s.SetRange(7, 40); s.TypedRune('1'); s.TypedRune('4') }, 14},
		{"less than the least", func(s *Stepper) { s.SetRange(7, 40); s.TypedRune('3') }, 12},
		{"letters do nothing", func(s *Stepper) { s.TypedRune('x') }, 12},
		{"stops at the top", func(s *Stepper) {
			for range 99 {
				s.TypedKey(key(fyne.KeyUp))
			}
		}, 40},
	} {
		t.Run(tt.name, func(t *testing.T) {
			start(t)
			told := 12
			s := NewStepper(1, 40, 12, func(v int) { told = v })
			s.Resize(fyne.NewSize(196, 44))
			tt.do(s)
			if s.Value() != tt.want || told != tt.want {
				t.Errorf("value %d, told %d, want %d", s.Value(), told, tt.want)
			}
		})
	}
}

func TestCheck(t *testing.T) {
	start(t)
	var told []bool
	c := NewCheckCard("Ten keys", "40 min", false, func(on bool) { told = append(told, on) })
	test.Tap(c)
	c.TypedKey(key(fyne.KeySpace))
	c.SetOn(true)
	if len(told) != 2 || !told[0] || told[1] || !c.On() {
		t.Errorf("told %v, on %v", told, c.On())
	}
}

func TestTextIsAskedForItsHeight(t *testing.T) {
	start(t)
	long := NewText(strings.Repeat("words and words ", 10), Style{Fit: Wrap})
	after := NewText("after", Style{})
	col := Column(8, long, after)
	test.NewTempWindow(t, col)
	col.Resize(fyne.NewSize(200, 400))
	if long.Size().Height < 5*long.LineHeight() {
		t.Errorf("the long text got %v", long.Size())
	}
	if y := after.Position().Y; y != long.Size().Height+8 {
		t.Errorf("the next text stands at %v below a text of %v", y, long.Size())
	}
	for _, o := range test.TempWidgetRenderer(t, long).Objects() {
		if w := o.MinSize().Width; w > 200 {
			t.Errorf("a line is %v wide", w)
		}
	}
}

// A style without a role means ink, when it is changed as when it is made; else
// the words would be there and could not be seen.
func TestStyleWithoutARoleIsInk(t *testing.T) {
	start(t)
	text := NewText("a", Style{Role: figure.Ink3})
	text.SetStyle(Style{Bold: true})
	if got := text.Style(); got.Role != figure.Ink || got.Size == 0 {
		t.Errorf("%+v", got)
	}
}

// Words beside a box that are longer than a column is wide take more lines of it, not more
// width: what stands below each other in a pane is not cut at the right.
func TestALongCheckLeavesAColumnItsWidth(t *testing.T) {
	start(t)
	c := NewCheck("Names of which the groups were told, and the titles of their meetings as they stand in the programme", false, nil)
	all := Column(8, c)
	pane := NewPane(all)
	w := test.NewTempWindow(t, pane)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(300, 200))
	if all.Size().Width > 300 || c.Size().Height < checkHeight+checkLine {
		t.Errorf("the column is %v, the box %v", all.Size(), c.Size())
	}
}

// The second line of a card may name what a group has written, and stays in the card.
func TestTheSecondLineOfACardStaysInIt(t *testing.T) {
	start(t)
	b := NewButton(Card, "A discussion", nil)
	b.Hint = strings.Repeat("After what somebody has asked ", 20)
	w := test.NewTempWindow(t, b)
	w.Resize(fyne.NewSize(400, 90))
	r := test.WidgetRenderer(b).(*buttonRenderer)
	if right := r.hint.Position().X + r.hint.MinSize().Width; right > b.Size().Width || r.hint.Text == "" {
		t.Errorf("%q goes to %g of %g", r.hint.Text, right, b.Size().Width)
	}
}
