package result

import (
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// What a vote after the discussion says of itself: that the middle did not move, or
// how many answers did at least; never more than the counts can tell.
func TestMovementOfASecondVote(t *testing.T) {
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	spec := workshop.Spec{Step: "A4", Questions: []workshop.Question{{ID: "V1", Kind: workshop.Bipolar, Aspects: []string{"today"}, Lo: 1, Hi: 7}}}
	tally := func(second bool, minShow int, n ...int) workshop.Round {
		s := spec
		s.Revote = second
		c := workshop.Count{Question: "V1", Part: "today", Lo: 1, N: n}
		return workshop.Round{Spec: s, State: workshop.RoundShown, Tally: &workshop.Tally{Spec: s, Cast: c.Answers(), MinShow: minShow, Counts: []workshop.Count{c}}}
	}
	first := []int{1, 4, 4, 2, 1, 0, 0}
	for _, tt := range []struct {
		name    string
		minShow int
		second  []int
		en, fi  string
	}{
		{"a whole step", 5, []int{0, 1, 3, 6, 2, 0, 0}, "Our middle answer (median): 3 first, 4 after.", "Keskimmäinen vastaus (mediaani): ensin 3, jälkeen 4."},
		{"half a step", 5, []int{1, 3, 2, 5, 1, 0, 0}, "Our middle answer (median): 3 first, 3.5 after. That is less than a whole step.", "Keskimmäinen vastaus (mediaani): ensin 3, jälkeen 3,5. Ero on alle askeleen."},
		{"somebody left", 5, []int{0, 1, 3, 6, 1, 0, 0}, "Our middle answer (median): 3 first, 4 after.", "Keskimmäinen vastaus (mediaani): ensin 3, jälkeen 4."},
		{"a first vote of too few", 13, []int{0, 1, 3, 6, 3, 0, 0}, "The middle answer (median) is 4. At least half of the answers lie between 3 and 4.5. The answers are close to one another.", "Keskimmäinen vastaus (mediaani) on 4. Vähintään puolet vastauksista on välillä 3–4,5. Vastaukset ovat lähellä toisiaan."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			st := workshop.State{Pack: p, Rounds: []workshop.Round{tally(false, tt.minShow, first...), tally(true, 5, tt.second...)}}
			moved, ofAll := "", "At least 5 of 12 answers differ from the first vote."
			for _, l := range NewFigures(st, wordsIn(t, "en")).Findings(*st.Rounds[1].Tally) {
				if strings.HasPrefix(l.Text, "At least 5 ") {
					moved = l.Text
				}
			}
			if (moved == ofAll) != (tt.name == "a whole step") {
				t.Errorf("of who moved it says %q", moved)
			}
			for lang, want := range map[string]string{"en": tt.en, "fi": tt.fi} {
				if got := NewFigures(st, wordsIn(t, lang)).Title(*st.Rounds[1].Tally); got != want {
					t.Errorf("%s: %q, want %q", lang, got, want)
				}
			}
		})
	}
}

// The wall says "less than a step" until a median has moved by a whole step, and else
// what a move means.
func TestTheWallSaysWhatIsLessThanAStep(t *testing.T) {
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	round := func(step string, kind workshop.Kind, second bool, n ...int) workshop.Round {
		spec := workshop.Spec{Step: step, Revote: second, Questions: []workshop.Question{{ID: step, Kind: kind, Aspects: []string{"answer"}, Lo: 1, Hi: 5}}}
		c := workshop.Count{Question: step, Part: "answer", Lo: 1, N: n}
		return workshop.Round{Spec: spec, State: workshop.RoundShown, Tally: &workshop.Tally{Spec: spec, Cast: c.Answers(), MinShow: 5, Counts: []workshop.Count{c}}}
	}
	w := wordsIn(t, "en")
	for _, tt := range []struct {
		name   string
		second []int
		moved  bool
	}{{"half a step", []int{1, 3, 2, 5, 1}, false}, {"a whole step", []int{0, 1, 3, 6, 2}, true}, {"a step back", []int{4, 4, 2, 1, 1}, true}} {
		t.Run(tt.name, func(t *testing.T) {
			st := workshop.State{Pack: p, Rounds: []workshop.Round{round("B1", workshop.Scale, false, 1, 4, 4, 2, 1), round("B1", workshop.Scale, true, tt.second...)}}
			b := NewFigures(st, w)
			want := w.T("wall.same")
			if tt.moved {
				want = p.Text("en", "honest.revote")
			}
			if got := b.DotRowsRevote(*st.Rounds[0].Tally, *st.Rounds[1].Tally).Note; got.First != want {
				t.Errorf("on one scale %q, want %q", got, want)
			}
			fig, moved, ok := b.Shift(*st.Rounds[1].Tally)
			if !ok || moved != tt.moved || (fig.Rows[0].Note.First == w.T("wall.same")) == tt.moved {
				t.Errorf("row by row %q, moved %v", fig.Rows[0].Note, moved)
			}
		})
	}
}

