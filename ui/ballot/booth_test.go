package ballot

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/workshop"
)

func TestConfirmOnce(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "B1"})
	r.Hold = true
	b := r.booth(t)
	ballottest.Press(b.stage, "enter", "5", "enter", "enter", "enter", "enter")
	if r.Casts != 1 {
		t.Fatalf("cast %d times", r.Casts)
	}
	if ballottest.Written(b.stage, r.T("ballot.recorded")) {
		t.Fatal("called recorded before the commit")
	}
	r.Deliver()
	ballottest.Press(b.stage, "enter", "enter")
	if r.Casts != 1 || r.Round().Cast != 1 {
		t.Errorf("cast %d times, %d in the box", r.Casts, r.Round().Cast)
	}
	if !ballottest.Written(b.stage, r.T("ballot.recorded")) {
		t.Error("the voter is not told")
	}
}

func TestHeldKeyCountsOnce(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "B1"})
	b := r.booth(t)
	ballottest.Press(b.stage, "enter", "5")
	enter := &fyne.KeyEvent{Name: fyne.KeyReturn}
	b.stage.KeyDown(enter)
	for range 20 {
		b.stage.TypedKey(enter)
	}
	if r.Casts != 0 || !b.visit.Review() {
		t.Error("a key held down ran past the review")
	}
}

func TestCleared(t *testing.T) {
	for _, tt := range []struct {
		name string
		do   func(r room, b *Booth)
	}{
		{"by Esc", func(_ room, b *Booth) { ballottest.Press(b.stage, "esc") }},
		{"by going back from the first page", func(_ room, b *Booth) { ballottest.Press(b.stage, "back") }},
		{"by losing the window", func(_ room, b *Booth) { b.Wipe() }},
		{"by nobody being there", func(r room, b *Booth) { r.Pass(76 * time.Second) }},
		{"by Esc on the review", func(_ room, b *Booth) { ballottest.Press(b.stage, "enter", "esc") }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := newRoom(t, ballottest.Settings{Step: "B1"})
			b := r.booth(t)
			ballottest.Press(b.stage, "enter", "5")
			held := ballottest.CellsOf(b)
			tt.do(r, b)
			if b.visit != nil || !held.Zero() {
				t.Error("the ballot is still in memory")
			}
			if r.Casts != 0 || r.Round().Used[0] {
				t.Error("the seat is not free")
			}
			if !ballottest.Written(b.stage, r.T("ballot.cleared")) || !ballottest.Written(b.stage, r.T("ballot.my_turn")) {
				t.Error("the curtain does not say so")
			}
			ballottest.Press(b.stage, "enter")
			if ballottest.Marked(b.stage) {
				t.Error("the next ballot is not fresh")
			}
		})
	}
}

func TestIdle(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "B1"})
	b := r.booth(t)
	ballottest.Press(b.stage, "enter", "5")
	r.Pass(59 * time.Second)
	ballottest.Press(b.stage, "6")
	r.Pass(59 * time.Second)
	if b.warn != 0 {
		t.Fatal("warned although somebody is there")
	}
	r.Pass(3 * time.Second)
	if b.warn == 0 || !ballottest.Written(b.stage, r.T("ballot.idle")) {
		t.Fatal("no warning")
	}
	ballottest.Press(b.stage, "1")
	ballottest.Press(b.stage, "enter", "enter")
	if got := ballottest.Marks(r.Tally()); got != "6" {
		t.Errorf("the key that answered the warning marked the ballot: %q", got)
	}
	r.Pass(time.Hour)
	if b.screen != onCurtain {
		t.Error("the curtain did not come back")
	}
}

func TestFailedCast(t *testing.T) {
	for _, code := range []workshop.Code{workshop.EFull, workshop.EIO, workshop.EMoved, workshop.EBusy} {
		t.Run(string(code), func(t *testing.T) {
			r := newRoom(t, ballottest.Settings{Step: "B1"})
			b := r.booth(t)
			r.Store.Fail = workshop.Errorf(code, nil)
			ballottest.Press(b.stage, "enter", "5", "enter", "enter")
			if !ballottest.Written(b.stage, strings.Fields(r.T("error." + string(code)))[0]) || !ballottest.Written(b.stage, r.T("ballot.not_recorded")) {
				t.Error("the sentence is missing")
			}
			if ballottest.Written(b.stage, r.T("ballot.recorded")) || r.Round().Cast != 0 || r.Round().Used[0] {
				t.Error("the seat is not free")
			}
			ballottest.Press(b.stage, "enter") // try again
			if got := ballottest.Marks(r.Tally()); got != "5" {
				t.Errorf("the second try cast %q", got)
			}
		})
	}
	t.Run("somebody else used the last seat", func(t *testing.T) {
		r := newRoom(t, ballottest.Settings{Step: "B1", People: 1})
		b := r.booth(t)
		ballottest.Press(b.stage, "enter", "5", "enter")
		if err := r.Session.CastFree(workshop.Ballot{3}); err != nil {
			t.Fatal(err)
		}
		ballottest.Press(b.stage, "enter")
		if ballottest.Written(b.stage, r.T("ballot.recorded")) || !ballottest.Written(b.stage, r.T("ballot.not_recorded")) {
			t.Error("a ballot that is not in the box was called recorded")
		}
		ballottest.Press(b.stage, "enter")
		if b.screen != onCurtain || r.Round().Cast != 1 {
			t.Error("the voter is stuck")
		}
	})
	t.Run("closed meanwhile", func(t *testing.T) {
		r := newRoom(t, ballottest.Settings{Step: "B1"})
		b := r.booth(t)
		ballottest.Press(b.stage, "enter", "5", "enter")
		if err := r.Session.Void(); err != nil {
			t.Fatal(err)
		}
		if b.visit != nil || !ballottest.Written(b.stage, r.T("ballot.no_vote")) {
			t.Error("a ballot of a vote that is over is still in hand")
		}
	})
}

