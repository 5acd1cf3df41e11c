package workshop_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// chain is a course in which steps take up what others collect, vote on and show.
func chain(t *testing.T) *world {
	t.Helper()
	scale := workshop.VoteDef{Kind: workshop.Scale, Items: in("K1"), Lo: 1, Hi: 5}
	from := func(kind workshop.Kind, source string) workshop.VoteDef {
		return workshop.VoteDef{Kind: kind, Source: source, Lo: 1, Hi: 5}
	}
	return course(t,
		workshop.StepDef{ID: "begin", Kind: workshop.StepSay},
		workshop.StepDef{ID: "talk", Kind: workshop.StepSay},
		workshop.StepDef{ID: "think", Kind: workshop.StepCollect, Collects: workshop.ListIdeas},
		voteOn("rate", scale),
		workshop.StepDef{ID: "see", Kind: workshop.StepReveal, Shows: "rate"},
		voteOn("again", from(workshop.Scale, "rows:rate")),
		workshop.StepDef{ID: "list", Kind: workshop.StepCollect, Collects: workshop.ListObstacles},
		voteOn("dots", from(workshop.Dots, workshop.ListObstacles)),
		voteOn("best", from(workshop.Dots, workshop.ListIdeas)),
		workshop.StepDef{ID: "act", Kind: workshop.StepActions},
	)
}

// What a later step shows, repeats, votes on or writes actions for stays.
func TestWhatMayBeLeftOut(t *testing.T) {
	for plan, c := range map[string]struct {
		gone string // left out before
		good bool
	}{
		"talk":                 {"", true},
		"see":                  {"", true},
		"again":                {"", true},
		"act":                  {"", true},
		"rate":                 {"", false},
		"rate, unseen":         {"see", false}, // it is voted on again
		"rate, not repeated":   {"again", false},
		"rate, nothing of it":  {"see again", true},
		"list":                 {"", false},
		"list, not voted on":   {"dots", false}, // actions are about it
		"list, not acted on":   {"act", false},
		"list, nothing of it":  {"dots act", true},
		"think":                {"", false},
		"think, not voted on":  {"best", true}, // actions are about other things
		"think, nothing of it": {"best act", true},
	} {
		t.Run(plan, func(t *testing.T) {
			w := chain(t)
			for _, id := range strings.Fields(c.gone) {
				w.ok(w.s.Drop(w.index(id)))
			}
			id, _, _ := strings.Cut(plan, ",")
			err := w.s.Drop(w.index(id))
			if (err == nil) != c.good || !c.good && workshop.CodeOf(err) != workshop.EState {
				t.Errorf("%v", err)
			}
			if left := !strings.Contains(w.plan(), id+" "); left != c.good {
				t.Errorf("the plan is %s", w.plan())
			}
		})
	}
}

// No step goes before one that it takes up, nor that one behind it.
func TestWhereAStepMayGo(t *testing.T) {
	for _, c := range []struct {
		from, to string
		good     bool
	}{
		{"see", "rate", false}, {"rate", "see", false},
		{"again", "rate", false}, {"rate", "again", false},
		{"again", "see", true},
		{"list", "dots", false}, {"dots", "list", false}, {"list", "act", false}, {"act", "list", false},
		{"act", "dots", true}, {"dots", "act", true},
		{"best", "think", false}, {"think", "best", false},
		{"think", "list", true}, {"list", "think", true}, {"best", "rate", true}, {"act", "best", true},
	} {
		t.Run(c.from+" to "+c.to, func(t *testing.T) {
			w := chain(t)
			to := w.index(c.to)
			err := w.s.MoveStep(w.index(c.from), to)
			if (err == nil) != c.good || !c.good && workshop.CodeOf(err) != workshop.EState {
				t.Errorf("%v", err)
			}
			if moved := w.s.State().Agenda[to].ID == c.from; moved != c.good {
				t.Errorf("the plan is %s", w.plan())
			}
		})
	}
}

