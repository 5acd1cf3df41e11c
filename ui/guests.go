package ui

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/phones"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// guests are the phones of a rehearsal's invented people: they come in through the real door,
// with real letters.
type guests struct {
	l     *leading
	crowd *phones.Crowd
	in    int // have come in, one after the other
	code  string
}

// Vote has an invented person vote by phone, or on paper where that is taken instead. While the
// wall asks people to come in they only do that, so that one can watch them; and where a phone
// has to wait, another one is tried soon.
func (g *guests) Vote(person int, b workshop.Ballot) error {
	st := g.l.run.State()
	if st.WayIn != nil && st.WayIn.Paper {
		return g.l.run.Cast(workshop.Paper, b)
	}
	door, room := g.l.porter.Door()
	if door == nil || st.WayIn == nil {
		return errAnother
	}
	if g.crowd == nil {
		g.crowd = phones.At(room, door)
	}
	g.crowd.Through(door)
	if g.code != room.Code() {
		g.code, g.in = room.Code(), 0
	}
	if st.Pos.Page < wall.JoinPages(st) {
		if g.in < st.Info.People && g.crowd.Join(g.in) == nil {
			g.in++
		}
		return errAnother
	}
	if g.crowd.Vote(person, b) != nil {
		return errAnother // a vote that is closed meanwhile, a place that the facilitator's own phone has
	}
	return nil
}

// Done leaves the door to the porter.
func (g *guests) Done() error { return nil }
