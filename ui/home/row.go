package home

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// row is one workshop of the list; the whole row can be pressed.
type row struct {
	controls.Pressable

	d                        Deps
	entry                    Entry
	beside                   float32                   // what a button at its right takes
	move                     func(path string, by int) // the focus, among rows
	name, about, when, state *controls.Text
}

func newRow(d Deps, e Entry) *row {
	w := d.Words
	second := controls.Style{Role: figure.Ink2, Fit: controls.Cut}
	r := &row{
		d: d, entry: e,
		name:  controls.NewText(e.Name(), controls.Style{Size: theme.Read, Fit: controls.Cut}),
		about: controls.NewText(e.about(w), controls.Style{Size: theme.Small, Role: figure.Ink3, Fit: controls.Cut}),
		when:  controls.NewText(e.when(w, d.Now()), second),
		state: controls.NewText(e.state(w), second),
	}
	switch {
	case e.due:
		r.state.SetText(w.T("home.due_since", "date", nearly(w, e.Due, d.Now())))
		r.state.SetStyle(controls.Style{Bold: true, Fit: controls.Cut})
	case e.followed && !e.later.Over && !e.FollowedUp: // it is prepared
		r.state.SetText(w.T("home.follow_on", "date", nearly(w, e.later.Held, d.Now())))
	case e.Done && !e.followed && !e.FollowedUp && e.Due.After(d.Now()) && !e.Rehearsal:
		r.state.SetText(w.T("home.follow_on", "date", nearly(w, e.Due, d.Now())))
	}
	r.OnTapped = func() { open(d, e) }
	r.KeyFirst = r.key
	r.ExtendBaseWidget(r)
	return r
}

// key takes the arrows, and what keeps house.
func (r *row) key(k *fyne.KeyEvent) bool {
	switch k.Name {
	case fyne.KeyUp:
		r.move(r.entry.Path, -1)
	case fyne.KeyDown:
		r.move(r.entry.Path, 1)
	default:
		return keep(r.d, r.entry, r, k)
	}
	return true
}

// TappedSecondary opens the menu where it was pressed.
func (r *row) TappedSecondary(e *fyne.PointEvent) { showMenu(r.d, r.entry, r, e.Position) }

// MinSize leaves the width to the window.
func (r *row) MinSize() fyne.Size { return fyne.NewSize(1, r.entry.pitch()) }

// pitch is how high the row of a workshop is: what is wrong with a file is said in two lines.
func (e Entry) pitch() float32 {
	if e.Trouble != "" {
		return rowPitch + theme.S16
	}
	return rowPitch
}

// CreateRenderer is Fyne's way of asking for the objects.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	r.ExtendBaseWidget(r)
	return &rowRenderer{r: r, ring: controls.NewRing(), ground: &canvas.Rectangle{}, dot: &canvas.Circle{}}
}

// Widths of a row from which on its columns stand as drawn, and from which on the day has
// one of its own.
const (
	rowWide   float32 = 700
	rowNarrow float32 = 560
	rowClose  float32 = 460 // a narrower one has the state beside the name
)

type rowRenderer struct {
	r      *row
	ring   controls.Ring
	ground *canvas.Rectangle
	dot    *canvas.Circle // of what is due
}

func (x *rowRenderer) Destroy()           {}
func (x *rowRenderer) MinSize() fyne.Size { return x.r.MinSize() }
func (x *rowRenderer) Objects() []fyne.CanvasObject {
	r := x.r
	return []fyne.CanvasObject{x.ground, x.ring.Rectangle, r.name, r.about, r.when, r.state, x.dot}
}

func (x *rowRenderer) Refresh() {
	x.Layout(x.r.Size())
	canvas.Refresh(x.r)
}

// aboutLine is the baseline of what stands below a name.
const aboutLine float32 = 48

// padOf is where the texts of a row of a width begin.
func padOf(width float32) float32 {
	if width < rowWide {
		return theme.S16
	}
	return inset
}

// columns are where day and state stand, from the right edge of the drawing; wider windows give
// the width to the names.
func (r *row) columns(width float32) (when, state float32) {
	when, state = width-434, width-256
	if width < rowWide {
		when, state = width-310, width-200
	}
	if r.entry.due {
		when -= theme.S24 // a dot stands between the two
	}
	return when, state
}

// Layout is Fyne's way of asking.
func (x *rowRenderer) Layout(s fyne.Size) {
	r := x.r
	in := fyne.NewSize(s.Width-8, s.Height-6)
	role := figure.None
	switch {
	case r.Pressed:
		role = figure.Tile
	case r.Hovered:
		role = figure.Sand
	}
	x.ground.FillColor, x.ground.CornerRadius = theme.ForWidget(role, r), theme.Corner
	x.ground.Move(fyne.NewPos(4, 3))
	x.ground.Resize(in)
	x.ring.Inside(r.Focused, r, s, theme.Corner+4)
	when, state := r.columns(s.Width)
	pad := padOf(s.Width + r.beside)
	line := float32(37) // of the state
	if s.Width < rowClose {
		state, line = s.Width-r.state.Width()-theme.S16, 27
		if r.entry.due && pad+r.name.Width()+theme.S32 > state {
			line = aboutLine // the name is to be read whole; below it the day has room yet
		}
	}
	text := r.entry.about(r.d.Words)
	if r.when.Hidden = s.Width < rowNarrow; r.when.Hidden { // the day goes to what stands below the name
		when = state
		day := r.entry.when(r.d.Words, r.d.Now())
		if text = joined(day, text); line == aboutLine {
			text = day
		}
	}
	r.say(text, s.Width-2*pad)
	name, about := when-pad-theme.S16, when-pad-theme.S16
	switch {
	case line == aboutLine:
		name, about = s.Width-2*pad, state-pad-theme.S32
		if r.about.Width() > about { // a part of a day is none; the day that counts stands there
			r.about.SetText("")
		}
	case r.entry.Trouble != "": // nothing stands beside it
		name, about = s.Width-2*pad, s.Width-2*pad
	case s.Width < rowClose:
		about = s.Width - 2*pad
	}
	controls.PlaceText(r.name, pad, 27, name)
	controls.PlaceText(r.about, pad, aboutLine, about)
	controls.PlaceText(r.when, when, 37, state-when-theme.S16)
	controls.PlaceText(r.state, state, line, s.Width-state-theme.S8)
	x.placeDot(state-18, line)
}

// say sets what stands below the name, and gives what is wrong with a file its second line. What
// needs more than two is cut.
func (r *row) say(text string, width float32) {
	r.about.SetText(text)
	if r.entry.Trouble == "" {
		return
	}
	style := r.about.Style()
	style.Fit = controls.Wrap
	if r.about.SetStyle(style); r.about.HeightFor(width) > 2.5*r.about.LineHeight() {
		style.Fit = controls.Cut
		r.about.SetStyle(style)
	}
}

// placeDot has the dot that marks what is due before the state on a line.
func (x *rowRenderer) placeDot(at, line float32) {
	x.dot.FillColor = theme.ForWidget(figure.Ink, x.r)
	x.dot.Hidden = !x.r.entry.due
	x.dot.Resize(fyne.NewSquareSize(9))
	x.dot.Move(fyne.NewPos(at, line-10.5))
}
