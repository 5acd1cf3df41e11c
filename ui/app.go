// Package ui is the program with windows: it puts together the first window,
// the facilitator's, the audience's and the booth, and lets all of them draw
// from the state of one running workshop.
package ui

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/audience"
	"github.com/upturn-workshop/upturn/ui/away"
	"github.com/upturn-workshop/upturn/ui/ballot"
	"github.com/upturn-workshop/upturn/ui/facilitator"
	"github.com/upturn-workshop/upturn/ui/home"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/ui/packs"
	"github.com/upturn-workshop/upturn/ui/pages"
	"github.com/upturn-workshop/upturn/ui/screen"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// Files is what the program asks of the disk. Its methods may take their time
// and run off the UI goroutine.
type Files interface {
	// Recent lists the workshops of this computer, newest first.
	Recent(lang string) []home.Entry
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
	Sheet(st workshop.State) (path string, missing []string, err error)
	// View opens a file with the program that the system has for it.
	View(path string) error
}

// Deps is what the program is made of.
type Deps struct {
	App     fyne.App
	Catalog *pack.Catalog
	Pack    *workshop.Pack // the built-in one
	Packs   pack.Library   // one's own
	Screens screen.Screens
	Away    away.Watcher // nil = only what the windows are told themselves
	// Park moves the pointer to a place of a window, in fractions of its size; nil
	// leaves it where it is.
	Park  func(w fyne.Window, x, y float64)
	Files Files
	Lang  string // of the program, until one is chosen in it
}

// Preferences of the program: nothing in them would be missed.
const (
	prefLang = "language"
	prefDark = "dark room"
)

// Program is the windows and what they show.
type Program struct {
	Deps
	words  pack.Words
	window fyne.Window // the laptop's
	wall   fyne.Window // the audience's
	router *keys.Router

	home     *home.View
	packs    *packs.Packs // while they are shown
	run      *running
	lead     *facilitator.Window
	director *screen.Director
	view     *audience.View // in the wall's window
	near     *audience.View // in the laptop's, where there is one screen
	booth    *ballot.Booth
	unwatch  func()          // ends the watch over the booth
	page     *pages.Page     // over the facilitator's view
	note     *pages.NotePage // the page, where one writes on it
	screens  *pages.Screens  // the page of the screens, while it is open
	plan     *pages.Plan     // the page of the plan, while it is open
	over     audience.Over   // on the wall instead of the workshop
	folder   string          // in which a file was chosen last
	numbered numbered        // the other screens, while they are numbered

	lifted bool // the facilitator has looked: the room does not see the laptop

	voting bool      // the booth has the laptop's window
	alone  bool      // the wall has it
	wide   bool      // it was full-screen before one of them took it
	size   fyne.Size // and how large it was if not

	st workshop.State // as last drawn
}

// Open makes the windows and shows the first one, or the workshop in a file
// when one is named. The caller runs the app.
func Open(d Deps, path string) *Program {
	p := &Program{Deps: d, router: keys.New(nil)}
	p.light()
	p.speak(p.App.Preferences().StringWithFallback(prefLang, d.Lang))
	p.window = p.App.NewWindow(p.words.T("app.name"))
	p.window.SetPadded(false)
	p.window.SetMaster()
	p.window.Resize(fyne.NewSize(1366, 768))
	p.window.SetCloseIntercept(p.quit)
	p.makeWall()
	p.showHome()
	if path != "" {
		p.openFile(path)
	}
	p.window.Show()
	p.App.Lifecycle().SetOnStarted(func() {
		p.Screens.Watch(p.screensChanged)
		p.Screens.Rest()
		p.screensChanged()
	})
	p.App.Lifecycle().SetOnExitedForeground(p.leftForeground)
	return p
}

// quit closes the program. Everything is committed; while somebody votes the
// window stays, and while a vote is open it asks: the wall would go dark before
// the room.
func (p *Program) quit() {
	if p.voting {
		return
	}
	if _, open := p.st.OpenRound(); open && p.run != nil {
		p.askOver(p.words.T("app.quit_vote"), p.words.T("app.quit_no"), p.words.T("app.quit_yes"), p.leave)
		return
	}
	p.leave()
}

// leave closes what is open, and the program.
func (p *Program) leave() {
	p.leavePacks()
	p.closeWorkshop()
	p.App.Quit()
}

// leftForeground wipes a ballot in hand when another program comes to the front,
// or whoever held it may have left.
func (p *Program) leftForeground() {
	if p.voting && p.booth != nil {
		p.booth.Wipe()
	}
}
