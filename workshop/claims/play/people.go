package play

import (
	"errors"
	"math"
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/claims/oracle"
)

// vote has people cast their ballots in the open round, all of them or fewer, and
// sometimes takes it back before it is counted.
func (g *Game) vote() error {
	round, ok := g.State().OpenRound()
	if !ok {
		return nil
	}
	v := g.Open()
	if len(v.Ballots) > 0 {
		return nil
	}
	if err := g.cast(v, round, turnout(g, round)); err != nil {
		return err
	}
	if len(v.Ballots) > 0 && g.rng.IntN(14) == 0 {
		if err := g.Void(); err != nil {
			return err
		}
		v.Voided = true
		return nil
	}
	if len(v.Ballots) < round.Seats { // the facilitator closes all the same
		if err := g.CloseRound(); err != nil {
			return err
		}
		return g.Look(g.State())
	}
	return nil
}

// Open is the vote that is being held; nil where none is.
func (g *Game) Open() *oracle.Vote {
	r, ok := g.State().OpenRound()
	if !ok {
		return nil
	}
	if g.boxes[r.ID] == nil {
		v := &oracle.Vote{Spec: r.Spec, Seats: r.Seats, MinShow: r.MinShow, Earlier: slices.Clone(g.Votes), Then: g.then}
		g.boxes[r.ID], g.Votes = v, append(g.Votes, v)
	}
	return g.boxes[r.ID]
}

// turnout is how many vote: mostly all.
func turnout(g *Game, r workshop.Round) int {
	switch g.rng.IntN(8) {
	case 0:
		return g.rng.IntN(min(r.Seats, 5) + 1)
	case 1:
		return r.Seats - g.rng.IntN(min(3, r.Seats))
	}
	return r.Seats
}

// cast has n people vote, in ways that the round takes.
func (g *Game) cast(v *oracle.Vote, r workshop.Round, n int) error {
	var way workshop.Way
	mixed := g.rng.IntN(3) == 0
	views := g.mood(r.Spec)
	leaders := g.State().Info.Leaders
	if g.unsaid%2 == 1 {
		leaders = 0 // none of them says so
	}
	for seat := range n {
		b := views.ballot(seat < leaders)
		way = r.Spec.Way
		var err error
		switch {
		case way.Traits().Sent:
			way, err = g.send(r, mixed && seat >= n/3, seat, b)
		case !way.Traits().Seats:
			err = g.CastBy(way, b)
		case mixed && seat >= n/2:
			way = workshop.Paper
			err = g.CastBy(way, b)
		default:
			err = g.Cast(seat, b)
		}
		if err != nil {
			return err
		}
		v.Ballots = append(v.Ballots, b)
		if !slices.Contains(v.Ways, way) {
			v.Ways = append(v.Ways, way)
		}
		if seat == n/2 {
			if err := g.Look(g.State()); err != nil {
				return err
			}
		}
	}
	return nil
}

// send has a phone vote; where ballots come in several ways it is paper and the computer by turns
// instead.
func (g *Game) send(r workshop.Round, otherwise bool, person int, b workshop.Ballot) (workshop.Way, error) {
	if otherwise && person%3 == 1 {
		return workshop.Paper, g.CastBy(workshop.Paper, b)
	}
	if now, ok := g.State().OpenRound(); otherwise && person%3 == 2 && ok {
		for seat := len(now.Used) - 1; seat >= 0; seat-- {
			if !now.Used[seat] {
				return workshop.Booth, g.Cast(seat, b)
			}
		}
	}
	if g.phones < r.Seats {
		g.phones = r.Seats
		if err := g.MakePasses("K7PM4X", r.Seats); err != nil {
			return workshop.Phones, err
		}
	}
	pass := workshop.Pass{byte(person), 1}
	if err := errors.Join(g.GivePasses([]workshop.Pass{pass})...); err != nil {
		return workshop.Phones, err
	}
	return workshop.Phones, errors.Join(g.CastPasses(r.ID, []workshop.PassBallot{{Pass: pass, Ballot: b}})...)
}

// mood is how a group thinks about what a sheet asks.
type mood struct {
	g        *Game
	spec     workshop.Spec
	cells    []workshop.Cell
	shape    []int     // of the answers in each cell: see mark
	mid      []float64 // where they gather
	abstains float64
}

