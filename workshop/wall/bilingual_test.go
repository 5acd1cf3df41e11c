package wall

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/tally"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// Whatever a mixed group answers, each page of each result stays on every wall
// with both languages, sets no text over another and cuts none.
func TestResultsHoldInTwoLanguages(t *testing.T) {
	for _, langs := range trial.Pairs() {
		st, w := played(t, langs[0], 12)
		st.Info.Second = langs[1]
		for _, x := range situations {
			eachPage(t, x.in(st), func(name string, at workshop.State) {
				for _, size := range someSizes() {
					for _, p := range []float64{0.4, 1} {
						for _, fault := range faults(Scene(at, w, size, p)) {
							t.Errorf("%v %s %s %gx%g at %g: %s", langs, x.name, name, size.W, size.H, p, fault)
						}
					}
				}
			})
		}
	}
}

// Every page before a vote holds as well: lists, cards, the pyramid, the breaks.
func TestQuestionsHoldInTwoLanguages(t *testing.T) {
	for _, langs := range trial.Pairs() {
		st, w := played(t, langs[0], 12)
		st.Info.Second = langs[1]
		for i, step := range st.Agenda {
			for _, phase := range []workshop.Phase{workshop.PhaseAsk, workshop.PhaseVote} {
				if phase == workshop.PhaseVote && st.Def(step).Vote == nil {
					continue
				}
				at := st
				at.Pos = workshop.Position{Step: i, Phase: phase}
				for at.Pos.Page = 0; at.Pos.Page < Pages(at); at.Pos.Page++ {
					for _, size := range sizes {
						for _, fault := range faults(Scene(at, w, size, 1)) {
							t.Errorf("%v %s %s page %d %gx%g: %s", langs, step.ID, phase, at.Pos.Page, size.W, size.H, fault)
						}
					}
				}
			}
		}
	}
}

// said is all that a wall says, line by line.
func said(s figure.Scene) []string {
	var out []string
	for _, it := range s.Items {
		if v, ok := it.(figure.Text); ok && v.S != "" {
			out = append(out, v.S)
		}
	}
	return out
}

// holds reports whether some lines of a page, one after the other, are a text.
func holds(lines []string, text string) bool {
	text = strings.Join(strings.Fields(text), " ")
	for i := range lines {
		for run, k := lines[i], i; strings.HasPrefix(text, run); run += " " + lines[k] {
			if run == text {
				return true
			}
			if k++; k == len(lines) {
				break
			}
		}
	}
	return false
}

// Whatever the pack says on a page of the wall in the first language it says in the
// second one too: statements, cards, keys, options, the words of the scales, tiles.
func TestEveryTextStandsInBothLanguages(t *testing.T) {
	for _, langs := range trial.Pairs() {
		st, w := played(t, langs[0], 12)
		st.Info.Second = langs[1]
		st, texts := situations[2].in(st), 0
		check := func(name string, at workshop.State) {
			page := said(Scene(at, w, sizes[0], 1))
			for _, key := range at.Pack.Keys("") {
				first, second := at.Pack.Text(langs[0], key), at.Pack.Text(langs[1], key)
				beside := first + " · " + second // the names of a radar
				if !onWall(key) || first == second || !holds(page, first) && !holds(page, beside) {
					continue
				}
				if texts++; !holds(page, second) && !holds(page, beside) && !sameWords(at.Pack, page, langs, first) {
					t.Errorf("%s says %q, but not %q", name, first, second)
				}
			}
		}
		eachPage(t, st, check)
		for i, step := range st.Agenda {
			at := st
			at.Pos = workshop.Position{Step: i, Phase: workshop.PhaseAsk}
			for at.Pos.Page = 0; at.Pos.Page < Pages(at); at.Pos.Page++ {
				check(fmt.Sprintf("%s page %d", step.ID, at.Pos.Page), at)
			}
		}
		if texts < 300 {
			t.Errorf("%v: looked at %d texts only", langs, texts)
		}
	}
}

// sameWords reports whether the first language says the same under another key, alone or as a
// line of more, and the page has the second language of that.
func sameWords(p *workshop.Pack, page []string, langs [2]string, first string) bool {
	return slices.ContainsFunc(p.Keys(""), func(key string) bool {
		text := p.Text(langs[0], key)
		return strings.Contains(text, first) && holds(page, text) && holds(page, p.Text(langs[1], key))
	})
}

// onWall reports whether a text is one that the wall shows in both languages: not
// what the group has said (here the pack's samples), nor the words in the middle of
// a scale, which stand only where there is room.
func onWall(key string) bool {
	part := strings.Split(key, ".")
	switch part[0] {
	case "item":
		return part[1][0] != 'E'
	case "anchor":
		return part[len(part)-1] == "1" || part[len(part)-1] == "5" || part[1] == "B1"
	case "step":
		return part[2] != "notes" && part[2] != "example"
	case "option", "aspect", "rule", "exercise":
		return true
	}
	return key == "vote.first" || key == "vote.second" || key == "vote.cantsay"
}

// With one language nothing of a mixed group's wall is left.
func TestSecondLanguageOfASoloWall(t *testing.T) {
	st, w := played(t, "en", 12)
	st.Info.Second = "en"
	eachPage(t, st, func(name string, at workshop.State) {
		one := at
		one.Info.Second = ""
		if !slices.Equal(said(Scene(at, w, sizes[0], 1)), said(Scene(one, w, sizes[0], 1))) {
			t.Errorf("%s: the same language stands there twice", name)
		}
	})
}

