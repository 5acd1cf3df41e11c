package programme

import (
	"slices"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// went is how far a copy of a workshop has come: enough to tell which of two went on.
type went struct {
	Rounds map[int64]passed `json:"rounds"`
	Spent  []time.Duration  `json:"spent"` // on each step of the plan
	Said   string           `json:"said"`  // sealed: the group's own words
	Share  int              `json:"share"`
}

// passed is how far a vote has come.
type passed struct {
	State  int    `json:"state"`            // 0 not begun, 1 open, 2 counted, 3 void
	Result string `json:"result,omitempty"` // sealed
}

var stages = map[workshop.RoundState]int{workshop.RoundReady: 0, workshop.RoundOpen: 1, workshop.RoundCounted: 2, workshop.RoundShown: 2, workshop.RoundVoid: 3}

func howFar(st workshop.State, seal Seal) went {
	w := went{Rounds: map[int64]passed{}, Said: sealed(seal, []any{st.Actions, st.Checks, st.Info.Group, st.Info.When}), Share: slices.Index(workshop.Shares(), st.Info.Sharing())}
	for _, r := range st.Rounds {
		p := passed{State: stages[r.State]}
		if r.Tally != nil {
			p.Result = sealed(seal, r.Tally)
		}
		w.Rounds[r.ID] = p
	}
	for _, s := range st.Agenda {
		w.Spent = append(w.Spent, s.Spent)
	}
	return w
}

// within reports whether a copy may have gone on to be another: all its votes are there, as
// far or further, with the same results, nothing has taken less time, and the counts go no
// further than before.
func (w went) within(o went) bool {
	for id, p := range w.Rounds {
		q, there := o.Rounds[id]
		if !there || q.State < p.State || p.State == 2 && q.State == 2 && p.Result != q.Result {
			return false
		}
	}
	if o.Share > w.Share {
		return false
	}
	if len(w.Spent) == len(o.Spent) {
		for i := range w.Spent {
			if o.Spent[i] < w.Spent[i] {
				return false
			}
		}
	}
	// Other words after the same time nobody can put in order.
	return w.Said == o.Said || w.total() < o.total() || len(w.Rounds) < len(o.Rounds)
}

func (w went) total() (all time.Duration) {
	for _, s := range w.Spent {
		all += s
	}
	return all
}

// order is how two copies of one workshop stand to each other.
type order int

const (
	apart  order = iota // both went on, each in its own way
	equal               // nothing that counts differs
	before              // the first may have become the second
	after
)

func compare(a, b went) order {
	there, back := a.within(b), b.within(a)
	switch {
	case there && back:
		return equal
	case there:
		return before
	case back:
		return after
	}
	return apart
}
