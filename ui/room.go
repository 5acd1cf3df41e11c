package ui

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/upturn-workshop/upturn/ui/audience"
	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/layers"
	"github.com/upturn-workshop/upturn/ui/pages"
	"github.com/upturn-workshop/upturn/ui/paint"
	"github.com/upturn-workshop/upturn/ui/screen"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// room is what the audience sees, and on which screen: the wall's window, the same
// picture for the laptop's where there is one screen, and the numbers of a check.
type room struct {
	p        *Program
	wall     fyne.Window
	view     *audience.View // in the wall's window
	near     *audience.View // in the laptop's, where there is one screen
	director *screen.Director
	numbers  []fyne.Window // on the screens that are neither the laptop's nor the wall's
	layout   screen.Layout // how the screens stood when they were looked at last
	over     audience.Over // what the wall shows instead of a workshop; nil = the workshop
	waiting  waiting       // the cover that it is, if it is one
	parted   bool          // the cover is that of a workshop that was open
	came     time.Time     // when the wall came up last
	asked    bool          // whether it does was asked
	lifted   bool          // the facilitator has looked: the room does not see the laptop
	astray   int           // how often in a row the wall was found elsewhere than on the projector
}

// newRoom makes the audience's window. It stays hidden until there is a workshop and a
// projector.
func newRoom(p *Program) *room {
	r := &room{p: p, wall: p.App.NewWindow(p.words.T("app.wall"))}
	r.wall.SetPadded(false)
	r.view, r.near = r.newView(), r.newView()
	r.wall.SetContent(r.view.Content())
	r.wall.SetCloseIntercept(func() { r.director.Away() })
	r.wall.Canvas().SetOnTypedKey(r.key)
	r.wall.Canvas().SetOnTypedRune(r.rune)
	for _, w := range []fyne.Window{p.window, r.wall} {
		r.watchHeld(w)
		chooser{p}.zoomBy(w)
	}
	r.director = screen.NewDirector(p.Screens, p.App.Preferences(), p.window, r.wall)
	return r
}

// watchHeld tells the router which keys stay down in a window.
func (r *room) watchHeld(w fyne.Window) {
	if c, ok := w.Canvas().(desktop.Canvas); ok {
		c.SetOnKeyDown(func(e *fyne.KeyEvent) { r.p.router.Down(r.p.router.Name(string(e.Name), e.Physical.ScanCode)) })
		c.SetOnKeyUp(func(e *fyne.KeyEvent) { r.p.router.Up(r.p.router.Name(string(e.Name), e.Physical.ScanCode)) })
	}
}

func (r *room) newView() *audience.View {
	v := audience.New(wallWords{r.p.Catalog, r.p.words}.Scene)
	v.SetReducedMotion(!r.p.App.Settings().ShowAnimations())
	return v
}

// remote is a layer that has the keys of the wall's window as well while it is the page
// on top: a clicker works whichever window is in front.
type remote interface {
	WallKey(*fyne.KeyEvent)
	WallRune(rune)
}

// key takes a key that was pressed in the wall's window.
func (r *room) key(e *fyne.KeyEvent) {
	if top, ok := r.p.layers.Top().(remote); ok {
		top.WallKey(e)
	}
}

// rune takes a sign that was typed there.
func (r *room) rune(sign rune) {
	if top, ok := r.p.layers.Top().(remote); ok {
		top.WallRune(sign)
	}
}

// hasProjector reports whether the room has a screen of its own.
func (r *room) hasProjector() bool { return r.director.Layout().Two }

// draw shows a state on the wall.
func (r *room) draw(st workshop.State, ev workshop.Event) { r.view.Draw(st, ev) }

// begin brings the wall up, with its cover; it stays until the program ends.
func (r *room) begin() {
	r.light()
	r.director.Start()
	r.bringHome()
	r.watchWall()
}

// bringHome has the laptop's window lie off the wall, soon and once the desktop has put its
// windows where it wants them: as it comes up, and where a projector has come under it.
func (r *room) bringHome() {
	r.p.after(arranged/3, r.director.Home)
	r.p.after(arranged, r.director.Home)
}

// watched is how often the program looks whether the wall is where it belongs.
const watched = 5 * time.Second

// watchWall looks again and again, and as a minute begins: a cover has the time of day. A look
// moves nothing, and what it finds to do has the windows painted by itself: the loop of the
// windows need not stay awake for it.
func (r *room) watchWall() {
	now := time.Now()
	time.AfterFunc(min(watched, now.Truncate(time.Minute).Add(time.Minute).Sub(now)), func() {
		r.p.Screens.DoStill(func() {
			r.checkWall()
			r.tick(time.Now())
			r.watchWall()
		})
	})
}

// open shows a workshop on the wall; close covers it.
func (r *room) open() {
	r.setOver(nil)
	r.director.Start()
	r.p.Screens.KeepLit(true)
}