// Of two answers to one question a sentence says which it is about.
func TestASentenceSaysWhichAnswerItIsAbout(t *testing.T) {
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	round := func(second bool, practice, importance []int) workshop.Round {
		spec := workshop.Spec{Step: "C2", Revote: second, Questions: []workshop.Question{{ID: "K1", Kind: workshop.Scale, Aspects: []string{"practice", "importance"}, Lo: 1, Hi: 5}}}
		tally := workshop.Tally{Spec: spec, Cast: 6, MinShow: 5, Counts: []workshop.Count{
			{Question: "K1", Part: "practice", Lo: 1, N: practice}, {Question: "K1", Part: "importance", Lo: 1, N: importance}}}
		return workshop.Round{Spec: spec, State: workshop.RoundShown, Tally: &tally}
	}
	st := workshop.State{Pack: p, Rounds: []workshop.Round{round(false, []int{0, 6, 0, 0, 0}, []int{0, 0, 0, 0, 6}), round(true, []int{0, 0, 0, 6, 0}, []int{0, 0, 0, 0, 6})}}
	said := Sentences(NewFigures(st, wordsIn(t, "en")).Findings(*st.Rounds[1].Tally))
	for _, want := range []string{"“Trustworthiness, practice today”", "Trustworthiness, practice today – All answers: 4.", "Trustworthiness, importance – All answers: 5."} {
		if !strings.Contains(said, want) {
			t.Errorf("%q lacks %q", said, want)
		}
	}
}

// Of a difference that chance gives easily it is said so, of a clear one not.
func TestASecondVoteSaysWhatChanceGives(t *testing.T) {
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name   string
		second []int
		want   bool
	}{{"a clear step", []int{0, 1, 3, 6, 2}, false}, {"a step of chance", []int{1, 3, 1, 5, 2}, true}, {"less than a step", []int{1, 3, 2, 5, 1}, false}} {
		spec := workshop.Spec{Step: "B1", Questions: []workshop.Question{{ID: "B1", Kind: workshop.Scale, Aspects: []string{"answer"}, Lo: 1, Hi: 5}}}
		var st workshop.State
		st.Pack = p
		for i, n := range [][]int{{1, 4, 4, 2, 1}, tt.second} {
			s := spec
			s.Revote = i > 0
			c := workshop.Count{Question: "B1", Part: "answer", Lo: 1, N: n}
			st.Rounds = append(st.Rounds, workshop.Round{Spec: s, State: workshop.RoundShown, Tally: &workshop.Tally{Spec: s, Cast: c.Answers(), MinShow: 5, Counts: []workshop.Count{c}}})
		}
		for lang, chance := range map[string]string{"en": "In a group of this size, differences like this also come by chance.", "fi": "Tämän kokoisessa ryhmässä tällaisia eroja syntyy myös sattumalta."} {
			said := Sentences(NewFigures(st, wordsIn(t, lang)).Findings(*st.Rounds[1].Tally))
			if strings.Contains(said, chance) != tt.want {
				t.Errorf("%s: %q", tt.name, said)
			}
		}
	}
}

// Where nobody could say in the first vote there is nothing to compare with.
func TestNoMovementFromNoAnswers(t *testing.T) {
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	tally := func(n ...int) workshop.Tally {
		c := workshop.Count{Question: "B1", Part: "answer", Lo: 1, N: n, CantSay: 5}
		spec := workshop.Spec{Step: "B1", Questions: []workshop.Question{{ID: "B1", Kind: workshop.Scale, Aspects: []string{"answer"}, Lo: 1, Hi: 5}}}
		return workshop.Tally{Spec: spec, Cast: 5, MinShow: 5, Counts: []workshop.Count{c}}
	}
	figs := NewFigures(workshop.State{Pack: p}, wordsIn(t, "en"))
	if fig := figs.DotRowsRevote(tally(0, 0, 0, 0, 0), tally(0, 5, 0, 0, 0)); !fig.Note.Empty() {
		t.Errorf("%q", fig.Note.First)
	}
}

// The range of a vote does not stand under the name of a first one that has no numbers.
func TestSharesBesideNoAnswers(t *testing.T) {
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	tally := func(at, cantSay int) workshop.Tally {
		n := make([]int, workshop.PointsWhole+1)
		n[at] = 5 - cantSay
		spec := workshop.Spec{Step: "Q1", Questions: []workshop.Question{{ID: "Q1", Kind: workshop.Points, Items: []string{"a"}, Budget: workshop.PointsWhole}}}
		return workshop.Tally{Spec: spec, Cast: 5, MinShow: 5, Counts: []workshop.Count{{Question: "Q1", Part: "a", N: n, CantSay: cantSay}}}
	}
	figs := NewFigures(workshop.State{Pack: p}, wordsIn(t, "en"))
	for _, c := range []struct {
		cantSay int
		want    string
	}{{0, "first vote"}, {5, "lowest–highest"}} {
		if got := SharesRevote(figs, tally(20, c.cantSay), tally(40, 0)).PeopleLabel.First; got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
