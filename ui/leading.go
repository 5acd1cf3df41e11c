package ui

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/bell"
	"github.com/upturn-workshop/upturn/ui/facilitator"
	"github.com/upturn-workshop/upturn/ui/home"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/ui/layers"
	"github.com/upturn-workshop/upturn/ui/running"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/porter"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// leading is a workshop that is open: the ground of the laptop's window while it is, and
// what its commands do.
type leading struct {
	p       *Program
	run     *running.Workshop
	porter  *porter.Porter // keeps the door for phones
	guests  *guests        // phones of a rehearsal
	window  *facilitator.Window
	st      workshop.State // as last drawn
	talk    workshop.Talk  // one on the spot that is half typed
	sheeted bool           // a sheet to take home was made
	ear     bell.Ear
}

// showWorkshop brings a workshop into the windows.
func (p *Program) showWorkshop(s *workshop.Session) {
	p.closeWorkshop(saidOver(p))
	p.layers.Clear()
	l := &leading{p: p, st: s.State()}
	l.run = running.Start(s, p.Screens, l.committed, l.showError)
	l.porter, l.guests = newPorter(p, s), &guests{l: l}
	l.window = facilitator.New(l.windowDeps())
	p.lead = l
	p.window.SetTitle(l.title())
	p.light()
	p.layers.Open(l)
	takeback{l}.begin()
	p.frame.fit(p.room.director.Layout().Desk)
	l.committed(l.st, workshop.Event{Kind: workshop.EventStep, Step: l.st.Now().ID})
	p.room.open()
	l.warn()
	exposure{l}.begin()
	p.after(2*arranged, p.room.checkWall)
}

// saidOver says over the window what went wrong, if anything did.
func saidOver(p *Program) func(error) {
	return func(err error) {
		if err != nil {
			p.sayOver(p.words.Error(err))
		}
	}
}

// release is the closing of a workshop that was open, beside the windows.
type release struct {
	done chan struct{} // closed when it, and each before it, is closed
	err  error         // known then
}

// closeWorkshop closes all that is open. What the clock has counted is committed and the
// file closed beside the windows; then hears how that went, and an error is in the log
// already.
func (p *Program) closeWorkshop(then func(error)) {
	if p.lead == nil {
		return
	}
	p.layers.Clear() // what is being written goes into the queue before it closes
	run, door, parting := p.lead.run, p.lead.porter, p.lead.parting()
	takeback{p.lead}.end()
	p.lead = nil
	p.room.close(parting)
	awaited(p, func(c *release) {
		door.Close() // what phones have sent is in the box before the file closes
		if c.err = run.Close(); c.err != nil {
			fyne.LogError(string(workshop.CodeOf(c.err)), nil)
		}
		p.Screens.Do(func() { then(c.err) })
	})
}

// awaited does something beside the windows that is waited for, as is all before it, before
// the list is read anew and before the program ends.
func awaited(p *Program, do func(c *release)) {
	before, c := p.closed, &release{done: make(chan struct{})}
	p.closed = c
	go func() {
		do(c)
		<-before.done
		close(c.done)
	}()
}

// windowDeps ties the facilitator's window to the workshop.
func (l *leading) windowDeps() facilitator.Deps {
	p := l.p
	return facilitator.Deps{
		Do:         l.run.Do,
		Words:      p.words,
		Lang:       p.words.Lang(),
		Wall:       wallWords{p.Catalog, p.words},
		Router:     p.router,
		Command:    l.command,
		Panels:     l.votes().panels(),
		WallText:   func(st workshop.State, key string) string { return p.Catalog.In(st.Info.Lang).T(key) },
		Closing:    l.porter.Closing,
		TakePaper:  func() { l.porter.TakePaper(true) },
		OnBooth:    l.votes().ask,
		OnTry:      l.votes().try,
		OnSheet:    l.sheet,
		OnHandouts: func() { l.showHandouts("") },
		OnPeople:   l.showPeople,
		OnNote:     l.showNote,
		OnPaper:    func() { openPaper(l) },
		OnHome:     l.home,
		OnSettings: chooser{p}.show,
		OnScreen:   l.showScreens,
		OnPicture:  picture{l}.save,
		OnCopy:     picture{l}.copier(),
		Alone:      func() bool { return !p.room.hasProjector() },
		Seen:       func() bool { return cover{p.room}.Shared() && !p.room.lifted },
		Unseen:     func() { cover{p.room}.Lift(true) },
	}
}

// home closes the workshop and goes back to the first window, to its place in the list.
func (l *leading) home() {
	l.p.closeWorkshop(saidOver(l.p))
	l.p.showHomeFrom(home.Nowhere, l.st.Path)
}

// title is that of the laptop's window.
func (l *leading) title() string {
	name := l.st.Info.Group
	if name == "" {
		name = l.st.Info.Title
	}
	return l.p.words.T("app.title", "name", name)
}

