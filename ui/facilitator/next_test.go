package facilitator

import (
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/ui/facilitator/course"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/rehearsal"
)

// Next must do what its button and the small picture promise, in every place of
// every kind of workshop.
func TestNextDoesWhatItSays(t *testing.T) {
	for _, tt := range []struct {
		name      string
		exercises []string
		minutes   int
	}{
		{"three hours", []string{"A", "B", "C"}, 180},
		{"an hour and a half", []string{"A", "B"}, 90},
		{"an hour", []string{"C"}, 60},
		{"one exercise at length", []string{"A"}, 180},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := newRoom(t, settings{exercises: tt.exercises, minutes: tt.minutes})
			seen := map[course.Deed]bool{}
			for range 300 {
				opts := rehearsal.Options{Seed: 1, Words: r.win.b.Words}
				if err := rehearsal.Room(r.session, opts); err != nil {
					t.Fatal(err)
				}
				st := r.st()
				c := course.Preview(st, r.win.b.Wall.Pages)
				seen[c.Kind] = true
				if c.End {
					break
				}
				if err := r.session.Next(); err != nil {
					t.Fatalf("%s %s: %v", st.Now().ID, st.Pos.Phase, err)
				}
				check(t, st, c, r.st())
			}
			if !seen[course.ToEnd] {
				t.Fatal("the workshop does not end")
			}
			for _, d := range []course.Deed{course.ToOpen, course.ToStep} {
				if !seen[d] {
					t.Errorf("%s never came", d)
				}
			}
		})
	}
}

// check compares a promise with what came.
func check(t *testing.T, from workshop.State, c course.Next, to workshop.State) {
	t.Helper()
	where := from.Now().ID + " " + string(from.Pos.Phase)
	if c.Seen && c.State.Pos != to.Pos {
		t.Errorf("%s: promised %+v, came %+v", where, c.State.Pos, to.Pos)
	}
	step := to.Pos.Step != from.Pos.Step
	if step != (c.Kind == course.ToStep) && (step || c.Step == 0) && c.Step != to.Pos.Step {
		t.Errorf("%s: promised %s, came step %s", where, c.Kind, to.Now().ID)
	}
	if step && c.Kind == course.ToStep && to.Pos.Step != c.Step {
		t.Errorf("%s: promised step %d, came %d", where, c.Step, to.Pos.Step)
	}
	if c.Kind == course.ToOpen && to.Pos.Phase != workshop.PhaseVote {
		t.Errorf("%s: promised to open the vote, came %s", where, to.Pos.Phase)
	}
	if c.Kind == course.ToClose && to.Pos.Phase != workshop.PhaseClosed {
		t.Errorf("%s: promised only to close the vote, came %s", where, to.Pos.Phase)
	}
	if reveals := from.Pos.Phase != workshop.PhaseResult && to.Pos.Phase == workshop.PhaseResult; reveals && c.Kind != course.ToResult && !c.Seen {
		t.Errorf("%s: promised %s, came the result", where, c.Kind)
	}
}

func TestPreviewOfAnOpenVoteHasNoPicture(t *testing.T) {
	r := newRoom(t, settings{})
	r.jump("A2")
	r.press("Next")
	if !strings.Contains(string(r.st().Pos.Phase), "vote") {
		t.Fatalf("the vote is not open: %s", r.st().Pos.Phase)
	}
	for n := range 12 {
		c := course.Preview(r.st(), r.win.b.Wall.Pages)
		if c.Seen || r.win.side.soonWall.Visible() {
			t.Fatalf("after %d ballots the window draws what comes: %s", n, c.Kind)
		}
		r.vote1(n)
	}
}

func TestLabelOfNext(t *testing.T) {
	r := newRoom(t, settings{})
	for _, tt := range []struct {
		name, step string
		do         func()
		want       string
	}{
		{"a step", "rules", nil, "Next: Practice vote"},
		{"a step with a sign", "A1", nil, "Next: A2 Protects or limits?"},
		{"opening a vote", "A2", nil, "Next: open the vote"},
		{"the way to its box", "", func() { r.press("Next") }, "Count cards"},
		{"closing it", "A2", func() { r.press("Next"); r.vote(12) }, "Close the vote"},
		{"what it gave", "A2", func() { r.press("Next"); r.vote(12); r.press("Next") }, "Reveal the answers"},
		{"and without a picture of its own", "A4", func() { r.press("Next"); r.vote(12); r.press("Next") }, "Reveal the answers"},
		{"the pyramid", "B2", nil, "Next: flip the pyramid"},
		{"the goodbye", "close", nil, "Next: goodbye"},
		{"the end", "", func() { r.press("Next") }, "Take-home sheet"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if tt.step != "" {
				r.jump(tt.step)
			}
			if tt.do != nil {
				tt.do()
			}
			if got := r.win.side.next.Text; got != tt.want {
				t.Errorf("Next says %q, want %q", got, tt.want)
			}
			if _, open := r.st().OpenRound(); open {
				r.do((*workshop.Session).Void)
			}
		})
	}
}

// Where nothing can be written, Next leads past votes that were never held.
func TestNextOfAFileThatIsOnlyRead(t *testing.T) {
	r := newRoom(t, settings{})
	st := r.st()
	st.ReadOnly = true
	for step, s := range st.Agenda {
		st.Pos = workshop.Position{Step: step, Phase: workshop.PhaseAsk}
		if c := course.Preview(st, r.win.b.Wall.Pages); c.Kind == course.ToOpen {
			t.Errorf("%s: offers to open a vote", s.ID)
		}
	}
}
