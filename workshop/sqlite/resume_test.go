package sqlite

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/rehearsal"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// aWorkshop is one with the real exercises.
func aWorkshop(t *testing.T) workshop.State {
	t.Helper()
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	info := rehearsal.Info("t", "g", "en", 5, 60, time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC))
	info.Exercises = p.DefaultExercises(60)
	steps, _, err := p.Plan(workshop.Info{Minutes: 60, Exercises: info.Exercises})
	if err != nil {
		t.Fatal(err)
	}
	return workshop.State{Info: info, Pack: p, Agenda: steps}
}

// goOn takes a workshop up and plays it to its end. It gives the last state
// that anybody was told.
func goOn(t *testing.T, s *Store) (first, last workshop.State, err error) {
	t.Helper()
	session, err := workshop.Start(s, workshop.Rules{Discussed: tally.Discussed})
	if err != nil {
		return first, last, err
	}
	first = session.State()
	last = first
	session.Subscribe(func(st workshop.State, _ workshop.Event) { last = st })
	err = rehearsal.Run(session, rehearsal.Options{Seed: 5, Words: keyWords{}})
	return first, last, err
}

// results are what a workshop came to; the clock is left out.
func results(t *testing.T, st workshop.State) string {
	t.Helper()
	return asJSON(t, []any{st.Pos, st.Rounds, st.Items, st.Actions, st.Tiles})
}

// A power cut at any instant of a whole workshop: at the next start it stands
// at the same step, in the same round, with the seats that had voted, and it
// ends with the results of a workshop that nothing disturbed.
func TestWorkshopGoesOnAfterAPowerCut(t *testing.T) {
	dir := memoryDir(t)
	quiet := newRawDisk(t)
	whole, err := createOn(quiet.dial, filepath.Join(dir, "quiet.upturn"), aWorkshop(t))
	if err != nil {
		t.Fatal(err)
	}
	defer whole.Close()
	writes := 0
	quiet.before = func() { writes++ }
	_, end, err := goOn(t, whole)
	if err != nil {
		t.Fatal(err)
	}
	want := results(t, end)

	tries := cases(3, 15, 400)
	seed := seedOf(t)
	random := rand.New(rand.NewPCG(seed, 0))
	t.Logf("seed %d, %d changes of the disk", seed, writes)
	for i := range tries {
		at := 1 + random.IntN(writes)
		t.Run(fmt.Sprint("before change ", at), func(t *testing.T) {
			cutAndGoOn(t, random, filepath.Join(dir, strconv.Itoa(i)+".upturn"), at, want)
		})
	}
}

func cutAndGoOn(t *testing.T, random *rand.Rand, path string, at int, want string) {
	t.Helper()
	d := newRawDisk(t)
	s, err := createOn(d.dial, path, aWorkshop(t))
	if err != nil {
		t.Fatal(err)
	}
	var left map[string][]byte
	n := 0
	d.before = func() {
		if n++; n == at {
			left = d.cut(random)
		}
	}
	d.refuse = func(string) bool { return left != nil } // there is no disk any more
	_, told, err := goOn(t, s)
	if err == nil { // where ballots fall by lot into fewer pages, there is less to write
		left = d.cut(random)
	}
	_ = s.db.Close() // the program is gone
	if err := s.lock.Release(); err != nil {
		t.Fatal(err)
	}
	if err := removeAll(path); err != nil {
		t.Fatal(err)
	}
	for name, data := range left {
		if err := os.WriteFile(name, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	again, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		_ = again.Close()
		_ = removeAll(path)
	}()
	first, end, err := goOn(t, again)
	if err != nil {
		t.Fatal(err)
	}
	resumesAt(t, told, first)
	if got := results(t, end); got != want {
		at := 0
		for at < min(len(got), len(want)) && got[at] == want[at] {
			at++
		}
		from := max(0, at-60)
		t.Errorf("other results than without a cut: …%.120s…, not …%.120s…", got[from:], want[from:])
	}
}

// resumesAt compares what was told last before a cut with what the next start
// says. One commit may have come in between.
func resumesAt(t *testing.T, told, first workshop.State) {
	t.Helper()
	if first.Pos.Step < told.Pos.Step || first.Pos.Step > told.Pos.Step+1 {
		t.Errorf("at step %d, was at %d", first.Pos.Step, told.Pos.Step)
	}
	if r, ok := first.OpenRound(); ok != (first.Pos.Phase == workshop.PhaseVote) || ok && r.Spec.Step != first.Now().ID {
		t.Errorf("phase %s of %s, but round %+v", first.Pos.Phase, first.Now().ID, r)
	}
	for _, was := range told.Rounds {
		i := slices.IndexFunc(first.Rounds, func(r workshop.Round) bool { return r.ID == was.ID })
		if i < 0 {
			t.Fatalf("round %d is gone", was.ID)
		}
		now := first.Rounds[i]
		if now.State < was.State || now.Cast < was.Cast || now.Cast > was.Cast+1 {
			t.Errorf("round %d: was %d with %d, now %d with %d", was.ID, was.State, was.Cast, now.State, now.Cast)
		}
		for seat, used := range was.Used {
			if used && !now.Used[seat] {
				t.Errorf("round %d: seat %d had voted", was.ID, seat)
			}
		}
	}
}

// keyWords are words that are their own keys.
type keyWords struct{}

func (keyWords) T(key string, _ ...string) string { return key }
func (keyWords) DateShort(day time.Time) string   { return day.Format(time.DateOnly) }
