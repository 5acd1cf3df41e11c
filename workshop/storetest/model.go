package storetest

import (
	"fmt"
	"reflect"
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
)

// round is what the model knows of a vote.
type round struct {
	step    string
	second  bool
	repeats bool // the step had been voted on
	state   workshop.RoundState
	spec    workshop.Spec
	used    []bool // a chair each; nobody carries one out
	due     int    // how many are expected to vote
	ways    []workshop.Way
	ballots []workshop.Ballot
	tally   *workshop.Tally
}

// model is the workshop as one would keep it on a sheet of paper: rules in
// words, nothing shared with the program but the question sheets.
type model struct {
	pack   *workshop.Pack
	agenda []string
	people int
	least  int
	at     int
	phase  workshop.Phase
	rounds []*round
}

func (m *model) def(step string) workshop.StepDef { d, _ := m.pack.Step(step); return d }
func (m *model) here() workshop.StepDef           { return m.def(m.agenda[m.at]) }

// about is the step whose vote a step is about.
func about(d workshop.StepDef) string {
	if d.Vote != nil {
		return d.ID
	}
	return d.Shows
}

func (m *model) open() *round {
	for _, r := range m.rounds {
		if r.state == workshop.RoundOpen {
			return r
		}
	}
	return nil
}

// find gives the latest vote: one of which too few made no result may be held anew.
func (m *model) find(step string, second bool) *round {
	for _, r := range slices.Backward(m.rounds) {
		if r.step == step && r.second == second {
			return r
		}
	}
	return nil
}

// entered is the phase in which a step is met.
func (m *model) entered(step int) workshop.Phase {
	d := m.def(m.agenda[step])
	o := m.open()
	mine := o != nil && o.step == about(d)
	switch {
	case mine && (d.Vote != nil || o.repeats):
		return workshop.PhaseVote
	case d.Kind == workshop.StepReveal:
		return workshop.PhaseResult
	case d.Vote != nil && len(d.Figures) > 0 && m.find(d.ID, false) != nil:
		return workshop.PhaseResult
	}
	return workshop.PhaseAsk
}

// begin opens a vote.
func (m *model) begin(spec workshop.Spec) {
	before := slices.ContainsFunc(m.rounds, func(r *round) bool { return r.step == spec.Step })
	m.rounds = append(m.rounds, &round{
		repeats: before, step: spec.Step, second: spec.Second, state: workshop.RoundOpen, spec: spec,
		used: make([]bool, m.people), due: m.people,
	})
	m.phase = workshop.PhaseVote
}

func (r *round) cast() int {
	n := 0
	for _, u := range r.used {
		if u {
			n++
		}
	}
	return n
}

// expect has so many people vote, of whom some may have done so. Who comes brings
// a chair along if there is none.
func (r *round) expect(n int) {
	r.due = max(n, r.cast())
	for len(r.used) < r.due {
		r.used = append(r.used, false)
	}
}

func (r *round) take(seat int, way workshop.Way, b workshop.Ballot) {
	r.used[seat] = true
	r.ballots = append(r.ballots, slices.Clone(b))
	r.note(way)
}

func (r *round) note(way workshop.Way) {
	if !slices.Contains(r.ways, way) {
		r.ways = append(r.ways, way)
	}
}

// came are the ways of the ballots, or the one to come while there is none.
func (r *round) came() []workshop.Way {
	if len(r.ways) == 0 {
		return []workshop.Way{r.spec.Way}
	}
	return r.ways
}

// count closes a vote by hand: for every cell, who marked what.
func (m *model) count(r *round) {
	t := workshop.Tally{Spec: r.spec, Seats: r.due, Cast: len(r.ballots), MinShow: m.least}
	for i, cell := range r.spec.Cells() {
		marks := map[workshop.Mark]int{}
		for _, b := range r.ballots {
			marks[b[i]]++
		}
		c := workshop.Count{
			Question: r.spec.Questions[cell.Question].ID, Part: cell.Part, Lo: cell.Lo,
			CantSay: marks[workshop.CantSay], NotAsked: marks[workshop.NotAsked],
		}
		for n := cell.Lo; n <= cell.Hi; n++ {
			c.N = append(c.N, marks[workshop.Mark(n)])
		}
		if asked := t.Cast - c.NotAsked; c.NotAsked > 0 && asked < m.least {
			c = workshop.Count{Question: c.Question, Part: c.Part, Lo: c.Lo, Hidden: true}
		}
		t.Counts = append(t.Counts, c)
	}
	t.Pairs = pairs(r)
	if t.Cast < m.least {
		t.Counts, t.Pairs = nil, nil
	}
	r.state, r.tally, r.ballots = workshop.RoundCounted, &t, nil
}

