package programme

import (
	"crypto/sha256"
	"encoding/json"
	"slices"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// went is how far a copy of a workshop has come: enough to tell which of two went on.
type went struct {
	rounds map[int64]passed
	spent  []time.Duration // on each step of the plan
	said   [sha256.Size]byte
	share  int
}

// passed is how far a vote has come.
type passed struct {
	state  int // 0 not begun, 1 open, 2 counted, 3 void
	result [sha256.Size]byte
}

var stages = map[workshop.RoundState]int{workshop.RoundReady: 0, workshop.RoundOpen: 1, workshop.RoundCounted: 2, workshop.RoundShown: 2, workshop.RoundVoid: 3}

func sumOfJSON(v any) (sum [sha256.Size]byte) {
	data, err := json.Marshal(v)
	if err != nil { // plain data always becomes JSON
		panic(err)
	}
	return sha256.Sum256(data)
}

func howFar(st workshop.State) went {
	w := went{rounds: map[int64]passed{}, said: sumOfJSON([]any{st.Actions, st.Checks, st.Info.Group, st.Info.When}), share: slices.Index(workshop.Shares(), st.Info.Sharing())}
	for _, r := range st.Rounds {
		p := passed{state: stages[r.State]}
		if r.Tally != nil {
			p.result = sumOfJSON(r.Tally)
		}
		w.rounds[r.ID] = p
	}
	for _, s := range st.Agenda {
		w.spent = append(w.spent, s.Spent)
	}
	return w
}

// within reports whether a copy may have gone on to be another: all its votes are there, as
// far or further, with the same results, nothing has taken less time, and the counts go no
// further than before.
func (w went) within(o went) bool {
	for id, p := range w.rounds {
		q, there := o.rounds[id]
		if !there || q.state < p.state || p.state == 2 && q.state == 2 && p.result != q.result {
			return false
		}
	}
	if o.share > w.share {
		return false
	}
	if len(w.spent) == len(o.spent) {
		for i := range w.spent {
			if o.spent[i] < w.spent[i] {
				return false
			}
		}
	}
	// Other words after the same time nobody can put in order.
	return w.said == o.said || w.total() < o.total() || len(w.rounds) < len(o.rounds)
}

func (w went) total() (all time.Duration) {
	for _, s := range w.spent {
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
