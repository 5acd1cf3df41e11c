package claims

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/claims/oracle"
	"github.com/upturn-workshop/upturn/workshop/claims/play"
	"github.com/upturn-workshop/upturn/workshop/export"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pdf"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// shot is a page of the wall, and what was known then.
type shot struct {
	st    workshop.State
	votes []*oracle.Vote
	scene figure.Scene
}

// world is a workshop that was played, in English, so that lies need one language.
type world struct {
	c     *Checker
	st    workshop.State
	votes []*oracle.Vote
	wall  []shot
}

func newWorld(c *Checker, seed uint64) (*world, error) {
	g, err := play.Start(seed, wall.Pages)
	if err != nil {
		return nil, err
	}
	w := &world{c: c}
	g.Look = func(st workshop.State) error {
		if st.Pos.Phase == workshop.PhaseResult {
			w.wall = append(w.wall, shot{st, g.Counted(), wall.Scene(st, c.catalog.In(st.Info.Lang), figure.Size{W: 1280, H: 720}, 1)})
		}
		return nil
	}
	if err := g.Run(); err != nil {
		return nil, err
	}
	w.st, w.votes = g.State(), g.Counted()
	return w, nil
}

// lie is an untruth. It is told in a workshop where it can be: caught are the faults that
// are found then and not without it.
type lie struct {
	name string
	tell func(w *world) (told bool, caught []Fault)
}

// since lists the faults that were not there before.
func since(before, after []Fault) []Fault {
	return slices.DeleteFunc(after, func(f Fault) bool { return slices.Contains(before, f) })
}

// onWall changes the first page of the wall that it can be told on.
func onWall(change func(*figure.Scene, shot) bool) func(w *world) (bool, []Fault) {
	return func(w *world) (bool, []Fault) {
		for _, s := range w.wall {
			scene := s.scene
			scene.Items, scene.Hits = slices.Clone(scene.Items), slices.Clone(scene.Hits)
			if change(&scene, s) {
				return true, since(w.c.WallPage(s.st, s.votes, nil, s.scene), w.c.WallPage(s.st, s.votes, nil, scene))
			}
		}
		return false, nil
	}
}

// onPaper changes a handout.
func onPaper(kind pdf.Kind, change func(pages []figure.Scene, w *world) bool) func(w *world) (bool, []Fault) {
	return func(w *world) (bool, []Fault) {
		pages := w.pages(w.st, kind)
		before := w.c.PaperPages(w.st, w.votes, kind, pdf.Options{}, pages)
		for i := range pages {
			pages[i].Items, pages[i].Hits = slices.Clone(pages[i].Items), slices.Clone(pages[i].Hits)
		}
		if !change(pages, w) {
			return false, nil
		}
		return true, since(before, w.c.PaperPages(w.st, w.votes, kind, pdf.Options{}, pages))
	}
}

// aloud changes what those hear of a picture who have a handout read to them.
func aloud(kind pdf.Kind, pattern string, to func(m []string) string) func(w *world) (bool, []Fault) {
	re := regexp.MustCompile(pattern)
	return func(w *world) (bool, []Fault) {
		h, err := pdf.Layout(w.st, w.c.catalog, kind, pdf.Options{})
		if err != nil {
			return false, nil
		}
		var alts, lied [][]pdf.Alt
		told := false
		for i := range h.Len() {
			alts, lied = append(alts, h.Alts(i)), append(lied, h.Alts(i))
			for k, a := range lied[i] {
				if m := re.FindStringSubmatchIndex(a.Text); m != nil && !told {
					lied[i][k].Text = a.Text[:m[0]] + to(re.FindStringSubmatch(a.Text)) + a.Text[m[1]:]
					told = true
				}
			}
		}
		pages := w.pages(w.st, kind)
		before := w.c.PaperPages(w.st, w.votes, kind, pdf.Options{}, pages, alts...)
		return told, since(before, w.c.PaperPages(w.st, w.votes, kind, pdf.Options{}, pages, lied...))
	}
}

// fromState prints a handout of a workshop that was tampered with.
func fromState(kind pdf.Kind, tamper func(st *workshop.State, w *world) bool) func(w *world) (bool, []Fault) {
	return func(w *world) (bool, []Fault) {
		st := w.st
		st.Rounds, st.Actions = slices.Clone(st.Rounds), slices.Clone(st.Actions)
		if !tamper(&st, w) {
			return false, nil
		}
		was, lied := w.pages(w.st, kind), w.pages(st, kind)
		if slices.Equal(words(was), words(lied)) {
			return false, nil // it does not show there
		}
		before := w.c.PaperPages(w.st, w.votes, kind, pdf.Options{}, was)
		return true, since(before, w.c.PaperPages(w.st, w.votes, kind, pdf.Options{}, lied))
	}
}