func (g *Game) mood(spec workshop.Spec) *mood {
	m := &mood{g: g, spec: spec, cells: spec.Cells(), abstains: []float64{0, 0.02, 0.1, 0.4, 1}[min(4, g.rng.IntN(40)/8)]}
	if m.abstains == 1 && g.rng.IntN(4) > 0 {
		m.abstains = 0.05
	}
	for range m.cells {
		m.shape = append(m.shape, g.rng.IntN(7))
		m.mid = append(m.mid, g.rng.Float64())
	}
	return m
}

// ballot is what one person answers.
func (m *mood) ballot(leads bool) workshop.Ballot {
	var out workshop.Ballot
	at := 0
	for i, q := range m.spec.Questions {
		n := 0
		for _, c := range m.cells {
			if c.Question == i {
				n++
			}
		}
		marks := m.answer(q, at, n, leads)
		out, at = append(out, marks...), at+n
	}
	return out
}

func (m *mood) answer(q workshop.Question, at, n int, leads bool) []workshop.Mark {
	is := q.Kind.Traits()
	if is.Written {
		return m.written(q, n)
	}
	if is.OfItems {
		return m.ofItems(q, at, n)
	}
	out := make([]workshop.Mark, n)
	for i := range out {
		if out[i] = m.mark(at + i); m.g.rng.Float64() < m.abstains {
			out[i] = workshop.CantSay
		}
		if v := m.spec.Views; v != nil && i < 2 && slices.Contains(q.Aspects, v.Leaders) {
			if own := m.cells[at+i].Part == v.Leaders; own != leads {
				out[i] = workshop.NotAsked
			}
		}
	}
	return out
}

// written is what somebody writes, or that they have nothing to say.
func (m *mood) written(q workshop.Question, n int) []workshop.Mark {
	rng := m.g.rng
	if rng.Float64() < m.abstains {
		return slices.Repeat([]workshop.Mark{workshop.CantSay}, n)
	}
	subjects, verbs := []string{"Nobody", "The rota", "Our boss", "The printer"}, []string{"decides", "changes too late", "waits", "knows"}
	var texts []string
	for range 1 + rng.IntN(q.Budget) {
		texts = append(texts, subjects[rng.IntN(4)]+" "+verbs[rng.IntN(4)])
	}
	b, _ := workshop.WriteWords(texts)
	return b
}

// mark is an answer on a scale, or an option.
func (m *mood) mark(at int) workshop.Mark {
	lo, hi, rng := m.cells[at].Lo, m.cells[at].Hi, m.g.rng
	width := float64(hi - lo)
	var x float64
	switch m.shape[at] {
	case 0: // everywhere
		return workshop.Mark(lo + rng.IntN(hi-lo+1))
	case 1: // two camps
		if x = 0.1; rng.IntN(2) == 0 {
			x = 0.9
		}
		x += rng.NormFloat64() * 0.05
	case 2: // of one mind
		return workshop.Mark(lo + int(m.mid[at]*width+0.5))
	default:
		x = m.mid[at] + rng.NormFloat64()*0.05*float64(m.shape[at])
	}
	return workshop.Mark(lo + int(math.Round(min(max(x, 0), 1)*width)))
}

// ofItems is an answer that is marked beside the items of one question.
func (m *mood) ofItems(q workshop.Question, at, n int) []workshop.Mark {
	out, rng := make([]workshop.Mark, n), m.g.rng
	if rng.Float64() < m.abstains {
		for i := range out {
			out[i] = workshop.CantSay
		}
		return out
	}
	order := m.order(at, n)
	is := q.Kind.Traits()
	switch {
	case is.Places:
		for place, i := range order {
			out[i] = workshop.Mark(place + 1)
		}
	case is.Shares:
		for range q.Budget / workshop.PointsStep {
			out[order[min(n-1, int(math.Abs(rng.NormFloat64())*float64(n)/2))]] += workshop.PointsStep
		}
	default:
		left := q.Budget - rng.IntN(2)*rng.IntN(2)
		for range 4 * n {
			i := order[min(n-1, int(math.Abs(rng.NormFloat64())*float64(n)/3))]
			if left > 0 && int(out[i]) < q.Cap {
				out[i]++
				left--
			}
		}
	}
	return out
}

// order puts the items in the order in which this person likes them: more or less as the
// group does.
func (m *mood) order(at, n int) []int {
	out, like := make([]int, n), make([]float64, n)
	for i := range out {
		out[i], like[i] = i, m.mid[at+i]+0.1*float64(m.shape[at])*m.g.rng.Float64()
	}
	slices.SortFunc(out, func(a, b int) int {
		if like[a] > like[b] {
			return -1
		}
		return 1
	})
	return out
}
