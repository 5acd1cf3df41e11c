package storetest

import (
	"reflect"
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
)

// keepBack takes out of a result what, laid beside an earlier vote on the same, would be the
// answers of those alone who were in one of the two.
func (m *model) keepBack(r *round, t *workshop.Tally) {
	lost := map[string]bool{}
	all := m.rounds
	for _, then := range m.after.Then {
		all = append(slices.Clone(all), &round{spec: then.Spec, tally: &then, earlier: true})
	}
	for _, e := range all {
		if e == r || e.tally == nil {
			continue
		}
		in, out := strangers(e, r)
		if e.earlier { // who of them is here nobody has said: one came and one is gone at least
			in, out = max(1+r.joined, r.cast()-e.tally.Cast, r.due-e.tally.Seats), max(1+r.gone, e.tally.Cast-r.cast(), e.tally.Seats-r.due)
		}
		for i, is := range t.Counts {
			was, ok := counterpart(e, r, is)
			if !ok || was.Hidden || is.Hidden {
				continue
			}
			more := (t.Cast - is.NotAsked) - (e.tally.Cast - was.NotAsked)
			if betrays(was, is, max(in, more), max(out, -more)) {
				t.Counts[i] = hidden(is)
				lost[is.Question] = true
			}
		}
	}
	for i, c := range t.Counts {
		if lost[c.Question] && kindOf(r, c.Question).Traits().OfItems {
			t.Counts[i], t.Pairs = hidden(c), nil
		}
	}
}

func hidden(c workshop.Count) workshop.Count {
	return workshop.Count{Question: c.Question, Part: c.Part, Lo: c.Lo, Hidden: true}
}

func kindOf(r *round, id string) workshop.Kind {
	for _, q := range r.spec.Questions {
		if q.ID == id {
			return q.Kind
		}
	}
	return ""
}

// strangers is how many voted in the later of two votes only, and how many in the earlier:
// those who were said to have come and gone, and no fewer than empty chairs tell.
func strangers(e, r *round) (in, out int) {
	in = max(r.joined-e.joined, r.cast()-e.cast(), r.due-e.due)
	out = max(r.gone-e.gone, e.cast()-r.cast(), e.due-r.due)
	if !passed(e) || !passed(r) {
		return in, out
	}
	sat := func(x *round, seat int) bool { return seat < len(x.used) && x.used[seat] }
	a, b := 0, 0
	for seat := range max(len(e.used), len(r.used)) {
		if sat(r, seat) && !sat(e, seat) {
			a++
		}
		if sat(e, seat) && !sat(r, seat) {
			b++
		}
	}
	return max(in, a), max(out, b)
}

// passed reports whether the computer went round, and nothing else did.
func passed(r *round) bool {
	for _, w := range r.ways {
		if !w.Traits().Seats {
			return false
		}
	}
	return r.spec.Way.Traits().Seats
}

// betrays reports whether what is new may be the marks of those alone who came, or what is missing
// those of who is gone: no more than they are, or all on one mark and one more than they are.
// Where fewer than ten were asked, whatever lies on one mark may be.
func betrays(was, is workshop.Count, in, out int) bool {
	here, there := append(slices.Clone(is.N), is.CantSay), append(slices.Clone(was.N), was.CantSay)
	asked := [2]int{}
	var fresh, missing []int
	for i := range here {
		asked[0], asked[1] = asked[0]+here[i], asked[1]+there[i]
		switch d := here[i] - there[i]; {
		case d > 0:
			fresh = append(fresh, d)
		case d < 0:
			missing = append(missing, -d)
		}
	}
	points := func(marks []int, people int) bool {
		all := 0
		for _, n := range marks {
			all += n
		}
		return people > 0 && (all <= people || len(marks) == 1 && (min(asked[0], asked[1]) < 10 || all == people+1))
	}
	return points(fresh, in) || points(missing, out)
}

// counterpart is the count of an earlier vote of what was asked in the same words.
func counterpart(e, r *round, c workshop.Count) (workshop.Count, bool) {
	for _, q := range r.spec.Questions {
		for _, p := range e.spec.Questions {
			if q.ID != c.Question || p.ID != q.ID {
				continue
			}
			p.Aspects, q.Aspects = nil, nil
			if !reflect.DeepEqual(p, q) {
				return workshop.Count{}, false
			}
			return e.tally.Find(c.Question, c.Part)
		}
	}
	return workshop.Count{}, false
}
