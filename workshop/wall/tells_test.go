package wall

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// Every picture of a result tells by itself what was found, how many of those
// present answered, and how: it may be the only page that a client gets to see.
func TestEveryResultTellsWhoHowAndWhat(t *testing.T) {
	for _, lang := range trial.Languages() {
		st, w := played(t, lang, 12)
		for _, x := range situations {
			eachPage(t, x.in(st), func(name string, at workshop.State) {
				def := at.Def(at.Now())
				words := texts(Scene(at, w, sizes[0], 1))
				where := fmt.Sprintf("%s %s %s", lang, x.name, name)
				who := fmt.Sprintf("%d/%d", x.n, x.n)
				if figureOf(at, def) == workshop.FigViewpoints {
					who = w.T("wall.n_views", "team", strconv.Itoa(x.n), "leaders", strconv.Itoa(x.n))
				}
				held, _ := at.Round(at.Subject(def), false)
				if !strings.Contains(words, who) || !strings.Contains(words, w.T("way."+string(held.Spec.Way))) {
					t.Errorf("%s does not tell who answered, and how: %s", where, words)
				}
				if rows := len(Scene(at, w, sizes[0], 1).Hits); rows == 0 && figureOf(at, def) != workshop.FigBehaviours &&
					(x.name != "cantsay" || def.Only == 0 && figureOf(at, def) != workshop.FigViewpoints) {
					t.Errorf("%s has no exact numbers", where)
				}
				if want := finding(at, w); want != "" && !strings.Contains(words, want) {
					t.Errorf("%s does not say %q: %s", where, want, words)
				}
				if x.name == "cantsay" && figureOf(at, def) != workshop.FigBehaviours && !strings.Contains(words, w.T("wall.nobody")) {
					t.Errorf("%s does not say that nobody could: %s", where, words)
				}
				if x.name == "cantsay" && strings.Contains(words, w.T("wall.same")) {
					t.Errorf("%s compares what nobody said", where)
				}
			})
		}
	}
}

// What a step has to say after its vote stands on a page of its own, the last one, also
// after a second vote; a result that is hidden gives nothing away.
func TestWhatIsToBeReadAfterAResult(t *testing.T) {
	for _, lang := range trial.Languages() {
		st, w := played(t, lang, 12)
		at, ok := At(st, "B4", 0, 0)
		if !ok {
			t.Fatal("no result of B4")
		}
		definition := st.Pack.Text(lang, "step.B4.after")
		says := func(at workshop.State) bool { return strings.Contains(texts(Scene(at, w, sizes[0], 1)), definition) }
		if says(at) {
			t.Error("the definition is on the picture")
		}
		if at.Pos.Page = Pages(at) - 1; !says(at) {
			t.Errorf("the last page says %s", texts(Scene(at, w, sizes[0], 1)))
		}
		if at.Pos.View = 1; says(at) {
			t.Error("a further picture has it again")
		}
		at.Pos = workshop.Position{Step: at.Pos.Step, Phase: workshop.PhaseResult}
		at.Rounds = slices.Clone(at.Rounds)
		for i, r := range at.Rounds {
			if r.Spec.Step == "B4" {
				few := *r.Tally
				few.Cast, few.MinShow = 2, 3
				at.Rounds[i].Tally = &few
			}
		}
		if Pages(at) != 1 || says(at) {
			t.Error("it follows a result that is hidden")
		}
	}
}

// All ways in which ballots came in have room under every picture, on every wall.
func TestEveryWayIsNamedInFull(t *testing.T) {
	for _, ways := range []string{"booth paper", "paper cards", "booth cards", "booth paper cards"} {
		for _, lang := range trial.Languages() {
			st, w := played(t, lang, 12)
			for i := range st.Rounds {
				st.Rounds[i].Ways = nil
				for _, way := range strings.Fields(ways) {
					st.Rounds[i].AddWay(workshop.Way(way))
				}
			}
			eachPage(t, st, func(name string, at workshop.State) {
				for _, size := range sizes {
					s := Scene(at, w, size, 1)
					for _, way := range strings.Fields(ways) {
						if say := w.T("way." + way); !strings.Contains(texts(s), say) {
							t.Errorf("%s %s %gx%g does not say %q: %s", lang, name, size.W, size.H, say, texts(s))
						}
					}
					for _, fault := range faults(s) {
						t.Errorf("%s %s %gx%g: %s", lang, name, size.W, size.H, fault)
					}
				}
			})
		}
	}
}