func TestUnsureCommit(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "B1"})
	b := r.booth(t)
	d := r.deps()
	d.Cast = func(seat int, ballot workshop.Ballot, done func(error)) {
		if err := r.Session.Cast(seat, ballot); err != nil {
			done(err)
			return
		}
		done(workshop.Errorf(workshop.EUnsure, nil))
	}
	b.deps = d
	ballottest.Press(b.stage, "enter", "5", "enter", "enter")
	if !ballottest.Written(b.stage, r.T("ballot.recorded")) {
		t.Error("a ballot that is in the box was asked for again")
	}
}

func TestUnsureAndGone(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "B1"})
	b := r.booth(t)
	r.Store.Fail = workshop.Errorf(workshop.EUnsure, nil)
	ballottest.Press(b.stage, "enter", "5", "enter", "enter")
	if !ballottest.Written(b.stage, r.T("ballot.unsure")) {
		t.Error("an unknown outcome is called a known one")
	}
	ballottest.Press(b.stage, "esc")
	if ballottest.Written(b.stage, r.T("ballot.cleared")) {
		t.Error("the curtain claims to know that nothing was recorded")
	}
}

func TestLastVoter(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "B1", People: 3})
	b := r.booth(t)
	for range 3 {
		ballottest.Press(b.stage, "enter", "5", "enter", "enter")
		r.Pass(recordedFor)
	}
	if !ballottest.Written(b.stage, r.T("ballot.all_in")) {
		t.Fatal("nothing says that all have voted")
	}
	ballottest.Press(b.stage, "enter")
	if r.Left != 1 {
		t.Error("Enter does not lead back to the facilitator")
	}
}

func TestFacilitatorsWayOut(t *testing.T) {
	hold := func(b *Booth, down bool) {
		ev := &fyne.KeyEvent{Name: fyne.KeyF}
		if down {
			b.stage.KeyDown(ev)
			return
		}
		b.stage.KeyUp(ev)
	}
	t.Run("a short press stays", func(t *testing.T) {
		r := newRoom(t, ballottest.Settings{Step: "B1"})
		b := r.booth(t)
		hold(b, true)
		r.Pass(time.Second)
		hold(b, false)
		r.Pass(time.Minute)
		if r.Left != 0 {
			t.Error("left")
		}
	})
	t.Run("a long press leaves", func(t *testing.T) {
		r := newRoom(t, ballottest.Settings{Step: "B1"})
		b := r.booth(t)
		hold(b, true)
		r.Pass(holdFor)
		if r.Left != 1 {
			t.Error("stayed")
		}
	})
	t.Run("not from a ballot", func(t *testing.T) {
		r := newRoom(t, ballottest.Settings{Step: "B1"})
		b := r.booth(t)
		ballottest.Press(b.stage, "enter")
		hold(b, true)
		r.Pass(10 * time.Second)
		if r.Left != 0 {
			t.Error("left while somebody was voting")
		}
	})
	t.Run("with the pointer", func(t *testing.T) {
		r := newRoom(t, ballottest.Settings{Step: "B1"})
		b := r.booth(t)
		for _, h := range b.stage.View().Hits {
			if h.Hold {
				ev := &desktop.MouseEvent{}
				ev.Position = fyne.NewPos(float32(h.X+h.W/2), float32(h.Y+h.H/2))
				b.stage.MouseDown(ev)
				r.Pass(holdFor)
			}
		}
		if r.Left != 1 {
			t.Error("stayed")
		}
	})
}

