package wall

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

var update = flag.Bool("update", false, "write the golden files anew")

// played is a workshop that was played to its end, so that every vote was held.
func played(t testing.TB, lang string, people int) (workshop.State, result.Words) {
	t.Helper()
	st, err := trial.Play(trial.Info(lang, people, 180), Pages, 1, nil)
	if err != nil {
		t.Fatal(err)
	}
	return st, wordsIn(t, lang)
}

// situation gives how often each mark of a cell was given.
type situation struct {
	name string
	n    int
	mark func(person, cell, marks int) int // −1 = can't say
}

func spread(person, cell, marks int) int { return (person*7 + cell*3 + person*cell%5) % marks }

var situations = []situation{
	{"n3", 3, spread}, {"n5", 5, spread}, {"n12", 12, spread}, {"n40", 40, spread},
	{"alike", 12, func(_, _, marks int) int { return marks / 2 }},
	{"camps", 12, func(person, _, marks int) int { return person % 2 * (marks - 1) }},
	{"lone", 12, func(person, _, marks int) int { return min(person, 1) * (marks - 1) }},
	{"cantsay", 12, func(_, _, _ int) int { return -1 }},
}

// in replaces all results by those of a situation.
func (x situation) in(st workshop.State) workshop.State {
	st.Rounds = append([]workshop.Round(nil), st.Rounds...)
	for i, r := range st.Rounds {
		if r.Tally == nil {
			continue
		}
		t := *r.Tally
		t.Seats, t.Cast, t.MinShow = x.n, x.n, 3
		t.Counts = append([]workshop.Count(nil), t.Counts...)
		marks := make([]int, len(t.Counts))
		for k, cell := range t.Spec.Cells() {
			marks[k] = cell.Hi - cell.Lo + 1
		}
		for k := range t.Counts {
			c := workshop.Count{Question: t.Counts[k].Question, Part: t.Counts[k].Part, Lo: t.Counts[k].Lo, N: make([]int, marks[k])}
			for person := range x.n {
				if m := x.mark(person, k, len(c.N)); m >= 0 {
					c.N[m]++
				} else {
					c.CantSay++
				}
			}
			t.Counts[k] = c
		}
		st.Rounds[i].Tally = &t
	}
	st.Info.Rehearsal = false
	return st
}

// shownSteps are those of which a result is shown.
var shownSteps = []string{"practice", "A2", "A5", "A6", "A7", "B1", "B3", "B4", "B6", "C4", "C5", "C6"}

// eachPage calls f for every page of every view of every result.
func eachPage(t *testing.T, st workshop.State, f func(name string, at workshop.State)) {
	t.Helper()
	pages := 0
	for _, step := range shownSteps {
		for view := 0; ; view++ {
			at, ok := At(st, step, view, 0)
			if !ok {
				break
			}
			pictures := Pages(at)
			if at.Pack.Has("en", "step."+step+".after") {
				pictures-- // the last page is no picture
			}
			for page := range pictures {
				at.Pos.Page = page
				pages++
				f(fmt.Sprintf("%s-%d-%d", step, view+1, page+1), at)
			}
		}
	}
	if pages < 20 {
		t.Fatalf("only %d pages", pages)
	}
}

var sizes = []figure.Size{{W: 1280, H: 720}, {W: 1920, H: 1080}, {W: 1280, H: 800}, {W: 1024, H: 768}, {W: 2560, H: 1080}}

// someSizes are those of tests with many cases: in a short run the first alone.
func someSizes() []figure.Size {
	if testing.Short() {
		return sizes[:1]
	}
	return sizes
}

// Whatever a group answers, each page of each result stays on every wall, sets no
// text over another and cuts none; and it never says more than its numbers do.
func TestResultsHold(t *testing.T) {
	for _, lang := range trial.Languages() {
		st, w := played(t, lang, 12)
		for _, x := range situations {
			eachPage(t, x.in(st), func(name string, at workshop.State) {
				for _, size := range sizes {
					for _, p := range []float64{0.4, 1} {
						s := Scene(at, w, size, p)
						for _, fault := range faults(s) {
							t.Errorf("%s %s %s %gx%g at %g: %s", lang, x.name, name, size.W, size.H, p, fault)
						}
					}
				}
			})
		}
	}
}

