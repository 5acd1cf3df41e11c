package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/paint"
	"github.com/upturn-workshop/upturn/ui/settings"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// The least size of a window, and what windows have at most on screens of 1024 × 768, 1280 × 720 and 1366 × 768, below
// the bars of desktop and window.
var screens = []fyne.Size{{Width: 800, Height: 560}, {Width: 1022, Height: 740}, {Width: 1278, Height: 692}, {Width: 1364, Height: 740}}

// Every page of the program fits every screen that it may meet, in every language:
// nothing is cut, covered or beyond the edge.
func TestEveryPlaceFits(t *testing.T) {
	for _, lang := range trial.Languages() {
		for _, size := range screens {
			for _, at := range places() {
				if at.picture {
					continue // composed for its size, and tested there
				}
				fits(t, lang, size, at)
			}
		}
	}
}

// No place that is higher than the smallest window is wider than it: what has no room beside
// each other stands one below the other, at every width up to the one that is drawn.
func TestNoPlaceScrollsSideways(t *testing.T) {
	for _, lang := range trial.Languages() {
		for _, width := range []float32{900, 999} { // and 800 above
			for _, at := range places() {
				if at.scrolls || at.folds {
					fits(t, lang, fyne.NewSize(width, 560), at)
				}
			}
		}
	}
}

// With the largest text neither: in a small window that is as large as there is room for.
func TestNoPlaceScrollsSidewaysWithTheLargestText(t *testing.T) {
	for _, lang := range trial.Languages() {
		for _, width := range []float32{800, 1022, 1366} {
			for _, at := range places() {
				if !at.scrolls && !at.folds {
					continue // narrower than these
				}
				t.Run(fmt.Sprintf("%s %v %s", lang, width, at.name), func(t *testing.T) {
					d := atDesk(t, lang, fyne.NewSize(width, 560), at.files)
					chooser{d.p}.zoom(slices.Max(settings.Sizes))
					at.enter(d)
					if least, has := d.shown().MinSize().Width, d.canvas().Size().Width; least > has {
						t.Errorf("it needs a width of %v and has %v", least, has)
					}
				})
			}
		}
	}
}

// fits goes to a place in a window and wants it to fit there; one that scrolls, up and down only.
func fits(t *testing.T, lang string, size fyne.Size, at place) {
	t.Run(fmt.Sprintf("%s %vx%v %s", lang, size.Width, size.Height, at.name), func(t *testing.T) {
		d := atDesk(t, lang, size, at.files)
		at.enter(d)
		room := size
		if least := d.shown().MinSize(); least.Width > size.Width || least.Height > size.Height {
			if _, scrolls := d.canvas().Content().(*container.Scroll); !scrolls || !at.scrolls {
				t.Fatalf("it needs %v", least)
			}
			if least.Width > size.Width {
				t.Errorf("it needs a width of %v, so it scrolls sideways", least.Width)
			}
			d.reaches(size)
			room = least.Max(size) // and fits what it asks for
			d.p.window.Resize(room)
		}
		d.canvas().Unfocus()
		d.keep(d.canvas().Capture, 0)
		for _, p := range d.misfits(room) {
			t.Error(p)
		}
	})
}

// What is asked before a vote is closed or thrown away covers nothing, in a window that is just
// wide enough for three columns.
func TestAQuestionCoversNothing(t *testing.T) {
	for _, at := range places() {
		if strings.HasPrefix(at.name, "lead, asked") {
			size := fyne.NewSize(1000, 680)
			d := atDesk(t, "fi", size, at.files)
			at.enter(d)
			d.canvas().Unfocus()
			for _, p := range d.misfits(size) {
				t.Errorf("%s: %s", at.name, p)
			}
		}
	}
}

// reaches wants Tab to bring everything into sight, in a window that shows a part of its
// page, and nothing in it to be wider than the window.
func (d *desk) reaches(size fyne.Size) {
	d.t.Helper()
	for _, f := range d.roundTrip() {
		d.canvas().Focus(f)
		s := mine(d.top())[f.(fyne.CanvasObject)]
		if s.o == nil {
			d.t.Errorf("%s is gone", label(f))
			continue
		}
		right, foot := s.at.X+s.o.Size().Width, s.at.Y+min(s.o.Size().Height, theme.Control)
		if s.at.X < 0 || s.at.Y < 0 || right > size.Width || foot > size.Height {
			d.t.Errorf("Tab leads to %s, which stands at %v..%v, %v..%v of %v", label(f), s.at.X, right, s.at.Y, foot, size)
		}
	}
}

// shown is the page in the window, without the scroller that a small one needs.
func (d *desk) shown() fyne.CanvasObject {
	return controls.Inside(d.canvas())
}

// letters is a text and where its letters stand.
type letters struct {
	spot
	text       string
	x, y, r, b float32
}

