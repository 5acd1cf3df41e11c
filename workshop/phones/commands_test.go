package phones

import (
	"sync"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/storetest"
)

// heldStore is a disk whose commits of ballots end when a test says so.
type heldStore struct {
	*memory.Store
	came, goOn chan int // came says how many ballots are in it
}

func (h heldStore) CastPasses(round int64, all []workshop.PassBallot) (int, []error, error) {
	h.came <- len(all)
	<-h.goOn
	return h.Store.CastPasses(round, all)
}

// begins waits for the next commit, which is held then.
func (h heldStore) begins(t *testing.T) (ballots int) {
	t.Helper()
	select {
	case n := <-h.came:
		return n
	case <-time.After(time.Minute):
		t.Fatal("there is no commit")
	}
	return 0
}

// pressing is a vote by phone in which as many are in; nothing of what they send is kept before
// the disk says so.
func pressing(t *testing.T, people int) (*world, heldStore, []letter) {
	t.Helper()
	store := heldStore{memory.New(storetest.FirstDay(people + 1)), make(chan int), make(chan int)}
	s, err := workshop.Start(store, workshop.Rules{})
	if err != nil {
		t.Fatal(err)
	}
	w := &world{T: t, s: s}
	w.ok(s.MakePasses("K7PM4X", people+1))
	all := make([]letter, people)
	passes := make([]workshop.Pass, people)
	for i := range all {
		all[i] = letter{purpose: toVote, code: "K7PM4X", secret: [16]byte{byte(i), byte(i >> 8), 1}}
		passes[i] = all[i].pass()
	}
	for _, err := range s.GivePasses(passes) {
		w.ok(err)
	}
	w.room, err = NewRoom(s, testWords())
	w.ok(err)
	t.Cleanup(w.room.Close)
	spec := w.open("cards")
	for i := range all {
		all[i].vote, all[i].ballot = w.number(), blank(spec)
	}
	return w, store, all
}

// Five hundred press at the same moment. Whatever the facilitator presses meanwhile waits for the
// commit that is under way, and for one more at most; never for all phones.
func TestACommandDoesNotWaitForAllPhones(t *testing.T) {
	const people = 500
	next := func(s *workshop.Session) error {
		if err := s.Next(); workshop.CodeOf(err) != workshop.EWaiting { // one has not voted
			return err
		}
		return nil
	}
	for name, command := range map[string]func(*workshop.Session) error{
		"a blank wall": func(s *workshop.Session) error { s.SetBlank(true); return nil },
		"the clock":    (*workshop.Session).Tick,
		"next":         next,
	} {
		t.Run(name, func(t *testing.T) {
			w, store, letters := pressing(t, people)
			var all sync.WaitGroup
			send := func(letters []letter) {
				for _, l := range letters {
					all.Go(func() { w.room.answer(&l) })
				}
			}
			send(letters[:1])
			store.begins(t)
			send(letters[1:])
			for len(w.room.send.in) < people-1 { // all others wait
				time.Sleep(time.Millisecond)
			}
			done := make(chan error, 1)
			go func() { done <- command(w.s) }()
			time.Sleep(20 * time.Millisecond) // so does the command
			store.goOn <- 0
			if n := store.begins(t); n != together {
				t.Errorf("%d ballots in one commit", n)
			}
			time.Sleep(5 * time.Millisecond)
			store.goOn <- 0
			store.begins(t) // the third is held until the command has its answer
			select {
			case err := <-done:
				w.ok(err)
			case <-time.After(time.Minute):
				t.Error("it waits for one commit after the other")
			}
			store.goOn <- 0
			all.Wait()
			if r, _ := w.s.State().OpenRound(); r.Cast != people {
				t.Errorf("%d ballots", r.Cast)
			}
		})
	}
}

// The wall is dark at once, whatever the disk keeps waiting, and stays so when that is done.
func TestADarkWallWaitsForNoDisk(t *testing.T) {
	w, store, letters := pressing(t, 3)
	var all sync.WaitGroup
	for _, l := range letters {
		all.Go(func() { w.room.answer(&l) })
	}
	store.begins(t)
	done := make(chan int)
	go func() { w.s.SetBlank(true); close(done) }()
	select {
	case <-done:
	case <-time.After(10 * time.Second):
		t.Error("it waits for the disk")
	}
	store.goOn <- 0
	<-done
	for range len(letters) { // what came too late for that commit
		select {
		case <-store.came:
			store.goOn <- 0
		case <-time.After(100 * time.Millisecond):
		}
	}
	all.Wait()
	st := w.s.State()
	if r, _ := st.OpenRound(); r.Cast != len(letters) || !st.Blank {
		t.Errorf("%d ballots, the wall is dark: %v", r.Cast, st.Blank)
	}
	if w.s.SetBlank(false); w.s.State().Blank {
		t.Error("it stays dark")
	}
}
