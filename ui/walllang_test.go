package ui

import (
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

func TestWallLanguagesGoRound(t *testing.T) {
	st := workshop.State{Pack: &workshop.Pack{Languages: []string{"en", "fi"}, Partial: []string{"es"}}, Info: workshop.Info{Lang: "en"}}
	var seen [][2]string
	for range 4 {
		st.Info.Lang, st.Info.Second = nextWallLang(st)
		seen = append(seen, [2]string{st.Info.Lang, st.Info.Second})
	}
	want := [][2]string{{"fi", ""}, {"en", "fi"}, {"fi", "en"}, {"en", ""}} // what is there in part is not offered
	for i := range want {
		if seen[i] != want[i] {
			t.Fatalf("went through %v", seen)
		}
	}
	many := workshop.State{Pack: &workshop.Pack{Languages: []string{"en", "fi", "sv"}}, Info: workshop.Info{Lang: "fi"}}
	if got := wallLangs(many); !slices.Equal(got, [][2]string{{"en", ""}, {"fi", ""}, {"sv", ""}, {"fi", "en"}, {"fi", "sv"}}) {
		t.Errorf("of three languages: %v", got)
	}
	one := workshop.State{Pack: &workshop.Pack{Languages: []string{"sv"}}, Info: workshop.Info{Lang: "sv"}}
	if lang, second := nextWallLang(one); lang != "sv" || second != "" {
		t.Errorf("one language became %s and %s", lang, second)
	}
}