// pairs looks at every two items of a ranking on every ballot; the sheet of a
// ranking has no other question here.
func pairs(r *round) []workshop.Pairs {
	q := r.spec.Questions[0]
	if q.Kind != workshop.Ranking {
		return nil
	}
	p := workshop.Pairs{Question: q.ID, Items: q.Items}
	for i := range q.Items {
		row := make([]int, len(q.Items))
		for j := range q.Items {
			for _, b := range r.ballots {
				if b[j] <= workshop.MaxRanked && b[i] < b[j] {
					row[j]++
				}
			}
		}
		p.Before = append(p.Before, row)
	}
	return []workshop.Pairs{p}
}

func (m *model) show(step string) {
	for _, r := range m.rounds {
		if r.step == step && r.state == workshop.RoundCounted {
			r.state = workshop.RoundShown
		}
	}
}

// enter goes to a step.
func (m *model) enter(step int) workshop.Code {
	d := m.def(m.agenda[step])
	if d.Kind == workshop.StepReveal {
		if o := m.open(); o != nil && o.step == d.Shows && !o.repeats {
			if o.cast() < o.due || o.cast() < m.least {
				return workshop.EWaiting
			}
			m.count(o)
		}
	}
	m.at, m.phase = step, m.entered(step)
	if m.phase == workshop.PhaseResult {
		m.show(about(d))
	}
	return ""
}

// differs tells where a state is not what the model says, "" where it is.
func (m *model) differs(st workshop.State) string {
	switch {
	case st.Info.People != m.people:
		return fmt.Sprintf("people: %d, model %d", st.Info.People, m.people)
	case st.Pos.Step != m.at || st.Pos.Phase != m.phase:
		return fmt.Sprintf("at %d %s, model %d %s", st.Pos.Step, st.Pos.Phase, m.at, m.phase)
	case len(st.Rounds) != len(m.rounds):
		return fmt.Sprintf("%d rounds, model %d", len(st.Rounds), len(m.rounds))
	}
	for i, r := range st.Rounds {
		if s := m.rounds[i].differs(st, r); s != "" {
			return fmt.Sprintf("round %d of %s: %s", i, r.Spec.Step, s)
		}
	}
	return ""
}

func (r *round) differs(st workshop.State, is workshop.Round) string {
	switch {
	case is.Spec.Step != r.step || is.Spec.Second != r.second || is.State != r.state:
		return fmt.Sprintf("%s second %v state %d, model %s %v %d", is.Spec.Step, is.Spec.Second, is.State, r.step, r.second, r.state)
	case is.Seats != r.due || is.Cast != r.cast() || !slices.Equal(is.Used, r.used):
		return fmt.Sprintf("%d of %d seats %v, model %d %v", is.Cast, is.Seats, is.Used, r.due, r.used)
	case !slices.Equal(st.WaysOf(is), r.came()):
		return fmt.Sprintf("ways %v, model %v", st.WaysOf(is), r.came())
	case (is.Tally == nil) != (r.tally == nil):
		return "one has a result"
	case is.Tally != nil:
		return differ(*is.Tally, *r.tally)
	}
	return ""
}

func differ(a, b workshop.Tally) string {
	if a.Cast != b.Cast || a.Seats != b.Seats || a.MinShow != b.MinShow || len(a.Counts) != len(b.Counts) {
		return fmt.Sprintf("%d of %d, %d counts; model %d of %d, %d counts", a.Cast, a.Seats, len(a.Counts), b.Cast, b.Seats, len(b.Counts))
	}
	for i, x := range a.Counts {
		y := b.Counts[i]
		same := x.Question == y.Question && x.Part == y.Part && x.Lo == y.Lo && x.CantSay == y.CantSay && x.NotAsked == y.NotAsked && x.Hidden == y.Hidden
		if !same || !slices.Equal(x.N, y.N) {
			return fmt.Sprintf("count %+v, model %+v", x, y)
		}
	}
	if !reflect.DeepEqual(a.Pairs, b.Pairs) {
		return fmt.Sprintf("pairs %v, model %v", a.Pairs, b.Pairs)
	}
	return ""
}
