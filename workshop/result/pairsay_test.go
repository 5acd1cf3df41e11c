package result

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// Closest is said of a row that is close, alone with the most agreement of those.
func TestClosestIsClose(t *testing.T) {
	row := func(n ...int) workshop.Count { return workshop.Count{Lo: 1, N: n} }
	close1, close2 := row(0, 2, 8, 2, 0, 0, 0), row(0, 1, 10, 1, 0, 0, 0)
	wide, wider := row(1, 3, 2, 2, 2, 1, 1), row(2, 2, 2, 1, 2, 2, 1)
	for name, tt := range map[string]struct {
		rows []workshop.Count
		want int
	}{
		"none is close":     {[]workshop.Count{wide, wider}, -1},
		"one is close":      {[]workshop.Count{wide, close1, wider}, 1},
		"one more than the": {[]workshop.Count{close1, wide, close2}, 2},
		"two alike":         {[]workshop.Count{close1, wide, close1}, -1},
		"one row":           {[]workshop.Count{close1}, -1},
	} {
		if apart, got := endsOf(tt.rows); got != tt.want || len(tt.rows) > 1 && apart < 0 {
			t.Errorf("%s: closest %d, want %d; apart %d", name, got, tt.want, apart)
		}
	}
}

// Who names one of several rows on which the group is divided leaves the room to think that
// it is the only one: several are counted, and all of them stand out.
func TestSeveralDividedRowsAreCounted(t *testing.T) {
	split, wider, near := []int{4, 2, 0, 0, 0, 2, 4}, []int{6, 0, 0, 0, 0, 0, 6}, []int{0, 2, 8, 2, 0, 0, 0}
	for name, tt := range map[string]struct {
		rows   [][]int
		en, fi string
		bold   []string
	}{
		"one":     {[][]int{near, wider, near}, "Today we are two camps on “{V2}”, with a gap between them.", "Kohdassa ”{V2}” olemme nyt kahdessa leirissä, ja niiden välissä on aukko.", []string{"V2"}},
		"several": {[][]int{near, wider, split}, "Today we are two camps on 2 of 3 rows, with a gap between them.", "Olemme nyt kahdessa leirissä, joiden välissä on aukko. Rivejä: 2/3.", []string{"V2", "V3"}},
		"alike":   {[][]int{near, split, split}, "Today we are two camps on 2 of 3 rows, with a gap between them.", "Olemme nyt kahdessa leirissä, joiden välissä on aukko. Rivejä: 2/3.", []string{"V2", "V3"}},
	} {
		for lang, want := range map[string]string{"en": tt.en, "fi": tt.fi} {
			figs := NewFigures(workshop.State{Pack: builtin(t)}, wordsIn(t, lang))
			vote := workshop.Tally{Spec: workshop.Spec{Step: "A4"}, Cast: 12, MinShow: 5}
			for i, n := range tt.rows {
				id := "V" + strconv.Itoa(i+1)
				want = strings.ReplaceAll(want, "{"+id+"}", strings.TrimSuffix(figs.Text("item."+id+".right").First, "."))
				vote.Spec.Questions = append(vote.Spec.Questions, workshop.Question{ID: id, Kind: workshop.Bipolar, Aspects: []string{"today", "goal"}, Lo: 1, Hi: 7})
				vote.Counts = append(vote.Counts, workshop.Count{Question: id, Part: "today", Lo: 1, N: n}, workshop.Count{Question: id, Part: "goal", Lo: 1, N: n})
			}
			if said := figs.Findings(vote); len(said) == 0 || said[0].String() != want {
				t.Errorf("%s, %s: %v, want %q", name, lang, said, want)
			}
			if title, _ := figs.BeliefsSay(vote, WidestApart, 0); len(tt.bold) > 1 && title != want {
				t.Errorf("%s, %s: the title is %q, want %q", name, lang, title, want)
			}
			if bold := slices.Sorted(slices.Values(figs.ApartRows(vote))); !slices.Equal(bold, tt.bold) {
				t.Errorf("%s: %v stand out, want %v", name, bold, tt.bold)
			}
		}
	}
}
