package ui

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/audience"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/ui/screen"
)

// makeWall makes the audience's window. It stays hidden until there is a
// workshop and a projector.
func (p *Program) makeWall() {
	p.wall = p.App.NewWindow(p.words.T("app.wall"))
	p.wall.SetPadded(false)
	p.view = audience.New(wallWords{p.Catalog, p.words}.Scene)
	p.view.SetReducedMotion(!p.App.Settings().ShowAnimations())
	p.wall.SetContent(p.view.Content())
	p.wall.SetCloseIntercept(func() { p.Screens.Hide(p.wall) })
	p.wall.Canvas().SetOnTypedKey(p.wallKey)
}

// wallKey does what the facilitator's window would do: a clicker works
// whichever window is in front.
func (p *Program) wallKey(e *fyne.KeyEvent) {
	if p.lead == nil || p.voting {
		return
	}
	c, mine := p.router.Key(string(e.Name), keys.Free)
	switch {
	case !mine:
	case c == keys.FullScreen:
		p.wall.SetFullScreen(!p.wall.FullScreen())
	case c == keys.Escape && p.wall.FullScreen() && !p.hasProjector():
		p.Screens.Hide(p.wall)
	default:
		p.lead.Handle(c)
	}
}

func (p *Program) hasProjector() bool {
	all := p.Screens.Monitors()
	_, ok := screen.Projector(all, screen.Laptop(all))
	return ok
}

// followProjector puts the wall on the projector, or off the screen when there
// is none: the facilitator's screen stays as it was.
func (p *Program) followProjector() {
	if p.run == nil {
		return
	}
	all := p.Screens.Monitors()
	laptop := screen.Laptop(all)
	projector, ok := screen.Projector(all, laptop)
	switch {
	case !ok:
		p.Screens.Hide(p.wall)
	case p.swapped:
		p.Screens.Show(p.wall, laptop)
		p.Screens.Move(p.window, projector)
	default:
		p.Screens.Show(p.wall, projector)
		p.window.RequestFocus()
	}
}

// showWall brings the wall up; without a projector in a window of its own, to
// be dragged to where it is wanted.
func (p *Program) showWall() {
	if p.hasProjector() {
		p.followProjector()
		return
	}
	p.wall.Resize(fyne.NewSize(960, 540))
	p.wall.Show()
}

// swapWall exchanges the two screens.
func (p *Program) swapWall() {
	if !p.hasProjector() {
		p.showWall()
		return
	}
	p.swapped = !p.swapped
	all := p.Screens.Monitors()
	if !p.swapped {
		p.Screens.Move(p.window, screen.Laptop(all))
	}
	p.followProjector()
}

// screensChanged follows a screen that came or went.
func (p *Program) screensChanged() {
	if p.home != nil {
		p.home.SetProjector(p.hasProjector())
	}
	p.followProjector()
}
