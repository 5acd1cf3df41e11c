// Package ui is the program with windows: it puts together the first window,
// the facilitator's, the audience's and the booth, and lets all of them draw
// from the state of one running workshop. It has more files than other packages, since each
// page that lies over a window has one, and none of them is of use without the others.
package ui

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/away"
	"github.com/upturn-workshop/upturn/ui/bell"
	"github.com/upturn-workshop/upturn/ui/home"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/ui/layers"
	"github.com/upturn-workshop/upturn/ui/screen"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/pdf"
	"github.com/upturn-workshop/upturn/workshop/phones"
	"github.com/upturn-workshop/upturn/workshop/porter"
	"github.com/upturn-workshop/upturn/workshop/programme"
)

// Files is what the program asks of the disk. Its methods may take their time,
// or never return, so none is called on the UI goroutine.
type Files interface {
	home.Disk
	House
	// Create makes a workshop in a file of its own,
	// with a copy of its pack.
	Create(workshop.Info, *workshop.Pack, []workshop.Step) (*workshop.Session, error)
	// Rehearse makes a rehearsal in a file of its own.
	Rehearse(lang string) (*workshop.Session, error)
	// Open takes up the workshop in a file.
	Open(path string) (*workshop.Session, error)
	// Look opens a workshop without ever writing to its file.
	Look(path string) (*workshop.Session, error)
	// Rescue copies a damaged workshop aside as it is and tells what is whole.
	Rescue(path, lang string) (Rescued, error)
	// Restore makes a workshop of its own from a backup and opens it.
	Restore(backup string) (*workshop.Session, error)
	// Sheet prints the take-home sheet and gives its file, and the texts that no
	// font here can print.
	Sheet(st workshop.State, paper pdf.Paper) (path string, flaws []pdf.Flaw, err error)
	// View opens a file, or a folder, with the program that the system has for it.
	View(path string) error
	// Reveal shows a file in its folder, with the program that the system has for folders.
	Reveal(path string) error
	// KeepIn has workshops in another folder until the program ends, and gives the packs
	// in it. It asks no disk.
	KeepIn(folder string) pack.Library
}

// Deps is what the program is made of.
type Deps struct {
	App     fyne.App
	Catalog *pack.Catalog
	Pack    func() *workshop.Pack // the built-in one; it may still be read while the first window comes up
	Packs   pack.Library          // one's own
	Screens screen.Screens
	Away    away.Watcher // nil = only what the windows are told themselves
	Clock   *away.Clock  // nil = time is never missed
	// Park moves the pointer to a place of a window, in fractions of its size; nil
	// leaves it where it is.
	Park  func(w fyne.Window, x, y float64)
	Files Files
	// Programmes opens the programme in a folder. It may take its time.
	Programmes func(dir string) (*programme.Folder, error)
	// Send sends what may be told of a programme to a database. It may take its time.
	Send func(ctx context.Context, service string, l *programme.Leaving) (programme.Arrived, error)
	// Clipboard takes pictures; nil = there is none.
	Clipboard Clipboard
	// Handed calls take with what is named when the program is started once more; "" = only
	// the window is wanted. nil = it never is.
	Handed func(take func(path string))
	// Ended calls end when the system ends the program, which then has moments left: what is
	// open is to be closed as if somebody had closed the window. nil = it never does.
	Ended func(end func())
	// What is taken until something is chosen in the program: its language, and the paper
	// that the region is used to.
	Lang    string
	Paper   pdf.Paper
	Country string       // of the system; "" = not known
	Version string       // of the program
	Ring    func() error // lets the bell sound; nil = by what the system has
	// Patience is how long a disk may take before the windows say that it does not answer; 0 =
	// home.Patience.
	Patience time.Duration
	MenuBar  bool // the system has a bar over all windows
	// Homeless tells that the home folder has not answered: settings are not known, and
	// those of this run are not kept.
	Homeless bool
	// Networks lists those that phones may reach this computer on; nil = asks the system.
	Networks func() ([]phones.Address, error)
}

