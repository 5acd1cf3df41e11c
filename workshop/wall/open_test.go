package wall

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// While a vote is open the room sees what it may answer: the obstacles with the
// numbers that go on the slip, the options, the ends of a scale. Of the answers
// it sees how many there are, whatever they are.
func TestTheWallOfAnOpenVoteTellsWhatMayBeAnswered(t *testing.T) {
	for _, langs := range trial.Editions() {
		st, w := played(t, langs[0], 12)
		st.Info.Second = langs[1]
		for _, tt := range []struct {
			step string
			want []string
		}{
			{"B6", []string{"1", st.ItemsIn("obstacles")[0].Text}},
			{"B1", []string{"10 = "}},
			{"practice", []string{st.Pack.Text(langs[0], "option.free")}},
		} {
			i := slices.IndexFunc(st.Agenda, func(s workshop.Step) bool { return s.ID == tt.step })
			if i < 0 {
				t.Fatalf("no step %s", tt.step)
			}
			at := st
			at.Pos = workshop.Position{Step: i, Phase: workshop.PhaseVote}
			for _, size := range sizes {
				s := Scene(at, w, size, 1)
				lines := strings.Join(said(s), "|")
				for _, want := range tt.want {
					if want != "" && !strings.Contains(strings.ReplaceAll(lines, "|", " "), firstWords(want)) {
						t.Errorf("%v %s %gx%g: no %q on %s", langs, tt.step, size.W, size.H, want, lines)
					}
				}
				for _, fault := range faults(s) {
					t.Errorf("%v %s %gx%g: %s", langs, tt.step, size.W, size.H, fault)
				}
			}
		}
	}
}

// A list longer than a page goes on on the next one, and each says how many have voted.
func TestTooManyObstaclesForAnOpenVote(t *testing.T) {
	var of workshop.State
	got := timed(t, "B6", workshop.PhaseVote, nil, func(st *workshop.State) {
		q := workshop.Question{ID: "obstacles", Kind: workshop.Dots, Aspects: []string{"dots"}}
		labels := map[string]string{}
		for i := range figure.ListRows.PerPage(false) + 1 {
			q.Items = append(q.Items, "O"+strconv.Itoa(i+1))
			labels["O"+strconv.Itoa(i+1)] = "Obstacle"
		}
		spec := workshop.Spec{Step: "B6", Questions: []workshop.Question{q}, Labels: labels}
		st.Rounds = []workshop.Round{{ID: 1, Spec: spec, State: workshop.RoundOpen, Seats: 12, Cast: 7}}
		of = *st
	})
	of.Pos.Page = 1
	if rest := shownWords(of, wordsIn(t, "en")); Pages(of) != 2 || !strings.Contains(got, "7 of 12") || !strings.Contains(rest, "7 of 12") ||
		strings.Count(got+"|"+rest+"|", "Obstacle|") != figure.ListRows.PerPage(false)+1 {
		t.Errorf("the wall shows %s, then %s", got, rest)
	}
}

func firstWords(s string) string {
	f := strings.Fields(s)
	return strings.Join(f[:min(len(f), 2)], " ")
}

// Whoever answers a vote on the spot must know from what to what it goes.
func TestAVoteOnTheSpotTellsItsNumbers(t *testing.T) {
	for _, phase := range []workshop.Phase{workshop.PhaseAsk, workshop.PhaseVote} {
		got := timed(t, "B1", phase, nil, func(st *workshop.State) {
			pack := *st.Pack
			pack.Steps = slices.Clone(pack.Steps)
			i := slices.IndexFunc(pack.Steps, func(d workshop.StepDef) bool { return d.ID == "B1" })
			pack.Steps[i].ID = "Q1"
			st.Agenda = slices.Clone(st.Agenda)
			st.Agenda[st.Pos.Step].ID = "Q1"
			st.Pack = &pack
			spec := workshop.Spec{Step: "Q1", Questions: []workshop.Question{{ID: "Q1", Kind: workshop.Scale, Aspects: []string{"answer"}, Hi: 10}}}
			st.Rounds = nil
			if phase == workshop.PhaseVote {
				st.Rounds = []workshop.Round{{ID: 1, Spec: spec, State: workshop.RoundOpen, Seats: 12, Cast: 7}}
			}
		})
		if !strings.Contains(got, "0–10") {
			t.Errorf("%s: the wall shows %s", phase, got)
		}
	}
}
