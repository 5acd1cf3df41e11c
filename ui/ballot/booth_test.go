package ballot

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/upturn-workshop/upturn/workshop"
)

// round is the open or the counted round of a room.
func (r *room) round() workshop.Round {
	rounds := r.session.State().Rounds
	if len(rounds) == 0 {
		r.t.Fatal("no round")
	}
	return rounds[len(rounds)-1]
}

// company is how many ballots of lowest marks are added before a round is
// counted: what too few have answered is never counted.
const company = workshop.MinView

// tally closes the round, which has one ballot, and gives its counts without
// the company's.
func (r *room) tally() workshop.Tally {
	r.t.Helper()
	round := r.round()
	if round.Cast != 1 {
		r.t.Fatalf("%d ballots are in the box, want 1", round.Cast)
	}
	var low workshop.Ballot
	for i, c := range round.Spec.Cells() {
		m := c.Lo
		if round.Spec.Questions[c.Question].Kind == workshop.Ranking {
			m = i + 1 // the order of the ballot
		}
		low = append(low, workshop.Mark(m))
	}
	for range company {
		if err := r.session.CastFree(low); err != nil {
			r.t.Fatal(err)
		}
	}
	t, err := r.store.CloseRound(round.ID)
	if err != nil {
		r.t.Fatal(err)
	}
	for i, c := range t.Counts {
		c.N[int(low[i])-c.Lo] -= company
	}
	return t
}

// marks writes what the one ballot of a tally says as a row of marks, "-" for
// can't say and "." for not asked.
func marks(t workshop.Tally) string {
	var out []string
	for _, c := range t.Counts {
		word := "."
		if c.CantSay > 0 {
			word = "-"
		}
		for i, n := range c.N {
			if n > 0 {
				word = fmt.Sprint(c.Lo + i)
			}
		}
		out = append(out, word)
	}
	return strings.Join(out, " ")
}

func keys(s string) []string { return strings.Fields(s) }

func TestConfirmOnce(t *testing.T) {
	r := newRoom(t, settings{step: "B2"})
	r.hold = true
	b := r.booth()
	press(b.stage, "enter", "5", "enter", "enter", "enter", "enter")
	if r.casts != 1 {
		t.Fatalf("cast %d times", r.casts)
	}
	if written(b.stage, r.T("ballot.recorded")) {
		t.Fatal("called recorded before the commit")
	}
	r.deliver()
	press(b.stage, "enter", "enter")
	if r.casts != 1 || r.round().Cast != 1 {
		t.Errorf("cast %d times, %d in the box", r.casts, r.round().Cast)
	}
	if !written(b.stage, r.T("ballot.recorded")) {
		t.Error("the voter is not told")
	}
}

func TestHeldKeyCountsOnce(t *testing.T) {
	r := newRoom(t, settings{step: "B2"})
	b := r.booth()
	press(b.stage, "enter", "5")
	enter := &fyne.KeyEvent{Name: fyne.KeyReturn}
	b.stage.KeyDown(enter)
	for range 20 {
		b.stage.TypedKey(enter)
	}
	if r.casts != 0 || !b.visit.review() {
		t.Error("a key held down ran past the review")
	}
}

func TestCleared(t *testing.T) {
	for _, tt := range []struct {
		name string
		do   func(r *room, b *Booth)
	}{
		{"by Esc", func(_ *room, b *Booth) { press(b.stage, "esc") }},
		{"by going back from the first page", func(_ *room, b *Booth) { press(b.stage, "back") }},
		{"by losing the window", func(_ *room, b *Booth) { b.Wipe() }},
		{"by nobody being there", func(r *room, b *Booth) { r.pass(76 * time.Second) }},
		{"by Esc on the review", func(_ *room, b *Booth) { press(b.stage, "enter", "esc") }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := newRoom(t, settings{step: "B2"})
			b := r.booth()
			press(b.stage, "enter", "5")
			held := b.visit.marks
			tt.do(r, b)
			if b.visit != nil || held[0] != 0 {
				t.Error("the ballot is still in memory")
			}
			if r.casts != 0 || r.round().Used[0] {
				t.Error("the seat is not free")
			}
			if !written(b.stage, r.T("ballot.cleared")) || !written(b.stage, r.T("ballot.my_turn")) {
				t.Error("the curtain does not say so")
			}
			press(b.stage, "enter")
			if marked(b.stage) {
				t.Error("the next ballot is not fresh")
			}
		})
	}
}