// Program is the windows and what they show. What is open in the laptop's window is on
// the stack, and nowhere else.
type Program struct {
	Deps
	words  pack.Words
	router *keys.Router
	window fyne.Window // the laptop's
	layers *layers.Stack
	frame  frame    // of the laptop's window
	room   *room    // what the audience sees
	lead   *leading // the workshop that is open; nil = none
	list   *home.Reader
	opens  *opening   // the workshop that is being opened; nil = none
	fetch  *fetch     // of packs, that is waited for; nil = none
	closed *release   // of the workshop that was open last
	day    porter.Day // what the facilitator has said of the room's network
}

// Open makes the windows and shows the first one, or the workshop in a file
// when one is named. The caller runs the app.
func Open(d Deps, path string) *Program {
	p := &Program{Deps: d, router: keys.New(nil), closed: &release{done: make(chan struct{})}}
	close(p.closed.done)
	if p.Ring == nil {
		p.Ring = bell.Ring
	}
	if p.Patience == 0 {
		p.Patience = home.Patience
	}
	p.list = home.NewReader(d.Files, d.Screens.Do, p.after)
	p.list.Patience = p.Patience
	p.router.Letters, p.router.Twice = d.Screens.Letter, p.kept().Twice()
	p.light()
	z := atStart(p.kept().Zoom())
	p.Screens.Zoom(z)
	p.App.Settings().AddListener(func(fyne.Settings) { p.lit() })
	p.speak(p.kept().Lang(d.Lang))
	p.window = p.App.NewWindow(p.words.T("app.name"))
	p.window.SetPadded(false)
	p.window.SetMaster()
	p.window.Resize(fyne.NewSize(firstSize.Width/z, firstSize.Height/z)) // with larger text it has no more pixels
	p.window.SetCloseIntercept(p.quit)
	menuBar{p}.set()
	p.layers = layers.New(p.window)
	p.frame = frame{window: p.window, screens: d.Screens, growing: growing{chosen: p.kept().Zoom(), zoomed: z, grown: 1, after: p.after}}
	p.layers.Resized = p.frame.resized
	p.room = newRoom(p)
	p.room.director.Recall()
	p.window.SetOnDropped(func(_ fyne.Position, dropped []fyne.URI) { incoming{p}.dropped(dropped) })
	p.showHome()
	if p.Homeless {
		p.sayOver(p.words.T("app.homeless"))
	}
	if path != "" {
		p.openFile(path)
	}
	p.window.Show()
	p.App.Lifecycle().SetOnStarted(func() { p.after(firstFrame, ground{p}.started) })
	p.App.Lifecycle().SetOnExitedForeground(p.room.left)
	return p
}

// firstFrame is when the first window has been drawn, or is being drawn: what would hold it up
// comes after it, the wall's window most of all.
const firstFrame = 50 * time.Millisecond

// started begins what goes on beside the first window.
func (p ground) started() {
	p.Screens.Watch(p.screensChanged)
	p.Screens.Rest()
	if p.Handed != nil {
		p.Handed(func(path string) { p.Screens.Do(func() { incoming(p).handed(path) }) })
	}
	if p.Ended != nil {
		p.Ended(func() { p.Screens.Do(p.leave) })
	}
	p.watchSleep()
	p.room.begin()
	p.screensChanged()
}

// quit closes the program. Everything is committed; while somebody votes the
// window stays, and while a vote is open it asks: the wall would go dark before
// the room.
func (p *Program) quit() {
	if p.voting() {
		return
	}
	if key := p.goesOn(); key != "" {
		p.askOver(p.words.T(key), p.words.T("app.quit_no"), p.words.T("app.quit_yes"), p.leave)
		return
	}
	p.leave()
}

// goesOn is the key of what to ask before the wall goes dark before a room: of an open vote,
// or of a real workshop between its beginning and its last step; "" = nothing.
func (p *Program) goesOn() string {
	if p.lead == nil {
		return ""
	}
	st := p.lead.st
	if _, open := st.OpenRound(); open {
		return "app.quit_vote"
	}
	// A vote on the spot may come after the closing: then the end is behind its answers.
	atEnd := st.Pos.Step == len(st.Agenda)-1 && (st.Def(st.Now()).Vote == nil || st.Pos.Phase == workshop.PhaseResult)
	if st.Info.Rehearsal || st.ReadOnly || workshop.Gathers(st) || atEnd {
		return ""
	}
	return "app.quit_workshop"
}