func TestNames(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "B1", People: 4, Names: []string{"Aino", "", "Cecilia", "Daniel"}})
	b := r.booth(t)
	if !ballottest.Written(b.stage, "Aino") {
		t.Fatal("the curtain does not call the first person")
	}
	b.choose()
	ballottest.Press(b.stage, "tab", "tab", "tab", "enter") // Aino, Person 2, Cecilia
	if !ballottest.Written(b.stage, "Cecilia") || b.screen != onCurtain {
		t.Fatal("the curtain does not call the person who was chosen")
	}
	ballottest.Press(b.stage, "enter", "5", "enter", "enter")
	r.Pass(recordedFor)
	if used := fmt.Sprint(r.Round().Used); used != "[false false true false]" {
		t.Errorf("seats used: %s", used)
	}
	if !ballottest.Written(b.stage, "Daniel") {
		t.Error("the curtain does not call who comes next")
	}
	ballottest.Press(b.stage, "enter", "5", "enter", "enter")
	r.Pass(recordedFor)
	if !ballottest.Written(b.stage, "Aino") {
		t.Error("the curtain does not go round")
	}
	b.choose()
	if ballottest.Written(b.stage, "Cecilia") || !ballottest.Written(b.stage, r.T("ballot.person", "n", "2")) {
		t.Error("the list is not that of who has still to vote")
	}
}

func TestPointer(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "B1"})
	b := r.booth(t)
	ballottest.Press(b.stage, "enter")
	tap := func(i int) { ballottest.Tap(b.stage, i) }
	tap(7)                            // the number 7
	tap(len(b.stage.View().Hits) - 1) // next
	tap(len(b.stage.View().Hits) - 1) // confirm
	if got := ballottest.Marks(r.Tally()); got != "7" {
		t.Errorf("the ballot says %q", got)
	}
}

func TestFaultTellsNothing(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "B1"})
	b := r.booth(t)
	b.deps.Cast = func(int, workshop.Ballot, func(error)) { panic("fault") }
	ballottest.Press(b.stage, "enter", "5", "enter", "enter")
	if b.visit != nil || !ballottest.Written(b.stage, r.T("ballot.not_recorded")) {
		t.Error("the ballot is still in hand or nothing was said")
	}
	ballottest.Press(b.stage, "enter")
	if b.screen != onCurtain || r.Round().Used[0] {
		t.Error("the booth does not go on with a free seat")
	}
}

// While the curtain hangs nothing is painted, whatever the workshop's clock does;
// a ballot that comes in is told.
func TestCurtainIsStill(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "A2"})
	b := r.booth(t)
	picture := func() fyne.CanvasObject { return test.WidgetRenderer(b.stage).Objects()[0] }
	hangs := picture()
	for range 3 {
		b.Draw(r.Session.State())
	}
	if picture() != hangs {
		t.Error("the curtain was painted anew")
	}
	var low workshop.Ballot
	for _, c := range r.Round().Spec.Cells() {
		low = append(low, workshop.Mark(c.Lo))
	}
	if err := r.Session.CastFree(low); err != nil {
		t.Fatal(err)
	}
	if picture() == hangs {
		t.Error("the curtain does not tell of the ballot")
	}
}

// A commit failed and nothing of it is in the box; then people left and nobody else is
// expected. That the box takes no more ballots does not tell that ours is in it.
func TestUnsureAndNobodyElseExpected(t *testing.T) {
	names := []string{"Aino", "Eero", "Kaisa", "Matti"}
	r := newRoom(t, ballottest.Settings{Step: "B1", People: 4, Names: names})
	b := r.booth(t)
	for seat := 1; seat < 4; seat++ {
		if err := r.Session.Cast(seat, workshop.Ballot{3}); err != nil {
			t.Fatal(err)
		}
	}
	r.Store.Fail = workshop.Errorf(workshop.EUnsure, nil)
	ballottest.Press(b.stage, "enter", "5", "enter", "enter")
	r.Store.Fail = nil
	if err := r.Session.SetPeople(3); err != nil {
		t.Fatal(err)
	}
	ballottest.Press(b.stage, "enter")
	if r.Casts != 2 || ballottest.Written(b.stage, r.T("ballot.recorded")) {
		t.Errorf("after %d tries a ballot that is not in the box is called recorded", r.Casts)
	}
}

// The wall's window, which comes up with a projector, may take the keyboard for a moment;
// whoever keeps it does not find a ballot.
func TestTheWallMayTakeTheKeyboardForAMoment(t *testing.T) {
	for _, tt := range []struct {
		name       string
		away, back bool
		kept       bool
	}{
		{"the wall", true, true, true},
		{"the wall, which keeps it", true, false, false},
		{"another window", false, true, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := newRoom(t, ballottest.Settings{Step: "B1"})
			d := r.deps()
			d.Away = func() bool { return tt.away }
			b := r.boothOf(t, d)
			ballottest.Press(b.stage, "enter", "5")
			b.stage.FocusLost()
			r.Pass(time.Second)
			if tt.back {
				b.stage.FocusGained()
			}
			r.Pass(5 * time.Second)
			if b.InHand() != tt.kept {
				t.Errorf("the ballot is in hand: %v", b.InHand())
			}
		})
	}
}
