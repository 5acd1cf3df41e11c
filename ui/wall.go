package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/upturn-workshop/upturn/ui/audience"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/ui/screen"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
)

// makeWall makes the audience's window. It stays hidden until there is a
// workshop and a projector.
func (p *Program) makeWall() {
	p.wall = p.App.NewWindow(p.words.T("app.wall"))
	p.wall.SetPadded(false)
	p.view, p.near = p.newView(), p.newView()
	p.wall.SetContent(p.view.Content())
	p.wall.SetCloseIntercept(func() { p.director.Away() })
	p.wall.Canvas().SetOnTypedKey(p.wallKey)
	p.wall.Canvas().SetOnTypedRune(p.wallSign)
	p.watchHeld(p.window)
	p.watchHeld(p.wall)
	p.director = screen.NewDirector(p.Screens, p.App.Preferences(), p.window, p.wall)
}

// watchHeld tells the router which keys stay down in a window.
func (p *Program) watchHeld(w fyne.Window) {
	if c, ok := w.Canvas().(desktop.Canvas); ok {
		c.SetOnKeyDown(func(e *fyne.KeyEvent) { p.router.Down(string(e.Name)) })
		c.SetOnKeyUp(func(e *fyne.KeyEvent) { p.router.Up(string(e.Name)) })
	}
}

func (p *Program) newView() *audience.View {
	v := audience.New(wallWords{p.Catalog, p.words}.Scene)
	v.SetReducedMotion(!p.App.Settings().ShowAnimations())
	return v
}

// wallKey does what the facilitator's window would do: a clicker works
// whichever window is in front.
func (p *Program) wallKey(e *fyne.KeyEvent) {
	if p.lead == nil || p.voting {
		return
	}
	if is, _ := keys.Of(string(e.Name), keys.Free); p.page != nil && is != keys.FullScreen {
		p.page.Key(e) // a clicker must not run through the workshop behind a page
		return
	}
	c, mine := p.router.Key(string(e.Name), keys.Free)
	switch {
	case !mine:
	case c == keys.FullScreen:
		p.director.FullScreen()
	case c == keys.Escape && !p.director.Layout().Two:
		p.director.Away()
	default:
		p.lead.Handle(c)
	}
}

// wallSign asks for the keys, whichever window is in front.
func (p *Program) wallSign(sign rune) {
	if p.lead == nil || p.voting {
		return
	}
	if c, mine := p.router.Rune(sign, keys.Free); mine && c == keys.Help {
		p.showKeys()
	}
}

// hasProjector tells whether the room has a screen of its own.
func (p *Program) hasProjector() bool { return p.director.Layout().Two }

// showWall brings the wall up. On one screen it takes turns with the
// facilitator's view.
func (p *Program) showWall() {
	switch {
	case p.voting:
	case p.alone:
		p.showLead()
	case p.hasProjector():
		p.director.Follow()
	default:
		p.showAlone()
	}
}

// showAlone lends the laptop's whole screen to the wall.
func (p *Program) showAlone() {
	p.alone, p.page = true, nil
	p.near.Draw(p.st, workshop.Event{Kind: workshop.EventStep})
	p.setContent(p.near.Content())
	p.window.Canvas().SetOnTypedKey(p.aloneKey)
	p.window.Canvas().SetOnTypedRune(p.wallSign)
	p.fill()
}

// light gives all windows the palette that was last chosen, for a lit or a dark room: a
// white laptop blinds whoever leads in the dark. Ballots stay light and the curtain dark,
// so that the room sees from afar whether a ballot is open.
func (p *Program) light() {
	dark := p.App.Preferences().Bool(prefDark)
	mode := theme.AlwaysLight
	if dark {
		mode = theme.AlwaysDark
	}
	if th := theme.New(mode); p.App.Settings().Theme() != th {
		p.App.Settings().SetTheme(th)
	}
	if p.lead == nil {
		return
	}
	p.view.SetDark(dark)
	p.near.SetDark(dark)
	p.lead.SetDark(dark)
}

// turnLight is the key that changes between a lit and a dark room.
func (p *Program) turnLight() {
	p.App.Preferences().SetBool(prefDark, !p.App.Preferences().Bool(prefDark))
	p.light()
}

// fill gives the laptop's window the whole screen.
func (p *Program) fill() {
	p.wide = p.window.FullScreen()
	if !p.wide {
		p.size = p.window.Canvas().Size()
		p.Screens.Fill(p.window)
	}
}

// unfill gives back what fill took, and the size that the window had: not every
// desktop knows it any more.
func (p *Program) unfill() {
	if !p.wide && p.window.FullScreen() {
		p.Screens.Free(p.window, p.size)
	}
}

// fullScreen is the key that has the laptop's window fill its screen, or no longer.
func (p *Program) fullScreen() {
	if p.window.FullScreen() {
		p.wide = false
		p.unfill()
		return
	}
	p.fill()
}

// aloneKey has the same keys as ever. Escape goes back to the facilitator's view.
func (p *Program) aloneKey(e *fyne.KeyEvent) {
	c, mine := p.router.Key(string(e.Name), keys.Free)
	switch {
	case !mine || p.lead == nil:
	case c == keys.Escape && p.over != nil:
		p.showLead()
		p.showScreens() // it was shown from there
	case c == keys.Escape, c == keys.Show:
		p.showLead()
	default:
		p.lead.Handle(c)
	}
}

// screensChanged follows a screen that came or went.
func (p *Program) screensChanged() {
	p.lifted = false // what was true of the old screens need not be of these
	if p.home != nil {
		p.home.SetProjector(p.hasProjector())
	}
	change := p.director.Follow()
	if p.screens != nil {
		p.screens.Draw(p.director.Layout())
		p.screens.Again(p.hasProjector())
	}
	if p.lead == nil {
		return
	}
	p.lead.Draw(p.st, workshop.Event{Kind: workshop.EventContent, Step: p.st.Now().ID})
	switch l := p.director.Layout(); {
	case p.voting && !p.booth.Blind && !l.Two && l.Mirrored:
		p.booth.Wipe() // the room would see what is being marked
		p.showLead()
		p.lead.ShowNotice(p.words.T("app.mirrored_vote"))
	case change == screen.Gone:
		p.lead.ShowNotice(p.words.T("app.projector_gone"))
	case change == screen.Came:
		if p.alone {
			p.showLead()
		}
		p.lead.ShowNotice(p.words.T("app.projector_came"))
	}
}

// What a window takes beside its content at the least: a title bar above, and a
// line at either side.
const (
	titleBar = 25
	border   = 1
)

// fit makes the laptop's window no higher than its screen. A window manager sees
// to that when it first shows a window, but a workshop that is opened with the
// program asks for the whole height once more.
func (p *Program) fit() {
	desk, c := p.director.Layout().Desk, p.window.Canvas()
	most := float32(desk.H)/c.Scale() - titleBar
	if size := c.Size(); desk.H > 0 && size.Height > most && !p.window.FullScreen() {
		p.window.Resize(fyne.NewSize(min(size.Width, float32(desk.W)/c.Scale()-2*border), most))
	}
}
