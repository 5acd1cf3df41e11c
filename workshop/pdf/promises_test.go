package pdf

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/layout"
)

// agree gives a workshop so many obstacles, all with equal votes, and so many actions,
// the ones with the highest numbers first; long says how many letters an obstacle has.
func agree(t *testing.T, st workshop.State, obstacles, actions, long int) workshop.State {
	t.Helper()
	s := &sample{t: t, state: st}
	s.state.Items, s.state.Actions = nil, nil
	for i := range obstacles {
		text := fmt.Sprintf("Obstacle %d of ours", i+1)
		for n := 1; len(text) < long; n++ {
			text += fmt.Sprintf(" keeps customers waiting%d%d", i+1, n)
		}
		s.state.Items = append(s.state.Items, workshop.Item{ID: fmt.Sprintf("O%d", i+1), List: "obstacles", Text: text[:max(long, 18)]})
	}
	s.voteDots("B6", slices.Repeat([]int{6}, obstacles)...)
	for i := obstacles; i > obstacles-actions; i-- {
		s.state.Actions = append(s.state.Actions, workshop.Action{
			Item: fmt.Sprintf("O%d", i), First: fmt.Sprintf("First step %d is agreed and written down by us", i),
			Owner: fmt.Sprintf("team leader %d", i), Due: fmt.Sprintf("%d December 2026", i),
		})
	}
	return s.state
}

// Every action that was agreed on is on the paper with who does it and by when, and with
// its whole obstacle, in one language and in two and in large print, however full the
// sheet is; nothing of it is cut.
func TestEveryPromiseIsOnTheSheet(t *testing.T) {
	for _, a := range agendas {
		if !strings.Contains(strings.Join(a.exercises, ""), "B") {
			continue
		}
		for _, n := range []struct{ obstacles, actions, long int }{
			{3, 3, 40}, {8, 3, 40}, {8, 8, 70}, {12, 12, 60}, {3, 3, 200}, {12, 4, 200}, {12, 12, 200}, {20, 20, 120}, {3, 3, 600},
		} {
			if testing.Short() && a.name != "180" && n.actions != 3 {
				continue
			}
			for _, opts := range []Options{{Lang: "en"}, {Lang: "fi", Paper: Letter}, {Lang: "en+fi"}, {Lang: "fi+en", Paper: Letter}, {Lang: "en", Large: true}, {Lang: "en+fi", Large: true}} {
				t.Run(fmt.Sprintf("%s/%d-%d-%d/%s/%s/%t", a.name, n.obstacles, n.actions, n.long, opts.Lang, opts.Paper, opts.Large), func(t *testing.T) {
					st := agree(t, newSample(t, opts.Lang[:2], a.length, a.exercises...), n.obstacles, n.actions, n.long)
					h := mustLayout(t, st, KindTakeHome, opts)
					if len(h.Page(h.Len()-1).Items) == 0 {
						t.Errorf("%d sides, the last of them empty", h.Len())
					}
					times := 1 // once on a leaf for all, and once in large print in each language
					if opts.Large {
						times = strings.Count(opts.Lang, "+") + 1
					}
					var said string
					for side := range h.Len() {
						said += unbroken(h, side)
					}
					for _, a := range st.Actions {
						for _, text := range []string{st.Items[numberOf(a.Item)-1].Text, a.First, a.Owner, a.Due} {
							for _, part := range partsOf(text) {
								if got := strings.Count(said, unspaced(part)); got < times {
									t.Errorf("%q stands %d times", part, got)
								}
							}
						}
					}
					if !opts.Large {
						s, err := newSheet(st, words(t), opts)
						if err != nil {
							t.Fatal(err)
						}
						checkLayout(t, s)
					}
				})
			}
		}
	}
}

// partsOf is a text, or of one that may run over pages what has a number in it.
func partsOf(text string) []string {
	if len(text) < 200 {
		return []string{text}
	}
	return slices.DeleteFunc(strings.Fields(text), func(w string) bool { return !strings.ContainsAny(w, "0123456789") })
}

func numberOf(id string) (n int) {
	_, _ = fmt.Sscanf(id, "O%d", &n)
	return n
}

// unbroken is what stands on a side without spaces and hyphens, which breaks of lines
// put in and take out.
func unbroken(h *Handout, side int) string {
	var all strings.Builder
	for _, t := range textsOf(h, side) {
		all.WriteString(unspaced(t.S))
	}
	return all.String()
}

func unspaced(s string) string {
	return strings.NewReplacer(" ", "", "-", "", "\u00A0", "").Replace(layout.Clean(s))
}

// Of the obstacles that nobody took, those stand on the sheet that the vote chose, and
// never more than were looked for; where the last place is open the sheet says so.
func TestObstaclesThatNobodyTook(t *testing.T) {
	for _, c := range []struct {
		name    string
		votes   []int
		actions int
		rows    []int // by number
		open    string
	}{
		{"three are clear, nothing agreed", []int{9, 8, 7, 3}, 0, []int{1, 2, 3}, ""},
		{"third place open", []int{10, 9, 7, 6}, 0, []int{1, 2, 0}, "For the third place: Meetings 7, Changes 6."},
		{"and one of them taken", []int{6, 10, 9, 7}, 1, []int{1, 2, 3}, ""},
		{"all are tied, one taken", []int{6, 6, 6, 6}, 1, []int{1}, ""},
		{"nothing is clear, nothing agreed", []int{6, 6, 6, 6}, 0, []int{0, 0, 0}, "Nothing is clear yet. For three places: Refunds 6, Systems 6, Meetings 6, Changes 6."},
		{"nobody voted for more", []int{9, 0, 0, 0}, 0, []int{1}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := &sample{t: t, state: agree(t, newSample(t, "en", workshop.Full, "B"), 4, 0, 0)}
			for i, name := range []string{"Refunds", "Systems", "Meetings", "Changes"} {
				s.state.Items[i].Text = name
			}
			s.voteDots("B6", c.votes...)
			if c.actions > 0 {
				s.state.Actions = []workshop.Action{{Item: "O1", First: "Do it", Owner: "A", Due: "B"}}
			}
			sh, err := newSheet(s.state, words(t), Options{})
			if err != nil {
				t.Fatal(err)
			}
			f := (&takeHome{sh}).front()
			said := inOne(draw(t, f.page()).Pages[0].Texts)
			if rows, _ := f.promises(); len(rows) != len(c.rows) {
				t.Errorf("%d rows: %+v", len(rows), rows)
			}
			for _, n := range c.rows {
				if n == 0 { // a row to be written in
					continue
				}
				if !strings.Contains(said, s.state.Items[n-1].Text) {
					t.Errorf("no %q in %s", s.state.Items[n-1].Text, said)
				}
			}
			if c.open != "" && !strings.Contains(said, c.open) || c.open == "" && strings.Contains(said, "place") {
				t.Errorf("want %q in %s", c.open, said)
			}
			checkLayout(t, sh)
		})
	}
}