// What is on, was on, or is last has its place.
func TestWhatHasItsPlace(t *testing.T) {
	w := chain(t)
	w.jump("see")
	w.jump("think")
	last := len(w.s.State().Agenda) - 1
	for name, c := range map[string]struct {
		step int
		code workshop.Code
	}{
		"before the first": {-1, workshop.ENotFound}, "behind the last": {last + 1, workshop.ENotFound},
		"behind": {0, workshop.EState}, "behind and never on": {1, workshop.EState}, "on": {2, workshop.EState}, "was on": {4, workshop.EState}, "the last": {last, workshop.EState},
	} {
		t.Run(name, func(t *testing.T) {
			before := w.plan()
			for did, err := range map[string]error{
				"dropped": w.s.Drop(c.step), "moved": w.s.MoveStep(c.step, 6), "moved to": w.s.MoveStep(6, c.step),
			} {
				if workshop.CodeOf(err) != c.code {
					t.Errorf("%s: %v", did, err)
				}
			}
			if after := w.plan(); after != before {
				t.Errorf("the plan is %s", after)
			}
		})
	}
	w.ok(w.s.MoveStep(w.index("best"), 3)) // to the place behind what is on
}

func TestMinutesHaveBounds(t *testing.T) {
	w := chain(t)
	w.jump("think")
	minutes := func() int { return w.s.State().Agenda[2].Minutes }
	for _, c := range []struct{ more, want int }{{1000, 240}, {-1, 239}, {-238, 1}, {-1, 1}, {239, 240}, {1, 240}} {
		if w.ok(w.s.AddMinutes(2, c.more)); minutes() != c.want {
			t.Errorf("%+d makes %d, want %d", c.more, minutes(), c.want)
		}
	}
	for _, step := range []int{-1, 1, len(w.s.State().Agenda)} {
		if code := workshop.CodeOf(w.s.AddMinutes(step, 1)); code != workshop.ENotFound {
			t.Errorf("step %d: %q", step, code)
		}
	}
	w.ok(w.s.AddMinutes(len(w.s.State().Agenda)-1, 1))
}

func TestABreakGoesInBehindWhatIsOn(t *testing.T) {
	pause := func(id string) workshop.StepDef { return workshop.StepDef{ID: id, Kind: workshop.StepBreak} }
	w := course(t, workshop.StepDef{ID: "talk", Kind: workshop.StepSay}, pause("b1"), pause("b2"))
	w.ok(w.s.Drop(w.index("b2")))
	w.ok(w.s.InsertBreak(w.s.State().Pos.Step, 0))
	w.ok(w.s.InsertBreak(w.s.State().Pos.Step, 500))
	if got, want := w.plan(), "[talk 5], b1 240, b2 1, b1 5, end 5"; got != want { // one that is not in the plan comes first
		t.Errorf("%s, want %s", got, want)
	}
	w.jump("end")
	if code := workshop.CodeOf(w.s.InsertBreak(w.s.State().Pos.Step, 5)); code != workshop.EState {
		t.Errorf("behind the end: %q", code)
	}
	if code := workshop.CodeOf(chain(t).s.InsertBreak(0, 5)); code != workshop.ENotFound {
		t.Errorf("a pack without a break: %q", code)
	}
}

// A plan of a hundred steps is full, for whatever would come in.
func TestAPlanHasRoomForAHundredSteps(t *testing.T) {
	ins := map[string]func(w *world) error{
		"break": func(w *world) error { return w.s.InsertBreak(w.s.State().Pos.Step, 5) },
		"talk":  func(w *world) error { return w.s.AddTalk(workshop.Talk{Title: "x", Minutes: 5}) },
		"vote":  func(w *world) error { return w.s.AddQuick(workshop.Quick{Question: "x", Options: []string{"a", "b"}}) },
	}
	for name, in := range ins {
		t.Run(name, func(t *testing.T) {
			w := course(t, slices.Repeat([]workshop.StepDef{{ID: "b", Kind: workshop.StepBreak}}, 98)...)
			w.ok(in(w))
			if code, n := workshop.CodeOf(in(w)), len(w.s.State().Agenda); code != workshop.EState || n != 100 {
				t.Errorf("%q, %d steps", code, n)
			}
		})
	}
}

