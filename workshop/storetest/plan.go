package storetest

import (
	"slices"
	"strings"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// someStep is the index of a step, sometimes of none.
func (w *walker) someStep() int { return w.rng.IntN(len(w.m.agenda)+2) - 1 }

func (m *model) inPlan(step int) bool { return step >= 0 && step < len(m.agenda) }

// fixed tells why a step keeps its place: it is none, was on, or is the last one.
func (m *model) fixed(step int) workshop.Code {
	switch {
	case !m.inPlan(step):
		return workshop.ENotFound
	case step <= m.at || step == len(m.agenda)-1 || m.agenda[step].entered:
		return workshop.EState
	}
	return ""
}

// inOrder reports whether no step of a plan stands before one that it needs.
func inOrder(plan []*stop) bool {
	for i, s := range plan {
		for _, need := range needs(s.id) {
			if slices.ContainsFunc(plan[i:], func(o *stop) bool { return o.id == need }) {
				return false
			}
		}
	}
	return true
}

// without gives a plan that lacks a step.
func without(plan []*stop, step int) []*stop { return slices.Delete(slices.Clone(plan), step, step+1) }

func addMinutes(w *walker) (workshop.Code, error) {
	step, n := w.someStep(), oneOf(w, []int{1, 5, -2, -300, 300})
	w.say("%d to step %d", n, step)
	if !w.m.inPlan(step) || step < w.m.at {
		return workshop.ENotFound, w.s.AddMinutes(step, n)
	}
	s := w.m.agenda[step]
	s.minutes = min(max(s.minutes+n, 1), 240)
	return "", w.s.AddMinutes(step, n)
}

func drop(w *walker) (workshop.Code, error) {
	step := w.someStep()
	w.say("step %d", step)
	want := w.m.fixed(step)
	if want == "" {
		id := w.m.agenda[step].id
		if slices.ContainsFunc(w.m.agenda[step:], func(s *stop) bool { return slices.Contains(needs(s.id), id) }) {
			return workshop.EState, w.s.Drop(step)
		}
		w.m.agenda = without(w.m.agenda, step)
	}
	return want, w.s.Drop(step)
}

func moveStep(w *walker) (workshop.Code, error) {
	from, to := w.someStep(), w.someStep()
	w.say("%d to %d", from, to)
	want := w.m.fixed(from)
	if want == "" {
		want = w.m.fixed(to)
	}
	if want == "" {
		plan := slices.Insert(without(w.m.agenda, from), to, w.m.agenda[from])
		if !inOrder(plan) {
			return workshop.EState, w.s.MoveStep(from, to)
		}
		w.m.agenda = plan
	}
	return want, w.s.MoveStep(from, to)
}

func insertBreak(w *walker) (workshop.Code, error) {
	minutes, after := oneOf(w, []int{10, 0, 999}), oneOf(w, []int{w.m.at, w.m.at, w.someStep(), -1})
	w.say("%d minutes after %d", minutes, after)
	err := w.s.InsertBreak(after, minutes)
	switch {
	case after < w.m.at || after >= len(w.m.agenda):
		return workshop.ENotFound, err
	case after == len(w.m.agenda)-1:
		return workshop.EState, err
	}
	w.m.agenda = slices.Insert(slices.Clone(w.m.agenda), after+1, &stop{id: "pause", minutes: min(max(minutes, 1), 240)})
	return "", err
}

// insert puts a step after the present one.
func (m *model) insert(s *stop) { m.agenda = slices.Insert(slices.Clone(m.agenda), m.at+1, s) }

// apply carries out a cut that is proposed, or one that never was.
func apply(w *walker) (workshop.Code, error) {
	cuts := w.s.State().Cuts()
	if len(cuts) == 0 || w.rng.IntN(5) == 0 {
		old := workshop.Cut{Step: w.someStep(), ID: "open", Saves: 1}
		w.say("%+v", old)
		return workshop.EState, w.s.Apply(old)
	}
	c := oneOf(w, cuts)
	w.say("%+v", c)
	if s := w.m.agenda[c.Step]; c.Minutes == 0 {
		w.m.agenda = without(w.m.agenda, c.Step)
	} else {
		s.minutes = c.Minutes
		if s.id == "rate" { // its compact version asks less
			s.length = workshop.Compact
		}
	}
	return "", w.s.Apply(c)
}

func addQuick(w *walker) (workshop.Code, error) { return w.quick(w.s.AddQuick, func() {}) }

// askQuick goes to the vote as well.
func askQuick(w *walker) (workshop.Code, error) {
	return w.quick(w.s.AskQuick, func() { w.m.enter(w.m.at+1, false) })
}

func (w *walker) quick(give func(workshop.Quick) error, then func()) (workshop.Code, error) {
	q := oneOf(w, []workshop.Quick{
		{Question: "shall we go on?", Options: []string{"yes", " ", "no", "yes"}},
		{Question: "how sure are we?", Hi: 5},
		{Question: "what first?", Options: []string{"shifts", "phones", "queue"}, Kind: workshop.Ranking},
		{Question: "what matters?", Options: []string{"shifts", "phones", "queue"}, Kind: workshop.Points},
		{Question: "what hinders us?", Kind: workshop.Words, Hi: 2},
		{Question: "what hinders us?", Kind: workshop.Words, Hi: 2},
		{Question: "what hinders us?", Kind: workshop.Words, Hi: 2},
		{Question: "what hinders us?", Kind: workshop.Words, Hi: 2},
		{Question: " ", Options: []string{"yes", "no"}},
		{Question: "well?", Options: []string{"yes"}},
		{Question: "well?", Options: strings.Split("abcdefghi", "")},
	})
	w.say("%+v", q)
	switch n := len(q.Options); {
	case w.m.open() != nil:
		return workshop.EState, give(q)
	case q.Question == " ":
		return workshop.EText, give(q)
	case n == 1 || n == 9:
		return workshop.EInvalid, give(q)
	}
	now := w.m.agenda[w.m.at]
	w.m.insert(&stop{id: w.free("Q"), exercise: now.exercise, length: now.length, minutes: 2})
	err := w.learn(give(q), q.Question)
	then()
	return "", err
}

func addTalk(w *walker) (workshop.Code, error) {
	t := workshop.Talk{Title: oneOf(w, []string{"what next?", " "}), Minutes: oneOf(w, []int{0, 10, 999})}
	w.say("%+v", t)
	switch {
	case w.m.at == len(w.m.agenda)-1:
		return workshop.EState, w.s.AddTalk(t)
	case t.Title == " ":
		return workshop.EText, w.s.AddTalk(t)
	}
	now := w.m.agenda[w.m.at]
	w.m.insert(&stop{id: w.free("T"), exercise: now.exercise, length: now.length, minutes: min(max(t.Minutes, 1), 240)})
	return "", w.learn(w.s.AddTalk(t), t.Title)
}

// free is the next name for a step that nobody planned.
func (w *walker) free(letter string) string {
	for n := 1; ; n++ {
		if id := letter + string(rune('0'+n)); w.m.def(id).ID == "" {
			return id
		}
	}
}

// learn takes the content with a new step over, and looks for its words.
func (w *walker) learn(err error, title string) error {
	w.m.pack = w.s.State().Pack
	id := w.m.agenda[w.m.at+1].id
	for _, lang := range w.m.pack.Languages {
		if got := w.m.pack.Text(lang, "step."+id+".wall"); err == nil && got != title {
			return workshop.Errorf(workshop.EBug, nil, "detail", got)
		}
	}
	return err
}

// tick has some time pass: half an hour of a step may be slept away, and any of a break.
func tick(w *walker) (workshop.Code, error) {
	gap := oneOf(w, []time.Duration{0, time.Second, 9 * time.Second, 70 * time.Second, 30 * time.Minute, 31 * time.Minute, -5 * time.Second})
	w.say("%v", gap)
	w.now = w.now.Add(gap)
	if t := w.m.timer; t != nil && gap > 0 {
		w.m.timer = &workshop.Timer{Parts: t.Parts, Elapsed: t.Elapsed + gap}
	}
	if pauses := w.m.here().Kind.Traits().Pauses; gap > 0 && (pauses || gap <= 30*time.Minute) {
		w.m.agenda[w.m.at].spent += gap
	}
	return "", w.s.Tick()
}
