package alphabet_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/ui/alphabet"
)

func TestTheOrderOfALanguage(t *testing.T) {
	for _, c := range []struct{ lang, want string }{
		{"sv", "Asp Berg Zeta Åberg Ängen Öst"},
		{"fi", "Asp Berg Zeta Åberg Ängen Öst"},
		{"de", "Åberg Ängen Asp Berg Öst Zeta"},
		{"en", "Åberg Ängen Asp Berg Öst Zeta"},
		{"es", "nube ñandú oso"},
		{"en", "group 2 Group 10 group 11"},
		{"de", "apfel Birne Zwiebel"},
		{"xx", "a B c"},
	} {
		t.Run(c.lang+" "+c.want, func(t *testing.T) {
			want := split(c.want)
			mixed := slices.Clone(want)
			slices.Reverse(mixed)
			kept := slices.Clone(mixed)
			if got := alphabet.By(c.lang, mixed, func(s string) string { return s }); !slices.Equal(got, want) {
				t.Errorf("%q", got)
			}
			if !slices.Equal(mixed, kept) {
				t.Error("the list itself has changed")
			}
		})
	}
}

// split keeps a number with the word before it.
func split(s string) (out []string) {
	for _, w := range strings.Fields(s) {
		if w[0] >= '0' && w[0] <= '9' {
			out[len(out)-1] += " " + w
			continue
		}
		out = append(out, w)
	}
	return out
}

// Two names that only case tells apart come in one order, whichever was met first.
func TestEachTwoNamesHaveAnOrder(t *testing.T) {
	for _, list := range [][]string{{"Nord", "nord"}, {"nord", "Nord"}} {
		if got := alphabet.By("en", list, func(s string) string { return s }); got[0] != "Nord" {
			t.Errorf("%q", got)
		}
	}
}
