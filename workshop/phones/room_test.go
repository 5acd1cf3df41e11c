package phones

import (
	"crypto/sha256"
	"slices"
	"sync"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

func TestAVoteByPhone(t *testing.T) {
	w := newWorld(t, 6)
	phone := w.phone()
	if got := phone.join(); got != In {
		t.Fatalf("before the vote: %s", got)
	}
	spec := w.open("cards")
	for _, c := range []struct {
		what string
		do   func() Answer
		want Answer
	}{
		{"an incomplete ballot", func() Answer { return phone.vote(blank(spec)[:1]) }, Bad},
		{"no ballot", func() Answer { return phone.vote(nil) }, Bad},
		{"a ballot", func() Answer { return phone.vote(blank(spec)) }, Voted},
		{"the same once more: a double tap, or its answer was lost", func() Answer { return phone.vote(blank(spec)) }, Voted},
		{"another one, from a second tab", func() Answer { return phone.anew().vote(blank(spec)) }, Twice},
		{"the page loaded anew", phone.join, Some},
		{"a phone that has not joined", func() Answer { return w.phone().vote(blank(spec)) }, Voted},
	} {
		if got := c.do(); got != c.want {
			t.Errorf("%s: %s, want %s", c.what, got, c.want)
		}
	}
	if w.cast() != 2 {
		t.Errorf("%d ballots in the box", w.cast())
	}
}

func TestPlacesRunOut(t *testing.T) {
	w := newWorld(t, 3)
	joined := make(chan [2]int, 8) // the room is told after the phone has its answer
	w.room.OnJoin(func(in, of int) { joined <- [2]int{in, of} })
	for i := range 3 {
		if got := w.phone().join(); got != In {
			t.Fatalf("phone %d: %s", i, got)
		}
	}
	for i := range 3 {
		if got := <-joined; got != [2]int{i + 1, 3} {
			t.Errorf("told of %v", got)
		}
	}
	late := w.phone()
	if got := late.join(); got != Full {
		t.Errorf("one too many: %s", got)
	}
	w.ok(w.room.AddPlace())
	if got := late.join(); got != In {
		t.Errorf("with one more place: %s", got)
	}
	if in, of := w.room.In(); in != 4 || of != 4 {
		t.Errorf("%d of %d", in, of)
	}
}

func TestEverybodyHasVotedAlready(t *testing.T) {
	w := newWorld(t, 3)
	phone := w.phone()
	phone.join()
	spec := w.open("cards")
	w.ok(w.s.CastFree(blank(spec), blank(spec), blank(spec)))
	if got := phone.vote(blank(spec)); got != BoxFull {
		t.Errorf("%s", got)
	}
}

func TestALetterForAnotherVote(t *testing.T) {
	w := newWorld(t, 6)
	phone, other := w.phone(), w.phone()
	spec := w.open("cards")
	phone.join()
	phone.vote(blank(spec))
	phone.now = w.room.shown()
	ballot := letter{purpose: toVote, vote: w.number(), ballot: blank(spec)}
	w.room.Drain()
	other.join()
	other.now = phone.now
	w.ok(w.s.CloseRound())
	for _, c := range []struct {
		what  string
		phone *hand
		vote  uint32
		want  Answer
	}{
		{"it was in time, and its answer was lost", phone, ballot.vote, Voted},
		{"another ballot of that phone", phone.anew(), ballot.vote, Twice},
		{"it came after the close", other, ballot.vote, Closed},
		{"for a vote of long ago", other, 12345, Over},
	} {
		l := ballot
		l.vote = c.vote
		if got := c.phone.postAs(l); got != c.want {
			t.Errorf("%s: %s, want %s", c.what, got, c.want)
		}
	}
	w.open("rate")
	if got := other.postAs(ballot); got != Closed || w.cast() != 0 {
		t.Errorf("for the vote before, while the next is open: %s, %d ballots", got, w.cast())
	}
}

func TestWrongCodes(t *testing.T) {
	w := newWorld(t, 6)
	known := w.phone()
	known.join()
	for i := range mostWrong {
		stranger := w.phone()
		stranger.code = "QQQQQQ"
		if got := stranger.join(); got != NoCode {
			t.Fatalf("guess %d: %s", i, got)
		}
	}
	if got := w.phone().join(); got != Later {
		t.Errorf("after %d guesses: %s", mostWrong, got)
	}
	if got := known.join(); got != In {
		t.Errorf("a phone that is in: %s", got)
	}
	if in, _ := w.room.In(); in != 1 {
		t.Errorf("%d are in", in)
	}
}

// Started anew in the middle of a vote the program knows who is in and who has voted, but not
// which ballot that was. The vote is the same, so nobody loses what they have marked.
func TestTheProgramIsStartedAnew(t *testing.T) {
	w := newWorld(t, 6)
	spec := w.open("cards")
	phone, other := w.phone(), w.phone()
	phone.vote(blank(spec))
	other.join()
	was, code, number := w.room.shown(), w.room.Code(), w.number()
	w.start()
	if now := w.room.shown(); w.number() != number || now.Turn == was.Turn || now.State != "open" || w.room.Code() != code || slices.Equal(now.Key, was.Key) {
		t.Errorf("%+v, code %s; was %+v, %s", now, w.room.Code(), was, code)
	}
	if got := other.postAs(letter{purpose: toVote, vote: number, ballot: blank(spec)}); got != "" {
		t.Errorf("a letter to the old key opens: %s", got)
	}
	for what, c := range map[string]struct{ got, want Answer }{
		"the same ballot again": {phone.vote(blank(spec)), Some}, "another one": {phone.anew().vote(blank(spec)), Some}, "one who had not voted": {other.vote(blank(spec)), Voted},
	} {
		if c.got != c.want {
			t.Errorf("%s: %s, want %s", what, c.got, c.want)
		}
	}
	if w.cast() != 2 {
		t.Errorf("%d ballots", w.cast())
	}
}

func TestTheDiskFails(t *testing.T) {
	w := newWorld(t, 6)
	spec := w.open("cards")
	phone := w.phone()
	w.store.Fail = workshop.Errorf(workshop.EFull, nil)
	if got := phone.join(); got != Trouble {
		t.Errorf("no room for a place: %s", got)
	}
	phone.join()
	w.store.Fail = workshop.Errorf(workshop.EIO, nil)
	if got := phone.vote(blank(spec)); got != Trouble || w.cast() != 0 {
		t.Errorf("nothing was kept: %s", got)
	}
	w.store.FailAfter = workshop.Errorf(workshop.EUnsure, nil)
	if got := phone.vote(blank(spec)); got != Unsure {
		t.Errorf("nobody knows: %s", got)
	}
	if got := phone.vote(blank(spec)); got != Some || w.cast() != 1 {
		t.Errorf("tried again: %s, %d ballots", got, w.cast())
	}
}

// A slip that is corrected moves the ballots of its round to another one; for phones it is the
// same vote.
func TestACorrectedSlipDoesNotDisturbPhones(t *testing.T) {
	w := newWorld(t, 6)
	spec := w.open("cards")
	phone := w.phone()
	phone.join()
	w.ok(w.s.CastFree(blank(spec)))
	was := w.room.shown()
	w.ok(w.s.Correct(blank(spec), nil))
	if now := w.room.shown(); now.Turn != was.Turn || now.Version != was.Version {
		t.Errorf("phones are told of it: %+v, was %+v", now, was)
	}
	if got := phone.vote(blank(spec)); got != Voted {
		t.Errorf("%s", got)
	}
}

func TestOnlyAVoteByPhoneIsShown(t *testing.T) {
	w := newWorld(t, 6)
	w.ok(w.s.Jump(1))
	for _, way := range []workshop.Way{workshop.Booth, workshop.Cards, workshop.Paper} {
		w.ok(w.s.Open(way))
		if now := w.room.shown(); now.State != "wait" {
			t.Errorf("%s: %s", way, now.State)
		}
		w.ok(w.s.Void())
	}
}

// Ten thousand join at once, for twelve places.
func TestAFloodOfJoins(t *testing.T) {
	w := newWorld(t, 12)
	var mu sync.Mutex
	var all sync.WaitGroup
	came := map[Answer]int{}
	for range 50 {
		all.Go(func() {
			for i := range 200 {
				a := w.room.admit(workshop.Pass{byte(i), byte(i >> 8), 1}, w.room.Code())
				mu.Lock()
				came[a]++
				mu.Unlock()
			}
		})
	}
	all.Wait()
	in, _ := w.room.In()
	if in != 12 || came[In]+came[Full]+came[Later] != 10_000 || came[In] < 12 {
		t.Errorf("%d are in; answers %v", in, came)
	}
}

// Many at once share commits, each is answered, and every commit is one event.
func TestManyAtOnceShareCommits(t *testing.T) {
	const people = 200
	w := newWorld(t, people)
	var phones []*hand
	for range people {
		phones = append(phones, w.phone())
	}
	spec := w.open("cards")
	events := 0
	w.s.Subscribe(func(_ workshop.State, ev workshop.Event) {
		if ev.Kind == workshop.EventBallot {
			events++
		}
	})
	w.room.send.commits = make(chan int, 4*people)
	var mu sync.Mutex
	var all sync.WaitGroup
	came := map[Answer]int{}
	number := w.number()
	for i := range phones {
		all.Go(func() {
			l := letter{purpose: toVote, vote: number, code: w.room.Code(), secret: phones[i].secret, ballot: blank(spec)}
			a := w.room.answer(&l)
			mu.Lock()
			defer mu.Unlock()
			came[a]++
		})
	}
	all.Wait()
	if came[Voted] != people || w.cast() != people || events > people/4 {
		t.Errorf("answers %v, %d in the box, %d events", came, w.cast(), events)
	}
}

// A ballot that was in time is never called one that was not counted, whatever happened to its
// answer: after a new start, and where nobody knew whether it had been kept.
func TestALostAnswerIsNeverALie(t *testing.T) {
	for _, c := range []struct {
		name string
		lost func(w *world, phone *hand, spec workshop.Spec)
		want Answer
	}{
		{"the program was started anew before the vote was closed", func(w *world, phone *hand, spec workshop.Spec) {
			phone.vote(blank(spec))
			w.start()
		}, Some},
		{"nobody knew whether it was kept", func(w *world, phone *hand, spec workshop.Spec) {
			w.store.FailAfter = workshop.Errorf(workshop.EUnsure, nil)
			if got := phone.vote(blank(spec)); got != Unsure {
				t.Fatalf("%s", got)
			}
		}, Over},
		{"it was not sent", func(*world, *hand, workshop.Spec) {}, Closed},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := newWorld(t, 6)
			phone, spec := w.phone(), w.open("cards")
			phone.join()
			phone.now = w.room.shown()
			ballot := letter{purpose: toVote, vote: w.number(), ballot: blank(spec)}
			c.lost(w, phone, spec)
			w.ok(w.s.CloseRound())
			phone.now = w.room.shown()
			if got := phone.postAs(ballot); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}

// during is a box in which something happens while ballots are on their way into it.
type during struct {
	Box
	before, after func()
}

func (d during) CastPasses(round int64, ballots []workshop.PassBallot) []error {
	d.before()
	defer d.after()
	return d.Box.CastPasses(round, ballots)
}

// Whoever closes a vote waits for the ballots that share a commit with the question whether
// all are in.
func TestWhoClosesAVoteWaitsForItsBallots(t *testing.T) {
	w := newWorld(t, 6)
	phone, spec := w.phone(), w.open("cards")
	phone.join()
	waits := &sent{done: make(chan Answer, 1)}
	w.room.box = during{w.s, func() {
		if len(waits.done) > 0 {
			t.Error("all are in, it is said, while a ballot is not")
		}
	}, func() {}}
	ballot := &sent{pass: sha256.Sum256(phone.secret[:]), vote: w.number(), ballot: blank(spec), done: make(chan Answer, 1)}
	w.room.keep([]*sent{waits, ballot})
	if got := <-ballot.done; got != Voted || <-waits.done != In {
		t.Errorf("%s", got)
	}
}

// The vote is closed in the moment between a commit and what is noted of it.
func TestAVoteIsClosedRightAfterACommit(t *testing.T) {
	w := newWorld(t, 6)
	phone, spec := w.phone(), w.open("cards")
	phone.join()
	w.room.box = during{w.s, func() {}, func() { w.ok(w.s.CloseRound()) }}
	vote := w.number()
	for _, what := range []string{"at once", "its answer was lost"} {
		if got := phone.postAs(letter{purpose: toVote, vote: vote, ballot: blank(spec)}); got != Voted {
			t.Errorf("%s: %s", what, got)
		}
	}
}

// The same ballot waits twice, since its phone had no answer for long: the first one is in when
// the vote is closed, the second comes to its turn after that.
func TestTheSameBallotWaitsTwice(t *testing.T) {
	w := newWorld(t, 6)
	phone, spec := w.phone(), w.open("cards")
	phone.join()
	phone.vote(blank(spec))
	twice := &sent{pass: sha256.Sum256(phone.secret[:]), attempt: phone.attempt, vote: w.number(), ballot: blank(spec), done: make(chan Answer, 1)}
	w.ok(w.s.CloseRound())
	w.room.keep([]*sent{twice})
	if got := <-twice.done; got != Voted {
		t.Errorf("%s", got)
	}
}
