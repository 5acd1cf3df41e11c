package result

import (
	"strconv"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// around is five answers with the given median on a scale of five.
func around(m int) []int {
	n := make([]int, 5)
	n[m-1] = 5
	return n
}

// keysVote is a vote on as many keys as there are medians, of one aspect or two.
func keysVote(aspects []string, medians ...[]int) workshop.Tally {
	t := workshop.Tally{Spec: workshop.Spec{Step: "C2"}, Cast: 5, MinShow: 5}
	for i, m := range medians {
		id := "K" + strconv.Itoa(i+1)
		t.Spec.Questions = append(t.Spec.Questions, workshop.Question{ID: id, Kind: workshop.Scale, Aspects: aspects, Lo: 1, Hi: 5})
		for k, a := range aspects {
			t.Counts = append(t.Counts, workshop.Count{Question: id, Part: a, Lo: 1, N: around(m[k])})
		}
	}
	return t
}

func findings(t *testing.T, lang string, vote workshop.Tally) (out []string) {
	t.Helper()
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range NewFigures(workshop.State{Pack: p}, wordsIn(t, lang)).Findings(vote) {
		out = append(out, l.String())
	}
	return out
}

func same(t *testing.T, got []string, want ...string) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%q, want %q", got, want)
	}
	for i := range got {
		if got[i] != want[i] {
			t.Errorf("%q, want %q", got[i], want[i])
		}
	}
}

// Rows that share a value share the finding: none of them is ahead for having come
// first.
func TestRowsAlikeAreNamedTogether(t *testing.T) {
	one, two := []string{"practice"}, []string{"practice", "importance"}
	name := func(id string) string {
		return NewFigures(workshop.State{Pack: builtin(t)}, wordsIn(t, "en")).LabelOf(nil, id).First
	}
	k1, k2, k3, k4 := name("K1"), name("K2"), name("K3"), name("K4")
	same(t, findings(t, "en", keysVote(one, []int{5}, []int{4}, []int{2})),
		"Shows most: "+k1+". The middle answer (median) is 5.", "Next: "+k2+", median 4.", "Shows least: "+k3+", median 2.")
	same(t, findings(t, "en", keysVote(one, []int{4}, []int{5}, []int{2}, []int{5})),
		"Show most: "+k2+" and "+k4+". The middle answer (median) is 5.", "Next: "+k1+", median 4.", "Shows least: "+k3+", median 2.")
	same(t, findings(t, "en", keysVote(one, []int{2}, []int{5}, []int{2})),
		"Shows most: "+k2+". The middle answer (median) is 5.", "Next: "+k1+" and "+k3+", median 2.")
	same(t, findings(t, "en", keysVote(one, []int{4}, []int{4}, []int{4}, []int{4})), "Show most: 4 rows tied. The middle answer (median) is 4.")
	same(t, findings(t, "fi", keysVote(one, []int{4}, []int{4}, []int{4}, []int{4})), "Näkyvät eniten: tasatulos, 4 riviä. Keskimmäinen vastaus (mediaani) on 4.")
	same(t, findings(t, "en", keysVote(two, []int{4, 5}, []int{3, 5}, []int{2, 4})),
		"Importance is farthest ahead of practice here: "+k2+" and "+k3+", by 2.", "Shows most: "+k1+". The middle answer (median) is 4.", "Next: "+k2+", median 3.")
	same(t, findings(t, "en", keysVote(two, []int{5, 5}, []int{4, 4})), "Shows most: "+k1+". The middle answer (median) is 5.", "Next: "+k2+", median 4.")
}

// How far leaders and team are apart is said in a sentence that stands for itself.
func TestTwoViewsAreToldInASentence(t *testing.T) {
	parts := []string{"practice", "self"}
	for _, tt := range []struct {
		medians [][]int
		en, fi  string
	}{
		{[][]int{{3, 4}, {3, 3}, {5, 1}},
			"Leaders and team see 2 of 3 rows differently: at least a whole step apart.",
			"Esihenkilöiden ja tiimin näkemykset eroavat ainakin askeleen: 2/3 riviä."},
		{[][]int{{3, 4}, {5, 1}},
			"Leaders and team see every row differently: at least a whole step apart.",
			"Esihenkilöt ja tiimi näkevät joka rivin eri tavalla: ero on vähintään yksi askel."},
		{[][]int{{3, 3}, {5, 5}},
			"Leaders and team see every row much alike: nowhere a whole step apart.",
			"Esihenkilöt ja tiimi näkevät rivit samaan tapaan: missään ei ole kokonaisen askeleen eroa."},
	} {
		vote := keysVote(parts, tt.medians...)
		vote.Spec.Views = &workshop.Views{Leaders: "self", Least: 5}
		for lang, want := range map[string]string{"en": tt.en, "fi": tt.fi} {
			if got := FirstTitle(NewFigures(workshop.State{Pack: builtin(t)}, wordsIn(t, lang)).ViewFindings(vote)); got != want {
				t.Errorf("%s: %q, want %q", lang, got, want)
			}
		}
	}
}

// Two beliefs whose steps are equally long are both named.
func TestTheLongestStepsAreNamedTogether(t *testing.T) {
	vote := keysVote([]string{"today", "goal"}, []int{1, 3}, []int{2, 4}, []int{3, 4})
	vote.Spec.Step = "A4"
	for i := range vote.Spec.Questions {
		vote.Spec.Questions[i].ID, vote.Spec.Questions[i].Kind = "V"+strconv.Itoa(i+1), workshop.Bipolar
	}
	for i := range vote.Counts {
		vote.Counts[i].Question = "V" + vote.Counts[i].Question[1:]
	}
	figs := NewFigures(workshop.State{Pack: builtin(t)}, wordsIn(t, "en"))
	right := func(id string) string { return strings.TrimSuffix(figs.Text("item."+id+".right").First, ".") }
	want := "On these we want to move furthest, by 2: “" + right("V1") + "” and “" + right("V2") + "”."
	if got := findings(t, "en", vote)[0]; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
