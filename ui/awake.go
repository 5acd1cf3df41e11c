package ui

// watchSleep has the program notice that it has slept, and that somebody is back. Windows
// that were not painted for a minute of the time of day are dead to the toolkit: what is in
// them goes on obeying and is painted no more.
func (p *Program) watchSleep() {
	var stops []func()
	if p.Clock != nil {
		stops = append(stops, p.Clock.Watch(func() { p.Screens.Do(p.look) }))
	}
	if p.Away != nil {
		stops = append(stops, p.Away.WatchBack(func() { p.Screens.Do(p.wake) }))
	}
	p.App.Lifecycle().SetOnStopped(func() {
		for _, stop := range stops {
			stop()
		}
	})
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
	if p.lead != nil {
		p.lead.porter.Look() // the network may be another one, or none
	}
	for _, w := range p.App.Driver().AllWindows() {
		p.Screens.Repaint(w)
	}
}
