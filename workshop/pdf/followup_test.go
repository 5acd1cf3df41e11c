package pdf

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
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
