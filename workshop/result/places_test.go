package result

import (
	"strconv"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

func TestPlacesTold(t *testing.T) {
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		dots   []int // of K1, K2 …: trustworthiness, example, care, commitment
		en, fi string
	}{
		{[]int{6, 9, 7, 8, 3}, "Two are clear: Example, Commitment. For the third place: Care 7, Trustworthiness 6.", "Kaksi on selvää: Esimerkki, Sitoutuminen. Kolmannesta sijasta: Huolenpito 7, Luotettavuus 6."},
		{[]int{8, 5, 4, 4, 2}, "One is clear: Trustworthiness. For two places: Example 5, Care 4, Commitment 4.", "Yksi on selvä: Luotettavuus. Kahdesta sijasta: Esimerkki 5, Huolenpito 4, Sitoutuminen 4."},
		{[]int{8, 7, 6, 4}, "Three are clear: Trustworthiness, Example, Care.", "Kolme on selvää: Luotettavuus, Esimerkki, Huolenpito."},
		{[]int{3, 3, 2, 2}, "Nothing is clear yet. For three places: Trustworthiness 3, Example 3, Care 2, Commitment 2.", "Mikään ei ole vielä selvää. Kolmesta sijasta: Luotettavuus 3, Esimerkki 3, Huolenpito 2, Sitoutuminen 2."},
		{[]int{8, 7, 0, 0}, "Two are clear: Trustworthiness, Example.", "Kaksi on selvää: Luotettavuus, Esimerkki."},
		{[]int{0, 0, 0, 0}, "", ""},
	} {
		vote := workshop.Tally{Spec: workshop.Spec{Step: "C6", Questions: []workshop.Question{{ID: "C6", Kind: workshop.Dots}}}}
		for i, n := range tt.dots {
			c := workshop.Count{Question: "C6", Part: "K" + strconv.Itoa(i+1), N: []int{12 - n, n}}
			vote.Counts = append(vote.Counts, c)
		}
		for lang, want := range map[string]string{"en": tt.en, "fi": tt.fi} {
			if got := NewFigures(workshop.State{Pack: p}, wordsIn(t, lang)).PlacesTold(vote); got != want {
				t.Errorf("%s %v: %q, want %q", lang, tt.dots, got, want)
			}
		}
	}
}
