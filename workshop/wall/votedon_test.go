package wall

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/rehearsal"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/tally"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// opened is a workshop of some length, played to its end, at the vote of a step that
// has been opened anew in a way, or again after the discussion; false where that way is not offered.
func opened(st workshop.State, step int, way workshop.Way, again bool) (workshop.State, bool) {
	id := st.Agenda[step].ID
	all := st.Rounds
	st.Rounds = nil
	var first *workshop.Round
	for _, r := range all {
		if r.Spec.Step != id {
			st.Rounds = append(st.Rounds, r)
		} else if !r.Spec.Revote {
			first = &r
		}
	}
	if first == nil {
		return st, false
	}
	spec, err := workshop.NewSpec(st, st.Def(st.Agenda[step]), way, tally.Discussed)
	if err != nil || !spec.Takes(way) {
		return st, false
	}
	if spec.Revote = again; again {
		st.Rounds = append(st.Rounds, *first)
		spec.Questions = spec.Questions[:min(2, len(spec.Questions))]
	}
	st.Rounds = append(st.Rounds, workshop.Round{ID: 99, Spec: spec, State: workshop.RoundOpen, Seats: 12, Cast: 7, MinShow: 3})
	st.Pos = workshop.Position{Step: step, Phase: workshop.PhaseVote}
	return st, true
}

// mixtures are the ways in which the ballots of one round may come.
func mixtures(way workshop.Way) [][]workshop.Way {
	out := [][]workshop.Way{nil, workshop.Ways()}
	for _, w := range workshop.Ways() {
		out = append(out, slices.Compact(slices.Sorted(slices.Values([]workshop.Way{way, w}))))
	}
	return out
}

// votedOn lists the texts of what a sheet asks about, in one language.
func votedOn(st workshop.State, spec workshop.Spec, lang string) []string {
	var out []string
	name := func(id string) {
		for _, part := range []string{".name", ".text", ".left", ".right"} {
			if key := "item." + id + part; spec.Labels[id] == "" && st.Pack.Has(lang, key) {
				out = append(out, st.Pack.Text(lang, key))
			}
		}
		if own := spec.Labels[id]; own != "" {
			out = append(out, own)
		}
	}
	for _, q := range spec.Questions {
		name(q.ID)
		for _, id := range q.Items {
			name(id)
		}
		for _, o := range q.Options {
			out = append(out, st.Pack.Text(lang, "option."+o))
		}
	}
	return out
}

// readAll reads all pages of a state as one text, with nothing between its letters.
func readAll(st workshop.State, w result.Words) string {
	var all []string
	for p := range Pages(st) {
		st.Pos.Page = p
		all = append(all, said(Scene(st, w, sizes[0], 1))...)
	}
	return squeezed(strings.Join(all, ""))
}

// squeezed is a text without what breaking it into lines may take or leave.
func squeezed(s string) string {
	return strings.NewReplacer(" ", "", "\u00a0", "", "\u00ad", "", "-", "", "\n", "").Replace(s)
}

// In every way, alone or beside others, in one language and in two, the wall of an open
// vote shows all that is voted on; and nothing of what was answered.
func TestTheWallShowsWhatIsVotedOn(t *testing.T) {
	cells := 0
	for _, minutes := range []int{60, 90, 180, 240} {
		for _, lang := range trial.Languages() {
			info := trial.Info(lang, 12, minutes)
			info.Exercises = []string{"A", "B", "C"}
			played, err := trial.Play(info, Pages, 1, nil)
			if err != nil {
				t.Fatal(err)
			}
			w := wordsIn(t, lang)
			for step := range played.Agenda {
				for _, way := range workshop.Ways() {
					for _, again := range []bool{false, true} {
						st, ok := opened(played, step, way, again)
						if !ok {
							continue
						}
						cells += showsWhatIsVotedOn(t, st, w, map[string]string{"en": "fi", "fi": "en"}[lang])
					}
				}
			}
		}
	}
	t.Logf("%d cells", cells)
	if cells < 1500 {
		t.Errorf("only %d cells", cells)
	}
}

func showsWhatIsVotedOn(t *testing.T, st workshop.State, w result.Words, second string) (cells int) {
	t.Helper()
	last := len(st.Rounds) - 1
	spec := st.Rounds[last].Spec
	for _, also := range []string{"", second} {
		st.Info.Second = also
		for _, ways := range mixtures(spec.Way) {
			st.Rounds = slices.Clone(st.Rounds)
			st.Rounds[last].Ways = ways
			got := readAll(st, w)
			cells++
			want := votedOn(st, spec, st.Info.Lang)
			if also != "" {
				want = append(want, votedOn(st, spec, also)...)
			}
			for _, text := range want {
				if !strings.Contains(got, squeezed(text)) {
					t.Errorf("%s %v+%s %v: %q is not on the wall: %s", spec.Step, st.Info.Lang, also, ways, text, got)
				}
			}
		}
	}
	return cells
}

