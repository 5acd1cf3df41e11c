package layout

import (
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/paper"
)

// CutOut is a part of a page that is cut out.
type CutOut struct {
	X, Y, W, H float64 // of what is drawn in it, clear of the cuts
}

// cutMargin keeps what is drawn clear of the scissors.
const cutMargin = 16

// ToCut lays n things out on as many pages as they need, in columns and rows
// with lines to cut along.
func (f Frame) ToCut(name string, columns, rows, n int, draw func(p *Page, i int, c CutOut)) []Page {
	var pages []Page
	w, h := f.piece(columns, rows)
	for first := 0; first < n; first += columns * rows {
		p := Page{Scene: figure.Scene{W: f.W, H: f.H, Alt: name}, Second: f.Second}
		if first == 0 {
			p.Name = name
		}
		f.cuts(&p, columns, rows)
		for i := first; i < min(n, first+columns*rows); i++ {
			k := i - first
			c := CutOut{X: f.Edge + float64(k%columns)*w, Y: f.Edge + f.Over + float64(k/columns)*h, W: w, H: h}
			draw(&p, i, CutOut{c.X + cutMargin, c.Y + cutMargin, c.W - 2*cutMargin, c.H - 2*cutMargin})
		}
		pages = append(pages, p)
	}
	return pages
}

// CutLeft is where what stands on the first of the things begins.
func (f Frame) CutLeft() float64 { return f.Edge + cutMargin }

// piece is the size of what is cut out.
func (f Frame) piece(columns, rows int) (w, h float64) {
	return (f.W - 2*f.Edge) / float64(columns), (f.H - 2*f.Edge - f.Over) / float64(rows)
}

func (f Frame) cuts(p *Page, columns, rows int) {
	w, h := f.piece(columns, rows)
	p.Mark(paper.Artifact, "", func() {
		for i := 1; i < columns; i++ {
			x := f.Edge + float64(i)*w
			p.Add(figure.Line{X1: x, Y1: f.Edge + 1, X2: x, Y2: f.H - f.Edge - 1, Width: 0.6, Stroke: figure.Ink, Dash: 4})
		}
		for i := 1; i < rows; i++ {
			y := f.Edge + f.Over + float64(i)*h
			p.Add(figure.Line{X1: f.Edge + 1, Y1: y, X2: f.W - f.Edge - 1, Y2: y, Width: 0.6, Stroke: figure.Ink, Dash: 4})
		}
	})
}

// hint is the size of a hint on what is cut out.
const hint = 8.5

// BoldHeight is how high a bold text is in each language.
func (c CutOut) BoldHeight(ts []string, size float64) float64 {
	return Texts(ts, size, true).Height(c.W)
}

// Bold draws a text in each language from y and tells where it ends.
func (c CutOut) Bold(p *Page, y float64, ts []string, size float64) float64 {
	Texts(ts, size, true).Draw(p, c.X, y, c.W)
	return y + c.BoldHeight(ts, size)
}

// SmallHeight is how high a hint is in each language.
func (c CutOut) SmallHeight(ts []string) float64 { return Texts(ts, hint, false).Height(c.W) }

// Small draws a hint in each language from y and tells where it ends.
func (c CutOut) Small(p *Page, y float64, ts []string) float64 {
	Texts(ts, hint, false).Draw(p, c.X, y, c.W)
	return y + c.SmallHeight(ts)
}

// FootSize is that of what stands at the foot.
const FootSize = 7.5

// Foot writes small at the end of what is cut out.
func (c CutOut) Foot(p *Page, text string) {
	p.Mark(paper.Artifact, "", func() {
		p.Add(figure.Text{X: c.X + c.W, Y: c.Y + c.H + 4, Size: FootSize, Anchor: figure.End, Role: figure.Ink2, S: figure.Shorten(text, FootSize, false, c.W)})
	})
}
