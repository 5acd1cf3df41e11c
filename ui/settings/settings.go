// Package settings is the page on which the program is set up, with what there is to know
// about the program beside it. What is chosen counts at once; there is nothing to save.
package settings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pdf"
)

// Words are the program's texts in the language of the window.
type Words interface {
	T(key string, args ...string) string
}

// Language is one the program speaks.
type Language struct{ Code, Name string }

// Values are what is chosen.
type Values struct {
	Lang    string       // of the windows
	Light   theme.Mode   // of the windows and the wall
	Zoom    float32      // of the windows, times the usual size
	Paper   pdf.Paper    // that is printed on
	Way     workshop.Way // in which people answer in a new workshop; "" = their number decides
	Country string       // whose holidays a new workshop leaves out
	Sound   bool         // a bell sounds when a break or a timer is over
	Twice   bool         // a letter that changes what the room sees has to be pressed twice
}

// Deps is what the page needs and whom it tells.
type Deps struct {
	Words     Words
	Languages []Language
	Values    Values
	About     About
	Country   string // of the system; "" = not known
	Silent    bool   // nothing here plays a sound
	OnChange  func(Values)
	OnBack    func()
	OnHelp    func() // nil = there is none
	OnClient  func() // opens the page of the client's logo and colour
}

// Zooms are the sizes of text to choose from.
var Zooms = []float32{1, 1.2, 1.5}

// View is the page.
type View struct {
	d     Deps
	root  *fyne.Container
	title *controls.Text
	rows  []*row
	list  *fyne.Container // of the rows
	shown *container.Scroll
	caps  []keycap
	about *about
}

// New makes the page.
func New(d Deps) *View {
	v := &View{d: d, title: controls.NewText(d.Words.T("settings.title"), controls.Style{Size: theme.Title, Bold: true})}
	for _, s := range v.subjects() {
		v.rows = append(v.rows, v.newRow(s))
	}
	v.caps = newCaps(d.Words)
	v.about = newAbout(d)
	ground := controls.NewPanel(figure.Paper, 0)
	v.list = container.New(&column{rows: v.rows})
	for _, r := range v.rows {
		v.list.Objects = append(v.list.Objects, r.objects()...)
	}
	v.shown = container.NewVScroll(v.list)
	objects := []fyne.CanvasObject{ground, v.title, v.shown}
	for _, c := range v.caps {
		objects = append(objects, c.objects()...)
	}
	objects = append(objects, v.about.objects()...)
	v.root = controls.Free(fyne.NewSize(800, 680), func(s fyne.Size) {
		controls.Place(ground, 0, 0, s.Width, s.Height)
		v.place(s)
	}, objects...)
	return v
}

// Content is what goes into the window.
func (v *View) Content() fyne.CanvasObject { return v.root }

// First is where one begins.
func (v *View) First() fyne.Focusable { return v.rows[0].choice }

// SetZoom shows a size of text that was chosen elsewhere; SetLight a light.
func (v *View) SetZoom(z float32) {
	v.d.Values.Zoom = z
	v.show()
}

// SetLight shows a light that was chosen with its key.
func (v *View) SetLight(m theme.Mode) {
	v.d.Values.Light = m
	v.show()
}

// show shows what is chosen.
func (v *View) show() {
	for i, s := range v.subjects() {
		if c := v.rows[i].choice; c != nil {
			c.SetChosen(s.chosen)
		}
	}
}

const (
	wideFrom = 1180 // a narrower window has less air
	captions = 52   // from the foot to the caps
)

// place puts the page into a window.
func (v *View) place(s fyne.Size) {
	left, at, air := float32(theme.S64), float32(720), float32(theme.S40)
	if s.Width < wideFrom {
		left, at, air = theme.S32, 608, theme.S24
	}
	if s.Width < stackedFrom { // both parts give up some of their width
		left, at, air = theme.S16, 608-(stackedFrom-s.Width)*0.84, theme.S16
	}
	controls.PlaceText(v.title, left, 84, at-air-left)
	const top = 120 - rowsAir
	foot := s.Height - captions - 26 - theme.S16
	rows := v.list.Layout.(*column)
	rows.left, rows.width, rows.stacked = left, at-air-left, s.Width < stackedFrom
	controls.Place(v.shown, 0, top, at, foot-top)
	rows.Layout(nil, v.list.Size())
	v.shown.Refresh() // the rows may need another height now
	placeCaps(v.caps, left, s.Height-captions-26, at-air-left)
	v.about.place(at, s)
}

// subject is something that can be chosen.
type subject struct {
	key    string // of its texts
	hint   string // key of what is said of it, where that is another one
	parts  []string
	chosen int    // -1 = none of them
	open   func() // leads to a page of its own instead
	set    func(v *Values, i int)
}
