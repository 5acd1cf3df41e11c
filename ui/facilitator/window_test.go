package facilitator

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/facilitator/parts"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/workshop"
)

func TestWaitingAsks(t *testing.T) {
	open := func(t *testing.T, cast int) *room {
		r := newRoom(t, settings{})
		r.jump("A2")
		r.press("Next")
		r.vote(cast)
		if cast == 12 {
			r.press("Next")
		} else {
			test.Tap(r.win.body.dock.closeNow)
		}
		return r
	}
	t.Run("it says how many are missing", func(t *testing.T) {
		r := open(t, 7)
		if !r.win.side.asking.isOpen() || r.win.side.asking.text.Text() != "5 have not voted. Close anyway?" {
			t.Errorf("asks %v: %q", r.win.side.asking.isOpen(), r.win.side.asking.text.Text())
		}
	})
	t.Run("another press of the clicker closes nothing", func(t *testing.T) {
		r := open(t, 7)
		r.press("Next")
		r.press("Return") // the safe answer has the focus
		if _, ok := r.st().OpenRound(); !ok || r.win.side.asking.isOpen() {
			t.Errorf("open %v, still asks %v", ok, r.win.side.asking.isOpen())
		}
	})
	t.Run("escape means no", func(t *testing.T) {
		r := open(t, 7)
		r.press(fyne.KeyEscape)
		if _, ok := r.st().OpenRound(); !ok || r.win.side.asking.isOpen() || !r.win.side.next.Visible() {
			t.Error("escape did not put the question away")
		}
	})
	t.Run("yes closes, and shows nothing yet", func(t *testing.T) {
		r := open(t, 7)
		test.Tap(r.win.side.asking.yes)
		r.pump()
		if r.st().Pos.Phase != workshop.PhaseClosed || r.win.side.asking.isOpen() {
			t.Errorf("came to %s", r.st().Pos.Phase)
		}
	})
	t.Run("a vote that everybody cast closes unasked", func(t *testing.T) {
		r := open(t, 12)
		if r.st().Pos.Phase != workshop.PhaseClosed || len(r.errs) > 0 {
			t.Errorf("came to %s, errors %v", r.st().Pos.Phase, r.errs)
		}
	})
	t.Run("it counts along, and goes with the last ballot", func(t *testing.T) {
		r := open(t, 7)
		r.vote(11)
		if got := r.win.side.asking.text.Text(); got != "One person has not voted. Close anyway?" {
			t.Errorf("with one missing it asks %q", got)
		}
		r.vote(12)
		if r.win.side.asking.isOpen() || !r.win.side.next.Visible() || r.canvas.Focused() != nil {
			t.Error("it still asks although everybody has voted")
		}
		r.press("Next")
		if r.st().Pos.Phase != workshop.PhaseClosed {
			t.Errorf("came to %s", r.st().Pos.Phase)
		}
	})
}

// As long as somebody has not voted the blue button, and the clicker, lead to the
// box; a nervous press closes no vote. Closing has a link of its own.
func TestNextLeadsToTheBoxUntilAllHaveVoted(t *testing.T) {
	for _, way := range []workshop.Way{workshop.Paper, workshop.Booth, workshop.Cards} {
		t.Run(string(way), func(t *testing.T) {
			r := newRoom(t, settings{way: way})
			r.jump("practice")
			r.do(func(s *workshop.Session) error { return s.Open(way) })
			r.vote(7)
			d := r.win.body.dock
			if got, want := r.win.side.next.Text, r.win.b.t("enter."+string(way)); got != want {
				t.Errorf("Next says %q, want %q", got, want)
			}
			if d.enter.Visible() || !d.closeNow.Visible() {
				t.Errorf("the same button a second time: %v; a link to close: %v", d.enter.Visible(), d.closeNow.Visible())
			}
			r.press("Next")
			if way == workshop.Booth && r.booths != 1 || way != workshop.Booth && !r.win.over.isOpen() {
				t.Error("Next did not lead to the box")
			}
			if _, open := r.st().OpenRound(); !open || r.win.side.asking.isOpen() {
				t.Error("Next closes the vote, or asks to")
			}
			r.win.over.close()
			r.vote(12)
			if got, want := r.win.side.next.Text, r.win.b.t("next.close"); got != want {
				t.Errorf("with all votes Next says %q, want %q", got, want)
			}
		})
	}
}

// A page on which a question is typed stays when a clicker is pressed.
func TestNextLeavesAPageBeingWrittenAlone(t *testing.T) {
	r := newRoom(t, settings{})
	r.jump("B7")
	at := r.st().Pos
	r.win.openQuick()
	r.press("Next")
	r.win.Handle(keys.Next)
	r.pump()
	if !r.win.quick.isOpen() || r.st().Pos != at {
		t.Errorf("open %v, at %+v", r.win.quick.isOpen(), r.st().Pos)
	}
}

// While a vote is open the window must not tell more than how many have voted:
// whatever they answered, it looks the same.
func TestOpenVoteLooksTheSame(t *testing.T) {
	var looks [2][]string
	for i, mark := range []workshop.Mark{0, 1} {
		r := newRoom(t, settings{})
		r.jump("A2")
		r.press(fyne.KeyPageDown)
		round, _ := r.st().OpenRound()
		b := make(workshop.Ballot, len(round.Spec.Cells()))
		for c := range b {
			b[c] = mark
		}
		for n := range 7 {
			r.do(func(s *workshop.Session) error { return s.CastFree(b) })
			if got, want := r.win.body.dock.count.Text(), fmt.Sprintf("Voted: %d of 12", n+1); got != want {
				t.Errorf("the count says %q, want %q", got, want)
			}
		}
		for _, w := range writing(r.win.Content()) {
			looks[i] = append(looks[i], w.text)
		}
		for _, it := range r.win.side.wall.Scene().Items {
			looks[i] = append(looks[i], fmt.Sprintf("%+v", it))
		}
	}
	if !slices.Equal(looks[0], looks[1]) {
		t.Error("the window looks different for different answers")
	}
}

