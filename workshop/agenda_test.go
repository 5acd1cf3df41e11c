package workshop_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// planned is a workshop of the built-in pack, three hours long.
func planned(t *testing.T) *world {
	t.Helper()
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	agenda, _, err := p.Plan(workshop.Info{Minutes: 180, Exercises: []string{"A", "B", "C"}})
	if err != nil {
		t.Fatal(err)
	}
	info := workshop.Info{Group: "g", People: 12, Leaders: 5, Minutes: 180, Exercises: []string{"A", "B", "C"}, Lang: "en", Way: workshop.Paper, MinShow: 5}
	w := &world{t: t, store: memory.New(workshop.State{Pack: p, Agenda: agenda, Info: info}), now: time.Unix(0, 0)}
	w.start()
	return w
}

func (w *world) plan() string {
	var out []string
	for i, s := range w.s.State().Agenda {
		word := fmt.Sprintf("%s %d", s.ID, s.Minutes)
		if i == w.s.State().Pos.Step {
			word = "[" + word + "]"
		}
		out = append(out, word)
	}
	return strings.Join(out, ", ")
}

// index finds a step of the agenda.
func (w *world) index(id string) int {
	w.t.Helper()
	for i, s := range w.s.State().Agenda {
		if s.ID == id {
			return i
		}
	}
	w.t.Fatalf("no step %s in %s", id, w.plan())
	return 0
}

func TestPlanBreathes(t *testing.T) {
	for _, tt := range []struct {
		name string
		do   func(*world) error
		want string // part of the plan
		code workshop.Code
	}{
		{"more minutes now", func(w *world) error { return w.s.AddMinutes(w.index("A4"), 5) }, "[A4 14]", ""},
		{"fewer, but one", func(w *world) error { return w.s.AddMinutes(w.index("A5"), -50) }, "[A4 9], A5 1", ""},
		{"what is behind stays", func(w *world) error { return w.s.AddMinutes(w.index("A1"), 5) }, "A1 5", workshop.ENotFound},
		{"left out", func(w *world) error { return w.s.Drop(w.index("A7")) }, "A6 7, A8 3", ""},
		{"a vote that is shown later", func(w *world) error { return w.s.Drop(w.index("C2")) }, "C1 5, C2 6", workshop.EState},
		{"what is on", func(w *world) error { return w.s.Drop(w.index("A4")) }, "[A4 9]", workshop.EState},
		{"the closing", func(w *world) error { return w.s.Drop(w.index("close")) }, "close 5", workshop.EState},
		{"another place", func(w *world) error { return w.s.MoveStep(w.index("C1"), w.index("B2")) }, "B1 5, C1 5, B2 8", ""},
		{"a result before its vote", func(w *world) error { return w.s.MoveStep(w.index("C4"), w.index("C2")) }, "C2 6, C3 5, C4 8", workshop.EState},
		{"a vote behind its result", func(w *world) error { return w.s.MoveStep(w.index("C2"), w.index("C4")) }, "C2 6, C3 5, C4 8", workshop.EState},
		{"obstacles behind the vote on them", func(w *world) error { return w.s.MoveStep(w.index("B5"), w.index("B7")) }, "B5 10, B6 5, B7 12", workshop.EState},
		{"behind the closing", func(w *world) error { return w.s.MoveStep(w.index("B2"), w.index("close")) }, "close 5", workshop.EState},
		{"before what is on", func(w *world) error { return w.s.MoveStep(w.index("B2"), w.index("A1")) }, "A1 5", workshop.EState},
		{"a break now", func(w *world) error { return w.s.InsertBreak(w.s.State().Pos.Step, 7) }, "[A4 9], break2 7, A5 4", ""},
		{"nowhere", func(w *world) error { return w.s.Drop(99) }, "[A4 9]", workshop.ENotFound},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := planned(t)
			w.jump("A4")
			if got := workshop.CodeOf(tt.do(w)); got != tt.code {
				t.Errorf("code %q, want %q", got, tt.code)
			}
			if got := w.plan(); !strings.Contains(got, tt.want) && tt.name != "a break now" {
				t.Errorf("the plan is %s", got)
			} else if tt.name == "a break now" && !strings.Contains(got, "[A4 9], break") {
				t.Errorf("no break after the present step: %s", got)
			}
			kept, err := w.store.Load()
			if err != nil || fmt.Sprint(kept.Agenda) != fmt.Sprint(w.s.State().Agenda) {
				t.Errorf("the file has another plan (%v)", err)
			}
		})
	}
}