// texts is all that a page says, line after line.
func texts(s figure.Scene) string {
	var out []string
	for _, it := range s.Items {
		if v, ok := it.(figure.Text); ok {
			out = append(out, v.S)
		}
	}
	return strings.Join(out, " ")
}

// finding is what a page has to say of its result in words; "" where its rows say it: the
// behaviours of keys.
func finding(at workshop.State, w result.Words) string {
	def := at.Def(at.Now())
	lines := Reading(at, w)
	figs := result.NewFigures(at, w)
	vote, _, _ := shown(at, def)
	switch figureOf(at, def) {
	case workshop.FigBehaviours:
		return ""
	case workshop.FigRadar, workshop.FigTable:
		return figs.ShowsMost(vote)
	case workshop.FigBeliefsApart:
		title, _ := figs.BeliefsSay(vote, result.WidestApart, 0)
		return title
	}
	return result.FirstTitle(lines)
}

// What moved by a discussion is said together with what that does not prove, and
// a tie with what it means.
func TestWordsOfMovesAndTies(t *testing.T) {
	st, w := played(t, "en", 12)
	for _, tt := range []struct {
		step, say string
		in        string
		want      bool
	}{
		{"A7", "honest.revote", "n12", true}, {"A7", "honest.revote", "alike", false},
		{"B6", "places.lead", "alike", true}, {"B6", "places.lead", "cantsay", false},
	} {
		i := slices.IndexFunc(situations, func(x situation) bool { return x.name == tt.in })
		at, ok := At(situations[i].in(st), tt.step, 0, 0)
		if !ok {
			t.Fatalf("no result of %s", tt.step)
		}
		say := w.T(tt.say)
		if st.Pack.Has("en", tt.say) {
			say = st.Pack.Text("en", tt.say)
		}
		if got := strings.Contains(texts(Scene(at, w, sizes[0], 1)), say); got != tt.want {
			t.Errorf("%s %s: says %s: %v", tt.step, tt.in, tt.say, got)
		}
	}
}

// Where more could not say of one thing than of another, the page tells it of each.
func TestCantSayIsToldOfEachAspect(t *testing.T) {
	st, w := played(t, "en", 12)
	at, ok := At(st, "C4", 0, 0)
	if !ok {
		t.Fatal("no result of C4")
	}
	said := func(cannot int) string {
		is := at
		is.Rounds = slices.Clone(at.Rounds)
		for i, r := range is.Rounds {
			if r.Spec.Step != "C2" || r.Tally == nil {
				continue
			}
			tally := *r.Tally
			tally.Counts = slices.Clone(tally.Counts)
			for k, c := range tally.Counts {
				c.N, c.CantSay = []int{0, 0, 12, 0, 0}, 0
				if k == slices.IndexFunc(tally.Counts, func(c workshop.Count) bool { return c.Part == "importance" }) {
					c.N, c.CantSay = []int{0, 0, 12 - cannot, 0, 0}, cannot
				}
				tally.Counts[k] = c
			}
			is.Rounds[i].Tally = &tally
		}
		return texts(Scene(is, w, sizes[0], 1))
	}
	if got := said(3); !strings.Contains(got, "“Can’t say” answers by question: practice today 0/120, importance 3/120") {
		t.Errorf("of each: %s", got)
	}
	if got := said(3); strings.Contains(got, "answers: 3/240") {
		t.Errorf("of all together, beside each: %s", got)
	}
	if got := said(0); strings.Contains(got, "by question") {
		t.Errorf("nobody: %s", got)
	}
}