// leave closes what is open, and the program. Where a disk does not answer it is asked
// whether to wait for it.
func (p *Program) leave() {
	p.opens = nil                   // what is still being opened finds no windows any more, and is closed again
	p.closeWorkshop(func(error) {}) // it is in the log, and there is no window left to say it in
	p.room.director.Remember(p.frame.plain())
	p.layers.Clear()
	answered := p.after(p.Patience, func() {
		p.askOver(p.words.T("app.quit_unanswered"), p.words.T("app.quit_wait"), p.words.T("app.quit_yes"), p.App.Quit)
	})
	done := p.closed.done
	go func() {
		<-done
		p.Screens.Do(func() {
			answered()
			p.App.Quit()
		})
	}()
}

// voting reports whether the booth has the laptop's window.
func (p *Program) voting() bool {
	_, open := layers.Find[*booth](p.layers)
	return open
}

// wipe clears a ballot in hand when another program comes to the front or the screen is
// locked, or whoever held it may have left.
func (p *Program) wipe() {
	if b, open := layers.Find[*booth](p.layers); open {
		b.booth.Wipe()
	}
}

// screensChanged follows a screen that came or went.
func (p *Program) screensChanged() {
	before, change := p.room.follow()
	if h, open := layers.Find[*first](p.layers); open {
		h.view.SetProjector(p.room.hasProjector())
	}
	if c, open := layers.Find[*check](p.layers); open {
		c.follow()
	}
	if p.lead != nil {
		exposure{p.lead}.screensChanged(before, change)
		return
	}
	p.room.exposed(before)
}

// after calls f on the UI goroutine, unless it is cancelled first.
func (p *Program) after(d time.Duration, f func()) (cancel func()) {
	cancelled := false // read and written on the UI goroutine only
	t := time.AfterFunc(d, func() {
		p.Screens.Do(func() {
			if !cancelled {
				f()
			}
		})
	})
	return func() { cancelled = true; t.Stop() }
}

// light gives all windows the palette that was last chosen, for a lit or a dark room: a
// white laptop blinds whoever leads in the dark. Ballots stay light and the curtain dark,
// so that the room sees from afar whether a ballot is open.
func (p *Program) light() {
	if th := theme.New(p.kept().Mode()); p.App.Settings().Theme() != th {
		p.App.Settings().SetTheme(th)
		theme.Forget()
	}
	p.lit()
}

// dark reports whether the windows are dark now: they may follow the system.
func (p *Program) dark() bool {
	return theme.New(p.kept().Mode()).Dark(p.App.Settings().ThemeVariant())
}

// lit gives the palette to what does not ask the theme.
func (p *Program) lit() {
	if p.room != nil {
		p.room.light()
	}
	if p.lead != nil {
		p.lead.window.SetDark(p.dark())
	}
	if p.layers == nil {
		return
	}
	if s, open := layers.Find[*setup](p.layers); open {
		s.view.SetLight(p.kept().Mode())
	}
}

// turnLight is the key that changes between a lit and a dark room.
func (p *Program) turnLight() {
	to := theme.AlwaysDark
	if p.dark() {
		to = theme.AlwaysLight
	}
	p.kept().SetMode(to)
	p.light()
}

// key has the keys that work before there is a workshop as well.
func (p ground) key(e *fyne.KeyEvent) {
	c, _ := p.router.Press(string(e.Name), e.Physical.ScanCode, keys.Free)
	switch p.router.AtOnce(c) {
	case keys.Dark:
		p.turnLight()
	case keys.Help:
		p.help()
	}
}

// rune asks for help, or puts it away.
func (p ground) rune(r rune) {
	if c, _ := p.router.Rune(r, keys.Free); c == keys.Help {
		p.help()
	}
}
