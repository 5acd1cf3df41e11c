package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/facilitator/course"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// AgendaRow is one line of the agenda; pressing it goes there.
type AgendaRow struct {
	controls.Pressable

	sign, title, minutes string
	brief                string // of the minutes, where the name needs the room
	row                  course.Row
}

// NewAgendaRow makes an empty one. first sees keys before it does; tapped takes its step.
func NewAgendaRow(first func(*fyne.KeyEvent) bool, tapped func(step int)) *AgendaRow {
	r := &AgendaRow{}
	r.OnTapped = func() { tapped(r.row.Step) }
	r.KeyFirst = first
	r.ExtendBaseWidget(r)
	return r
}

// Row is what it shows.
func (r *AgendaRow) Row() course.Row { return r.row }

// Title is what it is called.
func (r *AgendaRow) Title() string { return r.title }

// Minutes is how it says the time.
func (r *AgendaRow) Minutes() string { return r.minutes }

// Set writes the row.
func (r *AgendaRow) Set(to course.Row, title, minutes, brief string) {
	to.Spent = 0 // the text has the minutes, and seconds are not drawn
	if r.row == to && r.title == title && r.minutes == minutes {
		return
	}
	r.row, r.sign, r.title, r.minutes, r.brief = to, to.Sign, title, minutes, brief
	r.Refresh()
}

// CreateRenderer is Fyne's way of asking for the objects.
func (r *AgendaRow) CreateRenderer() fyne.WidgetRenderer {
	r.ExtendBaseWidget(r)
	v := &agendaRowRenderer{r: r, ring: controls.NewRing(), ground: &canvas.Rectangle{CornerRadius: theme.Corner}, bar: &canvas.Rectangle{CornerRadius: 2},
		tick: [2]*canvas.Line{{StrokeWidth: 1.4}, {StrokeWidth: 1.4}}, sign: &canvas.Text{}, title: &canvas.Text{}, minutes: &canvas.Text{}}
	v.Refresh()
	return v
}

type agendaRowRenderer struct {
	r                    *AgendaRow
	ring                 controls.Ring
	ground, bar          *canvas.Rectangle
	tick                 [2]*canvas.Line
	sign, title, minutes *canvas.Text
}

func (v *agendaRowRenderer) Destroy()           {}
func (v *agendaRowRenderer) MinSize() fyne.Size { return fyne.NewSize(200, 22) }
func (v *agendaRowRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{v.ground, v.bar, v.ring.Rectangle, v.tick[0], v.tick[1], v.sign, v.title, v.minutes}
}

func (v *agendaRowRenderer) Refresh() {
	v.Layout(v.r.Size())
	canvas.Refresh(v.r)
}

// Layout draws the row from the left: sign or tick at 16, name at 48, minutes
// at the right.
func (v *agendaRowRenderer) Layout(s fyne.Size) {
	r := v.r
	ink, bold := figure.Ink, r.row.Now || r.row.Heading
	if r.row.Done && !r.row.Now {
		ink = figure.Ink3
	}
	for _, t := range []*canvas.Text{v.sign, v.title, v.minutes} {
		t.TextSize, t.Color, t.TextStyle = theme.Text, theme.ForWidget(ink, r), fyne.TextStyle{Bold: bold}
	}
	v.sign.TextStyle.Bold = bold || r.row.Part != ""
	v.minutes.TextStyle.Bold = r.row.Now
	name, signs := float32(48), float32(16)
	if s.Width < 260 {
		name, signs = 38, 10
	}
	v.grounds(s)
	v.ticks(s)
	v.sign.Text, v.minutes.Text = r.sign, r.minutes
	if r.row.Done && !r.row.Now {
		v.sign.Text = ""
	}
	right := s.Width - 16
	if fyne.MeasureText(r.title, v.title.TextSize, v.title.TextStyle).Width > right-v.minutes.MinSize().Width-8-name {
		v.minutes.Text = r.brief
	}
	m := v.minutes.MinSize()
	top := (s.Height - m.Height) / 2
	put(v.minutes, right-m.Width, top)
	put(v.sign, signs, top)
	for v.title.TextSize > theme.Small && fyne.MeasureText(r.title, v.title.TextSize, v.title.TextStyle).Width > right-m.Width-8-name {
		v.title.TextSize -= 0.5
	}
	v.title.Text = controls.Face(v.title.TextSize, v.title.TextStyle).Shorten(r.title, float64(right-m.Width-8-name))
	put(v.title, name, (s.Height-v.title.MinSize().Height)/2)
}

func (v *agendaRowRenderer) grounds(s fyne.Size) {
	r := v.r
	v.ground.FillColor = theme.ForWidget(figure.None, r)
	switch {
	case r.row.Now:
		v.ground.FillColor = theme.ForWidget(figure.Card, r)
	case r.Hovered:
		v.ground.FillColor = theme.ForWidget(figure.Tile, r)
	}
	v.ground.Resize(s)
	v.ring.Inside(r.Focused, r, s.SubtractWidthHeight(0, 2), theme.Corner)
	v.ring.Move(fyne.NewPos(0, 1)) // the ground of the next row begins at a part of a point
	v.bar.FillColor = theme.ForWidget(figure.Accent, r)
	v.bar.Move(fyne.NewPos(0, (s.Height-20)/2))
	v.bar.Resize(fyne.NewSize(4, 20))
	v.bar.Hidden = !r.row.Now
}

func (v *agendaRowRenderer) ticks(s fyne.Size) {
	on := v.r.row.Done && !v.r.row.Now
	points := [3]fyne.Position{{X: 19.2, Y: 0.4}, {X: 22.8, Y: 4}, {X: 28.8, Y: -3.6}}
	for i, l := range v.tick {
		l.StrokeColor, l.Hidden = theme.ForWidget(figure.Ink3, v.r), !on
		l.Position1, l.Position2 = points[i].AddXY(0, s.Height/2), points[i+1].AddXY(0, s.Height/2)
	}
}

// put places a text at its natural size.
func put(t *canvas.Text, x, y float32) {
	t.Move(fyne.NewPos(x, y))
	t.Resize(t.MinSize())
}