// written lists what is written on the window, but for what stands in pictures and fields.
func (d *desk) written() []letters {
	var out []letters
	look(d.top(), func(s spot) bool {
		switch v := s.o.(type) {
		case *paint.Picture:
			return false
		case *canvas.Text:
			size := fyne.MeasureText(v.Text, v.TextSize, v.TextStyle)
			x := s.at.X
			switch v.Alignment {
			case fyne.TextAlignTrailing:
				x += v.Size().Width - size.Width
			case fyne.TextAlignCenter:
				x += (v.Size().Width - size.Width) / 2
			}
			y := s.at.Y + (v.Size().Height-size.Height)/2
			if l := (letters{s, v.Text, x, y, x + size.Width, y + size.Height}); strings.TrimSpace(v.Text) != "" && l.seen() {
				out = append(out, l)
			}
		default:
			return !strings.Contains(strings.ToLower(fmt.Sprintf("%T", v)), "entry") && !strings.HasSuffix(fmt.Sprintf("%T", v), ".field")
		}
		return true
	})
	return out
}

// seen reports whether something of a text is inside its scroller.
func (l letters) seen() bool { return l.b > l.clip[0].Y+1 && l.y < l.clip[1].Y-1 }

// onto reports whether two texts touch. The box of a text has air above and below the
// letters, so a little is allowed.
func (l letters) onto(o letters) bool {
	const air = 5
	top, bottom := max(l.y, l.clip[0].Y), min(l.b, l.clip[1].Y)
	otop, obottom := max(o.y, o.clip[0].Y), min(o.b, o.clip[1].Y)
	return l.x < o.r-0.5 && o.x < l.r-0.5 && top+air < obottom-air && otop+air < bottom-air
}

// misfits lists what is cut, covered or outside.
func (d *desk) misfits(size fyne.Size) []string {
	var out []string
	all := d.written()
	for i, l := range all {
		if l.x < 0 || l.y < 0 && l.clip[0].Y < 0 || l.r > size.Width+0.5 || l.b > size.Height+0.5 && l.clip[1].Y > size.Height {
			out = append(out, fmt.Sprintf("%q stands at %v..%v, %v..%v of %v", l.text, l.x, l.r, l.y, l.b, size))
		}
		if l.r > l.clip[1].X+0.5 {
			out = append(out, fmt.Sprintf("%q is cut at the right: %v of %v", l.text, l.r, l.clip[1].X))
		}
		if strings.HasSuffix(l.text, "…") && !strings.HasSuffix(strings.ReplaceAll(l.text, "\u00a0", " "), " …") && l.text != d.p.words.T("form.names") {
			out = append(out, fmt.Sprintf("%q is cut", l.text))
		}
		for _, o := range all[i+1:] {
			if l.onto(o) {
				out = append(out, fmt.Sprintf("%q lies on %q", l.text, o.text))
			}
		}
	}
	return slices.Concat(out, d.tight(size), d.unsaid(), d.slits())
}

// unsaid lists fields whose hint is the name of a text that nobody wrote.
func (d *desk) unsaid() (out []string) {
	look(d.top(), func(s spot) bool {
		if e, ok := s.o.(*controls.Entry); ok && strings.HasPrefix(e.PlaceHolder, "[") {
			out = append(out, fmt.Sprintf("a field says %q", e.PlaceHolder))
		}
		return true
	})
	return out
}

// leastList is how much of a list one has to see to know that there is one.
const leastList = 56

// slits lists scrollers that have more than they show, and show next to nothing.
func (d *desk) slits() (out []string) {
	look(d.top(), func(s spot) bool {
		if v, ok := s.o.(*container.Scroll); ok && v.Size().Height < leastList && v.Content != nil && v.Content.MinSize().Height > v.Size().Height+1 {
			out = append(out, fmt.Sprintf("a list at %v shows %v of %v", s.at, v.Size().Height, v.Content.MinSize().Height))
		}
		return true
	})
	return out
}

// tight lists controls that have less room than they need, or hang over an edge.
func (d *desk) tight(size fyne.Size) []string {
	var out []string
	pressed := mine(d.top())
	for o, s := range pressed {
		far := s.clip[1].X < 1e5 // in a scroller, which keys and the wheel move
		if r, b := s.at.X+o.Size().Width, s.at.Y+o.Size().Height; r > min(size.Width, s.clip[1].X)+0.5 || b > size.Height+0.5 && !far || s.at.X < 0 {
			out = append(out, fmt.Sprintf("%s ends at %v, %v", label(o), r, b))
		}
		// The letters of a button are looked at as well, so its air may shrink a little.
		if b, ok := o.(*controls.Button); ok && b.Text != "" && b.MinSize().Width > b.Size().Width+8 && b.Kind != controls.Main {
			out = append(out, fmt.Sprintf("%s needs %v and has %v", label(o), b.MinSize().Width, b.Size().Width))
		}
		if o.Size().Height < 22 {
			out = append(out, fmt.Sprintf("%s is %v high", label(o), o.Size().Height))
		}
		for other, t := range pressed {
			if o != other && fmt.Sprintf("%p", o) < fmt.Sprintf("%p", other) && overlap(s, t) {
				out = append(out, fmt.Sprintf("%s and %s lie on each other", label(o), label(other)))
			}
		}
	}
	return out
}

func overlap(a, b spot) bool {
	const little = 2
	atop, btop := max(a.at.Y, a.clip[0].Y), max(b.at.Y, b.clip[0].Y)
	abottom, bbottom := min(a.at.Y+a.o.Size().Height, a.clip[1].Y), min(b.at.Y+b.o.Size().Height, b.clip[1].Y)
	return a.at.X+little < b.at.X+b.o.Size().Width && b.at.X+little < a.at.X+a.o.Size().Width && atop+little < bbottom && btop+little < abottom
}
