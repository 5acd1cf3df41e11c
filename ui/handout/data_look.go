package handout

import (
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/formats"
	"github.com/upturn-workshop/upturn/ui/paint"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// look is the right part: what would be written, a list, a text or a picture at a time. Of a
// list the first rows stand side by side, as its columns have no room there.
type look struct {
	w     Words
	parts []formats.Part
	n     int // the part that is shown, from 0

	name, rows *controls.Text
	grid       *grid
	pane       *controls.Pane
	picture    *paint.Picture
	back, next *controls.Button

	at   float32
	room fyne.Size
}

func newLook(w Words) *look {
	l := &look{w: w, grid: &grid{}, picture: paint.New()}
	l.name = controls.NewText("", controls.Style{Bold: true, Fit: controls.Wrap})
	l.rows = controls.NewText("", controls.Style{Role: figure.Ink2, Fit: controls.Wrap})
	l.grid.box = container.New(l.grid)
	l.pane = controls.NewPane(l.grid.box)
	l.back = controls.NewButton(controls.Plain, w.T("handout.page_back"), func() { l.turn(-1) })
	l.next = controls.NewButton(controls.Plain, w.T("handout.page_next"), func() { l.turn(1) })
	l.back.Icon, l.next.Icon = controls.IconBack, controls.IconNext
	return l
}

func (l *look) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{l.name, l.rows, l.pane, l.picture, l.back, l.next}
}

// show takes what would be written, and keeps to the part of the same name.
func (l *look) show(parts []formats.Part) {
	was := ""
	if l.n < len(l.parts) {
		was = l.parts[l.n].Name
	}
	l.parts, l.n = parts, 0
	for i, p := range parts {
		if p.Name == was {
			l.n = i
		}
	}
	l.draw()
}

func (l *look) turn(by int) {
	controls.Keep(controls.CanvasFor(l.back), func() {
		l.n = max(0, min(l.n+by, len(l.parts)-1))
		l.draw()
	})
}

// text is the whole of what is looked at where that is a text.
func (l *look) text() string {
	if l.n < len(l.parts) {
		return l.parts[l.n].Text
	}
	return ""
}

func (l *look) draw() {
	enable(l.back, l.n > 0)
	enable(l.next, l.n < len(l.parts)-1)
	controls.Show(l.back, len(l.parts) > 1)
	controls.Show(l.next, len(l.parts) > 1)
	var p formats.Part
	if l.n < len(l.parts) {
		p = l.parts[l.n]
	}
	l.name.SetText("")
	if len(l.parts) > 1 {
		l.name.SetText(l.w.T("data.part", "name", p.Name, "n", strconv.Itoa(l.n+1), "of", strconv.Itoa(len(l.parts))))
	}
	l.rows.SetText("")
	if p.Table != nil {
		l.rows.SetText(l.w.T("data.rows", "n", strconv.Itoa(len(p.Table.Rows))))
		if len(p.Table.Rows) == 0 {
			l.rows.SetText(l.w.T("data.nothing"))
		}
	}
	controls.Show(l.picture, p.Scene != nil)
	controls.Show(l.pane, p.Scene == nil)
	if p.Scene != nil {
		l.picture.SetScene(*p.Scene)
	}
	l.grid.fill(p)
	l.pane.Top()
	l.fit()
}

// place puts the look beside the settings.
func (l *look) place(at float32, s fyne.Size) {
	l.at, l.room = at, s
	l.fit()
}

