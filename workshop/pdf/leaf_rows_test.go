package pdf

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// The first rows come whole: those that stand equal with the last of them are added, or
// where they are too many left out, unless nothing stands before them.
func TestRowsThatStandEqualAreNotParted(t *testing.T) {
	for _, c := range []struct {
		rows  string // what each is worth
		least int
		whole int // 0 = mostWhole
		want  int
	}{
		{"9876543210", 0, 0, 3}, {"9877543210", 0, 0, 4}, {"9877773210", 0, 0, 6}, {"9877777210", 0, 0, 2}, {"9777777210", 0, 0, 1},
		{"7777777210", 0, 0, 7}, {"7777777777", 0, 0, 10}, {"987", 0, 0, 3}, {"98", 0, 0, 2}, {"", 0, 0, 0}, {"9876543210", 5, 0, 5}, {"9876500000", 5, 0, 5}, {"9876550000", 5, 0, 6}, {"9876000000", 5, 0, 4},
		{"9888000000", 0, mostDrawn, 4}, {"9876000000", 0, mostDrawn, 3}, {"9988800000", 0, mostDrawn, 2},
	} {
		o := ordered{n: len(c.rows), least: c.least, tied: func(i int) bool { return c.rows[i] == c.rows[i-1] }}
		if got := o.first(cmp.Or(c.whole, mostWhole)); got != c.want {
			t.Errorf("%s: %d rows, want %d", c.rows, got, c.want)
		}
	}
}

// What was chosen is drawn wherever it stands, elsewhere than on a leaf all are, and the
// sentence under the picture counts them.
func TestALeafSaysHowManyRowsItHas(t *testing.T) {
	st := full(t, "en", crowds[2])
	s, err := newSheet(st, words(t), Options{})
	if err != nil {
		t.Fatal(err)
	}
	o := ordered{n: 10, tied: func(int) bool { return false }, chosen: func(i int) bool { return i == 1 || i == 8 }}
	for _, c := range []struct {
		depth depth
		want  []int
		said  string
	}{
		{shallow, []int{0, 1, 2, 8}, words(t).T("en", "report.rows_chosen", "n", "4", "of", "10")},
		{usual, []int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, ""},
	} {
		r := &report{sheet: s, depth: c.depth}
		d := r.drawn(o)
		if !slices.Equal(d.at, c.want) {
			t.Errorf("rows %v", d.at)
		}
		if said := fmt.Sprint(r.told(d)); !strings.Contains(said, c.said) || (c.said == "") != (len(r.told(d)) == 0) {
			t.Errorf("says %s", said)
		}
	}
	text := bare(strings.Join(saidOn(mustLayout(t, st, KindLeaf, Options{})), ""))
	if !strings.Contains(text, bare("the report has all of them")) {
		t.Error("a leaf with some of the rows does not say so")
	}
}
