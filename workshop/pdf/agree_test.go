package pdf

import (
	"cmp"
	"encoding/xml"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// The picture on paper is the picture of the wall: every number but a nought that the wall
// draws stands in the file, in the same order, as a reader's program gets it out.
func TestPaperAndWallAgree(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		for _, tt := range []struct {
			name      string
			kind      Kind
			exercises []string
			steps     []string
		}{
			{"sheet of A", KindTakeHome, []string{"A"}, []string{"A7"}},
			{"sheet of B", KindTakeHome, []string{"B"}, []string{"B1"}},
			{"sheet of C", KindTakeHome, []string{"C"}, []string{"C4"}},
			{"report", KindReport, []string{"A", "B", "C"}, []string{"A2", "A5", "A7", "B1", "B3", "B6", "C4", "C6"}},
		} {
			t.Run(lang+" "+tt.name, func(t *testing.T) {
				st := newSample(t, lang, workshop.Deep, tt.exercises...)
				paper := numbersOnPaper(t, mustMake(t, st, tt.kind, Options{}))
				holds := func(st workshop.State, step string) bool {
					pages := numbersOnWall(t, st, step)
					if tt.kind == KindReport {
						return follows(paper, pages, footNumbers[lang])
					}
					return !slices.ContainsFunc(pages, func(want []string) bool { return len(want) < 5 || !hold(paper, want) })
				}
				for _, step := range tt.steps {
					if !holds(st, step) {
						t.Errorf("%s is not on paper: %q in %q", step, numbersOnWall(t, st, step), paper)
					}
				}
				if holds(another(st), tt.steps[0]) {
					t.Errorf("paper agrees with other answers as well: %q", numbersOnWall(t, another(st), tt.steps[0]))
				}
			})
		}
	}
}

// another is the workshop had people answered otherwise.
func another(st workshop.State) workshop.State {
	st.Rounds = slices.Clone(st.Rounds)
	for i, r := range st.Rounds {
		t := *r.Tally
		t.Counts = slices.Clone(t.Counts)
		for k, c := range t.Counts {
			c.N = append(slices.Clone(c.N[2:]), c.N[:2]...)
			t.Counts[k] = c
		}
		st.Rounds[i].Tally = &t
	}
	return st
}

// footNumbers is how many numbers stand at the foot of each page of a report.
var footNumbers = map[string]int{"en": 4, "fi": 1}

// follows reports whether the numbers of all pages of a result stand one after the
// other in a report, where a picture goes on from page to page. The scale over
// the rows stands on each page, be it of the wall or of paper.
func follows(paper, wall [][]string, foot int) bool {
	scale := wall[0][:0]
	for n := 1; len(wall) > 1 && n < len(wall[0]); n++ {
		if slices.ContainsFunc(wall, func(p []string) bool { return len(p) < n || !slices.Equal(p[:n], wall[0][:n]) }) {
			break
		}
		scale = wall[0][:n]
	}
	var want, have []string
	for _, p := range wall {
		want = append(want, p[len(scale):]...)
	}
	for _, p := range paper {
		p = p[:max(0, len(p)-foot)]
		for len(p) > 0 {
			if n := len(scale); n > 0 && len(p) >= n && slices.Equal(p[:n], scale) {
				p = p[n:]
				continue
			}
			have, p = append(have, p[0]), p[1:]
		}
	}
	return len(want) >= 5 && hold([][]string{have}, want)
}

// hold reports whether numbers stand one after the other on a page.
func hold(pages [][]string, want []string) bool {
	return slices.ContainsFunc(pages, func(page []string) bool {
		for i := 0; i+len(want) <= len(page); i++ {
			if slices.Equal(page[i:i+len(want)], want) {
				return true
			}
		}
		return false
	})
}

// numeral is a text that is a number and nothing else: "3", "2,5", "–1", "4/12".
var numeral = regexp.MustCompile(`^[–-]?\d+([.,]\d+)?(/\d+)?$`)

// nought is what nobody chose. Paper writes it as exactly as the rest; on the wall it is a plain
// nought, and "can't say" has no column where nobody said so.
var nought = regexp.MustCompile(`^0(/\d+)?$`)

// tells reports whether a text is a number that both pictures have.
func tells(s string) bool { return numeral.MatchString(s) && !nought.MatchString(s) }

// placed is a number on a page.
type placed struct {
	x, y float64
	s    string
}

// reading puts numbers in the order in which one reads them; those less than
// apart from the first of a line stand on it.
func reading(all []placed, apart float64) []string {
	slices.SortFunc(all, func(a, b placed) int { return cmp.Compare(a.y, b.y) })
	var out []string
	for len(all) > 0 {
		n := 1
		for n < len(all) && all[n].y < all[0].y+apart {
			n++
		}
		line := all[:n]
		slices.SortFunc(line, func(a, b placed) int { return cmp.Compare(a.x, b.x) })
		for _, p := range line {
			out = append(out, p.s)
		}
		all = all[n:]
	}
	return out
}

// numbersOnWall are those of every page of a result.
func numbersOnWall(t *testing.T, st workshop.State, step string) [][]string {
	t.Helper()
	var out [][]string
	for page := 0; ; page++ {
		at, ok := wall.At(st, step, 0, page)
		if !ok {
			break
		}
		var all []placed
		for _, it := range wall.Scene(at, words(t).In(st.Info.Lang), figure.Size{W: 1280, H: 720}, 1).Items {
			if v, ok := it.(figure.Text); ok && tells(v.S) {
				all = append(all, placed{v.X, v.Y, v.S})
			}
		}
		out = append(out, reading(all, 6))
	}
	if len(out) == 0 {
		t.Fatalf("no result of %s", step)
	}
	return out
}

// numbersOnPaper are those of every page of a file.
func numbersOnPaper(t *testing.T, doc Document) [][]string {
	t.Helper()
	var file struct {
		Pages []struct {
			Words []struct {
				X float64 `xml:"xMin,attr"`
				Y float64 `xml:"yMax,attr"`
				S string  `xml:",chardata"`
			} `xml:"word"`
		} `xml:"body>doc>page"`
	}
	text := output(t, "pdftotext", "-bbox", save(t, doc), "-")
	d := xml.NewDecoder(strings.NewReader(text))
	d.Strict, d.Entity = false, xml.HTMLEntity
	if err := d.Decode(&file); err != nil {
		t.Fatal(err)
	}
	var out [][]string
	for _, p := range file.Pages {
		var all []placed
		for _, w := range p.Words {
			if tells(w.S) {
				all = append(all, placed{w.X, w.Y, w.S})
			}
		}
		out = append(out, reading(all, 4))
	}
	return out
}
