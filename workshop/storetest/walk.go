package storetest

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// deed is a command that the walk gives, out of a hundred or so how often, and how.
// It gives the code that the command's error should have, and the error.
type deed struct {
	command string
	often   int
	do      func(*walker) (workshop.Code, error)
}

// deeds are all that is done to a session.
func deeds() []deed { return slices.Concat(leading(), writing()) }

// leading is what moves the votes and the day.
func leading() []deed {
	return []deed{
		{"Cast", 24, cast},
		{"CastFree", 6, castFree},
		{"CastBy", 6, castBy},
		{"Correct", 3, correct},
		{"MakePasses", 2, makePasses},
		{"AddPass", 1, addPass},
		{"GivePasses", 6, givePasses},
		{"CastPasses", 8, castPasses},
		{"SetWayIn", 1, setWayIn},
		{"SetTried", 1, setTried},
		{"SetPeople", 4, setPeople},
		{"SetShare", 2, setShare},
		{"Open", 4, openRound},
		{"CloseRound", 3, closeRound},
		{"VoteAgain", 4, again},
		{"RunOff", 8, runOff},
		{"Void", 1, voidRound},
		{"Next", 14, next},
		{"Back", 4, back},
		{"Jump", 6, jump},
		{"SetView", 2, setView},
		{"ShowPage", 2, showPage},
		{"SetLang", 2, setLang},
		{"SetBlank", 1, setBlank},
		{"SetFrozen", 2, setFrozen},
		{"StartTimer", 2, startTimer},
		{"StopTimer", 1, stopTimer},
		{"Tick", 6, tick},
		{"AddMinutes", 2, addMinutes},
		{"Drop", 2, drop},
		{"MoveStep", 2, moveStep},
		{"InsertBreak", 1, insertBreak},
		{"Apply", 2, apply},
		{"AddQuick", 2, addQuick},
		{"AskQuick", 2, askQuick},
		{"AskWords", 2, askWords},
		{"AddTalk", 2, addTalk},
	}
}

// writing is what puts down words, and what takes back or begins anew.
func writing() []deed {
	return []deed{
		{"AddItem", 3, addItem},
		{"AddItems", 2, addItems},
		{"EditItem", 2, editItem},
		{"AddGroup", 2, addGroup},
		{"NameGroup", 1, nameGroup},
		{"BreakGroup", 1, breakGroup},
		{"PutInto", 4, putInto},
		{"RemoveItem", 2, removeItem},
		{"MergeItems", 3, mergeItems},
		{"SplitItem", 2, splitItem},
		{"TakeOut", 1, takeOut},
		{"Reword", 9, reword},
		{"Fold", 5, fold},
		{"SetAction", 2, setAction},
		{"SetStatus", 2, setStatus},
		{"SetTile", 1, setTile},
		{"MoveTile", 1, moveTile},
		{"SetNote", 2, setNote},
		{"SetDraft", 2, setDraft},

		{"Undo", 6, undo},
		{"Redo", 3, redo},
		{"Close", 5, restart},
	}
}

// walker takes random steps in a session and in the model beside it.
type walker struct {
	rng    *rand.Rand
	reopen Reopen
	store  workshop.Store
	watch  func(command string, do func())
	disk   *flaky // under the session, over the store
	s      *workshop.Session
	m      *model
	now    time.Time
	// What is being done, with what.
	command, did string
	came         map[string]int // how often a command came to a code: "Cast", "Cast voted"
}

// Walk takes so many random steps from a new store that holds State(people),
// and compares after each. reopen is given the store after it was closed.
func Walk(rng *rand.Rand, store workshop.Store, reopen Reopen, steps int) error {
	return WalkWatched(rng, store, reopen, steps, func(_ string, do func()) { do() })
}

// Reopen closes what a program leaves, and opens it as the next one does.
type Reopen = func(workshop.Store) (workshop.Store, error)

// WalkWatched is Walk for whoever looks at what one command does: watch is given each
// of them by its name, and has to do it.
func WalkWatched(rng *rand.Rand, store workshop.Store, reopen Reopen, steps int, watch func(command string, do func())) error {
	_, err := walk(rng, store, reopen, steps, watch)
	return err
}

func walk(rng *rand.Rand, store workshop.Store, reopen Reopen, steps int, watch func(string, func())) (map[string]int, error) {
	w := &walker{rng: rng, reopen: reopen, store: store, now: time.Unix(0, 0), came: map[string]int{}, watch: watch}
	if err := w.start(); err != nil {
		return nil, err
	}
	w.m = newModel(w.s.State())
	for i := range steps {
		want, got := w.step()
		code := workshop.CodeOf(got)
		if code != want {
			return nil, fmt.Errorf("step %d, %s: code %q (%v), model %q", i, w.did, code, got, want)
		}
		w.came[w.command+" "+string(code)]++
		diff := w.m.differs(w.s.State())
		if diff == "" && i%4 == 0 {
			diff = w.kept()
		}
		if diff != "" {
			return nil, fmt.Errorf("step %d, %s: %s", i, w.did, diff)
		}
	}
	return w.came, w.s.Close()
}

func (w *walker) start() (err error) {
	w.disk = &flaky{Store: w.store}
	w.s, err = workshop.Start(w.disk, w.rules())
	return err
}

// someDeed is one of them, by how often it is done.
func (w *walker) someDeed() deed {
	all := deeds()
	sum := 0
	for _, d := range all {
		sum += d.often
	}
	n := w.rng.IntN(sum)
	i := 0
	for n >= all[i].often {
		n -= all[i].often
		i++
	}
	return all[i]
}

// say adds to what is told of the present deed.
func (w *walker) say(format string, args ...any) { w.did += " " + fmt.Sprintf(format, args...) }

// oneOf is any element of a list.
func oneOf[T any](w *walker, list []T) T { return list[w.rng.IntN(len(list))] }
