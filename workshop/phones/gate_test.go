package phones

import (
	"errors"
	"slices"
	"sync"
	"testing"
	"time"
)

// A ballot that comes while its vote is being closed waits, and is told what became of the
// vote: never that it was closed before it is.
func TestABallotThatComesWhileItsVoteIsBeingClosed(t *testing.T) {
	for _, c := range []struct {
		name string
		then func(w *world)
		want Answer
		cast int
	}{
		{"it is closed", func(w *world) { w.ok(w.s.CloseRound()) }, Closed, 0},
		{"it is taken back", func(w *world) { w.ok(w.s.Void()) }, Void, 0},
		{"it could not be closed, and goes on", func(w *world) { w.room.resume() }, Voted, 1},
		{"the door is shut, and the vote goes on", func(w *world) { w.room.leave() }, Later, 0},
		{"the workshop is left", func(w *world) { w.room.Close() }, Later, 0},
		{"the next vote is open by then", func(w *world) {
			w.ok(w.s.CloseRound())
			w.open("rate")
		}, Closed, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := newWorld(t, 6)
			phone, spec := w.phone(), w.open("cards")
			phone.join()
			w.room.mu.Lock()
			w.room.doors++ // as Listen does
			w.room.mu.Unlock()
			w.room.Drain()
			came := make(chan Answer)
			go func() { came <- phone.vote(blank(spec)) }()
			select {
			case got := <-came:
				t.Fatalf("before anything was decided: %s", got)
			case <-time.After(30 * time.Millisecond):
			}
			c.then(w)
			if got := <-came; got != c.want || w.cast() != c.cast {
				t.Errorf("%s, %d ballots; want %s, %d", got, w.cast(), c.want, c.cast)
			}
		})
	}
}

// A vote that cannot be closed goes on, and so does its door; one that can be is over when
// nobody listens any more.
func TestTheEndOfAVote(t *testing.T) {
	w := newWorld(t, 6)
	spec := w.open("cards")
	s, base := w.serve()
	phone := NewPhone(base, w.room.Code())
	if a, err := phone.Join(); err != nil || a != In {
		t.Fatal(a, err)
	}
	bad := errors.New("the disk")
	if err := s.End(func() error { return bad }); !errors.Is(err, bad) {
		t.Errorf("%v", err)
	}
	if a, err := phone.Vote(blank(spec)); err != nil || a != Voted {
		t.Errorf("after it could not be closed: %s, %v", a, err)
	}
	w.ok(s.End(w.s.CloseRound))
	if _, open := w.s.State().OpenRound(); open {
		t.Error("it is open")
	}
	if reached(w.room, s.At().String(), patient) {
		t.Error("it still listens")
	}
	w.ok(s.Close())
}

// What phones sent of a vote that was taken back is not called recorded, whatever they were
// told before.
func TestAVoteThatWasTakenBack(t *testing.T) {
	w := newWorld(t, 6)
	spec := w.open("cards")
	voted, late := w.phone(), w.phone()
	late.join()
	if got := voted.vote(blank(spec)); got != Voted {
		t.Fatal(got)
	}
	was := letter{purpose: toVote, vote: w.number(), ballot: blank(spec)}
	w.ok(w.s.Void())
	if now := w.room.shown(); now.Undone == 0 || now.State != "wait" {
		t.Errorf("phones are shown %+v", now)
	}
	for what, phone := range map[string]*hand{"one that was in the box": voted, "another one of that phone": voted.anew(), "one that came too late": late} {
		if got := phone.postAs(was); got != Void {
			t.Errorf("%s: %s", what, got)
		}
	}
	w.open("cards")
	if got := voted.postAs(was); got != Void || w.number() == was.vote {
		t.Errorf("while the same question is asked again: %s", got)
	}
	if got := voted.vote(blank(spec)); got != Voted || w.cast() != 1 || w.room.shown().Undone != 0 {
		t.Errorf("the new ballot: %s", got)
	}
}

func TestANewCodeVoidsWhatWasSentBefore(t *testing.T) {
	w := newWorld(t, 6)
	spec := w.open("cards")
	phone, other := w.phone(), w.phone()
	phone.vote(blank(spec))
	other.join()
	turn := w.room.shown().Turn
	w.ok(w.room.NewCode())
	if w.room.shown().Turn == turn {
		t.Error("phones are not told to ask how they stand")
	}
	if got := other.vote(blank(spec)); got != NoCode {
		t.Errorf("a letter under the old code: %s", got)
	}
	if got := phone.vote(blank(spec)); got != Voted {
		t.Errorf("one whose ballot is in, and whose answer was lost: %s", got)
	}
	if got := phone.anew().vote(blank(spec)); got != Twice {
		t.Errorf("another one of that phone: %s", got)
	}
	other.code = w.room.Code()
	if got := other.vote(blank(spec)); got != Voted {
		t.Errorf("under the new one: %s", got)
	}
	if in, of := w.room.In(); in != 1 || of != 5 {
		t.Errorf("places are for those who have not voted: %d of %d", in, of)
	}
}

