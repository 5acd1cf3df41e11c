package export

import (
	"encoding/json"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// exported makes the document of some closed rounds and gives its votes.
func exported(t *testing.T, rounds ...workshop.Tally) document {
	t.Helper()
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	st := workshop.State{Pack: p, Info: workshop.Info{Lang: "en", People: 12}}
	for _, t := range rounds {
		st.Rounds = append(st.Rounds, workshop.Round{Spec: t.Spec, State: workshop.RoundShown, Tally: &t})
	}
	raw, err := JSON(st, catalog.In("en"))
	if err != nil {
		t.Fatal(err)
	}
	var doc document
	if err := json.Unmarshal(raw, &doc); err != nil {
		t.Fatal(err)
	}
	return doc
}

// scale is a closed vote on one belief by as many people as are counted.
func scale(second bool, n ...int) workshop.Tally {
	c := workshop.Count{Question: "V1", Part: "today", Lo: 1, N: n}
	return workshop.Tally{
		Spec: workshop.Spec{Step: "A4", Revote: second, Questions: []workshop.Question{{ID: "V1", Kind: workshop.Bipolar, Aspects: []string{"today"}, Lo: 1, Hi: len(n)}}},
		Cast: c.Answers(), MinShow: 5, Counts: []workshop.Count{c},
	}
}

func is(t *testing.T, name string, got *float64, want float64) {
	t.Helper()
	if got == nil || *got != want {
		t.Errorf("%s is %v, want %v", name, got, want)
	}
}

func TestMeasuresOfAScale(t *testing.T) {
	m := exported(t, scale(false, 0, 1, 3, 6, 2)).Votes[0].Questions[0].Counts[0].Measures
	if m == nil {
		t.Fatal("no measures")
	}
	is(t, "the median", m.Median, 4)
	is(t, "the mean", m.Mean, 3.75)
	is(t, "s²", m.Variance, 0.75)
	is(t, "agreement", m.Agreement, 0.5833)
	is(t, "consensus", m.Consensus, 0.7193)
	is(t, "r_wg", m.WithinRWG, 0.625)
	if m.Label != "close" || len(m.Modes) != 1 || m.Modes[0] != "4" || *m.Quartiles != [2]float64{3, 4} {
		t.Errorf("%+v", m)
	}
	if m.SinceFirst != nil || len(m.Intervals) > 0 || m.Rank != 0 {
		t.Error("measures of another kind")
	}
}

func TestMeasuresOfAChoice(t *testing.T) {
	spec := workshop.Spec{Step: "practice", Questions: []workshop.Question{{ID: "practice", Kind: workshop.Choice, Options: []string{"coffee", "tea"}, Aspects: []string{"answer"}}}}
	m := exported(t, workshop.Tally{Spec: spec, Cast: 12, MinShow: 5, Counts: []workshop.Count{{Question: "practice", Part: "answer", N: []int{8, 4}}}}).Votes[0].Questions[0].Counts[0].Measures
	if m == nil || m.Label != "divided" || len(m.Modes) != 1 || len(m.Intervals) != 2 || m.Intervals[0] != (interval{0.3906, 0.8619}) {
		t.Errorf("%+v", m)
	}
	if m.Mean != nil {
		t.Error("options have no average")
	}
}

func TestMeasuresOfDots(t *testing.T) {
	q := workshop.Question{ID: "B6", Kind: workshop.Dots, Items: []string{"O1", "O2", "O3"}, Budget: 3, Cap: 2}
	count := func(item string, n ...int) workshop.Count { return workshop.Count{Question: "B6", Part: item, N: n} }
	vote := workshop.Tally{Spec: workshop.Spec{Step: "B6", Questions: []workshop.Question{q}}, Cast: 6, MinShow: 5, Counts: []workshop.Count{count("O1", 4, 2, 0), count("O2", 2, 2, 2), count("O3", 2, 3, 1)}}
	for i, want := range []struct {
		dots, givers, rank int
		place              string
	}{{2, 2, 3, "in"}, {6, 4, 1, "in"}, {5, 4, 2, "in"}} {
		m := exported(t, vote).Votes[0].Questions[0].Counts[i].Measures
		if m == nil || *m.Dots != want.dots || *m.Givers != want.givers || m.Rank != want.rank || m.Place != want.place || m.Near {
			t.Errorf("item %d: %+v, want %+v", i, m, want)
		}
	}
}

func TestMeasuresSinceTheFirstVote(t *testing.T) {
	doc := exported(t, scale(false, 1, 4, 4, 2, 1), scale(true, 0, 1, 3, 6, 2))
	if m := doc.Votes[0].Questions[0].Counts[0].Measures; m.SinceFirst != nil {
		t.Error("the first vote has none before it")
	}
	ch := doc.Votes[1].Questions[0].Counts[0].Measures.SinceFirst
	if ch == nil || ch.FirstN != 12 || ch.AtLeastMoved == nil || *ch.AtLeastMoved != 5 {
		t.Fatalf("%+v", ch)
	}
	is(t, "the shift of the median", ch.MedianShift, 1)
	is(t, "the shift of the mean", ch.MeanShift, 0.9167)
	is(t, "δ", ch.CliffsDelta, 0.4861)
	is(t, "the distance", ch.EarthMover, 0.9167)
	is(t, "superiority", ch.Superiority, 0.7431)
	if *ch.Superiority95 != (interval{0.5073, 0.8843}) || *ch.Up != (went{5, 11}) || *ch.Down != (went{0, 4}) || !*ch.Clear {
		t.Errorf("%+v", ch)
	}

	left := exported(t, scale(false, 1, 4, 4, 2, 1), scale(true, 0, 1, 3, 6, 1)).Votes[1].Questions[0].Counts[0].Measures.SinceFirst
	if left == nil || left.AtLeastMoved != nil || left.Up != nil || left.Down != nil {
		t.Errorf("somebody left, and yet it is told how many moved: %+v", left)
	}

	swapped := scale(true, 0, 1, 3, 6, 2)
	swapped.Spec.Turnover = workshop.Turnover{Came: 1, Left: 1}
	ch = exported(t, scale(false, 1, 4, 4, 2, 1), swapped).Votes[1].Questions[0].Counts[0].Measures.SinceFirst
	if ch == nil || ch.Up != nil || ch.Down != nil || ch.Superiority == nil {
		t.Errorf("one came for one who left, and yet it is told how many went up: %+v", ch)
	}
}

// A pack may call what is asked of a key what it likes: the gap is between what a
// step draws it between.
func TestGapBetweenTwoRatings(t *testing.T) {
	for _, names := range [][2]string{{"practice", "importance"}, {"shows", "weight"}} {
		q := workshop.Question{ID: "K1", Kind: workshop.Scale, Aspects: names[:], Lo: 1, Hi: 5}
		vote := workshop.Tally{Spec: workshop.Spec{Step: "C2", Questions: []workshop.Question{q}}, Cast: 12, MinShow: 5, Counts: []workshop.Count{
			{Question: "K1", Part: names[0], Lo: 1, N: []int{1, 4, 4, 2, 1}}, {Question: "K1", Part: names[1], Lo: 1, N: []int{0, 0, 2, 4, 6}},
		}}
		if g := exported(t, vote).Votes[0].Questions[0].Gap; g == nil || *g != (gap{1.5, 1.5, 6.5}) {
			t.Errorf("%v: %+v", names, g)
		}
		vote.Counts[1] = workshop.Count{Question: "K1", Part: names[1], Lo: 1, Hidden: true}
		if g := exported(t, vote).Votes[0].Questions[0].Gap; g != nil {
			t.Errorf("%v: a gap to what is hidden: %+v", names, g)
		}
	}
	// Two ratings that nothing draws as a gap are none.
	q := workshop.Question{ID: "B3-1", Kind: workshop.Scale, Aspects: []string{"practice", "importance"}, Lo: 1, Hi: 5}
	vote := workshop.Tally{Spec: workshop.Spec{Step: "B3", Questions: []workshop.Question{q}}, Cast: 12, MinShow: 5, Counts: []workshop.Count{
		{Question: q.ID, Part: "practice", Lo: 1, N: []int{1, 4, 4, 2, 1}}, {Question: q.ID, Part: "importance", Lo: 1, N: []int{0, 0, 2, 4, 6}},
	}}
	if g := exported(t, vote).Votes[0].Questions[0].Gap; g != nil {
		t.Errorf("a gap that nobody draws: %+v", g)
	}
}

// What may not be shown has no measures either, and none of the second vote tells of a
// first one that may not.
func TestNoMeasuresOfTooFew(t *testing.T) {
	doc := exported(t, scale(false, 1, 1, 1, 0, 0), scale(true, 0, 1, 3, 6, 2))
	if len(doc.Votes[0].Questions) > 0 {
		t.Error("three answers are told of")
	}
	if m := doc.Votes[1].Questions[0].Counts[0].Measures; m == nil || m.SinceFirst != nil {
		t.Errorf("compared with a vote that may not be shown: %+v", m)
	}
	hidden := scale(false, 0, 1, 3, 6, 2)
	hidden.Counts[0].Hidden = true
	if v := exported(t, hidden).Votes[0]; !v.Withheld || len(v.Questions) > 0 {
		t.Errorf("all of a vote is hidden, and this is told: %+v", v)
	}
}

// Every measure of the document is explained in it.
func TestMeasuresAreExplained(t *testing.T) {
	doc := exported(t, scale(false, 0, 1, 3, 6, 2))
	if len(doc.Methods) < 15 {
		t.Fatalf("only %d are", len(doc.Methods))
	}
	for _, m := range doc.Methods {
		if m.Text == "" || m.Text[0] == '[' {
			t.Errorf("%s is not: %q", m.Name, m.Text)
		}
	}
}

func TestEveryKindHasItsMeasures(t *testing.T) {
	for _, k := range workshop.Kinds() {
		if suiting[k] == nil {
			t.Errorf("none suits %s", k)
		}
	}
	if len(suiting) != len(workshop.Kinds()) {
		t.Error("measures of a kind that there is not")
	}
}
