package brand_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/upturn-workshop/upturn/workshop/brand"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

func TestEveryColourFindsOneThatFits(t *testing.T) {
	wishes := []string{"#FFFF00", "#FFFFFF", "#000000", "#A84600", "#004F7A", "#F2A65A", "#6CBEEB", "#FF0000", "#00FF00", "#0000FF", "#808080", "#1C1B18"}
	r := rand.New(rand.NewPCG(22, 200))
	for range 200 {
		wishes = append(wishes, fmt.Sprintf("#%06X", r.IntN(1<<24)))
	}
	kept := 0
	for _, wish := range wishes {
		got := brand.Fit(wish)
		if !figure.FitsAccent(got.Light, figure.Light()) || !figure.FitsAccent(got.Dark, figure.Dark()) {
			t.Errorf("%s becomes %+v, which does not fit", wish, got)
		}
		if figure.FitsAccent(wish, figure.Light()) != (got.Light == wish) {
			t.Errorf("%s becomes %+v", wish, got)
		}
		if got.Light == wish {
			kept++
		}
		if again := brand.Fit(got.Light); again.Light != got.Light {
			t.Errorf("%s is no longer itself: %+v", got.Light, again)
		}
	}
	if kept == 0 || kept == len(wishes) {
		t.Errorf("%d of %d are kept: the rule decides nothing", kept, len(wishes))
	}
	t.Logf("%d of %d are kept on light ground", kept, len(wishes))
}

// What is found is near: a red stays red, a green stays green, and what is wished for is kept
// where it fits.
func TestTheNearestColourIsTaken(t *testing.T) {
	for _, c := range []struct{ name, wish, light, dark string }{
		{"the program's own blue", "#004F7A", "#004F7A", ""},
		{"the one for dark rooms", "#6CBEEB", "", "#6CBEEB"},
		{"no colour", "blue", "#004F7A", "#6CBEEB"},
		{"none", "", "#004F7A", "#6CBEEB"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := brand.Fit(c.wish)
			if c.light != "" && got.Light != c.light || c.dark != "" && got.Dark != c.dark {
				t.Errorf("%+v, want %s and %s", got, c.light, c.dark)
			}
		})
	}
}

func TestParse(t *testing.T) {
	for in, want := range map[string]string{"#00ff7a": "#00FF7A", " 00FF7A ": "#00FF7A", "#0f7": "#00FF77", "": "", "#12345": "", "red": "", "#+12345": "", "#1234567": "", "#ggg": "", "ää": "", "äää": ""} {
		if got, ok := brand.Parse(in); got != want || ok != (want != "") {
			t.Errorf("%q: %q", in, got)
		}
	}
}
