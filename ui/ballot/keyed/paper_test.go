package keyed

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/workshop"
)

// The button does what the key does: it shows the figures, and covers them.
func TestCoverButton(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "A4", Way: workshop.Paper})
	d, cover := r.deps(), &sight{shared: true}
	d.Cover = cover
	p, _ := r.paperOf(t, d)
	button := len(p.stage.View().Hits) - 1
	if ballottest.Tap(p.stage, button); !cover.lifted || p.deps.covered() {
		t.Error("the figures stay covered")
	}
	if ballottest.Tap(p.stage, len(p.stage.View().Hits)-1); cover.lifted || !p.deps.covered() {
		t.Error("they are not covered again")
	}
}

// Escape clears a ballot that is begun, and leaves where there is none.
func TestEscape(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "A4", Way: workshop.Paper})
	p, _ := r.paper(t)
	ballottest.Press(p.stage, "2", "9")
	if !p.Unsent() || p.message() != r.T("ballot.paper.range") {
		t.Fatal("nothing is begun, or nobody is warned")
	}
	if ballottest.Press(p.stage, "esc"); p.Unsent() || r.Left != 0 || p.message() != "" {
		t.Error("the ballot is not cleared, or the warning stays")
	}
	if ballottest.Press(p.stage, "esc"); r.Left != 1 {
		t.Error("Escape on an empty ballot stays")
	}
	ballottest.Press(p.stage, "2")
	if p.Wipe(); p.Unsent() {
		t.Error("Wipe keeps the ballot")
	}
}

// What the panel says: that a ballot is on its way, that it is in, what is wrong.
func TestWhatThePanelSays(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "B1", Way: workshop.Paper})
	p, _ := r.paper(t)
	says := func(key string) bool { return p.message() == r.T("ballot.paper."+key) }
	r.Hold = true
	ballottest.Press(p.stage, "7", "enter")
	if !says("recording") {
		t.Error("on its way it says", p.message())
	}
	p.Wipe()
	p.Draw(r.Session.State())
	if !p.sending || !p.begun() {
		t.Error("a ballot on its way was wiped")
	}
	if r.Deliver(); !says("recorded") || !ballottest.Written(p.stage, p.message()) {
		t.Error("recorded it says", p.message())
	}
	if ballottest.Press(p.stage, "left"); p.message() != "" {
		t.Error("after another key it says", p.message())
	}
	ballottest.Press(p.stage, "3", "enter")
	r.Store.Fail = workshop.Errorf(workshop.EFull, nil)
	r.Deliver()
	if p.message() != r.T("error.full") {
		t.Error("refused it says", p.message())
	}
	if ballottest.Press(p.stage, "left"); p.message() != "" {
		t.Error("after another key it says", p.message())
	}
	ballottest.Press(p.stage, "enter", "x", "x")
	if p.leave(); r.Left != 1 {
		t.Error("it does not leave")
	}
	if r.Deliver(); p.begun() || says("recorded") {
		t.Error("a ballot that came in after leaving is told of")
	}
}

// A press goes where it points, and takes the warning away; not while a ballot is on
// its way.
func TestAPressOnAPlace(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "A4", Way: workshop.Paper})
	p, _ := r.paper(t)
	ballottest.Press(p.stage, "9")
	ballottest.Tap(p.stage, 3)
	if !p.entry.Here(3, false) || p.message() != "" {
		t.Error("it does not go there, or still warns:", p.message())
	}
	ballottest.Tap(p.stage, 0)
	ballottest.Press(p.stage, "1", "2", "3", "4", "5", "6", "7")
	r.Hold = true
	ballottest.Press(p.stage, "1", "enter")
	ballottest.Tap(p.stage, 2)
	if p.entry.Here(2, false) {
		t.Error("it goes there while the ballot is on its way")
	}
	r.Deliver()
}

// As many keys wait as a hand types; more are lost.
func TestHowManyKeysWait(t *testing.T) {
	var a typedAhead
	for range waitMost + 5 {
		a.wait(fyne.Key1)
	}
	if len(a) != 64 || cap(a) != 64 {
		t.Errorf("%d wait in room for %d", len(a), cap(a))
	}
	held := a[:]
	if a.drop(); a != nil || held[0] != "" || held[63] != "" {
		t.Error("what was dropped is still there")
	}
	a.wait(fyne.Key2)
	if got := a.take(); len(got) != 1 || got[0] != fyne.Key2 || a != nil {
		t.Errorf("took %v, %v left", got, a)
	}
}

// A vote that is opened anew begins with an empty ballot; a redraw keeps the one in hand.
func TestPaperBeginsAnew(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "A4", Way: workshop.Paper})
	p, _ := r.paper(t)
	ballottest.Press(p.stage, "2")
	if p.Draw(r.Session.State()); !p.begun() {
		t.Error("a redraw clears the ballot")
	}
	if err := r.Session.Void(); err != nil {
		t.Fatal(err)
	}
	if p.begun() || p.Unsent() || !ballottest.Written(p.stage, r.T("ballot.paper.none")) {
		t.Error("a ballot of a vote that is over is in hand")
	}
	if ballottest.Press(p.stage, "enter"); r.Left != 1 {
		t.Error("Enter does not leave where no vote is open")
	}
	if err := r.Session.Open(workshop.Paper); err != nil {
		t.Fatal(err)
	}
	if p.entry == nil || p.begun() {
		t.Error("the new vote has no empty ballot")
	}
	p.deps.Leave = nil
	p.leave() // nobody to go back to is no fault
}

// A fault in the panel is told, the ballot in hand is gone, and the next one can be keyed in.
func TestAFaultIsTold(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "B1", Way: workshop.Paper})
	p, _ := r.paper(t)
	cast := p.deps.Cast
	p.deps.Cast = func([]workshop.Ballot, func(error)) { panic("fault") }
	ballottest.Press(p.stage, "7", "enter")
	if said := r.T("error.bug"); p.Unsent() || p.message() == "" || !strings.Contains(said, p.message()) && !strings.Contains(p.message(), said) {
		t.Errorf("it says %q", p.message())
	}
	p.deps.Cast = cast
	if ballottest.Press(p.stage, "7", "enter"); r.Round().Cast != 1 {
		t.Error("the panel is stuck")
	}
}

// The facilitator's own keys work while a panel is open, those of both panels.
func TestTheFacilitatorsKeysComeFirst(t *testing.T) {
	for _, way := range []workshop.Way{workshop.Paper, workshop.Cards} {
		r := newRoom(t, ballottest.Settings{Step: "A2", Way: way})
		var seen []fyne.KeyName
		d := r.deps()
		d.First = func(k fyne.KeyName) bool { seen = append(seen, k); return k == fyne.KeyF5 }
		if way == workshop.Paper {
			p, _ := r.paperOf(t, d)
			ballottest.Press(p.stage, "F5", "1")
		} else {
			c, _ := r.cardsOf(t, d)
			ballottest.Press(c.stage, "F5", "1")
		}
		if !slices.Equal(seen, []fyne.KeyName{fyne.KeyF5, fyne.Key1}) {
			t.Errorf("%s: the facilitator's window saw %q", way, seen)
		}
	}
}
