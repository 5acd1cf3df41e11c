package pdf

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Thirty days after this workshop is Christmas Day, and in Finland nobody plans anything until
// Epiphany is over. The sheet to take home, the report and the ballot of the follow-up name
// the same day after it.
func TestNobodyIsAskedToComeBackOnAHoliday(t *testing.T) {
	st := newSample(t, "fi", workshop.Deep, "A", "B", "C")
	st.Info.When = time.Date(2026, time.November, 25, 9, 0, 0, 0, time.UTC)
	for kind, only := range map[Kind][]string{KindTakeHome: nil, KindReport: nil, KindWorksheets: {"W8"}} {
		_, pages, _, err := kind.handout().laid(st, words(t), Options{Lang: "fi", Only: only})
		if err != nil {
			t.Fatal(err)
		}
		var said []string
		for _, p := range draw(t, pages...).Pages {
			said = append(said, p.Texts...)
		}
		if !slices.ContainsFunc(said, func(s string) bool { return strings.Contains(s, "7.1.2027") }) {
			t.Errorf("%s names no 7.1.2027", kind)
		}
	}
}

// A slip that has a page of its own has no line at its top along which to cut off a title; one
// under something else has.
func TestASlipIsCutOffFromWhatStandsOverIt(t *testing.T) {
	lines := 0
	for _, large := range []bool{false, true} {
		h := mustLayout(t, full(t, "en", crowds[2]), KindWorksheets, Options{Lang: "en", Large: large, Only: []string{"W8"}})
		for i := range h.Len() {
			for _, it := range h.Page(i).Items {
				l, ok := it.(figure.Line)
				if !ok || l.Dash == 0 {
					continue
				}
				if lines++; l.Y1 < 0.25*h.Page(i).H {
					t.Errorf("large %t, page %d: a line to cut along %.0f under the top", large, i+1, l.Y1)
				}
			}
		}
	}
	if lines < 2 {
		t.Errorf("%d lines to cut along", lines)
	}
}
