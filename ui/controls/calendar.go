package controls

import (
	"strconv"
	"time"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Calendar is one month to choose a day from. Arrows move by day and week,
// Page Up and Page Down by month, Enter is done.
type Calendar struct {
	Pressable

	// Picked runs after a day was chosen with the pointer.
	Picked func()

	w        texts
	day      time.Time
	onChange func(time.Time)
}

// texts are the names of months and weekdays.
type texts interface {
	T(key string, args ...string) string
}

const (
	calendarHead = 84 // month and weekdays
	calendarRow  = 42
	lowestRow    = 30 // where there is no room for six weeks of that
)

// row is how high a week is.
func (c *Calendar) row() float32 {
	return min(calendarRow, max(lowestRow, (c.Size().Height-calendarHead)/6))
}

// NewCalendar makes a calendar that shows a day.
func NewCalendar(w texts, day time.Time, changed func(time.Time)) *Calendar {
	c := &Calendar{w: w, day: day, onChange: changed}
	c.ExtendBaseWidget(c)
	return c
}

// SetDay shows another day without telling anybody.
func (c *Calendar) SetDay(t time.Time) {
	c.day = t
	c.Refresh()
}

func (c *Calendar) choose(t time.Time) {
	c.SetDay(t)
	c.onChange(t)
}

// month moves by whole months and stays inside a shorter one.
func (c *Calendar) month(n int) {
	y, m, d := c.day.Date()
	last := time.Date(y, m+time.Month(n)+1, 0, 0, 0, 0, 0, c.day.Location()).Day()
	c.choose(time.Date(y, m+time.Month(n), min(d, last), 0, 0, 0, 0, c.day.Location()))
}

// TypedKey moves the choice.
func (c *Calendar) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		c.choose(c.day.AddDate(0, 0, -1))
	case fyne.KeyRight:
		c.choose(c.day.AddDate(0, 0, 1))
	case fyne.KeyUp:
		c.choose(c.day.AddDate(0, 0, -7))
	case fyne.KeyDown:
		c.choose(c.day.AddDate(0, 0, 7))
	case fyne.KeyPageUp:
		c.month(-1)
	case fyne.KeyPageDown:
		c.month(1)
	default:
		c.Pressable.TypedKey(e)
	}
}

// Tapped chooses a day, or turns the month at its two signs.
func (c *Calendar) Tapped(e *fyne.PointEvent) {
	cell := c.Size().Width / 7
	if e.Position.Y < calendarHead/2 {
		switch {
		case e.Position.X < cell:
			c.month(-1)
		case e.Position.X > c.Size().Width-cell:
			c.month(1)
		}
		return
	}
	row, col := int((e.Position.Y-calendarHead)/c.row()), int(e.Position.X/cell)
	if e.Position.Y < calendarHead || row > 5 || col > 6 {
		return
	}
	c.choose(c.first().AddDate(0, 0, row*7+col))
	if c.Picked != nil {
		c.Picked()
	}
}

// first is the Monday of the first week shown.
func (c *Calendar) first() time.Time {
	y, m, _ := c.day.Date()
	one := time.Date(y, m, 1, 0, 0, 0, 0, c.day.Location())
	return one.AddDate(0, 0, -(int(one.Weekday())+6)%7)
}

// MinSize holds six weeks.
func (c *Calendar) MinSize() fyne.Size { return fyne.NewSize(294, calendarHead+6*calendarRow) }

// CreateRenderer is Fyne's way of asking for the objects.
func (c *Calendar) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	r := &calendarRenderer{c: c, ring: NewRing(), ground: &canvas.Rectangle{}, mark: &canvas.Rectangle{}, month: &canvas.Text{},
		back: NewSymbol(IconBack, figure.Ink), next: NewSymbol(IconNext, figure.Ink)}
	for i := range r.heads {
		r.heads[i] = &canvas.Text{}
	}
	for i := range r.days {
		r.days[i] = &canvas.Text{}
	}
	r.Refresh()
	return r
}

type calendarRenderer struct {
	c            *Calendar
	ring         Ring
	ground, mark *canvas.Rectangle
	month        *canvas.Text
	back, next   *Symbol
	heads        [7]*canvas.Text
	days         [42]*canvas.Text
}

func (r *calendarRenderer) Destroy()           {}
func (r *calendarRenderer) MinSize() fyne.Size { return r.c.MinSize() }
func (r *calendarRenderer) Refresh() {
	r.Layout(r.c.Size())
	canvas.Refresh(r.c)
}

func (r *calendarRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.ground, r.ring.Rectangle, r.mark, r.month, r.back, r.next}
	for _, t := range r.heads {
		out = append(out, t)
	}
	for _, t := range r.days {
		out = append(out, t)
	}
	return out
}

func (r *calendarRenderer) Layout(s fyne.Size) {
	c, cell := r.c, s.Width/7
	ink, soft := theme.ForWidget(figure.Ink, c), theme.ForWidget(figure.Ink3, c)
	row := c.row()
	r.ground.FillColor, r.ground.CornerRadius = theme.ForWidget(figure.Card, c), theme.Corner
	r.ground.Resize(s)
	r.ring.Show(c.Focused, c, s, theme.Corner)
	r.month.Text, r.month.TextSize, r.month.TextStyle.Bold, r.month.Color = c.monthName(), theme.Text, true, ink
	centre(r.month, s.Width/2, calendarHead/4+2)
	Place(r.back, cell/2-10, calendarHead/4-8, 20, 20)
	Place(r.next, s.Width-cell/2-10, calendarHead/4-8, 20, 20)
	for i, t := range r.heads {
		t.Text, t.TextSize, t.Color = c.weekday(i), theme.Small, soft
		centre(t, cell*(float32(i)+0.5), calendarHead*3/4-2)
	}
	day := c.first()
	for i, t := range r.days {
		x, y := cell*(float32(i%7)+0.5), calendarHead+row*(float32(i/7)+0.5)
		t.Text, t.TextSize, t.Color = strconv.Itoa(day.Day()), theme.Text, ink
		if day.Month() != c.day.Month() {
			t.Color = soft
		}
		t.TextStyle.Bold = sameDay(day, c.day)
		if t.TextStyle.Bold {
			t.Color = theme.ForWidget(figure.Paper, c)
			r.mark.FillColor, r.mark.CornerRadius = ink, theme.Corner
			half := min(19, row/2-2)
			Place(r.mark, x-half, y-half, 2*half, 2*half)
		}
		centre(t, x, y)
		day = day.AddDate(0, 0, 1)
	}
}

func (c *Calendar) monthName() string {
	name := c.w.T("date.month." + strconv.Itoa(int(c.day.Month())))
	r, n := utf8.DecodeRuneInString(name)
	return string(unicode.ToUpper(r)) + name[n:] + " " + strconv.Itoa(c.day.Year())
}

// weekday is short: the first two letters.
func (c *Calendar) weekday(i int) string {
	r := []rune(c.w.T("date.weekday." + strconv.Itoa(i+1)))
	return string(r[:min(2, len(r))])
}

func centre(t *canvas.Text, x, y float32) {
	m := theme.Extent(t)
	t.Resize(m)
	t.Move(fyne.NewPos(x-m.Width/2, y-m.Height/2))
}

func sameDay(a, b time.Time) bool {
	y1, m1, d1 := a.Date()
	y2, m2, d2 := b.Date()
	return y1 == y2 && m1 == m2 && d1 == d2
}
