package layout

import (
	"testing"

	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/paper"
)

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"A\u0308iti":      "Äiti",
		"Ma\x00rja\x1b":   "Marja",
		"M\xe4ki":         "M\uFFFDki",
		"a\u202Eb\u2066c": "abc",
		"a\tb\nc":         "a b c",
		"20\u00A0000":     "20\u00A0000",
		"नि\u200Dयम":      "नि\u200Dयम",
		"co\u00ADoperate": "cooperate",
		"\uE000":          "\uFFFD",
	} {
		if got := Clean(in); got != want {
			t.Errorf("clean(%q) = %q, want %q", in, got, want)
		}
	}
}

// Outlines take no more room than was measured for the text.
func TestOutlinesKeepTheirRoom(t *testing.T) {
	for _, text := range []string{"q\u0302x\u0323 wide", "A → B", "نص"} {
		g, err := paper.NewGuard()
		if err != nil {
			t.Fatal(err)
		}
		if g.Set(text, false); len(g.Missing()) > 0 {
			t.Logf("no font on this computer has %q", text)
			continue
		}
		r := draw(t, Page{Scene: figure.Scene{Items: []figure.Item{figure.Text{X: 100, Y: 100, Size: 20, S: text, Role: figure.Ink}}}})
		for _, b := range r.Pages[0].Boxes {
			if b.X1 < 98 || b.X2 > 102+figure.Width(text, 20, false) {
				t.Errorf("%q: drawn from %.1f to %.1f, measured %.1f", text, b.X1, b.X2, figure.Width(text, 20, false))
			}
		}
		if len(r.Pages[0].Hidden) != 1 {
			t.Errorf("%q cannot be copied", text)
		}
	}
}
