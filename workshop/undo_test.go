package workshop_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/storetest"
)

// Whoever adds a command says whether it can be taken back.
func TestEveryCommandSaysHowItIsTakenBack(t *testing.T) {
	asks := []string{"State", "Subscribe", "Follow", "Keyed", "Passes"} // they change nothing
	typ := reflect.TypeFor[*workshop.Session]()
	rows := 0
	for i := range typ.NumMethod() {
		name := typ.Method(i).Name
		_, ok := workshop.Command(name).Undoing()
		if ok {
			rows++
		}
		if ok == slices.Contains(asks, name) {
			t.Errorf("%s has a row: %v", name, ok)
		}
	}
	if rows != typ.NumMethod()-len(asks) {
		t.Errorf("%d rows for %d commands", rows, typ.NumMethod()-len(asks))
	}
	if n := workshop.CommandsKnown(); n != rows {
		t.Errorf("the table has %d rows, and %d commands are there", n, rows)
	}
}

// undoWorld is a workshop in memory with a deed of every kind.
type undoWorld struct {
	*testing.T
	s     *workshop.Session
	store *memory.Store
	r     *rand.Rand
	now   time.Time
}

func newUndoWorld(t *testing.T, seed uint64) *undoWorld {
	t.Helper()
	w := &undoWorld{T: t, store: memory.New(storetest.State(6)), r: rand.New(rand.NewPCG(seed, 1)), now: time.Unix(0, 0)}
	s, err := workshop.Start(w.store, workshop.Rules{Now: func() time.Time { return w.now }})
	if err != nil {
		t.Fatal(err)
	}
	w.s = s
	return w
}

// lasting is what of a state is kept, without what the clock counts.
func lasting(st workshop.State) string {
	var b strings.Builder
	for _, a := range st.Agenda {
		a.Spent = 0
		fmt.Fprintf(&b, "%+v\n", a)
	}
	var ids []string
	for _, d := range st.Pack.Steps {
		ids = append(ids, d.ID)
	}
	st.Info.Clock = workshop.Clock{} // when a break is led back to, the time of day is another one
	fmt.Fprintf(&b, "%+v\n%+v\n%v\n%v\n%q\n%q\n%v\n", st.Info, st.Pos, ids, st.TileNames(), st.Actions, st.Checks, st.Notes)
	for _, it := range st.Items {
		fmt.Fprintf(&b, "%s %s %q %q\n", it.ID, it.List, it.Text, it.Merged)
	}
	for _, g := range st.Groups {
		fmt.Fprintf(&b, "%s %s %q %q\n", g.ID, g.List, g.Name, g.Items)
	}
	for _, r := range st.Rounds {
		fmt.Fprintln(&b, r.ID, r.State, r.Seats, r.Cast)
	}
	return b.String()
}

func (w *undoWorld) pick(ids ...string) string { return ids[w.r.IntN(len(ids))] }

// deedsOf are commands with arguments of chance, by name.
func (w *undoWorld) deedsOf() map[workshop.Command]func() error {
	s, st, r := w.s, w.s.State(), w.r
	var ids []string
	for _, it := range st.Items {
		ids = append(ids, it.ID)
	}
	ids = append(ids, "O1")
	groups := []string{"G1"}
	for _, g := range st.Groups {
		groups = append(groups, g.ID)
	}
	step := func() int { return r.IntN(len(st.Agenda)) }
	words := func() string { return fmt.Sprint("word ", r.IntN(1000)) }
	return map[workshop.Command]func() error{
		workshop.CommandAddItem:    func() error { return s.AddItem(w.pick("obstacles", "ideas"), words()) },
		workshop.CommandAddItems:   func() error { return s.AddItems("obstacles", words()+"\n"+words()) },
		workshop.CommandEditItem:   func() error { return s.EditItem(w.pick(ids...), words()) },
		workshop.CommandMergeItems: func() error { return s.MergeItems(w.pick(ids...), w.pick(ids...)) },
		workshop.CommandSplitItem:  func() error { return s.SplitItem(w.pick(ids...)) },
		workshop.CommandRemoveItem: func() error { return s.RemoveItem(w.pick(ids...)) },
		workshop.CommandAddGroup: func() error {
			return s.AddGroup(w.pick("obstacles", "ideas"), words(), ids[:r.IntN(min(2, len(ids)))]...)
		},
		workshop.CommandNameGroup:  func() error { return s.NameGroup(w.pick(groups...), words()) },
		workshop.CommandBreakGroup: func() error { return s.BreakGroup(w.pick(groups...)) },
		workshop.CommandPutInto:    func() error { return s.PutInto(w.pick(append(groups, "")...), w.pick(ids...)) },
		workshop.CommandSetAction:  func() error { return s.SetAction(workshop.Action{Item: w.pick(ids...), First: w.pick("", words())}) },
		workshop.CommandSetStatus: func() error {
			return s.SetStatus(workshop.Check{Item: w.pick("O1", "O2"), Status: workshop.Statuses()[r.IntN(5)], Note: w.pick("", words())})
		},
		workshop.CommandSetTile:    func() error { return s.SetTile(r.IntN(3), words()) },
		workshop.CommandMoveTile:   func() error { return s.MoveTile(r.IntN(3), r.IntN(3)) },
		workshop.CommandSetNote:    func() error { return s.SetNote(w.pick("a", "b"), w.pick("", words())) },
		workshop.CommandSetPeople:  func() error { return s.SetPeople(3 + r.IntN(9)) },
		workshop.CommandSetShare:   func() error { return s.SetShare(workshop.ShareProgramme, words()) },
		workshop.CommandAddMinutes: func() error { return s.AddMinutes(step(), r.IntN(5)-2) },
		workshop.CommandDrop:       func() error { return s.Drop(step()) },
		workshop.CommandMoveStep:   func() error { return s.MoveStep(step(), step()) },
		workshop.CommandInsertBreak: func() error {
			if slices.ContainsFunc(st.Agenda, func(a workshop.Step) bool { return a.ID == "pause" }) {
				return nil // which of two breaks was on the wall nobody can tell
			}
			return s.InsertBreak(s.State().Pos.Step, 10)
		},
		workshop.CommandApply: func() error {
			if cuts := st.Cuts(); len(cuts) > 0 {
				return s.Apply(cuts[r.IntN(len(cuts))])
			}
			return nil
		},
		workshop.CommandAddTalk:  func() error { return s.AddTalk(workshop.Talk{Title: words(), Minutes: 3}) },
		workshop.CommandAddQuick: func() error { return s.AddQuick(workshop.Quick{Question: words(), Hi: 5}) },
		workshop.CommandAskQuick: func() error { return s.AskQuick(workshop.Quick{Question: words(), Options: []string{"y", "n"}}) },
		workshop.CommandAskWords: func() error { return s.AskWords(1 + r.IntN(3)) },
		workshop.CommandLeave:    func() error { return s.Leave(w.r.IntN(7)) },
		workshop.CommandCome:     func() error { return s.Come(words()) },
		workshop.CommandJump:     func() error { return s.Jump(step()) },
	}
}