// noText is what is left of a text that was not filled in, or of no number.
var noText = regexp.MustCompile("[{}\u2028]|\\b(NaN|Inf)\\b")

// faults lists what is wrong with a page.
func faults(s figure.Scene) []string {
	var out []string
	var texts []figure.Text
	for _, it := range s.Items {
		v, ok := it.(figure.Text)
		if !ok {
			if x1, y1, x2, y2 := marked(it); x1 < -0.5 || y1 < -0.5 || x2 > s.W+0.5 || y2 > s.H+0.5 {
				out = append(out, fmt.Sprintf("%+v leaves the wall", it))
			}
			continue
		}
		b := extent(v)
		if b[0] < -0.5 || b[1] < 0 || b[2] > s.W+0.5 || b[3] > s.H {
			out = append(out, fmt.Sprintf("%q leaves the wall", v.S))
		}
		if strings.HasSuffix(v.S, "…") && !strings.HasSuffix(v.S, " …") {
			out = append(out, fmt.Sprintf("%q is cut", v.S))
		}
		if v.Size < s.H/30-1e-9 {
			out = append(out, fmt.Sprintf("%q is too small", v.S))
		}
		if noText.MatchString(v.S) {
			out = append(out, fmt.Sprintf("%q is no text", v.S))
		}
		for _, o := range texts {
			if a := extent(o); a[0] < b[2]-0.5 && b[0] < a[2]-0.5 && a[1] < b[3]-0.5 && b[1] < a[3]-0.5 {
				out = append(out, fmt.Sprintf("%q lies over %q", v.S, o.S))
			}
		}
		texts = append(texts, v)
	}
	return out
}

// marked is what a mark covers.
func marked(it figure.Item) (x1, y1, x2, y2 float64) {
	switch v := it.(type) {
	case figure.Rect:
		return v.X, v.Y, v.X + v.W, v.Y + v.H
	case figure.Line:
		return min(v.X1, v.X2), min(v.Y1, v.Y2), max(v.X1, v.X2), max(v.Y1, v.Y2)
	case figure.Circle:
		return v.X - v.R, v.Y - v.R, v.X + v.R, v.Y + v.R
	case figure.Polygon:
		x1, y1, x2, y2 = v.Points[0].X, v.Points[0].Y, v.Points[0].X, v.Points[0].Y
		for _, p := range v.Points {
			x1, y1, x2, y2 = min(x1, p.X), min(y1, p.Y), max(x2, p.X), max(y2, p.Y)
		}
	}
	return x1, y1, x2, y2
}

func extent(v figure.Text) [4]float64 {
	w, x := figure.Width(v.S, v.Size, v.Bold), v.X
	switch v.Anchor {
	case figure.Middle:
		x -= w / 2
	case figure.End:
		x -= w
	}
	return [4]float64{x, v.Y - 0.75*v.Size, x + w, v.Y + 0.22*v.Size}
}

// The main picture of every result, in every situation, looks as it was looked at.
func TestGoldenResults(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		st, w := played(t, lang, 12)
		for _, x := range situations {
			if lang == "fi" && x.name != "n40" {
				continue // the longest labels with the largest group
			}
			eachPage(t, x.in(st), func(name string, at workshop.State) {
				if at.Pos.Page > 0 || at.Pos.View > 0 && x.name != "n12" {
					return
				}
				golden(t, fmt.Sprintf("%s-%s-%s", name, x.name, lang), Scene(at, w, sizes[0], 1))
			})
		}
	}
}

func golden(t *testing.T, name string, s figure.Scene) {
	t.Helper()
	got := figure.SVG(s, figure.Light())
	path := filepath.Join("testdata", name+".svg")
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs; look at it and run with -update if it is right", path)
	}
}

func wordsIn(t testing.TB, lang string) result.Words {
	t.Helper()
	c, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	return c.In(lang)
}
