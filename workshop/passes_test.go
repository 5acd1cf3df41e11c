package workshop_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// phone is the pass of a phone.
func phone(i int) workshop.Pass { return workshop.Pass{byte(i), byte(i >> 8), 9} }

// byPhone has as many phones come in, and opens the vote of the first vote step.
func byPhone(t *testing.T, people, phones int) (*world, int64) {
	t.Helper()
	w := newWorld(t, people)
	w.ok(w.s.MakePasses("K7PM2X", people))
	var passes []workshop.Pass
	for i := range phones {
		passes = append(passes, phone(i))
	}
	for _, err := range w.s.GivePasses(passes) {
		w.ok(err)
	}
	w.jump("cards")
	w.ok(w.s.Open(workshop.Phones))
	r, _ := w.s.State().OpenRound()
	return w, r.ID
}

// send hands in a ballot of each phone.
func (w *world) send(round int64, phones ...int) []workshop.Code {
	w.t.Helper()
	r, _ := w.s.State().OpenRound()
	var sent []workshop.PassBallot
	for _, i := range phones {
		sent = append(sent, workshop.PassBallot{Pass: phone(i), Ballot: filled(r.Spec, 1)})
	}
	var out []workshop.Code
	for _, err := range w.s.CastPasses(round, sent) {
		out = append(out, workshop.CodeOf(err))
	}
	return out
}

func TestBallotsOfManyPhonesAreOneEvent(t *testing.T) {
	w, round := byPhone(t, 6, 6)
	w.log = nil
	if got := w.send(round, 0, 1, 2, 3); !slices.Equal(got, make([]workshop.Code, 4)) {
		t.Fatal(got)
	}
	if got := strings.Join(w.log, ","); got != "ballot cards 4/6" {
		t.Errorf("events %s", got)
	}
	if r, _ := w.s.State().OpenRound(); r.Cast != 4 || !slices.Equal(r.Ways, []workshop.Way{workshop.Phones}) || r.Keyed() {
		t.Errorf("%+v", r)
	}
	w.log = nil
	if got := w.send(round, 0, 1); !slices.Equal(got, []workshop.Code{workshop.EVoted, workshop.EVoted}) || len(w.log) > 0 {
		t.Errorf("ballots that were all refused: %v, events %v", got, w.log)
	}
}

// Phones, slips and the booth go into one box, and the ballot too many is refused whichever
// way it comes.
func TestPhonesBoothAndPaperFillOneBox(t *testing.T) {
	w, round := byPhone(t, 12, 12)
	r, _ := w.s.State().OpenRound()
	w.send(round, 0, 1, 2)
	for seat := range 3 {
		w.ok(w.s.Cast(9+seat, filled(r.Spec, 0)))
	}
	w.ok(w.s.CastFree(filled(r.Spec, 0), filled(r.Spec, 1), filled(r.Spec, 1), filled(r.Spec, 0)))
	if got := w.send(round, 3, 4, 5); !slices.Equal(got, []workshop.Code{"", "", workshop.EState}) {
		t.Errorf("the last two places in the box, for three: %v", got)
	}
	now, _ := w.s.State().OpenRound()
	if now.Cast != 12 || !w.s.State().Mixed(now) || slices.Contains(now.Used, false) {
		t.Errorf("%+v", now)
	}
	for what, err := range map[string]error{"paper": w.s.CastFree(filled(r.Spec, 0)), "the booth": w.s.Cast(0, filled(r.Spec, 0))} {
		if workshop.CodeOf(err) != workshop.EVoted {
			t.Errorf("the thirteenth by %s: %v", what, err)
		}
	}
	w.ok(w.s.CloseRound())
	if r, _ := w.s.State().Round("cards", false); r.Tally.Cast != 12 {
		t.Errorf("%d counted", r.Tally.Cast)
	}
}

// Each vote asks every phone once, and a ballot for one vote never goes into another.
func TestAPhoneVotesOnceInEachRound(t *testing.T) {
	w, round := byPhone(t, 6, 6)
	w.send(round, 0, 1, 2, 3, 4, 5)
	w.ok(w.s.CloseRound())
	w.jump("rate")
	w.ok(w.s.Open(workshop.Phones))
	next, _ := w.s.State().OpenRound()
	if got := w.send(round, 0); got[0] != workshop.EState {
		t.Errorf("a ballot for the vote before: %v", got)
	}
	if got := w.send(next.ID, 0, 0, 7); !slices.Equal(got, []workshop.Code{"", workshop.EVoted, workshop.ENotFound}) {
		t.Errorf("%v", got)
	}
}

func TestPlaces(t *testing.T) {
	w := newWorld(t, 6)
	if code := workshop.CodeOf(w.s.AddPass()); code != workshop.EState {
		t.Errorf("one more than none: %q", code)
	}
	w.ok(w.s.MakePasses("K7PM2X", 2))
	codes := func(errs []error) (out []workshop.Code) {
		for _, err := range errs {
			out = append(out, workshop.CodeOf(err))
		}
		return out
	}
	w.log = nil
	if got := codes(w.s.GivePasses([]workshop.Pass{phone(1), phone(2), phone(1), phone(3)})); !slices.Equal(got, []workshop.Code{"", "", "", workshop.EState}) {
		t.Errorf("four letters of three phones for two places: %v", got)
	}
	w.ok(w.s.AddPass())
	if got := codes(w.s.GivePasses([]workshop.Pass{phone(3)})); got[0] != "" {
		t.Errorf("one more place: %v", got)
	}
	if len(w.log) > 0 {
		t.Errorf("the windows are told who comes in: %v", w.log)
	}
	if all, err := w.s.Passes(); err != nil || all.Places != 3 || len(all.Given) != 3 || all.Code != "K7PM2X" {
		t.Errorf("%+v, %v", all, err)
	}
	w.ok(w.s.MakePasses("QQQQQQ", 3))
	if all, _ := w.s.Passes(); len(all.Given) != 0 {
		t.Errorf("under a new code %d are in", len(all.Given))
	}
}

// Where nobody knows what became of a commit all are told so.
func TestPhonesAreToldThatNobodyKnows(t *testing.T) {
	w, round := byPhone(t, 6, 6)
	w.store.FailAfter = workshop.Errorf(workshop.EUnsure, nil)
	if got := w.send(round, 0, 1); !slices.Equal(got, []workshop.Code{workshop.EUnsure, workshop.EUnsure}) {
		t.Errorf("%v", got)
	}
	if r, _ := w.s.State().OpenRound(); r.Cast != 2 {
		t.Errorf("the file holds two ballots, the windows show %d", r.Cast)
	}
	if got := w.send(round, 0, 2); !slices.Equal(got, []workshop.Code{workshop.EVoted, ""}) {
		t.Errorf("sent again: %v", got)
	}
}