func (l *look) fit() {
	edge := theme.S32
	back, next := l.w.T("handout.page_back"), l.w.T("handout.page_next")
	if l.room.Width < tight { // the arrows say it
		edge, back, next = theme.S16, "", ""
	}
	l.back.SetText(back)
	l.next.SetText(next)
	x, w := l.at+edge, l.room.Width-l.at-2*edge
	if w <= 0 {
		return
	}
	y := float32(theme.S24)
	for _, t := range []*controls.Text{l.name, l.rows} {
		if t.Text() != "" {
			h := t.HeightFor(w)
			controls.Place(t, x, y, w, h)
			y += h + theme.S4
		}
	}
	y += theme.S8
	foot := l.room.Height - 32 - theme.Control
	half := (w - theme.S12) / 2
	controls.Place(l.back, x, foot, min(150, half), theme.Control)
	controls.Place(l.next, x+w-min(150, half), foot, min(150, half), theme.Control)
	end := foot - theme.S16
	if len(l.parts) < 2 {
		end = l.room.Height - 32
	}
	l.grid.Layout(nil, fyne.NewSize(w-theme.S16, end-y)) // the pane asks how high it is
	controls.Place(l.pane, x, y, w, end-y)
	l.pane.Refresh()
	ph := min(w*9/16, end-y)
	controls.Place(l.picture, x, y, ph*16/9, ph)
}

// What is shown of a list, and of a text.
const (
	mostRecords = 6
	mostLines   = 120
	mostWritten = 90 // letters of a cell
)

// grid lays a list out turned: a line for each column with what the first rows have there; or
// the lines of a text.
type grid struct {
	box   *fyne.Container
	lines [][]*controls.Text // the first of a line is the column's name, where there are more
	high  float32
}

func (g *grid) fill(p formats.Part) {
	g.lines = nil
	if p.Table != nil {
		for i, column := range p.Table.Columns {
			line := []*controls.Text{controls.NewText(column, controls.Style{Size: theme.Small, Role: figure.Ink2, Fit: controls.Wrap})}
			for _, row := range p.Table.Rows[:min(mostRecords, len(p.Table.Rows))] {
				line = append(line, controls.NewText(written(row[i]), controls.Style{Size: theme.Small, Fit: controls.Wrap}))
			}
			g.lines = append(g.lines, line)
		}
	} else if p.Text != "" {
		lines := strings.Split(strings.TrimSuffix(p.Text, "\n"), "\n")
		if len(lines) > mostLines {
			lines = append(lines[:mostLines], " …")
		}
		for _, s := range lines {
			begins := len(s) - len(strings.TrimLeft(s, " "))
			s = strings.Repeat("\u00a0", begins) + s[begins:] // which stays where lines are broken
			g.lines = append(g.lines, []*controls.Text{controls.NewText(s, controls.Style{Fit: controls.Wrap})})
		}
	}
	g.box.Objects = nil
	for _, line := range g.lines {
		for _, t := range line {
			g.box.Objects = append(g.box.Objects, t)
		}
	}
	g.box.Refresh()
}

// written is a cell as it is looked at, cut between words where it is long.
func written(v any) string {
	if v == nil {
		return ""
	}
	s := strings.Join(strings.Fields(fmt.Sprint(v)), " ")
	rs := []rune(s)
	if len(rs) <= mostWritten {
		return s
	}
	cut := string(rs[:mostWritten])
	if i := strings.LastIndexByte(cut, ' '); i > mostWritten/2 {
		cut = cut[:i]
	}
	return cut + "\u00a0…" // which stays beside the last word
}

// MinSize is the height in the last width.
func (g *grid) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(1, g.high) }

// Width of a column's name, and of a record at the least.
const nameWide, recordWide = 130, 120

// Layout shows as many rows of a list as there is room for.
func (g *grid) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	g.high = 0
	for _, line := range g.lines {
		if len(line) == 1 {
			g.high += g.line(line, s.Width, 0)
			continue
		}
		n := min(len(line)-1, max(1, int((s.Width-nameWide)/recordWide)))
		g.high += g.line(line[:n+1], nameWide, (s.Width-nameWide)/float32(n)) + theme.S4
		for i, t := range line {
			controls.Show(t, i <= n)
		}
	}
}

// line places one line, the first of it in a width and each other one in another, and gives its
// height.
func (g *grid) line(line []*controls.Text, w, others float32) float32 {
	x, high := float32(0), line[0].LineHeight()
	for _, t := range line {
		h := t.HeightFor(w - theme.S8)
		controls.Place(t, x, g.high, w-theme.S8, h)
		high = max(high, h)
		x, w = x+w, others
	}
	return high
}