func TestIdle(t *testing.T) {
	r := newRoom(t, settings{step: "B2"})
	b := r.booth()
	press(b.stage, "enter", "5")
	r.pass(59 * time.Second)
	press(b.stage, "6")
	r.pass(59 * time.Second)
	if b.warn != 0 {
		t.Fatal("warned although somebody is there")
	}
	r.pass(3 * time.Second)
	if b.warn == 0 || !written(b.stage, r.T("ballot.idle")) {
		t.Fatal("no warning")
	}
	press(b.stage, "1")
	press(b.stage, "enter", "enter")
	if got := marks(r.tally()); got != "6" {
		t.Errorf("the key that answered the warning marked the ballot: %q", got)
	}
	r.pass(time.Hour)
	if b.screen != onCurtain {
		t.Error("the curtain did not come back")
	}
}

func TestFailedCast(t *testing.T) {
	for _, code := range []workshop.Code{workshop.EFull, workshop.EIO, workshop.EMoved, workshop.EBusy} {
		t.Run(string(code), func(t *testing.T) {
			r := newRoom(t, settings{step: "B2"})
			b := r.booth()
			r.store.Fail = workshop.Errorf(code, nil)
			press(b.stage, "enter", "5", "enter", "enter")
			if !written(b.stage, strings.Fields(r.T("error." + string(code)))[0]) || !written(b.stage, r.T("ballot.not_recorded")) {
				t.Error("the sentence is missing")
			}
			if written(b.stage, r.T("ballot.recorded")) || r.round().Cast != 0 || r.round().Used[0] {
				t.Error("the seat is not free")
			}
			press(b.stage, "enter") // try again
			if got := marks(r.tally()); got != "5" {
				t.Errorf("the second try cast %q", got)
			}
		})
	}
	t.Run("somebody else used the last seat", func(t *testing.T) {
		r := newRoom(t, settings{step: "B2", people: 1})
		b := r.booth()
		press(b.stage, "enter", "5", "enter")
		if err := r.session.CastFree(workshop.Ballot{3}); err != nil {
			t.Fatal(err)
		}
		press(b.stage, "enter")
		if written(b.stage, r.T("ballot.recorded")) || !written(b.stage, r.T("ballot.not_recorded")) {
			t.Error("a ballot that is not in the box was called recorded")
		}
		press(b.stage, "enter")
		if b.screen != onCurtain || r.round().Cast != 1 {
			t.Error("the voter is stuck")
		}
	})
	t.Run("closed meanwhile", func(t *testing.T) {
		r := newRoom(t, settings{step: "B2"})
		b := r.booth()
		press(b.stage, "enter", "5", "enter")
		if err := r.session.Void(); err != nil {
			t.Fatal(err)
		}
		if b.visit != nil || !written(b.stage, r.T("ballot.no_vote")) {
			t.Error("a ballot of a vote that is over is still in hand")
		}
	})
}

func TestUnsureCommit(t *testing.T) {
	r := newRoom(t, settings{step: "B2"})
	b := r.booth()
	d := r.deps()
	d.Cast = func(seat int, ballot workshop.Ballot, done func(error)) {
		if err := r.session.Cast(seat, ballot); err != nil {
			done(err)
			return
		}
		done(workshop.Errorf(workshop.EUnsure, nil))
	}
	b.deps = d
	press(b.stage, "enter", "5", "enter", "enter")
	if !written(b.stage, r.T("ballot.recorded")) {
		t.Error("a ballot that is in the box was asked for again")
	}
}

func TestUnsureAndGone(t *testing.T) {
	r := newRoom(t, settings{step: "B2"})
	b := r.booth()
	r.store.Fail = workshop.Errorf(workshop.EUnsure, nil)
	press(b.stage, "enter", "5", "enter", "enter")
	if !written(b.stage, r.T("ballot.unsure")) {
		t.Error("an unknown outcome is called a known one")
	}
	press(b.stage, "esc")
	if written(b.stage, r.T("ballot.cleared")) {
		t.Error("the curtain claims to know that nothing was recorded")
	}
}

func TestLastVoter(t *testing.T) {
	r := newRoom(t, settings{step: "B2", people: 3})
	b := r.booth()
	for range 3 {
		press(b.stage, "enter", "5", "enter", "enter")
		r.pass(recordedFor)
	}
	if !written(b.stage, r.T("ballot.all_in")) {
		t.Fatal("nothing says that all have voted")
	}
	press(b.stage, "enter")
	if r.left != 1 {
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
		r := newRoom(t, settings{step: "B2"})
		b := r.booth()
		hold(b, true)
		r.pass(time.Second)
		hold(b, false)
		r.pass(time.Minute)
		if r.left != 0 {
			t.Error("left")
		}
	})
	t.Run("a long press leaves", func(t *testing.T) {
		r := newRoom(t, settings{step: "B2"})
		b := r.booth()
		hold(b, true)
		r.pass(holdFor)
		if r.left != 1 {
			t.Error("stayed")
		}
	})
	t.Run("not from a ballot", func(t *testing.T) {
		r := newRoom(t, settings{step: "B2"})
		b := r.booth()
		press(b.stage, "enter")
		hold(b, true)
		r.pass(10 * time.Second)
		if r.left != 0 {
			t.Error("left while somebody was voting")
		}
	})
	t.Run("with the pointer", func(t *testing.T) {
		r := newRoom(t, settings{step: "B2"})
		b := r.booth()
		for _, h := range b.stage.view.hits {
			if h.hold {
				ev := &desktop.MouseEvent{}
				ev.Position = fyne.NewPos(float32(h.x+h.w/2), float32(h.y+h.h/2))
				b.stage.MouseDown(ev)
				r.pass(holdFor)
			}
		}
		if r.left != 1 {
			t.Error("stayed")
		}
	})
}

