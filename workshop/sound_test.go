package workshop_test

import (
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// played is a workshop whose first vote was held.
func played(t *testing.T) workshop.State {
	t.Helper()
	w := newWorld(t, 6)
	w.ok(w.s.AddItem("obstacles", "haste"))
	w.jump("cards")
	w.ok(w.s.Next())
	w.everyone(1)
	w.ok(w.s.Next())
	st := w.s.State()
	if err := workshop.Sound(st); err != nil || st.Rounds[0].Tally == nil {
		t.Fatalf("a workshop as it is played: %v, %+v", err, st.Rounds)
	}
	return st
}

// What a file says is held against what the program writes, before anybody draws it.
func TestWhatCannotBeOurs(t *testing.T) {
	long := strings.Repeat("x", 100_000)
	for name, spoil := range map[string]func(st *workshop.State){
		"no agenda":                  func(st *workshop.State) { st.Agenda = nil },
		"a long agenda":              func(st *workshop.State) { st.Agenda = append(st.Agenda, make([]workshop.Step, 1000)...) },
		"a step of no pack":          func(st *workshop.State) { st.Agenda[2].ID = "none" },
		"a length that is none":      func(st *workshop.State) { st.Agenda[2].Length = 12 },
		"a length below all":         func(st *workshop.State) { st.Agenda[2].Length = -1 },
		"minutes before the start":   func(st *workshop.State) { st.Agenda[2].Minutes = -1 },
		"a step of days":             func(st *workshop.State) { st.Agenda[2].Minutes = 10_000 },
		"time that ran backwards":    func(st *workshop.State) { st.Agenda[2].Spent = -time.Second },
		"a place before the start":   func(st *workshop.State) { st.Pos.Step = -1 },
		"a place behind the end":     func(st *workshop.State) { st.Pos.Step = len(st.Agenda) },
		"a page before the first":    func(st *workshop.State) { st.Pos.Page = -1 },
		"a picture before the first": func(st *workshop.State) { st.Pos.View = -1 },
		"a phase that is none":       func(st *workshop.State) { st.Pos.Phase = "later" },
		"no questions":               func(st *workshop.State) { st.Rounds[0].Spec.Questions = nil },
		"a scale of a thousand million": func(st *workshop.State) {
			st.Rounds[0].Spec.Questions = []workshop.Question{{ID: "K", Kind: workshop.Scale, Aspects: []string{"a"}, Hi: 1_000_000_000}}
		},
		"a state that is none":       func(st *workshop.State) { st.Rounds[0].State = 99 },
		"no seats":                   func(st *workshop.State) { st.Rounds[0].Seats = 0 },
		"more ballots than seats":    func(st *workshop.State) { st.Rounds[0].Cast = 7 },
		"more answers than ballots":  func(st *workshop.State) { st.Rounds[0].Tally.Counts[0].N[0] += 40 },
		"less than no answer":        func(st *workshop.State) { c := st.Rounds[0].Tally.Counts[0]; c.N[0], c.CantSay = -3, c.N[0]+c.N[1]+3 },
		"can't say less than never":  func(st *workshop.State) { c := &st.Rounds[0].Tally.Counts[0]; c.CantSay--; c.N[1]++ },
		"a mark too many":            func(st *workshop.State) { c := &st.Rounds[0].Tally.Counts[0]; c.N = append(c.N, 0) },
		"counts of another question": func(st *workshop.State) { st.Rounds[0].Tally.Counts[0].Question = "other" },
		"a count less":               func(st *workshop.State) { c := &st.Rounds[0].Tally.Counts; *c = (*c)[1:] },
		"no counts of enough people": func(st *workshop.State) { st.Rounds[0].Tally.Counts = nil },
		"hidden and there":           func(st *workshop.State) { st.Rounds[0].Tally.Counts[0].Hidden = true },
		"a result of fewer ballots":  func(st *workshop.State) { st.Rounds[0].Tally.Cast-- },
		"pairs of no ranking":        func(st *workshop.State) { st.Rounds[0].Tally.Pairs = make([]workshop.Pairs, 1) },
		"a long wording":             func(st *workshop.State) { st.Items[0].Text = long },
		"a wording that is no text":  func(st *workshop.State) { st.Items[0].Text = "\xff" },
		"many merged wordings":       func(st *workshop.State) { st.Items[0].Merged = make([]string, 100_000) },
		"many wordings":              func(st *workshop.State) { st.Items = make([]workshop.Item, 200_000) },
		"a long owner":               func(st *workshop.State) { st.Actions = []workshop.Action{{Item: "O1", Owner: long}} },
		"many tiles":                 func(st *workshop.State) { st.Tiles = make([]string, 1000) },
		"a long tile":                func(st *workshop.State) { st.Tiles = []string{long} },
		"a long note":                func(st *workshop.State) { st.Notes = map[string]string{"see": long} },
		"a long key of a draft":      func(st *workshop.State) { st.Drafts = map[string]string{long: "x"} },
		"many rounds":                func(st *workshop.State) { st.Rounds = make([]workshop.Round, 5000) },
	} {
		t.Run(name, func(t *testing.T) {
			st := played(t)
			spoil(&st)
			if err := workshop.Sound(st); workshop.CodeOf(err) != workshop.EDamaged {
				t.Errorf("%v", err)
			}
		})
	}
}

// A question of a later version is no damage: Understood tells of it.
func TestAQuestionOfALaterVersionIsNoDamage(t *testing.T) {
	st := played(t)
	st.Rounds[0].Spec.Questions = []workshop.Question{{ID: "X", Kind: "later"}}
	if err := workshop.Sound(st); err != nil {
		t.Error(err)
	}
}

// Counts that were hidden, and a vote of too few, are as the program leaves them.
func TestHiddenResultsAreSound(t *testing.T) {
	for _, cast := range []int{2, 4, 6} {
		st := played(t)
		r := &st.Rounds[0]
		tally, err := workshop.NewTally(r.Spec, 6, 5, make([]workshop.Ballot, 0))
		if err != nil {
			t.Fatal(err)
		}
		tally.Cast, r.Cast, r.Tally = cast, cast, &tally
		for i := range tally.Counts {
			tally.Counts[i].CantSay = cast
		}
		tally.Hide()
		if err := workshop.Sound(st); err != nil {
			t.Errorf("%d ballots: %v", cast, err)
		}
	}
}
