package papertest

import (
	"math"
	"strings"

	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/paper"
)

// Recorder is a canvas that remembers what was drawn where.
type Recorder struct {
	Pages  []Page
	turned *figure.Point // round which all stands upside down; nil = upright
}

// Page is what was drawn on a page.
type Page struct {
	Texts  []string
	Hidden []string
	Tags   []string // of what is one thing to a reader and of what holds it, as they begin
	Boxes  []Box
}

// Box is the room that something takes; what is what it shows.
type Box struct {
	X1, Y1, X2, Y2 float64
	What           string
}

// Page is paper.Canvas.Page.
func (r *Recorder) Page(int) { r.Pages = append(r.Pages, Page{}) }

// Original is paper.Canvas.Original.
func (r *Recorder) Original() { r.Page(-1) }

// Part is paper.Canvas.Part.
func (r *Recorder) Part(string, string) {}

// Bookmark is paper.Canvas.Bookmark.
func (r *Recorder) Bookmark(string, int, float64) {}

// Begin is paper.Canvas.Begin.
func (r *Recorder) Begin(what paper.Label, _ int) { r.last().Tags = append(r.last().Tags, what.Tag) }

// End is paper.Canvas.End.
func (r *Recorder) End() {}

// Node is paper.Canvas.Node.
func (r *Recorder) Node(tag string, _ int) int {
	r.last().Tags = append(r.last().Tags, tag)
	return len(r.last().Tags)
}

func (r *Recorder) last() *Page { return &r.Pages[len(r.Pages)-1] }

// Turn is paper.Canvas.Turn.
func (r *Recorder) Turn(x, y float64) {
	if r.turned != nil {
		r.turned = nil
		return
	}
	r.turned = &figure.Point{X: x, Y: y}
}

// box keeps the room of something where it stands.
func (r *Recorder) box(b Box) {
	if at := r.turned; at != nil {
		b.X1, b.Y1, b.X2, b.Y2 = 2*at.X-b.X2, 2*at.Y-b.Y2, 2*at.X-b.X1, 2*at.Y-b.Y1
	}
	r.last().Boxes = append(r.last().Boxes, b)
}

// Text is paper.Canvas.Text.
func (r *Recorder) Text(x, y, size float64, bold bool, _ paper.Tone, s string) {
	p := r.last()
	p.Texts = append(p.Texts, strings.TrimRight(s, " "))
	r.box(TextBox(x, y, size, bold, s))
}

// Hidden is paper.Canvas.Hidden.
func (r *Recorder) Hidden(_, _, _ float64, _ bool, s, _ string) {
	r.last().Hidden = append(r.last().Hidden, strings.TrimRight(s, " "))
}

// Image is paper.Canvas.Image.
func (r *Recorder) Image(x, y, w, h float64, _ []byte) { r.box(Box{x, y, x + w, y + h, "image"}) }

// Draw is paper.Canvas.Draw.
func (r *Recorder) Draw(p paper.Path, how paper.Paint) {
	b := Box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1), "path"}
	half := 0.0
	if how.Stroke != paper.None {
		half = how.Width / 2
	}
	for _, q := range p.Points() {
		b.X1, b.Y1 = math.Min(b.X1, q.X-half), math.Min(b.Y1, q.Y-half)
		b.X2, b.Y2 = math.Max(b.X2, q.X+half), math.Max(b.Y2, q.Y+half)
	}
	if len(p) > 0 {
		r.box(b)
	}
}

// TextBox is the room of a line of text, with what hangs under it.
func TextBox(x, y, size float64, bold bool, s string) Box {
	return Box{x, y - 0.78*size, x + figure.Width(strings.TrimRight(s, " "), size, bold), y + 0.24*size, s}
}

// Overlaps reports whether two boxes share more than a hair.
func (b Box) Overlaps(c Box) bool {
	const hair = 0.3
	return b.X1+hair < c.X2 && c.X1+hair < b.X2 && b.Y1+hair < c.Y2 && c.Y1+hair < b.Y2
}
