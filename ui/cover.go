package ui

// cover keeps ballots on paper out of the room's sight while they are keyed in: on
// one screen, or on one that the projector mirrors, nobody but the facilitator can
// tell what the room sees.
type cover struct{ p *Program }

// Shared tells whether the room may see the laptop's screen.
func (c cover) Shared() bool {
	l := c.p.director.Layout()
	return !l.Two || l.Mirrored
}

// Lifted tells that the facilitator has looked: the room does not see it.
func (c cover) Lifted() bool { return c.p.lifted }

// Lift remembers it, until the screens change.
func (c cover) Lift(on bool) { c.p.lifted = on }
