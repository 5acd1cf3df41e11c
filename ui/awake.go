package ui

// watchClock has the program notice that it has slept. Windows that were not painted for
// a minute of the time of day are dead to the toolkit: what is in them goes on obeying and
// is painted no more.
func (p *Program) watchClock() {
	if p.Clock != nil {
		p.App.Lifecycle().SetOnStopped(p.Clock.Watch(func() { p.Screens.Do(p.look) }))
	}
}

// look wakes the program if it has slept.
func (p *Program) look() {
	if p.slept() {
		p.wake()
	}
}

// slept reports, once, whether the program has slept.
func (p *Program) slept() bool { return p.Clock != nil && p.Clock.Take() }

// wake paints every window anew. Whoever woke the computer need not be who had the ballot
// in hand.
func (p *Program) wake() {
	p.wipe()
	for _, w := range p.App.Driver().AllWindows() {
		p.Screens.Repaint(w)
	}
}
