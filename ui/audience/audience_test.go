package audience

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

var plan = &workshop.Pack{ID: "p", Languages: []string{"en"}, Steps: []workshop.StepDef{
	{ID: "say", Kind: workshop.StepSay},
	{ID: "rows", Kind: workshop.StepVote, Vote: &workshop.VoteDef{Kind: workshop.Bipolar}, Figures: []workshop.FigureKind{workshop.FigBeliefs, workshop.FigRadar}},
	{ID: "dots", Kind: workshop.StepVote, Vote: &workshop.VoteDef{Kind: workshop.Dots}, Figures: []workshop.FigureKind{workshop.FigDotVote}},
	{ID: "turn", Kind: workshop.StepPyramid},
}}

func at(step int, phase workshop.Phase) workshop.State {
	st := workshop.State{Pack: plan, Pos: workshop.Position{Step: step, Phase: phase}}
	for _, def := range plan.Steps {
		st.Agenda = append(st.Agenda, workshop.Step{ID: def.ID})
	}
	return st
}

func with(st workshop.State, f func(*workshop.State)) workshop.State {
	f(&st)
	return st
}

// compose writes the position into a text, so that a test sees what was drawn.
func compose(st workshop.State, size figure.Size, t float64) figure.Scene {
	s := figure.Scene{W: size.W, H: size.H, Ground: figure.Paper, Alt: fmt.Sprintf("%+v at %g", st.Pos, t)}
	if r, ok := st.OpenRound(); ok {
		s.Add(figure.Text{S: fmt.Sprintf("%d of %d", r.Cast, r.Seats)})
	}
	return s
}

func TestMotion(t *testing.T) {
	result := at(1, workshop.PhaseResult)
	for _, tt := range []struct {
		name     string
		from, to workshop.State
		want     time.Duration
	}{
		{"a result comes on", at(1, workshop.PhaseVote), result, 900 * time.Millisecond},
		{"a step that begins with a result", at(0, workshop.PhaseAsk), result, 900 * time.Millisecond},
		{"a dot vote comes on", at(2, workshop.PhaseVote), at(2, workshop.PhaseResult), 600 * time.Millisecond},
		{"the pyramid turns", at(3, workshop.PhaseAsk), with(at(3, workshop.PhaseAsk), func(st *workshop.State) { st.Pos.Flipped = true }), 900 * time.Millisecond},
		{"the pyramid is turned back", with(at(3, workshop.PhaseAsk), func(st *workshop.State) { st.Pos.Flipped = true }), at(3, workshop.PhaseAsk), 0},
		{"another page", result, with(result, func(st *workshop.State) { st.Pos.Page = 1 }), 0},
		{"the page before", with(result, func(st *workshop.State) { st.Pos.Page = 1 }), result, 0},
		{"another view", result, with(result, func(st *workshop.State) { st.Pos.View = 1 }), 0},
		{"back to a result", at(3, workshop.PhaseAsk), result, 0},
		{"a ballot", at(1, workshop.PhaseVote), at(1, workshop.PhaseVote), 0},
		{"another step", at(0, workshop.PhaseAsk), at(3, workshop.PhaseAsk), 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := motion(tt.from, tt.to); got != tt.want {
				t.Errorf("moves %v, want %v", got, tt.want)
			}
		})
	}
}

func newView(t *testing.T) (*View, fyne.Canvas) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.AlwaysLight))
	v := New(compose)
	w := test.NewTempWindow(t, v.Content())
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1024, 768))
	return v, w.Canvas()
}

func TestShowsTheState(t *testing.T) {
	v, _ := newView(t)
	for _, st := range []workshop.State{at(0, workshop.PhaseAsk), at(1, workshop.PhaseVote), at(1, workshop.PhaseResult), at(3, workshop.PhaseAsk)} {
		v.Draw(st, workshop.Event{Kind: workshop.EventStep})
		if want := compose(st, figure.Size{W: 960, H: 720}, 1); v.Scene().Alt != want.Alt || v.Scene().W != want.W {
			t.Errorf("shows %q %v wide, want %q %v wide", v.Scene().Alt, v.Scene().W, want.Alt, want.W)
		}
	}
}

