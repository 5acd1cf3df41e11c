package facilitator

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/facilitator/parts"
	"github.com/upturn-workshop/upturn/ui/paint"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// written is a text on the window and the box of its letters.
type written struct {
	text       string
	x, y, r, b float32
	inScroll   bool
	clip       fyne.Size
	clipAt     fyne.Position
}

// writing lists what is written on the window, pictures of the wall left out.
func writing(o fyne.CanvasObject) []written {
	var out []written
	var walk func(o fyne.CanvasObject, at fyne.Position, scroll *written)
	walk = func(o fyne.CanvasObject, at fyne.Position, scroll *written) {
		if !o.Visible() {
			return
		}
		at = at.Add(o.Position())
		var children []fyne.CanvasObject
		switch v := o.(type) {
		case *paint.Picture, *parts.Field:
			return
		case *canvas.Text:
			out = append(out, letters(v, at, scroll))
		case *container.Scroll:
			scroll = &written{clip: v.Size(), clipAt: at}
			children = test.WidgetRenderer(v).Objects()
		case *fyne.Container:
			children = v.Objects
		case fyne.Widget:
			children = test.WidgetRenderer(v).Objects()
		}
		for _, c := range children {
			walk(c, at, scroll)
		}
	}
	walk(o, fyne.Position{}, nil)
	return out
}

func letters(t *canvas.Text, at fyne.Position, scroll *written) written {
	size := fyne.MeasureText(t.Text, t.TextSize, t.TextStyle)
	x := at.X
	if t.Alignment == fyne.TextAlignTrailing {
		x += t.Size().Width - size.Width
	}
	y := at.Y + (t.Size().Height-size.Height)/2
	w := written{text: t.Text, x: x, y: y, r: x + size.Width, b: y + size.Height}
	if scroll != nil {
		w.inScroll, w.clip, w.clipAt = true, scroll.clip, scroll.clipAt
	}
	return w
}

func (w written) gone() bool {
	return strings.TrimSpace(w.text) == "" || w.inScroll && (w.y >= w.clipAt.Y+w.clip.Height || w.b <= w.clipAt.Y)
}

// overlaps reports whether two texts touch. The box of a text has some air above
// and below the letters, so a little is allowed.
func (w written) overlaps(o written) bool {
	const air = 5
	w, o = w.seen(), o.seen()
	return w.x < o.r-0.5 && o.x < w.r-0.5 && w.y+air < o.b-air && o.y+air < w.b-air
}

// seen is what a list that is scrolled shows of a text.
func (w written) seen() written {
	if w.inScroll {
		w.y, w.b = max(w.y, w.clipAt.Y), min(w.b, w.clipAt.Y+w.clip.Height)
	}
	return w
}

// problems lists what is cut, covered or outside on the window as it stands.
func (r *room) problems(size fyne.Size) []string {
	var out []string
	all := writing(r.win.Content())
	g := columns(size)
	for i, w := range all {
		if w.gone() {
			continue
		}
		right := size.Width
		switch {
		case g.narrow && w.y < barHeight:
		case w.x < g.agenda:
			right = g.agenda
		case w.x < g.wall-g.wallGap && !r.win.over.isOpen():
			right = g.wall - g.wallGap
		}
		if w.x < 0 || w.y < 0 || w.r > right+0.5 || w.b > size.Height+0.5 && !w.inScroll {
			out = append(out, fmt.Sprintf("%q runs out: %v..%v of %v, %v..%v", w.text, w.x, w.r, right, w.y, w.b))
		}
		if strings.HasSuffix(w.text, "…") && !strings.Contains(w.text, " … ") {
			out = append(out, fmt.Sprintf("%q is cut", w.text))
		}
		for _, o := range all[i+1:] {
			if !o.gone() && w.overlaps(o) {
				out = append(out, fmt.Sprintf("%q lies on %q", w.text, o.text))
			}
		}
	}
	n := r.win.body.notes
	if n.scroll.Visible() && n.share < 1 {
		r.t.Logf("%s %s: notes at %.2f of their size", r.st().Now().ID, r.st().Pos.Phase, n.share)
	}
	if n.scroll.Visible() && size.Height >= 768 && size.Width >= wideFrom && n.share < 0.89 {
		out = append(out, fmt.Sprintf("the notes are written at %v of their size", n.share))
	}
	if n.scroll.Visible() && size.Width >= wideFrom && !g.narrow && n.height > n.scroll.Size().Height+0.5 { // a narrower window scrolls them
		out = append(out, fmt.Sprintf("the notes are %v high and have %v", n.height, n.scroll.Size().Height))
	}
	return out
}

// Everything that the window writes can be read, at every stand of a workshop.
func TestNothingIsCut(t *testing.T) {
	sizes := []fyne.Size{{Width: 800, Height: 560}, {Width: 1022, Height: 740}, {Width: 760, Height: 460}, {Width: 960, Height: 540}, {Width: 910, Height: 474}, {Width: 1138, Height: 593}, {Width: 1366, Height: 620}, {Width: 1024, Height: 768}, {Width: 1366, Height: 696}, {Width: 1280, Height: 720}, {Width: 1366, Height: 768}, {Width: 1920, Height: 1080}, {Width: 3840, Height: 2160}}
	if testing.Short() {
		sizes = sizes[:2]
	}
	for _, lang := range trial.Languages() {
		for _, size := range sizes {
			t.Run(fmt.Sprintf("%s %vx%v", lang, size.Width, size.Height), func(t *testing.T) {
				r := newRoom(t, settings{lang: lang, size: size})
				told := map[string]bool{}
				look := func(what string) {
					for _, p := range r.problems(size) {
						if !told[p] {
							told[p] = true
							t.Errorf("%s: %s", what, p)
						}
					}
				}
				r.visit(func(st workshop.State) {
					look(st.Now().ID + " " + string(st.Pos.Phase))
					if r.win.agenda.fold.narrow {
						r.win.agenda.fold.unfold(true)
						look(st.Now().ID + " unfolded")
						r.win.agenda.fold.unfold(false)
					}
					r.win.askClose(nil)
					look(st.Now().ID + " asked")
					r.win.answered()
				})
				r.win.ShowError(workshop.Errorf(workshop.EUnsure, nil))
				look("an error")
			})
		}
	}
}

// The longest exercise in its longest version fits the agenda.
func TestLongAgendaFits(t *testing.T) {
	for _, lang := range trial.Languages() {
		size := fyne.NewSize(1280, 720)
		r := newRoom(t, settings{lang: lang, size: size, exercises: []string{"A"}, minutes: 180})
		for i := range r.st().Agenda {
			r.now = r.now.Add(20e9)
			r.do(func(s *workshop.Session) error { return s.Tick() })
			r.do(func(s *workshop.Session) error { return s.Jump(i) })
			for _, p := range r.problems(size) {
				t.Errorf("%s %s: %s", lang, r.st().Now().ID, p)
			}
		}
		rows := r.win.agenda.rows[:r.win.agenda.shown]
		if h := rows[0].Size().Height; h < 22 {
			t.Errorf("rows are %v high", h)
		}
	}
}