// A question on a scale says what its ends mean, once in each language.
func TestWordsOfAScaleUnderItsQuestion(t *testing.T) {
	st, w := played(t, "en", 12)
	at := st
	at.Pos = workshop.Position{Step: slices.IndexFunc(st.Agenda, func(s workshop.Step) bool { return s.ID == "B1" }), Phase: workshop.PhaseAsk}
	for second, want := range map[string]string{
		"": "On an ordinary day, whose needs come first? 0 = those of the levels above · 5 = both equally · 10 = the customer’s",
		"fi": "On an ordinary day, whose needs come first? 0 = those of the levels above · 5 = both equally · 10 = the customer’s " +
			"Kenen tarpeet ovat tavallisena päivänä etusijalla? 0 = ylempien tasojen · 5 = molempien yhtä lailla · 10 = asiakkaan",
	} {
		at.Info.Second = second
		want = strings.ReplaceAll(want, " · ", "\u00a0· ") // so that no line begins with the sign
		if got := strings.Join(said(Scene(at, w, sizes[0], 1)), " "); !strings.Contains(got, want) || strings.HasSuffix(got, "=") {
			t.Errorf("with %q under it: %s", second, got)
		}
	}
}

// A page that there is no longer in one language is the last one, never an empty one.
func TestPageBeyondTheLast(t *testing.T) {
	st, w := played(t, "en", 12)
	at, ok := At(st, "A5", 0, 1)
	if !ok {
		t.Fatal("A5 has no second page")
	}
	last := said(Scene(at, w, sizes[0], 1))
	if at.Pos.Page = 3; !slices.Equal(said(Scene(at, w, sizes[0], 1)), last) {
		t.Error("a page beyond the last one is not the last one")
	}
}

// While cards are held up, the card and what may be answered stand in both
// languages too.
func TestCardsInTwoLanguages(t *testing.T) {
	for _, langs := range trial.Pairs() {
		st, w := played(t, langs[0], 12)
		st.Info.Second = langs[1]
		i := slices.IndexFunc(st.Agenda, func(s workshop.Step) bool { return s.ID == "B4" })
		def := st.Def(st.Agenda[i])
		st.Pos = workshop.Position{Step: i, Phase: workshop.PhaseVote}
		spec, err := workshop.NewSpec(st, def, workshop.Cards, tally.Discussed)
		if err != nil {
			t.Fatal(err)
		}
		st.Rounds = []workshop.Round{{ID: 1, Spec: spec, State: workshop.RoundOpen, Seats: 12}}
		for st.Pos.Page = range Pages(st) {
			card := spec.Questions[st.Pos.Page].ID
			for _, size := range sizes {
				s := Scene(st, w, size, 1)
				for _, fault := range faults(s) {
					t.Errorf("%v %s %gx%g: %s", langs, card, size.W, size.H, fault)
				}
				for _, lang := range langs {
					for _, key := range []string{"aspect.B4.answer", "item." + card + ".text"} {
						if text := st.Pack.Text(lang, key); !holds(said(s), text) {
							t.Errorf("%v %gx%g does not say %q", langs, size.W, size.H, text)
						}
					}
				}
			}
		}
		if st.Pos.Page < 5 {
			t.Errorf("only %d cards", st.Pos.Page+1)
		}
	}
}

// Where the bars tell which page of a mixed group's result this is, the footer has all the
// room beside them: every line of it is one that the rows do not have.
func TestFooterBesideTheBars(t *testing.T) {
	st, w := played(t, "en", 12)
	st.Info.Second = "fi"
	at, ok := At(st, "A5", 0, 0)
	if !ok {
		t.Fatal("A5 was not held")
	}
	s, size := Scene(at, w, sizes[0], 1), sizes[0]
	lines, widest := 0, 0.0
	for _, it := range s.Items {
		if v, ok := it.(figure.Text); ok && v.Role == figure.Ink2 && v.Y > 0.82*size.H && v.X < 0.1*size.W {
			lines, widest = lines+1, max(widest, figure.Width(v.S, v.Size, v.Bold))
		}
	}
	if lines > 4 || widest < 0.5*size.W {
		t.Errorf("the footer stands on %d lines, the widest %v of %v", lines, widest, size.W)
	}
}

// "Can't say" has a column where somebody said so, and none where nobody did.
func TestNobodySaidCantSay(t *testing.T) {
	fig := func(cantSay int) figure.Squares {
		return figure.Squares{
			Options: []figure.Bilingual{figure.Only("Yes"), figure.Only("No"), figure.Only("Can’t say")},
			Rows:    []figure.SquareRow{{N: []int{8, 4 - cantSay, 0}}, {N: []int{2, 10 - cantSay, cantSay}}, {Note: figure.Only("too few")}},
		}
	}
	if got := answered(fig(1)); len(got.Options) != 3 || len(got.Rows[0].N) != 3 {
		t.Errorf("one said so: %+v", got)
	}
	whole := fig(0)
	if got := answered(whole); len(got.Options) != 2 || len(got.Rows[0].N) != 2 || len(got.Rows[2].N) != 0 || len(whole.Rows[0].N) != 3 {
		t.Errorf("nobody did: %+v", got)
	}
}
