package pdf

import (
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// withPoints is a workshop in which points were shared out on the spot.
func withPoints(t *testing.T, lang string, options []string) workshop.State {
	t.Helper()
	return onTheSpot(t, lang, workshop.Quick{Question: "What deserves our time?", Options: options, Kind: workshop.Points}, func(person, i int) workshop.Mark {
		return []workshop.Mark{50, 30, 20, 0, 0, 0, 0}[(i+person%3)%len(options)]
	})
}

// The slip has a box for each option that the entry screen lists, and says that all
// points are to be given.
func TestPointSlipsFollowTheEntryScreen(t *testing.T) {
	options := []string{"Rota", "Phone", "Queue", "Training"}
	st := withPoints(t, "en", options)
	if !slices.Contains(Worksheets(st), "W11") {
		t.Fatal("a workshop with points to share out needs no slips")
	}
	h := mustLayout(t, st, KindWorksheets, Options{Only: []string{"W11"}})
	boxes := 0
	for _, it := range h.Page(0).Items {
		if r, ok := it.(figure.Rect); ok && r.W == shareWide {
			boxes++
		}
	}
	if boxes != 2*len(options) {
		t.Errorf("%d boxes on two slips with %d options", boxes, len(options))
	}
	said := inOne(texts2(h))
	for _, want := range append([]string{"What deserves our time?", "Together: 100"}, options...) {
		if strings.Count(said, want) != 2 {
			t.Errorf("%q is not on each slip: %s", want, said)
		}
	}
}

// The report shows what the wall showed, in both languages.
func TestPointsAreReported(t *testing.T) {
	for _, lang := range []string{"en", "fi", "en+fi"} {
		t.Run(lang, func(t *testing.T) {
			st := withPoints(t, lang[:2], []string{"Rota", "Phone", "Queue"})
			h := mustLayout(t, st, KindReport, Options{Lang: lang})
			said := inOne(texts2(h))
			for _, l := range strings.Split(lang, "+") {
				w := words(t).In(l)
				for _, want := range []string{w.T("wall.points_mean"), w.T("wall.points_each", "n", "100"), strings.SplitN(w.T("reading.points_most", "list", "|"), "|", 2)[0]} {
					if !strings.Contains(said, want) {
						t.Errorf("%s: the report does not say %q", l, want)
					}
				}
			}
		})
	}
}
