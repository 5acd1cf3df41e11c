package storetest

import (
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// phones is what the model knows of the places for phones.
type phones struct {
	places int                    // 0 = none were laid ready
	given  map[workshop.Pass]bool // and whether it has voted in the open vote
	left   map[workshop.Pass]bool // has voted in it, and lost the place to a new code
}

func (p phones) clone() phones { return phones{p.places, maps.Clone(p.given), maps.Clone(p.left)} }

// fresh is the places when another vote opens, or none is open.
func (p phones) fresh() {
	for pass := range p.given {
		p.given[pass] = false
	}
	clear(p.left)
}

func sortedPasses(of map[workshop.Pass]bool) []workshop.Pass {
	return slices.SortedFunc(maps.Keys(of), func(a, b workshop.Pass) int { return int(a[0]) - int(b[0]) })
}

// aPass is that of one of a dozen phones, and often of one that has a place.
func (w *walker) aPass() workshop.Pass {
	pass := workshop.Pass{0: byte(w.rng.IntN(12)), 31: 7}
	if has := sortedPasses(w.m.phones.given); len(has) > 0 && w.rng.IntN(4) > 0 {
		pass = oneOf(w, has)
	}
	return pass
}

func makePasses(w *walker) (workshop.Code, error) {
	n := w.rng.IntN(8)
	w.say("%d", n)
	if n == 0 {
		return workshop.EInvalid, w.s.MakePasses("K7PM2X", n)
	}
	left := map[workshop.Pass]bool{}
	for _, all := range []map[workshop.Pass]bool{w.m.phones.given, w.m.phones.left} {
		for pass, voted := range all {
			if voted {
				left[pass] = true
			}
		}
	}
	w.m.phones = phones{n, map[workshop.Pass]bool{}, left}
	return "", w.s.MakePasses("K7PM2X", n)
}

func addPass(w *walker) (workshop.Code, error) {
	if w.m.phones.places == 0 {
		return workshop.EState, w.s.AddPass()
	}
	w.m.phones.places++
	return "", w.s.AddPass()
}

func givePasses(w *walker) (workshop.Code, error) {
	var passes []workshop.Pass
	var want []workshop.Code
	for range 1 + w.rng.IntN(4) {
		pass := workshop.Pass{0: byte(w.rng.IntN(12)), 31: 7}
		if left := sortedPasses(w.m.phones.left); len(left) > 0 && w.rng.IntN(2) == 0 {
			pass = oneOf(w, left)
		}
		passes = append(passes, pass)
		switch _, has := w.m.phones.given[pass]; {
		case has:
			want = append(want, "")
		case w.m.phones.left[pass]:
			want = append(want, workshop.EVoted)
		case len(w.m.phones.given) < w.m.phones.places:
			w.m.phones.given[pass] = false
			want = append(want, "")
		default:
			want = append(want, workshop.EState)
		}
	}
	w.say("%d", len(passes))
	return w.each(want, w.s.GivePasses(passes))
}

func castPasses(w *walker) (workshop.Code, error) {
	o, round := w.m.open(), int64(0)
	if r, ok := w.s.State().OpenRound(); ok {
		round = r.ID
	}
	if w.rng.IntN(12) == 0 { // of another round
		round, o = round+1, nil
	}
	var sent []workshop.PassBallot
	var want []workshop.Code
	for range 1 + w.rng.IntN(4) {
		b, good := w.anyBallot()
		x := workshop.PassBallot{Pass: w.aPass(), Ballot: b}
		sent = append(sent, x)
		voted, has := w.m.phones.given[x.Pass]
		switch {
		case o == nil:
			want = append(want, workshop.EState)
		case !good:
			want = append(want, workshop.EInvalid)
		case w.m.phones.left[x.Pass]:
			want = append(want, workshop.EVoted)
		case !has:
			want = append(want, workshop.ENotFound)
		case voted:
			want = append(want, workshop.EVoted)
		case o.cast() == o.due:
			want = append(want, workshop.EState)
		default:
			w.m.phones.given[x.Pass] = true
			o.take(slices.Index(o.used, false), workshop.Phones, b)
			want = append(want, "")
		}
	}
	w.say("%d of round %d", len(sent), round)
	errs := w.s.CastPasses(round, sent)
	for _, x := range sent {
		clear(x.Ballot)
	}
	return w.each(want, errs)
}

// each gives the first refusal, where each error has the code that it should have. A disk
// that fails does so for all.
func (w *walker) each(want []workshop.Code, errs []error) (workshop.Code, error) {
	var code workshop.Code
	var first error
	for i := range want {
		if !w.disk.failed && workshop.CodeOf(errs[i]) != want[i] {
			return want[i], fmt.Errorf("number %d: %w", i, errs[i])
		}
		if code == "" && errs[i] != nil {
			code, first = want[i], errs[i]
		}
	}
	return code, first
}

// differs tells where places are not what the model says.
func (p phones) differs(is workshop.Passes) string {
	if is.Places != p.places || !maps.Equal(is.Given, p.given) || !maps.Equal(is.Left, p.left) {
		return fmt.Sprintf("%d places, given and voted %v, left %v; model %d, %v, %v", is.Places, is.Given, is.Left, p.places, p.given, p.left)
	}
	return ""
}

func setTried(w *walker) (workshop.Code, error) {
	day, address := time.Date(2026, 3, 1+w.rng.IntN(28), 18, 0, 0, 0, time.UTC), "10.42.0.1:8080"
	if w.rng.IntN(4) == 0 {
		address = ""
	}
	w.say("%s %s", day.Format(time.DateOnly), address)
	err := w.s.SetTried(day, address)
	if address == "" {
		return workshop.EInvalid, err
	}
	if on, ok := w.s.State().Info.Tried.On(); err == nil && (!ok || !on.Equal(day.Truncate(24*time.Hour))) {
		return "", fmt.Errorf("it was tried on %v", on)
	}
	return "", err
}

func setWayIn(w *walker) (workshop.Code, error) {
	in := &workshop.WayIn{Address: "192.168.137.1:8080", Of: w.m.people}
	w.s.SetWayIn(in)
	if w.s.State().WayIn != in {
		return "", fmt.Errorf("the wall says nothing of the way in")
	}
	w.s.SetWayIn(nil)
	return "", nil
}
