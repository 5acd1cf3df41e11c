package ballot

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/ui/ballot/stage"
	"github.com/upturn-workshop/upturn/workshop"
)

// strike presses a key without waiting for what the one before has done.
func strike(s *stage.Stage, k string) {
	ev := &fyne.KeyEvent{Name: ballottest.Key(k)}
	s.KeyDown(ev)
	s.TypedKey(ev)
	s.KeyUp(ev)
}

// The toolkit's own painter tells that a page is in the window, and nothing else does.
func TestAPageIsInTheWindowOncePainted(t *testing.T) {
	b := NewBooth(newRoom(t, ballottest.Settings{Step: "B1"}).deps())
	win := ballottest.Show(t, b.Content(), 640, 360)
	for range 2 {
		win.Canvas().Capture()
		if !b.stage.Painted() {
			t.Error("painted, and not noted")
		}
		if b.stage.Redraw(); b.stage.Painted() {
			t.Error("a page counts as painted once it is drawn")
		}
	}
}

// However a review is confirmed, that does nothing but have it painted until it was.
func TestConfirmTakesNothingUnseen(t *testing.T) {
	for _, blind := range []bool{false, true} {
		for name, confirm := range map[string]func(b *Booth){
			"the key":       func(b *Booth) { strike(b.stage, "enter") },
			"the other key": func(b *Booth) { b.Key(&fyne.KeyEvent{Name: fyne.KeyEnter}) },
			"a pointer":     func(b *Booth) { tapUnseen(b.stage) },
			"Tab, and the key": func(b *Booth) {
				for range b.stage.View().Hits {
					strike(b.stage, "tab")
				}
				strike(b.stage, "enter")
			},
		} {
			t.Run(fmt.Sprint(name, " blind ", blind), func(t *testing.T) {
				r := newRoom(t, ballottest.Settings{Step: "B1"})
				asked := 0
				d := r.deps()
				d.Repaint = func() { asked++ }
				b := r.boothOf(t, d)
				b.Blind = blind
				ballottest.Press(b.stage, "enter", "5", "enter")
				if !b.visit.Review() {
					t.Fatal("no review")
				}
				confirm(b)
				confirm(b)
				if r.Casts != 0 || asked == 0 || !b.InHand() {
					t.Fatalf("unseen: cast %d times, painting asked for %d times", r.Casts, asked)
				}
				b.stage.Redraw()
				ballottest.Paint(b.stage)
				if ballottest.Press(b.stage, "enter"); r.Casts != 1 {
					t.Error("what was painted cannot be confirmed")
				}
			})
		}
	}
}

// tapUnseen presses the last place of a page, which is what leads onward.
func tapUnseen(s *stage.Stage) {
	h, k := s.View().Hits[len(s.View().Hits)-1], s.View().Scale
	s.Tapped(&fyne.PointEvent{Position: fyne.NewPos(float32((h.X+h.W/2)*k), float32((h.Y+h.H/2)*k))})
}

// The marks of a failed ballot are in hand still; trying again waits for the page that
// says so.
func TestTryingAgainTakesNothingUnseen(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "B1"})
	b := r.booth(t)
	r.Store.Fail = workshop.Errorf(workshop.EFull, nil)
	ballottest.Press(b.stage, "enter", "5", "enter", "enter")
	if strike(b.stage, "enter"); r.Casts != 1 || b.screen != onFailed {
		t.Errorf("cast %d times", r.Casts)
	}
	if ballottest.Press(b.stage, "enter"); r.Casts != 2 {
		t.Error("what was painted cannot be tried again")
	}
}

// Whatever is struck at whatever pace, what goes into the box is what the last page that
// was painted showed: the review of this very ballot.
func TestWhatIsCastIsWhatWasPainted(t *testing.T) {
	rnd := rand.New(rand.NewPCG(13, 1))
	keys := []string{"1", "2", "3", "5", "7", "space", "enter", "enter", "enter", "enter", "back", "left", "tab", "x", "minus"}
	casts, kept := 0, 0
	for _, set := range []ballottest.Settings{{Step: "A2"}, {Step: "A4"}, {Step: "B1"}, {Step: "C6"}, {Step: "B1", Order: ballottest.Five}} {
		for _, blind := range []bool{false, true} {
			set.People = 500
			r := newRoom(t, set)
			b := r.booth(t)
			b.Blind = blind
			var shown workshop.Ballot // what the window shows, nil = no review
			see := func() {
				ballottest.Paint(b.stage)
				shown = nil
				if b.screen == onBallot && b.visit.Review() {
					shown = slices.Clone(b.visit.Ballot())
				}
			}
			b.deps.Cast = func(_ int, got workshop.Ballot, done func(error)) {
				if casts++; shown == nil || !slices.Equal(got, shown) {
					t.Errorf("%s, blind %v: %v is cast, and painted was %v", set.Step, blind, got, shown)
				}
				done(workshop.Errorf(workshop.EState, nil)) // which clears it
			}
			for range 3000 {
				complete := b.visit != nil && b.visit.Review() && !b.stage.Painted()
				before := casts
				k := keys[rnd.IntN(len(keys))]
				if strike(b.stage, k); complete && k == "enter" && casts == before {
					kept++
				}
				if rnd.IntN(2) == 0 {
					see()
				}
			}
		}
	}
	if casts < 50 || kept < 50 {
		t.Errorf("only %d ballots were cast and %d kept back", casts, kept)
	}
}