func TestVoidAsks(t *testing.T) {
	r := newRoom(t, settings{})
	r.jump("A2")
	r.press("Next")
	r.vote(3)
	test.Tap(r.win.body.dock.void)
	r.pump()
	if _, ok := r.st().OpenRound(); !ok {
		t.Fatal("the vote was destroyed unasked")
	}
	test.Tap(r.win.side.asking.yes)
	r.pump()
	if _, ok := r.st().OpenRound(); ok || r.st().Pos.Phase != workshop.PhaseAsk {
		t.Error("the vote is still there")
	}
}

func TestNoFieldWaitsWithTheFocus(t *testing.T) {
	r := newRoom(t, settings{})
	r.visit(func(st workshop.State) {
		if _, field := r.canvas.Focused().(*parts.Field); field {
			t.Errorf("%s %s waits with a blinking cursor", st.Now().ID, st.Pos.Phase)
		}
	})
	for _, from := range []string{"B2", "B5", "B7"} {
		r.jump(from)
		r.work()
		switch w := r.win.body.work.(type) {
		case *collect:
			r.canvas.Focus(w.entry)
		case *actions:
			r.canvas.Focus(w.fields[0])
		case *tiles:
			r.canvas.Focus(w.fields[0])
		default:
			t.Fatalf("%s has no work", from)
		}
		if r.canvas.Focused() == nil {
			t.Fatalf("%s takes no focus", from)
		}
		r.jump("A1")
		if r.canvas.Focused() != nil {
			t.Errorf("after %s %T keeps the focus", from, r.canvas.Focused())
		}
	}
}

func TestClockDrawsTheClockOnly(t *testing.T) {
	r := newRoom(t, settings{})
	r.jump("A1")
	notes := r.win.body.notes.flow.Objects[0]
	r.second(50)
	r.win.Handle(keys.Escape)
	r.second(30)
	if got := r.win.body.head.clock.Text(); got != "1:20" {
		t.Errorf("the clock shows %s", got)
	}
	if got := r.win.body.head.share; got < 0.26 || got > 0.27 {
		t.Errorf("the bar stands at %v of five minutes", got)
	}
	if r.win.body.notes.flow.Objects[0] != notes {
		t.Error("the clock made the notes anew")
	}
	found := false
	for _, row := range r.win.agenda.rows[:r.win.agenda.shown] {
		found = found || row.Row().Now && row.Minutes() == "1 of 5"
	}
	if !found {
		t.Error("the agenda does not count the minutes")
	}
}

func TestErrorGoesWithTheNextCommand(t *testing.T) {
	r := newRoom(t, settings{})
	r.win.ShowError(workshop.Errorf(workshop.EFull, nil))
	if got, want := r.win.body.fault.Text(), r.win.b.Words.Error(workshop.Errorf(workshop.EFull, nil)); got != want {
		t.Errorf("shows %q, want %q", got, want)
	}
	r.press(fyne.KeyPageDown)
	if r.win.body.fault.Text() != "" {
		t.Error("the error stays")
	}
	r.store.Fail = workshop.Errorf(workshop.EFull, nil)
	r.press(fyne.KeyPageDown)
	if r.win.body.fault.Text() == "" {
		t.Error("a failed command says nothing")
	}
}

func TestAgendaJumps(t *testing.T) {
	r := newRoom(t, settings{})
	for _, row := range r.win.agenda.rows[:r.win.agenda.shown] {
		if row.Row().Part == "B" {
			r.canvas.Focus(row)
			r.press(fyne.KeyReturn)
		}
	}
	if got := r.st().Now().ID; got != "B1" {
		t.Errorf("the row of exercise B led to %s", got)
	}
}

func TestSmallPictureIsTheWall(t *testing.T) {
	r := newRoom(t, settings{})
	r.visit(func(st workshop.State) {
		want := r.win.b.Wall.Scene(st, pageSize, 1)
		if got := r.win.side.wall.Scene(); got.Alt != want.Alt || len(got.Items) != len(want.Items) {
			t.Errorf("%s %s: the small picture is not the wall", st.Now().ID, st.Pos.Phase)
		}
	})
}

func TestEndMakesTheSheet(t *testing.T) {
	r := newRoom(t, settings{})
	r.jump("close")
	r.press(fyne.KeyPageDown)
	if r.sheets != 0 {
		t.Error("goodbye comes before the sheet")
	}
	r.press(fyne.KeyPageDown)
	if r.sheets != 1 || len(r.errs) > 0 {
		t.Errorf("sheets %d, errors %v", r.sheets, r.errs)
	}
}

func TestMarks(t *testing.T) {
	r := newRoom(t, settings{rehearsal: true})
	if r.win.agenda.mark.Text() != "REHEARSAL" {
		t.Error("a rehearsal is not marked")
	}
	r = newRoom(t, settings{})
	if r.win.agenda.mark.Text() != "" {
		t.Error("a real workshop is marked")
	}
}
