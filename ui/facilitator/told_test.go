package facilitator

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/script"
)

// The pointer over a row of the picture brings its exact numbers, and leaving it
// takes them away.
func TestNumbersOfARow(t *testing.T) {
	r := newRoom(t, settings{})
	seen := map[string]bool{}
	r.visit(func(st workshop.State) {
		if st.Pos.Phase != workshop.PhaseResult || seen[st.Now().ID] {
			return
		}
		seen[st.Now().ID] = true
		s := r.win.side
		hits := s.wall.Scene().Hits
		if st.Now().ID == "A5" && len(hits) != 4 {
			t.Errorf("A5 tells about %d rows", len(hits))
		}
		for _, h := range hits {
			scale := s.wall.Size().Width / float32(pageSize.W)
			at := fyne.NewPos(float32(h.X+h.W/2)*scale, float32(h.Y+h.H/2)*scale)
			s.wall.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
			if !s.told.Content.Visible() || s.told.Text() != h.Text {
				t.Fatalf("%s: told %q, want %q", st.Now().ID, s.told.Text(), h.Text)
			}
			if got, want := s.told.Content.Size().Height, s.told.Height(s.told.Content.Size().Width); got < want {
				t.Errorf("%s: the card is %v high, its text needs %v", st.Now().ID, got, want)
			}
		}
		if st.Now().ID == "A5" {
			if !strings.Contains(s.told.Text(), "median") {
				t.Errorf("no numbers in %q", s.told.Text())
			}
			r.shot("told-A5")
		}
		s.wall.MouseOut()
		if s.told.Content.Visible() {
			t.Fatal("the numbers stay when the pointer has left")
		}
	})
	for _, id := range []string{"A2", "A5", "A6", "A7", "B1", "B3", "B4", "B6", "C4", "C6"} {
		if !seen[id] {
			t.Errorf("%s was never shown", id)
		}
	}
}

// Tab leads to the small wall, Up and Down walk its rows, and all that a clicker
// sends still leads on.
func TestKeysTellTheNumbersOfARow(t *testing.T) {
	r := newRoom(t, settings{})
	seen := false
	r.visit(func(st workshop.State) {
		if st.Now().ID != "A5" || st.Pos.Phase != workshop.PhaseResult || st.Pos.Page != 0 || seen {
			return
		}
		seen = true
		s := r.win.side
		hits := s.wall.Scene().Hits
		r.canvas.Unfocus()
		for range 40 {
			if r.canvas.(interface{ FocusNext() }).FocusNext(); r.canvas.Focused() == s.reader {
				break
			}
		}
		if r.canvas.Focused() != s.reader {
			t.Fatal("Tab does not reach the small wall")
		}
		at := r.st().Pos
		told := func(want string) {
			t.Helper()
			if r.st().Pos != at {
				t.Fatalf("looking up a row moved the workshop to %+v", r.st().Pos)
			}
			if got := s.told.Text(); got != want || s.told.Content.Visible() != (want != "") {
				t.Errorf("told %q, want %q", got, want)
			}
		}
		told(hits[0].Text)
		for _, press := range []struct {
			key fyne.KeyName
			row int
		}{{fyne.KeyDown, 1}, {fyne.KeyDown, 2}, {fyne.KeyUp, 1}, {fyne.KeyEnd, 3}, {fyne.KeyDown, 3}, {fyne.KeyHome, 0}, {fyne.KeyUp, 0}} {
			r.press(press.key)
			told(hits[press.row].Text)
		}
		r.press(fyne.KeyDown)
		if box, size, ok := s.wall.RowBox(); !ok || size.Height < 20 || box.Y < 20 {
			t.Errorf("the row is marked at %v, %v, %v", box, size, ok)
		}
		r.shot("keys-A5")
		for _, dark := range []bool{true, false} {
			r.win.SetDark(dark)
			frame := test.WidgetRenderer(s.reader).Objects()[0].(*canvas.Rectangle)
			if want := theme.Color(figure.Accent, dark); frame.StrokeColor != want || frame.Hidden {
				t.Errorf("on a wall that is dark %v the row is framed in %v, want %v", dark, frame.StrokeColor, want)
			}
		}
		for _, k := range []fyne.KeyName{fyne.KeyEscape, fyne.KeyN} {
			r.press(k)
			if r.canvas.Focused() != nil || s.told.Content.Visible() {
				t.Errorf("%s does not leave the rows", k)
			}
			r.press(fyne.KeyN)
			told(hits[0].Text)
		}
	})
	if !seen {
		t.Fatal("A5 was never shown")
	}
}

// What a clicker sends leads on from the rows as from everywhere.
func TestClickerLeadsOnFromTheRows(t *testing.T) {
	r := newRoom(t, settings{})
	r.jump("A2")
	r.press(fyne.KeyPageDown)
	r.vote(12)
	for range 3 {
		if r.st().Pos.Phase != workshop.PhaseResult {
			r.press(fyne.KeyPageDown)
		}
	}
	s := r.win.side
	if r.st().Pos.Phase != workshop.PhaseResult || !s.reader.Visible() {
		t.Fatalf("no result: %+v", r.st().Pos)
	}
	r.canvas.Focus(s.reader)
	step := r.st().Pos.Step
	s.reader.TypedRune('?')
	if len(r.other) != 1 || r.other[0] != keys.Help {
		t.Errorf("? became %v", r.other)
	}
	r.press(fyne.KeyB)
	if !r.st().Blank {
		t.Error("B does not darken the wall")
	}
	r.press(fyne.KeyB)
	for i, k := range []fyne.KeyName{fyne.KeyPageDown, fyne.KeyRight} {
		r.press(k)
		if r.st().Pos.Step != step+1 {
			t.Errorf("key %d leaves the workshop at step %d", i, r.st().Pos.Step)
		}
		if r.canvas.Focused() != nil || s.told.Content.Visible() {
			t.Error("the rows keep the keys on the next step")
		}
		r.do(func(x *workshop.Session) error { return x.Jump(step) })
		for range 3 {
			if r.st().Pos.Phase != workshop.PhaseResult {
				r.press(fyne.KeyPageDown)
			}
		}
		r.canvas.Focus(s.reader)
	}
}

// A page without rows takes no focus.
func TestNoRowsNoFocus(t *testing.T) {
	r := newRoom(t, settings{})
	for range 60 {
		r.canvas.(interface{ FocusNext() }).FocusNext()
		if r.canvas.Focused() == r.win.side.reader {
			t.Fatal("Tab stops at a picture without rows")
		}
	}
}

// The notes tell of what is on the page of the wall, whoever turned it.
func TestNotesFollowThePageOfTheWall(t *testing.T) {
	r := newRoom(t, settings{})
	r.jump("A2")
	r.do(func(s *workshop.Session) error { return s.Open(workshop.Cards) })
	seen := map[string]bool{}
	for page := range r.win.b.Wall.Pages(r.st()) {
		r.do(func(s *workshop.Session) error { return s.ShowPage(page) })
		about := script.Of(r.st(), r.win.b.Lang, r.win.b.Words).About
		for _, want := range about {
			seen[want] = true
			if !slices.ContainsFunc(r.win.body.notes.blocks, func(b block) bool { return b.text.Text() == want }) {
				t.Errorf("page %d: nothing says %q", page, want)
			}
		}
	}
	if len(seen) < 2 {
		t.Errorf("the pages have %d notes of their own", len(seen))
	}
}
