package storetest

import (
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
)

// round is what the model knows of a vote.
type round struct {
	step    string
	second  bool
	repeats bool // the step had been voted on
	earlier bool // of the workshop that this one follows
	state   workshop.RoundState
	spec    workshop.Spec
	used    []bool // a chair each; nobody carries one out
	due     int    // how many are expected to vote
	ways    []workshop.Way
	ballots []workshop.Ballot
	tally   *workshop.Tally

	joined, gone int // people, before it opened
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

// last gives the latest vote on a step, whatever it was.
func (m *model) last(step string) *round {
	for _, r := range slices.Backward(m.rounds) {
		if r.step == step {
			return r
		}
	}
	return nil
}

// begin opens the vote of the present step in a way, "" for the usual one.
func (m *model) begin(way workshop.Way) workshop.Code {
	d := m.here()
	if d.Vote == nil || m.open() != nil || m.find(d.ID, false) != nil {
		return workshop.EState
	}
	if way == "" {
		way = workshop.Booth
	}
	spec, err := workshop.NewSpec(m.sheetState(), d, way, discussed)
	if err != nil {
		return workshop.CodeOf(err)
	}
	m.put(spec)
	return ""
}

// sheetState is as much of a state as a question sheet is made of.
func (m *model) sheetState() workshop.State {
	st := workshop.State{Pack: m.pack, Items: m.items}
	for _, a := range m.agenda {
		st.Agenda = append(st.Agenda, workshop.Step{ID: a.id, Length: a.length})
	}
	for _, r := range m.rounds {
		st.Rounds = append(st.Rounds, workshop.Round{Spec: r.spec, State: r.state, Tally: r.tally})
	}
	return st
}

// put has a question sheet voted on from now on.
func (m *model) put(spec workshop.Spec) {
	before := slices.ContainsFunc(m.rounds, func(r *round) bool { return r.step == spec.Step })
	m.told = true
	m.phones.fresh()
	m.rounds = append(m.rounds, &round{
		repeats: before, step: spec.Step, second: spec.Revote, state: workshop.RoundOpen, spec: spec,
		used: make([]bool, m.people), due: m.people, joined: m.came, gone: m.left,
	})
	m.phase, m.page = workshop.PhaseVote, 0
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
	if !slices.Contains(r.ways, way) {
		r.ways = append(r.ways, way)
	}
	slices.SortFunc(r.ways, func(a, b workshop.Way) int {
		return slices.Index(workshop.Ways(), a) - slices.Index(workshop.Ways(), b)
	})
}

// came are the ways of the ballots, or the one to come while there is none.
func (r *round) came() []workshop.Way {
	if len(r.ways) == 0 {
		return []workshop.Way{r.spec.Way}
	}
	return r.ways
}

// finish counts a vote. The room does not see yet what came of it.
func (m *model) finish(r *round) {
	m.count(r)
	if r.step == about(m.here()) {
		m.spot = spot{phase: workshop.PhaseClosed, flipped: m.flipped}
	}
}

// count closes a vote by hand: for every cell, who marked what.
func (m *model) count(r *round) {
	t := workshop.Tally{Spec: r.spec, Seats: r.due, Cast: len(r.ballots), MinShow: m.least}
	said := countWords(m, r, &t)
	for i, cell := range r.spec.Cells() {
		if r.written() {
			break
		}
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
		asked := t.Cast - c.NotAsked
		if had := asked - c.CantSay; asked < m.least || had > 0 && had < m.least {
			c = workshop.Count{Question: c.Question, Part: c.Part, Lo: c.Lo, Hidden: true}
		}
		t.Counts = append(t.Counts, c)
	}
	if t.Pairs = pairs(r); t.Counts[0].Hidden {
		t.Pairs = nil
	}
	if t.Cast < m.least {
		t.Counts, t.Pairs = nil, nil
	}
	m.keepBack(r, &t)
	m.phones.fresh()
	if len(t.Counts) > 0 && !t.Counts[0].Hidden {
		m.unread = append(m.unread, said...)
	}
	r.state, r.tally, r.ballots = workshop.RoundCounted, &t, nil
}

// shows reports whether a count that is there says anything.
func shows(t workshop.Tally, least int) bool {
	for _, c := range t.Counts {
		if !c.Hidden {
			return t.Cast >= least
		}
	}
	return false
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
	letOut(m, step)
}
