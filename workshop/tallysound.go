package workshop

import (
	"reflect"
	"slices"
)

// of reports whether a result says of itself what its round says.
func (t Tally) of(r Round) bool {
	return reflect.DeepEqual(t.Spec, r.Spec) && t.Seats == r.Seats && t.Cast == r.Cast && t.MinShow == r.MinShow
}

// sound reports whether ballots can give this result. What was hidden is not there, so
// nothing can be said of it.
func (t Tally) sound() bool {
	if t.Cast < t.MinShow {
		return len(t.Counts) == 0 && len(t.Pairs) == 0
	}
	blank, err := NewTally(t.Spec, t.Seats, t.MinShow, nil)
	if err != nil || len(t.Counts) != len(blank.Counts) {
		return false
	}
	for i, c := range t.Counts {
		if !c.sound(blank.Counts[i], t.Cast) {
			return false
		}
	}
	left, pairs := t.Counts, t.Pairs
	for _, q := range t.Spec.Questions {
		n := q.places()
		if !q.shares(left[:n]) {
			return false
		}
		if q.Kind.Traits().Places && !left[0].Hidden {
			if len(pairs) == 0 || !pairs[0].fit(q, left[0].Answers()) {
				return false
			}
			pairs = pairs[1:]
		}
		left = left[n:]
	}
	return len(pairs) == 0
}

// sound reports whether the count of a cell counts what was asked, and as many answers as
// there are ballots.
func (c Count) sound(blank Count, cast int) bool {
	if c.Question != blank.Question || c.Part != blank.Part || c.Lo != blank.Lo {
		return false
	}
	if c.Apart && !c.Hidden {
		return false
	}
	if c.Hidden {
		return len(c.N) == 0 && c.CantSay == 0 && c.NotAsked == 0
	}
	if len(c.N) != len(blank.N) {
		return false
	}
	left := cast
	for _, n := range slices.Concat(c.N, []int{c.CantSay, c.NotAsked}) {
		if n < 0 || n > left { // one by one: the sum of huge numbers could come out right
			return false
		}
		left -= n
	}
	return left == 0
}

// shares reports whether the counts of all items of a question can come from answers that
// were accepted: no more given away than there was, and each place given once.
func (q Question) shares(counts []Count) bool {
	has := q.Kind.Traits()
	if !has.OfItems {
		return true
	}
	answers := counts[0].Answers()
	given, places := 0, make([]int, len(counts[0].N))
	for _, c := range counts {
		if c.Hidden != counts[0].Hidden || c.CantSay != counts[0].CantSay || c.NotAsked != 0 {
			return false
		}
		for i, n := range c.N {
			given += n * (c.Lo + i)
			places[i] += n
		}
	}
	switch {
	case counts[0].Hidden:
		return true
	case has.Places:
		return !slices.ContainsFunc(places, func(n int) bool { return n != answers })
	case has.Shares:
		return given == answers*q.Budget
	}
	return !has.Budget || given <= answers*q.Budget
}

// fit reports whether pairs can come from so many orders: of two items each puts one
// before the other.
func (p Pairs) fit(q Question, answers int) bool {
	n := len(q.Items)
	if p.Question != q.ID || !slices.Equal(p.Items, q.Items) || len(p.Before) != n {
		return false
	}
	for a, row := range p.Before {
		if len(row) != n || row[a] != 0 {
			return false
		}
	}
	for a := range n {
		for b := range a {
			if x := p.Before[a][b]; x < 0 || x > answers || p.Before[b][a] != answers-x {
				return false
			}
		}
	}
	return true
}