// What is left of the day never counts a step that took longer as time won.
func TestWhatIsLeftOfTheDay(t *testing.T) {
	w := course(t, workshop.StepDef{ID: "a", Kind: workshop.StepSay}, workshop.StepDef{ID: "b", Kind: workshop.StepSay})
	spend := func(d, want time.Duration) {
		t.Helper()
		for range int(d / (20 * time.Second)) {
			w.now = w.now.Add(20 * time.Second)
			w.ok(w.s.Tick())
		}
		if got := w.s.State().Left(); got != want {
			t.Errorf("%v left, want %v", got, want)
		}
	}
	spend(0, 15*time.Minute)
	spend(2*time.Minute, 13*time.Minute)
	spend(8*time.Minute, 10*time.Minute)
	w.jump("b")
	spend(0, 10*time.Minute)
	spend(time.Minute, 9*time.Minute)
}

// A break gives way after what costs little, and before what costs much. What
// frames the day and what was on gives nothing.
func TestWhatGivesWay(t *testing.T) {
	cut := func(id string, order, least int) workshop.StepDef {
		return workshop.StepDef{ID: id, Exercise: "A", Kind: workshop.StepSay, Cut: order, Least: least}
	}
	frame := cut("frame", 1, 1)
	frame.Exercise = ""
	for name, c := range map[string]struct {
		steps []workshop.StepDef
		want  string
	}{
		"little first":           {[]workshop.StepDef{cut("c", 3, 1), cut("a", 1, 4), cut("b", 2, 1)}, "a to 4 saves 1, b to 1 saves 4, c to 1 saves 4"},
		"more first":             {[]workshop.StepDef{cut("a", 1, 4), cut("b", 1, 2), cut("c", 1, 3)}, "b to 2 saves 3, c to 3 saves 2, a to 4 saves 1"},
		"three at most":          {[]workshop.StepDef{cut("a", 1, 1), cut("b", 1, 1), cut("c", 1, 1), cut("d", 1, 1)}, "a to 1 saves 4, b to 1 saves 4, c to 1 saves 4"},
		"nothing to win":         {[]workshop.StepDef{cut("a", 1, 5), cut("b", 1, 6)}, ""},
		"nothing that gives way": {[]workshop.StepDef{cut("a", 0, 1), frame}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			w := course(t, append([]workshop.StepDef{cut("on", 1, 1)}, c.steps...)...)
			if got := cuts(w); got != c.want {
				t.Error(got)
			}
		})
	}
	w := course(t, cut("on", 1, 1), cut("a", 3, 4), cut("b", 2, 4), workshop.StepDef{ID: "pause", Kind: workshop.StepBreak}, cut("c", 1, 4))
	if got := cuts(w); got != "c to 4 saves 1, b to 4 saves 1, a to 4 saves 1" { // it has its five minutes
		t.Error(got)
	}
	w.ok(w.s.AddMinutes(w.index("pause"), 1))
	if got := cuts(w); got != "c to 4 saves 1, b to 4 saves 1, pause to 5 saves 1" {
		t.Error(got)
	}
	w.jump("c")
	w.jump("on")
	if got := cuts(w); got != "b to 4 saves 1, pause to 5 saves 1, a to 4 saves 1" {
		t.Error("what was on:", got)
	}
}

// A step that a later one needs is shortened at most.
func TestNothingGivesWayThatIsNeeded(t *testing.T) {
	rate := voteOn("rate", workshop.VoteDef{Kind: workshop.Scale, Items: in("K1"), Lo: 1, Hi: 5})
	rate.Exercise, rate.Cut = "A", 1
	see := workshop.StepDef{ID: "see", Exercise: "A", Kind: workshop.StepReveal, Shows: "rate"}
	on := workshop.StepDef{ID: "on", Kind: workshop.StepSay}
	if got := cuts(course(t, on, rate, see)); got != "" {
		t.Error(got)
	}
	if got := cuts(course(t, on, rate)); got != "rate to 0 saves 5" {
		t.Error(got)
	}
	rate.Least = 3
	if got := cuts(course(t, on, rate, see)); got != "rate to 3 saves 2" {
		t.Error(got)
	}
}
