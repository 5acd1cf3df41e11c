package storetest

import (
	"fmt"
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
)

// correct looks at what was keyed in, and takes a ballot out or puts another one in its
// place.
func correct(w *walker) (workshop.Code, error) {
	o := w.m.open()
	if o == nil || len(o.ballots) == 0 || slices.Contains(o.ways, workshop.Booth) || slices.Contains(o.ways, workshop.Phones) {
		if got, err := w.s.Keyed(); got != nil || err == nil {
			return "", fmt.Errorf("%d ballots may be looked at", len(got))
		}
		return workshop.EState, w.s.Correct(w.ballot(w.sheet()), w.ballot(w.sheet()))
	}
	if err := w.looks(o); err != nil {
		return "", err
	}
	at, old := w.rng.IntN(len(o.ballots)), w.ballot(o.spec)
	if w.rng.IntN(8) > 0 {
		old = slices.Clone(o.ballots[at])
	} else {
		at = slices.IndexFunc(o.ballots, func(b workshop.Ballot) bool { return slices.Equal(b, old) })
	}
	if at < 0 {
		w.say("one that is not there")
		return workshop.ENotFound, w.s.Correct(old, w.ballot(o.spec))
	}
	if w.rng.IntN(3) == 0 {
		w.say("taken out")
		o.strike(at)
		return "", w.s.Correct(old, nil)
	}
	by, good := w.anyBallot()
	if !good {
		return workshop.EInvalid, w.s.Correct(old, by)
	}
	o.ballots[at] = slices.Clone(by)
	return "", w.s.Correct(old, by)
}

// looks holds what may be looked at against the slips.
func (w *walker) looks(o *round) error {
	want := slices.Clone(o.ballots)
	slices.SortFunc(want, slices.Compare)
	got, err := w.s.Keyed()
	if err == nil && !slices.EqualFunc(got, want, slices.Equal) {
		err = fmt.Errorf("the ballots keyed in are not those of the slips, in their order")
	}
	return err
}

// strike takes a ballot out, and has whoever voted last vote no more.
func (r *round) strike(at int) {
	r.ballots = slices.Delete(r.ballots, at, at+1)
	for i := range slices.Backward(r.used) {
		if r.used[i] {
			r.used[i] = false
			break
		}
	}
	if len(r.ballots) == 0 {
		r.ways = nil
	}
}
