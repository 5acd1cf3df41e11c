package pdf

import (
	"math"

	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/paper"
)

// recorder is a canvas that remembers what was drawn where.
type recorder struct {
	pages []recorded
}

type recorded struct {
	texts  []string
	hidden []string
	boxes  []box
}

// box is the room that something takes; what is what it shows.
type box struct {
	x1, y1, x2, y2 float64
	what           string
}

func (r *recorder) Page(int)    { r.pages = append(r.pages, recorded{}) }
func (r *recorder) Original()   { r.Page(-1) }
func (r *recorder) Part(string) {}

func (r *recorder) Bookmark(string, int, float64)   {}
func (r *recorder) Begin(paper.Label, int)          {}
func (r *recorder) End()                            {}
func (r *recorder) Node(tag string, within int) int { return 0 }

func (r *recorder) last() *recorded { return &r.pages[len(r.pages)-1] }

func (r *recorder) Text(x, y, size float64, bold bool, _ paper.Tone, s string) {
	p := r.last()
	p.texts = append(p.texts, s)
	p.boxes = append(p.boxes, textBox(x, y, size, bold, s))
}

func (r *recorder) Hidden(_, _, _ float64, _ bool, s, _ string) {
	r.last().hidden = append(r.last().hidden, s)
}

func (r *recorder) Draw(p paper.Path, how paper.Paint) {
	b := box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1), "path"}
	half := 0.0
	if how.Stroke != paper.None {
		half = how.Width / 2
	}
	for _, q := range p.Points() {
		b.x1, b.y1 = math.Min(b.x1, q.X-half), math.Min(b.y1, q.Y-half)
		b.x2, b.y2 = math.Max(b.x2, q.X+half), math.Max(b.y2, q.Y+half)
	}
	if len(p) > 0 {
		r.last().boxes = append(r.last().boxes, b)
	}
}
func textBox(x, y, size float64, bold bool, s string) box {
	return box{x, y - 0.78*size, x + figure.Width(s, size, bold), y + 0.24*size, s}
}

// overlaps tells whether two boxes share more than a hair.
func (b box) overlaps(c box) bool {
	const hair = 0.3
	return b.x1+hair < c.x2 && c.x1+hair < b.x2 && b.y1+hair < c.y2 && c.y1+hair < b.y2
}
