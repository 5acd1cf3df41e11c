package storetest

import (
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
)

// sheet is the question sheet of the open vote, or any where none is open.
func (w *walker) sheet() workshop.Spec {
	if o := w.m.open(); o != nil {
		return o.spec
	}
	return workshop.Spec{Questions: []workshop.Question{{ID: "x", Kind: workshop.Scale, Aspects: []string{"answer"}, Lo: 1, Hi: 5}}}
}

// anyBallot answers the open vote's sheet; one in twelve breaks a rule.
func (w *walker) anyBallot() (b workshop.Ballot, good bool) {
	spec := w.sheet()
	if w.rng.IntN(12) > 0 {
		return w.ballot(spec), true
	}
	f := oneOf(w, faults(spec))
	w.say("(%s) ", f.rule)
	return slices.Clone(f.ballot), false
}

func cast(w *walker) (workshop.Code, error) {
	o := w.m.open()
	seat := w.rng.IntN(w.m.people+2) - 1
	b, good := w.anyBallot()
	w.say("of seat %d", seat)
	want := workshop.Code("")
	switch {
	case o == nil:
		want = workshop.EState
	case seat < 0 || seat >= len(o.used):
		want = workshop.ENotFound
	case o.used[seat], o.cast() == o.due:
		want = workshop.EVoted
	case !good:
		want = workshop.EInvalid
	default:
		o.take(seat, workshop.Booth, b)
	}
	err := w.s.Cast(seat, b)
	clear(b) // as the booth does
	return want, err
}

func castFree(w *walker) (workshop.Code, error) {
	way := workshop.Paper
	if o := w.m.open(); o != nil && o.spec.Way.Traits().Open {
		way = o.spec.Way
	}
	return castInto(w, way, w.s.CastFree)
}

func castBy(w *walker) (workshop.Code, error) {
	way := oneOf(w, slices.DeleteFunc(workshop.Ways(), func(way workshop.Way) bool { return way.Traits().Seats || way.Traits().Sent }))
	return castInto(w, way, func(b ...workshop.Ballot) error { return w.s.CastBy(way, b...) })
}

// castInto puts ballots without a seat into the box.
func castInto(w *walker, way workshop.Way, cast func(...workshop.Ballot) error) (workshop.Code, error) {
	o := w.m.open()
	var ballots []workshop.Ballot
	good := true
	for range 1 + w.rng.IntN(3) {
		b, ok := w.anyBallot()
		ballots, good = append(ballots, b), good && ok
	}
	w.say("%d by %s", len(ballots), way)
	want := workshop.Code("")
	switch {
	case o == nil:
		want = workshop.EState
	case o.due-o.cast() < len(ballots):
		want = workshop.EVoted
	case !good:
		want = workshop.EInvalid
	default:
		for _, b := range ballots {
			o.take(slices.Index(o.used, false), way, b)
		}
	}
	err := cast(ballots...)
	for _, b := range ballots {
		clear(b)
	}
	return want, err
}

func setPeople(w *walker) (workshop.Code, error) {
	n := w.rng.IntN(13)
	w.say("%d", n)
	want := workshop.EInvalid
	if n > 0 {
		w.m.came, w.m.left = w.m.came+max(0, n-w.m.people), w.m.left+max(0, w.m.people-n)
		want, w.m.people = "", n
		if o := w.m.open(); o != nil {
			o.expect(n)
		}
	}
	return want, w.s.SetPeople(n)
}

func closeRound(w *walker) (workshop.Code, error) {
	o := w.m.open()
	if o == nil {
		return workshop.EState, w.s.CloseRound()
	}
	w.m.finish(o)
	return "", w.s.CloseRound()
}

func voidRound(w *walker) (workshop.Code, error) {
	o := w.m.open()
	if o == nil {
		return workshop.EState, w.s.Void()
	}
	w.m.phones.fresh()
	w.m.rounds = slices.DeleteFunc(w.m.rounds, func(r *round) bool { return r == o })
	if o.step == about(w.m.here()) {
		w.m.phase, w.m.page = w.m.entered(w.m.at, false), 0
		if w.m.phase == workshop.PhaseCollect { // the list stands
			w.m.phase = workshop.PhaseAsk
		}
	}
	return "", w.s.Void()
}

func openRound(w *walker) (workshop.Code, error) {
	way := oneOf(w, workshop.Ways())
	return w.m.begin(way), w.s.Open(way)
}

func again(w *walker) (workshop.Code, error) {
	step := about(w.m.here())
	first := w.m.find(step, false)
	if w.m.open() != nil || step == "" || first == nil || first.tally == nil || w.m.find(step, true) != nil {
		return workshop.EState, w.s.VoteAgain("")
	}
	way := oneOf(w, append(workshop.Ways(), ""))
	spec := first.spec
	spec.Revote = shows(*first.tally, w.m.least)
	switch {
	case !first.written():
	case spec.Revote: // nobody writes the same again
		return workshop.EState, w.s.VoteAgain(way)
	case way.Traits().Open:
		return workshop.EInvalid, w.s.VoteAgain(way)
	}
	if way != "" {
		spec.Way = way
	}
	var only []string
	switch w.rng.IntN(4) {
	case 0: // of a vote without a result all is asked
		only = []string{spec.Questions[0].ID}
		if spec.Revote {
			spec.Questions = spec.Questions[:1]
		}
	case 1:
		only = []string{"nothing that was asked"}
		if spec.Revote {
			return workshop.EInvalid, w.s.VoteAgain(way, only...)
		}
	}
	w.m.put(spec)
	return "", w.s.VoteAgain(way, only...)
}

// runOff asks for the last place between the first two or three of what had dots.
func runOff(w *walker) (workshop.Code, error) {
	step := about(w.m.here())
	first := w.m.find(step, false)
	if w.m.open() != nil || step == "" || first == nil || first.tally == nil || w.m.find(step, true) != nil {
		return workshop.EState, w.s.RunOff("", 1)
	}
	way := oneOf(w, workshop.Ways())
	spec := first.spec
	if first.written() {
		want := workshop.EInvalid
		if shows(*first.tally, w.m.least) {
			want = workshop.EState
		}
		return want, w.s.RunOff(way, 1)
	}
	q := spec.Questions[0]
	places, items := 1+w.rng.IntN(2), q.Items[:min(len(q.Items), 2+w.rng.IntN(2))]
	shown := shows(*first.tally, w.m.least)
	if !shown || len(spec.Questions) > 1 || !q.Kind.Traits().Budget || q.Kind.Traits().Shares || len(items) <= places {
		return workshop.EInvalid, w.s.RunOff(way, places, items...)
	}
	q.Items, q.Budget, q.Cap = items, places, 1
	spec.Revote, spec.Way, spec.Questions = true, way, []workshop.Question{q}
	w.m.put(spec)
	return "", w.s.RunOff(way, places, items...)
}