// After a new start nobody knows which ballot it was; under a new code the phone is told all
// the same that one is in.
func TestANewCodeAfterANewStart(t *testing.T) {
	w := newWorld(t, 6)
	spec := w.open("cards")
	phone := w.phone()
	phone.vote(blank(spec))
	w.start()
	w.ok(w.room.NewCode())
	if got := phone.vote(blank(spec)); got != Some || w.cast() != 1 {
		t.Errorf("%s, %d ballots", got, w.cast())
	}
	was := letter{purpose: toVote, vote: w.number(), ballot: blank(spec)}
	w.ok(w.s.CloseRound())
	if got := phone.postAs(was); got != Some {
		t.Errorf("after the close: %s", got)
	}
}

// Codes change, and places are added, in the middle of a burst. Each ballot that was
// acknowledged is in the box once, and nobody who was out holds a place.
func TestNewCodesAndPlacesInABurst(t *testing.T) {
	const people = 60
	w := newWorld(t, people)
	spec := w.open("cards")
	w.room.send.wait = 0
	number := w.number()
	var phones []*hand
	for range people {
		p := w.phone()
		p.join()
		phones = append(phones, p)
	}
	came := make([]Answer, people)
	var all sync.WaitGroup
	for i, p := range phones {
		all.Go(func() {
			time.Sleep(time.Duration(i/10) * time.Millisecond)
			l := letter{purpose: toVote, vote: number, code: p.code, secret: p.secret, attempt: p.attempt, ballot: blank(spec)}
			came[i] = w.room.answer(&l)
		})
	}
	for range 5 {
		time.Sleep(time.Millisecond)
		w.ok(w.room.NewCode())
		w.ok(w.room.AddPlace())
	}
	all.Wait()
	voted := 0
	for i, a := range came {
		switch a {
		case Voted:
			voted++
		case NoCode:
		default:
			t.Errorf("phone %d: %s", i, a)
		}
	}
	if voted != w.cast() {
		t.Errorf("%d phones were told that they have voted, %d ballots are in the box", voted, w.cast())
	}
	if in, of := w.room.In(); in != 0 || of < people-w.cast() {
		t.Errorf("%d of %d places are taken by phones that are out", in, of)
	}
	for i, p := range phones {
		l := letter{purpose: toVote, vote: number, code: p.code, secret: p.secret, attempt: p.attempt, ballot: blank(spec)}
		if again := w.room.answer(&l); came[i] == Voted && again != Voted {
			t.Errorf("phone %d was told %s, then %s", i, came[i], again)
		}
	}
}

// Whoever comes in, or votes, while places are added is not forgotten again.
func TestAPlaceIsAddedInBetween(t *testing.T) {
	w := newWorld(t, 6)
	phone, spec := w.phone(), w.open("cards")
	phone.join()
	added := make(chan error, 1)
	w.room.box = during{w.s, func() {}, func() {
		go func() { added <- w.room.AddPlace() }()
		time.Sleep(20 * time.Millisecond) // time enough to read the file
	}}
	phone.vote(blank(spec))
	w.ok(<-added)
	if got := phone.join(); got != Voted && got != Some {
		t.Errorf("%s", got)
	}
}

// A program that fails while it has ballots in hand says nothing of them, goes on, and calls
// them neither kept nor lost.
func TestAFailureInTheMiddleOfACommit(t *testing.T) {
	w := newWorld(t, 6)
	phone, spec := w.phone(), w.open("cards")
	phone.join()
	good := w.room.box
	w.room.box = during{w.s, func() { panic("in the middle") }, func() {}}
	if got := phone.vote(blank(spec)); got != Unsure {
		t.Errorf("%s", got)
	}
	w.room.filing.Lock()
	w.room.box = good
	w.room.filing.Unlock()
	if got := phone.vote(blank(spec)); got != Voted || w.cast() != 1 {
		t.Errorf("after that: %s", got)
	}
}

// The number of a vote is not shown to all, and differs with what is asked.
func TestWhatIsShownTellsNothingOfTheVote(t *testing.T) {
	w := newWorld(t, 6)
	w.open("cards")
	now, known := w.room.shown(), w.number()
	if now.Turn == known {
		t.Error("everybody sees what votes are known by: words of the group can be tried until they fit")
	}
	r, _ := w.s.State().OpenRound()
	again := r
	again.Spec.Questions = slices.Clone(r.Spec.Questions)
	again.Spec.Questions[0].ID += "x"
	if number(r) != known || number(again) == known {
		t.Error("another question has the number of this one")
	}
	turns := map[uint32]bool{now.Turn: true}
	versions := map[int]bool{now.Version: true}
	for range 3 {
		w.start()
		turns[w.room.shown().Turn], versions[w.room.shown().Version] = true, true
	}
	if len(turns) != 4 || len(versions) != 4 {
		t.Error("after a new start phones take what is shown for what was shown before")
	}
}

// The door opens where it was: phones ask there again.
func TestTheDoorOpensWhereItWas(t *testing.T) {
	w := newWorld(t, 6)
	first, err := w.room.bind(loopback) // another program has the first port
	w.ok(err)
	s, _ := w.serve()
	was := s.At()
	w.ok(s.Close())
	w.ok(first.Close())
	again, _ := w.serve()
	if again.At() != was {
		t.Errorf("at %s, it was at %s", again.At(), was)
	}
}