// Every command, taken back, leaves what was there before, and done again what was there
// after it, in the windows and in the store.
func TestUndoLeavesWhatWasBefore(t *testing.T) {
	counted := map[workshop.Command]int{}
	for seed := range uint64(30) {
		w := newUndoWorld(t, seed)
		for range 60 {
			w.now = w.now.Add(time.Second)
			names := workshop.CommandsUndone()
			name := names[w.r.IntN(len(names))]
			if w.r.IntN(6) == 0 {
				_ = w.s.Next() // may be refused: somebody has not voted
			}
			if name == workshop.CommandAskWords { // which is for few steps
				_ = w.s.Jump(slices.IndexFunc(w.s.State().Agenda, func(a workshop.Step) bool { return a.ID == "ideas" }))
			}
			before, n := w.s.State(), w.s.State().Undo
			if err := w.deedsOf()[name](); err != nil {
				continue
			}
			after := w.s.State()
			if d := after.Undo; d == nil || n != nil && d.N == n.N || d.Command != name {
				continue // nothing changed, or a vote was counted by it
			}
			counted[name]++
			w.now = w.now.Add(time.Second)
			w.is(w.s.Undo(), before, "undo of "+string(name))
			w.is(w.s.Redo(), after, "redo of "+string(name))
			if w.r.IntN(3) == 0 {
				w.is(w.s.Undo(), before, "second undo of "+string(name))
			}
		}
	}
	for _, name := range workshop.CommandsUndone() {
		if counted[name] < 4 {
			t.Errorf("%s was taken back only %d times", name, counted[name])
		}
	}
}

func (w *undoWorld) is(err error, want workshop.State, what string) {
	w.Helper()
	if err != nil {
		w.Fatalf("%s: %v", what, err)
	}
	if got := lasting(w.s.State()); got != lasting(want) {
		w.Fatalf("%s:\n%s\nwant\n%s", what, got, lasting(want))
	}
	kept, err := w.store.Load()
	if err != nil {
		w.Fatal(err)
	}
	if got := lasting(kept); got != lasting(want) {
		w.Fatalf("%s, in the store:\n%s\nwant\n%s", what, got, lasting(want))
	}
}

// A whole day's deeds are taken back one after another, down to the first one.
func TestUndoGoesBackThroughTheDay(t *testing.T) {
	for seed := range uint64(20) {
		w := newUndoWorld(t, seed)
		states := []workshop.State{w.s.State()}
		for range 40 {
			names := workshop.CommandsUndone()
			n := w.s.State().Undo
			_ = w.deedsOf()[names[w.r.IntN(len(names))]]() // of several lines some may be left, and the others are there
			if d := w.s.State().Undo; d != nil && (n == nil || d.N != n.N) {
				states = append(states, w.s.State())
			}
		}
		for i := len(states) - 2; i >= 0; i-- {
			w.is(w.s.Undo(), states[i], fmt.Sprint("back to deed ", i))
		}
		if err := w.s.Undo(); workshop.CodeOf(err) != workshop.EState {
			t.Errorf("one more: %v", err)
		}
		for i := 1; i < len(states); i++ {
			w.is(w.s.Redo(), states[i], fmt.Sprint("on to deed ", i))
		}
	}
}