// inExport changes an export.
func inExport(pattern string, to func(m []string) string) func(w *world) (bool, []Fault) {
	re := regexp.MustCompile(pattern)
	return func(w *world) (bool, []Fault) {
		data, err := export.JSON(w.st, w.c.catalog.In(w.st.Info.Lang))
		if err != nil {
			return false, nil
		}
		m := re.FindStringSubmatchIndex(string(data))
		if m == nil {
			return false, nil
		}
		lied := string(data[:m[0]]) + to(re.FindStringSubmatch(string(data))) + string(data[m[1]:])
		before, err1 := w.c.ExportOf(w.st, w.votes, data)
		after, err2 := w.c.ExportOf(w.st, w.votes, []byte(lied))
		return err1 == nil && err2 == nil, since(before, after)
	}
}

func (w *world) pages(st workshop.State, kind pdf.Kind) (out []figure.Scene) {
	h, err := pdf.Layout(st, w.c.catalog, kind, pdf.Options{})
	if err != nil {
		return nil
	}
	for i := range h.Len() {
		out = append(out, h.Page(i))
	}
	return out
}

// words are all texts of some pages.
func words(pages []figure.Scene) (out []string) {
	for _, p := range pages {
		for _, it := range p.Items {
			if t, ok := it.(figure.Text); ok {
				out = append(out, t.S)
			}
		}
	}
	return out
}

// everywhere makes a change again and again, on all pages.
func everywhere(pattern string, to func(m []string) string) func([]figure.Scene, *world) bool {
	return func(pages []figure.Scene, w *world) bool {
		n := 0
		for n < 100 && anyPage(pattern, to)(pages, w) {
			n++
		}
		return n > 0
	}
}

// text changes the first text of a scene that a pattern finds.
func text(pattern string, to func(m []string) string) func(*figure.Scene, shot) bool {
	re := regexp.MustCompile(pattern)
	return func(s *figure.Scene, _ shot) bool {
		for i, it := range s.Items {
			t, ok := it.(figure.Text)
			if !ok || !re.MatchString(t.S) {
				continue
			}
			new := re.ReplaceAllStringFunc(t.S, func(found string) string { return to(re.FindStringSubmatch(found)) })
			if new != t.S {
				t.S = new
				s.Items[i] = t
				return true
			}
		}
		return false
	}
}

// anyPage does so on the first page of several.
func anyPage(pattern string, to func(m []string) string) func([]figure.Scene, *world) bool {
	return func(pages []figure.Scene, _ *world) bool {
		for i := range pages {
			if text(pattern, to)(&pages[i], shot{}) {
				return true
			}
		}
		return false
	}
}

// more writes the first number of what was found one higher.
func more(m []string) string {
	n, _ := strconv.Atoi(m[1])
	return strings.Replace(m[0], m[1], strconv.Itoa(n+1), 1)
}

// is writes something else.
func is(s string) func([]string) string { return func([]string) string { return s } }

// miscounted adds a vote to a mark in a tally that is shown.
func miscounted(st *workshop.State, of func(q workshop.Question) bool) bool {
	for i, r := range st.Rounds {
		if r.Tally == nil || !r.Tally.Shown() || !of(r.Spec.Questions[0]) {
			continue
		}
		t := *r.Tally
		t.Counts = slices.Clone(t.Counts)
		for k := range t.Counts {
			if c := &t.Counts[k]; !c.Hidden && len(c.N) > 1 {
				c.N = slices.Clone(c.N)
				slices.Reverse(c.N)
				if !slices.Equal(c.N, r.Tally.Counts[k].N) {
					st.Rounds[i].Tally = &t
					return true
				}
			}
		}
	}
	return false
}

// without takes a vote out of a workshop.
func without(which func(w *world, v workshop.Round) bool) func(st *workshop.State, w *world) bool {
	return func(st *workshop.State, w *world) bool {
		i := slices.IndexFunc(st.Rounds, func(r workshop.Round) bool { return r.Tally != nil && which(w, r) })
		if i >= 0 {
			st.Rounds = slices.Delete(st.Rounds, i, i+1)
		}
		return i >= 0
	}
}

// mostWorlds is in how many workshops a lie is tried.
const mostWorlds = 40

func TestLiesAreFound(t *testing.T) {
	c, err := New()
	if err != nil {
		t.Fatal(err)
	}
	worlds, next := []*world{}, uint64(0)
	world := func(i int) *world { // played when they are needed
		for ; i >= len(worlds); next++ {
			w, err := newWorld(c, next)
			if err != nil {
				t.Fatal(err)
			}
			if w.st.Info.Lang == "en" && w.st.Info.Second == "" {
				worlds = append(worlds, w)
			}
		}
		return worlds[i]
	}
	times := 3
	if testing.Short() {
		times = 1
	}
	for _, l := range lies() {
		t.Run(l.name, func(t *testing.T) {
			told := 0
			for i := 0; i < mostWorlds && told < times; i++ {
				is, caught := l.tell(world(i))
				if !is {
					continue
				}
				if told++; len(caught) == 0 {
					t.Errorf("nobody noticed in workshop %d", i)
				}
			}
			if told == 0 {
				t.Error("it could be told nowhere")
			}
		})
	}
}