func (r *room) close(c func(now time.Time) figure.Cover) {
	r.cover(c, time.Now())
	r.parted = true
	r.p.Screens.KeepLit(false)
}

// light has the palette that was chosen.
func (r *room) light() { r.setDark(r.p.dark()) }

func (r *room) setDark(on bool) {
	r.view.SetDark(on)
	r.near.SetDark(on)
	r.tellHome()
}

// setOver shows something else than the workshop on the wall; nil shows the workshop.
func (r *room) setOver(over audience.Over) {
	r.waiting = waiting{}
	r.view.SetOver(over)
	r.near.SetOver(over)
	r.over = over
	r.tellHome()
}

// tellHome has the first window show what the room sees.
func (r *room) tellHome() {
	if r.p.layers == nil {
		return
	}
	if h, open := layers.Find[*first](r.p.layers); open {
		h.view.SetWall(r.over, r.p.dark())
	}
}

// follow puts the wall where it belongs after a screen came or went, and gives how the
// screens stood before.
func (r *room) follow() (before screen.Layout, change screen.Change) {
	change = r.director.Follow()
	if change == screen.Came {
		r.came = time.Now()
		r.p.after(arranged/2, r.keepKeyboard)
		r.p.after(2*arranged, r.checkWall)
	}
	before, r.layout = r.layout, r.director.Layout()
	if !slices.Equal(before.All, r.layout.All) {
		r.lifted, r.asked = false, false // what was true of the old screens need not be of these
		r.bringHome()
	}
	return before, change
}

// arranged is how long a desktop may take to give the keyboard back that it has given to
// the wall's new window.
const arranged = time.Second

// arranging reports whether the wall's window has just come up.
func (r *room) arranging() bool { return time.Since(r.came) < arranged }

// left hears that no window of the program has the keyboard any more. A ballot in hand
// sees to that itself while the wall's window comes up.
func (r *room) left() {
	if !r.arranging() {
		r.p.wipe()
	}
}

// keepKeyboard asks once more for the keyboard while somebody votes.
func (r *room) keepKeyboard() {
	if r.p.voting() {
		r.p.window.RequestFocus()
	}
}

// checkWall puts the wall back where it does not fill the projector, and says so where that
// does not help: with a desktop that tiles its windows the room would see a part of it, or
// nothing.
func (r *room) checkWall() {
	if !r.director.Astray() {
		r.astray = 0
		return
	}
	switch r.astray++; r.astray {
	case 1:
		r.came = time.Now()
		r.director.Again()
	case 2:
		if r.p.lead != nil {
			r.p.lead.window.ShowNotice(r.p.words.T("app.wall_astray"))
		}
	}
}

// private notes that the facilitator has looked: the room does not see the laptop.
func (r *room) private() {
	r.director.Private()
	r.layout, r.lifted, r.asked = r.director.Layout(), true, true
}

// number shows its number on each screen that nothing else is on, and gives that of the
// wall. The windows for it are there only while the check shows its numbers.
func (r *room) number() (wall int) {
	r.unnumber()
	l := r.director.Layout()
	for i, m := range l.All {
		if m == l.Wall {
			wall = i + 1
		}
		if m == l.Desk || m == l.Wall {
			continue
		}
		picture := paint.New()
		picture.SetDark(r.p.dark())
		picture.SetScene(pages.Number(i+1, figure.Size{W: float64(m.W), H: float64(m.H)}))
		w := r.p.App.NewWindow(r.p.words.T("app.wall"))
		w.SetPadded(false)
		w.SetContent(controls.Free(fyne.NewSize(0, 0), func(s fyne.Size) { controls.Place(picture, 0, 0, s.Width, s.Height) }, picture))
		w.Canvas().SetOnTypedKey(r.key)
		r.p.Screens.Show(w, m)
		r.numbers = append(r.numbers, w)
	}
	if len(r.numbers) > 0 {
		r.p.window.RequestFocus()
	}
	return wall
}

// unnumber takes the numbers away, and their windows.
func (r *room) unnumber() {
	for _, w := range r.numbers {
		r.p.Screens.Hide(w) // closing a window that fills a screen freezes on some desktops
		w.Close()
	}
	r.numbers = nil
}

// cover keeps ballots on paper out of the room's sight while they are keyed in: on
// one screen, or on one that the projector mirrors, nobody but the facilitator can
// tell what the room sees.
type cover struct{ r *room }

// Shared reports whether the room may see the laptop's screen.
func (c cover) Shared() bool {
	l := c.r.director.Layout()
	return !l.Two || l.Shared()
}

// Lifted reports that the facilitator has looked: the room does not see it.
func (c cover) Lifted() bool { return c.r.lifted }

// Lift remembers it, until the screens change.
func (c cover) Lift(on bool) { c.r.lifted = on }