func TestNames(t *testing.T) {
	r := newRoom(t, settings{step: "B2", people: 4, names: []string{"Aino", "", "Cecilia", "Daniel"}})
	b := r.booth()
	if !written(b.stage, "Aino") {
		t.Fatal("the curtain does not call the first person")
	}
	b.choose()
	press(b.stage, "tab", "tab", "tab", "enter") // Aino, Person 2, Cecilia
	if !written(b.stage, "Cecilia") || b.screen != onCurtain {
		t.Fatal("the curtain does not call the person who was chosen")
	}
	press(b.stage, "enter", "5", "enter", "enter")
	r.pass(recordedFor)
	if used := fmt.Sprint(r.round().Used); used != "[false false true false]" {
		t.Errorf("seats used: %s", used)
	}
	if !written(b.stage, "Daniel") {
		t.Error("the curtain does not call who comes next")
	}
	press(b.stage, "enter", "5", "enter", "enter")
	r.pass(recordedFor)
	if !written(b.stage, "Aino") {
		t.Error("the curtain does not go round")
	}
	b.choose()
	if written(b.stage, "Cecilia") || !written(b.stage, r.T("ballot.person", "n", "2")) {
		t.Error("the list is not that of who has still to vote")
	}
}

func TestPointer(t *testing.T) {
	r := newRoom(t, settings{step: "B2"})
	b := r.booth()
	press(b.stage, "enter")
	tap := func(i int) {
		h := b.stage.view.hits[i]
		b.stage.Tapped(&fyne.PointEvent{Position: fyne.NewPos(float32(h.x+h.w/2), float32(h.y+h.h/2))})
	}
	tap(7)                          // the number 7
	tap(len(b.stage.view.hits) - 1) // next
	tap(len(b.stage.view.hits) - 1) // confirm
	if got := marks(r.tally()); got != "7" {
		t.Errorf("the ballot says %q", got)
	}
}

func TestFaultTellsNothing(t *testing.T) {
	r := newRoom(t, settings{step: "B2"})
	b := r.booth()
	b.deps.Cast = func(int, workshop.Ballot, func(error)) { panic("fault") }
	press(b.stage, "enter", "5", "enter", "enter")
	if b.visit != nil || !written(b.stage, r.T("ballot.not_recorded")) {
		t.Error("the ballot is still in hand or nothing was said")
	}
	press(b.stage, "enter")
	if b.screen != onCurtain || r.round().Used[0] {
		t.Error("the booth does not go on with a free seat")
	}
}

// While the curtain hangs nothing is painted, whatever the workshop's clock does;
// a ballot that comes in is told.
func TestCurtainIsStill(t *testing.T) {
	r := newRoom(t, settings{step: "A2"})
	b := r.booth()
	hangs := b.stage.picture
	for range 3 {
		b.Draw(r.session.State())
	}
	if b.stage.picture != hangs {
		t.Error("the curtain was painted anew")
	}
	var low workshop.Ballot
	for _, c := range r.round().Spec.Cells() {
		low = append(low, workshop.Mark(c.Lo))
	}
	if err := r.session.CastFree(low); err != nil {
		t.Fatal(err)
	}
	if b.stage.picture == hangs {
		t.Error("the curtain does not tell of the ballot")
	}
}

// A commit failed and nothing of it is in the box; then people left and nobody else is
// expected. That the box takes no more ballots does not tell that ours is in it.
func TestUnsureAndNobodyElseExpected(t *testing.T) {
	names := []string{"Aino", "Eero", "Kaisa", "Matti"}
	r := newRoom(t, settings{step: "B2", people: 4, names: names})
	b := r.booth()
	for seat := 1; seat < 4; seat++ {
		if err := r.session.Cast(seat, workshop.Ballot{3}); err != nil {
			t.Fatal(err)
		}
	}
	r.store.Fail = workshop.Errorf(workshop.EUnsure, nil)
	press(b.stage, "enter", "5", "enter", "enter")
	r.store.Fail = nil
	if err := r.session.SetPeople(3); err != nil {
		t.Fatal(err)
	}
	press(b.stage, "enter")
	if r.casts != 2 || written(b.stage, r.T("ballot.recorded")) {
		t.Errorf("after %d tries a ballot that is not in the box is called recorded", r.casts)
	}
}
