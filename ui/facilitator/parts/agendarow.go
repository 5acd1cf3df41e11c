package parts

import (
	"strings"

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
		tick: [2]*canvas.Line{{StrokeWidth: 1.4}, {StrokeWidth: 1.4}}, sign: &canvas.Text{}, title: &canvas.Text{}, minutes: &canvas.Text{}, second: &canvas.Text{}}
	v.Refresh()
	return v
}

type agendaRowRenderer struct {
	r                    *AgendaRow
	ring                 controls.Ring
	ground, bar          *canvas.Rectangle
	tick                 [2]*canvas.Line
	sign, title, minutes *canvas.Text
	second               *canvas.Text // line of a title that one line does not hold
	sight                controls.Sight
}

func (v *agendaRowRenderer) Destroy()           {}
func (v *agendaRowRenderer) MinSize() fyne.Size { return fyne.NewSize(200, 22) }
func (v *agendaRowRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{v.ground, v.bar, v.ring.Rectangle, v.tick[0], v.tick[1], v.sign, v.title, v.second, v.minutes}
}

func (v *agendaRowRenderer) Refresh() {
	v.Layout(v.r.Size())
	v.sight.Refresh(v.r, v.Objects())
}

// Line is the height of a line of a title. A row that is higher than two of them has a
// long title in two.
const Line = theme.Text * theme.LineHeight

// bold tells how the name is set.
func (r *AgendaRow) bold() bool { return r.row.Now || r.row.Heading }

// columns is where the sign and the name begin in a row of a width.
func columns(width float32) (sign, name float32) {
	if width < 260 {
		return 10, 38
	}
	return 16, 48
}

// named is what the row says of the minutes, and the room that this leaves the name.
func (r *AgendaRow) named(width float32) (minutes string, room float32) {
	measure := func(s string, bold bool) float32 {
		return theme.Width(s, theme.Text, fyne.TextStyle{Bold: bold})
	}
	_, name := columns(width)
	left := func(minutes string) float32 { return width - 16 - measure(minutes, r.row.Now) - 8 - name }
	if room = left(r.minutes); measure(r.title, r.bold()) <= room {
		return r.minutes, room
	}
	return r.brief, left(r.brief)
}

// Long tells whether a row of a width needs a second line for its title.
func (r *AgendaRow) Long(width float32) bool {
	_, room := r.named(width)
	return theme.Width(r.title, theme.Text, fyne.TextStyle{Bold: r.bold()}) > room
}

// lines is the title in a row of a size: in one line, or in two where the row is high
// enough. What does not fit is cut; the pointer is told the whole then.
func (r *AgendaRow) lines(s fyne.Size, room float32) (first, second string) {
	face := controls.Face(theme.Text, fyne.TextStyle{Bold: r.bold()})
	first = r.title
	if r.Long(s.Width) && s.Height >= 2*Line {
		if all := face.Full(r.title, float64(room)); len(all) > 1 {
			first, second = all[0], face.Shorten(strings.Join(all[1:], " "), float64(room))
		}
	}
	first = face.Shorten(first, float64(room))
	r.Tip = controls.Tip{}
	if strings.TrimSpace(first+" "+second) != r.title {
		r.Tip.Says = r.title
	}
	return first, second
}

// Layout draws the row from the left: sign or tick at 16, name at 48, minutes
// at the right.
func (v *agendaRowRenderer) Layout(s fyne.Size) {
	r := v.r
	ink := figure.Ink
	if r.row.Done && !r.row.Now {
		ink = figure.Ink3
	}
	for _, t := range []*canvas.Text{v.sign, v.title, v.second, v.minutes} {
		t.TextSize, t.Color, t.TextStyle = theme.Text, theme.ForWidget(ink, r), fyne.TextStyle{Bold: r.bold()}
	}
	v.sign.TextStyle.Bold = r.bold() || r.row.Part != ""
	v.minutes.TextStyle.Bold = r.row.Now
	sign, name := columns(s.Width)
	minutes, room := r.named(s.Width)
	v.sign.Text, v.minutes.Text = r.sign, minutes
	if r.row.Done && !r.row.Now {
		v.sign.Text = ""
	}
	v.title.Text, v.second.Text = r.lines(s, room)
	middle := s.Height / 2 // of the first line
	if v.second.Text != "" {
		middle -= Line / 2
	}
	v.grounds(s)
	v.ticks(middle)
	m := theme.Extent(v.minutes)
	put(v.minutes, s.Width-16-m.Width, middle-m.Height/2)
	put(v.sign, sign, middle-m.Height/2)
	put(v.title, name, middle-theme.Extent(v.title).Height/2)
	put(v.second, name, middle+Line-theme.Extent(v.second).Height/2)
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

func (v *agendaRowRenderer) ticks(middle float32) {
	on := v.r.row.Done && !v.r.row.Now
	points := [3]fyne.Position{{X: 19.2, Y: 0.4}, {X: 22.8, Y: 4}, {X: 28.8, Y: -3.6}}
	for i, l := range v.tick {
		l.StrokeColor, l.Hidden = theme.ForWidget(figure.Ink3, v.r), !on
		l.Position1, l.Position2 = points[i].AddXY(0, middle), points[i+1].AddXY(0, middle)
	}
}

// put places a text at its natural size.
func put(t *canvas.Text, x, y float32) {
	t.Move(fyne.NewPos(x, y))
	t.Resize(theme.Extent(t))
}