func TestFrozenStays(t *testing.T) {
	v, _ := newView(t)
	st := at(1, workshop.PhaseResult)
	v.Draw(st, workshop.Event{Kind: workshop.EventStep})
	pos := st.Pos
	ahead := with(at(3, workshop.PhaseAsk), func(st *workshop.State) { st.Frozen = &pos })
	before := v.Scene().Alt
	v.Draw(ahead, workshop.Event{Kind: workshop.EventStep})
	if v.Scene().Alt != before {
		t.Errorf("a frozen wall changed to %q", v.Scene().Alt)
	}
	v.Draw(with(ahead, func(st *workshop.State) { st.Frozen = nil }), workshop.Event{Kind: workshop.EventWall})
	if v.Scene().Alt == before {
		t.Error("the wall does not follow again")
	}
}

func TestBlankCovers(t *testing.T) {
	for _, tt := range []struct {
		name  string
		still bool
	}{{"with motion", false}, {"without motion", true}} {
		t.Run(tt.name, func(t *testing.T) {
			v, _ := newView(t)
			v.SetReducedMotion(tt.still)
			st := at(0, workshop.PhaseAsk)
			v.Draw(st, workshop.Event{Kind: workshop.EventStep})
			if v.cover.Visible() {
				t.Fatal("the wall begins dark")
			}
			dark := with(st, func(st *workshop.State) { st.Blank = true })
			v.Draw(dark, workshop.Event{Kind: workshop.EventWall})
			if _, _, _, a := v.cover.FillColor.RGBA(); !v.cover.Visible() || a != 0xFFFF || v.cover.Size() != v.root.Size() {
				t.Errorf("the cover is visible %v, alpha %x, size %v", v.cover.Visible(), a, v.cover.Size())
			}
			frozen := with(dark, func(s *workshop.State) { s.Frozen = &workshop.Position{} })
			v.Draw(frozen, workshop.Event{Kind: workshop.EventWall})
			v.Draw(with(frozen, func(s *workshop.State) { s.Blank = false }), workshop.Event{Kind: workshop.EventWall})
			if v.cover.Visible() {
				t.Error("a frozen wall stays dark")
			}
		})
	}
}

// While a vote is open nothing but the count may be drawn.
func TestOpenVoteShowsTheCountAlone(t *testing.T) {
	v, _ := newView(t)
	for k := range 4 {
		st := at(1, workshop.PhaseVote)
		st.Rounds = []workshop.Round{{ID: 1, Spec: workshop.Spec{Step: "rows"}, State: workshop.RoundOpen, Seats: 12, Cast: k}}
		v.Draw(st, workshop.Event{Kind: workshop.EventBallot, Recorded: k, Of: 12})
		if n := len(v.Scene().Items); n != 1 || v.Scene().Items[0].(figure.Text).S != fmt.Sprintf("%d of 12", k) {
			t.Errorf("after %d ballots: %v", k, v.Scene().Items)
		}
		if v.picture.Animating() {
			t.Error("a ballot moves something")
		}
	}
}

func TestTakesNoFocus(t *testing.T) {
	v, c := newView(t)
	v.Draw(at(0, workshop.PhaseAsk), workshop.Event{Kind: workshop.EventStep})
	c.(interface{ FocusNext() }).FocusNext()
	if c.Focused() != nil {
		t.Errorf("%T has the focus", c.Focused())
	}
}

// A wall that changes its shape composes anew instead of stretching.
func TestFollowsTheWindow(t *testing.T) {
	v, _ := newView(t)
	v.Draw(at(0, workshop.PhaseAsk), workshop.Event{Kind: workshop.EventStep})
	v.Content().Resize(fyne.NewSize(1600, 900))
	if v.Scene().W != 1280 {
		t.Errorf("composed %v wide for 16:9", v.Scene().W)
	}
}
