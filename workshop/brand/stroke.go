package brand

import (
	"image"
	"image/color"
	"math"

	"github.com/fyne-io/oksvg"
	"github.com/srwiley/rasterx"
	"golang.org/x/image/math/fixed"
)

// probe draws nothing and notes what would be.
type probe struct {
	*rasterx.ScannerGV
	at    []fixed.Point26_6
	drawn bool
}

// Start notes a point.
func (p *probe) Start(a fixed.Point26_6) { p.at = append(p.at, a) }

// Line notes the next.
func (p *probe) Line(a fixed.Point26_6) { p.at = append(p.at, a) }

// Draw notes that there was something to draw.
func (p *probe) Draw() { p.drawn = true }

// through draws a corner of a square in the place of a path.
func through(path oksvg.SvgPath, t rasterx.Matrix2D, side fixed.Int26_6) *probe {
	p := &probe{ScannerGV: rasterx.NewScannerGV(1, 1, image.NewRGBA(image.Rect(0, 0, 1, 1)), image.Rect(0, 0, 1, 1))}
	path.Path = nil
	path.Path.Start(fixed.Point26_6{X: side})
	path.Path.Line(fixed.Point26_6{})
	path.Path.Line(fixed.Point26_6{Y: side})
	path.DrawTransformed(rasterx.NewDasher(1, 1, p), 1, t)
	return p
}

// widen makes the stroke of a path as wide as it is drawn: the library moves and stretches the
// path, but not its stroke. False where that is stretched to one side more than to the other.
func widen(path *oksvg.SvgPath, t rasterx.Matrix2D) bool {
	const side = 256 * 64
	stroked, filled := *path, *path
	stroked.SetFillColor(nil)
	if !through(stroked, t, side).drawn {
		return true
	}
	filled.SetLineColor(nil)
	filled.SetFillColor(color.Black)
	at := through(filled, t, side).at
	if len(at) < 3 {
		return false
	}
	a, b := at[0].Sub(at[1]), at[2].Sub(at[1])
	ax, ay, bx, by := float64(a.X), float64(a.Y), float64(b.X), float64(b.Y)
	long, other := math.Hypot(ax, ay), math.Hypot(bx, by)
	path.LineWidth *= long / side
	return math.Abs(long-other) <= 0.02*long && math.Abs(ax*bx+ay*by) <= 0.02*long*other
}
