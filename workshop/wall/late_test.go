package wall

import (
	"fmt"
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// panel is the light ground of the square that cameras read on a page; false where there is none.
func panel(s figure.Scene) (figure.Rect, bool) {
	for _, it := range s.Items {
		if r, ok := it.(figure.Rect); ok && r.Fill == figure.Quiet {
			return r, true
		}
	}
	return figure.Rect{}, false
}

// Whoever comes late points the camera at the page of the vote: there is a square on it, in each
// vote of the day. It lies over nothing, and is large enough to be read from some way off.
func TestTheVoteHasASquareForWhoComesLate(t *testing.T) {
	for lang, second := range map[string]string{"en": "fi", "fi": "en"} {
		info := trial.Info(lang, 12, 240)
		info.Exercises = []string{"A", "B", "C"}
		day, err := trial.Play(info, Pages, 1, nil)
		if err != nil {
			t.Fatal(err)
		}
		w := wordsIn(t, lang)
		for step := range day.Agenda {
			st, ok := opened(day, step, workshop.Phones, false)
			if !ok {
				continue
			}
			st.WayIn = theWayIn()
			st.WayIn.Asks = false
			for _, also := range []string{"", second} {
				st.Info.Second = also
				for _, size := range sizes {
					t.Run(fmt.Sprintf("%s+%s-%s-%gx%g", lang, also, st.Now().ID, size.W, size.H), func(t *testing.T) {
						with := 0
						for st.Pos.Page = range Pages(st) {
							s := Scene(st, w, size, 1)
							if r, ok := panel(s); ok {
								with++
								clearOf(t, s, r)
							}
						}
						full := map[string]bool{"A4": true, "A7": true, "B3": also != ""} // statements fill the page
						if with == 0 && !full[st.Now().ID] {
							t.Error("no page has a square")
						}
					})
				}
			}
		}
	}
}

// clearOf reports what a square lies over.
func clearOf(t *testing.T, s figure.Scene, r figure.Rect) {
	t.Helper()
	if r.W < 0.17*s.H {
		t.Errorf("a square of %.0f is read from nowhere", r.W)
	}
	for _, it := range s.Items {
		x1, y1, x2, y2 := marked(it)
		if v, ok := it.(figure.Text); ok {
			b := extent(v)
			x1, y1, x2, y2 = b[0], b[1], b[2], b[3]
		}
		if m, ok := it.(figure.Rect); ok && (m.Fill == figure.Quiet || m.Fill == figure.Module) {
			if m.X < r.X || m.Y < r.Y || m.X+m.W > r.X+r.W || m.Y+m.H > r.Y+r.H {
				t.Error("there are two squares, or modules outside of theirs")
			}
			continue
		}
		if x1 < r.X+r.W && r.X < x2 && y1 < r.Y+r.H && r.Y < y2 {
			t.Errorf("the square lies over %+v", it)
		}
	}
}

// There is a square where phones are taken, and on pages of the vote alone: over a result it would
// be in the way.
func TestWhereThereIsASquare(t *testing.T) {
	for _, tt := range []struct {
		name   string
		change func(*workshop.State)
		want   bool
	}{
		{"the question", func(*workshop.State) {}, true},
		{"the page behind the way in", func(st *workshop.State) { st.WayIn.Asks = true; st.Pos.Page = JoinPages(*st) }, true},
		{"another step", func(st *workshop.State) { st.Pos = workshop.Position{Phase: workshop.PhaseAsk} }, false},
		{"the door is shut", func(st *workshop.State) { st.WayIn.Address, st.WayIn.Link = "", "" }, false},
		{"no way in is known", func(st *workshop.State) { st.WayIn = nil }, false},
		{"all have voted", func(st *workshop.State) {
			st.Rounds = slices.Clone(st.Rounds)
			for i := range st.Rounds {
				st.Rounds[i].Cast = st.Rounds[i].Seats
			}
		}, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			st, w := askedByPhone(t, "en", theWayIn())
			st.WayIn.Asks = false
			tt.change(&st)
			if _, got := panel(Scene(st, w, sizes[0], 1)); got != tt.want {
				t.Errorf("%v, want %v", got, tt.want)
			}
		})
	}
}

// A vote by phone whose people are in looks as it was looked at.
func TestGoldenLate(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		st, w := askedByPhone(t, lang, theWayIn())
		st.WayIn.Asks = false
		golden(t, "late-"+lang, Scene(st, w, sizes[0], 1))
	}
}
