package sqlite

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/storetest"
)

// tellState describes all that the file says to a session, and what lies in its box.
func tellState(t *testing.T, s *Store) string {
	t.Helper()
	st := load(t, s)
	box := []workshop.Ballot{}
	if r, open := st.OpenRound(); open {
		b, err := loadBox(s.db, s.path, r.ID)
		if err != nil {
			t.Fatal(err)
		}
		box = b.ballots
		slices.SortFunc(box, func(x, y workshop.Ballot) int { return slices.Compare(x, y) })
	}
	marks := ""
	for _, b := range box {
		for _, m := range b {
			marks += fmt.Sprint(m, " ")
		}
		marks += "/ "
	}
	st.Path, st.Warnings = "", nil
	return asJSON(t, st) + marks
}

// walkCut pulls the plug while commands are given.
type walkCut struct {
	*plug
	store *Store
	was   string
	half  map[string]int // by command: neither what was before it nor what is after
}

// watch has one command given, with power cuts at random moments of it and one after.
func (w *walkCut) watch(command string, do func()) {
	var during []map[string][]byte
	w.disk.before = func() {
		if w.random.IntN(12) == 0 {
			during = append(during, w.disk.cut(w.random))
		}
	}
	path := w.store.path
	do()
	w.disk.before = nil
	next := tellState(w.t, w.store)
	for _, left := range during {
		w.judge(command, path, left, next)
	}
	w.was = next
	w.judge(command, path, w.disk.cut(w.random), next) // what was acknowledged is there
}

// judge opens what a cut left as the program would at its next start, and a session
// on it: what that says is what was before the command, or after it, to the letter.
func (w *walkCut) judge(command, path string, left map[string][]byte, next string) {
	w.cuts++
	s, err := w.opens(path, left)
	if err != nil {
		w.damaged++
		return
	}
	defer s.Close()
	is := tellState(w.t, s)
	switch {
	case is == next && w.was != next:
		w.extra++
	case is == next, is == w.was:
	default:
		w.half[command]++
	}
	session, err := workshop.Start(s, workshop.Rules{})
	if err != nil {
		w.t.Fatal(err)
	}
	if st := session.State(); st.Pos != load(w.t, s).Pos || tellState(w.t, s) != is {
		w.t.Errorf("%s: the next start mends something", command)
	}
}

// Whatever command is cut short: of it there is all or nothing.
func TestAPowerCutTakesAllOfACommandOrNothing(t *testing.T) {
	cuts := cases(250, 500, 6000)
	seed := seedOf(t)
	disk := newRawDisk(t)
	w := &walkCut{half: map[string]int{}, plug: &plug{
		t: t, disk: disk, dial: disk.dial, random: rand.New(rand.NewPCG(seed, 0)), dir: memoryDir(t),
	}}
	reopen := func(s workshop.Store) (again workshop.Store, err error) {
		w.store, err = openOn(disk.dial, s.(*Store).path)
		return w.store, err
	}
	for w.cuts < cuts {
		path := filepath.Join(w.dir, fmt.Sprint("live", w.random.Uint32(), ".upturn"))
		var err error
		if w.store, err = createOn(disk.dial, path, storetest.State(1+w.random.IntN(9))); err != nil {
			t.Fatal(err)
		}
		if err := begun(w.store); err != nil {
			t.Fatal(err)
		}
		w.was = tellState(t, w.store)
		if err := storetest.WalkWatched(w.random, w.store, reopen, 60, w.watch); err != nil {
			t.Fatal(err)
		}
		if err := removeAll(path); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("seed %d: %d cuts, %d commands done and not acknowledged", seed, w.cuts, w.extra)
	if len(w.half) > 0 || w.damaged > 0 {
		t.Errorf("half done: %v; damaged: %d", w.half, w.damaged)
	}
	if w.extra == 0 {
		t.Error("no cut came between commit and acknowledgement")
	}
}

// begun has the first step on the wall, as a session does that is the first.
func begun(s *Store) error {
	_, err := workshop.Start(s, workshop.Rules{})
	return err
}