// warn says what is risky about the place of a workshop's file.
func (l *leading) warn() {
	if l.st.Info.Rehearsal {
		return
	}
	for _, key := range l.st.Warnings {
		l.p.sayOver(l.p.words.T("warning." + key))
	}
}

// isOpen reports whether the workshop is still the one in the windows: what was begun
// beside them may come back late.
func (l *leading) isOpen() bool { return l.p.lead == l }

// committed shows a committed state in every window.
func (l *leading) committed(st workshop.State, ev workshop.Event) {
	if !l.isOpen() {
		return
	}
	l.st = st
	l.p.layers.Draw(st, ev)
	l.p.room.draw(st, ev)
	if l.ear.Over(st) && l.p.kept().Sound() {
		go func() { _ = l.p.Ring() }() // a room has no use for why it stays silent
	}
	switch ev.Kind {
	case workshop.EventStep, workshop.EventPhase:
		if st.Info.Rehearsal && !st.ReadOnly {
			l.invent()
		}
	}
}

// Content is the facilitator's window.
func (l *leading) Content() fyne.CanvasObject { return l.window.Content() }

// Show draws what has changed while something else had the window.
func (l *leading) Show(c fyne.Canvas) {
	l.window.Attach(c)
	l.redraw()
}

func (l *leading) redraw() {
	l.window.Draw(l.st, workshop.Event{Kind: workshop.EventContent, Step: l.st.Now().ID})
}

// Cover hands on what is being written.
func (l *leading) Cover() { facilitator.Cover(l.window) }

// Close hands it on as well.
func (l *leading) Close() { facilitator.Leave(l.window) }

// Key carries out the command of a key.
func (l *leading) Key(e *fyne.KeyEvent) { l.window.Key(e) }

// Rune asks for the keys.
func (l *leading) Rune(r rune) { l.window.Rune(r) }

// Draw shows a state.
func (l *leading) Draw(st workshop.State, ev workshop.Event) { l.window.Draw(st, ev) }

// WallKey does what the facilitator's window would do.
func (l *leading) WallKey(e *fyne.KeyEvent) {
	c, mine := l.p.router.Press(string(e.Name), e.Physical.ScanCode, keys.Free)
	switch {
	case !mine:
	case c == keys.FullScreen:
		l.p.room.director.FullScreen()
	case c == keys.Escape && !l.p.room.hasProjector():
		l.p.room.director.Away()
	default:
		l.window.Handle(c)
	}
}

// WallRune asks for the keys, whichever window is in front.
func (l *leading) WallRune(sign rune) {
	if c, mine := l.p.router.Rune(sign, keys.Free); mine && c == keys.Help {
		ground{l.p}.help()
	}
}

// showError says what went wrong where somebody looks.
func (l *leading) showError(err error) {
	if !l.isOpen() {
		return
	}
	if plan, open := layers.Find[*plan](l.p.layers); open {
		plan.plan.SetLead(l.p.words.Error(err))
		return
	}
	l.window.ShowError(err)
}

// command carries out what the facilitator's window leaves to the program.
func (l *leading) command(c keys.Command) {
	switch c {
	case keys.Show:
		l.showWall()
	case keys.Swap:
		l.swapWall()
	case keys.FullScreen:
		l.p.frame.turn()
	case keys.Help:
		ground{l.p}.help()
	case keys.Screens:
		l.showScreens()
	case keys.Plan:
		l.showPlan()
	case keys.Clock:
		l.clock()
	case keys.Secrecy:
		l.showSecrecy()
	case keys.Moments:
		l.showMoments()
	case keys.Dark:
		l.p.turnLight()
	}
}

// wallWords draws the wall in the workshop's language and reads results in the
// facilitator's.
type wallWords struct {
	catalog *pack.Catalog
	words   pack.Words
}

// Scene is what the wall shows of a state.
func (w wallWords) Scene(st workshop.State, size figure.Size, t float64) figure.Scene {
	words := w.catalog.In(st.Info.Lang)
	scene, err := wall.Tried(func() figure.Scene { return wall.Scene(st, words, size, t) })
	if err != nil {
		fyne.LogError("wall", err)
		return wall.Undrawn(words, size)
	}
	return scene
}

// Pages is how many pages it has.
func (w wallWords) Pages(st workshop.State) int { return wall.TriedPages(st) }

// Reading is what stands out in a result.
func (w wallWords) Reading(st workshop.State) []facilitator.Line {
	var out []facilitator.Line
	lines, err := wall.Tried(func() []result.Line { return wall.Reading(st, w.words) })
	if err != nil { // Scene logs it
		return nil
	}
	for _, l := range lines {
		out = append(out, facilitator.Line(l))
	}
	return out
}
