package workshop_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// everyKind asks one question of each kind.
func everyKind() workshop.Spec {
	return sheetOf(
		workshop.Question{ID: "s", Kind: workshop.Scale, Aspects: []string{"now", "self"}, Lo: 1, Hi: 5},
		workshop.Question{ID: "b", Kind: workshop.Bipolar, Aspects: []string{"now"}, Lo: 0, Hi: 6},
		workshop.Question{ID: "c", Kind: workshop.Choice, Aspects: []string{"now"}, Options: []string{"x", "y", "z"}},
		workshop.Question{ID: "d", Kind: workshop.Dots, Items: ids(4), Budget: 3, Cap: 2},
		workshop.Question{ID: "r", Kind: workshop.Ranking, Items: ids(4)},
		workshop.Question{ID: "p", Kind: workshop.Points, Items: ids(3), Budget: workshop.PointsWhole, Cap: workshop.PointsWhole},
	)
}

// anyBallot answers it by chance; now and then somebody cannot say.
func anyBallot(r *rand.Rand, s workshop.Spec) workshop.Ballot {
	var b workshop.Ballot
	for _, q := range s.Questions {
		of := workshop.Spec{Step: "v", Questions: []workshop.Question{q}}
		some := r.IntN(6) > 0
		for {
			var marks workshop.Ballot
			for _, c := range of.Cells() {
				m := workshop.Mark(c.Lo + r.IntN(c.Hi-c.Lo+1))
				if q.Kind == workshop.Points {
					m -= m % workshop.PointsStep
				}
				if !some {
					m = workshop.CantSay
				}
				if c.Part == "self" && r.IntN(2) == 0 {
					m = workshop.NotAsked
				}
				marks = append(marks, m)
			}
			if of.Check(marks) == nil {
				b = append(b, marks...)
				break
			}
		}
	}
	return b
}

func countedRound(t *testing.T, seed uint64, cast, minShow int) workshop.Round {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 1))
	spec := everyKind()
	var all []workshop.Ballot
	for range cast {
		all = append(all, anyBallot(r, spec))
	}
	tally, err := workshop.NewTally(spec, 12, minShow, all)
	if err != nil {
		t.Fatal(err)
	}
	tally.Hide()
	return workshop.Round{ID: 1, Spec: everyKind(), State: workshop.RoundShown, Seats: 12, Cast: cast, MinShow: minShow, Tally: &tally}
}

// Whatever ballots give is sound, also where a part of it is hidden or all of it.
func TestEveryResultOfBallotsIsSound(t *testing.T) {
	for seed := range uint64(200) {
		if err := countedRound(t, seed, int(seed%13), 3+int(seed%3)).Sound(); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
	}
}

