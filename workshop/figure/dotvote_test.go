package figure

import (
	"slices"
	"strings"
	"testing"
)

// written is all that a scene says, line after line.
func written(s Scene) string {
	var lines []string
	for _, it := range s.Items {
		if t, ok := it.(Text); ok {
			lines = append(lines, t.S)
		}
	}
	return strings.Join(lines, " ")
}

// No text is cut while the page has room for it; on a full page each row keeps to
// its share.
func TestDotVoteCutsNothingThatFits(t *testing.T) {
	long := "Every change of a customer’s address has to be typed into three systems, and nobody finds out which of them was forgotten until the customer complains, which may be much later in the year"
	short := "Two forms"
	for _, c := range []struct {
		name  string
		texts []string
		cut   bool
	}{
		{"one long", []string{long}, false},
		{"three long", []string{long, long, long}, false},
		{"one long among short", []string{short, short, long, short, short, short}, false},
		{"a full page", slices.Repeat([]string{long}, DotVoteRows.PerPage(false)), true},
	} {
		f := DotVote{DotsLabel: Only("Dots"), PeopleLabel: Only("People"), TieWord: Only("tie")}
		for i, text := range c.texts {
			f.Rows = append(f.Rows, DotVoteRow{Text: Only(text), Dots: 9 - i, People: 5, Top: i < 3})
		}
		st := WallStyle(720)
		s := f.Scene(1136, 500, st, 1)
		if cut := strings.Contains(written(s), "…"); cut != c.cut {
			t.Errorf("%s: cut %t, want %t: %q", c.name, cut, c.cut, written(s))
		}
		tops, heights := f.rows(f.columns(1136, 500, st), 500, st)
		if last := len(tops) - 1; tops[last]+heights[last] > 500 {
			t.Errorf("%s: ends at %.0f of 500", c.name, tops[last]+heights[last])
		}
	}
}
