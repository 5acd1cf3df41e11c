package pdf

import (
	"fmt"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// No table of numbers that a page holds is torn, in any print.
func TestNoTableOfNumbersIsTorn(t *testing.T) {
	for i, people := range []int{12, 40} {
		st := playedFor(t, "en", 180, people)
		for k, opts := range []Options{{Lang: "en"}, {Lang: "de", Paper: Letter}, {Lang: "en+fi"}, {Lang: "sv", Large: true}, {Lang: "en", Large: true}} {
			if testing.Short() && (i+k)%2 != 0 {
				continue
			}
			s, err := newSheet(st, words(t), opts)
			if err != nil {
				t.Fatal(err)
			}
			r, want, whole := &report{sheet: s, depth: deep}, 0, 0
			for _, step := range st.Agenda {
				if st.Def(step).Role == workshop.RolePractice { // is in no report
					continue
				}
				for _, second := range []bool{false, true} {
					if tl, ok := r.resultOf(step.ID, second); ok {
						want += len(r.shown(tl))
					}
				}
			}
			for _, page := range r.settled(r.column()) {
				for _, part := range page.Parts {
					if one, ok := part.Flowable.(layout.Undivided); ok {
						if _, ok := one.Flowable.(layout.Grid); ok {
							whole++
						}
					}
				}
			}
			if whole != want || want < 8 {
				t.Errorf("%d people, %+v: %d tables of %d stand in one piece", people, opts, whole, want)
			}
		}
	}
}

// A table of numbers that no page holds goes on, with three rows on each page at least.
func TestAHighTableOfNumbersGoesOn(t *testing.T) {
	s, err := newSheet(newSample(t, "en", workshop.Compact, "A"), words(t), Options{})
	if err != nil {
		t.Fatal(err)
	}
	r := &report{sheet: s, depth: deep}
	names := tableColumn{head: figure.Only("Question")}
	for i := range 50 {
		names.cells = append(names.cells, figure.Only(fmt.Sprint("Row ", i+1)))
	}
	parts := wholeTables(r, []layout.Part{subhead("A vote"), tablePart(r.grid(names))})
	for rest, col := 50, r.column(); rest > 44; rest-- { // the last page would have one row, two, three …
		col.H = parts[0].Height(col.W) + parts[1].Gap + parts[1].Height(col.W) - float64(50-rest)*20
		rows := 0
		for n, page := range layout.Paginate(parts, col) {
			grid, ok := page.Parts[len(page.Parts)-1].Flowable.(layout.Grid)
			if !ok || len(grid.Rows) < 3 {
				t.Errorf("%.0f points, page %d: %d rows", col.H, n+1, len(grid.Rows))
			}
			rows += len(grid.Rows)
		}
		if rows != 50 {
			t.Errorf("%.0f points: %d rows of 50", col.H, rows)
		}
	}
}

// Titles in the contents are whole in each language: one that is too long goes on in a second line,
// at the end of which the page stands.
func TestTitlesInTheContentsAreWhole(t *testing.T) {
	two := 0
	for _, lang := range trial.Offered() {
		s, err := newSheet(newSample(t, "en", workshop.Compact, "A"), words(t), Options{Lang: lang})
		if err != nil {
			t.Fatal(err)
		}
		r := &report{sheet: s}
		for _, key := range []string{"report.open", "report.agreement", "report.decided", "report.credits", "report.obstacles"} {
			title := s.t(key)
			part := opening{r}.tocEntry(tocLine{figure.Only(title), 0, 8}, layout.ColumnWidth(r.Width, 2))
			p := layout.Page{Scene: figure.Scene{W: s.W, H: s.H}}
			part.Draw(&p, 50, 50, layout.ColumnWidth(r.Width, 2))
			said, last, number := "", 0.0, 0.0
			for _, it := range p.Items {
				if text, ok := it.(figure.Text); ok && text.S == "8" {
					number = text.Y
				} else if ok {
					said, last = said+text.S, text.Y
				}
			}
			if said != title+" " || number != last || part.Height(0) < last-50 {
				t.Errorf("%s: %q, its page at %.0f, its last line at %.0f", lang, said, number, last)
			}
			if part.Height(0) > 20 {
				two++
			}
		}
	}
	if two == 0 {
		t.Error("no title is long")
	}
}

// The name of a group stands on the page of what is in it, in every report.
func TestNamesOfGroupsStandOverTheirRows(t *testing.T) {
	st, seen := playedFor(t, "en", 180, 40), 0
	s, err := newSheet(st, words(t), Options{Lang: "en"})
	if err != nil {
		t.Fatal(err)
	}
	for _, round := range st.Rounds {
		if round.Tally == nil {
			continue
		}
		for _, part := range (annex{&report{sheet: s, depth: usual}}).votedGroups(*round.Tally) {
			para, ok := part.Flowable.(layout.Para)
			if name := strings.HasPrefix(para.Text, "Group: "); ok && part.KeepNext == name && para.Bold == name {
				seen++
			} else {
				t.Errorf("%#v goes with the next: %t", part.Flowable, part.KeepNext)
			}
		}
	}
	if seen < 4 {
		t.Errorf("%d lines of groups", seen)
	}
}