// No ballots give any of these.
func TestAResultThatNoBallotsGiveIsNotSound(t *testing.T) {
	at := func(question, part string, ta *workshop.Tally) *workshop.Count {
		for i := range ta.Counts {
			if c := &ta.Counts[i]; c.Question == question && c.Part == part {
				return c
			}
		}
		t.Fatal(question, part)
		return nil
	}
	first := func(question string, ta *workshop.Tally) *workshop.Count {
		for i := range ta.Counts {
			if ta.Counts[i].Question == question {
				return &ta.Counts[i]
			}
		}
		t.Fatal(question)
		return nil
	}
	for name, spoil := range map[string]func(*workshop.Round, *workshop.Tally){
		"an answer more":  func(_ *workshop.Round, ta *workshop.Tally) { at("b", "now", ta).N[3]++ },
		"an answer fewer": func(_ *workshop.Round, ta *workshop.Tally) { at("b", "now", ta).N = make([]int, 7) },
		"one below none": func(_ *workshop.Round, ta *workshop.Tally) {
			c := at("b", "now", ta)
			c.CantSay += c.N[2] + 1
			c.N[2] = -1
		},
		"one that is not there": func(_ *workshop.Round, ta *workshop.Tally) { c := at("b", "now", ta); c.N = c.N[:6] },
		"another question":      func(_ *workshop.Round, ta *workshop.Tally) { at("b", "now", ta).Question = "s" },
		"another part":          func(_ *workshop.Round, ta *workshop.Tally) { at("b", "now", ta).Part = "then" },
		"another beginning":     func(_ *workshop.Round, ta *workshop.Tally) { at("b", "now", ta).Lo = 1 },
		"hidden and there":      func(_ *workshop.Round, ta *workshop.Tally) { at("b", "now", ta).Hidden = true },
		"a cell too many":       func(_ *workshop.Round, ta *workshop.Tally) { ta.Counts = append(ta.Counts, ta.Counts[0]) },
		"dots that nobody had": func(_ *workshop.Round, ta *workshop.Tally) {
			for _, i := range ids(4) {
				c := at("d", i, ta)
				c.N = []int{0, 0, c.Answers()}
			}
		},
		"no opinion on one item": func(_ *workshop.Round, ta *workshop.Tally) { c := first("d", ta); c.CantSay += c.N[0]; c.N[0] = 0 },
		"an item not asked": func(_ *workshop.Round, ta *workshop.Tally) {
			for _, i := range ids(4) {
				c := at("d", i, ta)
				c.NotAsked, c.CantSay = c.CantSay, 0
			}
		},
		"an item hidden": func(_ *workshop.Round, ta *workshop.Tally) {
			c := first("d", ta)
			c.N, c.CantSay, c.Hidden = nil, 0, true
		},
		"two on one place": func(_ *workshop.Round, ta *workshop.Tally) { c := first("r", ta); c.N = []int{c.Answers(), 0, 0, 0} },
		"points that are not all": func(_ *workshop.Round, ta *workshop.Tally) {
			c := first("p", ta)
			n := c.Answers()
			c.N = make([]int, 101)
			c.N[0] = n
		},
		"pairs of somebody else":  func(_ *workshop.Round, ta *workshop.Tally) { ta.Pairs[0].Question = "d" },
		"pairs of other items":    func(_ *workshop.Round, ta *workshop.Tally) { ta.Pairs[0].Items = []string{"x"} },
		"pairs short of a row":    func(_ *workshop.Round, ta *workshop.Tally) { ta.Pairs[0].Before = ta.Pairs[0].Before[:3] },
		"pairs short of a column": func(_ *workshop.Round, ta *workshop.Tally) { ta.Pairs[0].Before[2] = nil },
		"an item before itself":   func(_ *workshop.Round, ta *workshop.Tally) { ta.Pairs[0].Before[1][1] = 1 },
		"both before the other":   func(_ *workshop.Round, ta *workshop.Tally) { ta.Pairs[0].Before[0][1]++ },
		"no pairs":                func(_ *workshop.Round, ta *workshop.Tally) { ta.Pairs = nil },
		"pairs twice":             func(_ *workshop.Round, ta *workshop.Tally) { ta.Pairs = append(ta.Pairs, ta.Pairs[0]) },
		"a result of too few":     func(r *workshop.Round, ta *workshop.Tally) { r.MinShow, ta.MinShow = 12, 12 },
		"pairs of a result of too few": func(r *workshop.Round, ta *workshop.Tally) {
			r.MinShow, ta.MinShow = 12, 12
			ta.Counts = nil
		},
		"counts of a result of too few": func(r *workshop.Round, ta *workshop.Tally) {
			r.MinShow, ta.MinShow = 12, 12
			ta.Pairs = nil
		},
		"more ballots than seats":       func(r *workshop.Round, ta *workshop.Tally) { r.Seats, ta.Seats = 9, 9 },
		"another number of ballots":     func(r *workshop.Round, _ *workshop.Tally) { r.Cast = 9 },
		"another number of people":      func(r *workshop.Round, _ *workshop.Tally) { r.Seats = 11 },
		"shown from another number":     func(r *workshop.Round, _ *workshop.Tally) { r.MinShow = 4 },
		"shown from two":                func(r *workshop.Round, ta *workshop.Tally) { r.MinShow, ta.MinShow = 2, 2 },
		"more people than a room takes": func(r *workshop.Round, ta *workshop.Tally) { r.Seats, ta.Seats = 2001, 2001 },
		"a sheet beyond its limits":     func(r *workshop.Round, ta *workshop.Tally) { r.Spec.Questions[0].Hi, ta.Spec.Questions[0].Hi = 12, 12 },
	} {
		t.Run(name, func(t *testing.T) {
			r := countedRound(t, 7, 10, 5)
			spoil(&r, r.Tally)
			if code := workshop.CodeOf(r.Sound()); code != workshop.EDamaged {
				t.Errorf("%q", code)
			}
		})
	}
}

// All dots given away are a result, a dot more is none; so it is where all are about one item.
func TestAllDotsThatThereAre(t *testing.T) {
	for _, items := range []int{1, 3} {
		spec := sheetOf(workshop.Question{ID: "d", Kind: workshop.Dots, Items: ids(items), Budget: 2, Cap: 2})
		ballot := make(workshop.Ballot, items)
		ballot[0] = 2
		tally, err := workshop.NewTally(spec, 6, 5, slices.Repeat([]workshop.Ballot{ballot}, 5))
		if err != nil {
			t.Fatal(err)
		}
		r := workshop.Round{ID: 1, Spec: spec, State: workshop.RoundCounted, Seats: 6, Cast: 5, MinShow: 5, Tally: &tally}
		if err := r.Sound(); err != nil {
			t.Errorf("%d items: %v", items, err)
		}
		if items > 1 {
			tally.Counts[1].N = []int{4, 1, 0}
			if workshop.CodeOf(r.Sound()) != workshop.EDamaged {
				t.Error("a dot too many")
			}
		}
	}
}