// Closing a vote puts nothing of its answers on the wall: the page is the same whatever
// was answered. The result comes with the next press.
func TestTheClosedPageTellsNothing(t *testing.T) {
	for _, exercise := range []string{"A", "B", "C"} {
		state, err := trial.State(workshop.Info{Lang: "en", People: 12, Minutes: 180, MinShow: 3, Way: workshop.Paper, Exercises: []string{exercise}})
		if err != nil {
			t.Fatal(err)
		}
		for i, text := range []string{"Two approvals", "No time", "Old phones"} {
			for _, list := range []string{workshop.ListObstacles, workshop.ListIdeas} {
				state.Items = append(state.Items, workshop.Item{ID: strings.ToUpper(list[:1]) + fmt.Sprint(i+1), List: list, Text: text})
			}
		}
		for step, a := range state.Agenda {
			if def := state.Def(a); def.Vote == nil || strings.HasPrefix(def.Vote.Source, "rows:") {
				continue
			}
			for _, way := range workshop.Ways() {
				one, next := closedAt(t, state, step, way, 1)
				other, _ := closedAt(t, state, step, way, 2)
				if one != other || one == "" {
					t.Errorf("%s %s: closed, the wall tells what was answered: %q, %q", a.ID, way, one, other)
				}
				if next == one {
					t.Errorf("%s %s: the next press shows nothing", a.ID, way)
				}
			}
		}
	}
}

// closedAt is what the wall says of a step whose vote was just closed, and after the next press.
func closedAt(t *testing.T, state workshop.State, step int, way workshop.Way, seed int64) (closed, next string) {
	t.Helper()
	s, err := workshop.Start(memory.New(state), workshop.Rules{Pages: Pages, Discussed: tally.Discussed})
	if err != nil {
		t.Fatal(err)
	}
	must := func(err error) {
		if err != nil {
			t.Fatalf("%s %s: %v", state.Agenda[step].ID, way, err)
		}
	}
	must(s.Jump(step))
	must(s.Open(way))
	r, _ := s.State().OpenRound()
	for seat := range r.Seats {
		must(s.CastBy(way, rehearsal.Ballot(seed, s.State().Info, r.Spec, seat)))
	}
	must(s.Next())
	if at := s.State().Pos.Phase; at != workshop.PhaseClosed {
		t.Errorf("%s %s: Next on a full vote leads to %s", state.Agenda[step].ID, way, at)
	}
	closed = readAll(s.State(), wordsIn(t, "en"))
	must(s.Next())
	return closed, readAll(s.State(), wordsIn(t, "en"))
}

// Whichever step is jumped to, by the agenda or with a clock on the wall and off again, a
// vote that was not held has no result page: the wall has its question.
func TestNoJumpShowsAnEmptyResult(t *testing.T) {
	st, err := trial.State(trial.Info("en", 12, 240))
	if err != nil {
		t.Fatal(err)
	}
	s, err := workshop.Start(memory.New(st), workshop.Rules{Pages: Pages, Discussed: tally.Discussed})
	if err != nil {
		t.Fatal(err)
	}
	w, reveals := wordsIn(t, "en"), 0
	for i, a := range st.Agenda {
		if err := s.Jump(i); err != nil {
			t.Fatal(err)
		}
		if err := s.StartTimer(60e9); err != nil {
			t.Fatal(err)
		}
		if err := s.StopTimer(); err != nil {
			t.Fatal(err)
		}
		now := s.State()
		if now.Pos.Phase == workshop.PhaseResult || now.Pos.Phase == workshop.PhaseClosed {
			t.Errorf("%s begins with a result of nothing", a.ID)
		}
		def := st.Def(a)
		if !def.Kind.Traits().Reveals {
			continue
		}
		reveals++
		for _, phase := range []workshop.Phase{workshop.PhaseAsk, workshop.PhaseResult} { // also of an earlier version's file
			now.Pos.Phase = phase
			got := readAll(now, w)
			if question := st.T("step." + def.Shows + ".wall"); !strings.Contains(got, squeezed(question)) || strings.Contains(got, squeezed(st.T("step."+a.ID+".wall"))) {
				t.Errorf("%s %s: the wall shows %s", a.ID, phase, got)
			}
		}
	}
	if reveals < 4 {
		t.Errorf("only %d steps that reveal", reveals)
	}
}
