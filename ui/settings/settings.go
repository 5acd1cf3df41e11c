// Package settings is the page on which the program is set up, with what there is to know
// about the program beside it. What is chosen counts at once; there is nothing to save.
package settings

import (
	"cmp"

	"fyne.io/fyne/v2"

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
	Lang  string       // of the windows
	Light theme.Mode   // of the windows and the wall
	Zoom  float32      // of the windows, times the usual size
	Paper pdf.Paper    // that is printed on
	Way   workshop.Way // in which people answer in a new workshop; "" = their number decides
	Sound bool         // a bell sounds when a break or a timer is over
	Twice bool         // a letter that changes what the room sees has to be pressed twice
}

// Deps is what the page needs and whom it tells.
type Deps struct {
	Words     Words
	Languages []Language
	Values    Values
	About     About
	Silent    bool // nothing here plays a sound
	OnChange  func(Values)
	OnBack    func()
	OnHelp    func() // nil = there is none
}

// Zooms are the sizes of text to choose from.
var Zooms = []float32{1, 1.2, 1.5}

// View is the page.
type View struct {
	d     Deps
	root  *fyne.Container
	title *controls.Text
	rows  []*row
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
	objects := []fyne.CanvasObject{ground, v.title}
	for _, r := range v.rows {
		objects = append(objects, r.objects()...)
	}
	for _, c := range v.caps {
		objects = append(objects, c.objects()...)
	}
	objects = append(objects, v.about.objects()...)
	v.root = controls.Free(fyne.NewSize(1000, 680), func(s fyne.Size) {
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
		v.rows[i].choice.SetChosen(s.chosen)
	}
}

const (
	wideFrom = 1180 // a narrower window has less air
	choiceW  = 360
	captions = 52 // from the foot to the caps
)

// place puts the page into a window.
func (v *View) place(s fyne.Size) {
	left, at, air := float32(theme.S64), float32(720), float32(theme.S40)
	if s.Width < wideFrom {
		left, at, air = theme.S32, 608, theme.S24
	}
	controls.PlaceText(v.title, left, 84, at-air-left)
	top, foot := float32(120), s.Height-captions-26-theme.S16
	pitch := min(76, (foot-top)/float32(len(v.rows)))
	for i, r := range v.rows {
		r.place(left, top+pitch*float32(i), at-air-left, pitch)
	}
	placeCaps(v.caps, left, s.Height-captions-26, at-air-left)
	v.about.place(at, s)
}

// subject is something that can be chosen.
type subject struct {
	key    string // of its texts
	hint   string // key of what is said of it, where that is another one
	parts  []string
	chosen int // -1 = none of them
	set    func(v *Values, i int)
}

// row is a subject on the page.
type row struct {
	label, hint *controls.Text
	choice      *controls.Choice
	rule        *controls.Panel
}

func (v *View) newRow(s subject) *row {
	w := v.d.Words
	hint := "settings." + cmp.Or(s.hint, s.key+"_hint")
	return &row{
		label: controls.NewText(w.T("settings."+s.key), controls.Style{Fit: controls.Wrap}),
		hint:  controls.NewText(w.T(hint), controls.Style{Size: theme.Small, Role: figure.Ink3, Fit: controls.Wrap}),
		rule:  controls.NewRule(),
		choice: controls.NewChoice(s.parts, s.chosen, func(i int) {
			s.set(&v.d.Values, i)
			if v.d.OnChange != nil {
				v.d.OnChange(v.d.Values)
			}
		}),
	}
}

func (r *row) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.label, r.hint, r.choice, r.rule}
}

// place puts a row into its place: words at the left, both in the middle of the row.
func (r *row) place(x, y, width, high float32) {
	lw := width - choiceW - theme.S16
	h, hh := r.label.HeightFor(lw), r.hint.HeightFor(lw)
	controls.Place(r.label, x, y+(high-h-hh)/2, lw, h)
	controls.Place(r.hint, x, y+(high-h-hh)/2+h, lw, hh)
	controls.Place(r.choice, x+width-choiceW, y+(high-theme.Control)/2, choiceW, theme.Control)
	controls.Place(r.rule, x, y+high-0.5, width, 1)
}