func cuts(w *world) string {
	var out []string
	for _, c := range w.s.State().Cuts() {
		out = append(out, fmt.Sprintf("%s to %d saves %d", c.ID, c.Minutes, c.Saves))
	}
	return strings.Join(out, ", ")
}

func TestCutsLoseLittleAndNeverThePromises(t *testing.T) {
	w := planned(t)
	if got, want := cuts(w), "A7 to 0 saves 5, C5 to 0 saves 4, B4 to 7 saves 2"; got != want {
		t.Errorf("at the beginning: %s, want %s", got, want)
	}
	all, saves := w.s.State(), w.s.State().Left()
	for n := 0; ; n++ {
		proposals := w.s.State().Cuts()
		if len(proposals) == 0 {
			break
		}
		if n > 30 {
			t.Fatal("the proposals never end")
		}
		before := w.s.State().Left()
		w.ok(w.s.Apply(proposals[0]))
		if saved := before - w.s.State().Left(); saved != time.Duration(proposals[0].Saves)*time.Minute {
			t.Errorf("%+v saved %v", proposals[0], saved)
		}
	}
	if plan := w.plan(); !strings.Contains(plan, "promises 8, close 5") || !strings.Contains(plan, "B7 12") {
		t.Errorf("after all cuts: %s", plan)
	}
	if saves -= w.s.State().Left(); saves < 30*time.Minute || saves != time.Duration(all.Savings())*time.Minute || w.s.State().Savings() != 0 {
		t.Errorf("all cuts save %v, said are %d and then %d", saves, all.Savings(), w.s.State().Savings())
	}
	if code := workshop.CodeOf(w.s.Apply(all.Cuts()[0])); code != workshop.EState {
		t.Errorf("an old proposal: %q", code)
	}
}

// Fewer minutes for the cards mean fewer cards.
func TestShortenedVoteAsksLess(t *testing.T) {
	w := planned(t)
	st := w.s.State()
	full := len(st.Def(st.Agenda[w.index("B4")]).Vote.Items[st.Agenda[w.index("B4")].Length])
	for _, c := range st.Cuts() {
		if c.ID == "B4" {
			w.ok(w.s.Apply(c))
		}
	}
	w.jump("B4")
	w.ok(w.s.Next())
	r, ok := w.s.State().OpenRound()
	if !ok || len(r.Spec.Cells()) >= full {
		t.Errorf("asks %d of %d cards", len(r.Spec.Cells()), full)
	}
}

// More minutes make the day longer than promised; they do not move the promise.
func TestPromiseStays(t *testing.T) {
	w := planned(t)
	before := w.s.State().Promised()
	if before != w.s.State().Left() || before < 170*time.Minute || before > 180*time.Minute {
		t.Errorf("three hours promise %v, and %v are left", before, w.s.State().Left())
	}
	w.ok(w.s.AddMinutes(w.index("A4"), 5))
	w.ok(w.s.Drop(w.index("A7")))
	if got := w.s.State().Promised(); got != before {
		t.Errorf("promised %v, before %v", got, before)
	}
	st := w.s.State()
	for _, people := range []int{4, 40} { // of a plan that was changed before the day, whoever comes
		st.Info.Planned, st.Info.People = 171, people
		if got := st.Promised(); got != 171*time.Minute {
			t.Errorf("to %d people %v are promised", people, got)
		}
	}
}
