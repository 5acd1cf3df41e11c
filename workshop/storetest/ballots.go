package storetest

import "github.com/upturn-workshop/upturn/workshop"

// ballot answers a sheet at random.
func (w *walker) ballot(spec workshop.Spec) workshop.Ballot {
	var b workshop.Ballot
	for _, q := range spec.Questions {
		switch q.Kind {
		case workshop.Dots:
			b = append(b, w.dots(q)...)
		case workshop.Ranking:
			b = append(b, w.order(q)...)
		case workshop.Points:
			b = append(b, w.points(q)...)
		case workshop.Words:
			b = append(b, w.written(q)...)
		}
	}
	for _, c := range spec.Cells() {
		if spec.Questions[c.Question].OfItems() {
			continue
		}
		switch n := w.rng.IntN(20); n {
		case 0:
			b = append(b, workshop.CantSay)
		case 1:
			b = append(b, workshop.NotAsked)
		default:
			b = append(b, workshop.Mark(c.Lo+w.rng.IntN(c.Hi-c.Lo+1)))
		}
	}
	return b
}

// order puts the items in any order, or cannot say.
func (w *walker) order(q workshop.Question) workshop.Ballot {
	b := make(workshop.Ballot, len(q.Items))
	cant := w.rng.IntN(20) == 0
	for i, place := range w.rng.Perm(len(b)) {
		if b[i] = workshop.Mark(place + 1); cant {
			b[i] = workshop.CantSay
		}
	}
	return b
}

// dots spends a part of the budget, or cannot say.
func (w *walker) dots(q workshop.Question) workshop.Ballot {
	b := make(workshop.Ballot, len(q.Items))
	if w.rng.IntN(20) == 0 {
		for i := range b {
			b[i] = workshop.CantSay
		}
		return b
	}
	for range w.rng.IntN(q.Budget + 1) {
		if i := w.rng.IntN(len(b)); int(b[i]) < q.Cap {
			b[i]++
		}
	}
	return b
}

// points gives the whole budget away in fives, or cannot say.
func (w *walker) points(q workshop.Question) workshop.Ballot {
	b := make(workshop.Ballot, len(q.Items))
	cant := w.rng.IntN(20) == 0
	for range q.Budget / workshop.PointsStep {
		b[w.rng.IntN(len(b))] += workshop.PointsStep
	}
	for i := range b {
		if cant {
			b[i] = workshop.CantSay
		}
	}
	return b
}

// fault is a ballot that breaks a rule, and which.
type fault struct {
	rule   string
	ballot workshop.Ballot
}

// faults gives ballots that break each one rule of a sheet that has one kind of
// question. All else about them is in order.
func faults(spec workshop.Spec) []fault {
	q, cells := spec.Questions[0], spec.Cells()
	good := plain(spec)
	with := func(marks ...workshop.Mark) workshop.Ballot {
		b := plain(spec)
		copy(b, marks)
		return b
	}
	if q.Kind.Traits().Written {
		return wordFaults(q, good)
	}
	last := cells[0].Hi
	all := []fault{
		{"no marks at all", workshop.Ballot{}},
		{"a mark is missing", good[:len(good)-1]},
		{"a mark too many", append(plain(spec), good[0])},
		{"a mark above the range", with(workshop.Mark(last + 1))},
		{"a mark far above the range", with(workshop.NotAsked - 1)},
	}
	if lo := cells[0].Lo; lo > 0 {
		all = append(all, fault{"a mark below the range", with(workshop.Mark(lo - 1))})
	}
	switch q.Kind {
	case workshop.Dots:
		all = append(all, fault{"nobody was asked about an item", with(workshop.NotAsked)}, fault{"a dot too many", tooMany(q)})
	case workshop.Ranking:
		all = append(all, fault{"nobody was asked about an item", with(workshop.NotAsked)}, fault{"two items share a place", with(2, 2)})
	case workshop.Points:
		all = append(all, fault{"nobody was asked about an item", with(workshop.NotAsked)}, fault{"five points kept back", with(95)},
			fault{"five points too many", with(100, 5)}, fault{"not in fives", with(98, 2)})
	default:
		return all
	}
	if len(q.Items) > 1 {
		all = append(all, fault{"half a “can't say”", with(workshop.CantSay)})
	}
	return all
}

// plain is a ballot that keeps every rule: the lowest marks, the order of the list, all
// points on the first item.
func plain(spec workshop.Spec) workshop.Ballot {
	var b workshop.Ballot
	if q := spec.Questions[0]; q.Kind.Traits().Written {
		b, _ = workshop.WriteWords([]string{"noise"})
		return b
	}
	for i, c := range spec.Cells() {
		b = append(b, workshop.Mark(c.Lo))
		switch spec.Questions[c.Question].Kind {
		case workshop.Ranking:
			b[i] = workshop.Mark(i + 1)
		case workshop.Points:
			b[0] = workshop.PointsWhole
		}
	}
	return b
}

// tooMany spends one dot more than there are, none of them against the cap where
// there is room below it.
func tooMany(q workshop.Question) workshop.Ballot {
	b := make(workshop.Ballot, len(q.Items))
	for n := range q.Budget + 1 {
		b[n%len(b)]++
	}
	return b
}
