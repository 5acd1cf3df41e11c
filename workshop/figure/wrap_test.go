package figure

import (
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		name, text string
		size, w    float64
		want       []string
	}{
		{"breaks where a reader pauses", "On an ordinary day, whose needs come first?", 80, 1136, []string{"On an ordinary day,", "whose needs come first?"}},
		{"fits as it is", "Luotettavuus", 30, 300, []string{"Luotettavuus"}},
		{"lines come out about equally long", "Decisions are made where the customer is met.", 24, 400, []string{"Decisions are made where", "the customer is met."}},
		{"a no-break space holds", "En osaa sanoa: 1", 24, 150, []string{"En osaa", "sanoa: 1"}},
		{"given breaks stay", "one\ntwo", 24, 400, []string{"one", "two"}},
		{"nothing", "", 24, 400, []string{""}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Wrap(c.text, c.size, c.size == 80, c.w); !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestFit(t *testing.T) {
	text := "Pieneenkin hyvitykseen tarvitaan kahden esihenkilön lupa"
	full := Width(text, 30, false)
	t.Run("smaller by a fifth at most", func(t *testing.T) {
		lines, z := Fit(text, 30, 10, false, full*0.85, 1)
		if len(lines) != 1 || z >= 30 || z < 24 || Width(lines[0], z, false) > full*0.85+0.01 {
			t.Errorf("%q at %v", lines, z)
		}
	})
	t.Run("never under the floor", func(t *testing.T) {
		if _, z := Fit(text, 30, 28, false, full*0.3, 2); z < 28 {
			t.Errorf("size %v", z)
		}
	})
	t.Run("two lines", func(t *testing.T) {
		if lines, _ := Fit(text, 30, 30, false, full*0.6, 2); len(lines) != 2 || strings.Contains(lines[1], "…") {
			t.Errorf("%q", lines)
		}
	})
	t.Run("an ellipsis at last", func(t *testing.T) {
		lines, z := Fit(text, 30, 30, false, full*0.3, 2)
		if len(lines) != 2 || !strings.HasSuffix(lines[1], "…") {
			t.Errorf("%q", lines)
		}
		for _, l := range lines {
			if Width(l, z, false) > full*0.3+0.01 {
				t.Errorf("too wide: %q", l)
			}
		}
	})
}

// Whatever is typed, no line is too wide and no letter is lost.
func TestWrapOfAnyText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringMatching(`[a-zäöA-Z0-9 ,.?’–]{0,120}`).Draw(t, "text")
		w := rapid.Float64Range(120, 900).Draw(t, "width")
		lines := Wrap(s, 24, false, w)
		for _, l := range lines {
			if Width(l, 24, false) > w+0.01 {
				t.Fatalf("%q is %.1f wide, not %.1f", l, Width(l, 24, false), w)
			}
		}
		plain := func(s string) string { return strings.NewReplacer(" ", "", "-", "").Replace(s) }
		if got := plain(strings.Join(lines, "")); got != plain(s) {
			t.Fatalf("%q became %q", s, lines)
		}
	})
}

func TestWidth(t *testing.T) {
	if a, b := Width("Mitä näimme", 10, false), Width("Mitä näimme", 20, false); math.Abs(2*a-b) > 1e-9 || a < 50 || a > 70 {
		t.Errorf("widths %v and %v", a, b)
	}
	if Width("i", 10, true) <= Width("i", 10, false) {
		t.Error("bold is not wider")
	}
	if Width("11", 10, false) != Width("74", 10, false) {
		t.Error("figures are not tabular")
	}
}

// A word that has to be divided is divided between syllables, as a reader of Finnish
// expects it; signs that have none stay divided where the line ends.
func TestLongWordsAreDividedBetweenSyllables(t *testing.T) {
	for word, allowed := range map[string]string{
		"palvelupäällikkö":  "pal-ve-lu-pääl-lik-kö",
		"viestintävastaava": "vies-tin-tä-vas-taa-va",
		"asiakaspalvelu":    "a-sia-kas-pal-ve-lu",
		"välttämätöntä":     "vält-tä-mä-tön-tä",
	} {
		cut := 0
		for w := 30.0; w < 90; w += 5 {
			lines := Wrap(word, 10, false, w)
			for _, l := range lines {
				if strings.Contains(strings.TrimSuffix(l, "-"), "-") {
					t.Errorf("%s at %g: a hyphen stands in the line %q", word, w, l)
				}
			}
			for i, l := range lines[:len(lines)-1] {
				part := strings.ReplaceAll(strings.Join(lines[:i+1], ""), "-", "")
				whole, good := "", false
				for _, s := range strings.Split(allowed, "-") {
					whole += s
					good = good || whole == part
				}
				if cut++; !good {
					t.Errorf("%s is divided behind %q in %q", word, part, l)
				}
			}
		}
		if cut == 0 {
			t.Errorf("%s was never divided", word)
		}
	}
	if lines := Wrap("12345678901234567890", 10, false, 40); len(lines) < 2 {
		t.Errorf("digits: %q", lines)
	}
}
